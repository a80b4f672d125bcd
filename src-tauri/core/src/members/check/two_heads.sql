-- Heads of households that have another head on the same day.
SELECT mine.person_id, NULL AS unit_id
FROM household_member AS mine
WHERE mine.is_head = 1 AND coalesce(mine.valid_from, '') <= ?1 AND (mine.valid_to IS NULL OR mine.valid_to > ?1)
  AND EXISTS (
    SELECT 1 FROM household_member AS other
    WHERE other.household_id = mine.household_id AND other.id <> mine.id AND other.is_head = 1
      AND coalesce(other.valid_from, '') <= ?1 AND (other.valid_to IS NULL OR other.valid_to > ?1)
  )
