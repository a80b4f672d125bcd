INSERT INTO branch_report (month, unit_id, state)
VALUES (:month, :unit, 'started')
ON CONFLICT DO NOTHING
