// Generated from src-tauri/commands by `make contract`, do not edit.

/** A file's bytes, answered as they are. */
export type Bytes = Uint8Array;

/**
 * What one action did to the rows it touched, the first of them.
 */
export type ActionChanges = { rows: Array<RowChange>,
/**
 * How many rows it touched in all.
 */
total: number, };

/**
 * One entry of the history: everything done under one name by one officer at one moment.
 */
export type ActionId = number;

/**
 * One thing the officer did.
 */
export type ActionRow = { id: ActionId,
/**
 * Code of the action; its name in words is the boundary's.
 */
code: string,
/**
 * Whom or what it was about, e.g. a member's name.
 */
about: string, officer: string,
/**
 * UTC milliseconds.
 */
at: number,
/**
 * Taken back by undo.
 */
undone: boolean,
/**
 * Rows it touched.
 */
rows: number, };

export type AgeBand = { from_age: number,
/**
 * None: and above.
 */
to_age: number | null, members: number, };

/**
 * Whose last day it is to be, as a member or in one post.
 */
export type AskDuties = { id: PersonId, last_day: string,
/**
 * That post alone; else all she holds.
 */
term_id: TermId | null, };

/**
 * Hands a conclusion out as a task.
 */
export type AssignConclusion = { id: ConclusionId, owner: TaskOwner, due: string | null, };

/**
 * One person at one meeting. Name, title and unit are kept as they stood on the day.
 */
export type Attendance = { person_id: PersonId | null, name: string,
/**
 * e.g. "ĐUV, Chủ tịch Hội LHPN phường".
 */
title: string, unit_id: UnitId | null, unit_name: string, body: Body, presence: Presence,
/**
 * Reason of absence, or a remark.
 */
note: string, };

export type AwardKind = "award" | "discipline";

export type BackupReason = "scheduled" | "exit" | "by_hand" | "before_restore" | "before_migration" | "before_risky_work";

/**
 * One verified backup, as listed.
 */
export type BackupRow = {
/**
 * File name; the only handle the UI has.
 */
id: string, reason: BackupReason,
/**
 * UTC milliseconds.
 */
made_at: number, commit_seq: number, bytes: number, members: number, meetings: number, photos: number,
/**
 * Changes made since, that a restore would lose.
 */
changes_since: number, };

export type BackupStatus = { last: BackupRow | null,
/**
 * UTC milliseconds of the last copy outside the PC's own folder.
 */
last_elsewhere: number | null, changes_since: number,
/**
 * Over 24 hours of use without a verified backup.
 */
overdue: boolean,
/**
 * What the last restore replaced, where that can be undone.
 */
before_restore: BackupRow | null, };

/**
 * In which capacity somebody attends.
 */
export type Body = "standing_board" | "committee" | "branch_head" | "guest";

/**
 * What becomes of a branch of the other ward.
 */
export type BranchChoice = { unit_id: UnitId,
/**
 * Goes up in this branch of ours; none: it goes on.
 */
into: UnitId | null,
/**
 * Its name from the day on; none: its own, with the mark where we have the same.
 */
name: string | null, };

export type BranchFees = { unit_id: UnitId, unit_name: string, sums: FeeSums, };

export type BranchFigure = { unit_id: UnitId, unit_name: string, figure: Figure, };

/**
 * The grid one branch's figures are typed in: this month, the last month and the same month last year beside it.
 */
export type BranchGrid = { month: Month, unit_id: UnitId, report: BranchReport, rows: Array<BranchGridRow>, };

export type BranchGridRow = { indicator_id: IndicatorId, figure: Figure, last_month: Figure, same_month_last_year: Figure,
/**
 * What the register says for this branch, where it can say.
 */
register: number | null, };

/**
 * Kinds of chi hội: formed by residential area, or by age, occupation, religion, lodging (Điều lệ Hội).
 */
export type BranchKind = "area" | "young" | "occupation" | "religion" | "workers";

export type BranchReport = { unit_id: UnitId, unit_name: string, head: string | null, state: BranchReportState, received: string | null, note: string,
/**
 * Figures given out of those the form asks of a branch.
 */
filled: number, asked: number, };

/**
 * Where a branch's report stands.
 */
export type BranchReportState = "missing" | "started" | "submitted" | "returned";

export type BranchRow = { unit_id: UnitId, name: string, members: number, groups: number,
/**
 * We have a branch of that name.
 */
clashes: boolean, into: UnitId | null, name_after: string,
/**
 * Why the merger would be refused as this branch stands.
 */
trouble: BranchTrouble | null, };

/**
 * Indicators × branches, for the second sheet and the screen "Theo chi hội".
 */
export type BranchTable = { month: Month, branches: Array<BranchReport>,
/**
 * One line per indicator, one figure per branch in the order of `branches`.
 */
rows: Array<BranchTableRow>, };

export type BranchTableRow = { indicator_id: IndicatorId,
/**
 * The ward's own figure, for what is typed or counted once for the ward.
 */
ward: Figure, figures: Array<Figure>, };

export type BranchTrouble = "same_name" | "into_closed" | "begins_then" | "named_later";

export type BulkChange = { "kind": "move", unit_id: UnitId, group_id: UnitId | null, from: string, } | { "kind": "leave", last_day: string, reason: LeaveReason, } | { "kind": "field", field: PersonColumn, value: string | null, } | { "kind": "flag", flag: Flag, from: string | null, note: string, };

export type BulkPreview = { people: number, changed: number, left: Array<LeftCount>,
/**
 * Of those who leave: who holds a post, which ends with her membership,
 */
in_office: PeopleNamed,
/**
 * and who has open tasks, which stay with her.
 */
with_tasks: PeopleNamed, };

export type BulkWork = { ids: Array<PersonId>, change: BulkChange, };

export type CancelFeeReceipt = { id: FeeReceiptId, reason: string, };

/**
 * Whom to look for among the members of a day. What is left out is not asked.
 */
export type CandidateFilter = {
/**
 * Branches or groups; none for the whole ward.
 */
units: Array<UnitId>,
/**
 * Full years of age on that day, both included.
 */
age_from: number | null, age_to: number | null, core_only: boolean, party_only: boolean,
/**
 * A circumstance that holds that day, by its stored word.
 */
flag: string | null,
/**
 * Leaves out heads and deputies of branches and groups.
 */
without_officers: boolean,
/**
 * Leaves out who is in a chi hội phụ nữ trẻ already.
 */
without_young: boolean, };

export type CaptionPhoto = { id: PhotoId, caption: string, };

/**
 * What stands in a column for one person. Codes are the register's own; their words are the reader's.
 */
export type Cell = { "is": "empty" } | { "is": "text", "value": string } | { "is": "day", "value": PartialDay } | { "is": "number", "value": number } | { "is": "kind", "value": MemberKind } | { "is": "sex", "value": string } | { "is": "posts", "value": Array<Post> } | { "is": "flags", "value": Array<string> } | { "is": "household_classes", "value": Array<string> } | { "is": "own", "value": Array<OwnSaid> } | { "is": "yes" };

/**
 * Another kind of member from a day on.
 */
export type ChangeKind = { id: PersonId, kind: MemberKind, from: string, };

/**
 * Days from `from` to `last_day`, of the ward or of one unit and what is below it.
 */
export type ChangeOf = { from: string, last_day: string, unit_id: UnitId | null, };

/**
 * A line of that sum that has people behind it.
 */
export type ChangePart = "admitted" | "moved_in" | "rejoined" | "transferred_in" | "moved_away" | "died" | "other_left" | "transferred_out";

/**
 * One thing to look at: a person, or a branch without one.
 */
export type CheckCase = { person_id: PersonId | null, unit_id: UnitId | null,
/**
 * The person's name, or the branch's.
 */
name: string, birth: PartialDay | null, unit_name: string | null,
/**
 * A day that tells more, e.g. her last as a member.
 */
day: string | null, };

export type CheckCount = { rule: CheckRule, cases: number, };

/**
 * What the last look over the whole office found.
 */
export type CheckResult = { pages_ok: boolean, references_ok: boolean, history_ok: boolean, triggers_ok: boolean, members: number, meetings: number, history_rows: number,
/**
 * First words of what was found, for the log and for support; no personal data.
 */
findings: Array<string>, };

/**
 * Everything that is looked at, the gravest first.
 */
export type CheckRule = "periods_overlap" | "member_after_death" | "same_citizen_number" | "born_in_future" | "joined_before_sixteen" | "branch_without_head" | "member_of_closed_unit" | "officer_who_left" | "household_two_heads" | "household_without_head" | "head_who_left" | "same_name_and_birth" | "same_card_number" | "citizen_number_length" | "citizen_number_year" | "citizen_number_sex" | "phone_length" | "under_eighteen" | "over_hundred" | "no_birth" | "consent_missing" | "retention_due";

export type CheckWindow = { rule: CheckRule, offset: number, limit: number, };

export type ChooseOfficer = { name: string, };

/**
 * Everybody of a branch paid what she still owed.
 */
export type CollectBranchFees = { year: number, unit_id: UnitId, paid_on: string, };

/**
 * What each has paid for the year so far, all payments together, as typed.
 */
export type CollectFees = { year: number,
/**
 * The day the money was paid, for what is new.
 */
paid_on: string, paid: Array<PaidFee>, };

export type CommitImport = {
/**
 * Branches and groups the lists name and the office does not have yet are made.
 */
make_branches: boolean, };

/**
 * A numbered conclusion; its task, once it has been handed out.
 */
export type Conclusion = {
/**
 * Left out for a new one.
 */
id: ConclusionId | null, text: string,
/**
 * Filled by the office when read; what is sent back is not looked at.
 */
task: ConclusionTask | null, };

export type ConclusionId = number;

export type ConclusionTask = { id: TaskId, owner: TaskOwner,
/**
 * The unit's or person's name; empty for the two fixed owners.
 */
owner_name: string, due: string | null, done_on: string | null, };

/**
 * How sure a guess is.
 */
export type Confidence = "chosen" | "remembered" | "high" | "medium" | "low";

export type ConflictChoice = { theirs: PersonId, field: string, keep: Keep, };

export type ConflictRow = { theirs: PersonId, name: string,
/**
 * Column of the person.
 */
field: string,
/**
 * Masked where the field is.
 */
our_value: string, their_value: string,
/**
 * Which of the two stays: never `Fuller`.
 */
keep: Keep, };

/**
 * How consent was given.
 */
export type ConsentForm = "paper" | "spoken" | "message";

export type CorrectImportCell = { list: number,
/**
 * Sheet row, counted from 1.
 */
row: number,
/**
 * Counted from 0.
 */
column: number, text: string, };

export type CountMembers = { on: string | null, unit_id: UnitId | null, };

/**
 * The first-run guide, filled in.
 */
export type CreateOffice = { ward_name: string, place_name: string, upper_levels: Array<NewUpperLevel>,
/**
 * One chi hội a line.
 */
branches: string,
/**
 * Officers of the ward; `unit_id` is not looked at, they all serve in the new ward.
 */
officers: Array<FirstOfficer>,
/**
 * Who sits at the desk.
 */
officer: string,
/**
 * Left out for "để sau".
 */
password: string | null, };

export type CreatedOffice = { desk: DeskState,
/**
 * 25 characters in groups of five, shown once; none without a password.
 */
recovery_code: string | null, };

export type DecideImport = {
/**
 * These rows; if empty,
 */
rows: Array<ImportRowRef>,
/**
 * all of this kind.
 */
all_of: ImportFilter | null,
/**
 * None: as it was suggested.
 */
decision: ImportDecision | null,
/**
 * Which of the matches she means.
 */
twin: number | null, };

export type DeskState = { stage: Stage, sample: boolean,
/**
 * Today, or the sample ward's own.
 */
today: string, officer: string | null,
/**
 * Officers to choose from while no password is set.
 */
officers: Array<string>, ward_name: string | null, has_password: boolean,
/**
 * Seconds to wait before the next password.
 */
wait_seconds: number,
/**
 * Newest verified backups, when the office cannot be opened.
 */
backups: Array<BackupRow>,
/**
 * Why it cannot be opened, in words; none while all is well.
 */
problem: Problem | null,
/**
 * The file is whole but older than at the last use: unlock with `accept_older` takes it.
 */
older: boolean,
/**
 * Personal data is hidden, for projecting.
 */
hidden: boolean, version: string, };

/**
 * How the program looks on this PC.
 */
export type Display = { size: TextSize, theme: Theme, language: Language, };

/**
 * Whole đồng.
 */
export type Dong = number;

/**
 * Text being typed, kept outside the history until it is saved.
 */
export type Draft = {
/**
 * e.g. "meeting:12".
 */
key: string,
/**
 * JSON of the form.
 */
body: string,
/**
 * UTC milliseconds; filled by the office.
 */
saved_at: number, };

/**
 * Two records to look at.
 */
export type DuplicatePair = { one: MemberRow, other: MemberRow,
/**
 * Sum of the points, 100 at most.
 */
score: number, reasons: Array<ReasonPoints>, };

/**
 * Why two records may be one person. Each is worth points; two that speak against it take some away.
 */
export type DuplicateReason = "same_citizen_number" | "same_old_citizen_number" | "same_name" | "name_without_accents" | "same_given_name" | "same_birth_day" | "same_birth_year" | "near_birth_year" | "same_phone" | "same_household" | "same_branch" | "other_citizen_number";

/**
 * Posts that end, and open tasks that wait for her.
 */
export type Duties = { posts: Array<HeldPost>,
/**
 * Tasks of her own, and those of a unit she heads that name her.
 */
tasks: Array<TaskRow>, };

export type EditMember = { id: PersonId,
/**
 * Fields left masked (unchanged `•`) are kept as they are.
 */
fields: PersonFields, };

/**
 * A period as it should have been written.
 */
export type EditMembership = { id: MembershipId, unit_id: UnitId, group_id: UnitId | null, kind: MemberKind, joined: PartialDay, join_reason: JoinReason, last_day: string | null, leave_reason: LeaveReason | null, };

export type EditRecord = { member: EditMember, own: Array<OwnValue>, };

export type EditTask = { id: TaskId, fields: TaskFields, };

export type EditUnit = { id: UnitId, branch_kind: BranchKind | null,
/**
 * Of a group for a purpose, which stays one.
 */
purpose: GroupPurpose | null, opened: string | null, };

export type EndTerm = { id: TermId,
/**
 * Last day in office.
 */
last_day: string,
/**
 * Who follows, and who has her open tasks.
 */
hand_over: HandOver, };

export type EndingTerm = { person_name: string, post: Post, unit_name: string, };

/**
 * A column of figures typed in one go; one undo step.
 */
export type EnterFigures = { month: Month,
/**
 * A branch, or the ward for figures typed once for the ward.
 */
unit_id: UnitId, figures: Array<EnteredFigure>, };

export type EnteredFigure = { indicator_id: IndicatorId, figure: Figure, };

export type ErasePerson = { id: PersonId,
/**
 * Why, e.g. that she asked for it; it must not name her.
 */
reason: string, };

/**
 * One erasure, as the office remembers it: by number alone.
 */
export type Erasure = {
/**
 * "1/2018"
 */
certificate: string,
/**
 * UTC milliseconds.
 */
at: number, officer: string, reason: string, };

/**
 * What an erasure would take and leave.
 */
export type ErasurePreview = { name: string, is_member: boolean,
/**
 * Rows that go, by table.
 */
goes: Array<MergedRows>,
/**
 * Rows that stay without her name, because counts and sums hang on them.
 */
stays: Array<MergedRows>,
/**
 * Texts of the office that hold her full name and are not touched, by table.
 */
mentions: Array<MergedRows>, };

/**
 * Exempts a person for a year, or lifts it (`reason` left out).
 */
export type ExemptFromFee = { year: number, person_id: PersonId, reason: string | null, };

/**
 * A kind of file that leaves the office.
 */
export type ExportKind = "members" | "paper" | "book" | "labels" | "everything" | "minutes" | "sign_in_sheet" | "report" | "backup" | "recovery_sheet" | "rejected_rows" | "merger_record" | "person_file" | "erasure_certificate" | "founding_list" | "founding_proposal" | "founding_decision" | "fee_receipt" | "fee_summary" | "fee_debtors" | "fee_workbook";

export type ExportList = { filter: MemberFilter,
/**
 * Of these people alone.
 */
only: Array<PersonId> | null, format: ListFormat, };

/**
 * What a file carries beside columns of a list of members.
 */
export type ExportPart = "title" | "presence" | "note" | "all" | "indicators" | "branches" | "counts" | "sums" | "as_in_list" | "reason" | "payer" | "amount" | "due" | "paid" | "owing" | "paid_on" | "exemption" | "birth_year" | "officers";

/**
 * One file that left the office.
 */
export type ExportRow = { id: number,
/**
 * UTC milliseconds.
 */
at: number, officer: string,
/**
 * Code of the paper or sheet.
 */
what: string,
/**
 * Codes of the columns it carried, with commas between them.
 */
columns: string, file_name: string, };

/**
 * One dated fact about a person, as it is written and read. A missing last day: still so.
 */
export type Fact = { "fact": "suspension", from: string, last_day: string | null, reason: string, } | { "fact": "flag", flag: Flag,
/**
 * None: since an unknown day.
 */
from: string | null, last_day: string | null, note: string, } | { "fact": "post", organisation: Organisation, title: string, from: string | null, last_day: string | null, } | { "fact": "group", unit_id: UnitId,
/**
 * What it is called; told, and not read where the fact is written.
 */
unit_name: string,
/**
 * None: since an unknown day.
 */
from: string | null, last_day: string | null, } | { "fact": "award", kind: AwardKind, title: string,
/**
 * As known: a year, a month or a day.
 */
day: PartialDay, paper_number: string | null, issued_by: string | null, note: string, } | { "fact": "note", day: string, text: string, } | { "fact": "consent",
/**
 * For what her data may be kept and used.
 */
purpose: string, form: ConsentForm, given_on: string, withdrawn_on: string | null, note: string, };

/**
 * One dated fact about a person: a circumstance, an award, a note …
 */
export type FactId = number;

export type FactKind = "suspension" | "flag" | "post" | "group" | "award" | "note" | "consent";

/**
 * A fact of a person under its number, which is unique among its kind.
 */
export type FactRow = { id: FactId, fact: Fact,
/**
 * Whether it is so today.
 */
is_present: boolean, };

/**
 * One person and one year's fee.
 */
export type FeeLine = { person_id: PersonId, name: string,
/**
 * The branch the year counts her in; for who only paid, where she paid last.
 */
unit_id: UnitId, due: Dong, paid: Dong,
/**
 * Still to be paid, never below 0.
 */
owing: Dong,
/**
 * Part of `paid` that stands on a receipt.
 */
receipted: Dong, last_paid: string | null,
/**
 * Why she need not pay.
 */
exempt: string | null,
/**
 * Joined after the day the year counts.
 */
joined_later: boolean,
/**
 * First day she was no member any more, if within the year.
 */
left_on: string | null, };

