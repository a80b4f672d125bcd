-- Receipts of a year's fees, or one of them, the newest number first.
SELECT id, year, number, day, fee_year, payer, amount, cancelled, unit_id,
  (SELECT count(DISTINCT person_id) FROM fee_payment WHERE receipt = fee_receipt.id) AS people
FROM fee_receipt
WHERE (:fee_year IS NULL OR fee_year = :fee_year) AND (:id IS NULL OR id = :id)
ORDER BY year DESC, number DESC
