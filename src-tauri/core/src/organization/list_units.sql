-- Units that exist on a day, each with its name, head and number of members that day. A branch counts its groups'
-- members (they are members of the branch), the ward counts everybody once.
WITH present AS (
  SELECT person_id, unit_id, group_id FROM membership
  WHERE valid_from <= :on AND (valid_to IS NULL OR valid_to > :on)
), by_branch AS (
  SELECT unit_id, count(DISTINCT person_id) AS members FROM present GROUP BY unit_id
), by_group AS (
  SELECT group_id, count(DISTINCT person_id) AS members FROM present WHERE group_id IS NOT NULL GROUP BY group_id
), by_purpose AS (
  -- Who has left the Union or died has left these too; some never were members of it.
  SELECT unit_id, count(DISTINCT person_id) AS members FROM group_member
  WHERE (valid_from IS NULL OR valid_from <= :on) AND (valid_to IS NULL OR valid_to > :on)
    AND (
      person_id IN (SELECT person_id FROM present)
      OR NOT EXISTS (SELECT 1 FROM membership WHERE membership.person_id = group_member.person_id)
    )
  GROUP BY unit_id
), named AS (
  SELECT unit.*, (
    SELECT unit_name.id FROM unit_name
    WHERE unit_name.unit_id = unit.id
    ORDER BY (valid_from IS NULL OR valid_from <= :on) AND (valid_to IS NULL OR valid_to > :on) DESC, valid_from
    LIMIT 1
  ) AS name_id
  FROM unit
  WHERE (opened IS NULL OR opened <= :on) AND (closed IS NULL OR closed > :on)
)
SELECT named.id, named.parent_id, named.kind, named.branch_kind, named.purpose, named.opened, named.closed, unit_name.name,
  CASE named.kind
    WHEN 'ward' THEN (SELECT count(DISTINCT person_id) FROM present)
    WHEN 'branch' THEN coalesce(by_branch.members, 0)
    ELSE coalesce(CASE WHEN named.purpose IS NULL THEN by_group.members ELSE by_purpose.members END, 0)
  END AS members,
  (
    SELECT person.name FROM office_term JOIN person ON person.id = office_term.person_id
    WHERE office_term.unit_id = named.id AND office_term.post IN ('chair', 'branch_head', 'group_head')
      AND office_term.valid_from <= :on AND (office_term.valid_to IS NULL OR office_term.valid_to > :on)
    ORDER BY office_term.valid_from DESC LIMIT 1
  ) AS head
FROM named
JOIN unit_name ON unit_name.id = named.name_id
LEFT JOIN by_branch ON by_branch.unit_id = named.id
LEFT JOIN by_group ON by_group.group_id = named.id
LEFT JOIN by_purpose ON by_purpose.unit_id = named.id
LEFT JOIN named AS parent ON parent.id = named.parent_id AND named.kind = 'group'
LEFT JOIN unit_name AS parent_name ON parent_name.id = parent.name_id
-- The ward's own groups for a purpose come last.
ORDER BY named.kind <> 'ward', named.kind = 'group' AND parent.kind = 'ward', coalesce(parent_name.name_key, unit_name.name_key),
  coalesce(parent.id, named.id), named.kind = 'group', named.purpose IS NOT NULL, unit_name.name_key, named.id
