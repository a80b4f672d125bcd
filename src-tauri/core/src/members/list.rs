//! The member list: who is on it, in which order, and the window a screen shows. The order of a filter is read once and
//! kept until the office changes, so that scrolling and typing only look into memory and read the rows shown.

use std::collections::HashSet;

use rusqlite::{Row, named_params};

use super::*;
use crate::days::{day_text, optional_day_column};
use crate::error::Result;
use crate::office::Office;

/// No screen holds more rows than this at once.
const LARGEST_WINDOW: u32 = 200;

/// People a filter shows, in its order, as of one state of the office.
pub(crate) struct ListOrder {
    key: (i64, Day, Option<UnitId>, MemberStatus, MemberOrder),
    people: Vec<PersonId>,
    set: HashSet<PersonId, std::hash::BuildHasherDefault<IdHasher>>,
    last_search: String,
    /// Positions in `people` the last search hit; kept because the next keystroke usually narrows it.
    hits: Vec<u32>,
}

/// Ids are small integers: the multiply spreads them, nothing more is needed.
#[derive(Default)]
pub(crate) struct IdHasher(u64);

impl std::hash::Hasher for IdHasher {
    fn finish(&self) -> u64 {
        self.0
    }
    fn write(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.0 = (self.0 << 8) | u64::from(*byte);
        }
    }
    fn write_i64(&mut self, id: i64) {
        self.0 = (id as u64).wrapping_mul(0x9E37_79B9_7F4A_7C15);
    }
}

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
        (
            order.people.len(),
            window_of(
                order.people.iter().copied(),
                order.people.len(),
                filter.descending,
                offset,
                limit,
            ),
        )
    } else {
        order.search(office, &filter.search);
        let hits = order
            .hits
            .iter()
            .map(|&position| order.people[position as usize]);
        (
            order.hits.len(),
            window_of(hits, order.hits.len(), filter.descending, offset, limit),
        )
    };
    let words: Vec<String> = sohoi_vietnamese::fold(&filter.search)
        .split_whitespace()
        .map(str::to_owned)
        .collect();
    let mut statement = office
        .conn()
        .prepare_cached(include_str!("member_row.sql"))?;
    let on = day_text(on);
    let rows = window
        .into_iter()
        .map(|id| {
            statement.query_row(named_params! { ":id": id, ":on": on }, |row| {
                member_row(row, &words)
            })
        })
        .collect::<rusqlite::Result<_>>()?;
    Ok(Page {
        total: total as i64,
        offset: filter.offset,
        rows,
    })
}

fn window_of(
    people: impl DoubleEndedIterator<Item = PersonId>,
    _total: usize,
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
    /// Finds the positions a search hits. People come from memory in name order; other orders look the set up.
    fn search(&mut self, office: &Office, search: &str) {
        let folded = sohoi_vietnamese::fold(search);
        if folded == self.last_search {
            return;
        }
        let hits: HashSet<PersonId, std::hash::BuildHasherDefault<IdHasher>> = office
            .names()
            .hits(search)
            .filter(|id| self.set.contains(id))
            .collect();
        self.hits = self
            .people
            .iter()
            .enumerate()
            .filter(|(_, id)| hits.contains(id))
            .map(|(position, _)| position as u32)
            .collect();
        self.last_search = folded;
    }
}

fn read_order(
    office: &Office,
    key: (i64, Day, Option<UnitId>, MemberStatus, MemberOrder),
) -> Result<ListOrder> {
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
    let set = people.iter().copied().collect();
    Ok(ListOrder {
        key,
        people,
        set,
        last_search: String::new(),
        hits: Vec::new(),
    })
}

fn member_row(row: &Row<'_>, words: &[String]) -> rusqlite::Result<MemberRow> {
    let name: String = row.get("name")?;
    let name_hits = sohoi_vietnamese::highlight_ranges(&name, words)
        .into_iter()
        .map(|hit| (hit.start, hit.end))
        .collect();
    let left_on = optional_day_column(row, "left_from")?.and_then(|day| day.pred_opt());
    Ok(MemberRow {
        id: row.get("id")?,
        name,
        name_hits,
        birth: row.get("birth")?,
        unit_name: row.get("unit_name")?,
        group_name: row.get("group_name")?,
        joined: row.get("joined")?,
        phone_masked: row
            .get::<_, Option<String>>("phone")?
            .as_deref()
            .map(mask_phone),
        is_member: row.get("is_member")?,
        is_core: row.get("is_core")?,
        kind: row.get("kind")?,
        left_on,
    })
}

/// One person's line, for places that show people found some other way.
pub(crate) fn row_of(office: &Office, id: PersonId, on: Day) -> Result<MemberRow> {
    let mut statement = office
        .conn()
        .prepare_cached(include_str!("member_row.sql"))?;
    Ok(
        statement.query_row(named_params! { ":id": id, ":on": day_text(on) }, |row| {
            member_row(row, &[])
        })?,
    )
}
