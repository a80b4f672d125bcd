//! Commands of this subject: take input, call core or documents, answer.

use super::*;
use sohoi_core::members;

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

pub(crate) fn add_member(desk: &mut Desk, input: NewMember) -> Result<PersonId, Problem> {
    Ok(members::add_member(desk.office_mut()?, &input)?)
}

pub(crate) fn edit_member(desk: &mut Desk, input: EditMember) -> Result<(), Problem> {
    Ok(members::edit_member(desk.office_mut()?, &input)?)
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

pub(crate) fn member_change(desk: &mut Desk, input: OfMonth) -> Result<MemberChange, Problem> {
    Ok(members::member_change(desk.office()?, input.month)?)
}
