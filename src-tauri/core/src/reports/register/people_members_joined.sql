SELECT
  p.id AS person_id,
  p.name AS name,
  (SELECT name FROM unit_name
   WHERE unit_id = m.unit_id
   ORDER BY coalesce(valid_from, '') >= :to, valid_from DESC LIMIT 1) AS unit_name,
  m.valid_from AS day,
  count(*) OVER () AS total
FROM membership m JOIN person p ON p.id = m.person_id
WHERE m.valid_from >= :from AND m.valid_from < :to
  AND (m.kind = 'ordinary' OR m.kind = 'automatic' AND :automatic)
  AND NOT EXISTS (
    SELECT 1 FROM membership o
    WHERE o.person_id = m.person_id AND o.valid_to = m.valid_from AND (o.kind = 'ordinary' OR o.kind = 'automatic' AND :automatic))
ORDER BY p.name_key, p.id
LIMIT 200
