//! Puts a backup in the office's place. The backup is checked before anything is touched, today's office is kept first,
//! and from then on a marker in the folder lets the next start finish what a cut has interrupted: always old or new.

use std::cell::Cell;
use std::path::Path;

use super::check::{check_pages, check_references, count_all, last_hash};
use super::header::Header;
use super::make::{find_backup, hash_of_file, make_backup};
use super::unfinished::{MARKER, Marker, Old, STAGED, finish_restore, remove_staged};
use super::{BackupFile, BackupReason, BackupRow};
use crate::clock::Clock;
use crate::connection::{APPLICATION_ID, Place, open_connection, open_to_look};
use crate::days::Day;
use crate::error::{Error, OfficeTrouble, Result};
use crate::files::{self, Replace};
use crate::history;
use crate::members::{Tombstone, erase_again, tombstones};
use crate::migrations;
use crate::office::Office;
use crate::place::{self, Held, IfOlder, Notes, OFFICE_FILE, settle, side_files};
use crate::vault::{Keys, OpenKey, Unlock};

/// Restores over the open office, which is backed up first so that this can be undone. `unlock` opens a backup of
/// another office; one of this office needs nothing. If it is refused, the office stays open as it was.
pub fn restore(
    office: &mut Option<Office>,
    file: &BackupFile,
    unlock: Option<&Unlock>,
    backups: &Path,
    clock: Box<dyn Clock>,
) -> Result<()> {
    let open = office
        .as_mut()
        .ok_or(Error::Internal("no office is open"))?;
    settle(open)?;
    let officer = open.officer().to_owned();
    let held = open.held()?;
    let (keys, key) = keys_for(file, held, unlock)?;
    // Numbers of people mean nothing in another office.
    let stones = match held.keys.same_office(&file.header.keys) {
        true => tombstones(open.conn())?,
        false => Vec::new(),
    };
    let last_seq = held.keys.commit_seq();
    let staged = stage(&held.folder, file, &key, last_seq, stones, clock.as_ref())?;
    let before = make_backup(open, backups, BackupReason::BeforeRestore)?;
    let held = office
        .take()
        .ok_or(Error::Internal("no office is open"))?
        .close()?;
    let held = swap(held, keys, key, staged, Some(before.id), Old::Replace)?;
    let mut restored = held.open(clock, IfOlder::Refuse)?;
    if restored.officer().is_empty() {
        restored.set_officer(&officer);
    }
    *office = Some(restored);
    Ok(())
}

/// Restores where the office does not open. What lies there is put aside, never deleted.
pub fn restore_closed(
    held: &mut Option<Held>,
    file: &BackupFile,
    unlock: Option<&Unlock>,
    clock: Box<dyn Clock>,
) -> Result<Office> {
    let known = held.as_ref().ok_or(Error::Internal("no folder is held"))?;
    let (keys, key) = keys_for(file, known, unlock)?;
    let staged = stage(
        &known.folder,
        file,
        &key,
        known.keys.commit_seq(),
        Vec::new(),
        clock.as_ref(),
    )?;
    let known = held.take().ok_or(Error::Internal("no folder is held"))?;
    let known = swap(known, keys, key, staged, None, Old::PutAside)?;
    Ok(known.open(clock, IfOlder::Refuse)?)
}

