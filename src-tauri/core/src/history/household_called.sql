-- A household by its head, never by where it is.
SELECT coalesce(head_name, (
    SELECT person.name FROM household_member JOIN person ON person.id = person_id
    WHERE household_id = ?1
    ORDER BY is_head DESC
    LIMIT 1
  ))
FROM household
WHERE id = ?1
