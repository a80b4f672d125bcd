//! Names and random choices for the tests of this package: always the same ones, so that a failure can be repeated.

/// A small generator (xorshift); good enough to choose test cases.
pub struct Random(u64);

impl Random {
    pub fn from_seed(seed: u64) -> Self {
        Random(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1)
    }

    pub fn next(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0.wrapping_mul(0x2545_F491_4F6C_DD1D) >> 16
    }

    pub fn below(&mut self, limit: usize) -> usize {
        (self.next() % limit as u64) as usize
    }

    pub fn choose<'a>(&mut self, from: &[&'a str]) -> &'a str {
        from[self.below(from.len())]
    }
}

const FAMILY: &[&str] = &[
    "Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Huỳnh", "Phan", "Vũ", "Võ", "Đặng", "Bùi", "Đỗ",
    "Hồ", "Ngô", "Dương", "Lý", "Đào", "Đoàn", "Tạ", "Tô", "Tôn", "Từ", "Ừng", "Ông", "Ân", "Ấu",
    "An", "Ánh", "Cù", "Cừ", "Cao", "Doãn", "Đinh",
];
const MIDDLE: &[&str] = &[
    "Thị",
    "Thị Ngọc",
    "Ngọc",
    "Thu",
    "Thanh",
    "Bích",
    "Thị Mỹ",
    "Kim",
    "",
    "Thùy",
    "Thuỳ",
    "Hồng",
    "Thị Thu",
    "Diệu",
];
const GIVEN: &[&str] = &[
    "Hoa", "Hòa", "Hoà", "Hóa", "Hỏa", "Hoan", "Hồng", "Hông", "Hợp", "Hương", "Hường", "Hưởng",
    "Lan", "Làn", "Lân", "Lăng", "Ma", "Mà", "Mả", "Mã", "Má", "Mạ", "Mai", "Mận", "Mẫn", "Mến",
    "Mến", "My", "Mỹ", "Mĩ", "Na", "Nga", "Ngà", "Ngọc", "Oanh", "Thơ", "Thờ", "Thu", "Thư",
    "Thủy", "Thuỷ", "Thúy", "Thụy", "Tú", "Từ", "Tư", "Ưng", "Út", "Uyên", "Đào", "Dào", "Điệp",
    "Diệp", "Yến", "Ý", "Ái", "Ân", "Ấn",
];

/// A likely woman's name.
pub fn some_name(random: &mut Random) -> String {
    let words = [
        random.choose(FAMILY),
        random.choose(MIDDLE),
        random.choose(GIVEN),
    ];
    let words: Vec<&str> = words.into_iter().filter(|word| !word.is_empty()).collect();
    words.join(" ")
}

/// A word of random syllables: most were never anyone's name, but every letter and tone meets every other.
pub fn some_syllables(random: &mut Random) -> String {
    const ONSET: &[&str] = &[
        "", "b", "c", "ch", "d", "đ", "g", "gh", "h", "k", "l", "m", "n", "ng", "nh", "ph", "qu",
        "r", "s", "t", "th", "tr", "v", "x", "w", "z", "f", "j",
    ];
    const NUCLEUS: &[&str] = &[
        "a", "à", "ả", "ã", "á", "ạ", "ă", "ằ", "ẳ", "ẵ", "ắ", "ặ", "â", "ầ", "ẩ", "ẫ", "ấ", "ậ",
        "e", "è", "é", "ê", "ề", "ể", "ễ", "ế", "ệ", "i", "ì", "í", "ị", "o", "ò", "ó", "ô", "ồ",
        "ổ", "ộ", "ơ", "ờ", "ợ", "u", "ù", "ú", "ụ", "ư", "ừ", "ử", "ứ", "ự", "y", "ỳ", "ý", "ỵ",
        "oa", "oà", "òa", "ươ", "iê",
    ];
    const CODA: &[&str] = &[
        "", "", "c", "ch", "m", "n", "ng", "nh", "p", "t", "i", "u", "y",
    ];
    let mut text = String::new();
    for _ in 0..=random.below(3) {
        let mut word = format!(
            "{}{}{}",
            random.choose(ONSET),
            random.choose(NUCLEUS),
            random.choose(CODA)
        );
        match random.below(4) {
            0 => word = word.to_uppercase(),
            1 => {
                let first: String = word.chars().take(1).flat_map(char::to_uppercase).collect();
                word = first + &word.chars().skip(1).collect::<String>();
            }
            _ => {}
        }
        if !text.is_empty() {
            text.push_str(random.choose(&[" ", " ", " ", "-", "'", ", ", "", " (", ". "]));
        }
        text.push_str(&word);
    }
    text
}
