//! The monthly report as data: a form version holds narrative sections and indicators; figures come from the
//! branches, from the register by named queries, or by hand at the ward; the ward's table is computed, never typed.
//! Blank (not reported), 0 (reported zero) and "không phát sinh" (nothing happened, said on purpose) are three things.

pub(crate) mod declared;
mod figures;
mod form_2018;
mod lock;
mod on_behalf;
mod register;
mod store;
mod tables;
#[cfg(test)]
mod tests;

pub use figures::{LARGEST, percent_of_target};
pub use lock::lock_month;
pub(crate) use on_behalf::*;
pub use store::*;
pub(crate) use tables::figures_to_keep;
pub use tables::{branch_grid, branch_table, due_day, figure_story, people_behind, ward_table};

use crate::days::{Day, Month};
use crate::ids::{FormId, IndicatorId, PersonId, SectionId, UnitId};

/// How an indicator adds up over months and branches.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename_all = "snake_case")]
pub enum IndicatorKind {
    /// Added over branches and months.
    Flow,
    /// Added over branches; over months the last value counts.
    Stock,
    /// Recomputed from its parts, never averaged, never typed.
    Ratio,
}

/// Where a figure comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename_all = "snake_case")]
pub enum IndicatorSource {
    /// Typed from each branch's report.
    Branch,
    /// Counted from the register by a named query; a branch's own figure is kept beside it.
    Register,
    /// Typed once for the ward.
    Ward,
    /// Computed from other indicators.
    Computed,
}

#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
pub struct Indicator {
    pub id: IndicatorId,
    /// e.g. "B02", stable over form versions.
    pub code: String,
    /// Group heading, e.g. "B. Hội viên".
    pub group: String,
    pub name: String,
    /// e.g. "người", "buổi", "đồng", "%".
    pub unit: String,
    pub kind: IndicatorKind,
    pub source: IndicatorSource,
    /// 0 to 3; a stored figure is the value times 10^decimals.
    pub decimals: u32,
    /// Name of the register's query, where the register can count it.
    pub register_query: Option<String>,
    /// Typed or counted once for the ward; branches are not asked.
    pub of_ward: bool,
    /// Codes of a ratio's parts, and 100 for per cent or 1.
    pub numerator: Option<String>,
    pub denominator: Option<String>,
    pub per: i64,
}

#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
pub struct FormSection {
    pub id: SectionId,
    pub code: String,
    pub title: String,
    /// What to write here, shown while it is empty.
    pub hint: String,
}

/// One version of the form, in force from a month on.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
pub struct Form {
    pub id: FormId,
    pub name: String,
    pub from_month: Month,
    pub sections: Vec<FormSection>,
    pub indicators: Vec<Indicator>,
}

/// One reported figure: blank, nothing happened, or a number (times 10^decimals).
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(tag = "state", rename_all = "snake_case", deny_unknown_fields)]
#[ts(tag = "state", rename_all = "snake_case")]
pub enum Figure {
    /// Not reported.
    Blank,
    /// Không phát sinh.
    Nothing,
    Value {
        value: i64,
    },
}

/// Where a branch's report stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename_all = "snake_case")]
pub enum BranchReportState {
    /// Chưa nộp.
    Missing,
    /// Figures are being typed, not handed in.
    Started,
    /// Đã nộp.
    Submitted,
    /// Trả lại, to be handed in again.
    Returned,
}

#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
pub struct BranchReport {
    pub unit_id: UnitId,
    pub unit_name: String,
    pub head: Option<String>,
    pub state: BranchReportState,
    pub received: Option<Day>,
    pub note: String,
    /// Figures given out of those the form asks of a branch.
    pub filled: i64,
    pub asked: i64,
}

impl BranchReport {
    /// A report is asked of it and has not come, or has to come again.
    pub fn is_late(&self) -> bool {
        self.asked > 0 && self.state != BranchReportState::Submitted
    }
}

/// A branch that is to be reminded, and whom to write to.
#[derive(Clone, serde::Serialize, ts_rs::TS)]
pub struct LateBranch {
    pub unit_id: UnitId,
    pub branch_name: String,
    /// Its head; none: nobody is.
    pub person_id: Option<PersonId>,
    pub name: Option<String>,
    /// A number or a name, in clear: to write to her is what this is asked for.
    pub zalo: Option<String>,
}

// Personal data must not reach a log through `{:?}`.
impl std::fmt::Debug for LateBranch {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "LateBranch({}, ***)", self.unit_id.0)
    }
}

/// The grid one branch's figures are typed in: this month, the last month and the same month last year beside it.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
pub struct BranchGrid {
    pub month: Month,
    pub unit_id: UnitId,
    pub report: BranchReport,
    pub rows: Vec<BranchGridRow>,
}

