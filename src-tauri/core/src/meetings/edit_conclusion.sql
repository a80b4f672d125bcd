UPDATE conclusion SET position = :position, text = :text WHERE id = :id
