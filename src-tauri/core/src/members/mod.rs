//! People and their membership of the Union. A person is recorded once; being a member is a matter of
//! periods (joined, moved, left, re-joined), so every list and count is taken as of a day.
//! Around the person stand her dated facts (`facts.rs`), the ward's own fields and her picture. Offices held in the
//! Union are the organization subject's, households have one of their own.

pub(crate) mod declared;
mod books;
mod bulk;
mod change;
mod check;
mod columns;
mod duplicates;
mod erase;
#[cfg(test)]
mod erase_tests;
mod facts;
mod facts_store;
mod fields;
#[cfg(test)]
mod history_tests;
pub mod import;
mod list;
#[cfg(test)]
mod list_tests;
mod merge;
mod merge_periods;
#[cfg(test)]
mod merge_tests;
mod narrowing;
mod own;
mod periods;
mod portrait;
#[cfg(test)]
mod record_tests;
pub(crate) mod references;
mod saved_lists;
mod store;
#[cfg(test)]
mod tests;
mod transfer;
mod whole_file;

pub use books::*;
pub use bulk::*;
pub use change::*;
pub use check::*;
pub use declared::{
    FieldKind, FieldTrait, PERSON_FIELDS, PersonColumn, PersonField, PersonFields, Section,
};
pub use columns::{Cell, MemberColumn, Numbers, OwnSaid, USUAL_COLUMNS};
pub use duplicates::*;
pub use erase::*;
pub use facts::*;
pub use facts_store::*;
pub use fields::*;
pub(crate) use list::*;
pub use list::{list_member_ids, list_members, read_listed};
pub use merge::*;
pub use merge_periods::Side;
pub use narrowing::*;
pub use own::*;
pub use periods::*;
pub use portrait::*;
pub use references::ERASED_NAME;
pub use saved_lists::*;
pub use store::*;
pub(crate) use transfer::*;
pub use whole_file::*;

use crate::days::{Day, Month, PartialDay};
use crate::ids::{MembershipId, PersonId, UnitId};

/// Kinds of member, counted separately.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename_all = "snake_case")]
pub enum MemberKind {
    /// Hội viên.
    Ordinary,
    /// Hội viên đương nhiên: women in trade unions, the armed forces, member organisations.
    Automatic,
    /// Hội viên danh dự: people of standing who support the Union; men too.
    Honorary,
}

/// Honorary members may be men.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Default, serde::Serialize, serde::Deserialize, ts_rs::TS,
)]
#[serde(rename_all = "snake_case")]
#[ts(rename_all = "snake_case")]
pub enum Sex {
    #[default]
    Female,
    Male,
}

/// Why a membership period began.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename_all = "snake_case")]
pub enum JoinReason {
    /// Kết nạp.
    Admitted,
    /// Chuyển đến, from outside the ward.
    MovedIn,
    /// Chuyển chi hội, from another branch of the ward; not counted as growth.
    Transferred,
    /// Sinh hoạt lại: re-joined.
    Rejoined,
}

/// Why a membership period ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename_all = "snake_case")]
pub enum LeaveReason {
    /// Chuyển đi nơi khác.
    MovedAway,
    /// Lấy chồng nơi khác.
    Married,
    /// Đi làm ăn xa.
    WorksAway,
    /// Tự thôi sinh hoạt.
    Resigned,
    /// Qua đời.
    Died,
    /// Xóa tên.
    Removed,
    /// Chuyển chi hội trong phường; not counted as loss.
    Transferred,
}

/// Whom a list shows, on its day.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Default, serde::Serialize, serde::Deserialize, ts_rs::TS,
)]
#[serde(rename_all = "snake_case")]
#[ts(rename_all = "snake_case")]
pub enum MemberStatus {
    /// Members on that day.
    #[default]
    Active,
    /// Core members (hội viên nòng cốt) on that day.
    Core,
    /// Were members before that day, are none on it.
    Left,
    /// Everybody the office knows.
    All,
}

#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Default, serde::Serialize, serde::Deserialize, ts_rs::TS,
)]
#[serde(rename_all = "snake_case")]
#[ts(rename_all = "snake_case")]
pub enum MemberOrder {
    /// By tên, then họ, then đệm, in Vietnamese order.
    #[default]
    Name,
    /// Youngest last.
    Birth,
    /// By branch, then name.
    Unit,
    /// Longest a member first.
    Joined,
    /// By the day in the year, whatever the year.
    Birthday,
    Address,
    Kind,
    CardNumber,
}

/// What a list of members asks for. `limit` is at most 200: no screen holds the whole list.
#[derive(Debug, Clone, Default, serde::Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields, default)]
pub struct MemberFilter {
    /// Any part of name, phone, address or card number; accents do not matter.
    pub search: String,
    /// This unit and everything below it.
    pub unit_id: Option<UnitId>,
    pub status: MemberStatus,
    /// As of this day; today if left out.
    pub on: Option<Day>,
    pub order: MemberOrder,
    pub descending: bool,
    /// Left out: nothing more is asked.
    #[ts(optional)]
    pub narrow: Option<Narrowing>,
    /// Which cells each row carries; left out: none.
    #[ts(optional)]
    pub columns: Option<Vec<MemberColumn>>,
    pub offset: u32,
    pub limit: u32,
}

