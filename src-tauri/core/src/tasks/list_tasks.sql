-- Names of units as of the day asked for; the newest name of one that was never called otherwise.
SELECT
  task.id AS id,
  task.text AS text,
  task.owner AS owner,
  task.owner_unit_id AS owner_unit_id,
  task.owner_person_id AS owner_person_id,
  coalesce(
    (SELECT name FROM person WHERE person.id = task.owner_person_id),
    (SELECT name FROM unit_name
     WHERE unit_name.unit_id = task.owner_unit_id
     ORDER BY coalesce(valid_from, '') > :on, valid_from DESC LIMIT 1),
    ''
  ) AS owner_name,
  task.due AS due,
  task.done_on AS done_on,
  task.conclusion_id AS conclusion_id,
  meeting.title AS meeting_title
FROM task
LEFT JOIN conclusion ON conclusion.id = task.conclusion_id
LEFT JOIN meeting ON meeting.id = conclusion.meeting_id
WHERE CASE :filter
  WHEN 'open' THEN task.done_on IS NULL
  WHEN 'overdue' THEN task.done_on IS NULL AND task.due < :on
  WHEN 'done' THEN task.done_on IS NOT NULL
  ELSE 1
END
  AND (:meeting_id IS NULL OR conclusion.meeting_id = :meeting_id)
ORDER BY iif(:meeting_id IS NULL, 0, conclusion.position), task.done_on IS NOT NULL, task.done_on DESC, task.due IS NULL, task.due, task.id
