INSERT INTO person (name, birth, citizen_number, phone, address, occupation, ethnicity, religion, schooling, education,
  card_number, party_since, is_core)
VALUES (:name, :birth, :citizen_number, :phone, :address, :occupation, :ethnicity, :religion, :schooling, :education,
  :card_number, :party_since, :is_core)
