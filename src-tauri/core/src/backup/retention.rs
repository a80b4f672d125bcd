//! Which old backups may go. Pure, and without a clock: age is counted along the order in which the backups were made
//! (`commit_seq`), so a PC whose clock fell back to 2009 deletes nothing it should keep.

use std::collections::HashSet;

use chrono::Datelike;

use super::{BackupReason, BackupRow};
use crate::clock::day_in_vietnam;

/// Everything of the two newest days with backups, at most this many,
const ALL_DAYS: usize = 2;
const ALL_MOST: usize = 20;
/// then the newest of each day, week and month, for so many of them.
const DAYS: usize = 14;
const WEEKS: usize = 8;
const MONTHS: usize = 12;
/// Never deleted, whatever the rest says.
const ALWAYS: usize = 3;
/// Copies made before a restore count apart: they undo it, and must not push ordinary backups out.
const BEFORE_RESTORE: usize = 5;

/// Those that may be deleted, oldest first.
pub fn surplus(backups: &[BackupRow]) -> Vec<&BackupRow> {
    let mut newest_first: Vec<&BackupRow> = backups.iter().collect();
    newest_first.sort_by_key(|row| std::cmp::Reverse((row.commit_seq, row.made_at)));
    let (safety, ordinary): (Vec<&BackupRow>, Vec<&BackupRow>) = newest_first
        .into_iter()
        .partition(|row| row.reason == BackupReason::BeforeRestore);

    let mut kept: HashSet<&str> = ordinary
        .iter()
        .take(ALWAYS)
        .map(|row| row.id.as_str())
        .collect();
    let mut days = Periods::new(ALL_DAYS);
    kept.extend(
        ordinary
            .iter()
            .filter(|row| days.among_newest(day(row)))
            .take(ALL_MOST)
            .map(|row| row.id.as_str()),
    );
    for (most, period) in [
        (DAYS, day as fn(&BackupRow) -> i64),
        (WEEKS, week),
        (MONTHS, month),
    ] {
        let mut periods = Periods::new(most);
        kept.extend(
            ordinary
                .iter()
                .filter(|row| periods.is_newest_of(period(row)))
                .map(|row| row.id.as_str()),
        );
    }
    kept.extend(
        safety
            .iter()
            .take(BEFORE_RESTORE)
            .map(|row| row.id.as_str()),
    );

    let mut gone: Vec<&BackupRow> = backups
        .iter()
        .filter(|row| !kept.contains(row.id.as_str()))
        .collect();
    gone.sort_by_key(|row| (row.commit_seq, row.made_at));
    gone
}

fn day(row: &BackupRow) -> i64 {
    i64::from(day_in_vietnam(row.made_at).num_days_from_ce())
}

fn week(row: &BackupRow) -> i64 {
    // Weeks from Monday: day 1 of the common era was one.
    (day(row) - 1).div_euclid(7)
}

fn month(row: &BackupRow) -> i64 {
    let day = day_in_vietnam(row.made_at);
    i64::from(day.year()) * 12 + i64::from(day.month0())
}

/// Periods in the order they turn up, newest backup first, up to a number of them.
struct Periods {
    seen: Vec<i64>,
    most: usize,
}

impl Periods {
    fn new(most: usize) -> Periods {
        Periods {
            seen: Vec::new(),
            most,
        }
    }

    fn is_newest_of(&mut self, period: i64) -> bool {
        if self.seen.contains(&period) || self.seen.len() == self.most {
            return false;
        }
        self.seen.push(period);
        true
    }

    fn among_newest(&mut self, period: i64) -> bool {
        self.is_newest_of(period) || self.seen.contains(&period)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const MINUTE: i64 = 60_000;
    const DAY: i64 = 24 * 60 * MINUTE;
    /// Saturday 20 January 2018, 8:00 in Vietnam.
    const START: i64 = 1_516_410_000_000;

    fn row(commit_seq: i64, made_at: i64, reason: BackupReason) -> BackupRow {
        let id = format!("{commit_seq}");
        BackupRow {
            id,
            reason,
            made_at,
            commit_seq,
            bytes: 0,
            members: 0,
            meetings: 0,
            photos: 0,
            changes_since: 0,
        }
    }

    /// Backups at these moments, in order; answers the numbers (from 1) of those kept.
    fn kept(moments: &[i64]) -> Vec<i64> {
        let rows: Vec<BackupRow> = (1..)
            .zip(moments)
            .map(|(seq, at)| row(seq, *at, BackupReason::Scheduled))
            .collect();
        let gone: HashSet<i64> = surplus(&rows).iter().map(|row| row.commit_seq).collect();
        rows.iter()
            .map(|row| row.commit_seq)
            .filter(|seq| !gone.contains(seq))
            .collect()
    }

    fn every(step: i64, count: i64) -> Vec<i64> {
        (0..count).map(|index| START + index * step).collect()
    }

    #[test]
    fn what_is_kept_of_many() {
        for (what, moments, expected) in [
            ("nothing", vec![], vec![]),
            ("one", every(DAY, 1), vec![1]),
            (
                "a day's work, every half hour",
                every(30 * MINUTE, 16),
                (1..=16).collect(),
            ),
            (
                "a long day's work: the newest 20",
                every(15 * MINUTE, 40),
                (21..=40).collect(),
            ),
            (
                "fourteen days, one a day",
                every(DAY, 14),
                (1..=14).collect(),
            ),
            // 20 days to Thursday 8 February: 14 days back from it, Sundays of the two weeks before, and 31 January.
            (
                "twenty days",
                every(DAY, 20),
                vec![2, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20],
            ),
        ] {
            assert_eq!(kept(&moments), expected, "{what}");
        }
    }

    #[test]
    fn two_years_of_days_leave_days_weeks_and_months() {
        let moments = every(DAY, 730);
        let kept = kept(&moments);
        // 14 days, 8 weeks and 12 months, less those that are the same backup.
        assert!((26..=34).contains(&kept.len()), "{}", kept.len());
        assert_eq!(kept[kept.len() - 14..], (717..=730).collect::<Vec<_>>());
        let oldest = moments[kept[0] as usize - 1];
        let age = (moments[729] - oldest) / DAY;
        assert!(
            (300..=366).contains(&age),
            "the oldest kept is {age} days old"
        );
    }

    #[test]
    fn a_clock_twenty_years_off_deletes_nothing_of_before() {
        for jump in [-20 * 365 * DAY, 20 * 365 * DAY] {
            let mut moments = every(DAY, 10);
            moments.extend(every(30 * MINUTE, 3).iter().map(|at| at + jump));
            assert_eq!(kept(&moments), (1..=13).collect::<Vec<_>>());
        }
    }

    #[test]
    fn the_newest_three_stay_even_with_one_stamp_for_all() {
        let rows: Vec<BackupRow> = (1..=60)
            .map(|seq| row(seq, START, BackupReason::Scheduled))
            .collect();
        let gone: Vec<i64> = surplus(&rows).iter().map(|row| row.commit_seq).collect();
        assert_eq!(gone, (1..=40).collect::<Vec<_>>());
    }

    #[test]
    fn copies_before_a_restore_push_nothing_out() {
        let mut rows: Vec<BackupRow> = (1..=3)
            .map(|seq| row(seq, START, BackupReason::Exit))
            .collect();
        rows.extend((4..=33).map(|seq| row(seq, START, BackupReason::BeforeRestore)));
        let gone: Vec<i64> = surplus(&rows).iter().map(|row| row.commit_seq).collect();
        assert_eq!(
            gone,
            (4..=28).collect::<Vec<_>>(),
            "the newest five of them stay, and all ordinary ones"
        );
    }
}
