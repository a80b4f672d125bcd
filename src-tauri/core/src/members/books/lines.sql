SELECT entry, line, printed_on FROM book_line WHERE book = :book AND unit_id = :unit_id
