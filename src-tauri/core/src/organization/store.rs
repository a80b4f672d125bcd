//! Reads and writes units, their names, terms and upper levels.

use std::cmp::Reverse;

use rusqlite::{OptionalExtension, Row, Transaction, named_params};

use super::names::{NAME_LENGTH, give_name, refuse_taken_name, taken_names, tidy, unit_name_on};
use super::purpose::{give_purpose, purpose_of};
use super::{
    BranchKind, EditUnit, NewTerm, NewUnit, NewUpperLevel, OfficeProfile, Post, RenameUnit, Term,
    UnitKind, UnitRow, UpperLevel, names_in_list,
};
use crate::action::Action;
use crate::days::{
    Day, check_day, check_period, day_column, day_from_text, day_text, optional_day_column,
};
use crate::error::{Error, Result, Rule, refused};
use crate::ids::{PersonId, TermId, UnitId, UpperLevelId};
use crate::masks::mask_phone_or_name;
use crate::members::add_named;
use crate::office::Office;

/// The ward's name and the level above on a day; every level above there ever was, the newest first.
pub fn office_profile(office: &Office, on: Day) -> Result<OfficeProfile> {
    let ward_id = ward_id(office.conn())?;
    let mut statement = office.conn().prepare_cached(
        "SELECT id, name, valid_from, valid_to FROM upper_level ORDER BY valid_from DESC",
    )?;
    let upper_levels: Vec<UpperLevel> = statement
        .query_map([], |row| {
            Ok(UpperLevel {
                id: row.get("id")?,
                name: row.get("name")?,
                valid_from: day_column(row, "valid_from")?,
                valid_to: optional_day_column(row, "valid_to")?,
            })
        })?
        .collect::<rusqlite::Result<_>>()?;
    let upper_name = upper_levels
        .iter()
        .find(|level| level.valid_from <= on && level.valid_to.is_none_or(|to| on < to))
        .map(|level| level.name.clone());
    Ok(OfficeProfile {
        ward_id,
        ward_name: unit_name_on(office.conn(), ward_id, on)?,
        upper_name,
        upper_levels,
    })
}

/// The one ward of this office.
pub(crate) fn ward_id(conn: &rusqlite::Connection) -> Result<UnitId> {
    conn.prepare_cached("SELECT id FROM unit WHERE kind = 'ward'")?
        .query_row([], |row| row.get(0))
        .optional()?
        .ok_or(Error::NotFound("ward"))
}

/// Every unit with its name, head and members on a day: the ward, then branches in name order, each with its groups.
/// Units closed by that day are left out.
pub fn list_units(office: &Office, on: Day) -> Result<Vec<UnitRow>> {
    units_on(office.conn(), on)
}

pub(crate) fn units_on(conn: &rusqlite::Connection, on: Day) -> Result<Vec<UnitRow>> {
    let mut statement = conn.prepare_cached(include_str!("list_units.sql"))?;
    let rows = statement
        .query_map(named_params! { ":on": day_text(on) }, |row| {
            Ok(UnitRow {
                id: row.get("id")?,
                parent_id: row.get("parent_id")?,
                kind: row.get("kind")?,
                branch_kind: row.get("branch_kind")?,
                purpose: row.get("purpose")?,
                name: row.get("name")?,
                opened: optional_day_column(row, "opened")?,
                closed: optional_day_column(row, "closed")?,
                members: row.get("members")?,
                head: row.get("head")?,
            })
        })?
        .collect::<rusqlite::Result<_>>()?;
    Ok(rows)
}

pub fn add_unit(office: &mut Office, new: &NewUnit) -> Result<UnitId> {
    let name = tidy("name", &new.name)?;
    if let Some(opened) = new.opened {
        check_day("opened", opened, office.today())?;
    }
    office.change(Action::AddUnit.about(&name), |tx| {
        let (parent, branch_kind) = match new.kind {
            UnitKind::Ward => return refused("kind", Rule::AlreadyThere),
            UnitKind::Branch => (
                ward_id(tx)?,
                Some(new.branch_kind.unwrap_or(BranchKind::Area)),
            ),
            UnitKind::Group => {
                let Some(parent) = new.parent_id else {
                    return refused("parent_id", Rule::Required);
                };
                match unit_kind(tx, parent)? {
                    UnitKind::Branch => {}
                    UnitKind::Ward if new.purpose.is_some() => {}
                    _ => return refused("parent_id", Rule::NotOffered),
                }
                (parent, None)
            }
        };
        if new.purpose.is_some() && new.kind != UnitKind::Group {
            return refused("purpose", Rule::NotOffered);
        }
        refuse_taken_name(tx, parent, &name, None)?;
        let id = insert_unit(tx, &name, new.kind, Some(parent), branch_kind, new.opened)?;
        give_purpose(tx, id, new.purpose)?;
        Ok(id)
    })
}

