//! One thing done to many people: moved, marked, edited or written off, in one action with one undo. The preview says
//! for how many it holds and why not for the others; those are left as they are.

use std::collections::BTreeMap;

use rusqlite::Transaction;

use crate::action::Action;
use crate::days::{Day, check_day, day_text};
use crate::error::{Error, Result, Rule, refused};
use crate::ids::{PersonId, UnitId};
use crate::members::person::declared::{FieldKind, FieldTrait, PersonColumn};
use crate::members::person::{
    ERASED_NAME, Flag, LeaveReason, check_branch, move_standing, standing_of,
};
use crate::office::Office;
use crate::organization::{PeopleNamed, end_terms, people_in_duty};

/// No office has more members than this.
const AT_MOST: usize = 15_000;
const TEXT_LENGTH: usize = 300;

#[derive(Debug, Clone, serde::Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct BulkWork {
    pub ids: Vec<PersonId>,
    pub change: BulkChange,
}

#[derive(Debug, Clone, serde::Deserialize, ts_rs::TS)]
#[serde(tag = "kind", rename_all = "snake_case", deny_unknown_fields)]
#[ts(tag = "kind", rename_all = "snake_case")]
pub enum BulkChange {
    /// To another branch or group from a day on.
    Move {
        unit_id: UnitId,
        group_id: Option<UnitId>,
        from: Day,
    },
    /// Members until the end of that day.
    Leave { last_day: Day, reason: LeaveReason },
    /// One field that many may share, the same for all; nothing empties it. A mark is "1" or nothing.
    Field {
        field: PersonColumn,
        value: Option<String>,
    },
    /// A circumstance, from a day or since an unknown one.
    Flag {
        flag: Flag,
        from: Option<Day>,
        note: String,
    },
}

/// Why somebody is left as she is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, serde::Serialize, ts_rs::TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename_all = "snake_case")]
pub enum LeftAsIs {
    NotAMember,
    /// She is there, or it says so, already.
    Already,
    /// Her membership began on that day or later.
    JoinedLater,
    Erased,
    /// No longer in the register.
    Gone,
}

#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
pub struct BulkPreview {
    pub people: i64,
    pub changed: i64,
    pub left: Vec<LeftCount>,
    /// Of those who leave: who holds a post, which ends with her membership,
    pub in_office: PeopleNamed,
    /// and who has open tasks, which stay with her.
    pub with_tasks: PeopleNamed,
}

#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
pub struct LeftCount {
    pub why: LeftAsIs,
    pub people: i64,
    /// Some of their names.
    pub names: Vec<String>,
}

/// For how many people a change holds.
pub fn bulk_preview(office: &Office, work: &BulkWork) -> Result<BulkPreview> {
    let plan = plan(office, work)?;
    let mut left: BTreeMap<LeftAsIs, LeftCount> = BTreeMap::new();
    for (why, name) in &plan.left {
        let entry = left.entry(*why).or_insert(LeftCount {
            why: *why,
            people: 0,
            names: Vec::new(),
        });
        entry.people += 1;
        if entry.names.len() < 5 && !name.is_empty() {
            entry.names.push(name.clone());
        }
    }
    let (in_office, with_tasks) = match work.change {
        BulkChange::Leave { last_day, .. } => people_in_duty(office, &plan.changed, last_day)?,
        _ => Default::default(),
    };
    Ok(BulkPreview {
        people: (plan.changed.len() + plan.left.len()) as i64,
        changed: plan.changed.len() as i64,
        left: left.into_values().collect(),
        in_office,
        with_tasks,
    })
}

/// Does it for those it holds for; answers for how many. `about` words that number for the undo bar.
pub fn bulk_change(
    office: &mut Office,
    work: &BulkWork,
    about: impl FnOnce(i64) -> String,
) -> Result<i64> {
    let plan = plan(office, work)?;
    let count = plan.changed.len() as i64;
    let action = match work.change {
        BulkChange::Move { .. } => Action::MoveMembers,
        BulkChange::Leave { .. } => Action::MembersLeave,
        BulkChange::Field { .. } => Action::EditMembers,
        BulkChange::Flag { .. } => Action::FlagMembers,
    };
    let today = office.today();
    office.change(action.about(about(count)), |tx| {
        for person in &plan.changed {
            carry_out(tx, *person, &work.change, today)?;
        }
        Ok(())
    })?;
    Ok(count)
}

struct Plan {
    changed: Vec<PersonId>,
    left: Vec<(LeftAsIs, String)>,
}

