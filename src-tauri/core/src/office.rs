//! The open office: one connection, one officer, one door for writing. Reading goes through `conn`, every write through
//! `change`, which names the action, runs the work in one transaction and lets the triggers write the history.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use rusqlite::hooks::{AuthAction, AuthContext, Authorization};
use rusqlite::{Connection, Transaction, named_params};

use crate::action::Doing;
use crate::clock::Clock;
use crate::connection::{MEMORY_KEY, Place, open_connection};
use crate::days::{Day, day_from_text, day_text};
use crate::error::{Error, OfficeTrouble, Result};
use crate::history;
use crate::ids::ActionId;
use crate::listen::{Change, Listener, Listeners};
use crate::migrations;
use crate::place::{Held, OFFICE_FILE};
use crate::subjects::{Subject, subject_of_table};

/// An office that is open. Dropping it closes the file.
pub struct Office {
    conn: Connection,
    clock: Box<dyn Clock>,
    officer: String,
    folder: Option<PathBuf>,
    changed: BTreeSet<Subject>,
    sample_today: Option<Day>,
    db_uuid: String,
    /// What subjects keep of it in memory.
    listeners: Listeners,
    /// Goes up with every change, so that what was kept from before is known to be old.
    data_version: i64,
    /// The folder's lock and keys; last, so that the file is closed before the lock is let go. None in memory.
    held: Option<Held>,
}

/// What a new office file is told about itself.
pub enum Purpose {
    /// The officer's own.
    Real,
    /// A sample ward with its own "today".
    Sample { today: Day },
}

#[cfg(test)]
pub(crate) const TEST_KEY: &str = "x'000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f000102030405060708090a0b0c0d0e0f'";

impl Office {
    /// Makes a new office file in a folder and opens it. Refuses to touch a file that is there.
    pub fn create(
        folder: &Path,
        key: &str,
        db_uuid: &str,
        purpose: &Purpose,
        clock: Box<dyn Clock>,
        officer: &str,
    ) -> Result<Office> {
        let file = folder.join(OFFICE_FILE);
        if file.exists() {
            return Err(OfficeTrouble::AlreadyThere.into());
        }
        let conn = open_connection(Place::File(&file), key)?;
        Office::begin(
            conn,
            db_uuid,
            purpose,
            clock,
            officer,
            Some(folder.to_owned()),
        )
    }

    /// Opens an office file whose key fits. Migrations that are needed are the caller's to ask for first
    /// (`needs_migration`), because they want a backup.
    pub fn open(folder: &Path, key: &str, clock: Box<dyn Clock>, officer: &str) -> Result<Office> {
        let file = folder.join(OFFICE_FILE);
        if !file.is_file() {
            return Err(OfficeTrouble::Missing.into());
        }
        let conn = open_connection(Place::File(&file), key).map_err(trouble_with_file)?;
        Office::adopt(conn, clock, officer, Some(folder.to_owned()))
    }

    /// An office in memory, for tests, benches and rehearsals.
    pub fn in_memory(clock: Box<dyn Clock>) -> Result<Office> {
        let conn = open_connection(Place::Memory, MEMORY_KEY)?;
        Office::begin(
            conn,
            "00000000-0000-4000-8000-000000000000",
            &Purpose::Real,
            clock,
            "Cán bộ",
            None,
        )
    }

    fn begin(
        mut conn: Connection,
        db_uuid: &str,
        purpose: &Purpose,
        clock: Box<dyn Clock>,
        officer: &str,
        folder: Option<PathBuf>,
    ) -> Result<Office> {
        migrations::migrate(&mut conn)?;
        let sample_today = match purpose {
            Purpose::Real => None,
            Purpose::Sample { today } => Some(day_text(*today)),
        };
        conn.execute(
            "INSERT INTO meta (id, db_uuid, is_sample, sample_today, created_at)
             VALUES (1, :db_uuid, :is_sample, :sample_today, :now)",
            named_params! {
                ":db_uuid": db_uuid,
                ":is_sample": sample_today.is_some(),
                ":sample_today": sample_today,
                ":now": clock.now_ms(),
            },
        )?;
        Office::adopt(conn, clock, officer, folder)
    }