export type FeeLines = { year: number,
/**
 * Left out: the whole ward.
 */
unit_id: UnitId | null,
/**
 * Only those who still owe something.
 */
only_owing: boolean, offset: number, limit: number, };

/**
 * One receipt.
 */
export type FeeReceipt = { id: FeeReceiptId,
/**
 * Numbers begin anew each year.
 */
year: number, number: number, day: string, fee_year: number, unit_name: string, payer: string, amount: Dong,
/**
 * How many people's money it is; 0 once cancelled.
 */
people: number, cancelled: string | null, };

/**
 * One phiếu thu.
 */
export type FeeReceiptId = number;

export type FeeReceipts = { year: number, offset: number, limit: number, };

/**
 * What one year asks. Nobody could name the amount and the shares for every place and year, so each is to be set.
 */
export type FeeRule = { year: number,
/**
 * For the whole year.
 */
amount: Dong,
/**
 * Part of what is collected that goes up.
 */
upward_percent: number,
/**
 * The share of each branch is rounded to this many đồng.
 */
rounding: Dong,
/**
 * Who is a member on this day of the year pays, in the branch she is in on it.
 */
counted_on: string, joined_later: JoinedLater,
/**
 * Whether hội viên đương nhiên pay here, and not where they work.
 */
automatic_pay: boolean,
/**
 * Whether hội viên danh dự pay.
 */
honorary_pay: boolean,
/**
 * Whether who left during the year still owes what she had not paid.
 */
leavers_pay: boolean, };

/**
 * Sums over a branch or the ward.
 */
export type FeeSums = {
/**
 * People the year asks, the exempt among them included.
 */
people: number, exempt: number,
/**
 * Those who owe something and have paid all of it.
 */
paid_up: number,
/**
 * Those who still owe something.
 */
owing_people: number, due: Dong, collected: Dong,
/**
 * Still to be collected. Not `due` less `collected`: who paid more does not pay for others.
 */
owing: Dong,
/**
 * What goes up of what is collected.
 */
share: Dong,
/**
 * Part of what is collected that stands on a receipt.
 */
receipted: Dong, };

export type FeeTransfer = { id: FeeTransferId, day: string, amount: Dong, note: string, };

/**
 * Fees handed to the upper level once.
 */
export type FeeTransferId = number;

/**
 * A year's fees in the whole ward.
 */
export type FeeYear = { rule: FeeRule,
/**
 * Whether the rule was set for this year; otherwise it is the last one set, or the usual.
 */
is_set: boolean, ward: FeeSums, branches: Array<BranchFees>, transfers: Array<FeeTransfer>, handed_up: Dong,
/**
 * Share due less handed up; below 0 when too much went up.
 */
to_hand_up: Dong, };

/**
 * One change of one field on a record.
 */
export type FieldChange = { action: ActionRow, table: string, column: string, before: string | null, after: string | null, };

/**
 * What is asked of one of her own fields.
 */
export type FieldCondition = { field: PersonColumn, is: FieldIs, };

export type FieldIs = { "kind": "known" } | { "kind": "unknown" } | { "kind": "text", text: string, };

export type FieldPick = { field: string, from: Side, };

/**
 * One reported figure: blank, nothing happened, or a number (times 10^decimals).
 */
export type Figure = { "state": "blank" } | { "state": "nothing" } | { "state": "value", value: number, };

/**
 * Explains one figure: the months before it, the branches behind it, and for member counts the people's movements.
 */
export type FigureStory = { indicator_id: IndicatorId,
/**
 * Up to 12 months, oldest first.
 */
months: Array<MonthFigure>,
/**
 * Branches that gave a figure this month, largest first.
 */
branches: Array<BranchFigure>, members: MemberChange | null, register: number | null, };

/**
 * One finding. `cell` is as the sheet names it, e.g. "C7".
 */
export type Finding = { code: FindingCode, level: FindingLevel, cell: string | null, field: ImportField | null,
/**
 * The name of the ward's own field, where it is one.
 */
own: string | null,
/**
 * What stands in the sheet.
 */
was: string, };

export type FindingCode = "no_name" | "too_long" | "birth_in_future" | "not_a_day" | "not_a_number" | "not_a_mark" | "unknown_group" | "phone_length" | "citizen_number_length" | "citizen_number_rounded" | "broken_cell" | "same_as_row" | "may_be_known" | "number_of_another" | "has_left" | "said_to_have_left" | "joined_in_future" | "under_eighteen" | "citizen_number_sex" | "citizen_number_year" | "other_branch" | "differs" | "lost_zeros" | "as_above" | "old_mobile" | "day_and_month_swapped" | "kept_in_notes" | "official_spelling" | "capitals_lowered" | "core_from_text" | "corrected_here";

export type FindingLevel = "error" | "warning" | "notice" | "repair";

/**
 * Marks a task done on a day, or open again (`done_on` left out).
 */
export type FinishTask = { id: TaskId, done_on: string | null, };

export type FirstOfficer = { name: string, post: Post, other_title: string | null, valid_from: string, last_day: string | null, };

/**
 * Hoàn cảnh, as the statistics of the Union ask for them.
 */
export type Flag = "widowed" | "divorced" | "single_mother" | "child_under_16" | "seriously_ill" | "disabled" | "child_ill" | "unsafe_house" | "single_over_35" | "person_of_merit" | "relative_of_merit" | "martyr_family" | "elderly_alone" | "works_away";

/**
 * One version of the form, in force from a month on.
 */
export type Form = { id: FormId, name: string, from_month: Month, sections: Array<FormSection>, indicators: Array<Indicator>, };

/**
 * One version of the report form.
 */
export type FormId = number;

export type FormSection = { id: SectionId, code: string, title: string,
/**
 * What to write here, shown while it is empty.
 */
hint: string, };

/**
 * Which founding the papers are about.
 */
export type Founding = { "kind": "planned", change: StructureChange, } | { "kind": "done", unit_id: UnitId, };

export type FoundingPaper = { founding: Founding, paper: FoundingPaperKind, };

/**
 * The papers of a new branch.
 */
export type FoundingPaperKind = "list" | "proposal" | "decision";

/**
 * Somebody in a group for a purpose, on a day.
 */
export type GroupPerson = {
/**
 * Number of the fact that says so.
 */
id: FactId, person_id: PersonId, name: string, birth: PartialDay | null,
/**
 * Her branch that day; none for somebody who is no member of the Union.
 */
branch_name: string | null,
/**
 * None: since an unknown day.
 */
from: string | null, last_day: string | null, };

/**
 * What a group is for that people belong to beside their branch.
 */
export type GroupPurpose = "self_managed" | "savings" | "savings_and_loans" | "club";

/**
 * Who follows her, and who does what she leaves undone. What is not named here stays as it is.
 */
export type HandOver = { successors: Array<Successor>, tasks: Array<TaskGiven>, };

/**
 * Where the headings stand.
 */
export type HeadingsAt = { "at": "none" } | { "at": "rows", first: number, last: number, };

/**
 * A post as it is once the day is chosen.
 */
export type HeldPost = { term: Term,
/**
 * Her last day in it. None: it would have begun later, and falls away.
 */
last_day: string | null,
/**
 * First day of whoever follows.
 */
next_from: string, };

/**
 * A household with everybody in it who is in the register, as of a day.
 */
export type Household = { id: HouseholdId,
/**
 * The head, where she or he is not in the register.
 */
head_name: string | null, address: string,
/**
 * How many live there, children and husbands too.
 */
people: number | null, note: string,
/**
 * Those who live there now, the head first.
 */
members: Array<HouseholdMember>,
/**
 * Newest first.
 */
classes: Array<HouseholdClassRow>, };

/**
 * How a review (rà soát) classed a household.
 */
export type HouseholdClass = "poor" | "near_poor" | "escaped_poverty" | "disadvantaged" | "other";

/**
 * One classification of a household.
 */
export type HouseholdClassId = number;

export type HouseholdClassRow = { id: HouseholdClassId, class: HouseholdClass,
/**
 * Kỳ rà soát, e.g. "Cuối năm 2025".
 */
review: string,
/**
 * Chuẩn nghèo, e.g. "Nghị định 07/2021/NĐ-CP".
 */
standard: string, from: string, last_day: string | null, is_present: boolean, };

/**
 * One line where a household is looked for.
 */
export type HouseholdHit = { id: HouseholdId, head: string | null, address: string,
/**
 * Those in the register, by name.
 */
names: Array<string>, };

export type HouseholdId = number;

export type HouseholdMember = { id: HouseholdMemberId, person_id: PersonId, name: string, birth: PartialDay | null, is_head: boolean,
/**
 * None: since ever.
 */
from: string | null, last_day: string | null, };

/**
 * One stretch of a person in a household.
 */
export type HouseholdMemberId = number;

export type ImportCell = { column: number, field: ImportField,
/**
 * The name of the ward's own field, where it is one.
 */
own: string | null, text: string, };

export type ImportColumnView = { column: number,
/**
 * As the sheet names it: "C".
 */
letters_name: string, heading: string, field: ImportField | null,
/**
 * Which of the ward's own fields, where it is one.
 */
own: OwnFieldId | null, confidence: Confidence,
/**
 * Three values as they read.
 */
samples: Array<string>,
/**
 * How it is written.
 */
letters: Letters, guessed_letters: Letters,
/**
 * The samples as they stand in the file, where they are written in an old font.
 */
before: Array<string>, };

/**
 * How many rows there are of each kind.
 */
export type ImportCounts = { rows: number, add: number, fill_blanks: number, update: number,
/**
 * Skipped because nothing in them is new.
 */
unchanged: number,
/**
 * Skipped because she said so.
 */
skip: number, needs: number,
/**
 * Rows that are, or may be, somebody known or another row.
 */
duplicates: number, errors: number, warnings: number, repairs: number, };

/**
 * What becomes of a row.
 */
export type ImportDecision = "add" | "fill_blanks" | "update" | "skip" | "needs";

/**
 * What a column of a list can be taken as.
 */
export type ImportField = "name" | "birth" | "phone" | "address" | "citizen_number" | "is_core" | "neighbourhood" | "zalo" | "email" | "occupation" | "workplace" | "schooling" | "education" | "foreign_languages" | "political_theory" | "card_number" | "party_since" | "sex" | "old_citizen_number" | "ethnicity" | "religion" | "notes" | "number" | "family_middle" | "given_name" | "birth_day_month" | "birth_year" | "female" | "male" | "branch" | "group" | "joined" | "kind" | "post" | "left" | "poor" | "near_poor" | "widowed" | "divorced" | "single_mother" | "child_under16" | "seriously_ill" | "disabled" | "person_of_merit" | "relative_of_merit" | "martyr_family" | "elderly_alone" | "works_away" | "purpose_group" | "own";

/**
 * A file of the import and what is said of it.
 */
export type ImportFileView = { name: string, notes: Array<ImportRemark>,
/**
 * Why nothing of it was read.
 */
problem: ImportRemark | null, };

/**
 * Which rows a page shows.
 */
export type ImportFilter = "all" | "add" | "duplicates" | "needs" | "problems" | "repaired" | "unchanged" | "skipped";

/**
 * One sheet of one file.
 */
export type ImportListView = {
/**
 * Its number, to speak of it.
 */
list: number,
/**
 * The number of its file.
 */
file: number, sheet: string, is_hidden: boolean,
/**
 * Whether its people are taken in.
 */
taken: boolean,
/**
 * The first rows as they read, to choose the headings by.
 */
first_rows: Array<Array<string>>,
/**
 * Sheet rows of the headings, counted from 1; none if the list has no headings.
 */
heading_first: number | null, heading_last: number | null, columns: Array<ImportColumnView>,
/**
 * People read.
 */
people: number,
/**
 * Rows that are no people, and why.
 */
skipped: Array<SkippedRowView>,
/**
 * Another list stands beside the first in this sheet; only the first is read.
 */
side_by_side: boolean,
/**
 * Where people go whose row names no branch; none: nobody said.
 */
default_branch: string | null,
/**
 * People whose branch nobody named.
 */
branch_unknown: number,
/**
 * Since when people are members whose row does not say.
 */
joined_unknown: PartialDay, in_capitals: boolean, restore_capitals: boolean,
/**
 * The columns are as she chose them for a list with these headings before.
 */
remembered: boolean, };

/**
 * Somebody a row may be.
 */
export type ImportMatch = {
/**
 * A person of the register, or
 */
person_id: PersonId | null,
/**
 * another row of the import.
 */
list: number | null, row: number | null, reason: MatchReason, certain: boolean, name: string, birth: PartialDay | null, branch: string | null, phone_masked: string | null, citizen_number_masked: string | null,
/**
 * Fields the list could fill in.
 */
blanks: Array<ImportField>,
/**
 * Fields in which the two differ.
 */
differing: Array<ImportField>,
/**
 * What the list says in the ward's own fields, beside what is known.
 */
own: Array<ImportOwnMatch>,
/**
 * Names of the groups for a purpose the list puts her in.
 */
new_groups: Array<string>, };

/**
 * One of the ward's own fields in the list and of somebody the row may be.
 */
export type ImportOwnMatch = {
/**
 * Its name.
 */
own: string, kind: OwnKind, kept: string | null,
/**
 * What the list says.
 */
text: string, };

export type ImportPage = { total: number, offset: number, counts: ImportCounts, rows: Array<ImportRow>, };

export type ImportPageOf = { filter: ImportFilter,
/**
 * Only this list.
 */
list: number | null, offset: number,
/**
 * At most 200.
 */
limit: number, };

/**
 * A sentence in both languages.
 */
export type ImportRemark = { vi: string, en: string, };

/**
 * What an import did.
 */
export type ImportResult = { added: number,
/**
 * Known people whose blanks were filled or values taken from the list.
 */
changed: number,
/**
 * Known people about whom the list says nothing new.
 */
unchanged: number,
/**
 * Rows that still need a decision, or whose branch was not to be made.
 */
left_out: number,
/**
 * Rows she chose to skip.
 */
skipped: number, new_branches: Array<string>, };

/**
 * One row of a list, as understood.
 */
export type ImportRow = { list: number,
/**
 * Sheet row, counted from 1.
 */
row: number, name: string, birth: PartialDay | null, branch: string | null, group: string | null, phone: string | null, citizen_number: string | null, joined: PartialDay | null, decision: ImportDecision, suggested: ImportDecision, allowed: Array<ImportDecision>,
/**
 * Nothing in it is new.
 */
unchanged: boolean, findings: Array<Finding>,
/**
 * Who it may be, the likeliest first.
 */
matches: Array<ImportMatch>,
/**
 * Which of them is meant by filling and updating.
 */
twin: number,
/**
 * Every cell of its columns that are taken, to correct in place.
 */
cells: Array<ImportCell>, };

export type ImportRowRef = { list: number, row: number, };

/**
 * The whole import: files, lists in them, and where it stands.
 */
export type ImportState = { files: Array<ImportFileView>, lists: Array<ImportListView>, counts: ImportCounts,
/**
 * Branches the lists name that do not exist yet.
 */
new_branches: Array<string>,
/**
 * It was taken in; what was left out can still be saved.
 */
is_done: boolean,
/**
 * The list is of this other ward, which is to be merged; nothing of it goes into our register before.
 */
other_ward: string | null, };

/**
 * What a finding says.
 */
export type ImportWord = { code: FindingCode, level: FindingLevel, vi: string, en: string, };

export type Indicator = { id: IndicatorId,
/**
 * e.g. "B02", stable over form versions.
 */
code: string,
/**
 * Group heading, e.g. "B. Hội viên".
 */
group: string, name: string,
/**
 * e.g. "người", "buổi", "đồng", "%".
 */
unit: string, kind: IndicatorKind, source: IndicatorSource,
/**
 * 0 to 3; a stored figure is the value times 10^decimals.
 */
decimals: number,
/**
 * Name of the register's query, where the register can count it.
 */
register_query: string | null,
/**
 * Typed or counted once for the ward; branches are not asked.
 */
of_ward: boolean,
/**
 * Codes of a ratio's parts, and 100 for per cent or 1.
 */
numerator: string | null, denominator: string | null, per: number, };

export type IndicatorId = number;

/**
 * How an indicator adds up over months and branches.
 */
export type IndicatorKind = "flow" | "stock" | "ratio";

/**
 * Where a figure comes from.
 */
export type IndicatorSource = "branch" | "register" | "ward" | "computed";

/**
 * Joining again, or moving to another branch from a day on.
 */
export type JoinBranch = { id: PersonId, unit_id: UnitId, group_id: UnitId | null, kind: MemberKind, from: string, reason: JoinReason, };

/**
 * She lives there from a day on; where she lived before, no longer.
 */
export type JoinHousehold = { household_id: HouseholdId, person_id: PersonId, is_head: boolean,
/**
 * None: since ever, where she lived nowhere before.
 */
from: string | null, };

/**
 * Why a membership period began.
 */
export type JoinReason = "admitted" | "moved_in" | "transferred" | "rejoined";

/**
 * What who joins after the day the year counts pays for that year.
 */
export type JoinedLater = "whole_year" | "months_left" | "nothing";

/**
 * Which value stays where two records of one person differ.
 */
export type Keep = "ours" | "theirs" | "fuller";

export type KeepList = {
/**
 * Left out: a new one.
 */
id: SavedListId | null, name: string, list: ListSettings, };

export type Language = "vi" | "en";

export type LastMonths = {
/**
 * The last of them.
 */
month: Month, months: number, };

/**
 * A branch that is to be reminded, and whom to write to.
 */
export type LateBranch = { unit_id: UnitId, branch_name: string,
/**
 * Its head; none: nobody is.
 */
person_id: PersonId | null, name: string | null,
/**
 * A number or a name, in clear: to write to her is what this is asked for.
 */
zalo: string | null, };

export type LeaveHousehold = { id: HouseholdMemberId, last_day: string, };

/**
 * Why a membership period ended.
 */
export type LeaveReason = "moved_away" | "married" | "works_away" | "resigned" | "died" | "removed" | "transferred";

/**
 * Leaving ends the present membership after `last_day`.
 */
export type LeaveUnion = { id: PersonId, last_day: string, reason: LeaveReason,
/**
 * Who follows in her posts, which end with her membership, and who has her open tasks.
 */
hand_over: HandOver, };

/**
 * Why somebody is left as she is.
 */
export type LeftAsIs = "not_a_member" | "already" | "joined_later" | "erased" | "gone";

