//! What the papers of a new branch say: of one still planned (done, read and taken back) or of one that has begun.

use rusqlite::{Connection, named_params};

use super::names::names_on;
use super::restructure::apply;
use super::{Post, StructureChange, UnitKind, UnitRow, unit_name_on, units_on};
use crate::days::{Day, PartialDay, day_text};
use crate::error::{Error, Result};
use crate::ids::UnitId;
use crate::office::Office;

/// Which founding the papers are about.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(tag = "kind", rename_all = "snake_case")]
#[ts(tag = "kind", rename_all = "snake_case")]
pub enum Founding {
    /// A `Found` or `Split` not yet done.
    Planned { change: Box<StructureChange> },
    /// A unit that began on a day.
    Done { unit_id: UnitId },
}

#[derive(Clone)]
pub struct FoundingFacts {
    pub name: String,
    /// Its first day.
    pub day: Day,
    pub people: Vec<FoundingPerson>,
    pub sources: Vec<FoundingSource>,
    pub head: Option<String>,
    pub deputies: Vec<String>,
    /// The ward on the day before.
    pub ward_members: i64,
    pub ward_branches: i64,
}

#[derive(Clone)]
pub struct FoundingPerson {
    pub name: String,
    pub birth: Option<PartialDay>,
    pub from_branch: String,
    pub from_group: Option<String>,
}

/// A branch people come from, with its members before and after.
#[derive(Clone)]
pub struct FoundingSource {
    pub name: String,
    pub before: i64,
    pub moved: i64,
    pub after: i64,
}

pub fn founding_facts(office: &mut Office, founding: &Founding) -> Result<FoundingFacts> {
    match founding {
        Founding::Done { unit_id } => facts_of(office.conn(), *unit_id),
        Founding::Planned { change } => office.rehearse(|tx| {
            let unit = apply(tx, change)?;
            facts_of(tx, unit)
        }),
    }
}

/// Name, birth, and the branch and group she came from.
type Came = (String, Option<PartialDay>, Option<UnitId>, Option<UnitId>);

fn facts_of(conn: &Connection, unit: UnitId) -> Result<FoundingFacts> {
    let opened: Option<String> = conn
        .prepare_cached("SELECT opened FROM unit WHERE id = ?1")?
        .query_row([unit], |row| row.get(0))?;
    let day = opened
        .as_deref()
        .and_then(crate::days::day_from_text)
        .ok_or(Error::NotFound("founding"))?;
    let eve = day.pred_opt().unwrap_or(day);
    // A branch renamed on that very day goes by its new name, as two wards' branches do that became one ward's.
    let mut names = names_on(conn, eve)?;
    names.extend(names_on(conn, day)?);
    let rows: Vec<Came> = conn
        .prepare_cached(include_str!("founding_people.sql"))?
        .query_map(
            named_params! { ":unit_id": unit, ":day": day_text(day) },
            |row| {
                Ok((
                    row.get("name")?,
                    row.get("birth")?,
                    row.get("from_branch")?,
                    row.get("from_group")?,
                ))
            },
        )?
        .collect::<rusqlite::Result<_>>()?;
    let name_of = |id: Option<UnitId>| id.and_then(|id| names.get(&id).cloned());
    let (before, after) = (units_on(conn, eve)?, units_on(conn, day)?);
    let members = |units: &[UnitRow], id: UnitId| {
        units
            .iter()
            .find(|unit| unit.id == id)
            .map_or(0, |unit| unit.members)
    };
    let sources = before
        .iter()
        .filter(|branch| branch.kind == UnitKind::Branch)
        .filter_map(|branch| {
            let moved = rows.iter().filter(|row| row.2 == Some(branch.id)).count();
            (moved > 0).then(|| FoundingSource {
                name: names.get(&branch.id).unwrap_or(&branch.name).clone(),
                before: members(&before, branch.id),
                moved: i64::try_from(moved).unwrap_or(i64::MAX),
                after: members(&after, branch.id),
            })
        })
        .collect();
    let officers = |post: Post| -> Result<Vec<String>> {
        let mut statement = conn.prepare_cached(include_str!("holders.sql"))?;
        let names = statement
            .query_map(
                named_params! { ":unit_id": unit, ":post": post, ":on": day_text(day) },
                |row| row.get("name"),
            )?
            .collect::<rusqlite::Result<_>>()?;
        Ok(names)
    };
    Ok(FoundingFacts {
        name: unit_name_on(conn, unit, day)?,
        day,
        people: rows
            .into_iter()
            .map(|(name, birth, branch, group)| FoundingPerson {
                name,
                birth,
                from_branch: name_of(branch).unwrap_or_default(),
                from_group: name_of(group),
            })
            .collect(),
        sources,
        head: officers(Post::BranchHead)?.into_iter().next(),
        deputies: officers(Post::BranchDeputy)?,
        ward_members: before
            .iter()
            .find(|unit| unit.kind == UnitKind::Ward)
            .map_or(0, |unit| unit.members),
        ward_branches: i64::try_from(
            before
                .iter()
                .filter(|unit| unit.kind == UnitKind::Branch)
                .count(),
        )
        .unwrap_or(i64::MAX),
    })
}
