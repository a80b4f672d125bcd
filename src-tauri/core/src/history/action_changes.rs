//! What one action changed, row by row: each column before and after, with the names of the rows it speaks of.

use rusqlite::{Connection, OptionalExtension};

use super::read::{Values, values_of};
use super::{ActionChanges, RowChange, RowField, RowOp, TableShape, next, shape_of};
use crate::error::Result;
use crate::ids::ActionId;
use crate::office::Office;

/// An import touches thousands of rows; nobody reads on.
const MOST_ROWS: i64 = 40;

/// Columns that hold the number of another row, and what that is called.
const NAMED: &[(&str, &str)] = &[
    ("person_id", PERSON),
    ("owner_person_id", PERSON),
    ("unit_id", UNIT),
    ("group_id", UNIT),
    ("parent_id", UNIT),
    ("owner_unit_id", UNIT),
    ("from_unit_id", UNIT),
    ("to_unit_id", UNIT),
    ("one_id", PERSON),
    ("other_id", PERSON),
    ("into_id", PERSON),
    ("conclusion_id", "SELECT text FROM conclusion WHERE id = ?1"),
    ("meeting_id", "SELECT title FROM meeting WHERE id = ?1"),
    ("indicator_id", "SELECT name FROM indicator WHERE id = ?1"),
    ("section_id", "SELECT title FROM form_section WHERE id = ?1"),
    ("form_id", "SELECT name FROM form WHERE id = ?1"),
    ("field_id", "SELECT name FROM own_field WHERE id = ?1"),
    ("household_id", HOUSEHOLD),
    (
        "receipt",
        "SELECT printf('%02d/%d', number, year) FROM fee_receipt WHERE id = ?1",
    ),
];

const PERSON: &str = "SELECT name FROM person WHERE id = ?1";
const UNIT: &str = include_str!("unit_called.sql");
const HOUSEHOLD: &str = include_str!("household_called.sql");

/// Columns a row is called by, where it has them; the first that is there, of each line.
const WHOSE: &[&[&str]] = &[
    &["person_id", "unit_id", "owner_person_id", "from_unit_id"],
    &[
        "meeting_id",
        "indicator_id",
        "section_id",
        "field_id",
        "form_id",
    ],
    &["household_id"],
];

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
    let is_known = before.is_some() || step.op == RowOp::Insert;
    let mut fields = Vec::new();
    for column in shape.columns.iter().filter(|column| {
        // What the row is called by stands above it; a number of its own tells nobody anything.
        is_known && column.as_str() != "id" && !is_whose(&shape, column)
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
                before: told(conn, &step.table, column, old, before.as_ref())?,
                after: told(conn, &step.table, column, new, after.as_ref())?,
            });
        }
    }
    Ok(RowChange {
        whose: whose(conn, &shape, &before.or(after).unwrap_or_default())?,
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

/// Columns that only say whose row it is. Where a person belongs is told.
fn is_whose(shape: &TableShape, column: &str) -> bool {
    let is_owner = |owner: &[&str]| {
        owner
            .iter()
            .find(|owner| shape.columns.iter().any(|column| column == **owner))
            .is_some_and(|owner| *owner == column)
    };
    match column {
        "owner_person_id" | "from_unit_id" | "form_id" => false,
        "month" | "year" if shape.key.iter().any(|key| key == column) => true,
        "key" => true,
        _ => WHOSE.iter().any(|owner| is_owner(owner)),
    }
}

fn whose(conn: &Connection, shape: &TableShape, values: &Values) -> Result<String> {
    let value = |column: &str| values.get(column).cloned().flatten();
    let mut names: Vec<String> = Vec::new();
    match shape.name.as_str() {
        "person" | "upper_level" | "saved_list" | "own_field" | "merged_ward" | "form"
        | "indicator" => names.extend(value("name")),
        "meeting" | "form_section" => names.extend(value("title")),
        "unit" => names.extend(name_of(conn, "unit_id", value("id"))?),
        "household" => names.extend(name_of(conn, "household_id", value("id"))?),
        "setting" => names.extend(value("key")),
        _ => {}
    }
    for owners in WHOSE {
        let owner = owners
            .iter()
            .find(|owner| shape.columns.iter().any(|column| column == **owner));
        if let Some(owner) = owner {
            names.extend(name_of(conn, owner, value(owner))?);
        }
    }
    if shape.key.iter().any(|key| key == "month") {
        let month = value("month").and_then(|month| month.parse::<i64>().ok());
        names.extend(month.map(|month| format!("{}/{}", month % 100, month / 100)));
    }
    if shape.key.iter().any(|key| key == "year") {
        names.extend(value("year"));
    }
    Ok(names.join(" · "))
}

fn name_of(conn: &Connection, column: &str, id: Option<String>) -> Result<Option<String>> {
    let sql = NAMED.iter().find(|(named, _)| *named == column);
    let (Some((_, sql)), Some(id)) = (sql, id) else {
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
    table: &str,
    column: &str,
    value: Option<String>,
    row: Option<&Values>,
) -> Result<Option<String>> {
    if NAMED.iter().any(|(named, _)| *named == column) {
        // A row that is gone has no name any more; that something stood there is still told.
        let name = name_of(conn, column, value.clone())?;
        return Ok(value.map(|_| name.unwrap_or_else(|| "?".to_owned())));
    }
    let indicator = row.and_then(|row| row.get("indicator_id").cloned().flatten());
    if let (Some(figure), Some(indicator), "value") = (&value, indicator, column) {
        return figure_told(conn, figure, &indicator).map(Some);
    }
    Ok(value.map(|value| crate::members::mask_column(table, column, value)))
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
