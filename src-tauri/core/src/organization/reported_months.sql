-- Months a unit has handed in, the last of them, and how many lie after a month.
SELECT count(*) AS months, max(month) AS last, count(*) FILTER (WHERE month > :month) AS after
FROM branch_report
WHERE unit_id = :unit_id AND state = 'submitted'
