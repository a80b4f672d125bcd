//! The built-in form as rows: narrative sections and indicators of a ward's monthly report, as wards worded it in 2018.
//! Data written into a new office, not code that computes: a later form is another set of rows in force from its month.

use super::IndicatorKind::{self, Flow, Ratio, Stock};
use super::IndicatorSource::{self, Branch, Computed, Register, Ward};

pub(crate) const NAME: &str = "Báo cáo tháng, mẫu 2018";

/// January 2000: before the first month anybody would type in.
pub(crate) const FROM_MONTH: i64 = 200_001;

/// Code, title, hint. The order of the wards' own reports: from căn cứ to đề xuất.
pub(crate) const SECTIONS: &[(&str, &str, &str)] = &[
    (
        "I",
        "Căn cứ và tình hình chung",
        "Chỉ đạo của cấp trên, nghị quyết của Đảng ủy và chương trình công tác năm mà tháng này bám theo.",
    ),
    (
        "II",
        "Tình hình tư tưởng, đời sống hội viên, phụ nữ",
        "Hội viên đang quan tâm điều gì; việc làm, đời sống, an sinh, trật tự và vệ sinh đô thị trên địa bàn.",
    ),
    (
        "III",
        "Kết quả phong trào thi đua và các nhiệm vụ trọng tâm",
        "Việc đã làm trong tháng theo từng phong trào, cuộc vận động: ở đâu, bao nhiêu người, kết quả ra sao.",
    ),
    (
        "IV",
        "Xây dựng tổ chức Hội và phát triển hội viên",
        "Chi hội mới, hội viên mới, sinh hoạt chi hội, cán bộ được bồi dưỡng.",
    ),
    (
        "V",
        "Tham gia xây dựng Đảng, chính quyền; giám sát, phản biện",
        "Hội viên ưu tú giới thiệu cho Đảng, cuộc giám sát, ý kiến góp ý, vụ hòa giải.",
    ),
    (
        "VI",
        "Thi đua, khen thưởng",
        "Công trình, phần việc đã đăng ký và hoàn thành; tập thể, cá nhân được khen.",
    ),
    (
        "VII",
        "Đánh giá: ưu điểm, tồn tại, nguyên nhân",
        "Việc làm tốt, việc còn chậm và vì sao.",
    ),
    (
        "VIII",
        "Phương hướng, nhiệm vụ tháng tới",
        "Mỗi nhiệm vụ một dòng: việc, nơi làm, thời hạn.",
    ),
    (
        "IX",
        "Đề xuất, kiến nghị",
        "Điều cần cấp trên, Đảng ủy, chính quyền giúp; để trống nếu không có.",
    ),
];

pub(crate) struct Row {
    pub code: &'static str,
    pub name: &'static str,
    pub unit: &'static str,
    pub kind: IndicatorKind,
    pub source: IndicatorSource,
    pub decimals: u32,
    pub register_query: Option<&'static str>,
    /// Codes of numerator and denominator.
    pub parts: Option<(&'static str, &'static str)>,
}

const fn typed(
    code: &'static str,
    name: &'static str,
    unit: &'static str,
    kind: IndicatorKind,
    source: IndicatorSource,
) -> Row {
    Row {
        code,
        name,
        unit,
        kind,
        source,
        decimals: 0,
        register_query: None,
        parts: None,
    }
}

const fn counted(
    code: &'static str,
    name: &'static str,
    unit: &'static str,
    kind: IndicatorKind,
    query: &'static str,
) -> Row {
    Row {
        register_query: Some(query),
        ..typed(code, name, unit, kind, Register)
    }
}

const fn percent(
    code: &'static str,
    name: &'static str,
    decimals: u32,
    above: &'static str,
    below: &'static str,
) -> Row {
    Row {
        decimals,
        parts: Some((above, below)),
        ..typed(code, name, "%", Ratio, Computed)
    }
}

