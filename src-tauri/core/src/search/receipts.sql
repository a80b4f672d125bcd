-- Receipts, the newest number first.
SELECT id, year, number, payer, fee_year, cancelled IS NOT NULL AS is_cancelled
FROM fee_receipt
ORDER BY year DESC, number DESC
