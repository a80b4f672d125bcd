//! The sentences of the papers about one person: everything the office holds of her, and the certificate that it was
//! erased. What tables, columns and codes are called is declared with them.

/// The note that keeps what a merge found no place for: names of columns, each with its value.
pub fn merge_note(left: &[(&str, String)]) -> String {
    let said: Vec<String> = left
        .iter()
        .map(|(column, value)| format!("{column}: {value}"))
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
pub const REASON: &str = "Lý do";
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
