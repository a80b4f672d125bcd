//! What a column holds, guessed by its heading and by what stands in it.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::table::{Cell, Table};
use super::values;
use crate::members::{Flag, PersonColumn};
use crate::members::declared::person_fields;

/// What a column can be taken as beside a person's own fields, with the headings that mean it, folded, without signs.
macro_rules! with_what_lists_say {
    ($($fields:tt)*) => {
        make_import_fields! {
            [$($fields)*]
            Number number ["stt", "tt", "so tt", "so thu tu", "thu tu", "sott"];
            /// Họ và đệm, where the given name has its own column.
            FamilyMiddle family_middle ["ho dem", "ho va dem", "ho va ten dem", "ho ten dem", "ho va chu dem",
                "ho", "ho lot", "ho va ten lot", "ho va ho dem", "ho chu lot", "ho va ten ho dem",
                "ho va ten ho"];
            GivenName given_name ["ten", "ten goi", "ho va ten ten"];
            /// Day and month, where the year has its own column.
            BirthDayMonth birth_day_month ["nam sinh ngay thang", "ngay thang", "ngay sinh ngay thang",
                "ngay thang nam sinh ngay thang"];
            BirthYear birth_year ["nam sinh nam", "nam", "ngay sinh nam", "ngay thang nam sinh nam"];
            /// Filled in for women only: a birth, or a mark under "Giới tính". The column beside it is the men's.
            Female female ["nu", "nu gioi", "nam sinh nu", "ngay sinh nu", "ngay thang nam sinh nu",
                "nu sinh nam", "gioi tinh nu", "phai nu"];
            Male male ["nam gioi", "gioi tinh nam", "phai nam"];
            Branch branch ["chi hoi", "ten chi hoi", "chi hoi phu nu", "thuoc chi hoi", "sinh hoat tai chi hoi",
                "chi hoi sinh hoat", "don vi", "chi hoi pn", "chi hoi so"];
            Group group ["to", "to phu nu", "to hoi", "phan to", "to so", "to pn", "to hoi phu nu"];
            Joined joined ["ngay vao hoi", "nam vao hoi", "ngay ket nap", "vao hoi", "ngay tham gia",
                "ngay gia nhap", "nam ket nap", "ngay ket nap hoi", "tham gia hoi", "thoi gian vao hoi",
                "ngay thang nam vao hoi", "ngay vao hoi phu nu", "thang nam vao hoi", "ngay vao hoi lhpn",
                "nam tham gia", "ket nap", "vao hoi nam", "thoi gian tham gia", "nam vao hoi phu nu",
                "nam gia nhap", "ngay thang vao hoi"];
            Kind kind ["loai", "loai hoi vien", "doi tuong hoi vien", "dien hoi vien", "doi tuong"];
            /// Kept as a line of her notes: a term of office has a beginning no list tells.
            Post post ["chuc vu", "chuc danh", "chuc vu hoi", "chuc vu trong hoi", "nhiem vu"];
            /// That she has moved, died or stopped, with a day where one stands there.
            Left left ["bien dong", "chuyen di", "da chuyen", "tinh trang", "roi hoi", "ly do giam", "giam",
                "da mat", "chuyen sinh hoat", "ngay roi hoi", "trang thai", "ra khoi hoi"];
            Poor poor ["ho ngheo", "hn", "thuoc ho ngheo"];
            NearPoor near_poor ["ho can ngheo", "can ngheo", "hcn", "thuoc ho can ngheo"];
            Widowed widowed ["goa", "goa chong", "mat chong", "goa bua"];
            Divorced divorced ["ly hon", "ly di"];
            SingleMother single_mother ["don than", "me don than", "nuoi con mot minh", "phu nu don than",
                "don than nuoi con", "don than nuoi con nho", "nuoi con don than"];
            ChildUnder16 child_under_16 ["co con duoi 16", "con duoi 16", "con duoi 16 tuoi",
                "co con duoi 16 tuoi"];
            SeriouslyIll seriously_ill ["benh hiem ngheo", "benh nang", "om dau dai ngay", "benh dai ngay"];
            Disabled disabled ["khuyet tat", "tan tat", "nguoi khuyet tat"];
            PersonOfMerit person_of_merit ["nguoi co cong", "nguoi co cong voi cach mang", "thuong binh", "benh binh", "me viet nam anh hung", "ba me viet nam anh hung"];
            RelativeOfMerit relative_of_merit ["gia dinh liet si", "than nhan liet si", "vo liet si", "me liet si", "con liet si",
                "than nhan nguoi co cong"];
            /// Common speech for both: which of the two is not said.
            MartyrFamily martyr_family ["gia dinh chinh sach", "chinh sach", "gia dinh co cong"];
            ElderlyAlone elderly_alone ["gia neo don", "neo don", "nguoi cao tuoi neo don", "cao tuoi neo don"];
            WorksAway works_away ["di lam xa", "lam an xa", "di lam an xa"];
        }
    };
}

