-- Merges she was part of, and whatever took them back or did them again.
WITH RECURSIVE about_her (id) AS (
  SELECT action.id FROM action
  JOIN history ON history.action_id = action.id AND history.tbl = 'person' AND history.row_key = ?1
  WHERE action.code = 'merge_people'
  UNION
  SELECT action.id FROM action JOIN about_her ON action.undoes = about_her.id
)
UPDATE history SET payload = NULL, salt = NULL
WHERE action_id IN (SELECT id FROM about_her)
RETURNING action_id
