-- People who are members on a day: of all, of a branch, or of a group.
SELECT count(DISTINCT person_id) FROM membership
WHERE valid_from <= :on AND (valid_to IS NULL OR valid_to > :on)
  AND (
    :unit_id IS NULL OR :unit_id IN (unit_id, group_id)
    OR :unit_id = (SELECT id FROM unit WHERE kind = 'ward')
  )
