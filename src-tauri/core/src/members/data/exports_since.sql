-- Files that left since she was first written down.
SELECT at, officer, what, columns
FROM export_log
WHERE at >= (
  SELECT min(action.at) FROM history JOIN action ON action.id = history.action_id
  WHERE history.tbl = 'person' AND history.row_key = json_array(:id)
)
ORDER BY at DESC
