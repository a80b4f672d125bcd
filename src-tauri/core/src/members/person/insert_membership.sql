INSERT INTO membership (person_id, unit_id, group_id, kind, joined, valid_from, join_reason)
VALUES (:person_id, :unit_id, :group_id, :kind, :joined, :valid_from, :join_reason)
