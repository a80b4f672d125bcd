//! What narrows a list of members beyond its state and its search: every condition left empty asks nothing, several of
//! them must all hold, and several values of one condition are "any of these".

use chrono::Datelike;

use crate::days::Day;
use crate::ids::UnitId;
use crate::members::person::MemberKind;

/// Conditions of a list. All of them as of the list's day.
#[derive(Debug, Clone, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields, default)]
pub struct Narrowing {
    /// In any of these branches or groups.
    pub units: Vec<UnitId>,
    pub kinds: Vec<MemberKind>,
    pub core: Option<bool>,
    pub party: Option<bool>,
    /// Tạm nghỉ sinh hoạt.
    pub suspended: Option<bool>,
    /// Circumstances, as the register stores them: `widowed`, `disabled` …
    pub flags: Vec<String>,
    /// Of a household classed so: `poor`, `near_poor` …
    pub household_classes: Vec<String>,
    /// Accents do not matter.
    pub ethnicity: String,
    pub age_from: Option<u32>,
    /// This age too.
    pub age_to: Option<u32>,
    pub birth_month: Option<u32>,
    /// The first day of her first membership.
    pub joined_from: Option<Day>,
    pub joined_to: Option<Day>,
    /// Any of these is not known of her.
    pub lacks: Vec<Lacking>,
}

/// What a list can look for where it is missing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename_all = "snake_case")]
pub enum Lacking {
    Phone,
    CitizenNumber,
    Birth,
    Address,
    CardNumber,
}

crate::text_enum::text_enum!(Lacking {
    Phone = "phone",
    CitizenNumber = "citizen_number",
    Birth = "birth",
    Address = "address",
    CardNumber = "card_number",
});

impl Narrowing {
    pub fn is_empty(&self) -> bool {
        *self == Narrowing::default()
    }

    /// She is at least `age_from` when she was born by this day.
    pub(super) fn born_by(&self, on: Day) -> Option<String> {
        self.age_from.map(|age| same_day_before(on, age))
    }

    /// She is at most `age_to` when she was born after this day.
    pub(super) fn born_after(&self, on: Day) -> Option<String> {
        self.age_to
            .map(|age| same_day_before(on, age.saturating_add(1)))
    }

    pub(super) fn units_with(&self, unit_id: Option<UnitId>) -> Option<String> {
        json_list(
            self.units
                .iter()
                .chain(&unit_id)
                .map(|unit| unit.0.to_string()),
        )
    }

    pub(super) fn kinds_list(&self) -> Option<String> {
        json_list(self.kinds.iter().map(|kind| quoted(kind.as_text())))
    }

    pub(super) fn lacks_list(&self) -> Option<String> {
        json_list(self.lacks.iter().map(|lacking| quoted(lacking.as_text())))
    }
}

/// Years before, as text that compares like a day: 29 February of a year without one lies between its neighbours.
fn same_day_before(on: Day, years: u32) -> String {
    let year = on.year().saturating_sub_unsigned(years).max(0);
    format!("{year:04}-{:02}-{:02}", on.month(), on.day())
}

/// Codes as a JSON list; none of them, no condition.
pub(super) fn codes(codes: &[String]) -> Option<String> {
    json_list(codes.iter().map(|code| {
        let plain: String = code
            .chars()
            .filter(|sign| sign.is_ascii_alphanumeric() || *sign == '_')
            .collect();
        quoted(&plain)
    }))
}

fn quoted(code: &str) -> String {
    format!("\"{code}\"")
}

fn json_list(items: impl Iterator<Item = String>) -> Option<String> {
    let items: Vec<String> = items.collect();
    (!items.is_empty()).then(|| format!("[{}]", items.join(",")))
}
