INSERT INTO month_lock (month, locked, reason)
VALUES (:month, :locked, :reason)
ON CONFLICT DO UPDATE SET locked = excluded.locked, reason = excluded.reason
