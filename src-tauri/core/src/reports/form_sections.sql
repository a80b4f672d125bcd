SELECT id, code, title, hint
FROM form_section
WHERE form_id = :form
ORDER BY position
