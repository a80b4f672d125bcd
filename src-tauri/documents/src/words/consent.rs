//! Words of the notice before a person's data is kept (Luật 91/2025/QH15, Nghị định 356/2025/NĐ-CP).

pub const KIND: &str = "THÔNG BÁO";
pub const TITLE: &str = "Về việc xử lý dữ liệu cá nhân của hội viên";
pub const BASIS: &str =
    "Căn cứ: Luật Bảo vệ dữ liệu cá nhân số 91/2025/QH15; Nghị định số 356/2025/NĐ-CP.";
pub const ANSWER: &str = "Ý kiến của người có dữ liệu";
pub const TO_FILL_IN: [&str; 2] = ["Họ và tên:", "Năm sinh, nơi ở:"];
pub const CHOICE: &str = "Tôi đã đọc (hoặc được nghe đọc) thông báo trên và: đồng ý / không đồng ý (gạch bỏ ý không chọn).";
pub const DAY: &str = "Ngày …… tháng …… năm ………";
pub const OFFICE: &str = "NGƯỜI THÔNG BÁO";
pub const PERSON: &str = "NGƯỜI CÓ DỮ LIỆU";
