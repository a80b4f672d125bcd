//! An office as a folder on the disk: what is there, making one, opening it, and what to say when it does not open.
//! Nothing here ever starts an empty office over traces of an old one, and a damaged file is kept, not repaired.

mod held;
mod notes;
#[cfg(test)]
pub(crate) mod tests;
mod traces;

use std::path::Path;

pub use held::Held;
pub use notes::Notes;
pub use traces::mark_damaged;
pub(crate) use traces::{OFFICE_FILE, is_marked_damaged, put_aside, side_files};

use traces::{SEEN_DAMAGED, beside, office_files, something};

use crate::backup;
use crate::clock::Clock;
use crate::connection::{APPLICATION_ID, Place, open_connection, open_to_look};
use crate::error::{Error, OfficeTrouble, Result, Rule, refused};
use crate::files::{self, FolderLock};
use crate::migrations;
use crate::office::{Office, Purpose, trouble_opening};
use crate::organization::office_profile;
use crate::vault::{Cost, Keys, OpenedBy, RecoveryCode, Unlock, check_password, key_files};

/// Stands in the folder while a new office is being made; what lies beside it was never shown to anybody.
const BEING_MADE: &str = "office.new";
/// Without a crash, the whole file is looked over this often.
const CHECK_EVERY_MS: i64 = 7 * 24 * 3_600_000;

/// What a folder holds, as far as can be told without the key.
pub enum OfficePlace {
    /// No office, and no trace of one.
    Missing,
    /// Keys or backups, but no office file.
    FileGone,
    /// An office file without a whole key file.
    KeysGone,
    /// Another window or user has it open.
    InUse,
    /// Nothing can be written there.
    ReadOnly,
    /// File and keys are there; whether the file is whole shows when it is opened.
    Ready(Keys),
}

/// Looks at an office folder and where its backups lie. Writes nothing but the lock file.
pub fn look(folder: &Path, backups: &Path) -> Result<OfficePlace> {
    let gone = |folder_has_keys: bool| {
        if folder_has_keys
            || backup::list_backups(backups, None, 0).is_ok_and(|rows| !rows.is_empty())
        {
            OfficePlace::FileGone
        } else {
            OfficePlace::Missing
        }
    };
    if !folder.is_dir() {
        return Ok(gone(false));
    }
    match files::exclusive_lock(folder) {
        Ok(_lock) => {}
        Err(Error::Office(OfficeTrouble::InUse)) => return Ok(OfficePlace::InUse),
        Err(Error::Office(OfficeTrouble::ReadOnly)) => return Ok(OfficePlace::ReadOnly),
        Err(other) => return Err(other),
    }
    if something(folder, BEING_MADE) {
        return Ok(gone(false));
    }
    let file_is_there = something(folder, OFFICE_FILE) || backup::restore_is_under_way(folder);
    Ok(match (file_is_there, Keys::load(folder)) {
        (true, Ok(keys)) => OfficePlace::Ready(keys),
        (true, Err(_)) => OfficePlace::KeysGone,
        (false, keys) => gone(keys.is_ok() || Keys::any_in(folder)),
    })
}

/// What to do when the office file is older than its last use here.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum IfOlder {
    /// Answer `Older`: the officer decides.
    Refuse,
    /// She has said that this file is the one to use.
    Accept,
}

/// An office that did not open. The folder stays held and its key known, so that a backup can be restored.
pub struct NotOpened {
    pub error: Error,
    pub held: Box<Held>,
}

impl From<NotOpened> for Error {
    fn from(not_opened: NotOpened) -> Error {
        not_opened.error
    }
}

/// Takes the folder, finishes a restore that was cut off, and opens the key. A wrong password is counted.
pub fn unlock(folder: &Path, unlock: &Unlock, now_ms: i64) -> Result<Held> {
    let lock = hold(folder, now_ms)?;
    let mut keys = Keys::load(folder).map_err(|error| match error {
        Error::Office(OfficeTrouble::KeysGone)
            if !something(folder, OFFICE_FILE) && !Keys::any_in(folder) =>
        {
            OfficeTrouble::Missing.into()
        }
        other => other,
    })?;
    let key = keys.unlock_in(folder, unlock, now_ms)?;
    Ok(Held {
        folder: folder.to_owned(),
        _lock: lock,
        keys,
        key,
    })
}

/// Takes an office folder, tidies what a cut has left there, and finishes a restore that was under way.
pub(crate) fn hold(folder: &Path, now_ms: i64) -> Result<FolderLock> {
    if !folder.is_dir() {
        return Err(OfficeTrouble::Missing.into());
    }
    let lock = files::exclusive_lock(folder)?;
    if something(folder, BEING_MADE) {
        put_aside(folder)?;
        for path in key_files(folder)
            .into_iter()
            .chain([folder.join(BEING_MADE)])
        {
            files::remove_if_there(&path)?;
        }
    }
    backup::finish_restore(folder)?;
    files::sweep_temps(folder, now_ms)?;
    Ok(lock)
}

