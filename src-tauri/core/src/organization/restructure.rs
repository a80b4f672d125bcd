//! Does changes of the structure: units end and begin on a day, people move with them, lineage says what came of what.
//! Nothing of the past is touched: old units keep their names, members, terms and reports as they were.

use std::collections::HashSet;

use rusqlite::{OptionalExtension, Transaction};

use super::candidates::picked;
use super::groups::same_sort;
use super::names::{give_name, refuse_taken_name, taken_names, tidy, unit_name_on};
use super::purpose::{give_purpose, purpose_of, refuse_purpose};
use super::store::{insert_term, insert_unit, parent_of, person_name, unit_kind, ward_id};
use super::{BranchKind, LineageKind, Pick, Post, StructureChange, UnitKind};
use crate::days::{Day, check_day, day_from_text, day_text};
use crate::error::{Error, Result, Rule, refused};
use crate::ids::{PersonId, UnitId};
use crate::members::{MembershipFrom, move_standing, standing_in, standing_of};
use crate::members::{end_groups, groups_go_on};
use crate::office::Office;
use crate::tasks::hand_over_open_tasks;

/// Carries out a change as one action. Answers the unit it leaves behind.
pub fn change_structure(office: &mut Office, change: &StructureChange) -> Result<UnitId> {
    check_day("day", change.day(), office.today())?;
    let about = about(office, change)?;
    office.change(change.action().about(about), |tx| apply(tx, change))
}

/// The unit the action is named after.
fn about(office: &Office, change: &StructureChange) -> Result<String> {
    let unit = match change {
        StructureChange::Merge { name, .. }
        | StructureChange::Split { name, .. }
        | StructureChange::Found { name, .. } => return tidy("name", name),
        StructureChange::MoveGroup { group, .. } => *group,
        StructureChange::MoveMembers { to, .. } => *to,
        StructureChange::Dissolve { unit, .. } => *unit,
    };
    unit_name_on(office.conn(), unit, office.today())
}

pub(super) fn apply(tx: &Transaction<'_>, change: &StructureChange) -> Result<UnitId> {
    match change {
        StructureChange::Merge {
            units,
            into,
            name,
            day,
        } => merge(tx, units, *into, name, *day),
        StructureChange::Split {
            unit,
            name,
            groups,
            pick,
            head,
            deputies,
            day,
        } => {
            let new = split(tx, *unit, name, groups, pick, *day)?;
            appoint(tx, new, *head, deputies, *day)?;
            Ok(new)
        }
        StructureChange::MoveGroup { group, to, day } => {
            let from = parent_of(tx, *group)?;
            if unit_kind(tx, *group)? != UnitKind::Group {
                return refused("group", Rule::NotOffered);
            }
            if unit_kind(tx, *to)? != UnitKind::Branch || from == Some(*to) {
                return refused("to", Rule::NotOffered);
            }
            ends_on(tx, "group", *group, *day)?;
            open_from(tx, "to", *to, *day)?;
            move_group(tx, *group, *to, *day)
        }
        StructureChange::MoveMembers { pick, to, day } => {
            let (unit, group) = place_of(tx, "to", *to)?;
            open_from(tx, "to", *to, *day)?;
            let people = standings(tx, pick, *day)?;
            move_people(tx, &people, unit, group, *day)?;
            Ok(*to)
        }
        StructureChange::Dissolve { unit, to, day } => dissolve(tx, *unit, *to, *day),
        StructureChange::Found {
            name,
            branch_kind,
            pick,
            head,
            deputies,
            day,
        } => {
            let new = found(tx, name, *branch_kind, pick, *day)?;
            appoint(tx, new, *head, deputies, *day)?;
            Ok(new)
        }
    }
}

fn merge(
    tx: &Transaction<'_>,
    units: &[UnitId],
    into: Option<UnitId>,
    name: &str,
    day: Day,
) -> Result<UnitId> {
    let name = tidy("name", name)?;
    let units: HashSet<UnitId> = units.iter().copied().chain(into).collect();
    let mut units: Vec<UnitId> = units.into_iter().collect();
    units.sort();
    let [first, _, ..] = units.as_slice() else {
        return refused("units", Rule::Required);
    };
    let (kind, parent) = (unit_kind(tx, *first)?, parent_of(tx, *first)?);
    if kind == UnitKind::Ward {
        return refused("units", Rule::NotOffered);
    }
    for unit in &units {
        // Groups of different branches are brought together by moving them first.
        if !same_sort(tx, *unit, *first)? || parent_of(tx, *unit)? != parent {
            return refused("units", Rule::NotOffered);
        }
        ends_on(tx, "units", *unit, day)?;
    }
    let parent = parent.ok_or(Error::Internal("a branch without a ward"))?;
    let ending: Vec<UnitId> = units
        .iter()
        .copied()
        .filter(|unit| Some(*unit) != into)
        .collect();
    let target = match into {
        Some(unit) => unit,
        None => {
            let branch_kind = branch_kind_of(tx, *first)?;
            // Named when the others are closed: it may take over one of their names.
            let new = insert_unit(tx, &name, kind, Some(parent), branch_kind, Some(day))?;
            give_purpose(tx, new, purpose_of(tx, *first)?)?;
            new
        }
    };
    for unit in ending {
        move_all(tx, unit, target, day)?;
        close_on(tx, unit, day)?;
        add_lineage(tx, unit, target, LineageKind::Merged, day)?;
    }
    refuse_taken_name(tx, parent, &name, Some(target))?;
    if into.is_some() && unit_name_on(tx, target, day)? != name {
        give_name(tx, target, &name, day)?;
    }
    Ok(target)
}

