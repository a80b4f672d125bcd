-- Who came and who went within a month, by reason. Somebody who leaves and re-joins counts on both sides.
SELECT
  count(*) FILTER (WHERE came AND join_reason = 'admitted') AS admitted,
  count(*) FILTER (WHERE came AND join_reason = 'moved_in') AS moved_in,
  count(*) FILTER (WHERE came AND join_reason = 'rejoined') AS rejoined,
  count(*) FILTER (WHERE went AND leave_reason IN ('moved_away', 'married', 'works_away')) AS moved_away,
  count(*) FILTER (WHERE went AND leave_reason = 'died') AS died,
  count(*) FILTER (WHERE went AND leave_reason IN ('resigned', 'removed')) AS other_left
FROM (
  SELECT join_reason, leave_reason,
    valid_from >= :from AND valid_from < :end AS came,
    valid_to >= :from AND valid_to < :end AS went
  FROM membership
  WHERE (valid_from >= :from AND valid_from < :end) OR (valid_to >= :from AND valid_to < :end)
)
