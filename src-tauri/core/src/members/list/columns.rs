//! The columns a list of members can have, on a screen, a sheet or paper: which there are, and what stands in each for
//! one person on a day. Words and looks are the caller's; numbers of phone and card come masked unless asked for in clear.

use crate::days::PartialDay;
use crate::declare::{Name, Openness, maybe, openness};
use crate::members::person::declared::{FieldKind, FieldTrait, PersonColumn, person_fields};
use crate::members::person::{MemberKind, OwnKind};
use crate::organization::Post;

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
            Joined joined "Ngày vào Hội" "Joined the Union" open short "Vào Hội" "Joined" list 190 paper 24 sheet 24 fixed;
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
            Own own "Thông tin riêng của phường" "The ward's own fields" hidden short "Thông tin thêm" "More about her" list 330 paper 34 sheet 46 flowing;
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
            $openness:ident $(short $short_vi:literal $short_en:literal)? in $section:ident
            list $place:literal paper $paper:literal sheet $sheet:literal $(also [$($alias:literal),*])?
            is [$($trait:ident)*] headings [$($heading:literal),* $(,)?];
        )*]
        $(
            $(#[doc = $told_doc:literal])*
            $told:ident $code:ident $told_vi:literal $told_en:literal $told_openness:ident
            $(short $told_short_vi:literal $told_short_en:literal)? list $told_place:literal paper $told_paper:literal sheet $told_sheet:literal $width:ident;
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

    /// As the heading of a column on paper. A day is called by its whole name: "Sinh" alone asks for a year.
    pub fn heading(self) -> Name {
        let declared = self.declared();
        match self {
            MemberColumn::Birth | MemberColumn::Joined => declared.name,
            _ => declared.short.unwrap_or(declared.name),
        }
    }
}

/// The columns of a list nobody has chosen columns for.
pub const USUAL_COLUMNS: [MemberColumn; 9] = [
    MemberColumn::Name,
    MemberColumn::Birth,
    MemberColumn::Address,
    MemberColumn::Phone,
    MemberColumn::Joined,
    MemberColumn::Kind,
    MemberColumn::Unit,
    MemberColumn::Group,
    MemberColumn::Post,
];

/// What stands in a column for one person. Codes are the register's own; their words are the reader's.
#[derive(Clone, PartialEq, serde::Serialize, ts_rs::TS)]
#[serde(tag = "is", content = "value", rename_all = "snake_case")]
#[ts(tag = "is", content = "value", rename_all = "snake_case")]
pub enum Cell {
    Empty,
    Text(String),
    Day(PartialDay),
    Number(i64),
    Kind(MemberKind),
    /// `female`, `male`.
    Sex(String),
    Posts(Vec<Post>),
    Flags(Vec<String>),
    HouseholdClasses(Vec<String>),
    /// The ward's own fields that say something, in their order.
    Own(Vec<OwnSaid>),
    /// It is so: a core member, the head of her household.
    Yes,
}

/// What one of the ward's own fields says of somebody.
#[derive(Clone, PartialEq, serde::Serialize, ts_rs::TS)]
pub struct OwnSaid {
    pub name: String,
    pub kind: OwnKind,
    /// `yes` of a field that is so or not.
    pub value: String,
}

// Personal data must not reach a log through `{:?}`.
impl std::fmt::Debug for Cell {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Cell(***)")
    }
}

/// How numbers that could be misused are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Numbers {
    Masked,
    Clear,
}
