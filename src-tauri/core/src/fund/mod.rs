//! Membership fees (hội phí): what a year asks of whom, what the branches collected, what goes up. Every amount is whole
//! đồng. A member belongs, for a year's fee, to the branch she is in on the day the year counts; where she goes later
//! changes neither that nor what she has paid. The branch's own fund (quỹ) is not here.

pub(crate) mod declared;
mod ledger;
mod on_behalf;
mod store;
#[cfg(test)]
mod tests;

pub use ledger::*;
pub(crate) use on_behalf::*;
pub use store::*;

use chrono::Datelike;

use crate::days::{Day, check_day};
use crate::error::{Result, Rule, refused};
use crate::ids::{FeeReceiptId, FeeTransferId, PersonId, UnitId};
use crate::members::MemberKind;

/// Whole đồng.
#[derive(
    Debug,
    Clone,
    Copy,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    Default,
    serde::Serialize,
    serde::Deserialize,
    ts_rs::TS,
)]
#[serde(transparent)]
#[ts(type = "number")]
pub struct Dong(pub i64);

impl std::ops::Add for Dong {
    type Output = Dong;
    fn add(self, other: Dong) -> Dong {
        Dong(self.0 + other.0)
    }
}

impl std::ops::AddAssign for Dong {
    fn add_assign(&mut self, other: Dong) {
        self.0 += other.0;
    }
}

impl std::ops::Sub for Dong {
    type Output = Dong;
    fn sub(self, other: Dong) -> Dong {
        Dong(self.0 - other.0)
    }
}

impl std::iter::Sum for Dong {
    fn sum<I: Iterator<Item = Dong>>(all: I) -> Dong {
        all.fold(Dong(0), |sum, one| sum + one)
    }
}

impl Dong {
    /// Part of it, rounded half up to a multiple of `to`.
    fn part(self, of: i64, whole: i64, to: Dong) -> Dong {
        let step = whole * to.0;
        Dong((self.0 * of * 2 + step).div_euclid(step * 2) * to.0)
    }
}

impl rusqlite::ToSql for Dong {
    fn to_sql(&self) -> rusqlite::Result<rusqlite::types::ToSqlOutput<'_>> {
        self.0.to_sql()
    }
}

impl rusqlite::types::FromSql for Dong {
    fn column_result(value: rusqlite::types::ValueRef<'_>) -> rusqlite::types::FromSqlResult<Self> {
        i64::column_result(value).map(Dong)
    }
}

/// What who joins after the day the year counts pays for that year.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename_all = "snake_case")]
pub enum JoinedLater {
    WholeYear,
    /// A twelfth for each month left, the one she joined in included.
    MonthsLeft,
    Nothing,
}

/// What one year asks. Nobody could name the amount and the shares for every place and year, so each is to be set.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct FeeRule {
    pub year: i32,
    /// For the whole year.
    pub amount: Dong,
    /// Part of what is collected that goes up.
    pub upward_percent: u32,
    /// The share of each branch is rounded to this many đồng.
    pub rounding: Dong,
    /// Who is a member on this day of the year pays, in the branch she is in on it.
    pub counted_on: Day,
    pub joined_later: JoinedLater,
    /// Whether hội viên đương nhiên pay here, and not where they work.
    pub automatic_pay: bool,
    /// Whether hội viên danh dự pay.
    pub honorary_pay: bool,
    /// Whether who left during the year still owes what she had not paid.
    pub leavers_pay: bool,
}

impl FeeRule {
    /// Before anything is set: 24.000 đ a year, half of it upward.
    pub fn usual(year: i32) -> FeeRule {
        FeeRule {
            year,
            amount: Dong(24_000),
            upward_percent: 50,
            rounding: Dong(1),
            counted_on: first_day(year),
            joined_later: JoinedLater::WholeYear,
            automatic_pay: false,
            honorary_pay: false,
            leavers_pay: false,
        }
    }

    /// The same rule for another year.
    fn carried_to(&self, year: i32) -> FeeRule {
        FeeRule {
            year,
            // Only 29 February may be missing in the other year.
            counted_on: self.counted_on.with_year(year).unwrap_or(first_day(year)),
            ..self.clone()
        }
    }

