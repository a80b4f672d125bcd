//! Reads and writes tasks.

use rusqlite::{Connection, OptionalExtension, Row, Transaction, named_params};

use super::{
    EditTask, FinishTask, TaskFields, TaskFilter, TaskOwner, TaskRow, checked, overdue_days,
    short_text,
};
use crate::action::Action;
use crate::days::{Day, check_day, day_text, optional_day_column};
use crate::error::{Error, Result, Rule, refused};
use crate::ids::{ConclusionId, MeetingId, PersonId, TaskId, UnitId};
use crate::meetings::ConclusionTask;
use crate::office::Office;

/// Open ones first: overdue, then by due day, those without one last. Then the done ones, newest first.
pub fn list_tasks(office: &Office, filter: TaskFilter, on: Day) -> Result<Vec<TaskRow>> {
    rows_of(office, filter, None, on)
}

/// Tasks a meeting's conclusions were handed out as, in the order of the conclusions.
pub fn tasks_of_meeting(office: &Office, id: MeetingId, on: Day) -> Result<Vec<TaskRow>> {
    rows_of(office, TaskFilter::All, Some(id), on)
}

pub fn count_open(office: &Office) -> Result<i64> {
    Ok(office
        .conn()
        .prepare_cached("SELECT count(*) FROM task WHERE done_on IS NULL")?
        .query_row([], |row| row.get(0))?)
}

