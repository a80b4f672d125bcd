-- Every household with its head: by name, or somebody of the register.
SELECT household.id, household.address, coalesce(household.head_name, person.name) AS head
FROM household
LEFT JOIN household_member ON household_member.household_id = household.id AND is_head = 1 AND valid_to IS NULL
LEFT JOIN person ON person.id = household_member.person_id
ORDER BY household.id DESC
