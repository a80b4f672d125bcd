INSERT INTO fee_rule (year, amount, upward_percent, rounding, counted_on, joined_later, automatic_pay, honorary_pay,
  leavers_pay)
VALUES (:year, :amount, :upward_percent, :rounding, :counted_on, :joined_later, :automatic_pay, :honorary_pay,
  :leavers_pay)
ON CONFLICT (year) DO UPDATE SET amount = excluded.amount, upward_percent = excluded.upward_percent,
  rounding = excluded.rounding, counted_on = excluded.counted_on, joined_later = excluded.joined_later,
  automatic_pay = excluded.automatic_pay, honorary_pay = excluded.honorary_pay, leavers_pay = excluded.leavers_pay
