-- Keys of rows that once belonged to an owner: their kept rows say so.
SELECT DISTINCT row_key FROM history
WHERE tbl = :table AND payload IS NOT NULL AND json_extract(payload, :path) = :owner
