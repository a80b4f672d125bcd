//! Commands of this subject: take input, call core or documents, answer.

use crate::contract::SavedFile;
use crate::exports::{self, Export};
use crate::leaving::ExportKind;
use crate::{Desk, OfMonth, Problem};
use sohoi_core::days::Month;
use sohoi_core::organization::Post;
use sohoi_core::organization::{list_terms, office_profile};
use sohoi_core::page::Page;
use sohoi_core::reports::{
    BranchGrid, BranchReport, BranchTable, EnterFigures, FigureStory, Form, LateBranch, LockMonth,
    MarkBranchReport, NarrativeText, OfBranch, OfIndicator, PersonBehind, SaveNarrative, SetTarget,
    WardTable,
};
use sohoi_core::{Office, reports};
use sohoi_documents::reminder::{self, Reminder};
use sohoi_documents::report_workbook::{ReportWorkbook, report_workbook};
use sohoi_documents::words;

pub(crate) fn report_form(desk: &mut Desk, input: OfMonth) -> Result<Form, Problem> {
    Ok(reports::report_form(desk.office()?, input.month)?)
}

pub(crate) fn branch_reports(
    desk: &mut Desk,
    input: OfMonth,
) -> Result<Vec<BranchReport>, Problem> {
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

pub(crate) fn people_behind(
    desk: &mut Desk,
    input: OfIndicator,
) -> Result<Page<PersonBehind>, Problem> {
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

/// The report as a file, under the name it is sent by.
fn export(office: &Office, month: Month) -> Result<Export, Problem> {
    let profile = office_profile(office, month.last_day())?;
    let place = sohoi_core::settings::settings(office)?.place_name;
    let terms = list_terms(office, Some(profile.ward_id), Some(office.today()))?;
    let chair = terms.iter().find(|term| term.post == Post::Chair);
    let bytes = report_workbook(&ReportWorkbook {
        superior: profile.upper_name.as_deref().unwrap_or_default(),
        issuer: &profile.ward_name,
        place: &place,
        signed_on: office.today(),
        prepared_by: "",
        signed_by: chair.map_or("", |chair| &chair.person_name),
        form: &reports::report_form(office, month)?,
        ward: &reports::ward_table(office, month)?,
        branches: &reports::branch_table(office, month)?,
    })
    .map_err(|error| Problem::internal(&error.to_string()))?;
    Ok(Export {
        month,
        file_name: words::report_file_name(month, &profile.ward_name),
        bytes,
        what: ExportKind::Report,
    })
}

pub(crate) fn save_report(desk: &mut Desk, input: OfMonth) -> Result<Option<SavedFile>, Problem> {
    let export = export(desk.office()?, input.month)?;
    exports::save(desk, export)
}

pub(crate) fn late_branches(desk: &mut Desk, input: OfMonth) -> Result<Vec<LateBranch>, Problem> {
    Ok(reports::late_branches(desk.office()?, input.month)?)
}

pub(crate) fn reminder_text(desk: &mut Desk, input: OfMonth) -> Result<String, Problem> {
    let office = desk.office()?;
    let table = reports::ward_table(office, input.month)?;
    Ok(reminder::reminder_text(&Reminder {
        issuer: &office_profile(office, office.today())?.ward_name,
        month: input.month,
        today: office.today(),
        due: table.branches_due,
        reports: &reports::branch_reports(office, input.month)?,
    }))
}
