UPDATE meeting
SET kind = :kind,
  title = :title,
  day = :day,
  starts_at = :starts_at,
  ends_at = :ends_at,
  place = :place,
  chair_name = :chair_name,
  chair_title = :chair_title,
  secretary_name = :secretary_name,
  secretary_title = :secretary_title,
  number = :number
WHERE id = :id
