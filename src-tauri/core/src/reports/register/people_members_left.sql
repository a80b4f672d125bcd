SELECT
  p.id AS person_id,
  p.name AS name,
  (SELECT name FROM unit_name
   WHERE unit_id = m.unit_id
   ORDER BY coalesce(valid_from, '') >= :to, valid_from DESC LIMIT 1) AS unit_name,
  date(m.valid_to, '-1 day') AS day,
  count(*) OVER () AS total
FROM membership m JOIN person p ON p.id = m.person_id
WHERE m.valid_to >= :from AND m.valid_to < :to
  AND (m.kind = 'ordinary' OR m.kind = 'automatic' AND :automatic)
  AND NOT EXISTS (
    SELECT 1 FROM membership o
    WHERE o.person_id = m.person_id AND o.valid_from = m.valid_to AND (o.kind = 'ordinary' OR o.kind = 'automatic' AND :automatic))
ORDER BY p.name_key, p.id
LIMIT 200
