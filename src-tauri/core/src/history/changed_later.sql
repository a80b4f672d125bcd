-- Rows of one action that a later deed changed, where that later one still stands.
SELECT DISTINCT later.tbl, later.row_key, action.code
FROM history AS mine
JOIN history AS later ON later.tbl = mine.tbl AND later.row_key = mine.row_key AND later.action_id > mine.action_id
JOIN action ON action.id = later.action_id
WHERE mine.action_id = ?1 AND action.undone = 0 AND action.code NOT IN ('undo', 'redo', 'revert')
ORDER BY later.tbl, later.row_key
