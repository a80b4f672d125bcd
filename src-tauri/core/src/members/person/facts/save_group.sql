-- A new one where :id is NULL.
INSERT INTO group_member (id, unit_id, person_id, valid_from, valid_to)
VALUES (:id, :unit_id, :person_id, :valid_from, :valid_to)
ON CONFLICT (id) DO UPDATE
SET unit_id = excluded.unit_id, valid_from = excluded.valid_from, valid_to = excluded.valid_to
