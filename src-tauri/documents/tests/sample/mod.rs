//! Invented papers for tests, samples and benches: the January briefing of a ward union, in any size. Only the chair's
//! name and post are real.
#![allow(dead_code, reason = "each user of this file takes a part of it")]

use std::sync::Arc;

use chrono::{NaiveDate, NaiveDateTime, NaiveTime};
use sohoi_documents::layout::picture::Picture;
use sohoi_documents::layout::text::Align;
use sohoi_documents::letterhead::Letterhead;
use sohoi_documents::minutes::{
    Attendee, Body, Conclusion, Minutes, Officer, Photo, Presence, Section, Speech, Task,
};
use sohoi_documents::recovery_sheet::RecoverySheet;
use sohoi_documents::register::{Column, Group, ListDay, Register, Turned};

pub fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).expect("a day of the calendar")
}

pub fn made() -> NaiveDateTime {
    day(2018, 1, 18)
        .and_hms_opt(16, 30, 0)
        .expect("an hour of the day")
}

fn time(hour: u32, minute: u32) -> Option<NaiveTime> {
    NaiveTime::from_hms_opt(hour, minute, 0)
}

const FAMILY: [&str; 9] = [
    "Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Vũ", "Đặng", "Bùi", "Đỗ",
];
const MIDDLE: [&str; 7] = [
    "Thị",
    "Thị Thu",
    "Thị Minh",
    "Thị Bích",
    "Ngọc",
    "Thị Kim",
    "Thanh",
];
const GIVEN: [&str; 11] = [
    "Hòa",
    "Liên",
    "Yến",
    "Thủy",
    "Nguyệt",
    "Phượng",
    "Oanh",
    "Quỳnh",
    "Hạnh",
    "Ưng",
    "Đào",
];

pub fn name(at: usize) -> String {
    format!(
        "{} {} {}",
        FAMILY[at % 9],
        MIDDLE[(at / 2) % 7],
        GIVEN[(at * 3 + at / 11) % 11]
    )
}

pub const PARAGRAPHS: [&str; 6] = [
    "Tháng 01 năm 2018, Ban Thường vụ Hội đã bám sát chương trình công tác của quận Hội và nghị quyết của Đảng ủy phường, \
     chỉ đạo các chi hội xây dựng kế hoạch hoạt động năm, phân công ủy viên phụ trách từng địa bàn và kiểm tra sổ sách \
     của 14/14 chi hội.",
    "Toàn phường có 548 hội viên đang sinh hoạt, tăng 03 hội viên so với tháng 12 năm 2017; tỷ lệ hội viên dự sinh hoạt \
     bình quân đạt 87,5 %. Các chi hội 3, 7 và 11 duy trì tốt nền nếp sinh hoạt; chi hội 9 còn chậm nộp báo cáo.",
    "Hội phối hợp với Ủy ban nhân dân phường tổ chức 02 buổi tổng vệ sinh với 126 lượt hội viên tham gia, nhắc nhở 17 hộ \
     để vật liệu lấn chiếm vỉa hè; mô hình “Dân quận tình nguyện làm sạch môi trường” được giữ vững ở 05 tổ tự quản.",
    "Hoạt động ủy thác với Ngân hàng Chính sách xã hội giữ vững 06 tổ tiết kiệm và vay vốn, dư nợ 4.256,5 triệu đồng, \
     không có nợ quá hạn. Phong trào “Phụ nữ giúp nhau phát triển kinh tế” vận động được 38.600.000 đ giúp 12 chị vốn không lãi.",
    "Tồn tại: công tác phát triển hội viên trẻ chưa đạt yêu cầu; một số chi hội chưa có phụ nữ dưới 35 tuổi tham gia ban \
     chấp hành. Nguyên nhân chủ yếu là hội viên trẻ đi làm ca, giờ sinh hoạt chưa phù hợp.",
    "Nhiệm vụ năm 2018: thực hiện tốt 03 nhiệm vụ trọng tâm công tác Hội; đẩy mạnh các phong trào “Giúp phụ nữ nghèo có \
     địa chỉ”, “Phụ nữ làm kinh tế giỏi”; nâng cao chất lượng sinh hoạt chi hội, tổ phụ nữ.",
];

