import { namesIn } from "../named";

const named = namesIn("vi");

const SMALL = ["không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười"];
const inWords = (n: number) => SMALL[n] ?? String(n);
const upper = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

export const home = {
  title: "Hôm nay",
  nothingDue: "Không có việc nào quá hạn.",
  overdueCount: (n: number) => `${upper(inWords(n))} việc quá hạn.`,
  reportDue: (days: number) =>
    days > 1
      ? `Còn ${inWords(days)} ngày đến hạn gửi báo cáo tháng.`
      : days === 1
        ? "Ngày mai là hạn gửi báo cáo tháng."
        : days === 0
          ? "Hôm nay là hạn gửi báo cáo tháng."
          : `Báo cáo tháng đã quá hạn gửi ${inWords(-days)} ngày.`,
  reportLocked: "Báo cáo tháng đã chốt.",

  reports: (month: string) => `Báo cáo ${month}`,
  branchesLate: (days: number) => `quá hạn nộp ${days} ngày`,
  branchesDue: (day: string) => `hạn nộp ${day}`,
  locked: "đã chốt",
  submitted: (n: string, of: string) => `${n} trên ${of} chi hội đã nộp`,
  missing: (n: number) => `${n} chi hội chưa nộp`,
  returned: (n: number) => `${n} chi hội cần nộp lại`,
  allIn: "Tất cả chi hội đã nộp",
  noBranches: "Phường chưa có chi hội nào",
  noBranchesText: "Thêm chi hội trước, rồi mới nhận được báo cáo của chi hội.",
  addBranches: "Thêm chi hội",
  remind: (n: number) => `Nhắc ${n} chi hội`,
  remindTitle: "Lời nhắc chi hội",
  remindText: "Chép rồi dán vào Zalo. Sửa lời thế nào cũng được trước khi chép.",
  copy: "Chép",
  copied: "Đã chép. Dán vào Zalo bằng Ctrl V.",
  enter: named.actions.enter_figures,
  openReport: "Mở bảng báo cáo",
  lockMonth: "Xem và chốt tháng",
  stateMissing: named.codes.branch_report_state.missing,
  stateStarted: named.codes.branch_report_state.started,
  stateSubmitted: named.codes.branch_report_state.submitted,
  stateReturned: "cần nộp lại",

  nextMeeting: "Cuộc họp sắp tới",
  noMeeting: "Chưa có cuộc họp sắp tới",
  noMeetingText: "Ghi trước ngày họp để có chương trình và danh sách mời.",
  addMeeting: named.actions.add_meeting,
  openMeeting: "Mở cuộc họp",
  conclusions: (done: string, of: string) => `Kết luận kỳ trước: ${done} trên ${of} đã xong`,
  late: (days: number) => `quá ${days} ngày`,
  due: (day: string) => `hạn ${day}`,

  overdue: "Việc quá hạn",
  overdueLabel: (n: number) => `${n} việc quá hạn`,
  allTasks: "Tất cả nhiệm vụ",
  noOverdue: "Không có nhiệm vụ nào quá hạn.",
  openTasks: (n: string) => `Còn ${n} nhiệm vụ đang làm.`,

  members: named.subjects.members,
  twelveMonths: "12 tháng",
  inOut: (joined: string, left: string) => `+${joined} vào, −${left} ra trong tháng`,
  chart: "Số hội viên cuối mỗi tháng",
  why: "Vì sao khác tháng trước?",
  whyTitle: (month: string) => `Hội viên ${month}`,
  start: "cuối tháng trước",
  admitted: "kết nạp",
  movedIn: "chuyển đến",
  rejoined: "sinh hoạt lại",
  movedAway: "chuyển đi",
  died: "qua đời",
  otherLeft: "thôi sinh hoạt, lý do khác",
  end: "cuối tháng này",
  noMembers: "Sổ chưa có hội viên",
  noMembersText: "Thêm chị đầu tiên để số liệu hội viên tự tính.",
  addMember: named.actions.add_member,

  backup: (when: string) => `Sao lưu gần nhất: ${when}, đã kiểm tra.`,
  backupElsewhere: (days: number) => (days === 0 ? "Bản ngoài máy: hôm nay." : `Bản ngoài máy: ${days} ngày trước.`),
  backupNowhereElse: "Chưa có bản nào ngoài máy này.",
  noBackup: "Sổ chưa được sao lưu lần nào.",
  changesSince: (n: string) => `${n} thay đổi từ đó.`,
  backUpNow: "Sao lưu ngay",
  backedUp: "Đã sao lưu và kiểm tra lại bản sao.",
};
