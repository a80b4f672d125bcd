-- Whose last membership ended before a day, and who holds no office after it.
SELECT person_id, max(valid_to) AS left
FROM membership
WHERE person_id NOT IN (SELECT id FROM person WHERE name = '(đã xóa)')
  AND person_id NOT IN (SELECT person_id FROM office_term WHERE valid_to IS NULL OR valid_to > :before)
GROUP BY person_id
HAVING count(*) = count(valid_to) AND max(valid_to) <= :before
ORDER BY left
