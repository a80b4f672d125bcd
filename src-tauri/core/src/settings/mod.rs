//! Facts that differ from ward to ward or that nobody could confirm: settings with sensible defaults, kept in the
//! office so that they travel with its backup. What belongs to a PC (window size, text size) lives with the window.

pub(crate) mod declared;
mod store;

pub use declared::SETTING_NAMES;
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
    /// First ages of the bands members are counted in: 18, 31, 50 means 18–30, 31–49, 50 and above.
    pub age_bands: Vec<u32>,
    /// Read out or printed before a person agrees that her data is kept.
    pub consent_notice: String,
    /// Those who left are listed as due to be erased after this many months; nothing is erased by itself.
    pub retention_months: u32,
    /// Nơi nhận on the minutes, one a line.
    pub recipients: Vec<String>,
    /// Ages of a chi hội phụ nữ trẻ, both included.
    pub young_from: u32,
    pub young_to: u32,
    /// Members a branch should keep; 0: nothing is asked.
    pub branch_minimum: u32,
}

/// What a ward says before it writes somebody down (Luật 91/2025/QH15: what, for what, who, which rights).
const CONSENT_NOTICE: &str = "Hội Liên hiệp Phụ nữ phường xin phép ghi họ tên, ngày sinh, nơi ở, số điện thoại và các \
thông tin chị cung cấp vào sổ hội viên, để quản lý hội viên, thăm hỏi, hỗ trợ và báo cáo số liệu lên cấp trên. \
Thông tin được giữ trong sổ của phường, có khóa; không chuyển cho ai khác nếu chị chưa đồng ý, trừ khi luật yêu cầu. \
Chị có quyền xem, yêu cầu sửa, xóa thông tin của mình và rút lại sự đồng ý bất cứ lúc nào.";

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
            age_bands: vec![18, 31, 50],
            consent_notice: CONSENT_NOTICE.to_owned(),
            retention_months: 24,
            recipients: vec!["Lưu: VT, Hồ sơ.".to_owned()],
            young_from: 18,
            young_to: 35,
            branch_minimum: 0,
        }
    }
}
