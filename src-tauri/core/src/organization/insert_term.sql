INSERT INTO office_term (person_id, unit_id, post, other_title, valid_from, valid_to)
VALUES (:person_id, :unit_id, :post, :other_title, :valid_from, :valid_to)
