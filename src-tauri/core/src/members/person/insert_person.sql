INSERT INTO person (name, sex, birth, citizen_number, old_citizen_number, phone, email, address,
  neighbourhood, occupation, workplace, ethnicity, religion, schooling, education, political_theory,
  card_number, party_since, is_core, notes)
VALUES (:name, :sex, :birth, :citizen_number, :old_citizen_number, :phone, :email, :address, :neighbourhood,
  :occupation, :workplace, :ethnicity, :religion, :schooling, :education, :political_theory, :card_number,
  :party_since, :is_core, :notes)
