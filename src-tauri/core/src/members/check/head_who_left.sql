-- Heads of households who have left the Union by moving away or dying.
SELECT head.person_id, (
    SELECT unit_id FROM membership WHERE membership.person_id = head.person_id ORDER BY valid_from DESC LIMIT 1
  ) AS unit_id
FROM household_member AS head
WHERE head.is_head = 1 AND coalesce(head.valid_from, '') <= ?1 AND (head.valid_to IS NULL OR head.valid_to > ?1)
  AND (
    SELECT leave_reason IN ('moved_away', 'married', 'died') AND valid_to <= ?1
    FROM membership WHERE membership.person_id = head.person_id ORDER BY valid_from DESC LIMIT 1
  )
