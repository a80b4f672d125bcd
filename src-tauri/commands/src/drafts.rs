//! Commands of this subject: take input, call core or documents, answer.

use super::*;

pub(crate) fn save_draft(_desk: &mut Desk, _input: Draft) -> Result<(), Problem> {
    todo!()
}

pub(crate) fn drop_draft(_desk: &mut Desk, _input: OfDraft) -> Result<(), Problem> {
    todo!()
}

pub(crate) fn list_drafts(_desk: &mut Desk, _input: NoInput) -> Result<Vec<Draft>, Problem> {
    todo!()
}

