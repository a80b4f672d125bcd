-- The rule set for a year, or the last one before it.
SELECT year, amount, upward_percent, rounding, counted_on, joined_later, automatic_pay, honorary_pay, leavers_pay
FROM fee_rule
WHERE year <= :year
ORDER BY year DESC
LIMIT 1
