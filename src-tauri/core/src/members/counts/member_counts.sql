-- Members on a day by kind and full years of age; an unknown month or day of birth counts as the first.
SELECT kind, age, count(*) AS members, sum(suspended) AS suspended
FROM (
  SELECT membership.kind,
    CAST(substr(:on, 1, 4) AS INTEGER) - CAST(substr(born, 1, 4) AS INTEGER)
      - (substr(:on, 6) < substr(born || '-01-01', 6, 5)) AS age,
    EXISTS (
      SELECT 1 FROM suspension
      WHERE suspension.person_id = membership.person_id AND suspension.valid_from <= :on
        AND (suspension.valid_to IS NULL OR suspension.valid_to > :on)
    ) AS suspended
  FROM membership
  JOIN (SELECT id, replace(birth, '~', '') AS born FROM person) AS person ON person.id = membership.person_id
  WHERE membership.valid_from <= :on AND (membership.valid_to IS NULL OR membership.valid_to > :on)
    AND (
      :unit_id IS NULL OR :unit_id IN (membership.unit_id, membership.group_id)
      OR :unit_id = (SELECT id FROM unit WHERE kind = 'ward')
    )
)
GROUP BY kind, age
