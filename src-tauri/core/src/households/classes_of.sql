SELECT id, class, review, standard, valid_from, valid_to
FROM household_class
WHERE household_id = ?1
ORDER BY valid_from DESC, id DESC
