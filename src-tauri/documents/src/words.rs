//! Every fixed word on paper, in Vietnamese, in the spelling of the decree's own sample forms (NĐ 30/2020/NĐ-CP).

pub mod books;
pub mod consent;
pub mod lists;
pub mod structure;

use chrono::{Datelike, NaiveDate, NaiveDateTime, NaiveTime, Timelike};
use sohoi_core::days::{Month, PartialDay};
use sohoi_core::meetings::MeetingKind;
use sohoi_core::organization::Post;
use sohoi_vietnamese::formal_month;

pub mod fees;

pub const STATE_NAME: &str = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM";
pub const STATE_MOTTO: &str = "Độc lập - Tự do - Hạnh phúc";
pub const NUMBER: &str = "Số:";

pub const MINUTES: &str = "BIÊN BẢN";

/// "(Bản sửa lần 1)"
pub fn corrected(times: u32) -> String {
    format!("(Bản sửa lần {times})")
}

pub const BEGAN: &str = "Thời gian bắt đầu:";
pub const PLACE: &str = "Địa điểm:";
pub const ATTENDED: &str = "Thành phần tham dự:";
pub const ABSENT_COUNT: &str = "Vắng mặt:";
pub const IN_ALL: &str = "có mặt";
pub const OF_WHICH: &str = "trong đó:";
pub const STANDING_BOARD: &str = "Ban Thường vụ";
pub const COMMITTEE: &str = "Ủy viên Ban Chấp hành";
pub const BRANCH_HEADS: &str = "Chi hội trưởng";
pub const GUESTS: &str = "Khách mời";
pub const CHAIRED: &str = "Chủ trì:";
pub const RECORDED: &str = "Thư ký:";
pub const CONTENT: &str = "Nội dung (theo diễn biến cuộc họp):";
pub const DISCUSSION: &str = "Ý KIẾN THẢO LUẬN";
pub const CONCLUSIONS: &str = "KẾT LUẬN CỦA CHỦ TỌA";
pub const ALL_BRANCHES: &str = "Các chi hội";
pub const TASKS: &str = "Phân công thực hiện:";
pub const ENDED: &str = "kết thúc vào";
pub const ATTACHED_TO_MINUTES: &str = "Kèm theo Biên bản";
pub const PROGRAM: &str = "Sổ Hội";
pub const MEETING: &str = "Cuộc họp";
pub const SECRETARY: &str = "THƯ KÝ";
pub const CHAIR: &str = "CHỦ TỌA";
pub const RECIPIENTS: &str = "Nơi nhận:";
pub const KEPT: &str = "Lưu: VT, Hồ sơ";
pub const KEPT_FIRST_WORD: &str = "Lưu";
pub const COMRADE: &str = "đồng chí";
pub const COMRADE_SHORT: &str = "Đ/c";
pub const APPENDIX: &str = "Phụ lục";
pub const ROLL_TITLE: &str = "DANH SÁCH THÀNH PHẦN THAM DỰ";
pub const PHOTOS_TITLE: &str = "MỘT SỐ HÌNH ẢNH";
pub const ROLL_IN_APPENDIX: &str = "(Danh sách chi tiết tại Phụ lục kèm theo.)";
pub const BLANK: &str = "……………………";

pub const ROLL_HEAD: [&str; 5] = ["STT", "Họ và tên", "Chức vụ", "Đơn vị", "Có mặt/Vắng"];
pub const TASK_HEAD: [&str; 4] = [
    "Kết luận",
    "Nội dung công việc",
    "Đơn vị, cá nhân thực hiện",
    "Thời hạn",
];
pub const PRESENT: &str = "Có mặt";
pub const ABSENT: &str = "Vắng";
pub const WITH_REASON: &str = "có lý do";
pub const WITHOUT_REASON: &str = "không lý do";

pub const PRINTED_AT: &str = "In lúc";
pub const PAGE: &str = "Trang";
pub const AS_OF: &str = "Tính đến";
pub const ROWS_TOTAL: &str = "Tổng số:";
pub const NOTHING_TO_LIST: &str = "Danh sách không có dòng nào.";

