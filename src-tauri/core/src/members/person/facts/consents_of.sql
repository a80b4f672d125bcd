SELECT id, purpose, form, given_on, withdrawn_on, note
FROM consent
WHERE person_id = ?1
ORDER BY given_on DESC, id DESC
