-- What to call a household: its head, anybody in it, or its address.
SELECT coalesce(household.head_name, (
    SELECT person.name FROM household_member
    JOIN person ON person.id = household_member.person_id
    WHERE household_member.household_id = household.id
    ORDER BY is_head DESC, valid_to IS NULL DESC, household_member.id
    LIMIT 1
  ), household.address)
FROM household
WHERE household.id = ?1
