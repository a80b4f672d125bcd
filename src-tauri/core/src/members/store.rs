//! Reads and writes people; their periods of membership are written in `periods.rs`.

use rusqlite::{Connection, OptionalExtension, Row, ToSql, Transaction, named_params};

use super::declared::{insert_person_sql, update_person_sql};
use super::own::tidy_own;
use super::portrait::photo_name;
use super::*;
use crate::action::Action;
use crate::days::{check_day, day_text, optional_day_column};
use crate::error::{Error, Result, Rule, refused};
use crate::office::Office;
use crate::organization::{UnitKind, terms_of_person, unit_kind, unit_open_on};

/// Members on a day, of the ward or of one unit and what is below it.
pub fn count_members(office: &Office, on: Day, unit_id: Option<UnitId>) -> Result<i64> {
    let mut statement = office
        .conn()
        .prepare_cached(include_str!("count_members.sql"))?;
    Ok(statement.query_row(
        named_params! { ":on": day_text(on), ":unit_id": unit_id },
        |row| row.get(0),
    )?)
}

pub fn get_member(office: &Office, id: PersonId) -> Result<MemberDetail> {
    let today = office.today();
    let clear = person_fields(office.conn(), id)?;
    let memberships = memberships_of(office.conn(), id, today)?;
    let facts = facts_of(office, id)?;
    let mut warnings = warnings(&clear, today);
    if !similar_ids(office, &clear.name, clear.birth, Some(id))?.is_empty() {
        warnings.push(PersonWarning::SameNameAndBirth);
    }
    Ok(MemberDetail {
        id,
        is_member: memberships
            .iter()
            .any(|membership| holds_on(membership, today)),
        age: clear.birth.map(|birth| birth.age_on(today)),
        terms: terms_of_person(office, id)?,
        warnings,
        memberships,
        photo: photo_name(office, id)?,
        is_suspended: facts
            .iter()
            .any(|row| row.is_present && row.fact.kind() == FactKind::Suspension),
        facts,
        own: own_values(office, id)?,
        fields: masked(clear),
    })
}

fn holds_on(membership: &Membership, on: Day) -> bool {
    membership.joined.first_day() <= on && membership.valid_to.is_none_or(|to| on < to)
}

/// What is odd about fields as they are typed, before anything is written.
pub fn check_person(office: &Office, fields: &PersonFields) -> Vec<PersonWarning> {
    warnings(fields, office.today())
}

/// The person's fields unmasked.
pub fn reveal_member(office: &Office, id: PersonId) -> Result<PersonFields> {
    person_fields(office.conn(), id)
}

pub(crate) fn person_name(conn: &Connection, id: PersonId) -> Result<String> {
    conn.prepare_cached("SELECT name FROM person WHERE id = ?1")?
        .query_row([id], |row| row.get(0))
        .optional()?
        .ok_or(Error::NotFound("person"))
}

pub(crate) fn person_fields(conn: &Connection, id: PersonId) -> Result<PersonFields> {
    conn.prepare_cached("SELECT * FROM person WHERE id = ?1")?
        .query_row([id], PersonFields::of_row)
        .optional()?
        .ok_or(Error::NotFound("person"))
}

pub(crate) fn memberships_of(
    conn: &Connection,
    id: PersonId,
    names_on: Day,
) -> Result<Vec<Membership>> {
    let mut statement = conn.prepare_cached(include_str!("memberships_of.sql"))?;
    let rows = statement
        .query_map(
            named_params! { ":person_id": id, ":on": day_text(names_on) },
            membership,
        )?
        .collect::<rusqlite::Result<_>>()?;
    Ok(rows)
}

fn membership(row: &Row<'_>) -> rusqlite::Result<Membership> {
    Ok(Membership {
        id: row.get("id")?,
        unit_id: row.get("unit_id")?,
        unit_name: row.get("unit_name")?,
        group_id: row.get("group_id")?,
        group_name: row.get("group_name")?,
        kind: row.get("kind")?,
        joined: row.get("joined")?,
        join_reason: row.get("join_reason")?,
        valid_to: optional_day_column(row, "valid_to")?,
        leave_reason: row.get("leave_reason")?,
    })
}

/// People who might be the one being typed: the same name (accents and y/i aside) and a birth year that does not
/// speak against it.
pub fn similar_members(
    office: &Office,
    name: &str,
    birth: Option<PartialDay>,
) -> Result<Vec<MemberRow>> {
    let today = office.today();
    similar_ids(office, name, birth, None)?
        .into_iter()
        .map(|id| row_of(office, id, today))
        .collect()
}

fn similar_ids(
    office: &Office,
    name: &str,
    birth: Option<PartialDay>,
    but: Option<PersonId>,
) -> Result<Vec<PersonId>> {
    const AT_MOST: usize = 5;
    // One name in a ward is shared by dozens at most.
    const LOOKED_AT: usize = 200;
    let name = sohoi_vietnamese::tidy_name(name);
    if name.split_whitespace().count() < 2 {
        return Ok(Vec::new());
    }
    let mut statement = office
        .conn()
        .prepare_cached("SELECT name, birth FROM person WHERE id = ?1")?;
    let mut similar = Vec::new();
    for id in office
        .names()?
        .first_hits(&name, LOOKED_AT)
        .into_iter()
        .filter(|id| Some(*id) != but)
    {
        let (known, born): (String, Option<PartialDay>) =
            statement.query_row([id], |row| Ok((row.get(0)?, row.get(1)?)))?;
        let same_year = match (birth, born) {
            (Some(one), Some(other)) => one.year == other.year,
            _ => but.is_none(),
        };
        let same_name = sohoi_vietnamese::same_name(&known, &name, sohoi_vietnamese::YAndI::Alike);
        if same_year && (same_name || same_without_accents(&known, &name)) {
            similar.push(id);
            if similar.len() == AT_MOST {
                break;
            }
        }
    }
    Ok(similar)
}

