INSERT INTO fee_rule (year, amount, upward_percent, rounding, counted_on, joined_later, automatic_pay, honorary_pay,
  leavers_pay)
VALUES (:year, :amount, 50, 1, :counted_on, 'whole_year', 0, 0, 0)
