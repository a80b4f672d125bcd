//! Membership as a history of periods: joining, moving, changing kind, leaving, taking back what was only planned, and
//! correcting the past. A person's periods never overlap; two that touch, the first ended and the second begun by
//! `transferred`, are a move, and its day belongs to both.

use rusqlite::{Connection, OptionalExtension, Row, Transaction, named_params};

use super::kinds::{JoinReason, LeaveReason, MemberKind};
use super::store::person_name;
use crate::action::Action;
use crate::days::{Day, PartialDay, check_day, day_column, day_text, optional_day_column};
use crate::error::{Error, Result, Rule, refused};
use crate::ids::{MembershipId, PersonId, UnitId};
use crate::office::Office;
use crate::organization::{
    AskDuties, HandOver, UnitKind, duties_of, end_terms, hand_over, unit_kind, unit_open_on,
};

/// Leaving ends the present membership after `last_day`.
#[derive(Debug, Clone, serde::Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct LeaveUnion {
    pub id: PersonId,
    pub last_day: Day,
    pub reason: LeaveReason,
    /// Who follows in her posts, which end with her membership, and who has her open tasks.
    #[serde(default)]
    pub hand_over: HandOver,
}

/// Joining again, or moving to another branch from a day on.
#[derive(Debug, Clone, serde::Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct JoinBranch {
    pub id: PersonId,
    pub unit_id: UnitId,
    pub group_id: Option<UnitId>,
    pub kind: MemberKind,
    pub from: Day,
    pub reason: JoinReason,
}

/// Another kind of member from a day on.
#[derive(Debug, Clone, serde::Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct ChangeKind {
    pub id: PersonId,
    pub kind: MemberKind,
    pub from: Day,
}

/// A period as it should have been written.
#[derive(Debug, Clone, serde::Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct EditMembership {
    pub id: MembershipId,
    pub unit_id: UnitId,
    pub group_id: Option<UnitId>,
    pub kind: MemberKind,
    pub joined: PartialDay,
    pub join_reason: JoinReason,
    pub last_day: Option<Day>,
    pub leave_reason: Option<LeaveReason>,
}

/// One period as the rules look at it.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Period {
    id: MembershipId,
    unit_id: UnitId,
    group_id: Option<UnitId>,
    kind: MemberKind,
    joined: PartialDay,
    from: Day,
    join_reason: JoinReason,
    to: Option<Day>,
    leave_reason: Option<LeaveReason>,
}

impl Period {
    fn holds_on(&self, day: Day) -> bool {
        self.from <= day && self.to.is_none_or(|to| day < to)
    }

    /// Whether the next one is the other half of a move.
    fn moves_into(&self, next: &Period) -> bool {
        self.to == Some(next.from)
            && self.leave_reason == Some(LeaveReason::Transferred)
            && next.join_reason == JoinReason::Transferred
    }
}

