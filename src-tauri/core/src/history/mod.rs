//! What was done, by whom, and how to take it back. Triggers (made by the migration runner from the schema) write
//! down every row a transaction touches; this module reads that record: undo and redo across restarts, reverting an
//! older action, what changed on a record, and whether the chain of hashes still holds.

mod action_changes;
#[cfg(test)]
mod action_changes_tests;
mod chain;
mod content;
pub(crate) mod declared;
mod read;
#[cfg(test)]
mod tests;
mod triggers;
mod undo;

pub use action_changes::*;
pub use chain::*;
pub(crate) use content::content_hash;
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

/// What one action did to the rows it touched, the first of them.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
pub struct ActionChanges {
    pub rows: Vec<RowChange>,
    /// How many rows it touched in all.
    pub total: i64,
}

/// What happened to one row.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
pub struct RowChange {
    pub table: String,
    /// Whose or which row it is, e.g. a member's or a branch's name; of a setting its key.
    pub whose: String,
    pub op: RowOp,
    pub fields: Vec<RowField>,
}

/// One of its columns. Numbers of other rows are told by what those are called.
#[derive(Clone, serde::Serialize, ts_rs::TS)]
pub struct RowField {
    pub table: String,
    pub column: String,
    pub before: Option<String>,
    pub after: Option<String>,
}

// What stands in a column may be anybody's affair.
impl std::fmt::Debug for RowField {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "RowField({}.{})", self.table, self.column)
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, ts_rs::TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename_all = "snake_case")]
pub enum RowOp {
    Insert,
    Update,
    Delete,
}

crate::text_enum::text_enum!(RowOp {
    Insert = "insert",
    Update = "update",
    Delete = "delete",
});

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
