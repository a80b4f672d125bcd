//! Reads and writes tasks.
use super::*;
use crate::error::Result;
use crate::office::Office;

/// Overdue first, then by due day, those without one last.
pub fn list_tasks(office: &Office, filter: TaskFilter, on: Day) -> Result<Vec<TaskRow>> {
    todo!()
}
pub fn add_task(office: &mut Office, fields: &TaskFields) -> Result<TaskId> {
    todo!()
}
pub fn edit_task(office: &mut Office, edit: &EditTask) -> Result<()> {
    todo!()
}
pub fn finish_task(office: &mut Office, finish: &FinishTask) -> Result<()> {
    todo!()
}
pub fn remove_task(office: &mut Office, id: TaskId) -> Result<()> {
    todo!()
}
