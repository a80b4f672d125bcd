//! Commands of this subject: take input, call core or documents, answer.

use crate::contract::SavedFile;
use crate::{
    Answer, Desk, FoundingPaper, OfTerm, OfUnit, OfUpperLevel, OnDay, PasteBranches, Problem,
    TermsOf, UnitOnDay, exports, founding_papers,
};
use sohoi_core::ids::{TermId, UnitId, UpperLevelId};
use sohoi_core::organization;
use sohoi_core::organization::{
    AskDuties, Duties, EditUnit, EndTerm, GroupPerson, Lineage, ListCandidates, NewTerm, NewUnit,
    NewUpperLevel, OfficeProfile, RenameUnit, StructureChange, StructurePreview, Term,
    UnitCandidate, UnitRow,
};
use sohoi_core::page::Page;

pub(crate) fn office_profile(desk: &mut Desk, input: OnDay) -> Result<OfficeProfile, Problem> {
    Ok({
        let office = desk.office()?;
        organization::office_profile(office, input.on.unwrap_or(office.today()))?
    })
}

pub(crate) fn list_units(desk: &mut Desk, input: OnDay) -> Result<Vec<UnitRow>, Problem> {
    Ok({
        let office = desk.office()?;
        organization::list_units(office, input.on.unwrap_or(office.today()))?
    })
}

pub(crate) fn add_unit(desk: &mut Desk, input: NewUnit) -> Result<UnitId, Problem> {
    Ok(organization::add_unit(desk.office_mut()?, &input)?)
}

pub(crate) fn add_branches(desk: &mut Desk, input: PasteBranches) -> Result<i64, Problem> {
    Ok(organization::add_branches(
        desk.office_mut()?,
        &input.text,
        input.opened,
    )?)
}

pub(crate) fn rename_unit(desk: &mut Desk, input: RenameUnit) -> Result<(), Problem> {
    Ok(organization::rename_unit(desk.office_mut()?, &input)?)
}

pub(crate) fn edit_unit(desk: &mut Desk, input: EditUnit) -> Result<(), Problem> {
    Ok(organization::edit_unit(desk.office_mut()?, &input)?)
}

pub(crate) fn remove_unit(desk: &mut Desk, input: OfUnit) -> Result<(), Problem> {
    Ok(organization::remove_unit(desk.office_mut()?, input.id)?)
}

pub(crate) fn list_terms(desk: &mut Desk, input: TermsOf) -> Result<Vec<Term>, Problem> {
    Ok(organization::list_terms(
        desk.office()?,
        input.unit_id,
        input.on,
    )?)
}

pub(crate) fn add_term(desk: &mut Desk, input: NewTerm) -> Result<TermId, Problem> {
    Ok(organization::add_term(desk.office_mut()?, &input)?)
}

pub(crate) fn duties_of(desk: &mut Desk, input: AskDuties) -> Result<Duties, Problem> {
    Ok(organization::duties_of(desk.office()?, &input)?)
}

pub(crate) fn end_term(desk: &mut Desk, input: EndTerm) -> Result<(), Problem> {
    Ok(organization::end_term(desk.office_mut()?, &input)?)
}

pub(crate) fn remove_term(desk: &mut Desk, input: OfTerm) -> Result<(), Problem> {
    Ok(organization::remove_term(desk.office_mut()?, input.id)?)
}

pub(crate) fn add_upper_level(
    desk: &mut Desk,
    input: NewUpperLevel,
) -> Result<UpperLevelId, Problem> {
    Ok(organization::add_upper_level(desk.office_mut()?, &input)?)
}

pub(crate) fn remove_upper_level(desk: &mut Desk, input: OfUpperLevel) -> Result<(), Problem> {
    Ok(organization::remove_upper_level(
        desk.office_mut()?,
        input.id,
    )?)
}

pub(crate) fn preview_structure(
    desk: &mut Desk,
    input: StructureChange,
) -> Result<StructurePreview, Problem> {
    Ok(organization::preview_structure(desk.office_mut()?, &input)?)
}

pub(crate) fn change_structure(desk: &mut Desk, input: StructureChange) -> Result<UnitId, Problem> {
    Ok(organization::change_structure(desk.office_mut()?, &input)?)
}

pub(crate) fn list_candidates(
    desk: &mut Desk,
    input: ListCandidates,
) -> Result<Page<UnitCandidate>, Problem> {
    Ok(organization::list_candidates(desk.office()?, &input)?)
}

pub(crate) fn unit_lineage(desk: &mut Desk, input: OfUnit) -> Result<Vec<Lineage>, Problem> {
    Ok(organization::unit_lineage(desk.office()?, input.id)?)
}

pub(crate) fn ended_units(desk: &mut Desk, input: OnDay) -> Result<Vec<UnitRow>, Problem> {
    Ok({
        let office = desk.office()?;
        organization::ended_units(office, input.on.unwrap_or(office.today()))?
    })
}

pub(crate) fn group_people(desk: &mut Desk, input: UnitOnDay) -> Result<Vec<GroupPerson>, Problem> {
    Ok({
        let office = desk.office()?;
        organization::group_people(office, input.id, input.on.unwrap_or(office.today()))?
    })
}

pub(crate) fn founding_paper(desk: &mut Desk, input: FoundingPaper) -> Result<Answer, Problem> {
    Ok(Answer::Bytes {
        content_type: "application/pdf",
        bytes: founding_papers::pdf(desk.office_mut()?, &input)?,
    })
}

pub(crate) fn save_founding_paper(
    desk: &mut Desk,
    input: FoundingPaper,
) -> Result<Option<SavedFile>, Problem> {
    let export = founding_papers::export(desk.office_mut()?, &input)?;
    exports::save(desk, export)
}