fn plan(office: &Office, work: &BulkWork) -> Result<Plan> {
    if work.ids.len() > AT_MOST {
        return refused("ids", Rule::OutOfRange);
    }
    check_change(office, &work.change)?;
    let conn = office.conn();
    let mut person = conn.prepare_cached("SELECT name FROM person WHERE id = ?1")?;
    let mut open = conn.prepare_cached(
        "SELECT unit_id, group_id, valid_from FROM membership WHERE person_id = ?1 AND valid_to IS NULL",
    )?;
    let already = match &work.change {
        BulkChange::Field { field, .. } => {
            format!("SELECT {} IS ?2 FROM person WHERE id = ?1", field.code())
        }
        _ => "SELECT EXISTS (SELECT 1 FROM person_flag WHERE person_id = ?1 AND flag = ?2 AND valid_to IS NULL)"
            .to_owned(),
    };
    let mut already = conn.prepare_cached(&already)?;
    let mut ids = work.ids.clone();
    ids.sort_unstable();
    ids.dedup();
    let mut plan = Plan {
        changed: Vec::with_capacity(ids.len()),
        left: Vec::new(),
    };
    for id in ids {
        use rusqlite::OptionalExtension;
        let Some(name) = person
            .query_row([id], |row| row.get::<_, String>(0))
            .optional()?
        else {
            plan.left.push((LeftAsIs::Gone, String::new()));
            continue;
        };
        let now: Option<(UnitId, Option<UnitId>, String)> = open
            .query_row([id], |row| {
                Ok((
                    row.get("unit_id")?,
                    row.get("group_id")?,
                    row.get("valid_from")?,
                ))
            })
            .optional()?;
        let why = match &work.change {
            _ if name == ERASED_NAME => Some(LeftAsIs::Erased),
            BulkChange::Move {
                unit_id,
                group_id,
                from,
            } => match &now {
                None => Some(LeftAsIs::NotAMember),
                Some((unit, group, ..)) if unit == unit_id && group == group_id => {
                    Some(LeftAsIs::Already)
                }
                Some((.., since)) if *since >= day_text(*from) => Some(LeftAsIs::JoinedLater),
                Some(_) => None,
            },
            BulkChange::Leave { last_day, .. } => match &now {
                None => Some(LeftAsIs::NotAMember),
                Some((.., since)) if *since > day_text(*last_day) => Some(LeftAsIs::JoinedLater),
                Some(_) => None,
            },
            BulkChange::Field { field, value } => {
                let is_same: bool = match field.declared().kind {
                    FieldKind::YesNo => {
                        already.query_row((id, value.is_some()), |row| row.get(0))?
                    }
                    _ => already.query_row((id, value), |row| row.get(0))?,
                };
                is_same.then_some(LeftAsIs::Already)
            }
            BulkChange::Flag { flag, .. } => already
                .query_row((id, flag), |row| row.get::<_, bool>(0))?
                .then_some(LeftAsIs::Already),
        };
        match why {
            Some(why) => plan.left.push((why, name)),
            None => plan.changed.push(id),
        }
    }
    Ok(plan)
}

fn check_change(office: &Office, change: &BulkChange) -> Result<()> {
    let today = office.today();
    match change {
        BulkChange::Move {
            unit_id,
            group_id,
            from,
        } => {
            check_day("from", *from, today)?;
            check_branch(office.conn(), *unit_id, *group_id, *from)
        }
        BulkChange::Leave { last_day, reason } => {
            if *reason == LeaveReason::Transferred {
                return refused("reason", Rule::NotOffered);
            }
            check_day("last_day", *last_day, today).map(drop)
        }
        BulkChange::Field { field, .. } if !field.is(FieldTrait::Bulk) => {
            refused("field", Rule::NotOffered)
        }
        BulkChange::Field { value, .. } => match value {
            Some(text) if text.trim().is_empty() => refused("value", Rule::Required),
            Some(text) if text.chars().count() > TEXT_LENGTH => refused("value", Rule::TooLong),
            _ => Ok(()),
        },
        BulkChange::Flag { from, note, .. } => {
            if note.chars().count() > TEXT_LENGTH {
                return refused("note", Rule::TooLong);
            }
            from.map_or(Ok(()), |from| check_day("from", from, today).map(drop))
        }
    }
}

fn carry_out(
    tx: &Transaction<'_>,
    person: PersonId,
    change: &BulkChange,
    today: Day,
) -> Result<()> {
    match change {
        BulkChange::Move {
            unit_id,
            group_id,
            from,
        } => {
            let standing = standing_of(tx, person, *from)?
                .ok_or(Error::Internal("a member without a membership"))?;
            move_standing(tx, &standing, *unit_id, *group_id, *from)
        }
        BulkChange::Leave { last_day, reason } => {
            let from = last_day
                .succ_opt()
                .ok_or(Error::Internal("no day after the last"))?;
            tx.prepare_cached(
                "UPDATE membership SET valid_to = ?2, leave_reason = ?3 WHERE person_id = ?1 AND valid_to IS NULL",
            )?
            .execute((person, day_text(from), reason))?;
            end_terms(tx, person, from, today)
        }
        BulkChange::Field { field, value } => {
            let sql = format!("UPDATE person SET {} = ?2 WHERE id = ?1", field.code());
            let mut statement = tx.prepare_cached(&sql)?;
            match field.declared().kind {
                FieldKind::YesNo => statement.execute((person, value.is_some()))?,
                _ => statement.execute((person, value.as_deref().map(str::trim)))?,
            };
            Ok(())
        }
        BulkChange::Flag { flag, from, note } => {
            tx.prepare_cached(
                "INSERT INTO person_flag (person_id, flag, valid_from, note) VALUES (?1, ?2, ?3, ?4)",
            )?
            .execute((person, flag, from.map(day_text), note.trim()))?;
            Ok(())
        }
    }
}