    fn asks(&self, kind: MemberKind) -> bool {
        match kind {
            MemberKind::Ordinary => true,
            MemberKind::Automatic => self.automatic_pay,
            MemberKind::Honorary => self.honorary_pay,
        }
    }

    /// What goes up of an amount collected. Rounded per branch, because the printed lines must add up to the printed sum.
    pub fn share(&self, collected: Dong) -> Dong {
        collected.part(i64::from(self.upward_percent), 100, self.rounding)
    }
}

/// How a person stands to one year's fee.
#[derive(Debug, Clone, Copy)]
pub struct Standing {
    /// Her kind and the day her membership began, if the year counts her at all.
    pub listed: Option<(MemberKind, Day)>,
    pub is_exempt: bool,
    /// Whether she has left the Union before the year ended.
    pub has_left: bool,
    pub paid: Dong,
}

/// What a person owes for the year, paid or not.
pub fn fee_due(rule: &FeeRule, standing: &Standing) -> Dong {
    let Some((kind, since)) = standing.listed.filter(|_| !standing.is_exempt) else {
        return Dong(0);
    };
    if !rule.asks(kind) {
        return Dong(0);
    }
    let asked = if since <= rule.counted_on {
        rule.amount
    } else {
        match rule.joined_later {
            JoinedLater::WholeYear => rule.amount,
            JoinedLater::MonthsLeft => rule.amount.part(13 - i64::from(since.month()), 12, Dong(1)),
            JoinedLater::Nothing => Dong(0),
        }
    };
    if standing.has_left && !rule.leavers_pay {
        asked.min(standing.paid)
    } else {
        asked
    }
}

/// One person and one year's fee.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, ts_rs::TS)]
pub struct FeeLine {
    pub person_id: PersonId,
    pub name: String,
    /// The branch the year counts her in; for who only paid, where she paid last.
    pub unit_id: UnitId,
    pub due: Dong,
    pub paid: Dong,
    /// Still to be paid, never below 0.
    pub owing: Dong,
    /// Part of `paid` that stands on a receipt.
    pub receipted: Dong,
    pub last_paid: Option<Day>,
    /// Why she need not pay.
    pub exempt: Option<String>,
    /// Joined after the day the year counts.
    pub joined_later: bool,
    /// First day she was no member any more, if within the year.
    pub left_on: Option<Day>,
}

/// Sums over a branch or the ward.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, serde::Serialize, ts_rs::TS)]
pub struct FeeSums {
    /// People the year asks, the exempt among them included.
    pub people: i64,
    pub exempt: i64,
    /// Those who owe something and have paid all of it.
    pub paid_up: i64,
    /// Those who still owe something.
    pub owing_people: i64,
    pub due: Dong,
    pub collected: Dong,
    /// Still to be collected. Not `due` less `collected`: who paid more does not pay for others.
    pub owing: Dong,
    /// What goes up of what is collected.
    pub share: Dong,
    /// Part of what is collected that stands on a receipt.
    pub receipted: Dong,
}

impl FeeSums {
    fn add(&mut self, other: &FeeSums) {
        self.people += other.people;
        self.exempt += other.exempt;
        self.paid_up += other.paid_up;
        self.owing_people += other.owing_people;
        self.due += other.due;
        self.collected += other.collected;
        self.owing += other.owing;
        self.share += other.share;
        self.receipted += other.receipted;
    }
}

#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, ts_rs::TS)]
pub struct BranchFees {
    pub unit_id: UnitId,
    pub unit_name: String,
    pub sums: FeeSums,
}

#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, ts_rs::TS)]
pub struct FeeTransfer {
    pub id: FeeTransferId,
    pub day: Day,
    pub amount: Dong,
    pub note: String,
}

/// A year's fees in the whole ward.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, ts_rs::TS)]
pub struct FeeYear {
    pub rule: FeeRule,
    /// Whether the rule was set for this year; otherwise it is the last one set, or the usual.
    pub is_set: bool,
    pub ward: FeeSums,
    pub branches: Vec<BranchFees>,
    pub transfers: Vec<FeeTransfer>,
    pub handed_up: Dong,
    /// Share due less handed up; below 0 when too much went up.
    pub to_hand_up: Dong,
}

