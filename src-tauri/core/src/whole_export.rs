//! Everything the office holds, table by table, for a file any other program can read. Bookkeeping (history, keys,
//! drafts) and the bytes of pictures stay out.

use rusqlite::types::ValueRef;

use crate::declare::{Column, Kind};
use crate::error::{Error, Result};
use crate::office::Office;
use crate::subjects::{self, table_of};

/// A value as it lies in the office.
#[derive(Clone, PartialEq)]
pub enum Value {
    Empty,
    Number(f64),
    Text(String),
}

/// One table of the office, as it is called; columns that hold the number of another row say so.
pub struct Table {
    pub name: String,
    pub columns: Vec<String>,
    pub rows: Vec<Vec<Value>>,
}

/// The tables that hold what was written into the office, subject by subject.
pub fn table_names() -> Vec<&'static str> {
    subjects::tables().map(|table| table.table).collect()
}

/// How many rows one of those tables has.
pub fn count_rows(office: &Office, name: &str) -> Result<usize> {
    let count: i64 =
        office
            .conn()
            .query_row(&format!("SELECT count(*) FROM \"{name}\""), [], |row| {
                row.get(0)
            })?;
    Ok(count as usize)
}

/// One of those tables, whole: codes in words, everything else as it is kept. Sort keys are not in it: they follow from
/// the rest.
pub fn read_table(office: &Office, name: &str) -> Result<Table> {
    let declared = table_of(name).ok_or(Error::NotFound("table"))?;
    let list: Vec<String> = declared
        .columns
        .iter()
        .map(|column| format!("\"{}\"", column.column))
        .collect();
    let conn = office.conn();
    let mut statement = conn.prepare(&format!("SELECT {} FROM \"{name}\"", list.join(", ")))?;
    let rows = statement
        .query_map([], |row| {
            declared
                .columns
                .iter()
                .enumerate()
                .map(|(at, column)| Ok(value(column, row.get_ref(at)?)))
                .collect()
        })?
        .collect::<rusqlite::Result<_>>()?;
    Ok(Table {
        name: declared.name.vi.to_owned(),
        columns: declared.columns.iter().map(heading).collect(),
        rows,
    })
}

fn heading(column: &Column) -> String {
    match column.refers_to() {
        Some(_) => format!("{} (số)", column.name.vi),
        None => column.name.vi.to_owned(),
    }
}

fn value(column: &Column, kept: ValueRef<'_>) -> Value {
    match kept {
        ValueRef::Null | ValueRef::Blob(_) => Value::Empty,
        ValueRef::Integer(number) => Value::Number(number as f64),
        ValueRef::Real(number) => Value::Number(number),
        ValueRef::Text(text) => {
            let text = String::from_utf8_lossy(text).into_owned();
            Value::Text(match column.kind {
                Kind::Code(codes) => codes.name(&text).map_or(text, |name| name.vi.to_owned()),
                _ => text,
            })
        }
    }
}
