-- Members of a day but honorary ones, by name, with what a filter may ask.
SELECT person.id AS person_id, person.name, person.birth, membership.unit_id, membership.group_id,
  person.is_core, person.party_since IS NOT NULL AS is_party,
  unit.branch_kind = 'young' AS is_young,
  :flag IS NOT NULL AND EXISTS (
    SELECT 1 FROM person_flag
    WHERE person_flag.person_id = person.id AND person_flag.flag = :flag
      AND (person_flag.valid_from IS NULL OR person_flag.valid_from <= :on)
      AND (person_flag.valid_to IS NULL OR person_flag.valid_to > :on)
  ) AS has_flag,
  (
    SELECT post FROM office_term
    WHERE office_term.person_id = person.id
      AND office_term.post IN ('branch_head', 'branch_deputy', 'group_head', 'group_deputy')
      AND office_term.valid_from <= :on AND (office_term.valid_to IS NULL OR office_term.valid_to > :on)
    ORDER BY office_term.valid_from DESC LIMIT 1
  ) AS post
FROM membership
JOIN person ON person.id = membership.person_id
JOIN unit ON unit.id = membership.unit_id
WHERE membership.valid_from <= :on AND (membership.valid_to IS NULL OR membership.valid_to > :on)
  AND membership.kind <> 'honorary'
ORDER BY person.name_key, person.id
