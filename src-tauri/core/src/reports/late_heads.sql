-- Heads of branches as at the end of a month (:to is the first day after it), the newest last, with their Zalo.
SELECT office_term.unit_id, person.id AS person_id, person.name, person.zalo
FROM office_term
JOIN person ON person.id = office_term.person_id
WHERE office_term.post = 'branch_head'
  AND office_term.valid_from < :to AND (office_term.valid_to IS NULL OR office_term.valid_to >= :to)
ORDER BY office_term.valid_from
