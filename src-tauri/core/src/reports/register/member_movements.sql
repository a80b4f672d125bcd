-- Who came and who went within [:from, :to), by reason; the same people as in members_joined and members_left.
SELECT m.join_reason AS reason, true AS came, count(*) AS count
FROM membership m
WHERE m.valid_from >= :from AND m.valid_from < :to
  AND (m.kind = 'ordinary' OR m.kind = 'automatic' AND :automatic)
  AND NOT EXISTS (
    SELECT 1 FROM membership o
    WHERE o.person_id = m.person_id AND o.valid_to = m.valid_from AND (o.kind = 'ordinary' OR o.kind = 'automatic' AND :automatic))
GROUP BY m.join_reason
UNION ALL
SELECT m.leave_reason AS reason, false AS came, count(*) AS count
FROM membership m
WHERE m.valid_to >= :from AND m.valid_to < :to
  AND (m.kind = 'ordinary' OR m.kind = 'automatic' AND :automatic)
  AND NOT EXISTS (
    SELECT 1 FROM membership o
    WHERE o.person_id = m.person_id AND o.valid_from = m.valid_to AND (o.kind = 'ordinary' OR o.kind = 'automatic' AND :automatic))
GROUP BY m.leave_reason
