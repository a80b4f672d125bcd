//! Invented people: names as they are common in Hà Nội, days of birth, numbers that fit them. Nobody here is anybody.

use chrono::{Datelike, Duration};

use super::plan::CHAIR;
use super::random::Random;
use crate::days::{Day, PartialDay};

/// Common first. About two in five are Nguyễn.
const FAMILY: &[&str] = &[
    "Nguyễn", "Nguyễn", "Nguyễn", "Nguyễn", "Trần", "Trần", "Lê", "Lê", "Phạm", "Phạm", "Hoàng",
    "Vũ", "Đỗ", "Bùi", "Phan", "Đặng", "Ngô", "Dương", "Đinh", "Đào", "Lý", "Trịnh", "Hồ", "Mai",
    "Tạ", "Chu", "Lương", "Cao", "Hà", "Lưu", "Quách", "Tống", "Kiều", "Nghiêm", "Tô", "Thái",
    "Trương", "La", "Phùng", "Từ",
];

const MIDDLE_OLD: &[&str] = &[
    "Thị",
    "Thị",
    "Thị",
    "Thị",
    "Thị",
    "Thị",
    "Thị",
    "Kim",
    "Thị Kim",
    "Thị Minh",
    "Thị Thanh",
    "Thị Ngọc",
    "Minh",
    "Thị Bích",
    "Bích",
    "Thị Hồng",
    "Tuyết",
    "Thị Tuyết",
];

const MIDDLE_YOUNG: &[&str] = &[
    "Thị",
    "Thị",
    "Thị",
    "Thị Thu",
    "Thanh",
    "Ngọc",
    "Thu",
    "Phương",
    "Thị Thanh",
    "Thị Ngọc",
    "Minh",
    "Hồng",
    "Thị Hồng",
    "Mai",
    "Thùy",
    "Quỳnh",
    "Hoài",
    "Bích",
    "Thị Phương",
    "Thị Mai",
    "Khánh",
    "Diệu",
    "Bảo",
    "Kim",
    "Hải",
    "Thị Bích",
    "Lan",
    "Thảo",
    "Hà",
    "Tú",
    "Vân",
    "Thị Minh",
    "Thúy",
    "Như",
    "Cẩm",
    "Ánh",
];

const GIVEN: &[&str] = &[
    "Hương",
    "Lan",
    "Hoa",
    "Hằng",
    "Thủy",
    "Nga",
    "Hà",
    "Thu",
    "Hạnh",
    "Huyền",
    "Loan",
    "Phương",
    "Trang",
    "Linh",
    "Hiền",
    "Dung",
    "Mai",
    "Vân",
    "Yến",
    "Liên",
    "Hồng",
    "Thảo",
    "Nhung",
    "Minh",
    "Ngọc",
    "Anh",
    "Hải",
    "Tâm",
    "Xuân",
    "Oanh",
    "Bình",
    "Nguyệt",
    "Thanh",
    "Huệ",
    "Tuyết",
    "Hường",
    "Lý",
    "Hòa",
    "Thúy",
    "Ngân",
    "Quyên",
    "Phượng",
    "Quỳnh",
    "Hảo",
    "Duyên",
    "Giang",
    "Chi",
    "Cúc",
    "Đào",
    "Kim",
    "Thoa",
    "Thơm",
    "Sen",
    "Nhàn",
    "Chinh",
    "Hiên",
    "Bích",
    "An",
    "Châu",
    "Ánh",
    "Thắm",
    "Luyến",
    "Lương",
    "Mận",
    "Diệp",
    "Diễm",
    "Dịu",
    "Gấm",
    "Hậu",
    "Hợp",
    "Hoàn",
    "Khuyên",
    "Lành",
    "Lệ",
    "Liễu",
    "Lụa",
    "Ly",
    "Miền",
    "Mùi",
    "My",
    "Mỹ",
    "Ngà",
    "Nhài",
    "Nhạn",
    "Nhi",
    "Như",
    "Nụ",
    "Phúc",
    "Quế",
    "Sâm",
    "Thìn",
    "Thịnh",
    "Thơ",
    "Thư",
    "Thương",
    "Trà",
    "Trâm",
    "Trinh",
    "Tuyến",
    "Tú",
    "Tươi",
    "Uyên",
    "Vi",
    "Vinh",
    "Vui",
    "Vy",
    "Xinh",
    "Xuyến",
    "Yên",
];

