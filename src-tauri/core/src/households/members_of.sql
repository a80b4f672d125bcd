-- Who lives in a household on a day or will; the head first, then by name.
SELECT household_member.id, person_id, name, birth, is_head, valid_from, valid_to
FROM household_member
JOIN person ON person.id = household_member.person_id
WHERE household_id = :household_id AND (valid_to IS NULL OR valid_to > :on)
ORDER BY is_head DESC, name_key, person.id
