//! Words on the papers of the fees (hội phí).

use chrono::NaiveDate;

use super::{long_day, short_day};

pub const RECEIPT: &str = "PHIẾU THU";
pub const CANCELLED: &str = "ĐÃ HỦY";
pub const PAYER: &str = "Người nộp tiền:";
pub const OF_BRANCH: &str = "Chi hội:";
pub const FOR_WHAT: &str = "Lý do nộp:";
pub const AMOUNT: &str = "Số tiền:";
pub const IN_WORDS: &str = "(Bằng chữ:";
pub const RECEIPT_SIGNERS: [&str; 4] = ["CHỦ TỊCH", "THỦ QUỸ", "NGƯỜI LẬP PHIẾU", "NGƯỜI NỘP TIỀN"];
pub const SIGN_HERE: &str = "(Ký, ghi rõ họ tên)";

pub const SUMMARY: &str = "TỔNG HỢP HỘI PHÍ";
pub const SUMMARY_SHEET: &str = "Tổng hợp";
pub const SUMMARY_HEAD: [&str; 9] = [
    "STT",
    "Chi hội",
    "Số người",
    "Được miễn",
    "Đóng đủ",
    "Phải thu",
    "Đã thu",
    "Còn thiếu",
    "Trích nộp cấp trên",
];
pub const TOTAL: &str = "Tổng cộng";
pub const SUMMARY_SIGNERS: [&str; 2] = ["NGƯỜI LẬP BIỂU", "CHỦ TỊCH"];
pub const HANDED_UP: &str = "Đã nộp cấp trên:";
pub const TO_HAND_UP: &str = "Còn phải nộp:";
pub const HANDED_TOO_MUCH: &str = "Đã nộp thừa:";

pub const DEBTORS: &str = "DANH SÁCH HỘI VIÊN CHƯA ĐÓNG ĐỦ HỘI PHÍ";
pub const DEBTORS_HEAD: [&str; 5] = ["STT", "Họ và tên", "Phải đóng", "Đã đóng", "Còn thiếu"];
pub const NO_DEBTORS: &str = "Không còn hội viên nào chưa đóng đủ hội phí.";

pub const LINES_SHEET: &str = "Từng hội viên";
pub const LINES_HEAD: [&str; 8] = [
    "STT",
    "Họ và tên",
    "Chi hội",
    "Phải đóng",
    "Đã đóng",
    "Còn thiếu",
    "Ngày đóng gần nhất",
    "Ghi chú",
];
pub const EXEMPT: &str = "Miễn:";
pub const LEFT: &str = "Rời Hội";

/// "Hội phí năm 2018"
pub fn fee_of_year(year: i32) -> String {
    format!("Hội phí năm {year}")
}

/// "Năm 2018"
pub fn of_year(year: i32) -> String {
    format!("Năm {year}")
}

/// "Số: 03/2018"
pub fn receipt_number(number: i64, year: i32) -> String {
    format!("{} {number:02}/{year}", super::NUMBER)
}

/// "Ngày 20 tháng 01 năm 2018"
pub fn receipt_day(day: NaiveDate) -> String {
    long_day(day).replacen('n', "N", 1)
}

/// "24.000 đồng"
pub fn money(dong: i64) -> String {
    format!("{} đồng", sohoi_vietnamese::format_number(dong))
}

/// "Hội phí năm 2018 của 35 hội viên"
pub fn receipt_for(year: i32, people: i64) -> String {
    if people > 1 {
        format!("{} của {people} hội viên", fee_of_year(year))
    } else {
        fee_of_year(year)
    }
}

/// "đợt ngày 15/03/2018: 500.000 đồng"
pub fn transfer(day: NaiveDate, dong: i64) -> String {
    format!("ngày {}: {}", short_day(day), money(dong))
}

/// "Mức 24.000 đồng một người; trích nộp cấp trên 50% số đã thu."
pub fn rule(amount: i64, percent: u32) -> String {
    format!(
        "Mức {} một người cả năm; trích nộp cấp trên {percent}% số đã thu.",
        money(amount)
    )
}
