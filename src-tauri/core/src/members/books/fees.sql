SELECT id AS entry, person_id, paid_on AS day, 'fee' AS what, CAST(year AS TEXT) AS text, amount
FROM fee_payment
WHERE unit_id = :unit_id OR :unit_id = (SELECT id FROM unit WHERE kind = 'ward')
ORDER BY paid_on, id
