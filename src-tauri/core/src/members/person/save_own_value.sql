INSERT INTO own_value (person_id, field_id, value)
VALUES (?1, ?2, ?3)
ON CONFLICT (person_id, field_id) DO UPDATE SET value = excluded.value
