SELECT id AS entry, person_id, day, kind AS what,
  title || coalesce(' · ' || paper_number, '') || coalesce(' · ' || issued_by, '') AS text, NULL AS amount
FROM award
WHERE :unit_id = (SELECT id FROM unit WHERE kind = 'ward')
  OR person_id IN (SELECT person_id FROM membership WHERE :unit_id IN (unit_id, group_id))
ORDER BY replace(day, '~', ''), id
