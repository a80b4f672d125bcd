//! Reads and writes drafts.

use rusqlite::named_params;

use super::{Draft, LONGEST};
use crate::error::{Result, Rule, refused};
use crate::office::Office;

/// Keeps a draft; an earlier one of the same key gives way.
pub fn save_draft(office: &mut Office, draft: &Draft) -> Result<()> {
    if draft.key.is_empty() || draft.key.len() > 100 {
        return refused("key", Rule::NotOffered);
    }
    if draft.body.len() > LONGEST {
        return refused("body", Rule::TooLong);
    }
    let now = office.now_ms();
    office.note(|tx| {
        tx.prepare_cached(
            "INSERT OR REPLACE INTO draft (key, body, saved_at) VALUES (:key, :body, :now)",
        )?
        .execute(named_params! { ":key": draft.key, ":body": draft.body, ":now": now })?;
        Ok(())
    })
}

/// Forgets a draft; that there is none is fine.
pub fn drop_draft(office: &mut Office, key: &str) -> Result<()> {
    office.note(|tx| {
        tx.prepare_cached("DELETE FROM draft WHERE key = ?1")?
            .execute([key])?;
        Ok(())
    })
}

/// All drafts, the latest first.
pub fn list_drafts(office: &Office) -> Result<Vec<Draft>> {
    let mut statement = office
        .conn()
        .prepare_cached("SELECT key, body, saved_at FROM draft ORDER BY saved_at DESC, key")?;
    let rows = statement.query_map([], |row| {
        Ok(Draft {
            key: row.get("key")?,
            body: row.get("body")?,
            saved_at: row.get("saved_at")?,
        })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}
