-- Everybody who was ever a member in the unit, in the order she came.
SELECT person_id AS entry, person_id, min(valid_from) AS day, '' AS what, '' AS text, NULL AS amount
FROM membership
WHERE :unit_id IN (unit_id, group_id) OR :unit_id = (SELECT id FROM unit WHERE kind = 'ward')
GROUP BY person_id
ORDER BY day, person_id
