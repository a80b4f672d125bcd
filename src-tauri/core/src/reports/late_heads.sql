-- Heads of branches on a day, the newest last, with their Zalo.
SELECT office_term.unit_id, person.id AS person_id, person.name, person.zalo
FROM office_term
JOIN person ON person.id = office_term.person_id
WHERE office_term.post = 'branch_head'
  AND office_term.valid_from <= :on AND (office_term.valid_to IS NULL OR office_term.valid_to > :on)
ORDER BY office_term.valid_from
