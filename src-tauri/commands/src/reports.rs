//! Commands of this subject: take input, call core or documents, answer.

use super::*;
use sohoi_core::reports;

pub(crate) fn report_form(desk: &mut Desk, input: OfMonth) -> Result<Form, Problem> {
    Ok(reports::report_form(desk.office()?, input.month)?)
}

pub(crate) fn branch_reports(desk: &mut Desk, input: OfMonth) -> Result<Vec<BranchReport>, Problem> {
    Ok(reports::branch_reports(desk.office()?, input.month)?)
}

pub(crate) fn branch_grid(desk: &mut Desk, input: OfBranch) -> Result<BranchGrid, Problem> {
    Ok(reports::branch_grid(desk.office()?, &input)?)
}

pub(crate) fn enter_figures(desk: &mut Desk, input: EnterFigures) -> Result<(), Problem> {
    Ok(reports::enter_figures(desk.office_mut()?, &input)?)
}

pub(crate) fn mark_branch_report(desk: &mut Desk, input: MarkBranchReport) -> Result<(), Problem> {
    Ok(reports::mark_branch_report(desk.office_mut()?, &input)?)
}

pub(crate) fn ward_table(desk: &mut Desk, input: OfMonth) -> Result<WardTable, Problem> {
    Ok(reports::ward_table(desk.office()?, input.month)?)
}

pub(crate) fn branch_table(desk: &mut Desk, input: OfMonth) -> Result<BranchTable, Problem> {
    Ok(reports::branch_table(desk.office()?, input.month)?)
}

pub(crate) fn figure_story(desk: &mut Desk, input: OfIndicator) -> Result<FigureStory, Problem> {
    Ok(reports::figure_story(desk.office()?, &input)?)
}

pub(crate) fn people_behind(desk: &mut Desk, input: OfIndicator) -> Result<Page<PersonBehind>, Problem> {
    Ok(reports::people_behind(desk.office()?, &input)?)
}

pub(crate) fn narratives(desk: &mut Desk, input: OfMonth) -> Result<Vec<NarrativeText>, Problem> {
    Ok(reports::narratives(desk.office()?, input.month)?)
}

pub(crate) fn save_narrative(desk: &mut Desk, input: SaveNarrative) -> Result<(), Problem> {
    Ok(reports::save_narrative(desk.office_mut()?, &input)?)
}

pub(crate) fn set_target(desk: &mut Desk, input: SetTarget) -> Result<(), Problem> {
    Ok(reports::set_target(desk.office_mut()?, &input)?)
}

pub(crate) fn lock_month(desk: &mut Desk, input: LockMonth) -> Result<(), Problem> {
    Ok(reports::lock_month(desk.office_mut()?, &input)?)
}

pub(crate) fn save_report(_desk: &mut Desk, _input: OfMonth) -> Result<Option<SavedFile>, Problem> {
    todo!()
}

pub(crate) fn reminder_text(_desk: &mut Desk, _input: OfMonth) -> Result<String, Problem> {
    todo!()
}

