SELECT
  p.id AS person_id,
  p.name AS name,
  (SELECT name FROM unit_name
   WHERE unit_id = m.unit_id
   ORDER BY coalesce(valid_from, '') >= :to, valid_from DESC LIMIT 1) AS unit_name,
  min(m.valid_from) AS day,
  count(*) OVER () AS total
FROM office_term m JOIN person p ON p.id = m.person_id
WHERE m.post IN ('chair', 'vice_chair', 'standing_member', 'committee_member')
  AND m.valid_from < :to AND (m.valid_to IS NULL OR m.valid_to >= :to)
GROUP BY p.id
ORDER BY p.name_key, p.id
LIMIT 200
