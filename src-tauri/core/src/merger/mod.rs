//! Two wards become one: the other ward's register comes into this one with its past, from a day on under one roof. Its
//! branches keep their old names in old months, people who are in both are one, figures add up, and the sums are kept.
//! What comes from a list instead of an office is first taken into an office in memory; to this module both are offices.
//! The other ward's meetings, minutes, tasks, narratives and targets stay in its own file.

mod compare;
mod copy;
mod list;
mod other;
mod store;
mod sums;
#[cfg(test)]
mod tests;

pub use list::*;
pub use other::*;
pub use store::*;

use crate::days::{Day, Month, PartialDay};
use crate::ids::{PersonId, UnitId};
use crate::organization::NewUpperLevel;

/// Everything the officer has decided about the merger. What she has not decided has its default, which the view shows.
#[derive(Debug, Clone, serde::Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct MergerPlan {
    /// First day of the one ward.
    pub day: Day,
    /// What the one ward is called from then on; left out: as now.
    pub ward_name: Option<String>,
    pub upper_level: Option<NewUpperLevel>,
    /// Stands in brackets behind names that both wards have, e.g. "Giang Biên".
    pub mark: String,
    pub branches: Vec<BranchChoice>,
    /// Decided one by one.
    pub people: Vec<PersonChoice>,
    /// For pairs that are likely but not certain and not decided one by one.
    pub likely_are_same: bool,
    pub rule: Keep,
    pub conflicts: Vec<ConflictChoice>,
}

/// What becomes of a branch of the other ward.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct BranchChoice {
    pub unit_id: UnitId,
    /// Goes up in this branch of ours; none: it goes on.
    pub into: Option<UnitId>,
    /// Its name from the day on; none: its own, with the mark where we have the same.
    pub name: Option<String>,
}

#[derive(Debug, Clone, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct PersonChoice {
    pub theirs: PersonId,
    /// The person of ours she is; none: somebody else.
    pub ours: Option<PersonId>,
}

/// Which value stays where two records of one person differ.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Default, serde::Serialize, serde::Deserialize, ts_rs::TS,
)]
#[serde(rename_all = "snake_case")]
#[ts(rename_all = "snake_case")]
pub enum Keep {
    #[default]
    Ours,
    Theirs,
    /// The one that says more.
    Fuller,
}

#[derive(Debug, Clone, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct ConflictChoice {
    pub theirs: PersonId,
    pub field: String,
    pub keep: Keep,
}

/// The other ward at a glance, on a day.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
pub struct WardSummary {
    pub name: String,
    pub members: i64,
    pub people: i64,
    pub branches: i64,
    pub groups: i64,
    pub reported_months: i64,
    /// A name to tell its branches by: "Giang Biên" of "Hội LHPN phường Giang Biên".
    pub mark: String,
    /// Rows of its list that were not taken in; none where it is an office.
    pub left_out: Option<u32>,
}

/// What there is to decide, and how it stands decided. Made by reading alone, since it is asked for at every decision.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
pub struct MergerView {
    pub branches: Vec<BranchRow>,
    pub matches: Vec<MatchRow>,
    pub conflicts: Vec<ConflictRow>,
}

/// What would come out. Made by doing the merger and taking it back.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
pub struct MergerSums {
    pub sums: Vec<SumRow>,
    pub months: Vec<MonthSum>,
    /// Every sum fits.
    pub fits: bool,
}

#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
pub struct BranchRow {
    pub unit_id: UnitId,
    pub name: String,
    pub members: i64,
    pub groups: i64,
    /// We have a branch of that name.
    pub clashes: bool,
    pub into: Option<UnitId>,
    pub name_after: String,
    /// Why the merger would be refused as this branch stands.
    pub trouble: Option<BranchTrouble>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, ts_rs::TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename_all = "snake_case")]
pub enum BranchTrouble {
    /// Another branch has the name it would have.
    SameName,
    /// The branch it would go up in is not there on the day.
    IntoClosed,
    /// It begins on the day itself, so it has no time of its own to end.
    BeginsThen,
    /// A name written down for later stands in the way of the new one.
    NamedLater,
}

/// How certain it is that two records are one person.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, serde::Serialize, ts_rs::TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename_all = "snake_case")]
pub enum Likeness {
    /// The same citizen number, and name or year of birth with it.
    CitizenNumber,
    /// Name and year of birth, and phone or whole day of birth with them.
    NameAndMore,
    /// Name and year of birth alone.
    NameAndYear,
}

#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
pub struct MatchRow {
    pub theirs: PersonId,
    pub ours: PersonId,
    pub their_name: String,
    pub our_name: String,
    pub their_birth: Option<PartialDay>,
    pub our_birth: Option<PartialDay>,
    pub their_unit: Option<String>,
    pub our_unit: Option<String>,
    pub likeness: Likeness,
    pub same: bool,
}

#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
pub struct ConflictRow {
    pub theirs: PersonId,
    pub name: String,
    /// Column of the person.
    pub field: String,
    /// Masked where the field is.
    pub our_value: String,
    pub their_value: String,
    /// Which of the two stays: never `Fuller`.
    pub keep: Keep,
}

/// Ours + theirs − counted in both = after.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, ts_rs::TS)]
pub struct SumRow {
    pub what: SumOf,
    pub ours: i64,
    pub theirs: i64,
    pub twice: i64,
    pub after: i64,
    pub fits: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, ts_rs::TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename_all = "snake_case")]
pub enum SumOf {
    Members,
    OrdinaryMembers,
    AutomaticMembers,
    HonoraryMembers,
    People,
    Branches,
    Groups,
    Households,
}

crate::text_enum::text_enum!(SumOf {
    Members = "members",
    OrdinaryMembers = "ordinary_members",
    AutomaticMembers = "automatic_members",
    HonoraryMembers = "honorary_members",
    People = "people",
    Branches = "branches",
    Groups = "groups",
    Households = "households",
});

/// The figures of one month, indicator by indicator: flows summed, stocks added.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, ts_rs::TS)]
pub struct MonthSum {
    pub month: Month,
    /// Indicators either ward has a figure for.
    pub figures: i64,
    pub ours: i64,
    pub theirs: i64,
    /// Indicators whose sum does not fit; also those this office's form does not know.
    pub off: i64,
}

/// A ward that has come in.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
pub struct MergedWard {
    pub id: i64,
    pub name: String,
    pub day: Day,
    pub sums: Vec<SumRow>,
    pub months: Vec<MonthSum>,
    /// Rows of its list that were not taken in; none where it was an office.
    pub left_out: Option<u32>,
}
