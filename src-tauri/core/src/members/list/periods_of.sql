SELECT unit_id, group_id, kind, joined, valid_from, valid_to
FROM membership
WHERE person_id = ?1
ORDER BY valid_from
