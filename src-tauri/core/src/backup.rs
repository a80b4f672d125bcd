//! Backups.
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

/// One verified backup, as listed.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
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
