-- What the register holds beside people, meetings and reports: at least one row of each table, each column filled once.
-- Run inside one action, so that the history has it like everything else.

-- A person -------------------------------------------------------------------------------------------------

INSERT INTO suspension (person_id, valid_from, valid_to, reason)
SELECT id, '2016-01-01', '2016-07-01', 'Chăm mẹ ốm' FROM person WHERE name = 'Phạm Thị Huệ';

INSERT INTO person_flag (person_id, flag, valid_from, valid_to, note)
SELECT id, 'martyr_family', '2017-07-27', NULL, 'Con liệt sĩ' FROM person WHERE name = 'Trần Thị Mận'
UNION ALL SELECT id, 'martyr_family', NULL, NULL, 'Mẹ liệt sĩ' FROM person WHERE name = 'Vũ Thị Sen'
UNION ALL SELECT id, 'person_of_merit', '2016-07-27', NULL, 'Thương binh 3/4' FROM person WHERE name = 'Hoàng Thị Lan'
UNION ALL SELECT id, 'relative_of_merit', NULL, NULL, 'Con liệt sĩ' FROM person WHERE name = 'Bùi Thị Cúc'
UNION ALL SELECT id, 'widowed', '2014-05-02', NULL, '' FROM person WHERE name = 'Vũ Thị Sen'
UNION ALL SELECT id, 'divorced', '2013-01-01', NULL, '' FROM person WHERE name = 'Lê Thị Đào'
UNION ALL SELECT id, 'single_mother', '2013-01-01', '2017-01-01', '' FROM person WHERE name = 'Lê Thị Đào'
UNION ALL SELECT id, 'child_under_16', '2010-06-01', NULL, 'Hai con' FROM person WHERE name = 'Bùi Thị Cúc'
UNION ALL SELECT id, 'seriously_ill', '2017-10-01', NULL, '' FROM person WHERE name = 'Phạm Thị Huệ'
UNION ALL SELECT id, 'disabled', NULL, NULL, '' FROM person WHERE name = 'Phạm Thị Huệ'
UNION ALL SELECT id, 'child_ill', '2017-02-01', NULL, '' FROM person WHERE name = 'Trần Thị Mận'
UNION ALL SELECT id, 'unsafe_house', '2016-09-01', '2017-09-01', '' FROM person WHERE name = 'Bùi Thị Cúc'
UNION ALL SELECT id, 'single_over_35', '2015-01-01', NULL, '' FROM person WHERE name = 'Hoàng Thị Lan'
UNION ALL SELECT id, 'elderly_alone', '2016-01-01', NULL, '' FROM person WHERE name = 'Vũ Thị Sen'
UNION ALL SELECT id, 'works_away', '2017-03-01', NULL, 'Bình Dương' FROM person WHERE name = 'Hoàng Thị Lan';

INSERT INTO outside_post (person_id, organisation, title, valid_from, valid_to)
SELECT id, 'party', 'Chi ủy viên', '2015-01-01', '2017-12-01' FROM person WHERE name = 'Trần Thị Mận'
UNION ALL SELECT id, 'front', 'Ủy viên Mặt trận', '2014-01-01', NULL FROM person WHERE name = 'Vũ Thị Sen'
UNION ALL SELECT id, 'authority', 'Tổ phó tổ dân phố', NULL, NULL FROM person WHERE name = 'Lê Thị Đào'
UNION ALL SELECT id, 'other', 'Hội Chữ thập đỏ', '2016-01-01', NULL FROM person WHERE name = 'Bùi Thị Cúc';

INSERT INTO award (person_id, kind, title, day, paper_number, issued_by, note)
SELECT id, 'award', 'Giấy khen', '2016', '12/QĐ', 'Hội LHPN quận', 'Phong trào 2016' FROM person WHERE name = 'Trần Thị Mận'
UNION ALL SELECT id, 'discipline', 'Khiển trách', '2015-04', NULL, NULL, '' FROM person WHERE name = 'Bùi Thị Cúc';

INSERT INTO person_note (person_id, day, text)
SELECT id, '2018-01-05', 'Đã đến thăm' FROM person WHERE name = 'Vũ Thị Sen';

INSERT INTO consent (person_id, purpose, form, given_on, withdrawn_on, note)
SELECT id, 'Quản lý hội viên', 'paper', '2017-01-10', NULL, 'Phiếu số 3' FROM person WHERE name = 'Trần Thị Mận'
UNION ALL SELECT id, 'Ảnh', 'spoken', '2017-01-10', '2017-06-01', '' FROM person WHERE name = 'Lê Thị Đào'
UNION ALL SELECT id, 'Báo cáo', 'message', '2017-02-10', NULL, '' FROM person WHERE name = 'Bùi Thị Cúc';

INSERT INTO own_field (position, name, kind) VALUES
  (1, 'Sở trường', 'text'), (2, 'Số con', 'number'), (3, 'Ngày nhận thẻ', 'day'), (4, 'Có xe máy', 'yes_no');
INSERT INTO own_value (person_id, field_id, value)
SELECT person.id, own_field.id,
  CASE kind WHEN 'text' THEN 'Hát chèo' WHEN 'number' THEN '2' WHEN 'day' THEN '2010-03-08' ELSE 'yes' END
FROM own_field, person WHERE person.name = 'Trần Thị Mận';

