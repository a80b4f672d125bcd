//! How many members there are on a day, by kind and age, and why the number differs from that of another day: for the
//! ward and for every branch and group, with the people behind each figure. Start + who came − who went = end, always:
//! who is counted on both sides of a day is neither, whatever reason was written down.

use rusqlite::named_params;

use super::total::count_members;
use crate::days::{Day, Month, PartialDay, check_period, day_column, day_text};
use crate::error::Result;
use crate::ids::{PersonId, UnitId};
use crate::members::person::{LeaveReason, MemberKind};
use crate::office::Office;
use crate::page::Page;

/// Days from `from` to `last_day`, of the ward or of one unit and what is below it.
#[derive(Debug, Clone, Copy, serde::Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct ChangeOf {
    pub from: Day,
    pub last_day: Day,
    pub unit_id: Option<UnitId>,
}

/// The ward's month.
impl From<Month> for ChangeOf {
    fn from(month: Month) -> ChangeOf {
        ChangeOf {
            from: month.first_day(),
            last_day: month.last_day(),
            unit_id: None,
        }
    }
}

/// Why the number of members differs from that at the start: start + came − went = end.
#[derive(Debug, Clone, Default, PartialEq, serde::Serialize, ts_rs::TS)]
pub struct MemberChange {
    pub start: i64,
    pub admitted: i64,
    pub moved_in: i64,
    pub rejoined: i64,
    /// From another branch or group of the ward; 0 for the ward.
    pub transferred_in: i64,
    pub moved_away: i64,
    pub died: i64,
    pub other_left: i64,
    /// To another branch or group of the ward; 0 for the ward.
    pub transferred_out: i64,
    pub end: i64,
}

impl MemberChange {
    pub fn came(&self) -> i64 {
        self.admitted + self.moved_in + self.rejoined + self.transferred_in
    }

    pub fn went(&self) -> i64 {
        self.moved_away + self.died + self.other_left + self.transferred_out
    }
}

/// A line of that sum that has people behind it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename_all = "snake_case")]
pub enum ChangePart {
    Admitted,
    MovedIn,
    Rejoined,
    TransferredIn,
    MovedAway,
    Died,
    OtherLeft,
    TransferredOut,
}

crate::text_enum::text_enum!(ChangePart {
    Admitted = "admitted",
    MovedIn = "moved_in",
    Rejoined = "rejoined",
    TransferredIn = "transferred_in",
    MovedAway = "moved_away",
    Died = "died",
    OtherLeft = "other_left",
    TransferredOut = "transferred_out",
});

#[derive(Debug, Clone, Copy, serde::Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct PeopleOfChange {
    pub of: ChangeOf,
    pub part: ChangePart,
}

/// Somebody who came or went.
#[derive(Clone, serde::Serialize, ts_rs::TS)]
pub struct PersonMoved {
    pub id: PersonId,
    pub name: String,
    pub birth: Option<PartialDay>,
    /// Where she came to, or went from.
    pub unit_name: Option<String>,
    /// Who came: her first day. Who went: her last.
    pub day: Day,
    pub leave_reason: Option<LeaveReason>,
}

impl std::fmt::Debug for PersonMoved {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("PersonMoved(***)")
    }
}

/// Members on a day by what they are; the kinds add up to the total, and so do the ages.
#[derive(Debug, Clone, Default, PartialEq, serde::Serialize, ts_rs::TS)]
pub struct MemberCounts {
    pub total: i64,
    pub ordinary: i64,
    pub automatic: i64,
    pub honorary: i64,
    /// Counted above all the same.
    pub suspended: i64,
    /// By the age on that day, in the bands of the settings.
    pub bands: Vec<AgeBand>,
    pub younger: i64,
    pub birth_unknown: i64,
}

#[derive(Debug, Clone, PartialEq, serde::Serialize, ts_rs::TS)]
pub struct AgeBand {
    pub from_age: u32,
    /// None: and above.
    pub to_age: Option<u32>,
    pub members: i64,
}

