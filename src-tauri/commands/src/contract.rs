//! Inputs and answers that belong to no subject, and the writer of the TypeScript contract.

use std::any::TypeId;
use std::collections::{BTreeMap, HashSet};

use sohoi_core::backup::BackupRow;
use sohoi_core::days::{Day, Month, PartialDay};
use sohoi_core::ids::*;
use sohoi_core::meetings::{MeetingFields, MeetingKind, MeetingRow};
use sohoi_core::members::{
    EditMember, MemberChange, MemberFilter, MonthCount, NewMember, OwnValue,
};
use sohoi_core::organization::NewUpperLevel;
use sohoi_core::reports::BranchReport;
use sohoi_core::tasks::{TaskFilter, TaskRow};
use ts_rs::{Config, TS};

pub use sohoi_core::backup::CheckResult;
pub use sohoi_core::drafts::Draft;

macro_rules! inputs {
    ($($(#[$doc:meta])* $name:ident { $($(#[$field_doc:meta])* $field:ident: $ty:ty),* $(,)? })+) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, serde::Deserialize, TS)]
        #[serde(deny_unknown_fields)]
        pub struct $name { $($(#[$field_doc])* pub $field: $ty),* }
    )+};
}

inputs! {
    /// For commands that take nothing.
    NoInput {}
    SetPrivacy { hidden: bool }
    OfMonth { month: Month }
    OfYear { year: Option<i32> }
    OnDay { on: Option<Day> }
    OfPerson { id: PersonId }
    OfMembership { id: MembershipId }
    NewRecord { member: NewMember, own: Vec<OwnValue> }
    EditRecord { member: EditMember, own: Vec<OwnValue> }
    OfHousehold { id: HouseholdId }
    OfHouseholdMember { id: HouseholdMemberId }
    OfHouseholdClass { id: HouseholdClassId }
    OfUnit { id: UnitId }
    UnitOnDay {
        id: UnitId,
        on: Option<Day>,
    }
    OfTerm { id: TermId }
    OfUpperLevel { id: UpperLevelId }
    OfMeeting { id: MeetingId }
    OfPhoto { id: PhotoId }
    OfTask { id: TaskId }
    OfAction { id: ActionId }
    OfRecord { record: sohoi_core::history::RecordRef }
    OfDraft { key: String }
    OfFeeYear { year: i32 }
    OfFeeReceipt { id: FeeReceiptId }
    OfFeeTransfer { id: FeeTransferId }
    FeeReceipts { year: i32, offset: u32, limit: u32 }
    RestoreBackup {
        id: String,
        /// Only when the office's own key file is gone and the backup has a password.
        #[serde(default)]
        #[ts(optional)]
        password: Option<String>,
        #[serde(default)]
        #[ts(optional)]
        recovery_code: Option<String>,
    }
    CountMembers { on: Option<Day>, unit_id: Option<UnitId> }
    SimilarTo { name: String, birth: Option<PartialDay> }
    LastMonths {
        /// The last of them.
        month: Month,
        months: u32,
    }
    PasteBranches { text: String, opened: Option<Day> }
    TermsOf {
        unit_id: Option<UnitId>,
        /// Left out: all there ever were.
        on: Option<Day>,
    }
    OpenOtherWard {
        #[serde(default)]
        #[ts(optional)]
        password: Option<String>,
        #[serde(default)]
        #[ts(optional)]
        recovery_code: Option<String>,
    }
    StartOtherList { ward_name: String }
    OfMerger { id: i64 }
    FoundingPaper { founding: sohoi_core::organization::Founding, paper: FoundingPaperKind }
    ProposeMeeting { kind: MeetingKind, day: Day }
    MinutesPreview {
        /// Left out while the meeting is new; photos come from the office.
        id: Option<MeetingId>,
        fields: MeetingFields,
    }
    ListTasks { filter: TaskFilter }
    Window { offset: u32, limit: u32 }
    CheckWindow { rule: sohoi_core::members::CheckRule, offset: u32, limit: u32 }
    OfCertificate { certificate: String }
    TwoPeople { one_id: PersonId, other_id: PersonId }
    SearchFor { text: String }
    OfSavedList { id: SavedListId }
    KeepList {
        /// Left out: a new one.
        id: Option<SavedListId>,
        name: String,
        list: crate::saved_lists::ListSettings,
    }
    ExportList {
        filter: MemberFilter,
        /// Of these people alone.
        only: Option<Vec<PersonId>>,
        format: ListFormat,
    }
    UnlockOffice {
        password: Option<String>,
        recovery_code: Option<String>,
        /// She has read that the data is older than at the last use, and wants it all the same.
        #[serde(default)]
        #[ts(optional)]
        accept_older: Option<bool>,
    }
    ChooseOfficer { name: String }
    SetPassword {
        /// Asked for when one is set already.
        current: Option<String>,
        password: String,
        officer: String,
    }
    /// The first-run guide, filled in.
    CreateOffice {
        ward_name: String,
        place_name: String,
        upper_levels: Vec<NewUpperLevel>,
        /// One chi hội a line.
        branches: String,
        /// Officers of the ward; `unit_id` is not looked at, they all serve in the new ward.
        officers: Vec<FirstOfficer>,
        /// Who sits at the desk.
        officer: String,
        /// Left out for "để sau".
        password: Option<String>,
    }
    FirstOfficer { name: String, post: sohoi_core::organization::Post, other_title: Option<String>, valid_from: Day, last_day: Option<Day> }
    /// A list as text, from a spreadsheet or a chat.
    PasteImport { text: String }
    /// A file of the import by its number.
    OfImportFile { file: u32 }
    CommitImport {
        /// Branches and groups the lists name and the office does not have yet are made.
        make_branches: bool,
    }
    RestoreFromFile {
        /// For a backup of another office or another PC.
        password: Option<String>,
        recovery_code: Option<String>,
    }
}

/// How the program looks on this PC.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Display {
    pub size: TextSize,
    pub theme: Theme,
    pub language: Language,
}

impl Default for Display {
    fn default() -> Self {
        Display {
            size: TextSize::Stock,
            theme: Theme::Light,
            language: Language::Vietnamese,
        }
    }
}

/// In percent.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize, TS)]
pub enum TextSize {
    #[serde(rename = "100")]
    Stock,
    #[serde(rename = "112")]
    Larger,
    #[serde(rename = "125")]
    Large,
    #[serde(rename = "150")]
    Largest,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename_all = "snake_case")]
pub enum Theme {
    Light,
    Dark,
    /// Black on white with strong lines, for tired eyes and poor screens.
    Contrast,
    /// As the PC is set.
    System,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize, TS)]
pub enum Language {
    #[serde(rename = "vi")]
    Vietnamese,
    #[serde(rename = "en")]
    English,
}

/// What a list is saved as.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename_all = "snake_case")]
pub enum ListFormat {
    Excel,
    Csv,
    Pdf,
}

/// Another ward's file, picked but not opened.
#[derive(Debug, Clone, serde::Serialize, TS)]
pub struct OtherWardFile {
    pub file_name: String,
    /// It opens with a password or recovery code only.
    pub needs_secret: bool,
}

/// The papers of a new branch.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename_all = "snake_case")]
pub enum FoundingPaperKind {
    List,
    Proposal,
    Decision,
}

/// A sentence in both languages.
#[derive(Debug, Clone, serde::Serialize, TS)]
pub struct ImportRemark {
    pub vi: String,
    pub en: String,
}

/// A file of the import and what is said of it.
#[derive(Debug, Clone, serde::Serialize, TS)]
pub struct ImportFileView {
    pub name: String,
    pub notes: Vec<ImportRemark>,
    /// Why nothing of it was read.
    pub problem: Option<ImportRemark>,
}

/// The whole import: files, lists in them, and where it stands.
#[derive(Debug, Clone, serde::Serialize, TS)]
pub struct ImportState {
    pub files: Vec<ImportFileView>,
    pub lists: Vec<sohoi_core::members::import::ImportListView>,
    pub counts: sohoi_core::members::import::ImportCounts,
    /// Branches the lists name that do not exist yet.
    pub new_branches: Vec<String>,
    /// It was taken in; what was left out can still be saved.
    pub is_done: bool,
    /// The list is of this other ward, which is to be merged; nothing of it goes into our register before.
    pub other_ward: Option<String>,
}

/// What a finding says.
#[derive(Debug, Clone, serde::Serialize, TS)]
pub struct ImportWord {
    pub code: sohoi_core::members::import::FindingCode,
    pub level: sohoi_core::members::import::FindingLevel,
    pub vi: String,
    pub en: String,
}

/// Which screen the program opens on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename_all = "snake_case")]
pub enum Stage {
    FirstRun,
    Locked,
    Open,
    /// The office file or its keys are gone, damaged or older than before: the newest verified backups are offered.
    Damaged,
    Newer,
    InUse,
    ReadOnly,
}

#[derive(Debug, Clone, serde::Serialize, TS)]
pub struct DeskState {
    pub stage: Stage,
    pub sample: bool,
    /// Today, or the sample ward's own.
    pub today: Day,
    pub officer: Option<String>,
    /// Officers to choose from while no password is set.
    pub officers: Vec<String>,
    pub ward_name: Option<String>,
    pub has_password: bool,
    /// Seconds to wait before the next password.
    pub wait_seconds: u32,
    /// Newest verified backups, when the office cannot be opened.
    pub backups: Vec<BackupRow>,
    /// Why it cannot be opened, in words; none while all is well.
    pub problem: Option<crate::Problem>,
    /// The file is whole but older than at the last use: unlock with `accept_older` takes it.
    pub older: bool,
    /// Personal data is hidden, for projecting.
    pub hidden: bool,
    pub version: String,
}

#[derive(Debug, Clone, serde::Serialize, TS)]
pub struct CreatedOffice {
    pub desk: DeskState,
    /// 25 characters in groups of five, shown once; none without a password.
    pub recovery_code: Option<String>,
}

#[derive(Debug, Clone, serde::Serialize, serde::Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct NewRecoveryCode {
    pub recovery_code: String,
}

