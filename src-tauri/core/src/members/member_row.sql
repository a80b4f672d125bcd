-- One person as of a day. Where she is no member that day, the branch is the last she was in.
SELECT person.id, person.name, person.birth, person.phone, person.is_core,
  now.id IS NOT NULL AS is_member,
  now.kind,
  (
    SELECT unit_name.name FROM unit_name WHERE unit_name.unit_id = coalesce(now.unit_id, past.unit_id)
    ORDER BY (unit_name.valid_from IS NULL OR unit_name.valid_from <= :on)
      AND (unit_name.valid_to IS NULL OR unit_name.valid_to > :on) DESC, unit_name.valid_from
    LIMIT 1
  ) AS unit_name,
  (
    SELECT unit_name.name FROM unit_name WHERE unit_name.unit_id = now.group_id
    ORDER BY (unit_name.valid_from IS NULL OR unit_name.valid_from <= :on)
      AND (unit_name.valid_to IS NULL OR unit_name.valid_to > :on) DESC, unit_name.valid_from
    LIMIT 1
  ) AS group_name,
  (
    SELECT first.joined FROM membership AS first WHERE first.person_id = person.id ORDER BY first.valid_from LIMIT 1
  ) AS joined,
  CASE WHEN now.id IS NULL THEN past.valid_to END AS left_from
FROM person
LEFT JOIN membership AS now ON now.id = (
  SELECT id FROM membership
  WHERE person_id = person.id AND valid_from <= :on AND (valid_to IS NULL OR valid_to > :on)
  ORDER BY valid_from DESC LIMIT 1
)
LEFT JOIN membership AS past ON past.id = (
  SELECT id FROM membership WHERE person_id = person.id AND valid_to <= :on ORDER BY valid_to DESC LIMIT 1
)
WHERE person.id = :id
