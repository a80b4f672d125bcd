//! The ward union, its upper level, its chi hội (branches) and tổ (groups), and who holds which office when.
//! Everything here is dated, because wards merge, branches are renamed and terms end. Who is a *member* is
//! the members subject's question; an officer need not be a member.

mod candidates;
pub(crate) mod declared;
mod duties;
#[cfg(test)]
mod duties_tests;
mod founding;
mod groups;
#[cfg(test)]
mod groups_tests;
mod hand_over;
mod lineage;
mod names;
mod on_behalf;
mod purpose;
mod references;
mod restructure;
mod set_up;
mod store;
mod structure;
#[cfg(test)]
mod structure_tests;
#[cfg(test)]
mod tests;
mod what_if;

pub use candidates::*;
pub use duties::*;
pub use founding::*;
pub use groups::*;
pub use hand_over::*;
pub use lineage::*;
pub(crate) use names::{give_name, unit_name_on};
pub(crate) use on_behalf::*;
pub(crate) use purpose::purpose_of;
pub use restructure::*;
pub use set_up::set_up_office;
pub use store::*;
pub use structure::*;
pub use what_if::*;

use crate::days::Day;
use crate::ids::{PersonId, TermId, UnitId, UpperLevelId};

#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename_all = "snake_case")]
pub enum UnitKind {
    /// Hội LHPN phường.
    Ward,
    /// Chi hội.
    Branch,
    /// Tổ phụ nữ, below a branch.
    Group,
}

/// Kinds of chi hội: formed by residential area, or by age, occupation, religion, lodging (Điều lệ Hội).
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename_all = "snake_case")]
pub enum BranchKind {
    /// Địa bàn dân cư.
    Area,
    /// Phụ nữ trẻ.
    Young,
    /// Nghề nghiệp.
    Occupation,
    /// Tôn giáo.
    Religion,
    /// Công nhân nhà trọ.
    Workers,
}

/// What a group is for that people belong to beside their branch.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename_all = "snake_case")]
pub enum GroupPurpose {
    /// Tổ tự quản.
    SelfManaged,
    /// Tổ tiết kiệm.
    Savings,
    /// Tổ tiết kiệm và vay vốn.
    SavingsAndLoans,
    /// Câu lạc bộ, mô hình.
    Club,
}

/// A unit as it stood on a day, with its head and its number of members that day.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
pub struct UnitRow {
    pub id: UnitId,
    pub parent_id: Option<UnitId>,
    pub kind: UnitKind,
    pub branch_kind: Option<BranchKind>,
    /// None: not a group, or a tổ phụ nữ, which is part of a branch.
    pub purpose: Option<GroupPurpose>,
    pub name: String,
    pub opened: Option<Day>,
    /// First day it no longer exists.
    pub closed: Option<Day>,
    /// Members on that day, groups included.
    pub members: i64,
    /// Holder of the head post on that day.
    pub head: Option<String>,
}

#[derive(Debug, Clone, serde::Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct NewUnit {
    pub name: String,
    pub kind: UnitKind,
    /// For a branch: the ward (or left out). For a group: its branch; a group for a purpose may be the ward's.
    pub parent_id: Option<UnitId>,
    pub branch_kind: Option<BranchKind>,
    /// Of a group; none for a tổ phụ nữ.
    pub purpose: Option<GroupPurpose>,
    pub opened: Option<Day>,
}

/// Renaming keeps the old name for old papers: the new one holds from `from` on.
#[derive(Debug, Clone, serde::Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct RenameUnit {
    pub id: UnitId,
    pub name: String,
    pub from: Day,
}

#[derive(Debug, Clone, serde::Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct EditUnit {
    pub id: UnitId,
    pub branch_kind: Option<BranchKind>,
    /// Of a group for a purpose, which stays one.
    pub purpose: Option<GroupPurpose>,
    pub opened: Option<Day>,
}