pub const RECOVERY_TITLE: &str = "PHIẾU KHÔI PHỤC SỔ HỘI";
pub const RECOVERY_SUBTITLE: &str = "Dùng để mở sổ khi quên mật khẩu";
pub const RECOVERY_MADE: &str = "Lập";
pub const RECOVERY_SIGNS: &str =
    "Mã gồm 25 chữ và số. Trong mã không có các chữ I, L, O, U; ký tự giống chữ O là số 0.";
pub const RECOVERY_MAKER: &str = "NGƯỜI LẬP PHIẾU";
pub const RECOVERY_KEEPER: &str = "NGƯỜI GIỮ PHIẾU";
pub const RECOVERY_SIGN_HERE: &str = "(Ký, ghi rõ họ tên)";
pub const RECOVERY_STEPS: [(&str, &[&str]); 3] = [
    (
        "Giữ phiếu này ở đâu",
        &[
            "Cất phiếu trong két hoặc tủ có khóa của đơn vị, cùng chỗ với con dấu và giấy tờ quan trọng.",
            "Không dán phiếu lên máy tính, không chụp ảnh, không gửi qua Zalo hay thư điện tử.",
            "Khi thay người phụ trách, bàn giao phiếu này có ký nhận.",
        ],
    ),
    (
        "Khi quên mật khẩu",
        &[
            "Mở chương trình Sổ Hội và chọn cách mở bằng mã khôi phục.",
            "Gõ 25 ký tự trong khung ở trên theo thứ tự từ trái sang phải; chữ hoa hay chữ thường đều được, không cần gõ dấu cách.",
            "Đặt mật khẩu mới. Chương trình sẽ cho một mã mới: in phiếu mới và hủy phiếu này.",
        ],
    ),
    (
        "Xin lưu ý",
        &[
            "Ai có phiếu này và có máy tính hoặc bản sao lưu của đơn vị thì xem được toàn bộ sổ.",
            "Nếu mất cả mật khẩu lẫn phiếu này thì không ai mở lại được sổ, kể cả người làm ra chương trình.",
        ],
    ),
];

// The monthly report as a spreadsheet.

pub const REPORT_SUBJECT: &str = "Số liệu công tác Hội và phong trào phụ nữ";
pub const SUMMARY_SHEET: &str = "Tổng hợp";
pub const BRANCHES_SHEET: &str = "Theo chi hội";
pub const SHEET: &str = "Trang tính";
pub const SUMMARY_HEAD: [&str; 8] = [
    "Mã",
    "Chỉ tiêu",
    "Đơn vị tính",
    "Kỳ này",
    "Lũy kế từ đầu năm",
    "Cùng kỳ năm trước",
    "Chỉ tiêu năm",
    "% đạt",
];
pub const BRANCHES_HEAD: [&str; 6] = [
    "Mã",
    "Chỉ tiêu",
    "Đơn vị tính",
    "Toàn phường",
    "Số chi hội có số liệu",
    "Cấp phường",
];
/// The sign statistical yearbooks use.
pub const NOTHING_HAPPENED: &str = "–";
pub const LEGEND: &str = "Ghi chú: ô trống là chưa có báo cáo; số 0 là có báo cáo, bằng không; dấu “–” là không phát sinh. \
    Tỷ lệ tính trên các chi hội có đủ cả hai số.";
pub const STATE_OF_REPORT: &str = "Tình hình nộp báo cáo";
pub const HANDED_IN: &str = "Đã nộp";
pub const NOT_HANDED_IN: &str = "Chưa nộp";
pub const GIVEN_BACK: &str = "Trả lại";
pub const CLOSED: &str = "Đã kết thúc";
pub const PREPARED_BY: &str = "NGƯỜI LẬP BIỂU";
pub const FOR_STANDING_BOARD: &str = "TM. BAN THƯỜNG VỤ";
pub const WARD_CHAIR: &str = "CHỦ TỊCH";

/// "BÁO CÁO THÁNG 01 NĂM 2018"
pub fn report_title(month: Month) -> String {
    format!("BÁO CÁO {}", formal_month(month.first_day())).to_uppercase()
}

/// "SỐ LIỆU THEO CHI HỘI, THÁNG 01 NĂM 2018"
pub fn branches_title(month: Month) -> String {
    format!("Số liệu theo chi hội, {}", formal_month(month.first_day())).to_uppercase()
}

