-- The newest deed whose work stands. What set the office up stays.
SELECT action.id, action.code, action.about, action.officer, action.at, action.undone,
  (SELECT count(*) FROM history WHERE history.action_id = action.id) AS row_count
FROM action
WHERE action.undone = 0 AND action.code NOT IN ('undo', 'redo', 'make_sample', 'set_up_office')
  -- Nothing is taken back across an erasure: what came before it may hang on what is gone.
  AND action.id > (SELECT coalesce(max(id), 0) FROM action WHERE code = 'erase_person')
ORDER BY action.id DESC
LIMIT 1
