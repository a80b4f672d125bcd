INSERT INTO report_value (month, unit_id, indicator_id, value)
VALUES (:month, :unit, :indicator, :value)
ON CONFLICT DO UPDATE SET value = excluded.value
