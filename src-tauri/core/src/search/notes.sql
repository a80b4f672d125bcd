-- What was written down about people, newest first.
SELECT person_id, person.name, day, text
FROM person_note JOIN person ON person.id = person_id
ORDER BY day DESC, person_note.id DESC