/// A file just written. The token opens it once; paths never reach the UI.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SavedFile {
    pub token: String,
    pub file_name: String,
    /// Name of the folder it lies in, for the sentence "Đã lưu vào …".
    pub folder_name: String,
}

#[derive(Debug, Clone, serde::Serialize, TS)]
pub struct BackupStatus {
    pub last: Option<BackupRow>,
    /// UTC milliseconds of the last copy outside the PC's own folder.
    pub last_elsewhere: Option<i64>,
    pub changes_since: i64,
    /// Over 24 hours of use without a verified backup.
    pub overdue: bool,
    /// What the last restore replaced, where that can be undone.
    pub before_restore: Option<BackupRow>,
}

/// The first screen.
#[derive(Debug, Clone, serde::Serialize, TS)]
pub struct TodayBoard {
    pub today: Day,
    pub month: Month,
    /// Day by which the branches report for that month, and the ward upward.
    pub branch_due: Day,
    pub ward_due: Day,
    pub branches: Vec<BranchReport>,
    pub next_meeting: Option<MeetingRow>,
    pub last_meeting: Option<MeetingRow>,
    /// Conclusions of the last meeting, as tasks.
    pub last_conclusions: Vec<TaskRow>,
    pub overdue: Vec<TaskRow>,
    pub open_tasks: i64,
    pub members: i64,
    pub member_change: MemberChange,
    pub members_by_month: Vec<MonthCount>,
    pub backup: BackupStatus,
    pub report_locked: bool,
}

