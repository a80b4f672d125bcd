//! What somebody has in hand, and who has it after her: posts that end and who follows in them, open tasks handed on.
//! Asked before she leaves or her term ends, and carried out in the same action, so that one undo takes it all back.

use std::collections::BTreeMap;

use rusqlite::{Connection, Transaction, named_params};

use super::hand_over::{HandOver, PeopleNamed, Successor, TaskTaker};
use super::store::{
    insert_person, insert_term, person_name, term_head, term_overlaps, terms_of_person,
};
use super::{Post, Term};
use crate::action::Action;
use crate::days::{Day, check_period, day_column, day_text};
use crate::error::{Error, Result, Rule, refused};
use crate::ids::{PersonId, TermId};
use crate::office::Office;
use crate::tasks::{TaskFilter, TaskOwner, TaskRow, give_task, list_tasks};

/// Whose last day it is to be, as a member or in one post.
#[derive(Debug, Clone, Copy, serde::Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct AskDuties {
    pub id: PersonId,
    pub last_day: Day,
    /// That post alone; else all she holds.
    pub term_id: Option<TermId>,
}

/// Posts that end, and open tasks that wait for her.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
pub struct Duties {
    pub posts: Vec<HeldPost>,
    /// Tasks of her own, and those of a unit she heads that name her.
    pub tasks: Vec<TaskRow>,
}

/// A post as it is once the day is chosen.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
pub struct HeldPost {
    pub term: Term,
    /// Her last day in it. None: it would have begun later, and falls away.
    pub last_day: Option<Day>,
    /// First day of whoever follows.
    pub next_from: Day,
}

#[derive(Debug, Clone, serde::Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct EndTerm {
    pub id: TermId,
    /// Last day in office.
    pub last_day: Day,
    /// Who follows, and who has her open tasks.
    #[serde(default)]
    pub hand_over: HandOver,
}

fn day_after(day: Day) -> Result<Day> {
    day.succ_opt()
        .ok_or(Error::Internal("no day after the last"))
}

pub fn duties_of(office: &Office, ask: &AskDuties) -> Result<Duties> {
    let today = office.today();
    let to = day_after(ask.last_day)?;
    let name = person_name(office.conn(), ask.id)?;
    let ending = terms_that_end(office.conn(), ask.id, to, today)?;
    let posts: Vec<HeldPost> = terms_of_person(office, ask.id)?
        .into_iter()
        .filter(|term| ending.contains_key(&term.id))
        .filter(|term| ask.term_id.is_none_or(|only| only == term.id))
        .map(|term| HeldPost {
            last_day: (term.valid_from < to).then_some(ask.last_day),
            next_from: to.max(term.valid_from),
            term,
        })
        .collect();
    // A term that is over already leaves nothing behind.
    if ask.term_id.is_some() && posts.is_empty() {
        return Ok(Duties {
            posts,
            tasks: Vec::new(),
        });
    }
    let heads = |unit| {
        posts.iter().any(|HeldPost { term, .. }| {
            term.unit_id == unit && matches!(term.post, Post::BranchHead | Post::GroupHead)
        })
    };
    let tasks = list_tasks(office, TaskFilter::Open, today)?
        .into_iter()
        .filter(|task| match task.owner {
            TaskOwner::Person { person_id } => person_id == ask.id,
            TaskOwner::Unit { unit_id } => heads(unit_id) && task.text.contains(&name),
            TaskOwner::StandingBoard | TaskOwner::AllBranches => false,
        })
        .collect();
    Ok(Duties { posts, tasks })
}

/// Terms that end when the first day after her last is `to`, each with its own first day.
fn terms_that_end(
    conn: &Connection,
    id: PersonId,
    to: Day,
    today: Day,
) -> Result<BTreeMap<TermId, Day>> {
    let mut statement = conn.prepare_cached(include_str!("terms_that_end.sql"))?;
    let terms = statement
        .query_map(
            named_params! {
                ":person_id": id,
                ":to": day_text(to),
                ":today": day_text(today),
            },
            |row| Ok((row.get("id")?, day_column(row, "valid_from")?)),
        )?
        .collect::<rusqlite::Result<_>>()?;
    Ok(terms)
}

