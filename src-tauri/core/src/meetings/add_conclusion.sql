INSERT INTO conclusion (meeting_id, position, text) VALUES (:meeting_id, :position, :text)
