//! What the columns of a person's records are called on paper and in notes the program writes: once for every table
//! that names a person.

/// Name of a table's rows, as a heading.
pub fn table_label(table: &str) -> &'static str {
    match table {
        "person" => "Thông tin cá nhân",
        "membership" => "Quá trình sinh hoạt Hội",
        "office_term" => "Chức vụ trong Hội",
        "attendance" => "Dự hội nghị",
        "task" => "Nhiệm vụ được giao",
        "suspension" => "Tạm nghỉ sinh hoạt",
        "person_flag" => "Hoàn cảnh",
        "outside_post" => "Chức vụ ngoài Hội",
        "group_member" => "Tham gia tổ, nhóm",
        "award" => "Khen thưởng, kỷ luật",
        "person_note" => "Ghi chú",
        "consent" => "Đồng ý cho xử lý dữ liệu",
        "own_value" => "Thông tin thêm của đơn vị",
        "different_people" => "Đã xem là người khác với",
        "merged_person" => "Hồ sơ trùng đã gộp vào",
        "household_member" => "Hộ gia đình",
        "fee_exemption" => "Miễn hội phí",
        "fee_payment" => "Đóng hội phí",
        _ => "",
    }
}

/// Name of a column. Empty for what says nothing to her (numbers of rows, places in a list).
pub fn column_label(column: &str) -> &'static str {
    match column {
        "name" => "Họ và tên",
        "sex" => "Giới tính",
        "birth" => "Ngày sinh",
        "citizen_number" => "Số CCCD",
        "old_citizen_number" => "Số CMND cũ",
        "phone" => "Điện thoại",
        "email" => "Thư điện tử",
        "address" => "Địa chỉ",
        "neighbourhood" => "Tổ dân phố",
        "occupation" => "Nghề nghiệp",
        "workplace" => "Nơi làm việc",
        "ethnicity" => "Dân tộc",
        "religion" => "Tôn giáo",
        "schooling" => "Trình độ văn hóa",
        "education" => "Trình độ chuyên môn",
        "political_theory" => "Lý luận chính trị",
        "card_number" => "Số thẻ hội viên",
        "party_since" => "Ngày vào Đảng",
        "is_core" => "Hội viên nòng cốt",
        "notes" | "note" => "Ghi chú",
        "photo_sha256" => "Ảnh chân dung",
        "unit_id" => "Chi hội, đơn vị",
        "group_id" => "Tổ",
        "kind" => "Loại",
        "joined" => "Ngày vào",
        "valid_from" => "Từ ngày",
        "valid_to" => "Đến hết ngày",
        "join_reason" => "Lý do vào",
        "leave_reason" => "Lý do ra",
        "post" | "title" => "Chức danh",
        "other_title" => "Chức danh khác",
        "meeting_id" => "Hội nghị",
        "unit_name" => "Đơn vị ghi trong biên bản",
        "body" => "Thành phần",
        "presence" => "Có mặt",
        "text" => "Nội dung",
        "due" => "Hạn",
        "done_on" => "Xong ngày",
        "reason" => "Lý do",
        "flag" => "Hoàn cảnh",
        "organisation" => "Tổ chức",
        "day" => "Ngày",
        "paper_number" => "Số văn bản",
        "issued_by" => "Nơi cấp",
        "purpose" => "Mục đích",
        "form" => "Hình thức",
        "given_on" => "Ngày đồng ý",
        "withdrawn_on" => "Ngày rút lại",
        "field_id" => "Mục",
        "value" => "Nội dung ghi",
        "household_id" => "Hộ",
        "is_head" => "Chủ hộ",
        "year" => "Năm",
        "amount" => "Số tiền",
        "paid_on" => "Ngày đóng",
        "receipt" => "Phiếu thu",
        "one_id" | "other_id" => "Người kia",
        "gone_id" => "Số hồ sơ cũ",
        _ => "",
    }
}

