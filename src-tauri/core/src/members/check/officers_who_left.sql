-- Officers of today who were members once and are none today.
SELECT office_term.person_id, office_term.unit_id
FROM office_term
WHERE office_term.valid_from <= ?1 AND (office_term.valid_to IS NULL OR office_term.valid_to > ?1)
  AND EXISTS (SELECT 1 FROM membership WHERE membership.person_id = office_term.person_id)
  AND NOT EXISTS (
    SELECT 1 FROM membership
    WHERE membership.person_id = office_term.person_id AND (membership.valid_to IS NULL OR membership.valid_to > ?1)
  )
