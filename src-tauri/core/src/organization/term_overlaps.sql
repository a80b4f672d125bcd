-- Whether the same person already holds the same post in the same unit at some time of the period.
SELECT EXISTS (
  SELECT 1 FROM office_term
  WHERE person_id = :person_id AND unit_id = :unit_id AND post = :post
    AND (valid_to IS NULL OR valid_to > :valid_from) AND (:valid_to IS NULL OR valid_from < :valid_to)
)