/// The note that keeps what a merge found no place for.
pub fn merge_note(left: &[(&str, &str)]) -> String {
    let said: Vec<String> = left
        .iter()
        .map(|(column, value)| format!("{}: {value}", column_label(column)))
        .collect();
    format!("Gộp từ hồ sơ trùng. {}.", said.join("; "))
}

// The file handed over.

pub const FILE_TITLE: &str = "THÔNG TIN CÁ NHÂN ĐANG LƯU GIỮ";
pub const FILE_OPENING: &str = "Dưới đây là toàn bộ thông tin về người có tên trên mà đơn vị đang lưu giữ trong sổ hội viên tính đến";
pub const FILE_BASIS: &[(&str, &str)] = &[
    (
        "Mục đích lưu giữ",
        "Quản lý hội viên, chi hội; thực hiện nhiệm vụ và báo cáo của Hội Liên hiệp Phụ nữ; chăm lo quyền và lợi ích của hội viên.",
    ),
    (
        "Căn cứ",
        "Luật Bảo vệ dữ liệu cá nhân số 91/2025/QH15; Nghị định 356/2025/NĐ-CP; Điều lệ Hội Liên hiệp Phụ nữ Việt Nam; sự đồng ý của người có dữ liệu (xem mục “Đồng ý cho xử lý dữ liệu” nếu có). Người có dữ liệu có quyền yêu cầu chỉnh sửa, xóa, hạn chế xử lý hoặc rút lại sự đồng ý.",
    ),
];
pub const CHANGES: &str = "Lịch sử thay đổi";
pub const CHANGES_HEAD: [&str; 5] = ["Lúc", "Người làm", "Việc, mục", "Trước", "Sau"];
pub const NO_CHANGES: &str = "Chưa có thay đổi nào được ghi lại.";
pub const NO_EXPORTS: &str = "Chưa có lần kết xuất nào từ khi có hồ sơ này.";
pub const EXPORTS: &str = "Những lần kết xuất dữ liệu";
pub const EXPORTS_NOTE: &str = "Sổ ghi lại tên tệp và các cột đã kết xuất, không ghi tên từng người. Các lần kết xuất từ khi có hồ sơ này, có thể có thông tin của người có tên trên:";
pub const EXPORTS_HEAD: [&str; 4] = ["Lúc", "Người làm", "Tài liệu", "Các cột"];
pub const HANDED_BY: &str = "NGƯỜI CUNG CẤP";
pub const RECEIVED_BY: &str = "NGƯỜI NHẬN";

// The certificate of an erasure.

pub const CERTIFICATE_TITLE: &str = "GIẤY XÁC NHẬN XÓA DỮ LIỆU CÁ NHÂN";
pub const NUMBER: &str = "Số";
pub const ERASED_BY: &str = "NGƯỜI THỰC HIỆN";
pub const ASKED_BY: &str = "NGƯỜI YÊU CẦU";

pub fn certificate_opening(issuer: &str, day: &str) -> String {
    format!(
        "{issuer} xác nhận: {day}, theo yêu cầu, đơn vị đã xóa vĩnh viễn dữ liệu cá nhân của một người khỏi sổ hội viên. Giấy này không ghi tên người ấy; người yêu cầu giữ giấy này làm chứng."
    )
}

pub const CERTIFICATE_LINES: &[&str] = &[
    "Đã xóa: họ tên, ngày sinh, giấy tờ, liên hệ, nơi ở, nghề nghiệp, ghi chú, ảnh, hoàn cảnh, gia đình, khen thưởng, sự đồng ý và nội dung lịch sử thay đổi của hồ sơ; các trang trống của tệp dữ liệu đã được ghi lại.",
    "Còn giữ, không kèm tên: thời gian sinh hoạt, chức vụ, số lần dự họp và số tiền hội phí, để số liệu các kỳ trước không sai.",
    "Các bản sao lưu đã có được thay dần, lâu nhất là 12 tháng. Nếu khôi phục từ bản cũ, chương trình tự xóa lại.",
    "Văn bản đã in hoặc tệp đã gửi đi trước đó không thuộc phạm vi xóa này.",
];

