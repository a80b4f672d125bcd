//! What the register can say about a month: a short list of named queries, each answering a count per unit for the
//! days [from, to). Indicators name them in their rows, so a new form may use any of them without new code.

use rusqlite::{Statement, ToSql};

use super::figures::Level;
use crate::days::{Month, day_text};
use crate::error::{Error, Result};
use crate::ids::UnitId;
use crate::members::{JoinReason, LeaveReason, MemberChange};
use crate::office::Office;

pub(crate) struct RegisterQuery {
    pub name: &'static str,
    /// Whose figure it is: counted branch by branch, or once for the ward.
    pub level: Level,
    /// Needs the list of members; silent while nobody has been entered in it.
    pub of_members: bool,
    pub sql: &'static str,
    /// The people it counts, by name.
    pub people: Option<&'static str>,
}

macro_rules! member_query {
    ($name:literal) => {
        RegisterQuery {
            name: $name,
            level: Level::Branch,
            of_members: true,
            sql: include_str!(concat!("register/", $name, ".sql")),
            people: Some(include_str!(concat!("register/people_", $name, ".sql"))),
        }
    };
}

pub(crate) const QUERIES: &[RegisterQuery] = &[
    member_query!("members_total"),
    member_query!("members_joined"),
    member_query!("members_left"),
    member_query!("members_core"),
    member_query!("members_party"),
    RegisterQuery {
        name: "branches",
        level: Level::Ward,
        of_members: false,
        sql: include_str!("register/branches.sql"),
        people: None,
    },
    RegisterQuery {
        name: "branches_young",
        level: Level::Ward,
        of_members: false,
        sql: include_str!("register/branches_young.sql"),
        people: None,
    },
    RegisterQuery {
        name: "groups",
        level: Level::Branch,
        of_members: false,
        sql: include_str!("register/groups.sql"),
        people: None,
    },
    RegisterQuery {
        name: "committee_members",
        level: Level::Ward,
        of_members: false,
        sql: include_str!("register/committee_members.sql"),
        people: Some(include_str!("register/people_committee_members.sql")),
    },
];

/// A form naming a query this program does not have was made by a newer one, which would not have opened here.
pub(crate) fn query_named(name: &str) -> Result<&'static RegisterQuery> {
    QUERIES
        .iter()
        .find(|q| q.name == name)
        .ok_or(Error::Internal("unknown register query"))
}

/// Whether a query counts once for the ward; one that is not known says nothing and is refused when it is used.
pub(crate) fn is_of_ward(name: &str) -> bool {
    QUERIES
        .iter()
        .any(|query| query.name == name && query.level == Level::Ward)
}

/// Members' counts are known once anybody has been entered. An office that has not typed its list yet
/// must not report zero members.
pub(crate) fn is_kept(office: &Office) -> Result<bool> {
    Ok(office
        .conn()
        .query_row("SELECT EXISTS (SELECT 1 FROM membership)", [], |row| {
            row.get(0)
        })?)
}

/// Counts per unit from the first day of `first` to the last day of `last`.
pub(crate) fn counts(
    office: &Office,
    query: &RegisterQuery,
    first: Month,
    last: Month,
) -> Result<Vec<(UnitId, i64)>> {
    let mut statement = office.conn().prepare_cached(query.sql)?;
    bind_days(office, &mut statement, first, last)?;
    let mut rows = statement.raw_query();
    let mut counts = Vec::new();
    while let Some(row) = rows.next()? {
        counts.push((row.get("unit_id")?, row.get("count")?));
    }
    Ok(counts)
}

/// Binds what every register query may ask for; a query need not use all of it.
pub(crate) fn bind_days(
    office: &Office,
    statement: &mut Statement<'_>,
    first: Month,
    last: Month,
) -> Result<()> {
    let automatic = crate::settings::settings(office)?.count_automatic_members;
    let values: [(&str, &dyn ToSql); 3] = [
        (":from", &day_text(first.first_day())),
        (":to", &day_text(last.end())),
        (":automatic", &automatic),
    ];
    for (name, value) in values {
        if let Some(at) = statement.parameter_index(name)? {
            statement.raw_bind_parameter(at, value)?;
        }
    }
    Ok(())
}

/// Why the members counted differ from last month's: the same people as in the counts, by reason.
pub(crate) fn member_change(office: &Office, month: Month) -> Result<MemberChange> {
    let members = |month: Month| -> Result<i64> {
        Ok(counts(office, query_named("members_total")?, month, month)?
            .iter()
            .map(|(_, count)| count)
            .sum())
    };
    let mut change = MemberChange {
        start: members(month.plus(-1))?,
        end: members(month)?,
        ..MemberChange::default()
    };
    let mut statement = office
        .conn()
        .prepare_cached(include_str!("register/member_movements.sql"))?;
    bind_days(office, &mut statement, month, month)?;
    let mut rows = statement.raw_query();
    while let Some(row) = rows.next()? {
        let count: i64 = row.get("count")?;
        let part = if row.get("came")? {
            match row.get("reason")? {
                JoinReason::Admitted => &mut change.admitted,
                JoinReason::Rejoined => &mut change.rejoined,
                // Out of another branch but not out of the count: she came from outside it.
                JoinReason::MovedIn | JoinReason::Transferred => &mut change.moved_in,
            }
        } else {
            match row.get("reason")? {
                LeaveReason::MovedAway | LeaveReason::Married | LeaveReason::WorksAway => {
                    &mut change.moved_away
                }
                LeaveReason::Died => &mut change.died,
                LeaveReason::Resigned | LeaveReason::Removed | LeaveReason::Transferred => {
                    &mut change.other_left
                }
            }
        };
        *part += count;
    }
    Ok(change)
}
