-- Columns that sound like a person's number and are no foreign key.
SELECT tables.name || '.' || columns.name AS place
FROM sqlite_schema AS tables, pragma_table_xinfo(tables.name) AS columns
WHERE tables.type = 'table' AND (columns.name LIKE '%person%id' OR columns.name = 'gone_id')
  AND NOT EXISTS (
    SELECT 1 FROM pragma_foreign_key_list(tables.name) AS keys
    WHERE keys."from" = columns.name AND keys."table" = 'person'
  )
ORDER BY place
