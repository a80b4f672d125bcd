//! What the UI hears when something could not be done: a kind it can act on, and the sentence, in both languages.
//! Never SQL, paths or names of people; internal trouble gets a reference that the log carries too.

use sohoi_core::error::{ChangedLater, Error, OfficeTrouble, Rule};

use crate::words;

#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
pub struct Problem {
    #[serde(flatten)]
    #[ts(flatten)]
    pub kind: ProblemKind,
    /// What is wrong and what to do, in Vietnamese.
    pub vi: String,
    pub en: String,
}

#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
#[serde(tag = "kind", rename_all = "snake_case")]
#[ts(tag = "kind", rename_all = "snake_case")]
pub enum ProblemKind {
    /// A field the officer can mend.
    Refused {
        field: String,
        rule: Rule,
    },
    NotFound,
    /// Something it touched was changed later.
    Conflict {
        rows: u32,
    },
    /// Nothing is open: unlock first.
    Locked,
    /// The office itself: damaged, newer, in use …
    Office {
        wait_seconds: u32,
    },
    /// The shell and the commands do not fit, or the input is not what it should be.
    BadInput,
    Internal {
        reference: String,
    },
}

impl Problem {
    fn new(kind: ProblemKind, (vi, en): (String, String)) -> Problem {
        Problem { kind, vi, en }
    }

    pub fn locked() -> Problem {
        Problem::new(ProblemKind::Locked, words::locked())
    }

    pub fn bad_input() -> Problem {
        Problem::new(ProblemKind::BadInput, words::bad_input())
    }

    pub fn unknown_command() -> Problem {
        Problem::bad_input()
    }

    pub fn internal(what: &str) -> Problem {
        let reference = crate::log::internal(what);
        let sentence = words::internal(&reference);
        Problem::new(ProblemKind::Internal { reference }, sentence)
    }
}

impl From<Error> for Problem {
    fn from(error: Error) -> Problem {
        match error {
            Error::Refused { field, rule } => Problem::new(
                ProblemKind::Refused {
                    field: field.to_owned(),
                    rule,
                },
                words::rule(field, rule),
            ),
            Error::NotFound(_) => Problem::new(ProblemKind::NotFound, words::not_found()),
            Error::Conflict(rows) => conflict(&rows),
            Error::Office(trouble) => {
                let wait_seconds = match trouble {
                    OfficeTrouble::MustWait { seconds } => seconds,
                    _ => 0,
                };
                Problem::new(ProblemKind::Office { wait_seconds }, words::office(trouble))
            }
            Error::Database(rusqlite) => match full_or_read_only(&rusqlite.to_string()) {
                Some(trouble) => Problem::new(
                    ProblemKind::Office { wait_seconds: 0 },
                    words::office(trouble),
                ),
                None => Problem::internal(&rusqlite.to_string()),
            },
            Error::File(file) => match full_or_read_only(&file.to_string()) {
                Some(trouble) => Problem::new(
                    ProblemKind::Office { wait_seconds: 0 },
                    words::office(trouble),
                ),
                None => Problem::internal(&format!("file: {:?}", file.kind())),
            },
            Error::Internal(what) => Problem::internal(what),
        }
    }
}

fn conflict(rows: &[ChangedLater]) -> Problem {
    let count = u32::try_from(rows.len()).unwrap_or(u32::MAX);
    Problem::new(
        ProblemKind::Conflict { rows: count },
        words::conflict(count),
    )
}

/// SQLite and the system say these two in words only.
fn full_or_read_only(text: &str) -> Option<OfficeTrouble> {
    if text.contains("disk is full") || text.contains("No space left") {
        Some(OfficeTrouble::DiskFull)
    } else if text.contains("readonly")
        || text.contains("Read-only file system")
        || text.contains("ermission denied")
    {
        Some(OfficeTrouble::ReadOnly)
    } else {
        None
    }
}
