INSERT INTO own_field (id, position, name, kind)
VALUES (:id, :position, :name, :kind)
ON CONFLICT (id) DO UPDATE SET position = excluded.position, name = excluded.name, kind = excluded.kind
