//! Commands of this subject: take input, call core or documents, answer.

use crate::{Desk, NoInput, OfAction, OfRecord, Problem, Window};
use sohoi_core::history;
use sohoi_core::history::{ActionChanges, ActionRow, FieldChange, UndoState};
use sohoi_core::page::Page;

pub(crate) fn undo_state(desk: &mut Desk, _input: NoInput) -> Result<UndoState, Problem> {
    Ok(history::undo_state(desk.office()?)?)
}

pub(crate) fn undo(desk: &mut Desk, _input: NoInput) -> Result<ActionRow, Problem> {
    Ok(history::undo(desk.office_mut()?)?)
}

pub(crate) fn redo(desk: &mut Desk, _input: NoInput) -> Result<ActionRow, Problem> {
    Ok(history::redo(desk.office_mut()?)?)
}

pub(crate) fn list_actions(desk: &mut Desk, input: Window) -> Result<Page<ActionRow>, Problem> {
    Ok(history::list_actions(
        desk.office()?,
        input.offset,
        input.limit,
    )?)
}

pub(crate) fn record_history(
    desk: &mut Desk,
    input: OfRecord,
) -> Result<Vec<FieldChange>, Problem> {
    Ok(history::record_history(desk.office()?, input.record)?)
}

pub(crate) fn action_changes(desk: &mut Desk, input: OfAction) -> Result<ActionChanges, Problem> {
    Ok(history::action_changes(desk.office()?, input.id)?)
}

pub(crate) fn revert_action(desk: &mut Desk, input: OfAction) -> Result<ActionRow, Problem> {
    Ok(history::revert(desk.office_mut()?, input.id)?)
}
