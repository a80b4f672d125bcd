//! Makes and lists backups. The office is copied into one file by `VACUUM INTO`, that copy is opened and compared with
//! the living office, and only then written, with its header in front, under its name.

use std::fs::File;
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use chrono::Timelike;
use rusqlite::Connection;
use sha2::{Digest, Sha256};

use super::check::{check_pages, check_references, count_all, last_hash};
use super::header::{Header, read_backup_file};
use super::{BackupReason, BackupRow, surplus};
use crate::clock::{day_in_vietnam, time_in_vietnam};
use crate::connection::open_to_look;
use crate::days::day_text;
use crate::error::{Error, Result};
use crate::files::{self, Replace};
use crate::history;
use crate::members::count_members;
use crate::migrations;
use crate::office::Office;
use crate::place::{self, Held, Notes, side_files};

/// Ending of a backup's name.
const ENDING: &str = "sohoi";

/// Makes a verified backup in the folder for backups.
pub fn make_backup(office: &Office, folder: &Path, reason: BackupReason) -> Result<BackupRow> {
    files::make_folder(folder)?;
    let held = office.held()?;
    office.checkpoint()?;
    let members = count_members(office, office.today(), None)?;
    back_up_connection(
        office.conn(),
        held,
        folder,
        reason,
        members,
        office.now_ms(),
    )
}

/// Makes a backup unless the newest one of this office holds everything already.
pub fn make_backup_of_changes(
    office: &Office,
    folder: &Path,
    reason: BackupReason,
) -> Result<Option<BackupRow>> {
    let commit_seq = office.commit_seq()?;
    let newest = list_backups(folder, Some(office.db_uuid()), commit_seq)?
        .into_iter()
        .next();
    if newest.is_some_and(|row| row.changes_since == 0) {
        return Ok(None);
    }
    make_backup(office, folder, reason).map(Some)
}

/// Saves a verified backup under a name of the officer's choice, e.g. on a USB stick, and remembers that there is a copy
/// elsewhere.
pub fn save_backup(office: &Office, path: &Path, replace: Replace) -> Result<BackupRow> {
    let held = office.held()?;
    office.checkpoint()?;
    let members = count_members(office, office.today(), None)?;
    let row = write_backup(
        office.conn(),
        held,
        path,
        replace,
        BackupReason::ByHand,
        members,
        office.now_ms(),
    )?;
    Notes::change(&held.folder, |notes| {
        notes.elsewhere_at = Some(office.now_ms())
    })?;
    Ok(row)
}

/// A backup from any connection to the office file, e.g. before it is migrated.
pub(crate) fn back_up_connection(
    conn: &Connection,
    held: &Held,
    folder: &Path,
    reason: BackupReason,
    members: i64,
    now_ms: i64,
) -> Result<BackupRow> {
    let commit_seq: i64 = conn.query_row("SELECT commit_seq FROM meta", [], |row| row.get(0))?;
    let time = time_in_vietnam(now_ms);
    let name = format!(
        "SoHoi_{}_{:02}{:02}_{commit_seq}_{}.{ENDING}",
        day_text(day_in_vietnam(now_ms)),
        time.hour(),
        time.minute(),
        reason.code()
    );
    write_backup(
        conn,
        held,
        &files::free_name(&folder.join(name)),
        Replace::Refuse,
        reason,
        members,
        now_ms,
    )
}

fn write_backup(
    conn: &Connection,
    held: &Held,
    path: &Path,
    replace: Replace,
    reason: BackupReason,
    members: i64,
    now_ms: i64,
) -> Result<BackupRow> {
    let copy = Copy(files::temp_name(&held.folder.join("backup"))?);
    let copy_name = copy
        .0
        .to_str()
        .ok_or(Error::Internal("the office folder has no readable name"))?;
    conn.execute("VACUUM INTO ?1", [copy_name])?;
    // VACUUM INTO does not flush what it writes.
    files::sync_file(&copy.0)?;
    let facts = Facts::of(conn)?;
    let copied = open_to_look(&copy.0, &held.key.pragma_key())?;
    if !check_pages(&copied)?.is_empty()
        || !check_references(&copied)?.is_empty()
        || Facts::of(&copied)? != facts
    {
        return Err(Error::Internal("a backup read back differently"));
    }
    drop(copied);

    let (body_bytes, body_sha256) = hash_of_file(&copy.0)?;
    let header = Header {
        app_version: env!("CARGO_PKG_VERSION").to_owned(),
        schema: facts.schema,
        commit_seq: facts.commit_seq,
        made_at: now_ms,
        reason,
        members,
        counts: facts.counts,
        last_hash: facts.last_hash,
        body_bytes,
        body_sha256,
        keys: held.keys.clone(),
    };
    files::write_atomic(
        path,
        replace,
        |out| {
            out.write_all(&header.to_bytes())?;
            io::copy(&mut File::open(&copy.0)?, out).map(|_| ())
        },
        |temp| {
            if body_is_whole(temp)? {
                Ok(())
            } else {
                Err(Error::Internal("a backup read back differently"))
            }
        },
    )?;
    let file = read_backup_file(path)?;
    Ok(file.row(header.commit_seq))
}

