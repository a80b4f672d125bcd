//! Two records of one person made into one, nothing lost: fields chosen one by one, what is not chosen kept in a note,
//! every row that names the other record moved. The preview carries the plan out, counts, and takes it back.

use rusqlite::{Connection, Transaction, named_params};

use super::merge_periods::{Clash, Period, Side, clashes, reconcile};
use crate::action::Action;
use crate::days::{Day, day_column, day_text, optional_day_column};
use crate::declare::Merge;
use crate::error::{Error, Result, Rule, refused};
use crate::history::shape_of;
use crate::households::remove_stay;
use crate::ids::{PersonId, UnitId};
use crate::meetings::merge_attendance;
use crate::members::list::{MemberRow, row_of, unit_names_on};
use crate::members::person::declared::{FieldKind, PersonColumn};
use crate::members::person::fields::mask_column;
use crate::members::person::references::{Reference, references};
use crate::members::person::{ERASED_NAME, Membership, memberships_of, reveal_member};
use crate::office::Office;

/// Two records; the first one stays.
#[derive(Debug, Clone, Copy, serde::Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct MergePair {
    pub kept_id: PersonId,
    pub other_id: PersonId,
    /// Which record is believed where they stand in different branches on the same days.
    pub wins: Option<Side>,
    /// Phone and citizen number in clear.
    pub in_clear: bool,
}

#[derive(Debug, Clone, serde::Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct MergePeople {
    pub kept_id: PersonId,
    pub other_id: PersonId,
    /// Fields to take from a record against the proposal.
    pub picks: Vec<FieldPick>,
    pub wins: Option<Side>,
}

#[derive(Debug, Clone, serde::Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct FieldPick {
    pub field: String,
    pub from: Side,
}

/// What a merge would do.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
pub struct MergePreview {
    pub kept: MergeSide,
    pub other: MergeSide,
    pub fields: Vec<MergeField>,
    /// Rows that change hands, by table.
    pub tables: Vec<MergedRows>,
    /// Days on which the records stand in different branches: she says which is right.
    pub clashes: Vec<MergeClash>,
    /// Her membership afterwards; empty while a clash is open.
    pub after: Vec<Membership>,
}

#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
pub struct MergeSide {
    pub row: MemberRow,
    pub memberships: Vec<Membership>,
}

#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
pub struct MergeField {
    /// Name of the column.
    pub field: String,
    pub kept: Option<String>,
    pub other: Option<String>,
    pub is_same: bool,
    /// Proposed: the fuller one, or of two that are as full the one written last.
    pub from: Side,
}

#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
pub struct MergedRows {
    pub table: String,
    /// Rows of the record that goes.
    pub rows: i64,
    /// Of these, rows that said the same as one that is there.
    pub joined: i64,
}

#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
pub struct MergeClash {
    pub kept_unit: String,
    pub other_unit: String,
    pub from: Day,
    pub last_day: Option<Day>,
}

/// Something of the record that goes that found no place; it goes into the note.
#[derive(Clone, PartialEq, Eq)]
pub struct LeftOver {
    pub table: String,
    pub column: String,
    pub value: String,
}

// Personal data must not reach a log through `{:?}`.
impl std::fmt::Debug for LeftOver {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "LeftOver({}.{}, ***)", self.table, self.column)
    }
}

