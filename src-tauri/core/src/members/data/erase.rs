//! Erasing a person for good: everything that tells who she was is gone, from the rows, from the history's payloads, from
//! drafts and pictures, and from the file's free pages. Her periods stay under no name, so that every count of the past
//! stays right. It cannot be undone; a tombstone sees to it that an older backup does not bring her back.

use std::collections::BTreeSet;

use rusqlite::{Connection, OptionalExtension, Transaction, named_params};

use crate::action::Action;
use crate::days::{Day, day_text, optional_day_column};
use crate::declare::Erase;
use crate::error::{Error, Result, Rule, refused};
use crate::fund::forget_payer;
use crate::history::shape_of;
use crate::households::clear_if_empty;
use crate::ids::PersonId;
use crate::meetings::rename_who_led;
use crate::members::person::declared::{FieldKind, FieldTrait, PERSON_FIELDS};
use crate::members::person::references::{Reference, references, texts_that_may_name_people};
use crate::members::person::{ERASED_NAME, get_member, person_fields, reveal_member};
use crate::members::same::{MergedRows, gone_into};
use crate::office::Office;
use crate::organization::end_terms_of_erased;
use crate::photos;
use crate::place::Notes;
use crate::vault::text::bytes_from_hex;

const REASON_LENGTH: usize = 500;

#[derive(Debug, Clone, serde::Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct ErasePerson {
    pub id: PersonId,
    /// Why, e.g. that she asked for it; it must not name her.
    pub reason: String,
}

/// What an erasure would take and leave.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
pub struct ErasurePreview {
    pub name: String,
    pub is_member: bool,
    /// Rows that go, by table.
    pub goes: Vec<MergedRows>,
    /// Rows that stay without her name, because counts and sums hang on them.
    pub stays: Vec<MergedRows>,
    /// Texts of the office that hold her full name and are not touched, by table.
    pub mentions: Vec<MergedRows>,
}

/// One erasure, as the office remembers it: by number alone.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, ts_rs::TS)]
pub struct Erasure {
    /// "1/2018"
    pub certificate: String,
    /// UTC milliseconds.
    pub at: i64,
    pub officer: String,
    pub reason: String,
}

/// What must not come back from an older backup.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Tombstone {
    pub person_id: PersonId,
    pub first_hash: Option<Vec<u8>>,
    pub erasure: Erasure,
}

impl Tombstone {
    /// As it stands in the notes beside the office: number, first hash, certificate, moment and whose it is; no reason,
    /// no names.
    pub fn to_line(&self, db_uuid: &str) -> String {
        let hash: String = match &self.first_hash {
            Some(hash) => hash.iter().map(|byte| format!("{byte:02x}")).collect(),
            None => "-".to_owned(),
        };
        let Erasure {
            certificate, at, ..
        } = &self.erasure;
        format!("{} {hash} {certificate} {at} {db_uuid}", self.person_id.0)
    }

    /// None for a line of another office, whose backup once stood in this folder: its numbers are other people here.
    pub fn from_line(line: &str, db_uuid: &str) -> Option<Tombstone> {
        let line = line.strip_suffix(db_uuid)?;
        let mut parts = line.split(' ');
        let person_id = PersonId(parts.next()?.parse().ok()?);
        let hash = parts.next()?;
        let first_hash = (hash != "-").then(|| bytes_from_hex(hash)).flatten();
        (hash == "-" || first_hash.is_some()).then_some(())?;
        Some(Tombstone {
            person_id,
            first_hash,
            erasure: Erasure {
                certificate: parts.next()?.to_owned(),
                at: parts.next()?.parse().ok()?,
                officer: String::new(),
                reason: String::new(),
            },
        })
    }
}

pub fn erasure_preview(office: &Office, id: PersonId) -> Result<ErasurePreview> {
    let conn = office.conn();
    let fields = reveal_member(office, id)?;
    let (mut goes, mut stays): (Vec<MergedRows>, Vec<MergedRows>) = (Vec::new(), Vec::new());
    for reference in references() {
        let rows: i64 = conn.query_row(
            &format!(
                "SELECT count(*) FROM {} WHERE {} = ?1",
                reference.table, reference.column
            ),
            [id],
            |row| row.get(0),
        )?;
        let list = match reference.erase {
            Erase::Remove => &mut goes,
            Erase::Keep(_) => &mut stays,
        };
        match list.iter_mut().find(|known| known.table == reference.table) {
            Some(known) => known.rows += rows,
            None if rows > 0 => list.push(counted(reference.table, rows)),
            None => {}
        }
    }
    let mut mentions = Vec::new();
    for (table, column) in texts_that_may_name_people() {
        let rows: i64 = conn.query_row(
            &format!("SELECT count(*) FROM {table} WHERE instr({column}, ?1) > 0"),
            [&fields.name],
            |row| row.get(0),
        )?;
        if rows > 0 {
            mentions.push(counted(table, rows));
        }
    }
    Ok(ErasurePreview {
        is_member: get_member(office, id)?.is_member,
        name: fields.name,
        goes,
        stays,
        mentions,
    })
}

