//! Commands of this subject: take input, call core or documents, answer.

use crate::contract::SavedFile;
use crate::leaving::todays_codes;
use crate::papers::PaperOrder;
use crate::saved_lists::SavedList;
use crate::{
    Answer, Desk, ExportList, KeepList, NoInput, OfSavedList, Problem, Window, exports, list_files,
    papers,
};
use sohoi_core::export_log::ExportRow;
use sohoi_core::ids::{PersonId, SavedListId};
use sohoi_core::members::MemberFilter;
use sohoi_core::page::Page;
use sohoi_core::{export_log, members};

pub(crate) fn list_member_ids(
    desk: &mut Desk,
    input: MemberFilter,
) -> Result<Vec<PersonId>, Problem> {
    Ok(members::list_member_ids(desk.office()?, &input)?)
}

pub(crate) fn kept_lists(desk: &mut Desk, _: NoInput) -> Result<Vec<SavedList>, Problem> {
    let kept = members::kept_lists(desk.office()?)?;
    Ok(kept.into_iter().map(SavedList::of_kept).collect())
}

pub(crate) fn keep_list(desk: &mut Desk, input: KeepList) -> Result<SavedListId, Problem> {
    let body = input.list.as_body()?;
    Ok(members::keep_list(
        desk.office_mut()?,
        input.id,
        &input.name,
        &body,
    )?)
}

pub(crate) fn remove_kept_list(desk: &mut Desk, input: OfSavedList) -> Result<(), Problem> {
    Ok(members::remove_kept_list(desk.office_mut()?, input.id)?)
}

pub(crate) fn export_list(
    desk: &mut Desk,
    input: ExportList,
) -> Result<Option<SavedFile>, Problem> {
    let (export, columns) = list_files::export(desk.office()?, &input)?;
    exports::save_with(desk, export, &columns)
}

pub(crate) fn export_everything(desk: &mut Desk, _: NoInput) -> Result<Option<SavedFile>, Problem> {
    let export = list_files::everything(desk.office()?)?;
    exports::save(desk, export)
}

pub(crate) fn list_exports(desk: &mut Desk, input: Window) -> Result<Page<ExportRow>, Problem> {
    let mut page = export_log::list_exports(desk.office()?, input.offset, input.limit)?;
    for row in &mut page.rows {
        row.columns = todays_codes(&row.columns);
    }
    Ok(page)
}

pub(crate) fn paper_preview(desk: &mut Desk, input: PaperOrder) -> Result<Answer, Problem> {
    Ok(Answer::Bytes {
        content_type: "application/pdf",
        bytes: papers::preview(desk.office()?, &input)?,
    })
}

pub(crate) fn save_paper(desk: &mut Desk, input: PaperOrder) -> Result<Option<SavedFile>, Problem> {
    papers::save(desk, &input)
}
