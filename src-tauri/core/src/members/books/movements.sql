-- Who came from elsewhere (even numbers) and who went (odd ones). Moves between branches are none of the ward's.
SELECT entry, person_id, day, what, '' AS text, NULL AS amount
FROM (
  SELECT 2 * id AS entry, person_id, joined AS day, valid_from AS begins, join_reason AS what, unit_id, group_id
  FROM membership
  WHERE join_reason IN ('moved_in', 'transferred')
  UNION ALL
  SELECT 2 * id + 1, person_id, date(valid_to, '-1 day'), date(valid_to, '-1 day'), 'left_' || leave_reason, unit_id, group_id
  FROM membership
  WHERE valid_to IS NOT NULL
)
WHERE :unit_id IN (unit_id, group_id)
  OR (:unit_id = (SELECT id FROM unit WHERE kind = 'ward') AND what NOT IN ('transferred', 'left_transferred'))
ORDER BY begins, entry
