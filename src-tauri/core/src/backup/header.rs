//! The front of a backup file: everything about it that can be known without its key, and the key slots to open it.
//! A text in lines with a checksum, its length in front; behind it lies the office file as it is.

use std::fs::File;
use std::io::{Read, Seek, SeekFrom};
use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};

use super::{BackupReason, BackupRow};
use crate::error::{OfficeTrouble, Result};
use crate::vault::text::{array, bytes_from_hex};
use crate::vault::{Keys, push_hex};

const MAGIC: &str = "SoHoi backup 1\n";
/// Decimal digits of the header's length, and a line end.
const LENGTH_DIGITS: usize = 8;
/// A header is a few kilobytes; more is not ours.
const LONGEST: u64 = 1 << 20;

#[derive(Clone)]
pub(crate) struct Header {
    pub app_version: String,
    pub schema: i64,
    pub commit_seq: i64,
    /// UTC milliseconds.
    pub made_at: i64,
    pub reason: BackupReason,
    /// Members on the day it was made.
    pub members: i64,
    /// Rows of every table, in name order.
    pub counts: Vec<(String, i64)>,
    /// Hash of the newest history entry: an anchor for everything before it.
    pub last_hash: Vec<u8>,
    pub body_bytes: u64,
    pub body_sha256: [u8; 32],
    pub keys: Keys,
}

impl Header {
    /// Rows of one table.
    pub fn count(&self, table: &str) -> i64 {
        self.counts
            .iter()
            .find(|(name, _)| name == table)
            .map_or(0, |(_, count)| *count)
    }

    /// Magic, length and text: what stands before the body.
    pub fn to_bytes(&self) -> Vec<u8> {
        let mut text = format!(
            "app {}\nschema {}\nseq {}\nmade {}\nreason {}\nmembers {}\n",
            self.app_version,
            self.schema,
            self.commit_seq,
            self.made_at,
            self.reason.code(),
            self.members
        );
        for (table, count) in &self.counts {
            text.push_str(&format!("count {table} {count}\n"));
        }
        text.push_str("history ");
        push_hex(&mut text, &self.last_hash);
        text.push_str(&format!("\nbody {} ", self.body_bytes));
        push_hex(&mut text, &self.body_sha256);
        text.push('\n');
        for line in self.keys.for_backup().to_text().lines() {
            text.push_str(&format!("key {line}\n"));
        }
        let sum = Sha256::digest(&text);
        text.push_str("end ");
        push_hex(&mut text, &sum);
        text.push('\n');
        format!(
            "{MAGIC}{:0width$}\n{text}",
            text.len(),
            width = LENGTH_DIGITS
        )
        .into_bytes()
    }

    fn from_text(text: &str) -> Option<Header> {
        let (body, sum) = text.split_at(text.rfind("end ")?);
        if bytes_from_hex(sum.strip_prefix("end ")?.strip_suffix('\n')?)?
            != Sha256::digest(body).as_slice()
        {
            return None;
        }
        let fact = |name: &str| {
            body.lines()
                .find_map(|line| line.strip_prefix(name)?.strip_prefix(' '))
        };
        let all = |name: &'static str| {
            body.lines()
                .filter_map(move |line| line.strip_prefix(name)?.strip_prefix(' '))
        };
        let counts = all("count")
            .map(|line| {
                let (table, count) = line.split_once(' ')?;
                Some((table.to_owned(), count.parse().ok()?))
            })
            .collect::<Option<_>>()?;
        let (body_bytes, body_sha256) = fact("body")?.split_once(' ')?;
        let keys: String = all("key").map(|line| format!("{line}\n")).collect();
        Some(Header {
            app_version: fact("app")?.to_owned(),
            schema: fact("schema")?.parse().ok()?,
            commit_seq: fact("seq")?.parse().ok()?,
            made_at: fact("made")?.parse().ok()?,
            reason: BackupReason::from_code(fact("reason")?)?,
            members: fact("members")?.parse().ok()?,
            counts,
            last_hash: bytes_from_hex(fact("history")?)?,
            body_bytes: body_bytes.parse().ok()?,
            body_sha256: array(body_sha256)?,
            keys: Keys::from_text(&keys)?,
        })
    }
}

/// A backup file whose header is whole and whose length fits. Its body is not looked at yet.
pub struct BackupFile {
    pub(crate) path: PathBuf,
    pub(crate) header: Header,
    body_at: u64,
}

/// Reads a backup's header, or answers `NotABackup`.
pub fn read_backup_file(path: &Path) -> Result<BackupFile> {
    let mut file = File::open(path)?;
    let not_ours = || OfficeTrouble::NotABackup.into();
    let mut front = [0u8; MAGIC.len() + LENGTH_DIGITS + 1];
    file.read_exact(&mut front).map_err(|_| not_ours())?;
    let length: u64 = front
        .strip_prefix(MAGIC.as_bytes())
        .and_then(|length| {
            std::str::from_utf8(length)
                .ok()?
                .strip_suffix('\n')?
                .parse()
                .ok()
        })
        .filter(|length| *length <= LONGEST)
        .ok_or_else(not_ours)?;
    let mut text = String::new();
    (&mut file)
        .take(length)
        .read_to_string(&mut text)
        .map_err(|_| not_ours())?;
    let header = Header::from_text(&text).ok_or_else(not_ours)?;
    let body_at = front.len() as u64 + length;
    if body_at.checked_add(header.body_bytes) != Some(file.metadata()?.len()) {
        return Err(not_ours());
    }
    Ok(BackupFile {
        path: path.to_owned(),
        header,
        body_at,
    })
}

impl BackupFile {
    /// Whether it opens without a secret.
    pub fn has_password(&self) -> bool {
        self.header.keys.has_password()
    }

    /// As listed; `commit_seq_now` is how far the office has come.
    pub(crate) fn row(&self, commit_seq_now: i64) -> BackupRow {
        let header = &self.header;
        BackupRow {
            id: self
                .path
                .file_name()
                .unwrap_or_default()
                .to_string_lossy()
                .into_owned(),
            reason: header.reason,
            made_at: header.made_at,
            commit_seq: header.commit_seq,
            bytes: (self.body_at + header.body_bytes).cast_signed(),
            members: header.members,
            meetings: header.count("meeting"),
            photos: header.count("photo"),
            changes_since: (commit_seq_now - header.commit_seq).max(0),
        }
    }

    /// Hands out the body piece by piece; answers whether it is the one the header speaks of.
    pub(crate) fn read_body(
        &self,
        mut take: impl FnMut(&[u8]) -> std::io::Result<()>,
    ) -> std::io::Result<bool> {
        let mut file = File::open(&self.path)?;
        file.seek(SeekFrom::Start(self.body_at))?;
        let mut hash = Sha256::new();
        let mut piece = vec![0u8; 1 << 16];
        loop {
            match file.read(&mut piece)? {
                0 => return Ok(hash.finalize().as_slice() == self.header.body_sha256),
                length => {
                    hash.update(&piece[..length]);
                    take(&piece[..length])?;
                }
            }
        }
    }
}
