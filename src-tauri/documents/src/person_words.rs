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
