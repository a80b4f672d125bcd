UPDATE household SET head_name = NULL, address = '', note = ''
WHERE id = ?1 AND NOT EXISTS (SELECT 1 FROM household_member WHERE household_id = household.id)
