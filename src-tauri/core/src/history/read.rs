//! What was done, newest first, and what changed on one record.

use std::collections::BTreeMap;

use rusqlite::{Connection, Row, named_params};

use super::{ActionRow, FieldChange, RecordRef, shape_of};
use crate::declare::Trait;
use crate::error::Result;
use crate::ids::{ActionId, PersonId};
use crate::office::Office;
use crate::page::Page;

pub(super) fn action_row(row: &Row<'_>) -> rusqlite::Result<ActionRow> {
    Ok(ActionRow {
        id: row.get("id")?,
        code: row.get("code")?,
        about: row.get("about")?,
        officer: row.get("officer")?,
        at: row.get("at")?,
        undone: row.get("undone")?,
        rows: row.get("row_count")?,
    })
}

/// Everything done, newest first.
pub fn list_actions(office: &Office, offset: u32, limit: u32) -> Result<Page<ActionRow>> {
    let total = office
        .conn()
        .query_row("SELECT count(*) FROM action", [], |row| row.get(0))?;
    let mut statement = office
        .conn()
        .prepare_cached(include_str!("list_actions.sql"))?;
    let rows = statement
        .query_map(
            named_params! { ":limit": limit.min(200), ":offset": offset },
            action_row,
        )?
        .collect::<rusqlite::Result<_>>()?;
    Ok(Page {
        total,
        offset,
        rows,
    })
}

/// What changed on one record, newest first: each field before and after. Rows that belong to it (membership periods,
/// terms, names) count as part of it. What is masked on the screen is masked here too.
pub fn record_history(office: &Office, record: RecordRef) -> Result<Vec<FieldChange>> {
    let (root, id) = match record {
        RecordRef::Person(id) => ("person", id.0),
        RecordRef::Unit(id) => ("unit", id.0),
        RecordRef::Meeting(id) => ("meeting", id.0),
        RecordRef::Task(id) => ("task", id.0),
    };
    let mut changes = Vec::new();
    changes.extend(table_history(office.conn(), root, "id", id)?);
    for table in crate::subjects::tables() {
        let owner = table
            .columns
            .iter()
            .find(|column| column.is(Trait::OfRecord) && column.refers_to() == Some(root));
        if let Some(owner) = owner {
            changes.extend(table_history(office.conn(), table.table, owner.column, id)?);
        }
    }
    if let RecordRef::Person(id) = record {
        // A record that was merged into hers brings its past along.
        for gone in crate::members::gone_into(office.conn(), id)? {
            changes.extend(table_history(office.conn(), "person", "id", gone.0)?);
        }
    }
    changes.sort_by_key(|change| std::cmp::Reverse(change.action.id));
    Ok(changes)
}

/// The row as it was at each step is the payload of the next step, or the row itself; so the steps are walked backward.
fn table_history(conn: &Connection, table: &str, owner: &str, id: i64) -> Result<Vec<FieldChange>> {
    let shape = shape_of(conn, table.to_owned())?;
    let object: Vec<String> = shape
        .columns
        .iter()
        .map(|column| format!("'{column}', \"{column}\""))
        .collect();
    let key: Vec<String> = shape
        .key
        .iter()
        .map(|column| format!("\"{column}\""))
        .collect();
    // Rows as they stand, and rows of the past that named this owner.
    let live = format!(
        "SELECT json_array({key}) AS row_key, json_object({object}) AS row FROM \"{table}\" WHERE \"{owner}\" = ?1",
        key = key.join(", "),
        object = object.join(", "),
    );
    let mut after: BTreeMap<String, Option<Values>> = conn
        .prepare(&live)?
        .query_map([id], |row| {
            Ok((row.get::<_, String>(0)?, row.get::<_, String>(1)?))
        })?
        .map(|row| {
            row.map_err(Into::into)
                .and_then(|(key, object)| Ok((key, Some(values_of(conn, &object)?))))
        })
        .collect::<Result<_>>()?;
    let mut gone = conn.prepare_cached(include_str!("rows_of_owner.sql"))?;
    let keys = gone
        .query_map(
            named_params! { ":table": table, ":path": format!("$.{owner}"), ":owner": id },
            |row| row.get(0),
        )?
        .collect::<rusqlite::Result<Vec<String>>>()?;
    for key in keys {
        after.entry(key).or_insert(None);
    }
    let mut statement = conn.prepare_cached(include_str!("steps_of_row.sql"))?;
    let mut changes = Vec::new();
    for (row_key, mut now) in after {
        let steps = statement
            .query_map(
                named_params! { ":table": table, ":row_key": row_key },
                |row| {
                    Ok((
                        action_row(row)?,
                        row.get::<_, String>("op")?,
                        row.get::<_, Option<String>>("payload")?,
                    ))
                },
            )?
            .collect::<rusqlite::Result<Vec<_>>>()?;
        for (action, op, payload) in steps {
            if payload.is_none() && op != "insert" {
                // Erased for good: what was before is not known any more.
                break;
            }
            let before = match payload {
                Some(payload) if op != "insert" => Some(values_of(conn, &payload)?),
                _ => None,
            };
            for column in &shape.columns {
                if shape.key.contains(column) || column.as_str() == owner {
                    continue;
                }
                let old = before
                    .as_ref()
                    .and_then(|values| values.get(column).cloned().flatten());
                let new = now
                    .as_ref()
                    .and_then(|values| values.get(column).cloned().flatten());
                if old != new {
                    let told = |value: Option<String>| {
                        value.map(|value| crate::members::mask_column(table, column, value))
                    };
                    changes.push(FieldChange {
                        action: action.clone(),
                        table: table.to_owned(),
                        column: column.clone(),
                        before: told(old),
                        after: told(new),
                    });
                }
            }
            now = before;
        }
    }
    Ok(changes)
}

pub(super) type Values = BTreeMap<String, Option<String>>;

/// A kept row as column → text.
pub(super) fn values_of(conn: &Connection, object: &str) -> Result<Values> {
    let mut statement =
        conn.prepare_cached("SELECT key, CAST(value AS TEXT) FROM json_each(?1)")?;
    let values = statement
        .query_map([object], |row| Ok((row.get(0)?, row.get(1)?)))?
        .collect::<rusqlite::Result<_>>()?;
    Ok(values)
}

/// People whose own row an action touched, for the list of names.
pub(crate) fn people_touched(conn: &Connection, action: ActionId) -> Result<Vec<PersonId>> {
    let mut statement = conn.prepare_cached(
        "SELECT DISTINCT json_extract(row_key, '$[0]') FROM history WHERE action_id = ?1 AND tbl = 'person'",
    )?;
    let people = statement
        .query_map([action], |row| row.get(0))?
        .collect::<rusqlite::Result<_>>()?;
    Ok(people)
}