fn split(
    tx: &Transaction<'_>,
    unit: UnitId,
    name: &str,
    groups: &[UnitId],
    pick: &Pick,
    day: Day,
) -> Result<UnitId> {
    let name = tidy("name", name)?;
    let kind = unit_kind(tx, unit)?;
    let Some(parent) = parent_of(tx, unit)? else {
        return refused("unit", Rule::NotOffered);
    };
    refuse_purpose(tx, "unit", unit)?;
    ends_on(tx, "unit", unit, day)?;
    refuse_taken_name(tx, parent, &name, None)?;
    for group in groups {
        if parent_of(tx, *group)? != Some(unit) {
            return refused("groups", Rule::NotOffered);
        }
        ends_on(tx, "groups", *group, day)?;
    }
    let new = insert_unit(
        tx,
        &name,
        kind,
        Some(parent),
        branch_kind_of(tx, unit)?,
        Some(day),
    )?;
    for group in groups {
        move_group(tx, *group, new, day)?;
    }
    // Who went with her group is in the new unit already.
    let mut people = standings(tx, pick, day)?;
    people.retain(|standing| standing.unit_id != new);
    if people
        .iter()
        .any(|standing| standing.unit_id != unit && standing.group_id != Some(unit))
    {
        return refused("pick", Rule::NotAMember);
    }
    if people.is_empty() && groups.is_empty() {
        return refused("pick", Rule::Required);
    }
    let (branch, group) = place_of(tx, "unit", new)?;
    move_people(tx, &people, branch, group, day)?;
    add_lineage(tx, unit, new, LineageKind::Split, day)?;
    Ok(new)
}

fn found(
    tx: &Transaction<'_>,
    name: &str,
    branch_kind: BranchKind,
    pick: &Pick,
    day: Day,
) -> Result<UnitId> {
    let name = tidy("name", name)?;
    let ward = ward_id(tx)?;
    refuse_taken_name(tx, ward, &name, None)?;
    let people = standings(tx, pick, day)?;
    if people.is_empty() {
        return refused("pick", Rule::Required);
    }
    let new = insert_unit(
        tx,
        &name,
        UnitKind::Branch,
        Some(ward),
        Some(branch_kind),
        Some(day),
    )?;
    move_people(tx, &people, new, None, day)?;
    let mut sources: Vec<UnitId> = people.iter().map(|standing| standing.unit_id).collect();
    sources.sort();
    sources.dedup();
    for source in sources {
        add_lineage(tx, source, new, LineageKind::Split, day)?;
    }
    Ok(new)
}

fn dissolve(tx: &Transaction<'_>, unit: UnitId, to: Option<UnitId>, day: Day) -> Result<UnitId> {
    let kind = unit_kind(tx, unit)?;
    if kind == UnitKind::Ward {
        return refused("unit", Rule::StillInUse);
    }
    ends_on(tx, "unit", unit, day)?;
    if let Some(to) = to {
        open_from(tx, "to", to, day)?;
        let to_kind = unit_kind(tx, to)?;
        // A group may end in another group of its branch, or go up in the branch itself; one for a purpose in another such.
        let fits = to != unit
            && match kind {
                UnitKind::Branch => to_kind == UnitKind::Branch,
                _ if purpose_of(tx, unit)?.is_some() => same_sort(tx, unit, to)?,
                _ => {
                    let branch = parent_of(tx, unit)?;
                    Some(to) == branch || (same_sort(tx, unit, to)? && parent_of(tx, to)? == branch)
                }
            };
        if !fits {
            return refused("to", Rule::NotOffered);
        }
        move_all(tx, unit, to, day)?;
        add_lineage(tx, unit, to, LineageKind::Merged, day)?;
    } else if !standing_in(tx, unit, day)?.is_empty() || !open_groups(tx, unit, day)?.is_empty() {
        return refused("to", Rule::Required);
    }
    close_on(tx, unit, day)?;
    Ok(to.unwrap_or(unit))
}

