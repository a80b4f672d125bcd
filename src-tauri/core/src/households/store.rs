//! Reads and writes households.

use rusqlite::{Connection, OptionalExtension, Row, Transaction, named_params};

use super::{
    Household, HouseholdClassRow, HouseholdHit, HouseholdMember, JoinHousehold, LeaveHousehold,
    SaveHousehold, SaveHouseholdClass, SetHead,
};
use crate::action::Action;
use crate::days::{Day, check_day, day_column, day_text, optional_day_column};
use crate::error::{Error, Result, Rule, refused};
use crate::ids::{HouseholdClassId, HouseholdId, HouseholdMemberId, PersonId};
use crate::members::{person_name, tidy_text};
use crate::office::Office;

const TEXT_LENGTH: usize = 300;
const MOST_PEOPLE: i64 = 100;
/// A search shows no more households than this.
const MOST_HITS: usize = 20;

/// The household a person lives in today.
pub fn household_of(office: &Office, person_id: PersonId) -> Result<Option<Household>> {
    match lives_in(office.conn(), person_id, office.today())? {
        Some((_, id)) => household(office, id).map(Some),
        None => Ok(None),
    }
}

/// Where a person lives on a day: her stretch there, and the household.
fn lives_in(
    conn: &Connection,
    person_id: PersonId,
    on: Day,
) -> Result<Option<(HouseholdMemberId, HouseholdId)>> {
    Ok(conn
        .prepare_cached(include_str!("lives_in.sql"))?
        .query_row(
            named_params! { ":person_id": person_id, ":on": day_text(on) },
            |row| Ok((row.get("id")?, row.get("household_id")?)),
        )
        .optional()?)
}

pub fn household(office: &Office, id: HouseholdId) -> Result<Household> {
    let conn = office.conn();
    let today = office.today();
    let mut found = conn
        .prepare_cached("SELECT id, head_name, address, people, note FROM household WHERE id = ?1")?
        .query_row([id], |row| {
            Ok(Household {
                id,
                head_name: row.get("head_name")?,
                address: row.get("address")?,
                people: row.get("people")?,
                note: row.get("note")?,
                members: Vec::new(),
                classes: Vec::new(),
            })
        })
        .optional()?
        .ok_or(Error::NotFound("household"))?;
    found.members = conn
        .prepare_cached(include_str!("members_of.sql"))?
        .query_map(
            named_params! { ":household_id": id, ":on": day_text(today) },
            |row: &Row<'_>| {
                Ok(HouseholdMember {
                    id: row.get("id")?,
                    person_id: row.get("person_id")?,
                    name: row.get("name")?,
                    birth: row.get("birth")?,
                    is_head: row.get("is_head")?,
                    from: optional_day_column(row, "valid_from")?,
                    last_day: last_day(row)?,
                })
            },
        )?
        .collect::<rusqlite::Result<_>>()?;
    found.classes = conn
        .prepare_cached(include_str!("classes_of.sql"))?
        .query_map([id], |row| {
            let from = day_column(row, "valid_from")?;
            let last_day = last_day(row)?;
            Ok(HouseholdClassRow {
                id: row.get("id")?,
                class: row.get("class")?,
                review: row.get("review")?,
                standard: row.get("standard")?,
                from,
                last_day,
                is_present: from <= today && last_day.is_none_or(|last_day| today <= last_day),
            })
        })?
        .collect::<rusqlite::Result<_>>()?;
    Ok(found)
}

fn last_day(row: &Row<'_>) -> rusqlite::Result<Option<Day>> {
    Ok(optional_day_column(row, "valid_to")?.and_then(|to| to.pred_opt()))
}

/// Households by head, address or anybody in them; accents do not matter.
pub fn search_households(office: &Office, text: &str) -> Result<Vec<HouseholdHit>> {
    let words = sohoi_vietnamese::fold(text);
    let words: Vec<&str> = words.split_whitespace().collect();
    if words.is_empty() {
        return Ok(Vec::new());
    }
    let mut statement = office
        .conn()
        .prepare_cached(include_str!("search_households.sql"))?;
    let mut rows = statement.query(named_params! { ":on": day_text(office.today()) })?;
    let mut hits = Vec::new();
    while let Some(row) = rows.next()? {
        let names: Option<String> = row.get("names")?;
        let hit = HouseholdHit {
            id: row.get("id")?,
            head: row.get("head")?,
            address: row.get("address")?,
            names: names
                .unwrap_or_default()
                .lines()
                .map(str::to_owned)
                .collect(),
        };
        let all = sohoi_vietnamese::fold(&format!(
            "{} {} {}",
            hit.head.as_deref().unwrap_or_default(),
            hit.address,
            hit.names.join(" ")
        ));
        if words.iter().all(|word| all.contains(word)) {
            hits.push(hit);
            if hits.len() == MOST_HITS {
                break;
            }
        }
    }
    Ok(hits)
}

/// Whom an action about a household is about: its head, else its address.
fn called(conn: &Connection, id: HouseholdId) -> Result<String> {
    conn.prepare_cached(include_str!("called.sql"))?
        .query_row([id], |row| row.get(0))
        .optional()?
        .ok_or(Error::NotFound("household"))
}

