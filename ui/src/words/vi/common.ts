// Words used by many screens, and dates in words.

import { namesIn } from "../named";

const named = namesIn("vi");

const WEEKDAYS = ["Chủ nhật", "thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy"];

function upper(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function parts(day: string): { year: number; month: number; day: number; weekday: number } {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  return { year, month, day: date, weekday: new Date(Date.UTC(year, month - 1, date)).getUTCDay() };
}

export const common = {
  save: "Lưu",
  saved: "Đã lưu",
  saving: "Đang lưu…",
  add: "Thêm",
  edit: "Sửa",
  remove: "Xóa",
  cancel: "Thôi",
  close: "Đóng",
  back: "Quay lại",
  next: "Tiếp tục",
  undo: named.actions.undo,
  redo: named.actions.redo,
  print: "In",
  open: "Mở",
  more: "Thêm việc khác",
  loading: "Đang tải…",
  retry: "Thử lại",
  none: "Chưa có",
  required: "Ô này cần được điền.",
  unreadableDay: "Ngày không đúng. Viết như 5/3/2018 hoặc 05032018.",
  yes: "Có",
  no: "Không",
  today: "hôm nay",
  of: (part: string, whole: string) => `${part} trên ${whole}`,
  /** Thứ Hai, 23 tháng 11 */
  longDay: (day: string) => {
    const d = parts(day);
    return `${upper(WEEKDAYS[d.weekday] ?? "")}, ${d.day} tháng ${d.month}`;
  },
  /** thứ Sáu 4/12 */
  weekDay: (day: string) => {
    const d = parts(day);
    return `${WEEKDAYS[d.weekday] ?? ""} ${d.day}/${d.month}`;
  },
  /** 23/11/2026 */
  shortDay: (day: string) => {
    const d = parts(day);
    return `${d.day}/${d.month}/${d.year}`;
  },
  /** 23/11 */
  dayMonth: (day: string) => {
    const d = parts(day);
    return `${d.day}/${d.month}`;
  },
  /** Tháng 11/2026 */
  month: (month: string) => {
    const d = parts(`${month}-01`);
    return `Tháng ${d.month}/${d.year}`;
  },
  /** tháng 11 */
  monthOnly: (month: string) => `tháng ${Number(month.slice(5))}`,
  /** 16:42, hôm qua 17:05, 12/3/2018 08:10; instants are UTC milliseconds, told in Vietnam's time. */
  instant: (ms: number, today: string) => {
    const vn = new Date(ms + 7 * 3_600_000).toISOString();
    const clock = vn.slice(11, 16);
    const days = Math.round((Date.parse(today) - Date.parse(vn.slice(0, 10))) / 86_400_000);
    const d = parts(vn.slice(0, 10));
    return days === 0 ? clock : days === 1 ? `hôm qua ${clock}` : `${d.day}/${d.month}/${d.year} ${clock}`;
  },
  inDays: (days: number) => (days === 0 ? "hôm nay" : days === 1 ? "ngày mai" : `còn ${days} ngày`),
  daysLate: (days: number) => `quá ${days} ngày`,
  lines: (n: string) => `${n} dòng`,
  savedFile: (name: string, folder: string) => `Đã lưu ${name} vào ${folder}.`,
  openFile: "Mở tệp",
};
