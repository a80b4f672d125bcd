//! Lists worth keeping: a filter, its order and its columns under a name. What the body says is the boundary's; here it is
//! a text.

use rusqlite::{OptionalExtension, named_params};

use crate::action::Action;
use crate::error::{Error, Result, Rule, refused};
use crate::ids::SavedListId;
use crate::office::Office;

const LONGEST_NAME: usize = 80;

/// One kept list; the body is what the boundary made of filter, order and columns.
#[derive(Debug, Clone, PartialEq)]
pub struct KeptList {
    pub id: SavedListId,
    pub name: String,
    pub body: String,
}

/// All kept lists, by name.
pub fn kept_lists(office: &Office) -> Result<Vec<KeptList>> {
    let mut statement = office
        .conn()
        .prepare_cached("SELECT id, name, body FROM saved_list ORDER BY text_sort_key(name), id")?;
    let lists = statement
        .query_map([], |row| {
            Ok(KeptList {
                id: row.get("id")?,
                name: row.get("name")?,
                body: row.get("body")?,
            })
        })?
        .collect::<rusqlite::Result<_>>()?;
    Ok(lists)
}

/// Keeps a list under a name nobody else has: a new one, or an existing one anew.
pub fn keep_list(
    office: &mut Office,
    id: Option<SavedListId>,
    name: &str,
    body: &str,
) -> Result<SavedListId> {
    let name = name.split_whitespace().collect::<Vec<_>>().join(" ");
    if name.is_empty() {
        return refused("name", Rule::Required);
    }
    if name.chars().count() > LONGEST_NAME {
        return refused("name", Rule::TooLong);
    }
    let folded = sohoi_vietnamese::fold(&name);
    let taken = kept_lists(office)?
        .iter()
        .any(|kept| Some(kept.id) != id && sohoi_vietnamese::fold(&kept.name) == folded);
    if taken {
        return refused("name", Rule::AlreadyThere);
    }
    office.change(Action::KeepList.about(&name), |tx| {
        let Some(id) = id else {
            tx.prepare_cached("INSERT INTO saved_list (name, body) VALUES (:name, :body)")?
                .execute(named_params! { ":name": name, ":body": body })?;
            return Ok(SavedListId(tx.last_insert_rowid()));
        };
        let touched = tx
            .prepare_cached("UPDATE saved_list SET name = :name, body = :body WHERE id = :id")?
            .execute(named_params! { ":id": id, ":name": name, ":body": body })?;
        if touched == 0 {
            return Err(Error::NotFound("list"));
        }
        Ok(id)
    })
}

pub fn remove_kept_list(office: &mut Office, id: SavedListId) -> Result<()> {
    let name: Option<String> = office
        .conn()
        .query_row("SELECT name FROM saved_list WHERE id = ?1", [id], |row| {
            row.get(0)
        })
        .optional()?;
    let name = name.ok_or(Error::NotFound("list"))?;
    office.change(Action::RemoveList.about(name), |tx| {
        tx.execute("DELETE FROM saved_list WHERE id = ?1", [id])?;
        Ok(())
    })
}
