//! What the register's things are called and what is done with them: the person and the rows that stand around her, their
//! codes and actions. Her own fields are declared one by one in `person/declared.rs`.

use super::person::declared::PERSON_COLUMNS;
use super::person::{
    AwardKind, ConsentForm, Flag, JoinReason, LeaveReason, MemberKind, Organisation, OwnKind, Sex,
};
use crate::action::actions;
use crate::declare::Kind::{Code, Day, Key, Machine, Person, Row, Text, Unit};
use crate::declare::{Declaration, Erase, Kind, Merge, Name, UnitEnd, codes, tables};

pub(crate) const DECLARATION: Declaration = Declaration {
    code: "members",
    name: Name {
        vi: "Hội viên",
        en: "Members",
    },
    tables: tables! {
        table person "Thông tin cá nhân" "Personal details" called [name] merger OwnWay
        named_by "SELECT name FROM person WHERE id = ?1"; { = PERSON_COLUMNS }
        table membership "Quá trình sinh hoạt Hội" "Membership" called [person_id] merger OwnWay {
            id: Key, "Số dòng", "Row", open;
            person_id: Person(Merge::Membership, Erase::Keep(&[])), "Hội viên", "Member", open OfRecord;
            unit_id: Unit(UnitEnd::Blocks), "Chi hội", "Branch", open;
            group_id: Unit(UnitEnd::Blocks), "Tổ", "Group", open;
            kind: Code(MemberKind::CODES), "Loại hội viên", "Kind of member", open;
            joined: Kind::PartialDay, "Ngày vào Hội", "Joined the Union", open = "Vào Hội" "Joined";
            valid_from: Key, "Tính từ ngày", "Counts from", open;
            join_reason: Code(JoinReason::CODES), "Lý do vào", "Why she joined", open;
            valid_to: Day, "Rời từ ngày", "Gone from", open;
            leave_reason: Code(LeaveReason::CODES), "Lý do rời Hội", "Why she left", open;
        }
        table suspension "Tạm nghỉ sinh hoạt" "Suspension" called [person_id] merger Copy {
            id: Key, "Số dòng", "Row", open;
            person_id: Person(Merge::Periods(&[]), Erase::Keep(&[("reason", "''")])), "Hội viên", "Member", open OfRecord;
            valid_from: Day, "Tạm nghỉ từ", "Suspended from", hidden;
            valid_to: Day, "Sinh hoạt lại từ", "Back from", hidden;
            reason: Text(300), "Lý do tạm nghỉ", "Why suspended", hidden;
        }
        table person_flag "Hoàn cảnh" "Circumstance" called [person_id] merger Copy {
            id: Key, "Số dòng", "Row", open;
            person_id: Person(Merge::Periods(&["flag"]), Erase::Remove), "Hội viên", "Member", open OfRecord;
            flag: Code(Flag::CODES), "Hoàn cảnh", "Circumstance", hidden;
            valid_from: Day, "Có hoàn cảnh ấy từ", "So since", hidden;
            valid_to: Day, "Không còn từ", "No longer so from", hidden;
            note: Text(300), "Ghi chú hoàn cảnh", "Note on the circumstance", hidden;
        }
        table outside_post "Chức vụ ngoài Hội" "Post outside the Union" called [person_id] merger Copy {
            id: Key, "Số dòng", "Row", open;
            person_id: Person(Merge::Periods(&["organisation", "title"]), Erase::Remove), "Hội viên", "Member", open OfRecord;
            organisation: Code(Organisation::CODES), "Cơ quan, tổ chức", "Organisation", hidden;
            title: Text(200), "Chức vụ ngoài Hội", "Post outside the Union", hidden;
            valid_from: Day, "Giữ chức từ", "In office from", hidden;
            valid_to: Day, "Thôi chức từ", "Out of office from", hidden;
        }
        table group_member "Tham gia tổ, nhóm" "Person of a group" called [person_id] merger Copy {
            id: Key, "Số dòng", "Row", open;
            unit_id: Unit(UnitEnd::Ends), "Tổ, nhóm", "Group", hidden;
            person_id: Person(Merge::Periods(&["unit_id"]), Erase::Keep(&[])), "Người tham gia", "Who is in it", open OfRecord;
            valid_from: Day, "Tham gia từ", "In it from", hidden;
            valid_to: Day, "Thôi tham gia từ", "Out of it from", hidden;
        }
        table award "Khen thưởng, kỷ luật" "Award or discipline" called [person_id] merger Copy {
            id: Key, "Số dòng", "Row", open;
            person_id: Person(Merge::Move, Erase::Remove), "Hội viên", "Member", open OfRecord;
            kind: Code(AwardKind::CODES), "Khen thưởng hay kỷ luật", "Award or discipline", hidden;
            title: Text(300), "Hình thức, danh hiệu", "Award or measure", hidden;
            day: Kind::PartialDay, "Ngày quyết định", "Day of the decision", hidden;
            paper_number: Text(100), "Số quyết định", "Decision number", hidden;
            issued_by: Text(200), "Nơi ra quyết định", "Issued by", hidden;
            note: Text(300), "Ghi chú khen thưởng, kỷ luật", "Note on the award or discipline", hidden;
        }
        table person_note "Ghi chú theo ngày" "Dated note" called [person_id] merger Copy {
            id: Key, "Số dòng", "Row", open;
            person_id: Person(Merge::Move, Erase::Remove), "Hội viên", "Member", open OfRecord;
            day: Day, "Ngày ghi", "Day of the note", hidden;
            text: Text(5_000), "Nội dung ghi chú", "Text of the note", hidden;
        }
        table consent "Đồng ý xử lý dữ liệu" "Consent to keep data" called [person_id] merger Copy {
            id: Key, "Số dòng", "Row", open;
            person_id: Person(Merge::Move, Erase::Remove), "Hội viên", "Member", open OfRecord;
            purpose: Text(300), "Mục đích đồng ý", "Consent to what", hidden;
            form: Code(ConsentForm::CODES), "Cách đồng ý", "How she consented", hidden;
            given_on: Day, "Ngày đồng ý", "Consent given on", hidden;
            withdrawn_on: Day, "Ngày rút lại đồng ý", "Consent withdrawn on", hidden;
            note: Text(300), "Ghi chú về đồng ý", "Note on the consent", hidden;
        }
        table own_field "Trường riêng của phường" "The ward's own field" called [name] merger OwnWay
        named_by "SELECT name FROM own_field WHERE id = ?1"; {
            id: Key, "Số trường", "Field number", open;
            position: Kind::Number, "Thứ tự", "Place in the order", open;
            name: Text(60), "Tên trường", "Name of the field", open ToldToo;
            kind: Code(OwnKind::CODES), "Kiểu của trường", "Kind of field", open;
        }
        table own_value "Thông tin riêng của phường" "The ward's own fields" called [person_id, field_id] merger Copy {
            person_id: Person(Merge::Unless(&["field_id"]), Erase::Remove), "Hội viên", "Member", open OfRecord;
            field_id: Row("own_field"), "Trường", "Field", hidden;
            value: Text(300), "Nội dung ghi", "What it says", hidden;
        }
        table different_people "Hai người khác nhau" "Two different people" called [one_id] merger Copy {
            one_id: Person(Merge::Pair, Erase::Remove), "Người thứ nhất", "The one", open ToldToo;
            other_id: Person(Merge::Pair, Erase::Remove), "Người thứ hai", "The other", open;
        }
        // The other ward's old numbers are known to its own file alone.
        table merged_person "Hồ sơ đã gộp" "Merged record" called [into_id] merger Stays {
            gone_id: Key, "Số hồ sơ đã gộp", "Number of the record that went", open;
            into_id: Person(Merge::All, Erase::Remove), "Gộp vào", "Into", open ToldToo;
        }
        table saved_list "Danh sách đã lưu" "Kept list" called [name] merger Stays {
            id: Key, "Số danh sách", "List number", open;
            name: Text(100), "Tên danh sách", "Name of the list", open ToldToo;
            body: Machine, "Điều kiện, thứ tự, các cột", "Conditions, order, columns", open;
        }
    },
};

