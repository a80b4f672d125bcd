//! How much of a stranger's file is read, and every reason for not reading one. Whoever shows a refusal has its sentence.

use serde::{Deserialize, Serialize};

const MB: u64 = 1024 * 1024;

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Limits {
    /// The file itself.
    pub file_bytes: u64,
    /// Everything inside it together, as really inflated.
    pub inflated_bytes: u64,
    /// One part inside it.
    pub part_bytes: u64,
    pub parts: usize,
    /// A part may be this many times its packed size once it is larger than `ratio_from_bytes`.
    pub ratio: u64,
    pub ratio_from_bytes: u64,
    /// XML elements within each other.
    pub depth: usize,
    pub rows: usize,
    pub columns: usize,
    /// Filled cells of all sheets together.
    pub cells: usize,
    pub cell_chars: usize,
    /// The worker is ended after this time.
    pub seconds: u64,
    /// The worker's memory.
    pub memory_bytes: u64,
    /// What the worker may answer.
    pub answer_bytes: u64,
}

impl Default for Limits {
    fn default() -> Limits {
        Limits {
            file_bytes: 50 * MB,
            inflated_bytes: 200 * MB,
            part_bytes: 100 * MB,
            parts: 2_000,
            ratio: 200,
            ratio_from_bytes: 10 * MB,
            depth: 100,
            rows: 100_000,
            columns: 200,
            cells: 4_000_000,
            cell_chars: 32_767,
            seconds: 20,
            memory_bytes: 512 * MB,
            answer_bytes: 256 * MB,
        }
    }
}

/// Why nothing was read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Refusal {
    /// Gone, locked by another program, or no permission.
    Unreadable,
    /// No bytes, or no filled cell.
    Empty,
    NotASheet {
        looks_like: LooksLike,
    },
    Password,
    TooLarge {
        at_most_bytes: u64,
    },
    /// Small outside, huge inside: a broken or hostile file.
    TooLargeInside {
        at_most_bytes: u64,
    },
    TooManyRows {
        sheet: String,
        at_most: usize,
    },
    TooManyColumns {
        sheet: String,
        at_most: usize,
    },
    TooManyCells {
        at_most: usize,
    },
    /// A single cell longer than any spreadsheet allows; the row is counted from 1.
    CellTooLong {
        sheet: String,
        row: u32,
    },
    /// Holds what an honest spreadsheet does not: entities, paths out of the file, the same part twice.
    Suspicious,
    Damaged,
    TooSlow {
        seconds: u64,
    },
    /// The reader ended on this file, most often for want of memory.
    ReaderEnded,
    /// The reading process could not be started: the program's own trouble, not the file's.
    NoReader,
}

/// By its first bytes, never by its name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LooksLike {
    Pdf,
    WordDocument,
    Presentation,
    Picture,
    /// Packed files (zip, rar, 7z) that are no spreadsheet.
    Archive,
    /// The binary workbook .xlsb: saved again as .xlsx it can be read.
    BinaryWorkbook,
    Program,
    /// A backup of this program: restore it instead.
    OwnBackup,
    Unknown,
}
