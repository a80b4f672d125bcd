INSERT INTO month_lock (month, locked) VALUES (:month, 1)
