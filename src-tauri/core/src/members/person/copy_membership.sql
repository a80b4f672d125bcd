-- A period, unless the person has one of ours at the same time.
INSERT INTO membership
  (person_id, unit_id, group_id, kind, joined, valid_from, join_reason, valid_to, leave_reason)
SELECT :person_id, :unit_id, :group_id, :kind, :joined, :valid_from, :join_reason, :valid_to, :leave_reason
WHERE NOT EXISTS (
  SELECT 1 FROM membership
  WHERE person_id = :person_id AND (valid_to IS NULL OR valid_to > :valid_from)
    AND (:valid_to IS NULL OR valid_from < :valid_to)
)
