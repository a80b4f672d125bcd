-- What a comparison looks at, of everybody: where she is a member now, and whose household she lives in.
SELECT person.id, person.name, person.birth, person.citizen_number, person.old_citizen_number, person.phone,
  (
    SELECT unit_id FROM membership
    WHERE membership.person_id = person.id AND valid_from <= :on AND (valid_to IS NULL OR valid_to > :on)
  ) AS unit_id,
  (
    SELECT household_id FROM household_member
    WHERE household_member.person_id = person.id AND (valid_from IS NULL OR valid_from <= :on)
      AND (valid_to IS NULL OR valid_to > :on)
    LIMIT 1
  ) AS household_id
FROM person
WHERE person.name <> '(đã xóa)'
ORDER BY person.id
