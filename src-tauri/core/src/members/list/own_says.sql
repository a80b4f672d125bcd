
  AND CASE (SELECT kind FROM own_field WHERE id = field_id)
    WHEN 'number' THEN replace(value, '.', '') = replace(:says, '.', '')
    ELSE instr(fold(value), :says) > 0
  END
