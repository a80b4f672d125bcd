-- People of a filter, longest a member first.
SELECT person.id
FROM person
LEFT JOIN membership ON membership.person_id = person.id
  AND membership.valid_from <= :on AND (membership.valid_to IS NULL OR membership.valid_to > :on)
LEFT JOIN (
  SELECT person_id, min(valid_from) AS since FROM membership GROUP BY person_id
) AS first ON first.person_id = person.id
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
ORDER BY first.since IS NULL, first.since, person.name_key, person.id
