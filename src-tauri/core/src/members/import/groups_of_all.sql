-- Who is in which group for a purpose on a day, or will be.
SELECT person_id, unit_id FROM group_member
WHERE valid_to IS NULL OR valid_to > :on
