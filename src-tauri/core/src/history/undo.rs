//! Undo and redo, last in first out, kept across restarts; and reverting one older action.
use super::*;
use crate::error::Result;
use crate::office::Office;

pub fn undo_state(office: &Office) -> Result<UndoState> { todo!() }
pub fn undo(office: &mut Office) -> Result<ActionRow> { todo!() }
pub fn redo(office: &mut Office) -> Result<ActionRow> { todo!() }
pub fn revert(office: &mut Office, id: ActionId) -> Result<ActionRow> { todo!() }
