//! The preview of a change: done, looked at, taken back. What the units have on its day before and after, whose terms
//! end, which tasks change hands, and which months were reported by units that end.

use std::collections::{HashMap, HashSet};

use rusqlite::{Connection, named_params};

use super::names::names_on;
use super::restructure::apply;
use super::{
    EndingTerm, Post, ReportedMonths, StructureChange, StructurePreview, UnitEffect, UnitKind,
    UnitRow, UnitTask, units_on,
};
use crate::days::{Day, Month, check_day, day_text};
use crate::error::Result;
use crate::ids::{PersonId, TaskId, TermId, UnitId};
use crate::office::Office;
use crate::settings::settings;

/// What a change would do; refused where the change itself would be.
pub fn preview_structure(
    office: &mut Office,
    change: &StructureChange,
) -> Result<StructurePreview> {
    let day = change.day();
    check_day("day", day, office.today())?;
    let minimum = i64::from(settings(office)?.branch_minimum);
    let before = Seen::at(office.conn(), day)?;
    let names_before = names_on(office.conn(), day)?;
    let (after, names_after, reported) = office.rehearse(|tx| {
        apply(tx, change)?;
        let after = Seen::at(tx, day)?;
        let ended: Vec<UnitId> = before
            .units
            .iter()
            .map(|unit| unit.id)
            .filter(|id| !after.units.iter().any(|unit| unit.id == *id))
            .collect();
        let reported = ended
            .iter()
            .map(|unit| reported_months(tx, *unit, &names_before, day))
            .filter_map(Result::transpose)
            .collect::<Result<Vec<_>>>()?;
        Ok((after, names_on(tx, day)?, reported))
    })?;
    let moved = before
        .people
        .iter()
        .filter(|(person, place)| after.people.get(*person) != Some(*place))
        .count();
    let kept: HashSet<(PersonId, Post)> = after
        .terms
        .iter()
        .filter(|(id, _)| !before.terms.contains_key(*id))
        .map(|(_, term)| (term.0, term.1))
        .collect();
    let mut ending: Vec<EndingTerm> = Vec::new();
    for (id, (person, post, unit)) in &before.terms {
        if after.terms.contains_key(id) || kept.contains(&(*person, *post)) {
            continue;
        }
        ending.push(EndingTerm {
            person_name: super::store::person_name(office.conn(), *person)?,
            post: *post,
            unit_name: names_before.get(unit).cloned().unwrap_or_default(),
        });
    }
    ending.sort_by(|one, other| {
        (&one.unit_name, one.post, &one.person_name).cmp(&(
            &other.unit_name,
            other.post,
            &other.person_name,
        ))
    });
    let tasks = before
        .tasks
        .iter()
        .filter_map(|(id, (text, due, owner))| {
            let owner_after = after.tasks.get(id).map(|(_, _, owner)| *owner)?;
            (owner_after != *owner).then(|| UnitTask {
                id: *id,
                text: text.clone(),
                due: *due,
                unit_name: names_before.get(owner).cloned().unwrap_or_default(),
                owner_after: names_after.get(&owner_after).cloned().unwrap_or_default(),
            })
        })
        .collect();
    Ok(StructurePreview {
        day,
        ward_before: before.ward(),
        ward_after: after.ward(),
        units: effects(&before, &after, minimum),
        moved: i64::try_from(moved).unwrap_or(i64::MAX),
        ending,
        tasks,
        reported,
    })
}

/// The office on a day, as far as a change can touch it.
struct Seen {
    units: Vec<UnitRow>,
    people: HashMap<PersonId, (UnitId, Option<UnitId>)>,
    terms: HashMap<TermId, (PersonId, Post, UnitId)>,
    tasks: HashMap<TaskId, (String, Option<Day>, UnitId)>,
}

