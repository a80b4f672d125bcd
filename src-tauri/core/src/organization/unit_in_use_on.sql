-- Whether a unit still has members or open groups from a day on.
SELECT EXISTS (
    SELECT 1 FROM membership
    WHERE (unit_id = :unit_id OR group_id = :unit_id) AND (valid_to IS NULL OR valid_to > :on)
  ) OR EXISTS (
    SELECT 1 FROM group_member WHERE unit_id = :unit_id AND (valid_to IS NULL OR valid_to > :on)
  ) OR EXISTS (
    SELECT 1 FROM unit WHERE parent_id = :unit_id AND (closed IS NULL OR closed > :on)
  )
