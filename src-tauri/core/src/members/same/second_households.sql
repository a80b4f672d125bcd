-- Households of the record that goes, at times when the one that stays is in another.
SELECT theirs.id, trim(coalesce(household.head_name, '') || ' ' || household.address) AS household
FROM household_member AS theirs
JOIN household ON household.id = theirs.household_id
WHERE theirs.person_id = :other AND EXISTS (
  SELECT 1 FROM household_member AS mine
  WHERE mine.person_id = :kept
    AND coalesce(mine.valid_from, '') < coalesce(theirs.valid_to, '9999')
    AND coalesce(theirs.valid_from, '') < coalesce(mine.valid_to, '9999')
)
