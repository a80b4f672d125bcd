INSERT INTO target (year, indicator_id, value)
VALUES (:year, :indicator, :value)
ON CONFLICT DO UPDATE SET value = excluded.value
WHERE value <> excluded.value
