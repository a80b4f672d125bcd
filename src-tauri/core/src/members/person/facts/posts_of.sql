SELECT id, organisation, title, valid_from, valid_to
FROM outside_post
WHERE person_id = ?1
ORDER BY coalesce(valid_from, '') DESC, id DESC