fn counted(table: &str, rows: i64) -> MergedRows {
    MergedRows {
        table: table.to_owned(),
        rows,
        joined: 0,
    }
}

/// Erases a person and everything the history kept of her, and wipes the file's free pages.
pub fn erase_person(office: &mut Office, erase: &ErasePerson) -> Result<Erasure> {
    let reason = erase.reason.trim().to_owned();
    if reason.is_empty() {
        return refused("reason", Rule::Required);
    }
    if reason.chars().count() > REASON_LENGTH {
        return refused("reason", Rule::TooLong);
    }
    let name = reveal_member(office, erase.id)?.name;
    if name == ERASED_NAME {
        return refused("id", Rule::NotOffered);
    }
    // The reason outlives her: it must not say what was erased.
    if sohoi_vietnamese::fold(&reason).contains(&sohoi_vietnamese::fold(&name)) {
        return refused("reason", Rule::NotOffered);
    }
    let year = chrono::Datelike::year(&office.today());
    let number: i64 =
        office
            .conn()
            .query_row(include_str!("next_certificate.sql"), [year], |row| {
                row.get(0)
            })?;
    let erasure = Erasure {
        certificate: format!("{number}/{year}"),
        at: office.now_ms(),
        officer: office.officer().to_owned(),
        reason,
    };
    erase_now(office, erase.id, &erasure)?;
    office.scrub()?;
    Ok(erasure)
}