/// What merging two records would do; nothing is written.
pub fn merge_preview(office: &Office, pair: &MergePair) -> Result<MergePreview> {
    check_pair(office, pair.kept_id, pair.other_id)?;
    let (conn, today) = (office.conn(), office.today());
    let side = |id| -> Result<MergeSide> {
        Ok(MergeSide {
            row: row_of(office, id, today)?,
            memberships: memberships_of(conn, id, today)?,
        })
    };
    let (kept, other) = (side(pair.kept_id)?, side(pair.other_id)?);
    let mut fields = fields_of(conn, pair.kept_id, pair.other_id)?;
    for field in &mut fields {
        if !pair.in_clear {
            let mask = |text: String| mask_column("person", &field.field, text);
            field.kept = field.kept.take().map(mask);
            field.other = field.other.take().map(mask);
        }
    }
    let found = clashes(
        &periods(conn, pair.kept_id)?,
        &periods(conn, pair.other_id)?,
    );
    let names = unit_names_on(conn, today)?;
    let name = |unit: &UnitId| names.get(unit).cloned().unwrap_or_default();
    let mut preview = MergePreview {
        kept,
        other,
        fields,
        tables: Vec::new(),
        clashes: found.iter().map(|clash| named(clash, name)).collect(),
        after: Vec::new(),
    };
    if !found.is_empty() && pair.wins.is_none() {
        preview.tables = rows_naming(conn, pair.other_id)?;
        return Ok(preview);
    }
    // The plan is carried out for good measure, and taken back by dropping the transaction.
    let tx = conn.unchecked_transaction()?;
    let mut tables = rows_naming(&tx, pair.other_id)?;
    tx.execute(
        "INSERT INTO action (code, officer, at) VALUES ('merge_people', '', 0)",
        [],
    )?;
    let action = tx.last_insert_rowid();
    tx.execute("UPDATE current_action SET action_id = ?1", [action])?;
    let merge = MergePeople {
        kept_id: pair.kept_id,
        other_id: pair.other_id,
        picks: Vec::new(),
        wins: pair.wins,
    };
    carry_out(&tx, &merge, today, |_| String::new())?;
    for table in &mut tables {
        table.joined = tx.query_row(
            "SELECT count(*) FROM history WHERE action_id = ?1 AND tbl = ?2 AND op = 'delete'",
            (action, &table.table),
            |row| row.get(0),
        )?;
        let moved_by_writing_anew: i64 = tx.query_row(
            "SELECT count(*) FROM history WHERE action_id = ?1 AND tbl = ?2 AND op = 'insert'",
            (action, &table.table),
            |row| row.get(0),
        )?;
        table.joined = (table.joined - moved_by_writing_anew).clamp(0, table.rows);
    }
    preview.after = memberships_of(&tx, pair.kept_id, today)?;
    preview.tables = tables;
    Ok(preview)
}

fn named(clash: &Clash, name: impl Fn(&UnitId) -> String) -> MergeClash {
    MergeClash {
        kept_unit: name(&clash.kept_unit),
        other_unit: name(&clash.other_unit),
        from: clash.from,
        last_day: clash.to.and_then(|to| to.pred_opt()),
    }
}

/// Makes one record of two. `note` words what found no place.
pub fn merge_people(
    office: &mut Office,
    merge: &MergePeople,
    note: impl FnOnce(&[LeftOver]) -> String,
) -> Result<()> {
    check_pair(office, merge.kept_id, merge.other_id)?;
    let today = office.today();
    let conn = office.conn();
    let found = clashes(
        &periods(conn, merge.kept_id)?,
        &periods(conn, merge.other_id)?,
    );
    if !found.is_empty() && merge.wins.is_none() {
        return refused("wins", Rule::Overlaps);
    }
    let name = reveal_member(office, merge.kept_id)?.name;
    office.change(Action::MergePeople.about(name), |tx| {
        carry_out(tx, merge, today, note)
    })
}

fn check_pair(office: &Office, kept: PersonId, other: PersonId) -> Result<()> {
    let one = reveal_member(office, kept)?;
    let two = reveal_member(office, other)?;
    if kept == other || one.name == ERASED_NAME || two.name == ERASED_NAME {
        return refused("other_id", Rule::NotOffered);
    }
    Ok(())
}