/// A new household with its first person, or what is written about one.
pub fn save_household(office: &mut Office, save: &SaveHousehold) -> Result<HouseholdId> {
    let today = office.today();
    let about = match (save.id, save.person_id) {
        (Some(id), _) => called(office.conn(), id)?,
        (None, Some(person_id)) => person_name(office.conn(), person_id)?,
        (None, None) => return refused("person_id", Rule::Required),
    };
    office.change(Action::SaveHousehold.about(about), |tx| {
        write_household(tx, save, today)
    })
}

pub(crate) fn write_household(
    tx: &Transaction<'_>,
    save: &SaveHousehold,
    today: Day,
) -> Result<HouseholdId> {
    let head_name = save
        .head_name
        .as_deref()
        .map(sohoi_vietnamese::tidy_name)
        .filter(|name| !name.is_empty());
    if head_name
        .as_ref()
        .is_some_and(|name| name.chars().count() > 100)
    {
        return refused("head_name", Rule::TooLong);
    }
    let address = tidy_text("address", &save.address, TEXT_LENGTH)?;
    let note = tidy_text("note", &save.note, TEXT_LENGTH)?;
    if save
        .people
        .is_some_and(|people| !(1..=MOST_PEOPLE).contains(&people))
    {
        return refused("people", Rule::OutOfRange);
    }
    tx.prepare_cached(include_str!("save_household.sql"))?
        .execute(named_params! {
            ":id": save.id,
            ":head_name": head_name,
            ":address": address,
            ":people": save.people,
            ":note": note,
        })?;
    let id = save.id.unwrap_or(HouseholdId(tx.last_insert_rowid()));
    if head_name.is_some() {
        tx.execute(
            "UPDATE household_member SET is_head = 0 WHERE household_id = ?1 AND is_head = 1",
            [id],
        )?;
    }
    if let (None, Some(person_id)) = (save.id, save.person_id) {
        let first = JoinHousehold {
            household_id: id,
            person_id,
            is_head: save.is_head && head_name.is_none(),
            from: None,
        };
        join(tx, &first, today)?;
    }
    Ok(id)
}

pub fn remove_household(office: &mut Office, id: HouseholdId) -> Result<()> {
    let about = called(office.conn(), id)?;
    office.change(Action::RemoveHousehold.about(about), |tx| {
        tx.execute("DELETE FROM household WHERE id = ?1", [id])?;
        Ok(())
    })
}

/// She lives in that household from a day on.
pub fn join_household(office: &mut Office, joining: &JoinHousehold) -> Result<()> {
    let name = person_name(office.conn(), joining.person_id)?;
    called(office.conn(), joining.household_id)?;
    let today = office.today();
    if let Some(from) = joining.from {
        check_day("from", from, today)?;
    }
    office.change(Action::JoinHousehold.about(name), |tx| {
        join(tx, joining, today)
    })
}

/// Ends where she lived, as of the day she comes; with no day known, of today.
fn join(tx: &Transaction<'_>, joining: &JoinHousehold, today: Day) -> Result<()> {
    let day = joining.from.unwrap_or(today);
    let mut from = joining.from;
    if let Some((stretch, household_id)) = lives_in(tx, joining.person_id, day)? {
        if household_id == joining.household_id {
            return refused("household_id", Rule::NothingChanges);
        }
        let began: Option<String> = tx.query_row(
            "SELECT valid_from FROM household_member WHERE id = ?1",
            [stretch],
            |row| row.get(0),
        )?;
        if began.is_some_and(|began| began >= day_text(day)) {
            return refused("from", Rule::Overlaps);
        }
        from = Some(day);
        tx.execute(
            "UPDATE household_member SET valid_to = ?2 WHERE id = ?1",
            (stretch, day_text(day)),
        )?;
    }
    let later: bool = tx.query_row(
        "SELECT EXISTS (SELECT 1 FROM household_member
           WHERE person_id = ?1 AND (valid_from > ?2 OR ?3 IS NULL AND valid_to <= ?2))",
        (joining.person_id, day_text(day), from.map(day_text)),
        |row| row.get(0),
    )?;
    if later && from.is_some() {
        return refused("from", Rule::Overlaps);
    }
    // She lived elsewhere once: then "since ever" would run over that time.
    let from = from.or(later.then_some(day));
    if joining.is_head {
        no_head(tx, joining.household_id)?;
    }
    tx.prepare_cached(include_str!("insert_member.sql"))?
        .execute(named_params! {
            ":household_id": joining.household_id,
            ":person_id": joining.person_id,
            ":is_head": joining.is_head,
            ":valid_from": from.map(day_text),
        })?;
    Ok(())
}

/// One head at a time, in the register or by name.
fn no_head(tx: &Transaction<'_>, id: HouseholdId) -> Result<()> {
    tx.execute(
        "UPDATE household_member SET is_head = 0 WHERE household_id = ?1 AND is_head = 1",
        [id],
    )?;
    tx.execute("UPDATE household SET head_name = NULL WHERE id = ?1", [id])?;
    Ok(())
}

