INSERT INTO export_log (at, officer, what, columns, file_name)
VALUES (:at, :officer, :what, :columns, :file_name)
