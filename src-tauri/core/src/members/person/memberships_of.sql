-- Membership periods of a person, newest first, with the names of branch and group on a day.
SELECT membership.id, membership.unit_id, membership.group_id, membership.kind, membership.joined,
  membership.join_reason, membership.valid_to, membership.leave_reason,
  (
    SELECT name FROM unit_name WHERE unit_name.unit_id = membership.unit_id
    ORDER BY (unit_name.valid_from IS NULL OR unit_name.valid_from <= :on)
      AND (unit_name.valid_to IS NULL OR unit_name.valid_to > :on) DESC, unit_name.valid_from
    LIMIT 1
  ) AS unit_name,
  (
    SELECT name FROM unit_name WHERE unit_name.unit_id = membership.group_id
    ORDER BY (unit_name.valid_from IS NULL OR unit_name.valid_from <= :on)
      AND (unit_name.valid_to IS NULL OR unit_name.valid_to > :on) DESC, unit_name.valid_from
    LIMIT 1
  ) AS group_name
FROM membership
WHERE membership.person_id = :person_id
ORDER BY membership.valid_from DESC
