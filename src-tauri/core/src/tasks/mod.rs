//! Work to be done: a text, an owner, a due day, done or not. Most tasks come from a meeting's conclusions.

pub(crate) mod declared;
mod on_behalf;
mod store;
#[cfg(test)]
mod tests;

pub(crate) use on_behalf::*;
pub use store::*;

use crate::days::{Day, check_day};
use crate::error::{Result, Rule, refused};
use crate::ids::{ConclusionId, PersonId, TaskId, UnitId};
use crate::text_enum::text_enum;

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

text_enum!(TaskFilter {
    Open = "open",
    Overdue = "overdue",
    Done = "done",
    All = "all",
});

/// A conclusion may be a long paragraph; as a task it keeps its whole text.
const LONGEST: usize = 50_000;

fn checked(fields: &TaskFields, today: Day) -> Result<TaskFields> {
    let text = fields.text.trim();
    if text.is_empty() {
        return refused("text", Rule::Required);
    }
    if text.chars().count() > LONGEST {
        return refused("text", Rule::TooLong);
    }
    if let Some(due) = fields.due {
        check_day("due", due, today)?;
    }
    Ok(TaskFields {
        text: text.to_owned(),
        ..fields.clone()
    })
}

/// Days past due; a task is not late on its due day, and never once done.
pub fn overdue_days(due: Option<Day>, done_on: Option<Day>, on: Day) -> i64 {
    match (due, done_on) {
        (Some(due), None) => (on - due).num_days().max(0),
        _ => 0,
    }
}

/// How a task is called in the history: its first words.
pub(crate) fn short_text(text: &str) -> String {
    const LETTERS: usize = 60;
    let line = text.lines().next().unwrap_or_default();
    if line.chars().count() <= LETTERS {
        return line.to_owned();
    }
    let cut: String = line.chars().take(LETTERS).collect();
    let whole_words = cut
        .rsplit_once(' ')
        .map_or(cut.as_str(), |(words, _)| words);
    format!("{}…", whole_words.trim_end())
}
