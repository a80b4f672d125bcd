UPDATE person
SET name = :name, birth = :birth, citizen_number = :citizen_number, phone = :phone, address = :address,
  occupation = :occupation, ethnicity = :ethnicity, religion = :religion, education = :education,
  card_number = :card_number, party_since = :party_since, is_core = :is_core, notes = :notes
WHERE id = :id
