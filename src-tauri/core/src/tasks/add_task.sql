INSERT INTO task (text, conclusion_id, owner, owner_unit_id, owner_person_id, due)
VALUES (:text, :conclusion_id, :owner, :owner_unit_id, :owner_person_id, :due)
