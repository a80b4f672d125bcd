//! Locks a month: what the register counts is kept as it was handed in, and opened again when that is asked for.

use rusqlite::named_params;

use super::LockMonth;
use super::store::{LONGEST_NOTE, is_locked, month_label};
use super::tables::figures_to_keep;
use crate::action::Action;
use crate::days::check_day;
use crate::error::{Result, Rule, refused};
use crate::office::Office;

/// Locks a month as it was sent, with the register's figures of that moment, so that a later correction of the
/// register does not change a report that has left; or unlocks it, with a reason.
pub fn lock_month(office: &mut Office, lock: &LockMonth) -> Result<()> {
    let month = lock.month;
    let reason = lock.reason.trim();
    if reason.chars().count() > LONGEST_NOTE {
        return refused("reason", Rule::TooLong);
    }
    if is_locked(office, month)? == lock.locked {
        return Ok(());
    }
    check_day("month", month.first_day(), office.today())?;
    let (action, figures) = if lock.locked {
        (Action::LockMonth, figures_to_keep(office, month)?)
    } else if reason.is_empty() {
        return refused("reason", Rule::Required);
    } else {
        (Action::UnlockMonth, Vec::new())
    };
    let about = if reason.is_empty() {
        month_label(month)
    } else {
        format!("{}: {reason}", month_label(month))
    };
    office.change(action.about(about), |tx| {
        tx.prepare_cached(include_str!("put_lock.sql"))?.execute(
            named_params! { ":month": month.code(), ":locked": lock.locked, ":reason": reason },
        )?;
        tx.prepare_cached("DELETE FROM locked_figure WHERE month = ?1")?
            .execute([month.code()])?;
        let mut keep = tx.prepare_cached(include_str!("put_locked_figure.sql"))?;
        for (unit, indicator, value) in &figures {
            keep.execute(named_params! {
                ":month": month.code(), ":unit": unit, ":indicator": indicator, ":value": value,
            })?;
        }
        Ok(())
    })
}