export type LeftCount = { why: LeftAsIs, people: number,
/**
 * Some of their names.
 */
names: Array<string>, };

export type Letters = "unicode" | "tcvn3" | "tcvn3_capitals" | "vni";

/**
 * How certain it is that two records are one person.
 */
export type Likeness = "citizen_number" | "name_and_more" | "name_and_year";

/**
 * Where a unit comes from or went to.
 */
export type Lineage = { kind: LineageKind, day: string,
/**
 * The other unit, named as on the day before (for one it comes from) or on the day.
 */
unit_id: UnitId, unit_name: string,
/**
 * Its branch, for a group.
 */
branch_name: string | null,
/**
 * True: this unit comes from that one.
 */
from: boolean, };

export type LineageKind = "merged" | "split";

export type ListCandidates = { filter: CandidateFilter, on: string,
/**
 * Part of a name; then everybody so called is listed, the filter aside.
 */
search: string,
/**
 * Only these, whatever the filter says.
 */
picked?: Pick, offset: number, limit: number, };

/**
 * What a list is saved as.
 */
export type ListFormat = "excel" | "csv" | "pdf";

/**
 * What a kept list remembers. Anything a newer version added is left out, not refused.
 */
export type ListSettings = { status: MemberStatus, narrow: Narrowing, order: MemberOrder, descending: boolean,
/**
 * Empty: the usual ones.
 */
columns: Array<MemberColumn>, };

export type ListTasks = { filter: TaskFilter, };

/**
 * Locks or unlocks a month; unlocking needs a reason.
 */
export type LockMonth = { month: Month, locked: boolean, reason: string, };

export type MarkBranchReport = { month: Month, unit_id: UnitId, state: BranchReportState, received: string | null, note: string, };

/**
 * What speaks for two records being one person.
 */
export type MatchReason = "citizen_number" | "name_and_birthday" | "name_and_phone" | "name_and_year" | "name_and_branch" | "number_only";

export type MatchRow = { theirs: PersonId, ours: PersonId, their_name: string, our_name: string, their_birth: PartialDay | null, our_birth: PartialDay | null, their_unit: string | null, our_unit: string | null, likeness: Likeness, same: boolean, };

export type MeetingDetail = { id: MeetingId, status: MeetingStatus,
/**
 * 1 for the first final minutes, 2 after a correction …; 0 while a draft.
 */
version: number, fields: MeetingFields, photos: Array<Photo>, };

/**
 * Everything the officer writes about a meeting; saved as a whole, one undo step each time.
 */
export type MeetingFields = { kind: MeetingKind,
/**
 * As it stands on paper, e.g. "Giao ban công tác Hội tháng 01 năm 2018".
 */
title: string, day: string,
/**
 * "08:00".
 */
starts_at: string | null, ends_at: string | null, place: string,
/**
 * Căn cứ, one a line, without the closing ";".
 */
bases: Array<string>, chair_name: string,
/**
 * e.g. "ĐUV, Chủ tịch Hội LHPN phường".
 */
chair_title: string, secretary_name: string, secretary_title: string,
/**
 * Number of the minutes; blank by default.
 */
number: string | null, sections: Array<MeetingSection>, conclusions: Array<Conclusion>, attendance: Array<Attendance>, };

export type MeetingId = number;

export type MeetingKind = "monthly_briefing" | "standing_board" | "committee" | "review" | "other";

export type MeetingRow = { id: MeetingId, kind: MeetingKind, title: string, day: string, starts_at: string | null, place: string, status: MeetingStatus, present: number, invited: number, conclusions: number, conclusions_done: number, };

/**
 * A headed part of the minutes, e.g. "Đánh giá kết quả công tác tháng 1". Paragraphs are split by line ends.
 */
export type MeetingSection = { heading: string, body: string, };

export type MeetingStatus = "draft" | "final";

/**
 * Why the number of members differs from that at the start: start + came − went = end.
 */
export type MemberChange = { start: number, admitted: number, moved_in: number, rejoined: number,
/**
 * From another branch or group of the ward; 0 for the ward.
 */
transferred_in: number, moved_away: number, died: number, other_left: number,
/**
 * To another branch or group of the ward; 0 for the ward.
 */
transferred_out: number, end: number, };

/**
 * A column a list of members can have, on a screen, a sheet or paper.
 */
export type MemberColumn = "name" | "birth" | "phone" | "address" | "citizen_number" | "is_core" | "neighbourhood" | "zalo" | "email" | "occupation" | "workplace" | "schooling" | "education" | "foreign_languages" | "political_theory" | "card_number" | "party_since" | "sex" | "old_citizen_number" | "ethnicity" | "religion" | "notes" | "age" | "joined" | "kind" | "unit" | "group" | "post" | "outside_post" | "purpose_groups" | "suspended" | "flags" | "household_head" | "household_class" | "awards" | "left_on" | "own";

/**
 * Members on a day by what they are; the kinds add up to the total, and so do the ages.
 */
export type MemberCounts = { total: number, ordinary: number, automatic: number, honorary: number,
/**
 * Counted above all the same.
 */
suspended: number,
/**
 * By the age on that day, in the bands of the settings.
 */
bands: Array<AgeBand>, younger: number, birth_unknown: number, };

/**
 * A person as one screen shows her. Phone and citizen numbers masked until asked for.
 */
export type MemberDetail = { id: PersonId,
/**
 * With `phone`, `citizen_number` and `old_citizen_number` masked.
 */
fields: PersonFields, is_member: boolean,
/**
 * Tạm nghỉ sinh hoạt today; counted all the same.
 */
is_suspended: boolean, age: number | null,
/**
 * Names her picture; it changes with it. The picture itself is `member_photo`.
 */
photo: string | null, memberships: Array<Membership>, terms: Array<Term>,
/**
 * Suspensions, circumstances, posts elsewhere, awards, notes, consent: of each kind the newest first.
 */
facts: Array<FactRow>,
/**
 * What the ward's own fields say of her.
 */
own: Array<OwnValue>,
/**
 * Things worth a second look (odd year digits in the citizen number, under 18 …). They warn, never block.
 */
warnings: Array<PersonWarning>, };

/**
 * What a list of members asks for. `limit` is at most 200: no screen holds the whole list.
 */
export type MemberFilter = {
/**
 * Any part of name, phone, address or card number; accents do not matter.
 */
search: string,
/**
 * This unit and everything below it.
 */
unit_id: UnitId | null, status: MemberStatus,
/**
 * As of this day; today if left out.
 */
on: string | null, order: MemberOrder, descending: boolean,
/**
 * Left out: nothing more is asked.
 */
narrow?: Narrowing,
/**
 * Which cells each row carries; left out: none.
 */
columns?: Array<MemberColumn>, offset: number, limit: number, };

/**
 * Kinds of member, counted separately.
 */
export type MemberKind = "ordinary" | "automatic" | "honorary";

export type MemberOrder = "name" | "birth" | "unit" | "joined" | "birthday" | "address" | "kind" | "card_number";

/**
 * One line of the member list. Phone and citizen number come masked.
 */
export type MemberRow = { id: PersonId, name: string,
/**
 * Where the search hit the name, as pairs of UTF-16 offsets.
 */
name_hits: Array<[number, number]>, birth: PartialDay | null, unit_name: string | null, group_name: string | null,
/**
 * First day of the first membership period.
 */
joined: PartialDay | null, phone_masked: string | null, is_member: boolean,
/**
 * Tạm nghỉ sinh hoạt on that day.
 */
is_suspended: boolean, is_core: boolean, kind: MemberKind | null,
/**
 * Last day of membership where she has left.
 */
left_on: string | null,
/**
 * One for each column the filter asked for.
 */
cells: Array<Cell>, };

/**
 * Whom a list shows, on its day.
 */
export type MemberStatus = "active" | "core" | "left" | "all";

/**
 * One stretch of membership in one branch.
 */
export type Membership = { id: MembershipId, unit_id: UnitId, unit_name: string, group_id: UnitId | null, group_name: string | null, kind: MemberKind, joined: PartialDay, join_reason: JoinReason,
/**
 * First day it no longer holds.
 */
valid_to: string | null, leave_reason: LeaveReason | null, };

/**
 * One membership period of a person.
 */
export type MembershipId = number;

export type MergeClash = { kept_unit: string, other_unit: string, from: string, last_day: string | null, };

export type MergeField = {
/**
 * Name of the column.
 */
field: string, kept: string | null, other: string | null, is_same: boolean,
/**
 * Proposed: the fuller one, or of two that are as full the one written last.
 */
from: Side, };

/**
 * Two records; the first one stays.
 */
export type MergePair = { kept_id: PersonId, other_id: PersonId,
/**
 * Which record is believed where they stand in different branches on the same days.
 */
wins: Side | null,
/**
 * Phone and citizen number in clear.
 */
in_clear: boolean, };

export type MergePeople = { kept_id: PersonId, other_id: PersonId,
/**
 * Fields to take from a record against the proposal.
 */
picks: Array<FieldPick>, wins: Side | null, };

/**
 * What a merge would do.
 */
export type MergePreview = { kept: MergeSide, other: MergeSide, fields: Array<MergeField>,
/**
 * Rows that change hands, by table.
 */
tables: Array<MergedRows>,
/**
 * Days on which the records stand in different branches: she says which is right.
 */
clashes: Array<MergeClash>,
/**
 * Her membership afterwards; empty while a clash is open.
 */
after: Array<Membership>, };

export type MergeSide = { row: MemberRow, memberships: Array<Membership>, };

export type MergedRows = { table: string,
/**
 * Rows of the record that goes.
 */
rows: number,
/**
 * Of these, rows that said the same as one that is there.
 */
joined: number, };

/**
 * A ward that has come in.
 */
export type MergedWard = { id: number, name: string, day: string, sums: Array<SumRow>, months: Array<MonthSum>,
/**
 * Rows of its list that were not taken in; none where it was an office.
 */
left_out: number | null, };

/**
 * Everything the officer has decided about the merger. What she has not decided has its default, which the view shows.
 */
export type MergerPlan = {
/**
 * First day of the one ward.
 */
day: string,
/**
 * What the one ward is called from then on; left out: as now.
 */
ward_name: string | null, upper_level: NewUpperLevel | null,
/**
 * Stands in brackets behind names that both wards have, e.g. "Giang Biên".
 */
mark: string, branches: Array<BranchChoice>,
/**
 * Decided one by one.
 */
people: Array<PersonChoice>,
/**
 * For pairs that are likely but not certain and not decided one by one.
 */
likely_are_same: boolean, rule: Keep, conflicts: Array<ConflictChoice>, };

/**
 * What would come out. Made by doing the merger and taking it back.
 */
export type MergerSums = { sums: Array<SumRow>, months: Array<MonthSum>,
/**
 * Every sum fits.
 */
fits: boolean, };

/**
 * What there is to decide, and how it stands decided. Made by reading alone, since it is asked for at every decision.
 */
export type MergerView = { branches: Array<BranchRow>, matches: Array<MatchRow>, conflicts: Array<ConflictRow>, };

export type MinutesPreview = {
/**
 * Left out while the meeting is new; photos come from the office.
 */
id: MeetingId | null, fields: MeetingFields, };

/**
 * A month of the office's year, e.g. 2018-01. Report periods are labelled by month even where
 * the closing day is not the last of the month.
 */
export type Month = string;

/**
 * Members at the end of each month.
 */
export type MonthCount = { month: Month, members: number, };

export type MonthFigure = { month: Month, value: number | null, };

/**
 * The figures of one month, indicator by indicator: flows summed, stocks added.
 */
export type MonthSum = { month: Month,
/**
 * Indicators either ward has a figure for.
 */
figures: number, ours: number, theirs: number,
/**
 * Indicators whose sum does not fit; also those this office's form does not know.
 */
off: number, };

/**
 * Narrative of one section for one month.
 */
export type NarrativeText = { section_id: SectionId, body: string, };

/**
 * Conditions of a list. All of them as of the list's day.
 */
export type Narrowing = {
/**
 * In any of these branches or groups.
 */
units: Array<UnitId>,
/**
 * In any of these groups for a purpose, whatever her branch.
 */
groups: Array<UnitId>, kinds: Array<MemberKind>, core: boolean | null, party: boolean | null,
/**
 * Tạm nghỉ sinh hoạt.
 */
suspended: boolean | null,
/**
 * Holds an office of the Union (cán bộ Hội) on that day.
 */
officer: boolean | null,
/**
 * Circumstances, as the register stores them: `widowed`, `disabled` …
 */
flags: Array<string>,
/**
 * Of a household classed so: `poor`, `near_poor` …
 */
household_classes: Array<string>,
/**
 * Accents do not matter.
 */
ethnicity: string, age_from: number | null,
/**
 * This age too.
 */
age_to: number | null, birth_month: number | null,
/**
 * The first day of her first membership.
 */
joined_from: string | null, joined_to: string | null,
/**
 * Any of these is not known of her.
 */
lacks: Array<PersonColumn>,
/**
 * All of these hold of her own fields.
 */
fields: Array<FieldCondition>,
/**
 * All of these hold of the ward's own fields.
 */
own: Array<OwnSays>, };

/**
 * A receipt for all money of a branch, or of one of its members, that stands on none yet.
 */
export type NewFeeReceipt = { fee_year: number, unit_id: UnitId, person_id: PersonId | null, payer: string, day: string, };

export type NewFeeTransfer = { year: number, day: string, amount: Dong, note: string, };

/**
 * A new person who joins a branch.
 */
export type NewMember = { fields: PersonFields, unit_id: UnitId, group_id: UnitId | null, kind: MemberKind, joined: PartialDay, join_reason: JoinReason, };

export type NewRecord = { member: NewMember, own: Array<OwnValue>, };

export type NewRecoveryCode = { recovery_code: string, };

export type NewTerm = {
/**
 * An existing person, or
 */
person_id: PersonId | null,
/**
 * the name of a new one.
 */
person_name: string | null, unit_id: UnitId, post: Post, other_title: string | null, valid_from: string, last_day: string | null, };

export type NewUnit = { name: string, kind: UnitKind,
/**
 * For a branch: the ward (or left out). For a group: its branch; a group for a purpose may be the ward's.
 */
parent_id: UnitId | null, branch_kind: BranchKind | null,
/**
 * Of a group; none for a tổ phụ nữ.
 */
purpose: GroupPurpose | null, opened: string | null, };

export type NewUpperLevel = { name: string, valid_from: string,
/**
 * Last day it was the level above.
 */
last_day: string | null, };

/**
 * For commands that take nothing.
 */
export type NoInput = Record<symbol, never>;

export type OfAction = { id: ActionId, };

export type OfBranch = { month: Month, unit_id: UnitId, };

export type OfCertificate = { certificate: string, };

export type OfDraft = { key: string, };

export type OfFact = { kind: FactKind, id: FactId, };

export type OfFeeReceipt = { id: FeeReceiptId, };

export type OfFeeTransfer = { id: FeeTransferId, };

export type OfFeeYear = { year: number, };

export type OfHousehold = { id: HouseholdId, };

export type OfHouseholdClass = { id: HouseholdClassId, };

export type OfHouseholdMember = { id: HouseholdMemberId, };

/**
 * A file of the import by its number.
 */
export type OfImportFile = { file: number, };

export type OfIndicator = { month: Month, indicator_id: IndicatorId, };

export type OfMeeting = { id: MeetingId, };

export type OfMembership = { id: MembershipId, };

export type OfMerger = { id: number, };

export type OfMonth = { month: Month, };

export type OfPerson = { id: PersonId, };

export type OfPhoto = { id: PhotoId, };

export type OfRecord = { record: RecordRef, };

export type OfSavedList = { id: SavedListId, };

export type OfTask = { id: TaskId, };

export type OfTerm = { id: TermId, };

export type OfUnit = { id: UnitId, };

export type OfUpperLevel = { id: UpperLevelId, };

export type OfYear = { year: number | null, };

/**
 * The ward and the levels above it.
 */
export type OfficeProfile = { ward_id: UnitId,
/**
 * Name of the union on that day, e.g. "Hội LHPN phường Thượng Thanh".
 */
ward_name: string,
/**
 * Name of the level above on that day.
 */
upper_name: string | null, upper_levels: Array<UpperLevel>, };

export type OnDay = { on: string | null, };

export type OpenOtherWard = { password?: string, recovery_code?: string, };

/**
 * Where somebody holds a post outside the Union.
 */
export type Organisation = "party" | "front" | "authority" | "other";

/**
 * Another ward's file, picked but not opened.
 */
export type OtherWardFile = { file_name: string,
/**
 * It opens with a password or recovery code only.
 */
needs_secret: boolean, };

/**
 * A field of the ward's own; in a list to be saved, one without an id is new.
 */
export type OwnField = { id: OwnFieldId | null, name: string, kind: OwnKind, };

/**
 * One of the ward's own fields.
 */
export type OwnFieldId = number;

/**
 * What a field of the ward's own holds.
 */
export type OwnKind = "text" | "number" | "day" | "yes_no";

/**
 * What one of the ward's own fields says of somebody.
 */
export type OwnSaid = { name: string, kind: OwnKind,
/**
 * `yes` of a field that is so or not.
 */
value: string, };

/**
 * What is asked of one of the ward's own fields. A number is the same or is not; other texts may stand anywhere in what is
 * written.
 */
export type OwnSays = { field_id: OwnFieldId, is: FieldIs, };

export type OwnValue = { field_id: OwnFieldId,
/**
 * Empty: none.
 */
value: string, };

/**
 * A window of a list, in display order, and how many there are in all.
 */
export type Page<T> = { total: number, offset: number, rows: Array<T>, };

export type PaidFee = { person_id: PersonId, amount: Dong, };

export type PaperKind = "member_book" | "profiles" | "new_members" | "movements" | "awards" | "fees" | "birthdays" | "round_ages" | "round_years" | "sign_in" | "labels" | "consent_notice";

/**
 * Which paper, of whom, for when.
 */
export type PaperOrder = { kind: PaperKind,
/**
 * Left out: the whole ward.
 */
unit_id: UnitId | null,
/**
 * Of a book: only lines not printed before this day.
 */
new_since: string | null,
/**
 * Of birthdays and milestones; left out: the whole year.
 */
month: number | null, year: number,
/**
 * Of a sign-in sheet: what for.
 */
title: string,
/**
 * Of labels: so many across and down.
 */
across: number, down: number, };

/**
 * A day known in full, only to the month, or only to the year, with or without "khoảng" (about).
 * Stored and sent as `1978`, `1978-06`, `1978-06-14`, with `~` in front for about. A year alone
 * counts as 1 January.
 */
export type PartialDay = string;

export type PasteBranches = { text: string, opened: string | null, };

/**
 * A list as text, from a spreadsheet or a chat.
 */
