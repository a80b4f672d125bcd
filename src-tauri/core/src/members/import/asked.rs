//! What may be said of an import, and asked about it.

use super::encoding::Letters;
use super::field::ImportField;
use super::findings::FindingLevel;
use super::plan::{ImportDecision, PlanRow};
use crate::days::PartialDay;
use crate::ids::OwnFieldId;

/// Which rows a page shows.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Default, serde::Serialize, serde::Deserialize, ts_rs::TS,
)]
#[serde(rename_all = "snake_case")]
#[ts(rename_all = "snake_case")]
pub enum ImportFilter {
    #[default]
    All,
    Add,
    /// Are, or may be, somebody known or another row.
    Duplicates,
    /// Wait for a decision.
    Needs,
    /// Errors and warnings.
    Problems,
    Repaired,
    Unchanged,
    Skipped,
}

impl ImportFilter {
    pub(crate) fn takes(self, row: &PlanRow) -> bool {
        match self {
            ImportFilter::All => true,
            ImportFilter::Add => row.decision == ImportDecision::Add,
            ImportFilter::Duplicates => !row.twins.is_empty() && !row.unchanged,
            ImportFilter::Needs => row.decision == ImportDecision::Needs,
            ImportFilter::Problems => row.has_error() || row.has_warning(),
            ImportFilter::Repaired => has_repair(row),
            ImportFilter::Unchanged => row.unchanged,
            ImportFilter::Skipped => row.decision == ImportDecision::Skip && !row.unchanged,
        }
    }
}

pub(super) fn has_repair(row: &PlanRow) -> bool {
    row.listed
        .findings
        .iter()
        .any(|finding| finding.level == FindingLevel::Repair)
}

#[derive(Debug, Clone, Default, serde::Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields, default)]
pub struct ImportPageOf {
    pub filter: ImportFilter,
    /// Only this list.
    pub list: Option<u32>,
    pub offset: u32,
    /// At most 200.
    pub limit: u32,
}

/// What she says of a whole list; what is left out stays as it is.
#[derive(Debug, Clone, Default, serde::Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields, default)]
#[ts(optional_fields)]
pub struct SetImportList {
    #[ts(optional = false)]
    pub list: u32,
    pub taken: Option<bool>,
    pub headings: Option<HeadingsAt>,
    /// Empty: nobody says.
    pub default_branch: Option<String>,
    pub joined_unknown: Option<PartialDay>,
    pub restore_capitals: Option<bool>,
}

/// Where the headings stand.
#[derive(Debug, Clone, Copy, serde::Deserialize, ts_rs::TS)]
#[serde(tag = "at", rename_all = "snake_case")]
#[ts(tag = "at", rename_all = "snake_case")]
pub enum HeadingsAt {
    /// The list has none.
    None,
    /// Sheet rows, counted from 1, the last included.
    Rows { first: u32, last: u32 },
}

#[derive(Debug, Clone, Default, serde::Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields, default)]
#[ts(optional_fields)]
pub struct SetImportColumn {
    #[ts(optional = false)]
    pub list: u32,
    #[ts(optional = false)]
    pub column: u32,
    pub field: Option<ImportField>,
    /// Which of the ward's own fields, where it is taken as one.
    pub own: Option<OwnFieldId>,
    /// Not imported.
    #[ts(optional = false)]
    pub leave_out: bool,
    pub letters: Option<Letters>,
}

#[derive(Debug, Clone, serde::Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct ImportRowRef {
    pub list: u32,
    pub row: u32,
}

#[derive(Debug, Clone, serde::Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct DecideImport {
    /// These rows; if empty,
    pub rows: Vec<ImportRowRef>,
    /// all of this kind.
    pub all_of: Option<ImportFilter>,
    /// None: as it was suggested.
    pub decision: Option<ImportDecision>,
    /// Which of the matches she means.
    pub twin: Option<u32>,
}

#[derive(Clone, serde::Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct CorrectImportCell {
    pub list: u32,
    /// Sheet row, counted from 1.
    pub row: u32,
    /// Counted from 0.
    pub column: u32,
    pub text: String,
}

impl std::fmt::Debug for CorrectImportCell {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("CorrectImportCell(***)")
    }
}
