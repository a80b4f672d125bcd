INSERT INTO branch_report (month, unit_id, state, received, note)
VALUES (:month, :unit_id, :state, :received, :note)
