SELECT text FROM meeting_basis WHERE meeting_id = :meeting_id ORDER BY position
