// What a person's history calls each column of her rows, table by table; the fields of the person herself are named in members.ts.

export const changed = {
  person: {
    photo_sha256: "Ảnh",
  },
  membership: {
    unit_id: "Chi hội",
    group_id: "Tổ",
    kind: "Loại hội viên",
    joined: "Ngày vào",
    valid_from: "Tính từ ngày",
    join_reason: "Lý do vào",
    valid_to: "Rời từ ngày",
    leave_reason: "Lý do rời Hội",
  },
  suspension: {
    valid_from: "Tạm nghỉ từ",
    valid_to: "Sinh hoạt lại từ",
    reason: "Lý do tạm nghỉ",
  },
  office_term: {
    unit_id: "Nơi giữ chức vụ",
    post: "Chức vụ",
    other_title: "Chức danh khác",
    valid_from: "Giữ chức từ",
    valid_to: "Thôi chức từ",
  },
  person_flag: {
    flag: "Hoàn cảnh",
    valid_from: "Có hoàn cảnh ấy từ",
    valid_to: "Không còn từ",
    note: "Ghi chú hoàn cảnh",
  },
  outside_post: {
    organisation: "Cơ quan, tổ chức",
    title: "Chức vụ ngoài Hội",
    valid_from: "Giữ chức từ",
    valid_to: "Thôi chức từ",
  },
  award: {
    kind: "Khen thưởng hay kỷ luật",
    title: "Danh hiệu, hình thức",
    day: "Ngày quyết định",
    paper_number: "Số quyết định",
    issued_by: "Nơi ra quyết định",
    note: "Ghi chú khen thưởng, kỷ luật",
  },
  person_note: {
    day: "Ngày ghi",
    text: "Nội dung ghi chú",
  },
  consent: {
    purpose: "Mục đích đồng ý",
    form: "Cách đồng ý",
    given_on: "Ngày đồng ý",
    withdrawn_on: "Ngày rút lại đồng ý",
    note: "Ghi chú về đồng ý",
  },
  own_value: {
    value: "Mục riêng của phường",
  },
  household_member: {
    household_id: "Hộ gia đình",
    is_head: "Là chủ hộ",
    valid_from: "Ở hộ từ",
    valid_to: "Rời hộ từ",
  },
};
