//! Words of lists that leave the office: headings of columns, and what stands below them. The headings are also those an
//! import knows for sure.

use chrono::NaiveDate;
use sohoi_core::days::PartialDay;
use sohoi_core::households::HouseholdClass;
use sohoi_core::members::{Cell, Flag, MemberColumn, MemberKind, OwnKind, OwnSaid, Sex};
use sohoi_core::subjects::table_of;

use super::{partial_day, post_title};

pub const ROW_NUMBER: &str = "STT";
pub const MARK: &str = "x";

/// A column's heading.
pub fn heading(column: MemberColumn) -> &'static str {
    column.heading().vi
}

/// What stands in a cell, as text.
pub fn cell_text(cell: &Cell, ward_name: &str) -> String {
    match cell {
        Cell::Empty => String::new(),
        Cell::Text(text) => text.clone(),
        Cell::Day(day) => partial_day(*day),
        Cell::Number(number) => number.to_string(),
        Cell::Kind(kind) => kind_name(*kind).to_owned(),
        Cell::Sex(sex) => Sex::CODES.name(sex).map_or("", |name| name.vi).to_owned(),
        Cell::Posts(posts) => posts
            .iter()
            .map(|post| post_title(*post, ward_name))
            .collect::<Vec<_>>()
            .join(", "),
        Cell::Flags(flags) => joined(flags, circumstance),
        Cell::HouseholdClasses(classes) => joined(classes, household_class),
        Cell::Own(said) => said.iter().map(own_text).collect::<Vec<_>>().join("; "),
        Cell::Yes => MARK.to_owned(),
    }
}

/// "Cỡ áo dài: L"; of a field that is so or not its name alone.
fn own_text(said: &OwnSaid) -> String {
    match said.kind {
        OwnKind::YesNo => said.name.clone(),
        OwnKind::Day => match PartialDay::try_from(said.value.clone()) {
            Ok(day) => format!("{}: {}", said.name, partial_day(day)),
            Err(_) => format!("{}: {}", said.name, said.value),
        },
        OwnKind::Text | OwnKind::Number => format!("{}: {}", said.name, said.value),
    }
}

fn joined(codes: &[String], word: fn(&str) -> &str) -> String {
    codes
        .iter()
        .map(|code| word(code))
        .collect::<Vec<_>>()
        .join(", ")
}

pub fn kind_name(kind: MemberKind) -> &'static str {
    kind.name().vi
}

/// A circumstance by its code; one this version does not know stays as it is.
pub fn circumstance(code: &str) -> &str {
    Flag::CODES.name(code).map_or(code, |name| name.vi)
}

pub fn household_class(code: &str) -> &str {
    HouseholdClass::CODES
        .name(code)
        .map_or(code, |name| name.vi)
}

/// "Danh sách hội viên ngày 18/01/2018 (41 người)"
pub fn list_line(on: NaiveDate, people: usize) -> String {
    format!("Tính đến ngày {} · {people} người", super::short_day(on))
}

/// A table of the office, by the name its sheet has.
pub fn table_name(table: &str) -> &str {
    table_of(table).map_or(table, |declared| declared.name.vi)
}

pub const CONTENTS_SHEET: &str = "Mục lục";
pub const CONTENTS_HEAD: [&str; 3] = ["Trang", "Bảng", "Số dòng"];
pub const CONTENTS_NOTE: &str = "Toàn bộ dữ liệu của sổ, mỗi bảng một trang. Ngày viết kiểu 2018-01-18; cột có chữ “(số)” \
    ghi số của dòng ở bảng khác.";
pub const EVERYTHING: &str = "Toàn bộ dữ liệu Sổ Hội";

/// A file that left the office, by what the log calls it.
pub fn export_name(code: &str) -> &str {
    match code {
        "members" => "Danh sách hội viên",
        "paper" => "Giấy in",
        "book" => "Sổ đóng quyển",
        "labels" => "Nhãn địa chỉ",
        "everything" => "Toàn bộ dữ liệu",
        "minutes" => "Biên bản",
        "report" => "Báo cáo tháng",
        "backup" => "Bản sao lưu",
        "recovery_sheet" => "Phiếu khôi phục",
        "rejected_rows" => "Dòng chưa nhập",
        "merger_record" => "Biên bản hợp nhất",
        "sign_in_sheet" => "Danh sách ký tên",
        "person_file" => "Hồ sơ của một người",
        "erasure_certificate" => "Giấy xác nhận xóa",
        "founding_list" => "Danh sách thành lập chi hội",
        "founding_proposal" => "Tờ trình thành lập chi hội",
        "founding_decision" => "Quyết định thành lập chi hội",
        "fee_receipt" => "Phiếu thu hội phí",
        "fee_summary" => "Tổng hợp hội phí",
        "fee_debtors" => "Danh sách chưa đóng hội phí",
        "fee_workbook" => "Bảng hội phí",
        other => other,
    }
}

/// A column such a file carried, where it is none of a list of members.
pub fn export_part(code: &str) -> &str {
    match code {
        "title" => "Chức danh",
        "presence" => "Có mặt",
        "note" => "Ghi chú",
        "all" => "Tất cả",
        "indicators" => "Chỉ tiêu",
        "branches" => "Chi hội",
        "counts" => "Số lượng",
        "sums" => "Tổng số",
        "as_in_list" => "Như danh sách gốc",
        "reason" => "Lý do",
        "payer" => "Người nộp",
        "amount" => "Số tiền",
        "due" => "Phải đóng",
        "paid" => "Đã đóng",
        "owing" => "Còn thiếu",
        "paid_on" => "Ngày đóng",
        "exemption" => "Miễn",
        "birth_year" => "Năm sinh",
        "officers" => "Người giữ chức vụ",
        other => other,
    }
}

/// A condition the people on a list were chosen by: "flag", "widowed".
pub fn export_condition(kind: &str, value: &str) -> String {
    let what = match kind {
        "flag" => circumstance(value),
        "class" => household_class(value),
        "party" if value == "true" => "Đảng viên",
        "party" => "không là đảng viên",
        "ethnicity" => return format!("lọc theo: dân tộc {value}"),
        _ => value,
    };
    format!("lọc theo: {what}")
}
