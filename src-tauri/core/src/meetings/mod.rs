//! Meetings from attendance to minutes: căn cứ (what it rests on), chair, who was there as of that day,
//! sections of text, numbered conclusions, photos. Conclusions become tasks (tasks subject); the page itself
//! is made by `documents`, and so are the words a proposal is written in.

mod check;
pub(crate) mod declared;
mod on_behalf;
mod propose;
mod store;
#[cfg(test)]
mod tests;

pub(crate) use on_behalf::*;
pub use propose::*;
pub use store::*;

use crate::days::Day;
use crate::ids::{ConclusionId, MeetingId, PersonId, PhotoId, TaskId, UnitId};
use crate::tasks::TaskOwner;

#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename_all = "snake_case")]
pub enum MeetingKind {
    /// Giao ban tháng.
    MonthlyBriefing,
    /// Họp Ban Thường vụ.
    StandingBoard,
    /// Hội nghị Ban Chấp hành.
    Committee,
    /// Sơ kết, tổng kết.
    Review,
    /// Other meetings.
    Other,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename_all = "snake_case")]
pub enum MeetingStatus {
    Draft,
    /// Chốt: the minutes are signed; a correction needs a reason.
    Final,
}

/// In which capacity somebody attends.
#[derive(
    Debug,
    Clone,
    Copy,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    serde::Serialize,
    serde::Deserialize,
    ts_rs::TS,
)]
#[serde(rename_all = "snake_case")]
#[ts(rename_all = "snake_case")]
pub enum Body {
    /// BTV.
    StandingBoard,
    /// BCH, those not in the BTV.
    Committee,
    /// Chi hội trưởng, those in neither.
    BranchHead,
    /// Khách mời.
    Guest,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename_all = "snake_case")]
pub enum Presence {
    Present,
    /// Vắng có lý do.
    Excused,
    Absent,
    /// Not ticked yet.
    Unknown,
}

/// One person at one meeting. Name, title and unit are kept as they stood on the day.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct Attendance {
    pub person_id: Option<PersonId>,
    pub name: String,
    /// e.g. "ĐUV, Chủ tịch Hội LHPN phường".
    pub title: String,
    pub unit_id: Option<UnitId>,
    pub unit_name: String,
    pub body: Body,
    pub presence: Presence,
    /// Reason of absence, or a remark.
    pub note: String,
}

/// A headed part of the minutes, e.g. "Đánh giá kết quả công tác tháng 1". Paragraphs are split by line ends.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct MeetingSection {
    pub heading: String,
    pub body: String,
}

/// A numbered conclusion; its task, once it has been handed out.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct Conclusion {
    /// Left out for a new one.
    pub id: Option<ConclusionId>,
    pub text: String,
    /// Filled by the office when read; what is sent back is not looked at.
    #[serde(default)]
    pub task: Option<ConclusionTask>,
}

#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct ConclusionTask {
    pub id: TaskId,
    pub owner: TaskOwner,
    /// The unit's or person's name; empty for the two fixed owners.
    pub owner_name: String,
    pub due: Option<Day>,
    pub done_on: Option<Day>,
}

/// Everything the officer writes about a meeting; saved as a whole, one undo step each time.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct MeetingFields {
    pub kind: MeetingKind,
    /// As it stands on paper, e.g. "Giao ban công tác Hội tháng 01 năm 2018".
    pub title: String,
    pub day: Day,
    /// "08:00".
    pub starts_at: Option<String>,
    pub ends_at: Option<String>,
    pub place: String,
    /// Căn cứ, one a line, without the closing ";".
    pub bases: Vec<String>,
    pub chair_name: String,
    /// e.g. "ĐUV, Chủ tịch Hội LHPN phường".
    pub chair_title: String,
    pub secretary_name: String,
    pub secretary_title: String,
    /// Number of the minutes; blank by default.
    pub number: Option<String>,
    pub sections: Vec<MeetingSection>,
    pub conclusions: Vec<Conclusion>,
    pub attendance: Vec<Attendance>,
}

#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
pub struct Photo {
    pub id: PhotoId,
    pub caption: String,
    pub width: u32,
    pub height: u32,
}

#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
pub struct MeetingDetail {
    pub id: MeetingId,
    pub status: MeetingStatus,
    /// 1 for the first final minutes, 2 after a correction …; 0 while a draft.
    pub version: i64,
    pub fields: MeetingFields,
    pub photos: Vec<Photo>,
}

#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
pub struct MeetingRow {
    pub id: MeetingId,
    pub kind: MeetingKind,
    pub title: String,
    pub day: Day,
    pub starts_at: Option<String>,
    pub place: String,
    pub status: MeetingStatus,
    pub present: i64,
    pub invited: i64,
    pub conclusions: i64,
    pub conclusions_done: i64,
}

#[derive(Debug, Clone, serde::Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct SaveMeeting {
    pub id: MeetingId,
    pub fields: MeetingFields,
}

/// A correction after the minutes were final: why.
#[derive(Debug, Clone, serde::Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct ReopenMeeting {
    pub id: MeetingId,
    pub reason: String,
}

#[derive(Debug, Clone, serde::Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct CaptionPhoto {
    pub id: PhotoId,
    pub caption: String,
}

/// Hands a conclusion out as a task.
#[derive(Debug, Clone, serde::Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct AssignConclusion {
    pub id: ConclusionId,
    pub owner: TaskOwner,
    pub due: Option<Day>,
}

/// Of meetings listed newest first: the next one still to be held, and the last one held. A draft of today is still to come.
pub fn next_and_last(
    newest_first: &[MeetingRow],
    today: Day,
) -> (Option<&MeetingRow>, Option<&MeetingRow>) {
    let is_to_come = |meeting: &&MeetingRow| {
        meeting.day > today || (meeting.day == today && meeting.status == MeetingStatus::Draft)
    };
    let next = newest_first.iter().rfind(is_to_come);
    let last = newest_first.iter().find(|meeting| !is_to_come(meeting));
    (next, last)
}
