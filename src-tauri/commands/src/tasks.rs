//! Commands of this subject: take input, call core or documents, answer.

use crate::{Desk, ListTasks, OfTask, Problem};
use sohoi_core::ids::TaskId;
use sohoi_core::tasks;
use sohoi_core::tasks::{EditTask, FinishTask, TaskFields, TaskRow};

pub(crate) fn list_tasks(desk: &mut Desk, input: ListTasks) -> Result<Vec<TaskRow>, Problem> {
    Ok({
        let office = desk.office()?;
        tasks::list_tasks(office, input.filter, office.today())?
    })
}

pub(crate) fn add_task(desk: &mut Desk, input: TaskFields) -> Result<TaskId, Problem> {
    Ok(tasks::add_task(desk.office_mut()?, &input)?)
}

pub(crate) fn edit_task(desk: &mut Desk, input: EditTask) -> Result<(), Problem> {
    Ok(tasks::edit_task(desk.office_mut()?, &input)?)
}

pub(crate) fn finish_task(desk: &mut Desk, input: FinishTask) -> Result<(), Problem> {
    Ok(tasks::finish_task(desk.office_mut()?, &input)?)
}

pub(crate) fn remove_task(desk: &mut Desk, input: OfTask) -> Result<(), Problem> {
    Ok(tasks::remove_task(desk.office_mut()?, input.id)?)
}