/// Restores into a folder whose keys are gone, or where there never was an office: with the backup's own keys, or with
/// today's if they are of the same office. An office that lies there is put aside when that is asked for.
pub fn restore_to(
    file: &BackupFile,
    folder: &Path,
    unlock: &Unlock,
    replace: Replace,
    clock: Box<dyn Clock>,
) -> Result<Office> {
    files::make_folder(folder)?;
    let lock = place::hold(folder, clock.now_ms())?;
    let old_is_there = folder.join(OFFICE_FILE).symlink_metadata().is_ok() || Keys::any_in(folder);
    if old_is_there && replace == Replace::Refuse {
        return Err(OfficeTrouble::AlreadyThere.into());
    }
    let todays = Keys::load(folder)
        .ok()
        .filter(|keys| keys.same_office(&file.header.keys));
    let (mut keys, key, last_seq) = match todays {
        Some(mut keys) => {
            let key = keys.unlock_in(folder, unlock, clock.now_ms())?;
            let last_seq = keys.commit_seq();
            (keys, key, last_seq)
        }
        None => (
            file.header.keys.clone(),
            file.header.keys.unlock(unlock)?,
            0,
        ),
    };
    let staged = stage(folder, file, &key, last_seq, Vec::new(), clock.as_ref())?;
    keys.set_commit_seq(staged.commit_seq);
    let held = Held {
        folder: folder.to_owned(),
        _lock: lock,
        keys: keys.clone(),
        key: key.clone(),
    };
    let held = swap(
        held,
        keys,
        key,
        staged,
        None,
        if old_is_there {
            Old::PutAside
        } else {
            Old::Replace
        },
    )?;
    Ok(held.open(clock, IfOlder::Refuse)?)
}

/// What the last restore replaced, and undoing it would put back; none where it cannot be undone.
pub fn before_restore(office: &Office, backups: &Path) -> Result<Option<BackupRow>> {
    let kept = office
        .folder()
        .and_then(|folder| Notes::read(folder).undoes_restore)
        .and_then(|id| find_backup(backups, &id).ok());
    let commit_seq = office.commit_seq()?;
    Ok(kept.map(|file| file.row(commit_seq)))
}

/// Puts back what the last restore replaced. This is a restore too, and can be undone.
pub fn undo_restore(
    office: &mut Option<Office>,
    unlock: Option<&Unlock>,
    backups: &Path,
    clock: Box<dyn Clock>,
) -> Result<()> {
    let folder = office
        .as_ref()
        .and_then(Office::folder)
        .ok_or(Error::NotFound("backup"))?;
    let id = Notes::read(folder)
        .undoes_restore
        .ok_or(Error::NotFound("backup"))?;
    restore(office, &find_backup(backups, &id)?, unlock, backups, clock)
}

/// The keys the office will have, and the key that opens the backup: today's for a backup of the same office, so that
/// an old password does not come back; else the backup's own.
fn keys_for(file: &BackupFile, held: &Held, unlock: Option<&Unlock>) -> Result<(Keys, OpenKey)> {
    if held.keys.same_office(&file.header.keys) {
        return Ok((held.keys.clone(), held.key.clone()));
    }
    let key = file.header.keys.unlock(unlock.unwrap_or(&Unlock::Plain))?;
    Ok((file.header.keys.clone(), key))
}

/// The moment of the restore.
struct Standing {
    today: Day,
    now: i64,
}

impl Clock for Standing {
    fn today(&self) -> Day {
        self.today
    }

    fn now_ms(&self) -> i64 {
        self.now
    }
}

struct Staged {
    sha256: [u8; 32],
    commit_seq: i64,
}

