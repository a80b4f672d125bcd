//! What is said at the sample's meetings and written in its reports. The briefing of 18/1/2018 follows a real one in
//! its facts, names of movements, order and figures; every sentence is our own.

/// Who does what a conclusion asks for.
#[derive(Clone, Copy)]
pub(super) enum Doer {
    StandingBoard,
    AllBranches,
    /// One branch, by its place in the list.
    Branch(usize),
    Secretary,
}

pub(super) struct Concluded {
    pub text: &'static str,
    pub doer: Doer,
    /// Days from the meeting to the due day.
    pub days: i64,
}

/// A month of the Union's year.
pub(super) struct Theme {
    pub done: &'static str,
    pub planned: &'static str,
    pub concluded: &'static [Concluded],
}

const fn conclude(text: &'static str, doer: Doer, days: i64) -> Concluded {
    Concluded { text, doer, days }
}

use Doer::{AllBranches, Branch, Secretary, StandingBoard};

pub(super) const JANUARY_2018: Theme = Theme {
    done: "Tháng 1, hoạt động của Hội gắn với nhiệm vụ chính trị của phường và theo sát định hướng của Hội LHPN quận. \
        Các mặt công tác được làm chủ động, giữ đều nền nếp ở phường cũng như ở từng chi hội.\n\
        Ban Thường vụ dành nhiều công sức xây dựng chương trình và các kế hoạch hoạt động của năm 2018, lấy chất lượng làm trọng.\n\
        Hội cùng UBND phường lo việc vệ sinh môi trường chặt chẽ hơn trước. Những việc ấy góp phần cùng địa phương thực hiện \
        mục tiêu kinh tế, xã hội và giữ vững quốc phòng, an ninh.",
    planned: "Năm 2018, Hội đẩy mạnh các phong trào thi đua, các cuộc vận động và làm tốt ba nhiệm vụ trọng tâm, với bốn mảng việc chính.\n\
        Một là tuyên truyền đến từng cấp Hội và hội viên, phụ nữ: nghị quyết của đại hội phụ nữ từng cấp, chủ \
        trương của Đảng và những chính sách bảo vệ quyền lợi phụ nữ.\n\
        Hai là giúp chị em làm ăn qua các phong trào “Giúp phụ nữ nghèo có địa chỉ”, “Phụ nữ giúp nhau phát triển kinh tế”, \
        “Phụ nữ làm kinh tế giỏi”; quan tâm để phụ nữ thoát nghèo theo đúng tiêu chí.\n\
        Ba là quản lý tốt hơn nguồn vốn ủy thác của Ngân hàng Chính sách xã hội; mô hình kinh tế tập thể nào hay thì nhân rộng.\n\
        Bốn là đổi mới sinh hoạt của chi hội, tổ phụ nữ cả về nội dung lẫn cách làm. Phát triển hội viên là việc được đặt lên trước, \
        để tổ chức Hội ngày càng vững mạnh.",
    concluded: &[
        conclude(
            "Sớm lập chi hội phụ nữ trẻ của phường: thêm lớp hội viên trẻ là thêm sức cho tổ chức Hội vững mạnh.",
            StandingBoard,
            72,
        ),
        conclude(
            "Các chi hội vận động chị em ghi tên vào những lớp học nghề ngắn hạn do Hội LHPN phường mở, dự kiến khai giảng cuối \
             tháng 2/2018. Có nghề là có thêm việc làm, cũng là làm tốt phong trào “Phụ nữ giúp nhau phát triển kinh tế”.",
            AllBranches,
            33,
        ),
        conclude(
            "Tham gia sôi nổi các phong trào thi đua do Hội LHPN quận phát động, chào mừng 15 năm thành lập quận Long Biên.",
            AllBranches,
            286,
        ),
        conclude(
            "Tổ tự quản ở một số chi hội cần hoạt động đều tay hơn. Giữ vững mô hình “Dân quận tình nguyện làm sạch môi trường”, \
             giám sát sát sao việc giữ vệ sinh môi trường và thực hiện năm trật tự văn minh đô thị.",
            AllBranches,
            163,
        ),
        conclude(
            "Các chi hội tuyên truyền Điều lệ Hội; phát động chương trình nhân đạo, từ thiện; rà soát hội viên có hoàn cảnh khó khăn và \
             hộ nghèo do phụ nữ làm chủ để tìm cách giúp; gửi báo cáo hằng tháng đều đặn, từ đó nâng dần chất lượng công tác Hội và \
             phong trào phụ nữ của phường.",
            AllBranches,
            41,
        ),
    ],
};

