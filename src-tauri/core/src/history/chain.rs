//! The chain of hashes over the history: each entry's hash covers the one before, so a change anywhere shows. The
//! payload is covered by its own salted hash, so that a lawful erasure can drop it and the chain still holds.

use rusqlite::Connection;
use sha2::{Digest, Sha256};

use super::triggers::subject_tables;
use crate::error::Result;
use crate::office::Office;

/// Sequence number of the first entry that does not fit, if any.
pub fn first_broken_link(office: &Office) -> Result<Option<i64>> {
    broken_link(office.conn())
}

pub(crate) fn broken_link(conn: &Connection) -> Result<Option<i64>> {
    let mut statement = conn.prepare_cached(include_str!("walk_chain.sql"))?;
    let mut rows = statement.query([])?;
    let mut expected = 1;
    while let Some(row) = rows.next()? {
        let seq: i64 = row.get("seq")?;
        if seq != expected || !row.get::<_, bool>("fits")? {
            return Ok(Some(seq));
        }
        expected += 1;
    }
    Ok(None)
}

/// Hash of the newest entry: printed or kept elsewhere, it anchors everything before it.
pub fn last_hash(office: &Office) -> Result<Option<Vec<u8>>> {
    let mut statement = office
        .conn()
        .prepare_cached("SELECT hash FROM history ORDER BY seq DESC LIMIT 1")?;
    let mut rows = statement.query([])?;
    Ok(match rows.next()? {
        Some(row) => Some(row.get(0)?),
        None => None,
    })
}

/// SHA-256 over every authored value of every subject table in key order.
pub(crate) fn content_hash(conn: &Connection) -> Result<[u8; 32]> {
    let mut hash = Sha256::new();
    for table in subject_tables(conn)? {
        hash.update(table.name.as_bytes());
        let columns: Vec<String> = table
            .columns
            .iter()
            .map(|column| format!("\"{column}\""))
            .collect();
        let key: Vec<String> = table
            .key
            .iter()
            .map(|column| format!("\"{column}\""))
            .collect();
        let sql = format!(
            "SELECT json_array({}) FROM \"{}\" ORDER BY {}",
            columns.join(", "),
            table.name,
            key.join(", ")
        );
        let mut statement = conn.prepare(&sql)?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            hash.update(row.get_ref(0)?.as_str().unwrap_or_default().as_bytes());
            hash.update(b"\n");
        }
    }
    Ok(hash.finalize().into())
}
