//! What a column of a list can be taken as, with the headings that mean it.

use crate::members::person::Flag;
use crate::members::person::declared::{PersonColumn, person_fields};

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
            /// Groups for a purpose, by their names: she may be in several, and stays in her branch and tổ.
            PurposeGroup purpose_group ["nhom", "to nhom", "to nhom tham gia", "nhom tham gia", "tham gia to nhom",
                "cau lac bo", "clb", "cau lac bo tham gia", "tham gia cau lac bo", "sinh hoat cau lac bo", "to tu quan",
                "to tiet kiem", "nhom tiet kiem", "to vay von", "to tiet kiem vay von", "to tiet kiem va vay von", "to tkvv", "to tk vv"];
            /// A field of the ward's own, known by the name the ward gave it.
            Own own [];
        }
    };
}

macro_rules! make_import_fields {
    (
        [$(
            $(#[doc = $doc:literal])*
            $variant:ident $field:ident: $ty:ty as $kind:ident[$longest:literal] $vi:literal $en:literal
            $openness:ident $(short $short_vi:literal $short_en:literal)? in $section:ident
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
            pub(super) fn headings(self) -> &'static [&'static str] {
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
        matches!(self, ImportField::Notes | ImportField::PurposeGroup)
    }
}
