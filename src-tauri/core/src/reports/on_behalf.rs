//! What other subjects have written here: a ward that comes in.

use rusqlite::{Transaction, named_params};

use crate::days::{Day, Month, day_text};
use crate::error::Result;
use crate::ids::UnitId;

/// Adds what another ward's unit reported of a month (its code) to what stands there.
pub(crate) fn add_figure(
    tx: &Transaction<'_>,
    month: i64,
    unit: Option<i64>,
    indicator: i64,
    value: Option<i64>,
) -> Result<()> {
    tx.prepare_cached(include_str!("add_value.sql"))?
        .execute(named_params! {
            ":month": month,
            ":unit_id": unit,
            ":indicator_id": indicator,
            ":value": value,
        })?;
    Ok(())
}

/// Adds what another ward's unit had to a month that is locked here.
pub(crate) fn add_locked_figure(
    tx: &Transaction<'_>,
    month: Month,
    unit: UnitId,
    indicator: i64,
    value: i64,
) -> Result<()> {
    tx.prepare_cached(include_str!("add_locked.sql"))?
        .execute(named_params! {
            ":month": month.code(),
            ":unit_id": unit,
            ":indicator_id": indicator,
            ":value": value,
        })?;
    Ok(())
}

/// How the report of another ward's branch stood; `month` and `state` are as stored.
pub(crate) fn copy_branch_report(
    tx: &Transaction<'_>,
    month: i64,
    unit: Option<i64>,
    state: &str,
    received: Option<Day>,
    note: &str,
) -> Result<()> {
    tx.prepare_cached(
        "INSERT INTO branch_report (month, unit_id, state, received, note) VALUES (?1, ?2, ?3, ?4, ?5)
         ON CONFLICT DO NOTHING",
    )?
    .execute((month, unit, state, received.map(day_text), note))?;
    Ok(())
}
