//! Work to be done: a text, an owner, a due day, done or not. Most tasks come from a meeting's conclusions.

mod store;
#[cfg(test)]
mod tests;

pub use store::*;

use crate::days::Day;
use crate::ids::{ConclusionId, PersonId, TaskId, UnitId};

/// Who has to do it.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(tag = "kind", rename_all = "snake_case", deny_unknown_fields)]
#[ts(tag = "kind", rename_all = "snake_case")]
pub enum TaskOwner {
    /// Ban Thường vụ.
    StandingBoard,
    /// Every chi hội.
    AllBranches,
    Unit {
        unit_id: UnitId,
    },
    Person {
        person_id: PersonId,
    },
}

#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
pub struct TaskRow {
    pub id: TaskId,
    pub text: String,
    pub owner: TaskOwner,
    /// For screens: the unit's or person's name; empty for the two fixed owners.
    pub owner_name: String,
    pub due: Option<Day>,
    pub done_on: Option<Day>,
    /// Days past due on the day asked for; 0 if not overdue.
    pub overdue_days: i64,
    pub conclusion_id: Option<ConclusionId>,
    /// Title of the meeting it comes from.
    pub meeting_title: Option<String>,
}

#[derive(Debug, Clone, serde::Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct TaskFields {
    pub text: String,
    pub owner: TaskOwner,
    pub due: Option<Day>,
}

#[derive(Debug, Clone, serde::Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct EditTask {
    pub id: TaskId,
    pub fields: TaskFields,
}

/// Marks a task done on a day, or open again (`done_on` left out).
#[derive(Debug, Clone, serde::Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct FinishTask {
    pub id: TaskId,
    pub done_on: Option<Day>,
}

#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Default, serde::Serialize, serde::Deserialize, ts_rs::TS,
)]
#[serde(rename_all = "snake_case")]
#[ts(rename_all = "snake_case")]
pub enum TaskFilter {
    #[default]
    Open,
    Overdue,
    Done,
    All,
}
