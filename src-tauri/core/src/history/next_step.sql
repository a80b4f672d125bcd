-- What a row was before the next thing that happened to it; NULL where that was erased.
SELECT payload FROM history WHERE tbl = ?1 AND row_key = ?2 AND seq > ?3 ORDER BY seq LIMIT 1
