//! What was done, by whom, and how to take it back. Triggers (made by the migration runner from the schema) write
//! down every row a transaction touches; this module reads that record: undo and redo across restarts, reverting an
//! older action, what changed on a record, and whether the chain of hashes still holds.

mod chain;
mod read;
#[cfg(test)]
mod tests;
mod triggers;
mod undo;

pub use chain::*;
pub use read::*;
pub(crate) use triggers::*;
pub use undo::*;

use crate::ids::ActionId;

/// What the undo and redo buttons would do.
#[derive(Debug, Clone, Default, serde::Serialize, ts_rs::TS)]
pub struct UndoState {
    pub undo: Option<ActionRow>,
    pub redo: Option<ActionRow>,
}

/// One thing the officer did.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
pub struct ActionRow {
    pub id: ActionId,
    /// Code of the action; its name in words is the boundary's.
    pub code: String,
    /// Whom or what it was about, e.g. a member's name.
    pub about: String,
    pub officer: String,
    /// UTC milliseconds.
    pub at: i64,
    /// Taken back by undo.
    pub undone: bool,
    /// Rows it touched.
    pub rows: i64,
}

/// One change of one field on a record.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
pub struct FieldChange {
    pub action: ActionRow,
    pub table: String,
    pub column: String,
    pub before: Option<String>,
    pub after: Option<String>,
}

/// Records whose history can be asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(tag = "kind", content = "id", rename_all = "snake_case")]
#[ts(tag = "kind", content = "id", rename_all = "snake_case")]
pub enum RecordRef {
    Person(crate::ids::PersonId),
    Unit(crate::ids::UnitId),
    Meeting(crate::ids::MeetingId),
    Task(crate::ids::TaskId),
}
