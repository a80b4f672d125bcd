-- How many of the figures typed from branches each branch gave.
SELECT v.unit_id AS unit_id, count(*) AS filled
FROM report_value v JOIN indicator i ON i.id = v.indicator_id
WHERE v.month = :month AND i.source = 'branch'
GROUP BY v.unit_id
