SELECT
  p.id AS person_id,
  p.name AS name,
  (SELECT name FROM unit_name
   WHERE unit_id = m.unit_id
   ORDER BY coalesce(valid_from, '') >= :to, valid_from DESC LIMIT 1) AS unit_name,
  m.valid_from AS day,
  count(*) OVER () AS total
FROM membership m JOIN person p ON p.id = m.person_id
WHERE ltrim(p.party_since, '~') < :to
  AND m.valid_from < :to AND (m.valid_to IS NULL OR m.valid_to >= :to)
  AND (m.kind = 'ordinary' OR m.kind = 'automatic' AND :automatic)
ORDER BY p.name_key, p.id
LIMIT 200
