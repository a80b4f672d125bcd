//! Commands of this subject: take input, call core or documents, answer.

use crate::contract::Draft;
use crate::{Desk, NoInput, OfDraft, Problem};
use sohoi_core::drafts;

pub(crate) fn save_draft(desk: &mut Desk, input: Draft) -> Result<(), Problem> {
    Ok(drafts::save_draft(desk.office_mut()?, &input)?)
}

pub(crate) fn drop_draft(desk: &mut Desk, input: OfDraft) -> Result<(), Problem> {
    Ok(drafts::drop_draft(desk.office_mut()?, &input.key)?)
}

pub(crate) fn list_drafts(desk: &mut Desk, _input: NoInput) -> Result<Vec<Draft>, Problem> {
    Ok(drafts::list_drafts(desk.office()?)?)
}
