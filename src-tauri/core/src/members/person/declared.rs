//! A person's own fields, each declared once: what it is called, who may see it, where it stands in the form and in lists,
//! what an import knows it by. A new field is one entry here and a migration; everything else follows.

use super::kinds::Sex;
use super::tidy::{tidy_digits, tidy_name, tidy_unmasked};
use crate::days::PartialDay;
use crate::declare::Kind::{Key, Picture};
use crate::declare::{Column, Kind, Name, Openness, Trait, maybe, openness};

/// A person's own fields, in the order of her form. `person_fields!(name)` hands all of them to the macro `name`:
/// variant, column, Rust type and kind with its greatest length, names, who may see it, the part of the form, its place
/// among the columns of a list with its width on paper and in a sheet (millimetres), older codes it was kept under,
/// what else holds of it, and the headings an import knows for it (folded, without signs).
macro_rules! person_fields {
    ($with:ident) => {
        $with! {
            Name name: String as Name[100] "Họ và tên" "Full name" open in First
                list 20 paper 46 sheet 52 also ["full_name"] is [Searched]
                headings ["ho va ten", "ho ten", "ho va ten hoi vien", "ho ten hoi vien", "ten hoi vien", "hoi vien",
                    "ho va ten chi em", "ho va ten khai sinh", "ho ten chi em", "ho va ten phu nu", "full name", "name",
                    "ho va ten chu ho"];
            Birth birth: Option<PartialDay> as PartialDay[20] "Ngày sinh" "Date of birth" hidden short "Sinh" "Born" in First
                list 30 paper 24 sheet 24 is [Lacking]
                headings ["ngay sinh", "sinh", "sinh ngay", "ngay thang nam sinh", "nam sinh", "ns", "sinh nam", "ngay thang nam",
                    "ngay nam sinh", "ngay thang sinh", "ngay thang nam sinh day du"];
            Phone phone: Option<String> as Digits[30] "Điện thoại" "Phone" hidden in First
                list 90 paper 25 sheet 28 is [Masked Lacking Searched]
                headings ["so dien thoai", "dien thoai", "dt", "sdt", "so dt", "di dong", "so di dong", "dien thoai di dong",
                    "lien he", "so dien thoai lien he", "dien thoai lien he", "mobile", "phone", "dtdd", "so dtdd",
                    "sdt zalo", "so dien thoai zalo", "so lien lac"];
            /// Số nhà, đường.
            Address address: Option<String> as Text[300] "Địa chỉ" "Address" hidden in First
                list 70 paper 50 sheet 58 is [Bulk Lacking Searched]
                headings ["dia chi", "noi o", "cho o", "noi cu tru", "dia chi thuong tru", "ho khau thuong tru",
                    "noi o hien nay", "cho o hien nay", "thuong tru", "noi dang ky ho khau", "so nha", "dia chi noi o",
                    "noi thuong tru", "dia chi cu tru", "dia chi hien nay", "cho o hien tai", "noi o hien tai", "ho khau",
                    "so nha duong", "dia chi so nha", "dia chi noi o hien nay", "tam tru"];
            /// CCCD, 12 digits; kept as typed where an old paper holds something else.
            CitizenNumber citizen_number: Option<String> as Digits[30] "Số CCCD" "Citizen number" hidden in First
                list 60 paper 30 sheet 32 is [Masked Sensitive Lacking]
                headings ["so cccd", "cccd", "cmnd cccd", "cccd cmnd", "so dinh danh", "so dinh danh ca nhan", "can cuoc",
                    "so can cuoc", "can cuoc cong dan", "so cmnd cccd", "so cccd cmnd", "ma dinh danh",
                    "so can cuoc cong dan", "cmt cccd", "so cmt cccd", "so cccd so dinh danh", "so giay to",
                    "ma dinh danh ca nhan", "dinh danh", "dinh danh ca nhan"];
            /// Hội viên nòng cốt.
            IsCore is_core: bool as YesNo[1] "Hội viên nòng cốt" "Core member" open short "Nòng cốt" "Core" in First
                list 260 paper 13 sheet 16 also ["core"] is [Bulk]
                headings ["nong cot", "hoi vien nong cot", "hvnc", "hv nong cot", "la hoi vien nong cot"];
            /// Tổ dân phố, khu phố, thôn, ấp.
            Neighbourhood neighbourhood: Option<String> as Text[300] "Tổ dân phố, khu phố" "Neighbourhood"
                hidden short "Tổ dân phố" "Neighbourhood" in Contact
                list 80 paper 28 sheet 32 is [Bulk TextFilter]
                headings ["to dan pho", "khu pho", "thon", "ap", "tdp", "khu dan cu", "to dan pho khu pho", "thon ap",
                    "to dp", "khom", "to dan pho khu pho thon", "to dan pho thon ap", "khu pho thon ap", "thon to dan pho",
                    "to dan pho khu pho thon ap"];
            /// A number or a name.
            Zalo zalo: Option<String> as Text[100] "Zalo" "Zalo" hidden in Contact
                list 95 paper 25 sheet 28 is [Masked Lacking Searched]
                headings ["zalo", "so zalo", "ten zalo", "tai khoan zalo", "nick zalo", "zalo so", "zalo ten"];
            Email email: Option<String> as Text[300] "Thư điện tử" "E-mail" hidden in Contact
                list 100 paper 34 sheet 38 is []
                headings ["email", "e mail", "thu dien tu", "hop thu"];
            Occupation occupation: Option<String> as Text[300] "Nghề nghiệp" "Occupation" open in Work
                list 130 paper 34 sheet 38 is [Bulk TextFilter]
                headings ["nghe nghiep", "nghe", "cong viec", "nghe nghiep hien nay", "viec lam", "nghe nghiep hien tai",
                    "nganh nghe", "nghe nghiep viec lam"];
            Workplace workplace: Option<String> as Text[300] "Nơi làm việc" "Workplace" hidden in Work
                list 140 paper 34 sheet 46 is [Bulk TextFilter]
                headings ["noi lam viec", "don vi cong tac", "co quan", "noi cong tac", "co quan cong tac",
                    "noi lam viec hien nay", "don vi lam viec"];
            /// 12/12, 10/10.
            Schooling schooling: Option<String> as Text[300] "Trình độ văn hóa" "Schooling" open short "Văn hóa" "Schooling" in Work
                list 150 paper 20 sheet 24 is [Bulk TextFilter]
                headings ["trinh do van hoa", "van hoa", "hoc van", "trinh do hoc van", "tdvh", "td van hoa", "trinh do hv",
                    "vh"];
            Education education: Option<String> as Text[300] "Trình độ chuyên môn" "Degree or trade"
                open short "Chuyên môn" "Degree or trade" in Work
                list 160 paper 34 sheet 38 is [Bulk TextFilter]
                headings ["chuyen mon", "trinh do chuyen mon", "bang cap", "tdcm", "trinh do chuyen mon nghiep vu",
                    "trinh do dao tao", "trinh do", "td chuyen mon", "hoc vi", "cm"];
            ForeignLanguages foreign_languages: Option<String> as Text[300] "Ngoại ngữ" "Foreign languages" open in Work
                list 165 paper 28 sheet 28 is [Bulk TextFilter]
                headings ["ngoai ngu", "trinh do ngoai ngu", "td ngoai ngu", "trinh do nn", "chung chi ngoai ngu"];
            PoliticalTheory political_theory: Option<String> as Text[300] "Lý luận chính trị" "Political theory" hidden in Work
                list 170 paper 28 sheet 28 is [Bulk TextFilter]
                headings ["ly luan chinh tri", "llct", "trinh do ly luan chinh tri", "chinh tri", "trinh do chinh tri",
                    "trinh do llct", "trinh do ly luan", "ly luan"];
            CardNumber card_number: Option<String> as Text[300] "Số thẻ hội viên" "Card number" open short "Số thẻ" "Card" in Union
                list 10 paper 20 sheet 24 is [Lacking Searched OneWord]
                headings ["so the", "the hoi vien", "so the hoi vien", "ma the", "ma hoi vien", "so the hv"];
            PartySince party_since: Option<PartialDay> as PartialDay[20] "Ngày vào Đảng" "Joined the Party" hidden in Union
                list 180 paper 24 sheet 24 is []
                headings ["ngay vao dang", "vao dang", "ngay ket nap dang", "dang vien", "ngay vao dang csvn",
                    "nam vao dang", "dang vien ngay vao", "ngay vao dcsvn", "dang vien ngay vao dang", "dang"];
            /// Honorary members may be men.
            Sex sex: Sex as Sex[6] "Giới tính" "Sex" open in More
                list 50 paper 12 sheet 14 is []
                headings ["gioi tinh", "phai", "gioi", "nam nu"];
            /// CMND, nine digits: kept to match old lists.
            OldCitizenNumber old_citizen_number: Option<String> as Digits[30] "Số CMND cũ" "Old ID card number" hidden in More
                list 65 paper 24 sheet 28 is [Masked Sensitive]
                headings ["cmnd", "so cmnd", "cmt", "so cmt", "chung minh nhan dan", "cmnd cu", "so cmnd cu",
                    "so chung minh nhan dan", "cmtnd", "cmnd 9 so", "so cmnd 9 so"];
            Ethnicity ethnicity: Option<String> as Text[300] "Dân tộc" "Ethnicity" hidden in More
                list 110 paper 20 sheet 20 is [Bulk Sensitive TextFilter]
                headings ["dan toc", "thanh phan dan toc"];
            Religion religion: Option<String> as Text[300] "Tôn giáo" "Religion" hidden in More
                list 120 paper 20 sheet 20 is [Bulk Sensitive TextFilter]
                headings ["ton giao"];
            Notes notes: Option<String> as LongText[5000] "Ghi chú" "Notes" hidden in More
                list 340 paper 34 sheet 46 is []
                headings ["ghi chu", "luu y", "khac", "ghi chu khac", "chu thich"];
        }
    };
}

