-- A new one where :id is NULL.
INSERT INTO person_flag (id, person_id, flag, valid_from, valid_to, note)
VALUES (:id, :person_id, :flag, :valid_from, :valid_to, :note)
ON CONFLICT (id) DO UPDATE
SET flag = excluded.flag, valid_from = excluded.valid_from, valid_to = excluded.valid_to, note = excluded.note
