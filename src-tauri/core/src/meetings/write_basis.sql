INSERT INTO meeting_basis (meeting_id, position, text)
VALUES (:meeting_id, :position, :text)
ON CONFLICT (meeting_id, position) DO UPDATE SET text = excluded.text
