UPDATE membership
SET unit_id = :unit_id, group_id = :group_id, kind = :kind, joined = :joined, valid_from = :valid_from,
  join_reason = :join_reason, valid_to = :valid_to, leave_reason = :leave_reason
WHERE id = :id
