//! One line of the member list, read by two look-ups a person.

use std::collections::HashMap;

use rusqlite::{CachedStatement, Connection, named_params};

use super::columns::Cell;
use crate::days::{Day, PartialDay, day_text, optional_day_column};
use crate::error::Result;
use crate::ids::{PersonId, UnitId};
use crate::masks::mask_phone;
use crate::members::person::MemberKind;
use crate::office::Office;

/// One line of the member list. Phone and citizen number come masked.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
pub struct MemberRow {
    pub id: PersonId,
    pub name: String,
    /// Where the search hit the name, as pairs of UTF-16 offsets.
    pub name_hits: Vec<(u32, u32)>,
    pub birth: Option<PartialDay>,
    pub unit_name: Option<String>,
    pub group_name: Option<String>,
    /// First day of the first membership period.
    pub joined: Option<PartialDay>,
    pub phone_masked: Option<String>,
    pub is_member: bool,
    /// Tạm nghỉ sinh hoạt on that day.
    pub is_suspended: bool,
    pub is_core: bool,
    pub kind: Option<MemberKind>,
    /// Last day of membership where she has left.
    pub left_on: Option<Day>,
    /// One for each column the filter asked for.
    pub cells: Vec<Cell>,
}

/// Reads the lines of a list: two look-ups by key a person.
pub(crate) struct RowReader<'a> {
    on: Day,
    person: CachedStatement<'a>,
    memberships: CachedStatement<'a>,
}

impl<'a> RowReader<'a> {
    pub(crate) fn new(office: &'a Office, on: Day) -> Result<RowReader<'a>> {
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

    pub(crate) fn read(
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
                is_suspended: false,
                is_core: row.get("is_core")?,
                kind: None,
                left_on: None,
                cells: Vec::new(),
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
pub(crate) fn unit_names_on(conn: &Connection, on: Day) -> Result<HashMap<UnitId, String>> {
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
