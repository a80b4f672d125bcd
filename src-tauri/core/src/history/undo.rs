//! Undo and redo, last in first out, kept across restarts; and reverting one older action. Taking back is itself an
//! action, so it is in the history too and can be taken back. An action is undone while its last reversal stands.

use rusqlite::{OptionalExtension, Transaction, named_params};

use super::{ActionRow, UndoState, shape_of};
use crate::action::Action;
use crate::error::{ChangedLater, Error, Result, Rule, refused};
use crate::ids::ActionId;
use crate::office::Office;

/// What the next undo and redo would do.
pub fn undo_state(office: &Office) -> Result<UndoState> {
    Ok(UndoState {
        undo: next(office, include_str!("next_undo.sql"))?,
        redo: next(office, include_str!("next_redo.sql"))?,
    })
}

fn next(office: &Office, sql: &str) -> Result<Option<ActionRow>> {
    let mut statement = office.conn().prepare_cached(sql)?;
    Ok(statement
        .query_row([], super::read::action_row)
        .optional()?)
}

/// Takes back the last thing done that is not taken back yet.
pub fn undo(office: &mut Office) -> Result<ActionRow> {
    let Some(last) = undo_state(office)?.undo else {
        let erased: bool = office.conn().query_row(
            "SELECT EXISTS (SELECT 1 FROM action WHERE code = 'erase_person')",
            [],
            |row| row.get(0),
        )?;
        let rule = if erased {
            Rule::ErasedForGood
        } else {
            Rule::NothingToUndo
        };
        return refused("undo", rule);
    };
    take_back(office, Action::Undo, &last, last.id)?;
    Ok(last)
}

/// Does again what the last undo took back, as long as nothing else was done since.
pub fn redo(office: &mut Office) -> Result<ActionRow> {
    let Some(undone) = undo_state(office)?.redo else {
        return refused("redo", Rule::NothingToUndo);
    };
    // Redo takes back the undo that stands.
    let undo_id: ActionId = office.conn().query_row(
        "SELECT max(id) FROM action WHERE code = 'undo' AND undoes = ?1",
        [undone.id],
        |row| row.get(0),
    )?;
    take_back(office, Action::Redo, &undone, undo_id)?;
    Ok(undone)
}

/// Takes back one older action, unless a row it touched was changed since.
pub fn revert(office: &mut Office, id: ActionId) -> Result<ActionRow> {
    let action = office
        .conn()
        .prepare_cached(include_str!("one_action.sql"))?
        .query_row([id], super::read::action_row)
        .optional()?
        .ok_or(Error::NotFound("action"))?;
    if action.code == Action::ErasePerson.code() || holds_nothing(office, id)? {
        return refused("action", Rule::ErasedForGood);
    }
    if action.undone || is_bookkeeping(&action.code) {
        return refused("action", Rule::NothingToUndo);
    }
    let later = changed_later(office, id)?;
    if !later.is_empty() {
        return Err(Error::Conflict(later));
    }
    take_back(office, Action::Revert, &action, id)?;
    Ok(action)
}

/// Whether an erasure dropped what would be needed to take the action back.
fn holds_nothing(office: &Office, id: ActionId) -> Result<bool> {
    Ok(office.conn().query_row(
        "SELECT EXISTS (SELECT 1 FROM history WHERE action_id = ?1 AND salt IS NULL)",
        [id],
        |row| row.get(0),
    )?)
}

fn is_bookkeeping(code: &str) -> bool {
    [
        Action::Undo,
        Action::Redo,
        Action::MakeSample,
        Action::SetUpOffice,
    ]
    .iter()
    .any(|action| action.code() == code)
}

fn changed_later(office: &Office, id: ActionId) -> Result<Vec<ChangedLater>> {
    let mut statement = office
        .conn()
        .prepare_cached(include_str!("changed_later.sql"))?;
    let rows = statement
        .query_map([id], |row| {
            Ok(ChangedLater {
                table: row.get("tbl")?,
                row_key: row.get("row_key")?,
                action_code: row.get("code")?,
            })
        })?
        .collect::<rusqlite::Result<_>>()?;
    Ok(rows)
}

