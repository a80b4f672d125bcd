-- She came once: where both records are on a list, one row stays hers.
UPDATE attendance SET person_id = :kept
WHERE person_id = :other AND NOT EXISTS (
  SELECT 1 FROM attendance AS mine WHERE mine.meeting_id = attendance.meeting_id AND mine.person_id = :kept
)
