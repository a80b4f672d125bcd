SELECT n.section_id AS section_id, n.body AS body
FROM narrative n JOIN form_section s ON s.id = n.section_id
WHERE n.month = :month
ORDER BY s.position
