-- A day of admission known only as a year counts from its 1 January, as everywhere.
SELECT m.unit_id AS unit_id, count(*) AS count
FROM membership m JOIN person p ON p.id = m.person_id
WHERE ltrim(p.party_since, '~') < :to
  AND m.valid_from < :to AND (m.valid_to IS NULL OR m.valid_to >= :to)
  AND (m.kind = 'ordinary' OR m.kind = 'automatic' AND :automatic)
GROUP BY m.unit_id
