//! What one action changed, row by row: each column before and after, with the names of the rows it speaks of.

use rusqlite::{Connection, OptionalExtension};

use super::read::{Values, values_of};
use super::{ActionChanges, RowChange, RowField, RowOp, shape_of};
use crate::declare::{Column, Kind, Table, Trait};
use crate::error::{Error, Result};
use crate::ids::ActionId;
use crate::office::Office;
use crate::subjects::table_of;

/// An import touches thousands of rows; nobody reads on.
const MOST_ROWS: i64 = 40;

/// What an action did, oldest step first. What is masked on the screen is masked here too; what was erased for good is
/// not known any more.
pub fn action_changes(office: &Office, id: ActionId) -> Result<ActionChanges> {
    let conn = office.conn();
    let total = conn.query_row(
        "SELECT count(*) FROM history WHERE action_id = ?1",
        [id],
        |row| row.get(0),
    )?;
    let mut statement = conn.prepare_cached(include_str!("rows_of_action.sql"))?;
    let steps = statement
        .query_map((id, MOST_ROWS), |row| {
            Ok(Step {
                seq: row.get("seq")?,
                table: row.get("tbl")?,
                row_key: row.get("row_key")?,
                op: row.get("op")?,
                payload: row.get("payload")?,
            })
        })?
        .collect::<rusqlite::Result<Vec<_>>>()?;
    let rows = steps
        .into_iter()
        .map(|step| row_change(conn, step))
        .collect::<Result<_>>()?;
    Ok(ActionChanges { rows, total })
}

struct Step {
    seq: i64,
    table: String,
    row_key: String,
    op: RowOp,
    payload: Option<String>,
}

fn row_change(conn: &Connection, step: Step) -> Result<RowChange> {
    let before = match (&step.payload, step.op) {
        (Some(payload), RowOp::Update | RowOp::Delete) => Some(values_of(conn, payload)?),
        _ => None,
    };
    let after = match step.op {
        RowOp::Delete => None,
        RowOp::Insert | RowOp::Update => row_after(conn, &step)?,
    };
    let shape = shape_of(conn, step.table.clone())?;
    let table = table_of(&step.table).ok_or(Error::Internal("a row of no declared table"))?;
    let is_known = before.is_some() || step.op == RowOp::Insert;
    let mut fields = Vec::new();
    for column in shape.columns.iter().filter(|column| {
        // What the row is called by stands above it.
        is_known && !is_whose(table, column)
    }) {
        let value = |values: &Option<Values>| {
            values
                .as_ref()
                .and_then(|values| values.get(column).cloned().flatten())
        };
        let (old, new) = (value(&before), value(&after));
        // Where what came after was erased, nothing is told of it.
        if old != new && (after.is_some() || step.op == RowOp::Delete) {
            fields.push(RowField {
                table: step.table.clone(),
                column: column.clone(),
                before: told(conn, table, column, old, before.as_ref())?,
                after: told(conn, table, column, new, after.as_ref())?,
            });
        }
    }
    Ok(RowChange {
        whose: whose(conn, table, &before.or(after).unwrap_or_default())?,
        table: step.table,
        op: step.op,
        fields,
    })
}

/// The row as the step left it: the row before the next step, or as it stands.
fn row_after(conn: &Connection, step: &Step) -> Result<Option<Values>> {
    let next: Option<Option<String>> = conn
        .prepare_cached(include_str!("next_step.sql"))?
        .query_row((&step.table, &step.row_key, step.seq), |row| row.get(0))
        .optional()?;
    if let Some(payload) = next {
        return payload.map(|payload| values_of(conn, &payload)).transpose();
    }
    let shape = shape_of(conn, step.table.clone())?;
    let object: Vec<String> = shape
        .columns
        .iter()
        .map(|column| format!("'{column}', \"{column}\""))
        .collect();
    let key: Vec<String> = shape
        .key
        .iter()
        .enumerate()
        .map(|(at, column)| format!("\"{column}\" = json_extract(?1, '$[{at}]')"))
        .collect();
    let live: Option<String> = conn
        .query_row(
            &format!(
                "SELECT json_object({}) FROM \"{}\" WHERE {}",
                object.join(", "),
                step.table,
                key.join(" AND ")
            ),
            [&step.row_key],
            |row| row.get(0),
        )
        .optional()?;
    live.map(|object| values_of(conn, &object)).transpose()
}

/// Columns that only say whose row it is: the row is called by them, and a number of its own tells nobody anything.
fn is_whose(table: &Table, column: &str) -> bool {
    let is_told = |column: &Column| match column.kind {
        Kind::Key => false,
        _ => column.is(Trait::ToldToo) || !table.called.contains(&column.column),
    };
    table.column(column).is_some_and(|column| !is_told(column))
}

/// What a row is called by: its own texts and the names of the rows it belongs to.
fn whose(conn: &Connection, table: &Table, values: &Values) -> Result<String> {
    let mut names: Vec<String> = Vec::new();
    for column in table.called {
        let Some(declared) = table.column(column) else {
            continue;
        };
        let Some(value) = values.get(*column).cloned().flatten() else {
            continue;
        };
        names.extend(match declared.kind {
            Kind::Key => name_of(conn, table.table, &value)?,
            Kind::Month => value
                .parse::<i64>()
                .ok()
                .map(|month| format!("{}/{}", month % 100, month / 100)),
            _ => match declared.refers_to() {
                Some(of) => name_of(conn, of, &value)?,
                None => Some(value),
            },
        });
    }
    Ok(names.join(" · "))
}

/// How a row of a table is called, by its number.
fn name_of(conn: &Connection, table: &str, id: &str) -> Result<Option<String>> {
    let Some(sql) = table_of(table).and_then(|table| table.named_by) else {
        return Ok(None);
    };
    Ok(conn
        .prepare_cached(sql)?
        .query_row([id], |row| row.get(0))
        .optional()?
        .flatten())
}

fn told(
    conn: &Connection,
    table: &Table,
    column: &str,
    value: Option<String>,
    row: Option<&Values>,
) -> Result<Option<String>> {
    let refers_to = table.column(column).and_then(Column::refers_to);
    if let (Some(of), Some(id)) = (refers_to, &value) {
        // A row that is gone has no name any more; that something stood there is still told.
        return Ok(Some(
            name_of(conn, of, id)?.unwrap_or_else(|| "?".to_owned()),
        ));
    }
    let indicator = row.and_then(|row| row.get("indicator_id").cloned().flatten());
    if let (Some(figure), Some(indicator), "value") = (&value, indicator, column) {
        return figure_told(conn, figure, &indicator).map(Some);
    }
    Ok(value.map(|value| crate::members::mask_column(table.table, column, value)))
}

/// Figures are kept whole, in the smallest part their indicator counts in.
fn figure_told(conn: &Connection, figure: &str, indicator: &str) -> Result<String> {
    let decimals: u32 = conn
        .prepare_cached("SELECT decimals FROM indicator WHERE id = ?1")?
        .query_row([indicator], |row| row.get(0))
        .optional()?
        .unwrap_or(0);
    let decimals = decimals as usize;
    let (sign, digits) = match figure.strip_prefix('-') {
        Some(digits) => ("-", digits),
        None => ("", figure),
    };
    let digits = format!("{digits:0>width$}", width = decimals + 1);
    let (whole, part) = digits.split_at(digits.len() - decimals);
    Ok(match part {
        "" => format!("{sign}{whole}"),
        _ => format!("{sign}{whole},{part}"),
    })
}
