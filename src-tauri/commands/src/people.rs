//! Commands about people as records: doubles found and merged, many changed at once, the register looked over, one
//! person's data handed over or erased. Take input, call core or documents, answer.

use crate::contract::SavedFile;
use crate::{
    Answer, CheckWindow, Desk, NoInput, OfCertificate, OfPerson, Problem, TwoPeople, Window,
    person_papers,
};
use sohoi_core::members;
use sohoi_core::members::{
    BulkPreview, BulkWork, CheckCase, CheckCount, DuplicatePair, ErasePerson, Erasure,
    ErasurePreview, LeftOver, MergePair, MergePeople, MergePreview,
};
use sohoi_core::page::Page;
use sohoi_documents::person_words;

use crate::person_papers::{column_name, written};

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
    let pairs: Vec<(&str, String)> = left
        .iter()
        .map(|left| {
            (
                column_name(&left.table, &left.column),
                written(&left.table, &left.column, &left.value),
            )
        })
        .collect();
    person_words::merge_note(&pairs)
}

pub(crate) fn bulk_preview(desk: &mut Desk, input: BulkWork) -> Result<BulkPreview, Problem> {
    Ok(members::bulk_preview(desk.office()?, &input)?)
}

pub(crate) fn bulk_change(desk: &mut Desk, input: BulkWork) -> Result<i64, Problem> {
    Ok(members::bulk_change(
        desk.office_mut()?,
        &input,
        crate::words::many_people,
    )?)
}

pub(crate) fn check_register(desk: &mut Desk, _input: NoInput) -> Result<Vec<CheckCount>, Problem> {
    Ok(members::check_register(desk.office()?)?)
}

pub(crate) fn list_check_cases(
    desk: &mut Desk,
    input: CheckWindow,
) -> Result<Page<CheckCase>, Problem> {
    Ok(members::list_check_cases(
        desk.office()?,
        input.rule,
        input.offset,
        input.limit,
    )?)
}

pub(crate) fn person_file_preview(desk: &mut Desk, input: OfPerson) -> Result<Answer, Problem> {
    Ok(Answer::Bytes {
        content_type: "application/pdf",
        bytes: person_papers::file(desk.office()?, input.id)?,
    })
}

pub(crate) fn save_person_file(
    desk: &mut Desk,
    input: OfPerson,
) -> Result<Option<SavedFile>, Problem> {
    let export = person_papers::file_export(desk.office()?, input.id)?;
    crate::exports::save(desk, export)
}

pub(crate) fn erasure_preview(desk: &mut Desk, input: OfPerson) -> Result<ErasurePreview, Problem> {
    Ok(members::erasure_preview(desk.office()?, input.id)?)
}

pub(crate) fn erase_person(
    desk: &mut Desk,
    input: ErasePerson,
) -> Result<Option<Erasure>, Problem> {
    let name = members::reveal_member(desk.office()?, input.id)?.name;
    if !desk.host.confirm(&crate::words::confirm_erasure(&name)) {
        return Ok(None);
    }
    Ok(Some(members::erase_person(desk.office_mut()?, &input)?))
}

pub(crate) fn list_erasures(desk: &mut Desk, _input: NoInput) -> Result<Vec<Erasure>, Problem> {
    Ok(members::list_erasures(desk.office()?)?)
}

pub(crate) fn save_erasure_certificate(
    desk: &mut Desk,
    input: OfCertificate,
) -> Result<Option<SavedFile>, Problem> {
    let export = person_papers::certificate_export(desk.office()?, &input.certificate)?;
    crate::exports::save(desk, export)
}
