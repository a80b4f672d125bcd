//! Writes the other ward's rows into this office, with new numbers, as they were: their past stays their past.

use std::collections::HashMap;

use rusqlite::types::Value;
use rusqlite::{Connection, Transaction, named_params, params_from_iter};

use super::compare::{Settled, field_values};
use super::{Keep, MatchRow, MergerPlan};
use crate::days::{Month, day_text, optional_day_column};
use crate::declare::{Table, Trait, WardMerger};
use crate::error::{Error, Result};
use crate::history::shape_of;
use crate::ids::{PersonId, UnitId};
use crate::members::PERSON_FIELDS;
use crate::members::{copy_own_field, copy_period, copy_person, take_picture, take_value};
use crate::office::Office;
use crate::organization;
use crate::organization::{TermAsItWas, UnitAsItWas, copy_term, copy_unit, copy_unit_name};
use crate::photos;
use crate::reports;
use crate::subjects;

/// Their numbers to ours.
#[derive(Default)]
pub(super) struct Numbers {
    pub units: HashMap<i64, i64>,
    pub people: HashMap<i64, i64>,
    /// Of every other table whose rows have numbers.
    rows: HashMap<&'static str, HashMap<i64, i64>>,
}

impl Numbers {
    fn of(&self, table: &str) -> Option<&HashMap<i64, i64>> {
        match table {
            "unit" => Some(&self.units),
            "person" => Some(&self.people),
            table => self.rows.get(table),
        }
    }
}

pub(super) fn copy_all(
    tx: &Transaction<'_>,
    ours: &OursBefore,
    other: &Office,
    plan: &MergerPlan,
    matches: &[MatchRow],
) -> Result<Numbers> {
    let from = other.conn();
    let mut numbers = Numbers::default();
    copy_units(tx, from, &mut numbers)?;
    copy_people(tx, from, plan, matches, &mut numbers)?;
    copy_memberships(tx, from, &numbers)?;
    copy_terms(tx, from, other, plan, &numbers)?;
    copy_own_fields(tx, from, &mut numbers)?;
    for table in subjects::tables().filter(|table| table.ward_merger == WardMerger::Copy) {
        copy_table(tx, from, table, &mut numbers)?;
    }
    copy_reports(tx, ours, other, &numbers)?;
    Ok(numbers)
}

/// What of this office must be known before anything is written.
pub(super) struct OursBefore {
    pub ward: UnitId,
    pub locked: Vec<Month>,
}

/// Copies the rows of a table; columns that name other records get our numbers. Rows that are there already (a wrongly
/// doubled exemption of one person) stay as they are.
fn copy_table(
    tx: &Transaction<'_>,
    from: &Connection,
    declared: &'static Table,
    numbers: &mut Numbers,
) -> Result<()> {
    let table = declared.table;
    let shape = shape_of(from, table.to_owned())?;
    let has_id = shape.key == ["id"];
    let columns: Vec<&String> = shape
        .columns
        .iter()
        .filter(|column| !(has_id && *column == "id"))
        .collect();
    let list = columns
        .iter()
        .map(|column| format!("\"{column}\""))
        .collect::<Vec<_>>()
        .join(", ");
    let marks = vec!["?"; columns.len()].join(", ");
    let id = if has_id { "id" } else { "NULL" };
    let mut read = from.prepare(&format!(
        "SELECT {id}, {list} FROM \"{table}\" ORDER BY {}",
        shape.key.join(", ")
    ))?;
    let mut write = tx.prepare(&format!(
        "INSERT INTO \"{table}\" ({list}) VALUES ({marks}) ON CONFLICT DO NOTHING"
    ))?;
    let mut rows = read.query([])?;
    while let Some(row) = rows.next()? {
        let mut values: Vec<Value> = Vec::with_capacity(columns.len());
        for (at, column) in columns.iter().enumerate() {
            let value: Value = row.get(at + 1)?;
            let column = declared
                .column(column)
                .ok_or(Error::Internal("a column nobody declared"))?;
            values.push(match (column.refers_to(), &value) {
                _ if column.is(Trait::StaysInItsWard) => Value::Null,
                (Some(of), Value::Integer(theirs)) => numbers
                    .of(of)
                    .and_then(|numbers| numbers.get(theirs))
                    .map_or(Value::Null, |ours| Value::Integer(*ours)),
                _ => value,
            });
        }
        if table == "different_people" {
            // Kept in order of our numbers; two who are one now are no pair any more.
            let (Value::Integer(one), Value::Integer(two)) = (&values[0], &values[1]) else {
                continue;
            };
            if one == two {
                continue;
            }
            values = vec![Value::Integer(*one.min(two)), Value::Integer(*one.max(two))];
        }
        write.execute(params_from_iter(values))?;
        if has_id {
            let theirs: i64 = row.get(0)?;
            numbers
                .rows
                .entry(table)
                .or_default()
                .insert(theirs, tx.last_insert_rowid());
        }
    }
    Ok(())
}

