INSERT INTO book_line (book, unit_id, entry, line, printed_on)
VALUES (:book, :unit_id, :entry, :line, :today)
ON CONFLICT DO NOTHING