export type PasteImport = { text: string, };

/**
 * How many, and some of their names.
 */
export type PeopleNamed = { people: number, names: Array<string>, };

export type PeopleOfChange = { of: ChangeOf, part: ChangePart, };

/**
 * A person behind a figure.
 */
export type PersonBehind = { person_id: PersonId, name: string, unit_name: string, day: string | null, };

export type PersonChoice = { theirs: PersonId,
/**
 * The person of ours she is; none: somebody else.
 */
ours: PersonId | null, };

/**
 * A person's own fields, by name.
 */
export type PersonColumn = "name" | "birth" | "phone" | "address" | "citizen_number" | "is_core" | "neighbourhood" | "zalo" | "email" | "occupation" | "workplace" | "schooling" | "education" | "foreign_languages" | "political_theory" | "card_number" | "party_since" | "sex" | "old_citizen_number" | "ethnicity" | "religion" | "notes";

/**
 * What a person paid for a year, for her own page.
 */
export type PersonFee = { year: number, due: Dong, paid: Dong, exempt: string | null, };

/**
 * What the officer writes about a person. Everything but the name may be empty.
 */
export type PersonFields = { name: string, birth: PartialDay | null, phone: string | null,
/**
 * Số nhà, đường.
 */
address: string | null,
/**
 * CCCD, 12 digits; kept as typed where an old paper holds something else.
 */
citizen_number: string | null,
/**
 * Hội viên nòng cốt.
 */
is_core: boolean,
/**
 * Tổ dân phố, khu phố, thôn, ấp.
 */
neighbourhood: string | null,
/**
 * A number or a name.
 */
zalo: string | null, email: string | null, occupation: string | null, workplace: string | null,
/**
 * 12/12, 10/10.
 */
schooling: string | null, education: string | null, foreign_languages: string | null, political_theory: string | null, card_number: string | null, party_since: PartialDay | null,
/**
 * Honorary members may be men.
 */
sex: Sex,
/**
 * CMND, nine digits: kept to match old lists.
 */
old_citizen_number: string | null, ethnicity: string | null, religion: string | null, notes: string | null, };

/**
 * A person the office knows: member, officer or both.
 */
export type PersonId = number;

/**
 * Somebody who came or went.
 */
export type PersonMoved = { id: PersonId, name: string, birth: PartialDay | null,
/**
 * Where she came to, or went from.
 */
unit_name: string | null,
/**
 * Who came: her first day. Who went: her last.
 */
day: string, leave_reason: LeaveReason | null, };

export type PersonWarning = "under_eighteen" | "born_in_future" | "citizen_number_length" | "citizen_number_sex" | "citizen_number_year" | "old_citizen_number_length" | "email_shape" | "phone_length" | "same_name_and_birth";

export type Photo = { id: PhotoId, caption: string, width: number, height: number, };

export type PhotoId = number;

/**
 * Chosen people: everybody a filter finds but some, and some more beside them.
 */
export type Pick = { filter: CandidateFilter | null, without: Array<PersonId>, also: Array<PersonId>, };

/**
 * Posts, from the ward down. The first three are the BTV (Ban Thường vụ), the first four the BCH (Ban Chấp hành).
 */
export type Post = "chair" | "vice_chair" | "standing_member" | "committee_member" | "branch_head" | "branch_deputy" | "group_head" | "group_deputy";

export type Presence = "present" | "excused" | "absent" | "unknown";

export type Problem = {
/**
 * What is wrong and what to do, in Vietnamese.
 */
vi: string, en: string, } & ({ "kind": "refused", field: string, rule: Rule, } | { "kind": "not_found" } | { "kind": "conflict", rows: number, } | { "kind": "locked" } | { "kind": "office", wait_seconds: number, } | { "kind": "bad_input" } | { "kind": "internal", reference: string, });

export type ProposeMeeting = { kind: MeetingKind, day: string, };

export type ReasonPoints = { reason: DuplicateReason, points: number, };

/**
 * Records whose history can be asked for.
 */
export type RecordRef = { "kind": "person", "id": PersonId } | { "kind": "unit", "id": UnitId } | { "kind": "meeting", "id": MeetingId } | { "kind": "task", "id": TaskId };

/**
 * Renaming keeps the old name for old papers: the new one holds from `from` on.
 */
export type RenameUnit = { id: UnitId, name: string, from: string, };

/**
 * A correction after the minutes were final: why.
 */
export type ReopenMeeting = { id: MeetingId, reason: string, };

/**
 * Reports a unit that ends has handed in.
 */
export type ReportedMonths = { unit_name: string, months: number, last: Month | null,
/**
 * Months after the one the change falls in: they will stand under a unit that no longer was.
 */
after: number, };

export type RestoreBackup = { id: string,
/**
 * Only when the office's own key file is gone and the backup has a password.
 */
password?: string, recovery_code?: string, };

export type RestoreFromFile = {
/**
 * For a backup of another office or another PC.
 */
password: string | null, recovery_code: string | null, };

/**
 * What happened to one row.
 */
export type RowChange = { table: string,
/**
 * Whose or which row it is, e.g. a member's or a branch's name; of a setting its key.
 */
whose: string, op: RowOp, fields: Array<RowField>, };

/**
 * One of its columns. Numbers of other rows are told by what those are called.
 */
export type RowField = { table: string, column: string, before: string | null, after: string | null, };

export type RowOp = "insert" | "update" | "delete";

/**
 * The rules a value can break. One variant, one sentence in `commands/words`.
 */
export type Rule = "required" | "too_long" | "not_a_day" | "not_a_time" | "day_out_of_range" | "ends_before_start" | "overlaps" | "not_a_number" | "out_of_range" | "too_many_decimals" | "already_there" | "unit_closed" | "not_a_member" | "already_a_member" | "has_died" | "nothing_changes" | "minutes_final" | "month_locked" | "ratio_is_computed" | "comes_from_register" | "still_in_use" | "not_a_picture" | "password_too_short" | "password_too_common" | "not_a_recovery_code" | "nothing_to_undo" | "not_offered" | "has_receipt" | "nothing_to_collect" | "nothing_to_receipt" | "plan_is_old" | "nothing_to_import" | "erased_for_good" | "while_hidden";

export type SaveFact = {
/**
 * None: a new one.
 */
id: FactId | null, person_id: PersonId, fact: Fact, };

export type SaveHousehold = {
/**
 * None: a new one, in which `person_id` lives.
 */
id: HouseholdId | null, person_id: PersonId | null,
/**
 * Whether that person is its head.
 */
is_head: boolean, head_name: string | null, address: string, people: number | null, note: string, };

export type SaveHouseholdClass = { id: HouseholdClassId | null, household_id: HouseholdId, class: HouseholdClass, review: string, standard: string, from: string, last_day: string | null, };

export type SaveMeeting = { id: MeetingId, fields: MeetingFields, };

export type SaveNarrative = { month: Month, section_id: SectionId, body: string, };

/**
 * The whole list, in its order; fields left out are taken away with what they held.
 */
export type SaveOwnFields = { fields: Array<OwnField>, };

/**
 * A file just written. The token opens it once; paths never reach the UI.
 */
export type SavedFile = { token: string, file_name: string,
/**
 * Name of the folder it lies in, for the sentence "Đã lưu vào …".
 */
folder_name: string, };

export type SavedList = { id: SavedListId, name: string, list: ListSettings, };

/**
 * A filter, its order and its columns, kept under a name.
 */
export type SavedListId = number;

export type SearchFor = { text: string, };

/**
 * What a hit opens.
 */
export type SearchHit = { "kind": "person", id: PersonId, name: string, detail: string, } | { "kind": "unit", id: UnitId,
/**
 * As it is called now, or was last.
 */
name: string,
/**
 * The older name that was found.
 */
old_name: string | null, } | { "kind": "household", id: HouseholdId, person_id: PersonId, head: string | null, address: string, } | { "kind": "meeting", id: MeetingId, title: string, day: string, } | { "kind": "task", id: TaskId, text: string, } | { "kind": "saved_list", id: SavedListId, name: string, } | { "kind": "report", month: Month, } | { "kind": "receipt", id: FeeReceiptId,
/**
 * "05/2018"
 */
number: string, payer: string, fee_year: number, is_cancelled: boolean, } | { "kind": "note", person_id: PersonId, name: string, day: string, text: string, } | { "kind": "own", person_id: PersonId, name: string,
/**
 * The name of the field.
 */
own: string, text: string, };

export type SectionId = number;

export type SetHead = { household_id: HouseholdId,
/**
 * None: somebody who is not in the register.
 */
head: HouseholdMemberId | null, };

export type SetImportColumn = { list: number, column: number, field?: ImportField,
/**
 * Which of the ward's own fields, where it is taken as one.
 */
own?: OwnFieldId,
/**
 * Not imported.
 */
leave_out: boolean, letters?: Letters, };

/**
 * What she says of a whole list; what is left out stays as it is.
 */
export type SetImportList = { list: number, taken?: boolean, headings?: HeadingsAt,
/**
 * Empty: nobody says.
 */
default_branch?: string, joined_unknown?: PartialDay, restore_capitals?: boolean, };

export type SetPassword = {
/**
 * Asked for when one is set already.
 */
current: string | null, password: string, officer: string, };

export type SetPrivacy = { hidden: boolean, };

/**
 * Yearly target of an indicator; None takes it away.
 */
export type SetTarget = { year: number, indicator_id: IndicatorId, value: number | null, };

/**
 * All settings of an office. Saved as a whole; one undo step.
 */
export type Settings = {
/**
 * After the number of minutes: "/BB-BTV".
 */
minutes_symbol: string,
/**
 * Place named on paper, e.g. "Thượng Thanh".
 */
place_name: string,
/**
 * Usual place of meetings.
 */
meeting_place: string,
/**
 * Day of the month by which branches report.
 */
branch_due_day: number,
/**
 * Day of the month by which the ward reports upward.
 */
ward_due_day: number,
/**
 * Whether hội viên đương nhiên count in "tổng số hội viên"; the upper level decides.
 */
count_automatic_members: boolean,
/**
 * Minutes without a touch before the screen locks; 0 never.
 */
lock_after_minutes: number,
/**
 * First ages of the bands members are counted in: 18, 31, 50 means 18–30, 31–49, 50 and above.
 */
age_bands: Array<number>,
/**
 * Read out or printed before a person agrees that her data is kept.
 */
consent_notice: string,
/**
 * Those who left are listed as due to be erased after this many months; nothing is erased by itself.
 */
retention_months: number,
/**
 * Nơi nhận on the minutes, one a line.
 */
recipients: Array<string>,
/**
 * Ages of a chi hội phụ nữ trẻ, both included.
 */
young_from: number, young_to: number,
/**
 * Members a branch should keep; 0: nothing is asked.
 */
branch_minimum: number, };

/**
 * Honorary members may be men.
 */
export type Sex = "female" | "male";

/**
 * Which of two records.
 */
export type Side = "kept" | "other";

export type SimilarTo = { name: string, birth: PartialDay | null, };

/**
 * Why a row is not a person.
 */
export type SkippedRow = "title" | "column_numbers" | "repeated_heading" | "total" | "signature" | "section" | "other";

export type SkippedRowView = {
/**
 * Sheet row, counted from 1.
 */
row: number, why: SkippedRow, };

/**
 * Which screen the program opens on.
 */
export type Stage = "first_run" | "locked" | "open" | "damaged" | "newer" | "in_use" | "read_only";

export type StartOtherList = { ward_name: string, };

/**
 * One change of the structure: one action, one undo step. `day` is the first day it holds and may lie ahead.
 */
export type StructureChange = { "kind": "merge", units: Array<UnitId>,
/**
 * The one that goes on; none for a new one, then all of them end.
 */
into: UnitId | null,
/**
 * What the one that remains is called from that day.
 */
name: string, day: string, } | { "kind": "split", unit: UnitId, name: string,
/**
 * Groups of a branch that go along, with everybody in them.
 */
groups: Array<UnitId>, pick: Pick, head: PersonId | null, deputies: Array<PersonId>, day: string, } | { "kind": "move_group", group: UnitId, to: UnitId, day: string, } | { "kind": "move_members", pick: Pick, to: UnitId, day: string, } | { "kind": "dissolve", unit: UnitId,
/**
 * May be left out while nobody is in it.
 */
to: UnitId | null, day: string, } | { "kind": "found", name: string, branch_kind: BranchKind, pick: Pick, head: PersonId | null, deputies: Array<PersonId>, day: string, };

/**
 * What a change would do. Made by doing it and taking it back, so it cannot differ.
 */
export type StructurePreview = { day: string,
/**
 * Every branch, and the groups that change.
 */
units: Array<UnitEffect>, ward_before: number, ward_after: number,
/**
 * People who are somewhere else afterwards.
 */
moved: number, ending: Array<EndingTerm>, tasks: Array<UnitTask>, reported: Array<ReportedMonths>, };

/**
 * The subjects of the office, as the UI knows them: a change answers which of them it touched, and the UI
 * refreshes those.
 */
export type Subject = "organization" | "members" | "households" | "fund" | "meetings" | "tasks" | "reports" | "settings" | "desk" | "history" | "backups" | "drafts" | "imports";

/**
 * Somebody takes over a post for the rest of the term.
 */
export type Successor = { term_id: TermId,
/**
 * An existing person, or
 */
person_id: PersonId | null,
/**
 * the name of a new one.
 */
person_name: string | null, };

export type SumOf = "members" | "ordinary_members" | "automatic_members" | "honorary_members" | "people" | "branches" | "groups" | "households";

/**
 * Ours + theirs − counted in both = after.
 */
export type SumRow = { what: SumOf, ours: number, theirs: number, twice: number, after: number, fits: boolean, };

export type TaskFields = { text: string, owner: TaskOwner, due: string | null, };

export type TaskFilter = "open" | "overdue" | "done" | "all";

export type TaskGiven = { task_id: TaskId, to: TaskTaker, };

export type TaskId = number;

/**
 * Who has to do it.
 */
export type TaskOwner = { "kind": "standing_board" } | { "kind": "all_branches" } | { "kind": "unit", unit_id: UnitId, } | { "kind": "person", person_id: PersonId, };

export type TaskRow = { id: TaskId, text: string, owner: TaskOwner,
/**
 * For screens: the unit's or person's name; empty for the two fixed owners.
 */
owner_name: string, due: string | null, done_on: string | null,
/**
 * Days past due on the day asked for; 0 if not overdue.
 */
overdue_days: number, conclusion_id: ConclusionId | null,
/**
 * Title of the meeting it comes from.
 */
meeting_title: string | null, };

/**
 * Whose a task is to be.
 */
export type TaskTaker = { "kind": "follower", term_id: TermId, } | { "kind": "owner", owner: TaskOwner, };

/**
 * One person in one post for a time.
 */
export type Term = { id: TermId, person_id: PersonId, person_name: string, unit_id: UnitId, unit_name: string, post: Post,
/**
 * Title held beside it, in the Party or the ward, e.g. "ĐUV".
 */
other_title: string | null, valid_from: string,
/**
 * First day the term no longer holds.
 */
valid_to: string | null,
/**
 * Zalo of the head of a branch or a group, a number with its middle covered.
 */
zalo_masked: string | null, };

/**
 * One term of office.
 */
export type TermId = number;

export type TermsOf = { unit_id: UnitId | null,
/**
 * Left out: all there ever were.
 */
on: string | null, };

/**
 * In percent.
 */
export type TextSize = "100" | "112" | "125" | "150";

export type Theme = "light" | "dark" | "contrast" | "system";

/**
 * The first screen.
 */
export type TodayBoard = { today: string, month: Month,
/**
 * Day by which the branches report for that month, and the ward upward.
 */
branch_due: string, ward_due: string, branches: Array<BranchReport>, next_meeting: MeetingRow | null, last_meeting: MeetingRow | null,
/**
 * Conclusions of the last meeting, as tasks.
 */
last_conclusions: Array<TaskRow>, overdue: Array<TaskRow>, open_tasks: number, members: number, member_change: MemberChange, members_by_month: Array<MonthCount>, backup: BackupStatus, report_locked: boolean, };

/**
 * A sum that knows how many of those asked have answered.
 */
export type Total = {
/**
 * None if nobody reported (or a part of a ratio is blank).
 */
value: number | null,
/**
 * Everybody who answered said "không phát sinh": the value is 0 and is shown as that.
 */
nothing: boolean,
/**
 * Branches that gave a figure (a number or "không phát sinh").
 */
given: number, asked: number, };

export type TwoPeople = { one_id: PersonId, other_id: PersonId, };

/**
 * What the undo and redo buttons would do.
 */
export type UndoState = { undo: ActionRow | null, redo: ActionRow | null, };

/**
 * A member who may be chosen.
 */
export type UnitCandidate = { person_id: PersonId, name: string, birth: PartialDay | null, age: number | null, unit_id: UnitId, unit_name: string, group_name: string | null,
/**
 * A post she holds in a branch or group that day.
 */
post: Post | null,
/**
 * Whether the filter itself finds her.
 */
fits: boolean, };

/**
 * A unit before and after a change, on its day.
 */
export type UnitEffect = { id: UnitId, kind: UnitKind,
/**
 * None: it is new.
 */
name_before: string | null,
/**
 * None: it ends.
 */
name_after: string | null,
/**
 * The branch of a group, after the change or else before.
 */
branch_name: string | null, before: number, after: number, changed: boolean,
/**
 * Falls below what the settings ask of a branch.
 */
below_minimum: boolean, };

/**
 * A unit: the ward, a chi hội (branch) or a tổ (group).
 */
export type UnitId = number;

export type UnitKind = "ward" | "branch" | "group";

export type UnitOnDay = { id: UnitId, on: string | null, };

/**
 * A unit as it stood on a day, with its head and its number of members that day.
 */
export type UnitRow = { id: UnitId, parent_id: UnitId | null, kind: UnitKind, branch_kind: BranchKind | null,
/**
 * None: not a group, or a tổ phụ nữ, which is part of a branch.
 */
purpose: GroupPurpose | null, name: string, opened: string | null,
/**
 * First day it no longer exists.
 */
closed: string | null,
/**
 * Members on that day, groups included.
 */
members: number,
/**
 * Holder of the head post on that day.
 */
head: string | null, };

export type UnitTask = { id: TaskId, text: string, due: string | null, unit_name: string,
/**
 * Who answers for it afterwards.
 */
owner_after: string, };

export type UnlockOffice = { password: string | null, recovery_code: string | null,
/**
 * She has read that the data is older than at the last use, and wants it all the same.
 */
accept_older?: boolean, };

/**
 * The level above, for as long as it was above: a quận until 30/6/2025, a city or province after.
 */
