-- What the ward's own fields of text say of everybody, in the order of names.
SELECT own_value.person_id, own_value.field_id, own_value.value
FROM own_value
JOIN own_field ON own_field.id = own_value.field_id AND own_field.kind = 'text'
JOIN person ON person.id = own_value.person_id
ORDER BY person.name_key, person.id, own_field.position, own_field.id
