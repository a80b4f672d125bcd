-- Present names of the units below one, but one.
SELECT unit_name.name FROM unit_name JOIN unit ON unit.id = unit_name.unit_id
WHERE unit.parent_id = :parent_id AND unit_name.valid_to IS NULL AND unit.closed IS NULL
  AND (:but IS NULL OR unit.id <> :but)