/// "Đã nhận báo cáo của 12/14 chi hội"
pub fn handed_in(given: i64, asked: i64) -> String {
    format!("Đã nhận báo cáo của {given}/{asked} chi hội")
}

/// "Báo cáo tháng 01/2018 · Hội LHPN phường Thượng Thanh"
pub fn report_foot(month: Month, issuer: &str) -> String {
    let issuer: String = issuer.chars().take(120).collect();
    format!("Báo cáo tháng {:02}/{} · {issuer}", month.month, month.year)
}

/// "Thượng Thanh, ngày 20 tháng 01 năm 2018"; without a known place there is only the day.
pub fn place_and_day(place: &str, day: NaiveDate) -> String {
    match place.trim() {
        "" => capitalized(&long_day(day)),
        place => format!("{place}, {}", long_day(day)),
    }
}

pub(crate) fn capitalized(text: &str) -> String {
    let mut letters = text.chars();
    letters
        .next()
        .map(char::to_uppercase)
        .into_iter()
        .flatten()
        .chain(letters)
        .collect()
}

/// "18/01"
pub fn day_and_month(day: NaiveDate) -> String {
    day.format("%d/%m").to_string()
}

/// "BaoCao_2018-01_PhuongThuongThanh_v1.xlsx": ASCII, so that it survives every system it is sent through.
pub fn report_file_name(month: Month, issuer: &str) -> String {
    let folded = sohoi_vietnamese::fold(issuer);
    let words: Vec<&str> = folded
        .split(|sign: char| !sign.is_ascii_alphanumeric())
        .filter(|word| !word.is_empty())
        .collect();
    let place = words
        .iter()
        .position(|word| ["phuong", "xa"].contains(word))
        .unwrap_or(0);
    let name: String = words[place..]
        .iter()
        .map(|word| capitalized(word))
        .collect();
    format!("BaoCao_{month}_{name}_v1.xlsx")
}

// A reminder to paste into a message.

pub const REMINDER_TO: &str = "Kính gửi các đồng chí chi hội trưởng,";
pub const REMINDER_THANKS: &str = "Cảm ơn các đồng chí!";

/// "01/2018"
fn short_month(month: Month) -> String {
    format!("{:02}/{}", month.month, month.year)
}

pub fn reminder_missing(issuer: &str, month: Month, today: NaiveDate, branches: usize) -> String {
    let (today, month) = (short_day(today), short_month(month));
    format!(
        "Đến ngày {today}, {issuer} chưa nhận được báo cáo tháng {month} của {branches} chi hội:"
    )
}

pub fn reminder_returned(month: Month) -> String {
    format!(
        "Báo cáo tháng {} cần xem lại và gửi lại:",
        short_month(month)
    )
}

/// "- Chi hội 5 (đ/c Nguyễn Thị Hoa)": a head may be a man, so no "chị".
pub fn reminded_branch(name: &str, head: Option<&str>) -> String {
    head.map_or_else(
        || format!("- {name}"),
        |head| format!("- {name} (đ/c {head})"),
    )
}

pub fn reminder_due(due: NaiveDate, today: NaiveDate) -> String {
    let late = (today - due).num_days();
    let by_when = if late > 0 {
        format!(
            "Hạn nộp là ngày {}, đã qua {late} ngày; mong các đồng chí gửi sớm.",
            short_day(due)
        )
    } else {
        format!("Hạn nộp là ngày {}.", short_day(due))
    };
    format!("{by_when} Mục nào không có thì ghi “không phát sinh”, xin đừng để trống.")
}

pub fn everybody_reported(month: Month) -> String {
    format!(
        "Các chi hội đã nộp đủ báo cáo tháng {}. {REMINDER_THANKS}",
        short_month(month)
    )
}

// The list of members as a spreadsheet.

pub const REJECTED_TITLE: &str = "CÁC DÒNG CHƯA NHẬP";
pub const REJECTED_REASON: &str = "Lý do";
pub const MEMBERS_SHEET: &str = "Hội viên";
pub const MEMBERS_TITLE: &str = "DANH SÁCH HỘI VIÊN";
/// Of a mark that is set or not, of a picture that is there.
pub const YES: &str = "có";
pub const NO: &str = "không";
pub const HAS_PICTURE: &str = "có ảnh";