/// A name written without any accent may be anybody's whose letters are those; one with accents says who it is.
fn same_without_accents(one: &str, other: &str) -> bool {
    let (plain_one, plain_other) = (sohoi_vietnamese::fold(one), sohoi_vietnamese::fold(other));
    plain_one == plain_other
        && (plain_one == one.to_lowercase() || plain_other == other.to_lowercase())
}

/// A new person who joins a branch.
pub fn add_member(office: &mut Office, new: &NewMember) -> Result<PersonId> {
    add_record(office, new, &[])
}

/// A new person together with what the ward's own fields say of her.
pub fn add_record(office: &mut Office, new: &NewMember, own: &[OwnValue]) -> Result<PersonId> {
    let own = tidy_own(office.conn(), own)?;
    let fields = tidy_fields(&new.fields, None)?;
    if new.join_reason == JoinReason::Transferred {
        return refused("join_reason", Rule::NotOffered);
    }
    let today = office.today();
    check_birth(&fields)?;
    check_day("joined", new.joined.first_day(), today)?;
    check_branch(
        office.conn(),
        new.unit_id,
        new.group_id,
        new.joined.first_day().max(today),
    )?;
    office.change(Action::AddMember.about(&fields.name), |tx| {
        let id = insert_person(tx, &fields)?;
        insert_membership(
            tx,
            id,
            &Joining {
                unit_id: new.unit_id,
                group_id: new.group_id,
                kind: new.kind,
                joined: new.joined,
                reason: new.join_reason,
            },
        )?;
        write_own(tx, id, &own)?;
        Ok(id)
    })
}

/// Writes all fields of a person; also used where a record changes as part of a larger action.
pub(crate) fn update_person(
    tx: &Transaction<'_>,
    id: PersonId,
    fields: &PersonFields,
) -> Result<()> {
    let mut named = fields.named();
    named.push((":id", &id));
    tx.prepare_cached(&update_person_sql())?
        .execute(named.as_slice())?;
    Ok(())
}

pub(crate) fn insert_person(tx: &Transaction<'_>, fields: &PersonFields) -> Result<PersonId> {
    tx.prepare_cached(&insert_person_sql())?
        .execute(fields.named().as_slice())?;
    Ok(PersonId(tx.last_insert_rowid()))
}

/// A birth before 1900 is a slip of the pen; one still to come is an oddity, which warns.
fn check_birth(fields: &PersonFields) -> Result<()> {
    if let Some(birth) = fields.birth
        && birth.year < 1900
    {
        return refused("birth", Rule::DayOutOfRange);
    }
    Ok(())
}

pub(crate) fn check_branch(
    conn: &Connection,
    unit_id: UnitId,
    group_id: Option<UnitId>,
    on: Day,
) -> Result<()> {
    if unit_kind(conn, unit_id)? != UnitKind::Branch {
        return refused("unit_id", Rule::NotOffered);
    }
    if !unit_open_on(conn, unit_id, on)? {
        return refused("unit_id", Rule::UnitClosed);
    }
    if let Some(group_id) = group_id {
        let parent: Option<UnitId> = conn
            .query_row(
                "SELECT parent_id FROM unit WHERE id = ?1 AND kind = 'group' AND purpose IS NULL",
                [group_id],
                |row| row.get(0),
            )
            .optional()?;
        if parent != Some(unit_id) {
            return refused("group_id", Rule::NotOffered);
        }
        if !unit_open_on(conn, group_id, on)? {
            return refused("group_id", Rule::UnitClosed);
        }
    }
    Ok(())
}

pub fn edit_member(office: &mut Office, edit: &EditMember) -> Result<()> {
    edit_record(office, edit, &[])
}

/// Mends a person's fields and those of the ward's own that are given.
pub fn edit_record(office: &mut Office, edit: &EditMember, own: &[OwnValue]) -> Result<()> {
    let own = tidy_own(office.conn(), own)?;
    let kept = person_fields(office.conn(), edit.id)?;
    let fields = tidy_fields(&edit.fields, Some(&kept))?;
    check_birth(&fields)?;
    office.change(Action::EditMember.about(&fields.name), |tx| {
        update_person(tx, edit.id, &fields)?;
        write_own(tx, edit.id, &own)
    })
}

/// Takes a record away that should not be there. Who held an office or owns a task stays.
pub fn remove_member(office: &mut Office, id: PersonId) -> Result<()> {
    let name = person_fields(office.conn(), id)?.name;
    office.change(Action::RemoveMember.about(name), |tx| {
        let used: bool = tx.query_row(
            "SELECT EXISTS (SELECT 1 FROM office_term WHERE person_id = ?1)
               OR EXISTS (SELECT 1 FROM task WHERE owner_person_id = ?1)",
            [id],
            |row| row.get(0),
        )?;
        if used {
            return refused("id", Rule::StillInUse);
        }
        tx.execute("DELETE FROM person WHERE id = ?1", [id])?;
        Ok(())
    })
}

/// Members at the end of each of `months` months up to `last`, oldest first.
pub fn members_by_month(office: &Office, last: Month, months: u32) -> Result<Vec<MonthCount>> {
    let months = i32::try_from(months.min(240)).unwrap_or(240);
    (0..months)
        .rev()
        .map(|back| {
            let month = last.plus(-back);
            Ok(MonthCount {
                month,
                members: count_members(office, month.last_day(), None)?,
            })
        })
        .collect()
}
