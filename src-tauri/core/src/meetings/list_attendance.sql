SELECT person_id, name, title, unit_id, unit_name, body, presence, note
FROM attendance
WHERE meeting_id = :meeting_id
ORDER BY position
