-- Who holds a post of a unit on a day, in the order they were written down.
SELECT person.name
FROM office_term JOIN person ON person.id = office_term.person_id
WHERE unit_id = :unit_id AND post = :post AND valid_from <= :on AND (valid_to IS NULL OR valid_to > :on)
ORDER BY office_term.id
