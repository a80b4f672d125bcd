-- Every household with its head and those in it on a day, one name a line; by address.
SELECT household.id, household.address,
  coalesce(household.head_name, (
    SELECT person.name FROM household_member
    JOIN person ON person.id = household_member.person_id
    WHERE household_member.household_id = household.id AND is_head = 1 AND (valid_to IS NULL OR valid_to > :on)
    LIMIT 1
  )) AS head,
  (
    SELECT group_concat(person.name, char(10)) FROM household_member
    JOIN person ON person.id = household_member.person_id
    WHERE household_member.household_id = household.id AND (valid_to IS NULL OR valid_to > :on)
  ) AS names
FROM household
ORDER BY text_sort_key(household.address), household.id
