SELECT heading, body FROM meeting_section WHERE meeting_id = :meeting_id ORDER BY position