/// Applies the inverse of every row change of `of`, last first, as a new action.
fn take_back(office: &mut Office, with: Action, named: &ActionRow, of: ActionId) -> Result<()> {
    office.change_as(with.about(&named.about), Some(of), |tx| {
        refuse_locked_months(tx, of)?;
        // Rows come back in the order they went, and a child may come before its parent.
        tx.execute_batch("PRAGMA defer_foreign_keys = ON")?;
        let entries: Vec<(i64, String, String, String)> = tx
            .prepare_cached(
                "SELECT seq, tbl, row_key, op FROM history WHERE action_id = ?1 ORDER BY seq DESC",
            )?
            .query_map([of], |row| {
                Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?))
            })?
            .collect::<rusqlite::Result<_>>()?;
        let mut shapes: std::collections::HashMap<String, Reverse> =
            std::collections::HashMap::new();
        for (seq, table, row_key, op) in entries {
            if !shapes.contains_key(&table) {
                shapes.insert(table.clone(), Reverse::of(tx, &table)?);
            }
            let reverse = &shapes[&table];
            match op.as_str() {
                "insert" => tx
                    .prepare_cached(&reverse.delete)?
                    .execute(named_params! { ":key": row_key })?,
                "delete" => tx
                    .prepare_cached(&reverse.insert)?
                    .execute(named_params! { ":seq": seq })?,
                _ => tx
                    .prepare_cached(&reverse.update)?
                    .execute(named_params! { ":seq": seq, ":key": row_key })?,
            };
        }
        mark_undone(tx, of)
    })
}

/// What was sent up stays as it was sent: figures and texts of a locked month come back only after the lock is gone.
fn refuse_locked_months(tx: &Transaction<'_>, of: ActionId) -> Result<()> {
    let touches = tx
        .prepare_cached(include_str!("in_locked_months.sql"))?
        .exists([of])?;
    if touches {
        return refused("month", Rule::MonthLocked);
    }
    Ok(())
}

/// Taking `of` back also flips what `of` itself took back, and so on down.
fn mark_undone(tx: &Transaction<'_>, of: ActionId) -> Result<()> {
    let mut undone = true;
    let mut next = Some(of);
    while let Some(id) = next {
        tx.prepare_cached("UPDATE action SET undone = ?2 WHERE id = ?1")?
            .execute((id, undone))?;
        next = tx
            .prepare_cached("SELECT undoes FROM action WHERE id = ?1")?
            .query_row([id], |row| row.get(0))?;
        undone = !undone;
    }
    Ok(())
}

/// The statements that take a row change of one table back. Made from the schema, as the triggers are.
struct Reverse {
    delete: String,
    insert: String,
    update: String,
}

impl Reverse {
    fn of(tx: &Transaction<'_>, table: &str) -> Result<Reverse> {
        let shape = shape_of(tx, table.to_owned())?;
        let key: Vec<String> = shape
            .key
            .iter()
            .enumerate()
            .map(|(index, column)| format!("\"{column}\" = json_extract(:key, '$[{index}]')"))
            .collect();
        let key = key.join(" AND ");
        let columns: Vec<String> = shape
            .columns
            .iter()
            .map(|column| format!("\"{column}\""))
            .collect();
        // A row kept before the table had a column says nothing of it: an update leaves it, an insert gives its default.
        let value = |column: &str, unsaid: &str| {
            format!(
                "CASE WHEN json_type(payload, '$.{column}') IS NULL THEN {unsaid} ELSE json_extract(payload, '$.{column}') END"
            )
        };
        let values: Vec<String> = shape
            .columns
            .iter()
            .zip(&shape.defaults)
            .map(|(column, default)| value(column, default.as_deref().unwrap_or("NULL")))
            .collect();
        let assign: Vec<String> = shape
            .columns
            .iter()
            .map(|column| {
                let kept = format!("\"{table}\".\"{column}\"");
                format!("\"{column}\" = {}", value(column, &kept))
            })
            .collect();
        Ok(Reverse {
            delete: format!("DELETE FROM \"{table}\" WHERE {key}"),
            insert: format!(
                "INSERT INTO \"{table}\" ({}) SELECT {} FROM history WHERE seq = :seq AND payload IS NOT NULL",
                columns.join(", "),
                values.join(", ")
            ),
            update: format!(
                "UPDATE \"{table}\" SET {} FROM (SELECT payload FROM history WHERE seq = :seq) WHERE {key}",
                assign.join(", ")
            ),
        })
    }
}
