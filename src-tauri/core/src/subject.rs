//! The subjects of the office, as the UI knows them: a change answers which of them it touched, and the UI refreshes those.

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, ts_rs::TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename_all = "snake_case")]
pub enum Subject {
    Desk,
    Organization,
    Members,
    Households,
    Fund,
    Meetings,
    Tasks,
    Reports,
    Settings,
    History,
    Backups,
    Drafts,
    /// The import under way; nothing of it is in the office yet.
    Imports,
}

/// The subject a table belongs to; none for bookkeeping tables, which are not in the history.
pub fn subject_of_table(table: &str) -> Option<Subject> {
    Some(match table {
        "setting" => Subject::Settings,
        "upper_level" | "unit" | "unit_name" | "unit_lineage" | "office_term" | "merged_ward" => {
            Subject::Organization
        }
        "person" | "membership" | "suspension" | "person_flag" | "outside_post" | "award"
        | "person_note" | "consent" | "group_member" | "own_field" | "own_value"
        | "different_people" | "merged_person" | "saved_list" => Subject::Members,
        "household" | "household_member" | "household_class" => Subject::Households,
        "fee_rule" | "fee_exemption" | "fee_payment" | "fee_receipt" | "fee_transfer" => {
            Subject::Fund
        }
        "meeting" | "meeting_basis" | "meeting_section" | "attendance" | "conclusion" | "photo" => {
            Subject::Meetings
        }
        "task" => Subject::Tasks,
        "form" | "form_section" | "indicator" | "report_value" | "branch_report" | "narrative"
        | "target" | "month_lock" | "locked_figure" => Subject::Reports,
        _ => return None,
    })
}
