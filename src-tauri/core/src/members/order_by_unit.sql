-- People of a filter, by branch, then name.
SELECT person.id
FROM person
LEFT JOIN membership ON membership.person_id = person.id
  AND membership.valid_from <= :on AND (membership.valid_to IS NULL OR membership.valid_to > :on)
LEFT JOIN unit_name ON unit_name.unit_id = membership.unit_id
  AND (unit_name.valid_from IS NULL OR unit_name.valid_from <= :on)
  AND (unit_name.valid_to IS NULL OR unit_name.valid_to > :on)
WHERE CASE :status
    WHEN 'active' THEN membership.id IS NOT NULL
    WHEN 'core' THEN membership.id IS NOT NULL AND person.is_core = 1
    WHEN 'left' THEN membership.id IS NULL AND EXISTS (
      SELECT 1 FROM membership AS past WHERE past.person_id = person.id AND past.valid_to <= :on
    )
    ELSE 1
  END
  AND (
    :unit_id IS NULL
    OR :unit_id = (SELECT id FROM unit WHERE kind = 'ward')
    OR membership.unit_id = :unit_id
    OR membership.group_id = :unit_id
    OR (:status IN ('left', 'all') AND membership.id IS NULL AND EXISTS (
      SELECT 1 FROM membership AS past
      WHERE past.person_id = person.id AND past.valid_to <= :on AND :unit_id IN (past.unit_id, past.group_id)
    ))
  )
ORDER BY unit_name.name_key IS NULL, unit_name.name_key, person.name_key, person.id
