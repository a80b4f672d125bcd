//! Looks an office over: every page's seal, SQLite's own checks, references, the chain of the history, the triggers and
//! the columns made from others.

use rusqlite::Connection;

use super::CheckResult;
use crate::error::{Error, OfficeTrouble, Result};
use crate::history;
use crate::members::count_members;
use crate::migrations;
use crate::office::Office;
use crate::place;

/// Longer findings are cut: the first words tell the kind of damage.
const LONGEST_FINDING: usize = 200;

/// Looks over the whole office; what is wrong is an answer, not an error. Damage is also marked in the folder.
pub fn check_office(office: &Office) -> Result<CheckResult> {
    let conn = office.conn();
    let pages = check_pages(conn)?;
    if !pages.is_empty() {
        if let Some(folder) = office.folder() {
            place::mark_damaged(folder)?;
        }
        // Counting on damaged pages would only fail again.
        return Ok(CheckResult {
            pages_ok: false,
            references_ok: false,
            history_ok: false,
            triggers_ok: false,
            members: 0,
            meetings: 0,
            history_rows: 0,
            findings: pages,
        });
    }
    let references = check_references(conn)?;
    let broken_link = history::broken_link(conn)?;
    let triggers_ok = history::triggers_match(conn)?;
    let mut findings = references.clone();
    findings.extend(broken_link.map(|seq| format!("history does not fit from entry {seq} on")));
    if !triggers_ok {
        findings.push("history triggers are not those of the schema".to_owned());
    }
    findings.extend(check_made_columns(conn)?);
    if migrations::schema_of_version(migrations::version_of(conn)?)?.as_ref()
        != Some(&migrations::schema_of(conn)?)
    {
        findings.push("schema is not the one of its version".to_owned());
    }
    Ok(CheckResult {
        pages_ok: true,
        references_ok: references.is_empty(),
        history_ok: broken_link.is_none(),
        triggers_ok,
        members: count_members(office, office.today(), None)?,
        meetings: count_rows(conn, "meeting")?,
        history_rows: count_rows(conn, "history")?,
        findings,
    })
}

/// SQLCipher's seal on every page and SQLite's own check. Nothing found: nothing answered.
pub(crate) fn check_pages(conn: &Connection) -> Result<Vec<String>> {
    let mut findings = Vec::new();
    // Pages of an office in memory have no seal on a disk.
    if conn.path().is_some_and(|path| !path.is_empty()) {
        findings.extend(rows_of(conn, "PRAGMA cipher_integrity_check")?);
    }
    findings.extend(
        rows_of(conn, "PRAGMA integrity_check(20)")?
            .into_iter()
            .filter(|row| row != "ok"),
    );
    Ok(findings)
}

/// Rows that refer to rows that are not there.
pub(crate) fn check_references(conn: &Connection) -> Result<Vec<String>> {
    let mut statement = conn.prepare("PRAGMA foreign_key_check")?;
    let rows = statement.query_map([], |row| {
        Ok(format!(
            "{} refers to a missing {}",
            row.get::<_, String>(0)?,
            row.get::<_, String>(2)?
        ))
    })?;
    Ok(rows.take(20).collect::<rusqlite::Result<_>>()?)
}

/// Stored columns that are made from others: SQLite trusts what is stored, so a slipped one would only show as a name
/// out of order.
fn check_made_columns(conn: &Connection) -> Result<Vec<String>> {
    let mut findings = Vec::new();
    for (table, sql) in [
        (
            "person",
            "SELECT count(*) FROM person WHERE name_key IS NOT name_sort_key(name)",
        ),
        (
            "unit_name",
            "SELECT count(*) FROM unit_name WHERE name_key IS NOT text_sort_key(name)",
        ),
    ] {
        let wrong: i64 = conn.query_row(sql, [], |row| row.get(0))?;
        if wrong > 0 {
            findings.push(format!("{wrong} sort keys of {table} are wrong"));
        }
    }
    Ok(findings)
}

/// Text rows of a check. Damage that stops the check itself is a finding too.
fn rows_of(conn: &Connection, pragma: &str) -> Result<Vec<String>> {
    let all = || -> rusqlite::Result<Vec<String>> {
        conn.prepare(pragma)?
            .query_map([], |row| row.get::<_, String>(0))?
            .collect()
    };
    match all() {
        Ok(rows) => Ok(rows
            .into_iter()
            .map(|row| row.chars().take(LONGEST_FINDING).collect())
            .collect()),
        Err(error) => match crate::office::trouble_opening(error.into()) {
            Error::Office(OfficeTrouble::Damaged) => {
                Ok(vec!["the file cannot be read to its end".to_owned()])
            }
            other => Err(other),
        },
    }
}

/// Rows of one table, whose name comes from the schema.
pub(super) fn count_rows(conn: &Connection, table: &str) -> Result<i64> {
    Ok(conn.query_row(
        &format!("SELECT count(*) FROM \"{}\"", table.replace('"', "\"\"")),
        [],
        |row| row.get(0),
    )?)
}

/// Rows of every table, in name order.
pub(super) fn count_all(conn: &Connection) -> Result<Vec<(String, i64)>> {
    let tables: Vec<String> = conn
        .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_stat%' ORDER BY name")?
        .query_map([], |row| row.get(0))?
        .collect::<rusqlite::Result<_>>()?;
    tables
        .into_iter()
        .map(|table| count_rows(conn, &table).map(|count| (table, count)))
        .collect()
}

/// Hash of the newest history entry; empty for an office without history.
pub(super) fn last_hash(conn: &Connection) -> Result<Vec<u8>> {
    match conn.query_row(
        "SELECT hash FROM history ORDER BY seq DESC LIMIT 1",
        [],
        |row| row.get(0),
    ) {
        Err(rusqlite::Error::QueryReturnedNoRows) => Ok(Vec::new()),
        other => Ok(other?),
    }
}
