INSERT INTO locked_figure (month, unit_id, indicator_id, value)
VALUES (:month, :unit, :indicator, :value)
