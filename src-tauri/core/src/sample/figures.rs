//! The sample's monthly reports: what each branch hands in, in sizes that fit its members and the month of the year.

use chrono::Datelike;
use rusqlite::{Transaction, named_params};

use super::plan::Plan;
use super::random::Random;
use super::register::{Register, SampleBranch};
use crate::days::{Day, Month, day_text};
use crate::error::Result;
use crate::ids::UnitId;
use crate::reports::{BranchReportState, Form, IndicatorSource};

/// What is left in a branch's fund, carried from month to month.
pub(super) type Funds = Vec<i64>;

pub(super) fn write_month(
    tx: &Transaction<'_>,
    plan: &Plan,
    register: &Register,
    form: &Form,
    month: Month,
    funds: &mut Funds,
    random: &mut Random,
) -> Result<()> {
    funds.resize(register.branches.len(), 400_000);
    let running = month == Month::of(plan.today);
    for (place, branch) in register.branches.iter().enumerate() {
        let state = match plan.still_out(place, register.branches.len()) {
            Some(state) if running => state,
            _ => BranchReportState::Submitted,
        };
        if state == BranchReportState::Missing {
            continue;
        }
        let received = received(month, plan.today, random);
        let note = if state == BranchReportState::Returned {
            "Lượt dự sinh hoạt lớn hơn lượt mời; đề nghị kiểm tra lại."
        } else {
            ""
        };
        tx.prepare_cached(include_str!("add_branch_report.sql"))?
            .execute(named_params! {
                ":month": month.code(),
                ":unit_id": branch.id,
                ":state": state,
                ":received": day_text(received),
                ":note": note,
            })?;
        let mut column = Column::new(branch, month, funds[place], random);
        for indicator in form
            .indicators
            .iter()
            .filter(|it| it.source == IndicatorSource::Branch)
        {
            // Now and then a branch forgets a line.
            let forgotten = random.percent(1);
            let Some(mut value) = column.figure(&indicator.code, random) else {
                continue;
            };
            if state == BranchReportState::Returned && indicator.code == "A07" {
                value += column.invited;
            }
            if !forgotten {
                let nothing = value == 0 && random.percent(70);
                write(
                    tx,
                    month,
                    branch.id,
                    indicator.id,
                    (!nothing).then_some(value),
                )?;
            }
        }
        funds[place] = column.fund;
    }
    for indicator in form
        .indicators
        .iter()
        .filter(|it| it.source == IndicatorSource::Ward)
    {
        if let Some(value) = ward_figure(&indicator.code, month, random) {
            write(tx, month, register.ward, indicator.id, Some(value))?;
        }
    }
    Ok(())
}

/// Yearly targets, for the flows and stocks a ward usually plans.
pub(super) fn write_targets(
    tx: &Transaction<'_>,
    register: &Register,
    form: &Form,
    year: i32,
) -> Result<()> {
    let branches = register.branches.len() as i64;
    let members: i64 = register.branches.iter().map(|branch| branch.size).sum();
    for (code, value) in [
        ("A05", branches * 12),
        ("B03", members / 25),
        ("B05", members / 5),
        ("C01", branches / 2),
        ("C02", 4),
        ("D01", branches * 12),
        ("E01", branches * 8),
        ("E02", branches * 4),
        ("G02", branches * 12),
        ("G04", branches / 4),
        ("H01", branches * 20),
        ("I01", members * 17 / 20),
        ("J01", branches * 36),
        ("K01", members * 11_000),
        ("L01", branches * 2),
    ] {
        if let Some(indicator) = form.indicators.iter().find(|it| it.code == code) {
            tx.prepare_cached(include_str!("add_target.sql"))?
                .execute(named_params! {
                    ":year": year,
                    ":indicator_id": indicator.id,
                    ":value": value,
                })?;
        }
    }
    Ok(())
}

