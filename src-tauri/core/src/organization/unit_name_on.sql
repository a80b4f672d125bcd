-- The name that held on a day; before the first one began, that first one.
SELECT name FROM unit_name
WHERE unit_id = :unit_id
ORDER BY (valid_from IS NULL OR valid_from <= :on) AND (valid_to IS NULL OR valid_to > :on) DESC, valid_from
LIMIT 1