/// Collects types and commands and writes them as one TypeScript file.
#[derive(Default)]
pub struct ContractPage {
    commands: Vec<String>,
    byte_commands: Vec<&'static str>,
    declarations: BTreeMap<String, String>,
    seen: HashSet<TypeId>,
}

/// Numbers cross as JSON numbers; nothing in an office exceeds 2^53.
fn config() -> Config {
    Config::new().with_large_int("number")
}

impl ContractPage {
    pub(crate) fn docs(&mut self, docs: &[&str]) {
        self.commands
            .extend(docs.iter().map(|doc| format!("  /**{doc} */")));
    }

    pub(crate) fn json<I: TS + 'static, O: TS + 'static>(&mut self, name: &'static str) {
        ts_rs::TypeVisitor::visit::<O>(self);
        self.command::<I>(name, &O::name(&config()));
    }

    pub(crate) fn bytes<I: TS + 'static>(&mut self, name: &'static str) {
        self.byte_commands.push(name);
        self.command::<I>(name, "Bytes");
    }

    fn command<I: TS + 'static>(&mut self, name: &str, output: &str) {
        ts_rs::TypeVisitor::visit::<I>(self);
        self.commands.push(format!(
            "  {name}: {{ input: {}; output: {output} }};",
            I::name(&config())
        ));
    }

    pub(crate) fn write(mut self, reads: &[(&str, &[sohoi_core::Subject])]) -> String {
        ts_rs::TypeVisitor::visit::<crate::Problem>(&mut self);
        ts_rs::TypeVisitor::visit::<sohoi_core::Subject>(&mut self);
        ts_rs::TypeVisitor::visit::<crate::leaving::ExportKind>(&mut self);
        ts_rs::TypeVisitor::visit::<crate::leaving::ExportPart>(&mut self);
        let mut text = String::from(
            "// Generated from src-tauri/commands by `make contract`, do not edit.\n\n\
             /** A file's bytes, answered as they are. */\nexport type Bytes = Uint8Array;\n\n",
        );
        for declaration in self.declarations.values() {
            text.push_str(declaration);
            text.push_str("\n\n");
        }
        text.push_str(
            "/** Every command, with what it takes and answers. */\nexport interface Commands {\n",
        );
        text.push_str(&self.commands.join("\n"));
        text.push_str("\n}\n\n/** Commands that answer with bytes instead of JSON. */\nexport const byteCommands = [");
        let names: Vec<String> = self
            .byte_commands
            .iter()
            .map(|name| format!("\"{name}\""))
            .collect();
        text.push_str(&names.join(", "));
        text.push_str(
            "] as const;\n\n/** What each question's answer depends on: it is asked again when one of these changes. */\n\
             export const reads = {\n",
        );
        for (name, subjects) in reads {
            let subjects = serde_json::to_string(subjects)
                .expect("names of subjects are plain words")
                .replace(',', ", ");
            text.push_str(&format!("  {name}: {subjects},\n"));
        }
        text.push_str(
            "} as const satisfies Partial<Record<keyof Commands, readonly Subject[]>>;\n",
        );
        text.push('\n');
        text.push_str(&crate::named::named_text());
        text.lines()
            .map(|line| format!("{}\n", line.trim_end()))
            .collect()
    }
}

impl ts_rs::TypeVisitor for ContractPage {
    fn visit<T: TS + 'static + ?Sized>(&mut self) {
        if !self.seen.insert(TypeId::of::<T>()) {
            return;
        }
        T::visit_dependencies(self);
        T::visit_generics(self);
        if T::output_path().is_some() {
            let docs = T::docs().unwrap_or_default();
            self.declarations.insert(
                T::ident(&config()),
                format!("{docs}export {}", T::decl(&config())),
            );
        }
    }
}
