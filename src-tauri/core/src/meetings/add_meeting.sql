INSERT INTO meeting (kind, title, day, starts_at, ends_at, place, chair_name, chair_title, secretary_name,
  secretary_title, number)
VALUES (:kind, :title, :day, :starts_at, :ends_at, :place, :chair_name, :chair_title, :secretary_name,
  :secretary_title, :number)
