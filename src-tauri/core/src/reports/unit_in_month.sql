SELECT
  u.kind AS kind,
  (u.opened IS NULL OR u.opened < :to) AND (u.closed IS NULL OR u.closed > :from) AS open,
  coalesce(
    (SELECT name FROM unit_name
     WHERE unit_id = u.id
     ORDER BY coalesce(valid_from, '') >= :to, valid_from DESC LIMIT 1), '') AS name
FROM unit u
WHERE u.id = :unit
