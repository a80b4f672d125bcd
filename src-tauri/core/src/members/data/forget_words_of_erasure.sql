-- Everything that was ever kept of the receipts and households whose words this very action took away.
UPDATE history SET payload = NULL, salt = NULL
WHERE tbl IN ('fee_receipt', 'household') AND row_key IN (
  SELECT mine.row_key FROM history AS mine
  WHERE mine.tbl = history.tbl AND mine.action_id = (SELECT action_id FROM current_action)
)
RETURNING action_id