/// One branch per line of a pasted list; names already there are skipped. Answers how many were added.
pub fn add_branches(office: &mut Office, text: &str, opened: Option<Day>) -> Result<i64> {
    let names = names_in_list(text);
    if names.is_empty() {
        return refused("text", Rule::Required);
    }
    if names.iter().any(|name| name.chars().count() > NAME_LENGTH) {
        return refused("text", Rule::TooLong);
    }
    office.change(Action::AddBranches, |tx| {
        let ward = ward_id(tx)?;
        let taken = taken_names(tx, ward, None)?;
        let mut added = 0;
        for name in names {
            if taken.contains(&name.to_lowercase()) {
                continue;
            }
            insert_unit(
                tx,
                &name,
                UnitKind::Branch,
                Some(ward),
                Some(BranchKind::Area),
                opened,
            )?;
            added += 1;
        }
        Ok(added)
    })
}

/// The new name holds from a day on; the old one stays for old papers. From the unit's first day (or before its first
/// name) it replaces the name as a correction.
pub fn rename_unit(office: &mut Office, rename: &RenameUnit) -> Result<()> {
    let name = tidy("name", &rename.name)?;
    check_day("from", rename.from, office.today())?;
    office.change(Action::RenameUnit.about(&name), |tx| {
        if let Some(parent) = parent_of(tx, rename.id)? {
            refuse_taken_name(tx, parent, &name, Some(rename.id))?;
        }
        give_name(tx, rename.id, &name, rename.from)
    })
}

pub fn edit_unit(office: &mut Office, edit: &EditUnit) -> Result<()> {
    let today = office.today();
    let about = unit_name_on(office.conn(), edit.id, today)?;
    if let Some(opened) = edit.opened {
        check_day("opened", opened, today)?;
    }
    office.change(Action::EditUnit.about(about), |tx| {
        let kind = unit_kind(tx, edit.id)?;
        let branch_kind =
            (kind == UnitKind::Branch).then(|| edit.branch_kind.unwrap_or(BranchKind::Area));
        let closed: Option<String> =
            tx.query_row("SELECT closed FROM unit WHERE id = ?1", [edit.id], |row| {
                row.get(0)
            })?;
        if let (Some(opened), Some(closed)) =
            (edit.opened, closed.as_deref().and_then(day_from_text))
        {
            check_period("opened", opened, Some(closed))?;
        }
        tx.execute(
            "UPDATE unit SET branch_kind = ?2, opened = ?3 WHERE id = ?1",
            (edit.id, branch_kind, edit.opened.map(day_text)),
        )?;
        // A tổ phụ nữ has its people by their membership: it does not become another sort of group, nor one of those a tổ.
        match (purpose_of(tx, edit.id)?, edit.purpose) {
            (None, None) => Ok(()),
            (Some(_), Some(_)) => give_purpose(tx, edit.id, edit.purpose),
            (Some(_), None) => refused("purpose", Rule::Required),
            (None, Some(_)) => refused("purpose", Rule::NotOffered),
        }
    })
}

/// Takes away a unit entered by mistake; one that anything refers to is dissolved instead.
pub fn remove_unit(office: &mut Office, id: UnitId) -> Result<()> {
    let about = unit_name_on(office.conn(), id, office.today())?;
    office.change(Action::RemoveUnit.about(about), |tx| {
        if super::references::was_ever_used(tx, id)? {
            return refused("id", Rule::StillInUse);
        }
        tx.execute("DELETE FROM unit WHERE id = ?1", [id])?;
        Ok(())
    })
}

const LIST_TERMS: &str = include_str!("list_terms.sql");

/// Terms of a unit (or of all), those in force on a day or all there ever were, in order of posts; of all there ever
/// were, those that are over come last, the latest first.
pub fn list_terms(office: &Office, unit_id: Option<UnitId>, on: Option<Day>) -> Result<Vec<Term>> {
    let today = office.today();
    let mut statement = office.conn().prepare_cached(LIST_TERMS)?;
    let mut terms: Vec<Term> = statement
        .query_map(
            named_params! {
                ":unit_id": unit_id,
                ":person_id": Option::<PersonId>::None,
                ":on": on.map(day_text),
                ":names_on": day_text(on.unwrap_or(today)),
            },
            term,
        )?
        .collect::<rusqlite::Result<_>>()?;
    // Posts are ordered by rank, not by their stored word; the sort keeps the order by unit and name within a post.
    terms.sort_by_key(|term| {
        let is_over = |to: &Day| on.is_none() && *to <= today;
        (term.valid_to.filter(is_over).map(Reverse), term.post)
    });
    Ok(terms)
}

