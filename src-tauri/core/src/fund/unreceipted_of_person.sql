-- What a person paid for a year without a receipt, the last payment first.
SELECT id, amount FROM fee_payment
WHERE person_id = :person_id AND year = :year AND receipt IS NULL
ORDER BY id DESC
