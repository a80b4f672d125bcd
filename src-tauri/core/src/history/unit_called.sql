-- What a unit is called now, or was last.
SELECT name FROM unit_name WHERE unit_id = ?1 ORDER BY valid_from IS NULL, valid_from DESC LIMIT 1
