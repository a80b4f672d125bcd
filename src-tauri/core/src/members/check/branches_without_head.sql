-- Open branches that have nobody at their head on a day.
SELECT unit.id AS unit_id
FROM unit
WHERE unit.kind = 'branch' AND (unit.opened IS NULL OR unit.opened <= ?1) AND (unit.closed IS NULL OR unit.closed > ?1)
  AND NOT EXISTS (
    SELECT 1 FROM office_term
    WHERE office_term.unit_id = unit.id AND post = 'branch_head' AND valid_from <= ?1
      AND (valid_to IS NULL OR valid_to > ?1)
  )
ORDER BY unit.id
