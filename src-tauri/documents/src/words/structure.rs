//! Words on the papers about chi hội, tổ and wards that come together.

use chrono::{Datelike, NaiveDate};

pub const PROPOSAL: &str = "TỜ TRÌNH";
pub const DECISION: &str = "QUYẾT ĐỊNH";
pub const DECIDES: &str = "QUYẾT ĐỊNH:";
pub const TO: &str = "Kính gửi:";
pub const CHARTER_BASIS: &str = "Căn cứ Điều lệ Hội Liên hiệp Phụ nữ Việt Nam";
pub const WISHES_BASIS: &str =
    "Căn cứ tình hình hội viên và nguyện vọng của hội viên ở các chi hội";
pub const SOURCES_HEAD: [&str; 5] = ["STT", "Chi hội", "Hiện có", "Chuyển đi", "Còn lại"];
pub const LIST_HEAD: [&str; 5] = ["Họ và tên", "Năm sinh", "Chi hội hiện nay", "Tổ", "Ghi chú"];
pub const HEAD: &str = "Chi hội trưởng";
pub const DEPUTY: &str = "Chi hội phó";
pub const NEED: &str = "1. Sự cần thiết";
pub const WHAT: &str = "2. Tên gọi và thời điểm hoạt động";
pub const PEOPLE: &str = "3. Hội viên";
pub const OFFICERS: &str = "4. Dự kiến nhân sự";
pub const TOTAL: &str = "Cộng";
pub const NO_OFFICERS: &str =
    "Ban Thường vụ sẽ giới thiệu nhân sự chi hội trưởng, chi hội phó tại hội nghị ra mắt chi hội.";
pub const LIST_ATTACHED: &str = "(có danh sách kèm theo)";

pub fn founding_of(name: &str) -> String {
    format!("Về việc thành lập {name}")
}

/// "Ban Thường vụ Đảng ủy phường Thượng Thanh"; only "Ban Thường vụ Đảng ủy" where the name does not tell the place.
pub fn party_committee(ward_name: &str) -> String {
    let place = [" phường ", " xã ", " đặc khu ", " thị trấn "]
        .iter()
        .find_map(|kind| ward_name.find(kind).map(|at| &ward_name[at..]))
        .unwrap_or_default();
    format!("Ban Thường vụ Đảng ủy{place}")
}

pub fn proposal_intro(ward: &str, name: &str) -> String {
    format!(
        "Ban Thường vụ {ward} kính trình các cấp lãnh đạo xem xét, cho ý kiến về việc thành lập {name} với các nội dung sau:"
    )
}

pub fn need(ward: &str, members: &str, branches: &str, people: &str) -> String {
    format!(
        "{ward} hiện có {members} hội viên sinh hoạt ở {branches} chi hội. Qua rà soát, {people} hội viên có cùng điều kiện và \
         nguyện vọng sinh hoạt chung. Thành lập chi hội giúp nội dung, thời gian sinh hoạt sát với hội viên hơn, tạo thuận \
         lợi cho việc tập hợp, phát triển hội viên và bồi dưỡng nguồn cán bộ Hội."
    )
}

pub fn what(name: &str, ward: &str, day: &str) -> [String; 3] {
    [
        format!("- Tên gọi: {name};"),
        format!("- Trực thuộc: {ward};"),
        format!("- Hoạt động từ {day}."),
    ]
}

pub fn people(count: &str) -> String {
    format!("Chi hội gồm {count} hội viên, chuyển sinh hoạt từ các chi hội sau {LIST_ATTACHED}:")
}

pub const PROPOSAL_END: &str = "Ban Thường vụ kính trình các cấp lãnh đạo xem xét, quyết định";

pub fn authority(ward: &str) -> String {
    format!("BAN THƯỜNG VỤ {}", ward.to_uppercase())
}

pub const DECISION_REASON: &str = "Theo đề nghị của Thường trực Hội và nguyện vọng của hội viên,";

pub fn first_article(name: &str, ward: &str, day: &str, count: &str) -> String {
    format!(
        "Thành lập {name} trực thuộc {ward} kể từ {day}, gồm {count} hội viên (có danh sách kèm theo)."
    )
}

pub fn second_article(name: &str) -> String {
    format!("Chỉ định các đồng chí sau giữ chức vụ của {name} cho đến khi hội nghị chi hội bầu:")
}

pub fn conduct(name: &str, ward: &str) -> String {
    format!(
        "{name} hoạt động theo Điều lệ Hội Liên hiệp Phụ nữ Việt Nam và sự chỉ đạo của Ban Thường vụ {ward}."
    )
}

