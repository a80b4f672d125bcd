//! A person with all that is recorded of her, as one screen shows it; added, mended and taken away as a whole.

use super::declared::PersonFields;
use super::facts::{FactKind, FactRow, facts_of};
use super::fields::{PersonWarning, masked, tidy_fields, warnings};
use super::kinds::{JoinReason, MemberKind};
use super::memberships::{Membership, memberships_of};
use super::namesakes::similar_ids;
use super::own::{OwnValue, own_values, tidy_own, write_own};
use super::periods::{Joining, check_branch, insert_membership};
use super::portrait::photo_name;
use super::store::{insert_person, person_fields, update_person};
use crate::action::Action;
use crate::days::{Day, PartialDay, check_day};
use crate::error::{Result, Rule, refused};
use crate::ids::{PersonId, UnitId};
use crate::office::Office;
use crate::organization::terms_of_person;

/// A person as one screen shows her. Phone and citizen numbers masked until asked for.
#[derive(Clone, serde::Serialize, ts_rs::TS)]
pub struct MemberDetail {
    pub id: PersonId,
    /// With `phone`, `citizen_number` and `old_citizen_number` masked.
    pub fields: PersonFields,
    pub is_member: bool,
    /// Tạm nghỉ sinh hoạt today; counted all the same.
    pub is_suspended: bool,
    pub age: Option<i32>,
    /// Names her picture; it changes with it. The picture itself is `member_photo`.
    pub photo: Option<String>,
    pub memberships: Vec<Membership>,
    pub terms: Vec<crate::organization::Term>,
    /// Suspensions, circumstances, posts elsewhere, awards, notes, consent: of each kind the newest first.
    pub facts: Vec<FactRow>,
    /// What the ward's own fields say of her.
    pub own: Vec<OwnValue>,
    /// Things worth a second look (odd year digits in the citizen number, under 18 …). They warn, never block.
    pub warnings: Vec<PersonWarning>,
}

/// A new person who joins a branch.
#[derive(Debug, Clone, serde::Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct NewMember {
    pub fields: PersonFields,
    pub unit_id: UnitId,
    pub group_id: Option<UnitId>,
    pub kind: MemberKind,
    pub joined: PartialDay,
    pub join_reason: JoinReason,
}

#[derive(Debug, Clone, serde::Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct EditMember {
    pub id: PersonId,
    /// Fields left masked (unchanged `•`) are kept as they are.
    pub fields: PersonFields,
}

pub fn get_member(office: &Office, id: PersonId) -> Result<MemberDetail> {
    let today = office.today();
    let clear = person_fields(office.conn(), id)?;
    let memberships = memberships_of(office.conn(), id, today)?;
    let facts = facts_of(office, id)?;
    let mut warnings = warnings(&clear, today);
    if !similar_ids(office, &clear.name, clear.birth, Some(id))?.is_empty() {
        warnings.push(PersonWarning::SameNameAndBirth);
    }
    Ok(MemberDetail {
        id,
        is_member: memberships
            .iter()
            .any(|membership| holds_on(membership, today)),
        age: clear.birth.map(|birth| birth.age_on(today)),
        terms: terms_of_person(office, id)?,
        warnings,
        memberships,
        photo: photo_name(office, id)?,
        is_suspended: facts
            .iter()
            .any(|row| row.is_present && row.fact.kind() == FactKind::Suspension),
        facts,
        own: own_values(office, id)?,
        fields: masked(clear),
    })
}

fn holds_on(membership: &Membership, on: Day) -> bool {
    membership.joined.first_day() <= on && membership.valid_to.is_none_or(|to| on < to)
}

/// What is odd about fields as they are typed, before anything is written.
pub fn check_person(office: &Office, fields: &PersonFields) -> Vec<PersonWarning> {
    warnings(fields, office.today())
}

/// The person's fields unmasked.
pub fn reveal_member(office: &Office, id: PersonId) -> Result<PersonFields> {
    person_fields(office.conn(), id)
}

/// A new person who joins a branch.
pub fn add_member(office: &mut Office, new: &NewMember) -> Result<PersonId> {
    add_record(office, new, &[])
}

/// A new person together with what the ward's own fields say of her.
pub fn add_record(office: &mut Office, new: &NewMember, own: &[OwnValue]) -> Result<PersonId> {
    let own = tidy_own(office.conn(), own)?;
    let fields = tidy_fields(&new.fields, None)?;
    if new.join_reason == JoinReason::Transferred {
        return refused("join_reason", Rule::NotOffered);
    }
    let today = office.today();
    check_birth(&fields)?;
    check_day("joined", new.joined.first_day(), today)?;
    check_branch(
        office.conn(),
        new.unit_id,
        new.group_id,
        new.joined.first_day().max(today),
    )?;
    office.change(Action::AddMember.about(&fields.name), |tx| {
        let id = insert_person(tx, &fields)?;
        insert_membership(
            tx,
            id,
            &Joining {
                unit_id: new.unit_id,
                group_id: new.group_id,
                kind: new.kind,
                joined: new.joined,
                reason: new.join_reason,
            },
        )?;
        write_own(tx, id, &own)?;
        Ok(id)
    })
}

/// A birth before 1900 is a slip of the pen; one still to come is an oddity, which warns.
fn check_birth(fields: &PersonFields) -> Result<()> {
    if let Some(birth) = fields.birth
        && birth.year < 1900
    {
        return refused("birth", Rule::DayOutOfRange);
    }
    Ok(())
}

pub fn edit_member(office: &mut Office, edit: &EditMember) -> Result<()> {
    edit_record(office, edit, &[])
}

/// Mends a person's fields and those of the ward's own that are given.
pub fn edit_record(office: &mut Office, edit: &EditMember, own: &[OwnValue]) -> Result<()> {
    let own = tidy_own(office.conn(), own)?;
    let kept = person_fields(office.conn(), edit.id)?;
    let fields = tidy_fields(&edit.fields, Some(&kept))?;
    check_birth(&fields)?;
    office.change(Action::EditMember.about(&fields.name), |tx| {
        update_person(tx, edit.id, &fields)?;
        write_own(tx, edit.id, &own)
    })
}

/// Takes a record away that should not be there. Who held an office or owns a task stays.
pub fn remove_member(office: &mut Office, id: PersonId) -> Result<()> {
    let name = person_fields(office.conn(), id)?.name;
    office.change(Action::RemoveMember.about(name), |tx| {
        let used: bool = tx.query_row(
            "SELECT EXISTS (SELECT 1 FROM office_term WHERE person_id = ?1)
               OR EXISTS (SELECT 1 FROM task WHERE owner_person_id = ?1)",
            [id],
            |row| row.get(0),
        )?;
        if used {
            return refused("id", Rule::StillInUse);
        }
        tx.execute("DELETE FROM person WHERE id = ?1", [id])?;
        Ok(())
    })
}
