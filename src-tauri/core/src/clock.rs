//! The only source of time. Days are Vietnam days (UTC+7) whatever the PC's own zone says; instants are UTC milliseconds.

use crate::days::Day;

pub trait Clock: Send {
    fn today(&self) -> Day;
    /// UTC milliseconds.
    fn now_ms(&self) -> i64;
}

/// The PC's clock, read in Vietnam time.
pub struct SystemClock;

impl Clock for SystemClock {
    fn today(&self) -> Day {
        day_in_vietnam(self.now_ms())
    }

    #[expect(
        clippy::disallowed_methods,
        reason = "the one place that asks the PC for the time"
    )]
    fn now_ms(&self) -> i64 {
        chrono::Utc::now().timestamp_millis()
    }
}

/// A clock that stands still: for sample wards, tests and the command line's `--today`.
pub struct FixedClock {
    pub today: Day,
}

impl Clock for FixedClock {
    fn today(&self) -> Day {
        self.today
    }

    fn now_ms(&self) -> i64 {
        // Eight in the morning in Vietnam.
        self.today
            .and_time(chrono::NaiveTime::MIN)
            .and_utc()
            .timestamp_millis()
            + 3_600_000
    }
}

/// The Vietnam day of an instant.
pub fn day_in_vietnam(utc_ms: i64) -> Day {
    in_vietnam(utc_ms).date()
}

/// The time of day in Vietnam of an instant.
pub fn time_in_vietnam(utc_ms: i64) -> chrono::NaiveTime {
    in_vietnam(utc_ms).time()
}

fn in_vietnam(utc_ms: i64) -> chrono::NaiveDateTime {
    const SEVEN_HOURS_MS: i64 = 7 * 3_600_000;
    chrono::DateTime::from_timestamp_millis(utc_ms.saturating_add(SEVEN_HOURS_MS))
        .unwrap_or(chrono::DateTime::UNIX_EPOCH)
        .naive_utc()
}
