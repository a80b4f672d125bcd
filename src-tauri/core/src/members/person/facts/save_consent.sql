-- A new one where :id is NULL.
INSERT INTO consent (id, person_id, purpose, form, given_on, withdrawn_on, note)
VALUES (:id, :person_id, :purpose, :form, :given_on, :withdrawn_on, :note)
ON CONFLICT (id) DO UPDATE
SET purpose = excluded.purpose, form = excluded.form, given_on = excluded.given_on, withdrawn_on = excluded.withdrawn_on, note = excluded.note
