INSERT INTO branch_report (month, unit_id, state, received, note)
VALUES (:month, :unit, :state, :received, :note)
ON CONFLICT DO UPDATE SET state = excluded.state, received = excluded.received, note = excluded.note
WHERE (state, received, note) IS NOT (excluded.state, excluded.received, excluded.note)
