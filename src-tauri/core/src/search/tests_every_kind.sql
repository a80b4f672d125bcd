-- One record of each kind the box finds; for its tests.
INSERT INTO unit (kind, parent_id, branch_kind) VALUES ('branch', (SELECT id FROM unit WHERE kind = 'ward'), 'area');
INSERT INTO unit_name (unit_id, name, valid_to) VALUES ((SELECT max(id) FROM unit), 'Tổ dân phố cũ', '2015-01-01');
INSERT INTO unit_name (unit_id, name, valid_from) VALUES ((SELECT max(id) FROM unit), 'Chi hội 9', '2015-01-01');
INSERT INTO household (head_name, address) VALUES ('Nguyễn Văn Tám', 'Ngõ 40 Sài Đồng');
INSERT INTO household_member (household_id, person_id) VALUES ((SELECT max(id) FROM household), :person);
INSERT INTO meeting (kind, title, day) VALUES ('other', 'Họp quý Xuân', '2017-03-05');
INSERT INTO conclusion (meeting_id, position, text)
  VALUES ((SELECT max(id) FROM meeting), 1, 'Thống nhất kế hoạch năm');
INSERT INTO task (text, owner) VALUES ('Sắp xếp kho sách', 'standing_board');
INSERT INTO month_lock (month, locked) VALUES (201603, 1);
INSERT INTO fee_receipt (year, number, day, fee_year, unit_id, payer, amount)
  VALUES (2017, 7, '2017-05-05', 2016, :unit, 'Chi hội Bốn', 24000);
INSERT INTO fee_receipt (year, number, day, fee_year, unit_id, payer, amount)
  VALUES (2017, 107, '2017-06-05', 2017, :unit, 'Chi hội Năm', 24000);
INSERT INTO person_note (person_id, day, text) VALUES (:person, '2017-01-01', 'Hẹn đến thăm sau Tết');
