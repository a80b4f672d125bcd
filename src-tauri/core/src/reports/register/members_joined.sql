-- Growth within [:from, :to). Whoever was counted the day before is none: a move between two branches, whatever reason
-- was written down. So start + joined − left = end, always.
SELECT m.unit_id AS unit_id, count(*) AS count
FROM membership m
WHERE m.valid_from >= :from AND m.valid_from < :to
  AND (m.kind = 'ordinary' OR m.kind = 'automatic' AND :automatic)
  AND NOT EXISTS (
    SELECT 1 FROM membership o
    WHERE o.person_id = m.person_id AND o.valid_to = m.valid_from AND (o.kind = 'ordinary' OR o.kind = 'automatic' AND :automatic))
GROUP BY m.unit_id
