//! What other subjects have written here: the structure's changes, a ward that comes in.

use rusqlite::types::Value;
use rusqlite::{ToSql, Transaction, named_params, params_from_iter};

use crate::days::{Day, day_text};
use crate::error::Result;
use crate::ids::{OwnFieldId, PersonId, UnitId};

/// Somebody of whom no more than a name is known, e.g. an officer.
pub(crate) fn add_named(tx: &Transaction<'_>, name: &str) -> Result<PersonId> {
    tx.execute("INSERT INTO person (name) VALUES (?1)", [name])?;
    Ok(PersonId(tx.last_insert_rowid()))
}

/// From a day on the people of one group are in another.
pub(crate) fn groups_go_on(tx: &Transaction<'_>, from: UnitId, to: UnitId, day: Day) -> Result<()> {
    tx.prepare_cached(include_str!("continue_group_members.sql"))?
        .execute(named_params! { ":from": from, ":to": to, ":day": day_text(day) })?;
    end_groups(tx, from, day)
}

/// Nobody is in the group from a day on.
pub(crate) fn end_groups(tx: &Transaction<'_>, unit: UnitId, day: Day) -> Result<()> {
    let day = day_text(day);
    tx.prepare_cached("DELETE FROM group_member WHERE unit_id = ?1 AND valid_from >= ?2")?
        .execute((unit, &day))?;
    tx.prepare_cached(
        "UPDATE group_member SET valid_to = ?2 WHERE unit_id = ?1 AND (valid_to IS NULL OR valid_to > ?2)",
    )?
    .execute((unit, &day))?;
    Ok(())
}

/// A person of another ward, whole: these columns, with their values in the same order.
pub(crate) fn copy_person(
    tx: &Transaction<'_>,
    columns: &[&str],
    values: Vec<Value>,
) -> Result<PersonId> {
    let list: Vec<String> = columns
        .iter()
        .map(|column| format!("\"{column}\""))
        .collect();
    let marks = vec!["?"; columns.len()].join(", ");
    tx.prepare_cached(&format!(
        "INSERT INTO person ({}) VALUES ({marks})",
        list.join(", ")
    ))?
    .execute(params_from_iter(values))?;
    Ok(PersonId(tx.last_insert_rowid()))
}

/// A period of another ward, its columns as stored, unless she was ours at the same time.
pub(crate) fn copy_period(tx: &Transaction<'_>, columns: &[(&str, &dyn ToSql)]) -> Result<()> {
    tx.prepare_cached(include_str!("copy_membership.sql"))?
        .execute(columns)?;
    Ok(())
}

/// One declared column of a person takes another ward's value.
pub(crate) fn take_value(
    tx: &Transaction<'_>,
    person: PersonId,
    column: &str,
    value: String,
) -> Result<()> {
    tx.prepare_cached(&format!("UPDATE person SET {column} = ?2 WHERE id = ?1"))?
        .execute((person, value))?;
    Ok(())
}

/// Her picture is the one kept under this name.
pub(crate) fn take_picture(tx: &Transaction<'_>, person: PersonId, sha256: &str) -> Result<()> {
    tx.prepare_cached("UPDATE person SET photo_sha256 = ?2 WHERE id = ?1")?
        .execute((person, sha256))?;
    Ok(())
}

/// An own field of another ward, or ours of the same name.
pub(crate) fn copy_own_field(tx: &Transaction<'_>, name: &str, kind: &str) -> Result<OwnFieldId> {
    tx.prepare_cached(
        "INSERT INTO own_field (position, name, kind)
         VALUES ((SELECT coalesce(max(position), 0) + 1 FROM own_field), ?1, ?2) ON CONFLICT DO NOTHING",
    )?
    .execute((name, kind))?;
    Ok(
        tx.query_row("SELECT id FROM own_field WHERE name = ?1", [name], |row| {
            row.get(0)
        })?,
    )
}
