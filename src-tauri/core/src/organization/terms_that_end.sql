-- Terms of a person that end, or fall away, when her last day is the one before :to. One that ran then ends; one that begins
-- later falls away, unless it is over today: she held it, whatever the register says of those years.
SELECT id, valid_from
FROM office_term
WHERE
  person_id = :person_id
  AND (valid_to IS NULL OR valid_to > CASE WHEN valid_from < :to THEN :to ELSE :today END)
