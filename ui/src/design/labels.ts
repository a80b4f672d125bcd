// What the controls themselves say. Design may not read words/, so its own few texts are here, in both languages.

import { useLocale } from "react-aria-components";

const vi = {
  close: "Đóng",
  cancel: "Thôi",
  clear: "Xóa ô tìm",
  openCalendar: "Mở lịch",
  previousMonth: "Tháng trước",
  nextMonth: "Tháng sau",
  showSuggestions: "Hiện gợi ý",
  noMatch: "Không có mục nào khớp",
  choose: "Chọn…",
  today: "Hôm nay",
  lastMonthEnd: "Cuối tháng trước",
  lastYearEnd: "Cuối năm trước",
  otherDay: "Ngày khác",
  show: "Xem",
  unreadableDate: "Chưa đọc được ngày này. Ghi như 5/3/2018 hoặc 05032018.",
  unreadablePartial: "Chưa đọc được ngày này. Ghi như 5/3/2018, 3/2018 hoặc 1978.",
  noSuchDay: "Ngày này không có trong lịch.",
  about: "khoảng",
  page: (n: number, of: number) => `trang ${n} trên ${of}`,
  pages: "Các trang giấy",
  drawing: "Đang vẽ trang…",
  undrawable: "Chưa vẽ được trang giấy này.",
  loading: "Đang tải…",
  rows: (n: number) => `${new Intl.NumberFormat("vi-VN").format(n)} dòng`,
  pick: "Chọn",
  blank: "chưa báo cáo",
  nothing: "không phát sinh",
  badFigure: (decimals: number): string =>
    decimals > 0
      ? "Ghi một số như 64,2, để trống, hoặc k (không phát sinh)."
      : "Ghi một số như 1.234, để trống, hoặc k (không phát sinh).",
  notice: "Thông báo",
  required: "bắt buộc",
  done: "xong",
  current: "đang làm",
  notYet: "chưa tới",
};

export type Labels = typeof vi;

const en: Labels = {
  close: "Close",
  cancel: "Cancel",
  clear: "Clear search",
  openCalendar: "Open calendar",
  previousMonth: "Previous month",
  nextMonth: "Next month",
  showSuggestions: "Show suggestions",
  noMatch: "Nothing matches",
  choose: "Choose…",
  today: "Today",
  lastMonthEnd: "End of last month",
  lastYearEnd: "End of last year",
  otherDay: "Another day",
  show: "Show",
  unreadableDate: "This date could not be read. Write it as 5/3/2018 or 05032018.",
  unreadablePartial: "This date could not be read. Write it as 5/3/2018, 3/2018 or 1978.",
  noSuchDay: "There is no such day.",
  about: "about",
  page: (n, of) => `page ${n} of ${of}`,
  pages: "Pages",
  drawing: "Drawing the page…",
  undrawable: "This page could not be drawn.",
  loading: "Loading…",
  rows: (n) => `${new Intl.NumberFormat("vi-VN").format(n)} rows`,
  pick: "Select",
  blank: "not reported",
  nothing: "nothing to report",
  badFigure: (decimals) =>
    decimals > 0
      ? "Write a number such as 64,2, leave it blank, or k."
      : "Write a number such as 1.234, leave it blank, or k.",
  notice: "Notices",
  required: "required",
  done: "done",
  current: "current",
  notYet: "not yet",
};

/** The controls' own texts in the language of the nearest I18nProvider. */
export function useLabels(): Labels {
  return useLocale().locale.startsWith("en") ? en : vi;
}