/// Whether the file is a backup whose body is the one its header speaks of.
fn body_is_whole(path: &Path) -> Result<bool> {
    Ok(read_backup_file(path)?.read_body(|_| Ok(()))?)
}

/// What a copy and its original must agree in.
#[derive(PartialEq, Eq)]
struct Facts {
    schema: i64,
    commit_seq: i64,
    counts: Vec<(String, i64)>,
    last_hash: Vec<u8>,
    content: [u8; 32],
}

impl Facts {
    fn of(conn: &Connection) -> Result<Facts> {
        Ok(Facts {
            schema: migrations::version_of(conn)?,
            commit_seq: conn.query_row("SELECT commit_seq FROM meta", [], |row| row.get(0))?,
            counts: count_all(conn)?,
            last_hash: last_hash(conn)?,
            content: history::content_hash(conn)?,
        })
    }
}

/// The copy before it gets its header; removed with what SQLite lays beside it.
struct Copy(PathBuf);

impl Drop for Copy {
    fn drop(&mut self) {
        for path in side_files(&self.0).iter().chain([&self.0]) {
            // Best effort: what stays is swept at a later start.
            let _ = files::remove_if_there(path);
        }
    }
}

pub(super) fn hash_of_file(path: &Path) -> Result<(u64, [u8; 32])> {
    let mut file = File::open(path)?;
    let mut hash = Sha256::new();
    let mut piece = vec![0u8; 1 << 16];
    let mut bytes = 0;
    loop {
        match file.read(&mut piece)? {
            0 => return Ok((bytes, hash.finalize().into())),
            length => {
                hash.update(&piece[..length]);
                bytes += length as u64;
            }
        }
    }
}

/// Backups in a folder, newest first by how far the office had come. Only headers are read; files that are no backups
/// are passed over. With an office's id, only its own.
pub fn list_backups(
    folder: &Path,
    db_uuid: Option<&str>,
    commit_seq_now: i64,
) -> Result<Vec<BackupRow>> {
    let entries = match std::fs::read_dir(folder) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
        other => other?,
    };
    let mut rows = Vec::new();
    for entry in entries {
        let path = entry?.path();
        if path.extension().is_none_or(|ending| ending != ENDING) {
            continue;
        }
        if let Ok(file) = read_backup_file(&path)
            && db_uuid.is_none_or(|uuid| uuid == file.header.keys.db_uuid())
        {
            rows.push(file.row(commit_seq_now));
        }
    }
    rows.sort_by_key(|row| std::cmp::Reverse((row.commit_seq, row.made_at)));
    Ok(rows)
}

/// A listed backup by its name, which must be a plain file name in that folder.
pub fn find_backup(folder: &Path, id: &str) -> Result<super::BackupFile> {
    let is_plain =
        Path::new(id).file_name().is_some_and(|name| name == id) && !id.contains(['/', '\\']);
    if !is_plain || !folder.join(id).is_file() {
        return Err(Error::NotFound("backup"));
    }
    read_backup_file(&folder.join(id))
}

/// Gives the office's own backups today's key slots. Without this a password set today would be worth nothing: the
/// backups of yesterday would still open without it. Copies elsewhere cannot be reached. Answers how many were changed.
pub fn rewrap(office: &Office, folder: &Path) -> Result<usize> {
    let keys = &office.held()?.keys;
    let mut changed = 0;
    for row in list_backups(folder, Some(office.db_uuid()), 0)? {
        let file = find_backup(folder, &row.id)?;
        if !file.header.keys.same_office(keys) || file.header.keys.same_slots(keys) {
            continue;
        }
        let header = Header {
            keys: keys.clone(),
            ..file.header.clone()
        };
        files::write_atomic(
            &folder.join(&row.id),
            Replace::Allow,
            |out| {
                out.write_all(&header.to_bytes())?;
                file.read_body(|piece| out.write_all(piece)).map(|_| ())
            },
            |temp| {
                if body_is_whole(temp)? {
                    Ok(())
                } else {
                    Err(Error::Internal("a backup read back differently"))
                }
            },
        )?;
        changed += 1;
    }
    Ok(changed)
}

/// Removes backups that are no longer needed. Nothing is removed while damage was seen: the good ones may be the old
/// ones. Answers how many went.
pub fn thin_out(office: &Office, folder: &Path) -> Result<usize> {
    if office.folder().is_some_and(place::is_marked_damaged) {
        return Ok(0);
    }
    let rows = list_backups(folder, Some(office.db_uuid()), office.commit_seq()?)?;
    let surplus = surplus(&rows);
    for row in &surplus {
        files::remove_if_there(&folder.join(&row.id))?;
    }
    Ok(surplus.len())
}
