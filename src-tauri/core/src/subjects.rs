//! Every subject of the office, one line each: from here come the subjects the UI knows, the declared tables, columns,
//! codes and actions, and what hangs on them. What is declared of each stands in its own `declared.rs`.

use crate::action::Action;
use crate::declare::{Codes, Column, Declaration, Kind, Table};

macro_rules! subjects {
    (
        declared { $($variant:ident = $module:ident),+ $(,)? }
        undeclared { $($(#[$doc:meta])* $other:ident),+ $(,)? }
    ) => {
        /// The subjects of the office, as the UI knows them: a change answers which of them it touched, and the UI
        /// refreshes those.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, ts_rs::TS)]
        #[serde(rename_all = "snake_case")]
        #[ts(rename_all = "snake_case")]
        pub enum Subject { $($variant,)+ $($(#[$doc])* $other),+ }

        /// What each subject that holds rows declares.
        pub static SUBJECTS: &[(Subject, &Declaration)] =
            &[$((Subject::$variant, &crate::$module::declared::DECLARATION)),+];

        fn actions() -> impl Iterator<Item = Action> {
            [$(crate::$module::declared::ACTIONS,)+ crate::history::declared::ACTIONS]
                .into_iter()
                .flatten()
                .copied()
        }
    };
}

// In the order a merger of two wards copies them: what is referred to stands before what refers.
subjects! {
    declared {
        Organization = organization,
        Members = members,
        Households = households,
        Fund = fund,
        Meetings = meetings,
        Tasks = tasks,
        Reports = reports,
        Settings = settings,
    }
    undeclared {
        Desk,
        History,
        Backups,
        Drafts,
        /// The import under way; nothing of it is in the office yet.
        Imports,
    }
}

/// Tables that are no subject's: the history itself, what belongs to a moment, and bytes kept by content. Beside each
/// the subject that speaks of it, if one does.
pub const BOOKKEEPING: &[(&str, Option<Subject>)] = &[
    ("meta", None),
    ("action", Some(Subject::History)),
    ("current_action", None),
    ("history", Some(Subject::History)),
    ("draft", Some(Subject::Drafts)),
    ("blobs", None),
    ("export_log", Some(Subject::History)),
    ("book_line", None),
    ("import_mapping", Some(Subject::Imports)),
    ("erasure", Some(Subject::History)),
    ("sqlite_sequence", None),
];

/// Every declared table, in the order a merger copies them.
pub fn tables() -> impl Iterator<Item = &'static Table> {
    SUBJECTS
        .iter()
        .flat_map(|(_, declaration)| declaration.tables)
}

pub fn table_of(name: &str) -> Option<&'static Table> {
    tables().find(|table| table.table == name)
}

pub fn column_of(table: &str, column: &str) -> Option<&'static Column> {
    table_of(table)?.column(column)
}

/// Every action there is.
pub fn all_actions() -> Vec<Action> {
    actions().collect()
}

/// An action by the code it is stored under.
pub fn action_of_code(code: &str) -> Option<Action> {
    actions().find(|action| action.code() == code)
}

/// Every set of codes a column uses, each once.
pub fn all_codes() -> Vec<&'static Codes> {
    let mut sets: Vec<&'static Codes> = Vec::new();
    for column in tables().flat_map(|table| table.columns) {
        if let Kind::Code(codes) = column.kind
            && !sets.iter().any(|known| known.set == codes.set)
        {
            sets.push(codes);
        }
    }
    sets
}

/// The subject a table belongs to; none for bookkeeping tables, which are not in the history.
pub fn subject_of_table(table: &str) -> Option<Subject> {
    SUBJECTS
        .iter()
        .find(|(_, declaration)| declaration.tables.iter().any(|known| known.table == table))
        .map(|(subject, _)| *subject)
}

#[cfg(test)]
#[path = "subjects_tests.rs"]
mod tests;
