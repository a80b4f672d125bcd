import { namesIn } from "../named";

const named = namesIn("vi");

export const search = {
  placeholder: "Gõ tên người, hộ, chi hội, cuộc họp, số phiếu thu, việc cần làm…",
  results: "Kết quả",
  go: "Đi tới",
  actions: "Làm ngay",
  none: (text: string) => `Không thấy “${text}” trong sổ`,
  noneText: "Thử gõ ít chữ hơn. Không cần dấu: “duong hong” cũng ra Dương Thị Hồng.",
  hint: "↑ ↓ để chọn, Enter để mở, Esc để đóng",
  person: named.columns.membership.person_id,
  unit: named.subjects.organization,
  meeting: "Cuộc họp",
  task: named.tables.task,
  oldName: (name: string) => `trước là ${name}`,
  household: named.tables.household,
  list: named.tables.saved_list,
  report: "Báo cáo",
  receipt: (number: string) => `Phiếu thu số ${number}`,
  cancelled: "đã hủy",
  note: (name: string) => `Ghi chú · ${name}`,
  own: (field: string, name: string) => `${field} · ${name}`,
  paper: "Giấy in",
};