/// Copies a backup's body into the folder and checks it there. Its count of changes is raised above everything the
/// office had before, so that later backups are told from earlier ones.
fn stage(
    folder: &Path,
    file: &BackupFile,
    key: &OpenKey,
    last_seq: i64,
    mut stones: Vec<Tombstone>,
    clock: &dyn Clock,
) -> Result<Staged> {
    for stone in Notes::read(folder)
        .erased
        .iter()
        .filter_map(|line| Tombstone::from_line(line, file.header.keys.db_uuid()))
    {
        if stones
            .iter()
            .all(|known| known.person_id != stone.person_id || known.first_hash != stone.first_hash)
        {
            stones.push(stone);
        }
    }
    remove_staged(folder)?;
    let path = folder.join(STAGED);
    let is_whole = Cell::new(false);
    files::write_atomic(
        &path,
        Replace::Allow,
        |out| {
            is_whole.set(file.read_body(|piece| out.write_all(piece))?);
            Ok(())
        },
        |temp| {
            if !is_whole.get() {
                return Err(OfficeTrouble::NotABackup.into());
            }
            let checked = check_body(temp, key, &file.header);
            for side in side_files(temp) {
                files::remove_if_there(&side)?;
            }
            checked
        },
    )?;
    let staged = (|| {
        if !stones.is_empty() {
            // Whoever was erased since does not come back with an older backup.
            let conn = open_connection(Place::File(&path), &key.pragma_key())?;
            let standing = Standing {
                today: clock.today(),
                now: clock.now_ms(),
            };
            let mut office = Office::of_staged(conn, Box::new(standing), "")?;
            erase_again(&mut office, &stones)?;
        }
        let conn = open_connection(Place::File(&path), &key.pragma_key())?;
        let reached: i64 = conn.query_row("SELECT commit_seq FROM meta", [], |row| row.get(0))?;
        let commit_seq = if last_seq > reached {
            last_seq + 1
        } else {
            reached
        };
        conn.execute("UPDATE meta SET commit_seq = ?1", [commit_seq])?;
        conn.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()))?;
        conn.close().map_err(|(_, error)| error)?;
        for side in side_files(&path) {
            files::remove_if_there(&side)?;
        }
        files::sync_file(&path)?;
        Ok(Staged {
            sha256: hash_of_file(&path)?.1,
            commit_seq,
        })
    })();
    if staged.is_err() {
        remove_staged(folder)?;
    }
    staged
}

/// A file from a stranger may be anything: it must be, page by page and word by word, an office of a version this
/// program knows, holding what its header says. Nothing in it is run or written.
fn check_body(path: &Path, key: &OpenKey, header: &Header) -> Result<()> {
    let look = || -> Result<bool> {
        let conn = open_to_look(path, &key.pragma_key())?;
        let version = migrations::version_of(&conn)?;
        if version > migrations::current_version() {
            return Err(OfficeTrouble::Newer.into());
        }
        let application_id: i32 =
            conn.pragma_query_value(None, "application_id", |row| row.get(0))?;
        if application_id != APPLICATION_ID || version != header.schema {
            return Ok(false);
        }
        // The schema first: nothing else may be asked of a file that brings triggers or views of its own.
        if migrations::schema_of_version(version)? != Some(migrations::schema_of(&conn)?)
            || !check_pages(&conn)?.is_empty()
        {
            return Ok(false);
        }
        let (db_uuid, commit_seq): (String, i64) =
            conn.query_row("SELECT db_uuid, commit_seq FROM meta", [], |row| {
                Ok((row.get(0)?, row.get(1)?))
            })?;
        Ok(db_uuid == header.keys.db_uuid()
            && commit_seq == header.commit_seq
            && check_references(&conn)?.is_empty()
            && count_all(&conn)? == header.counts
            && last_hash(&conn)? == header.last_hash
            && history::triggers_match(&conn)?)
    };
    match look() {
        Ok(true) => Ok(()),
        Err(Error::Office(OfficeTrouble::Newer)) => Err(OfficeTrouble::Newer.into()),
        Err(Error::File(error)) => Err(error.into()),
        Ok(false) | Err(_) => Err(OfficeTrouble::NotABackup.into()),
    }
}

/// Decides the restore by writing the marker, then carries it out. The folder stays held throughout.
fn swap(
    mut held: Held,
    mut keys: Keys,
    key: OpenKey,
    staged: Staged,
    undoes: Option<String>,
    old: Old,
) -> Result<Held> {
    keys.set_commit_seq(staged.commit_seq);
    let marker = Marker {
        sha256: staged.sha256,
        old,
        undoes,
        keys,
    };
    files::write_bytes(
        &held.folder.join(MARKER),
        Replace::Allow,
        marker.to_text().as_bytes(),
    )?;
    finish_restore(&held.folder)?;
    held.keys = Keys::load(&held.folder)?;
    held.key = key;
    Ok(held)
}
