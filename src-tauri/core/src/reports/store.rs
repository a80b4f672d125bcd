//! Reads and writes forms, figures and narratives.
use super::*;
use crate::error::Result;
use crate::members::Page;
use crate::office::Office;

/// Writes the built-in form version into a new office; called inside the set-up transaction.
pub(crate) fn install_forms(_tx: &rusqlite::Transaction<'_>) -> Result<()> {
    Ok(())
}
/// The form in force in a month.
pub fn report_form(office: &Office, month: Month) -> Result<Form> {
    todo!()
}
pub fn branch_reports(office: &Office, month: Month) -> Result<Vec<BranchReport>> {
    todo!()
}
pub fn branch_grid(office: &Office, of: &OfBranch) -> Result<BranchGrid> {
    todo!()
}
pub fn enter_figures(office: &mut Office, enter: &EnterFigures) -> Result<()> {
    todo!()
}
pub fn mark_branch_report(office: &mut Office, mark: &MarkBranchReport) -> Result<()> {
    todo!()
}
pub fn ward_table(office: &Office, month: Month) -> Result<WardTable> {
    todo!()
}
pub fn branch_table(office: &Office, month: Month) -> Result<BranchTable> {
    todo!()
}
pub fn figure_story(office: &Office, of: &OfIndicator) -> Result<FigureStory> {
    todo!()
}
pub fn people_behind(office: &Office, of: &OfIndicator) -> Result<Page<PersonBehind>> {
    todo!()
}
pub fn narratives(office: &Office, month: Month) -> Result<Vec<NarrativeText>> {
    todo!()
}
pub fn save_narrative(office: &mut Office, save: &SaveNarrative) -> Result<()> {
    todo!()
}
pub fn set_target(office: &mut Office, target: &SetTarget) -> Result<()> {
    todo!()
}
pub fn lock_month(office: &mut Office, lock: &LockMonth) -> Result<()> {
    todo!()
}
