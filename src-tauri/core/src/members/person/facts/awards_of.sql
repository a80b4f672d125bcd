SELECT id, kind, title, day, paper_number, issued_by, note
FROM award
WHERE person_id = ?1
ORDER BY replace(day, '~', '') DESC, id DESC
