//! What other subjects have written here: a change of the structure.

use rusqlite::Transaction;

use crate::error::Result;
use crate::ids::UnitId;

/// Open tasks of one unit become another's.
pub(crate) fn hand_over_open_tasks(tx: &Transaction<'_>, from: UnitId, to: UnitId) -> Result<()> {
    tx.prepare_cached(
        "UPDATE task SET owner_unit_id = ?2 WHERE owner_unit_id = ?1 AND done_on IS NULL",
    )?
    .execute((from, to))?;
    Ok(())
}
