-- A receipt for her money alone names her as its payer.
UPDATE fee_receipt SET payer = '(đã xóa)'
WHERE id IN (SELECT receipt FROM fee_payment WHERE person_id = ?1)
  AND NOT EXISTS (
    SELECT 1 FROM fee_payment WHERE fee_payment.receipt = fee_receipt.id AND fee_payment.person_id <> ?1
  )
