SELECT action.id, action.code, action.about, action.officer, action.at, action.undone,
  (SELECT count(*) FROM history WHERE history.action_id = action.id) AS row_count
FROM action
ORDER BY action.id DESC
LIMIT :limit OFFSET :offset
