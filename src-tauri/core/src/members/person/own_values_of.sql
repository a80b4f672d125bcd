SELECT own_value.field_id, own_value.value
FROM own_value JOIN own_field ON own_field.id = own_value.field_id
WHERE own_value.person_id = ?1
ORDER BY own_field.position, own_field.id
