SELECT id, valid_from, valid_to, reason
FROM suspension
WHERE person_id = ?1
ORDER BY valid_from DESC, id DESC
