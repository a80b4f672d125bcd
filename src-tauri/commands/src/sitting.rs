//! The import that is under way: what lies on the desk until it is taken in or given up.

use sohoi_core::members::import::Import;

use crate::contract::ImportRemark;

/// The import she is at.
#[derive(Default)]
pub(crate) struct Sitting {
    pub import: Import,
    /// Beside each file of the import: what is said of it.
    pub remarks: Vec<Remarks>,
    /// It was taken in; what was left out can still be saved.
    pub is_done: bool,
    /// The list is of the ward of this name, and goes into `desk.other_ward` instead of the register.
    pub of_other: Option<String>,
}

/// What is said of a file.
#[derive(Default)]
pub(crate) struct Remarks {
    pub notes: Vec<ImportRemark>,
    pub problem: Option<ImportRemark>,
}