#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
pub struct BranchGridRow {
    pub indicator_id: IndicatorId,
    pub figure: Figure,
    pub last_month: Figure,
    pub same_month_last_year: Figure,
    /// What the register says for this branch, where it can say.
    pub register: Option<i64>,
}

/// A column of figures typed in one go; one undo step.
#[derive(Debug, Clone, serde::Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct EnterFigures {
    pub month: Month,
    /// A branch, or the ward for figures typed once for the ward.
    pub unit_id: UnitId,
    pub figures: Vec<EnteredFigure>,
}

#[derive(Debug, Clone, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct EnteredFigure {
    pub indicator_id: IndicatorId,
    pub figure: Figure,
}

#[derive(Debug, Clone, serde::Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct MarkBranchReport {
    pub month: Month,
    pub unit_id: UnitId,
    pub state: BranchReportState,
    pub received: Option<Day>,
    #[serde(default)]
    pub note: String,
}

#[derive(Debug, Clone, serde::Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct OfBranch {
    pub month: Month,
    pub unit_id: UnitId,
}

/// A sum that knows how many of those asked have answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, ts_rs::TS)]
pub struct Total {
    /// None if nobody reported (or a part of a ratio is blank).
    pub value: Option<i64>,
    /// Everybody who answered said "không phát sinh": the value is 0 and is shown as that.
    pub nothing: bool,
    /// Branches that gave a figure (a number or "không phát sinh").
    pub given: i64,
    pub asked: i64,
}

/// One line of the ward's table.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
pub struct WardRow {
    pub indicator_id: IndicatorId,
    /// Kỳ này: for indicators of the register its own count, else what was reported.
    pub period: Total,
    /// What the branches (or the ward) reported, also where the register has the say.
    pub reported: Total,
    /// Lũy kế năm.
    pub year_to_date: Option<i64>,
    /// Cùng kỳ năm trước.
    pub same_period_last_year: Option<i64>,
    /// Chỉ tiêu năm.
    pub target: Option<i64>,
    /// Year to date (for stocks: this month) per target, in tenths of a per cent.
    pub percent_of_target: Option<i64>,
    /// What the register says, where it can say.
    pub register: Option<i64>,
}

#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
pub struct WardTable {
    pub month: Month,
    pub form_id: FormId,
    pub submitted: i64,
    pub asked: i64,
    pub locked: bool,
    /// Day by which the ward reports upward.
    pub due: Day,
    /// Day by which the branches report.
    pub branches_due: Day,
    pub rows: Vec<WardRow>,
}

/// Indicators × branches, for the second sheet and the screen "Theo chi hội".
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
pub struct BranchTable {
    pub month: Month,
    pub branches: Vec<BranchReport>,
    /// One line per indicator, one figure per branch in the order of `branches`.
    pub rows: Vec<BranchTableRow>,
}

#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
pub struct BranchTableRow {
    pub indicator_id: IndicatorId,
    /// The ward's own figure, for what is typed or counted once for the ward.
    pub ward: Figure,
    pub figures: Vec<Figure>,
}

/// Explains one figure: the months before it, the branches behind it, and for member counts the people's movements.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
pub struct FigureStory {
    pub indicator_id: IndicatorId,
    /// Up to 12 months, oldest first.
    pub months: Vec<MonthFigure>,
    /// Branches that gave a figure this month, largest first.
    pub branches: Vec<BranchFigure>,
    pub members: Option<crate::members::MemberChange>,
    pub register: Option<i64>,
}

#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
pub struct MonthFigure {
    pub month: Month,
    pub value: Option<i64>,
}

#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
pub struct BranchFigure {
    pub unit_id: UnitId,
    pub unit_name: String,
    pub figure: Figure,
}

#[derive(Debug, Clone, serde::Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct OfIndicator {
    pub month: Month,
    pub indicator_id: IndicatorId,
}

/// Narrative of one section for one month.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
pub struct NarrativeText {
    pub section_id: SectionId,
    pub body: String,
}

#[derive(Debug, Clone, serde::Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct SaveNarrative {
    pub month: Month,
    pub section_id: SectionId,
    pub body: String,
}

/// Yearly target of an indicator; None takes it away.
#[derive(Debug, Clone, serde::Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct SetTarget {
    pub year: i32,
    pub indicator_id: IndicatorId,
    pub value: Option<i64>,
}

/// Locks or unlocks a month; unlocking needs a reason.
#[derive(Debug, Clone, serde::Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct LockMonth {
    pub month: Month,
    pub locked: bool,
    #[serde(default)]
    pub reason: String,
}

/// A person behind a figure.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
pub struct PersonBehind {
    pub person_id: PersonId,
    pub name: String,
    pub unit_name: String,
    pub day: Option<Day>,
}