/// Erasures, newest first, each once.
pub fn list_erasures(office: &Office) -> Result<Vec<Erasure>> {
    let mut statement = office.conn().prepare_cached(
        "SELECT DISTINCT certificate, at, officer, reason FROM erasure ORDER BY at DESC, certificate DESC",
    )?;
    let rows = statement.query_map([], erasure_of)?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

fn erasure_of(row: &rusqlite::Row<'_>) -> rusqlite::Result<Erasure> {
    Ok(Erasure {
        certificate: row.get("certificate")?,
        at: row.get("at")?,
        officer: row.get("officer")?,
        reason: row.get("reason")?,
    })
}

pub(crate) fn tombstones(conn: &Connection) -> Result<Vec<Tombstone>> {
    let mut statement = conn.prepare(
        "SELECT person_id, first_hash, certificate, at, officer, reason FROM erasure ORDER BY at",
    )?;
    let rows = statement.query_map([], |row| {
        Ok(Tombstone {
            person_id: row.get("person_id")?,
            first_hash: row.get("first_hash")?,
            erasure: erasure_of(row)?,
        })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Does again what was erased since a backup of the same office was made, before it takes the office's place.
pub(crate) fn erase_again(office: &mut Office, tombstones: &[Tombstone]) -> Result<()> {
    let mut erased = false;
    for stone in tombstones {
        let known: Option<(String, Option<Vec<u8>>)> = office
            .conn()
            .query_row(
                "SELECT name FROM person WHERE id = ?1",
                [stone.person_id],
                |row| row.get(0),
            )
            .optional()?
            .map(|name| Ok::<_, Error>((name, first_hash(office.conn(), stone.person_id)?)))
            .transpose()?;
        match known {
            // Numbers begin anew after an older backup: only the same first entry is the same person.
            Some((name, hash))
                if name != ERASED_NAME
                    && (stone.first_hash.is_none() || hash == stone.first_hash) =>
            {
                erase_now(office, stone.person_id, &stone.erasure)?;
                erased = true;
            }
            _ => {}
        }
        office.note(|tx| {
            put_tombstone(tx, stone)?;
            // Her number is not given to anybody else.
            tx.execute(
                "UPDATE sqlite_sequence SET seq = max(seq, ?1) WHERE name = 'person'",
                [stone.person_id],
            )?;
            Ok(())
        })?;
    }
    if erased {
        office.scrub()?;
    }
    Ok(())
}

fn put_tombstone(tx: &Transaction<'_>, stone: &Tombstone) -> Result<()> {
    tx.prepare_cached(include_str!("put_tombstone.sql"))?
        .execute(named_params! {
            ":person_id": stone.person_id,
            ":certificate": stone.erasure.certificate,
            ":at": stone.erasure.at,
            ":officer": stone.erasure.officer,
            ":reason": stone.erasure.reason,
            ":first_hash": stone.first_hash,
        })?;
    Ok(())
}

fn first_hash(conn: &Connection, id: PersonId) -> Result<Option<Vec<u8>>> {
    Ok(conn
        .query_row(
            "SELECT hash FROM history WHERE tbl = 'person' AND row_key = json_array(?1) ORDER BY seq LIMIT 1",
            [id],
            |row| row.get(0),
        )
        .optional()?)
}

fn erase_now(office: &mut Office, id: PersonId, erasure: &Erasure) -> Result<()> {
    let today = day_text(office.today());
    let mut people = gone_into(office.conn(), id)?;
    people.push(id);
    let names = names_ever(office.conn(), &people)?;
    let stones: Vec<Tombstone> = people
        .iter()
        .map(|&person_id| {
            Ok(Tombstone {
                person_id,
                first_hash: first_hash(office.conn(), person_id)?,
                erasure: erasure.clone(),
            })
        })
        .collect::<Result<_>>()?;
    office.change(
        Action::ErasePerson.about(format!("số {}", erasure.certificate)),
        |tx| {
            let fields = values_of(tx, id)?;
            let mut rows = rows_ever(tx, &people)?;
            clear_rows(tx, id, &today)?;
            clear_texts(tx, id, &names, &mut rows)?;
            clear_person(tx, id)?;
            forget(tx, &people, &rows, &names)?;
            drop_drafts(tx, id, &fields)?;
            for stone in &stones {
                put_tombstone(tx, stone)?;
            }
            photos::purge(tx)?;
            Ok(())
        },
    )?;
    if let Some(folder) = office.folder() {
        Notes::change(folder, |notes| {
            for stone in &stones {
                let line = stone.to_line(office.db_uuid());
                if !notes.erased.contains(&line) {
                    notes.erased.push(line);
                }
            }
        })?;
    }
    office.forget_kept();
    Ok(())
}

/// Every name she was ever written under.
fn names_ever(conn: &Connection, people: &[PersonId]) -> Result<BTreeSet<String>> {
    let mut names = BTreeSet::new();
    for id in people {
        let mut statement = conn.prepare_cached(include_str!("names_ever.sql"))?;
        let found = statement.query_map([id], |row| row.get::<_, String>(0))?;
        for name in found {
            names.insert(name?);
        }
    }
    Ok(names)
}

/// Her own values that may stand in a draft.
fn values_of(tx: &Transaction<'_>, id: PersonId) -> Result<Vec<String>> {
    let fields = person_fields(tx, id)?;
    // What is hers alone: many share an address or a trade.
    let own = PERSON_FIELDS
        .iter()
        .filter(|field| !field.is(FieldTrait::Bulk) && field.kind != FieldKind::LongText)
        .filter_map(|field| fields.text(field.field));
    Ok(std::iter::once(fields.name.as_str())
        .chain(own)
        .filter(|text| text.len() > 5)
        .map(str::to_owned)
        .collect())
}

/// Table and key of every row that is or was hers.
type Rows = BTreeSet<(String, String)>;

fn rows_ever(tx: &Transaction<'_>, people: &[PersonId]) -> Result<Rows> {
    let mut rows = Rows::new();
    for id in people {
        rows.insert(("person".to_owned(), format!("[{}]", id.0)));
        for Reference { table, column, .. } in references() {
            let key: Vec<String> = shape_of(tx, (*table).to_owned())?
                .key
                .iter()
                .map(|column| format!("\"{column}\""))
                .collect();
            let mut live = tx.prepare(&format!(
                "SELECT json_array({}) FROM {table} WHERE {column} = ?1",
                key.join(", ")
            ))?;
            let mut past = tx.prepare(
                "SELECT DISTINCT row_key FROM history WHERE tbl = ?2 AND json_extract(payload, ?3) = ?1",
            )?;
            let live = live.query_map([id], |row| row.get::<_, String>(0))?;
            let past = past.query_map((id, table, format!("$.{column}")), |row| row.get(0))?;
            for found in live.chain(past) {
                rows.insert(((*table).to_owned(), found?));
            }
        }
    }
    Ok(rows)
}

/// Her rows: those about her alone go, those that count stay without words; what is open ends.
fn clear_rows(tx: &Transaction<'_>, id: PersonId, today: &str) -> Result<()> {
    // What was only planned will not be.
    tx.execute(
        "DELETE FROM membership WHERE person_id = ?1 AND valid_from > ?2",
        (id, today),
    )?;
    tx.execute(
        include_str!("end_erased_membership.sql"),
        named_params! { ":id": id, ":today": today },
    )?;
    end_terms_of_erased(tx, id, today)?;
    forget_payer(tx, id)?;
    let mut homes =
        tx.prepare("SELECT DISTINCT household_id FROM household_member WHERE person_id = ?1")?;
    let homes: Vec<i64> = homes
        .query_map([id], |row| row.get(0))?
        .collect::<rusqlite::Result<_>>()?;
    for Reference {
        table,
        column,
        erase,
        ..
    } in references()
    {
        match erase {
            Erase::Remove => {
                tx.execute(&format!("DELETE FROM {table} WHERE {column} = ?1"), [id])?;
            }
            Erase::Keep([]) => {}
            Erase::Keep(columns) => {
                let set: Vec<String> = columns
                    .iter()
                    .map(|(column, value)| format!("{column} = {value}"))
                    .collect();
                tx.execute(
                    &format!("UPDATE {table} SET {} WHERE {column} = ?1", set.join(", ")),
                    [id],
                )?;
            }
        }
    }
    // A household nobody else of the register belongs to tells of her alone: its class is counted, its place is not.
    for home in homes {
        clear_if_empty(tx, home)?;
    }
    Ok(())
}

/// Words on minutes that were written from her record: whoever chaired or wrote them under her name and was there.
fn clear_texts(
    tx: &Transaction<'_>,
    id: PersonId,
    names: &BTreeSet<String>,
    rows: &mut Rows,
) -> Result<()> {
    for name in names {
        for key in rename_who_led(tx, id, name, ERASED_NAME)? {
            rows.insert(("meeting".to_owned(), key));
        }
    }
    Ok(())
}

fn clear_person(tx: &Transaction<'_>, id: PersonId) -> Result<()> {
    let shape = shape_of(tx, "person".to_owned())?;
    let set: Vec<String> = shape
        .columns
        .iter()
        .zip(&shape.defaults)
        .filter(|(column, _)| *column != "id")
        .map(|(column, default)| match column.as_str() {
            "name" => "name = ?2".to_owned(),
            _ => format!("\"{column}\" = {}", default.as_deref().unwrap_or("NULL")),
        })
        .collect();
    tx.execute(
        &format!("UPDATE person SET {} WHERE id = ?1", set.join(", ")),
        (id, ERASED_NAME),
    )?;
    Ok(())
}

/// Drops what the history holds of these rows; the chain of hashes holds without it.
fn forget(
    tx: &Transaction<'_>,
    people: &[PersonId],
    rows: &Rows,
    names: &BTreeSet<String>,
) -> Result<()> {
    let mut actions: BTreeSet<i64> = BTreeSet::new();
    {
        let mut drop = tx.prepare(
            "UPDATE history SET payload = NULL, salt = NULL WHERE tbl = ?1 AND row_key = ?2 RETURNING action_id",
        )?;
        for (table, key) in rows {
            let touched = drop.query_map((table, key), |row| row.get(0))?;
            for action in touched {
                actions.insert(action?);
            }
        }
        // Receipts and households were hers only for the words this erasure has just taken out of them.
        let mut other = tx.prepare(include_str!("forget_words_of_erasure.sql"))?;
        let touched = other.query_map([], |row| row.get::<_, i64>(0))?;
        for action in touched {
            actions.insert(action?);
        }
        // A merge wrote what it found no place for into a note of the other record.
        let mut merges = tx.prepare(include_str!("forget_merges.sql"))?;
        for id in people {
            let touched = merges.query_map([format!("[{}]", id.0)], |row| row.get::<_, i64>(0))?;
            for action in touched {
                actions.insert(action?);
            }
        }
    }
    let mut about =
        tx.prepare("UPDATE action SET about = ?3 WHERE id = ?1 AND instr(about, ?2) > 0")?;
    for action in actions {
        for name in names {
            about.execute((action, name, ERASED_NAME))?;
        }
    }
    Ok(())
}

fn drop_drafts(tx: &Transaction<'_>, id: PersonId, values: &[String]) -> Result<()> {
    tx.execute(
        "DELETE FROM draft WHERE key LIKE '%member:' || ?1 OR key LIKE '%person:' || ?1",
        [id],
    )?;
    for value in values {
        tx.execute("DELETE FROM draft WHERE instr(body, ?1) > 0", [value])?;
    }
    Ok(())
}

/// People who left longer ago than the office keeps its leavers, with the last day they were members. Only told, never
/// done.
pub fn kept_too_long(conn: &Connection, before: Day) -> Result<Vec<(PersonId, Day)>> {
    let mut statement = conn.prepare_cached(include_str!("kept_too_long.sql"))?;
    let rows = statement
        .query_map(named_params! { ":before": day_text(before) }, |row| {
            Ok((row.get("person_id")?, optional_day_column(row, "left")?))
        })?
        .collect::<rusqlite::Result<Vec<(PersonId, Option<Day>)>>>()?;
    Ok(rows
        .into_iter()
        .filter_map(|(id, day)| Some((id, day?.pred_opt()?)))
        .collect())
}
