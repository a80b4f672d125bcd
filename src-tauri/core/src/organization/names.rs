//! What units are called: their names on a day, giving a new one, and which are taken beside them.

use std::collections::{HashMap, HashSet};

use rusqlite::{Connection, OptionalExtension, Transaction, named_params};

use crate::days::{Day, day_text};
use crate::error::{Error, Result, Rule, refused};
use crate::ids::UnitId;

pub(super) const NAME_LENGTH: usize = 200;

/// What a unit was called on a day; its first name for days before it had any.
pub(crate) fn unit_name_on(conn: &Connection, id: UnitId, on: Day) -> Result<String> {
    conn.prepare_cached(include_str!("unit_name_on.sql"))?
        .query_row(
            named_params! { ":unit_id": id, ":on": day_text(on) },
            |row| row.get(0),
        )
        .optional()?
        .ok_or(Error::NotFound("unit"))
}

/// Names of units on a day, for lists that name many.
pub(super) fn names_on(conn: &Connection, day: Day) -> Result<HashMap<UnitId, String>> {
    let mut statement = conn.prepare_cached(include_str!("names_on.sql"))?;
    let names = statement
        .query_map(named_params! { ":on": day_text(day) }, |row| {
            Ok((row.get("unit_id")?, row.get("name")?))
        })?
        .collect::<rusqlite::Result<_>>()?;
    Ok(names)
}

/// A unit's name from a day on, as part of a larger action.
pub(crate) fn give_name(tx: &Transaction<'_>, id: UnitId, name: &str, from: Day) -> Result<()> {
    let from = day_text(from);
    let (name_id, valid_from): (i64, Option<String>) = tx
        .prepare_cached(
            "SELECT id, valid_from FROM unit_name WHERE unit_id = ?1 ORDER BY valid_from DESC LIMIT 1",
        )?
        .query_row([id], |row| Ok((row.get(0)?, row.get(1)?)))
        .optional()?
        .ok_or(Error::NotFound("unit"))?;
    match valid_from {
        Some(start) if from < start => return refused("from", Rule::Overlaps),
        Some(start) if from == start => {
            tx.execute(
                "UPDATE unit_name SET name = ?2 WHERE id = ?1",
                (name_id, name),
            )?;
        }
        _ => {
            tx.execute(
                "UPDATE unit_name SET valid_to = ?2 WHERE id = ?1",
                (name_id, &from),
            )?;
            tx.execute(
                "INSERT INTO unit_name (unit_id, name, valid_from) VALUES (?1, ?2, ?3)",
                (id, name, &from),
            )?;
        }
    }
    Ok(())
}

/// Present names below a unit (but one), in small letters.
pub(super) fn taken_names(
    tx: &Transaction<'_>,
    parent: UnitId,
    but: Option<UnitId>,
) -> Result<HashSet<String>> {
    let mut statement = tx.prepare_cached(include_str!("sibling_names.sql"))?;
    let names = statement
        .query_map(named_params! { ":parent_id": parent, ":but": but }, |row| {
            Ok(row.get::<_, String>(0)?.to_lowercase())
        })?
        .collect::<rusqlite::Result<_>>()?;
    Ok(names)
}

pub(super) fn refuse_taken_name(
    tx: &Transaction<'_>,
    parent: UnitId,
    name: &str,
    but: Option<UnitId>,
) -> Result<()> {
    if taken_names(tx, parent, but)?.contains(&name.to_lowercase()) {
        return refused("name", Rule::AlreadyThere);
    }
    Ok(())
}

pub(super) fn tidy(field: &'static str, name: &str) -> Result<String> {
    let name = sohoi_vietnamese::tidy_name(name);
    if name.is_empty() {
        return refused(field, Rule::Required);
    }
    if name.chars().count() > NAME_LENGTH {
        return refused(field, Rule::TooLong);
    }
    Ok(name)
}