/// Where in the form a field stands: always in sight, or folded away under a heading.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Section {
    First,
    Contact,
    Work,
    Union,
    More,
}

impl Section {
    pub fn code(self) -> &'static str {
        match self {
            Section::First => "first",
            Section::Contact => "contact",
            Section::Work => "work",
            Section::Union => "union",
            Section::More => "more",
        }
    }
}

/// What else holds of a field.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FieldTrait {
    /// Shown with its middle covered until it is asked for.
    Masked,
    /// What the law holds dear, or a stranger could misuse: in no list unless chosen.
    Sensitive,
    /// May be given to many at once.
    Bulk,
    /// A list can ask for those of whom it is not known.
    Lacking,
    /// A list can ask for those of whom it says so.
    TextFilter,
    /// The search box looks in it.
    Searched,
    /// A number with letters in it: never broken in two on paper.
    OneWord,
}

/// How a field is written and read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FieldKind {
    Name,
    Text,
    LongText,
    Digits,
    PartialDay,
    YesNo,
    Sex,
}

impl FieldKind {
    pub fn code(self) -> &'static str {
        match self {
            FieldKind::Name => "name",
            FieldKind::Text => "text",
            FieldKind::LongText => "long_text",
            FieldKind::Digits => "digits",
            FieldKind::PartialDay => "partial_day",
            FieldKind::YesNo => "yes_no",
            FieldKind::Sex => "sex",
        }
    }

    const fn column_kind(self, longest: usize) -> Kind {
        match self {
            FieldKind::Name | FieldKind::Text | FieldKind::LongText => Kind::Text(longest),
            FieldKind::Digits => Kind::Digits(longest),
            FieldKind::PartialDay => Kind::PartialDay,
            FieldKind::YesNo => Kind::YesNo,
            FieldKind::Sex => Kind::Code(Sex::CODES),
        }
    }
}

