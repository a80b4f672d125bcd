SELECT parent_id AS unit_id, count(*) AS count
FROM unit
WHERE kind = 'group' AND purpose IS NULL
  AND (opened IS NULL OR opened < :to) AND (closed IS NULL OR closed >= :to)
GROUP BY parent_id