impl Seen {
    fn at(conn: &Connection, day: Day) -> Result<Seen> {
        let on = day_text(day);
        let people = conn
            .prepare_cached(
                "SELECT person_id, unit_id, group_id FROM membership
                 WHERE valid_from <= ?1 AND (valid_to IS NULL OR valid_to > ?1)",
            )?
            .query_map([&on], |row| Ok((row.get(0)?, (row.get(1)?, row.get(2)?))))?
            .collect::<rusqlite::Result<_>>()?;
        let terms = conn
            .prepare_cached(
                "SELECT id, person_id, post, unit_id FROM office_term WHERE valid_to IS NULL OR valid_to > ?1",
            )?
            .query_map([&on], |row| {
                Ok((row.get(0)?, (row.get(1)?, row.get(2)?, row.get(3)?)))
            })?
            .collect::<rusqlite::Result<_>>()?;
        let tasks = conn
            .prepare_cached(
                "SELECT id, text, due, owner_unit_id FROM task WHERE owner = 'unit' AND done_on IS NULL",
            )?
            .query_map([], |row| {
                let due = crate::days::optional_day_column(row, "due")?;
                Ok((row.get(0)?, (row.get(1)?, due, row.get(3)?)))
            })?
            .collect::<rusqlite::Result<_>>()?;
        Ok(Seen {
            units: units_on(conn, day)?,
            people,
            terms,
            tasks,
        })
    }

    fn ward(&self) -> i64 {
        self.units
            .iter()
            .find(|unit| unit.kind == UnitKind::Ward)
            .map_or(0, |unit| unit.members)
    }
}

/// New units first, then those that end, then branches in the order of the list, each with those of its groups that
/// change.
fn effects(before: &Seen, after: &Seen, minimum: i64) -> Vec<UnitEffect> {
    let find = |seen: &Seen, id: UnitId| seen.units.iter().find(|unit| unit.id == id).cloned();
    let branch_of = |seen: &Seen, unit: &UnitRow| {
        (unit.kind == UnitKind::Group)
            .then(|| unit.parent_id.and_then(|parent| find(seen, parent)))
            .flatten()
            .map(|branch| branch.name)
    };
    let is_in = |seen: &Seen, unit: &UnitRow| seen.units.iter().any(|each| each.id == unit.id);
    let (fresh, kept): (Vec<&UnitRow>, Vec<&UnitRow>) =
        after.units.iter().partition(|unit| !is_in(before, unit));
    let mut rows = fresh;
    rows.extend(before.units.iter().filter(|unit| !is_in(after, unit)));
    rows.extend(kept);
    rows.into_iter()
        .filter(|unit| unit.kind != UnitKind::Ward)
        .map(|unit| {
            let (was, is) = (find(before, unit.id), find(after, unit.id));
            let (name_before, name_after) = (
                was.as_ref().map(|unit| unit.name.clone()),
                is.as_ref().map(|unit| unit.name.clone()),
            );
            let count = |unit: &Option<UnitRow>| unit.as_ref().map_or(0, |unit| unit.members);
            let (members_before, members_after) = (count(&was), count(&is));
            UnitEffect {
                id: unit.id,
                kind: unit.kind,
                changed: name_before != name_after || members_before != members_after,
                branch_name: branch_of(if is.is_some() { after } else { before }, unit),
                below_minimum: unit.kind == UnitKind::Branch
                    && is.is_some()
                    && members_after < minimum
                    && members_after < members_before,
                name_before,
                name_after,
                before: members_before,
                after: members_after,
            }
        })
        .filter(|effect| effect.changed || effect.kind == UnitKind::Branch)
        .collect()
}

fn reported_months(
    conn: &Connection,
    unit: UnitId,
    names: &HashMap<UnitId, String>,
    day: Day,
) -> Result<Option<ReportedMonths>> {
    let (months, last, after): (i64, Option<i64>, i64) = conn
        .prepare_cached(include_str!("reported_months.sql"))?
        .query_row(
            named_params! { ":unit_id": unit, ":month": Month::of(day).code() },
            |row| Ok((row.get("months")?, row.get("last")?, row.get("after")?)),
        )?;
    Ok((months > 0).then(|| ReportedMonths {
        unit_name: names.get(&unit).cloned().unwrap_or_default(),
        months,
        last: last.and_then(crate::reports::month_from_code),
        after,
    }))
}