export type UpperLevel = { id: UpperLevelId,
/**
 * As it stands on paper, e.g. "Hội LHPN quận Long Biên".
 */
name: string, valid_from: string, valid_to: string | null, };

/**
 * One dated upper level.
 */
export type UpperLevelId = number;

/**
 * One line of the ward's table.
 */
export type WardRow = { indicator_id: IndicatorId,
/**
 * Kỳ này: for indicators of the register its own count, else what was reported.
 */
period: Total,
/**
 * What the branches (or the ward) reported, also where the register has the say.
 */
reported: Total,
/**
 * Lũy kế năm.
 */
year_to_date: number | null,
/**
 * Cùng kỳ năm trước.
 */
same_period_last_year: number | null,
/**
 * Chỉ tiêu năm.
 */
target: number | null,
/**
 * Year to date (for stocks: this month) per target, in tenths of a per cent.
 */
percent_of_target: number | null,
/**
 * What the register says, where it can say.
 */
register: number | null, };

/**
 * The other ward at a glance, on a day.
 */
export type WardSummary = { name: string, members: number, people: number, branches: number, groups: number, reported_months: number,
/**
 * A name to tell its branches by: "Giang Biên" of "Hội LHPN phường Giang Biên".
 */
mark: string,
/**
 * Rows of its list that were not taken in; none where it is an office.
 */
left_out: number | null, };

export type WardTable = { month: Month, form_id: FormId, submitted: number, asked: number, locked: boolean,
/**
 * Day by which the ward reports upward.
 */
due: string,
/**
 * Day by which the branches report.
 */
branches_due: string, rows: Array<WardRow>, };

export type Window = { offset: number, limit: number, };

/** Every command, with what it takes and answers. */
export interface Commands {
  /** How the program looks on this PC; asked before everything else. */
  display: { input: NoInput; output: Display };
  set_display: { input: Display; output: null };
  /** Where the program stands: first run, locked, open, damaged … */
  desk_state: { input: NoInput; output: DeskState };
  /** Sets up an office from the first-run guide and opens it. */
  create_office: { input: CreateOffice; output: CreatedOffice };
  /** Opens the sample ward (made on first use) in a folder of its own. */
  open_sample: { input: NoInput; output: DeskState };
  /** Closes the sample ward and goes back to the officer's own office, or to first run. */
  leave_sample: { input: NoInput; output: DeskState };
  /** Opens a locked office with a password or the recovery code. */
  unlock: { input: UnlockOffice; output: DeskState };
  /** Locks the office and forgets its key. */
  lock: { input: NoInput; output: DeskState };
  /** With no password set, the officer says who she is at the start. */
  choose_officer: { input: ChooseOfficer; output: DeskState };
  /** Sets or changes the password; answers with a new recovery code, shown once. */
  set_password: { input: SetPassword; output: NewRecoveryCode };
  /** Saves the recovery sheet where the officer says. */
  save_recovery_sheet: { input: NewRecoveryCode; output: SavedFile | null };
  /** Shows a file just written in the system's viewer. */
  open_saved_file: { input: SavedFile; output: boolean };
  /** Everything the first screen shows. */
  today_board: { input: OfMonth; output: TodayBoard };
  /** Members, by given name: a window of at most 200 rows and the total. */
  list_members: { input: MemberFilter; output: Page<MemberRow> };
  /** Members on a day, of the ward or a unit. */
  count_members: { input: CountMembers; output: number };
  get_member: { input: OfPerson; output: MemberDetail };
  /** Phone and citizen numbers in clear. */
  reveal_member: { input: OfPerson; output: PersonFields };
  /** What is odd about fields as they are typed; nothing is written. */
  check_person: { input: PersonFields; output: Array<PersonWarning> };
  /** People who might be the one being typed. */
  similar_members: { input: SimilarTo; output: Array<MemberRow> };
  leave_union: { input: LeaveUnion; output: null };
  /** Joins again, or moves to another branch. */
  join_branch: { input: JoinBranch; output: null };
  /** Takes a record away that should not be there; it stays in the history. */
  remove_member: { input: OfPerson; output: null };
  members_by_month: { input: LastMonths; output: Array<MonthCount> };
  /** Why the number of the ward or a unit differs between two days. */
  member_change: { input: ChangeOf; output: MemberChange };
  /** Who is behind one line of it; at most 200 people. */
  people_of_change: { input: PeopleOfChange; output: Page<PersonMoved> };
  /** Members on a day by kind and age. */
  member_counts: { input: CountMembers; output: MemberCounts };
  /** A new person with what the ward's own fields say of her. */
  add_record: { input: NewRecord; output: PersonId };
  edit_record: { input: EditRecord; output: null };
  change_kind: { input: ChangeKind; output: null };
  /** Corrects what was written about a period. */
  edit_membership: { input: EditMembership; output: null };
  /** Takes a wrong or a planned period away. */
  remove_membership: { input: OfMembership; output: null };
  /** She stays after all. */
  cancel_leaving: { input: OfMembership; output: null };
  /** A suspension, circumstance, post elsewhere, group, award, note or consent. */
  save_fact: { input: SaveFact; output: FactId };
  remove_fact: { input: OfFact; output: null };
  list_own_fields: { input: NoInput; output: Array<OwnField> };
  save_own_fields: { input: SaveOwnFields; output: null };
  /** Lets the officer pick her picture; answers whether she did. */
  set_member_photo: { input: OfPerson; output: boolean };
  remove_member_photo: { input: OfPerson; output: null };
  member_photo: { input: OfPerson; output: Bytes };
  /** Where a person lives, with everybody there. */
  household_of: { input: OfPerson; output: Household | null };
  search_households: { input: SearchFor; output: Array<HouseholdHit> };
  save_household: { input: SaveHousehold; output: HouseholdId };
  remove_household: { input: OfHousehold; output: null };
  join_household: { input: JoinHousehold; output: null };
  leave_household: { input: LeaveHousehold; output: null };
  remove_from_household: { input: OfHouseholdMember; output: null };
  set_household_head: { input: SetHead; output: null };
  save_household_class: { input: SaveHouseholdClass; output: null };
  remove_household_class: { input: OfHouseholdClass; output: null };
  /** Everybody a list shows, for what is done with all of them at once. */
  list_member_ids: { input: MemberFilter; output: Array<PersonId> };
  /** Lists kept under a name. */
  kept_lists: { input: NoInput; output: Array<SavedList> };
  keep_list: { input: KeepList; output: SavedListId };
  remove_kept_list: { input: OfSavedList; output: null };
  /** Saves a list as it is on the screen: its people, order and columns. */
  export_list: { input: ExportList; output: SavedFile | null };
  /** Saves everything the office holds in an open format. */
  export_everything: { input: NoInput; output: SavedFile | null };
  /** A book, a list, a sign-in sheet or labels, as they would print. */
  paper_preview: { input: PaperOrder; output: Bytes };
  /** Saves that paper; lines of a book are then given for good. */
  save_paper: { input: PaperOrder; output: SavedFile | null };
  /** What left the office, newest first. */
  list_exports: { input: Window; output: Page<ExportRow> };
  /** Pairs of records that may be one person, the surest first: at most 200. */
  list_duplicates: { input: Window; output: Page<DuplicatePair> };
  /** Two different people: the pair is not shown again. */
  keep_people_apart: { input: TwoPeople; output: null };
  /** Two records side by side, and what a merge would do. */
  merge_preview: { input: MergePair; output: MergePreview };
  merge_people: { input: MergePeople; output: null };
  /** For how many people a change to many holds, and why not for the others. */
  bulk_preview: { input: BulkWork; output: BulkPreview };
  /** One thing done to many people, in one action; answers for how many. */
  bulk_change: { input: BulkWork; output: number };
  /** Whether the register is plausible: cases by rule. */
  check_register: { input: NoInput; output: Array<CheckCount> };
  /** The people (or branches) one rule stumbles over, by name. */
  list_check_cases: { input: CheckWindow; output: Page<CheckCase> };
  /** Everything the office holds about one person, as a paper to hand over. */
  person_file_preview: { input: OfPerson; output: Bytes };
  save_person_file: { input: OfPerson; output: SavedFile | null };
  /** What an erasure would take and leave. */
  erasure_preview: { input: OfPerson; output: ErasurePreview };
  /** Erases a person for good, after the system's own question; nothing if she says no there. */
  erase_person: { input: ErasePerson; output: Erasure | null };
  list_erasures: { input: NoInput; output: Array<Erasure> };
  /** Saves the certificate of an erasure. */
  save_erasure_certificate: { input: OfCertificate; output: SavedFile | null };
  /** Lets the officer pick lists and reads them; none if she changes her mind. */
  pick_import_files: { input: NoInput; output: ImportState | null };
  /** Reads the files just dropped on the window. */
  take_dropped_files: { input: NoInput; output: ImportState | null };
  /** Reads a list pasted from a spreadsheet or a chat. */
  paste_import: { input: PasteImport; output: ImportState };
  /** The import she is at, if any. */
  import_state: { input: NoInput; output: ImportState | null };
  /** Takes a file out of the import; the numbers of those after it move up. */
  remove_import_file: { input: OfImportFile; output: ImportState };
  /** Sheet taken or not, headings, branch and joining year of those whose row says none, capitals. */
  set_import_list: { input: SetImportList; output: ImportState };
  /** What a column is taken as, and how it is written. */
  set_import_column: { input: SetImportColumn; output: ImportState };
  /** Rows as understood: a window of at most 200, and the counts of each kind. */
  import_page: { input: ImportPageOf; output: ImportPage };
  decide_import: { input: DecideImport; output: ImportCounts };
  /** Types a cell anew; the row is understood and compared again. */
  correct_import_cell: { input: CorrectImportCell; output: ImportCounts };
  /** Takes everything decided into the register: one action, one undo. */
  commit_import: { input: CommitImport; output: ImportResult };
  /** Saves what was left out, in the layout it came in, with the reason beside each row. */
  save_rejected_rows: { input: NoInput; output: SavedFile | null };
  cancel_import: { input: NoInput; output: null };
  /** What each finding says, for the screens. */
  import_words: { input: NoInput; output: Array<ImportWord> };
  office_profile: { input: OnDay; output: OfficeProfile };
  list_units: { input: OnDay; output: Array<UnitRow> };
  add_unit: { input: NewUnit; output: UnitId };
  /** One branch per line of a pasted list. */
  add_branches: { input: PasteBranches; output: number };
  rename_unit: { input: RenameUnit; output: null };
  edit_unit: { input: EditUnit; output: null };
  remove_unit: { input: OfUnit; output: null };
  list_terms: { input: TermsOf; output: Array<Term> };
  add_term: { input: NewTerm; output: TermId };
  /** What somebody has in hand: asked before she leaves or her term ends. */
  duties_of: { input: AskDuties; output: Duties };
  /** Ends a term, puts the next one in the post and hands tasks on, as one action. */
  end_term: { input: EndTerm; output: null };
  remove_term: { input: OfTerm; output: null };
  add_upper_level: { input: NewUpperLevel; output: UpperLevelId };
  remove_upper_level: { input: OfUpperLevel; output: null };
  /** What a change of the structure would do; nothing is written. */
  preview_structure: { input: StructureChange; output: StructurePreview };
  /** Merges, splits, moves, dissolves or founds as one action; answers the unit it leaves behind. */
  change_structure: { input: StructureChange; output: UnitId };
  /** Members a filter finds on a day, by given name: a window of at most 200 rows and the total. */
  list_candidates: { input: ListCandidates; output: Page<UnitCandidate> };
  /** Where a unit comes from and where it went. */
  unit_lineage: { input: OfUnit; output: Array<Lineage> };
  /** Units that had ended by a day. */
  ended_units: { input: OnDay; output: Array<UnitRow> };
  /** Who is in a group for a purpose on a day, by given name. */
  group_people: { input: UnitOnDay; output: Array<GroupPerson> };
  /** The list, the proposal or the decision of a founding, as it would print. */
  founding_paper: { input: FoundingPaper; output: Bytes };
  save_founding_paper: { input: FoundingPaper; output: SavedFile | null };
  /** Lets the officer pick another ward's backup or office file; nothing of it is opened yet. */
  pick_other_ward: { input: NoInput; output: OtherWardFile | null };
  /** Opens the picked file in a place of its own, to read. */
  open_other_ward: { input: OpenOtherWard; output: WardSummary };
  close_other_ward: { input: NoInput; output: null };
  /** The other ward has a list only: the import takes it into an office in memory, to be merged from there. */
  start_other_list: { input: StartOtherList; output: null };
  /** The other ward whose list was taken in, if any. */
  other_list: { input: NoInput; output: WardSummary | null };
  /** What there is to decide in the merger, and how it stands. */
  preview_merger: { input: MergerPlan; output: MergerView };
  /** The sums as the merger would leave them; nothing is written. */
  check_merger: { input: MergerPlan; output: MergerSums };
  /** Two wards become one; answers the number the hand-over record goes by. */
  merge_wards: { input: MergerPlan; output: number };
  list_merged_wards: { input: NoInput; output: Array<MergedWard> };
  /** The hand-over record as it would print. */
  merger_record: { input: OfMerger; output: Bytes };
  save_merger_record: { input: OfMerger; output: SavedFile | null };
  list_meetings: { input: OfYear; output: Array<MeetingRow> };
  get_meeting: { input: OfMeeting; output: MeetingDetail };
  /** A new meeting filled with what the office knows already; nothing is written. */
  propose_meeting: { input: ProposeMeeting; output: MeetingFields };
  add_meeting: { input: MeetingFields; output: MeetingId };
  save_meeting: { input: SaveMeeting; output: null };
  finalize_minutes: { input: OfMeeting; output: null };
  reopen_minutes: { input: ReopenMeeting; output: null };
  remove_meeting: { input: OfMeeting; output: null };
  assign_conclusion: { input: AssignConclusion; output: TaskId };
  /** Lets the officer pick a picture and adds it. */
  add_photo: { input: OfMeeting; output: Photo | null };
  caption_photo: { input: CaptionPhoto; output: null };
  remove_photo: { input: OfPhoto; output: null };
  photo: { input: OfPhoto; output: Bytes };
  /** The minutes as they would print, from what is on the screen now. */
  minutes_preview: { input: MinutesPreview; output: Bytes };
  /** Saves the minutes as PDF where the officer says. */
  save_minutes: { input: OfMeeting; output: SavedFile | null };
  /** Saves the sheet those invited sign, as PDF. */
  save_sign_in: { input: OfMeeting; output: SavedFile | null };
  list_tasks: { input: ListTasks; output: Array<TaskRow> };
  add_task: { input: TaskFields; output: TaskId };
  edit_task: { input: EditTask; output: null };
  finish_task: { input: FinishTask; output: null };
  remove_task: { input: OfTask; output: null };
  report_form: { input: OfMonth; output: Form };
  branch_reports: { input: OfMonth; output: Array<BranchReport> };
  branch_grid: { input: OfBranch; output: BranchGrid };
  enter_figures: { input: EnterFigures; output: null };
  mark_branch_report: { input: MarkBranchReport; output: null };
  ward_table: { input: OfMonth; output: WardTable };
  branch_table: { input: OfMonth; output: BranchTable };
  figure_story: { input: OfIndicator; output: FigureStory };
  /** The people behind a figure of the register, by name; at most 200 of them. */
  people_behind: { input: OfIndicator; output: Page<PersonBehind> };
  narratives: { input: OfMonth; output: Array<NarrativeText> };
  save_narrative: { input: SaveNarrative; output: null };
  set_target: { input: SetTarget; output: null };
  lock_month: { input: LockMonth; output: null };
  /** Saves the Excel file to send. */
  save_report: { input: OfMonth; output: SavedFile | null };
  /** A polite reminder to the branches that have not reported, ready to paste. */
  reminder_text: { input: OfMonth; output: string };
  /** The branches a reminder names, with their heads and where to write to them. */
  late_branches: { input: OfMonth; output: Array<LateBranch> };
  /** A year's fees: its rule, sums by branch and ward, what went up. */
  fee_year: { input: OfFeeYear; output: FeeYear };
  /** Members and what they owe and paid, by name: a window of at most 200 rows and the total. */
  fee_lines: { input: FeeLines; output: Page<FeeLine> };
  /** A person's years. */
  fees_of_person: { input: OfPerson; output: Array<PersonFee> };
  set_fee_rule: { input: FeeRule; output: null };
  /** Amounts as typed: what each has paid so far. */
  collect_fees: { input: CollectFees; output: null };
  /** A whole branch paid what it still owed; answers how many members that were. */
  collect_branch_fees: { input: CollectBranchFees; output: number };
  exempt_from_fee: { input: ExemptFromFee; output: null };
  fee_receipts: { input: FeeReceipts; output: Page<FeeReceipt> };
  get_fee_receipt: { input: OfFeeReceipt; output: FeeReceipt };
  make_fee_receipt: { input: NewFeeReceipt; output: FeeReceiptId };
  cancel_fee_receipt: { input: CancelFeeReceipt; output: null };
  fee_receipt_page: { input: OfFeeReceipt; output: Bytes };
  save_fee_receipt: { input: OfFeeReceipt; output: SavedFile | null };
  hand_up_fees: { input: NewFeeTransfer; output: FeeTransferId };
  remove_fee_transfer: { input: OfFeeTransfer; output: null };
  /** Saves the list of those who still owe, as PDF. */
  save_fee_debtors: { input: OfFeeYear; output: SavedFile | null };
  /** Saves the year's summary by branch, as PDF. */
  save_fee_summary: { input: OfFeeYear; output: SavedFile | null };
  /** Saves the year with every member's line, as Excel. */
  save_fee_workbook: { input: OfFeeYear; output: SavedFile | null };
  /** Hides personal data on every screen, or shows it again. */
  set_privacy: { input: SetPrivacy; output: null };
  get_settings: { input: NoInput; output: Settings };
  save_settings: { input: Settings; output: null };
  undo_state: { input: NoInput; output: UndoState };
  undo: { input: NoInput; output: ActionRow };
  redo: { input: NoInput; output: ActionRow };
  list_actions: { input: Window; output: Page<ActionRow> };
  record_history: { input: OfRecord; output: Array<FieldChange> };
  /** What one action changed, row by row. */
  action_changes: { input: OfAction; output: ActionChanges };
  /** Takes back one older action, if nothing it touched changed since. */
  revert_action: { input: OfAction; output: ActionRow };
  backup_status: { input: NoInput; output: BackupStatus };
  list_backups: { input: NoInput; output: Array<BackupRow> };
  backup_now: { input: NoInput; output: BackupRow };
  /** Saves one more copy where the officer says, e.g. on a USB stick. */
  save_backup: { input: NoInput; output: SavedFile | null };
  /** Puts a backup in place of the office; today's is kept first, so this can be undone. */
  restore_backup: { input: RestoreBackup; output: DeskState | null };
  /** Restores from a file the officer picks. */
  restore_from_file: { input: RestoreFromFile; output: DeskState | null };
  /** Puts back what the last restore replaced. */
  undo_restore: { input: NoInput; output: DeskState | null };
  /** Looks over the whole office: pages, references, history, triggers. */
  check_office: { input: NoInput; output: CheckResult };
  /** A few hits of every kind of record, the best fitting first. */
  search: { input: SearchFor; output: Array<SearchHit> };
  save_draft: { input: Draft; output: null };
  drop_draft: { input: OfDraft; output: null };
  list_drafts: { input: NoInput; output: Array<Draft> };
}

