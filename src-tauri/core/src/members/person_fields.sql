SELECT name, birth, citizen_number, phone, address, occupation, ethnicity, religion, education, card_number,
  party_since, is_core, notes
FROM person
WHERE id = ?1