fn carry_out(
    tx: &Transaction<'_>,
    merge: &MergePeople,
    today: Day,
    note: impl FnOnce(&[LeftOver]) -> String,
) -> Result<()> {
    let (kept, other) = (merge.kept_id, merge.other_id);
    let mut left = merge_fields(tx, merge)?;
    let mut done: Vec<&str> = Vec::new();
    for reference in references() {
        match &reference.merge {
            Merge::Membership => {
                merge_memberships(tx, kept, other, merge.wins.unwrap_or(Side::Kept))?
            }
            // Both columns of a pair are seen to at once.
            Merge::Pair if done.contains(&reference.table) => {}
            Merge::Pair => {
                tx.execute(
                    include_str!("merge_pairs.sql"),
                    named_params! { ":kept": kept, ":other": other },
                )?;
                tx.execute(
                    "DELETE FROM different_people WHERE ?1 IN (one_id, other_id)",
                    [other],
                )?;
            }
            Merge::Attendance => merge_attendance(tx, kept, other)?,
            Merge::All => move_all(tx, &reference, kept, other)?,
            Merge::Move => {
                drop_same(tx, &reference, kept, other)?;
                move_all(tx, &reference, kept, other)?;
            }
            Merge::Unless(columns) => {
                left.extend(move_unless(tx, &reference, columns, kept, other)?)
            }
            Merge::Periods(columns) => {
                left.extend(join_periods(tx, &reference, columns, kept, other)?);
                move_all(tx, &reference, kept, other)?;
            }
            Merge::Household => {
                left.extend(join_periods(
                    tx,
                    &reference,
                    &["household_id"],
                    kept,
                    other,
                )?);
                left.extend(leave_second_household(tx, kept, other)?);
                move_all(tx, &reference, kept, other)?;
            }
        }
        done.push(reference.table);
    }
    if !left.is_empty() {
        let text = note(&left);
        if !text.is_empty() {
            tx.execute(
                "INSERT INTO person_note (person_id, day, text) VALUES (?1, ?2, ?3)",
                (kept, day_text(today), text),
            )?;
        }
    }
    tx.execute("DELETE FROM person WHERE id = ?1", [other])?;
    tx.execute(
        "INSERT INTO merged_person (gone_id, into_id) VALUES (?1, ?2)",
        [other, kept],
    )?;
    Ok(())
}

/// Rows that name a person, by table.
fn rows_naming(conn: &Connection, id: PersonId) -> Result<Vec<MergedRows>> {
    let mut tables: Vec<MergedRows> = Vec::new();
    for reference in references() {
        let rows: i64 = conn.query_row(
            &format!(
                "SELECT count(*) FROM {} WHERE {} = ?1",
                reference.table, reference.column
            ),
            [id],
            |row| row.get(0),
        )?;
        match tables
            .iter_mut()
            .find(|known| known.table == reference.table)
        {
            Some(known) => known.rows += rows,
            None if rows > 0 => tables.push(MergedRows {
                table: reference.table.to_owned(),
                rows,
                joined: 0,
            }),
            None => {}
        }
    }
    Ok(tables)
}

/// Both records field by field, with a proposal.
fn fields_of(conn: &Connection, kept: PersonId, other: PersonId) -> Result<Vec<MergeField>> {
    let shape = shape_of(conn, "person".to_owned())?;
    let columns: Vec<&String> = shape.columns.iter().filter(|name| *name != "id").collect();
    let list: Vec<String> = columns
        .iter()
        .map(|column| format!("CAST(\"{column}\" AS TEXT)"))
        .collect();
    let read = |id: PersonId| -> Result<Vec<Option<String>>> {
        Ok(conn.query_row(
            &format!("SELECT {} FROM person WHERE id = ?1", list.join(", ")),
            [id],
            |row| (0..columns.len()).map(|at| row.get(at)).collect(),
        )?)
    };
    let newest = |id: PersonId| -> Result<i64> {
        Ok(conn.query_row(
            "SELECT coalesce(max(seq), 0) FROM history WHERE tbl = 'person' AND row_key = json_array(?1)",
            [id],
            |row| row.get(0),
        )?)
    };
    let newer = if newest(other)? > newest(kept)? {
        Side::Other
    } else {
        Side::Kept
    };
    let (mine, theirs) = (read(kept)?, read(other)?);
    Ok(columns
        .into_iter()
        .zip(mine.into_iter().zip(theirs))
        .map(|(column, (kept, other))| MergeField {
            field: column.clone(),
            is_same: kept == other,
            from: fuller(column, kept.as_deref(), other.as_deref(), newer),
            kept,
            other,
        })
        .collect())
}

