SELECT indicator_id, value
FROM report_value
WHERE month = :month AND unit_id = :unit
