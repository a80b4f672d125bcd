INSERT INTO narrative (month, section_id, body) VALUES (:month, :section_id, :body)
