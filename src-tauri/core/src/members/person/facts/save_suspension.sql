-- A new one where :id is NULL.
INSERT INTO suspension (id, person_id, valid_from, valid_to, reason)
VALUES (:id, :person_id, :valid_from, :valid_to, :reason)
ON CONFLICT (id) DO UPDATE
SET valid_from = excluded.valid_from, valid_to = excluded.valid_to, reason = excluded.reason
