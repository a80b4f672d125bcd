UPDATE meeting
SET status = 'draft', reopen_reason = :reason
WHERE id = :id AND status = 'final'