    /// An office of a connection that is open already, for tests of the schema itself.
    #[cfg(test)]
    pub(crate) fn of_connection(conn: Connection) -> Office {
        let today = Day::from_ymd_opt(2018, 1, 20).unwrap();
        Office::adopt(
            conn,
            Box::new(crate::clock::FixedClock { today }),
            "Cán bộ",
            None,
        )
        .unwrap()
    }

    fn adopt(
        mut conn: Connection,
        clock: Box<dyn Clock>,
        officer: &str,
        folder: Option<PathBuf>,
    ) -> Result<Office> {
        if migrations::needs_migration(&conn).map_err(trouble_opening)? {
            migrations::migrate(&mut conn)?;
        }
        if !history::triggers_match(&conn).map_err(trouble_opening)? {
            return Err(OfficeTrouble::Damaged.into());
        }
        let (db_uuid, sample_today): (String, Option<String>) = conn
            .query_row("SELECT db_uuid, sample_today FROM meta", [], |row| {
                Ok((row.get(0)?, row.get(1)?))
            })
            .map_err(trouble_with_database)?;
        // A crash cannot leave this set, but an office that has it would accept writes outside `change`.
        conn.execute(
            "UPDATE current_action SET action_id = NULL WHERE action_id IS NOT NULL",
            [],
        )?;
        Ok(Office {
            conn,
            clock,
            officer: officer.to_owned(),
            folder,
            changed: BTreeSet::new(),
            sample_today: sample_today.as_deref().and_then(day_from_text),
            db_uuid,
            listeners: Listeners::default(),
            data_version: 0,
            held: None,
        })
    }

    /// To read. Writing through it fails: the triggers refuse what no action names.
    pub(crate) fn conn(&self) -> &Connection {
        &self.conn
    }

    /// To look inside with one's own question: for tests and measurements, which ask what no screen asks.
    pub fn inspect<T>(&self, question: impl FnOnce(&Connection) -> Result<T>) -> Result<T> {
        question(&self.conn)
    }