-- Groups for a purpose -------------------------------------------------------------------------------------

INSERT INTO unit (kind, parent_id, opened, purpose)
SELECT 'group', id, '2016-04-01', 'savings' FROM unit WHERE kind = 'ward';
INSERT INTO unit_name (unit_id, name, valid_from) VALUES (last_insert_rowid(), 'Tổ tiết kiệm Hoa Sen', NULL);
INSERT INTO group_member (unit_id, person_id, valid_from, valid_to)
SELECT unit.id, person.id, '2016-04-01', '2017-04-01' FROM unit, person WHERE purpose = 'savings' AND person.name = 'Trần Thị Mận'
UNION ALL SELECT unit.id, person.id, NULL, NULL FROM unit, person WHERE purpose = 'savings' AND person.name = 'Bùi Thị Cúc';

INSERT INTO unit (kind, parent_id, branch_kind, opened, closed)
SELECT 'branch', id, 'area', '2005-01-01', '2015-01-01' FROM unit WHERE kind = 'ward';
INSERT INTO unit_name (unit_id, name, valid_from, valid_to) VALUES (last_insert_rowid(), 'Chi hội Cũ', NULL, NULL);

-- Households -----------------------------------------------------------------------------------------------

INSERT INTO household (head_name, address, people, note) VALUES
  ('Trần Văn Chủ', 'Số 5, ngõ 12', 4, 'Nhà cấp bốn'), (NULL, 'Số 7, ngõ 12', NULL, '');
INSERT INTO household_member (household_id, person_id, is_head, valid_from, valid_to)
SELECT 1, id, 0, '2009-01-01', NULL FROM person WHERE name = 'Trần Thị Mận'
UNION ALL SELECT 2, id, 1, NULL, NULL FROM person WHERE name = 'Lê Thị Đào'
UNION ALL SELECT 1, id, 0, '2012-01-01', '2016-01-01' FROM person WHERE name = 'Bùi Thị Cúc';
INSERT INTO household_class (household_id, class, review, standard, valid_from, valid_to) VALUES
  (1, 'poor', 'Cuối năm 2015', 'Quyết định 59/2015/QĐ-TTg', '2016-01-01', '2017-01-01'),
  (1, 'near_poor', 'Cuối năm 2016', 'Quyết định 59/2015/QĐ-TTg', '2017-01-01', '2018-01-01'),
  (1, 'escaped_poverty', 'Cuối năm 2017', 'Quyết định 59/2015/QĐ-TTg', '2018-01-01', NULL),
  (2, 'disadvantaged', '', '', '2017-06-01', NULL);

-- Fees -----------------------------------------------------------------------------------------------------

INSERT INTO fee_rule (year, amount, upward_percent, rounding, counted_on, joined_later, automatic_pay, honorary_pay, leavers_pay)
VALUES (2017, 24000, 50, 1, '2017-01-01', 'whole_year', 0, 0, 1),
  (2018, 36000, 40, 1000, '2018-01-01', 'months_left', 1, 0, 0);
INSERT INTO fee_exemption (person_id, year, reason)
SELECT id, 2018, 'Hộ mới thoát nghèo' FROM person WHERE name = 'Lê Thị Đào';
INSERT INTO fee_receipt (year, number, day, fee_year, unit_id, payer, amount, cancelled)
SELECT 2018, 1, '2018-01-10', 2018, unit_id, 'Trần Thị Mận', 36000, NULL FROM unit_name WHERE name = 'Chi hội 1'
UNION ALL SELECT 2018, 2, '2018-01-11', 2018, unit_id, 'Bùi Thị Cúc', 20000, 'Viết nhầm số tiền' FROM unit_name WHERE name = 'Chi hội 1';
INSERT INTO fee_payment (person_id, year, unit_id, amount, paid_on, receipt)
SELECT person.id, 2018, unit_id, 36000, '2018-01-10', (SELECT id FROM fee_receipt WHERE number = 1)
FROM person, unit_name WHERE person.name = 'Trần Thị Mận' AND unit_name.name = 'Chi hội 1'
UNION ALL SELECT person.id, 2018, unit_id, 16000, '2018-01-12', NULL
FROM person, unit_name WHERE person.name = 'Bùi Thị Cúc' AND unit_name.name = 'Chi hội 1'
UNION ALL SELECT person.id, 2017, unit_id, 24000, '2017-02-03', NULL
FROM person, unit_name WHERE person.name = 'Trần Thị Mận' AND unit_name.name = 'Chi hội 1';
INSERT INTO fee_transfer (year, day, amount, note) VALUES (2017, '2017-12-15', 12000, 'Nộp lần một');

-- Two wards, and what is kept beside the register ----------------------------------------------------------

INSERT INTO merged_ward (name, day, db_uuid, sums) VALUES
  ('Hội LHPN phường Bên', '2017-06-01', '11111111-2222-4333-8444-555555555555', '{"members":3}');
INSERT INTO import_mapping (headings, body, used_at) VALUES ('stt|họ tên|năm sinh', '{"columns":[]}', 1516000000000);
INSERT INTO book_line (book, unit_id, entry, line, printed_on)
SELECT 'members', unit_id, 1, 1, '2018-01-15' FROM unit_name WHERE name = 'Chi hội 1';
