-- Every entry in order, and whether its hashes are what they must be. A dropped payload has neither salt nor payload;
-- an insert never had a payload, so only its chain hash can be checked.
SELECT this.seq,
  (
    this.op = 'insert'
    OR (this.payload IS NULL AND this.salt IS NULL)
    OR this.payload_hash = history_hash(this.salt, this.payload)
  ) AND this.hash = history_hash(before.hash, this.seq, this.action_id, this.tbl, this.row_key, this.op, this.payload_hash)
    AS fits
FROM history AS this
LEFT JOIN history AS before ON before.seq = this.seq - 1
ORDER BY this.seq
