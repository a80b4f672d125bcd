//! Commands of this subject: take input, call core or documents, answer.

use crate::contract::SavedFile;
use crate::{
    Answer, Desk, MinutesPreview, OfMeeting, OfPhoto, OfYear, PickKind, Problem, ProposeMeeting,
    exports, minutes,
};
use sohoi_core::ids::{MeetingId, TaskId};
use sohoi_core::meetings;
use sohoi_core::meetings::{
    AssignConclusion, CaptionPhoto, MeetingDetail, MeetingFields, MeetingRow, Photo, ReopenMeeting,
    SaveMeeting,
};

pub(crate) fn list_meetings(desk: &mut Desk, input: OfYear) -> Result<Vec<MeetingRow>, Problem> {
    Ok(meetings::list_meetings(desk.office()?, input.year)?)
}

pub(crate) fn get_meeting(desk: &mut Desk, input: OfMeeting) -> Result<MeetingDetail, Problem> {
    Ok(meetings::get_meeting(desk.office()?, input.id)?)
}

pub(crate) fn propose_meeting(
    desk: &mut Desk,
    input: ProposeMeeting,
) -> Result<MeetingFields, Problem> {
    let office = desk.office()?;
    let words = minutes::meeting_words(office, input.kind, input.day)?;
    Ok(meetings::propose_meeting(
        office, input.kind, input.day, &words,
    )?)
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

pub(crate) fn assign_conclusion(
    desk: &mut Desk,
    input: AssignConclusion,
) -> Result<TaskId, Problem> {
    Ok(meetings::assign_conclusion(desk.office_mut()?, &input)?)
}

pub(crate) fn add_photo(desk: &mut Desk, input: OfMeeting) -> Result<Option<Photo>, Problem> {
    let Some(path) = desk.host.pick_file(PickKind::Picture) else {
        return Ok(None);
    };
    let file = sohoi_core::photos::read_file(&path)?;
    Ok(Some(meetings::add_photo(
        desk.office_mut()?,
        input.id,
        &file,
        "",
    )?))
}

pub(crate) fn caption_photo(desk: &mut Desk, input: CaptionPhoto) -> Result<(), Problem> {
    Ok(meetings::caption_photo(desk.office_mut()?, &input)?)
}

pub(crate) fn remove_photo(desk: &mut Desk, input: OfPhoto) -> Result<(), Problem> {
    Ok(meetings::remove_photo(desk.office_mut()?, input.id)?)
}

pub(crate) fn photo(desk: &mut Desk, input: OfPhoto) -> Result<Answer, Problem> {
    Ok(Answer::Bytes {
        content_type: "image/jpeg",
        bytes: meetings::photo_bytes(desk.office()?, input.id)?,
    })
}

pub(crate) fn minutes_preview(desk: &mut Desk, input: MinutesPreview) -> Result<Answer, Problem> {
    Ok(Answer::Bytes {
        content_type: "application/pdf",
        bytes: minutes::pdf(desk.office()?, input.id, &input.fields)?,
    })
}

pub(crate) fn save_sign_in(
    desk: &mut Desk,
    input: OfMeeting,
) -> Result<Option<SavedFile>, Problem> {
    let export = minutes::sign_in(desk.office()?, input.id)?;
    exports::save(desk, export)
}

pub(crate) fn save_minutes(
    desk: &mut Desk,
    input: OfMeeting,
) -> Result<Option<SavedFile>, Problem> {
    let export = minutes::export(desk.office()?, input.id)?;
    exports::save(desk, export)
}