/// "Danh sách hội viên ngày 18/01/2018 · Hội LHPN phường Thượng Thanh"
pub fn members_foot(issuer: &str, on: NaiveDate) -> String {
    let issuer: String = issuer.chars().take(120).collect();
    format!("Danh sách hội viên ngày {} · {issuer}", short_day(on))
}

/// "1978", "06/1978", "khoảng 1978": a day known in part, which a spreadsheet must not complete.
pub fn partial_day(day: PartialDay) -> String {
    let about = if day.about { "khoảng " } else { "" };
    match (day.month, day.day) {
        (Some(month), Some(d)) => format!("{about}{d:02}/{month:02}/{}", day.year),
        (Some(month), None) => format!("{about}{month:02}/{}", day.year),
        _ => format!("{about}{}", day.year),
    }
}

/// "ngày 05 tháng 02 năm 2026": days below 10 and the months 1 and 2 get a zero before them, so that nobody can add one.
pub fn long_day(day: NaiveDate) -> String {
    let month = day.month();
    let month = if month <= 2 {
        format!("0{month}")
    } else {
        month.to_string()
    };
    format!("ngày {:02} tháng {month} năm {}", day.day(), day.year())
}

/// "05/02/2026"
pub fn short_day(day: NaiveDate) -> String {
    day.format("%d/%m/%Y").to_string()
}

/// "08 giờ 00 phút"
pub fn hour(time: NaiveTime) -> String {
    format!("{:02} giờ {:02} phút", time.hour(), time.minute())
}

/// "08 giờ 00 phút, ngày 18 tháng 01 năm 2018", with dots to write on where the hour is not known.
pub fn moment(day: NaiveDate, time: Option<NaiveTime>) -> String {
    let hour = time.map_or_else(|| "…… giờ ……".to_owned(), hour);
    format!("{hour}, {}", long_day(day))
}

/// "17:05 ngày 31/01/2018"
pub fn printed_at(made: NaiveDateTime) -> String {
    format!("{} ngày {}", made.format("%H:%M"), short_day(made.date()))
}

/// Small counts are written with two digits, as in every official count: "05 đồng chí".
pub fn count(number: usize) -> String {
    format!("{number:02}")
}

/// I, II, III, IV …
pub fn roman(number: usize) -> String {
    const STEPS: [(usize, &str); 13] = [
        (1000, "M"),
        (900, "CM"),
        (500, "D"),
        (400, "CD"),
        (100, "C"),
        (90, "XC"),
        (50, "L"),
        (40, "XL"),
        (10, "X"),
        (9, "IX"),
        (5, "V"),
        (4, "IV"),
        (1, "I"),
    ];
    let mut rest = number;
    let mut text = String::new();
    for (value, sign) in STEPS {
        while rest >= value {
            text.push_str(sign);
            rest -= value;
        }
    }
    text
}

/// Kinds of places by which a name that needs two lines is broken: "HỘI LHPN / PHƯỜNG THƯỢNG THANH".
const PLACES: [&str; 6] = ["PHƯỜNG", "XÃ", "ĐẶC KHU", "QUẬN", "THÀNH PHỐ", "TỈNH"];

/// Ties the name of a place to its kind, so that a line break falls before both.
pub fn keep_place_whole(name: &str) -> String {
    let kind_at = |kind: &str| name.find(&format!(" {kind} ")).map(|at| at + 1);
    match PLACES.iter().filter_map(|kind| kind_at(kind)).min() {
        Some(at) => format!("{}{}", &name[..at], name[at..].replace(' ', "\u{A0}")),
        None => name.to_owned(),
    }
}

/// Ends an item of a list: `;` between, `.` after the last, whatever the officer typed.
pub fn list_item(text: &str, last: bool) -> String {
    let bare = text.trim_end_matches(|sign: char| sign.is_whitespace() || ";.,".contains(sign));
    format!("{bare}{}", if last { "." } else { ";" })
}

/// "tháng 01 năm 2018"
fn month_and_year(day: NaiveDate) -> String {
    let (month, year) = (day.month(), day.year());
    if month <= 2 {
        format!("tháng 0{month} năm {year}")
    } else {
        format!("tháng {month} năm {year}")
    }
}

