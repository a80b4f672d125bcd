//! Reads and writes meetings.
use super::*;
use crate::error::Result;
use crate::office::Office;

pub fn list_meetings(office: &Office, year: Option<i32>) -> Result<Vec<MeetingRow>> {
    todo!()
}
pub fn get_meeting(office: &Office, id: MeetingId) -> Result<MeetingDetail> {
    todo!()
}
/// The meeting held on a day, for the command line.
pub fn meeting_on(office: &Office, day: Day) -> Result<MeetingId> {
    todo!()
}
/// A new meeting with what the office knows already: title, place, chair, who should come as of that day.
pub fn propose_meeting(office: &Office, kind: MeetingKind, day: Day) -> Result<MeetingFields> {
    todo!()
}
pub fn propose_attendance(office: &Office, day: Day) -> Result<Vec<Attendance>> {
    todo!()
}
pub fn add_meeting(office: &mut Office, fields: &MeetingFields) -> Result<MeetingId> {
    todo!()
}
pub fn save_meeting(office: &mut Office, save: &SaveMeeting) -> Result<()> {
    todo!()
}
pub fn finalize_minutes(office: &mut Office, id: MeetingId) -> Result<()> {
    todo!()
}
pub fn reopen_minutes(office: &mut Office, reopen: &ReopenMeeting) -> Result<()> {
    todo!()
}
pub fn remove_meeting(office: &mut Office, id: MeetingId) -> Result<()> {
    todo!()
}
pub fn assign_conclusion(office: &mut Office, assign: &AssignConclusion) -> Result<TaskId> {
    todo!()
}
/// Takes the bytes of a picture file as they come; keeps a small, clean JPEG.
pub fn add_photo(office: &mut Office, id: MeetingId, file: &[u8], caption: &str) -> Result<Photo> {
    todo!()
}
pub fn caption_photo(office: &mut Office, caption: &CaptionPhoto) -> Result<()> {
    todo!()
}
pub fn remove_photo(office: &mut Office, id: PhotoId) -> Result<()> {
    todo!()
}
/// JPEG bytes.
pub fn photo_bytes(office: &Office, id: PhotoId) -> Result<Vec<u8>> {
    todo!()
}
