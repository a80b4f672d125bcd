//! Whom a filter finds among the members of a day, for founding a branch, splitting one or moving people.

use std::collections::HashSet;

use rusqlite::{Connection, named_params};

use super::names::names_on;
use super::{CandidateFilter, ListCandidates, Pick, Post, UnitCandidate};
use crate::days::{Day, PartialDay, day_text};
use crate::error::Result;
use crate::ids::{PersonId, UnitId};
use crate::office::Office;
use crate::page::Page;

struct Found {
    person_id: PersonId,
    name: String,
    birth: Option<PartialDay>,
    unit_id: UnitId,
    group_id: Option<UnitId>,
    is_core: bool,
    is_party: bool,
    is_young: bool,
    has_flag: bool,
    post: Option<Post>,
}

impl Found {
    fn fits(&self, filter: &CandidateFilter, on: Day) -> bool {
        let age = self.birth.map(|birth| birth.age_on(on));
        let in_units = filter.units.is_empty()
            || filter.units.contains(&self.unit_id)
            || self
                .group_id
                .is_some_and(|group| filter.units.contains(&group));
        in_units
            && filter
                .age_from
                .is_none_or(|from| age.is_some_and(|age| age >= from))
            && filter
                .age_to
                .is_none_or(|to| age.is_some_and(|age| age <= to))
            && (!filter.core_only || self.is_core)
            && (!filter.party_only || self.is_party)
            && (filter.flag.is_none() || self.has_flag)
            && (!filter.without_officers || self.post.is_none())
            && (!filter.without_young || !self.is_young)
    }
}

/// Members of a day in name order, each with whether the filter finds her.
fn members_on(conn: &Connection, filter: &CandidateFilter, on: Day) -> Result<Vec<Found>> {
    let mut statement = conn.prepare_cached(include_str!("members_on.sql"))?;
    let rows = statement
        .query_map(
            named_params! { ":on": day_text(on), ":flag": filter.flag },
            |row| {
                Ok(Found {
                    person_id: row.get("person_id")?,
                    name: row.get("name")?,
                    birth: row.get("birth")?,
                    unit_id: row.get("unit_id")?,
                    group_id: row.get("group_id")?,
                    is_core: row.get("is_core")?,
                    is_party: row.get("is_party")?,
                    is_young: row.get("is_young")?,
                    has_flag: row.get("has_flag")?,
                    post: row.get("post")?,
                })
            },
        )?
        .collect::<rusqlite::Result<_>>()?;
    Ok(rows)
}

/// A window of those the filter finds, or of everybody whose name has the text in it.
pub fn list_candidates(office: &Office, ask: &ListCandidates) -> Result<Page<UnitCandidate>> {
    let wanted = sohoi_vietnamese::fold(ask.search.trim());
    let only: Option<HashSet<PersonId>> = ask
        .picked
        .as_ref()
        .map(|pick| picked(office.conn(), pick, ask.on))
        .transpose()?
        .map(|people| people.into_iter().collect());
    let names = names_on(office.conn(), ask.on)?;
    let rows: Vec<(bool, Found)> = members_on(office.conn(), &ask.filter, ask.on)?
        .into_iter()
        .map(|found| (found.fits(&ask.filter, ask.on), found))
        .filter(|(fits, found)| match &only {
            Some(only) => only.contains(&found.person_id),
            None => *fits || !wanted.is_empty(),
        })
        .filter(|(_, found)| {
            wanted.is_empty() || sohoi_vietnamese::fold(&found.name).contains(&wanted)
        })
        .collect();
    Page::of(rows, ask.offset, ask.limit, |(fits, found)| {
        Ok(UnitCandidate {
            person_id: found.person_id,
            name: found.name,
            birth: found.birth,
            age: found.birth.map(|birth| birth.age_on(ask.on)),
            unit_id: found.unit_id,
            unit_name: names.get(&found.unit_id).cloned().unwrap_or_default(),
            group_name: found.group_id.and_then(|group| names.get(&group).cloned()),
            post: found.post,
            fits,
        })
    })
}

/// The people of a pick, in name order for those found, then those added.
pub(super) fn picked(conn: &Connection, pick: &Pick, on: Day) -> Result<Vec<PersonId>> {
    let mut seen: HashSet<PersonId> = pick.without.iter().copied().collect();
    let mut people = Vec::new();
    if let Some(filter) = &pick.filter {
        for found in members_on(conn, filter, on)? {
            if found.fits(filter, on) && seen.insert(found.person_id) {
                people.push(found.person_id);
            }
        }
    }
    for person in &pick.also {
        if seen.insert(*person) {
            people.push(*person);
        }
    }
    Ok(people)
}
