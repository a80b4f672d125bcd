//! Reads and writes people and their membership periods.

use rusqlite::{Connection, OptionalExtension, Row, Transaction, named_params};

use super::*;
use crate::action::Action;
use crate::days::{check_day, day_column, day_text, optional_day_column};
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

fn person_fields(conn: &Connection, id: PersonId) -> Result<PersonFields> {
    conn.prepare_cached(include_str!("person_fields.sql"))?
        .query_row([id], |row| {
            Ok(PersonFields {
                name: row.get("name")?,
                sex: row.get("sex")?,
                birth: row.get("birth")?,
                citizen_number: row.get("citizen_number")?,
                old_citizen_number: row.get("old_citizen_number")?,
                phone: row.get("phone")?,
                email: row.get("email")?,
                address: row.get("address")?,
                neighbourhood: row.get("neighbourhood")?,
                occupation: row.get("occupation")?,
                workplace: row.get("workplace")?,
                ethnicity: row.get("ethnicity")?,
                religion: row.get("religion")?,
                schooling: row.get("schooling")?,
                education: row.get("education")?,
                political_theory: row.get("political_theory")?,
                card_number: row.get("card_number")?,
                party_since: row.get("party_since")?,
                is_core: row.get("is_core")?,
                notes: row.get("notes")?,
            })
        })
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
        .names()
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
        if same_year && sohoi_vietnamese::same_name(&known, &name, sohoi_vietnamese::YAndI::Alike) {
            similar.push(id);
            if similar.len() == AT_MOST {
                break;
            }
        }
    }
    Ok(similar)
}

/// A new person who joins a branch.
pub fn add_member(office: &mut Office, new: &NewMember) -> Result<PersonId> {
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
        Ok(id)
    })
}

/// How somebody joins: where, as what, since when, why.
pub(crate) struct Joining {
    pub unit_id: UnitId,
    pub group_id: Option<UnitId>,
    pub kind: MemberKind,
    pub joined: PartialDay,
    pub reason: JoinReason,
}

pub(crate) fn insert_person(tx: &Transaction<'_>, fields: &PersonFields) -> Result<PersonId> {
    tx.prepare_cached(include_str!("insert_person.sql"))?
        .execute(named_params! {
            ":name": fields.name,
            ":sex": fields.sex,
            ":birth": fields.birth,
            ":citizen_number": fields.citizen_number,
            ":old_citizen_number": fields.old_citizen_number,
            ":phone": fields.phone,
            ":email": fields.email,
            ":address": fields.address,
            ":neighbourhood": fields.neighbourhood,
            ":occupation": fields.occupation,
            ":workplace": fields.workplace,
            ":ethnicity": fields.ethnicity,
            ":religion": fields.religion,
            ":schooling": fields.schooling,
            ":education": fields.education,
            ":political_theory": fields.political_theory,
            ":card_number": fields.card_number,
            ":party_since": fields.party_since,
            ":is_core": fields.is_core,
            ":notes": fields.notes,
        })?;
    Ok(PersonId(tx.last_insert_rowid()))
}

pub(crate) fn insert_membership(
    tx: &Transaction<'_>,
    person_id: PersonId,
    joining: &Joining,
) -> Result<()> {
    tx.prepare_cached(include_str!("insert_membership.sql"))?
        .execute(named_params! {
            ":person_id": person_id,
            ":unit_id": joining.unit_id,
            ":group_id": joining.group_id,
            ":kind": joining.kind,
            ":joined": joining.joined,
            ":valid_from": day_text(joining.joined.first_day()),
            ":join_reason": joining.reason,
        })?;
    Ok(())
}

