//! Facts that differ from ward to ward or that nobody could confirm: settings with sensible defaults, kept in the
//! office so that they travel with its backup. What belongs to a PC (window size, text size) lives with the window.

mod store;

pub use store::*;

/// All settings of an office. Saved as a whole; one undo step.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields, default)]
pub struct Settings {
    /// After the number of minutes: "/BB-BTV".
    pub minutes_symbol: String,
    /// Place named on paper, e.g. "Thượng Thanh".
    pub place_name: String,
    /// Usual place of meetings.
    pub meeting_place: String,
    /// Day of the month by which branches report.
    pub branch_due_day: u32,
    /// Day of the month by which the ward reports upward.
    pub ward_due_day: u32,
    /// Whether hội viên đương nhiên count in "tổng số hội viên"; the upper level decides.
    pub count_automatic_members: bool,
    /// Minutes without a touch before the screen locks; 0 never.
    pub lock_after_minutes: u32,
    /// Nơi nhận on the minutes, one a line.
    pub recipients: Vec<String>,
}

impl Default for Settings {
    fn default() -> Self {
        Settings {
            minutes_symbol: "/BB-BTV".to_owned(),
            place_name: String::new(),
            meeting_place: String::new(),
            branch_due_day: 20,
            ward_due_day: 25,
            count_automatic_members: false,
            lock_after_minutes: 10,
            recipients: vec!["Lưu: VT, Hồ sơ.".to_owned()],
        }
    }
}
