-- Everybody the office knows, with the newest period of membership, to compare a list with.
SELECT person.id, person.name, person.sex, person.birth, person.citizen_number, person.old_citizen_number, person.phone,
  person.email, person.address, person.neighbourhood, person.occupation, person.workplace, person.ethnicity,
  person.religion, person.schooling, person.education, person.political_theory, person.card_number,
  person.party_since, person.is_core, person.notes, membership.unit_id, membership.group_id, membership.valid_to
FROM person
LEFT JOIN membership ON membership.id = (
  SELECT newest.id FROM membership AS newest WHERE newest.person_id = person.id
  ORDER BY newest.valid_from DESC LIMIT 1
)
ORDER BY person.id
