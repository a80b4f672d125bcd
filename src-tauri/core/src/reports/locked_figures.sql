SELECT month, unit_id, indicator_id, value
FROM locked_figure
WHERE month BETWEEN :first AND :last
ORDER BY month, unit_id, indicator_id
