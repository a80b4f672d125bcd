//! What the register holds when a list is compared with it: everybody, and the units that are open. Read once per plan.

use rusqlite::{Connection, named_params};

use super::likeness::{LikenessIndex, Traits};
use super::purpose_groups::{KnownGroups, groups_of_all};
use super::units::unit_key;
use crate::days::{Day, day_text, optional_day_column};
use crate::error::Result;
use crate::ids::{OwnFieldId, PersonId, UnitId};
use crate::members::person::declared::{PersonFields, person_columns_sql};
use crate::members::{OwnField, OwnValue, own_fields, own_values_of_all};
use crate::organization::UnitKind;

/// Whether she belongs to the Union as the register knows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Standing {
    Member,
    Left,
    /// Known by a post alone.
    Never,
}

pub(crate) struct KnownPerson {
    pub id: PersonId,
    pub fields: PersonFields,
    pub own: Vec<OwnValue>,
    /// Groups for a purpose she is in.
    pub groups: Vec<UnitId>,
    pub branch: Option<String>,
    pub standing: Standing,
}

pub(crate) struct KnownUnit {
    pub id: UnitId,
    pub kind: UnitKind,
    pub parent: Option<UnitId>,
    pub name: String,
    pub key: String,
    pub folded: String,
}

/// Where a person's fields begin in `known_people.sql`.
const FIELDS_AT: usize = 4;

pub(crate) struct Register {
    pub people: Vec<KnownPerson>,
    pub units: Vec<KnownUnit>,
    pub own_fields: Vec<OwnField>,
    pub groups: KnownGroups,
    /// Same order as `people`.
    pub index: LikenessIndex,
}

impl Register {
    pub fn load(conn: &Connection, today: Day) -> Result<Register> {
        let units = load_units(conn, today)?;
        let mut own = own_values_of_all(conn)?;
        let mut groups = groups_of_all(conn, today)?;
        let sql = include_str!("known_people.sql").replace("/*fields*/", &person_columns_sql());
        let mut statement = conn.prepare_cached(&sql)?;
        let mut rows = statement.query([])?;
        let (mut people, mut index) = (Vec::new(), LikenessIndex::default());
        while let Some(row) = rows.next()? {
            let unit_id: Option<UnitId> = row.get(1)?;
            let valid_to = optional_day_column(row, "valid_to")?;
            let standing = match (unit_id, valid_to) {
                (None, _) => Standing::Never,
                (Some(_), Some(to)) if to <= today => Standing::Left,
                _ => Standing::Member,
            };
            let branch = unit_id
                .and_then(|id| units.iter().find(|unit| unit.id == id))
                .map(|unit| unit.name.clone());
            let fields = PersonFields::by_place(row, FIELDS_AT)?;
            index.add(Traits::of(&fields, branch.as_deref()));
            let id = row.get(0)?;
            people.push(KnownPerson {
                id,
                fields,
                own: own.remove(&id).unwrap_or_default(),
                groups: groups.remove(&id).unwrap_or_default(),
                branch,
                standing,
            });
        }
        Ok(Register {
            people,
            units,
            own_fields: own_fields(conn)?,
            groups: KnownGroups::load(conn, today)?,
            index,
        })
    }
}

impl Register {
    pub fn own_field(&self, id: OwnFieldId) -> Option<&OwnField> {
        self.own_fields.iter().find(|field| field.id == Some(id))
    }
}

fn load_units(conn: &Connection, today: Day) -> Result<Vec<KnownUnit>> {
    let mut statement = conn.prepare_cached(include_str!("known_units.sql"))?;
    let units = statement
        .query_map(named_params! { ":on": day_text(today) }, |row| {
            let name: String = row.get("name")?;
            Ok(KnownUnit {
                id: row.get("id")?,
                kind: row.get("kind")?,
                parent: row.get("parent_id")?,
                key: unit_key(&name),
                folded: sohoi_vietnamese::fold(&name),
                name,
            })
        })?
        .collect::<rusqlite::Result<_>>()?;
    Ok(units)
}

/// The branch a name means; of two with one number, the one spelt the same.
pub(crate) fn find_unit(
    units: &[KnownUnit],
    kind: UnitKind,
    parent: Option<UnitId>,
    name: &str,
) -> Option<UnitId> {
    let folded = sohoi_vietnamese::fold(name);
    let fits = |unit: &&KnownUnit| unit.kind == kind && (parent.is_none() || unit.parent == parent);
    units
        .iter()
        .filter(fits)
        .find(|unit| unit.folded == folded)
        .or_else(|| {
            let key = unit_key(name);
            units.iter().filter(fits).find(|unit| unit.key == key)
        })
        .map(|unit| unit.id)
}
