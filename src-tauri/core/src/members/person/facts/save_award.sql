-- A new one where :id is NULL.
INSERT INTO award (id, person_id, kind, title, day, paper_number, issued_by, note)
VALUES (:id, :person_id, :kind, :title, :day, :paper_number, :issued_by, :note)
ON CONFLICT (id) DO UPDATE
SET kind = excluded.kind, title = excluded.title, day = excluded.day, paper_number = excluded.paper_number, issued_by = excluded.issued_by, note = excluded.note
