DELETE FROM meeting_section WHERE meeting_id = :meeting_id AND position >= :from
