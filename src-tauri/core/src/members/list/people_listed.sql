-- People of a list on its day; conditions on her own fields and the order are added where it is read. A condition whose parameter is NULL asks nothing.
SELECT person.id
FROM person
LEFT JOIN membership ON membership.person_id = person.id
  AND membership.valid_from <= :on AND (membership.valid_to IS NULL OR membership.valid_to > :on)
WHERE CASE :status
    WHEN 'active' THEN membership.id IS NOT NULL
    WHEN 'core' THEN membership.id IS NOT NULL AND person.is_core = 1
    WHEN 'left' THEN membership.id IS NULL AND EXISTS (
      SELECT 1 FROM membership AS past WHERE past.person_id = person.id AND past.valid_to <= :on
    )
    ELSE 1
  END
  AND (
    :units IS NULL
    OR (SELECT id FROM unit WHERE kind = 'ward') IN (SELECT value FROM json_each(:units))
    OR membership.unit_id IN (SELECT value FROM json_each(:units))
    OR membership.group_id IN (SELECT value FROM json_each(:units))
    OR (membership.id IS NOT NULL OR :status = 'all') AND person.id IN (
      SELECT person_id FROM group_member
      WHERE unit_id IN (SELECT value FROM json_each(:units))
        AND (valid_from IS NULL OR valid_from <= :on) AND (valid_to IS NULL OR valid_to > :on)
    )
    OR (:status IN ('left', 'all') AND membership.id IS NULL AND EXISTS (
      SELECT 1 FROM membership AS past
      WHERE past.person_id = person.id AND past.valid_to <= :on AND (
        past.unit_id IN (SELECT value FROM json_each(:units))
        OR past.group_id IN (SELECT value FROM json_each(:units))
      )
    ))
  )
  AND (:groups IS NULL OR person.id IN (
    SELECT person_id FROM group_member
    WHERE unit_id IN (SELECT value FROM json_each(:groups))
      AND (valid_from IS NULL OR valid_from <= :on) AND (valid_to IS NULL OR valid_to > :on)
  ))
  AND (:kinds IS NULL OR membership.kind IN (SELECT value FROM json_each(:kinds)))
  AND (:core IS NULL OR person.is_core = :core)
  AND (:party IS NULL OR (person.party_since IS NOT NULL) = :party)
  AND (:suspended IS NULL OR :suspended = (person.id IN (
    SELECT person_id FROM suspension WHERE valid_from <= :on AND (valid_to IS NULL OR valid_to > :on)
  )))
  AND (:flags IS NULL OR person.id IN (
    SELECT person_id FROM person_flag
    WHERE flag IN (SELECT value FROM json_each(:flags))
      AND (valid_from IS NULL OR valid_from <= :on) AND (valid_to IS NULL OR valid_to > :on)
  ))
  AND (:classes IS NULL OR person.id IN (
    SELECT household_member.person_id
    FROM household_member
    JOIN household_class ON household_class.household_id = household_member.household_id
    WHERE household_class.class IN (SELECT value FROM json_each(:classes))
      AND household_class.valid_from <= :on AND (household_class.valid_to IS NULL OR household_class.valid_to > :on)
      AND (household_member.valid_from IS NULL OR household_member.valid_from <= :on)
      AND (household_member.valid_to IS NULL OR household_member.valid_to > :on)
  ))
  AND (:ethnicity IS NULL OR fold(coalesce(person.ethnicity, '')) = :ethnicity)
  -- A year or a month alone counts as its first day.
  AND (:born_by IS NULL OR substr(replace(person.birth, '~', '') || '-01-01', 1, 10) <= :born_by)
  AND (:born_after IS NULL OR substr(replace(person.birth, '~', '') || '-01-01', 1, 10) > :born_after)
  AND (:birth_month IS NULL OR CAST(substr(replace(person.birth, '~', ''), 6, 2) AS INTEGER) = :birth_month)
  AND (:joined_from IS NULL OR :joined_from <= (
    SELECT min(valid_from) FROM membership AS first WHERE first.person_id = person.id
  ))
  AND (:joined_to IS NULL OR :joined_to >= (
    SELECT min(valid_from) FROM membership AS first WHERE first.person_id = person.id
  ))
  AND (:officer IS NULL OR :officer = EXISTS (
    SELECT 1 FROM office_term
    WHERE office_term.person_id = person.id AND valid_from <= :on AND (valid_to IS NULL OR valid_to > :on)
  ))