/// A person's periods, oldest first.
fn periods_of(conn: &Connection, id: PersonId) -> Result<Vec<Period>> {
    let mut statement = conn.prepare_cached(include_str!("whole_periods_of.sql"))?;
    let periods = statement
        .query_map([id], |row: &Row<'_>| {
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
    Ok(periods)
}

fn owner_of(conn: &Connection, id: MembershipId) -> Result<PersonId> {
    conn.query_row(
        "SELECT person_id FROM membership WHERE id = ?1",
        [id],
        |row| row.get(0),
    )
    .optional()?
    .ok_or(Error::NotFound("membership"))
}

/// Whether somebody can join this branch, and this group of it, on a day.
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

/// How somebody joins: where, as what, since when, why.
pub(crate) struct Joining {
    pub unit_id: UnitId,
    pub group_id: Option<UnitId>,
    pub kind: MemberKind,
    pub joined: PartialDay,
    pub reason: JoinReason,
}

pub(crate) fn insert_membership(
    tx: &Transaction<'_>,
    person_id: PersonId,
    joining: &Joining,
) -> Result<MembershipId> {
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
    Ok(MembershipId(tx.last_insert_rowid()))
}

/// Writes the end of a period, or takes it away.
pub(crate) fn write_end(
    tx: &Transaction<'_>,
    id: MembershipId,
    end: Option<(Day, LeaveReason)>,
) -> Result<()> {
    tx.prepare_cached("UPDATE membership SET valid_to = ?2, leave_reason = ?3 WHERE id = ?1")?
        .execute((
            id,
            end.map(|(to, _)| day_text(to)),
            end.map(|(_, reason)| reason),
        ))?;
    Ok(())
}

fn end_of(period: &Period) -> Option<(Day, LeaveReason)> {
    period.to.zip(period.leave_reason)
}

fn delete(tx: &Transaction<'_>, id: MembershipId) -> Result<()> {
    tx.execute("DELETE FROM membership WHERE id = ?1", [id])?;
    Ok(())
}

/// Ends the membership after its last day, and her posts with it; what was planned for later falls away. The person stays
/// in the register and in every earlier count. Where a leaving was planned already, this one takes its place.
pub fn leave_union(office: &mut Office, leave: &LeaveUnion) -> Result<()> {
    if leave.reason == LeaveReason::Transferred {
        return refused("reason", Rule::NotOffered);
    }
    let name = person_name(office.conn(), leave.id)?;
    let today = office.today();
    check_day("last_day", leave.last_day, today)?;
    let to = next_day(leave.last_day)?;
    let periods = periods_of(office.conn(), leave.id)?;
    // From the present period on; before it lies the past, which is corrected and not left again.
    let Some(present) = periods
        .iter()
        .position(|period| period.to.is_none_or(|end| end > today))
    else {
        return refused("last_day", Rule::NotAMember);
    };
    let open = &periods[present..];
    let Some(last) = open.iter().rposition(|period| period.from < to) else {
        return refused("last_day", Rule::EndsBeforeStart);
    };
    let duties = duties_of(
        office,
        &AskDuties {
            id: leave.id,
            last_day: leave.last_day,
            term_id: None,
        },
    )?;
    let today = office.today();
    office.change(Action::LeaveUnion.about(name), |tx| {
        for planned in &open[last + 1..] {
            delete(tx, planned.id)?;
        }
        write_end(tx, open[last].id, Some((to, leave.reason)))?;
        end_terms(tx, leave.id, to, today)?;
        hand_over(tx, &duties, &leave.hand_over)
    })
}

/// Joins (again), or moves to another branch or group from a day on, which may lie ahead.
pub fn join_branch(office: &mut Office, join: &JoinBranch) -> Result<()> {
    let name = person_name(office.conn(), join.id)?;
    check_day("from", join.from, office.today())?;
    check_branch(office.conn(), join.unit_id, join.group_id, join.from)?;
    let periods = periods_of(office.conn(), join.id)?;
    let joining = Joining {
        unit_id: join.unit_id,
        group_id: join.group_id,
        kind: join.kind,
        joined: join.from.into(),
        reason: join.reason,
    };
    if join.reason == JoinReason::Transferred {
        let held = period_on(&periods, join.from)?;
        return office.change(Action::JoinBranch.about(name), |tx| {
            split(tx, join.id, held, &joining)
        });
    }
    let here = periods.iter().any(|period| period.holds_on(join.from));
    if here {
        return refused("from", Rule::AlreadyAMember);
    }
    if periods.iter().any(|period| period.from > join.from) {
        return refused("from", Rule::Overlaps);
    }
    if periods
        .iter()
        .any(|period| period.leave_reason == Some(LeaveReason::Died))
    {
        return refused("from", Rule::HasDied);
    }
    office.change(Action::JoinBranch.about(name), |tx| {
        insert_membership(tx, join.id, &joining).map(|_| ())
    })
}

/// Another kind of member from a day on, in the same branch and group.
pub fn change_kind(office: &mut Office, change: &ChangeKind) -> Result<()> {
    let name = person_name(office.conn(), change.id)?;
    check_day("from", change.from, office.today())?;
    let periods = periods_of(office.conn(), change.id)?;
    let held = period_on(&periods, change.from)?;
    let joining = Joining {
        unit_id: held.unit_id,
        group_id: held.group_id,
        kind: change.kind,
        joined: change.from.into(),
        reason: JoinReason::Transferred,
    };
    office.change(Action::ChangeKind.about(name), |tx| {
        split(tx, change.id, held, &joining)
    })
}

fn period_on(periods: &[Period], day: Day) -> Result<&Period> {
    match periods.iter().find(|period| period.holds_on(day)) {
        None => refused("from", Rule::NotAMember),
        // On its first day a period is corrected, not ended.
        Some(period) if period.from == day => refused("from", Rule::Overlaps),
        Some(period) => Ok(period),
    }
}

/// Cuts a period in two: the second half is elsewhere, and ends as the whole did.
fn split(
    tx: &Transaction<'_>,
    person_id: PersonId,
    held: &Period,
    joining: &Joining,
) -> Result<()> {
    if (joining.unit_id, joining.group_id, joining.kind) == (held.unit_id, held.group_id, held.kind)
    {
        return refused("unit_id", Rule::NothingChanges);
    }
    write_end(
        tx,
        held.id,
        Some((joining.joined.first_day(), LeaveReason::Transferred)),
    )?;
    let second = insert_membership(tx, person_id, joining)?;
    write_end(tx, second, end_of(held))
}

/// Takes a period away that should not be there, or that was planned and will not be. Where it was half of a move, the
/// other half has its time, as if nobody had moved.
pub fn remove_membership(office: &mut Office, id: MembershipId) -> Result<()> {
    let person_id = owner_of(office.conn(), id)?;
    let name = person_name(office.conn(), person_id)?;
    let periods = periods_of(office.conn(), person_id)?;
    let at = place_of(&periods, id)?;
    let gone = periods[at];
    let before = at
        .checked_sub(1)
        .map(|at| periods[at])
        .filter(|before| before.moves_into(&gone));
    let after = periods
        .get(at + 1)
        .copied()
        .filter(|after| gone.moves_into(after));
    let action = if gone.from > office.today() {
        Action::CancelPlanned
    } else {
        Action::RemoveMembership
    };
    office.change(action.about(name), |tx| {
        delete(tx, id)?;
        match (before, after) {
            (Some(before), _) => write_end(tx, before.id, end_of(&gone)),
            (None, Some(after)) => write_period(
                tx,
                &Period {
                    joined: gone.joined,
                    from: gone.from,
                    join_reason: gone.join_reason,
                    ..after
                },
            ),
            (None, None) => Ok(()),
        }
    })
}

/// She stays after all: takes back a leaving that has not come yet.
pub fn cancel_leaving(office: &mut Office, id: MembershipId) -> Result<()> {
    let person_id = owner_of(office.conn(), id)?;
    let name = person_name(office.conn(), person_id)?;
    let periods = periods_of(office.conn(), person_id)?;
    let at = place_of(&periods, id)?;
    let ends = periods[at];
    let is_planned = ends.to.is_some_and(|to| to > office.today());
    if !is_planned || ends.leave_reason == Some(LeaveReason::Transferred) {
        return refused("id", Rule::NotOffered);
    }
    if periods.len() > at + 1 {
        return refused("id", Rule::Overlaps);
    }
    office.change(Action::CancelPlanned.about(name), |tx| {
        write_end(tx, id, None)
    })
}

fn place_of(periods: &[Period], id: MembershipId) -> Result<usize> {
    periods
        .iter()
        .position(|period| period.id == id)
        .ok_or(Error::NotFound("membership"))
}

fn write_period(tx: &Transaction<'_>, period: &Period) -> Result<()> {
    tx.prepare_cached(include_str!("write_period.sql"))?
        .execute(named_params! {
            ":id": period.id,
            ":unit_id": period.unit_id,
            ":group_id": period.group_id,
            ":kind": period.kind,
            ":joined": period.joined,
            ":valid_from": day_text(period.from),
            ":join_reason": period.join_reason,
            ":valid_to": period.to.map(day_text),
            ":leave_reason": period.leave_reason,
        })?;
    Ok(())
}

/// Corrects what was written about a period. Where it is half of a move, the day of the move changes for both halves,
/// and only from the later one; nothing else of the neighbours changes, and none may be run over.
pub fn edit_membership(office: &mut Office, edit: &EditMembership) -> Result<()> {
    let person_id = owner_of(office.conn(), edit.id)?;
    let name = person_name(office.conn(), person_id)?;
    let today = office.today();
    let periods = periods_of(office.conn(), person_id)?;
    let at = place_of(&periods, edit.id)?;
    let was = periods[at];
    let before = at.checked_sub(1).map(|at| periods[at]);
    let after = periods.get(at + 1);
    let is_moved_here = before.is_some_and(|before| before.moves_into(&was));
    let moves_on = after.is_some_and(|after| was.moves_into(after));
    let to = edit.last_day.map(next_day).transpose()?;
    let now = Period {
        unit_id: edit.unit_id,
        group_id: edit.group_id,
        kind: edit.kind,
        joined: edit.joined,
        from: edit.joined.first_day(),
        join_reason: edit.join_reason,
        to,
        leave_reason: edit.leave_reason,
        ..was
    };
    check_day("joined", now.from, today)?;
    if to.is_some() != now.leave_reason.is_some() {
        return refused("reason", Rule::Required);
    }
    if let Some(last_day) = edit.last_day {
        check_day("last_day", last_day, today)?;
    }
    if to.is_some_and(|to| to <= now.from) {
        return refused("last_day", Rule::EndsBeforeStart);
    }
    // A move has its reason on both sides; a reason of a move stands nowhere else, but where it was found.
    let joins_by_move = now.join_reason == JoinReason::Transferred;
    if joins_by_move != (was.join_reason == JoinReason::Transferred)
        && (joins_by_move || is_moved_here)
    {
        return refused("join_reason", Rule::NotOffered);
    }
    let ends_by_move = now.leave_reason == Some(LeaveReason::Transferred);
    let ended_by_move = was.leave_reason == Some(LeaveReason::Transferred);
    if (moves_on && end_of(&now) != end_of(&was)) || (ends_by_move && !ended_by_move) {
        return refused("last_day", Rule::NotOffered);
    }
    if let Some(before) = before {
        let earliest = if is_moved_here {
            next_day(before.from)?
        } else {
            before.to.unwrap_or(Day::MAX)
        };
        if now.from < earliest {
            return refused("joined", Rule::Overlaps);
        }
    }
    if let Some(after) = after
        && to.is_none_or(|to| to > after.from)
    {
        return refused("last_day", Rule::Overlaps);
    }
    if (now.unit_id, now.group_id, now.to) != (was.unit_id, was.group_id, was.to) {
        let last = edit.last_day.unwrap_or(now.from.max(today));
        check_branch(office.conn(), now.unit_id, now.group_id, last)?;
    }
    office.change(Action::EditMembership.about(name), |tx| {
        if let Some(before) = before.filter(|_| is_moved_here && now.from != was.from) {
            write_end(tx, before.id, Some((now.from, LeaveReason::Transferred)))?;
        }
        write_period(tx, &now)
    })
}

fn next_day(day: Day) -> Result<Day> {
    day.succ_opt()
        .ok_or(Error::Internal("no day after the last"))
}
