//! How many members there are, as one number: on a day, and at the end of each month.

use rusqlite::named_params;

use crate::days::{Day, Month, day_text};
use crate::error::Result;
use crate::ids::UnitId;
use crate::office::Office;

/// Members at the end of each month.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
pub struct MonthCount {
    pub month: Month,
    pub members: i64,
}

/// Members on a day, of the ward or of one unit and what is below it.
pub fn count_members(office: &Office, on: Day, unit_id: Option<UnitId>) -> Result<i64> {
    let mut statement = office
        .conn()
        .prepare_cached(include_str!("count_members.sql"))?;
    Ok(statement.query_row(
        named_params! { ":on": day_text(on), ":unit_id": unit_id },
        |row| row.get(0),
    )?)
}

/// Members at the end of each of `months` months up to `last`, oldest first.
pub fn members_by_month(office: &Office, last: Month, months: u32) -> Result<Vec<MonthCount>> {
    let months = i32::try_from(months.min(240)).unwrap_or(240);
    (0..months)
        .rev()
        .map(|back| {
            let month = last.plus(-back);
            Ok(MonthCount {
                month,
                members: count_members(office, month.last_day(), None)?,
            })
        })
        .collect()
}
