//! What came of what: the lineage of a unit, and the units that have ended.

use rusqlite::named_params;

use super::{Lineage, LineageKind, UnitKind, UnitRow, unit_kind, unit_name_on};
use crate::days::{Day, day_column, day_text, optional_day_column};
use crate::error::Result;
use crate::ids::UnitId;
use crate::office::Office;

/// Where a unit comes from and where it went, oldest first.
pub fn unit_lineage(office: &Office, id: UnitId) -> Result<Vec<Lineage>> {
    let mut statement = office
        .conn()
        .prepare_cached(include_str!("unit_lineage.sql"))?;
    let rows = statement
        .query_map(named_params! { ":unit_id": id }, |row| {
            Ok((
                row.get("kind")?,
                day_column(row, "day")?,
                row.get("other")?,
                row.get("parent_id")?,
                row.get("comes_from")?,
            ))
        })?
        .collect::<rusqlite::Result<Vec<(LineageKind, Day, UnitId, Option<UnitId>, bool)>>>()?;
    rows.into_iter()
        .map(|(kind, day, unit_id, parent, from)| {
            let named = if from {
                day.pred_opt().unwrap_or(day)
            } else {
                day
            };
            let branch = parent.filter(|parent| {
                unit_kind(office.conn(), *parent).is_ok_and(|kind| kind == UnitKind::Branch)
            });
            Ok(Lineage {
                kind,
                day,
                unit_id,
                unit_name: unit_name_on(office.conn(), unit_id, named)?,
                branch_name: branch
                    .map(|branch| unit_name_on(office.conn(), branch, named))
                    .transpose()?,
                from,
            })
        })
        .collect()
}

/// Units that had ended by a day, with their last names: branches, then groups, the latest end first.
pub fn ended_units(office: &Office, on: Day) -> Result<Vec<UnitRow>> {
    let mut statement = office
        .conn()
        .prepare_cached(include_str!("ended_units.sql"))?;
    let rows = statement
        .query_map(named_params! { ":on": day_text(on) }, |row| {
            Ok(UnitRow {
                id: row.get("id")?,
                parent_id: row.get("parent_id")?,
                kind: row.get("kind")?,
                branch_kind: row.get("branch_kind")?,
                purpose: row.get("purpose")?,
                name: row.get("name")?,
                opened: optional_day_column(row, "opened")?,
                closed: optional_day_column(row, "closed")?,
                members: 0,
                head: None,
            })
        })?
        .collect::<rusqlite::Result<_>>()?;
    Ok(rows)
}
