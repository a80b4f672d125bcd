-- Terms of a unit that do not end by a day go on in another.
INSERT INTO office_term (person_id, unit_id, post, other_title, valid_from, valid_to)
SELECT person_id, :to, post, other_title, max(valid_from, :day), valid_to
FROM office_term
WHERE unit_id = :from AND (valid_to IS NULL OR valid_to > :day)