/// Branches and groups as they were, with all their names; those still open get the name they have from the day on.
fn copy_units(tx: &Transaction<'_>, from: &Connection, numbers: &mut Numbers) -> Result<()> {
    let ward = organization::ward_id(tx)?;
    let their_ward = organization::ward_id(from)?;
    numbers.units.insert(their_ward.0, ward.0);
    let mut read = from.prepare(
        "SELECT id, kind, parent_id, branch_kind, purpose, opened, closed FROM unit WHERE kind <> 'ward' ORDER BY kind, id",
    )?;
    let mut rows = read.query([])?;
    while let Some(row) = rows.next()? {
        let (id, parent): (i64, Option<i64>) = (row.get("id")?, row.get("parent_id")?);
        let unit = UnitAsItWas {
            kind: row.get("kind")?,
            parent: parent.and_then(|parent| numbers.units.get(&parent).copied()),
            branch_kind: row.get("branch_kind")?,
            purpose: row.get("purpose")?,
            opened: row.get("opened")?,
            closed: row.get("closed")?,
        };
        numbers.units.insert(id, copy_unit(tx, &unit)?.0);
    }
    let mut read = from.prepare(
        "SELECT unit_id, name, valid_from, valid_to FROM unit_name WHERE unit_id <> ?1 ORDER BY id",
    )?;
    let mut rows = read.query([their_ward])?;
    while let Some(row) = rows.next()? {
        copy_unit_name(
            tx,
            numbers.units.get(&row.get("unit_id")?).copied(),
            &row.get::<_, String>("name")?,
            row.get("valid_from")?,
            row.get("valid_to")?,
        )?;
    }
    Ok(())
}

/// New people come whole; of those we have, what we do not know is filled in and what differs is settled.
fn copy_people(
    tx: &Transaction<'_>,
    from: &Connection,
    plan: &MergerPlan,
    matches: &[MatchRow],
    numbers: &mut Numbers,
) -> Result<()> {
    let settled = Settled::of(plan);
    let same: HashMap<i64, &MatchRow> = matches
        .iter()
        .filter(|row| row.same)
        .map(|row| (row.theirs.0, row))
        .collect();
    let shape = shape_of(from, "person".to_owned())?;
    let columns: Vec<&str> = shape
        .columns
        .iter()
        .map(String::as_str)
        .filter(|column| *column != "id")
        .collect();
    let list = columns
        .iter()
        .map(|column| format!("\"{column}\""))
        .collect::<Vec<_>>()
        .join(", ");
    let mut read = from.prepare(&format!("SELECT id, {list} FROM person ORDER BY id"))?;
    let mut rows = read.query([])?;
    while let Some(row) = rows.next()? {
        let id: i64 = row.get(0)?;
        if let Some(pair) = same.get(&id) {
            settle(tx, from, &settled, pair)?;
            numbers.people.insert(id, pair.ours.0);
            continue;
        }
        let mut values: Vec<Value> = Vec::with_capacity(columns.len());
        for (at, column) in columns.iter().enumerate() {
            let value: Value = row.get(at + 1)?;
            if let ("photo_sha256", Value::Text(sha256)) = (*column, &value) {
                photos::copy(tx, from, sha256)?;
            }
            values.push(value);
        }
        let ours = copy_person(tx, &columns, values)?;
        numbers.people.insert(id, ours.0);
    }
    Ok(())
}

