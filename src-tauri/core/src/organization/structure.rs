//! What can become of chi hội and tổ beside opening and renaming: merging, splitting, moving, dissolving, founding one
//! from chosen people. The shapes a change takes and what its preview answers; `restructure.rs` does them.

use super::{BranchKind, Post, UnitKind};
use crate::action::Action;
use crate::days::{Day, Month, PartialDay};
use crate::ids::{PersonId, TaskId, UnitId};

/// One change of the structure: one action, one undo step. `day` is the first day it holds and may lie ahead.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(tag = "kind", rename_all = "snake_case", deny_unknown_fields)]
#[ts(tag = "kind", rename_all = "snake_case")]
pub enum StructureChange {
    /// Gộp: several become one, which is one of them or a new one.
    Merge {
        units: Vec<UnitId>,
        /// The one that goes on; none for a new one, then all of them end.
        into: Option<UnitId>,
        /// What the one that remains is called from that day.
        name: String,
        day: Day,
    },
    /// Tách: some groups and people leave a unit and form a new one.
    Split {
        unit: UnitId,
        name: String,
        /// Groups of a branch that go along, with everybody in them.
        groups: Vec<UnitId>,
        pick: Pick,
        head: Option<PersonId>,
        deputies: Vec<PersonId>,
        day: Day,
    },
    /// Chuyển tổ: a group goes to another branch, with everybody in it.
    MoveGroup { group: UnitId, to: UnitId, day: Day },
    /// Chuyển hội viên: chosen people go to a branch or group.
    MoveMembers { pick: Pick, to: UnitId, day: Day },
    /// Giải thể: the unit ends, its people and groups go to another.
    Dissolve {
        unit: UnitId,
        /// May be left out while nobody is in it.
        to: Option<UnitId>,
        day: Day,
    },
    /// Thành lập: a branch of chosen people from any branches.
    Found {
        name: String,
        branch_kind: BranchKind,
        pick: Pick,
        head: Option<PersonId>,
        deputies: Vec<PersonId>,
        day: Day,
    },
}

impl StructureChange {
    pub fn day(&self) -> Day {
        match self {
            StructureChange::Merge { day, .. }
            | StructureChange::Split { day, .. }
            | StructureChange::MoveGroup { day, .. }
            | StructureChange::MoveMembers { day, .. }
            | StructureChange::Dissolve { day, .. }
            | StructureChange::Found { day, .. } => *day,
        }
    }

    pub(super) fn action(&self) -> Action {
        match self {
            StructureChange::Merge { .. } => Action::MergeUnits,
            StructureChange::Split { .. } => Action::SplitUnit,
            StructureChange::MoveGroup { .. } => Action::MoveGroup,
            StructureChange::MoveMembers { .. } => Action::TransferMembers,
            StructureChange::Dissolve { .. } => Action::DissolveUnit,
            StructureChange::Found { .. } => Action::FoundBranch,
        }
    }
}

/// Chosen people: everybody a filter finds but some, and some more beside them.
#[derive(Debug, Clone, Default, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields, default)]
pub struct Pick {
    pub filter: Option<CandidateFilter>,
    pub without: Vec<PersonId>,
    pub also: Vec<PersonId>,
}

/// Whom to look for among the members of a day. What is left out is not asked.
#[derive(Debug, Clone, Default, PartialEq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields, default)]
pub struct CandidateFilter {
    /// Branches or groups; none for the whole ward.
    pub units: Vec<UnitId>,
    /// Full years of age on that day, both included.
    pub age_from: Option<i32>,
    pub age_to: Option<i32>,
    pub core_only: bool,
    pub party_only: bool,
    /// A circumstance that holds that day, by its stored word.
    pub flag: Option<String>,
    /// Leaves out heads and deputies of branches and groups.
    pub without_officers: bool,
    /// Leaves out who is in a chi hội phụ nữ trẻ already.
    pub without_young: bool,
}

#[derive(Debug, Clone, serde::Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct ListCandidates {
    pub filter: CandidateFilter,
    pub on: Day,
    /// Part of a name; then everybody so called is listed, the filter aside.
    #[serde(default)]
    pub search: String,
    /// Only these, whatever the filter says.
    #[serde(default)]
    #[ts(optional)]
    pub picked: Option<Pick>,
    pub offset: u32,
    pub limit: u32,
}

/// A member who may be chosen.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
pub struct UnitCandidate {
    pub person_id: PersonId,
    pub name: String,
    pub birth: Option<PartialDay>,
    pub age: Option<i32>,
    pub unit_id: UnitId,
    pub unit_name: String,
    pub group_name: Option<String>,
    /// A post she holds in a branch or group that day.
    pub post: Option<Post>,
    /// Whether the filter itself finds her.
    pub fits: bool,
}

/// A unit before and after a change, on its day.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, ts_rs::TS)]
pub struct UnitEffect {
    pub id: UnitId,
    pub kind: UnitKind,
    /// None: it is new.
    pub name_before: Option<String>,
    /// None: it ends.
    pub name_after: Option<String>,
    /// The branch of a group, after the change or else before.
    pub branch_name: Option<String>,
    pub before: i64,
    pub after: i64,
    pub changed: bool,
    /// Falls below what the settings ask of a branch.
    pub below_minimum: bool,
}

#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
pub struct EndingTerm {
    pub person_name: String,
    pub post: Post,
    pub unit_name: String,
}

#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
pub struct UnitTask {
    pub id: TaskId,
    pub text: String,
    pub due: Option<Day>,
    pub unit_name: String,
    /// Who answers for it afterwards.
    pub owner_after: String,
}

/// Reports a unit that ends has handed in.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
pub struct ReportedMonths {
    pub unit_name: String,
    pub months: i64,
    pub last: Option<Month>,
    /// Months after the one the change falls in: they will stand under a unit that no longer was.
    pub after: i64,
}

/// What a change would do. Made by doing it and taking it back, so it cannot differ.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
pub struct StructurePreview {
    pub day: Day,
    /// Every branch, and the groups that change.
    pub units: Vec<UnitEffect>,
    pub ward_before: i64,
    pub ward_after: i64,
    /// People who are somewhere else afterwards.
    pub moved: i64,
    pub ending: Vec<EndingTerm>,
    pub tasks: Vec<UnitTask>,
    pub reported: Vec<ReportedMonths>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename_all = "snake_case")]
pub enum LineageKind {
    Merged,
    Split,
}

/// Where a unit comes from or went to.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
pub struct Lineage {
    pub kind: LineageKind,
    pub day: Day,
    /// The other unit, named as on the day before (for one it comes from) or on the day.
    pub unit_id: UnitId,
    pub unit_name: String,
    /// Its branch, for a group.
    pub branch_name: Option<String>,
    /// True: this unit comes from that one.
    pub from: bool,
}