/// Unlocks and opens in one go, for those who have no screen to show trouble on.
pub fn open(folder: &Path, unlock_with: &Unlock, clock: Box<dyn Clock>) -> Result<Office> {
    let held = unlock(folder, unlock_with, clock.now_ms())?;
    Ok(held.open(clock, IfOlder::Refuse)?)
}

impl Held {
    /// Opens the office file, after looking at it without writing: damaged, foreign, newer or older files are refused
    /// as they are. After a crash, after seen damage and once a week every page is checked.
    pub fn open(
        mut self,
        clock: Box<dyn Clock>,
        if_older: IfOlder,
    ) -> std::result::Result<Office, NotOpened> {
        match self.try_open(clock, if_older) {
            Ok(mut office) => {
                office.hold(self);
                Ok(office)
            }
            Err(error) => {
                if matches!(error, Error::Office(OfficeTrouble::Damaged)) {
                    // Best effort: the damage is told either way.
                    let _ = mark_damaged(&self.folder);
                }
                Err(NotOpened {
                    error,
                    held: Box::new(self),
                })
            }
        }
    }

    fn try_open(&mut self, clock: Box<dyn Clock>, if_older: IfOlder) -> Result<Office> {
        let file = self.file();
        if file.symlink_metadata().is_err() {
            return Err(OfficeTrouble::FileGone.into());
        }
        if !file.is_file() {
            return Err(OfficeTrouble::Damaged.into());
        }
        let now = clock.now_ms();
        let wal_is_full = std::fs::metadata(beside(&file, "-wal")).is_ok_and(|wal| wal.len() > 0);
        let checked_at = Notes::read(&self.folder).checked_at.unwrap_or(i64::MIN);
        let closely = wal_is_full
            || something(&self.folder, SEEN_DAMAGED)
            || now < checked_at
            || now.saturating_sub(checked_at) > CHECK_EVERY_MS;
        let found = self.look_inside(&file, closely && !wal_is_full)?;
        let known = self.keys.commit_seq();
        if found.commit_seq < known && if_older == IfOlder::Refuse {
            return Err(OfficeTrouble::Older.into());
        }
        if found.version < migrations::current_version() {
            self.back_up_before_migration(&file, now)?;
        }
        let officer = self.key.officer.clone().unwrap_or_default();
        let office = Office::open(&self.folder, &self.key.pragma_key(), clock, &officer)?;
        if wal_is_full {
            // A cut can leave half a page in the file whose whole twin lies in the log: only together they count.
            office.checkpoint()?;
            refuse_damage(&backup::check_pages(office.conn())?)?;
        }
        if found.commit_seq < known {
            // Accepted: from here on this file is the newest.
            office.raise_commit_seq(known + 1)?;
        }
        if closely {
            Notes::change(&self.folder, |notes| notes.checked_at = Some(now))?;
            files::remove_if_there(&self.folder.join(SEEN_DAMAGED))?;
        }
        Ok(office)
    }

    /// What can be read without writing a byte.
    fn look_inside(&self, file: &Path, every_page: bool) -> Result<Found> {
        let look = || -> Result<Found> {
            let conn = open_to_look(file, &self.key.pragma_key())?;
            let version = migrations::version_of(&conn)?;
            if version > migrations::current_version() {
                return Err(OfficeTrouble::Newer.into());
            }
            let application_id: i32 =
                conn.pragma_query_value(None, "application_id", |row| row.get(0))?;
            let (db_uuid, commit_seq): (String, i64) =
                conn.query_row("SELECT db_uuid, commit_seq FROM meta", [], |row| {
                    Ok((row.get(0)?, row.get(1)?))
                })?;
            if application_id != APPLICATION_ID || db_uuid != self.keys.db_uuid() {
                return Err(OfficeTrouble::Damaged.into());
            }
            if every_page {
                refuse_damage(&backup::check_pages(&conn)?)?;
            }
            Ok(Found {
                version,
                commit_seq,
            })
        };
        let looked = look();
        // Looking lays an empty log beside the file. One that holds something was there before.
        let wal = beside(file, "-wal");
        if std::fs::metadata(&wal).is_ok_and(|wal| wal.len() == 0) {
            files::remove_if_there(&wal)?;
        }
        looked.map_err(|error| match error {
            // No such table, no such row: a database, but no office.
            Error::Database(
                rusqlite::Error::QueryReturnedNoRows
                | rusqlite::Error::SqliteFailure(
                    rusqlite::ffi::Error {
                        extended_code: 1, ..
                    },
                    _,
                )
                | rusqlite::Error::SqlInputError { .. },
            ) => OfficeTrouble::Damaged.into(),
            other => trouble_opening(other),
        })
    }