/** Commands that answer with bytes instead of JSON. */
export const byteCommands = ["member_photo", "paper_preview", "person_file_preview", "founding_paper", "merger_record", "photo", "minutes_preview", "fee_receipt_page"] as const;

/** What each question's answer depends on: it is asked again when one of these changes. */
export const reads = {
  desk_state: ["desk", "organization", "members"],
  today_board: ["members", "organization", "meetings", "tasks", "reports", "settings", "backups", "history"],
  list_members: ["members", "organization", "households"],
  count_members: ["members", "organization"],
  get_member: ["members", "organization"],
  reveal_member: ["members"],
  check_person: [],
  similar_members: ["members", "organization"],
  members_by_month: ["members", "organization"],
  member_change: ["members", "organization"],
  people_of_change: ["members", "organization"],
  member_counts: ["members", "settings", "organization"],
  list_own_fields: ["members"],
  member_photo: ["members"],
  household_of: ["households", "members"],
  search_households: ["households", "members"],
  list_member_ids: ["members", "organization", "households"],
  kept_lists: ["members"],
  paper_preview: ["members", "households", "fund", "organization", "history", "settings"],
  list_exports: ["history"],
  list_duplicates: ["members", "households", "organization"],
  merge_preview: ["members", "households", "organization", "meetings", "tasks", "fund", "history"],
  bulk_preview: ["members", "organization", "tasks"],
  check_register: ["members", "households", "organization", "settings"],
  list_check_cases: ["members", "households", "organization", "settings"],
  person_file_preview: ["members", "households", "organization", "meetings", "tasks", "fund", "history"],
  erasure_preview: ["members", "households", "organization", "meetings", "tasks", "fund", "reports"],
  list_erasures: ["history"],
  import_state: ["imports"],
  import_page: ["imports"],
  import_words: [],
  office_profile: ["organization"],
  list_units: ["organization", "members"],
  list_terms: ["organization", "members"],
  duties_of: ["organization", "members", "tasks", "meetings"],
  preview_structure: ["organization", "members", "tasks", "reports", "settings", "fund", "meetings", "history"],
  list_candidates: ["organization", "members"],
  unit_lineage: ["organization"],
  ended_units: ["organization"],
  group_people: ["organization", "members"],
  founding_paper: ["organization", "members", "settings", "fund", "meetings", "tasks", "reports", "history"],
  other_list: ["imports"],
  preview_merger: ["organization", "members", "reports"],
  check_merger: ["organization", "members", "households", "reports", "fund", "meetings", "tasks", "history"],
  list_merged_wards: ["organization"],
  merger_record: ["organization", "settings"],
  list_meetings: ["meetings", "tasks"],
  get_meeting: ["meetings", "tasks", "organization", "members"],
  propose_meeting: ["organization", "settings", "members"],
  photo: ["meetings"],
  minutes_preview: ["meetings", "settings", "organization", "members", "tasks"],
  list_tasks: ["tasks", "meetings", "organization", "members"],
  report_form: ["reports"],
  branch_reports: ["reports", "organization", "members"],
  branch_grid: ["reports", "members", "organization", "settings"],
  ward_table: ["reports", "members", "organization", "settings"],
  branch_table: ["reports", "members", "organization", "settings"],
  figure_story: ["reports", "members", "organization", "settings"],
  people_behind: ["reports", "members", "organization", "settings"],
  narratives: ["reports"],
  reminder_text: ["reports", "organization", "settings", "members"],
  late_branches: ["reports", "organization", "members"],
  fee_year: ["fund", "members", "organization"],
  fee_lines: ["fund", "members"],
  fees_of_person: ["fund", "members"],
  fee_receipts: ["fund", "organization"],
  get_fee_receipt: ["fund", "organization"],
  fee_receipt_page: ["fund", "organization"],
  get_settings: ["settings"],
  undo_state: ["history"],
  list_actions: ["history"],
  record_history: ["history", "organization", "members", "households", "meetings", "tasks"],
  action_changes: ["history", "organization", "members", "settings"],
  backup_status: ["backups", "history"],
  list_backups: ["backups", "history"],
  search: ["members", "organization", "households", "meetings", "tasks", "reports", "fund"],
  list_drafts: ["drafts"],
} as const satisfies Partial<Record<keyof Commands, readonly Subject[]>>;

/** A name: Vietnamese, English. */
export type Name = readonly [vi: string, en: string];

