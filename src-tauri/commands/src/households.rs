//! Commands of this subject: take input, call core, answer.

use crate::{Desk, OfHousehold, OfHouseholdClass, OfHouseholdMember, OfPerson, Problem, SearchFor};
use sohoi_core::households;
use sohoi_core::households::{
    Household, HouseholdHit, JoinHousehold, LeaveHousehold, SaveHousehold, SaveHouseholdClass,
    SetHead,
};
use sohoi_core::ids::HouseholdId;

pub(crate) fn household_of(desk: &mut Desk, input: OfPerson) -> Result<Option<Household>, Problem> {
    Ok(households::household_of(desk.office()?, input.id)?)
}

pub(crate) fn search_households(
    desk: &mut Desk,
    input: SearchFor,
) -> Result<Vec<HouseholdHit>, Problem> {
    Ok(households::search_households(desk.office()?, &input.text)?)
}

pub(crate) fn save_household(
    desk: &mut Desk,
    input: SaveHousehold,
) -> Result<HouseholdId, Problem> {
    Ok(households::save_household(desk.office_mut()?, &input)?)
}

pub(crate) fn remove_household(desk: &mut Desk, input: OfHousehold) -> Result<(), Problem> {
    Ok(households::remove_household(desk.office_mut()?, input.id)?)
}

pub(crate) fn join_household(desk: &mut Desk, input: JoinHousehold) -> Result<(), Problem> {
    Ok(households::join_household(desk.office_mut()?, &input)?)
}

pub(crate) fn leave_household(desk: &mut Desk, input: LeaveHousehold) -> Result<(), Problem> {
    Ok(households::leave_household(desk.office_mut()?, &input)?)
}

pub(crate) fn remove_from_household(
    desk: &mut Desk,
    input: OfHouseholdMember,
) -> Result<(), Problem> {
    Ok(households::remove_from_household(
        desk.office_mut()?,
        input.id,
    )?)
}

pub(crate) fn set_household_head(desk: &mut Desk, input: SetHead) -> Result<(), Problem> {
    Ok(households::set_household_head(desk.office_mut()?, &input)?)
}

pub(crate) fn save_household_class(
    desk: &mut Desk,
    input: SaveHouseholdClass,
) -> Result<(), Problem> {
    Ok(households::save_household_class(
        desk.office_mut()?,
        &input,
    )?)
}

pub(crate) fn remove_household_class(
    desk: &mut Desk,
    input: OfHouseholdClass,
) -> Result<(), Problem> {
    Ok(households::remove_household_class(
        desk.office_mut()?,
        input.id,
    )?)
}
