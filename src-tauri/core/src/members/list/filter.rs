//! What a list of members asks for: whom it shows, as of which day, in which order, narrowed how.

use super::columns::MemberColumn;
use super::narrowing::Narrowing;
use crate::days::Day;
use crate::ids::UnitId;

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

crate::text_enum::text_enum!(MemberStatus { Active = "active", Core = "core", Left = "left", All = "all" });
