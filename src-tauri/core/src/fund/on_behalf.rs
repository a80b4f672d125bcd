//! What other subjects have written here: an erasure.

use rusqlite::Transaction;

use crate::error::Result;
use crate::ids::PersonId;

/// Receipts for her money alone no longer name her as their payer.
pub(crate) fn forget_payer(tx: &Transaction<'_>, person: PersonId) -> Result<()> {
    tx.execute(include_str!("clear_receipts.sql"), [person])?;
    Ok(())
}