codes! {
    Sex "sex" {
        Female = "female" "Nữ" "Female",
        Male = "male" "Nam" "Male",
    }
    MemberKind "member_kind" {
        Ordinary = "ordinary" "Hội viên" "Member",
        Automatic = "automatic" "Hội viên đương nhiên" "Automatic member",
        Honorary = "honorary" "Hội viên danh dự" "Honorary member",
    }
    JoinReason "join_reason" {
        Admitted = "admitted" "Kết nạp" "Admission",
        MovedIn = "moved_in" "Chuyển đến" "Moving in",
        Transferred = "transferred" "Chuyển chi hội" "Moving branch",
        Rejoined = "rejoined" "Sinh hoạt lại" "Rejoining",
    }
    LeaveReason "leave_reason" {
        MovedAway = "moved_away" "Chuyển đi nơi khác" "Moved away",
        Married = "married" "Lấy chồng nơi khác" "Married elsewhere",
        WorksAway = "works_away" "Đi làm ăn xa" "Works far away",
        Resigned = "resigned" "Tự thôi sinh hoạt" "Resigned",
        Died = "died" "Qua đời" "Died",
        Removed = "removed" "Xóa tên" "Struck off",
        Transferred = "transferred" "Chuyển chi hội" "Moved branch",
    }
    Flag "flag" {
        Widowed = "widowed" "Mất chồng" "Widowed",
        Divorced = "divorced" "Ly hôn" "Divorced",
        SingleMother = "single_mother" "Nuôi con một mình" "Raises children alone",
        ChildUnder16 = "child_under_16" "Có con dưới 16 tuổi" "Child under 16",
        SeriouslyIll = "seriously_ill" "Bệnh hiểm nghèo, dài ngày" "Seriously ill",
        Disabled = "disabled" "Khuyết tật" "Disabled",
        ChildIll = "child_ill" "Có con bệnh hiểm nghèo" "Seriously ill child",
        UnsafeHouse = "unsafe_house" "Nhà hư hỏng, không sửa được" "Unsafe house",
        SingleOver35 = "single_over_35" "Trên 35 tuổi chưa lập gia đình" "Over 35, unmarried",
        PersonOfMerit = "person_of_merit" "Người có công với cách mạng" "Person of merit",
        RelativeOfMerit = "relative_of_merit" "Thân nhân người có công, liệt sĩ" "Relative of a person of merit or a martyr",
        MartyrFamily = "martyr_family" "Diện người có công, chưa ghi rõ" "Of merit or a relative, not said which",
        ElderlyAlone = "elderly_alone" "Cao tuổi neo đơn" "Elderly, alone",
        WorksAway = "works_away" "Đi làm ăn xa" "Works far away",
    }
    Organisation "organisation" {
        Party = "party" "Đảng" "Party",
        Front = "front" "Mặt trận Tổ quốc" "Fatherland Front",
        Authority = "authority" "Chính quyền, HĐND" "Authorities, council",
        Other = "other" "Tổ chức khác" "Elsewhere",
    }
    AwardKind "award_kind" {
        Award = "award" "Khen thưởng" "Award",
        Discipline = "discipline" "Kỷ luật" "Discipline",
    }
    ConsentForm "consent_form" {
        Paper = "paper" "Ký giấy" "On paper",
        Spoken = "spoken" "Nói trực tiếp" "Spoken",
        Message = "message" "Nhắn tin" "By message",
    }
    OwnKind "own_kind" {
        Text = "text" "Chữ" "Text",
        Number = "number" "Số" "Number",
        Day = "day" "Ngày" "Day",
        YesNo = "yes_no" "Có hay không" "Yes or no",
    }
}

