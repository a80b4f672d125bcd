//! The member list: who is on it, in which order, and the window a screen shows. The order of a filter is read once and
//! kept until the office changes, so that scrolling and typing only look into memory and read the rows shown.

use std::collections::HashMap;

use rusqlite::{CachedStatement, Connection, named_params};

use super::*;
use crate::days::{day_text, optional_day_column};
use crate::error::Result;
use crate::office::Office;

/// No screen holds more rows than this at once.
const LARGEST_WINDOW: u32 = 200;

/// People a filter shows, in its order, as of one state of the office.
pub(crate) struct ListOrder {
    key: OrderKey,
    people: Vec<PersonId>,
    /// Their places in the index of names.
    slots: Vec<u32>,
    last_search: String,
    /// Positions in `people` the last search hit.
    hits: Vec<u32>,
    /// Names of units on the list's day.
    unit_names: HashMap<UnitId, String>,
}

type OrderKey = (i64, Day, Option<UnitId>, MemberStatus, MemberOrder);

pub fn list_members(office: &Office, filter: &MemberFilter) -> Result<Page<MemberRow>> {
    let on = filter.on.unwrap_or(office.today());
    let limit = filter.limit.min(LARGEST_WINDOW) as usize;
    let offset = filter.offset as usize;
    let mut kept = office.list_order().borrow_mut();
    let key = (
        office.data_version(),
        on,
        filter.unit_id,
        filter.status,
        filter.order,
    );
    let order = match kept.take() {
        Some(order) if order.key == key => kept.insert(order),
        _ => kept.insert(read_order(office, key)?),
    };
    let (total, window) = if filter.search.trim().is_empty() {
        let people = order.people.iter().copied();
        (
            order.people.len(),
            window_of(people, filter.descending, offset, limit),
        )
    } else {
        order.search(office, &filter.search);
        let hits = order
            .hits
            .iter()
            .map(|&position| order.people[position as usize]);
        (
            order.hits.len(),
            window_of(hits, filter.descending, offset, limit),
        )
    };
    let words: Vec<String> = sohoi_vietnamese::fold(&filter.search)
        .split_whitespace()
        .map(str::to_owned)
        .collect();
    let mut rows = RowReader::new(office, on)?;
    let rows = window
        .into_iter()
        .map(|id| rows.read(id, &words, &order.unit_names))
        .collect::<Result<_>>()?;
    Ok(Page {
        total: total as i64,
        offset: filter.offset,
        rows,
    })
}

fn window_of(
    people: impl DoubleEndedIterator<Item = PersonId>,
    descending: bool,
    offset: usize,
    limit: usize,
) -> Vec<PersonId> {
    if descending {
        people.rev().skip(offset).take(limit).collect()
    } else {
        people.skip(offset).take(limit).collect()
    }
}

impl ListOrder {
    /// Finds the positions a search hits, in the list's order.
    fn search(&mut self, office: &Office, search: &str) {
        let folded = sohoi_vietnamese::fold(search);
        if folded == self.last_search {
            return;
        }
        self.hits.clear();
        match office.names().find(&folded) {
            Some(found) => self.hits.extend(
                self.slots
                    .iter()
                    .enumerate()
                    .filter(|(_, slot)| found.has(**slot))
                    .map(|(position, _)| position as u32),
            ),
            None => self.hits.extend(0..self.people.len() as u32),
        }
        self.last_search = folded;
    }
}