macro_rules! make_import_fields {
    (
        [$(
            $(#[doc = $doc:literal])*
            $variant:ident $field:ident: $ty:ty as $kind:ident[$longest:literal] $vi:literal $en:literal
            $(short $short_vi:literal $short_en:literal)? $openness:ident in $section:ident
            list $place:literal paper $paper:literal sheet $sheet:literal $(also [$($alias:literal),*])?
            is [$($trait:ident)*] headings [$($heading:literal),* $(,)?];
        )*]
        $($(#[doc = $said_doc:literal])* $said:ident $code:ident [$($said_heading:literal),* $(,)?];)*
    ) => {
        /// What a column of a list can be taken as.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize, ts_rs::TS)]
        #[serde(rename_all = "snake_case")]
        #[ts(rename_all = "snake_case")]
        pub enum ImportField {
            $($(#[doc = $doc])* $(#[serde($(alias = $alias),*)])? $variant,)*
            $($(#[doc = $said_doc])* $said),*
        }

        impl ImportField {
            pub const ALL: &'static [ImportField] =
                &[$(ImportField::$variant,)* $(ImportField::$said),*];

            pub fn code(self) -> &'static str {
                match self {
                    $(ImportField::$variant => stringify!($field),)*
                    $(ImportField::$said => stringify!($code)),*
                }
            }

            /// The person's own field it is, if it is one.
            pub fn of_person(self) -> Option<PersonColumn> {
                match self {
                    $(ImportField::$variant => Some(PersonColumn::$variant),)*
                    $(ImportField::$said => None),*
                }
            }

            /// Headings that mean it, folded, without signs.
            fn headings(self) -> &'static [&'static str] {
                match self {
                    $(ImportField::$variant => &[$($heading),*],)*
                    $(ImportField::$said => &[$($said_heading),*]),*
                }
            }

            /// By its code, or one it had before.
            pub fn of_code(code: &str) -> Option<ImportField> {
                $($($(if code == $alias {
                    return Some(ImportField::$variant);
                })*)?)*
                ImportField::ALL
                    .iter()
                    .copied()
                    .find(|field| field.code() == code)
            }
        }
    };
}

person_fields!(with_what_lists_say);

/// How sure a guess is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, ts_rs::TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename_all = "snake_case")]
pub enum Confidence {
    /// She said so.
    Chosen,
    /// She said so for a list with these headings before.
    Remembered,
    /// The heading says so.
    High,
    /// The heading nearly says so.
    Medium,
    /// Only what stands in it.
    Low,
}

impl ImportField {
    /// A circumstance of hers, marked where it holds.
    pub(crate) fn is_circumstance(self) -> bool {
        Flag::CODES.name(self.code()).is_some()
    }

    pub(crate) fn is_name(self) -> bool {
        matches!(
            self,
            ImportField::Name | ImportField::FamilyMiddle | ImportField::GivenName
        )
    }

    /// More than one column may be taken for it.
    pub(crate) fn may_repeat(self) -> bool {
        matches!(self, ImportField::Notes)
    }
}

/// A heading to compare: folded, signs gone.
pub(crate) fn heading_key(text: &str) -> String {
    let folded = sohoi_vietnamese::fold(text);
    let mut key = String::with_capacity(folded.len());
    for word in folded
        .split(|sign: char| !sign.is_alphanumeric())
        .filter(|word| !word.is_empty())
    {
        if !key.is_empty() {
            key.push(' ');
        }
        key.push_str(word);
    }
    key
}

/// What a heading means.
pub(crate) fn field_of_heading(text: &str) -> Option<(ImportField, Confidence)> {
    let key = heading_key(text);
    let before_brackets = text
        .find(['(', '['])
        .map(|bracket| heading_key(&text[..bracket]));
    for key in [Some(&key), before_brackets.as_ref()].into_iter().flatten() {
        if let Some((_, field)) = KNOWN_HEADINGS.get(key.as_str()) {
            return Some((*field, Confidence::High));
        }
    }
    // The longest known heading that stands in it as whole words; short ones mean too many things.
    if key.is_empty() || key.split(' ').count() > 8 {
        return None;
    }
    let ends = || key.match_indices(' ').map(|(at, _)| at).chain([key.len()]);
    let starts = [0].into_iter().chain(ends().map(|end| end + 1));
    starts
        .flat_map(|start| ends().filter_map(move |end| Some((start, end)).filter(|_| start < end)))
        .filter(|(start, end)| end - start >= 6)
        .filter_map(|(start, end)| Some((end - start, KNOWN_HEADINGS.get(&key[start..end])?)))
        .max_by_key(|(length, (place, _))| (*length, *place))
        .map(|(_, (_, field))| (*field, Confidence::Medium))
}

/// Which sex two neighbouring columns are of, by headings that differ in nothing but "nam" and "nữ": "Năm sinh Nam | Năm
/// sinh Nữ", "Giới tính: Nam | Nữ". Only the two together tell "nam" from "năm", which lists without signs write alike.
pub(crate) fn split_by_sex(left: &str, right: &str) -> Option<(ImportField, ImportField)> {
    let (left, right) = (heading_key(left), heading_key(right));
    let is_pair = |men: &str, women: &str| {
        let ends = |key: &'static str, label: &str| {
            let before = label.strip_suffix(key)?;
            (before.is_empty() || before.ends_with(' ')).then(|| before.trim_end().to_owned())
        };
        let starts = |key: &'static str, label: &str| {
            let after = label.strip_prefix(key)?;
            after
                .starts_with(' ')
                .then(|| after.trim_start().to_owned())
        };
        let shared = [
            ends("nam", men).zip(ends("nu", women)),
            starts("nam", men).zip(starts("nu", women)),
        ];
        shared.into_iter().flatten().any(|(men, women)| {
            men == women
                && (men.is_empty()
                    || field_of_heading(&men).is_some_and(|(field, _)| {
                        matches!(field, ImportField::Birth | ImportField::Sex)
                    }))
        })
    };
    if is_pair(&left, &right) {
        Some((ImportField::Male, ImportField::Female))
    } else if is_pair(&right, &left) {
        Some((ImportField::Female, ImportField::Male))
    } else {
        None
    }
}

/// Every heading of every field, with its place among them all.
static KNOWN_HEADINGS: LazyLock<HashMap<&'static str, (usize, ImportField)>> =
    LazyLock::new(|| {
        ImportField::ALL
            .iter()
            .flat_map(|field| field.headings().iter().map(move |known| (*known, *field)))
            .enumerate()
            .map(|(place, (known, field))| (known, (place, field)))
            .collect()
    });

/// What a column without a telling heading seems to hold, by its first values.
pub(crate) fn field_of_content(
    table: &Table,
    rows: &[usize],
    column: usize,
    read: impl Fn(&Cell) -> String,
) -> Option<ImportField> {
    const LOOKED_AT: usize = 60;
    let texts: Vec<(String, &Cell)> = rows
        .iter()
        .map(|row| table.cell(*row, column))
        .filter(|cell| !cell.is_empty())
        .take(LOOKED_AT)
        .map(|cell| (read(cell), cell))
        .collect();
    if texts.len() < 2 {
        return None;
    }
    let share = |test: &dyn Fn(&str) -> bool| {
        texts.iter().filter(|(text, _)| test(text)).count() * 100 / texts.len()
    };
    let digits = |text: &str| -> String { text.chars().filter(char::is_ascii_digit).collect() };
    let mostly_digits = |text: &str| {
        text.chars()
            .all(|c| c.is_ascii_digit() || " .-+".contains(c))
    };
    let counts_up = texts
        .iter()
        .enumerate()
        .filter(|(at, (text, _))| text.parse::<usize>() == Ok(at + 1))
        .count();
    if counts_up * 100 / texts.len() >= 80 {
        return Some(ImportField::Number);
    }
    type Check<'a> = (ImportField, &'a dyn Fn(&str) -> bool);
    let checks: [Check<'_>; 9] = [
        (ImportField::CitizenNumber, &|text| {
            mostly_digits(text) && matches!(digits(text).len(), 12)
        }),
        (ImportField::Phone, &|text| {
            let found = digits(text);
            mostly_digits(text)
                && ((found.len() == 10 && found.starts_with('0'))
                    || (found.len() == 9 && found.starts_with(['3', '5', '7', '8', '9'])))
        }),
        (ImportField::Schooling, &|text| {
            text.ends_with("/12") || text.ends_with("/10")
        }),
        (ImportField::Branch, &|text| {
            sohoi_vietnamese::fold(text).starts_with("chi hoi")
        }),
        (ImportField::Email, &|text| {
            text.contains('@') && !text.contains(' ')
        }),
        (ImportField::Ethnicity, &|text| {
            values::known_ethnicity(text).is_some()
        }),
        (ImportField::Birth, &|text| values::looks_like_birth(text)),
        (ImportField::Name, &|text| values::looks_like_name(text)),
        (ImportField::Address, &|text| {
            let folded = sohoi_vietnamese::fold(text);
            ["so ", "to ", "ngo ", "thon ", "ap ", "duong ", "hem "]
                .iter()
                .any(|word| folded.starts_with(word))
        }),
    ];
    checks
        .into_iter()
        .find(|(_, test)| share(*test) >= 70)
        .map(|(field, _)| field)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_heading_means_two_things() {
        let mut seen = std::collections::HashMap::new();
        for field in ImportField::ALL {
            for heading in field.headings() {
                assert_eq!(seen.insert(*heading, *field), None, "{heading}");
                assert_eq!(&heading_key(heading), heading);
            }
        }
    }

    #[test]
    fn headings_are_understood_as_offices_write_them() {
        use ImportField::*;
        for (heading, field) in [
            ("Họ và tên", Name),
            ("HỌ VÀ TÊN HỘI VIÊN", Name),
            ("Số CCCD/CMND", CitizenNumber),
            ("Ngày, tháng, năm sinh", Birth),
            ("Số ĐT", Phone),
            ("Năm vào Hội", Joined),
            ("Trình độ văn hóa", Schooling),
            ("Hộ cận nghèo", NearPoor),
            ("Địa chỉ (số nhà, tổ)", Address),
            ("Ngày tháng năm sinh đầy đủ", Birth),
            ("Số điện thoại liên hệ của chồng", Phone),
        ] {
            assert_eq!(
                field_of_heading(heading).map(|(field, _)| field),
                Some(field),
                "{heading}"
            );
        }
        assert_eq!(
            field_of_heading("Năm sinh nữ").map(|(field, _)| field),
            Some(Female)
        );
        for heading in ["Ký tên", "Số tiền", "", "1", "Đóng góp quỹ"] {
            assert_eq!(field_of_heading(heading), None, "{heading}");
        }
    }

    #[test]
    fn two_columns_by_sex_are_told_from_a_year_beside_a_day() {
        use ImportField::{Female, Male};
        for (left, right, fields) in [
            ("Năm sinh Nam", "Năm sinh Nữ", Some((Male, Female))),
            ("NAM SINH NAM", "NAM SINH NU", Some((Male, Female))),
            ("Nữ", "Nam", Some((Female, Male))),
            (
                "Ngày, tháng, năm sinh (Nam)",
                "Ngày, tháng, năm sinh (Nữ)",
                Some((Male, Female)),
            ),
            ("Nam sinh năm", "Nữ sinh năm", Some((Male, Female))),
            ("Giới tính Nam", "Giới tính Nữ", Some((Male, Female))),
            ("Năm sinh Ngày tháng", "Năm sinh Năm", None),
            ("Số con Nam", "Số con Nữ", None),
            ("Năm", "Năm sinh Nữ", None),
        ] {
            assert_eq!(split_by_sex(left, right), fields, "{left} | {right}");
        }
    }
}
