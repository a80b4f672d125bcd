INSERT INTO import_mapping (headings, body, used_at) VALUES (:headings, :body, :now)
ON CONFLICT (headings) DO UPDATE SET body = :body, used_at = :now