/// All terms one person ever held, newest first.
pub fn terms_of_person(office: &Office, person_id: PersonId) -> Result<Vec<Term>> {
    let mut statement = office.conn().prepare_cached(LIST_TERMS)?;
    let mut terms: Vec<Term> = statement
        .query_map(
            named_params! {
                ":unit_id": Option::<UnitId>::None,
                ":person_id": person_id,
                ":on": Option::<String>::None,
                ":names_on": day_text(office.today()),
            },
            term,
        )?
        .collect::<rusqlite::Result<_>>()?;
    terms.sort_by_key(|term| Reverse(term.valid_from));
    Ok(terms)
}

fn term(row: &Row<'_>) -> rusqlite::Result<Term> {
    Ok(Term {
        id: row.get("id")?,
        person_id: row.get("person_id")?,
        person_name: row.get("person_name")?,
        unit_id: row.get("unit_id")?,
        unit_name: row.get("unit_name")?,
        post: row.get("post")?,
        other_title: row.get("other_title")?,
        valid_from: day_column(row, "valid_from")?,
        valid_to: optional_day_column(row, "valid_to")?,
        zalo_masked: row
            .get::<_, Option<String>>("zalo")?
            .map(|zalo| mask_phone_or_name(&zalo)),
    })
}

pub fn add_term(office: &mut Office, new: &NewTerm) -> Result<TermId> {
    let today = office.today();
    check_day("valid_from", new.valid_from, today)?;
    // Terms are five years and known in advance: the end may lie far ahead.
    let valid_to = new.last_day.and_then(|day| day.succ_opt());
    check_period("last_day", new.valid_from, valid_to)?;
    let about = match (new.person_id, &new.person_name) {
        (Some(id), _) => person_name(office.conn(), id)?,
        (None, Some(name)) => tidy("person_name", name)?,
        (None, None) => return refused("person_name", Rule::Required),
    };
    office.change(Action::AddTerm.about(&about), |tx| {
        if unit_kind(tx, new.unit_id)? != new.post.unit_kind() {
            return refused("post", Rule::NotOffered);
        }
        let person_id = match new.person_id {
            Some(id) => id,
            None => insert_person(tx, &about)?,
        };
        if term_overlaps(
            tx,
            person_id,
            new.unit_id,
            new.post,
            new.valid_from,
            valid_to,
        )? {
            return refused("valid_from", Rule::Overlaps);
        }
        insert_term(
            tx,
            person_id,
            new.unit_id,
            new.post,
            new.other_title.as_deref(),
            new.valid_from,
            valid_to,
        )
    })
}

/// Whether somebody holds a post of a unit already at some time of a period.
pub(crate) fn term_overlaps(
    tx: &Transaction<'_>,
    person_id: PersonId,
    unit_id: UnitId,
    post: Post,
    valid_from: Day,
    valid_to: Option<Day>,
) -> Result<bool> {
    Ok(tx.query_row(
        include_str!("term_overlaps.sql"),
        named_params! {
            ":person_id": person_id,
            ":unit_id": unit_id,
            ":post": post,
            ":valid_from": day_text(valid_from),
            ":valid_to": valid_to.map(day_text),
        },
        |row| row.get(0),
    )?)
}

pub fn remove_term(office: &mut Office, id: TermId) -> Result<()> {
    let head = term_head(office, id)?;
    office.change(Action::RemoveTerm.about(head.name), |tx| {
        tx.execute("DELETE FROM office_term WHERE id = ?1", [id])?;
        Ok(())
    })
}

/// Whose a term is, and since when.
pub(super) struct TermHead {
    pub person_id: PersonId,
    pub name: String,
    pub valid_from: Day,
}

pub(super) fn term_head(office: &Office, id: TermId) -> Result<TermHead> {
    office
        .conn()
        .prepare_cached(
            "SELECT person_id, name, valid_from FROM office_term JOIN person ON person.id = person_id WHERE office_term.id = ?1",
        )?
        .query_row([id], |row| {
            Ok(TermHead {
                person_id: row.get("person_id")?,
                name: row.get("name")?,
                valid_from: day_column(row, "valid_from")?,
            })
        })
        .optional()?
        .ok_or(Error::NotFound("term"))
}

pub fn add_upper_level(office: &mut Office, new: &NewUpperLevel) -> Result<UpperLevelId> {
    office.change(Action::AddUpperLevel.about(&new.name), |tx| {
        insert_upper_level(tx, new)
    })
}

pub fn remove_upper_level(office: &mut Office, id: UpperLevelId) -> Result<()> {
    let about: String = office
        .conn()
        .query_row("SELECT name FROM upper_level WHERE id = ?1", [id], |row| {
            row.get(0)
        })
        .optional()?
        .ok_or(Error::NotFound("upper level"))?;
    office.change(Action::RemoveUpperLevel.about(about), |tx| {
        tx.execute("DELETE FROM upper_level WHERE id = ?1", [id])?;
        Ok(())
    })
}