fn write(
    tx: &Transaction<'_>,
    month: Month,
    unit: UnitId,
    indicator: crate::ids::IndicatorId,
    value: Option<i64>,
) -> Result<()> {
    tx.prepare_cached(include_str!("add_figure.sql"))?
        .execute(named_params! {
            ":month": month.code(),
            ":unit_id": unit,
            ":indicator_id": indicator,
            ":value": value,
        })?;
    Ok(())
}

fn received(month: Month, today: Day, random: &mut Random) -> Day {
    let latest = if month == Month::of(today) {
        i64::from(today.day()) - 1
    } else {
        22
    };
    Day::from_ymd_opt(
        month.year,
        month.month,
        random.between(14.min(latest), latest) as u32,
    )
    .unwrap_or(month.first_day())
}

/// One branch's figures of one month; later lines lean on earlier ones.
struct Column {
    size: i64,
    month: Month,
    /// Stays the same for a branch over the months.
    habit: i64,
    sessions: i64,
    invited: i64,
    talks: i64,
    helped: i64,
    gifts: i64,
    cleanings: i64,
    fund: i64,
}

impl Column {
    fn new(branch: &SampleBranch, month: Month, fund: i64, random: &mut Random) -> Column {
        let gift_month = matches!(month.month, 1 | 2 | 6 | 7 | 8 | 10);
        Column {
            size: branch.size.max(10),
            month,
            habit: branch.id.0 * 7 % 11,
            sessions: random.between(1, 3),
            invited: 0,
            talks: random.between(0, 2),
            helped: random.between(0, 3),
            gifts: if gift_month {
                random.between(2, 9)
            } else {
                random.between(0, 1)
            },
            cleanings: random.between(2, 5),
            fund,
        }
    }

    fn figure(&mut self, code: &str, random: &mut Random) -> Option<i64> {
        let years = i64::from(self.month.year - 2017);
        Some(match code {
            "A05" => self.sessions,
            "A06" => {
                self.invited = self.size * self.sessions;
                self.invited
            }
            "A07" => self.invited * random.between(72, 94) / 100,
            "B01" => self.size * (135 + self.habit) / 100 + years,
            "C01" => i64::from(random.percent(6)),
            "D01" => self.talks,
            "D02" => self.talks * random.between(15, 32),
            "E01" => {
                if matches!(self.month.month, 1 | 2 | 8 | 9) {
                    random.between(1, 4)
                } else {
                    random.between(0, 1)
                }
            }
            "E02" => i64::from(random.percent(30)) * random.between(1, 3),
            "G01" => (self.habit % 4 - years / 3).max(0),
            "G02" => self.helped,
            "G03" => self.helped * random.between(4, 20) * 50_000,
            "G04" => i64::from(self.month.month == 12 && random.percent(25)),
            "H01" => self.gifts,
            "H02" => self.gifts * random.between(4, 10) * 50_000,
            "I01" => self.size * (78 + self.habit / 2) / 100 + years,
            "J01" => self.cleanings,
            "J02" => self.cleanings * random.between(9, 24),
            "J03" => 3 + self.habit % 7 + years / 2,
            "K01" => {
                let paid = self.size * random.between(80, 98) / 100 * 1_000;
                self.fund += paid / 2 - random.between(0, 4) * 10_000;
                paid
            }
            "K02" => self.fund.max(0),
            "L01" => i64::from(random.percent(if matches!(self.month.month, 3 | 10) {
                60
            } else {
                12
            })),
            // A form of a later year may ask for more; the sample has nothing to say there.
            _ => return None,
        })
    }
}

fn ward_figure(code: &str, month: Month, random: &mut Random) -> Option<i64> {
    let months = i64::from(month.year - 2017) * 12 + i64::from(month.month);
    Some(match code {
        "C02" => i64::from(matches!(month.month, 3 | 6 | 9 | 11)),
        "F01" => 4_150_000_000 + months * 35_000_000 + random.between(-4, 4) * 5_000_000,
        "F02" => random.between(0, 3) * 4_000_000,
        _ => return None,
    })
}
