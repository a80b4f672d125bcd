export const search = {
  placeholder: "Gõ tên người, chi hội, cuộc họp hoặc việc…",
  results: "Kết quả",
  go: "Đi tới",
  actions: "Làm ngay",
  none: (text: string) => `Không thấy “${text}” trong sổ`,
  noneText: "Thử gõ ít chữ hơn. Không cần dấu: “duong hong” cũng ra Dương Thị Hồng.",
  hint: "↑ ↓ để chọn, Enter để mở, Esc để đóng",
  person: "Hội viên",
  unit: "Chi hội, tổ",
  meeting: "Cuộc họp",
  task: "Nhiệm vụ",
};
