//! One box over people, units, meetings and tasks. Names are folded once and kept in memory in name order, so a
//! keystroke is a scan without a query; the rows shown are then read by key.

mod index;
mod store;
#[cfg(test)]
mod tests;

pub(crate) use index::NameIndex;
pub use store::*;

/// What a hit opens.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
#[serde(tag = "kind", rename_all = "snake_case")]
#[ts(tag = "kind", rename_all = "snake_case")]
pub enum SearchHit {
    Person {
        id: crate::ids::PersonId,
        name: String,
        detail: String,
    },
    Unit {
        id: crate::ids::UnitId,
        name: String,
    },
    Meeting {
        id: crate::ids::MeetingId,
        title: String,
        day: crate::days::Day,
    },
    Task {
        id: crate::ids::TaskId,
        text: String,
    },
}
