//! The member list: who is on it, in which order, and the window a screen shows. The order of a filter is read once and
//! kept until the office changes, so that scrolling and typing only look into memory and read the rows shown.

use std::collections::{HashMap, HashSet};

use rusqlite::{Connection, ToSql, named_params};

use super::cells::CellReader;
use super::columns::{Cell, Numbers, USUAL_COLUMNS};
use super::filter::{MemberFilter, MemberOrder, MemberStatus};
use super::narrowing::{Narrowing, codes};
use super::row::{MemberRow, RowReader, unit_names_on};
use crate::days::{Day, day_text};
use crate::error::Result;
use crate::ids::{PersonId, UnitId};
use crate::office::Office;
use crate::page::{LARGEST_WINDOW, Page};

/// People a filter shows, in its order, as of one state of the office.
struct ListOrder {
    key: OrderKey,
    people: Vec<PersonId>,
    /// Their places in the index of names.
    slots: Vec<u32>,
    last_search: String,
    /// Positions in `people` the last search hit.
    hits: Vec<u32>,
    /// Names of units on the list's day.
    unit_names: HashMap<UnitId, String>,
    /// Who is suspended on the list's day.
    suspended: HashSet<PersonId>,
}

/// The last list asked for; reading it again is the common case.
#[derive(Default)]
struct LastList(std::cell::RefCell<Option<ListOrder>>);

/// It knows the state of the office it was read from, and need not hear of changes.
impl crate::listen::Listener for LastList {}

impl Office {
    fn last_list(&self) -> Result<&std::cell::RefCell<Option<ListOrder>>> {
        Ok(&self.kept(|_| Ok(LastList::default()))?.0)
    }
}

#[derive(PartialEq)]
struct OrderKey {
    version: i64,
    on: Day,
    unit_id: Option<UnitId>,
    status: MemberStatus,
    order: MemberOrder,
    narrow: Narrowing,
}

impl OrderKey {
    fn of(office: &Office, filter: &MemberFilter) -> OrderKey {
        OrderKey {
            version: office.data_version(),
            on: filter.on.unwrap_or(office.today()),
            unit_id: filter.unit_id,
            status: filter.status,
            order: filter.order,
            narrow: filter.narrow.clone().unwrap_or_default(),
        }
    }
}

/// One window of a list, and how many there are in all.
pub fn list_members(office: &Office, filter: &MemberFilter) -> Result<Page<MemberRow>> {
    let limit = filter.limit.min(LARGEST_WINDOW) as usize;
    let key = OrderKey::of(office, filter);
    let on = key.on;
    let mut kept = office.last_list()?.borrow_mut();
    let order = up_to_date(office, &mut kept, key)?;
    let (total, window) = order.window(office, filter, limit)?;
    let words: Vec<String> = sohoi_vietnamese::fold(&filter.search)
        .split_whitespace()
        .map(str::to_owned)
        .collect();
    let mut reader = RowReader::new(office, on)?;
    let mut rows = window
        .into_iter()
        .map(|id| {
            let mut row = reader.read(id, &words, &order.unit_names)?;
            row.is_suspended = row.is_member && order.suspended.contains(&id);
            Ok(row)
        })
        .collect::<Result<Vec<_>>>()?;
    if let Some(columns) = filter.columns.as_deref().filter(|some| !some.is_empty()) {
        let mut cells = CellReader::new(office, on, Numbers::Masked)?;
        for row in &mut rows {
            row.cells = cells.read(row, columns)?;
        }
    }
    Ok(Page {
        total: total as i64,
        offset: filter.offset,
        rows,
    })
}

/// Everybody a list shows, in its order: for what is done with all of them at once.
pub fn list_member_ids(office: &Office, filter: &MemberFilter) -> Result<Vec<PersonId>> {
    let mut kept = office.last_list()?.borrow_mut();
    let order = up_to_date(office, &mut kept, OrderKey::of(office, filter))?;
    let whole = MemberFilter {
        offset: 0,
        ..filter.clone()
    };
    Ok(order.window(office, &whole, usize::MAX)?.1)
}

/// The whole list cell by cell, in its order and with its columns, for paper and sheets. `only`: of these people alone.
pub fn read_listed(
    office: &Office,
    filter: &MemberFilter,
    only: Option<&[PersonId]>,
    numbers: Numbers,
) -> Result<Vec<Vec<Cell>>> {
    let on = filter.on.unwrap_or(office.today());
    let columns = filter.columns.as_deref().unwrap_or(&USUAL_COLUMNS);
    let mut people = list_member_ids(office, filter)?;
    if let Some(only) = only {
        let only: HashSet<PersonId> = only.iter().copied().collect();
        people.retain(|id| only.contains(id));
    }
    let unit_names = unit_names_on(office.conn(), on)?;
    let mut rows = RowReader::new(office, on)?;
    let mut cells = CellReader::new(office, on, numbers)?;
    people
        .into_iter()
        .map(|id| cells.read(&rows.read(id, &[], &unit_names)?, columns))
        .collect()
}

