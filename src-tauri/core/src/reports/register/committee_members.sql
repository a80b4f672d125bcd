-- The BCH includes the BTV, the chair and the vice-chairs; somebody holding two posts is one person.
SELECT unit_id, count(DISTINCT person_id) AS count
FROM office_term
WHERE post IN ('chair', 'vice_chair', 'standing_member', 'committee_member')
  AND valid_from < :to AND (valid_to IS NULL OR valid_to >= :to)
GROUP BY unit_id
