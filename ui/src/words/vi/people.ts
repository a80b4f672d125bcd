import { namesIn } from "../named";

const named = namesIn("vi");

export const people = {
  duplicates: {
    title: "Hồ sơ trùng",
    count: (n: string) => `${n} cặp cần xem`,
    second: "Mỗi cặp có thể là một người ghi hai lần. Gộp không làm mất gì và hoàn tác được.",
    toCheck: "Kiểm tra sổ",
    list: "Các cặp có thể trùng",
    pair: "Cặp hồ sơ",
    birth: "Sinh",
    score: "Điểm",
    noneTitle: "Không có cặp nào cần xem",
    noneText: "Chưa thấy hai hồ sơ nào giống nhau, hoặc các cặp đã được xem hết.",
    panel: "So sánh hai hồ sơ",
    panelTitle: (score: number) =>
      score >= 85
        ? `Rất giống một người: ${score} điểm`
        : score >= 65
          ? `Có thể là một người: ${score} điểm`
          : `Nên xem kỹ: ${score} điểm`,
    why: "Vì sao",
    reason: (text: string, points: number) => `${text} ${points > 0 ? "+" : "−"}${Math.abs(points)}`,
    reasons: {
      same_citizen_number: "Trùng CCCD",
      same_old_citizen_number: "Trùng CMND cũ",
      same_name: "Trùng họ tên",
      name_without_accents: "Trùng họ tên không dấu",
      same_given_name: "Trùng tên gọi",
      same_birth_day: "Trùng ngày sinh",
      same_birth_year: "Cùng năm sinh",
      near_birth_year: "Năm sinh gần nhau",
      same_phone: "Chung số điện thoại",
      same_household: "Chung hộ",
      same_branch: "Cùng chi hội",
      other_citizen_number: "Hai số CCCD khác nhau",
    },
    chooseText: "Chọn giá trị đúng ở mỗi dòng khác nhau. Giá trị kia được giữ trong ghi chú.",
    reveal: "Hiện số",
    hide: "Che số",
    one: (id: number) => `Hồ sơ số ${id}`,
    blank: "chưa ghi",
    memberships: "Sinh hoạt",
    period: (unit: string, from: string, to: string | null) =>
      to ? `${unit} (${from} đến trước ${to})` : `${unit} (từ ${from})`,
    clash: "Hai hồ sơ ghi hai chi hội khác nhau trong cùng thời gian:",
    clashLine: (from: string, to: string | null, one: string, other: string) =>
      to ? `${from} đến ${to}: ${one} và ${other}` : `từ ${from}: ${one} và ${other}`,
    wins: "Thời gian ấy theo hồ sơ nào?",
    blocked: "Hãy chọn hồ sơ đúng về chi hội trước khi gộp.",
    moves: "Được chuyển sang hồ sơ giữ lại",
    moveLine: (name: string, n: string, joined: string) =>
      joined === "0" ? `${name}: ${n}` : `${name}: ${n} (${joined} đã có sẵn)`,
    later: "Để sau",
    twoPeople: named.tables.different_people,
    onePerson: "Cùng một người: gộp",
    merged: (name: string) => `Đã gộp thành một hồ sơ ${name}.`,
    keptApart: (name: string) => `Đã ghi là hai người khác nhau: ${name}.`,
  },

  check: {
    title: "Kiểm tra sổ",
    count: (n: string) => `${n} chỗ cần xem`,
    second: (all: string, clean: string) =>
      `Đã soát ${all} điều, ${clean} điều không có gì phải xem. Chỉ nhắc, không tự sửa.`,
    list: "Các điều cần xem",
    rule: "Điều cần xem",
    cases: "Số chỗ",
    cleanTitle: "Không có gì phải xem",
    cleanText: "Mọi điều đã soát đều ổn.",
    who: "Ai",
    birth: "Sinh",
    unit: named.columns.membership.unit_id,
    day: "Ngày",
    open: "Enter hoặc bấm vào một dòng để mở và sửa.",
    caseList: (rule: string) => `Danh sách: ${rule}`,
    erasures: "Đã xóa vĩnh viễn",
    erasure: (number: string, at: string, officer: string) => `Giấy xác nhận số ${number}, ${at}, ${officer}`,
    certificate: "Lưu giấy xác nhận",
    rules: {
      periods_overlap: {
        name: "Thời gian sinh hoạt chồng nhau",
        why: "Một người được ghi ở hai nơi trong cùng thời gian nên bị đếm sai.",
      },
      member_after_death: {
        name: "Sinh hoạt sau khi qua đời",
        why: "Đã ghi qua đời nhưng còn một thời gian sinh hoạt sau đó.",
      },
      same_citizen_number: {
        name: "Trùng số CCCD",
        why: "Hai người có cùng một số. Có thể là một người ghi hai lần, hoặc gõ nhầm.",
      },
      born_in_future: { name: "Ngày sinh sau hôm nay", why: "Ngày sinh không thể sau hôm nay." },
      joined_before_sixteen: {
        name: "Vào Hội khi còn nhỏ",
        why: "Theo ngày ghi, người này vào Hội trước 16 tuổi. Ngày sinh hoặc ngày vào Hội có thể sai.",
      },
      branch_without_head: {
        name: "Chi hội chưa có chi hội trưởng",
        why: "Chi hội đang hoạt động mà hôm nay không có ai giữ chức chi hội trưởng.",
      },
      member_of_closed_unit: {
        name: "Còn ở chi hội đã kết thúc",
        why: "Chi hội hoặc tổ đã kết thúc mà người này chưa được chuyển đi.",
      },
      officer_who_left: {
        name: "Giữ chức nhưng đã rời Hội",
        why: "Còn chức vụ trong Hội mà thời gian sinh hoạt đã hết.",
      },
      household_two_heads: { name: "Hộ có hai chủ hộ", why: "Một hộ chỉ có một chủ hộ trong cùng thời gian." },
      household_without_head: { name: "Hộ chưa ghi chủ hộ", why: "Hộ có người trong sổ nhưng chưa biết ai là chủ hộ." },
      head_who_left: { name: "Chủ hộ đã đi hoặc đã mất", why: "Chủ hộ đã chuyển đi hoặc qua đời: hộ cần chủ hộ mới." },
      same_name_and_birth: {
        name: "Trùng họ tên và năm sinh",
        why: "Có thể là một người ghi hai lần: xem ở Hồ sơ trùng.",
      },
      same_card_number: { name: "Trùng số thẻ hội viên", why: "Mỗi thẻ chỉ của một người." },
      citizen_number_length: { name: "Số CCCD thiếu hoặc thừa số", why: "Số CCCD có 12 chữ số, CMND cũ có 9." },
      citizen_number_year: {
        name: "Số CCCD khác năm sinh",
        why: "Chữ số thứ 5 và 6 của CCCD là hai số cuối năm sinh.",
      },
      citizen_number_sex: {
        name: "Số CCCD khác giới tính",
        why: "Chữ số thứ 4 của CCCD thường lẻ với nữ, chẵn với nam.",
      },
      phone_length: { name: "Số điện thoại thiếu hoặc thừa số", why: "Số điện thoại thường có 10 chữ số." },
      under_eighteen: { name: "Chưa đủ 18 tuổi", why: "Hội viên từ đủ 18 tuổi." },
      over_hundred: { name: "Trên 100 tuổi", why: "Có thể ngày sinh gõ nhầm, hoặc cụ đã mất mà chưa ghi." },
      no_birth: { name: "Chưa ghi ngày sinh", why: "Không có năm sinh thì không tính được tuổi và độ tuổi." },
      consent_missing: {
        name: "Chưa ghi sự đồng ý",
        why: "Luật 91/2025/QH15 cần người có dữ liệu đồng ý hoặc một căn cứ khác.",
      },
      retention_due: {
        name: "Người đã rời Hội đến hạn xóa",
        why: "Đã rời Hội lâu hơn thời hạn lưu giữ trong Cài đặt. Chương trình không tự xóa ai.",
      },
    },
  },

  personal: {
    title: "Dữ liệu cá nhân",
    menu: "Dữ liệu cá nhân",
    menuHint: "Cung cấp cho chị ấy, hoặc xóa vĩnh viễn",
    second: "Toàn bộ những gì sổ đang giữ về người này.",
    back: "Về hồ sơ",
    preview: "Bản cung cấp",
    handOver: "Cung cấp",
    handOverText:
      "Người có dữ liệu có quyền xem. Bản này có đủ thông tin, kể cả dân tộc, tôn giáo, CCCD: chỉ giao tận tay.",
    save: "Lưu tệp PDF",
    erase: "Xóa vĩnh viễn",
    eraseText: "Khi người có dữ liệu yêu cầu, hoặc hết thời hạn lưu giữ. Không hoàn tác được.",
    eraseOpen: "Xóa vĩnh viễn…",
    eraseTitle: (name: string) => `Xóa vĩnh viễn ${name}`,
    eraseDo: "Xóa vĩnh viễn",
    noUndo:
      "Không hoàn tác được. Những việc đã làm trước đó cũng không hoàn tác lần lượt được nữa, chỉ từng việc trong Lịch sử.",
    goes: "Mất đi",
    goesAlways: "Họ tên, giấy tờ, liên hệ, ảnh và nội dung lịch sử",
    stays: "Còn lại, không kèm tên",
    mentions: "Còn họ tên này trong lời văn (có thể là người khác), cần tự xem",
    texts: {
      meeting_section: "Phần của biên bản",
      conclusion: named.tables.conclusion,
      narrative: named.tables.narrative,
    },
    leavesToday: "Người này đang là hội viên: từ hôm nay không còn được tính.",
    reason: "Lý do",
    reasonHelp: "Ví dụ: theo đơn ngày 15/1/2018. Đừng ghi tên vì lý do được giữ lại.",
    erased: (number: string) => `Đã xóa vĩnh viễn. Giấy xác nhận số ${number}`,
    erasedText:
      "Trong sổ chỉ còn số liệu không kèm tên. Bản sao lưu cũ được thay dần; nếu khôi phục, chương trình tự xóa lại.",
    saveCertificate: "Lưu giấy xác nhận",
    toMembers: "Về danh sách hội viên",
  },

  bulk: {
    title: (n: string) => `Làm với ${n} người`,
    open: "Sửa, chuyển cùng lúc",
    what: "Làm gì",
    kinds: {
      move: named.codes.join_reason.transferred,
      field: "Ghi một mục",
      flag: named.actions.save_flag,
      leave: named.actions.leave_union,
    },
    field: "Mục",
    value: "Giá trị",
    submit: (n: string) => `Thực hiện cho ${n} người`,
    submitNone: "Thực hiện",
    inOffice: (n: string, names: string) =>
      `${n} người đang giữ chức vụ: ${names}. Chức vụ kết thúc cùng ngày; cử người thay ở trang Chi hội, tổ.`,
    withTasks: (n: string, names: string) => `${n} người còn việc chưa xong: ${names}. Giao lại ở trang Nhiệm vụ.`,
    leftTitle: "Để nguyên:",
    left: (why: string, n: string, names: string) => `${why}: ${n} người${names ? ` (${names})` : ""}`,
    why: {
      not_a_member: "không đang sinh hoạt",
      already: "đã như vậy rồi",
      joined_later: "vào sau ngày này",
      erased: "đã xóa vĩnh viễn",
      gone: "không còn trong sổ",
    },
    done: (n: string) => `Đã ghi cho ${n} người.`,
  },
};
