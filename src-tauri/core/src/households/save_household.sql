-- A new one where :id is NULL.
INSERT INTO household (id, head_name, address, people, note)
VALUES (:id, :head_name, :address, :people, :note)
ON CONFLICT (id) DO UPDATE
SET head_name = excluded.head_name, address = excluded.address, people = excluded.people, note = excluded.note
