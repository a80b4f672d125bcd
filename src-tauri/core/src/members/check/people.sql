-- Everybody by name, with what the rules look at.
SELECT id, name, sex, birth, citizen_number, old_citizen_number, phone, card_number,
  EXISTS (SELECT 1 FROM consent WHERE consent.person_id = person.id AND withdrawn_on IS NULL) AS has_consent
FROM person
ORDER BY name_key, id