/// The side whose value says more.
fn fuller(column: &str, kept: Option<&str>, other: Option<&str>, newer: Side) -> Side {
    let (Some(mine), Some(theirs)) = (kept, other) else {
        return if kept.is_none() && other.is_some() {
            Side::Other
        } else {
            Side::Kept
        };
    };
    let by = |mine: usize, theirs: usize| match theirs.cmp(&mine) {
        std::cmp::Ordering::Greater => Some(Side::Other),
        std::cmp::Ordering::Less => Some(Side::Kept),
        std::cmp::Ordering::Equal => None,
    };
    match PersonColumn::of_code(column).map(|field| field.declared().kind) {
        _ if mine == theirs => Side::Kept,
        // Of long texts both are kept, one below the other.
        Some(FieldKind::Sex | FieldKind::LongText) => Side::Kept,
        Some(FieldKind::YesNo) => {
            by(usize::from(mine == "1"), usize::from(theirs == "1")).unwrap_or(Side::Kept)
        }
        Some(FieldKind::PartialDay) => {
            let known = |text: &str| {
                text.trim_start_matches('~').len() * 2 - usize::from(text.starts_with('~'))
            };
            by(known(mine), known(theirs)).unwrap_or(newer)
        }
        // Letters with their marks are more bytes than those without.
        Some(FieldKind::Name | FieldKind::Digits) => by(mine.len(), theirs.len()).unwrap_or(newer),
        _ => {
            let (fold_mine, fold_theirs) =
                (sohoi_vietnamese::fold(mine), sohoi_vietnamese::fold(theirs));
            if fold_mine.contains(&fold_theirs) || fold_theirs.contains(&fold_mine) {
                by(mine.len(), theirs.len()).unwrap_or(newer)
            } else {
                newer
            }
        }
    }
}

/// Writes the chosen fields; answers the values that were not chosen.
fn merge_fields(tx: &Transaction<'_>, merge: &MergePeople) -> Result<Vec<LeftOver>> {
    let fields = fields_of(tx, merge.kept_id, merge.other_id)?;
    if merge
        .picks
        .iter()
        .any(|pick| fields.iter().all(|field| field.field != pick.field))
    {
        return refused("picks", Rule::NotOffered);
    }
    let mut left = Vec::new();
    let value_of = |name: &str, side: Side| {
        fields
            .iter()
            .find(|field| field.field == name)
            .and_then(|field| match side {
                Side::Kept => field.kept.clone(),
                Side::Other => field.other.clone(),
            })
    };
    let has_old_number = [Side::Kept, Side::Other]
        .iter()
        .any(|side| value_of("old_citizen_number", *side).is_some());
    for field in &fields {
        let column = field.field.as_str();
        if field.is_same {
            continue;
        }
        if let ("notes", Some(mine), Some(theirs)) = (column, &field.kept, &field.other) {
            tx.execute(
                "UPDATE person SET notes = ?2 WHERE id = ?1",
                (merge.kept_id, format!("{mine}\n{theirs}")),
            )?;
            continue;
        }
        let from = merge
            .picks
            .iter()
            .find(|pick| pick.field == column)
            .map_or(field.from, |pick| pick.from);
        let lost = match from {
            Side::Kept => field.other.clone(),
            Side::Other => field.kept.clone(),
        };
        if from == Side::Other {
            tx.execute(
                &format!("UPDATE person SET \"{column}\" = (SELECT \"{column}\" FROM person WHERE id = ?2) WHERE id = ?1"),
                [merge.kept_id, merge.other_id],
            )?;
        }
        match (column, lost) {
            (_, None) | ("is_core" | "sex" | "photo_sha256", _) => {}
            // Nine digits are the old card's: there is a field for them.
            ("citizen_number", Some(old)) if old.len() == 9 && !has_old_number => {
                tx.execute(
                    "UPDATE person SET old_citizen_number = ?2 WHERE id = ?1",
                    (merge.kept_id, old),
                )?;
            }
            // The note is read by everybody who opens the record; the value itself stays in the history.
            (_, Some(value)) => left.push(LeftOver {
                table: "person".to_owned(),
                column: column.to_owned(),
                value: mask_column("person", column, value),
            }),
        }
    }
    Ok(left)
}

