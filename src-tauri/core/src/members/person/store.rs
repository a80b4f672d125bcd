//! Reads and writes a person's own row.

use rusqlite::{Connection, OptionalExtension, Row, ToSql, Transaction};

use super::fields::PersonFields;
use crate::error::{Error, Result};
use crate::ids::PersonId;

pub(crate) fn person_name(conn: &Connection, id: PersonId) -> Result<String> {
    conn.prepare_cached("SELECT name FROM person WHERE id = ?1")?
        .query_row([id], |row| row.get(0))
        .optional()?
        .ok_or(Error::NotFound("person"))
}

pub(crate) fn person_fields(conn: &Connection, id: PersonId) -> Result<PersonFields> {
    conn.prepare_cached(include_str!("person_fields.sql"))?
        .query_row([id], fields_of_row)
        .optional()?
        .ok_or(Error::NotFound("person"))
}

/// What a row that has every column of a person says of her.
pub(crate) fn fields_of_row(row: &Row<'_>) -> rusqlite::Result<PersonFields> {
    Ok(PersonFields {
        name: row.get("name")?,
        sex: row.get("sex")?,
        birth: row.get("birth")?,
        citizen_number: row.get("citizen_number")?,
        old_citizen_number: row.get("old_citizen_number")?,
        phone: row.get("phone")?,
        email: row.get("email")?,
        address: row.get("address")?,
        neighbourhood: row.get("neighbourhood")?,
        occupation: row.get("occupation")?,
        workplace: row.get("workplace")?,
        ethnicity: row.get("ethnicity")?,
        religion: row.get("religion")?,
        schooling: row.get("schooling")?,
        education: row.get("education")?,
        political_theory: row.get("political_theory")?,
        card_number: row.get("card_number")?,
        party_since: row.get("party_since")?,
        is_core: row.get("is_core")?,
        notes: row.get("notes")?,
    })
}

/// Writes all fields of a person; also used where a record changes as part of a larger action.
pub(crate) fn update_person(
    tx: &Transaction<'_>,
    id: PersonId,
    fields: &PersonFields,
) -> Result<()> {
    let mut named = named_fields(fields).to_vec();
    named.push((":id", &id));
    tx.prepare_cached(include_str!("update_person.sql"))?
        .execute(named.as_slice())?;
    Ok(())
}

pub(crate) fn insert_person(tx: &Transaction<'_>, fields: &PersonFields) -> Result<PersonId> {
    tx.prepare_cached(include_str!("insert_person.sql"))?
        .execute(&named_fields(fields))?;
    Ok(PersonId(tx.last_insert_rowid()))
}

/// The fields under the names the statements that write a person know them by.
fn named_fields(fields: &PersonFields) -> [(&'static str, &dyn ToSql); 20] {
    [
        (":name", &fields.name),
        (":sex", &fields.sex),
        (":birth", &fields.birth),
        (":citizen_number", &fields.citizen_number),
        (":old_citizen_number", &fields.old_citizen_number),
        (":phone", &fields.phone),
        (":email", &fields.email),
        (":address", &fields.address),
        (":neighbourhood", &fields.neighbourhood),
        (":occupation", &fields.occupation),
        (":workplace", &fields.workplace),
        (":ethnicity", &fields.ethnicity),
        (":religion", &fields.religion),
        (":schooling", &fields.schooling),
        (":education", &fields.education),
        (":political_theory", &fields.political_theory),
        (":card_number", &fields.card_number),
        (":party_since", &fields.party_since),
        (":is_core", &fields.is_core),
        (":notes", &fields.notes),
    ]
}
