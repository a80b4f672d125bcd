INSERT INTO narrative (month, section_id, body)
VALUES (:month, :section, :body)
ON CONFLICT DO UPDATE SET body = excluded.body
WHERE body <> excluded.body