/// Ends the membership a person has on its last day.
pub(crate) fn end_membership(
    tx: &Transaction<'_>,
    person_id: PersonId,
    from: Day,
    reason: LeaveReason,
) -> Result<()> {
    tx.prepare_cached(
        "UPDATE membership SET valid_to = ?2, leave_reason = ?3
         WHERE person_id = ?1 AND valid_from < ?2 AND valid_to IS NULL",
    )?
    .execute((person_id, day_text(from), reason))?;
    Ok(())
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

fn check_branch(
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
                "SELECT parent_id FROM unit WHERE id = ?1 AND kind = 'group'",
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
    let kept = person_fields(office.conn(), edit.id)?;
    let fields = tidy_fields(&edit.fields, Some(&kept))?;
    check_birth(&fields)?;
    office.change(Action::EditMember.about(&fields.name), |tx| {
        tx.prepare_cached(include_str!("update_person.sql"))?
            .execute(named_params! {
                ":id": edit.id,
                ":name": fields.name,
                ":sex": fields.sex,
                ":birth": fields.birth,
                ":citizen_number": fields.citizen_number,
                ":old_citizen_number": fields.old_citizen_number,
                ":phone": fields.phone,
                ":email": fields.email,
                ":address": fields.address,
                ":neighbourhood": fields.neighbourhood,
                ":occupation": fields.occupation,
                ":workplace": fields.workplace,
                ":ethnicity": fields.ethnicity,
                ":religion": fields.religion,
                ":schooling": fields.schooling,
                ":education": fields.education,
                ":political_theory": fields.political_theory,
                ":card_number": fields.card_number,
                ":party_since": fields.party_since,
                ":is_core": fields.is_core,
                ":notes": fields.notes,
            })?;
        Ok(())
    })
}

/// Ends the present membership after its last day. The person stays in the register and in every earlier count.
pub fn leave_union(office: &mut Office, leave: &LeaveUnion) -> Result<()> {
    if leave.reason == LeaveReason::Transferred {
        return refused("reason", Rule::NotOffered);
    }
    let name = person_fields(office.conn(), leave.id)?.name;
    check_day("last_day", leave.last_day, office.today())?;
    let from = leave
        .last_day
        .succ_opt()
        .ok_or(Error::Internal("no day after the last"))?;
    let open = open_membership(office.conn(), leave.id)?;
    let Some((_, valid_from)) = open else {
        return refused("last_day", Rule::NotAMember);
    };
    if from <= valid_from {
        return refused("last_day", Rule::EndsBeforeStart);
    }
    office.change(Action::LeaveUnion.about(name), |tx| {
        end_membership(tx, leave.id, from, leave.reason)
    })
}

/// Joins again after having left, or moves to another branch or group from a day on.
pub fn join_branch(office: &mut Office, join: &JoinBranch) -> Result<()> {
    let name = person_fields(office.conn(), join.id)?.name;
    check_day("from", join.from, office.today())?;
    check_branch(office.conn(), join.unit_id, join.group_id, join.from)?;
    let open = open_membership(office.conn(), join.id)?;
    let transfer = join.reason == JoinReason::Transferred;
    match open {
        Some(_) if !transfer => return refused("from", Rule::AlreadyAMember),
        Some((_, valid_from)) if join.from <= valid_from => return refused("from", Rule::Overlaps),
        None if transfer => return refused("from", Rule::NotAMember),
        _ => {}
    }
    let overlaps: bool = office.conn().query_row(
        "SELECT EXISTS (SELECT 1 FROM membership WHERE person_id = ?1 AND valid_to > ?2)",
        (join.id, day_text(join.from)),
        |row| row.get(0),
    )?;
    if overlaps {
        return refused("from", Rule::Overlaps);
    }
    office.change(Action::JoinBranch.about(name), |tx| {
        if transfer {
            end_membership(tx, join.id, join.from, LeaveReason::Transferred)?;
        }
        insert_membership(
            tx,
            join.id,
            &Joining {
                unit_id: join.unit_id,
                group_id: join.group_id,
                kind: join.kind,
                joined: join.from.into(),
                reason: join.reason,
            },
        )
    })
}

/// The membership that has no end yet, and since when it holds.
fn open_membership(conn: &Connection, id: PersonId) -> Result<Option<(MembershipId, Day)>> {
    Ok(conn
        .prepare_cached(
            "SELECT id, valid_from FROM membership WHERE person_id = ?1 AND valid_to IS NULL",
        )?
        .query_row([id], |row| {
            Ok((row.get("id")?, day_column(row, "valid_from")?))
        })
        .optional()?)
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

/// Start + joined − left = end, from the periods themselves. Moves between branches of the ward are neither.
pub fn member_change(office: &Office, month: Month) -> Result<MemberChange> {
    let mut statement = office
        .conn()
        .prepare_cached(include_str!("member_change.sql"))?;
    let change = statement.query_row(
        named_params! { ":from": day_text(month.first_day()), ":end": day_text(month.end()) },
        |row| {
            Ok(MemberChange {
                start: 0,
                admitted: row.get("admitted")?,
                moved_in: row.get("moved_in")?,
                rejoined: row.get("rejoined")?,
                moved_away: row.get("moved_away")?,
                died: row.get("died")?,
                other_left: row.get("other_left")?,
                end: 0,
            })
        },
    )?;
    Ok(MemberChange {
        start: count_members(office, month.plus(-1).last_day(), None)?,
        end: count_members(office, month.last_day(), None)?,
        ..change
    })
}