/// The order that was kept, or the one asked for now in its place.
fn up_to_date<'a>(
    office: &Office,
    kept: &'a mut Option<ListOrder>,
    key: OrderKey,
) -> Result<&'a mut ListOrder> {
    Ok(match kept.take() {
        Some(order) if order.key == key => kept.insert(order),
        _ => kept.insert(read_order(office, key)?),
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
    /// How many a filter shows, and the people of its window.
    fn window(
        &mut self,
        office: &Office,
        filter: &MemberFilter,
        limit: usize,
    ) -> Result<(usize, Vec<PersonId>)> {
        let offset = filter.offset as usize;
        if filter.search.trim().is_empty() {
            let people = self.people.iter().copied();
            return Ok((
                self.people.len(),
                window_of(people, filter.descending, offset, limit),
            ));
        }
        self.search(office, &filter.search)?;
        let hits = self
            .hits
            .iter()
            .map(|&position| self.people[position as usize]);
        Ok((
            self.hits.len(),
            window_of(hits, filter.descending, offset, limit),
        ))
    }

    /// Finds the positions a search hits, in the list's order.
    fn search(&mut self, office: &Office, search: &str) -> Result<()> {
        let folded = sohoi_vietnamese::fold(search);
        if folded == self.last_search {
            return Ok(());
        }
        self.hits.clear();
        match office.names()?.find(&folded) {
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
        Ok(())
    }
}

fn read_order(office: &Office, key: OrderKey) -> Result<ListOrder> {
    let narrow = &key.narrow;
    // Which people is one question, however they are put in order.
    let (conditions, texts) = narrow.of_fields();
    let sql = format!(
        "{}{conditions} ORDER BY {}",
        include_str!("people_listed.sql"),
        sort_of(key.order)
    );
    let mut statement = office.conn().prepare_cached(&sql)?;
    let ethnicity = sohoi_vietnamese::fold(&narrow.ethnicity);
    let ethnicity = Some(ethnicity.trim()).filter(|typed| !typed.is_empty());
    let (on, units, groups, kinds) = (
        day_text(key.on),
        narrow.units_with(key.unit_id),
        narrow.groups_list(),
        narrow.kinds_list(),
    );
    let (flags, classes) = (codes(&narrow.flags), codes(&narrow.household_classes));
    let (born_by, born_after) = (narrow.born_by(key.on), narrow.born_after(key.on));
    let (joined_from, joined_to) = (
        narrow.joined_from.map(day_text),
        narrow.joined_to.map(day_text),
    );
    let mut asked: Vec<(&str, &dyn ToSql)> = vec![
        (":on", &on),
        (":status", &key.status),
        (":units", &units),
        (":groups", &groups),
        (":kinds", &kinds),
        (":core", &narrow.core),
        (":party", &narrow.party),
        (":suspended", &narrow.suspended),
        (":officer", &narrow.officer),
        (":flags", &flags),
        (":classes", &classes),
        (":ethnicity", &ethnicity),
        (":born_by", &born_by),
        (":born_after", &born_after),
        (":birth_month", &narrow.birth_month),
        (":joined_from", &joined_from),
        (":joined_to", &joined_to),
    ];
    asked.extend(texts.iter().map(|(name, value)| (name.as_str(), &**value)));
    let people: Vec<PersonId> = statement
        .query_map(asked.as_slice(), |row| row.get("id"))?
        .collect::<rusqlite::Result<_>>()?;
    // Everybody in the register is in the index; somebody who were not could not be found either.
    let names = office.names()?;
    let slots = people
        .iter()
        .map(|&id| names.slot(id).unwrap_or(u32::MAX))
        .collect();
    let unit_names = unit_names_on(office.conn(), key.on)?;
    let suspended = suspended_on(office.conn(), key.on)?;
    Ok(ListOrder {
        key,
        people,
        slots,
        last_search: String::new(),
        hits: Vec::new(),
        unit_names,
        suspended,
    })
}

/// What a list is put in order by. Whoever lacks it comes last; then by name, then as entered.
fn sort_of(order: MemberOrder) -> &'static str {
    match order {
        MemberOrder::Name => "person.name_key, person.id",
        MemberOrder::Birth => {
            "person.birth IS NULL, replace(person.birth, '~', ''), person.name_key, person.id"
        }
        MemberOrder::Birthday => {
            "length(coalesce(person.birth, '')) < 10, substr(replace(person.birth, '~', ''), 6), person.name_key, person.id"
        }
        MemberOrder::Unit => include_str!("order_of_unit.sql"),
        MemberOrder::Joined => {
            "(SELECT min(valid_from) FROM membership AS first WHERE first.person_id = person.id) ASC NULLS LAST, person.name_key, person.id"
        }
        MemberOrder::Address => {
            "person.address IS NULL, text_sort_key(person.address), person.name_key, person.id"
        }
        MemberOrder::Kind => "membership.kind DESC NULLS LAST, person.name_key, person.id",
        MemberOrder::CardNumber => {
            "person.card_number IS NULL, person.card_number, person.name_key, person.id"
        }
    }
}

/// Few at a time, so they are read once for a list and not row by row.
fn suspended_on(conn: &Connection, on: Day) -> Result<HashSet<PersonId>> {
    let people = conn
        .prepare_cached(include_str!("suspended_on.sql"))?
        .query_map(named_params! { ":on": day_text(on) }, |row| row.get(0))?
        .collect::<rusqlite::Result<_>>()?;
    Ok(people)
}
