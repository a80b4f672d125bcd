//! Commands of this subject: take input, call core or documents, answer.

use crate::{
    Answer, CountMembers, Desk, EditRecord, LastMonths, NewRecord, NoInput, OfMembership, OfPerson,
    PickKind, Problem, SimilarTo,
};
use sohoi_core::ids::{FactId, PersonId};
use sohoi_core::members;
use sohoi_core::members::{
    ChangeKind, ChangeOf, EditMembership, JoinBranch, LeaveUnion, MemberChange, MemberCounts,
    MemberDetail, MemberFilter, MemberRow, MonthCount, OfFact, OwnField, PeopleOfChange,
    PersonFields, PersonMoved, PersonWarning, SaveFact, SaveOwnFields,
};
use sohoi_core::page::Page;

pub(crate) fn list_members(
    desk: &mut Desk,
    input: MemberFilter,
) -> Result<Page<MemberRow>, Problem> {
    Ok(members::list_members(desk.office()?, &input)?)
}

pub(crate) fn count_members(desk: &mut Desk, input: CountMembers) -> Result<i64, Problem> {
    Ok({
        let office = desk.office()?;
        members::count_members(office, input.on.unwrap_or(office.today()), input.unit_id)?
    })
}

pub(crate) fn get_member(desk: &mut Desk, input: OfPerson) -> Result<MemberDetail, Problem> {
    Ok(members::get_member(desk.office()?, input.id)?)
}

pub(crate) fn reveal_member(desk: &mut Desk, input: OfPerson) -> Result<PersonFields, Problem> {
    Ok(members::reveal_member(desk.office()?, input.id)?)
}

pub(crate) fn check_person(
    desk: &mut Desk,
    input: PersonFields,
) -> Result<Vec<PersonWarning>, Problem> {
    Ok(members::check_person(desk.office()?, &input))
}

pub(crate) fn similar_members(
    desk: &mut Desk,
    input: SimilarTo,
) -> Result<Vec<MemberRow>, Problem> {
    Ok(members::similar_members(
        desk.office()?,
        &input.name,
        input.birth,
    )?)
}

pub(crate) fn leave_union(desk: &mut Desk, input: LeaveUnion) -> Result<(), Problem> {
    Ok(members::leave_union(desk.office_mut()?, &input)?)
}

pub(crate) fn join_branch(desk: &mut Desk, input: JoinBranch) -> Result<(), Problem> {
    Ok(members::join_branch(desk.office_mut()?, &input)?)
}

pub(crate) fn remove_member(desk: &mut Desk, input: OfPerson) -> Result<(), Problem> {
    Ok(members::remove_member(desk.office_mut()?, input.id)?)
}

pub(crate) fn members_by_month(
    desk: &mut Desk,
    input: LastMonths,
) -> Result<Vec<MonthCount>, Problem> {
    Ok(members::members_by_month(
        desk.office()?,
        input.month,
        input.months,
    )?)
}

pub(crate) fn member_change(desk: &mut Desk, input: ChangeOf) -> Result<MemberChange, Problem> {
    Ok(members::member_change(desk.office()?, input)?)
}

pub(crate) fn people_of_change(
    desk: &mut Desk,
    input: PeopleOfChange,
) -> Result<Page<PersonMoved>, Problem> {
    Ok(members::people_of_change(desk.office()?, input)?)
}

pub(crate) fn member_counts(desk: &mut Desk, input: CountMembers) -> Result<MemberCounts, Problem> {
    let office = desk.office()?;
    let on = input.on.unwrap_or(office.today());
    Ok(members::member_counts(office, on, input.unit_id)?)
}

pub(crate) fn add_record(desk: &mut Desk, input: NewRecord) -> Result<PersonId, Problem> {
    Ok(members::add_record(
        desk.office_mut()?,
        &input.member,
        &input.own,
    )?)
}

pub(crate) fn edit_record(desk: &mut Desk, input: EditRecord) -> Result<(), Problem> {
    Ok(members::edit_record(
        desk.office_mut()?,
        &input.member,
        &input.own,
    )?)
}

pub(crate) fn change_kind(desk: &mut Desk, input: ChangeKind) -> Result<(), Problem> {
    Ok(members::change_kind(desk.office_mut()?, &input)?)
}

pub(crate) fn edit_membership(desk: &mut Desk, input: EditMembership) -> Result<(), Problem> {
    Ok(members::edit_membership(desk.office_mut()?, &input)?)
}

pub(crate) fn remove_membership(desk: &mut Desk, input: OfMembership) -> Result<(), Problem> {
    Ok(members::remove_membership(desk.office_mut()?, input.id)?)
}

pub(crate) fn cancel_leaving(desk: &mut Desk, input: OfMembership) -> Result<(), Problem> {
    Ok(members::cancel_leaving(desk.office_mut()?, input.id)?)
}

pub(crate) fn save_fact(desk: &mut Desk, input: SaveFact) -> Result<FactId, Problem> {
    Ok(members::save_fact(desk.office_mut()?, &input)?)
}

pub(crate) fn remove_fact(desk: &mut Desk, input: OfFact) -> Result<(), Problem> {
    Ok(members::remove_fact(desk.office_mut()?, input)?)
}

pub(crate) fn list_own_fields(desk: &mut Desk, _: NoInput) -> Result<Vec<OwnField>, Problem> {
    Ok(members::list_own_fields(desk.office()?)?)
}

pub(crate) fn save_own_fields(desk: &mut Desk, input: SaveOwnFields) -> Result<(), Problem> {
    Ok(members::save_own_fields(desk.office_mut()?, &input)?)
}

pub(crate) fn set_member_photo(desk: &mut Desk, input: OfPerson) -> Result<bool, Problem> {
    let Some(path) = desk.host.pick_file(PickKind::Picture) else {
        return Ok(false);
    };
    let file = sohoi_core::photos::read_file(&path)?;
    members::set_member_photo(desk.office_mut()?, input.id, &file)?;
    Ok(true)
}

pub(crate) fn remove_member_photo(desk: &mut Desk, input: OfPerson) -> Result<(), Problem> {
    Ok(members::remove_member_photo(desk.office_mut()?, input.id)?)
}

pub(crate) fn member_photo(desk: &mut Desk, input: OfPerson) -> Result<Answer, Problem> {
    Ok(Answer::Bytes {
        content_type: "image/jpeg",
        bytes: members::member_photo(desk.office()?, input.id)?,
    })
}
