UPDATE office_term
SET valid_to = max(:today, date(valid_from, '+1 day'))
WHERE person_id = :id AND (valid_to IS NULL OR valid_to > :today)
