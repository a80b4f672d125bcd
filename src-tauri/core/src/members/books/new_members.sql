SELECT id AS entry, person_id, joined AS day, join_reason AS what, '' AS text, NULL AS amount
FROM membership
WHERE join_reason IN ('admitted', 'rejoined')
  AND (:unit_id IN (unit_id, group_id) OR :unit_id = (SELECT id FROM unit WHERE kind = 'ward'))
ORDER BY valid_from, id
