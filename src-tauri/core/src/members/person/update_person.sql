UPDATE person
SET name = :name, sex = :sex, birth = :birth, citizen_number = :citizen_number,
  old_citizen_number = :old_citizen_number, phone = :phone, email = :email, address = :address,
  neighbourhood = :neighbourhood, occupation = :occupation, workplace = :workplace, ethnicity = :ethnicity,
  religion = :religion, schooling = :schooling, education = :education, political_theory = :political_theory,
  card_number = :card_number, party_since = :party_since, is_core = :is_core, notes = :notes
WHERE id = :id