pub fn leave_household(office: &mut Office, leave: &LeaveHousehold) -> Result<()> {
    let (person_id, from) = stretch(office.conn(), leave.id)?;
    check_day("last_day", leave.last_day, office.today())?;
    if from.is_some_and(|from| leave.last_day < from) {
        return refused("last_day", Rule::EndsBeforeStart);
    }
    let name = person_name(office.conn(), person_id)?;
    office.change(Action::LeaveHousehold.about(name), |tx| {
        tx.execute(
            "UPDATE household_member SET valid_to = ?2 WHERE id = ?1",
            (leave.id, leave.last_day.succ_opt().map(day_text)),
        )?;
        Ok(())
    })
}

fn stretch(conn: &Connection, id: HouseholdMemberId) -> Result<(PersonId, Option<Day>)> {
    conn.query_row(
        "SELECT person_id, valid_from FROM household_member WHERE id = ?1",
        [id],
        |row| {
            Ok((
                row.get("person_id")?,
                optional_day_column(row, "valid_from")?,
            ))
        },
    )
    .optional()?
    .ok_or(Error::NotFound("household member"))
}

/// She never lived there: takes the stretch away.
pub fn remove_from_household(office: &mut Office, id: HouseholdMemberId) -> Result<()> {
    let (person_id, _) = stretch(office.conn(), id)?;
    let name = person_name(office.conn(), person_id)?;
    office.change(Action::RemoveFromHousehold.about(name), |tx| {
        tx.execute("DELETE FROM household_member WHERE id = ?1", [id])?;
        Ok(())
    })
}

pub fn set_household_head(office: &mut Office, set: &SetHead) -> Result<()> {
    let about = called(office.conn(), set.household_id)?;
    office.change(Action::SetHouseholdHead.about(about), |tx| {
        no_head(tx, set.household_id)?;
        if let Some(head) = set.head {
            let changed = tx.execute(
                "UPDATE household_member SET is_head = 1 WHERE id = ?1 AND household_id = ?2",
                (head, set.household_id),
            )?;
            if changed == 0 {
                return Err(Error::NotFound("household member"));
            }
        }
        Ok(())
    })
}

/// How a review classed the household. A new class ends the one before on its first day.
pub fn save_household_class(office: &mut Office, save: &SaveHouseholdClass) -> Result<()> {
    let about = called(office.conn(), save.household_id)?;
    let today = office.today();
    check_day("from", save.from, today)?;
    if let Some(last_day) = save.last_day {
        check_day("last_day", last_day, today)?;
        if last_day < save.from {
            return refused("last_day", Rule::EndsBeforeStart);
        }
    }
    office.change(Action::SaveHouseholdClass.about(about), |tx| {
        write_class(tx, save)
    })
}

pub(crate) fn write_class(tx: &Transaction<'_>, save: &SaveHouseholdClass) -> Result<()> {
    let review = tidy_text("review", &save.review, TEXT_LENGTH)?;
    let standard = tidy_text("standard", &save.standard, TEXT_LENGTH)?;
    let from = day_text(save.from);
    let to = save.last_day.and_then(|day| day.succ_opt()).map(day_text);
    if let Some(id) = save.id {
        let is_its_own: bool = tx.query_row(
            "SELECT EXISTS (SELECT 1 FROM household_class WHERE id = ?1 AND household_id = ?2)",
            (id, save.household_id),
            |row| row.get(0),
        )?;
        if !is_its_own {
            return Err(Error::NotFound("household class"));
        }
    } else {
        tx.execute(
                "UPDATE household_class SET valid_to = ?2 WHERE household_id = ?1 AND valid_to IS NULL AND valid_from < ?2",
                (save.household_id, &from),
            )?;
    }
    let overlaps: bool = tx
        .prepare_cached(include_str!("class_overlaps.sql"))?
        .query_row(
            named_params! {
                ":household_id": save.household_id,
                ":but": save.id,
                ":valid_from": from,
                ":valid_to": to,
            },
            |row| row.get(0),
        )?;
    if overlaps {
        return refused("from", Rule::Overlaps);
    }
    tx.prepare_cached(include_str!("save_class.sql"))?
        .execute(named_params! {
            ":id": save.id,
            ":household_id": save.household_id,
            ":class": save.class,
            ":review": review,
            ":standard": standard,
            ":valid_from": from,
            ":valid_to": to,
        })?;
    Ok(())
}

pub fn remove_household_class(office: &mut Office, id: HouseholdClassId) -> Result<()> {
    let household_id: HouseholdId = office
        .conn()
        .query_row(
            "SELECT household_id FROM household_class WHERE id = ?1",
            [id],
            |row| row.get(0),
        )
        .optional()?
        .ok_or(Error::NotFound("household class"))?;
    let about = called(office.conn(), household_id)?;
    office.change(Action::RemoveHouseholdClass.about(about), |tx| {
        tx.execute("DELETE FROM household_class WHERE id = ?1", [id])?;
        Ok(())
    })
}
