-- Terms with names, of one unit or person or of all, on one day or ever.
SELECT office_term.id, office_term.person_id, person.name AS person_name, office_term.unit_id,
  (
    SELECT unit_name.name FROM unit_name
    WHERE unit_name.unit_id = office_term.unit_id
    ORDER BY (unit_name.valid_from IS NULL OR unit_name.valid_from <= :names_on)
      AND (unit_name.valid_to IS NULL OR unit_name.valid_to > :names_on) DESC, unit_name.valid_from
    LIMIT 1
  ) AS unit_name,
  office_term.post, office_term.other_title, office_term.valid_from, office_term.valid_to,
  -- Whom messages to a branch or a group go to.
  CASE WHEN office_term.post IN ('branch_head', 'group_head') THEN person.zalo END AS zalo
FROM office_term
JOIN person ON person.id = office_term.person_id
WHERE (:unit_id IS NULL OR office_term.unit_id = :unit_id)
  AND (:person_id IS NULL OR office_term.person_id = :person_id)
  AND (:on IS NULL OR (office_term.valid_from <= :on AND (office_term.valid_to IS NULL OR office_term.valid_to > :on)))
ORDER BY text_sort_key(unit_name), person.name_key, office_term.valid_from
