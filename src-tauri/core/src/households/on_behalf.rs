//! What other subjects have written here: an import, a merge of two records, an erasure.

use rusqlite::Transaction;

use crate::days::{Day, day_text};
use crate::error::Result;
use crate::ids::PersonId;

/// A household of her own for somebody whose list names its class (the code of a `HouseholdClass`), with her address.
pub(crate) fn classify_home(
    tx: &Transaction<'_>,
    person: PersonId,
    address: &str,
    class: &str,
    from: Day,
) -> Result<()> {
    tx.prepare_cached("INSERT INTO household (address) VALUES (?1)")?
        .execute([address])?;
    let household = tx.last_insert_rowid();
    tx.prepare_cached("INSERT INTO household_member (household_id, person_id) VALUES (?1, ?2)")?
        .execute((household, person))?;
    tx.prepare_cached(
        "INSERT INTO household_class (household_id, class, valid_from) VALUES (?1, ?2, ?3)",
    )?
    .execute((household, class, day_text(from)))?;
    Ok(())
}

/// Takes away one stay in a household.
pub(crate) fn remove_stay(tx: &Transaction<'_>, stay: i64) -> Result<()> {
    tx.execute("DELETE FROM household_member WHERE id = ?1", [stay])?;
    Ok(())
}

/// A household nobody of the register belongs to any more keeps its class, which is counted, and loses its place.
pub(crate) fn clear_if_empty(tx: &Transaction<'_>, household: i64) -> Result<()> {
    tx.execute(include_str!("clear_household.sql"), [household])?;
    Ok(())
}
