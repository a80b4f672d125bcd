//! The columns a list of members can have, on a screen, a sheet or paper: which there are, and what stands in each for
//! one person on a day. Words and looks are the caller's; numbers of phone and card come masked unless asked for in clear.

use crate::days::PartialDay;
use crate::members::person::{MemberKind, OwnKind};
use crate::organization::Post;

/// A column, in the order of the printed book.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize, ts_rs::TS,
)]
#[serde(rename_all = "snake_case")]
#[ts(rename_all = "snake_case")]
pub enum MemberColumn {
    CardNumber,
    Name,
    Birth,
    Age,
    Sex,
    CitizenNumber,
    Address,
    Neighbourhood,
    Phone,
    Email,
    Ethnicity,
    Religion,
    Occupation,
    Workplace,
    Schooling,
    Education,
    PoliticalTheory,
    PartySince,
    Joined,
    Kind,
    Unit,
    Group,
    Post,
    OutsidePost,
    /// Groups for a purpose: tổ tự quản, tổ tiết kiệm, câu lạc bộ.
    PurposeGroups,
    Core,
    Suspended,
    Flags,
    HouseholdHead,
    HouseholdClass,
    Awards,
    LeftOn,
    /// What the ward's own fields say.
    Own,
    Notes,
}

crate::text_enum::text_enum!(MemberColumn {
    CardNumber = "card_number",
    Name = "name",
    Birth = "birth",
    Age = "age",
    Sex = "sex",
    CitizenNumber = "citizen_number",
    Address = "address",
    Neighbourhood = "neighbourhood",
    Phone = "phone",
    Email = "email",
    Ethnicity = "ethnicity",
    Religion = "religion",
    Occupation = "occupation",
    Workplace = "workplace",
    Schooling = "schooling",
    Education = "education",
    PoliticalTheory = "political_theory",
    PartySince = "party_since",
    Joined = "joined",
    Kind = "kind",
    Unit = "unit",
    Group = "group",
    Post = "post",
    OutsidePost = "outside_post",
    PurposeGroups = "purpose_groups",
    Core = "core",
    Suspended = "suspended",
    Flags = "flags",
    HouseholdHead = "household_head",
    HouseholdClass = "household_class",
    Awards = "awards",
    LeftOn = "left_on",
    Own = "own",
    Notes = "notes",
});

impl MemberColumn {
    /// What the law holds dear, or a stranger could misuse: off unless chosen.
    pub fn is_sensitive(self) -> bool {
        matches!(
            self,
            MemberColumn::Ethnicity | MemberColumn::Religion | MemberColumn::CitizenNumber
        )
    }
}

/// The columns of a list nobody has chosen columns for.
pub const USUAL_COLUMNS: [MemberColumn; 9] = [
    MemberColumn::Name,
    MemberColumn::Birth,
    MemberColumn::Address,
    MemberColumn::Phone,
    MemberColumn::Joined,
    MemberColumn::Kind,
    MemberColumn::Unit,
    MemberColumn::Group,
    MemberColumn::Post,
];

/// What stands in a column for one person. Codes are the register's own; their words are the reader's.
#[derive(Clone, PartialEq, serde::Serialize, ts_rs::TS)]
#[serde(tag = "is", content = "value", rename_all = "snake_case")]
#[ts(tag = "is", content = "value", rename_all = "snake_case")]
pub enum Cell {
    Empty,
    Text(String),
    Day(PartialDay),
    Number(i64),
    Kind(MemberKind),
    /// `female`, `male`.
    Sex(String),
    Posts(Vec<Post>),
    Flags(Vec<String>),
    HouseholdClasses(Vec<String>),
    /// The ward's own fields that say something, in their order.
    Own(Vec<OwnSaid>),
    /// It is so: a core member, the head of her household.
    Yes,
}

/// What one of the ward's own fields says of somebody.
#[derive(Clone, PartialEq, serde::Serialize, ts_rs::TS)]
pub struct OwnSaid {
    pub name: String,
    pub kind: OwnKind,
    /// `yes` of a field that is so or not.
    pub value: String,
}

// Personal data must not reach a log through `{:?}`.
impl std::fmt::Debug for Cell {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Cell(***)")
    }
}

/// How numbers that could be misused are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Numbers {
    Masked,
    Clear,
}
