//! The office itself: its rules and its one SQLCipher file. Knows nothing of windows, paper or JSON.
//! Each subject is a folder with the same shape (types and rules, store, SQL, tests); the files beside them are shared.

pub mod action;
pub mod backup;
pub mod clock;
mod connection;
pub mod days;
pub mod declare;
pub mod drafts;
pub mod error;
pub mod export_log;
pub mod files;
pub mod fund;
pub mod history;
pub mod households;
pub mod ids;
mod listen;
pub mod masks;
pub mod meetings;
pub mod members;
pub mod merger;
mod migrations;
pub mod office;
pub mod organization;
pub mod page;
pub mod photos;
pub mod place;
pub mod reports;
pub mod sample;
pub mod search;
pub mod settings;
pub mod subjects;
pub mod tasks;
mod text_enum;
pub mod vault;
pub mod whole_export;

pub use action::Action;
pub use error::{Error, OfficeTrouble, Result, Rule};
pub use office::Office;
pub use subjects::Subject;
