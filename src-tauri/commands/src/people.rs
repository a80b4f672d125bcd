//! Commands about people as records: doubles found and merged. Take input, call core or documents, answer.

use super::*;
use sohoi_core::members;
use sohoi_documents::person_words;

pub(crate) fn list_duplicates(
    desk: &mut Desk,
    input: Window,
) -> Result<Page<DuplicatePair>, Problem> {
    Ok(members::list_duplicates(
        desk.office()?,
        input.offset,
        input.limit,
    )?)
}

pub(crate) fn keep_people_apart(desk: &mut Desk, input: TwoPeople) -> Result<(), Problem> {
    Ok(members::keep_apart(
        desk.office_mut()?,
        input.one_id,
        input.other_id,
    )?)
}

pub(crate) fn merge_preview(desk: &mut Desk, input: MergePair) -> Result<MergePreview, Problem> {
    Ok(members::merge_preview(desk.office()?, &input)?)
}

pub(crate) fn merge_people(desk: &mut Desk, input: MergePeople) -> Result<(), Problem> {
    Ok(members::merge_people(
        desk.office_mut()?,
        &input,
        note_of_left_overs,
    )?)
}

fn note_of_left_overs(left: &[LeftOver]) -> String {
    let pairs: Vec<(&str, &str)> = left
        .iter()
        .map(|left| (left.column.as_str(), left.value.as_str()))
        .collect();
    person_words::merge_note(&pairs)
}
