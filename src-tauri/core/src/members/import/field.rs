//! What a column of a list can be taken as, with the headings that mean it.

macro_rules! fields {
    ($($(#[$doc:meta])* $variant:ident = $code:literal [$($heading:literal),* $(,)?]),+ $(,)?) => {
        /// What a column of a list can be taken as.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize, ts_rs::TS)]
        #[serde(rename_all = "snake_case")]
        #[ts(rename_all = "snake_case")]
        pub enum ImportField { $($(#[$doc])* $variant),+ }

        impl ImportField {
            pub const ALL: &'static [ImportField] = &[$(ImportField::$variant),+];

            pub fn code(self) -> &'static str {
                match self { $(ImportField::$variant => $code),+ }
            }

            /// Headings that mean it, folded, without signs.
            pub(super) fn headings(self) -> &'static [&'static str] {
                match self { $(ImportField::$variant => &[$($heading),*]),+ }
            }
        }
    };
}

fields! {
    Number = "number" ["stt", "tt", "so tt", "so thu tu", "thu tu", "sott"],
    FullName = "full_name" ["ho va ten", "ho ten", "ho va ten hoi vien", "ho ten hoi vien", "ten hoi vien", "hoi vien",
        "ho va ten chi em", "ho va ten khai sinh", "ho ten chi em", "ho va ten phu nu", "full name", "name", "ho va ten chu ho"],
    /// Họ và đệm, where the given name has its own column.
    FamilyMiddle = "family_middle" ["ho dem", "ho va dem", "ho va ten dem", "ho ten dem", "ho va chu dem", "ho", "ho lot",
        "ho va ten lot", "ho va ho dem", "ho chu lot", "ho va ten ho dem", "ho va ten ho"],
    GivenName = "given_name" ["ten", "ten goi", "ho va ten ten"],
    Birth = "birth" ["ngay sinh", "sinh ngay", "ngay thang nam sinh", "nam sinh", "ns", "sinh nam", "ngay thang nam",
        "ngay nam sinh", "ngay thang sinh", "ngay thang nam sinh day du"],
    /// Day and month, where the year has its own column.
    BirthDayMonth = "birth_day_month" ["nam sinh ngay thang", "ngay thang", "ngay sinh ngay thang", "ngay thang nam sinh ngay thang"],
    BirthYear = "birth_year" ["nam sinh nam", "nam", "ngay sinh nam", "ngay thang nam sinh nam"],
    /// Filled in for women only: a birth, or a mark under "Giới tính". The column beside it is the men's.
    Female = "female" ["nu", "nu gioi", "nam sinh nu", "ngay sinh nu", "ngay thang nam sinh nu", "nu sinh nam", "gioi tinh nu", "phai nu"],
    Male = "male" ["nam gioi", "gioi tinh nam", "phai nam"],
    CitizenNumber = "citizen_number" ["so cccd", "cccd", "cmnd cccd", "cccd cmnd", "so dinh danh", "so dinh danh ca nhan",
        "can cuoc", "so can cuoc", "can cuoc cong dan", "so cmnd cccd", "so cccd cmnd", "ma dinh danh", "so can cuoc cong dan",
        "cmt cccd", "so cmt cccd", "so cccd so dinh danh", "so giay to", "ma dinh danh ca nhan", "dinh danh", "dinh danh ca nhan"],
    OldCitizenNumber = "old_citizen_number" ["cmnd", "so cmnd", "cmt", "so cmt", "chung minh nhan dan", "cmnd cu", "so cmnd cu",
        "so chung minh nhan dan", "cmtnd", "cmnd 9 so", "so cmnd 9 so"],
    Phone = "phone" ["so dien thoai", "dien thoai", "dt", "sdt", "so dt", "di dong", "so di dong", "dien thoai di dong", "lien he",
        "so dien thoai lien he", "dien thoai lien he", "mobile", "phone", "dtdd", "so dtdd", "zalo", "so zalo", "sdt zalo", "so dien thoai zalo", "so lien lac"],
    Email = "email" ["email", "e mail", "thu dien tu", "hop thu"],
    Address = "address" ["dia chi", "noi o", "cho o", "noi cu tru", "dia chi thuong tru", "ho khau thuong tru", "noi o hien nay",
        "cho o hien nay", "thuong tru", "noi dang ky ho khau", "so nha", "dia chi noi o", "noi thuong tru", "dia chi cu tru",
        "dia chi hien nay", "cho o hien tai", "noi o hien tai", "ho khau", "so nha duong", "dia chi so nha", "dia chi noi o hien nay", "tam tru"],
    Neighbourhood = "neighbourhood" ["to dan pho", "khu pho", "thon", "ap", "tdp", "khu dan cu", "to dan pho khu pho", "thon ap",
        "to dp", "khom", "to dan pho khu pho thon", "to dan pho thon ap", "khu pho thon ap", "thon to dan pho", "to dan pho khu pho thon ap"],
    Branch = "branch" ["chi hoi", "ten chi hoi", "chi hoi phu nu", "thuoc chi hoi", "sinh hoat tai chi hoi", "chi hoi sinh hoat", "don vi", "chi hoi pn", "chi hoi so"],
    Group = "group" ["to", "to phu nu", "to hoi", "phan to", "to so", "to pn", "to hoi phu nu"],
    Sex = "sex" ["gioi tinh", "phai", "gioi", "nam nu"],
    Ethnicity = "ethnicity" ["dan toc", "thanh phan dan toc"],
    Religion = "religion" ["ton giao"],
    Occupation = "occupation" ["nghe nghiep", "nghe", "cong viec", "nghe nghiep hien nay", "viec lam", "nghe nghiep hien tai", "nganh nghe", "nghe nghiep viec lam"],
    Workplace = "workplace" ["noi lam viec", "don vi cong tac", "co quan", "noi cong tac", "co quan cong tac", "noi lam viec hien nay", "don vi lam viec"],
    Schooling = "schooling" ["trinh do van hoa", "van hoa", "hoc van", "trinh do hoc van", "tdvh", "td van hoa", "trinh do hv", "vh"],
    Education = "education" ["chuyen mon", "trinh do chuyen mon", "bang cap", "tdcm", "trinh do chuyen mon nghiep vu", "trinh do dao tao",
        "trinh do", "td chuyen mon", "hoc vi", "cm"],
    PoliticalTheory = "political_theory" ["ly luan chinh tri", "llct", "trinh do ly luan chinh tri", "chinh tri", "trinh do chinh tri", "trinh do llct",
        "trinh do ly luan", "ly luan"],
    PartySince = "party_since" ["ngay vao dang", "vao dang", "ngay ket nap dang", "dang vien", "ngay vao dang csvn", "nam vao dang",
        "dang vien ngay vao", "ngay vao dcsvn", "dang vien ngay vao dang", "dang"],
    Joined = "joined" ["ngay vao hoi", "nam vao hoi", "ngay ket nap", "vao hoi", "ngay tham gia", "ngay gia nhap", "nam ket nap",
        "ngay ket nap hoi", "tham gia hoi", "thoi gian vao hoi", "ngay thang nam vao hoi", "ngay vao hoi phu nu", "thang nam vao hoi", "ngay vao hoi lhpn",
        "nam tham gia", "ket nap", "vao hoi nam", "thoi gian tham gia", "nam vao hoi phu nu", "nam gia nhap", "ngay thang vao hoi"],
    Kind = "kind" ["loai", "loai hoi vien", "doi tuong hoi vien", "dien hoi vien", "doi tuong"],
    Core = "core" ["nong cot", "hoi vien nong cot", "hvnc", "hv nong cot", "la hoi vien nong cot"],
    CardNumber = "card_number" ["so the", "the hoi vien", "so the hoi vien", "ma the", "ma hoi vien", "so the hv"],
    /// Kept as a line of her notes: a term of office has a beginning no list tells.
    Post = "post" ["chuc vu", "chuc danh", "chuc vu hoi", "chuc vu trong hoi", "nhiem vu"],
    /// That she has moved, died or stopped, with a day where one stands there.
    Left = "left" ["bien dong", "chuyen di", "da chuyen", "tinh trang", "roi hoi", "ly do giam", "giam", "da mat", "chuyen sinh hoat", "ngay roi hoi", "trang thai", "ra khoi hoi"],
    Poor = "poor" ["ho ngheo", "hn", "thuoc ho ngheo"],
    NearPoor = "near_poor" ["ho can ngheo", "can ngheo", "hcn", "thuoc ho can ngheo"],
    Widowed = "widowed" ["goa", "goa chong", "mat chong", "goa bua"],
    Divorced = "divorced" ["ly hon", "ly di"],
    SingleMother = "single_mother" ["don than", "me don than", "nuoi con mot minh", "phu nu don than", "don than nuoi con", "don than nuoi con nho", "nuoi con don than"],
    ChildUnder16 = "child_under_16" ["co con duoi 16", "con duoi 16", "con duoi 16 tuoi", "co con duoi 16 tuoi"],
    SeriouslyIll = "seriously_ill" ["benh hiem ngheo", "benh nang", "om dau dai ngay", "benh dai ngay"],
    Disabled = "disabled" ["khuyet tat", "tan tat", "nguoi khuyet tat"],
    MartyrFamily = "martyr_family" ["gia dinh liet si", "than nhan liet si", "vo liet si", "gia dinh chinh sach", "me liet si", "chinh sach"],
    ElderlyAlone = "elderly_alone" ["gia neo don", "neo don", "nguoi cao tuoi neo don", "cao tuoi neo don"],
    WorksAway = "works_away" ["di lam xa", "lam an xa", "di lam an xa"],
    Notes = "notes" ["ghi chu", "luu y", "khac", "ghi chu khac", "chu thich"],
}

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
    pub fn of_code(code: &str) -> Option<ImportField> {
        ImportField::ALL
            .iter()
            .copied()
            .find(|field| field.code() == code)
    }

    pub(crate) fn is_name(self) -> bool {
        matches!(
            self,
            ImportField::FullName | ImportField::FamilyMiddle | ImportField::GivenName
        )
    }

    /// More than one column may be taken for it.
    pub(crate) fn may_repeat(self) -> bool {
        matches!(self, ImportField::Notes)
    }
}