/// One of a person's own fields, beside what its column says already.
#[derive(Debug)]
pub struct PersonField {
    pub field: PersonColumn,
    pub column: &'static Column,
    pub kind: FieldKind,
    pub longest: usize,
    pub section: Section,
    pub traits: &'static [FieldTrait],
    pub headings: &'static [&'static str],
}

impl PersonField {
    pub fn is(&self, of: FieldTrait) -> bool {
        self.traits.contains(&of)
    }
}

/// A place of plain text, where the field is one.
macro_rules! plain_text {
    (Text, $place:expr) => {
        Some($place)
    };
    (LongText, $place:expr) => {
        Some($place)
    };
    (Digits, $place:expr) => {
        Some($place)
    };
    ($other:ident, $place:expr) => {
        None
    };
}

/// A field as it will be kept.
macro_rules! tidied {
    (Name, $field:expr, $typed:expr, $kept:expr, $longest:literal) => {
        tidy_name($field, $typed, $longest)?
    };
    (Digits, $field:expr, $typed:expr, $kept:expr, $longest:literal) => {
        tidy_digits($field, $typed, $kept, $longest)?
    };
    (Text, $field:expr, $typed:expr, $kept:expr, $longest:literal) => {
        tidy_unmasked($field, $typed, $kept, $longest)?
    };
    (LongText, $field:expr, $typed:expr, $kept:expr, $longest:literal) => {
        tidy_unmasked($field, $typed, $kept, $longest)?
    };
    ($other:ident, $field:expr, $typed:expr, $kept:expr, $longest:literal) => {
        *$typed
    };
}