/// Ends every post she holds on the first day it no longer holds; one that would begin then or later falls away.
pub(crate) fn end_terms(tx: &Transaction<'_>, id: PersonId, to: Day, today: Day) -> Result<()> {
    for (term, valid_from) in terms_that_end(tx, id, to, today)? {
        if valid_from < to {
            write_end(tx, term, to)?;
        } else {
            tx.prepare_cached("DELETE FROM office_term WHERE id = ?1")?
                .execute([term])?;
        }
    }
    Ok(())
}

fn write_end(tx: &Transaction<'_>, id: TermId, to: Day) -> Result<()> {
    tx.prepare_cached("UPDATE office_term SET valid_to = ?2 WHERE id = ?1")?
        .execute((id, day_text(to)))?;
    Ok(())
}

/// Puts the successors in their posts from the first day they are free, and hands the tasks on. `duties` are what she
/// had before; nothing else is handed over.
pub(crate) fn hand_over(tx: &Transaction<'_>, duties: &Duties, given: &HandOver) -> Result<()> {
    let mut followers: BTreeMap<TermId, PersonId> = BTreeMap::new();
    for successor in &given.successors {
        let held = duties
            .posts
            .iter()
            .find(|held| held.term.id == successor.term_id);
        let Some(held) = held else {
            return refused("successors", Rule::NotOffered);
        };
        followers.insert(successor.term_id, follow(tx, held, successor)?);
    }
    for task in &given.tasks {
        if duties.tasks.iter().all(|known| known.id != task.task_id) {
            return refused("tasks", Rule::NotOffered);
        }
        let owner = match &task.to {
            TaskTaker::Owner { owner } => owner.clone(),
            TaskTaker::Follower { term_id } => match followers.get(term_id) {
                Some(&person_id) => TaskOwner::Person { person_id },
                None => return refused("tasks", Rule::NotOffered),
            },
        };
        give_task(tx, task.task_id, &owner)?;
    }
    Ok(())
}

fn follow(tx: &Transaction<'_>, held: &HeldPost, successor: &Successor) -> Result<PersonId> {
    let term = &held.term;
    let person_id = match (successor.person_id, &successor.person_name) {
        (Some(id), _) if id == term.person_id => return refused("successors", Rule::NotOffered),
        (Some(id), _) => person_name(tx, id).map(|_| id)?,
        (None, Some(name)) => insert_person(tx, name)?,
        (None, None) => return refused("successors", Rule::Required),
    };
    let (unit, post) = (term.unit_id, term.post);
    if term_overlaps(tx, person_id, unit, post, held.next_from, term.valid_to)? {
        return refused("successors", Rule::Overlaps);
    }
    insert_term(
        tx,
        person_id,
        unit,
        post,
        None,
        held.next_from,
        term.valid_to,
    )?;
    Ok(person_id)
}

/// Ends a term after its last day; who follows and who has her tasks is part of it.
pub fn end_term(office: &mut Office, end: &EndTerm) -> Result<()> {
    let head = term_head(office, end.id)?;
    let to = day_after(end.last_day)?;
    check_period("last_day", head.valid_from, Some(to))?;
    let duties = duties_of(
        office,
        &AskDuties {
            id: head.person_id,
            last_day: end.last_day,
            term_id: Some(end.id),
        },
    )?;
    office.change(Action::EndTerm.about(head.name), |tx| {
        write_end(tx, end.id, to)?;
        hand_over(tx, &duties, &end.hand_over)
    })
}

/// Who of these people holds a post that ends with a last day, and who has open tasks: (posts, tasks).
pub(crate) fn people_in_duty(
    office: &Office,
    ids: &[PersonId],
    last_day: Day,
) -> Result<(PeopleNamed, PeopleNamed)> {
    let (conn, to) = (office.conn(), day_after(last_day)?);
    let mut open_task = conn.prepare_cached(
        "SELECT EXISTS (SELECT 1 FROM task WHERE owner_person_id = ?1 AND done_on IS NULL)",
    )?;
    let (mut posts, mut tasks) = (PeopleNamed::default(), PeopleNamed::default());
    for &id in ids {
        if !terms_that_end(conn, id, to, office.today())?.is_empty() {
            posts.add(person_name(conn, id)?);
        }
        if open_task.query_row([id], |row| row.get(0))? {
            tasks.add(person_name(conn, id)?);
        }
    }
    Ok((posts, tasks))
}