fn read_order(office: &Office, key: OrderKey) -> Result<ListOrder> {
    let (_, on, unit_id, status, order) = key;
    let sql = match order {
        MemberOrder::Name => include_str!("order_by_name.sql"),
        MemberOrder::Birth => include_str!("order_by_birth.sql"),
        MemberOrder::Unit => include_str!("order_by_unit.sql"),
        MemberOrder::Joined => include_str!("order_by_joined.sql"),
    };
    let mut statement = office.conn().prepare_cached(sql)?;
    let people: Vec<PersonId> = statement
        .query_map(
            named_params! { ":on": day_text(on), ":unit_id": unit_id, ":status": status.as_text() },
            |row| row.get("id"),
        )?
        .collect::<rusqlite::Result<_>>()?;
    // Everybody in the register is in the index; somebody who were not could not be found either.
    let slots = people
        .iter()
        .map(|&id| office.names().slot(id).unwrap_or(u32::MAX))
        .collect();
    let unit_names = unit_names_on(office.conn(), on)?;
    Ok(ListOrder {
        key,
        people,
        slots,
        last_search: String::new(),
        hits: Vec::new(),
        unit_names,
    })
}

/// Reads the lines of a list: two look-ups by key a person.
struct RowReader<'a> {
    on: Day,
    person: CachedStatement<'a>,
    memberships: CachedStatement<'a>,
}

impl<'a> RowReader<'a> {
    fn new(office: &'a Office, on: Day) -> Result<RowReader<'a>> {
        Ok(RowReader {
            on,
            person: office
                .conn()
                .prepare_cached("SELECT name, birth, phone, is_core FROM person WHERE id = ?1")?,
            memberships: office
                .conn()
                .prepare_cached(include_str!("periods_of.sql"))?,
        })
    }

    fn read(
        &mut self,
        id: PersonId,
        words: &[String],
        names: &HashMap<UnitId, String>,
    ) -> Result<MemberRow> {
        let on = day_text(self.on);
        let mut row = self.person.query_row([id], |row| {
            let name: String = row.get("name")?;
            Ok(MemberRow {
                id,
                name_hits: sohoi_vietnamese::highlight_ranges(&name, words)
                    .into_iter()
                    .map(|hit| (hit.start, hit.end))
                    .collect(),
                name,
                birth: row.get("birth")?,
                unit_name: None,
                group_name: None,
                joined: None,
                phone_masked: row
                    .get::<_, Option<String>>("phone")?
                    .as_deref()
                    .map(mask_phone),
                is_member: false,
                is_core: row.get("is_core")?,
                kind: None,
                left_on: None,
            })
        })?;
        let mut periods = self.memberships.query([id])?;
        while let Some(period) = periods.next()? {
            // Oldest first: the last that began by the day is the one that counts.
            let valid_from = period.get_ref("valid_from")?.as_str().unwrap_or_default();
            if row.joined.is_none() {
                row.joined = period.get("joined")?;
            }
            if valid_from > on.as_str() {
                break;
            }
            let valid_to = optional_day_column(period, "valid_to")?;
            row.is_member = valid_to.is_none_or(|to| self.on < to);
            row.left_on = valid_to
                .filter(|_| !row.is_member)
                .and_then(|to| to.pred_opt());
            row.kind = if row.is_member {
                Some(period.get("kind")?)
            } else {
                None
            };
            let name_of = |unit: Option<UnitId>| unit.and_then(|unit| names.get(&unit).cloned());
            row.unit_name = name_of(period.get("unit_id")?);
            row.group_name = if row.is_member {
                name_of(period.get("group_id")?)
            } else {
                None
            };
        }
        Ok(row)
    }
}

/// What every unit was called on a day.
fn unit_names_on(conn: &Connection, on: Day) -> Result<HashMap<UnitId, String>> {
    let mut statement = conn.prepare_cached(include_str!("unit_names_on.sql"))?;
    let names = statement
        .query_map(named_params! { ":on": day_text(on) }, |row| {
            Ok((row.get("unit_id")?, row.get("name")?))
        })?
        .collect::<rusqlite::Result<_>>()?;
    Ok(names)
}

/// One person's line, for places that show people found some other way.
pub(crate) fn row_of(office: &Office, id: PersonId, on: Day) -> Result<MemberRow> {
    RowReader::new(office, on)?.read(id, &[], &unit_names_on(office.conn(), on)?)
}
