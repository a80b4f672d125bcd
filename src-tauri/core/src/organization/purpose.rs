//! What a group is for: tổ phụ nữ have none, the others one of the purposes the office knows.

use rusqlite::{Connection, OptionalExtension, Transaction};

use super::GroupPurpose;
use crate::error::{Error, Result, Rule, refused};
use crate::ids::UnitId;

pub(crate) fn purpose_of(conn: &Connection, id: UnitId) -> Result<Option<GroupPurpose>> {
    conn.prepare_cached("SELECT purpose FROM unit WHERE id = ?1")?
        .query_row([id], |row| row.get(0))
        .optional()?
        .ok_or(Error::NotFound("unit"))
}

pub(super) fn give_purpose(
    tx: &Transaction<'_>,
    id: UnitId,
    purpose: Option<GroupPurpose>,
) -> Result<()> {
    if purpose.is_some() {
        tx.prepare_cached("UPDATE unit SET purpose = ?2 WHERE id = ?1")?
            .execute((id, purpose))?;
    }
    Ok(())
}

/// What is done with chosen members and their branch is not done with a group for a purpose.
pub(super) fn refuse_purpose(conn: &Connection, field: &'static str, id: UnitId) -> Result<()> {
    match purpose_of(conn, id)? {
        Some(_) => refused(field, Rule::NotOffered),
        None => Ok(()),
    }
}
