-- Who came and who went from :from to :last_day, by reason, of the ward or of a unit. Somebody who was counted the day
-- before (went: is counted the day after) is neither. Somebody who leaves and re-joins counts on both sides.
WITH counted AS (
  SELECT person_id, valid_from, valid_to, join_reason, leave_reason
  FROM membership
  WHERE :unit_id IS NULL OR :unit_id IN (unit_id, group_id) OR :unit_id = (SELECT id FROM unit WHERE kind = 'ward')
)
SELECT CASE
    WHEN join_reason <> 'transferred' THEN join_reason
    WHEN EXISTS (
      SELECT 1 FROM membership AS other WHERE other.person_id = this.person_id AND other.valid_to = this.valid_from
    ) THEN 'transferred_in'
    ELSE 'moved_in'
  END AS part,
  count(*) AS count
FROM counted AS this
WHERE valid_from BETWEEN :from AND :last_day
  AND NOT EXISTS (
    SELECT 1 FROM counted AS other WHERE other.person_id = this.person_id AND other.valid_to = this.valid_from
  )
GROUP BY part
UNION ALL
SELECT CASE
    WHEN leave_reason IN ('moved_away', 'married', 'works_away') THEN 'moved_away'
    WHEN leave_reason = 'died' THEN 'died'
    WHEN leave_reason = 'transferred' AND EXISTS (
      SELECT 1 FROM membership AS other WHERE other.person_id = this.person_id AND other.valid_from = this.valid_to
    ) THEN 'transferred_out'
    ELSE 'other_left'
  END AS part,
  count(*) AS count
FROM counted AS this
WHERE valid_to BETWEEN :from AND :last_day
  AND NOT EXISTS (
    SELECT 1 FROM counted AS other WHERE other.person_id = this.person_id AND other.valid_from = this.valid_to
  )
GROUP BY part