pub(super) const THEMES: [Theme; 12] = [
    Theme {
        done: "Các chi hội đã hoàn thành báo cáo năm và ghi tên thi đua năm mới.\nHội trao quà Tết cho hội viên có hoàn cảnh khó khăn ở mọi chi hội.",
        planned: "Chăm lo Tết cho hội viên, phụ nữ; giữ vệ sinh đường làng, ngõ phố trước và trong Tết.\nXây dựng chương trình công tác năm và giao chỉ tiêu cho các chi hội.",
        concluded: &[
            conclude(
                "Các chi hội rà soát và gửi danh sách hội viên cần thăm hỏi dịp Tết.",
                AllBranches,
                6,
            ),
            conclude(
                "Hoàn chỉnh chương trình công tác năm để trình Đảng ủy phường.",
                StandingBoard,
                20,
            ),
            conclude(
                "Mỗi chi hội tổ chức ít nhất một buổi tổng vệ sinh đón Tết.",
                AllBranches,
                10,
            ),
        ],
    },
    Theme {
        done: "Việc thăm hỏi, tặng quà Tết được làm chu đáo, không bỏ sót hộ khó khăn.\nSinh hoạt chi hội đầu xuân diễn ra vui tươi, tiết kiệm.",
        planned: "Chuẩn bị kỷ niệm ngày Quốc tế Phụ nữ 8/3.\nVận động phụ nữ trong độ tuổi tham gia tổ chức Hội.",
        concluded: &[
            conclude(
                "Các chi hội đăng ký tiết mục và gian hàng cho ngày hội 8/3.",
                AllBranches,
                9,
            ),
            conclude(
                "Lập danh sách phụ nữ từ 18 tuổi chưa vào Hội ở từng tổ.",
                AllBranches,
                25,
            ),
        ],
    },
    Theme {
        done: "Các chi hội tổ chức kỷ niệm 8/3 bằng tọa đàm, giao lưu văn nghệ và thăm hỏi hội viên cao tuổi.\nHội giới thiệu hội viên ưu tú để Đảng xem xét, bồi dưỡng.",
        planned: "Giám sát việc thu gom rác ở các ngõ; duy trì đoạn đường phụ nữ tự quản.\nTập huấn ghi sổ hội viên cho chi hội trưởng.",
        concluded: &[
            conclude(
                "Chi hội trưởng cập nhật sổ hội viên, đối chiếu với danh sách của phường.",
                AllBranches,
                14,
            ),
            conclude("Chọn một tuyến ngõ làm điểm về đường hoa.", Branch(2), 30),
            conclude("Báo cáo kết quả quý I gửi Hội cấp trên.", Secretary, 6),
        ],
    },
    Theme {
        done: "Sổ hội viên của các chi hội đã được rà soát; một số chi hội còn thiếu năm sinh và số thẻ.\nTổ tiết kiệm và vay vốn trả lãi đúng hạn.",
        planned: "Tuyên truyền an toàn thực phẩm trong gia đình.\nPhối hợp mở lớp hướng dẫn sử dụng vốn vay đúng mục đích.",
        concluded: &[
            conclude(
                "Bổ sung năm sinh, số thẻ còn thiếu trong sổ hội viên.",
                AllBranches,
                20,
            ),
            conclude(
                "Kiểm tra việc sử dụng vốn ủy thác ở các tổ tiết kiệm và vay vốn.",
                StandingBoard,
                28,
            ),
        ],
    },
    Theme {
        done: "Buổi nói chuyện về an toàn thực phẩm thu hút đông chị em.\nVốn vay ủy thác được kiểm tra, không có hộ dùng sai mục đích.",
        planned: "Học tập và làm theo tấm gương của Bác nhân dịp 19/5.\nChuẩn bị Tháng hành động vì trẻ em.",
        concluded: &[
            conclude(
                "Mỗi chi hội giới thiệu một gương phụ nữ học và làm theo Bác.",
                AllBranches,
                15,
            ),
            conclude(
                "Lập danh sách trẻ em con hội viên khó khăn cần giúp đỡ.",
                AllBranches,
                12,
            ),
        ],
    },
    Theme {
        done: "Quà 1/6 được trao cho trẻ em con hội viên khó khăn.\nCác câu lạc bộ gia đình sinh hoạt đều.",
        planned: "Kỷ niệm Ngày Gia đình Việt Nam 28/6; sơ kết sáu tháng.\nRa quân tổng vệ sinh môi trường hè.",
        concluded: &[
            conclude("Gửi số liệu sơ kết sáu tháng đúng mẫu.", AllBranches, 7),
            conclude("Họp mặt gia đình tiêu biểu nhân 28/6.", Secretary, 10),
            conclude("Tổng vệ sinh các điểm tập kết rác cũ.", Branch(6), 16),
        ],
    },
    Theme {
        done: "Sơ kết sáu tháng cho thấy các chỉ tiêu chính đạt trên một nửa kế hoạch năm.\nHội viên tham gia tổng vệ sinh hè đông hơn cùng kỳ.",
        planned: "Thăm hỏi gia đình chính sách dịp 27/7.\nVận động hộ kinh doanh không lấn chiếm vỉa hè.",
        concluded: &[
            conclude(
                "Các chi hội thăm hội viên là thân nhân liệt sĩ, thương binh.",
                AllBranches,
                9,
            ),
            conclude(
                "Vận động từng hộ kinh doanh trên trục đường chính ký cam kết.",
                Branch(10),
                25,
            ),
        ],
    },
    Theme {
        done: "Hoạt động 27/7 trang trọng, có phần đóng góp của hội viên.\nViệc giữ trật tự vỉa hè có chuyển biến ở hầu hết các tuyến.",
        planned: "Giúp con hội viên khó khăn đến trường.\nRà soát nhu cầu học nghề của chị em.",
        concluded: &[
            conclude(
                "Gửi danh sách học sinh cần hỗ trợ sách vở, quần áo.",
                AllBranches,
                8,
            ),
            conclude(
                "Tổng hợp nhu cầu học nghề ngắn hạn theo chi hội.",
                AllBranches,
                24,
            ),
        ],
    },
    Theme {
        done: "Con hội viên khó khăn được tặng sách vở trước ngày khai giảng.\nNhu cầu học nghề tập trung vào nấu ăn, may và chăm sóc người già.",
        planned: "Tổ chức Trung thu cho các cháu; phòng chống sốt xuất huyết.\nChuẩn bị kỷ niệm 20/10.",
        concluded: &[
            conclude(
                "Ra quân diệt loăng quăng, lật úp dụng cụ chứa nước ở từng ngõ.",
                AllBranches,
                7,
            ),
            conclude(
                "Đăng ký công trình, phần việc chào mừng 20/10.",
                AllBranches,
                16,
            ),
        ],
    },
    Theme {
        done: "Các chi hội hoàn thành phần việc chào mừng 20/10, hội viên mới được kết nạp nhân dịp này.\nDịch bệnh không lan rộng trên địa bàn.",
        planned: "Chuẩn bị Ngày hội Đại đoàn kết toàn dân tộc.\nThu hội phí quý cuối năm.",
        concluded: &[
            conclude(
                "Thu và nộp hội phí quý IV, ghi đủ vào sổ quỹ.",
                AllBranches,
                28,
            ),
            conclude(
                "Cử hội viên tham gia Ngày hội Đại đoàn kết ở tổ dân phố.",
                AllBranches,
                20,
            ),
        ],
    },
    Theme {
        done: "Ngày hội Đại đoàn kết có sự tham gia của đông đảo hội viên.\nHội phí thu đạt trên chín phần mười.",
        planned: "Bình xét thi đua, xếp loại chi hội.\nRà soát hộ nghèo, hộ cận nghèo cùng tổ dân phố.",
        concluded: &[
            conclude(
                "Chi hội tự chấm điểm thi đua và gửi về phường.",
                AllBranches,
                14,
            ),
            conclude(
                "Đối chiếu danh sách hộ nghèo do phụ nữ làm chủ với UBND phường.",
                StandingBoard,
                22,
            ),
        ],
    },
    Theme {
        done: "Các chi hội đã bình xét thi đua, xếp loại cuối năm.\nDanh sách hộ nghèo do phụ nữ làm chủ được thống nhất với UBND phường.",
        planned: "Tổng kết công tác năm; xây dựng chương trình năm mới.\nPhân công giúp đỡ từng hộ khó khăn.",
        concluded: &[
            conclude(
                "Gửi báo cáo năm và số liệu tháng 12 đúng hạn.",
                AllBranches,
                10,
            ),
            conclude(
                "Phân công ủy viên giúp từng hộ nghèo do phụ nữ làm chủ.",
                StandingBoard,
                24,
            ),
            conclude(
                "Lập danh sách hội viên chưa có thẻ để đề nghị cấp.",
                Branch(6),
                28,
            ),
        ],
    },
];

