//! Backups: one file each, `….sohoi`, with all it needs to open elsewhere. A backup gets its name only after it was
//! opened, checked and counted; a restore keeps today's office first. When to make one is the desk's question.

mod check;
mod header;
mod make;
mod restore;
mod retention;
#[cfg(test)]
mod tests;
mod unfinished;

pub use check::check_office;
pub(crate) use check::check_pages;
pub use header::{BackupFile, read_backup_file};
pub(crate) use make::back_up_connection;
pub use make::{
    find_backup, list_backups, make_backup, make_backup_of_changes, rewrap, save_backup, thin_out,
};
pub use restore::{before_restore, restore, restore_closed, restore_to, undo_restore};
pub use retention::surplus;
pub(crate) use unfinished::{finish_restore, restore_is_under_way};

#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename_all = "snake_case")]
pub enum BackupReason {
    Scheduled,
    Exit,
    ByHand,
    BeforeRestore,
    BeforeMigration,
    BeforeRiskyWork,
}

impl BackupReason {
    const ALL: [BackupReason; 6] = [
        BackupReason::Scheduled,
        BackupReason::Exit,
        BackupReason::ByHand,
        BackupReason::BeforeRestore,
        BackupReason::BeforeMigration,
        BackupReason::BeforeRiskyWork,
    ];

    /// As it stands in the file and in its name.
    fn code(self) -> &'static str {
        match self {
            BackupReason::Scheduled => "scheduled",
            BackupReason::Exit => "exit",
            BackupReason::ByHand => "by_hand",
            BackupReason::BeforeRestore => "before_restore",
            BackupReason::BeforeMigration => "before_migration",
            BackupReason::BeforeRiskyWork => "before_risky_work",
        }
    }

    fn from_code(code: &str) -> Option<BackupReason> {
        BackupReason::ALL
            .into_iter()
            .find(|reason| reason.code() == code)
    }
}

/// One verified backup, as listed.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, ts_rs::TS)]
pub struct BackupRow {
    /// File name; the only handle the UI has.
    pub id: String,
    pub reason: BackupReason,
    /// UTC milliseconds.
    pub made_at: i64,
    pub commit_seq: i64,
    pub bytes: i64,
    pub members: i64,
    pub meetings: i64,
    pub photos: i64,
    /// Changes made since, that a restore would lose.
    pub changes_since: i64,
}

/// What the last look over the whole office found.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
pub struct CheckResult {
    pub pages_ok: bool,
    pub references_ok: bool,
    pub history_ok: bool,
    pub triggers_ok: bool,
    pub members: i64,
    pub meetings: i64,
    pub history_rows: i64,
    /// First words of what was found, for the log and for support; no personal data.
    pub findings: Vec<String>,
}

impl CheckResult {
    pub fn is_clean(&self) -> bool {
        self.findings.is_empty()
    }
}
