SELECT person_id, unit_id, group_id, kind, joined, valid_from, join_reason, valid_to, leave_reason
FROM membership
ORDER BY id
