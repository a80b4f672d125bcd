//! What only the command line says. Sentences about the office itself come from `commands`.

use serde_json::Value;

/// Vietnamese and English.
pub type Both = (&'static str, &'static str);

pub const ALREADY_THERE: Both = (
    "Ở đó đã có tệp hoặc thư mục cùng tên; không có gì bị ghi đè. Hãy chọn chỗ khác hoặc thêm --replace.",
    "Something is there already; nothing was overwritten. Choose another place or add --replace.",
);
pub const NO_PASSWORD_FILE: Both = (
    "Không đọc được tệp mật khẩu. Hãy kiểm tra đường dẫn sau --password-file.",
    "The password file cannot be read. Check the path after --password-file.",
);
pub const FOUND_DAMAGE: Both = (
    "Sổ có chỗ không đúng. Hãy khôi phục bản sao lưu gần nhất đã kiểm tra; tệp này được giữ nguyên.",
    "The office is not as it should be. Restore the newest verified backup; this file is left as it is.",
);
pub const NO_BRANCHES_FILE: Both = (
    "Không đọc được tệp chi hội. Hãy kiểm tra đường dẫn sau --branches.",
    "The file of branches cannot be read. Check the path after --branches.",
);
pub const OFFICE_MADE: &str = "Đã lập sổ.";
/// Who the history names where nobody is named on the line.
pub const OFFICER: &str = "Cán bộ";

pub fn recovery_code(code: &str) -> String {
    format!("Mã khôi phục (in ra và cất kỹ): {code}")
}

pub fn import_counts(file: &str, rows: u64, [add, change, skip, needs]: [u64; 4]) -> String {
    format!(
        "{file}: {rows} dòng; thêm {add}, bổ sung {change}, bỏ qua {skip}, cần quyết định {needs}"
    )
}

pub fn import_taken(taken: &Value) -> String {
    format!(
        "Đã nhập: thêm {}, bổ sung {}, không đổi {}, để lại {}",
        taken["added"], taken["changed"], taken["unchanged"], taken["left_out"]
    )
}

pub fn rows_left_out(count: u64) -> (String, String) {
    (
        format!("{count} dòng cần quyết định nên chưa nhập."),
        format!("{count} rows need a decision and were left out."),
    )
}

pub const NOT_A_DAY: &str = "a day is written 2018-01-18";
pub const NOT_A_MONTH: &str = "a month is written 2018-01";
pub const SAMPLE_MADE: &str = "Đã tạo phường mẫu.";
pub const RESTORED: &str = "Đã khôi phục. Ai được xóa dữ liệu sau ngày sao lưu mà thư mục này không biết thì có lại trong sổ: hãy xóa lại theo giấy xác nhận xóa.";

pub const COLUMNS: [&str; 6] = [
    "Mã",
    "Họ và tên",
    "Ngày sinh",
    "Chi hội",
    "Vào Hội",
    "Điện thoại",
];

pub fn people_in_all(count: usize) -> String {
    format!("Tổng số: {count} người")
}

pub fn checked(found: &Value) -> String {
    let parts = [
        ("Tệp sổ", "pages_ok"),
        ("Liên kết giữa các mục", "references_ok"),
        ("Chuỗi lịch sử", "history_ok"),
        ("Cơ chế ghi lịch sử", "triggers_ok"),
    ];
    let mut lines: Vec<String> = parts
        .iter()
        .map(|(name, key)| {
            format!(
                "{name}: {}",
                if found[*key] == true {
                    "tốt"
                } else {
                    "có lỗi"
                }
            )
        })
        .collect();
    lines.push(format!(
        "{} hội viên, {} hội nghị, {} dòng lịch sử",
        found["members"], found["meetings"], found["history_rows"]
    ));
    lines.join("\n")
}
