-- Meetings, newest first, with the number of their minutes and what was concluded.
SELECT id, title, day, coalesce(number, '') AS number,
  coalesce((SELECT group_concat(text, ' ') FROM conclusion WHERE conclusion.meeting_id = meeting.id), '') AS concluded
FROM meeting
ORDER BY day DESC, id DESC
