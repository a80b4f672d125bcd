-- Everybody the office knows, with the newest period of membership, to compare a list with.
SELECT person.id, membership.unit_id, membership.group_id, membership.valid_to, /*fields*/
FROM person
LEFT JOIN membership ON membership.id = (
  SELECT newest.id FROM membership AS newest WHERE newest.person_id = person.id
  ORDER BY newest.valid_from DESC LIMIT 1
)
ORDER BY person.id
