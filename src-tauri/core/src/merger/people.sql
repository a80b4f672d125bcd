-- Everybody, with the branch she is in on a day.
SELECT person.id, person.name, person.birth, person.citizen_number, person.phone, (
    SELECT unit_name.name FROM membership JOIN unit_name ON unit_name.unit_id = membership.unit_id
    WHERE membership.person_id = person.id
      AND membership.valid_from <= :on AND (membership.valid_to IS NULL OR membership.valid_to > :on)
    ORDER BY (unit_name.valid_from IS NULL OR unit_name.valid_from <= :on)
      AND (unit_name.valid_to IS NULL OR unit_name.valid_to > :on) DESC, unit_name.valid_from
    LIMIT 1
  ) AS unit_name
FROM person
ORDER BY person.id
