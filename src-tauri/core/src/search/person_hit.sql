-- Name, birth year and branch on a day.
SELECT person.name,
  trim(coalesce(substr(replace(person.birth, '~', ''), 1, 4), '') || ' · ' || coalesce((
    SELECT unit_name.name
    FROM membership
    JOIN unit_name ON unit_name.unit_id = membership.unit_id AND unit_name.valid_to IS NULL
    WHERE membership.person_id = person.id AND membership.valid_from <= :today
      AND (membership.valid_to IS NULL OR membership.valid_to > :today)
    LIMIT 1
  ), ''), ' ·') AS detail
FROM person
WHERE person.id = :id
