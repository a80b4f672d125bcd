INSERT INTO household_member (household_id, person_id, is_head, valid_from)
VALUES (:household_id, :person_id, :is_head, :valid_from)