fn rows_of(
    office: &Office,
    filter: TaskFilter,
    meeting: Option<MeetingId>,
    on: Day,
) -> Result<Vec<TaskRow>> {
    let mut statement = office
        .conn()
        .prepare_cached(include_str!("list_tasks.sql"))?;
    let rows = statement.query_map(
        named_params! { ":filter": filter, ":meeting_id": meeting, ":on": day_text(on) },
        |row| {
            let due = optional_day_column(row, "due")?;
            let done_on = optional_day_column(row, "done_on")?;
            Ok(TaskRow {
                id: row.get("id")?,
                text: row.get("text")?,
                owner: owner_columns(row)?,
                owner_name: row.get("owner_name")?,
                due,
                done_on,
                overdue_days: overdue_days(due, done_on, on),
                conclusion_id: row.get("conclusion_id")?,
                meeting_title: row.get("meeting_title")?,
            })
        },
    )?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

pub fn add_task(office: &mut Office, fields: &TaskFields) -> Result<TaskId> {
    let fields = checked(fields, office.today())?;
    office.change(Action::AddTask.about(short_text(&fields.text)), |tx| {
        insert_task(tx, None, &fields)
    })
}

pub fn edit_task(office: &mut Office, edit: &EditTask) -> Result<()> {
    let fields = checked(&edit.fields, office.today())?;
    office.change(Action::EditTask.about(short_text(&fields.text)), |tx| {
        text_of(tx, edit.id)?;
        update_task(tx, edit.id, &fields)
    })
}

/// Done on a day, or open again.
pub fn finish_task(office: &mut Office, finish: &FinishTask) -> Result<()> {
    let text = text_of(office.conn(), finish.id)?;
    if finish.done_on.is_some_and(|day| day > office.today()) {
        return refused("done_on", Rule::DayOutOfRange);
    }
    if let Some(day) = finish.done_on {
        check_day("done_on", day, office.today())?;
    }
    let action = if finish.done_on.is_some() {
        Action::FinishTask
    } else {
        Action::ReopenTask
    };
    office.change(action.about(short_text(&text)), |tx| {
        mark_done(tx, finish.id, finish.done_on)
    })
}

pub fn remove_task(office: &mut Office, id: TaskId) -> Result<()> {
    let text = text_of(office.conn(), id)?;
    office.change(Action::RemoveTask.about(short_text(&text)), |tx| {
        tx.prepare_cached("DELETE FROM task WHERE id = :id")?
            .execute(named_params! { ":id": id })?;
        Ok(())
    })
}

pub(crate) fn mark_done(tx: &Transaction<'_>, id: TaskId, done_on: Option<Day>) -> Result<()> {
    tx.prepare_cached(
        "UPDATE task SET done_on = :done_on WHERE id = :id AND done_on IS NOT :done_on",
    )?
    .execute(named_params! { ":id": id, ":done_on": done_on.map(day_text) })?;
    Ok(())
}

/// Gives a conclusion its task, or changes the one it has.
pub(crate) fn give_conclusion(
    tx: &Transaction<'_>,
    conclusion: ConclusionId,
    fields: &TaskFields,
    today: Day,
) -> Result<TaskId> {
    let fields = checked(fields, today)?;
    let kept: Option<TaskId> = tx
        .prepare_cached("SELECT id FROM task WHERE conclusion_id = :conclusion_id")?
        .query_row(named_params! { ":conclusion_id": conclusion }, |row| {
            row.get("id")
        })
        .optional()?;
    match kept {
        Some(id) => {
            update_task(tx, id, &fields)?;
            Ok(id)
        }
        None => insert_task(tx, Some(conclusion), &fields),
    }
}

/// The task a conclusion was handed out as; names as of `on`.
pub(crate) fn task_of_conclusion(
    conn: &Connection,
    id: ConclusionId,
    on: Day,
) -> Result<Option<ConclusionTask>> {
    Ok(conn
        .prepare_cached(include_str!("task_of_conclusion.sql"))?
        .query_row(
            named_params! { ":conclusion_id": id, ":on": day_text(on) },
            |row| {
                Ok(ConclusionTask {
                    id: row.get("id")?,
                    owner: owner_columns(row)?,
                    owner_name: row.get("owner_name")?,
                    due: optional_day_column(row, "due")?,
                    done_on: optional_day_column(row, "done_on")?,
                })
            },
        )
        .optional()?)
}

pub(crate) fn insert_task(
    tx: &Transaction<'_>,
    conclusion: Option<ConclusionId>,
    fields: &TaskFields,
) -> Result<TaskId> {
    check_owner(tx, &fields.owner)?;
    let owner = OwnerColumns::of(&fields.owner);
    tx.prepare_cached(include_str!("add_task.sql"))?
        .execute(named_params! {
            ":text": fields.text,
            ":conclusion_id": conclusion,
            ":owner": owner.kind,
            ":owner_unit_id": owner.unit_id,
            ":owner_person_id": owner.person_id,
            ":due": fields.due.map(day_text),
        })?;
    Ok(TaskId(tx.last_insert_rowid()))
}

/// Touches nothing when nothing differs.
fn update_task(tx: &Transaction<'_>, id: TaskId, fields: &TaskFields) -> Result<()> {
    check_owner(tx, &fields.owner)?;
    let owner = OwnerColumns::of(&fields.owner);
    tx.prepare_cached(include_str!("edit_task.sql"))?
        .execute(named_params! {
            ":id": id,
            ":text": fields.text,
            ":owner": owner.kind,
            ":owner_unit_id": owner.unit_id,
            ":owner_person_id": owner.person_id,
            ":due": fields.due.map(day_text),
        })?;
    Ok(())
}

/// Hands a task to somebody else, as part of a larger action.
pub(crate) fn give_task(tx: &Transaction<'_>, id: TaskId, owner: &TaskOwner) -> Result<()> {
    check_owner(tx, owner)?;
    let owner = OwnerColumns::of(owner);
    tx.prepare_cached(include_str!("give_task.sql"))?
        .execute(named_params! {
            ":id": id,
            ":owner": owner.kind,
            ":owner_unit_id": owner.unit_id,
            ":owner_person_id": owner.person_id,
        })?;
    Ok(())
}

fn text_of(conn: &Connection, id: TaskId) -> Result<String> {
    conn.prepare_cached("SELECT text FROM task WHERE id = :id")?
        .query_row(named_params! { ":id": id }, |row| row.get("text"))
        .optional()?
        .ok_or(Error::NotFound("task"))
}

fn check_owner(conn: &Connection, owner: &TaskOwner) -> Result<()> {
    let found = match owner {
        TaskOwner::StandingBoard | TaskOwner::AllBranches => true,
        TaskOwner::Unit { unit_id } => conn
            .prepare_cached("SELECT 1 FROM unit WHERE id = :id")?
            .exists(named_params! { ":id": unit_id })?,
        TaskOwner::Person { person_id } => conn
            .prepare_cached("SELECT 1 FROM person WHERE id = :id")?
            .exists(named_params! { ":id": person_id })?,
    };
    if found {
        Ok(())
    } else {
        refused("owner", Rule::NotOffered)
    }
}

struct OwnerColumns {
    kind: &'static str,
    unit_id: Option<UnitId>,
    person_id: Option<PersonId>,
}

impl OwnerColumns {
    fn of(owner: &TaskOwner) -> OwnerColumns {
        let columns = |kind, unit_id, person_id| OwnerColumns {
            kind,
            unit_id,
            person_id,
        };
        match *owner {
            TaskOwner::StandingBoard => columns("standing_board", None, None),
            TaskOwner::AllBranches => columns("all_branches", None, None),
            TaskOwner::Unit { unit_id } => columns("unit", Some(unit_id), None),
            TaskOwner::Person { person_id } => columns("person", None, Some(person_id)),
        }
    }
}

fn owner_columns(row: &Row<'_>) -> rusqlite::Result<TaskOwner> {
    let unit_id: Option<UnitId> = row.get("owner_unit_id")?;
    let person_id: Option<PersonId> = row.get("owner_person_id")?;
    let kind: String = row.get("owner")?;
    // The table's checks let exactly one of these be.
    Ok(match (unit_id, person_id) {
        (Some(unit_id), _) => TaskOwner::Unit { unit_id },
        (_, Some(person_id)) => TaskOwner::Person { person_id },
        _ if kind == "all_branches" => TaskOwner::AllBranches,
        _ => TaskOwner::StandingBoard,
    })
}
