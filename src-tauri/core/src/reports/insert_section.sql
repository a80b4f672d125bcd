INSERT INTO form_section (form_id, position, code, title, hint)
VALUES (:form, :position, :code, :title, :hint)
