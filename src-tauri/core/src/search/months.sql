-- Months that hold anything of a report, newest first. Figures are many: of these each month is stepped to by the key.
WITH RECURSIVE figured (month) AS (
  SELECT min(month) FROM report_value
  UNION ALL
  SELECT (SELECT min(month) FROM report_value WHERE month > figured.month) FROM figured WHERE figured.month IS NOT NULL
)
SELECT month FROM figured WHERE month IS NOT NULL
UNION SELECT month FROM branch_report
UNION SELECT month FROM narrative
UNION SELECT month FROM month_lock
ORDER BY month DESC
