//! Makes the history triggers from the schema itself, so that no table, import or code path can go around them.
//! For an insert the entry holds a salted hash of the row, for an update or delete the row before. Columns made from
//! others and BLOBs are left out.

use rusqlite::{Connection, Transaction};

use crate::error::Result;
use crate::subjects::BOOKKEEPING;

const PREFIX: &str = "history_of_";

/// A subject table as the triggers need it.
pub(crate) struct TableShape {
    pub name: String,
    pub columns: Vec<String>,
    /// What a column is given where nothing is said, as SQL text; beside each of `columns`.
    pub defaults: Vec<Option<String>>,
    pub key: Vec<String>,
}

/// Every subject table with its authored columns and its primary key.
pub(crate) fn subject_tables(conn: &Connection) -> Result<Vec<TableShape>> {
    let names: Vec<String> = conn
        .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")?
        .query_map([], |row| row.get(0))?
        .collect::<rusqlite::Result<_>>()?;
    names
        .into_iter()
        .filter(|name| {
            !BOOKKEEPING.iter().any(|(known, _)| known == name) && !name.starts_with("sqlite_")
        })
        .map(|name| shape_of(conn, name))
        .collect()
}

pub(crate) fn shape_of(conn: &Connection, name: String) -> Result<TableShape> {
    let mut statement = conn.prepare(
        "SELECT name, type, pk, hidden, dflt_value FROM pragma_table_xinfo(?1) ORDER BY cid",
    )?;
    let rows: Vec<(String, String, i64, i64, Option<String>)> = statement
        .query_map([&name], |row| {
            Ok((
                row.get(0)?,
                row.get(1)?,
                row.get(2)?,
                row.get(3)?,
                row.get(4)?,
            ))
        })?
        .collect::<rusqlite::Result<_>>()?;
    let mut key: Vec<(i64, String)> = rows
        .iter()
        .filter(|row| row.2 > 0)
        .map(|row| (row.2, row.0.clone()))
        .collect();
    key.sort();
    let (columns, defaults) = rows
        .into_iter()
        .filter(|row| row.3 == 0 && !row.1.eq_ignore_ascii_case("BLOB"))
        .map(|row| (row.0, row.4))
        .unzip();
    Ok(TableShape {
        name,
        columns,
        defaults,
        key: key.into_iter().map(|(_, column)| column).collect(),
    })
}

/// The triggers a table should have, by name.
fn triggers_of(table: &TableShape) -> Vec<(String, String)> {
    ["insert", "update", "delete"]
        .into_iter()
        .map(|op| {
            let name = format!("{PREFIX}{}_{op}", table.name);
            let body = trigger(&name, table, op);
            (name, body)
        })
        .collect()
}

fn trigger(name: &str, table: &TableShape, op: &str) -> String {
    let row = if op == "insert" { "NEW" } else { "OLD" };
    let object: Vec<String> = table
        .columns
        .iter()
        .map(|column| format!("'{column}', {row}.\"{column}\""))
        .collect();
    let object = format!("json_object({})", object.join(", "));
    let key: Vec<String> = table
        .key
        .iter()
        .map(|column| format!("{row}.\"{column}\""))
        .collect();
    let key = format!("json_array({})", key.join(", "));
    let kept = if op == "insert" { "NULL" } else { "this.row" };
    // An update that changes nothing is no event.
    let when = if op == "update" {
        let same: Vec<String> = table
            .columns
            .iter()
            .map(|column| format!("OLD.\"{column}\" IS NEW.\"{column}\""))
            .collect();
        format!(" WHEN NOT ({})", same.join(" AND "))
    } else {
        String::new()
    };
    format!(
        "CREATE TRIGGER {name} AFTER {op} ON \"{table}\"{when} BEGIN
  SELECT RAISE(ABORT, 'written outside office.change') WHERE (SELECT action_id FROM current_action) IS NULL;
  INSERT INTO history (seq, action_id, tbl, row_key, op, payload, salt, payload_hash, hash)
  SELECT this.seq, this.action_id, '{table}', this.row_key, '{op}', {kept}, this.salt, this.payload_hash,
    history_hash(this.prev, this.seq, this.action_id, '{table}', this.row_key, '{op}', this.payload_hash)
  FROM (
    SELECT made.*, history_hash(made.salt, made.row) AS payload_hash FROM (
      SELECT coalesce((SELECT max(seq) FROM history), 0) + 1 AS seq,
        (SELECT action_id FROM current_action) AS action_id,
        (SELECT hash FROM history ORDER BY seq DESC LIMIT 1) AS prev,
        {key} AS row_key, {object} AS row, s.salt AS salt
      FROM (SELECT randomblob(16) AS salt LIMIT 1) AS s
    ) AS made
  ) AS this;
END",
        table = table.name,
    )
}

fn existing_triggers(conn: &Connection) -> Result<Vec<(String, String)>> {
    Ok(conn
        .prepare("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' AND name LIKE 'history\\_of\\_%' ESCAPE '\\' ORDER BY name")?
        .query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?
        .collect::<rusqlite::Result<_>>()?)
}

pub(crate) fn drop_triggers(tx: &Transaction<'_>) -> Result<()> {
    for (name, _) in existing_triggers(tx)? {
        tx.execute_batch(&format!("DROP TRIGGER {name}"))?;
    }
    Ok(())
}

pub(crate) fn create_triggers(tx: &Transaction<'_>) -> Result<()> {
    for table in subject_tables(tx)? {
        for (_, body) in triggers_of(&table) {
            tx.execute_batch(&body)?;
        }
    }
    Ok(())
}

/// Whether the file's triggers are, letter for letter, those its schema calls for.
pub(crate) fn triggers_match(conn: &Connection) -> Result<bool> {
    let mut wanted = Vec::new();
    for table in subject_tables(conn)? {
        wanted.extend(triggers_of(&table));
    }
    wanted.sort();
    Ok(existing_triggers(conn)? == wanted)
}
