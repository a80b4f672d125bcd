import type { Words } from "..";
import { namesIn } from "../named";

const named = namesIn("en");

export const home: Words["home"] = {
  title: "Today",
  nothingDue: "Nothing is overdue.",
  overdueCount: (n) => (n === 1 ? "One task is overdue." : `${n} tasks are overdue.`),
  reportDue: (days) =>
    days > 1
      ? `${days} days until the monthly report is due.`
      : days === 1
        ? "The monthly report is due tomorrow."
        : days === 0
          ? "The monthly report is due today."
          : `The monthly report is ${-days} days late.`,
  reportLocked: "The monthly report is locked.",

  reports: (month) => `Report, ${month}`,
  branchesLate: (days) => `${days} days late`,
  branchesDue: (day) => `due ${day}`,
  locked: "locked",
  submitted: (n, of) => `${n} of ${of} branches have reported`,
  missing: (n) => `${n} branches have not reported`,
  returned: (n) => `${n} branches must report again`,
  allIn: "All branches have reported",
  noBranches: "The ward has no branches yet",
  noBranchesText: "Add branches first; then their reports can be recorded.",
  addBranches: "Add branches",
  remind: (n) => `Remind ${n} branches`,
  remindTitle: "Reminder to branches",
  remindText: "Copy and paste into Zalo. Change the words as you like first.",
  copy: "Copy",
  copied: "Copied. Paste it with Ctrl V.",
  enter: named.actions.enter_figures,
  openReport: "Open the report",
  lockMonth: "Look through and lock the month",
  stateMissing: "not reported",
  stateStarted: named.codes.branch_report_state.started,
  stateSubmitted: "reported",
  stateReturned: "to report again",

  nextMeeting: "Next meeting",
  noMeeting: "No meeting ahead",
  noMeetingText: "Record the day in advance to have agenda and invitations.",
  addMeeting: named.actions.add_meeting,
  openMeeting: "Open the meeting",
  conclusions: (done, of) => `Last conclusions: ${done} of ${of} done`,
  late: (days) => `${days} days late`,
  due: (day) => `due ${day}`,

  overdue: "Overdue",
  overdueLabel: (n) => `${n} overdue`,
  allTasks: "All tasks",
  noOverdue: "No task is overdue.",
  openTasks: (n) => `${n} tasks are open.`,

  members: named.subjects.members,
  twelveMonths: "12 months",
  inOut: (joined, left) => `+${joined} in, −${left} out this month`,
  chart: "Members at the end of each month",
  why: "Why does it differ from last month?",
  whyTitle: (month) => `Members, ${month}`,
  start: "end of last month",
  admitted: "admitted",
  movedIn: "moved in",
  rejoined: "re-joined",
  movedAway: "moved away",
  died: "died",
  otherLeft: "left for other reasons",
  end: "end of this month",
  noMembers: "No members yet",
  noMembersText: "Add the first one and the figures compute themselves.",
  addMember: named.actions.add_member,

  backup: (when) => `Last backup: ${when}, verified.`,
  backupElsewhere: (days) => (days === 0 ? "Copy outside this PC: today." : `Copy outside this PC: ${days} days ago.`),
  backupNowhereElse: "No copy outside this PC yet.",
  noBackup: "The book has never been backed up.",
  changesSince: (n) => `${n} changes since.`,
  backUpNow: "Back up now",
  backedUp: "Backed up, and the copy verified.",
};
