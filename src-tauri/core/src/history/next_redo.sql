-- The deed taken back by the newest undo that stands, if nothing but undo and redo happened since.
WITH last_undo (of) AS (
  SELECT undoes FROM action
  WHERE code = 'undo' AND undone = 0
    AND id > (SELECT coalesce(max(id), 0) FROM action WHERE code NOT IN ('undo', 'redo'))
  ORDER BY id DESC
  LIMIT 1
)
SELECT action.id, action.code, action.about, action.officer, action.at, action.undone,
  (SELECT count(*) FROM history WHERE history.action_id = action.id) AS row_count
FROM action
JOIN last_undo ON last_undo.of = action.id