/// Minutes with this many people on the roll and at least this many paragraphs of text.
pub fn minutes(people: usize, paragraphs: usize) -> Minutes {
    let attendee = |at: usize| Attendee {
        name: if at == 0 {
            "Dương Thị Hồng".into()
        } else {
            name(at)
        },
        post: match at {
            0 => "ĐUV, Chủ tịch Hội LHPN phường".into(),
            1 => "Phó Chủ tịch Hội".into(),
            2..5 => "Ủy viên Ban Thường vụ".into(),
            5..13 => "Ủy viên Ban Chấp hành".into(),
            _ => "Chi hội trưởng".into(),
        },
        unit: if at < 5 {
            "Hội LHPN phường".into()
        } else {
            format!("Chi hội {}", at - 4)
        },
        body: match at {
            0..5 => Body::StandingBoard,
            5..13 => Body::Committee,
            _ => Body::BranchHead,
        },
        presence: match at {
            8 => Presence::Excused("đi công tác".into()),
            21 => Presence::Excused("nuôi con ốm tại bệnh viện".into()),
            30 => Presence::Absent,
            _ => Presence::Present,
        },
    };
    let roll: Vec<Attendee> = (0..people).map(attendee).collect();
    let section = |heading: &str, from: usize, count: usize| Section {
        heading: heading.into(),
        text: (from..from + count)
            .map(|at| PARAGRAPHS[at % 6])
            .collect::<Vec<_>>()
            .join("\n"),
    };
    let conclusion = |text: &str, task: &str, owner: &str, due: NaiveDate| Conclusion {
        text: text.into(),
        tasks: vec![Task {
            text: task.into(),
            owner: owner.into(),
            due: Some(due),
        }],
    };
    Minutes {
        letterhead: Letterhead {
            superior: "HỘI LHPN QUẬN LONG BIÊN".into(),
            issuer: "HỘI LHPN PHƯỜNG THƯỢNG THANH".into(),
            number: String::new(),
            symbol: "/BB-BTV".into(),
            place_and_date: None,
        },
        title: "Hội nghị giao ban công tác Hội và phong trào phụ nữ tháng 01 năm 2018".into(),
        kind: "Hội nghị".into(),
        basis: vec![
            "Thực hiện chỉ đạo của Ban Thường vụ Hội LHPN quận Long Biên về nhiệm vụ công tác Hội năm 2018".into(),
            "Căn cứ Nghị quyết lãnh đạo công tác năm 2018 của Đảng ủy phường Thượng Thanh".into(),
            "Căn cứ Chương trình công tác năm 2018 của Hội LHPN phường".into(),
        ],
        day: day(2018, 1, 18),
        began: time(8, 0),
        correction: 0,
        ended_day: None,
        ended: time(11, 15),
        place: "Phòng họp tầng 2, trụ sở Đảng ủy – HĐND – UBND phường Thượng Thanh".into(),
        roll,
        chair: Officer { name: "Dương Thị Hồng".into(), post: "ĐUV, Chủ tịch Hội LHPN phường".into() },
        secretary: Officer { name: "Trần Thị Nguyệt".into(), post: "Ủy viên Ban Thường vụ".into() },
        sections: vec![
            section("Đánh giá kết quả công tác tháng 01 năm 2018", 0, paragraphs.saturating_sub(1).max(1)),
            section("Triển khai nhiệm vụ, chương trình công tác năm 2018", 5, 1),
        ],
        discussion: vec![
            Speech {
                speaker: "Phạm Thị Thu Liên (Chi hội 3)".into(),
                text: "đề nghị bố trí lớp học nghề vào buổi tối để chị em đi làm ca có thể tham gia.".into(),
            },
            Speech {
                speaker: "Vũ Thị Bích Oanh (Chi hội 7)".into(),
                text: "báo cáo tổ tự quản số 2 đã tự trang bị 04 thùng rác phân loại.".into(),
            },
        ],
        conclusions: vec![
            conclusion(
                "Thành lập chi hội phụ nữ trẻ của phường, coi đây là nguồn bổ sung cán bộ cho các chi hội.",
                "Lập danh sách phụ nữ 18–35 tuổi, dự kiến ban chấp hành lâm thời",
                "Ban Thường vụ; 14 chi hội",
                day(2018, 2, 28),
            ),
            conclusion(
                "Các chi hội vận động hội viên đăng ký lớp học nghề ngắn hạn, khai giảng cuối tháng 02 năm 2018.",
                "Gửi danh sách đăng ký học nghề",
                "14 chi hội",
                day(2018, 2, 10),
            ),
            conclusion(
                "Hưởng ứng các phong trào thi đua chào mừng 15 năm thành lập quận Long Biên.",
                "Đăng ký công trình, phần việc thi đua",
                "14 chi hội",
                day(2018, 2, 5),
            ),
            conclusion(
                "Củng cố hoạt động của các tổ tự quản, duy trì mô hình làm sạch môi trường và trật tự văn minh đô thị.",
                "Kiểm tra 05 tổ tự quản, báo cáo kết quả",
                "Đ/c Phó Chủ tịch Hội",
                day(2018, 3, 15),
            ),
            conclusion(
                "Tuyên truyền Điều lệ Hội; rà soát hội viên có hoàn cảnh khó khăn, hộ nghèo do phụ nữ làm chủ; giữ nền nếp \
                 báo cáo hằng tháng.",
                "Nộp danh sách rà soát cùng báo cáo tháng 02",
                "14 chi hội",
                day(2018, 2, 20),
            ),
        ],
        recipients: vec!["Ban Thường vụ Hội LHPN quận (để báo cáo)".into(), "Các chi hội".into()],
        photos: Vec::new(),
    }
}