const GIVEN_MEN: &[&str] = &[
    "Thắng", "Hùng", "Dũng", "Sơn", "Tuấn", "Long", "Cường", "Quang",
];

const OCCUPATIONS: &[&str] = &[
    "Nội trợ",
    "Kinh doanh tự do",
    "Công nhân",
    "Giáo viên",
    "Nhân viên văn phòng",
    "Hưu trí",
    "Tiểu thương",
    "Thợ may",
    "Nhân viên bán hàng",
    "Điều dưỡng",
    "Làm vườn",
    "Lao động tự do",
    "Kế toán",
    "Thợ làm tóc",
    "Nhân viên y tế",
];

/// Where births were registered: mostly Hà Nội, the rest from the provinces around.
const PROVINCES: &[&str] = &[
    "001", "001", "001", "001", "001", "027", "030", "033", "034", "036", "035", "024", "038",
    "025",
];
const MOBILE: &[&str] = &[
    "090", "091", "093", "094", "096", "097", "098", "086", "088", "032", "035", "036", "038",
    "039",
];

#[derive(Default)]
pub(super) struct SamplePerson {
    pub name: String,
    pub birth: Option<PartialDay>,
    pub citizen_number: Option<String>,
    pub phone: Option<String>,
    pub address: Option<String>,
    pub occupation: Option<String>,
    pub ethnicity: Option<String>,
    pub religion: Option<String>,
    pub schooling: Option<String>,
    pub education: Option<String>,
    pub card_number: Option<String>,
    pub party_since: Option<PartialDay>,
    pub is_core: bool,
}

impl SamplePerson {
    /// Known by name only.
    pub(super) fn named(name: &str) -> SamplePerson {
        SamplePerson {
            name: name.to_owned(),
            ..SamplePerson::default()
        }
    }
}

/// A woman old enough to be a member on `day`.
pub(super) fn woman(random: &mut Random, day: Day, card: usize) -> SamplePerson {
    let age = match random.below(100) {
        0..=17 => random.between(19, 30),
        18..=61 => random.between(31, 49),
        62..=91 => random.between(50, 69),
        _ => random.between(70, 86),
    };
    let born = day - Duration::days(age * 365 + age / 4 + random.between(1, 360));
    let year = born.year();
    let middle = if year < 1975 {
        MIDDLE_OLD
    } else {
        MIDDLE_YOUNG
    };
    let birth = match random.below(100) {
        0..=74 => PartialDay::from(born),
        75..=94 => PartialDay::year(year),
        _ => PartialDay {
            about: true,
            ..PartialDay::year(year)
        },
    };
    let party = random
        .percent(12)
        .then(|| PartialDay::year(year + random.between(22, 38) as i32));
    let name = female_name(random, middle);
    let citizen_number = random
        .percent(82)
        .then(|| citizen_number(random, year, Sex::Woman));
    let phone = random.percent(88).then(|| phone(random));
    let address = address(random);
    let occupation = if age >= 60 {
        "Hưu trí"
    } else {
        random.choose(OCCUPATIONS)
    };
    SamplePerson {
        name,
        birth: Some(birth),
        citizen_number,
        phone,
        address: Some(address),
        occupation: Some(occupation.to_owned()),
        ethnicity: Some(ethnicity(random).to_owned()),
        religion: random.percent(9).then(|| {
            random
                .choose(&["Phật giáo", "Phật giáo", "Công giáo"])
                .to_owned()
        }),
        schooling: random
            .percent(70)
            .then(|| random.choose(schooling(year, occupation)).to_owned()),
        education: trade(occupation).map(str::to_owned),
        card_number: random.percent(85).then(|| format!("{card:05}")),
        // Nobody joins the Party in a year to come.
        party_since: party.filter(|since| since.year <= day.year()),
        is_core: random.percent(18),
    }
}

