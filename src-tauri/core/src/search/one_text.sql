SELECT name_key,
  name || ' ' || coalesce(phone, '') || ' ' || coalesce(card_number, '') || ' ' || coalesce(address, '') AS text
FROM person
WHERE id = ?1
