INSERT INTO target (year, indicator_id, value) VALUES (:year, :indicator_id, :value)
