//! Everything the UI can ask for, on one page. The table below makes both the dispatcher and the TypeScript
//! contract, and every shell (window, command line, test host) calls the same `run`, so they cannot drift.
//! A handler is one line: input, core or documents, answer. Rules live in core.

pub mod contract;
pub mod desk;
mod host;
pub mod log;
mod problem;
mod table;
pub mod words;

mod backups;
mod display;
mod drafts;
mod exports;
mod fee_papers;
mod founding_papers;
mod fund;
pub mod headless;
mod history;
mod home;
mod households;
mod imports;
mod leaving;
mod list_files;
mod lists;
mod meetings;
mod members;
mod merger;
mod minutes;
mod named;
mod organization;
mod papers;
mod people;
mod person_papers;
mod privacy;
mod reports;
mod saved_lists;
mod search;
mod settings;
mod setup;
mod sitting;
mod tasks;

pub use desk::Desk;
pub use host::{Host, PickKind, Places};
pub use problem::{Problem, ProblemKind};
pub use table::Answer;

/// The clocks a shell can lend.
pub use sohoi_core::clock::{Clock, FixedClock, SystemClock};
/// Every shell's `main` begins with it: files are read in a child process, which is the same program.
pub use sohoi_intake::{Worker, run_as_worker_if_asked};

use contract::*;
use papers::PaperOrder;
use saved_lists::SavedList;
use sohoi_core::backup::BackupRow;
use sohoi_core::export_log::ExportRow;
use sohoi_core::fund::*;
use sohoi_core::history::{ActionChanges, ActionRow, FieldChange, UndoState};
use sohoi_core::households::*;
use sohoi_core::ids::*;
use sohoi_core::meetings::*;
use sohoi_core::members::import::*;
use sohoi_core::members::*;
use sohoi_core::merger::*;
use sohoi_core::organization::*;
use sohoi_core::page::Page;
use sohoi_core::reports::*;
use sohoi_core::search::SearchHit;
use sohoi_core::settings::Settings;
use sohoi_core::tasks::*;

