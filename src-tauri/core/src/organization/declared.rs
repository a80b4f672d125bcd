//! What the organization's things are called and what is done with them: units, their names and where they come from,
//! offices held, upper levels and wards that came in.

use super::{BranchKind, GroupPurpose, LineageKind, Post, UnitKind};
use crate::action::actions;
use crate::declare::Kind::{Code, Day, Key, Machine, Person, Text, Unit};
use crate::declare::{Declaration, Erase, Merge, Name, UnitEnd, codes, tables};

pub(crate) const DECLARATION: Declaration = Declaration {
    code: "organization",
    name: Name {
        vi: "Chi hội, tổ",
        en: "Branches and groups",
    },
    tables: tables! {
        table upper_level "Cấp trên trực tiếp" "Upper level" called [name] merger OwnWay {
            id: Key, "Số dòng", "Row", open;
            name: Text(200), "Tên cấp trên", "Name of the upper level", open ToldToo;
            valid_from: Day, "Là cấp trên từ", "Upper level from", open;
            valid_to: Day, "Thôi là cấp trên từ", "No longer upper level from", open;
        }
        table unit "Chi hội, tổ" "Branch or group" called [id] merger OwnWay
        named_by include_str!("../history/unit_called.sql"); {
            id: Key, "Số chi hội, tổ", "Unit number", open;
            kind: Code(UnitKind::CODES), "Là", "Is a", open;
            parent_id: Unit(UnitEnd::Blocks), "Thuộc", "Belongs to", open;
            branch_kind: Code(BranchKind::CODES), "Loại chi hội", "Kind of branch", open;
            purpose: Code(GroupPurpose::CODES), "Loại tổ, nhóm", "Sort of group", open;
            opened: Day, "Thành lập ngày", "Founded", open;
            closed: Day, "Kết thúc từ ngày", "Ended from", open;
        }
        table unit_name "Tên chi hội, tổ" "Name of a branch or group" called [unit_id] merger OwnWay {
            id: Key, "Số dòng", "Row", open;
            unit_id: Unit(UnitEnd::Own), "Chi hội, tổ", "Branch or group", open OfRecord;
            name: Text(200), "Tên gọi", "Called", open;
            valid_from: Day, "Gọi thế từ ngày", "Called so from", open;
            valid_to: Day, "Thôi gọi thế từ ngày", "No longer called so from", open;
        }
        table unit_lineage "Nguồn gốc chi hội, tổ" "Where a unit comes from" called [from_unit_id] merger Copy {
            id: Key, "Số dòng", "Row", open;
            from_unit_id: Unit(UnitEnd::Stays), "Từ đơn vị", "From the unit", open ToldToo;
            to_unit_id: Unit(UnitEnd::Stays), "Thành đơn vị", "Into the unit", open;
            kind: Code(LineageKind::CODES), "Bằng cách", "By", open;
            day: Day, "Ngày thay đổi", "Day of the change", open;
        }
        table office_term "Chức vụ trong Hội" "Office held in the Union" called [person_id] merger OwnWay {
            id: Key, "Số dòng", "Row", open;
            person_id: Person(Merge::Periods(&["unit_id", "post"]), Erase::Keep(&[("other_title", "NULL")])),
                "Người giữ chức", "Who holds it", open OfRecord;
            unit_id: Unit(UnitEnd::Ends), "Nơi giữ chức vụ", "Where she serves", open;
            post: Code(Post::CODES), "Chức vụ", "Post", open;
            other_title: Text(200), "Chức danh khác", "Other title", open;
            valid_from: Day, "Giữ chức từ", "In office from", open;
            valid_to: Day, "Thôi chức từ", "Out of office from", open;
        }
        table merged_ward "Phường đã hợp nhất" "Ward that came in" called [name] merger Stays {
            id: Key, "Số dòng", "Row", open;
            name: Text(200), "Tên phường", "Name of the ward", open ToldToo;
            day: Day, "Ngày hợp nhất", "Day of the merger", open;
            db_uuid: Key, "Mã sổ", "Number of the office", open;
            sums: Machine, "Số liệu đối chiếu", "Figures that were checked", open;
        }
    },
};

