-- Losses within [:from, :to): whose first day out of the count lies in it (see members_joined).
SELECT m.unit_id AS unit_id, count(*) AS count
FROM membership m
WHERE m.valid_to >= :from AND m.valid_to < :to
  AND (m.kind = 'ordinary' OR m.kind = 'automatic' AND :automatic)
  AND NOT EXISTS (
    SELECT 1 FROM membership o
    WHERE o.person_id = m.person_id AND o.valid_from = m.valid_to AND (o.kind = 'ordinary' OR o.kind = 'automatic' AND :automatic))
GROUP BY m.unit_id
