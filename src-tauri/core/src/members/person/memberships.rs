//! A person's memberships as a screen shows them, the branches under the names they bear on a day.

use rusqlite::{Connection, Row, named_params};

use super::kinds::{JoinReason, LeaveReason, MemberKind};
use crate::days::{Day, PartialDay, day_text, optional_day_column};
use crate::error::Result;
use crate::ids::{MembershipId, PersonId, UnitId};

/// One stretch of membership in one branch.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
pub struct Membership {
    pub id: MembershipId,
    pub unit_id: UnitId,
    pub unit_name: String,
    pub group_id: Option<UnitId>,
    pub group_name: Option<String>,
    pub kind: MemberKind,
    pub joined: PartialDay,
    pub join_reason: JoinReason,
    /// First day it no longer holds.
    pub valid_to: Option<Day>,
    pub leave_reason: Option<LeaveReason>,
}

pub(crate) fn memberships_of(
    conn: &Connection,
    id: PersonId,
    names_on: Day,
) -> Result<Vec<Membership>> {
    let mut statement = conn.prepare_cached(include_str!("memberships_of.sql"))?;
    let rows = statement
        .query_map(
            named_params! { ":person_id": id, ":on": day_text(names_on) },
            membership,
        )?
        .collect::<rusqlite::Result<_>>()?;
    Ok(rows)
}

fn membership(row: &Row<'_>) -> rusqlite::Result<Membership> {
    Ok(Membership {
        id: row.get("id")?,
        unit_id: row.get("unit_id")?,
        unit_name: row.get("unit_name")?,
        group_id: row.get("group_id")?,
        group_name: row.get("group_name")?,
        kind: row.get("kind")?,
        joined: row.get("joined")?,
        join_reason: row.get("join_reason")?,
        valid_to: optional_day_column(row, "valid_to")?,
        leave_reason: row.get("leave_reason")?,
    })
}
