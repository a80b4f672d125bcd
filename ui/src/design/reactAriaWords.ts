// React Aria ships no Vietnamese. Its texts are looked up through two global symbols (what its own LocalizedStringProvider sets by an
// inline script, which our Content-Security-Policy forbids); this file sets them, and must be called before the first control is drawn.

type Text = string | ((values: Record<string, string | number>) => string);
export type Texts = Record<string, Record<string, Text>>;

export const vietnamese: Texts = {
  "@react-aria/tree": { expand: "Mở ra", collapse: "Thu lại" },
  "@react-aria/toast": { close: "Đóng", notifications: (v) => `${v.count} thông báo.` },
  "@react-aria/tag": { removeDescription: "Nhấn Delete để bỏ nhãn.", removeButtonLabel: "Bỏ" },
  "@react-aria/table": {
    select: "Chọn",
    selectAll: "Chọn tất cả",
    sortable: "cột sắp xếp được",
    ascending: "tăng dần",
    descending: "giảm dần",
    ascendingSort: (v) => `đang xếp tăng dần theo cột ${v.columnName}`,
    descendingSort: (v) => `đang xếp giảm dần theo cột ${v.columnName}`,
    columnSize: (v) => `${v.value} điểm ảnh`,
    resizerDescription: "Nhấn Enter để đổi độ rộng",
    expand: "Mở ra",
    collapse: "Thu lại",
  },
  "@react-aria/steplist": { steplist: "Các bước" },
  "@react-aria/spinbutton": { Empty: "Trống" },
  "@react-aria/searchfield": { "Clear search": "Xóa ô tìm" },
  "@react-aria/previewtrigger": { longPressMessage: "Nhấn giữ để xem trước" },
  "@react-aria/overlays": { dismiss: "Đóng" },
  "@react-aria/numberfield": {
    decrease: (v) => `Giảm ${v.fieldLabel}`,
    increase: (v) => `Tăng ${v.fieldLabel}`,
    numberField: "Ô số",
  },
  "@react-aria/menu": { longPressMessage: "Nhấn giữ hoặc nhấn Alt + mũi tên xuống để mở" },
  "@react-aria/gridlist": {
    hasActionAnnouncement: "dòng mở được",
    hasLinkAnnouncement: (v) => `dòng có liên kết: ${v.link}`,
  },
  "@react-aria/grid": {
    deselectedItem: (v) => `đã bỏ chọn ${v.item}.`,
    select: "Chọn",
    selectedCount: (v) => (v.count === 0 ? "Chưa chọn mục nào." : `Đã chọn ${v.count} mục.`),
    selectedAll: "Đã chọn tất cả.",
    selectedItem: (v) => `đã chọn ${v.item}.`,
    longPressToSelect: "Nhấn giữ để chọn.",
  },
  "@react-aria/datepicker": {
    era: "kỷ nguyên",
    year: "năm",
    month: "tháng",
    day: "ngày",
    hour: "giờ",
    minute: "phút",
    second: "giây",
    dayPeriod: "sáng/chiều",
    calendar: "Lịch",
    startDate: "Ngày đầu",
    endDate: "Ngày cuối",
    weekday: "thứ",
    timeZoneName: "múi giờ",
    selectedDateDescription: (v) => `Ngày đã chọn: ${v.date}`,
    selectedRangeDescription: (v) => `Đã chọn từ ${v.startDate} đến ${v.endDate}`,
    selectedTimeDescription: (v) => `Giờ đã chọn: ${v.time}`,
  },
  "@react-aria/combobox": {
    focusAnnouncement: (v) => `${v.optionText}${String(v.isSelected) === "true" ? ", đã chọn" : ""}`,
    countAnnouncement: (v) => `Có ${v.optionCount} gợi ý.`,
    selectedAnnouncement: (v) => `${v.optionText}, đã chọn`,
    buttonLabel: "Hiện gợi ý",
    listboxLabel: "Gợi ý",
  },
  "@react-aria/calendar": {
    previous: "Trước",
    next: "Sau",
    selectedDateDescription: (v) => `Ngày đã chọn: ${v.date}`,
    selectedRangeDescription: (v) => `Khoảng đã chọn: ${v.dateRange}`,
    todayDate: (v) => `Hôm nay, ${v.date}`,
    todayDateSelected: (v) => `Hôm nay, ${v.date}, đã chọn`,
    dateSelected: (v) => `${v.date}, đã chọn`,
    startRangeSelectionPrompt: "Nhấn để chọn ngày đầu",
    finishRangeSelectionPrompt: "Nhấn để chọn ngày cuối",
    minimumDate: "Ngày sớm nhất",
    maximumDate: "Ngày muộn nhất",
    dateRange: (v) => `${v.startDate} đến ${v.endDate}`,
  },
  "@react-aria/breadcrumbs": { breadcrumbs: "Đường dẫn" },
  "@react-aria/autocomplete": { collectionLabel: "Gợi ý" },
  "@react-stately/datepicker": {
    rangeUnderflow: (v) => `Ngày phải từ ${v.minValue} trở đi.`,
    rangeOverflow: (v) => `Ngày phải không sau ${v.maxValue}.`,
    rangeReversed: "Ngày đầu phải trước ngày cuối.",
    unavailableDate: "Không chọn được ngày này.",
  },
  "react-aria-components": {
    selectPlaceholder: "Chọn…",
    tableResizer: "Đổi độ rộng cột",
    dropzoneLabel: "Nơi thả tệp",
    colorSwatchPicker: "Ô màu",
  },
};

/** Makes React Aria speak Vietnamese, on screen and to screen readers. */
export function speakVietnamese(): void {
  Reflect.set(window, Symbol.for("react-aria.i18n.locale"), "vi-VN");
  Reflect.set(window, Symbol.for("react-aria.i18n.strings"), vietnamese);
}
