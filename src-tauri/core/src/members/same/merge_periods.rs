//! Two histories of membership that turn out to be one person's, made into one without overlaps. Pure: what the merged
//! person was on each day is decided first, the rows are made from the days.

use std::collections::BTreeSet;

use crate::days::{Day, PartialDay};
use crate::ids::{MembershipId, UnitId};
use crate::members::person::{JoinReason, LeaveReason, MemberKind};

/// One stretch of membership, of either record.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Period {
    /// None for a stretch that needs a row of its own.
    pub id: Option<MembershipId>,
    pub unit_id: UnitId,
    pub group_id: Option<UnitId>,
    pub kind: MemberKind,
    pub joined: PartialDay,
    pub from: Day,
    pub join_reason: JoinReason,
    pub to: Option<Day>,
    pub leave_reason: Option<LeaveReason>,
}

/// Which of two records.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename_all = "snake_case")]
pub enum Side {
    /// The record that stays.
    Kept,
    /// The record that goes into it.
    Other,
}

/// A stretch of days on which the two records stand in different branches.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Clash {
    pub kept_unit: UnitId,
    pub other_unit: UnitId,
    pub from: Day,
    /// First day it no longer holds.
    pub to: Option<Day>,
}

/// Days on which the records contradict each other.
pub(crate) fn clashes(kept: &[Period], other: &[Period]) -> Vec<Clash> {
    let mut found = Vec::new();
    for one in kept {
        for two in other.iter().filter(|two| two.unit_id != one.unit_id) {
            let from = one.from.max(two.from);
            let to = earlier(one.to, two.to);
            if to.is_none_or(|to| from < to) {
                found.push(Clash {
                    kept_unit: one.unit_id,
                    other_unit: two.unit_id,
                    from,
                    to,
                });
            }
        }
    }
    found.sort_by_key(|clash| clash.from);
    found
}

fn earlier(one: Option<Day>, two: Option<Day>) -> Option<Day> {
    match (one, two) {
        (Some(one), Some(two)) => Some(one.min(two)),
        (one, two) => one.or(two),
    }
}

fn covers(period: &Period, day: Day) -> bool {
    period.from <= day && period.to.is_none_or(|to| day < to)
}

/// One history of both. Where they stand in different branches on the same days, `wins` says which one is believed;
/// those who have no clash need not be asked.
pub(crate) fn reconcile(kept: &[Period], other: &[Period], wins: Side) -> Vec<Period> {
    let (first, second) = match wins {
        Side::Kept => (kept, other),
        Side::Other => (other, kept),
    };
    let bounds: BTreeSet<Day> = kept
        .iter()
        .chain(other)
        .flat_map(|period| [Some(period.from), period.to])
        .flatten()
        .collect();
    let mut pieces: Vec<Piece<'_>> = Vec::new();
    let mut days = bounds.into_iter().peekable();
    while let Some(from) = days.next() {
        let to = days.peek().copied();
        let of = |periods: &'_ [Period]| periods.iter().position(|period| covers(period, from));
        let (mine, theirs) = (
            of(first).map(|at| &first[at]),
            of(second).map(|at| &second[at]),
        );
        let Some(chosen) = mine.or(theirs) else {
            continue;
        };
        // A record that says the same branch for these days stands behind the piece too.
        let behind: Vec<&Period> = [mine, theirs]
            .into_iter()
            .flatten()
            .filter(|period| period.unit_id == chosen.unit_id)
            .collect();
        match pieces.last_mut() {
            Some(last) if last.to == Some(from) && last.runs_on(chosen, &behind, kept) => {
                last.to = to;
                for period in behind {
                    if !last.behind.contains(&period) {
                        last.behind.push(period);
                    }
                }
            }
            _ => pieces.push(Piece { from, to, behind }),
        }
    }
    let mut used: BTreeSet<MembershipId> = BTreeSet::new();
    let mut made: Vec<Period> = pieces
        .iter()
        .map(|piece| piece.as_period(kept, &mut used))
        .collect();
    for at in 1..made.len() {
        // One record ends where the other begins: she moved.
        if made[at - 1].to == Some(made[at].from) && !pieces[at - 1].same_record(&pieces[at], kept)
        {
            made[at - 1].leave_reason = Some(LeaveReason::Transferred);
            made[at].join_reason = JoinReason::Transferred;
        }
    }
    made
}

/// Days without a break in one branch, and the rows that say so.
struct Piece<'a> {
    from: Day,
    to: Option<Day>,
    behind: Vec<&'a Period>,
}

fn is_in(periods: &[Period], period: &Period) -> bool {
    periods.iter().any(|known| std::ptr::eq(known, period))
}

impl<'a> Piece<'a> {
    /// Whether the next days belong to the same stretch: a row that covers both, or the other record taking up the same
    /// branch. Re-joining within one record stays two stretches.
    fn runs_on(&self, next: &Period, behind: &[&'a Period], kept: &[Period]) -> bool {
        let Some(last) = self.behind.first() else {
            return false;
        };
        if last.unit_id != next.unit_id {
            return false;
        }
        let shared = behind.iter().any(|period| {
            self.behind
                .iter()
                .any(|known| std::ptr::eq(*known, *period))
        });
        let ends_here: Vec<&&Period> = self
            .behind
            .iter()
            .filter(|period| period.to == self.to)
            .collect();
        shared
            || ends_here.iter().all(|period| {
                behind
                    .iter()
                    .all(|next| is_in(kept, period) != is_in(kept, next))
            })
    }

    fn same_record(&self, next: &Piece<'_>, kept: &[Period]) -> bool {
        let ends = self.behind.iter().filter(|period| period.to == self.to);
        let begins: Vec<_> = next
            .behind
            .iter()
            .filter(|period| period.from == next.from)
            .collect();
        ends.into_iter().any(|end| {
            begins
                .iter()
                .any(|begin| is_in(kept, end) == is_in(kept, begin))
        })
    }

    fn as_period(&self, kept: &[Period], used: &mut BTreeSet<MembershipId>) -> Period {
        let begins = self.behind.iter().find(|period| period.from == self.from);
        let ends = self.behind.iter().find(|period| period.to == self.to);
        // The newest row knows best where and as what she is now.
        let newest = self
            .behind
            .iter()
            .max_by_key(|period| (period.from, is_in(kept, period)))
            .expect("a piece is made of at least one row");
        let mut rows: Vec<&&Period> = self.behind.iter().collect();
        rows.sort_by_key(|period| !is_in(kept, period));
        let id = rows
            .iter()
            .filter_map(|period| period.id)
            .find(|id| !used.contains(id));
        used.extend(id);
        Period {
            id,
            unit_id: newest.unit_id,
            group_id: newest
                .group_id
                .or_else(|| self.behind.iter().find_map(|period| period.group_id)),
            kind: newest.kind,
            joined: begins.map_or(self.from.into(), |period| period.joined),
            from: self.from,
            join_reason: begins.map_or(JoinReason::Transferred, |period| period.join_reason),
            to: self.to,
            leave_reason: self
                .to
                .map(|_| ends.and_then(|period| period.leave_reason))
                .map(|reason| reason.unwrap_or(LeaveReason::Transferred)),
        }
    }
}
