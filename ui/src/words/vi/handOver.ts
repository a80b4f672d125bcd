// Posts and tasks that pass to somebody else.

export const handOver = {
  title: (name: string) => `Việc của ${name}`,
  text: "Chức vụ kết thúc cùng ngày đã chọn. Cử người thay ngay ở đây, hoặc để trống rồi cử sau.",
  who: (post: string, unit: string) => `Ai thay: ${post}, ${unit}?`,
  nobody: "Chưa có người thay",
  since: (day: string) => `Giữ chức từ ${day}.`,
  falls: (day: string) => `Nhiệm kỳ này bắt đầu từ ${day}, sau ngày cuối, nên được bỏ.`,
  tasks: "Nhiệm vụ chưa xong",
  due: (day: string) => `Hạn ${day}`,
  keep: "Để nguyên",
  give: (name: string) => `Giao cho ${name}`,
  toOther: "Giao cho người khác…",
  whom: "Giao cho ai?",
};
