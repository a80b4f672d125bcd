-- Groups for a purpose that are there on a day, with their present names.
SELECT unit.id, (
    SELECT name FROM unit_name WHERE unit_name.unit_id = unit.id ORDER BY unit_name.valid_from DESC LIMIT 1
  ) AS name
FROM unit
WHERE unit.purpose IS NOT NULL AND (unit.closed IS NULL OR unit.closed > :on)
ORDER BY unit.id
