(
  SELECT name_key FROM unit_name
  WHERE unit_name.unit_id = membership.unit_id
    AND (unit_name.valid_from IS NULL OR unit_name.valid_from <= :on)
    AND (unit_name.valid_to IS NULL OR unit_name.valid_to > :on)
  LIMIT 1
) ASC NULLS LAST, person.name_key, person.id
