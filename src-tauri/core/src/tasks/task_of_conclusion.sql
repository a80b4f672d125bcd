SELECT
  task.id AS id,
  task.owner AS owner,
  task.owner_unit_id AS owner_unit_id,
  task.owner_person_id AS owner_person_id,
  coalesce(
    (SELECT name FROM person WHERE person.id = task.owner_person_id),
    (SELECT name FROM unit_name
     WHERE unit_name.unit_id = task.owner_unit_id
     ORDER BY coalesce(valid_from, '') > :on, valid_from DESC LIMIT 1),
    ''
  ) AS owner_name,
  task.due AS due,
  task.done_on AS done_on
FROM task
WHERE task.conclusion_id = :conclusion_id
