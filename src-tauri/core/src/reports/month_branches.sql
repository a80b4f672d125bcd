-- Branches that existed at any time of the month [:from, :to), named and headed as at its end. Those closed
-- within it are listed (what they reported counts) but are not asked.
SELECT
  u.id AS unit_id,
  n.name AS name,
  u.closed IS NULL OR u.closed >= :to AS asked,
  (SELECT p.name
   FROM office_term t JOIN person p ON p.id = t.person_id
   WHERE t.unit_id = u.id AND t.post = 'branch_head'
     AND t.valid_from < :to AND (t.valid_to IS NULL OR t.valid_to >= :to)
   ORDER BY t.valid_from DESC LIMIT 1) AS head,
  r.state AS state,
  r.received AS received,
  coalesce(r.note, '') AS note
FROM unit u
JOIN unit_name n ON n.id =
  (SELECT id FROM unit_name
   WHERE unit_id = u.id
   -- The newest name given before the month ended; a branch entered later keeps its first.
   ORDER BY coalesce(valid_from, '') >= :to, valid_from DESC LIMIT 1)
LEFT JOIN branch_report r ON r.month = :month AND r.unit_id = u.id
WHERE u.kind = 'branch'
  AND (u.opened IS NULL OR u.opened < :to)
  AND (u.closed IS NULL OR u.closed > :from)
ORDER BY n.name_key, u.id
