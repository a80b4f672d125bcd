//! What is said of a hand-over: who follows in which post, who has which task, how many people it concerns. Plain data;
//! what is done with it stands in `duties.rs`.

use crate::ids::{PersonId, TaskId, TermId};
use crate::tasks::TaskOwner;

/// Who follows her, and who does what she leaves undone. What is not named here stays as it is.
#[derive(Debug, Clone, Default, serde::Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct HandOver {
    pub successors: Vec<Successor>,
    pub tasks: Vec<TaskGiven>,
}

/// Somebody takes over a post for the rest of the term.
#[derive(Debug, Clone, serde::Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct Successor {
    pub term_id: TermId,
    /// An existing person, or
    pub person_id: Option<PersonId>,
    /// the name of a new one.
    pub person_name: Option<String>,
}

#[derive(Debug, Clone, serde::Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct TaskGiven {
    pub task_id: TaskId,
    pub to: TaskTaker,
}

/// Whose a task is to be.
#[derive(Debug, Clone, serde::Deserialize, ts_rs::TS)]
#[serde(tag = "kind", rename_all = "snake_case", deny_unknown_fields)]
#[ts(tag = "kind", rename_all = "snake_case")]
pub enum TaskTaker {
    /// Whoever follows in this post: she may come into the book by this very action.
    Follower {
        term_id: TermId,
    },
    Owner {
        owner: TaskOwner,
    },
}

/// How many, and some of their names.
#[derive(Debug, Clone, Default, PartialEq, Eq, serde::Serialize, ts_rs::TS)]
pub struct PeopleNamed {
    pub people: i64,
    pub names: Vec<String>,
}

impl PeopleNamed {
    pub(super) fn add(&mut self, name: String) {
        const AT_MOST: usize = 5;
        self.people += 1;
        if self.names.len() < AT_MOST {
            self.names.push(name);
        }
    }
}
