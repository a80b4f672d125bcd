//! What core answers when it cannot do what was asked. Every refusal names the field and the rule,
//! never a sentence: sentences live once, in `commands/words`.

/// Why the office said no. `Internal` is never shown as it is: the boundary logs it under a reference.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// Something the officer can mend: which field, and which rule it broke.
    #[error("refused: {field}: {rule:?}")]
    Refused { field: &'static str, rule: Rule },
    /// The record is not in this office (any more).
    #[error("not found: {0}")]
    NotFound(&'static str),
    /// The record was changed later, so the older action cannot be taken back as it is.
    #[error("conflict: {} rows changed later", .0.len())]
    Conflict(Vec<ChangedLater>),
    /// The office file could not be opened as it stands.
    #[error("office: {0:?}")]
    Office(OfficeTrouble),
    #[error("database: {0}")]
    Database(#[from] rusqlite::Error),
    #[error("file: {0}")]
    File(#[from] std::io::Error),
    #[error("internal: {0}")]
    Internal(&'static str),
}

/// A row that a later action touched, listed when an older action cannot be taken back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChangedLater {
    pub table: String,
    pub row_key: String,
    pub action_code: String,
}

/// The rules a value can break. One variant, one sentence in `commands/words`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, ts_rs::TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename_all = "snake_case")]
pub enum Rule {
    /// The field must not be empty.
    Required,
    /// Longer than the field holds.
    TooLong,
    /// Not a day that exists, or not written as one.
    NotADay,
    /// Not an hour of the day written like 08:00.
    NotATime,
    /// The day lies before 1900 or more than a year ahead.
    DayOutOfRange,
    /// The end comes before (or on) the beginning.
    EndsBeforeStart,
    /// The period overlaps another of the same person or unit.
    Overlaps,
    /// A number was expected.
    NotANumber,
    /// Below zero or above what the indicator can hold.
    OutOfRange,
    /// More decimals than the indicator has.
    TooManyDecimals,
    /// The same name, number or code exists already.
    AlreadyThere,
    /// The unit was not open on that day.
    UnitClosed,
    /// The person is not a member on that day.
    NotAMember,
    /// The person is a member already on that day.
    AlreadyAMember,
    /// The person has died; if that is wrong, it is corrected first.
    HasDied,
    /// She is there already, as that kind.
    NothingChanges,
    /// The minutes are final; a correction needs a reason first.
    MinutesFinal,
    /// The month's report is locked; unlock it with a reason first.
    MonthLocked,
    /// A ratio is computed, never typed.
    RatioIsComputed,
    /// The figure comes from the register, not from the branch.
    ComesFromRegister,
    /// The unit still has members, groups or officers and cannot be closed or removed.
    StillInUse,
    /// Not a picture this program can read (JPEG, PNG or WebP), or too large.
    NotAPicture,
    /// The password is shorter than eight characters.
    PasswordTooShort,
    /// The password is among the ones everybody tries first.
    PasswordTooCommon,
    /// The recovery code was mistyped: its check sign does not fit.
    NotARecoveryCode,
    /// There is nothing to undo (or redo).
    NothingToUndo,
    /// The value is not one of those offered.
    NotOffered,
    /// The money stands on a receipt; cancel the receipt first.
    HasReceipt,
    /// Nobody in that branch owes anything.
    NothingToCollect,
    /// There is no money without a receipt.
    NothingToReceipt,
    /// The register changed after the import was worked out; look at it again.
    PlanIsOld,
    /// No row of the import is decided yet.
    NothingToImport,
    /// It concerns a person who was erased for good.
    ErasedForGood,
    /// Personal data is hidden just now.
    WhileHidden,
}

/// Why an office folder does not open. Each has its own screen with a next step.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OfficeTrouble {
    /// No office in that folder, and no trace of one.
    Missing,
    /// Keys or backups are there but the office file is gone: never start empty over it.
    FileGone,
    /// The file is cut off, altered, or not an office.
    Damaged,
    /// The file is whole but older than when it was last used here: somebody put an old copy in its place, or the
    /// disk lost what it said it had written.
    Older,
    /// Made by a newer version of the program.
    Newer,
    /// Another window or another user holds it.
    InUse,
    /// The folder or file can be read but not written.
    ReadOnly,
    /// No room left on the disk.
    DiskFull,
    /// The password or the recovery code does not open it.
    WrongPassword,
    /// Too many wrong passwords; wait before the next try.
    MustWait { seconds: u32 },
    /// The key file is missing or damaged.
    KeysGone,
    /// There is an office already at that place.
    AlreadyThere,
    /// The file is not a backup of this program, or it is damaged.
    NotABackup,
}

pub type Result<T> = std::result::Result<T, Error>;

/// Short way to refuse a field.
pub fn refused<T>(field: &'static str, rule: Rule) -> Result<T> {
    Err(Error::Refused { field, rule })
}

impl From<OfficeTrouble> for Error {
    fn from(trouble: OfficeTrouble) -> Self {
        Error::Office(trouble)
    }
}
