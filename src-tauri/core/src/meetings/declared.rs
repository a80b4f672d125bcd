//! What a meeting's things are called and what is done with them. The other ward's meetings stay in its own file.

use super::{Body, MeetingKind, MeetingStatus, Presence};
use crate::action::actions;
use crate::declare::Kind::{Code, Day, Key, Number, Person, Picture, Row, Text, Time, Unit};
use crate::declare::{Declaration, Erase, Merge, Name, UnitEnd, codes, tables};

pub(crate) const DECLARATION: Declaration = Declaration {
    code: "meetings",
    name: Name {
        vi: "Hội nghị",
        en: "Meetings",
    },
    tables: tables! {
        table meeting "Hội nghị" "Meeting" called [title] merger Stays
        named_by "SELECT title || ' ' || strftime('%d/%m/%Y', day) FROM meeting WHERE id = ?1"; {
            id: Key, "Số hội nghị", "Meeting number", open;
            kind: Code(MeetingKind::CODES), "Loại hội nghị", "Kind of meeting", open;
            title: Text(300), "Tên hội nghị", "Title of the meeting", open ToldToo;
            day: Day, "Ngày họp", "Day of the meeting", open;
            starts_at: Time, "Bắt đầu lúc", "Begins at", open;
            ends_at: Time, "Kết thúc lúc", "Ends at", open;
            place: Text(300), "Nơi họp", "Place of the meeting", open;
            chair_name: Text(100), "Chủ trì", "Who presides", open;
            chair_title: Text(200), "Chức danh chủ trì", "Title of who presides", open;
            secretary_name: Text(100), "Thư ký", "Secretary", open;
            secretary_title: Text(200), "Chức danh thư ký", "Title of the secretary", open;
            number: Text(100), "Số biên bản", "Number of the minutes", open;
            status: Code(MeetingStatus::CODES), "Biên bản", "Minutes", open;
            version: Number, "Lần chốt", "Version", open;
            reopen_reason: Text(300), "Lý do mở lại biên bản", "Why the minutes were reopened", open;
        }
        table meeting_basis "Căn cứ của hội nghị" "Basis of a meeting" called [meeting_id] merger Stays {
            meeting_id: Row("meeting"), "Hội nghị", "Meeting", open OfRecord;
            position: Number, "Thứ tự", "Place in the order", open;
            text: Text(5_000), "Căn cứ", "Basis", open;
        }
        table meeting_section "Nội dung hội nghị" "Part of the minutes" called [meeting_id] merger Stays {
            meeting_id: Row("meeting"), "Hội nghị", "Meeting", open OfRecord;
            position: Number, "Thứ tự", "Place in the order", open;
            heading: Text(300), "Đề mục", "Heading", open;
            body: Text(50_000), "Nội dung đề mục", "Text of the part", open MayNamePeople;
        }
        table attendance "Dự hội nghị" "Attendance" called [person_id, meeting_id] merger Stays {
            meeting_id: Row("meeting"), "Hội nghị", "Meeting", open OfRecord;
            position: Number, "Thứ tự", "Place in the order", open;
            person_id: Person(Merge::Attendance, Erase::Keep(&[("name", "'(đã xóa)'"), ("note", "''")])),
                "Người dự", "Who comes", open;
            name: Text(100), "Họ tên ghi trên giấy", "Name as written", open;
            title: Text(200), "Chức danh ghi trên giấy", "Title as written", open;
            unit_id: Unit(UnitEnd::Stays), "Chi hội", "Branch", open;
            unit_name: Text(200), "Đơn vị ghi trên giấy", "Unit as written", open;
            body: Code(Body::CODES), "Thành phần", "Comes as", open;
            presence: Code(Presence::CODES), "Có mặt", "Presence", open;
            note: Text(300), "Lý do vắng, ghi chú", "Why absent, note", open;
        }
        table conclusion "Kết luận" "Conclusion" called [meeting_id] merger Stays
        named_by "SELECT text FROM conclusion WHERE id = ?1"; {
            id: Key, "Số kết luận", "Conclusion number", open;
            meeting_id: Row("meeting"), "Hội nghị", "Meeting", open OfRecord;
            position: Number, "Thứ tự", "Place in the order", open;
            text: Text(50_000), "Nội dung kết luận", "Text of the conclusion", open MayNamePeople;
        }
        table photo "Ảnh hội nghị" "Picture of a meeting" called [meeting_id] merger Stays {
            id: Key, "Số ảnh", "Picture number", open;
            meeting_id: Row("meeting"), "Hội nghị", "Meeting", open OfRecord;
            position: Number, "Thứ tự", "Place in the order", open;
            sha256: Picture, "Ảnh", "Picture", open;
            caption: Text(300), "Chú thích ảnh", "Caption", open;
            width: Key, "Chiều rộng ảnh", "Width of the picture", open;
            height: Key, "Chiều cao ảnh", "Height of the picture", open;
        }
    },
};

codes! {
    MeetingKind "meeting_kind" {
        MonthlyBriefing = "monthly_briefing" "Giao ban tháng" "Monthly briefing",
        StandingBoard = "standing_board" "Họp Ban Thường vụ" "Standing board",
        Committee = "committee" "Hội nghị Ban Chấp hành" "Executive committee",
        Review = "review" "Sơ kết, tổng kết" "Review",
        Other = "other" "Cuộc họp khác" "Other meeting",
    }
    MeetingStatus "meeting_status" {
        Draft = "draft" "Đang viết" "Being written",
        Final = "final" "Đã chốt" "Final",
    }
    Body "attendance_body" {
        StandingBoard = "standing_board" "Ban Thường vụ" "Standing board",
        Committee = "committee" "Ban Chấp hành" "Executive committee",
        BranchHead = "branch_head" "Chi hội trưởng" "Branch heads",
        Guest = "guest" "Đại biểu mời" "Guests",
    }
    Presence "presence" {
        Present = "present" "Có mặt" "Present",
        Excused = "excused" "Vắng có lý do" "Excused",
        Absent = "absent" "Vắng" "Absent",
        Unknown = "unknown" "Chưa điểm danh" "Not marked",
    }
}

actions! {
    AddMeeting = "add_meeting" "Thêm hội nghị" "Add a meeting",
    EditMeeting = "edit_meeting" "Sửa hội nghị" "Edit a meeting",
    FinalizeMinutes = "finalize_minutes" "Chốt biên bản" "Finalize the minutes",
    ReopenMinutes = "reopen_minutes" "Mở lại biên bản" "Reopen the minutes",
    RemoveMeeting = "remove_meeting" "Xóa hội nghị" "Remove a meeting",
    AssignConclusion = "assign_conclusion" "Giao kết luận" "Hand out a conclusion",
    AddPhoto = "add_photo" "Thêm ảnh" "Add a photo",
    CaptionPhoto = "caption_photo" "Ghi chú thích ảnh" "Caption a photo",
    RemovePhoto = "remove_photo" "Xóa ảnh" "Remove a photo",
}
