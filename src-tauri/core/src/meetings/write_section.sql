INSERT INTO meeting_section (meeting_id, position, heading, body)
VALUES (:meeting_id, :position, :heading, :body)
ON CONFLICT (meeting_id, position) DO UPDATE SET heading = excluded.heading, body = excluded.body