/// Trình độ văn hóa: of ten classes for those who went to school before 1981, of twelve after; a trade that is learnt
/// asks for all of them. As many to choose from everywhere, so that chance falls the same way for everybody after her.
fn schooling(born: i32, occupation: &str) -> &'static [&'static str; 5] {
    match (born < 1964, trade(occupation).is_some()) {
        (true, true) => &["10/10"; 5],
        (true, false) => &["10/10", "10/10", "10/10", "7/10", "7/10"],
        (false, true) => &["12/12"; 5],
        (false, false) => &["12/12", "12/12", "12/12", "9/12", "9/12"],
    }
}

/// Trình độ chuyên môn that goes with an occupation, for those that ask for one.
fn trade(occupation: &str) -> Option<&'static str> {
    match occupation {
        "Giáo viên" => Some("Cao đẳng sư phạm"),
        "Kế toán" => Some("Đại học kinh tế"),
        "Điều dưỡng" => Some("Trung cấp điều dưỡng"),
        "Nhân viên y tế" => Some("Trung cấp dược"),
        _ => None,
    }
}

/// A man who heads a branch, as village heads do here and there; not a member.
pub(super) fn man(random: &mut Random, day: Day) -> SamplePerson {
    let year = day.year() - random.between(40, 60) as i32;
    SamplePerson {
        name: format!("{} Văn {}", random.choose(FAMILY), random.choose(GIVEN_MEN)),
        birth: Some(PartialDay::year(year)),
        citizen_number: Some(citizen_number(random, year, Sex::Man)),
        phone: Some(phone(random)),
        address: Some(address(random)),
        ..SamplePerson::default()
    }
}

fn female_name(random: &mut Random, middle: &[&str]) -> String {
    loop {
        let family = random.choose(FAMILY);
        let middle = random.choose(middle);
        let given = random.choose_common(GIVEN);
        let name = format!("{family} {middle} {given}");
        // No name that says one word twice, and none that belongs to the sample's one real person.
        if !middle.split(' ').any(|word| word == given) && family != middle && name != CHAIR {
            return name;
        }
    }
}

enum Sex {
    Woman,
    Man,
}

/// Three digits of the province, one for century and sex, two of the year, six by chance.
fn citizen_number(random: &mut Random, year: i32, sex: Sex) -> String {
    let century = if year >= 2000 { 2 } else { 0 };
    let digit = match sex {
        Sex::Woman => century + 1,
        Sex::Man => century,
    };
    format!(
        "{}{digit}{:02}{:06}",
        random.choose(PROVINCES),
        year % 100,
        random.below(1_000_000)
    )
}

fn phone(random: &mut Random) -> String {
    format!("{}{:07}", random.choose(MOBILE), random.below(10_000_000))
}

fn address(random: &mut Random) -> String {
    let house = random.between(1, 180);
    let alley = random.between(2, 240);
    let group = random.between(1, 36);
    format!("Số {house}, ngõ {alley}, tổ dân phố {group}")
}

fn ethnicity(random: &mut Random) -> &'static str {
    match random.below(100) {
        0..=95 => "Kinh",
        96 => "Tày",
        97 => "Mường",
        98 => "Nùng",
        _ => "Thái",
    }
}

/// When somebody joined before the sample begins: often only the year is known.
pub(super) fn joined_before(random: &mut Random, begin: Day, born: PartialDay) -> PartialDay {
    let earliest = (born.year + 18).max(1976);
    let latest = begin.year() - 1;
    let year = random.between(i64::from(earliest.min(latest)), i64::from(latest)) as i32;
    let month = random.between(1, 12) as u32;
    let day = random.between(1, 28) as u32;
    match random.below(100) {
        0..=44 => PartialDay::year(year),
        45..=64 => PartialDay {
            month: Some(month),
            ..PartialDay::year(year)
        },
        65..=94 => PartialDay {
            month: Some(month),
            day: Some(day),
            ..PartialDay::year(year)
        },
        _ => PartialDay {
            about: true,
            ..PartialDay::year(year)
        },
    }
}
