-- In the order of the primary key, so nothing is sorted.
SELECT month, unit_id, indicator_id, value
FROM report_value
WHERE month BETWEEN :first AND :last
ORDER BY month, unit_id, indicator_id
