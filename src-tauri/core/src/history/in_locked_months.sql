-- Rows of a locked month's report that an action wrote; the month is the first part of their key. Not those of the action
-- that locked it.
SELECT 1 FROM history
JOIN month_lock ON month_lock.month = json_extract(history.row_key, '$[0]') AND month_lock.locked = 1
WHERE history.action_id = ?1 AND history.tbl IN ('report_value', 'branch_report', 'narrative')
  AND NOT EXISTS (
    SELECT 1 FROM history AS lock WHERE lock.action_id = history.action_id AND lock.tbl = 'month_lock'
  )