/// One line of the member list. Phone and citizen number come masked.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
pub struct MemberRow {
    pub id: PersonId,
    pub name: String,
    /// Where the search hit the name, as pairs of UTF-16 offsets.
    pub name_hits: Vec<(u32, u32)>,
    pub birth: Option<PartialDay>,
    pub unit_name: Option<String>,
    pub group_name: Option<String>,
    /// First day of the first membership period.
    pub joined: Option<PartialDay>,
    pub phone_masked: Option<String>,
    pub is_member: bool,
    /// Tạm nghỉ sinh hoạt on that day.
    pub is_suspended: bool,
    pub is_core: bool,
    pub kind: Option<MemberKind>,
    /// Last day of membership where she has left.
    pub left_on: Option<Day>,
    /// One for each column the filter asked for.
    pub cells: Vec<Cell>,
}

/// A window of a list, in display order, and how many there are in all.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
pub struct Page<T> {
    pub total: i64,
    pub offset: u32,
    pub rows: Vec<T>,
}

/// No list gives more rows than this at once.
pub(crate) const LARGEST_WINDOW: u32 = 200;

/// The rows of a whole list that a screen asks for, never more than the largest window.
pub(crate) fn window<S>(
    all: impl IntoIterator<Item = S>,
    offset: u32,
    limit: u32,
) -> impl Iterator<Item = S> {
    all.into_iter()
        .skip(offset as usize)
        .take(limit.min(LARGEST_WINDOW) as usize)
}

impl<T> Page<T> {
    /// A window of a list that is whole in memory; only the rows in it are read.
    pub(crate) fn of<S>(
        all: Vec<S>,
        offset: u32,
        limit: u32,
        read: impl FnMut(S) -> crate::Result<T>,
    ) -> crate::Result<Page<T>> {
        Ok(Page {
            total: all.len() as i64,
            offset,
            rows: window(all, offset, limit)
                .map(read)
                .collect::<crate::Result<_>>()?,
        })
    }
}

/// One stretch of membership in one branch.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
pub struct Membership {
    pub id: MembershipId,
    pub unit_id: UnitId,
    pub unit_name: String,
    pub group_id: Option<UnitId>,
    pub group_name: Option<String>,
    pub kind: MemberKind,
    pub joined: PartialDay,
    pub join_reason: JoinReason,
    /// First day it no longer holds.
    pub valid_to: Option<Day>,
    pub leave_reason: Option<LeaveReason>,
}

/// A person as one screen shows her. Phone and citizen numbers masked until asked for.
#[derive(Clone, serde::Serialize, ts_rs::TS)]
pub struct MemberDetail {
    pub id: PersonId,
    /// With `phone`, `citizen_number` and `old_citizen_number` masked.
    pub fields: PersonFields,
    pub is_member: bool,
    /// Tạm nghỉ sinh hoạt today; counted all the same.
    pub is_suspended: bool,
    pub age: Option<i32>,
    /// Names her picture; it changes with it. The picture itself is `member_photo`.
    pub photo: Option<String>,
    pub memberships: Vec<Membership>,
    pub terms: Vec<crate::organization::Term>,
    /// Suspensions, circumstances, posts elsewhere, awards, notes, consent: of each kind the newest first.
    pub facts: Vec<FactRow>,
    /// What the ward's own fields say of her.
    pub own: Vec<OwnValue>,
    /// Things worth a second look (odd year digits in the citizen number, under 18 …). They warn, never block.
    pub warnings: Vec<PersonWarning>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, ts_rs::TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename_all = "snake_case")]
pub enum PersonWarning {
    UnderEighteen,
    BornInFuture,
    CitizenNumberLength,
    CitizenNumberSex,
    CitizenNumberYear,
    OldCitizenNumberLength,
    EmailShape,
    PhoneLength,
    SameNameAndBirth,
}

/// A new person who joins a branch.
#[derive(Debug, Clone, serde::Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct NewMember {
    pub fields: PersonFields,
    pub unit_id: UnitId,
    pub group_id: Option<UnitId>,
    pub kind: MemberKind,
    pub joined: PartialDay,
    pub join_reason: JoinReason,
}

#[derive(Debug, Clone, serde::Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct EditMember {
    pub id: PersonId,
    /// Fields left masked (unchanged `•`) are kept as they are.
    pub fields: PersonFields,
}

/// Leaving ends the present membership after `last_day`.
#[derive(Debug, Clone, serde::Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct LeaveUnion {
    pub id: PersonId,
    pub last_day: Day,
    pub reason: LeaveReason,
}

/// Joining again, or moving to another branch from a day on.
#[derive(Debug, Clone, serde::Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct JoinBranch {
    pub id: PersonId,
    pub unit_id: UnitId,
    pub group_id: Option<UnitId>,
    pub kind: MemberKind,
    pub from: Day,
    pub reason: JoinReason,
}

/// Members at the end of each month.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
pub struct MonthCount {
    pub month: Month,
    pub members: i64,
}

/// Another kind of member from a day on.
#[derive(Debug, Clone, serde::Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct ChangeKind {
    pub id: PersonId,
    pub kind: MemberKind,
    pub from: Day,
}

/// A period as it should have been written.
#[derive(Debug, Clone, serde::Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct EditMembership {
    pub id: MembershipId,
    pub unit_id: UnitId,
    pub group_id: Option<UnitId>,
    pub kind: MemberKind,
    pub joined: PartialDay,
    pub join_reason: JoinReason,
    pub last_day: Option<Day>,
    pub leave_reason: Option<LeaveReason>,
}

crate::text_enum::text_enum!(MemberStatus { Active = "active", Core = "core", Left = "left", All = "all" });
