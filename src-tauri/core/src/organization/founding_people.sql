-- Those a unit began with, by name, and the branch and group each came from.
SELECT person.name, person.birth, earlier.unit_id AS from_branch, earlier.group_id AS from_group
FROM membership
JOIN person ON person.id = membership.person_id
LEFT JOIN membership AS earlier
  ON earlier.person_id = membership.person_id AND earlier.valid_to = membership.valid_from
WHERE membership.unit_id = :unit_id AND membership.valid_from = :day
ORDER BY person.name_key, person.id
