UPDATE membership SET valid_to = :valid_to, leave_reason = :leave_reason WHERE id = :id
