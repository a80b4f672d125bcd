-- The first office. Released files are never edited; changes come as 0002, 0003 …
-- Subject tables get history triggers from the migration runner; tables listed in history/triggers.rs as
-- bookkeeping do not. Columns generated from others (sort keys) are never in the history.

-- Bookkeeping ---------------------------------------------------------------------------------------------

CREATE TABLE meta (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  db_uuid TEXT NOT NULL,
  commit_seq INTEGER NOT NULL DEFAULT 0,
  is_sample INTEGER NOT NULL DEFAULT 0 CHECK (is_sample IN (0, 1)),
  -- A sample ward carries its own "today".
  sample_today TEXT,
  created_at INTEGER NOT NULL
) STRICT;

CREATE TABLE action (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  code TEXT NOT NULL,
  about TEXT NOT NULL DEFAULT '',
  officer TEXT NOT NULL,
  at INTEGER NOT NULL,
  -- Set on an undo, redo or revert: the action it took back.
  undoes INTEGER REFERENCES action (id),
  -- Whether its work is taken back at present.
  undone INTEGER NOT NULL DEFAULT 0 CHECK (undone IN (0, 1))
) STRICT;
CREATE INDEX action_undoes ON action (undoes) WHERE undoes IS NOT NULL;

-- One row: the action whose transaction is running. Triggers refuse to write without it.
CREATE TABLE current_action (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  action_id INTEGER
) STRICT;
INSERT INTO current_action (id, action_id) VALUES (1, NULL);

CREATE TABLE history (
  seq INTEGER PRIMARY KEY,
  action_id INTEGER NOT NULL REFERENCES action (id),
  tbl TEXT NOT NULL,
  -- JSON array of the row's primary key.
  row_key TEXT NOT NULL,
  op TEXT NOT NULL CHECK (op IN ('insert', 'update', 'delete')),
  -- Update and delete: the row before, as a JSON object of its authored columns. Insert: none.
  payload TEXT,
  salt BLOB,
  -- SHA-256 of salt and the row before (insert: the row as written); stays when an erasure drops the payload.
  payload_hash BLOB NOT NULL,
  -- SHA-256 over the previous hash and everything above: the chain.
  hash BLOB NOT NULL
) STRICT;
CREATE INDEX history_action ON history (action_id);
CREATE INDEX history_row ON history (tbl, row_key);

CREATE TABLE draft (
  key TEXT PRIMARY KEY,
  body TEXT NOT NULL,
  saved_at INTEGER NOT NULL
) STRICT;

CREATE TABLE blobs (
  sha256 TEXT PRIMARY KEY,
  bytes BLOB NOT NULL
) STRICT;

-- Exports and prints: who took which columns out.
CREATE TABLE export_log (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  at INTEGER NOT NULL,
  officer TEXT NOT NULL,
  what TEXT NOT NULL,
  columns TEXT NOT NULL,
  file_name TEXT NOT NULL
) STRICT;

-- Settings ------------------------------------------------------------------------------------------------

