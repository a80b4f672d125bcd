//! Households: who lives together, who is the head (in the register or by name), and how a review classed them, each
//! for its time. A person lives in one household at a time; leaving one and joining another are periods like any other.

pub(crate) mod declared;
mod on_behalf;
mod store;
#[cfg(test)]
mod tests;

pub(crate) use on_behalf::*;
pub use store::*;

use crate::days::{Day, PartialDay};
use crate::ids::{HouseholdClassId, HouseholdId, HouseholdMemberId, PersonId};

/// How a review (rà soát) classed a household.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename_all = "snake_case")]
pub enum HouseholdClass {
    /// Hộ nghèo.
    Poor,
    /// Hộ cận nghèo.
    NearPoor,
    /// Hộ mới thoát nghèo.
    EscapedPoverty,
    /// Hộ hoàn cảnh khó khăn, yếu thế.
    Disadvantaged,
    Other,
}

/// A household with everybody in it who is in the register, as of a day.
#[derive(Clone, serde::Serialize, ts_rs::TS)]
pub struct Household {
    pub id: HouseholdId,
    /// The head, where she or he is not in the register.
    pub head_name: Option<String>,
    pub address: String,
    /// How many live there, children and husbands too.
    pub people: Option<i64>,
    pub note: String,
    /// Those who live there now, the head first.
    pub members: Vec<HouseholdMember>,
    /// Newest first.
    pub classes: Vec<HouseholdClassRow>,
}

// Who lives with whom, and how poor they are, must not reach a log through `{:?}`.
impl std::fmt::Debug for Household {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Household(***)")
    }
}

#[derive(Clone, serde::Serialize, ts_rs::TS)]
pub struct HouseholdMember {
    pub id: HouseholdMemberId,
    pub person_id: PersonId,
    pub name: String,
    pub birth: Option<PartialDay>,
    pub is_head: bool,
    /// None: since ever.
    pub from: Option<Day>,
    pub last_day: Option<Day>,
}

#[derive(Debug, Clone, PartialEq, serde::Serialize, ts_rs::TS)]
pub struct HouseholdClassRow {
    pub id: HouseholdClassId,
    pub class: HouseholdClass,
    /// Kỳ rà soát, e.g. "Cuối năm 2025".
    pub review: String,
    /// Chuẩn nghèo, e.g. "Nghị định 07/2021/NĐ-CP".
    pub standard: String,
    pub from: Day,
    pub last_day: Option<Day>,
    pub is_present: bool,
}

/// One line where a household is looked for.
#[derive(Clone, serde::Serialize, ts_rs::TS)]
pub struct HouseholdHit {
    pub id: HouseholdId,
    pub head: Option<String>,
    pub address: String,
    /// Those in the register, by name.
    pub names: Vec<String>,
}

#[derive(Clone, serde::Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct SaveHousehold {
    /// None: a new one, in which `person_id` lives.
    pub id: Option<HouseholdId>,
    pub person_id: Option<PersonId>,
    /// Whether that person is its head.
    pub is_head: bool,
    pub head_name: Option<String>,
    pub address: String,
    pub people: Option<i64>,
    pub note: String,
}

/// She lives there from a day on; where she lived before, no longer.
#[derive(Debug, Clone, serde::Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct JoinHousehold {
    pub household_id: HouseholdId,
    pub person_id: PersonId,
    pub is_head: bool,
    /// None: since ever, where she lived nowhere before.
    pub from: Option<Day>,
}

#[derive(Debug, Clone, serde::Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct LeaveHousehold {
    pub id: HouseholdMemberId,
    pub last_day: Day,
}

#[derive(Debug, Clone, serde::Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct SetHead {
    pub household_id: HouseholdId,
    /// None: somebody who is not in the register.
    pub head: Option<HouseholdMemberId>,
}

#[derive(Debug, Clone, serde::Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct SaveHouseholdClass {
    pub id: Option<HouseholdClassId>,
    pub household_id: HouseholdId,
    pub class: HouseholdClass,
    pub review: String,
    pub standard: String,
    pub from: Day,
    pub last_day: Option<Day>,
}
