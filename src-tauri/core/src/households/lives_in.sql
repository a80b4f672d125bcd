-- Where a person lives on a day.
SELECT id, household_id FROM household_member
WHERE person_id = :person_id
  AND (valid_from IS NULL OR valid_from <= :on) AND (valid_to IS NULL OR valid_to > :on)
ORDER BY valid_from DESC
LIMIT 1
