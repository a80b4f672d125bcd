-- Whether another class of the household covers a day of this one.
SELECT EXISTS (
  SELECT 1 FROM household_class
  WHERE household_id = :household_id AND id IS NOT :but
    AND (:valid_to IS NULL OR valid_from < :valid_to)
    AND (valid_to IS NULL OR valid_to > :valid_from)
)
