-- What happened to one row, newest first, with the action it was part of.
SELECT action.id, action.code, action.about, action.officer, action.at, action.undone, 0 AS row_count,
  history.op, history.payload
FROM history JOIN action ON action.id = history.action_id
WHERE history.tbl = :table AND history.row_key = :row_key
ORDER BY history.seq DESC
