DELETE FROM meeting_basis WHERE meeting_id = :meeting_id AND position >= :from
