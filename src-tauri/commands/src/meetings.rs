//! Commands of this subject: take input, call core or documents, answer.

use super::*;
use sohoi_core::meetings;

pub(crate) fn list_meetings(desk: &mut Desk, input: OfYear) -> Result<Vec<MeetingRow>, Problem> {
    Ok(meetings::list_meetings(desk.office()?, input.year)?)
}

pub(crate) fn get_meeting(desk: &mut Desk, input: OfMeeting) -> Result<MeetingDetail, Problem> {
    Ok(meetings::get_meeting(desk.office()?, input.id)?)
}

pub(crate) fn propose_meeting(desk: &mut Desk, input: ProposeMeeting) -> Result<MeetingFields, Problem> {
    Ok(meetings::propose_meeting(desk.office()?, input.kind, input.day)?)
}

pub(crate) fn propose_attendance(desk: &mut Desk, input: OnDay) -> Result<Vec<Attendance>, Problem> {
    Ok({ let office = desk.office()?; meetings::propose_attendance(office, input.on.unwrap_or(office.today()))? })
}

pub(crate) fn add_meeting(desk: &mut Desk, input: MeetingFields) -> Result<MeetingId, Problem> {
    Ok(meetings::add_meeting(desk.office_mut()?, &input)?)
}

pub(crate) fn save_meeting(desk: &mut Desk, input: SaveMeeting) -> Result<(), Problem> {
    Ok(meetings::save_meeting(desk.office_mut()?, &input)?)
}

pub(crate) fn finalize_minutes(desk: &mut Desk, input: OfMeeting) -> Result<(), Problem> {
    Ok(meetings::finalize_minutes(desk.office_mut()?, input.id)?)
}

pub(crate) fn reopen_minutes(desk: &mut Desk, input: ReopenMeeting) -> Result<(), Problem> {
    Ok(meetings::reopen_minutes(desk.office_mut()?, &input)?)
}

pub(crate) fn remove_meeting(desk: &mut Desk, input: OfMeeting) -> Result<(), Problem> {
    Ok(meetings::remove_meeting(desk.office_mut()?, input.id)?)
}

pub(crate) fn assign_conclusion(desk: &mut Desk, input: AssignConclusion) -> Result<TaskId, Problem> {
    Ok(meetings::assign_conclusion(desk.office_mut()?, &input)?)
}

pub(crate) fn add_photo(_desk: &mut Desk, _input: OfMeeting) -> Result<Option<Photo>, Problem> {
    todo!()
}

pub(crate) fn caption_photo(desk: &mut Desk, input: CaptionPhoto) -> Result<(), Problem> {
    Ok(meetings::caption_photo(desk.office_mut()?, &input)?)
}

pub(crate) fn remove_photo(desk: &mut Desk, input: OfPhoto) -> Result<(), Problem> {
    Ok(meetings::remove_photo(desk.office_mut()?, input.id)?)
}

pub(crate) fn photo(_desk: &mut Desk, _input: OfPhoto) -> Result<Answer, Problem> {
    todo!()
}

pub(crate) fn minutes_preview(_desk: &mut Desk, _input: MinutesPreview) -> Result<Answer, Problem> {
    todo!()
}

pub(crate) fn save_minutes(_desk: &mut Desk, _input: OfMeeting) -> Result<Option<SavedFile>, Problem> {
    todo!()
}

