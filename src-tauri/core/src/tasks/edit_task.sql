UPDATE task
SET text = :text, owner = :owner, owner_unit_id = :owner_unit_id, owner_person_id = :owner_person_id, due = :due
WHERE id = :id
  AND (text, owner, owner_unit_id, owner_person_id, due)
    IS NOT (:text, :owner, :owner_unit_id, :owner_person_id, :due)