/// Everybody and every group of a unit goes to another of its kind (or from a group up to its branch).
pub(crate) fn move_all(tx: &Transaction<'_>, from: UnitId, to: UnitId, day: Day) -> Result<()> {
    for group in open_groups(tx, from, day)? {
        move_group(tx, group, to, day)?;
    }
    if purpose_of(tx, from)?.is_some() {
        groups_go_on(tx, from, to, day)?;
    } else {
        let (branch, group) = place_of(tx, "to", to)?;
        for standing in standing_in(tx, from, day)? {
            move_standing(tx, &standing, branch, group, day)?;
        }
    }
    hand_over_open_tasks(tx, from, to)?;
    Ok(())
}

/// A group keeps its place in old days: it ends there, and one of the same name begins in the other branch, with its
/// people, its officers and the tasks still open.
fn move_group(tx: &Transaction<'_>, group: UnitId, to: UnitId, day: Day) -> Result<UnitId> {
    let opened: Option<String> =
        tx.query_row("SELECT opened FROM unit WHERE id = ?1", [group], |row| {
            row.get(0)
        })?;
    let name = free_name(tx, to, group, day)?;
    if opened.as_deref().and_then(day_from_text) >= Some(day) {
        // Not begun yet: it simply begins elsewhere.
        for standing in standing_in(tx, group, day)? {
            move_standing(tx, &standing, to, Some(group), day)?;
        }
        tx.execute("UPDATE unit SET parent_id = ?2 WHERE id = ?1", (group, to))?;
        return Ok(group);
    }
    let new = insert_unit(tx, &name, UnitKind::Group, Some(to), None, Some(day))?;
    give_purpose(tx, new, purpose_of(tx, group)?)?;
    groups_go_on(tx, group, new, day)?;
    for standing in standing_in(tx, group, day)? {
        move_standing(tx, &standing, to, Some(new), day)?;
    }
    tx.prepare_cached(include_str!("continue_terms.sql"))?
        .execute(rusqlite::named_params! { ":from": group, ":to": new, ":day": day_text(day) })?;
    hand_over_open_tasks(tx, group, new)?;
    close_on(tx, group, day)?;
    add_lineage(tx, group, new, LineageKind::Merged, day)?;
    Ok(new)
}

/// "Tổ 1", or "Tổ 1 (Chi hội 3)" where the branch has a Tổ 1 already.
fn free_name(tx: &Transaction<'_>, to: UnitId, group: UnitId, day: Day) -> Result<String> {
    let name = unit_name_on(tx, group, day)?;
    let taken = taken_names(tx, to, Some(group))?;
    if !taken.contains(&name.to_lowercase()) {
        return Ok(name);
    }
    let branch = match parent_of(tx, group)? {
        Some(branch) => unit_name_on(tx, branch, day)?,
        None => String::new(),
    };
    let longer = format!("{name} ({branch})");
    let mut free = longer.clone();
    let mut number = 2;
    while taken.contains(&free.to_lowercase()) {
        free = format!("{longer} {number}");
        number += 1;
    }
    Ok(free)
}

/// Moves people; a post in the branch or group they leave ends with it.
fn move_people(
    tx: &Transaction<'_>,
    people: &[MembershipFrom],
    unit: UnitId,
    group: Option<UnitId>,
    day: Day,
) -> Result<()> {
    for standing in people {
        if standing.unit_id == unit && standing.group_id == group {
            continue;
        }
        move_standing(tx, standing, unit, group, day)?;
        for left in [
            (standing.unit_id != unit).then_some(standing.unit_id),
            standing.group_id,
        ]
        .into_iter()
        .flatten()
        {
            end_terms(tx, left, Some(standing.person_id), day)?;
        }
    }
    Ok(())
}

/// The memberships on a day of the people picked.
fn standings(tx: &Transaction<'_>, pick: &Pick, day: Day) -> Result<Vec<MembershipFrom>> {
    picked(tx, pick, day)?
        .into_iter()
        .map(|person| match standing_of(tx, person, day)? {
            Some(standing) => Ok(standing),
            None => refused("pick", Rule::NotAMember),
        })
        .collect()
}

/// Head and deputies of a unit from its first day.
fn appoint(
    tx: &Transaction<'_>,
    unit: UnitId,
    head: Option<PersonId>,
    deputies: &[PersonId],
    day: Day,
) -> Result<()> {
    let (head_post, deputy_post) = match unit_kind(tx, unit)? {
        UnitKind::Group => (Post::GroupHead, Post::GroupDeputy),
        _ => (Post::BranchHead, Post::BranchDeputy),
    };
    let mut seen = HashSet::new();
    let posts = head
        .map(|person| (person, head_post))
        .into_iter()
        .chain(deputies.iter().map(|person| (*person, deputy_post)));
    for (person, post) in posts {
        if !seen.insert(person) {
            return refused("deputies", Rule::AlreadyThere);
        }
        person_name(tx, person)?;
        insert_term(tx, person, unit, post, None, day, None)?;
    }
    Ok(())
}

