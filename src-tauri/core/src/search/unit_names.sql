-- Every name of every unit, the present (or last) one first; an older one beside it.
SELECT unit_name.unit_id, present.name,
  CASE WHEN unit_name.id <> present.id THEN unit_name.name END AS old_name
FROM unit_name
JOIN unit_name AS present ON present.id = (
  SELECT id FROM unit_name AS other
  WHERE other.unit_id = unit_name.unit_id
  ORDER BY other.valid_from IS NULL, other.valid_from DESC
  LIMIT 1
)
ORDER BY present.name_key, unit_name.unit_id, old_name IS NOT NULL, unit_name.valid_from DESC
