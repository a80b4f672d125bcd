UPDATE meeting
SET status = 'final', version = version + 1
WHERE id = :id AND status = 'draft'