pub fn last_article(name: &str, day: &str) -> String {
    format!(
        "Các chi hội có hội viên chuyển sinh hoạt, {name} và hội viên có tên trong danh sách chịu trách nhiệm thi hành Quyết \
         định này. Quyết định có hiệu lực từ {day}"
    )
}

pub fn article(number: usize) -> String {
    format!("Điều {number}. ")
}

pub fn list_title(name: &str) -> String {
    format!("DANH SÁCH HỘI VIÊN {}", name.to_uppercase())
}

/// The day of signing, to be written by hand.
pub fn place_and_open_day(place: &str, year_of: NaiveDate) -> String {
    let day = format!("ngày …… tháng …… năm {}", year_of.year());
    match place.trim() {
        "" => day,
        place => format!("{place}, {day}"),
    }
}

pub const MINUTES_OF: &str = "Bàn giao, tiếp nhận sổ sách và số liệu hội viên";
pub const GIVER: &str = "ĐẠI DIỆN BÊN GIAO";
pub const TAKER: &str = "ĐẠI DIỆN BÊN NHẬN";
pub const SUMS: &str = "I. ĐỐI CHIẾU SỐ LIỆU";
pub const FIGURES: &str = "II. SỐ LIỆU BÁO CÁO CÁC THÁNG";
pub const REST: &str = "III. NỘI DUNG KHÁC";
pub const SUMS_HEAD: [&str; 6] = [
    "Nội dung",
    "Bên nhận",
    "Bên giao",
    "Trùng",
    "Sau hợp nhất",
    "Đối chiếu",
];
pub const MONTHS_HEAD: [&str; 5] = [
    "Tháng",
    "Số chỉ tiêu",
    "Bên nhận có",
    "Bên giao có",
    "Đối chiếu",
];
pub const FITS: &str = "Khớp";
pub const OFF: &str = "Lệch";
pub const NO_FIGURES: &str = "Hai bên chưa có số liệu báo cáo tháng nào được ghi trong sổ.";
pub const SIGN_HERE: &str = "(Ký, ghi rõ họ tên)";

/// What a sum counts, by its stored word.
pub fn sum_of(what: &str) -> &'static str {
    match what {
        "members" => "Hội viên (mọi loại)",
        "ordinary_members" => "– Hội viên",
        "automatic_members" => "– Hội viên đương nhiên",
        "honorary_members" => "– Hội viên danh dự",
        "people" => "Người trong sổ",
        "branches" => "Chi hội",
        "groups" => "Tổ",
        "households" => "Hộ gia đình",
        _ => "",
    }
}

pub fn handed_over(giver: &str, taker: &str, day: &str) -> String {
    format!(
        "Căn cứ việc hợp nhất tổ chức Hội theo địa bàn, {giver} (bên giao) bàn giao và {taker} (bên nhận) tiếp nhận toàn bộ \
         sổ hội viên, chi hội, tổ và số liệu báo cáo các tháng, có hiệu lực từ {day}."
    )
}

pub const SUMS_NOTE: &str = "“Trùng” là hội viên có tên ở cả hai sổ hoặc chi hội nhập vào chi hội của bên nhận: chỉ tính một lần. \
     Sau hợp nhất = Bên nhận + Bên giao − Trùng.";
/// Of a ward that handed a list over.
pub fn from_list(left_out: i64) -> String {
    let rows = sohoi_vietnamese::format_number(left_out);
    match left_out {
        0 => "Bên giao bàn giao bằng danh sách; mọi dòng của danh sách đều đã được tiếp nhận."
            .to_owned(),
        _ => format!(
            "Bên giao bàn giao bằng danh sách; {rows} dòng của danh sách chưa được tiếp nhận, hai bên rà soát và bổ sung sau."
        ),
    }
}
pub const REST_OF_LIST: &str = "Sổ sách, biên bản, báo cáo và ảnh của bên giao ngoài danh sách hội viên vẫn do bên giao lưu giữ và bàn \
     giao theo quy định về lưu trữ.";
pub const FIGURES_NOTE: &str = "Số phát sinh được cộng dồn, số hiện có được cộng lại; các tháng trước ngày hợp nhất vẫn mang tên \
     chi hội khi đó.";
pub const REST_NOTE: &str = "Biên bản hội nghị, nhiệm vụ, lời văn báo cáo, chỉ tiêu năm và ảnh của bên giao vẫn lưu trong tệp sổ của \
     bên giao, được bàn giao kèm theo biên bản này.";

pub fn copies(giver: &str, taker: &str) -> String {
    format!(
        "Biên bản được lập thành 02 bản có giá trị như nhau, {giver} giữ 01 bản, {taker} giữ 01 bản"
    )
}
