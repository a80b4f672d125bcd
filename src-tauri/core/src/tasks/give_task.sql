UPDATE task SET owner = :owner, owner_unit_id = :owner_unit_id, owner_person_id = :owner_person_id
WHERE id = :id