/// Words for values kept as codes.
pub fn value_label(table: &str, column: &str, value: &str) -> Option<&'static str> {
    Some(match (table, column, value) {
        (_, "is_core" | "is_head", "0") => "không",
        (_, "is_core" | "is_head", "1") => "có",
        (_, "sex", "female") => "Nữ",
        (_, "sex", "male") => "Nam",
        (_, "photo_sha256", _) => "có ảnh",
        ("membership", "kind", "ordinary") => "Hội viên",
        ("membership", "kind", "automatic") => "Hội viên đương nhiên",
        ("membership", "kind", "honorary") => "Hội viên danh dự",
        (_, "join_reason", "admitted") => "Kết nạp",
        (_, "join_reason", "moved_in") => "Chuyển đến",
        (_, "join_reason" | "leave_reason", "transferred") => "Chuyển chi hội",
        (_, "join_reason", "rejoined") => "Sinh hoạt lại",
        (_, "leave_reason", "moved_away") => "Chuyển đi nơi khác",
        (_, "leave_reason", "married") => "Lấy chồng nơi khác",
        (_, "leave_reason" | "flag", "works_away") => "Đi làm ăn xa",
        (_, "leave_reason", "resigned") => "Tự thôi sinh hoạt",
        (_, "leave_reason", "died") => "Qua đời",
        (_, "leave_reason", "removed") => "Xóa tên",
        (_, "post", "chair") => "Chủ tịch",
        (_, "post", "vice_chair") => "Phó Chủ tịch",
        (_, "post", "standing_member") => "Ủy viên Ban Thường vụ",
        (_, "post" | "body", "committee_member" | "committee") => "Ủy viên Ban Chấp hành",
        (_, "post" | "body", "branch_head") => "Chi hội trưởng",
        (_, "post", "branch_deputy") => "Chi hội phó",
        (_, "post", "group_head") => "Tổ trưởng",
        (_, "post", "group_deputy") => "Tổ phó",
        (_, "body", "standing_board") => "Ban Thường vụ",
        (_, "body", "guest") => "Khách mời",
        (_, "presence", "present") => "có mặt",
        (_, "presence", "excused") => "vắng có lý do",
        (_, "presence", "absent") => "vắng",
        (_, "presence", "unknown") => "chưa điểm danh",
        (_, "flag", "widowed") => "Góa",
        (_, "flag", "divorced") => "Ly hôn",
        (_, "flag", "single_mother") => "Mẹ đơn thân",
        (_, "flag", "child_under_16") => "Nuôi con dưới 16 tuổi",
        (_, "flag", "seriously_ill") => "Bệnh hiểm nghèo",
        (_, "flag", "disabled") => "Khuyết tật",
        (_, "flag", "child_ill") => "Con bệnh nặng, khuyết tật",
        (_, "flag", "unsafe_house") => "Nhà ở không an toàn",
        (_, "flag", "single_over_35") => "Độc thân trên 35 tuổi",
        (_, "flag", "martyr_family") => "Gia đình liệt sĩ, người có công",
        (_, "flag", "elderly_alone") => "Cao tuổi neo đơn",
        (_, "organisation", "party") => "Đảng",
        (_, "organisation", "front") => "Mặt trận Tổ quốc",
        (_, "organisation", "authority") => "Chính quyền",
        (_, "organisation", "other") => "Tổ chức khác",
        ("award", "kind", "award") => "Khen thưởng",
        ("award", "kind", "discipline") => "Kỷ luật",
        (_, "form", "paper") => "Văn bản",
        (_, "form", "spoken") => "Lời nói",
        (_, "form", "message") => "Tin nhắn",
        _ => return None,
    })
}
