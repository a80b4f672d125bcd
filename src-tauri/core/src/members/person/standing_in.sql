-- Memberships of a branch or group that do not end by a day.
SELECT id, person_id, unit_id, group_id, valid_from FROM membership
WHERE :unit_id IN (unit_id, group_id) AND (valid_to IS NULL OR valid_to > :day)
ORDER BY id
