-- A new one where :id is NULL.
INSERT INTO person_note (id, person_id, day, text)
VALUES (:id, :person_id, :day, :text)
ON CONFLICT (id) DO UPDATE
SET day = excluded.day, text = excluded.text
