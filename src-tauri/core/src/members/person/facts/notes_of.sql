SELECT id, day, text
FROM person_note
WHERE person_id = ?1
ORDER BY day DESC, id DESC
