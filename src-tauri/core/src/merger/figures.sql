-- What is stored for each month, summed over units by indicator code; the register's locked counts apart.
SELECT month, code, sum(coalesce(value, 0)) AS value
FROM report_value JOIN indicator ON indicator.id = report_value.indicator_id
GROUP BY month, code
UNION ALL
SELECT month, 'locked:' || code, sum(value)
FROM locked_figure JOIN indicator ON indicator.id = locked_figure.indicator_id
GROUP BY month, code
