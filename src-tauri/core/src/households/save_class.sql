-- A new one where :id is NULL.
INSERT INTO household_class (id, household_id, class, review, standard, valid_from, valid_to)
VALUES (:id, :household_id, :class, :review, :standard, :valid_from, :valid_to)
ON CONFLICT (id) DO UPDATE
SET class = excluded.class, review = excluded.review, standard = excluded.standard, valid_from = excluded.valid_from,
  valid_to = excluded.valid_to
