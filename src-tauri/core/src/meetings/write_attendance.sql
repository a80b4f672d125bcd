INSERT INTO attendance (meeting_id, position, person_id, name, title, unit_id, unit_name, body, presence, note)
VALUES (:meeting_id, :position, :person_id, :name, :title, :unit_id, :unit_name, :body, :presence, :note)
ON CONFLICT (meeting_id, position) DO UPDATE SET
  person_id = excluded.person_id,
  name = excluded.name,
  title = excluded.title,
  unit_id = excluded.unit_id,
  unit_name = excluded.unit_name,
  body = excluded.body,
  presence = excluded.presence,
  note = excluded.note
