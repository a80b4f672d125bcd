SELECT name FROM person WHERE id = ?1
UNION
SELECT json_extract(payload, '$.name') FROM history
WHERE tbl = 'person' AND row_key = json_array(?1) AND json_extract(payload, '$.name') IS NOT NULL
