-- Whether another suspension of the person covers a day of this one.
SELECT EXISTS (
  SELECT 1 FROM suspension
  WHERE person_id = :person_id AND id IS NOT :but
    AND (:last_day IS NULL OR valid_from <= :last_day)
    AND (valid_to IS NULL OR valid_to > :valid_from)
)
