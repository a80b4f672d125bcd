//! Words of the bound books, of milestone lists, sign-in sheets and labels.

pub const LABELS: &str = "Nhãn địa chỉ";
pub const TO: &str = "Kính gửi:";
pub const NOTHING_NEW: &str = "Không có dòng nào để in.";
pub const MEMBER_BOOK: &str = "SỔ THEO DÕI HỘI VIÊN";
pub const PROFILES: &str = "DANH SÁCH TRÍCH NGANG HỘI VIÊN";
pub const NEW_MEMBERS: &str = "SỔ HỘI VIÊN MỚI";
pub const MOVEMENTS: &str = "SỔ CHUYỂN ĐẾN, CHUYỂN ĐI, QUA ĐỜI";
pub const AWARDS: &str = "SỔ KHEN THƯỞNG, KỶ LUẬT";
pub const FEES: &str = "SỔ THU HỘI PHÍ";
pub const SIGN_IN: &str = "DANH SÁCH KÝ TÊN";
pub const SIGNATURE: &str = "Ký tên";
pub const DAY: &str = "Ngày";
pub const WHAT: &str = "Nội dung";
pub const BY: &str = "Lý do";
pub const YEAR: &str = "Năm";
pub const AMOUNT: &str = "Số tiền (đồng)";
pub const ROUND_AGE: &str = "Tuổi tròn";
pub const ROUND_YEARS: &str = "Số năm trong Hội";

/// "HỘI LHPN PHƯỜNG THỬ · trang 3 · dòng 25 đến 36"
pub fn place(issuer: &str, page: u32, first: u32, last: u32) -> String {
    format!("{issuer} · Trang {page} · dòng {first} đến {last}")
}

pub fn birthdays(month: Option<u32>, year: i32) -> String {
    match month {
        Some(month) => format!("HỘI VIÊN SINH THÁNG {month}"),
        None => format!("SINH NHẬT HỘI VIÊN NĂM {year}"),
    }
}

pub fn round_ages(year: i32) -> String {
    format!("HỘI VIÊN TRÒN 70, 75, 80 TUỔI TRỞ LÊN NĂM {year}")
}

pub fn round_years(year: i32) -> String {
    format!("HỘI VIÊN TRÒN 20, 30, 40 NĂM TRỞ LÊN TRONG HỘI NĂM {year}")
}

/// What a line of a book tells, by its code.
pub fn what(code: &str) -> &str {
    match code {
        "admitted" => "Kết nạp",
        "rejoined" => "Sinh hoạt lại",
        "moved_in" => "Chuyển đến",
        "transferred" => "Chuyển từ chi hội khác",
        "left_moved_away" => "Chuyển đi nơi khác",
        "left_married" => "Lấy chồng nơi khác",
        "left_works_away" => "Đi làm ăn xa",
        "left_resigned" => "Tự thôi sinh hoạt",
        "left_died" => "Qua đời",
        "left_removed" => "Xóa tên",
        "left_transferred" => "Chuyển sang chi hội khác",
        "award" => "Khen thưởng",
        "discipline" => "Kỷ luật",
        other => other,
    }
}

/// 24000 → "24.000"
pub fn money(amount: i64) -> String {
    let digits = amount.unsigned_abs().to_string();
    let mut written = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            written.push('.');
        }
        written.push(digit);
    }
    if amount < 0 {
        format!("-{written}")
    } else {
        written
    }
}
