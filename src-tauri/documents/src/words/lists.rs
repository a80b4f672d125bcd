//! Words of lists that leave the office: headings of columns, and what stands below them. The headings are also those an
//! import knows for sure.

use chrono::NaiveDate;
use sohoi_core::days::PartialDay;
use sohoi_core::members::{Cell, MemberColumn, MemberKind, OwnKind, OwnSaid};

use super::{AUTOMATIC, HONORARY, ORDINARY, partial_day, post_title};

pub const ROW_NUMBER: &str = "STT";
pub const YES: &str = "x";

/// A column's heading.
pub fn heading(column: MemberColumn) -> &'static str {
    match column {
        MemberColumn::CardNumber => "Số thẻ",
        MemberColumn::Name => "Họ và tên",
        MemberColumn::Birth => "Ngày sinh",
        MemberColumn::Age => "Tuổi",
        MemberColumn::Sex => "Giới tính",
        MemberColumn::CitizenNumber => "Số CCCD",
        MemberColumn::Address => "Địa chỉ",
        MemberColumn::Neighbourhood => "Tổ dân phố",
        MemberColumn::Phone => "Điện thoại",
        MemberColumn::Email => "Email",
        MemberColumn::Ethnicity => "Dân tộc",
        MemberColumn::Religion => "Tôn giáo",
        MemberColumn::Occupation => "Nghề nghiệp",
        MemberColumn::Workplace => "Nơi làm việc",
        MemberColumn::Schooling => "Trình độ văn hóa",
        MemberColumn::Education => "Trình độ chuyên môn",
        MemberColumn::PoliticalTheory => "Lý luận chính trị",
        MemberColumn::PartySince => "Ngày vào Đảng",
        MemberColumn::Joined => "Ngày vào Hội",
        MemberColumn::Kind => "Loại hội viên",
        MemberColumn::Unit => "Chi hội",
        MemberColumn::Group => "Tổ",
        MemberColumn::Post => "Chức vụ",
        MemberColumn::OutsidePost => "Chức vụ khác",
        MemberColumn::PurposeGroups => "Tổ, nhóm tham gia",
        MemberColumn::Core => "Nòng cốt",
        MemberColumn::Suspended => "Tạm nghỉ",
        MemberColumn::Flags => "Hoàn cảnh",
        MemberColumn::HouseholdHead => "Chủ hộ",
        MemberColumn::HouseholdClass => "Diện hộ",
        MemberColumn::Awards => "Khen thưởng",
        MemberColumn::LeftOn => "Ngày rời Hội",
        MemberColumn::Own => "Thông tin thêm",
        MemberColumn::Notes => "Ghi chú",
    }
}

