//! The sum check: what each ward had, what was counted in both, and what the one ward has now; and the figures of every
//! month, indicator by indicator.

use std::collections::{BTreeMap, BTreeSet};

use rusqlite::{Connection, named_params};

use super::copy::their_counts;
use super::{BranchRow, MatchRow, MonthSum, SumOf, SumRow};
use crate::days::{Day, Month, day_text};
use crate::error::Result;
use crate::ids::PersonId;
use crate::office::Office;
use crate::reports::month_from_code;

/// What was checked, as it is kept with the ward that came in: a line per sum.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Sums {
    pub sums: Vec<SumRow>,
    pub months: Vec<MonthSum>,
    pub left_out: Option<u32>,
}

impl Sums {
    pub fn fits(&self) -> bool {
        self.sums.iter().all(|row| row.fits) && self.months.iter().all(|month| month.off == 0)
    }

    pub fn to_text(&self) -> String {
        let sums = self.sums.iter().map(|row| {
            format!(
                "{} {} {} {} {}\n",
                row.what.as_text(),
                row.ours,
                row.theirs,
                row.twice,
                row.after
            )
        });
        let months = self.months.iter().map(|row| {
            format!(
                "month {} {} {} {} {}\n",
                row.month.code(),
                row.figures,
                row.ours,
                row.theirs,
                row.off
            )
        });
        let left_out = self.left_out.map(|rows| format!("{LEFT_OUT} {rows}\n"));
        sums.chain(months).chain(left_out).collect()
    }

    pub fn from_text(text: &str) -> Sums {
        let mut read = Sums::default();
        for line in text.lines() {
            let mut words = line.split(' ');
            let what = words.next().unwrap_or_default();
            let numbers: Vec<i64> = words.filter_map(|word| word.parse().ok()).collect();
            match (
                SUMS.iter().find(|sum| sum.as_text() == what),
                numbers.as_slice(),
            ) {
                (Some(what), &[ours, theirs, twice, after]) => read.sums.push(SumRow {
                    what: *what,
                    ours,
                    theirs,
                    twice,
                    after,
                    fits: ours + theirs - twice == after,
                }),
                (None, &[month, figures, ours, theirs, off]) => {
                    if let Some(month) = month_from_code(month) {
                        read.months.push(MonthSum {
                            month,
                            figures,
                            ours,
                            theirs,
                            off,
                        });
                    }
                }
                (None, &[rows]) if what == LEFT_OUT => read.left_out = u32::try_from(rows).ok(),
                _ => {}
            }
        }
        read
    }
}

const LEFT_OUT: &str = "left_out";

pub(super) const SUMS: [SumOf; 8] = [
    SumOf::Members,
    SumOf::OrdinaryMembers,
    SumOf::AutomaticMembers,
    SumOf::HonoraryMembers,
    SumOf::People,
    SumOf::Branches,
    SumOf::Groups,
    SumOf::Households,
];

/// One ward's counts on a day, in the order of `SUMS`.
pub(super) struct Counts([i64; 8]);

impl Counts {
    pub fn at(conn: &Connection, day: Day) -> Result<Counts> {
        Ok(Counts(
            conn.prepare_cached(include_str!("counts.sql"))?.query_row(
                named_params! { ":on": day_text(day) },
                |row| {
                    Ok([
                        row.get("members")?,
                        row.get("ordinary_members")?,
                        row.get("automatic_members")?,
                        row.get("honorary_members")?,
                        row.get("people")?,
                        row.get("branches")?,
                        row.get("groups")?,
                        row.get("households")?,
                    ])
                },
            )?,
        ))
    }

    pub fn rows(&self) -> Vec<(SumOf, i64)> {
        SUMS.into_iter().zip(self.0).collect()
    }
}

/// What both wards count and the one ward counts once: people who are in both, branches that go up in one of ours.
pub(super) struct Twice([i64; 8]);

impl Twice {
    pub fn count(
        ours: &Connection,
        theirs: &Connection,
        day: Day,
        matches: &[MatchRow],
        branches: &[BranchRow],
    ) -> Result<Twice> {
        let mut twice = [0; 8];
        for pair in matches.iter().filter(|row| row.same) {
            twice[4] += 1;
            let there = kind_on(theirs, pair.theirs, day)?;
            let here = kind_on(ours, pair.ours, day)?;
            // Not a member of ours on the day, but of theirs: her membership comes along unless it overlaps one of ours.
            let comes = here.is_none() && there.is_some() && !overlaps(ours, theirs, pair, day)?;
            if let (Some(kind), false) = (there, comes) {
                twice[0] += 1;
                let at = match kind.as_str() {
                    "ordinary" => 1,
                    "automatic" => 2,
                    _ => 3,
                };
                twice[at] += 1;
            }
        }
        twice[5] =
            i64::try_from(branches.iter().filter(|row| row.into.is_some()).count()).unwrap_or(0);
        Ok(Twice(twice))
    }

