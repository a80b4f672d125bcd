//! What the register's things are called and what is done with them: a person's own fields with everything that is to be
//! known of each, the rows that stand around her, their codes and actions. A new field of a person is one entry here.

use super::fields::{tidy_digits, tidy_name, tidy_unmasked};
use super::{
    AwardKind, ConsentForm, Flag, JoinReason, LeaveReason, MemberKind, Organisation, OwnKind, Sex,
};
use crate::days::PartialDay;
use crate::declare::Kind::{Code, Day, Key, Machine, Person, Picture, Row, Text, Unit, YesNo};
use crate::declare::{
    Column, Declaration, Erase, Kind, Merge, Name, Openness, UnitEnd, actions, codes, maybe,
    openness, tables,
};

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
            Birth birth: Option<PartialDay> as PartialDay[20] "Ngày sinh" "Date of birth" short "Sinh" "Born" hidden in First
                list 30 paper 24 sheet 24 is [Lacking]
                headings ["ngay sinh", "sinh ngay", "ngay thang nam sinh", "nam sinh", "ns", "sinh nam", "ngay thang nam",
                    "ngay nam sinh", "ngay thang sinh", "ngay thang nam sinh day du"];
            Phone phone: Option<String> as Digits[30] "Điện thoại" "Phone" hidden in First
                list 90 paper 25 sheet 28 is [Masked Lacking Searched]
                headings ["so dien thoai", "dien thoai", "dt", "sdt", "so dt", "di dong", "so di dong", "dien thoai di dong",
                    "lien he", "so dien thoai lien he", "dien thoai lien he", "mobile", "phone", "dtdd", "so dtdd", "zalo",
                    "so zalo", "sdt zalo", "so dien thoai zalo", "so lien lac"];
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
            IsCore is_core: bool as YesNo[1] "Hội viên nòng cốt" "Core member" short "Nòng cốt" "Core" open in First
                list 260 paper 13 sheet 16 also ["core"] is [Bulk]
                headings ["nong cot", "hoi vien nong cot", "hvnc", "hv nong cot", "la hoi vien nong cot"];
            /// Tổ dân phố, khu phố, thôn, ấp.
            Neighbourhood neighbourhood: Option<String> as Text[300] "Tổ dân phố, khu phố" "Neighbourhood"
                short "Tổ dân phố" "Neighbourhood" hidden in Contact
                list 80 paper 28 sheet 32 is [Bulk TextFilter]
                headings ["to dan pho", "khu pho", "thon", "ap", "tdp", "khu dan cu", "to dan pho khu pho", "thon ap",
                    "to dp", "khom", "to dan pho khu pho thon", "to dan pho thon ap", "khu pho thon ap", "thon to dan pho",
                    "to dan pho khu pho thon ap"];
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
            Schooling schooling: Option<String> as Text[300] "Trình độ văn hóa" "Schooling" short "Văn hóa" "Schooling" open in Work
                list 150 paper 20 sheet 24 is [Bulk TextFilter]
                headings ["trinh do van hoa", "van hoa", "hoc van", "trinh do hoc van", "tdvh", "td van hoa", "trinh do hv",
                    "vh"];
            Education education: Option<String> as Text[300] "Trình độ chuyên môn" "Degree or trade"
                short "Chuyên môn" "Degree or trade" open in Work
                list 160 paper 34 sheet 38 is [Bulk TextFilter]
                headings ["chuyen mon", "trinh do chuyen mon", "bang cap", "tdcm", "trinh do chuyen mon nghiep vu",
                    "trinh do dao tao", "trinh do", "td chuyen mon", "hoc vi", "cm"];
            PoliticalTheory political_theory: Option<String> as Text[300] "Lý luận chính trị" "Political theory" hidden in Work
                list 170 paper 28 sheet 28 is [Bulk TextFilter]
                headings ["ly luan chinh tri", "llct", "trinh do ly luan chinh tri", "chinh tri", "trinh do chinh tri",
                    "trinh do llct", "trinh do ly luan", "ly luan"];
            CardNumber card_number: Option<String> as Text[300] "Số thẻ hội viên" "Card number" short "Số thẻ" "Card" open in Union
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
        $(short $short_vi:literal $short_en:literal)? $openness:ident in $section:ident
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

        const PERSON_COLUMNS: &[Column] = &[
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
                traits: &[],
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

/// A column of a list, as it stands on a sheet or paper.
#[derive(Debug)]
pub struct ListColumn {
    pub column: MemberColumn,
    pub name: Name,
    pub short: Option<Name>,
    pub openness: Openness,
    /// Where it stands among the others.
    place: u16,
    pub paper_mm: f64,
    pub sheet_mm: f64,
    /// Days and numbers keep their width on paper, so that none is broken in two; texts share what is left.
    pub keeps_width: bool,
    /// The person's own field it shows, if it is one.
    pub field: Option<PersonColumn>,
}

/// What a list can show of a person beside her own fields: what stands in other tables, or follows from the day.
macro_rules! with_what_is_told {
    ($($fields:tt)*) => {
        make_list_columns! {
            [$($fields)*]
            Age age "Tuổi" "Age" open list 40 paper 12 sheet 14 fixed;
            Joined joined "Ngày vào Hội" "Joined the Union" open list 190 paper 24 sheet 24 fixed;
            Kind kind "Loại hội viên" "Kind of member" open list 200 paper 28 sheet 28 flowing;
            Unit unit "Chi hội" "Branch" open list 210 paper 28 sheet 38 flowing;
            Group group "Tổ" "Group" open list 220 paper 28 sheet 32 flowing;
            /// Chức vụ trong Hội.
            Post post "Chức vụ" "Post" open list 230 paper 34 sheet 46 flowing;
            OutsidePost outside_post "Chức vụ ngoài Hội" "Posts outside the Union"
                open list 240 paper 34 sheet 46 flowing;
            /// Groups for a purpose: tổ tự quản, tổ tiết kiệm, câu lạc bộ.
            PurposeGroups purpose_groups "Tổ, nhóm tham gia" "Groups she is in"
                hidden list 250 paper 34 sheet 46 flowing;
            Suspended suspended "Tạm nghỉ" "Suspended" open list 270 paper 13 sheet 16 fixed;
            Flags flags "Hoàn cảnh" "Circumstances" hidden list 280 paper 34 sheet 46 flowing;
            HouseholdHead household_head "Chủ hộ" "Household head" open list 290 paper 13 sheet 16 fixed;
            HouseholdClass household_class "Diện hộ" "Household class" hidden list 300 paper 34 sheet 38 flowing;
            Awards awards "Khen thưởng" "Awards" hidden list 310 paper 34 sheet 46 flowing;
            LeftOn left_on "Ngày rời Hội" "Left the Union" open list 320 paper 24 sheet 24 fixed;
            /// What the ward's own fields say.
            Own own "Thông tin riêng của phường" "The ward's own fields" short "Thông tin thêm" "More about her"
                hidden list 330 paper 34 sheet 46 flowing;
        }
    };
}

macro_rules! keeps_width {
    (fixed) => {
        true
    };
    (flowing) => {
        false
    };
}

macro_rules! make_list_columns {
    (
        [$(
            $(#[doc = $doc:literal])*
            $variant:ident $field:ident: $ty:ty as $kind:ident[$longest:literal] $vi:literal $en:literal
            $(short $short_vi:literal $short_en:literal)? $openness:ident in $section:ident
            list $place:literal paper $paper:literal sheet $sheet:literal $(also [$($alias:literal),*])?
            is [$($trait:ident)*] headings [$($heading:literal),* $(,)?];
        )*]
        $(
            $(#[doc = $told_doc:literal])*
            $told:ident $code:ident $told_vi:literal $told_en:literal $(short $told_short_vi:literal $told_short_en:literal)?
            $told_openness:ident list $told_place:literal paper $told_paper:literal sheet $told_sheet:literal $width:ident;
        )*
    ) => {
        /// A column a list of members can have, on a screen, a sheet or paper.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize, ts_rs::TS)]
        #[serde(rename_all = "snake_case")]
        #[ts(rename_all = "snake_case")]
        pub enum MemberColumn {
            $($(#[doc = $doc])* $(#[serde($(alias = $alias),*)])? $variant,)*
            $($(#[doc = $told_doc])* $told),*
        }

        impl MemberColumn {
            pub fn as_text(self) -> &'static str {
                match self {
                    $(MemberColumn::$variant => stringify!($field),)*
                    $(MemberColumn::$told => stringify!($code)),*
                }
            }

            /// All that is declared of it.
            pub fn declared(self) -> &'static ListColumn {
                &LIST_COLUMNS[self as usize]
            }
        }

        static LIST_COLUMNS: &[ListColumn] = &[
            $(ListColumn {
                column: MemberColumn::$variant,
                name: Name { vi: $vi, en: $en },
                short: maybe!($(Name { vi: $short_vi, en: $short_en })?),
                openness: openness!($openness),
                place: $place,
                paper_mm: $paper as f64,
                sheet_mm: $sheet as f64,
                keeps_width: matches!(
                    FieldKind::$kind,
                    FieldKind::Digits | FieldKind::PartialDay | FieldKind::YesNo | FieldKind::Sex
                ) || has_trait(&[$(FieldTrait::$trait),*], FieldTrait::OneWord),
                field: Some(PersonColumn::$variant),
            },)*
            $(ListColumn {
                column: MemberColumn::$told,
                name: Name { vi: $told_vi, en: $told_en },
                short: maybe!($(Name { vi: $told_short_vi, en: $told_short_en })?),
                openness: openness!($told_openness),
                place: $told_place,
                paper_mm: $told_paper as f64,
                sheet_mm: $told_sheet as f64,
                keeps_width: keeps_width!($width),
                field: None,
            }),*
        ];
    };
}

const fn has_trait(traits: &[FieldTrait], wanted: FieldTrait) -> bool {
    let mut at = 0;
    while at < traits.len() {
        if traits[at] as u8 == wanted as u8 {
            return true;
        }
        at += 1;
    }
    false
}

person_fields!(with_what_is_told);

impl MemberColumn {
    /// Every column, in the order of the printed book.
    pub fn in_order() -> Vec<MemberColumn> {
        let mut columns: Vec<&ListColumn> = LIST_COLUMNS.iter().collect();
        columns.sort_by_key(|column| column.place);
        columns.into_iter().map(|column| column.column).collect()
    }

    /// What the law holds dear, or a stranger could misuse: off unless chosen.
    pub fn is_sensitive(self) -> bool {
        self.declared()
            .field
            .is_some_and(|field| field.is(FieldTrait::Sensitive))
    }

    /// As the heading of a column.
    pub fn heading(self) -> Name {
        let declared = self.declared();
        declared.short.unwrap_or(declared.name)
    }
}

pub(crate) use person_fields;

pub(crate) const DECLARATION: Declaration = Declaration {
    code: "members",
    name: Name {
        vi: "Hội viên",
        en: "Members",
    },
    tables: tables! {
        table person "Thông tin cá nhân" "Personal details" called [name] merger OwnWay
        named_by "SELECT name FROM person WHERE id = ?1"; { = PERSON_COLUMNS }
        table membership "Quá trình sinh hoạt Hội" "Membership" called [person_id] merger OwnWay {
            id: Key, "Số dòng", "Row", open;
            person_id: Person(Merge::Membership, Erase::Keep(&[])), "Hội viên", "Member", open OfRecord;
            unit_id: Unit(UnitEnd::Blocks), "Chi hội", "Branch", open;
            group_id: Unit(UnitEnd::Blocks), "Tổ", "Group", open;
            kind: Code(MemberKind::CODES), "Loại hội viên", "Kind of member", open;
            joined: Kind::PartialDay, "Ngày vào", "Joined", open;
            valid_from: Key, "Tính từ ngày", "Counts from", open;
            join_reason: Code(JoinReason::CODES), "Lý do vào", "Why she joined", open;
            valid_to: Day, "Rời từ ngày", "Gone from", open;
            leave_reason: Code(LeaveReason::CODES), "Lý do rời Hội", "Why she left", open;
        }
        table suspension "Tạm nghỉ sinh hoạt" "Suspension" called [person_id] merger Copy {
            id: Key, "Số dòng", "Row", open;
            person_id: Person(Merge::Periods(&[]), Erase::Keep(&[("reason", "''")])), "Hội viên", "Member", open OfRecord;
            valid_from: Day, "Tạm nghỉ từ", "Suspended from", hidden;
            valid_to: Day, "Sinh hoạt lại từ", "Back from", hidden;
            reason: Text(300), "Lý do tạm nghỉ", "Why suspended", hidden;
        }
        table person_flag "Hoàn cảnh" "Circumstance" called [person_id] merger Copy {
            id: Key, "Số dòng", "Row", open;
            person_id: Person(Merge::Periods(&["flag"]), Erase::Remove), "Hội viên", "Member", open OfRecord;
            flag: Code(Flag::CODES), "Hoàn cảnh", "Circumstance", hidden;
            valid_from: Day, "Có hoàn cảnh ấy từ", "So since", hidden;
            valid_to: Day, "Không còn từ", "No longer so from", hidden;
            note: Text(300), "Ghi chú hoàn cảnh", "Note on the circumstance", hidden;
        }
        table outside_post "Chức vụ ngoài Hội" "Post outside the Union" called [person_id] merger Copy {
            id: Key, "Số dòng", "Row", open;
            person_id: Person(Merge::Periods(&["organisation", "title"]), Erase::Remove), "Hội viên", "Member", open OfRecord;
            organisation: Code(Organisation::CODES), "Cơ quan, tổ chức", "Organisation", hidden;
            title: Text(200), "Chức vụ ngoài Hội", "Post outside the Union", hidden;
            valid_from: Day, "Giữ chức từ", "In office from", hidden;
            valid_to: Day, "Thôi chức từ", "Out of office from", hidden;
        }
        table group_member "Tham gia tổ, nhóm" "Person of a group" called [person_id] merger Copy {
            id: Key, "Số dòng", "Row", open;
            unit_id: Unit(UnitEnd::Ends), "Tổ, nhóm", "Group", hidden;
            person_id: Person(Merge::Periods(&["unit_id"]), Erase::Keep(&[])), "Người tham gia", "Who is in it", open OfRecord;
            valid_from: Day, "Tham gia từ", "In it from", hidden;
            valid_to: Day, "Thôi tham gia từ", "Out of it from", hidden;
        }
        table award "Khen thưởng, kỷ luật" "Award or discipline" called [person_id] merger Copy {
            id: Key, "Số dòng", "Row", open;
            person_id: Person(Merge::Move, Erase::Remove), "Hội viên", "Member", open OfRecord;
            kind: Code(AwardKind::CODES), "Khen thưởng hay kỷ luật", "Award or discipline", hidden;
            title: Text(300), "Hình thức, danh hiệu", "Award or measure", hidden;
            day: Kind::PartialDay, "Ngày quyết định", "Day of the decision", hidden;
            paper_number: Text(100), "Số quyết định", "Decision number", hidden;
            issued_by: Text(200), "Nơi ra quyết định", "Issued by", hidden;
            note: Text(300), "Ghi chú khen thưởng, kỷ luật", "Note on the award or discipline", hidden;
        }
        table person_note "Ghi chú theo ngày" "Dated note" called [person_id] merger Copy {
            id: Key, "Số dòng", "Row", open;
            person_id: Person(Merge::Move, Erase::Remove), "Hội viên", "Member", open OfRecord;
            day: Day, "Ngày ghi", "Day of the note", hidden;
            text: Text(5_000), "Nội dung ghi chú", "Text of the note", hidden;
        }
        table consent "Đồng ý xử lý dữ liệu" "Consent to keep data" called [person_id] merger Copy {
            id: Key, "Số dòng", "Row", open;
            person_id: Person(Merge::Move, Erase::Remove), "Hội viên", "Member", open OfRecord;
            purpose: Text(300), "Mục đích đồng ý", "Consent to what", hidden;
            form: Code(ConsentForm::CODES), "Cách đồng ý", "How she consented", hidden;
            given_on: Day, "Ngày đồng ý", "Consent given on", hidden;
            withdrawn_on: Day, "Ngày rút lại đồng ý", "Consent withdrawn on", hidden;
            note: Text(300), "Ghi chú về đồng ý", "Note on the consent", hidden;
        }
        table own_field "Trường riêng của phường" "The ward's own field" called [name] merger OwnWay
        named_by "SELECT name FROM own_field WHERE id = ?1"; {
            id: Key, "Số trường", "Field number", open;
            position: Kind::Number, "Thứ tự", "Place in the order", open;
            name: Text(60), "Tên trường", "Name of the field", open ToldToo;
            kind: Code(OwnKind::CODES), "Kiểu của trường", "Kind of field", open;
        }
        table own_value "Thông tin riêng của phường" "The ward's own fields" called [person_id, field_id] merger Copy {
            person_id: Person(Merge::Unless(&["field_id"]), Erase::Remove), "Hội viên", "Member", open OfRecord;
            field_id: Row("own_field"), "Trường", "Field", hidden;
            value: Text(300), "Nội dung ghi", "What it says", hidden;
        }
        table different_people "Hai người khác nhau" "Two different people" called [one_id] merger Copy {
            one_id: Person(Merge::Pair, Erase::Remove), "Người thứ nhất", "The one", open ToldToo;
            other_id: Person(Merge::Pair, Erase::Remove), "Người thứ hai", "The other", open;
        }
        // The other ward's old numbers are known to its own file alone.
        table merged_person "Hồ sơ đã gộp" "Merged record" called [into_id] merger Stays {
            gone_id: Key, "Số hồ sơ đã gộp", "Number of the record that went", open;
            into_id: Person(Merge::All, Erase::Remove), "Gộp vào", "Into", open ToldToo;
        }
        table saved_list "Danh sách đã lưu" "Kept list" called [name] merger Stays {
            id: Key, "Số danh sách", "List number", open;
            name: Text(100), "Tên danh sách", "Name of the list", open ToldToo;
            body: Machine, "Điều kiện, thứ tự, các cột", "Conditions, order, columns", open;
        }
    },
};

codes! {
    Sex "sex" {
        Female = "female" "Nữ" "Female",
        Male = "male" "Nam" "Male",
    }
    MemberKind "member_kind" {
        Ordinary = "ordinary" "Hội viên" "Member",
        Automatic = "automatic" "Hội viên đương nhiên" "Automatic member",
        Honorary = "honorary" "Hội viên danh dự" "Honorary member",
    }
    JoinReason "join_reason" {
        Admitted = "admitted" "Kết nạp" "Admission",
        MovedIn = "moved_in" "Chuyển đến" "Moving in",
        Transferred = "transferred" "Chuyển chi hội" "Moving branch",
        Rejoined = "rejoined" "Sinh hoạt lại" "Rejoining",
    }
    LeaveReason "leave_reason" {
        MovedAway = "moved_away" "Chuyển đi nơi khác" "Moved away",
        Married = "married" "Lấy chồng nơi khác" "Married elsewhere",
        WorksAway = "works_away" "Đi làm ăn xa" "Works far away",
        Resigned = "resigned" "Tự thôi sinh hoạt" "Resigned",
        Died = "died" "Qua đời" "Died",
        Removed = "removed" "Xóa tên" "Struck off",
        Transferred = "transferred" "Chuyển chi hội" "Moved branch",
    }
    Flag "flag" {
        Widowed = "widowed" "Mất chồng" "Widowed",
        Divorced = "divorced" "Ly hôn" "Divorced",
        SingleMother = "single_mother" "Nuôi con một mình" "Raises children alone",
        ChildUnder16 = "child_under_16" "Có con dưới 16 tuổi" "Child under 16",
        SeriouslyIll = "seriously_ill" "Bệnh hiểm nghèo, dài ngày" "Seriously ill",
        Disabled = "disabled" "Khuyết tật" "Disabled",
        ChildIll = "child_ill" "Có con bệnh hiểm nghèo" "Seriously ill child",
        UnsafeHouse = "unsafe_house" "Nhà hư hỏng, không sửa được" "Unsafe house",
        SingleOver35 = "single_over_35" "Trên 35 tuổi chưa lập gia đình" "Over 35, unmarried",
        PersonOfMerit = "person_of_merit" "Người có công với cách mạng" "Person of merit",
        RelativeOfMerit = "relative_of_merit" "Thân nhân người có công, liệt sĩ" "Relative of a person of merit or a martyr",
        MartyrFamily = "martyr_family" "Diện người có công, chưa ghi rõ" "Of merit or a relative, not said which",
        ElderlyAlone = "elderly_alone" "Cao tuổi neo đơn" "Elderly, alone",
        WorksAway = "works_away" "Đi làm ăn xa" "Works far away",
    }
    Organisation "organisation" {
        Party = "party" "Đảng" "Party",
        Front = "front" "Mặt trận Tổ quốc" "Fatherland Front",
        Authority = "authority" "Chính quyền, HĐND" "Authorities, council",
        Other = "other" "Nơi khác" "Elsewhere",
    }
    AwardKind "award_kind" {
        Award = "award" "Khen thưởng" "Award",
        Discipline = "discipline" "Kỷ luật" "Discipline",
    }
    ConsentForm "consent_form" {
        Paper = "paper" "Ký giấy" "On paper",
        Spoken = "spoken" "Nói trực tiếp" "Spoken",
        Message = "message" "Nhắn tin" "By message",
    }
    OwnKind "own_kind" {
        Text = "text" "Chữ" "Text",
        Number = "number" "Số" "Number",
        Day = "day" "Ngày" "Day",
        YesNo = "yes_no" "Có hay không" "Yes or no",
    }
}

actions! {
    AddMember = "add_member" "Thêm hội viên" "Add a member",
    EditMember = "edit_member" "Sửa hội viên" "Edit a member",
    LeaveUnion = "leave_union" "Ghi rời Hội" "Record leaving",
    JoinBranch = "join_branch" "Ghi vào chi hội" "Record joining a branch",
    RemoveMember = "remove_member" "Xóa hội viên" "Remove a member",
    KeepList = "keep_list" "Lưu danh sách" "Keep a list",
    RemoveList = "remove_list" "Bỏ danh sách đã lưu" "Drop a kept list",
    MergePeople = "merge_people" "Gộp hai hồ sơ" "Merge two records",
    KeepPeopleApart = "keep_people_apart" "Ghi là hai người khác nhau" "Mark as two people",
    MoveMembers = "move_members" "Chuyển nhiều hội viên" "Move several members",
    EditMembers = "edit_members" "Sửa nhiều hội viên" "Edit several members",
    FlagMembers = "flag_members" "Ghi hoàn cảnh nhiều hội viên" "Mark several members",
    MembersLeave = "members_leave" "Ghi nhiều hội viên rời Hội" "Record several leaving",
    ErasePerson = "erase_person" "Xóa vĩnh viễn một người" "Erase a person for good",
    ChangeKind = "change_kind" "Đổi loại hội viên" "Change the kind of member",
    EditMembership = "edit_membership" "Sửa thời gian sinh hoạt" "Correct a membership period",
    RemoveMembership = "remove_membership" "Xóa thời gian sinh hoạt" "Remove a membership period",
    CancelPlanned = "cancel_planned" "Hủy việc đã định" "Cancel what was planned",
    SaveSuspension = "save_suspension" "Ghi tạm nghỉ sinh hoạt" "Record a suspension",
    RemoveSuspension = "remove_suspension" "Xóa lần tạm nghỉ" "Remove a suspension",
    SaveFlag = "save_flag" "Ghi hoàn cảnh" "Record a circumstance",
    RemoveFlag = "remove_flag" "Xóa hoàn cảnh" "Remove a circumstance",
    SavePost = "save_post" "Ghi chức vụ ngoài Hội" "Record a post outside the Union",
    RemovePost = "remove_post" "Xóa chức vụ ngoài Hội" "Remove a post outside the Union",
    SaveAward = "save_award" "Ghi khen thưởng, kỷ luật" "Record an award or discipline",
    RemoveAward = "remove_award" "Xóa khen thưởng, kỷ luật" "Remove an award or discipline",
    SaveNote = "save_note" "Ghi chú về hội viên" "Write a note on a member",
    RemoveNote = "remove_note" "Xóa ghi chú" "Remove a note",
    SaveConsent = "save_consent" "Ghi đồng ý xử lý dữ liệu" "Record consent",
    RemoveConsent = "remove_consent" "Xóa lần đồng ý" "Remove a consent",
    SaveGroupMember = "save_group_member" "Ghi người vào tổ, nhóm" "Put somebody in a group",
    RemoveGroupMember = "remove_group_member" "Xóa tên khỏi tổ, nhóm" "Take a name off a group",
    SaveOwnFields = "save_own_fields" "Sửa trường riêng của phường" "Change the ward's own fields",
    SetMemberPhoto = "set_member_photo" "Đặt ảnh hội viên" "Set a member's picture",
    RemoveMemberPhoto = "remove_member_photo" "Bỏ ảnh hội viên" "Remove a member's picture",
    ImportMembers = "import_members" "Nhập danh sách hội viên" "Import a list of members",
}
