SELECT id, text FROM conclusion WHERE meeting_id = :meeting_id ORDER BY position, id
