//! Everything the office holds, table by table, for a file any other program can read. Bookkeeping (history, keys,
//! drafts) and the bytes of pictures stay out.

use rusqlite::types::ValueRef;

use crate::error::Result;
use crate::office::Office;
use crate::subject::subject_of_table;

/// A value as it lies in the office.
#[derive(Clone, PartialEq)]
pub enum Value {
    Empty,
    Number(f64),
    Text(String),
}

/// One table of the office.
pub struct Table {
    pub name: String,
    pub columns: Vec<String>,
    pub rows: Vec<Vec<Value>>,
}

/// The tables that hold what was written into the office, by name.
pub fn table_names(office: &Office) -> Result<Vec<String>> {
    let mut statement = office
        .conn()
        .prepare_cached("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")?;
    let names: Vec<String> = statement
        .query_map([], |row| row.get(0))?
        .collect::<rusqlite::Result<_>>()?;
    Ok(names
        .into_iter()
        .filter(|name| subject_of_table(name).is_some())
        .collect())
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

/// One of those tables, whole. Sort keys are not in it: they follow from the rest.
pub fn read_table(office: &Office, name: &str) -> Result<Table> {
    let conn = office.conn();
    // Generated columns are hidden to this question.
    let columns: Vec<String> = conn
        .prepare_cached("SELECT name FROM pragma_table_info(?1) ORDER BY cid")?
        .query_map([name], |row| row.get(0))?
        .collect::<rusqlite::Result<_>>()?;
    let list = columns
        .iter()
        .map(|column| format!("\"{column}\""))
        .collect::<Vec<_>>()
        .join(", ");
    let mut statement = conn.prepare(&format!("SELECT {list} FROM \"{name}\""))?;
    let rows = statement
        .query_map([], |row| {
            (0..columns.len())
                .map(|at| {
                    Ok(match row.get_ref(at)? {
                        ValueRef::Null | ValueRef::Blob(_) => Value::Empty,
                        ValueRef::Integer(number) => Value::Number(number as f64),
                        ValueRef::Real(number) => Value::Number(number),
                        ValueRef::Text(text) => {
                            Value::Text(String::from_utf8_lossy(text).into_owned())
                        }
                    })
                })
                .collect()
        })?
        .collect::<rusqlite::Result<_>>()?;
    Ok(Table {
        name: name.to_owned(),
        columns,
        rows,
    })
}
