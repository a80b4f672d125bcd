-- The register complete: everything the bound books hold about a member, households, fees, lists worth keeping, what
-- an import remembers, and what an erasure leaves behind.

-- A person -------------------------------------------------------------------------------------------------

-- Honorary members may be men.
ALTER TABLE person ADD COLUMN sex TEXT NOT NULL DEFAULT 'female' CHECK (sex IN ('female', 'male'));
-- The nine-digit CMND, kept to match old lists.
ALTER TABLE person ADD COLUMN old_citizen_number TEXT;
ALTER TABLE person ADD COLUMN email TEXT;
ALTER TABLE person ADD COLUMN workplace TEXT;
-- Tổ dân phố, khu phố, thôn, ấp.
ALTER TABLE person ADD COLUMN neighbourhood TEXT;
-- Trình độ văn hóa: 12/12, 10/10. The column education is the trade or degree (chuyên môn).
ALTER TABLE person ADD COLUMN schooling TEXT;
-- Trình độ lý luận chính trị.
ALTER TABLE person ADD COLUMN political_theory TEXT;
ALTER TABLE person ADD COLUMN photo_sha256 TEXT REFERENCES blobs (sha256);
CREATE INDEX person_citizen_number ON person (citizen_number) WHERE citizen_number IS NOT NULL;
CREATE INDEX person_phone ON person (phone) WHERE phone IS NOT NULL;
CREATE INDEX person_photo ON person (photo_sha256) WHERE photo_sha256 IS NOT NULL;

