-- Who lives in a household on a day, the head first.
SELECT person_id FROM household_member
WHERE household_id = :id AND (valid_from IS NULL OR valid_from <= :today) AND (valid_to IS NULL OR valid_to > :today)
ORDER BY is_head DESC, id
LIMIT 1