    /// An older file is changed only with a verified copy of it at hand.
    fn back_up_before_migration(&self, file: &Path, now_ms: i64) -> Result<()> {
        let conn = open_connection(Place::File(file), &self.key.pragma_key())?;
        let folder = self.folder.join("before-migration");
        files::make_folder(&folder)?;
        backup::back_up_connection(
            &conn,
            self,
            &folder,
            backup::BackupReason::BeforeMigration,
            0,
            now_ms,
        )?;
        Ok(())
    }
}

struct Found {
    version: i64,
    commit_seq: i64,
}

fn refuse_damage(findings: &[String]) -> Result<()> {
    if findings.is_empty() {
        Ok(())
    } else {
        Err(OfficeTrouble::Damaged.into())
    }
}

/// How a new office is opened from then on.
pub enum Protection<'a> {
    /// "Để sau": whoever starts this PC can open it.
    Plain,
    Password {
        officer: &'a str,
        password: &'a str,
    },
}

/// Makes an office in a folder that holds none. `fill` does the rest of the setting up through `office.change`; if it
/// refuses, or the power goes, nothing of the office stays. Answers the recovery code when there is a password.
pub fn create(
    folder: &Path,
    purpose: &Purpose,
    protection: &Protection<'_>,
    cost: Cost,
    clock: Box<dyn Clock>,
    officer: &str,
    fill: impl FnOnce(&mut Office) -> Result<()>,
) -> Result<(Office, Option<RecoveryCode>)> {
    files::make_folder(folder)?;
    let lock = hold(folder, clock.now_ms())?;
    if something(folder, OFFICE_FILE) || Keys::any_in(folder) {
        return Err(OfficeTrouble::AlreadyThere.into());
    }
    files::write_bytes(&folder.join(BEING_MADE), files::Replace::Refuse, b"")?;
    let made = (|| {
        let (mut keys, mut key) = Keys::new()?;
        let code = match protection {
            Protection::Plain => None,
            Protection::Password { officer, password } => {
                let code = keys.set_password(&key, officer, password, cost)?;
                key.opened_with_password_of(officer);
                Some(code)
            }
        };
        let mut office = Office::create(
            folder,
            &key.pragma_key(),
            keys.db_uuid(),
            purpose,
            clock,
            officer,
        )?;
        fill(&mut office)?;
        office.checkpoint()?;
        keys.set_commit_seq(office.commit_seq()?);
        keys.save(folder)?;
        Notes::change(folder, |notes| notes.checked_at = Some(office.now_ms()))?;
        Ok((office, keys, key, code))
    })();
    match made {
        Ok((mut office, keys, key, code)) => {
            files::remove_if_there(&folder.join(BEING_MADE))?;
            files::sync_folder(folder)?;
            office.hold(Held {
                folder: folder.to_owned(),
                _lock: lock,
                keys,
                key,
            });
            Ok((office, code))
        }
        Err(error) => {
            for path in office_files(folder)
                .into_iter()
                .chain([folder.join(BEING_MADE)])
            {
                files::remove_if_there(&path)?;
            }
            Err(error)
        }
    }
}

/// Gives an officer a password, also in an office that has one; then whoever opened it with a password must say it once
/// more. The new recovery code is answered, the old one and the plain slot stop opening.
pub fn set_password(
    office: &mut Office,
    current: Option<&str>,
    officer: &str,
    password: &str,
    cost: Cost,
) -> Result<RecoveryCode> {
    let officer = officer.trim();
    if officer.is_empty() {
        return refused("officer", Rule::Required);
    }
    let ward_name = office_profile(office, office.today())?.ward_name;
    check_password(password, &[&ward_name, officer])?;
    let now = office.now_ms();
    let held = office.held_mut()?;
    if held.key.opened_by == OpenedBy::Password {
        let current = Unlock::Password(current.unwrap_or_default().to_owned());
        held.keys.unlock_in(&held.folder, &current, now)?;
    }
    // On a copy, so that a key file that cannot be written leaves the old keys in force.
    let mut keys = held.keys.clone();
    let code = keys.set_password(&held.key, officer, password, cost)?;
    keys.save(&held.folder)?;
    held.keys = keys;
    held.key.opened_with_password_of(officer);
    office.set_officer(officer);
    Ok(code)
}

/// Rest: everything is in the one file, and the keys know how far the office has come. Called when idle, on lock, before
/// backups and on exit.
pub fn settle(office: &mut Office) -> Result<()> {
    office.checkpoint()?;
    let commit_seq = office.commit_seq()?;
    match office.held_mut() {
        Ok(held) => {
            let folder = held.folder.clone();
            held.keys.note_commit_seq(&folder, commit_seq)
        }
        // In memory there is nothing to settle.
        Err(_) => Ok(()),
    }
}

/// Clears a folder for a new sample ward, whatever is left in it. What lies there is put aside all the same.
pub fn clear_for_sample(folder: &Path, now_ms: i64) -> Result<()> {
    files::make_folder(folder)?;
    let _lock = hold(folder, now_ms)?;
    put_aside(folder)?;
    for path in key_files(folder) {
        files::remove_if_there(&path)?;
    }
    Ok(())
}