/// Posts, from the ward down. The first three are the BTV (Ban Thường vụ), the first four the BCH (Ban Chấp hành).
#[derive(
    Debug,
    Clone,
    Copy,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    serde::Serialize,
    serde::Deserialize,
    ts_rs::TS,
)]
#[serde(rename_all = "snake_case")]
#[ts(rename_all = "snake_case")]
pub enum Post {
    /// Chủ tịch.
    Chair,
    /// Phó Chủ tịch.
    ViceChair,
    /// Ủy viên Ban Thường vụ.
    StandingMember,
    /// Ủy viên Ban Chấp hành.
    CommitteeMember,
    /// Chi hội trưởng.
    BranchHead,
    /// Chi hội phó.
    BranchDeputy,
    /// Tổ trưởng.
    GroupHead,
    /// Tổ phó.
    GroupDeputy,
}

/// One person in one post for a time.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
pub struct Term {
    pub id: TermId,
    pub person_id: PersonId,
    pub person_name: String,
    pub unit_id: UnitId,
    pub unit_name: String,
    pub post: Post,
    /// Title held beside it, in the Party or the ward, e.g. "ĐUV".
    pub other_title: Option<String>,
    pub valid_from: Day,
    /// First day the term no longer holds.
    pub valid_to: Option<Day>,
    /// Zalo of the head of a branch or a group, a number with its middle covered.
    pub zalo_masked: Option<String>,
}

#[derive(Debug, Clone, serde::Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct NewTerm {
    /// An existing person, or
    pub person_id: Option<PersonId>,
    /// the name of a new one.
    pub person_name: Option<String>,
    pub unit_id: UnitId,
    pub post: Post,
    pub other_title: Option<String>,
    pub valid_from: Day,
    pub last_day: Option<Day>,
}

/// The level above, for as long as it was above: a quận until 30/6/2025, a city or province after.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
pub struct UpperLevel {
    pub id: UpperLevelId,
    /// As it stands on paper, e.g. "Hội LHPN quận Long Biên".
    pub name: String,
    pub valid_from: Day,
    pub valid_to: Option<Day>,
}

#[derive(Debug, Clone, serde::Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct NewUpperLevel {
    pub name: String,
    pub valid_from: Day,
    /// Last day it was the level above.
    pub last_day: Option<Day>,
}

/// The ward and the levels above it.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
pub struct OfficeProfile {
    pub ward_id: UnitId,
    /// Name of the union on that day, e.g. "Hội LHPN phường Thượng Thanh".
    pub ward_name: String,
    /// Name of the level above on that day.
    pub upper_name: Option<String>,
    pub upper_levels: Vec<UpperLevel>,
}

/// An officer of the ward, as the first-run guide asks for her.
#[derive(Debug, Clone)]
pub struct SetUpOfficer {
    pub name: String,
    pub post: Post,
    pub other_title: Option<String>,
    pub valid_from: Day,
    pub last_day: Option<Day>,
}

/// What a new office starts with.
#[derive(Debug, Clone)]
pub struct SetUp {
    pub ward_name: String,
    pub place_name: String,
    pub upper_levels: Vec<NewUpperLevel>,
    /// One chi hội a line.
    pub branches: String,
    pub officers: Vec<SetUpOfficer>,
}

impl Post {
    /// The kind of unit that has this post.
    pub fn unit_kind(self) -> UnitKind {
        match self {
            Post::Chair | Post::ViceChair | Post::StandingMember | Post::CommitteeMember => {
                UnitKind::Ward
            }
            Post::BranchHead | Post::BranchDeputy => UnitKind::Branch,
            Post::GroupHead | Post::GroupDeputy => UnitKind::Group,
        }
    }
}

/// Names in a pasted list: one a line, tidied, numbering in front ("1.", "2)", "-") taken off, empty lines and
/// repetitions dropped.
pub fn names_in_list(text: &str) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    for line in text.lines() {
        let line = line.trim();
        let without_number = line
            .trim_start_matches(|c: char| c.is_ascii_digit())
            .strip_prefix(['.', ')', '-', '\t'])
            .filter(|_| line.starts_with(|c: char| c.is_ascii_digit()))
            .unwrap_or(line);
        let name = sohoi_vietnamese::tidy_name(
            without_number.trim_start_matches(['-', '•', '+', '*', ' ']),
        );
        if !name.is_empty()
            && !names
                .iter()
                .any(|known| known.to_lowercase() == name.to_lowercase())
        {
            names.push(name);
        }
    }
    names
}