pub(crate) fn periods(conn: &Connection, id: PersonId) -> Result<Vec<Period>> {
    let mut statement = conn.prepare_cached(include_str!("periods_to_merge.sql"))?;
    let rows = statement
        .query_map([id], |row| {
            Ok(Period {
                id: row.get("id")?,
                unit_id: row.get("unit_id")?,
                group_id: row.get("group_id")?,
                kind: row.get("kind")?,
                joined: row.get("joined")?,
                from: day_column(row, "valid_from")?,
                join_reason: row.get("join_reason")?,
                to: optional_day_column(row, "valid_to")?,
                leave_reason: row.get("leave_reason")?,
            })
        })?
        .collect::<rusqlite::Result<_>>()?;
    Ok(rows)
}

fn merge_memberships(
    tx: &Transaction<'_>,
    kept: PersonId,
    other: PersonId,
    wins: Side,
) -> Result<()> {
    let (mine, theirs) = (periods(tx, kept)?, periods(tx, other)?);
    let made = reconcile(&mine, &theirs, wins);
    for gone in mine
        .iter()
        .chain(&theirs)
        .filter(|period| made.iter().all(|made| made.id != period.id))
    {
        tx.execute("DELETE FROM membership WHERE id = ?1", [gone.id])?;
    }
    for period in made {
        let sql = if period.id.is_some() {
            include_str!("update_merged_period.sql")
        } else {
            include_str!("insert_merged_period.sql")
        };
        let (from, to) = (day_text(period.from), period.to.map(day_text));
        let mut values: Vec<(&str, &dyn rusqlite::ToSql)> = vec![
            (":person_id", &kept),
            (":unit_id", &period.unit_id),
            (":group_id", &period.group_id),
            (":kind", &period.kind),
            (":joined", &period.joined),
            (":valid_from", &from),
            (":join_reason", &period.join_reason),
            (":valid_to", &to),
            (":leave_reason", &period.leave_reason),
        ];
        if let Some(id) = &period.id {
            values.push((":id", id));
        }
        tx.prepare_cached(sql)?.execute(values.as_slice())?;
    }
    Ok(())
}

fn move_all(
    tx: &Transaction<'_>,
    reference: &Reference,
    kept: PersonId,
    other: PersonId,
) -> Result<()> {
    let Reference { table, column, .. } = reference;
    tx.execute(
        &format!("UPDATE {table} SET {column} = ?1 WHERE {column} = ?2"),
        [kept, other],
    )?;
    Ok(())
}

/// Columns of a table that say something, beside its own number and the person.
fn saying_columns(tx: &Transaction<'_>, reference: &Reference) -> Result<Vec<String>> {
    Ok(shape_of(tx, reference.table.to_owned())?
        .columns
        .into_iter()
        .filter(|column| column != "id" && column != reference.column)
        .collect())
}

