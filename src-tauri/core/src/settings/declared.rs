//! What the settings are called. Each ward keeps its own; a merger takes none over.

use crate::action::actions;
use crate::declare::Kind::{Machine, Text};
use crate::declare::{Declaration, Name, tables};

pub(crate) const DECLARATION: Declaration = Declaration {
    code: "settings",
    name: Name {
        vi: "Cài đặt",
        en: "Settings",
    },
    tables: tables! {
        table setting "Cài đặt" "Setting" called [key] merger Stays {
            key: Machine, "Mục cài đặt", "Setting", open;
            value: Text(5_000), "Giá trị", "Value", open;
        }
    },
};

macro_rules! keys {
    ($($key:literal $vi:literal $en:literal),+ $(,)?) => {
        /// Every setting by its key.
        pub const SETTING_NAMES: &[(&str, Name)] = &[$(($key, Name { vi: $vi, en: $en })),+];
    };
}

keys! {
    "minutes_symbol" "Ký hiệu sau số biên bản" "Symbol after the number of minutes",
    "place_name" "Tên phường ghi trên giấy" "Place on papers",
    "meeting_place" "Nơi họp thường dùng" "Usual meeting place",
    "branch_due_day" "Ngày chi hội nộp báo cáo" "Day branches report",
    "ward_due_day" "Ngày phường gửi báo cáo" "Day the ward reports",
    "lock_after_minutes" "Tự khóa sau (phút)" "Locks by itself after (minutes)",
    "retention_months" "Giữ hồ sơ người đã rời Hội (tháng)" "Records of leavers kept (months)",
    "count_automatic_members" "Tính cả hội viên đương nhiên" "Automatic members count",
    "age_bands" "Các nhóm tuổi" "Age bands",
    "consent_notice" "Thông báo xử lý dữ liệu" "Data notice",
    "recipients" "Nơi nhận trên biên bản" "Recipients of minutes",
    "young_from" "Phụ nữ trẻ từ tuổi" "Young from",
    "young_to" "Phụ nữ trẻ đến tuổi" "Young to",
    "branch_minimum" "Số hội viên ít nhất của chi hội" "Fewest members of a branch",
}

actions! {
    ChangeSettings = "change_settings" "Đổi cài đặt" "Change settings",
}
