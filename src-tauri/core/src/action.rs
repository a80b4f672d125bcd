//! Every kind of thing an officer can do to the office, named as she would name it. The name appears in Undo and
//! in the history; the words for each code are the boundary's.

macro_rules! actions {
    ($($variant:ident = $code:literal),+ $(,)?) => {
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub enum Action { $($variant),+ }

        impl Action {
            pub const ALL: &'static [Action] = &[$(Action::$variant),+];

            /// Stable code, as stored.
            pub fn code(self) -> &'static str {
                match self { $(Action::$variant => $code),+ }
            }
        }
    };
}

actions! {
    SetUpOffice = "set_up_office",
    MakeSample = "make_sample",
    ChangeSettings = "change_settings",
    AddUpperLevel = "add_upper_level",
    RemoveUpperLevel = "remove_upper_level",
    AddUnit = "add_unit",
    AddBranches = "add_branches",
    RenameUnit = "rename_unit",
    EditUnit = "edit_unit",
    CloseUnit = "close_unit",
    RemoveUnit = "remove_unit",
    AddTerm = "add_term",
    EndTerm = "end_term",
    RemoveTerm = "remove_term",
    MergeUnits = "merge_units",
    SplitUnit = "split_unit",
    MoveGroup = "move_group",
    TransferMembers = "transfer_members",
    DissolveUnit = "dissolve_unit",
    FoundBranch = "found_branch",
    MergeWard = "merge_ward",
    AddMember = "add_member",
    EditMember = "edit_member",
    LeaveUnion = "leave_union",
    JoinBranch = "join_branch",
    RemoveMember = "remove_member",
    KeepList = "keep_list",
    RemoveList = "remove_list",
    MergePeople = "merge_people",
    KeepPeopleApart = "keep_people_apart",
    MoveMembers = "move_members",
    EditMembers = "edit_members",
    FlagMembers = "flag_members",
    MembersLeave = "members_leave",
    ErasePerson = "erase_person",
    ChangeKind = "change_kind",
    EditMembership = "edit_membership",
    RemoveMembership = "remove_membership",
    CancelPlanned = "cancel_planned",
    SaveSuspension = "save_suspension",
    RemoveSuspension = "remove_suspension",
    SaveFlag = "save_flag",
    RemoveFlag = "remove_flag",
    SavePost = "save_post",
    RemovePost = "remove_post",
    SaveAward = "save_award",
    RemoveAward = "remove_award",
    SaveNote = "save_note",
    RemoveNote = "remove_note",
    SaveConsent = "save_consent",
    RemoveConsent = "remove_consent",
    SaveGroupMember = "save_group_member",
    RemoveGroupMember = "remove_group_member",
    SaveOwnFields = "save_own_fields",
    SetMemberPhoto = "set_member_photo",
    RemoveMemberPhoto = "remove_member_photo",
    SaveHousehold = "save_household",
    RemoveHousehold = "remove_household",
    JoinHousehold = "join_household",
    LeaveHousehold = "leave_household",
    RemoveFromHousehold = "remove_from_household",
    SetHouseholdHead = "set_household_head",
    SaveHouseholdClass = "save_household_class",
    RemoveHouseholdClass = "remove_household_class",
    ImportMembers = "import_members",
    AddMeeting = "add_meeting",
    EditMeeting = "edit_meeting",
    FinalizeMinutes = "finalize_minutes",
    ReopenMinutes = "reopen_minutes",
    RemoveMeeting = "remove_meeting",
    AssignConclusion = "assign_conclusion",
    AddPhoto = "add_photo",
    CaptionPhoto = "caption_photo",
    RemovePhoto = "remove_photo",
    AddTask = "add_task",
    EditTask = "edit_task",
    FinishTask = "finish_task",
    ReopenTask = "reopen_task",
    RemoveTask = "remove_task",
    EnterFigures = "enter_figures",
    MarkBranchReport = "mark_branch_report",
    WriteNarrative = "write_narrative",
    SetTarget = "set_target",
    LockMonth = "lock_month",
    UnlockMonth = "unlock_month",
    SetFeeRule = "set_fee_rule",
    CollectFees = "collect_fees",
    CollectBranchFees = "collect_branch_fees",
    ExemptFromFee = "exempt_from_fee",
    LiftFeeExemption = "lift_fee_exemption",
    MakeFeeReceipt = "make_fee_receipt",
    CancelFeeReceipt = "cancel_fee_receipt",
    HandUpFees = "hand_up_fees",
    RemoveFeeTransfer = "remove_fee_transfer",
    Undo = "undo",
    Redo = "redo",
    Revert = "revert",
}

impl Action {
    /// The action together with whom or what it is about, e.g. a member's name.
    pub fn about(self, about: impl Into<String>) -> Doing {
        Doing {
            action: self,
            about: about.into(),
        }
    }
}

/// An action about to be done.
pub struct Doing {
    pub action: Action,
    pub about: String,
}

impl From<Action> for Doing {
    fn from(action: Action) -> Doing {
        action.about("")
    }
}
