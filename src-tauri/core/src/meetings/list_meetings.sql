SELECT
  meeting.id AS id,
  meeting.kind AS kind,
  meeting.title AS title,
  meeting.day AS day,
  meeting.starts_at AS starts_at,
  meeting.place AS place,
  meeting.status AS status,
  (SELECT count(*) FROM attendance WHERE meeting_id = meeting.id AND presence = 'present') AS present,
  (SELECT count(*) FROM attendance WHERE meeting_id = meeting.id) AS invited,
  (SELECT count(*) FROM conclusion WHERE meeting_id = meeting.id) AS conclusions,
  (SELECT count(*)
   FROM conclusion
   JOIN task ON task.conclusion_id = conclusion.id
   WHERE conclusion.meeting_id = meeting.id AND task.done_on IS NOT NULL) AS conclusions_done
FROM meeting
WHERE :year IS NULL OR substr(meeting.day, 1, 4) = :year
ORDER BY meeting.day DESC, meeting.starts_at DESC, meeting.id DESC
