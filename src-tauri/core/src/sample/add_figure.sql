INSERT INTO report_value (month, unit_id, indicator_id, value) VALUES (:month, :unit_id, :indicator_id, :value)