pub(crate) fn insert_upper_level(
    tx: &Transaction<'_>,
    new: &NewUpperLevel,
) -> Result<UpperLevelId> {
    let name = tidy("upper_name", &new.name)?;
    let valid_to = new.last_day.and_then(|day| day.succ_opt());
    check_period("last_day", new.valid_from, valid_to)?;
    if valid_to.is_none() {
        // The ward has one level above: the new one takes the place of the one still open.
        tx.execute(
            "UPDATE upper_level SET valid_to = ?1 WHERE valid_to IS NULL AND valid_from < ?1",
            [day_text(new.valid_from)],
        )?;
    }
    let overlaps: bool = tx.query_row(
        "SELECT EXISTS (SELECT 1 FROM upper_level
           WHERE (valid_to IS NULL OR valid_to > ?1) AND (?2 IS NULL OR valid_from < ?2))",
        (day_text(new.valid_from), valid_to.map(day_text)),
        |row| row.get(0),
    )?;
    if overlaps {
        return refused("valid_from", Rule::Overlaps);
    }
    tx.execute(
        "INSERT INTO upper_level (name, valid_from, valid_to) VALUES (?1, ?2, ?3)",
        (&name, day_text(new.valid_from), valid_to.map(day_text)),
    )?;
    Ok(UpperLevelId(tx.last_insert_rowid()))
}

/// Also used where a unit is made as part of a larger action.
pub(crate) fn insert_unit(
    tx: &Transaction<'_>,
    name: &str,
    kind: UnitKind,
    parent: Option<UnitId>,
    branch_kind: Option<BranchKind>,
    opened: Option<Day>,
) -> Result<UnitId> {
    tx.prepare_cached(
        "INSERT INTO unit (kind, parent_id, branch_kind, opened) VALUES (?1, ?2, ?3, ?4)",
    )?
    .execute((kind, parent, branch_kind, opened.map(day_text)))?;
    let id = UnitId(tx.last_insert_rowid());
    tx.prepare_cached("INSERT INTO unit_name (unit_id, name) VALUES (?1, ?2)")?
        .execute((id, name))?;
    Ok(id)
}

pub(crate) fn insert_term(
    tx: &Transaction<'_>,
    person_id: PersonId,
    unit_id: UnitId,
    post: Post,
    other_title: Option<&str>,
    valid_from: Day,
    valid_to: Option<Day>,
) -> Result<TermId> {
    let other_title = other_title.map(str::trim).filter(|title| !title.is_empty());
    tx.prepare_cached(include_str!("insert_term.sql"))?
        .execute(named_params! {
            ":person_id": person_id,
            ":unit_id": unit_id,
            ":post": post,
            ":other_title": other_title,
            ":valid_from": day_text(valid_from),
            ":valid_to": valid_to.map(day_text),
        })?;
    Ok(TermId(tx.last_insert_rowid()))
}

/// A person known only as an officer so far.
pub(super) fn insert_person(tx: &Transaction<'_>, name: &str) -> Result<PersonId> {
    let name = tidy("person_name", name)?;
    add_named(tx, &name)
}

pub(super) fn person_name(conn: &rusqlite::Connection, id: PersonId) -> Result<String> {
    conn.query_row("SELECT name FROM person WHERE id = ?1", [id], |row| {
        row.get(0)
    })
    .optional()?
    .ok_or(Error::NotFound("person"))
}

pub(crate) fn unit_kind(conn: &rusqlite::Connection, id: UnitId) -> Result<UnitKind> {
    conn.prepare_cached("SELECT kind FROM unit WHERE id = ?1")?
        .query_row([id], |row| row.get(0))
        .optional()?
        .ok_or(Error::NotFound("unit"))
}

pub(super) fn parent_of(conn: &rusqlite::Connection, id: UnitId) -> Result<Option<UnitId>> {
    conn.query_row("SELECT parent_id FROM unit WHERE id = ?1", [id], |row| {
        row.get(0)
    })
    .optional()?
    .ok_or(Error::NotFound("unit"))
}

/// Whether a unit exists on a day.
pub(crate) fn unit_open_on(conn: &rusqlite::Connection, id: UnitId, on: Day) -> Result<bool> {
    Ok(conn
        .prepare_cached(
            "SELECT (opened IS NULL OR opened <= ?2) AND (closed IS NULL OR closed > ?2) FROM unit WHERE id = ?1",
        )?
        .query_row((id, day_text(on)), |row| row.get(0))
        .optional()?
        .unwrap_or(false))
}
