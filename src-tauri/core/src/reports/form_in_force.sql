SELECT id, name, from_month
FROM form
WHERE from_month <= :month
ORDER BY from_month DESC
LIMIT 1
