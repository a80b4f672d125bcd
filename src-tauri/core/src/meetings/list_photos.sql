SELECT id, caption, width, height FROM photo WHERE meeting_id = :meeting_id ORDER BY position, id