/// Narrative of the report for January 2018, by section of the form; sections not named stay empty.
pub(super) const NARRATIVE_JANUARY_2018: &[(&str, &str)] = &[
    (
        "I",
        "Hội bám theo chỉ đạo của Ban Thường vụ Hội LHPN quận Long Biên, nghị quyết của Đảng ủy phường và Chương trình công tác năm 2018. \
        Ngày 18/01/2018, Hội tổ chức giao ban tháng 1 và triển khai nhiệm vụ năm 2018 tới Ban Thường vụ, Ban Chấp hành và các chi hội trưởng.",
    ),
    (
        "II",
        "Đời sống hội viên ổn định, chị em phấn khởi chuẩn bị đón Tết. Điều nhiều người quan tâm là việc làm sau Tết và vệ sinh ngõ phố.",
    ),
    (
        "III",
        "Các chi hội duy trì mô hình “Dân quận tình nguyện làm sạch môi trường”, phối hợp với UBND phường trong công tác vệ sinh môi trường.\n\
        Phong trào “Giúp phụ nữ nghèo có địa chỉ” tập trung thăm hỏi, tặng quà hội viên khó khăn trước Tết.",
    ),
    (
        "IV",
        "Tháng 1 kết nạp 5 hội viên, 1 hội viên chuyển đến; 2 hội viên chuyển đi, 1 hội viên qua đời. Tổng số 548 hội viên.\n\
        Phường chuẩn bị thành lập chi hội phụ nữ trẻ.",
    ),
    (
        "VII",
        "Việc xây dựng chương trình, kế hoạch năm được làm sớm. Một số chi hội báo cáo còn chậm, tổ tự quản hoạt động chưa đều.",
    ),
    (
        "VIII",
        "Vận động hội viên đăng ký lớp học nghề ngắn hạn, khai giảng cuối tháng 2/2018.\n\
        Rà soát hội viên có hoàn cảnh khó khăn, hộ nghèo do phụ nữ làm chủ.\n\
        Hưởng ứng thi đua chào mừng 15 năm thành lập quận Long Biên.",
    ),
];

pub(super) const EXCUSES: &[&str] = &["Đi công tác", "Bận việc gia đình", "Ốm", "Con ốm", "Đi học"];
