INSERT INTO fee_payment (person_id, year, unit_id, amount, paid_on)
VALUES (:person_id, :year, :unit_id, :amount, :paid_on)