/// Rows of the other record that say word for word what a row of the kept one says.
fn drop_same(
    tx: &Transaction<'_>,
    reference: &Reference,
    kept: PersonId,
    other: PersonId,
) -> Result<()> {
    let Reference { table, column, .. } = reference;
    let same: Vec<String> = saying_columns(tx, reference)?
        .iter()
        .map(|column| format!("mine.{column} IS {table}.{column}"))
        .collect();
    tx.execute(
        &format!(
            "DELETE FROM {table} WHERE {column} = ?2 AND EXISTS (SELECT 1 FROM {table} AS mine WHERE mine.{column} = ?1 AND {})",
            same.join(" AND ")
        ),
        [kept, other],
    )?;
    Ok(())
}

/// One row a person and `same` columns: rows move where the kept record has none; what differs is left over.
fn move_unless(
    tx: &Transaction<'_>,
    reference: &Reference,
    same: &[&str],
    kept: PersonId,
    other: PersonId,
) -> Result<Vec<LeftOver>> {
    let Reference { table, column, .. } = reference;
    let columns = saying_columns(tx, reference)?;
    let on: Vec<String> = same
        .iter()
        .map(|column| format!("mine.{column} = theirs.{column}"))
        .collect();
    let on = on.join(" AND ");
    let mut left = Vec::new();
    for said in columns.iter().filter(|said| !same.contains(&said.as_str())) {
        let mut statement = tx.prepare(&format!(
            "SELECT CAST(theirs.{said} AS TEXT) FROM {table} AS theirs JOIN {table} AS mine ON mine.{column} = ?1 AND {on}
             WHERE theirs.{column} = ?2 AND theirs.{said} IS NOT mine.{said} AND theirs.{said} <> ''"
        ))?;
        let values = statement.query_map([kept, other], |row| row.get(0))?;
        for value in values {
            left.push(LeftOver {
                table: (*table).to_owned(),
                column: said.clone(),
                value: value?,
            });
        }
    }
    let list = columns.join(", ");
    tx.execute(
        &format!(
            "INSERT INTO {table} ({column}, {list}) SELECT ?1, {list} FROM {table} AS theirs WHERE {column} = ?2
             AND NOT EXISTS (SELECT 1 FROM {table} AS mine WHERE mine.{column} = ?1 AND {on})"
        ),
        [kept, other],
    )?;
    tx.execute(&format!("DELETE FROM {table} WHERE {column} = ?1"), [other])?;
    Ok(left)
}