CREATE TABLE setting (
  key TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT;

-- Organization --------------------------------------------------------------------------------------------

CREATE TABLE upper_level (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL CHECK (name <> ''),
  valid_from TEXT NOT NULL,
  valid_to TEXT CHECK (valid_to > valid_from)
) STRICT;

CREATE TABLE unit (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  kind TEXT NOT NULL CHECK (kind IN ('ward', 'branch', 'group')),
  parent_id INTEGER REFERENCES unit (id),
  branch_kind TEXT CHECK (branch_kind IN ('area', 'young', 'occupation', 'religion', 'workers')),
  opened TEXT,
  closed TEXT CHECK (closed > opened),
  CHECK ((kind = 'ward') = (parent_id IS NULL)),
  CHECK ((kind = 'branch') = (branch_kind IS NOT NULL))
) STRICT;
CREATE UNIQUE INDEX unit_one_ward ON unit (kind) WHERE kind = 'ward';
CREATE INDEX unit_parent ON unit (parent_id);

CREATE TABLE unit_name (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  unit_id INTEGER NOT NULL REFERENCES unit (id) ON DELETE CASCADE,
  name TEXT NOT NULL CHECK (name <> ''),
  -- NULL: since ever.
  valid_from TEXT,
  valid_to TEXT CHECK (valid_to > valid_from),
  name_key BLOB GENERATED ALWAYS AS (text_sort_key(name)) STORED
) STRICT;
CREATE INDEX unit_name_unit ON unit_name (unit_id, valid_from);

-- Where a unit comes from: merged from, split from.
CREATE TABLE unit_lineage (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  from_unit_id INTEGER NOT NULL REFERENCES unit (id),
  to_unit_id INTEGER NOT NULL REFERENCES unit (id),
  kind TEXT NOT NULL CHECK (kind IN ('merged', 'split')),
  day TEXT NOT NULL
) STRICT;

-- Members -------------------------------------------------------------------------------------------------

CREATE TABLE person (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL CHECK (name <> ''),
  birth TEXT,
  citizen_number TEXT,
  phone TEXT,
  address TEXT,
  occupation TEXT,
  ethnicity TEXT,
  religion TEXT,
  education TEXT,
  card_number TEXT,
  party_since TEXT,
  is_core INTEGER NOT NULL DEFAULT 0 CHECK (is_core IN (0, 1)),
  notes TEXT,
  name_key BLOB GENERATED ALWAYS AS (name_sort_key(name)) STORED
) STRICT;
CREATE INDEX person_by_name ON person (name_key, id);

CREATE TABLE membership (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  person_id INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
  unit_id INTEGER NOT NULL REFERENCES unit (id),
  group_id INTEGER REFERENCES unit (id),
  kind TEXT NOT NULL CHECK (kind IN ('ordinary', 'automatic', 'honorary')),
  -- As known: a year, a month or a day.
  joined TEXT NOT NULL,
  -- The day `joined` counts as.
  valid_from TEXT NOT NULL,
  join_reason TEXT NOT NULL CHECK (join_reason IN ('admitted', 'moved_in', 'transferred', 'rejoined')),
  -- First day it no longer holds.
  valid_to TEXT CHECK (valid_to > valid_from),
  leave_reason TEXT CHECK (leave_reason IN
    ('moved_away', 'married', 'works_away', 'resigned', 'died', 'removed', 'transferred')),
  CHECK ((valid_to IS NULL) = (leave_reason IS NULL))
) STRICT;
CREATE INDEX membership_person ON membership (person_id, valid_from);
CREATE INDEX membership_unit ON membership (unit_id, valid_from, valid_to);
CREATE INDEX membership_days ON membership (valid_from, valid_to, person_id);

CREATE TABLE office_term (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  person_id INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
  unit_id INTEGER NOT NULL REFERENCES unit (id),
  post TEXT NOT NULL CHECK (post IN ('chair', 'vice_chair', 'standing_member', 'committee_member',
    'branch_head', 'branch_deputy', 'group_head', 'group_deputy')),
  other_title TEXT,
  valid_from TEXT NOT NULL,
  valid_to TEXT CHECK (valid_to > valid_from)
) STRICT;
CREATE INDEX office_term_unit ON office_term (unit_id, valid_from);
CREATE INDEX office_term_person ON office_term (person_id);

-- Meetings ------------------------------------------------------------------------------------------------

CREATE TABLE meeting (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  kind TEXT NOT NULL CHECK (kind IN ('monthly_briefing', 'standing_board', 'committee', 'review', 'other')),
  title TEXT NOT NULL CHECK (title <> ''),
  day TEXT NOT NULL,
  starts_at TEXT,
  ends_at TEXT,
  place TEXT NOT NULL DEFAULT '',
  chair_name TEXT NOT NULL DEFAULT '',
  chair_title TEXT NOT NULL DEFAULT '',
  secretary_name TEXT NOT NULL DEFAULT '',
  secretary_title TEXT NOT NULL DEFAULT '',
  number TEXT,
  status TEXT NOT NULL DEFAULT 'draft' CHECK (status IN ('draft', 'final')),
  version INTEGER NOT NULL DEFAULT 0,
  -- Why the last correction was opened.
  reopen_reason TEXT
) STRICT;
CREATE INDEX meeting_day ON meeting (day);

CREATE TABLE meeting_basis (
  meeting_id INTEGER NOT NULL REFERENCES meeting (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  text TEXT NOT NULL,
  PRIMARY KEY (meeting_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE meeting_section (
  meeting_id INTEGER NOT NULL REFERENCES meeting (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  heading TEXT NOT NULL,
  body TEXT NOT NULL,
  PRIMARY KEY (meeting_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE attendance (
  meeting_id INTEGER NOT NULL REFERENCES meeting (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  person_id INTEGER REFERENCES person (id) ON DELETE SET NULL,
  name TEXT NOT NULL,
  title TEXT NOT NULL DEFAULT '',
  unit_id INTEGER REFERENCES unit (id),
  unit_name TEXT NOT NULL DEFAULT '',
  body TEXT NOT NULL CHECK (body IN ('standing_board', 'committee', 'branch_head', 'guest')),
  presence TEXT NOT NULL CHECK (presence IN ('present', 'excused', 'absent', 'unknown')),
  note TEXT NOT NULL DEFAULT '',
  PRIMARY KEY (meeting_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE conclusion (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  meeting_id INTEGER NOT NULL REFERENCES meeting (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  text TEXT NOT NULL CHECK (text <> '')
) STRICT;
CREATE INDEX conclusion_meeting ON conclusion (meeting_id, position);

CREATE TABLE photo (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  meeting_id INTEGER NOT NULL REFERENCES meeting (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  sha256 TEXT NOT NULL REFERENCES blobs (sha256),
  caption TEXT NOT NULL DEFAULT '',
  width INTEGER NOT NULL,
  height INTEGER NOT NULL
) STRICT;
CREATE INDEX photo_meeting ON photo (meeting_id, position);

-- Tasks ---------------------------------------------------------------------------------------------------

CREATE TABLE task (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  text TEXT NOT NULL CHECK (text <> ''),
  conclusion_id INTEGER UNIQUE REFERENCES conclusion (id) ON DELETE SET NULL,
  owner TEXT NOT NULL CHECK (owner IN ('standing_board', 'all_branches', 'unit', 'person')),
  owner_unit_id INTEGER REFERENCES unit (id),
  owner_person_id INTEGER REFERENCES person (id),
  due TEXT,
  done_on TEXT,
  CHECK ((owner = 'unit') = (owner_unit_id IS NOT NULL)),
  CHECK ((owner = 'person') = (owner_person_id IS NOT NULL))
) STRICT;
CREATE INDEX task_open ON task (due) WHERE done_on IS NULL;

-- Reports -------------------------------------------------------------------------------------------------
-- Months are stored as 201801.

CREATE TABLE form (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL,
  from_month INTEGER NOT NULL UNIQUE
) STRICT;

CREATE TABLE form_section (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  form_id INTEGER NOT NULL REFERENCES form (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  code TEXT NOT NULL,
  title TEXT NOT NULL,
  hint TEXT NOT NULL DEFAULT '',
  UNIQUE (form_id, code)
) STRICT;

CREATE TABLE indicator (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  form_id INTEGER NOT NULL REFERENCES form (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  code TEXT NOT NULL,
  group_title TEXT NOT NULL,
  name TEXT NOT NULL,
  unit TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('flow', 'stock', 'ratio')),
  source TEXT NOT NULL CHECK (source IN ('branch', 'register', 'ward', 'computed')),
  decimals INTEGER NOT NULL DEFAULT 0 CHECK (decimals BETWEEN 0 AND 3),
  -- Name of the register's query, for figures the register can count.
  register_query TEXT,
  numerator TEXT,
  denominator TEXT,
  per INTEGER NOT NULL DEFAULT 1,
  UNIQUE (form_id, code),
  CHECK ((kind = 'ratio') = (numerator IS NOT NULL AND denominator IS NOT NULL)),
  CHECK ((kind = 'ratio') = (source = 'computed'))
) STRICT;

-- Blank is no row; "không phát sinh" is a row without a value.
CREATE TABLE report_value (
  month INTEGER NOT NULL,
  unit_id INTEGER NOT NULL REFERENCES unit (id),
  indicator_id INTEGER NOT NULL REFERENCES indicator (id),
  value INTEGER,
  PRIMARY KEY (month, unit_id, indicator_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE branch_report (
  month INTEGER NOT NULL,
  unit_id INTEGER NOT NULL REFERENCES unit (id),
  state TEXT NOT NULL CHECK (state IN ('started', 'submitted', 'returned')),
  received TEXT,
  note TEXT NOT NULL DEFAULT '',
  PRIMARY KEY (month, unit_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE narrative (
  month INTEGER NOT NULL,
  section_id INTEGER NOT NULL REFERENCES form_section (id),
  body TEXT NOT NULL,
  PRIMARY KEY (month, section_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE target (
  year INTEGER NOT NULL,
  indicator_id INTEGER NOT NULL REFERENCES indicator (id),
  value INTEGER NOT NULL,
  PRIMARY KEY (year, indicator_id)
) STRICT, WITHOUT ROWID;

-- The register's counts of a locked month, as they were sent.
CREATE TABLE locked_figure (
  month INTEGER NOT NULL,
  unit_id INTEGER NOT NULL REFERENCES unit (id),
  indicator_id INTEGER NOT NULL REFERENCES indicator (id),
  value INTEGER NOT NULL,
  PRIMARY KEY (month, unit_id, indicator_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE month_lock (
  month INTEGER PRIMARY KEY,
  locked INTEGER NOT NULL CHECK (locked IN (0, 1)),
  reason TEXT NOT NULL DEFAULT ''
) STRICT;