/// What stands in a cell, as text.
pub fn cell_text(cell: &Cell, ward_name: &str) -> String {
    match cell {
        Cell::Empty => String::new(),
        Cell::Text(text) => text.clone(),
        Cell::Day(day) => partial_day(*day),
        Cell::Number(number) => number.to_string(),
        Cell::Kind(kind) => kind_name(*kind).to_owned(),
        Cell::Sex(sex) => if sex == "male" { "Nam" } else { "Nữ" }.to_owned(),
        Cell::Posts(posts) => posts
            .iter()
            .map(|post| post_title(*post, ward_name))
            .collect::<Vec<_>>()
            .join(", "),
        Cell::Flags(flags) => joined(flags, circumstance),
        Cell::HouseholdClasses(classes) => joined(classes, household_class),
        Cell::Own(said) => said.iter().map(own_text).collect::<Vec<_>>().join("; "),
        Cell::Yes => YES.to_owned(),
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
    match kind {
        MemberKind::Ordinary => ORDINARY,
        MemberKind::Automatic => AUTOMATIC,
        MemberKind::Honorary => HONORARY,
    }
}

/// A circumstance by its code; one this version does not know stays as it is.
pub fn circumstance(code: &str) -> &str {
    match code {
        "widowed" => "Mất chồng",
        "divorced" => "Ly hôn",
        "single_mother" => "Nuôi con một mình",
        "child_under_16" => "Có con dưới 16 tuổi",
        "seriously_ill" => "Bệnh hiểm nghèo, dài ngày",
        "disabled" => "Khuyết tật",
        "child_ill" => "Có con bệnh hiểm nghèo",
        "unsafe_house" => "Nhà hư hỏng chưa sửa được",
        "single_over_35" => "Trên 35 tuổi chưa lập gia đình",
        "martyr_family" => "Gia đình liệt sĩ, người có công",
        "elderly_alone" => "Cao tuổi neo đơn",
        "works_away" => "Đi làm ăn xa",
        other => other,
    }
}

pub fn household_class(code: &str) -> &str {
    match code {
        "poor" => "Hộ nghèo",
        "near_poor" => "Hộ cận nghèo",
        "escaped_poverty" => "Hộ mới thoát nghèo",
        "disadvantaged" => "Hộ yếu thế",
        "other" => "Hộ khác",
        other => other,
    }
}

/// "Danh sách hội viên ngày 18/01/2018 (41 người)"
pub fn list_line(on: NaiveDate, people: usize) -> String {
    format!("Tính đến ngày {} · {people} người", super::short_day(on))
}

/// A table of the office, by the name its sheet has.
pub fn table_name(table: &str) -> &str {
    match table {
        "person" => "Người",
        "membership" => "Sinh hoạt Hội",
        "suspension" => "Tạm nghỉ",
        "person_flag" => "Hoàn cảnh",
        "outside_post" => "Chức vụ khác",
        "group_member" => "Người trong tổ, nhóm",
        "award" => "Khen thưởng, kỷ luật",
        "person_note" => "Ghi chép",
        "consent" => "Đồng ý lưu dữ liệu",
        "own_field" => "Trường riêng",
        "own_value" => "Giá trị trường riêng",
        "different_people" => "Không trùng",
        "merged_person" => "Hồ sơ đã gộp",
        "household" => "Hộ",
        "household_member" => "Người trong hộ",
        "household_class" => "Diện hộ",
        "fee_rule" => "Mức hội phí",
        "fee_exemption" => "Miễn hội phí",
        "fee_payment" => "Nộp hội phí",
        "fee_receipt" => "Phiếu thu",
        "fee_transfer" => "Nộp lên cấp trên",
        "saved_list" => "Danh sách đã lưu",
        "merged_ward" => "Phường đã nhập",
        "setting" => "Cài đặt",
        "upper_level" => "Cấp trên",
        "unit" => "Chi hội, tổ",
        "unit_name" => "Tên chi hội, tổ",
        "unit_lineage" => "Sáp nhập, chia tách",
        "office_term" => "Chức vụ trong Hội",
        "meeting" => "Hội nghị",
        "meeting_basis" => "Căn cứ hội nghị",
        "meeting_section" => "Nội dung hội nghị",
        "attendance" => "Điểm danh",
        "conclusion" => "Kết luận",
        "photo" => "Ảnh",
        "task" => "Nhiệm vụ",
        "form" => "Biểu mẫu",
        "form_section" => "Mục biểu mẫu",
        "indicator" => "Chỉ tiêu biểu mẫu",
        "report_value" => "Số liệu chi hội",
        "branch_report" => "Báo cáo chi hội",
        "narrative" => "Lời văn báo cáo",
        "target" => "Chỉ tiêu năm",
        "month_lock" => "Chốt tháng",
        "locked_figure" => "Số liệu đã chốt",
        other => other,
    }
}

pub const CONTENTS_SHEET: &str = "Mục lục";
pub const CONTENTS_HEAD: [&str; 3] = ["Trang", "Bảng", "Số dòng"];
pub const CONTENTS_NOTE: &str = "Toàn bộ dữ liệu của sổ, mỗi bảng một trang. Ngày viết kiểu 2018-01-18; cột …_id là số \
    thứ tự của dòng ở bảng khác.";
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
        "person_file" => "Hồ sơ của một người",
        "erasure_certificate" => "Giấy xác nhận xóa",
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
        "person" => "Họ và tên",
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
