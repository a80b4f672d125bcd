-- What one of the ward's own fields says of somebody, with both names.
SELECT person.name, own_field.name AS field, own_value.value
FROM own_value
JOIN own_field ON own_field.id = own_value.field_id
JOIN person ON person.id = own_value.person_id
WHERE own_value.person_id = :person AND own_value.field_id = :field
