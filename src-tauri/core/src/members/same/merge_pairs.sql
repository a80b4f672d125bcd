-- What was said of the record that goes holds for the one that stays.
INSERT INTO different_people (one_id, other_id)
SELECT min(:kept, partner), max(:kept, partner)
FROM (
  SELECT CASE one_id WHEN :other THEN other_id ELSE one_id END AS partner
  FROM different_people
  WHERE :other IN (one_id, other_id)
)
WHERE partner <> :kept
ON CONFLICT DO NOTHING