macro_rules! make_person {
    ($(
        $(#[doc = $doc:literal])*
        $variant:ident $field:ident: $ty:ty as $kind:ident[$longest:literal] $vi:literal $en:literal
        $openness:ident $(short $short_vi:literal $short_en:literal)? in $section:ident
        list $place:literal paper $paper:literal sheet $sheet:literal $(also [$($alias:literal),*])?
        is [$($trait:ident)*] headings [$($heading:literal),* $(,)?];
    )*) => {
        /// A person's own fields, by name.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize, ts_rs::TS)]
        #[serde(rename_all = "snake_case")]
        #[ts(rename_all = "snake_case")]
        pub enum PersonColumn { $($(#[doc = $doc])* $(#[serde($(alias = $alias),*)])? $variant),* }

        impl PersonColumn {
            pub const ALL: &'static [PersonColumn] = &[$(PersonColumn::$variant),*];

            /// The column it is kept in.
            pub fn code(self) -> &'static str {
                match self { $(PersonColumn::$variant => stringify!($field)),* }
            }
        }

        /// What the officer writes about a person. Everything but the name may be empty.
        #[derive(Clone, Default, PartialEq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
        #[serde(deny_unknown_fields, default)]
        pub struct PersonFields { $($(#[doc = $doc])* pub $field: $ty),* }

        impl PersonFields {
            /// A plain text of hers, to read or to change; none for a name, a day, a mark or a sex.
            pub fn text_mut(&mut self, field: PersonColumn) -> Option<&mut Option<String>> {
                match field {
                    $(PersonColumn::$variant => plain_text!($kind, &mut self.$field)),*
                }
            }

            pub fn text(&self, field: PersonColumn) -> Option<&str> {
                match field {
                    $(PersonColumn::$variant => {
                        let place: Option<&Option<String>> = plain_text!($kind, &self.$field);
                        place?.as_deref()
                    }),*
                }
            }

            /// Every field under the name its statements know it by.
            pub(crate) fn named(&self) -> Vec<(&'static str, &dyn rusqlite::ToSql)> {
                vec![$((concat!(":", stringify!($field)), &self.$field)),*]
            }

            /// What a row that has every column of a person says of her.
            pub(crate) fn of_row(row: &rusqlite::Row<'_>) -> rusqlite::Result<PersonFields> {
                Ok(PersonFields { $($field: row.get(stringify!($field))?),* })
            }

            /// The same from columns in declared order, the first of them at a place: names would be looked up for each
            /// field of each of 100,000 people.
            pub(crate) fn by_place(
                row: &rusqlite::Row<'_>,
                first: usize,
            ) -> rusqlite::Result<PersonFields> {
                let mut place = first..;
                let mut next = || place.next().expect("places never end");
                Ok(PersonFields { $($field: row.get(next())?),* })
            }

            /// The fields as they will be kept: tidied, empty ones gone. `kept` is what stood there before: a field
            /// sent back masked stays as it was.
            pub(crate) fn tidied(
                &self,
                kept: Option<&PersonFields>,
            ) -> crate::Result<PersonFields> {
                Ok(PersonFields {
                    $($field: tidied!(
                        $kind,
                        stringify!($field),
                        &self.$field,
                        kept.map(|kept| &kept.$field),
                        $longest
                    )),*
                })
            }
        }

        /// Every field with all that is declared of it, in the order of the form.
        pub static PERSON_FIELDS: &[PersonField] = &[$(
            PersonField {
                field: PersonColumn::$variant,
                column: &PERSON_COLUMNS[1 + PersonColumn::$variant as usize],
                kind: FieldKind::$kind,
                longest: $longest,
                section: Section::$section,
                traits: &[$(FieldTrait::$trait),*],
                headings: &[$($heading),*],
            }
        ),*];

        /// The columns of the table `person`.
        pub(crate) const PERSON_COLUMNS: &[Column] = &[
            Column {
                column: "id",
                kind: Key,
                name: Name { vi: "Số hồ sơ", en: "Record number" },
                short: None,
                openness: Openness::Open,
                traits: &[],
            },
            $(Column {
                column: stringify!($field),
                kind: FieldKind::$kind.column_kind($longest),
                name: Name { vi: $vi, en: $en },
                short: maybe!($(Name { vi: $short_vi, en: $short_en })?),
                openness: openness!($openness),
                // The row is called by her name; a change of it is told as well.
                traits: match FieldKind::$kind {
                    FieldKind::Name => &[Trait::ToldToo],
                    _ => &[],
                },
            },)*
            Column {
                column: "photo_sha256",
                kind: Picture,
                name: Name { vi: "Ảnh chân dung", en: "Picture" },
                short: Some(Name { vi: "Ảnh", en: "Picture" }),
                openness: Openness::Hidden,
                traits: &[],
            },
        ];
    };
}

person_fields!(make_person);

/// Every field of a person, in declared order, for a question that reads them by place.
pub(crate) fn person_columns_sql() -> String {
    let columns: Vec<String> = PersonColumn::ALL
        .iter()
        .map(|field| format!("person.{}", field.code()))
        .collect();
    columns.join(", ")
}

/// Writes a new person; the statement follows the declaration.
pub(crate) fn insert_person_sql() -> String {
    let columns: Vec<&str> = PersonColumn::ALL.iter().map(|field| field.code()).collect();
    format!(
        "INSERT INTO person ({}) VALUES (:{})",
        columns.join(", "),
        columns.join(", :")
    )
}

/// Writes all fields of a person anew.
pub(crate) fn update_person_sql() -> String {
    let set: Vec<String> = PersonColumn::ALL
        .iter()
        .map(|field| format!("{0} = :{0}", field.code()))
        .collect();
    format!("UPDATE person SET {} WHERE id = :id", set.join(", "))
}

impl PersonColumn {
    /// All that is declared of it.
    pub fn declared(self) -> &'static PersonField {
        &PERSON_FIELDS[self as usize]
    }

    pub fn name(self) -> Name {
        self.declared().column.name
    }

    pub fn is(self, of: FieldTrait) -> bool {
        self.declared().is(of)
    }

    pub fn of_code(code: &str) -> Option<PersonColumn> {
        PersonColumn::ALL
            .iter()
            .copied()
            .find(|field| field.code() == code)
    }
}

// Personal data must not reach a log through `{:?}`.
impl std::fmt::Debug for PersonFields {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("PersonFields(***)")
    }
}

pub(crate) use person_fields;