/// What a new meeting is called until the officer calls it otherwise.
pub fn meeting_title(kind: MeetingKind, day: NaiveDate) -> String {
    let month = month_and_year(day);
    match kind {
        MeetingKind::MonthlyBriefing => format!("Hội nghị giao ban công tác Hội {month}"),
        MeetingKind::StandingBoard => format!("Họp Ban Thường vụ {month}"),
        MeetingKind::Committee => format!("Hội nghị Ban Chấp hành {month}"),
        MeetingKind::Review if day.month() <= 8 => {
            format!(
                "Hội nghị sơ kết công tác Hội sáu tháng đầu năm {}",
                day.year()
            )
        }
        MeetingKind::Review => format!("Hội nghị tổng kết công tác Hội năm {}", day.year()),
        MeetingKind::Other => format!("Cuộc họp {}", long_day(day)),
    }
}

/// What the closing line calls it.
pub fn meeting_kind(kind: MeetingKind) -> &'static str {
    match kind {
        MeetingKind::MonthlyBriefing | MeetingKind::Committee | MeetingKind::Review => "Hội nghị",
        MeetingKind::StandingBoard | MeetingKind::Other => MEETING,
    }
}

/// The parts such a meeting usually has.
pub fn meeting_headings(kind: MeetingKind, day: NaiveDate) -> Vec<String> {
    let year = day.year();
    let headings = match kind {
        MeetingKind::MonthlyBriefing => vec![
            format!("Đánh giá kết quả công tác tháng {}", day.month()),
            if day.month() == 1 {
                format!("Triển khai nhiệm vụ, chương trình công tác năm {year}")
            } else {
                "Triển khai nhiệm vụ thời gian tới".to_owned()
            },
        ],
        MeetingKind::StandingBoard | MeetingKind::Committee => {
            vec![
                "Kết quả công tác".to_owned(),
                "Nhiệm vụ thời gian tới".to_owned(),
            ]
        }
        MeetingKind::Review => {
            vec![
                "Báo cáo kết quả công tác".to_owned(),
                "Phương hướng, nhiệm vụ".to_owned(),
            ]
        }
        MeetingKind::Other => vec!["Nội dung".to_owned()],
    };
    let discussed = std::iter::once("Thảo luận".to_owned());
    headings.into_iter().chain(discussed).collect()
}

/// What a task is called in a narrow column: the first clause of its text, without its end mark.
pub fn first_clause(text: &str) -> &str {
    let ends = [". ", "; ", ": ", "\n"];
    let end = ends.iter().filter_map(|end| text.find(end)).min();
    let clause = end.map_or(text, |end| &text[..end]);
    clause.trim_end_matches(|sign: char| sign.is_whitespace() || ";.,:".contains(sign))
}

/// A post as it stands beside a name: "Chủ tịch Hội LHPN phường".
pub fn post_title(post: Post, ward_name: &str) -> String {
    let union = union_without_place(ward_name);
    match post {
        Post::Chair => format!("Chủ tịch {union}"),
        Post::ViceChair => format!("Phó Chủ tịch {union}"),
        Post::StandingMember => "Ủy viên Ban Thường vụ".to_owned(),
        Post::CommitteeMember => "Ủy viên Ban Chấp hành".to_owned(),
        Post::BranchHead => "Chi hội trưởng".to_owned(),
        Post::BranchDeputy => "Chi hội phó".to_owned(),
        Post::GroupHead => "Tổ trưởng".to_owned(),
        Post::GroupDeputy => "Tổ phó".to_owned(),
    }
}