/// Where both records have the same thing at the same time, one row covers both.
fn join_periods(
    tx: &Transaction<'_>,
    reference: &Reference,
    same: &[&str],
    kept: PersonId,
    other: PersonId,
) -> Result<Vec<LeftOver>> {
    let Reference { table, column, .. } = reference;
    let ids = |person: PersonId, at: Option<i64>| -> Result<Vec<i64>> {
        let alike: Vec<String> = same
            .iter()
            .map(|column| format!("AND mine.{column} IS theirs.{column}"))
            .collect();
        // Without a row of the other record: all of hers. With one: those of the kept record it overlaps, oldest first.
        let sql = match at {
            None => {
                format!("SELECT id FROM {table} WHERE {column} = ?1 AND ?2 IS NULL ORDER BY id")
            }
            Some(_) => format!(
                "SELECT mine.id FROM {table} AS mine JOIN {table} AS theirs ON theirs.id = ?2 {}
                 WHERE mine.{column} = ?1 AND {OVERLAP} ORDER BY coalesce(mine.valid_from, '')",
                alike.join(" ")
            ),
        };
        let mut statement = tx.prepare(&sql)?;
        let ids = statement
            .query_map((person, at), |row| row.get(0))?
            .collect::<rusqlite::Result<_>>()?;
        Ok(ids)
    };
    let mut left = Vec::new();
    for theirs in ids(other, None)? {
        let mine = ids(kept, Some(theirs))?;
        let (Some(&first), Some(&last)) = (mine.first(), mine.last()) else {
            continue;
        };
        for said in saying_columns(tx, reference)? {
            if same.contains(&said.as_str()) || ["valid_from", "valid_to"].contains(&said.as_str())
            {
                continue;
            }
            if said == "is_head" {
                tx.execute(
                    &format!("UPDATE {table} SET is_head = max(is_head, (SELECT is_head FROM {table} WHERE id = ?2)) WHERE id = ?1"),
                    [last, theirs],
                )?;
                continue;
            }
            let mut statement = tx.prepare(&format!(
                "SELECT CAST(theirs.{said} AS TEXT) FROM {table} AS theirs, {table} AS mine
                 WHERE theirs.id = ?1 AND mine.id = ?2 AND theirs.{said} IS NOT mine.{said} AND theirs.{said} <> ''"
            ))?;
            for value in statement.query_map([theirs, last], |row| row.get(0))? {
                left.push(LeftOver {
                    table: (*table).to_owned(),
                    column: said.clone(),
                    value: value?,
                });
            }
        }
        tx.execute(
            &format!("UPDATE {table} SET valid_from = (SELECT min(both.valid_from) FROM {table} AS both WHERE both.id IN (?1, ?2)
              HAVING count(*) = count(both.valid_from)) WHERE id = ?1"),
            [first, theirs],
        )?;
        tx.execute(
            &format!("UPDATE {table} SET valid_to = (SELECT max(both.valid_to) FROM {table} AS both WHERE both.id IN (?1, ?2)
              HAVING count(*) = count(both.valid_to)) WHERE id = ?1"),
            [last, theirs],
        )?;
        tx.execute(&format!("DELETE FROM {table} WHERE id = ?1"), [theirs])?;
    }
    Ok(left)
}

const OVERLAP: &str = "coalesce(mine.valid_from, '') < coalesce(theirs.valid_to, '9999') AND coalesce(theirs.valid_from, '') < coalesce(mine.valid_to, '9999')";

/// Nobody lives in two households at once: the kept record's stands, the other is named in the note.
fn leave_second_household(
    tx: &Transaction<'_>,
    kept: PersonId,
    other: PersonId,
) -> Result<Vec<LeftOver>> {
    let mut statement = tx.prepare(include_str!("second_households.sql"))?;
    let found: Vec<(i64, String)> = statement
        .query_map(named_params! { ":kept": kept, ":other": other }, |row| {
            Ok((row.get("id")?, row.get("household")?))
        })?
        .collect::<rusqlite::Result<_>>()?;
    let mut left = Vec::new();
    for (id, household) in found {
        remove_stay(tx, id)?;
        left.push(LeftOver {
            table: "household_member".to_owned(),
            column: "household_id".to_owned(),
            value: household,
        });
    }
    Ok(left)
}

/// Says that two records are two people; the pair is not shown again.
pub fn keep_apart(office: &mut Office, one: PersonId, other: PersonId) -> Result<()> {
    if one == other {
        return refused("other_id", Rule::NotOffered);
    }
    let (first, second) = (one.min(other), one.max(other));
    let name = reveal_member(office, first)?.name;
    reveal_member(office, second)?;
    office.change(Action::KeepPeopleApart.about(name), |tx| {
        tx.execute(
            "INSERT INTO different_people (one_id, other_id) VALUES (?1, ?2) ON CONFLICT DO NOTHING",
            [first, second],
        )?;
        Ok(())
    })
}

/// Records that went into this one, in merges that stand.
pub(crate) fn gone_into(conn: &Connection, id: PersonId) -> Result<Vec<PersonId>> {
    let mut statement =
        conn.prepare_cached("SELECT gone_id FROM merged_person WHERE into_id = ?1")?;
    let ids = statement
        .query_map([id], |row| row.get(0))?
        .collect::<rusqlite::Result<Vec<PersonId>>>()
        .map_err(Error::from)?;
    Ok(ids)
}
