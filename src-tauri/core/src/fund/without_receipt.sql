-- Money a branch collected for a year, or one member's, that stands on no receipt.
SELECT id, amount FROM fee_payment
WHERE year = :year AND unit_id = :unit_id AND receipt IS NULL AND (:person_id IS NULL OR person_id = :person_id)
ORDER BY id
