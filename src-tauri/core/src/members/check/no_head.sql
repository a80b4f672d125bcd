-- One person of each household that has no head, neither in the register nor by name.
SELECT min(member.person_id) AS person_id, NULL AS unit_id
FROM household_member AS member
JOIN household ON household.id = member.household_id AND coalesce(household.head_name, '') = ''
WHERE coalesce(member.valid_from, '') <= ?1 AND (member.valid_to IS NULL OR member.valid_to > ?1)
GROUP BY member.household_id
HAVING max(member.is_head) = 0
