-- Everybody, in name order so that hits come nearly sorted, with all that the search box looks at.
SELECT id, name_key,
  name || ' ' || coalesce(phone, '') || ' ' || coalesce(card_number, '') || ' ' || coalesce(address, '') AS text
FROM person
ORDER BY name_key, id
