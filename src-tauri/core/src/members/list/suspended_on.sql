SELECT person_id FROM suspension
WHERE valid_from <= :on AND (valid_to IS NULL OR valid_to > :on)
