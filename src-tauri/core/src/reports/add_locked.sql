INSERT INTO locked_figure (month, unit_id, indicator_id, value)
VALUES (:month, :unit_id, :indicator_id, :value)
ON CONFLICT (month, unit_id, indicator_id) DO UPDATE SET value = value + excluded.value