table::commands! {
    display {
        /// How the program looks on this PC; asked before everything else.
        display(NoInput) -> Display;
        set_display(Display) -> ();
    }
    setup {
        /// Where the program stands: first run, locked, open, damaged …
        desk_state(NoInput) -> DeskState, reads [Desk, Organization, Members];
        /// Sets up an office from the first-run guide and opens it.
        create_office(CreateOffice) -> CreatedOffice;
        /// Opens the sample ward (made on first use) in a folder of its own.
        open_sample(NoInput) -> DeskState;
        /// Closes the sample ward and goes back to the officer's own office, or to first run.
        leave_sample(NoInput) -> DeskState;
        /// Opens a locked office with a password or the recovery code.
        unlock(UnlockOffice) -> DeskState;
        /// Locks the office and forgets its key.
        lock(NoInput) -> DeskState;
        /// With no password set, the officer says who she is at the start.
        choose_officer(ChooseOfficer) -> DeskState;
        /// Sets or changes the password; answers with a new recovery code, shown once.
        set_password(SetPassword) -> NewRecoveryCode;
        /// Saves the recovery sheet where the officer says.
        save_recovery_sheet(NewRecoveryCode) -> Option<SavedFile>;
        /// Shows a file just written in the system's viewer.
        open_saved_file(SavedFile) -> bool;
    }
    home {
        /// Everything the first screen shows.
        today_board(OfMonth) -> TodayBoard, reads [Members, Organization, Meetings, Tasks, Reports, Settings, Backups, History];
    }
    members {
        /// Members, by given name: a window of at most 200 rows and the total.
        list_members(MemberFilter) -> Page<MemberRow>, reads [Members, Organization, Households];
        /// Members on a day, of the ward or a unit.
        count_members(CountMembers) -> i64, reads [Members, Organization];
        get_member(OfPerson) -> MemberDetail, reads [Members, Organization];
        /// Phone and citizen numbers in clear.
        reveal_member(OfPerson) -> PersonFields, reads [Members];
        /// What is odd about fields as they are typed; nothing is written.
        check_person(PersonFields) -> Vec<PersonWarning>, reads [];
        /// People who might be the one being typed.
        similar_members(SimilarTo) -> Vec<MemberRow>, reads [Members, Organization];
        leave_union(LeaveUnion) -> ();
        /// Joins again, or moves to another branch.
        join_branch(JoinBranch) -> ();
        /// Takes a record away that should not be there; it stays in the history.
        remove_member(OfPerson) -> ();
        members_by_month(LastMonths) -> Vec<MonthCount>, reads [Members, Organization];
        /// Why the number of the ward or a unit differs between two days.
        member_change(ChangeOf) -> MemberChange, reads [Members, Organization];
        /// Who is behind one line of it; at most 200 people.
        people_of_change(PeopleOfChange) -> Page<PersonMoved>, reads [Members, Organization];
        /// Members on a day by kind and age.
        member_counts(CountMembers) -> MemberCounts, reads [Members, Settings, Organization];
        /// A new person with what the ward's own fields say of her.
        add_record(NewRecord) -> PersonId;
        edit_record(EditRecord) -> ();
        change_kind(ChangeKind) -> ();
        /// Corrects what was written about a period.
        edit_membership(EditMembership) -> ();
        /// Takes a wrong or a planned period away.
        remove_membership(OfMembership) -> ();
        /// She stays after all.
        cancel_leaving(OfMembership) -> ();
        /// A suspension, circumstance, post elsewhere, group, award, note or consent.
        save_fact(SaveFact) -> FactId;
        remove_fact(OfFact) -> ();
        list_own_fields(NoInput) -> Vec<OwnField>, reads [Members];
        save_own_fields(SaveOwnFields) -> ();
        /// Lets the officer pick her picture; answers whether she did.
        set_member_photo(OfPerson) -> bool;
        remove_member_photo(OfPerson) -> ();
        member_photo(OfPerson) => bytes, reads [Members];
    }
    households {
        /// Where a person lives, with everybody there.
        household_of(OfPerson) -> Option<Household>, reads [Households, Members];
        search_households(SearchFor) -> Vec<HouseholdHit>, reads [Households, Members];
        save_household(SaveHousehold) -> HouseholdId;
        remove_household(OfHousehold) -> ();
        join_household(JoinHousehold) -> ();
        leave_household(LeaveHousehold) -> ();
        remove_from_household(OfHouseholdMember) -> ();
        set_household_head(SetHead) -> ();
        save_household_class(SaveHouseholdClass) -> ();
        remove_household_class(OfHouseholdClass) -> ();
    }
    lists {
        /// Everybody a list shows, for what is done with all of them at once.
        list_member_ids(MemberFilter) -> Vec<PersonId>, reads [Members, Organization, Households];
        /// Lists kept under a name.
        kept_lists(NoInput) -> Vec<SavedList>, reads [Members];
        keep_list(KeepList) -> SavedListId;
        remove_kept_list(OfSavedList) -> ();
        /// Saves a list as it is on the screen: its people, order and columns.
        export_list(ExportList) -> Option<SavedFile>;
        /// Saves everything the office holds in an open format.
        export_everything(NoInput) -> Option<SavedFile>;
        /// A book, a list, a sign-in sheet or labels, as they would print.
        paper_preview(PaperOrder) => bytes, reads [Members, Households, Fund, Organization, History, Settings];
        /// Saves that paper; lines of a book are then given for good.
        save_paper(PaperOrder) -> Option<SavedFile>;
        /// What left the office, newest first.
        list_exports(Window) -> Page<ExportRow>, reads [History];
    }
    people {
        /// Pairs of records that may be one person, the surest first: at most 200.
        list_duplicates(Window) -> Page<DuplicatePair>, reads [Members, Households, Organization];
        /// Two different people: the pair is not shown again.
        keep_people_apart(TwoPeople) -> ();
        /// Two records side by side, and what a merge would do.
        merge_preview(MergePair) -> MergePreview, reads [Members, Households, Organization, Meetings, Tasks, Fund, History];
        merge_people(MergePeople) -> ();
        /// For how many people a change to many holds, and why not for the others.
        bulk_preview(BulkWork) -> BulkPreview, reads [Members, Organization, Tasks];
        /// One thing done to many people, in one action; answers for how many.
        bulk_change(BulkWork) -> i64, risky;
        /// Whether the register is plausible: cases by rule.
        check_register(NoInput) -> Vec<CheckCount>, reads [Members, Households, Organization, Settings];
        /// The people (or branches) one rule stumbles over, by name.
        list_check_cases(CheckWindow) -> Page<CheckCase>, reads [Members, Households, Organization, Settings];
        /// Everything the office holds about one person, as a paper to hand over.
        person_file_preview(OfPerson) => bytes, reads [Members, Households, Organization, Meetings, Tasks, Fund, History];
        save_person_file(OfPerson) -> Option<SavedFile>;
        /// What an erasure would take and leave.
        erasure_preview(OfPerson) -> ErasurePreview, reads [Members, Households, Organization, Meetings, Tasks, Fund, Reports];
        /// Erases a person for good, after the system's own question; nothing if she says no there.
        erase_person(ErasePerson) -> Option<Erasure>, risky;
        list_erasures(NoInput) -> Vec<Erasure>, reads [History];
        /// Saves the certificate of an erasure.
        save_erasure_certificate(OfCertificate) -> Option<SavedFile>;
    }
    imports {
        /// Lets the officer pick lists and reads them; none if she changes her mind.
        pick_import_files(NoInput) -> Option<ImportState>;
        /// Reads the files just dropped on the window.
        take_dropped_files(NoInput) -> Option<ImportState>;
        /// Reads a list pasted from a spreadsheet or a chat.
        paste_import(PasteImport) -> ImportState;
        /// The import she is at, if any.
        import_state(NoInput) -> Option<ImportState>, reads [Imports];
        /// Takes a file out of the import; the numbers of those after it move up.
        remove_import_file(OfImportFile) -> ImportState;
        /// Sheet taken or not, headings, branch and joining year of those whose row says none, capitals.
        set_import_list(SetImportList) -> ImportState;
        /// What a column is taken as, and how it is written.
        set_import_column(SetImportColumn) -> ImportState;
        /// Rows as understood: a window of at most 200, and the counts of each kind.
        import_page(ImportPageOf) -> ImportPage, reads [Imports];
        decide_import(DecideImport) -> ImportCounts;
        /// Types a cell anew; the row is understood and compared again.
        correct_import_cell(CorrectImportCell) -> ImportCounts;
        /// Takes everything decided into the register: one action, one undo.
        commit_import(CommitImport) -> ImportResult, risky;
        /// Saves what was left out, in the layout it came in, with the reason beside each row.
        save_rejected_rows(NoInput) -> Option<SavedFile>;
        cancel_import(NoInput) -> ();
        /// What each finding says, for the screens.
        import_words(NoInput) -> Vec<ImportWord>, reads [];
    }
    organization {
        office_profile(OnDay) -> OfficeProfile, reads [Organization];
        list_units(OnDay) -> Vec<UnitRow>, reads [Organization, Members];
        add_unit(NewUnit) -> UnitId;
        /// One branch per line of a pasted list.
        add_branches(PasteBranches) -> i64;
        rename_unit(RenameUnit) -> ();
        edit_unit(EditUnit) -> ();
        remove_unit(OfUnit) -> ();
        list_terms(TermsOf) -> Vec<Term>, reads [Organization, Members];
        add_term(NewTerm) -> TermId;
        /// What somebody has in hand: asked before she leaves or her term ends.
        duties_of(AskDuties) -> Duties, reads [Organization, Members, Tasks, Meetings];
        /// Ends a term, puts the next one in the post and hands tasks on, as one action.
        end_term(EndTerm) -> ();
        remove_term(OfTerm) -> ();
        add_upper_level(NewUpperLevel) -> UpperLevelId;
        remove_upper_level(OfUpperLevel) -> ();
        /// What a change of the structure would do; nothing is written.
        preview_structure(StructureChange) -> StructurePreview, reads [Organization, Members, Tasks, Reports, Settings, Fund, Meetings, History];
        /// Merges, splits, moves, dissolves or founds as one action; answers the unit it leaves behind.
        change_structure(StructureChange) -> UnitId, risky;
        /// Members a filter finds on a day, by given name: a window of at most 200 rows and the total.
        list_candidates(ListCandidates) -> Page<UnitCandidate>, reads [Organization, Members];
        /// Where a unit comes from and where it went.
        unit_lineage(OfUnit) -> Vec<Lineage>, reads [Organization];
        /// Units that had ended by a day.
        ended_units(OnDay) -> Vec<UnitRow>, reads [Organization];
        /// Who is in a group for a purpose on a day, by given name.
        group_people(UnitOnDay) -> Vec<GroupPerson>, reads [Organization, Members];
        /// The list, the proposal or the decision of a founding, as it would print.
        founding_paper(FoundingPaper) => bytes, reads [Organization, Members, Settings, Fund, Meetings, Tasks, Reports, History];
        save_founding_paper(FoundingPaper) -> Option<SavedFile>;
    }
    merger {
        /// Lets the officer pick another ward's backup or office file; nothing of it is opened yet.
        pick_other_ward(NoInput) -> Option<OtherWardFile>;
        /// Opens the picked file in a place of its own, to read.
        open_other_ward(OpenOtherWard) -> WardSummary;
        close_other_ward(NoInput) -> ();
        /// The other ward has a list only: the import takes it into an office in memory, to be merged from there.
        start_other_list(StartOtherList) -> ();
        /// The other ward whose list was taken in, if any.
        other_list(NoInput) -> Option<WardSummary>, reads [Imports];
        /// What there is to decide in the merger, and how it stands.
        preview_merger(MergerPlan) -> MergerView, reads [Organization, Members, Reports];
        /// The sums as the merger would leave them; nothing is written.
        check_merger(MergerPlan) -> MergerSums, reads [Organization, Members, Households, Reports, Fund, Meetings, Tasks, History];
        /// Two wards become one; answers the number the hand-over record goes by.
        merge_wards(MergerPlan) -> i64, risky;
        list_merged_wards(NoInput) -> Vec<MergedWard>, reads [Organization];
        /// The hand-over record as it would print.
        merger_record(OfMerger) => bytes, reads [Organization, Settings];
        save_merger_record(OfMerger) -> Option<SavedFile>;
    }
    meetings {
        list_meetings(OfYear) -> Vec<MeetingRow>, reads [Meetings, Tasks];
        get_meeting(OfMeeting) -> MeetingDetail, reads [Meetings, Tasks, Organization, Members];
        /// A new meeting filled with what the office knows already; nothing is written.
        propose_meeting(ProposeMeeting) -> MeetingFields, reads [Organization, Settings, Members];
        add_meeting(MeetingFields) -> MeetingId;
        save_meeting(SaveMeeting) -> ();
        finalize_minutes(OfMeeting) -> ();
        reopen_minutes(ReopenMeeting) -> ();
        remove_meeting(OfMeeting) -> ();
        assign_conclusion(AssignConclusion) -> TaskId;
        /// Lets the officer pick a picture and adds it.
        add_photo(OfMeeting) -> Option<Photo>;
        caption_photo(CaptionPhoto) -> ();
        remove_photo(OfPhoto) -> ();
        photo(OfPhoto) => bytes, reads [Meetings];
        /// The minutes as they would print, from what is on the screen now.
        minutes_preview(MinutesPreview) => bytes, reads [Meetings, Settings, Organization, Members, Tasks];
        /// Saves the minutes as PDF where the officer says.
        save_minutes(OfMeeting) -> Option<SavedFile>;
        /// Saves the sheet those invited sign, as PDF.
        save_sign_in(OfMeeting) -> Option<SavedFile>;
    }
    tasks {
        list_tasks(ListTasks) -> Vec<TaskRow>, reads [Tasks, Meetings, Organization, Members];
        add_task(TaskFields) -> TaskId;
        edit_task(EditTask) -> ();
        finish_task(FinishTask) -> ();
        remove_task(OfTask) -> ();
    }
    reports {
        report_form(OfMonth) -> Form, reads [Reports];
        branch_reports(OfMonth) -> Vec<BranchReport>, reads [Reports, Organization, Members];
        branch_grid(OfBranch) -> BranchGrid, reads [Reports, Members, Organization, Settings];
        enter_figures(EnterFigures) -> ();
        mark_branch_report(MarkBranchReport) -> ();
        ward_table(OfMonth) -> WardTable, reads [Reports, Members, Organization, Settings];
        branch_table(OfMonth) -> BranchTable, reads [Reports, Members, Organization, Settings];
        figure_story(OfIndicator) -> FigureStory, reads [Reports, Members, Organization, Settings];
        /// The people behind a figure of the register, by name; at most 200 of them.
        people_behind(OfIndicator) -> Page<PersonBehind>, reads [Reports, Members, Organization, Settings];
        narratives(OfMonth) -> Vec<NarrativeText>, reads [Reports];
        save_narrative(SaveNarrative) -> ();
        set_target(SetTarget) -> ();
        lock_month(LockMonth) -> ();
        /// Saves the Excel file to send.
        save_report(OfMonth) -> Option<SavedFile>;
        /// A polite reminder to the branches that have not reported, ready to paste.
        reminder_text(OfMonth) -> String, reads [Reports, Organization, Settings, Members];
        /// The branches a reminder names, with their heads and where to write to them.
        late_branches(OfMonth) -> Vec<LateBranch>, reads [Reports, Organization, Members];
    }
    fund {
        /// A year's fees: its rule, sums by branch and ward, what went up.
        fee_year(OfFeeYear) -> FeeYear, reads [Fund, Members, Organization];
        /// Members and what they owe and paid, by name: a window of at most 200 rows and the total.
        fee_lines(FeeLines) -> Page<FeeLine>, reads [Fund, Members];
        /// A person's years.
        fees_of_person(OfPerson) -> Vec<PersonFee>, reads [Fund, Members];
        set_fee_rule(FeeRule) -> ();
        /// Amounts as typed: what each has paid so far.
        collect_fees(CollectFees) -> ();
        /// A whole branch paid what it still owed; answers how many members that were.
        collect_branch_fees(CollectBranchFees) -> i64;
        exempt_from_fee(ExemptFromFee) -> ();
        fee_receipts(FeeReceipts) -> Page<FeeReceipt>, reads [Fund, Organization];
        get_fee_receipt(OfFeeReceipt) -> FeeReceipt, reads [Fund, Organization];
        make_fee_receipt(NewFeeReceipt) -> FeeReceiptId;
        cancel_fee_receipt(CancelFeeReceipt) -> ();
        fee_receipt_page(OfFeeReceipt) => bytes, reads [Fund, Organization];
        save_fee_receipt(OfFeeReceipt) -> Option<SavedFile>;
        hand_up_fees(NewFeeTransfer) -> FeeTransferId;
        remove_fee_transfer(OfFeeTransfer) -> ();
        /// Saves the list of those who still owe, as PDF.
        save_fee_debtors(OfFeeYear) -> Option<SavedFile>;
        /// Saves the year's summary by branch, as PDF.
        save_fee_summary(OfFeeYear) -> Option<SavedFile>;
        /// Saves the year with every member's line, as Excel.
        save_fee_workbook(OfFeeYear) -> Option<SavedFile>;
    }
    privacy {
        /// Hides personal data on every screen, or shows it again.
        set_privacy(SetPrivacy) -> ();
    }
    settings {
        get_settings(NoInput) -> Settings, reads [Settings];
        save_settings(Settings) -> ();
    }
    history {
        undo_state(NoInput) -> UndoState, reads [History];
        undo(NoInput) -> ActionRow;
        redo(NoInput) -> ActionRow;
        list_actions(Window) -> Page<ActionRow>, reads [History];
        record_history(OfRecord) -> Vec<FieldChange>, reads [History, Organization, Members, Households, Meetings, Tasks];
        /// What one action changed, row by row.
        action_changes(OfAction) -> ActionChanges, reads [History, Organization, Members, Settings];
        /// Takes back one older action, if nothing it touched changed since.
        revert_action(OfAction) -> ActionRow;
    }
    backups {
        backup_status(NoInput) -> BackupStatus, reads [Backups, History];
        list_backups(NoInput) -> Vec<BackupRow>, reads [Backups, History];
        backup_now(NoInput) -> BackupRow;
        /// Saves one more copy where the officer says, e.g. on a USB stick.
        save_backup(NoInput) -> Option<SavedFile>;
        /// Puts a backup in place of the office; today's is kept first, so this can be undone.
        restore_backup(RestoreBackup) -> Option<DeskState>;
        /// Restores from a file the officer picks.
        restore_from_file(RestoreFromFile) -> Option<DeskState>;
        /// Puts back what the last restore replaced.
        undo_restore(NoInput) -> Option<DeskState>;
        /// Looks over the whole office: pages, references, history, triggers.
        check_office(NoInput) -> CheckResult;
    }
    search {
        /// A few hits of every kind of record, the best fitting first.
        search(SearchFor) -> Vec<SearchHit>, reads [Members, Organization, Households, Meetings, Tasks, Reports, Fund];
    }
    drafts {
        save_draft(Draft) -> ();
        drop_draft(OfDraft) -> ();
        list_drafts(NoInput) -> Vec<Draft>, reads [Drafts];
    }
}