-- Tạm nghỉ sinh hoạt: still a member and still counted, marked for its time.
CREATE TABLE suspension (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  person_id INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
  valid_from TEXT NOT NULL,
  valid_to TEXT CHECK (valid_to > valid_from),
  reason TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX suspension_person ON suspension (person_id, valid_from);

-- Who went within a stretch of days.
CREATE INDEX membership_valid_to ON membership (valid_to) WHERE valid_to IS NOT NULL;

-- Circumstances (hoàn cảnh), each for its time.
CREATE TABLE person_flag (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  person_id INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
  flag TEXT NOT NULL CHECK (flag IN ('widowed', 'divorced', 'single_mother', 'child_under_16', 'seriously_ill',
    'disabled', 'child_ill', 'unsafe_house', 'single_over_35', 'martyr_family', 'elderly_alone', 'works_away')),
  -- NULL: since an unknown day.
  valid_from TEXT,
  valid_to TEXT CHECK (valid_to > valid_from),
  note TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX person_flag_person ON person_flag (person_id);
CREATE INDEX person_flag_flag ON person_flag (flag, valid_from);

-- Posts outside the Union's own offices, which are terms.
CREATE TABLE outside_post (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  person_id INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
  organisation TEXT NOT NULL CHECK (organisation IN ('party', 'front', 'authority', 'other')),
  title TEXT NOT NULL CHECK (title <> ''),
  valid_from TEXT,
  valid_to TEXT CHECK (valid_to > valid_from)
) STRICT;
CREATE INDEX outside_post_person ON outside_post (person_id);

-- Khen thưởng, kỷ luật.
CREATE TABLE award (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  person_id INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
  kind TEXT NOT NULL CHECK (kind IN ('award', 'discipline')),
  title TEXT NOT NULL CHECK (title <> ''),
  -- As known: a year, a month or a day.
  day TEXT NOT NULL,
  paper_number TEXT,
  issued_by TEXT,
  note TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX award_person ON award (person_id, day);

CREATE TABLE person_note (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  person_id INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
  day TEXT NOT NULL,
  text TEXT NOT NULL CHECK (text <> '')
) STRICT;
CREATE INDEX person_note_person ON person_note (person_id, day);

-- Consent to keep her data: for what, how it was given, until when (Luật 91/2025/QH15).
CREATE TABLE consent (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  person_id INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
  purpose TEXT NOT NULL CHECK (purpose <> ''),
  form TEXT NOT NULL CHECK (form IN ('paper', 'spoken', 'message')),
  given_on TEXT NOT NULL,
  withdrawn_on TEXT CHECK (withdrawn_on >= given_on),
  note TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX consent_person ON consent (person_id);

-- Fields a ward adds for itself.
CREATE TABLE own_field (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  position INTEGER NOT NULL,
  name TEXT NOT NULL UNIQUE CHECK (name <> ''),
  kind TEXT NOT NULL CHECK (kind IN ('text', 'number', 'day', 'yes_no'))
) STRICT;

CREATE TABLE own_value (
  person_id INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
  field_id INTEGER NOT NULL REFERENCES own_field (id) ON DELETE CASCADE,
  value TEXT NOT NULL CHECK (value <> ''),
  PRIMARY KEY (person_id, field_id)
) STRICT, WITHOUT ROWID;

-- Two people somebody has looked at and found to be two.
CREATE TABLE different_people (
  one_id INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
  other_id INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
  PRIMARY KEY (one_id, other_id),
  CHECK (one_id < other_id)
) STRICT, WITHOUT ROWID;

-- A record that was found to be another's and went into it: by number alone, so that its history stays with hers.
CREATE TABLE merged_person (
  gone_id INTEGER PRIMARY KEY,
  into_id INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE
) STRICT;
CREATE INDEX merged_person_into ON merged_person (into_id);

-- Groups for a purpose -------------------------------------------------------------------------------------

-- Tổ tự quản, tổ tiết kiệm, câu lạc bộ: groups below a branch or the ward that people belong to beside their branch.
-- NULL for a ward, a branch, and a tổ phụ nữ, which a membership names.
ALTER TABLE unit ADD COLUMN purpose TEXT
  CHECK (purpose IS NULL OR (kind = 'group' AND purpose IN ('self_managed', 'savings', 'savings_and_loans', 'club')));

CREATE TABLE group_member (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  unit_id INTEGER NOT NULL REFERENCES unit (id),
  person_id INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
  -- NULL: since an unknown day.
  valid_from TEXT,
  valid_to TEXT CHECK (valid_to > valid_from)
) STRICT;
CREATE INDEX group_member_unit ON group_member (unit_id);
CREATE INDEX group_member_person ON group_member (person_id);

-- Households -----------------------------------------------------------------------------------------------

CREATE TABLE household (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  -- The head, where she or he is not in the register.
  head_name TEXT,
  address TEXT NOT NULL DEFAULT '',
  people INTEGER CHECK (people > 0),
  note TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE household_member (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  household_id INTEGER NOT NULL REFERENCES household (id) ON DELETE CASCADE,
  person_id INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
  is_head INTEGER NOT NULL DEFAULT 0 CHECK (is_head IN (0, 1)),
  valid_from TEXT,
  valid_to TEXT CHECK (valid_to > valid_from)
) STRICT;
CREATE INDEX household_member_person ON household_member (person_id);
CREATE INDEX household_member_household ON household_member (household_id);

-- How a review (rà soát) classed the household, by which standard, for which time.
CREATE TABLE household_class (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  household_id INTEGER NOT NULL REFERENCES household (id) ON DELETE CASCADE,
  class TEXT NOT NULL CHECK (class IN ('poor', 'near_poor', 'escaped_poverty', 'disadvantaged', 'other')),
  -- Kỳ rà soát, e.g. "Cuối năm 2025".
  review TEXT NOT NULL DEFAULT '',
  -- Chuẩn nghèo, e.g. "Nghị định 07/2021/NĐ-CP".
  standard TEXT NOT NULL DEFAULT '',
  valid_from TEXT NOT NULL,
  valid_to TEXT CHECK (valid_to > valid_from)
) STRICT;
CREATE INDEX household_class_household ON household_class (household_id, valid_from);

-- Fees (hội phí) -------------------------------------------------------------------------------------------

-- What a year asks of a member, in đồng, who is asked, and what part of it goes up.
CREATE TABLE fee_rule (
  year INTEGER PRIMARY KEY,
  amount INTEGER NOT NULL CHECK (amount >= 0),
  upward_percent INTEGER NOT NULL CHECK (upward_percent BETWEEN 0 AND 100),
  -- The share due upward is rounded to this many đồng.
  rounding INTEGER NOT NULL DEFAULT 1 CHECK (rounding > 0),
  -- Who is a member on this day of the year pays, in the branch she is in on it.
  counted_on TEXT NOT NULL,
  -- What who joins later in the year pays: the whole year, the months left of it, nothing.
  joined_later TEXT NOT NULL CHECK (joined_later IN ('whole_year', 'months_left', 'nothing')),
  automatic_pay INTEGER NOT NULL CHECK (automatic_pay IN (0, 1)),
  honorary_pay INTEGER NOT NULL CHECK (honorary_pay IN (0, 1)),
  -- Whether who left during the year still owes what she had not paid.
  leavers_pay INTEGER NOT NULL CHECK (leavers_pay IN (0, 1))
) STRICT;

CREATE TABLE fee_exemption (
  person_id INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
  year INTEGER NOT NULL,
  reason TEXT NOT NULL DEFAULT '',
  PRIMARY KEY (person_id, year)
) STRICT, WITHOUT ROWID;

CREATE TABLE fee_payment (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  person_id INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
  year INTEGER NOT NULL,
  -- The branch that collected it.
  unit_id INTEGER NOT NULL REFERENCES unit (id),
  amount INTEGER NOT NULL CHECK (amount > 0),
  paid_on TEXT NOT NULL,
  receipt INTEGER REFERENCES fee_receipt (id)
) STRICT;
CREATE INDEX fee_payment_person ON fee_payment (person_id, year);
CREATE INDEX fee_payment_unit ON fee_payment (unit_id, year);
CREATE INDEX fee_payment_year ON fee_payment (year, person_id);
CREATE INDEX fee_payment_receipt ON fee_payment (receipt) WHERE receipt IS NOT NULL;

-- One receipt (phiếu thu) for a branch's or a member's money.
CREATE TABLE fee_receipt (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  -- Numbers begin anew with the year of the day it was written on.
  year INTEGER NOT NULL,
  number INTEGER NOT NULL,
  day TEXT NOT NULL,
  -- The year the money is for.
  fee_year INTEGER NOT NULL,
  unit_id INTEGER REFERENCES unit (id),
  payer TEXT NOT NULL CHECK (payer <> ''),
  amount INTEGER NOT NULL CHECK (amount > 0),
  -- Why it was cancelled; its number is not used again.
  cancelled TEXT CHECK (cancelled <> ''),
  UNIQUE (year, number)
) STRICT;
CREATE INDEX fee_receipt_fee_year ON fee_receipt (fee_year);

-- Handed to the upper level.
CREATE TABLE fee_transfer (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  year INTEGER NOT NULL,
  day TEXT NOT NULL,
  amount INTEGER NOT NULL CHECK (amount > 0),
  note TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX fee_transfer_year ON fee_transfer (year);

-- Lists ----------------------------------------------------------------------------------------------------

-- A filter, its order and its columns, under a name.
CREATE TABLE saved_list (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL UNIQUE CHECK (name <> ''),
  body TEXT NOT NULL
) STRICT;

-- Two wards become one -------------------------------------------------------------------------------------

-- A ward whose register came in, with the figures that were checked then.
CREATE TABLE merged_ward (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL CHECK (name <> ''),
  day TEXT NOT NULL,
  -- The file it came from; none for a list.
  db_uuid TEXT,
  sums TEXT NOT NULL
) STRICT;

-- Bookkeeping ----------------------------------------------------------------------------------------------

-- What the officer said of a list's columns, by its headings; offered again for the next list like it.
CREATE TABLE import_mapping (
  headings TEXT PRIMARY KEY,
  body TEXT NOT NULL,
  used_at INTEGER NOT NULL
) STRICT;

-- The line an entry has in a bound book, given when it is first printed and never given to another: paper cannot be
-- undone. Entry: the row the line tells of, a number of its own in each kind of book.
CREATE TABLE book_line (
  book TEXT NOT NULL,
  unit_id INTEGER NOT NULL REFERENCES unit (id),
  entry INTEGER NOT NULL,
  line INTEGER NOT NULL,
  printed_on TEXT NOT NULL,
  PRIMARY KEY (book, unit_id, entry),
  UNIQUE (book, unit_id, line)
) STRICT, WITHOUT ROWID;

-- People erased for good, by number alone: an older backup that is put back must not bring them back.
CREATE TABLE erasure (
  person_id INTEGER PRIMARY KEY,
  certificate TEXT NOT NULL,
  at INTEGER NOT NULL,
  officer TEXT NOT NULL,
  reason TEXT NOT NULL,
  -- Hash of the history's first entry about her: numbers begin anew where an older backup is put back, this does not.
  first_hash BLOB
) STRICT;