    /// Tells of every table and column a statement reads, as it is prepared, also inside triggers and views: for the test
    /// that holds the command table to what commands really read. What is kept in memory is forgotten and statements are
    /// prepared anew, so that nothing is read unheard.
    pub fn on_read(&mut self, mut heard: impl FnMut(&str, &str) + Send + 'static) -> Result<()> {
        self.forget_kept();
        self.conn.flush_prepared_statement_cache();
        self.conn.authorizer(Some(move |asked: AuthContext<'_>| {
            if let AuthAction::Read {
                table_name,
                column_name,
            } = asked.action
            {
                heard(table_name, column_name);
            }
            Authorization::Allow
        }))?;
        Ok(())
    }

    /// The only way to write: everything `work` does is one transaction and one undo step under `doing`'s name.
    /// An error takes all of it back; work that touched no row leaves no trace.
    pub fn change<T>(
        &mut self,
        doing: impl Into<Doing>,
        work: impl FnOnce(&Transaction<'_>) -> Result<T>,
    ) -> Result<T> {
        self.change_as(doing.into(), None, work)
    }

    /// `change` for undo and redo, which also say which action they take back.
    pub(crate) fn change_as<T>(
        &mut self,
        doing: Doing,
        undoes: Option<ActionId>,
        work: impl FnOnce(&Transaction<'_>) -> Result<T>,
    ) -> Result<T> {
        let now = self.clock.now_ms();
        let tx = self
            .conn
            .transaction_with_behavior(rusqlite::TransactionBehavior::Immediate)?;
        tx.prepare_cached(
            "INSERT INTO action (code, about, officer, at, undoes) VALUES (:code, :about, :officer, :at, :undoes)",
        )?
        .execute(named_params! {
            ":code": doing.action.code(),
            ":about": doing.about,
            ":officer": self.officer,
            ":at": now,
            ":undoes": undoes,
        })?;
        let action_id = tx.last_insert_rowid();
        tx.prepare_cached("UPDATE current_action SET action_id = ?1")?
            .execute([action_id])?;
        let value = work(&tx)?;
        let touched: Vec<String> = tx
            .prepare_cached("SELECT DISTINCT tbl FROM history WHERE action_id = ?1")?
            .query_map([action_id], |row| row.get(0))?
            .collect::<rusqlite::Result<_>>()?;
        if touched.is_empty() {
            // Rolled back by dropping the transaction.
            return Ok(value);
        }
        tx.prepare_cached("UPDATE current_action SET action_id = NULL")?
            .execute([])?;
        tx.prepare_cached("UPDATE meta SET commit_seq = commit_seq + 1")?
            .execute([])?;
        // Before the commit, so that a failure leaves memory and file the same.
        self.listeners.before_commit(
            &tx,
            &Change {
                action: ActionId(action_id),
                tables: &touched,
            },
        )?;
        tx.commit()?;
        self.listeners.after_commit();
        self.changed
            .extend(touched.iter().filter_map(|table| subject_of_table(table)));
        self.changed.insert(Subject::History);
        self.data_version += 1;
        Ok(value)
    }

    /// Does work as `change` would and takes all of it back: what a preview shows is then what will be done.
    pub(crate) fn rehearse<T>(
        &mut self,
        work: impl FnOnce(&Transaction<'_>) -> Result<T>,
    ) -> Result<T> {
        let now = self.clock.now_ms();
        let tx = self
            .conn
            .transaction_with_behavior(rusqlite::TransactionBehavior::Immediate)?;
        tx.execute(
            "INSERT INTO action (code, officer, at) VALUES ('rehearsal', ?1, ?2)",
            (&self.officer, now),
        )?;
        tx.execute(
            "UPDATE current_action SET action_id = ?1",
            [tx.last_insert_rowid()],
        )?;
        let value = work(&tx)?;
        tx.rollback()?;
        Ok(value)
    }

    /// Bookkeeping outside the history: drafts, the export log, picture bytes.
    pub(crate) fn note<T>(
        &mut self,
        work: impl FnOnce(&Transaction<'_>) -> Result<T>,
    ) -> Result<T> {
        let tx = self
            .conn
            .transaction_with_behavior(rusqlite::TransactionBehavior::Immediate)?;
        let value = work(&tx)?;
        tx.commit()?;
        Ok(value)
    }

    /// Says that a subject is not what it was, where no action did it.
    pub(crate) fn mark_changed(&mut self, subject: Subject) {
        self.changed.insert(subject);
    }

    /// Subjects touched since the last time this was asked.
    pub fn take_changed(&mut self) -> Vec<Subject> {
        std::mem::take(&mut self.changed).into_iter().collect()
    }

    /// Today in Vietnam, or the sample ward's own.
    pub fn today(&self) -> Day {
        self.sample_today.unwrap_or_else(|| self.clock.today())
    }

    /// UTC milliseconds.
    pub fn now_ms(&self) -> i64 {
        self.clock.now_ms()
    }

    pub fn officer(&self) -> &str {
        &self.officer
    }

    pub fn set_officer(&mut self, officer: &str) {
        self.officer = officer.to_owned();
    }

    pub fn is_sample(&self) -> bool {
        self.sample_today.is_some()
    }

    pub fn db_uuid(&self) -> &str {
        &self.db_uuid
    }

    /// Where it lies; none for an office in memory.
    pub fn folder(&self) -> Option<&Path> {
        self.folder.as_deref()
    }

    pub(crate) fn hold(&mut self, held: Held) {
        self.held = Some(held);
    }

    pub(crate) fn held(&self) -> Result<&Held> {
        self.held
            .as_ref()
            .ok_or(Error::Internal("an office in memory has no keys"))
    }

    pub(crate) fn held_mut(&mut self) -> Result<&mut Held> {
        self.held
            .as_mut()
            .ok_or(Error::Internal("an office in memory has no keys"))
    }

    /// Whether a password is asked for at the start.
    pub fn has_password(&self) -> bool {
        self.held
            .as_ref()
            .is_some_and(|held| held.keys.has_password())
    }

    /// Closes the file but keeps the folder, to put another file in its place.
    pub(crate) fn close(mut self) -> Result<Held> {
        self.checkpoint()?;
        self.held
            .take()
            .ok_or(Error::Internal("an office in memory has no keys"))
    }

    /// Says that this file is newer than any other: after an older one was put in its place on purpose.
    pub(crate) fn raise_commit_seq(&self, at_least: i64) -> Result<()> {
        self.conn.execute(
            "UPDATE meta SET commit_seq = max(commit_seq, ?1)",
            [at_least],
        )?;
        Ok(())
    }

    /// What a subject keeps of the office in memory, read when it is first asked for. It hears of every change from
    /// then on.
    pub(crate) fn kept<T: Listener>(
        &self,
        read: impl FnOnce(&Connection) -> Result<T>,
    ) -> Result<&T> {
        self.listeners.get_or_read(|| read(&self.conn))
    }

    pub(crate) fn data_version(&self) -> i64 {
        self.data_version
    }

    /// Everything kept in memory is read anew, so that what is gone from the file is gone from memory too.
    pub(crate) fn forget_kept(&mut self) {
        self.listeners = Listeners::default();
    }

    /// Writes the file anew, so that nothing of what was deleted lies in free pages or in the log.
    pub(crate) fn scrub(&self) -> Result<()> {
        self.checkpoint()?;
        self.conn.execute_batch("VACUUM")?;
        self.checkpoint()
    }

    /// A backup's copy before it takes the office's place, to do again what was erased since.
    pub(crate) fn of_staged(
        conn: Connection,
        clock: Box<dyn Clock>,
        officer: &str,
    ) -> Result<Office> {
        Office::adopt(conn, clock, officer, None)
    }

    /// How many changes were ever committed; orders backups where clocks cannot.
    pub fn commit_seq(&self) -> Result<i64> {
        Ok(self
            .conn
            .query_row("SELECT commit_seq FROM meta", [], |row| row.get(0))?)
    }

    /// Moves everything from the write-ahead log into the one file, so that a copy of it alone is whole.
    pub fn checkpoint(&self) -> Result<()> {
        self.conn
            .query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()))?;
        Ok(())
    }

    /// SHA-256 over all subject rows in key order: equal content, equal hash, whatever the history.
    pub fn content_hash(&self) -> Result<[u8; 32]> {
        history::content_hash(&self.conn)
    }
}

/// SQLCipher says "file is not a database" for a wrong key and for a damaged first page alike. The key has been proven
/// by its slot before the file is opened, so here it means damage.
pub(crate) fn trouble_opening(error: Error) -> Error {
    match error {
        Error::Database(database) => trouble_with_database(database),
        other => other,
    }
}

fn trouble_with_file(error: Error) -> Error {
    trouble_opening(error)
}

fn trouble_with_database(error: rusqlite::Error) -> Error {
    use rusqlite::ErrorCode;
    match error.sqlite_error_code() {
        Some(ErrorCode::NotADatabase | ErrorCode::DatabaseCorrupt) => OfficeTrouble::Damaged.into(),
        Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => OfficeTrouble::InUse.into(),
        Some(ErrorCode::ReadOnly | ErrorCode::CannotOpen | ErrorCode::PermissionDenied) => {
            OfficeTrouble::ReadOnly.into()
        }
        Some(ErrorCode::DiskFull) => OfficeTrouble::DiskFull.into(),
        _ => error.into(),
    }
}

/// A small ward in memory: three branches, today 20/1/2018.
#[cfg(test)]
pub(crate) fn test_office() -> Office {
    use crate::clock::FixedClock;
    use crate::organization::{SetUp, set_up_office};
    let today = Day::from_ymd_opt(2018, 1, 20).unwrap();
    let mut office = Office::in_memory(Box::new(FixedClock { today })).unwrap();
    let set_up = SetUp {
        ward_name: "Hội LHPN phường Thử".to_owned(),
        place_name: "Thử".to_owned(),
        upper_levels: Vec::new(),
        branches: "Chi hội 1\nChi hội 2\nChi hội 3".to_owned(),
        officers: Vec::new(),
    };
    set_up_office(&mut office, &set_up).unwrap();
    office.take_changed();
    office
}