codes! {
    UnitKind "unit_kind" {
        Ward = "ward" "Hội cơ sở" "Ward union",
        Branch = "branch" "Chi hội" "Branch",
        Group = "group" "Tổ" "Group",
    }
    BranchKind "branch_kind" {
        Area = "area" "Địa bàn dân cư" "Residential area",
        Young = "young" "Phụ nữ trẻ" "Young women",
        Occupation = "occupation" "Nghề nghiệp" "Occupation",
        Religion = "religion" "Tôn giáo" "Religion",
        Workers = "workers" "Công nhân nhà trọ" "Workers in lodgings",
    }
    GroupPurpose "group_purpose" {
        SelfManaged = "self_managed" "Tổ tự quản" "Self-managed group",
        Savings = "savings" "Tổ tiết kiệm" "Savings group",
        SavingsAndLoans = "savings_and_loans" "Tổ tiết kiệm và vay vốn" "Savings and loans group",
        Club = "club" "Câu lạc bộ, mô hình" "Club or model",
    }
    LineageKind "lineage_kind" {
        Merged = "merged" "sáp nhập" "merging",
        Split = "split" "tách ra" "splitting",
    }
    Post "post" {
        Chair = "chair" "Chủ tịch" "Chair",
        ViceChair = "vice_chair" "Phó Chủ tịch" "Vice chair",
        StandingMember = "standing_member" "Ủy viên Ban Thường vụ" "Standing board member",
        CommitteeMember = "committee_member" "Ủy viên Ban Chấp hành" "Committee member",
        BranchHead = "branch_head" "Chi hội trưởng" "Branch head",
        BranchDeputy = "branch_deputy" "Chi hội phó" "Branch deputy",
        GroupHead = "group_head" "Tổ trưởng" "Group head",
        GroupDeputy = "group_deputy" "Tổ phó" "Group deputy",
    }
}

actions! {
    SetUpOffice = "set_up_office" "Lập sổ" "Set up the office",
    MakeSample = "make_sample" "Tạo phường mẫu" "Make the sample ward",
    AddUpperLevel = "add_upper_level" "Thêm cấp trên" "Add an upper level",
    RemoveUpperLevel = "remove_upper_level" "Xóa cấp trên" "Remove an upper level",
    AddUnit = "add_unit" "Thêm chi hội, tổ" "Add a branch or group",
    AddBranches = "add_branches" "Thêm danh sách chi hội" "Add a list of branches",
    RenameUnit = "rename_unit" "Đổi tên chi hội, tổ" "Rename a branch or group",
    EditUnit = "edit_unit" "Sửa chi hội, tổ" "Edit a branch or group",
    CloseUnit = "close_unit" "Kết thúc chi hội, tổ" "Close a branch or group",
    RemoveUnit = "remove_unit" "Xóa chi hội, tổ" "Remove a branch or group",
    AddTerm = "add_term" "Thêm chức vụ" "Add a term of office",
    EndTerm = "end_term" "Kết thúc chức vụ" "End a term of office",
    RemoveTerm = "remove_term" "Xóa chức vụ" "Remove a term of office",
    MergeUnits = "merge_units" "Gộp chi hội, tổ" "Merge branches or groups",
    SplitUnit = "split_unit" "Tách chi hội, tổ" "Split a branch or group",
    MoveGroup = "move_group" "Chuyển tổ sang chi hội khác" "Move a group to another branch",
    TransferMembers = "transfer_members" "Chuyển nơi sinh hoạt" "Transfer members",
    DissolveUnit = "dissolve_unit" "Giải thể chi hội, tổ" "Dissolve a branch or group",
    FoundBranch = "found_branch" "Thành lập chi hội" "Found a branch",
    MergeWard = "merge_ward" "Hợp nhất với phường khác" "Merge with another ward",
}
