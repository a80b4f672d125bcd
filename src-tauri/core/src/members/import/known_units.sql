-- Branches and tổ that are open, with their present names.
SELECT unit.id, unit.kind, unit.parent_id, (
    SELECT name FROM unit_name WHERE unit_name.unit_id = unit.id ORDER BY unit_name.valid_from DESC LIMIT 1
  ) AS name
FROM unit
WHERE unit.kind <> 'ward' AND unit.purpose IS NULL AND (unit.closed IS NULL OR unit.closed > :on)
ORDER BY unit.id
