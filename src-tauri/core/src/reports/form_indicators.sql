SELECT id, code, group_title, name, unit, kind, source, decimals, register_query, numerator, denominator, per
FROM indicator
WHERE form_id = :form
ORDER BY position
