SELECT group_member.id, unit_id, valid_from, valid_to, (
    SELECT name FROM unit_name WHERE unit_name.unit_id = group_member.unit_id ORDER BY unit_name.valid_from DESC LIMIT 1
  ) AS unit_name
FROM group_member
WHERE person_id = ?1
ORDER BY coalesce(valid_from, '') DESC, id DESC