pub fn with_photos(mut minutes: Minutes) -> Minutes {
    let photo = |seed: u8, width: u32, height: u32, caption: &str| Photo {
        picture: Arc::new(Picture::jpeg(jpeg(seed, width, height)).expect("a JPEG just made")),
        caption: caption.into(),
    };
    minutes.photos = vec![
        photo(
            1,
            640,
            420,
            "Đồng chí Dương Thị Hồng, ĐUV, Chủ tịch Hội LHPN phường, triển khai nhiệm vụ năm 2018",
        ),
        photo(2, 640, 420, "Các chi hội trưởng dự hội nghị"),
        photo(3, 400, 640, "Ký giao ước thi đua"),
    ];
    minutes
}

/// A drawn landscape: sky, hill, ground.
pub fn jpeg(seed: u8, width: u32, height: u32) -> Vec<u8> {
    let picture = image::RgbImage::from_fn(width, height, |x, y| {
        let hill = height / 2
            + (f64::from(x) / 60.0 + f64::from(seed))
                .sin()
                .mul_add(f64::from(height) / 12.0, 0.0) as u32;
        let shade = (y * 90 / height) as u8;
        if y < hill {
            image::Rgb([150 + shade, 190 + shade / 2, 235])
        } else {
            image::Rgb([90 + seed * 20, 150 - shade / 2, 80])
        }
    });
    let mut bytes = Vec::new();
    image::codecs::jpeg::JpegEncoder::new_with_quality(&mut bytes, 80)
        .encode_image(&picture)
        .expect("writing into memory does not fail");
    bytes
}

/// Minutes of about this many pages.
pub fn long_minutes(pages: usize) -> Minutes {
    minutes(35, pages.saturating_sub(4) * 104 / 10)
}

pub fn recovery_sheet() -> RecoverySheet {
    RecoverySheet {
        ward: "Hội LHPN phường Thượng Thanh".into(),
        code: "7K3FQ-9XW2M-HD4TC-0VB8R-N5EJA".into(),
        day: day(2018, 1, 18),
    }
}

/// A list of this many invented members in branches of forty.
pub fn register(people: usize, turned: Turned) -> Register {
    let column = |heading: &str, share: f64, align: Align| Column {
        heading: heading.into(),
        share,
        align,
    };
    let mut columns = vec![
        column("Họ và tên", 46.0, Align::Left),
        column("Ngày sinh", 24.0, Align::Center),
        column("Nơi cư trú", 50.0, Align::Left),
        column("Ngày vào Hội", 24.0, Align::Center),
    ];
    if turned == Turned::Landscape {
        columns.push(column("Chức vụ", 34.0, Align::Left));
        columns.push(column("Ghi chú", 34.0, Align::Left));
    }
    let row = |at: usize| {
        let born = 1948 + at * 7 % 50;
        let mut cells = vec![
            name(at),
            if at.is_multiple_of(9) {
                born.to_string()
            } else {
                format!("{:02}/{:02}/{born}", at % 28 + 1, at % 12 + 1)
            },
            format!("Số {} ngõ {}, tổ {}", at % 97 + 1, at % 31 + 1, at % 14 + 1),
            format!("{:02}/{}", at % 12 + 1, born + 20),
        ];
        if turned == Turned::Landscape {
            cells.push(if at.is_multiple_of(40) {
                "Chi hội trưởng".into()
            } else {
                String::new()
            });
            cells.push(if at.is_multiple_of(23) {
                "Nuôi con một mình, hộ cận nghèo".into()
            } else {
                String::new()
            });
        }
        cells
    };
    let group = |first: usize| Group {
        name: format!("Chi hội {}", first / 40 + 1),
        rows: (first..people.min(first + 40)).map(row).collect(),
    };
    Register {
        letterhead: Letterhead {
            symbol: String::new(),
            ..minutes(1, 1).letterhead
        },
        title: "DANH SÁCH HỘI VIÊN".into(),
        day: ListDay::AsOf(day(2018, 1, 31)),
        turned,
        columns,
        groups: (0..people).step_by(40).map(group).collect(),
        printed_at: made(),
        version: "Sổ Hội 0.1.0".into(),
    }
}

/// Minutes that fill one page.
pub fn short_minutes() -> Minutes {
    let mut minutes = minutes(5, 1);
    minutes.basis.truncate(1);
    minutes.roll.clear();
    minutes.sections.truncate(1);
    minutes.discussion.clear();
    minutes.recipients.clear();
    minutes.conclusions.truncate(1);
    minutes
        .conclusions
        .iter_mut()
        .for_each(|conclusion| conclusion.tasks.clear());
    minutes
}