    pub fn rows(&self) -> [i64; 8] {
        self.0
    }
}

fn kind_on(conn: &Connection, person: PersonId, day: Day) -> Result<Option<String>> {
    use rusqlite::OptionalExtension;
    Ok(conn
        .prepare_cached(
            "SELECT kind FROM membership
             WHERE person_id = ?1 AND valid_from <= ?2 AND (valid_to IS NULL OR valid_to > ?2)",
        )?
        .query_row((person, day_text(day)), |row| row.get(0))
        .optional()?)
}

/// Whether the period she has with them on the day overlaps one of ours.
fn overlaps(ours: &Connection, theirs: &Connection, pair: &MatchRow, day: Day) -> Result<bool> {
    let (from, to): (String, Option<String>) = theirs.query_row(
        "SELECT valid_from, valid_to FROM membership
         WHERE person_id = ?1 AND valid_from <= ?2 AND (valid_to IS NULL OR valid_to > ?2)",
        (pair.theirs, day_text(day)),
        |row| Ok((row.get(0)?, row.get(1)?)),
    )?;
    Ok(ours.query_row(
        "SELECT EXISTS (SELECT 1 FROM membership WHERE person_id = ?1
           AND (valid_to IS NULL OR valid_to > ?2) AND (?3 IS NULL OR valid_from < ?3))",
        (pair.ours, from, to),
        |row| row.get(0),
    )?)
}

pub(super) fn count_rows(conn: &Connection, sql: &str) -> Result<i64> {
    Ok(conn.query_row(sql, [], |row| row.get(0))?)
}

/// Sums of what is stored for a month, by indicator code: the branches' figures and the register's locked ones.
#[derive(Default)]
pub(super) struct Figures(BTreeMap<(i64, String), i64>);

impl Figures {
    pub fn of(conn: &Connection) -> Result<Figures> {
        let mut statement = conn.prepare_cached(include_str!("figures.sql"))?;
        let sums = statement
            .query_map([], |row| {
                Ok(((row.get("month")?, row.get("code")?), row.get("value")?))
            })?
            .collect::<rusqlite::Result<_>>()?;
        Ok(Figures(sums))
    }

    /// The other ward's, with the register's counts of those months that are locked with us.
    pub fn of_other(other: &Office, locked: &[Month]) -> Result<Figures> {
        let mut figures = Figures::of(other.conn())?;
        figures.0.retain(|(_, code), _| !code.starts_with(LOCKED));
        for month in locked {
            for (_, indicator, value) in their_counts(other, *month)? {
                let code: String = other.conn().query_row(
                    "SELECT code FROM indicator WHERE id = ?1",
                    [indicator],
                    |row| row.get(0),
                )?;
                *figures
                    .0
                    .entry((month.code(), format!("{LOCKED}{code}")))
                    .or_default() += value;
            }
        }
        Ok(figures)
    }
}

/// Sets the register's locked counts of an indicator apart from what was reported under its code.
const LOCKED: &str = "locked:";

pub(super) struct TwoWards {
    pub ours: Figures,
    pub theirs: Figures,
}

impl TwoWards {
    /// Month by month, the latest first: flows summed, stocks added.
    pub fn compare(&self, after: &Figures) -> Vec<MonthSum> {
        let keys: BTreeSet<&(i64, String)> =
            self.ours.0.keys().chain(self.theirs.0.keys()).collect();
        let mut months: BTreeMap<i64, MonthSum> = BTreeMap::new();
        for key in keys {
            let Some(month) = month_from_code(key.0) else {
                continue;
            };
            let row = months.entry(key.0).or_insert(MonthSum {
                month,
                figures: 0,
                ours: 0,
                theirs: 0,
                off: 0,
            });
            let (ours, theirs) = (self.ours.0.get(key), self.theirs.0.get(key));
            row.figures += 1;
            row.ours += i64::from(ours.is_some());
            row.theirs += i64::from(theirs.is_some());
            let expected = ours.copied().unwrap_or(0) + theirs.copied().unwrap_or(0);
            row.off += i64::from(after.0.get(key).copied() != Some(expected));
        }
        months.into_values().rev().collect()
    }
}
