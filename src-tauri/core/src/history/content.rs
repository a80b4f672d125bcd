//! What an office holds, as one hash: two files with the same rows answer the same, whatever their histories.

use rusqlite::Connection;
use sha2::{Digest, Sha256};

use super::triggers::subject_tables;
use crate::error::Result;

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
