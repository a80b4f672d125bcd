-- A person's periods with everything in them, oldest first.
SELECT id, unit_id, group_id, kind, joined, valid_from, join_reason, valid_to, leave_reason
FROM membership
WHERE person_id = ?1
ORDER BY valid_from
