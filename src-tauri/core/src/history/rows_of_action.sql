-- Rows an action touched, in the order it did.
SELECT seq, tbl, row_key, op, payload FROM history WHERE action_id = ?1 ORDER BY seq LIMIT ?2
