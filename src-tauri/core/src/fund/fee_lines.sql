-- People a year's fee is about, by name: whom the year counts, and who paid for it all the same. Each is in one branch: the
-- one she is in on the day the year counts, or joined first after it; who is not counted, where she paid last.
WITH listed AS (
  SELECT person_id, unit_id, kind, valid_from,
    row_number() OVER (PARTITION BY person_id ORDER BY valid_from) AS choice,
    max(coalesce(valid_to, '9999')) OVER (PARTITION BY person_id) AS ends
  FROM membership
  WHERE valid_from <= :year_end AND (valid_to IS NULL OR valid_to > :counted_on)
    AND (:person_id IS NULL OR person_id = :person_id)
), paid AS (
  SELECT person_id, sum(amount) AS paid, sum(CASE WHEN receipt IS NULL THEN 0 ELSE amount END) AS receipted,
    max(id) AS last_id
  FROM fee_payment
  WHERE year = :year AND (:person_id IS NULL OR person_id = :person_id)
  GROUP BY person_id
), concerned AS (
  SELECT person_id FROM listed WHERE choice = 1
    AND (kind = 'ordinary' OR (kind = 'automatic' AND :automatic_pay) OR (kind = 'honorary' AND :honorary_pay))
  UNION
  SELECT person_id FROM paid
)
SELECT person.id, person.name, coalesce(listed.unit_id, last.unit_id) AS unit_id, listed.kind, listed.valid_from,
  CASE WHEN listed.ends <= :known_until THEN listed.ends END AS left_on,
  coalesce(paid.paid, 0) AS paid, coalesce(paid.receipted, 0) AS receipted, last.paid_on AS last_paid,
  fee_exemption.reason AS exempt
FROM concerned
JOIN person ON person.id = concerned.person_id
LEFT JOIN listed ON listed.person_id = person.id AND listed.choice = 1
LEFT JOIN paid ON paid.person_id = person.id
LEFT JOIN fee_payment AS last ON last.id = paid.last_id
LEFT JOIN fee_exemption ON fee_exemption.person_id = person.id AND fee_exemption.year = :year
WHERE :unit_id IS NULL OR coalesce(listed.unit_id, last.unit_id) = :unit_id
ORDER BY person.name_key, person.id
