// In và xuất: the books, lists, sign-in sheets and labels.

import { namesIn } from "../named";

const named = namesIn("vi");

export const papers = {
  title: "In và xuất",
  second: "Chọn giấy, xem đúng trang sẽ in rồi lưu.",
  kind: "Loại giấy",
  kinds: {
    member_book: "Sổ theo dõi hội viên",
    profiles: "Sổ 1: Trích ngang",
    new_members: "Sổ 2: Hội viên mới",
    movements: "Sổ 3: Chuyển đến, chuyển đi, qua đời",
    awards: "Sổ 4: Khen thưởng, kỷ luật",
    fees: "Sổ 5: Thu hội phí",
    birthdays: "Sinh nhật theo tháng",
    round_ages: "Tròn 70, 75, 80 tuổi…",
    round_years: "Tròn 20, 30, 40 năm trong Hội…",
    sign_in: "Danh sách ký tên",
    labels: "Nhãn địa chỉ",
    consent_notice: named.settings.consent_notice,
  },
  unit: named.columns.membership.unit_id,
  wholeWard: "Cả phường",
  month: "Tháng",
  wholeYear: "Cả năm",
  monthName: (n: number) => `Tháng ${n}`,
  year: "Năm",
  badYear: "Ghi năm như 2018.",
  newSince: "Chỉ in phần mới từ ngày",
  newSinceHelp: "Để trống: in cả sổ. Mỗi người giữ nguyên trang và dòng đã in; dòng mới nối tiếp sau.",
  signFor: "Ký tên cho việc gì",
  across: "Nhãn mỗi hàng",
  down: "Số hàng",
  save: "Lưu bản in",
  saveHelp: "Lưu tệp PDF rồi in. Với năm quyển sổ, các dòng mới được đánh số khi lưu.",
  preview: "Xem trước giấy in",
  failed: "Chưa dựng được trang in. Hãy chọn lại.",
};
