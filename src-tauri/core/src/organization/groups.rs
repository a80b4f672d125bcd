//! Groups for a purpose: tổ tự quản, tổ tiết kiệm, câu lạc bộ. Units like any other, with names, a head, a first and a last
//! day, but their people come from any branch, and one may be in several. Who is in them is written as a fact about the person.

use rusqlite::{Connection, Transaction, named_params};

use super::names::names_on;
use super::purpose::{give_purpose, purpose_of};
use super::store::{insert_unit, unit_kind};
use super::{GroupPurpose, UnitKind};
use crate::days::{Day, PartialDay, day_text, optional_day_column};
use crate::error::Result;
use crate::ids::{FactId, PersonId, UnitId};
use crate::office::Office;

/// Somebody in a group for a purpose, on a day.
#[derive(Clone, serde::Serialize, ts_rs::TS)]
pub struct GroupPerson {
    /// Number of the fact that says so.
    pub id: FactId,
    pub person_id: PersonId,
    pub name: String,
    pub birth: Option<PartialDay>,
    /// Her branch that day; none for somebody who is no member of the Union.
    pub branch_name: Option<String>,
    /// None: since an unknown day.
    pub from: Option<Day>,
    pub last_day: Option<Day>,
}

// Who is in a group must not reach a log through `{:?}`.
impl std::fmt::Debug for GroupPerson {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "GroupPerson({}, ***)", self.person_id.0)
    }
}

/// Who is in a group for a purpose on a day, by given name.
pub fn group_people(office: &Office, unit_id: UnitId, on: Day) -> Result<Vec<GroupPerson>> {
    let names = names_on(office.conn(), on)?;
    let mut statement = office
        .conn()
        .prepare_cached(include_str!("group_people.sql"))?;
    let rows = statement
        .query_map(
            named_params! { ":unit_id": unit_id, ":on": day_text(on) },
            |row| {
                let branch: Option<UnitId> = row.get("branch_id")?;
                Ok(GroupPerson {
                    id: row.get("id")?,
                    person_id: row.get("person_id")?,
                    name: row.get("name")?,
                    birth: row.get("birth")?,
                    branch_name: branch.and_then(|branch| names.get(&branch).cloned()),
                    from: optional_day_column(row, "valid_from")?,
                    last_day: optional_day_column(row, "valid_to")?.and_then(|to| to.pred_opt()),
                })
            },
        )?
        .collect::<rusqlite::Result<_>>()?;
    Ok(rows)
}

/// A new group for a purpose, as part of a larger action.
pub(crate) fn insert_purpose_group(
    tx: &Transaction<'_>,
    name: &str,
    parent: UnitId,
    purpose: GroupPurpose,
    opened: Option<Day>,
) -> Result<UnitId> {
    let id = insert_unit(tx, name, UnitKind::Group, Some(parent), None, opened)?;
    give_purpose(tx, id, Some(purpose))?;
    Ok(id)
}

/// Two units of one sort: for people to go from one to the other as a whole.
pub(super) fn same_sort(conn: &Connection, one: UnitId, other: UnitId) -> Result<bool> {
    Ok(unit_kind(conn, one)? == unit_kind(conn, other)?
        && purpose_of(conn, one)? == purpose_of(conn, other)?)
}
