//! Puts a backup in the office's place. The backup is checked before anything is touched, today's office is kept first,
//! and from then on a marker in the folder lets the next start finish what a cut has interrupted: always old or new.

use std::cell::Cell;
use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};

use super::check::{check_pages, check_references, count_all, last_hash};
use super::header::Header;
use super::make::{find_backup, hash_of_file, make_backup};
use super::{BackupFile, BackupReason, BackupRow};
use crate::clock::Clock;
use crate::connection::{APPLICATION_ID, Place, open_connection, open_to_look};
use crate::days::Day;
use crate::error::{Error, OfficeTrouble, Result};
use crate::files::{self, Replace};
use crate::history;
use crate::members::{Tombstone, erase_again, tombstones};
use crate::migrations;
use crate::office::{OFFICE_FILE, Office};
use crate::place::{self, Held, IfOlder, Notes, settle, side_files};
use crate::vault::text::{array, bytes_from_hex};
use crate::vault::{Keys, OpenKey, Unlock, push_hex};

/// The checked copy that waits to take the office's place.
const STAGED: &str = "restore.db";
/// From the moment this lies there, the restore will be finished.
const MARKER: &str = "restore.todo";
const MARKER_LINE: &str = "sohoi restore 1";

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

/// What happens to the file that is replaced.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Old {
    /// A verified backup of it was made just now.
    Replace,
    /// It could not be opened, so it is kept as it is.
    PutAside,
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

pub(crate) fn restore_is_under_way(folder: &Path) -> bool {
    folder.join(MARKER).symlink_metadata().is_ok()
}

/// Carries out a restore that was decided; does nothing if there is none. Every step may be cut and done again.
pub(crate) fn finish_restore(folder: &Path) -> Result<()> {
    finish_by_steps(folder, &mut |_| Ok(()))
}

/// The steps of `finish_restore`; a test cuts between any two of them.
pub(super) fn finish_by_steps(
    folder: &Path,
    before_step: &mut dyn FnMut(u32) -> Result<()>,
) -> Result<()> {
    let marker_path = folder.join(MARKER);
    let marker = std::fs::read_to_string(&marker_path)
        .ok()
        .and_then(|text| Marker::from_text(&text));
    let Some(mut marker) = marker else {
        // Never decided.
        remove_staged(folder)?;
        return files::remove_if_there(&marker_path);
    };
    let (staged, office) = (folder.join(STAGED), folder.join(OFFICE_FILE));
    if staged.symlink_metadata().is_ok() {
        before_step(1)?;
        if hash_of_file(&staged)?.1 != marker.sha256 {
            // A disk that lied about flushing. The backup is still where it was; the old office must not be lost.
            remove_staged(folder)?;
            return files::remove_if_there(&marker_path);
        }
        if marker.old == Old::PutAside {
            place::put_aside(folder)?;
        }
        before_step(2)?;
        // A log of the old file beside the new one would be read into it.
        for side in side_files(&office) {
            files::remove_if_there(&side)?;
        }
        files::sync_folder(folder)?;
        before_step(3)?;
        files::move_over(&staged, &office)?;
    }
    before_step(4)?;
    marker.keys.save(folder)?;
    before_step(5)?;
    Notes::change(folder, |notes| {
        notes.undoes_restore = marker.undoes.clone();
        notes.checked_at = None;
    })?;
    before_step(6)?;
    files::remove_if_there(&marker_path)?;
    files::sync_folder(folder)
}

fn remove_staged(folder: &Path) -> Result<()> {
    let staged = folder.join(STAGED);
    let mut all: Vec<PathBuf> = side_files(&staged);
    all.push(staged);
    for path in all {
        files::remove_if_there(&path)?;
    }
    Ok(())
}

/// A restore that is decided: what to put in place, and with which keys.
struct Marker {
    sha256: [u8; 32],
    old: Old,
    undoes: Option<String>,
    keys: Keys,
}

impl Marker {
    fn to_text(&self) -> String {
        let mut text = format!("{MARKER_LINE}\nsha ");
        push_hex(&mut text, &self.sha256);
        text.push_str(if self.old == Old::PutAside {
            "\nold aside\n"
        } else {
            "\nold replace\n"
        });
        if let Some(name) = &self.undoes {
            text.push_str(&format!("undo {name}\n"));
        }
        for line in self.keys.to_text().lines() {
            text.push_str(&format!("key {line}\n"));
        }
        let sum = Sha256::digest(&text);
        text.push_str("end ");
        push_hex(&mut text, &sum);
        text.push('\n');
        text
    }

    fn from_text(text: &str) -> Option<Marker> {
        let (body, sum) = text.split_at(text.rfind("end ")?);
        if bytes_from_hex(sum.strip_prefix("end ")?.strip_suffix('\n')?)?
            != Sha256::digest(body).as_slice()
            || body.lines().next() != Some(MARKER_LINE)
        {
            return None;
        }
        let fact = |name: &str| {
            body.lines()
                .find_map(|line| line.strip_prefix(name)?.strip_prefix(' '))
        };
        let keys: String = body
            .lines()
            .filter_map(|line| line.strip_prefix("key "))
            .map(|line| format!("{line}\n"))
            .collect();
        Some(Marker {
            sha256: array(fact("sha")?)?,
            old: if fact("old")? == "aside" {
                Old::PutAside
            } else {
                Old::Replace
            },
            undoes: fact("undo").map(str::to_owned),
            keys: Keys::from_text(&keys)?,
        })
    }
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;

    /// Decides a restore of the file that lies staged.
    pub fn write_marker(folder: &Path, keys: Keys) {
        let sha256 = hash_of_file(&folder.join(STAGED)).unwrap().1;
        let marker = Marker {
            sha256,
            old: Old::Replace,
            undoes: None,
            keys,
        };
        files::write_bytes(
            &folder.join(MARKER),
            Replace::Allow,
            marker.to_text().as_bytes(),
        )
        .unwrap();
    }
}
