-- Two legal categories where one code stood for both (Pháp lệnh 02/2020/UBTVQH14, Điều 3): người có công herself, and
-- thân nhân of one. Rows keep what was chosen; the list of codes grows, so the table is made anew.

CREATE TABLE person_flag_next (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  person_id INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
  flag TEXT NOT NULL CHECK (flag IN ('widowed', 'divorced', 'single_mother', 'child_under_16', 'seriously_ill',
    'disabled', 'child_ill', 'unsafe_house', 'single_over_35', 'person_of_merit', 'relative_of_merit', 'martyr_family',
    'elderly_alone', 'works_away')),
  -- NULL: since an unknown day.
  valid_from TEXT,
  valid_to TEXT CHECK (valid_to > valid_from),
  note TEXT NOT NULL DEFAULT ''
) STRICT;
INSERT INTO person_flag_next (id, person_id, flag, valid_from, valid_to, note)
SELECT id, person_id, flag, valid_from, valid_to, note FROM person_flag;
-- Numbers are never given twice, also those of rows that are gone.
DELETE FROM sqlite_sequence WHERE name = 'person_flag_next';
INSERT INTO sqlite_sequence (name, seq) SELECT 'person_flag_next', seq FROM sqlite_sequence WHERE name = 'person_flag';
DROP TABLE person_flag;
ALTER TABLE person_flag_next RENAME TO person_flag;
CREATE INDEX person_flag_person ON person_flag (person_id);
CREATE INDEX person_flag_flag ON person_flag (flag, valid_from);
