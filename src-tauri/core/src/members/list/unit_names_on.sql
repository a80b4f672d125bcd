-- Every unit's name on a day; before the first one began, that first one.
SELECT unit_id, name FROM (
  SELECT unit_id, name, row_number() OVER (
    PARTITION BY unit_id
    ORDER BY (valid_from IS NULL OR valid_from <= :on) AND (valid_to IS NULL OR valid_to > :on) DESC, valid_from
  ) AS choice
  FROM unit_name
)
WHERE choice = 1
