-- Stretches in a group that do not end by a day go on in another, where they do not run there already.
INSERT INTO group_member (unit_id, person_id, valid_from, valid_to)
SELECT :to, person_id, max(coalesce(valid_from, :day), :day), valid_to
FROM group_member
WHERE unit_id = :from AND (valid_to IS NULL OR valid_to > :day)
  AND NOT EXISTS (
    SELECT 1 FROM group_member AS there
    WHERE there.unit_id = :to AND there.person_id = group_member.person_id
      AND (there.valid_to IS NULL OR there.valid_to > :day)
  )
