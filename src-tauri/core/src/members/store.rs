//! Reads and writes people and their membership periods.
use super::*;
use crate::error::Result;
use crate::office::Office;

pub fn list_members(office: &Office, filter: &MemberFilter) -> Result<Page<MemberRow>> { todo!() }
pub fn count_members(office: &Office, on: Day, unit_id: Option<UnitId>) -> Result<i64> { todo!() }
pub fn get_member(office: &Office, id: PersonId) -> Result<MemberDetail> { todo!() }
/// The person's fields unmasked.
pub fn reveal_member(office: &Office, id: PersonId) -> Result<PersonFields> { todo!() }
/// People who might be the one being typed.
pub fn similar_members(office: &Office, name: &str, birth: Option<PartialDay>) -> Result<Vec<MemberRow>> { todo!() }
pub fn add_member(office: &mut Office, new: &NewMember) -> Result<PersonId> { todo!() }
pub fn edit_member(office: &mut Office, edit: &EditMember) -> Result<()> { todo!() }
pub fn leave_union(office: &mut Office, leave: &LeaveUnion) -> Result<()> { todo!() }
pub fn join_branch(office: &mut Office, join: &JoinBranch) -> Result<()> { todo!() }
pub fn remove_member(office: &mut Office, id: PersonId) -> Result<()> { todo!() }
/// Members at the end of each of `months` months up to `last`.
pub fn members_by_month(office: &Office, last: Month, months: u32) -> Result<Vec<MonthCount>> { todo!() }
pub fn member_change(office: &Office, month: Month) -> Result<MemberChange> { todo!() }
