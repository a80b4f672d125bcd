SELECT id, flag, valid_from, valid_to, note
FROM person_flag
WHERE person_id = ?1
ORDER BY coalesce(valid_from, '') DESC, id DESC
