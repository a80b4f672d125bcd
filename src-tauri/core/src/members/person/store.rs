//! Reads and writes a person's own row.

use rusqlite::{Connection, OptionalExtension, Transaction};

use super::declared::{PersonFields, insert_person_sql, update_person_sql};
use crate::error::{Error, Result};
use crate::ids::PersonId;

pub(crate) fn person_name(conn: &Connection, id: PersonId) -> Result<String> {
    conn.prepare_cached("SELECT name FROM person WHERE id = ?1")?
        .query_row([id], |row| row.get(0))
        .optional()?
        .ok_or(Error::NotFound("person"))
}

pub(crate) fn person_fields(conn: &Connection, id: PersonId) -> Result<PersonFields> {
    conn.prepare_cached("SELECT * FROM person WHERE id = ?1")?
        .query_row([id], PersonFields::of_row)
        .optional()?
        .ok_or(Error::NotFound("person"))
}

/// Writes all fields of a person; also used where a record changes as part of a larger action.
pub(crate) fn update_person(
    tx: &Transaction<'_>,
    id: PersonId,
    fields: &PersonFields,
) -> Result<()> {
    let mut named = fields.named();
    named.push((":id", &id));
    tx.prepare_cached(&update_person_sql())?
        .execute(named.as_slice())?;
    Ok(())
}

pub(crate) fn insert_person(tx: &Transaction<'_>, fields: &PersonFields) -> Result<PersonId> {
    tx.prepare_cached(&insert_person_sql())?
        .execute(fields.named().as_slice())?;
    Ok(PersonId(tx.last_insert_rowid()))
}
