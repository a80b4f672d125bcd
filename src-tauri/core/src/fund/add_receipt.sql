INSERT INTO fee_receipt (year, number, day, fee_year, unit_id, payer, amount)
VALUES (:year, (SELECT coalesce(max(number), 0) + 1 FROM fee_receipt WHERE year = :year), :day, :fee_year, :unit_id,
  :payer, :amount)
