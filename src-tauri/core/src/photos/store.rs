//! Keeps picture bytes once by content, and purges those nothing refers to.

use rusqlite::{Connection, OptionalExtension, Transaction, named_params};
use sha2::{Digest, Sha256};

use crate::error::{Error, Result};
use crate::office::Office;

/// Keeps the bytes and answers the name they are kept under.
pub(crate) fn keep(tx: &Transaction<'_>, jpeg: &[u8]) -> Result<String> {
    let sha256: String = Sha256::digest(jpeg)
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect();
    tx.prepare_cached(
        "INSERT INTO blobs (sha256, bytes) VALUES (:sha256, :bytes) ON CONFLICT DO NOTHING",
    )?
    .execute(named_params! { ":sha256": sha256, ":bytes": jpeg })?;
    Ok(sha256)
}

/// Keeps what another office keeps under this name.
pub(crate) fn copy(tx: &Transaction<'_>, from: &Connection, sha256: &str) -> Result<()> {
    tx.prepare_cached(
        "INSERT INTO blobs (sha256, bytes) VALUES (:sha256, :bytes) ON CONFLICT DO NOTHING",
    )?
    .execute(named_params! { ":sha256": sha256, ":bytes": bytes(from, sha256)? })?;
    Ok(())
}

pub(crate) fn bytes(conn: &Connection, sha256: &str) -> Result<Vec<u8>> {
    conn.prepare_cached("SELECT bytes FROM blobs WHERE sha256 = :sha256")?
        .query_row(named_params! { ":sha256": sha256 }, |row| row.get("bytes"))
        .optional()?
        .ok_or(Error::NotFound("blob"))
}

/// Drops bytes that no photo names any more and no entry of the history could bring back. Answers how many.
/// Called at rest: on exit, never while somebody waits.
pub fn drop_unused(office: &mut Office) -> Result<usize> {
    office.note(purge)
}

pub(crate) fn purge(tx: &Transaction<'_>) -> Result<usize> {
    Ok(tx
        .prepare_cached(include_str!("purge_blobs.sql"))?
        .execute([])?)
}