actions! {
    AddMember = "add_member" "Thêm hội viên" "Add a member",
    EditMember = "edit_member" "Sửa hội viên" "Edit a member",
    LeaveUnion = "leave_union" "Ghi rời Hội" "Record leaving",
    JoinBranch = "join_branch" "Ghi vào chi hội" "Record joining a branch",
    RemoveMember = "remove_member" "Xóa hội viên" "Remove a member",
    KeepList = "keep_list" "Lưu danh sách" "Keep a list",
    RemoveList = "remove_list" "Bỏ danh sách đã lưu" "Drop a kept list",
    MergePeople = "merge_people" "Gộp hai hồ sơ" "Merge two records",
    KeepPeopleApart = "keep_people_apart" "Ghi là hai người khác nhau" "Mark as two people",
    MoveMembers = "move_members" "Chuyển nhiều hội viên" "Move several members",
    EditMembers = "edit_members" "Sửa nhiều hội viên" "Edit several members",
    FlagMembers = "flag_members" "Ghi hoàn cảnh nhiều hội viên" "Mark several members",
    MembersLeave = "members_leave" "Ghi nhiều hội viên rời Hội" "Record several leaving",
    ErasePerson = "erase_person" "Xóa vĩnh viễn một người" "Erase a person for good",
    ChangeKind = "change_kind" "Đổi loại hội viên" "Change the kind of member",
    EditMembership = "edit_membership" "Sửa thời gian sinh hoạt" "Correct a membership period",
    RemoveMembership = "remove_membership" "Xóa thời gian sinh hoạt" "Remove a membership period",
    CancelPlanned = "cancel_planned" "Hủy việc đã định" "Cancel what was planned",
    SaveSuspension = "save_suspension" "Ghi tạm nghỉ sinh hoạt" "Record a suspension",
    RemoveSuspension = "remove_suspension" "Xóa lần tạm nghỉ" "Remove a suspension",
    SaveFlag = "save_flag" "Ghi hoàn cảnh" "Record a circumstance",
    RemoveFlag = "remove_flag" "Xóa hoàn cảnh" "Remove a circumstance",
    SavePost = "save_post" "Ghi chức vụ ngoài Hội" "Record a post outside the Union",
    RemovePost = "remove_post" "Xóa chức vụ ngoài Hội" "Remove a post outside the Union",
    SaveAward = "save_award" "Ghi khen thưởng, kỷ luật" "Record an award or discipline",
    RemoveAward = "remove_award" "Xóa khen thưởng, kỷ luật" "Remove an award or discipline",
    SaveNote = "save_note" "Ghi chú về hội viên" "Write a note on a member",
    RemoveNote = "remove_note" "Xóa ghi chú" "Remove a note",
    SaveConsent = "save_consent" "Ghi đồng ý xử lý dữ liệu" "Record consent",
    RemoveConsent = "remove_consent" "Xóa lần đồng ý" "Remove a consent",
    SaveGroupMember = "save_group_member" "Ghi người vào tổ, nhóm" "Put somebody in a group",
    RemoveGroupMember = "remove_group_member" "Xóa tên khỏi tổ, nhóm" "Take a name off a group",
    SaveOwnFields = "save_own_fields" "Sửa trường riêng của phường" "Change the ward's own fields",
    SetMemberPhoto = "set_member_photo" "Đặt ảnh hội viên" "Set a member's picture",
    RemoveMemberPhoto = "remove_member_photo" "Bỏ ảnh hội viên" "Remove a member's picture",
    ImportMembers = "import_members" "Nhập danh sách hội viên" "Import a list of members",
}
