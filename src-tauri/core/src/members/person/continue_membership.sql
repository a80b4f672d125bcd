-- The rest of a membership period, from a day on, in another branch or group.
INSERT INTO membership
  (person_id, unit_id, group_id, kind, joined, valid_from, join_reason, valid_to, leave_reason)
SELECT person_id, :unit_id, :group_id, kind, :day, :day, 'transferred', valid_to, leave_reason
FROM membership WHERE id = :id