/// One receipt.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, ts_rs::TS)]
pub struct FeeReceipt {
    pub id: FeeReceiptId,
    /// Numbers begin anew each year.
    pub year: i32,
    pub number: i64,
    pub day: Day,
    pub fee_year: i32,
    pub unit_name: String,
    pub payer: String,
    pub amount: Dong,
    /// How many people's money it is; 0 once cancelled.
    pub people: i64,
    pub cancelled: Option<String>,
}

/// What a person paid for a year, for her own page.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, ts_rs::TS)]
pub struct PersonFee {
    pub year: i32,
    pub due: Dong,
    pub paid: Dong,
    pub exempt: Option<String>,
}

#[derive(Debug, Clone, serde::Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct FeeLines {
    pub year: i32,
    /// Left out: the whole ward.
    pub unit_id: Option<UnitId>,
    /// Only those who still owe something.
    pub only_owing: bool,
    pub offset: u32,
    pub limit: u32,
}

/// What each has paid for the year so far, all payments together, as typed.
#[derive(Debug, Clone, serde::Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct CollectFees {
    pub year: i32,
    /// The day the money was paid, for what is new.
    pub paid_on: Day,
    pub paid: Vec<PaidFee>,
}

#[derive(Debug, Clone, Copy, serde::Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct PaidFee {
    pub person_id: PersonId,
    pub amount: Dong,
}

/// Everybody of a branch paid what she still owed.
#[derive(Debug, Clone, serde::Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct CollectBranchFees {
    pub year: i32,
    pub unit_id: UnitId,
    pub paid_on: Day,
}

/// Exempts a person for a year, or lifts it (`reason` left out).
#[derive(Debug, Clone, serde::Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct ExemptFromFee {
    pub year: i32,
    pub person_id: PersonId,
    pub reason: Option<String>,
}

/// A receipt for all money of a branch, or of one of its members, that stands on none yet.
#[derive(Debug, Clone, serde::Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct NewFeeReceipt {
    pub fee_year: i32,
    pub unit_id: UnitId,
    pub person_id: Option<PersonId>,
    pub payer: String,
    pub day: Day,
}

#[derive(Debug, Clone, serde::Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct CancelFeeReceipt {
    pub id: FeeReceiptId,
    pub reason: String,
}

#[derive(Debug, Clone, serde::Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct NewFeeTransfer {
    pub year: i32,
    pub day: Day,
    pub amount: Dong,
    pub note: String,
}

fn first_day(year: i32) -> Day {
    Day::from_ymd_opt(year, 1, 1).unwrap_or(Day::MIN)
}

fn last_day(year: i32) -> Day {
    Day::from_ymd_opt(year, 12, 31).unwrap_or(Day::MAX)
}

/// More than any ward's fee of a year could be; a slip of the finger is caught here.
const MOST: Dong = Dong(1_000_000_000);
const LONGEST: usize = 500;

fn check_year(year: i32, today: Day) -> Result<()> {
    if (1930..=today.year() + 1).contains(&year) {
        Ok(())
    } else {
        refused("year", Rule::OutOfRange)
    }
}

fn check_rule(rule: &FeeRule, today: Day) -> Result<()> {
    check_year(rule.year, today)?;
    if !(0..=100_000_000).contains(&rule.amount.0) {
        return refused("amount", Rule::OutOfRange);
    }
    if rule.upward_percent > 100 {
        return refused("upward_percent", Rule::OutOfRange);
    }
    if !(1..=100_000).contains(&rule.rounding.0) {
        return refused("rounding", Rule::OutOfRange);
    }
    if rule.counted_on.year() != rule.year {
        return refused("counted_on", Rule::DayOutOfRange);
    }
    Ok(())
}

/// Money is written down once it is there, not before.
fn check_paid_on(field: &'static str, day: Day, today: Day) -> Result<()> {
    if day > today {
        return refused(field, Rule::DayOutOfRange);
    }
    check_day(field, day, today).map(drop)
}

fn checked_text(field: &'static str, text: &str) -> Result<String> {
    let text = text.trim();
    if text.is_empty() {
        return refused(field, Rule::Required);
    }
    if text.chars().count() > LONGEST {
        return refused(field, Rule::TooLong);
    }
    Ok(text.to_owned())
}