pub fn member_change(office: &Office, of: impl Into<ChangeOf>) -> Result<MemberChange> {
    let of = of.into();
    check_period("last_day", of.from, of.last_day.succ_opt())?;
    let day_before = of.from.pred_opt().unwrap_or(of.from);
    let mut change = MemberChange {
        start: count_members(office, day_before, of.unit_id)?,
        end: count_members(office, of.last_day, of.unit_id)?,
        ..MemberChange::default()
    };
    let mut statement = office
        .conn()
        .prepare_cached(include_str!("member_change.sql"))?;
    let mut rows = statement.query(named_params! {
        ":from": day_text(of.from),
        ":last_day": day_text(of.last_day),
        ":unit_id": of.unit_id,
    })?;
    while let Some(row) = rows.next()? {
        let part = match row.get("part")? {
            ChangePart::Admitted => &mut change.admitted,
            ChangePart::MovedIn => &mut change.moved_in,
            ChangePart::Rejoined => &mut change.rejoined,
            ChangePart::TransferredIn => &mut change.transferred_in,
            ChangePart::MovedAway => &mut change.moved_away,
            ChangePart::Died => &mut change.died,
            ChangePart::OtherLeft => &mut change.other_left,
            ChangePart::TransferredOut => &mut change.transferred_out,
        };
        *part = row.get("count")?;
    }
    Ok(change)
}

/// The people behind one line of the sum, by name; at most 200 of them, and how many in all.
pub fn people_of_change(office: &Office, of: PeopleOfChange) -> Result<Page<PersonMoved>> {
    let mut statement = office
        .conn()
        .prepare_cached(include_str!("people_of_change.sql"))?;
    let mut total = 0;
    let rows = statement
        .query_map(
            named_params! {
                ":from": day_text(of.of.from),
                ":last_day": day_text(of.of.last_day),
                ":unit_id": of.of.unit_id,
                ":part": of.part,
            },
            |row| {
                total = row.get("total")?;
                Ok(PersonMoved {
                    id: row.get("person_id")?,
                    name: row.get("name")?,
                    birth: row.get("birth")?,
                    unit_name: row.get("unit_name")?,
                    day: day_column(row, "day")?,
                    leave_reason: row.get("leave_reason")?,
                })
            },
        )?
        .collect::<rusqlite::Result<_>>()?;
    Ok(Page {
        total,
        offset: 0,
        rows,
    })
}

/// Members on a day by kind and age.
pub fn member_counts(office: &Office, on: Day, unit_id: Option<UnitId>) -> Result<MemberCounts> {
    let starts = crate::settings::settings(office)?.age_bands;
    let mut counts = MemberCounts {
        bands: age_bands(&starts),
        ..MemberCounts::default()
    };
    let mut statement = office
        .conn()
        .prepare_cached(include_str!("member_counts.sql"))?;
    let mut rows = statement.query(named_params! { ":on": day_text(on), ":unit_id": unit_id })?;
    while let Some(row) = rows.next()? {
        let members: i64 = row.get("members")?;
        counts.total += members;
        counts.suspended += row.get::<_, i64>("suspended")?;
        *match row.get("kind")? {
            MemberKind::Ordinary => &mut counts.ordinary,
            MemberKind::Automatic => &mut counts.automatic,
            MemberKind::Honorary => &mut counts.honorary,
        } += members;
        let Some(age) = row.get::<_, Option<i64>>("age")? else {
            counts.birth_unknown += members;
            continue;
        };
        match counts
            .bands
            .iter_mut()
            .rev()
            .find(|band| age >= i64::from(band.from_age))
        {
            Some(band) => band.members += members,
            None => counts.younger += members,
        }
    }
    Ok(counts)
}

/// 18, 31, 50 → 18–30, 31–49, from 50 on.
fn age_bands(starts: &[u32]) -> Vec<AgeBand> {
    starts
        .iter()
        .enumerate()
        .map(|(at, &from_age)| AgeBand {
            from_age,
            to_age: starts.get(at + 1).map(|next| next - 1),
            members: 0,
        })
        .collect()
}