/// "Hội LHPN phường Thượng Thanh" → "Hội LHPN phường": whoever reads the paper knows which.
fn union_without_place(ward_name: &str) -> &str {
    const KINDS: [&str; 4] = [" phường", " xã", " thị trấn", " đặc khu"];
    KINDS
        .iter()
        .find_map(|kind| {
            ward_name
                .find(&format!("{kind} "))
                .map(|at| &ward_name[..at + kind.len()])
        })
        .unwrap_or(ward_name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formal_days_guard_against_added_digits() {
        let day = |y, m, d| long_day(NaiveDate::from_ymd_opt(y, m, d).unwrap());
        assert_eq!(day(2026, 2, 5), "ngày 05 tháng 02 năm 2026");
        assert_eq!(day(2018, 1, 18), "ngày 18 tháng 01 năm 2018");
        assert_eq!(day(2018, 3, 8), "ngày 08 tháng 3 năm 2018");
        assert_eq!(day(2018, 12, 31), "ngày 31 tháng 12 năm 2018");
    }

    #[test]
    fn a_new_meeting_has_a_name_for_its_kind_and_month() {
        let day = |m, d| NaiveDate::from_ymd_opt(2018, m, d).unwrap();
        let title = |kind, on| meeting_title(kind, on);
        assert_eq!(
            title(MeetingKind::MonthlyBriefing, day(1, 18)),
            "Hội nghị giao ban công tác Hội tháng 01 năm 2018"
        );
        assert_eq!(
            title(MeetingKind::Committee, day(3, 8)),
            "Hội nghị Ban Chấp hành tháng 3 năm 2018"
        );
        assert_eq!(
            title(MeetingKind::Review, day(7, 5)),
            "Hội nghị sơ kết công tác Hội sáu tháng đầu năm 2018"
        );
        assert_eq!(
            title(MeetingKind::Review, day(12, 20)),
            "Hội nghị tổng kết công tác Hội năm 2018"
        );
        assert_eq!(
            meeting_headings(MeetingKind::MonthlyBriefing, day(1, 18)),
            [
                "Đánh giá kết quả công tác tháng 1",
                "Triển khai nhiệm vụ, chương trình công tác năm 2018",
                "Thảo luận"
            ]
        );
    }

    #[test]
    fn a_task_is_called_by_its_first_clause() {
        assert_eq!(
            first_clause("Lập chi hội phụ nữ trẻ: có thêm sức trẻ."),
            "Lập chi hội phụ nữ trẻ"
        );
        assert_eq!(
            first_clause("Gửi báo cáo đúng hạn."),
            "Gửi báo cáo đúng hạn"
        );
        assert_eq!(first_clause("Nộp 1.500 đồng. Ghi sổ."), "Nộp 1.500 đồng");
    }

    #[test]
    fn a_post_names_the_union_but_not_the_place() {
        let chair = |ward: &str| post_title(Post::Chair, ward);
        assert_eq!(
            chair("Hội LHPN phường Thượng Thanh"),
            "Chủ tịch Hội LHPN phường"
        );
        assert_eq!(
            chair("Hội Liên hiệp Phụ nữ xã An Phú"),
            "Chủ tịch Hội Liên hiệp Phụ nữ xã"
        );
        assert_eq!(chair("Hội Phụ nữ Công an"), "Chủ tịch Hội Phụ nữ Công an");
    }

    #[test]
    fn a_long_name_is_broken_before_its_place() {
        let shown = |name: &str| keep_place_whole(name).replace('\u{A0}', "~");
        assert_eq!(
            shown("HỘI LHPN PHƯỜNG THƯỢNG THANH"),
            "HỘI LHPN PHƯỜNG~THƯỢNG~THANH"
        );
        assert_eq!(shown("CHI HỘI 5"), "CHI HỘI 5");
    }

    #[test]
    fn files_are_named_by_month_and_ward() {
        let name = |issuer: &str| {
            report_file_name(
                Month {
                    year: 2018,
                    month: 1,
                },
                issuer,
            )
        };
        assert_eq!(
            name("Hội LHPN phường Thượng Thanh"),
            "BaoCao_2018-01_PhuongThuongThanh_v1.xlsx"
        );
        assert_eq!(
            name("Hội LHPN xã Đắk Nông/2"),
            "BaoCao_2018-01_XaDakNong2_v1.xlsx"
        );
        assert_eq!(name("Hội Phụ nữ Thử"), "BaoCao_2018-01_HoiPhuNuThu_v1.xlsx");
    }

    #[test]
    fn roman_numbers() {
        let all: Vec<String> = [1, 4, 9, 14, 40, 1999].map(roman).to_vec();
        assert_eq!(all, ["I", "IV", "IX", "XIV", "XL", "MCMXCIX"]);
    }

    #[test]
    fn list_items_end_as_the_decree_says() {
        assert_eq!(
            list_item("Căn cứ Điều lệ Hội.", false),
            "Căn cứ Điều lệ Hội;"
        );
        assert_eq!(list_item("Lưu: VT; ", true), "Lưu: VT.");
    }
}
