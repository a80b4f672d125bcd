-- Members on the last day of [:from, :to). Hội viên danh dự are not counted; hội viên đương nhiên as the upper level decides.
SELECT m.unit_id AS unit_id, count(*) AS count
FROM membership m
WHERE m.valid_from < :to AND (m.valid_to IS NULL OR m.valid_to >= :to)
  AND (m.kind = 'ordinary' OR m.kind = 'automatic' AND :automatic)
GROUP BY m.unit_id
