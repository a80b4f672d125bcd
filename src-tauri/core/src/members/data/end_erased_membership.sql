-- Nobody without a name goes on being a member.
UPDATE membership
SET valid_to = max(:today, date(valid_from, '+1 day')), leave_reason = 'removed'
WHERE person_id = :id AND (valid_to IS NULL OR valid_to > :today)