/// Group heading and its indicators. Groups keep the letters of the wards' catalogue; money is whole đồng.
pub(crate) const GROUPS: &[(&str, &[Row])] = &[
    (
        "A. Tổ chức Hội",
        &[
            counted("A01", "Số chi hội", "chi hội", Stock, "branches"),
            counted(
                "A02",
                "Trong đó: chi hội phụ nữ trẻ",
                "chi hội",
                Stock,
                "branches_young",
            ),
            counted("A03", "Số tổ phụ nữ", "tổ", Stock, "groups"),
            counted(
                "A04",
                "Ủy viên Ban Chấp hành",
                "người",
                Stock,
                "committee_members",
            ),
            typed("A05", "Buổi sinh hoạt chi hội, tổ", "buổi", Flow, Branch),
            typed(
                "A06",
                "Lượt hội viên được mời sinh hoạt",
                "lượt",
                Flow,
                Branch,
            ),
            typed("A07", "Lượt hội viên dự sinh hoạt", "lượt", Flow, Branch),
            percent("A08", "Tỷ lệ dự sinh hoạt", 1, "A07", "A06"),
        ],
    ),
    (
        "B. Hội viên",
        &[
            typed("B01", "Phụ nữ từ 18 tuổi trở lên", "người", Stock, Branch),
            counted("B02", "Tổng số hội viên", "người", Stock, "members_total"),
            counted(
                "B03",
                "Hội viên tăng trong kỳ",
                "người",
                Flow,
                "members_joined",
            ),
            counted(
                "B04",
                "Hội viên giảm trong kỳ",
                "người",
                Flow,
                "members_left",
            ),
            counted("B05", "Hội viên nòng cốt", "người", Stock, "members_core"),
            counted(
                "B06",
                "Hội viên là đảng viên",
                "người",
                Stock,
                "members_party",
            ),
            percent("B07", "Tỷ lệ tập hợp hội viên", 1, "B02", "B01"),
        ],
    ),
    (
        "C. Xây dựng Đảng, chính quyền",
        &[
            typed(
                "C01",
                "Hội viên ưu tú giới thiệu cho Đảng",
                "người",
                Flow,
                Branch,
            ),
            typed("C02", "Cuộc giám sát, phản biện xã hội", "cuộc", Flow, Ward),
        ],
    ),
    (
        "D. Tuyên truyền, giáo dục",
        &[
            typed("D01", "Buổi tuyên truyền", "buổi", Flow, Branch),
            typed("D02", "Lượt người dự tuyên truyền", "lượt", Flow, Branch),
        ],
    ),
    (
        "E. Hỗ trợ phụ nữ phát triển kinh tế",
        &[
            typed("E01", "Phụ nữ đăng ký học nghề", "người", Flow, Branch),
            typed(
                "E02",
                "Phụ nữ được giới thiệu việc làm",
                "người",
                Flow,
                Branch,
            ),
        ],
    ),
    (
        "F. Vốn ủy thác Ngân hàng Chính sách xã hội",
        &[
            typed("F01", "Tổng dư nợ", "đồng", Stock, Ward),
            typed("F02", "Nợ quá hạn", "đồng", Stock, Ward),
            percent("F03", "Tỷ lệ nợ quá hạn", 2, "F02", "F01"),
        ],
    ),
    (
        "G. Giảm nghèo, hoàn cảnh khó khăn",
        &[
            typed("G01", "Hộ nghèo do phụ nữ làm chủ hộ", "hộ", Stock, Branch),
            typed("G02", "Phụ nữ khó khăn được giúp đỡ", "lượt", Flow, Branch),
            typed("G03", "Trị giá giúp đỡ", "đồng", Flow, Branch),
            typed("G04", "Hộ phụ nữ làm chủ thoát nghèo", "hộ", Flow, Branch),
        ],
    ),
    (
        "H. An sinh, từ thiện",
        &[
            typed("H01", "Suất quà trao tặng", "suất", Flow, Branch),
            typed("H02", "Trị giá quà tặng", "đồng", Flow, Branch),
        ],
    ),
    (
        "I. Gia đình",
        &[typed(
            "I01",
            "Hộ đạt “5 không, 3 sạch”",
            "hộ",
            Stock,
            Branch,
        )],
    ),
    (
        "J. Môi trường, đô thị",
        &[
            typed("J01", "Buổi tổng vệ sinh môi trường", "buổi", Flow, Branch),
            typed("J02", "Lượt người tham gia vệ sinh", "lượt", Flow, Branch),
            Row {
                decimals: 1,
                ..typed(
                    "J03",
                    "Đoạn đường, tuyến đường hoa tự quản",
                    "km",
                    Stock,
                    Branch,
                )
            },
        ],
    ),
    (
        "K. Hội phí, quỹ hội",
        &[
            typed("K01", "Hội phí đã thu", "đồng", Flow, Branch),
            typed("K02", "Quỹ hội còn tồn", "đồng", Stock, Branch),
        ],
    ),
    (
        "L. Thi đua",
        &[typed(
            "L01",
            "Công trình, phần việc hoàn thành",
            "việc",
            Flow,
            Branch,
        )],
    ),
];
