//! The subjects of the office, as the UI knows them: a change answers which of them it touched, and the UI refreshes those.

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, ts_rs::TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename_all = "snake_case")]
pub enum Subject {
    Desk,
    Organization,
    Members,
    Meetings,
    Tasks,
    Reports,
    Settings,
    History,
    Backups,
    Drafts,
}

/// The subject a table belongs to; none for bookkeeping tables, which are not in the history.
pub fn subject_of_table(table: &str) -> Option<Subject> {
    Some(match table {
        "setting" => Subject::Settings,
        "upper_level" | "unit" | "unit_name" | "unit_lineage" | "office_term" => {
            Subject::Organization
        }
        "person" | "membership" => Subject::Members,
        "meeting" | "meeting_basis" | "meeting_section" | "attendance" | "conclusion" | "photo" => {
            Subject::Meetings
        }
        "task" => Subject::Tasks,
        "form" | "form_section" | "indicator" | "report_value" | "branch_report" | "narrative"
        | "target" | "month_lock" | "locked_figure" => Subject::Reports,
        _ => return None,
    })
}
