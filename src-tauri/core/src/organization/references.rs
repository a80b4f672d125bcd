//! Every column of the office that names a unit, as its subject declares it: whether a unit was ever used follows from it.

use rusqlite::Connection;

use crate::declare::{Kind, UnitEnd};
use crate::error::Result;
use crate::ids::UnitId;
use crate::subjects;

/// Table and column of everything that names a unit, with what the unit's end does with it.
pub(crate) fn references() -> impl Iterator<Item = (&'static str, &'static str, UnitEnd)> {
    subjects::tables().flat_map(|table| {
        table.columns.iter().filter_map(|column| match column.kind {
            Kind::Unit(end) => Some((table.table, column.column, end)),
            _ => None,
        })
    })
}

/// Whether anything at all refers to a unit but what is part of it. The ward itself is always used.
pub(super) fn was_ever_used(conn: &Connection, id: UnitId) -> Result<bool> {
    let named: Vec<String> = references()
        .filter(|(.., end)| *end != UnitEnd::Own)
        .map(|(table, column, _)| {
            format!("EXISTS (SELECT 1 FROM \"{table}\" WHERE \"{column}\" = ?1)")
        })
        .collect();
    let sql = format!(
        "SELECT EXISTS (SELECT 1 FROM unit WHERE id = ?1 AND kind = 'ward') OR {}",
        named.join(" OR ")
    );
    Ok(conn
        .prepare_cached(&sql)?
        .query_row([id], |row| row.get(0))?)
}
