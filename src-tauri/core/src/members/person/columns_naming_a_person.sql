-- Every foreign key to a person.
SELECT tables.name AS tbl, keys."from" AS col
FROM sqlite_schema AS tables, pragma_foreign_key_list(tables.name) AS keys
WHERE tables.type = 'table' AND keys."table" = 'person'
ORDER BY tbl, col
