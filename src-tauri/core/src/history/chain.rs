//! The chain of hashes over the history: each entry's hash covers the one before, so a change anywhere shows. The
//! payload is covered by its own salted hash, so that a lawful erasure can drop it and the chain still holds.

use rusqlite::Connection;

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
