SELECT id, at, officer, what, columns, file_name
FROM export_log
ORDER BY id DESC
LIMIT :limit OFFSET :offset
