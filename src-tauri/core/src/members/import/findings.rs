//! What a row of a list has to say beside its values: errors, warnings, notices and repairs, each with its cell.

use super::field::ImportField;

macro_rules! findings {
    ($($(#[$doc:meta])* $variant:ident = $level:ident),+ $(,)?) => {
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize, ts_rs::TS)]
        #[serde(rename_all = "snake_case")]
        #[ts(rename_all = "snake_case")]
        pub enum FindingCode { $($(#[$doc])* $variant),+ }

        impl FindingCode {
            pub const ALL: &'static [FindingCode] = &[$(FindingCode::$variant),+];

            pub fn level(self) -> FindingLevel {
                match self { $(FindingCode::$variant => FindingLevel::$level),+ }
            }
        }
    };
}

findings! {
    NoName = Error,
    TooLong = Error,
    BirthInFuture = Warning,
    /// Something stands where a day should, and is none.
    NotADay = Warning,
    /// A field of the ward's own that holds numbers.
    NotANumber = Warning,
    /// A field of the ward's own that is so or is not.
    NotAMark = Warning,
    /// No group for a purpose is called so, or more than one.
    UnknownGroup = Warning,
    PhoneLength = Warning,
    CitizenNumberLength = Warning,
    /// The sheet shows 1.2E+11: the digits are gone.
    CitizenNumberRounded = Warning,
    /// The sheet shows an error instead of a value.
    BrokenCell = Warning,
    /// A row further up is the same person.
    SameAsRow = Warning,
    /// Somebody in the register may be the same person.
    MayBeKnown = Warning,
    /// The same citizen number as somebody with another name.
    NumberOfAnother = Warning,
    /// The register has her as somebody who left.
    HasLeft = Warning,
    /// The list says that she has moved, died or stopped.
    SaidToHaveLeft = Warning,
    JoinedInFuture = Warning,
    UnderEighteen = Notice,
    CitizenNumberSex = Notice,
    CitizenNumberYear = Notice,
    /// Her branch in the register is another; an import moves nobody.
    OtherBranch = Notice,
    /// What the list says and the register says differ; the register's stays unless she chooses otherwise.
    Differs = Notice,
    LostZeros = Repair,
    AsAbove = Repair,
    OldMobile = Repair,
    DayAndMonthSwapped = Repair,
    /// Kept as a line of her notes.
    KeptInNotes = Repair,
    OfficialSpelling = Repair,
    CapitalsLowered = Repair,
    CoreFromText = Repair,
    CorrectedHere = Repair,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, ts_rs::TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename_all = "snake_case")]
pub enum FindingLevel {
    /// The row cannot be taken in as it is.
    Error,
    /// Somebody must look before it is taken in.
    Warning,
    /// Worth knowing.
    Notice,
    /// Mended on the way.
    Repair,
}

/// One finding. `cell` is as the sheet names it, e.g. "C7".
#[derive(Clone, PartialEq, serde::Serialize, ts_rs::TS)]
pub struct Finding {
    pub code: FindingCode,
    pub level: FindingLevel,
    pub cell: Option<String>,
    pub field: Option<ImportField>,
    /// The name of the ward's own field, where it is one.
    pub own: Option<String>,
    /// What stands in the sheet.
    pub was: String,
}

impl Finding {
    pub(crate) fn new(code: FindingCode) -> Finding {
        Finding {
            code,
            level: code.level(),
            cell: None,
            field: None,
            own: None,
            was: String::new(),
        }
    }
}

// People's data must not reach a log through `{:?}`.
impl std::fmt::Debug for Finding {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{:?} at {:?}", self.code, self.cell)
    }
}