fn settle(
    tx: &Transaction<'_>,
    from: &Connection,
    settled: &Settled<'_>,
    pair: &MatchRow,
) -> Result<()> {
    let ours = field_values(tx, pair.ours)?;
    let theirs = field_values(from, pair.theirs)?;
    for ((field, our_value), their_value) in PERSON_FIELDS.iter().zip(ours).zip(theirs) {
        let Some(their_value) = their_value else {
            continue;
        };
        let takes_theirs = match &our_value {
            None => true,
            Some(our_value) => {
                settled.kept(pair.theirs, field, our_value, &their_value) == Keep::Theirs
            }
        };
        if takes_theirs {
            let column = field.field.code();
            take_value(tx, pair.ours, column, their_value)?;
        }
    }
    settle_picture(tx, from, settled, pair)
}

/// Ours stays unless there is none, or theirs are believed throughout.
fn settle_picture(
    tx: &Transaction<'_>,
    from: &Connection,
    settled: &Settled<'_>,
    pair: &MatchRow,
) -> Result<()> {
    let picture = |conn: &Connection, id: PersonId| -> Result<Option<String>> {
        Ok(conn
            .prepare_cached("SELECT photo_sha256 FROM person WHERE id = ?1")?
            .query_row([id], |row| row.get(0))?)
    };
    let Some(theirs) = picture(from, pair.theirs)? else {
        return Ok(());
    };
    if picture(tx, pair.ours)?.is_some() && settled.by_rule() != Keep::Theirs {
        return Ok(());
    }
    photos::copy(tx, from, &theirs)?;
    take_picture(tx, pair.ours, &theirs)
}

/// Of somebody in both wards, our periods stand; theirs come along where she was not ours at the time, so that on no
/// day she is in two places.
fn copy_memberships(tx: &Transaction<'_>, from: &Connection, numbers: &Numbers) -> Result<()> {
    let mut read = from.prepare(include_str!("memberships.sql"))?;
    let mut rows = read.query([])?;
    while let Some(row) = rows.next()? {
        let unit = |column: &str| -> Result<Option<i64>> {
            let theirs: Option<i64> = row.get(column)?;
            Ok(theirs.and_then(|theirs| numbers.units.get(&theirs).copied()))
        };
        copy_period(
            tx,
            named_params! {
                ":person_id": numbers.people.get(&row.get::<_, i64>("person_id")?),
                ":unit_id": unit("unit_id")?,
                ":group_id": unit("group_id")?,
                ":kind": row.get::<_, String>("kind")?,
                ":joined": row.get::<_, String>("joined")?,
                ":valid_from": row.get::<_, String>("valid_from")?,
                ":join_reason": row.get::<_, String>("join_reason")?,
                ":valid_to": row.get::<_, Option<String>>("valid_to")?,
                ":leave_reason": row.get::<_, Option<String>>("leave_reason")?,
            },
        )?;
    }
    Ok(())
}

/// Officers of branches and groups stay in office; the other ward's own officers stood at its head until the day, and
/// the union they led stands beside their post.
fn copy_terms(
    tx: &Transaction<'_>,
    from: &Connection,
    other: &Office,
    plan: &MergerPlan,
    numbers: &Numbers,
) -> Result<()> {
    let their_ward = organization::ward_id(from)?;
    let their_name = organization::unit_name_on(from, their_ward, other.today())?;
    let day = day_text(plan.day);
    let mut read = from.prepare(
        "SELECT person_id, unit_id, post, other_title, valid_from, valid_to FROM office_term ORDER BY id",
    )?;
    let mut rows = read.query([])?;
    while let Some(row) = rows.next()? {
        let of_ward = row.get::<_, UnitId>("unit_id")? == their_ward;
        let valid_from: String = row.get("valid_from")?;
        let mut valid_to: Option<String> = row.get("valid_to")?;
        let mut other_title: Option<String> = row.get("other_title")?;
        if of_ward {
            if valid_from >= day {
                continue;
            }
            if valid_to.as_ref().is_none_or(|to| *to > day) {
                valid_to = Some(day.clone());
            }
            other_title = Some(match other_title {
                Some(title) => format!("{title}, {their_name}"),
                None => their_name.clone(),
            });
        }
        let term = TermAsItWas {
            person: numbers.people.get(&row.get("person_id")?).copied(),
            unit: numbers.units.get(&row.get("unit_id")?).copied(),
            post: row.get("post")?,
            other_title,
            valid_from,
            valid_to,
        };
        copy_term(tx, &term)?;
    }
    Ok(())
}

