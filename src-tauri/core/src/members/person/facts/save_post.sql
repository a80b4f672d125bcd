-- A new one where :id is NULL.
INSERT INTO outside_post (id, person_id, organisation, title, valid_from, valid_to)
VALUES (:id, :person_id, :organisation, :title, :valid_from, :valid_to)
ON CONFLICT (id) DO UPDATE
SET organisation = excluded.organisation, title = excluded.title, valid_from = excluded.valid_from, valid_to = excluded.valid_to