/// Ends a unit; its officers' terms end with it, and those that were yet to begin never do.
pub(crate) fn close_on(tx: &Transaction<'_>, unit: UnitId, day: Day) -> Result<()> {
    tx.execute(
        "UPDATE unit SET closed = ?2 WHERE id = ?1",
        (unit, day_text(day)),
    )?;
    end_groups(tx, unit, day)?;
    end_terms(tx, unit, None, day)
}

fn end_terms(tx: &Transaction<'_>, unit: UnitId, person: Option<PersonId>, day: Day) -> Result<()> {
    let day = day_text(day);
    tx.prepare_cached(
        "DELETE FROM office_term WHERE unit_id = ?1 AND (?2 IS NULL OR person_id = ?2) AND valid_from >= ?3",
    )?
    .execute((unit, person, &day))?;
    tx.prepare_cached(
        "UPDATE office_term SET valid_to = ?3 WHERE unit_id = ?1 AND (?2 IS NULL OR person_id = ?2)
         AND (valid_to IS NULL OR valid_to > ?3)",
    )?
    .execute((unit, person, &day))?;
    Ok(())
}

pub(crate) fn add_lineage(
    tx: &Transaction<'_>,
    from: UnitId,
    to: UnitId,
    kind: LineageKind,
    day: Day,
) -> Result<()> {
    tx.prepare_cached(
        "INSERT INTO unit_lineage (from_unit_id, to_unit_id, kind, day) VALUES (?1, ?2, ?3, ?4)",
    )?
    .execute((from, to, kind, day_text(day)))?;
    Ok(())
}

/// The unit has existed before that day and has no end yet, so that it can end (or give people away) there.
fn ends_on(tx: &Transaction<'_>, field: &'static str, unit: UnitId, day: Day) -> Result<()> {
    let (opened, closed) = life(tx, unit)?;
    if closed.is_some() {
        return refused(field, Rule::UnitClosed);
    }
    if opened.is_some_and(|opened| day <= opened) {
        return refused("day", Rule::EndsBeforeStart);
    }
    Ok(())
}

/// The unit exists on that day and has no end, so that it can take people in.
fn open_from(tx: &Transaction<'_>, field: &'static str, unit: UnitId, day: Day) -> Result<()> {
    let (opened, closed) = life(tx, unit)?;
    if closed.is_some() || opened.is_some_and(|opened| day < opened) {
        return refused(field, Rule::UnitClosed);
    }
    Ok(())
}

fn life(tx: &Transaction<'_>, unit: UnitId) -> Result<(Option<Day>, Option<Day>)> {
    let (opened, closed): (Option<String>, Option<String>) = tx
        .prepare_cached("SELECT opened, closed FROM unit WHERE id = ?1")?
        .query_row([unit], |row| Ok((row.get(0)?, row.get(1)?)))
        .optional()?
        .ok_or(Error::NotFound("unit"))?;
    let day = |text: Option<String>| text.as_deref().and_then(day_from_text);
    Ok((day(opened), day(closed)))
}

/// Branch and group of somebody who is in this unit.
fn place_of(
    tx: &Transaction<'_>,
    field: &'static str,
    unit: UnitId,
) -> Result<(UnitId, Option<UnitId>)> {
    match unit_kind(tx, unit)? {
        UnitKind::Ward => refused(field, Rule::NotOffered),
        UnitKind::Branch => Ok((unit, None)),
        UnitKind::Group if purpose_of(tx, unit)?.is_some() => refused(field, Rule::NotOffered),
        UnitKind::Group => Ok((
            parent_of(tx, unit)?.ok_or(Error::Internal("a group without a branch"))?,
            Some(unit),
        )),
    }
}

fn branch_kind_of(tx: &Transaction<'_>, unit: UnitId) -> Result<Option<BranchKind>> {
    Ok(tx.query_row(
        "SELECT branch_kind FROM unit WHERE id = ?1",
        [unit],
        |row| row.get(0),
    )?)
}

/// Groups of a branch that do not end by a day.
fn open_groups(tx: &Transaction<'_>, branch: UnitId, day: Day) -> Result<Vec<UnitId>> {
    let mut statement = tx.prepare_cached(
        "SELECT id FROM unit WHERE parent_id = ?1 AND kind = 'group' AND (closed IS NULL OR closed > ?2) ORDER BY id",
    )?;
    let groups = statement
        .query_map((branch, day_text(day)), |row| row.get(0))?
        .collect::<rusqlite::Result<_>>()?;
    Ok(groups)
}
