-- Units that had ended by a day, under the name they had at the end.
SELECT unit.id, unit.parent_id, unit.kind, unit.branch_kind, unit.purpose, unit.opened, unit.closed, (
    SELECT name FROM unit_name
    WHERE unit_name.unit_id = unit.id AND (valid_from IS NULL OR valid_from < unit.closed)
    ORDER BY valid_from DESC LIMIT 1
  ) AS name
FROM unit
WHERE unit.closed <= :on
ORDER BY unit.kind, unit.closed DESC, text_sort_key(name), unit.id
