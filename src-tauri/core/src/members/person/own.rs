//! Fields a ward adds for itself: their list, which is a setting, and what they say of a person.

use std::collections::HashMap;

use rusqlite::{Connection, Transaction, named_params};

use super::kinds::OwnKind;
use super::tidy::text;
use crate::action::Action;
use crate::days::PartialDay;
use crate::error::{Result, Rule, refused};
use crate::ids::{OwnFieldId, PersonId};
use crate::office::Office;

/// A field of the ward's own; in a list to be saved, one without an id is new.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct OwnField {
    pub id: Option<OwnFieldId>,
    pub name: String,
    pub kind: OwnKind,
}

/// The whole list, in its order; fields left out are taken away with what they held.
#[derive(Debug, Clone, serde::Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct SaveOwnFields {
    pub fields: Vec<OwnField>,
}

#[derive(Clone, PartialEq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct OwnValue {
    pub field_id: OwnFieldId,
    /// Empty: none.
    pub value: String,
}

impl std::fmt::Debug for OwnValue {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("OwnValue(***)")
    }
}

const MOST_FIELDS: usize = 40;
pub(crate) const VALUE_LENGTH: usize = 300;

pub fn list_own_fields(office: &Office) -> Result<Vec<OwnField>> {
    own_fields(office.conn())
}

pub(crate) fn own_fields(conn: &Connection) -> Result<Vec<OwnField>> {
    let fields = conn
        .prepare_cached("SELECT id, name, kind FROM own_field ORDER BY position, id")?
        .query_map([], |row| {
            Ok(OwnField {
                id: row.get("id")?,
                name: row.get("name")?,
                kind: row.get("kind")?,
            })
        })?
        .collect::<rusqlite::Result<_>>()?;
    Ok(fields)
}

pub fn save_own_fields(office: &mut Office, save: &SaveOwnFields) -> Result<()> {
    if save.fields.len() > MOST_FIELDS {
        return refused("fields", Rule::TooLong);
    }
    let kept = own_fields(office.conn())?;
    let mut fields: Vec<OwnField> = Vec::new();
    for field in &save.fields {
        let Some(name) = text("name", &Some(field.name.clone()), 60)? else {
            return refused("name", Rule::Required);
        };
        let is_same = |other: &OwnField| {
            sohoi_vietnamese::fold(&other.name) == sohoi_vietnamese::fold(&name)
                && other.id != field.id
        };
        // Also a name that another field gives up in the same breath: two fields never swap meanings by accident.
        if fields
            .iter()
            .any(|other| other.name.eq_ignore_ascii_case(&name))
            || kept
                .iter()
                .any(|other| is_same(other) && save.fields.iter().any(|f| f.id == other.id))
        {
            return refused("name", Rule::AlreadyThere);
        }
        if let Some(before) = kept
            .iter()
            .find(|before| field.id.is_some() && before.id == field.id)
            && before.kind != field.kind
            && has_values(office.conn(), before)?
        {
            return refused("kind", Rule::StillInUse);
        }
        fields.push(OwnField {
            name,
            ..field.clone()
        });
    }
    office.change(Action::SaveOwnFields, |tx| {
        for gone in kept
            .iter()
            .filter(|before| !fields.iter().any(|field| field.id == before.id))
        {
            tx.execute("DELETE FROM own_field WHERE id = ?1", [gone.id])?;
        }
        for (position, field) in fields.iter().enumerate() {
            tx.prepare_cached(include_str!("save_own_field.sql"))?
                .execute(named_params! {
                    ":id": field.id,
                    ":position": position as i64,
                    ":name": field.name,
                    ":kind": field.kind,
                })?;
        }
        Ok(())
    })
}

fn has_values(conn: &Connection, field: &OwnField) -> Result<bool> {
    Ok(conn.query_row(
        "SELECT EXISTS (SELECT 1 FROM own_value WHERE field_id = ?1)",
        [field.id],
        |row| row.get(0),
    )?)
}

/// What the ward's own fields say of a person, in their order.
pub fn own_values(office: &Office, id: PersonId) -> Result<Vec<OwnValue>> {
    own_values_of(office.conn(), id)
}

pub(crate) fn own_values_of(conn: &Connection, id: PersonId) -> Result<Vec<OwnValue>> {
    let values = conn
        .prepare_cached(include_str!("own_values_of.sql"))?
        .query_map([id], |row| {
            Ok(OwnValue {
                field_id: row.get("field_id")?,
                value: row.get("value")?,
            })
        })?
        .collect::<rusqlite::Result<_>>()?;
    Ok(values)
}

/// What they say of everybody, to compare a list with.
pub(crate) fn own_values_of_all(conn: &Connection) -> Result<HashMap<PersonId, Vec<OwnValue>>> {
    let mut said: HashMap<PersonId, Vec<OwnValue>> = HashMap::new();
    let mut statement = conn.prepare_cached("SELECT person_id, field_id, value FROM own_value")?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        said.entry(row.get("person_id")?)
            .or_default()
            .push(OwnValue {
                field_id: row.get("field_id")?,
                value: row.get("value")?,
            });
    }
    Ok(said)
}

/// The values as they will be kept, each as its field wants it.
pub(super) fn tidy_own(conn: &Connection, typed: &[OwnValue]) -> Result<Vec<OwnValue>> {
    let fields = own_fields(conn)?;
    typed
        .iter()
        .map(|typed| {
            let Some(field) = fields.iter().find(|field| field.id == Some(typed.field_id)) else {
                return refused("own", Rule::NotOffered);
            };
            let value = text("own", &Some(typed.value.clone()), VALUE_LENGTH)?.unwrap_or_default();
            let fits = value.is_empty()
                || match field.kind {
                    OwnKind::Text => true,
                    OwnKind::Number => is_number(&value),
                    OwnKind::Day => PartialDay::try_from(value.clone()).is_ok(),
                    OwnKind::YesNo => value == "yes",
                };
            if !fits {
                let rule = match field.kind {
                    OwnKind::Number => Rule::NotANumber,
                    OwnKind::Day => Rule::NotADay,
                    _ => Rule::NotOffered,
                };
                return refused("own", rule);
            }
            Ok(OwnValue {
                field_id: typed.field_id,
                value,
            })
        })
        .collect()
}

/// Digits with one comma at most, dots between thousands: 1.250,5.
pub(crate) fn is_number(text: &str) -> bool {
    let mut parts = text.strip_prefix('-').unwrap_or(text).split(',');
    let whole = parts.next().unwrap_or_default();
    let rest = parts.next();
    parts.next().is_none()
        && whole.starts_with(|c: char| c.is_ascii_digit())
        && whole.chars().all(|c| c.is_ascii_digit() || c == '.')
        && rest.is_none_or(|rest| !rest.is_empty() && rest.chars().all(|c| c.is_ascii_digit()))
}

pub(crate) fn write_own(
    tx: &Transaction<'_>,
    person_id: PersonId,
    values: &[OwnValue],
) -> Result<()> {
    for OwnValue { field_id, value } in values {
        if value.is_empty() {
            tx.execute(
                "DELETE FROM own_value WHERE person_id = ?1 AND field_id = ?2",
                (person_id, field_id),
            )?;
        } else {
            tx.prepare_cached(include_str!("save_own_value.sql"))?
                .execute((person_id, field_id, value))?;
        }
    }
    Ok(())
}
