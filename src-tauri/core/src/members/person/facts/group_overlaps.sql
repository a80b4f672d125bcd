-- Whether another stretch of the person in the same group covers a day of this one.
SELECT EXISTS (
  SELECT 1 FROM group_member
  WHERE person_id = :person_id AND unit_id = :unit_id AND (:but IS NULL OR id <> :but)
    AND (:last_day IS NULL OR valid_from IS NULL OR valid_from <= :last_day)
    AND (valid_to IS NULL OR :valid_from IS NULL OR valid_to > :valid_from)
)