fn copy_own_fields(tx: &Transaction<'_>, from: &Connection, numbers: &mut Numbers) -> Result<()> {
    let mut read = from.prepare("SELECT id, name, kind FROM own_field ORDER BY position")?;
    let mut rows = read.query([])?;
    while let Some(row) = rows.next()? {
        let name: String = row.get("name")?;
        let ours = copy_own_field(tx, &name, &row.get::<_, String>("kind")?)?.0;
        numbers
            .rows
            .entry("own_field")
            .or_default()
            .insert(row.get("id")?, ours);
    }
    Ok(())
}

/// Figures of old months come along under their branches; what each ward had as a ward is added, flows and stocks alike.
/// Indicators are the same by code.
fn copy_reports(
    tx: &Transaction<'_>,
    ours: &OursBefore,
    other: &Office,
    numbers: &Numbers,
) -> Result<()> {
    let from = other.conn();
    let indicators = indicator_numbers(tx, from)?;
    let mut read = from.prepare("SELECT month, unit_id, indicator_id, value FROM report_value")?;
    let mut rows = read.query([])?;
    while let Some(row) = rows.next()? {
        let Some(indicator) = indicators.get(&row.get::<_, i64>("indicator_id")?) else {
            continue;
        };
        let unit = numbers.units.get(&row.get("unit_id")?).copied();
        reports::add_figure(tx, row.get("month")?, unit, *indicator, row.get("value")?)?;
    }
    let mut read =
        from.prepare("SELECT month, unit_id, state, received, note FROM branch_report")?;
    let mut rows = read.query([])?;
    while let Some(row) = rows.next()? {
        reports::copy_branch_report(
            tx,
            row.get("month")?,
            numbers.units.get(&row.get("unit_id")?).copied(),
            &row.get::<_, String>("state")?,
            optional_day_column(row, "received")?,
            &row.get::<_, String>("note")?,
        )?;
    }
    // A month we have locked shows what was sent; theirs, locked or counted, is added to it.
    for month in &ours.locked {
        for (unit, indicator, value) in their_counts(other, *month)? {
            let (Some(unit), Some(indicator)) =
                (numbers.units.get(&unit.0), indicators.get(&indicator))
            else {
                continue;
            };
            reports::add_locked_figure(tx, *month, UnitId(*unit), *indicator, value)?;
        }
    }
    Ok(())
}

/// What the other ward's register said of a month: as it was locked, else as it counts.
pub(super) fn their_counts(other: &Office, month: Month) -> Result<Vec<(UnitId, i64, i64)>> {
    let mut read = other.conn().prepare_cached(
        "SELECT unit_id, indicator_id, value FROM locked_figure WHERE month = ?1",
    )?;
    let locked: Vec<(UnitId, i64, i64)> = read
        .query_map([month.code()], |row| {
            Ok((row.get(0)?, row.get(1)?, row.get(2)?))
        })?
        .collect::<rusqlite::Result<_>>()?;
    if !locked.is_empty() {
        return Ok(locked);
    }
    Ok(reports::figures_to_keep(other, month)?
        .into_iter()
        .map(|(unit, indicator, value)| (unit, indicator.0, value))
        .collect())
}

/// Their indicators to ours: by code within the form of the same month, else by code in our newest form.
fn indicator_numbers(tx: &Connection, from: &Connection) -> Result<HashMap<i64, i64>> {
    let mut numbers = HashMap::new();
    let mut read = from.prepare(
        "SELECT indicator.id, indicator.code, form.from_month FROM indicator JOIN form ON form.id = indicator.form_id",
    )?;
    let mut rows = read.query([])?;
    while let Some(row) = rows.next()? {
        let ours: Option<i64> = rusqlite::OptionalExtension::optional(
            tx.prepare_cached(
                "SELECT indicator.id FROM indicator JOIN form ON form.id = indicator.form_id
                 WHERE indicator.code = ?1 ORDER BY form.from_month <> ?2, form.from_month DESC LIMIT 1",
            )?
            .query_row((row.get::<_, String>(1)?, row.get::<_, i64>(2)?), |row| row.get(0)),
        )?;
        if let Some(ours) = ours {
            numbers.insert(row.get(0)?, ours);
        }
    }
    Ok(numbers)
}