/** What the office's things are called, and what stands in each column. */
export const named = {
  subjects: {
    organization: ["Chi hội, tổ", "Branches and groups"],
    members: ["Hội viên", "Members"],
    households: ["Hộ gia đình", "Households"],
    fund: ["Hội phí", "Membership fees"],
    meetings: ["Hội nghị", "Meetings"],
    tasks: ["Nhiệm vụ", "Tasks"],
    reports: ["Báo cáo tháng", "Monthly reports"],
    settings: ["Cài đặt", "Settings"],
  },
  tables: {
    upper_level: { name: ["Cấp trên trực tiếp", "Upper level"], columns: {
      id: { name: ["Số dòng", "Row"], kind: "key" },
      name: { name: ["Tên cấp trên", "Name of the upper level"], kind: "text" },
      valid_from: { name: ["Là cấp trên từ", "Upper level from"], kind: "day" },
      valid_to: { name: ["Thôi là cấp trên từ", "No longer upper level from"], kind: "day" },
    } },
    unit: { name: ["Chi hội, tổ", "Branch or group"], columns: {
      id: { name: ["Số chi hội, tổ", "Unit number"], kind: "key" },
      kind: { name: ["Là", "Is a"], kind: "code", codes: "unit_kind" },
      parent_id: { name: ["Thuộc", "Belongs to"], kind: "row", of: "unit" },
      branch_kind: { name: ["Loại chi hội", "Kind of branch"], kind: "code", codes: "branch_kind" },
      purpose: { name: ["Loại tổ, nhóm", "Sort of group"], kind: "code", codes: "group_purpose" },
      opened: { name: ["Thành lập ngày", "Founded"], kind: "day" },
      closed: { name: ["Kết thúc từ ngày", "Ended from"], kind: "day" },
    } },
    unit_name: { name: ["Tên chi hội, tổ", "Name of a branch or group"], columns: {
      id: { name: ["Số dòng", "Row"], kind: "key" },
      unit_id: { name: ["Chi hội, tổ", "Branch or group"], kind: "row", of: "unit" },
      name: { name: ["Tên gọi", "Called"], kind: "text" },
      valid_from: { name: ["Gọi thế từ ngày", "Called so from"], kind: "day" },
      valid_to: { name: ["Thôi gọi thế từ ngày", "No longer called so from"], kind: "day" },
    } },
    unit_lineage: { name: ["Nguồn gốc chi hội, tổ", "Where a unit comes from"], columns: {
      id: { name: ["Số dòng", "Row"], kind: "key" },
      from_unit_id: { name: ["Từ đơn vị", "From the unit"], kind: "row", of: "unit" },
      to_unit_id: { name: ["Thành đơn vị", "Into the unit"], kind: "row", of: "unit" },
      kind: { name: ["Bằng cách", "By"], kind: "code", codes: "lineage_kind" },
      day: { name: ["Ngày thay đổi", "Day of the change"], kind: "day" },
    } },
    office_term: { name: ["Chức vụ trong Hội", "Office held in the Union"], columns: {
      id: { name: ["Số dòng", "Row"], kind: "key" },
      person_id: { name: ["Người giữ chức", "Who holds it"], kind: "row", of: "person" },
      unit_id: { name: ["Nơi giữ chức vụ", "Where she serves"], kind: "row", of: "unit" },
      post: { name: ["Chức vụ", "Post"], kind: "code", codes: "post" },
      other_title: { name: ["Chức danh khác", "Other title"], kind: "text" },
      valid_from: { name: ["Giữ chức từ", "In office from"], kind: "day" },
      valid_to: { name: ["Thôi chức từ", "Out of office from"], kind: "day" },
    } },
    merged_ward: { name: ["Phường đã hợp nhất", "Ward that came in"], columns: {
      id: { name: ["Số dòng", "Row"], kind: "key" },
      name: { name: ["Tên phường", "Name of the ward"], kind: "text" },
      day: { name: ["Ngày hợp nhất", "Day of the merger"], kind: "day" },
      db_uuid: { name: ["Mã sổ", "Number of the office"], kind: "key" },
      sums: { name: ["Số liệu đối chiếu", "Figures that were checked"], kind: "machine" },
    } },
    person: { name: ["Thông tin cá nhân", "Personal details"], columns: {
      id: { name: ["Số hồ sơ", "Record number"], kind: "key" },
      name: { name: ["Họ và tên", "Full name"], kind: "text" },
      birth: { name: ["Ngày sinh", "Date of birth"], short: ["Sinh", "Born"], kind: "partial_day" },
      phone: { name: ["Điện thoại", "Phone"], kind: "digits" },
      address: { name: ["Địa chỉ", "Address"], kind: "text" },
      citizen_number: { name: ["Số CCCD", "Citizen number"], kind: "digits" },
      is_core: { name: ["Hội viên nòng cốt", "Core member"], short: ["Nòng cốt", "Core"], kind: "yes_no" },
      neighbourhood: { name: ["Tổ dân phố, khu phố", "Neighbourhood"], short: ["Tổ dân phố", "Neighbourhood"], kind: "text" },
      zalo: { name: ["Zalo", "Zalo"], kind: "text" },
      email: { name: ["Thư điện tử", "E-mail"], kind: "text" },
      occupation: { name: ["Nghề nghiệp", "Occupation"], kind: "text" },
      workplace: { name: ["Nơi làm việc", "Workplace"], kind: "text" },
      schooling: { name: ["Trình độ văn hóa", "Schooling"], short: ["Văn hóa", "Schooling"], kind: "text" },
      education: { name: ["Trình độ chuyên môn", "Degree or trade"], short: ["Chuyên môn", "Degree or trade"], kind: "text" },
      foreign_languages: { name: ["Ngoại ngữ", "Foreign languages"], kind: "text" },
      political_theory: { name: ["Lý luận chính trị", "Political theory"], kind: "text" },
      card_number: { name: ["Số thẻ hội viên", "Card number"], short: ["Số thẻ", "Card"], kind: "text" },
      party_since: { name: ["Ngày vào Đảng", "Joined the Party"], kind: "partial_day" },
      sex: { name: ["Giới tính", "Sex"], kind: "code", codes: "sex" },
      old_citizen_number: { name: ["Số CMND cũ", "Old ID card number"], kind: "digits" },
      ethnicity: { name: ["Dân tộc", "Ethnicity"], kind: "text" },
      religion: { name: ["Tôn giáo", "Religion"], kind: "text" },
      notes: { name: ["Ghi chú", "Notes"], kind: "long_text" },
      photo_sha256: { name: ["Ảnh chân dung", "Picture"], short: ["Ảnh", "Picture"], kind: "picture" },
    } },
    membership: { name: ["Quá trình sinh hoạt Hội", "Membership"], columns: {
      id: { name: ["Số dòng", "Row"], kind: "key" },
      person_id: { name: ["Hội viên", "Member"], kind: "row", of: "person" },
      unit_id: { name: ["Chi hội", "Branch"], kind: "row", of: "unit" },
      group_id: { name: ["Tổ", "Group"], kind: "row", of: "unit" },
      kind: { name: ["Loại hội viên", "Kind of member"], kind: "code", codes: "member_kind" },
      joined: { name: ["Ngày vào Hội", "Joined the Union"], short: ["Vào Hội", "Joined"], kind: "partial_day" },
      valid_from: { name: ["Tính từ ngày", "Counts from"], kind: "key" },
      join_reason: { name: ["Lý do vào", "Why she joined"], kind: "code", codes: "join_reason" },
      valid_to: { name: ["Rời từ ngày", "Gone from"], kind: "day" },
      leave_reason: { name: ["Lý do rời Hội", "Why she left"], kind: "code", codes: "leave_reason" },
    } },
    suspension: { name: ["Tạm nghỉ sinh hoạt", "Suspension"], columns: {
      id: { name: ["Số dòng", "Row"], kind: "key" },
      person_id: { name: ["Hội viên", "Member"], kind: "row", of: "person" },
      valid_from: { name: ["Tạm nghỉ từ", "Suspended from"], kind: "day" },
      valid_to: { name: ["Sinh hoạt lại từ", "Back from"], kind: "day" },
      reason: { name: ["Lý do tạm nghỉ", "Why suspended"], kind: "text" },
    } },
    person_flag: { name: ["Hoàn cảnh", "Circumstance"], columns: {
      id: { name: ["Số dòng", "Row"], kind: "key" },
      person_id: { name: ["Hội viên", "Member"], kind: "row", of: "person" },
      flag: { name: ["Hoàn cảnh", "Circumstance"], kind: "code", codes: "flag" },
      valid_from: { name: ["Có hoàn cảnh ấy từ", "So since"], kind: "day" },
      valid_to: { name: ["Không còn từ", "No longer so from"], kind: "day" },
      note: { name: ["Ghi chú hoàn cảnh", "Note on the circumstance"], kind: "text" },
    } },
    outside_post: { name: ["Chức vụ ngoài Hội", "Post outside the Union"], columns: {
      id: { name: ["Số dòng", "Row"], kind: "key" },
      person_id: { name: ["Hội viên", "Member"], kind: "row", of: "person" },
      organisation: { name: ["Cơ quan, tổ chức", "Organisation"], kind: "code", codes: "organisation" },
      title: { name: ["Chức vụ ngoài Hội", "Post outside the Union"], kind: "text" },
      valid_from: { name: ["Giữ chức từ", "In office from"], kind: "day" },
      valid_to: { name: ["Thôi chức từ", "Out of office from"], kind: "day" },
    } },
    group_member: { name: ["Tham gia tổ, nhóm", "Person of a group"], columns: {
      id: { name: ["Số dòng", "Row"], kind: "key" },
      unit_id: { name: ["Tổ, nhóm", "Group"], kind: "row", of: "unit" },
      person_id: { name: ["Người tham gia", "Who is in it"], kind: "row", of: "person" },
      valid_from: { name: ["Tham gia từ", "In it from"], kind: "day" },
      valid_to: { name: ["Thôi tham gia từ", "Out of it from"], kind: "day" },
    } },
    award: { name: ["Khen thưởng, kỷ luật", "Award or discipline"], columns: {
      id: { name: ["Số dòng", "Row"], kind: "key" },
      person_id: { name: ["Hội viên", "Member"], kind: "row", of: "person" },
      kind: { name: ["Khen thưởng hay kỷ luật", "Award or discipline"], kind: "code", codes: "award_kind" },
      title: { name: ["Hình thức, danh hiệu", "Award or measure"], kind: "text" },
      day: { name: ["Ngày quyết định", "Day of the decision"], kind: "partial_day" },
      paper_number: { name: ["Số quyết định", "Decision number"], kind: "text" },
      issued_by: { name: ["Nơi ra quyết định", "Issued by"], kind: "text" },
      note: { name: ["Ghi chú khen thưởng, kỷ luật", "Note on the award or discipline"], kind: "text" },
    } },
    person_note: { name: ["Ghi chú theo ngày", "Dated note"], columns: {
      id: { name: ["Số dòng", "Row"], kind: "key" },
      person_id: { name: ["Hội viên", "Member"], kind: "row", of: "person" },
      day: { name: ["Ngày ghi", "Day of the note"], kind: "day" },
      text: { name: ["Nội dung ghi chú", "Text of the note"], kind: "long_text" },
    } },
    consent: { name: ["Đồng ý xử lý dữ liệu", "Consent to keep data"], columns: {
      id: { name: ["Số dòng", "Row"], kind: "key" },
      person_id: { name: ["Hội viên", "Member"], kind: "row", of: "person" },
      purpose: { name: ["Mục đích đồng ý", "Consent to what"], kind: "text" },
      form: { name: ["Cách đồng ý", "How she consented"], kind: "code", codes: "consent_form" },
      given_on: { name: ["Ngày đồng ý", "Consent given on"], kind: "day" },
      withdrawn_on: { name: ["Ngày rút lại đồng ý", "Consent withdrawn on"], kind: "day" },
      note: { name: ["Ghi chú về đồng ý", "Note on the consent"], kind: "text" },
    } },
    own_field: { name: ["Trường riêng của phường", "The ward's own field"], columns: {
      id: { name: ["Số trường", "Field number"], kind: "key" },
      position: { name: ["Thứ tự", "Place in the order"], kind: "number" },
      name: { name: ["Tên trường", "Name of the field"], kind: "text" },
      kind: { name: ["Kiểu của trường", "Kind of field"], kind: "code", codes: "own_kind" },
    } },
    own_value: { name: ["Thông tin riêng của phường", "The ward's own fields"], columns: {
      person_id: { name: ["Hội viên", "Member"], kind: "row", of: "person" },
      field_id: { name: ["Trường", "Field"], kind: "row", of: "own_field" },
      value: { name: ["Nội dung ghi", "What it says"], kind: "text" },
    } },
    different_people: { name: ["Hai người khác nhau", "Two different people"], columns: {
      one_id: { name: ["Người thứ nhất", "The one"], kind: "row", of: "person" },
      other_id: { name: ["Người thứ hai", "The other"], kind: "row", of: "person" },
    } },
    merged_person: { name: ["Hồ sơ đã gộp", "Merged record"], columns: {
      gone_id: { name: ["Số hồ sơ đã gộp", "Number of the record that went"], kind: "key" },
      into_id: { name: ["Gộp vào", "Into"], kind: "row", of: "person" },
    } },
    saved_list: { name: ["Danh sách đã lưu", "Kept list"], columns: {
      id: { name: ["Số danh sách", "List number"], kind: "key" },
      name: { name: ["Tên danh sách", "Name of the list"], kind: "text" },
      body: { name: ["Điều kiện, thứ tự, các cột", "Conditions, order, columns"], kind: "machine" },
    } },
    household: { name: ["Hộ gia đình", "Household"], columns: {
      id: { name: ["Số hộ", "Household number"], kind: "key" },
      head_name: { name: ["Chủ hộ (ngoài sổ)", "Head (not in the register)"], kind: "text" },
      address: { name: ["Địa chỉ hộ", "Address of the household"], kind: "text" },
      people: { name: ["Số người trong hộ", "People in the household"], kind: "number" },
      note: { name: ["Ghi chú về hộ", "Note on the household"], kind: "long_text" },
    } },
    household_member: { name: ["Người trong hộ", "Person of a household"], columns: {
      id: { name: ["Số dòng", "Row"], kind: "key" },
      household_id: { name: ["Hộ", "Household"], kind: "row", of: "household" },
      person_id: { name: ["Người trong hộ", "Who lives there"], kind: "row", of: "person" },
      is_head: { name: ["Là chủ hộ", "Head of the household"], kind: "yes_no" },
      valid_from: { name: ["Ở hộ từ", "In the household from"], kind: "day" },
      valid_to: { name: ["Rời hộ từ", "Left the household from"], kind: "day" },
    } },
    household_class: { name: ["Diện hộ", "Class of a household"], columns: {
      id: { name: ["Số dòng", "Row"], kind: "key" },
      household_id: { name: ["Hộ", "Household"], kind: "row", of: "household" },
      class: { name: ["Diện hộ", "Class"], kind: "code", codes: "household_class" },
      review: { name: ["Kỳ rà soát", "Review"], kind: "text" },
      standard: { name: ["Chuẩn nghèo", "Poverty standard"], kind: "text" },
      valid_from: { name: ["Thuộc diện từ", "Classed so from"], kind: "day" },
      valid_to: { name: ["Thôi thuộc diện từ", "No longer classed so from"], kind: "day" },
    } },
    fee_rule: { name: ["Mức hội phí", "Fee rule"], columns: {
      year: { name: ["Hội phí năm", "Fee of the year"], kind: "year" },
      amount: { name: ["Mức cả năm", "Amount a year"], kind: "money" },
      upward_percent: { name: ["Phần trích nộp (%)", "Share due upward (%)"], kind: "number" },
      rounding: { name: ["Làm tròn đến (đồng)", "Rounded to (đồng)"], kind: "number" },
      counted_on: { name: ["Tính hội viên ngày", "Members counted on"], kind: "day" },
      joined_later: { name: ["Người vào sau ngày đó", "Who joins later"], kind: "code", codes: "joined_later" },
      automatic_pay: { name: ["Hội viên đương nhiên đóng", "Automatic members pay"], kind: "yes_no" },
      honorary_pay: { name: ["Hội viên danh dự đóng", "Honorary members pay"], kind: "yes_no" },
      leavers_pay: { name: ["Người rời Hội vẫn đóng", "Leavers pay"], kind: "yes_no" },
    } },
    fee_exemption: { name: ["Miễn hội phí", "Fee exemption"], columns: {
      person_id: { name: ["Người được miễn", "Who is exempt"], kind: "row", of: "person" },
      year: { name: ["Hội phí năm", "Fee of the year"], kind: "year" },
      reason: { name: ["Lý do miễn", "Why exempt"], kind: "text" },
    } },
    fee_payment: { name: ["Hội phí đã đóng", "Fee paid"], columns: {
      id: { name: ["Số dòng", "Row"], kind: "key" },
      person_id: { name: ["Người đóng", "Who paid"], kind: "row", of: "person" },
      year: { name: ["Hội phí năm", "Fee of the year"], kind: "year" },
      unit_id: { name: ["Chi hội thu", "Collected by"], kind: "row", of: "unit" },
      amount: { name: ["Số tiền đóng", "Amount paid"], kind: "money" },
      paid_on: { name: ["Đóng ngày", "Paid on"], kind: "day" },
      receipt: { name: ["Phiếu thu số", "Receipt"], kind: "row", of: "fee_receipt" },
    } },
    fee_receipt: { name: ["Phiếu thu", "Receipt"], columns: {
      id: { name: ["Số dòng", "Row"], kind: "key" },
      year: { name: ["Số của năm", "Numbered in"], kind: "year" },
      number: { name: ["Số phiếu", "Number of the receipt"], kind: "number" },
      day: { name: ["Ngày lập", "Written on"], kind: "day" },
      fee_year: { name: ["Hội phí năm", "Fee of the year"], kind: "year" },
      unit_id: { name: ["Chi hội nộp", "Branch that paid"], kind: "row", of: "unit" },
      payer: { name: ["Người nộp", "Payer"], kind: "text" },
      amount: { name: ["Số tiền trên phiếu", "Amount of the receipt"], kind: "money" },
      cancelled: { name: ["Lý do hủy", "Why cancelled"], kind: "text" },
    } },
    fee_transfer: { name: ["Nộp hội phí lên cấp trên", "Fees handed up"], columns: {
      id: { name: ["Số dòng", "Row"], kind: "key" },
      year: { name: ["Hội phí năm", "Fee of the year"], kind: "year" },
      day: { name: ["Ngày nộp", "Handed up on"], kind: "day" },
      amount: { name: ["Số tiền nộp", "Amount handed up"], kind: "money" },
      note: { name: ["Ghi chú lần nộp", "Note on it"], kind: "text" },
    } },
    meeting: { name: ["Hội nghị", "Meeting"], columns: {
      id: { name: ["Số hội nghị", "Meeting number"], kind: "key" },
      kind: { name: ["Loại hội nghị", "Kind of meeting"], kind: "code", codes: "meeting_kind" },
      title: { name: ["Tên hội nghị", "Title of the meeting"], kind: "text" },
      day: { name: ["Ngày họp", "Day of the meeting"], kind: "day" },
      starts_at: { name: ["Bắt đầu lúc", "Begins at"], kind: "text" },
      ends_at: { name: ["Kết thúc lúc", "Ends at"], kind: "text" },
      place: { name: ["Nơi họp", "Place of the meeting"], kind: "text" },
      chair_name: { name: ["Chủ trì", "Who presides"], kind: "text" },
      chair_title: { name: ["Chức danh chủ trì", "Title of who presides"], kind: "text" },
      secretary_name: { name: ["Thư ký", "Secretary"], kind: "text" },
      secretary_title: { name: ["Chức danh thư ký", "Title of the secretary"], kind: "text" },
      number: { name: ["Số biên bản", "Number of the minutes"], kind: "text" },
      status: { name: ["Biên bản", "Minutes"], kind: "code", codes: "meeting_status" },
      version: { name: ["Lần chốt", "Version"], kind: "number" },
      reopen_reason: { name: ["Lý do mở lại biên bản", "Why the minutes were reopened"], kind: "text" },
    } },
    meeting_basis: { name: ["Căn cứ của hội nghị", "Basis of a meeting"], columns: {
      meeting_id: { name: ["Hội nghị", "Meeting"], kind: "row", of: "meeting" },
      position: { name: ["Thứ tự", "Place in the order"], kind: "number" },
      text: { name: ["Căn cứ", "Basis"], kind: "long_text" },
    } },
    meeting_section: { name: ["Nội dung hội nghị", "Part of the minutes"], columns: {
      meeting_id: { name: ["Hội nghị", "Meeting"], kind: "row", of: "meeting" },
      position: { name: ["Thứ tự", "Place in the order"], kind: "number" },
      heading: { name: ["Đề mục", "Heading"], kind: "text" },
      body: { name: ["Nội dung đề mục", "Text of the part"], kind: "long_text" },
    } },
    attendance: { name: ["Dự hội nghị", "Attendance"], columns: {
      meeting_id: { name: ["Hội nghị", "Meeting"], kind: "row", of: "meeting" },
      position: { name: ["Thứ tự", "Place in the order"], kind: "number" },
      person_id: { name: ["Người dự", "Who comes"], kind: "row", of: "person" },
      name: { name: ["Họ tên ghi trên giấy", "Name as written"], kind: "text" },
      title: { name: ["Chức danh ghi trên giấy", "Title as written"], kind: "text" },
      unit_id: { name: ["Chi hội", "Branch"], kind: "row", of: "unit" },
      unit_name: { name: ["Đơn vị ghi trên giấy", "Unit as written"], kind: "text" },
      body: { name: ["Thành phần", "Comes as"], kind: "code", codes: "attendance_body" },
      presence: { name: ["Có mặt", "Presence"], kind: "code", codes: "presence" },
      note: { name: ["Lý do vắng, ghi chú", "Why absent, note"], kind: "text" },
    } },
    conclusion: { name: ["Kết luận", "Conclusion"], columns: {
      id: { name: ["Số kết luận", "Conclusion number"], kind: "key" },
      meeting_id: { name: ["Hội nghị", "Meeting"], kind: "row", of: "meeting" },
      position: { name: ["Thứ tự", "Place in the order"], kind: "number" },
      text: { name: ["Nội dung kết luận", "Text of the conclusion"], kind: "long_text" },
    } },
    photo: { name: ["Ảnh hội nghị", "Picture of a meeting"], columns: {
      id: { name: ["Số ảnh", "Picture number"], kind: "key" },
      meeting_id: { name: ["Hội nghị", "Meeting"], kind: "row", of: "meeting" },
      position: { name: ["Thứ tự", "Place in the order"], kind: "number" },
      sha256: { name: ["Ảnh", "Picture"], kind: "picture" },
      caption: { name: ["Chú thích ảnh", "Caption"], kind: "text" },
      width: { name: ["Chiều rộng ảnh", "Width of the picture"], kind: "key" },
      height: { name: ["Chiều cao ảnh", "Height of the picture"], kind: "key" },
    } },
    task: { name: ["Nhiệm vụ", "Task"], columns: {
      id: { name: ["Số nhiệm vụ", "Task number"], kind: "key" },
      text: { name: ["Nội dung việc", "What is to be done"], kind: "long_text" },
      conclusion_id: { name: ["Theo kết luận", "From the conclusion"], kind: "row", of: "conclusion" },
      owner: { name: ["Giao cho", "Given to"], kind: "code", codes: "task_owner" },
      owner_unit_id: { name: ["Chi hội, tổ được giao", "Branch or group it is given to"], kind: "row", of: "unit" },
      owner_person_id: { name: ["Người được giao", "Person it is given to"], kind: "row", of: "person" },
      due: { name: ["Hạn", "Due"], kind: "day" },
      done_on: { name: ["Xong ngày", "Done on"], kind: "day" },
    } },
    form: { name: ["Mẫu báo cáo", "Report form"], columns: {
      id: { name: ["Số mẫu", "Form number"], kind: "key" },
      name: { name: ["Tên mẫu", "Name of the form"], kind: "text" },
      from_month: { name: ["Dùng từ tháng", "Used from"], kind: "month" },
    } },
    form_section: { name: ["Mục lời văn của mẫu", "Section of a form"], columns: {
      id: { name: ["Số mục", "Section number"], kind: "key" },
      form_id: { name: ["Mẫu báo cáo", "Form"], kind: "row", of: "form" },
      position: { name: ["Thứ tự", "Place in the order"], kind: "number" },
      code: { name: ["Mã mục", "Code of the section"], kind: "text" },
      title: { name: ["Tên mục", "Title of the section"], kind: "text" },
      hint: { name: ["Gợi ý viết", "Hint"], kind: "long_text" },
    } },
    indicator: { name: ["Chỉ tiêu của mẫu", "Indicator"], columns: {
      id: { name: ["Số chỉ tiêu", "Indicator number"], kind: "key" },
      form_id: { name: ["Mẫu báo cáo", "Form"], kind: "row", of: "form" },
      position: { name: ["Thứ tự", "Place in the order"], kind: "number" },
      code: { name: ["Mã chỉ tiêu", "Code of the indicator"], kind: "text" },
      group_title: { name: ["Nhóm chỉ tiêu", "Group of indicators"], kind: "text" },
      name: { name: ["Tên chỉ tiêu", "Name of the indicator"], kind: "text" },
      unit: { name: ["Đơn vị tính", "Unit of measure"], kind: "text" },
      kind: { name: ["Cách cộng dồn", "How it adds up"], kind: "code", codes: "indicator_kind" },
      source: { name: ["Lấy số từ", "Source"], kind: "code", codes: "indicator_source" },
      decimals: { name: ["Số chữ số thập phân", "Decimals"], kind: "number" },
      register_query: { name: ["Cách đếm từ sổ", "Counted from the register by"], kind: "machine" },
      numerator: { name: ["Tử số", "Numerator"], kind: "text" },
      denominator: { name: ["Mẫu số", "Denominator"], kind: "text" },
      per: { name: ["Tính trên", "Per"], kind: "number" },
    } },
    report_value: { name: ["Số liệu chi hội báo", "Reported figure"], columns: {
      month: { name: ["Tháng", "Month"], kind: "month" },
      unit_id: { name: ["Chi hội", "Branch"], kind: "row", of: "unit" },
      indicator_id: { name: ["Chỉ tiêu", "Indicator"], kind: "row", of: "indicator" },
      value: { name: ["Số báo", "Figure"], kind: "number" },
    } },
    branch_report: { name: ["Báo cáo của chi hội", "Report of a branch"], columns: {
      month: { name: ["Tháng", "Month"], kind: "month" },
      unit_id: { name: ["Chi hội", "Branch"], kind: "row", of: "unit" },
      state: { name: ["Tình trạng nộp", "State"], kind: "code", codes: "branch_report_state" },
      received: { name: ["Nhận ngày", "Received"], kind: "day" },
      note: { name: ["Ghi chú về báo cáo", "Note on the report"], kind: "long_text" },
    } },
    narrative: { name: ["Lời văn báo cáo", "Narrative"], columns: {
      month: { name: ["Tháng", "Month"], kind: "month" },
      section_id: { name: ["Mục", "Section"], kind: "row", of: "form_section" },
      body: { name: ["Nội dung lời văn", "Text of the report"], kind: "long_text" },
    } },
    target: { name: ["Chỉ tiêu năm", "Yearly target"], columns: {
      year: { name: ["Năm", "Year"], kind: "year" },
      indicator_id: { name: ["Chỉ tiêu", "Indicator"], kind: "row", of: "indicator" },
      value: { name: ["Chỉ tiêu giao", "Target"], kind: "number" },
    } },
    locked_figure: { name: ["Số đã chốt", "Locked figure"], columns: {
      month: { name: ["Tháng", "Month"], kind: "month" },
      unit_id: { name: ["Chi hội", "Branch"], kind: "row", of: "unit" },
      indicator_id: { name: ["Chỉ tiêu", "Indicator"], kind: "row", of: "indicator" },
      value: { name: ["Số đã chốt", "Locked figure"], kind: "number" },
    } },
    month_lock: { name: ["Chốt tháng", "Lock of a month"], columns: {
      month: { name: ["Tháng", "Month"], kind: "month" },
      locked: { name: ["Đã chốt", "Locked"], kind: "yes_no" },
      reason: { name: ["Lý do mở lại tháng", "Why unlocked"], kind: "text" },
    } },
    setting: { name: ["Cài đặt", "Setting"], columns: {
      key: { name: ["Mục cài đặt", "Setting"], kind: "machine" },
      value: { name: ["Giá trị", "Value"], kind: "long_text" },
    } },
  },
  codes: {
    unit_kind: {
      ward: ["Hội cơ sở", "Ward union"],
      branch: ["Chi hội", "Branch"],
      group: ["Tổ", "Group"],
    },
    branch_kind: {
      area: ["Địa bàn dân cư", "Residential area"],
      young: ["Phụ nữ trẻ", "Young women"],
      occupation: ["Nghề nghiệp", "Occupation"],
      religion: ["Tôn giáo", "Religion"],
      workers: ["Công nhân nhà trọ", "Workers in lodgings"],
    },
    group_purpose: {
      self_managed: ["Tổ tự quản", "Self-managed group"],
      savings: ["Tổ tiết kiệm", "Savings group"],
      savings_and_loans: ["Tổ tiết kiệm và vay vốn", "Savings and loans group"],
      club: ["Câu lạc bộ, mô hình", "Club or model"],
    },
    lineage_kind: {
      merged: ["sáp nhập", "merging"],
      split: ["tách ra", "splitting"],
    },
    post: {
      chair: ["Chủ tịch", "Chair"],
      vice_chair: ["Phó Chủ tịch", "Vice chair"],
      standing_member: ["Ủy viên Ban Thường vụ", "Standing board member"],
      committee_member: ["Ủy viên Ban Chấp hành", "Committee member"],
      branch_head: ["Chi hội trưởng", "Branch head"],
      branch_deputy: ["Chi hội phó", "Branch deputy"],
      group_head: ["Tổ trưởng", "Group head"],
      group_deputy: ["Tổ phó", "Group deputy"],
    },
    sex: {
      female: ["Nữ", "Female"],
      male: ["Nam", "Male"],
    },
    member_kind: {
      ordinary: ["Hội viên", "Member"],
      automatic: ["Hội viên đương nhiên", "Automatic member"],
      honorary: ["Hội viên danh dự", "Honorary member"],
    },
    join_reason: {
      admitted: ["Kết nạp", "Admission"],
      moved_in: ["Chuyển đến", "Moving in"],
      transferred: ["Chuyển chi hội", "Moving branch"],
      rejoined: ["Sinh hoạt lại", "Rejoining"],
    },
    leave_reason: {
      moved_away: ["Chuyển đi nơi khác", "Moved away"],
      married: ["Lấy chồng nơi khác", "Married elsewhere"],
      works_away: ["Đi làm ăn xa", "Works far away"],
      resigned: ["Tự thôi sinh hoạt", "Resigned"],
      died: ["Qua đời", "Died"],
      removed: ["Xóa tên", "Struck off"],
      transferred: ["Chuyển chi hội", "Moved branch"],
    },
    flag: {
      widowed: ["Mất chồng", "Widowed"],
      divorced: ["Ly hôn", "Divorced"],
      single_mother: ["Nuôi con một mình", "Raises children alone"],
      child_under_16: ["Có con dưới 16 tuổi", "Child under 16"],
      seriously_ill: ["Bệnh hiểm nghèo, dài ngày", "Seriously ill"],
      disabled: ["Khuyết tật", "Disabled"],
      child_ill: ["Có con bệnh hiểm nghèo", "Seriously ill child"],
      unsafe_house: ["Nhà hư hỏng, không sửa được", "Unsafe house"],
      single_over_35: ["Trên 35 tuổi chưa lập gia đình", "Over 35, unmarried"],
      person_of_merit: ["Người có công với cách mạng", "Person of merit"],
      relative_of_merit: ["Thân nhân người có công, liệt sĩ", "Relative of a person of merit or a martyr"],
      martyr_family: ["Diện người có công, chưa ghi rõ", "Of merit or a relative, not said which"],
      elderly_alone: ["Cao tuổi neo đơn", "Elderly, alone"],
      works_away: ["Đi làm ăn xa", "Works far away"],
    },
    organisation: {
      party: ["Đảng", "Party"],
      front: ["Mặt trận Tổ quốc", "Fatherland Front"],
      authority: ["Chính quyền, HĐND", "Authorities, council"],
      other: ["Tổ chức khác", "Elsewhere"],
    },
    award_kind: {
      award: ["Khen thưởng", "Award"],
      discipline: ["Kỷ luật", "Discipline"],
    },
    consent_form: {
      paper: ["Ký giấy", "On paper"],
      spoken: ["Nói trực tiếp", "Spoken"],
      message: ["Nhắn tin", "By message"],
    },
    own_kind: {
      text: ["Chữ", "Text"],
      number: ["Số", "Number"],
      day: ["Ngày", "Day"],
      yes_no: ["Có hay không", "Yes or no"],
    },
    household_class: {
      poor: ["Hộ nghèo", "Poor"],
      near_poor: ["Hộ cận nghèo", "Near poor"],
      escaped_poverty: ["Hộ mới thoát nghèo", "Just out of poverty"],
      disadvantaged: ["Hộ yếu thế", "Disadvantaged"],
      other: ["Hộ khác", "Other"],
    },
    joined_later: {
      whole_year: ["đóng cả năm", "pays the whole year"],
      months_left: ["đóng các tháng còn lại", "pays the months left"],
      nothing: ["chưa đóng năm nay", "pays nothing this year"],
    },
    meeting_kind: {
      monthly_briefing: ["Giao ban tháng", "Monthly briefing"],
      standing_board: ["Họp Ban Thường vụ", "Standing board"],
      committee: ["Hội nghị Ban Chấp hành", "Executive committee"],
      review: ["Sơ kết, tổng kết", "Review"],
      other: ["Cuộc họp khác", "Other meeting"],
    },
    meeting_status: {
      draft: ["Đang viết", "Being written"],
      final: ["Đã chốt", "Final"],
    },
    attendance_body: {
      standing_board: ["Ban Thường vụ", "Standing board"],
      committee: ["Ban Chấp hành", "Executive committee"],
      branch_head: ["Chi hội trưởng", "Branch heads"],
      guest: ["Đại biểu mời", "Guests"],
    },
    presence: {
      present: ["Có mặt", "Present"],
      excused: ["Vắng có lý do", "Excused"],
      absent: ["Vắng", "Absent"],
      unknown: ["Chưa điểm danh", "Not marked"],
    },
    task_owner: {
      standing_board: ["Ban Thường vụ", "Standing board"],
      all_branches: ["Tất cả chi hội", "All branches"],
      unit: ["Chi hội, tổ", "A branch or group"],
      person: ["Một người", "One person"],
    },
    indicator_kind: {
      flow: ["cộng dồn các tháng", "added up"],
      stock: ["lấy số cuối kỳ", "as it stands at the end"],
      ratio: ["tỷ lệ", "a ratio"],
    },
    indicator_source: {
      branch: ["chi hội báo", "reported by branches"],
      register: ["đếm từ sổ hội viên", "counted from the register"],
      ward: ["phường ghi một lần", "typed once by the ward"],
      computed: ["tính từ các chỉ tiêu khác", "computed from other indicators"],
    },
    branch_report_state: {
      missing: ["chưa nộp", "not in"],
      started: ["đang nhập", "being typed"],
      submitted: ["đã nộp", "in"],
      returned: ["trả lại", "sent back"],
    },
  },
  actions: {
    set_up_office: ["Lập sổ", "Set up the office"],
    make_sample: ["Tạo phường mẫu", "Make the sample ward"],
    add_upper_level: ["Thêm cấp trên", "Add an upper level"],
    remove_upper_level: ["Xóa cấp trên", "Remove an upper level"],
    add_unit: ["Thêm chi hội, tổ", "Add a branch or group"],
    add_branches: ["Thêm danh sách chi hội", "Add a list of branches"],
    rename_unit: ["Đổi tên chi hội, tổ", "Rename a branch or group"],
    edit_unit: ["Sửa chi hội, tổ", "Edit a branch or group"],
    close_unit: ["Kết thúc chi hội, tổ", "Close a branch or group"],
    remove_unit: ["Xóa chi hội, tổ", "Remove a branch or group"],
    add_term: ["Thêm chức vụ", "Add a term of office"],
    end_term: ["Kết thúc chức vụ", "End a term of office"],
    remove_term: ["Xóa chức vụ", "Remove a term of office"],
    merge_units: ["Gộp chi hội, tổ", "Merge branches or groups"],
    split_unit: ["Tách chi hội, tổ", "Split a branch or group"],
    move_group: ["Chuyển tổ sang chi hội khác", "Move a group to another branch"],
    transfer_members: ["Chuyển nơi sinh hoạt", "Transfer members"],
    dissolve_unit: ["Giải thể chi hội, tổ", "Dissolve a branch or group"],
    found_branch: ["Thành lập chi hội", "Found a branch"],
    merge_ward: ["Hợp nhất với phường khác", "Merge with another ward"],
    add_member: ["Thêm hội viên", "Add a member"],
    edit_member: ["Sửa hội viên", "Edit a member"],
    leave_union: ["Ghi rời Hội", "Record leaving"],
    join_branch: ["Ghi vào chi hội", "Record joining a branch"],
    remove_member: ["Xóa hội viên", "Remove a member"],
    keep_list: ["Lưu danh sách", "Keep a list"],
    remove_list: ["Bỏ danh sách đã lưu", "Drop a kept list"],
    merge_people: ["Gộp hai hồ sơ", "Merge two records"],
    keep_people_apart: ["Ghi là hai người khác nhau", "Mark as two people"],
    move_members: ["Chuyển nhiều hội viên", "Move several members"],
    edit_members: ["Sửa nhiều hội viên", "Edit several members"],
    flag_members: ["Ghi hoàn cảnh nhiều hội viên", "Mark several members"],
    members_leave: ["Ghi nhiều hội viên rời Hội", "Record several leaving"],
    erase_person: ["Xóa vĩnh viễn một người", "Erase a person for good"],
    change_kind: ["Đổi loại hội viên", "Change the kind of member"],
    edit_membership: ["Sửa thời gian sinh hoạt", "Correct a membership period"],
    remove_membership: ["Xóa thời gian sinh hoạt", "Remove a membership period"],
    cancel_planned: ["Hủy việc đã định", "Cancel what was planned"],
    save_suspension: ["Ghi tạm nghỉ sinh hoạt", "Record a suspension"],
    remove_suspension: ["Xóa lần tạm nghỉ", "Remove a suspension"],
    save_flag: ["Ghi hoàn cảnh", "Record a circumstance"],
    remove_flag: ["Xóa hoàn cảnh", "Remove a circumstance"],
    save_post: ["Ghi chức vụ ngoài Hội", "Record a post outside the Union"],
    remove_post: ["Xóa chức vụ ngoài Hội", "Remove a post outside the Union"],
    save_award: ["Ghi khen thưởng, kỷ luật", "Record an award or discipline"],
    remove_award: ["Xóa khen thưởng, kỷ luật", "Remove an award or discipline"],
    save_note: ["Ghi chú về hội viên", "Write a note on a member"],
    remove_note: ["Xóa ghi chú", "Remove a note"],
    save_consent: ["Ghi đồng ý xử lý dữ liệu", "Record consent"],
    remove_consent: ["Xóa lần đồng ý", "Remove a consent"],
    save_group_member: ["Ghi người vào tổ, nhóm", "Put somebody in a group"],
    remove_group_member: ["Xóa tên khỏi tổ, nhóm", "Take a name off a group"],
    save_own_fields: ["Sửa trường riêng của phường", "Change the ward's own fields"],
    set_member_photo: ["Đặt ảnh hội viên", "Set a member's picture"],
    remove_member_photo: ["Bỏ ảnh hội viên", "Remove a member's picture"],
    import_members: ["Nhập danh sách hội viên", "Import a list of members"],
    save_household: ["Ghi hộ gia đình", "Record a household"],
    remove_household: ["Xóa hộ gia đình", "Remove a household"],
    join_household: ["Ghi vào hộ", "Record joining a household"],
    leave_household: ["Ghi rời hộ", "Record leaving a household"],
    remove_from_household: ["Xóa khỏi hộ", "Remove from a household"],
    set_household_head: ["Đổi chủ hộ", "Change the head of a household"],
    save_household_class: ["Ghi diện hộ", "Record a household's class"],
    remove_household_class: ["Xóa diện hộ", "Remove a household's class"],
    set_fee_rule: ["Đặt mức hội phí", "Set the year's fee"],
    collect_fees: ["Ghi thu hội phí", "Record fees collected"],
    collect_branch_fees: ["Thu hội phí cả chi hội", "Collect a whole branch's fees"],
    exempt_from_fee: ["Miễn hội phí", "Exempt from the fee"],
    lift_fee_exemption: ["Bỏ miễn hội phí", "Lift a fee exemption"],
    make_fee_receipt: ["Lập phiếu thu", "Write a receipt"],
    cancel_fee_receipt: ["Hủy phiếu thu", "Cancel a receipt"],
    hand_up_fees: ["Nộp hội phí lên cấp trên", "Hand fees up"],
    remove_fee_transfer: ["Xóa lần nộp hội phí", "Remove a hand-up of fees"],
    add_meeting: ["Thêm hội nghị", "Add a meeting"],
    edit_meeting: ["Sửa hội nghị", "Edit a meeting"],
    finalize_minutes: ["Chốt biên bản", "Finalize the minutes"],
    reopen_minutes: ["Mở lại biên bản", "Reopen the minutes"],
    remove_meeting: ["Xóa hội nghị", "Remove a meeting"],
    assign_conclusion: ["Giao kết luận", "Hand out a conclusion"],
    add_photo: ["Thêm ảnh", "Add a photo"],
    caption_photo: ["Ghi chú thích ảnh", "Caption a photo"],
    remove_photo: ["Xóa ảnh", "Remove a photo"],
    add_task: ["Thêm nhiệm vụ", "Add a task"],
    edit_task: ["Sửa nhiệm vụ", "Edit a task"],
    finish_task: ["Xong nhiệm vụ", "Finish a task"],
    reopen_task: ["Mở lại nhiệm vụ", "Reopen a task"],
    remove_task: ["Xóa nhiệm vụ", "Remove a task"],
    enter_figures: ["Nhập số liệu", "Enter figures"],
    mark_branch_report: ["Ghi nhận báo cáo", "Record a branch report"],
    write_narrative: ["Viết lời văn báo cáo", "Write the report's text"],
    set_target: ["Đặt chỉ tiêu năm", "Set a yearly target"],
    lock_month: ["Chốt tháng", "Lock the month"],
    unlock_month: ["Mở lại tháng", "Unlock the month"],
    change_settings: ["Đổi cài đặt", "Change settings"],
    undo: ["Hoàn tác", "Undo"],
    redo: ["Làm lại", "Redo"],
    revert: ["Hoàn tác việc cũ", "Take back an older action"],
  },
  settings: {
    minutes_symbol: ["Ký hiệu sau số biên bản", "Symbol after the number of minutes"],
    place_name: ["Tên phường ghi trên giấy", "Place on papers"],
    meeting_place: ["Nơi họp thường dùng", "Usual meeting place"],
    branch_due_day: ["Ngày chi hội nộp báo cáo", "Day branches report"],
    ward_due_day: ["Ngày phường gửi báo cáo", "Day the ward reports"],
    lock_after_minutes: ["Tự khóa sau (phút)", "Locks by itself after (minutes)"],
    retention_months: ["Giữ hồ sơ người đã rời Hội (tháng)", "Records of leavers kept (months)"],
    count_automatic_members: ["Tính cả hội viên đương nhiên", "Automatic members count"],
    age_bands: ["Các nhóm tuổi", "Age bands"],
    consent_notice: ["Thông báo xử lý dữ liệu", "Data notice"],
    recipients: ["Nơi nhận trên biên bản", "Recipients of minutes"],
    young_from: ["Phụ nữ trẻ từ tuổi", "Young from"],
    young_to: ["Phụ nữ trẻ đến tuổi", "Young to"],
    branch_minimum: ["Số hội viên ít nhất của chi hội", "Fewest members of a branch"],
  },
  /** What a list of members can show, in the order it is offered. */
  listColumns: {
    card_number: { name: ["Số thẻ hội viên", "Card number"], short: ["Số thẻ", "Card"], sensitive: false },
    name: { name: ["Họ và tên", "Full name"], sensitive: false },
    birth: { name: ["Ngày sinh", "Date of birth"], short: ["Sinh", "Born"], sensitive: false },
    age: { name: ["Tuổi", "Age"], sensitive: false },
    sex: { name: ["Giới tính", "Sex"], sensitive: false },
    citizen_number: { name: ["Số CCCD", "Citizen number"], sensitive: true },
    old_citizen_number: { name: ["Số CMND cũ", "Old ID card number"], sensitive: true },
    address: { name: ["Địa chỉ", "Address"], sensitive: false },
    neighbourhood: { name: ["Tổ dân phố, khu phố", "Neighbourhood"], short: ["Tổ dân phố", "Neighbourhood"], sensitive: false },
    phone: { name: ["Điện thoại", "Phone"], sensitive: false },
    zalo: { name: ["Zalo", "Zalo"], sensitive: false },
    email: { name: ["Thư điện tử", "E-mail"], sensitive: false },
    ethnicity: { name: ["Dân tộc", "Ethnicity"], sensitive: true },
    religion: { name: ["Tôn giáo", "Religion"], sensitive: true },
    occupation: { name: ["Nghề nghiệp", "Occupation"], sensitive: false },
    workplace: { name: ["Nơi làm việc", "Workplace"], sensitive: false },
    schooling: { name: ["Trình độ văn hóa", "Schooling"], short: ["Văn hóa", "Schooling"], sensitive: false },
    education: { name: ["Trình độ chuyên môn", "Degree or trade"], short: ["Chuyên môn", "Degree or trade"], sensitive: false },
    foreign_languages: { name: ["Ngoại ngữ", "Foreign languages"], sensitive: false },
    political_theory: { name: ["Lý luận chính trị", "Political theory"], sensitive: false },
    party_since: { name: ["Ngày vào Đảng", "Joined the Party"], sensitive: false },
    joined: { name: ["Ngày vào Hội", "Joined the Union"], short: ["Vào Hội", "Joined"], sensitive: false },
    kind: { name: ["Loại hội viên", "Kind of member"], sensitive: false },
    unit: { name: ["Chi hội", "Branch"], sensitive: false },
    group: { name: ["Tổ", "Group"], sensitive: false },
    post: { name: ["Chức vụ", "Post"], sensitive: false },
    outside_post: { name: ["Chức vụ ngoài Hội", "Posts outside the Union"], sensitive: false },
    purpose_groups: { name: ["Tổ, nhóm tham gia", "Groups she is in"], sensitive: false },
    is_core: { name: ["Hội viên nòng cốt", "Core member"], short: ["Nòng cốt", "Core"], sensitive: false },
    suspended: { name: ["Tạm nghỉ", "Suspended"], sensitive: false },
    flags: { name: ["Hoàn cảnh", "Circumstances"], sensitive: false },
    household_head: { name: ["Chủ hộ", "Household head"], sensitive: false },
    household_class: { name: ["Diện hộ", "Household class"], sensitive: false },
    awards: { name: ["Khen thưởng", "Awards"], sensitive: false },
    left_on: { name: ["Ngày rời Hội", "Left the Union"], sensitive: false },
    own: { name: ["Thông tin riêng của phường", "The ward's own fields"], short: ["Thông tin thêm", "More about her"], sensitive: false },
    notes: { name: ["Ghi chú", "Notes"], sensitive: false },
  },
  /** A person's own fields, in the order of her form. */
  personFields: [
    { field: "name", kind: "name", section: "first", masked: false, sensitive: false, bulk: false, filter: "none", lacking: false },
    { field: "birth", kind: "partial_day", section: "first", masked: false, sensitive: false, bulk: false, filter: "known", lacking: true },
    { field: "phone", kind: "digits", section: "first", masked: true, sensitive: false, bulk: false, filter: "known", lacking: true },
    { field: "address", kind: "text", section: "first", masked: false, sensitive: false, bulk: true, filter: "known", lacking: true },
    { field: "citizen_number", kind: "digits", section: "first", masked: true, sensitive: true, bulk: false, filter: "known", lacking: true },
    { field: "is_core", kind: "yes_no", section: "first", masked: false, sensitive: false, bulk: true, filter: "none", lacking: false },
    { field: "neighbourhood", kind: "text", section: "contact", masked: false, sensitive: false, bulk: true, filter: "text", lacking: false },
    { field: "zalo", kind: "text", section: "contact", masked: true, sensitive: false, bulk: false, filter: "known", lacking: true },
    { field: "email", kind: "text", section: "contact", masked: false, sensitive: false, bulk: false, filter: "none", lacking: false },
    { field: "occupation", kind: "text", section: "work", masked: false, sensitive: false, bulk: true, filter: "text", lacking: false },
    { field: "workplace", kind: "text", section: "work", masked: false, sensitive: false, bulk: true, filter: "text", lacking: false },
    { field: "schooling", kind: "text", section: "work", masked: false, sensitive: false, bulk: true, filter: "text", lacking: false },
    { field: "education", kind: "text", section: "work", masked: false, sensitive: false, bulk: true, filter: "text", lacking: false },
    { field: "foreign_languages", kind: "text", section: "work", masked: false, sensitive: false, bulk: true, filter: "text", lacking: false },
    { field: "political_theory", kind: "text", section: "work", masked: false, sensitive: false, bulk: true, filter: "text", lacking: false },
    { field: "card_number", kind: "text", section: "union", masked: false, sensitive: false, bulk: false, filter: "known", lacking: true },
    { field: "party_since", kind: "partial_day", section: "union", masked: false, sensitive: false, bulk: false, filter: "none", lacking: false },
    { field: "sex", kind: "sex", section: "more", masked: false, sensitive: false, bulk: false, filter: "none", lacking: false },
    { field: "old_citizen_number", kind: "digits", section: "more", masked: true, sensitive: true, bulk: false, filter: "none", lacking: false },
    { field: "ethnicity", kind: "text", section: "more", masked: false, sensitive: true, bulk: true, filter: "text", lacking: false },
    { field: "religion", kind: "text", section: "more", masked: false, sensitive: true, bulk: true, filter: "text", lacking: false },
    { field: "notes", kind: "long_text", section: "more", masked: false, sensitive: false, bulk: false, filter: "none", lacking: false },
  ],
} as const;
