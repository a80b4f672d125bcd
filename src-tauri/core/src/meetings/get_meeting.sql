SELECT id, status, version, kind, title, day, starts_at, ends_at, place, chair_name, chair_title,
  secretary_name, secretary_title, number
FROM meeting
WHERE id = :id
