//! Everything the office holds about one person, in one place, to hand over to her: her own row, every row that names
//! her in whichever table, every change and the exports she may have been part of.

use rusqlite::{Connection, named_params};

use crate::error::Result;
use crate::history::{FieldChange, RecordRef, record_history, shape_of};
use crate::ids::PersonId;
use crate::members::person::references::references;
use crate::members::person::reveal_member;
use crate::office::Office;
use crate::subjects::{column_of, table_of};

/// Rows of one table, each as column and value in the order of the table.
#[derive(Clone)]
pub struct HeldRows {
    pub table: String,
    pub rows: Vec<Vec<(String, HeldValue)>>,
}

/// A value as it is stored, or what the number in it stands for.
#[derive(Clone)]
pub enum HeldValue {
    Stored(String),
    /// Name of a unit, a meeting, a household …
    Named(String),
}

#[derive(Clone)]
pub struct HeldExport {
    /// UTC milliseconds.
    pub at: i64,
    pub officer: String,
    pub what: String,
    pub columns: String,
}

/// All of it.
#[derive(Clone)]
pub struct WholeFile {
    pub name: String,
    pub held: Vec<HeldRows>,
    pub changes: Vec<FieldChange>,
    /// Lists that left the office since she was recorded; the log names no people.
    pub exports: Vec<HeldExport>,
}

// Personal data must not reach a log through `{:?}`.
impl std::fmt::Debug for WholeFile {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("WholeFile(***)")
    }
}

pub fn whole_file(office: &Office, id: PersonId) -> Result<WholeFile> {
    let conn = office.conn();
    let name = reveal_member(office, id)?.name;
    let mut held = vec![rows_of(conn, "person", "id", id)?];
    for reference in references() {
        held.push(rows_of(conn, reference.table, reference.column, id)?);
    }
    held.retain(|rows| !rows.rows.is_empty());
    let mut statement = conn.prepare(include_str!("exports_since.sql"))?;
    let exports = statement
        .query_map(named_params! { ":id": id }, |row| {
            Ok(HeldExport {
                at: row.get("at")?,
                officer: row.get("officer")?,
                what: row.get("what")?,
                columns: row.get("columns")?,
            })
        })?
        .collect::<rusqlite::Result<_>>()?;
    Ok(WholeFile {
        name,
        held,
        changes: record_history(office, RecordRef::Person(id))?,
        exports,
    })
}

fn rows_of(conn: &Connection, table: &str, owner: &str, id: PersonId) -> Result<HeldRows> {
    let columns: Vec<String> = shape_of(conn, table.to_owned())?
        .columns
        .into_iter()
        .filter(|column| column != "id" && column != owner)
        .collect();
    let list: Vec<String> = columns
        .iter()
        .map(|column| format!("CAST(\"{column}\" AS TEXT), {}", meaning_of(table, column)))
        .collect();
    let mut statement = conn.prepare(&format!(
        "SELECT {} FROM \"{table}\" WHERE \"{owner}\" = ?1",
        list.join(", ")
    ))?;
    let rows = statement
        .query_map([id], |row| {
            let mut values = Vec::new();
            for (at, column) in columns.iter().enumerate() {
                let stored: Option<String> = row.get(at * 2)?;
                let named: Option<String> = row.get(at * 2 + 1)?;
                match (stored, named) {
                    (_, Some(name)) => values.push((column.clone(), HeldValue::Named(name))),
                    (Some(text), None) if !text.is_empty() => {
                        values.push((column.clone(), HeldValue::Stored(text)));
                    }
                    _ => {}
                }
            }
            Ok(values)
        })?
        .collect::<rusqlite::Result<_>>()?;
    Ok(HeldRows {
        table: table.to_owned(),
        rows,
    })
}

/// What a number in a column stands for, as SQL: a row is told by what it is called.
fn meaning_of(table: &str, column: &str) -> String {
    let refers_to = column_of(table, column).and_then(|column| column.refers_to());
    // Another person's name is not hers to be told.
    let refers_to = refers_to.filter(|table| *table != "person");
    match refers_to
        .and_then(table_of)
        .and_then(|table| table.named_by)
    {
        Some(sql) => format!("({})", sql.replace("?1", &format!("{table}.{column}"))),
        None => "NULL".to_owned(),
    }
}
