-- All that the columns of a list can say of a person on a day, beside her membership.
SELECT person.*,
  (
    SELECT group_concat(post) FROM (
      SELECT post FROM office_term
      WHERE person_id = :id AND valid_from <= :on AND (valid_to IS NULL OR valid_to > :on)
      ORDER BY valid_from, id
    )
  ) AS posts,
  (
    SELECT group_concat(title, '; ') FROM outside_post
    WHERE person_id = :id AND (valid_from IS NULL OR valid_from <= :on) AND (valid_to IS NULL OR valid_to > :on)
  ) AS outside_post,
  EXISTS (
    SELECT 1 FROM suspension
    WHERE person_id = :id AND valid_from <= :on AND (valid_to IS NULL OR valid_to > :on)
  ) AS is_suspended,
  (
    SELECT group_concat(DISTINCT flag) FROM person_flag
    WHERE person_id = :id AND (valid_from IS NULL OR valid_from <= :on) AND (valid_to IS NULL OR valid_to > :on)
  ) AS flags,
  EXISTS (
    SELECT 1 FROM household_member
    WHERE person_id = :id AND is_head = 1
      AND (valid_from IS NULL OR valid_from <= :on) AND (valid_to IS NULL OR valid_to > :on)
  ) AS is_head,
  (
    SELECT group_concat(DISTINCT class)
    FROM household_member
    JOIN household_class ON household_class.household_id = household_member.household_id
      AND household_class.valid_from <= :on AND (household_class.valid_to IS NULL OR household_class.valid_to > :on)
    WHERE person_id = :id
      AND (household_member.valid_from IS NULL OR household_member.valid_from <= :on)
      AND (household_member.valid_to IS NULL OR household_member.valid_to > :on)
  ) AS classes,
  (
    SELECT group_concat(title || ' (' || substr(replace(day, '~', ''), 1, 4) || ')', '; ') FROM award
    WHERE person_id = :id AND kind = 'award'
  ) AS awards,
  (
    SELECT group_concat(name, '; ') FROM (
      SELECT (
        SELECT name FROM unit_name WHERE unit_name.unit_id = group_member.unit_id
        ORDER BY (valid_from IS NULL OR valid_from <= :on) DESC, valid_from DESC LIMIT 1
      ) AS name
      FROM group_member
      WHERE person_id = :id AND (valid_from IS NULL OR valid_from <= :on) AND (valid_to IS NULL OR valid_to > :on)
      ORDER BY id
    )
  ) AS purpose_groups,
  (
    SELECT group_concat(name || char(31) || kind || char(31) || value, char(30)) FROM (
      SELECT own_field.name, own_field.kind, own_value.value
      FROM own_value JOIN own_field ON own_field.id = own_value.field_id
      WHERE own_value.person_id = :id
      ORDER BY own_field.position, own_field.id
    )
  ) AS own
FROM person
WHERE id = :id
