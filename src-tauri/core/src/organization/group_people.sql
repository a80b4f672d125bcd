-- Who belongs to a group for a purpose on a day, by name. Who has left the Union has left it too.
SELECT group_member.id, group_member.person_id, person.name, person.birth, group_member.valid_from,
  group_member.valid_to, membership.unit_id AS branch_id
FROM group_member
JOIN person ON person.id = group_member.person_id
LEFT JOIN membership ON membership.person_id = person.id
  AND membership.valid_from <= :on AND (membership.valid_to IS NULL OR membership.valid_to > :on)
WHERE group_member.unit_id = :unit_id
  AND (group_member.valid_from IS NULL OR group_member.valid_from <= :on)
  AND (group_member.valid_to IS NULL OR group_member.valid_to > :on)
  AND (
    membership.id IS NOT NULL
    OR NOT EXISTS (SELECT 1 FROM membership AS any_time WHERE any_time.person_id = person.id)
  )
ORDER BY person.name_key, person.id
