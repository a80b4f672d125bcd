-- The people behind one line of member_change.sql, by name.
WITH counted AS (
  SELECT person_id, unit_id, valid_from, valid_to, join_reason, leave_reason
  FROM membership
  WHERE :unit_id IS NULL OR :unit_id IN (unit_id, group_id) OR :unit_id = (SELECT id FROM unit WHERE kind = 'ward')
),
moved AS (
  SELECT person_id, unit_id, valid_from AS day, NULL AS leave_reason,
    CASE
      WHEN join_reason <> 'transferred' THEN join_reason
      WHEN EXISTS (
        SELECT 1 FROM membership AS other WHERE other.person_id = this.person_id AND other.valid_to = this.valid_from
      ) THEN 'transferred_in'
      ELSE 'moved_in'
    END AS part
  FROM counted AS this
  WHERE valid_from BETWEEN :from AND :last_day
    AND NOT EXISTS (
      SELECT 1 FROM counted AS other WHERE other.person_id = this.person_id AND other.valid_to = this.valid_from
    )
  UNION ALL
  SELECT person_id, unit_id, date(valid_to, '-1 day'), leave_reason,
    CASE
      WHEN leave_reason IN ('moved_away', 'married', 'works_away') THEN 'moved_away'
      WHEN leave_reason = 'died' THEN 'died'
      WHEN leave_reason = 'transferred' AND EXISTS (
        SELECT 1 FROM membership AS other WHERE other.person_id = this.person_id AND other.valid_from = this.valid_to
      ) THEN 'transferred_out'
      ELSE 'other_left'
    END
  FROM counted AS this
  WHERE valid_to BETWEEN :from AND :last_day
    AND NOT EXISTS (
      SELECT 1 FROM counted AS other WHERE other.person_id = this.person_id AND other.valid_from = this.valid_to
    )
)
SELECT moved.person_id, person.name, person.birth, moved.day, moved.leave_reason, count(*) OVER () AS total,
  (
    SELECT name FROM unit_name WHERE unit_name.unit_id = moved.unit_id
    ORDER BY (valid_from IS NULL OR valid_from <= moved.day) AND (valid_to IS NULL OR valid_to > moved.day) DESC,
      valid_from
    LIMIT 1
  ) AS unit_name
FROM moved
JOIN person ON person.id = moved.person_id
WHERE moved.part = :part
ORDER BY person.name_key, person.id, moved.day
LIMIT 200
