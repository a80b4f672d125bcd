//! One box over every kind of record. People's texts are folded once and kept in memory in name order, so a keystroke is
//! a scan without a query; the other kinds are few enough to be read anew.

mod index;
mod kinds;
mod own_texts;
mod store;
#[cfg(test)]
mod tests;

pub use store::*;

use crate::days::{Day, Month};
use crate::ids::{FeeReceiptId, HouseholdId, MeetingId, PersonId, SavedListId, TaskId, UnitId};

/// What a hit opens.
#[derive(Clone, serde::Serialize, ts_rs::TS)]
#[serde(tag = "kind", rename_all = "snake_case")]
#[ts(tag = "kind", rename_all = "snake_case")]
pub enum SearchHit {
    Person {
        id: PersonId,
        name: String,
        detail: String,
    },
    Unit {
        id: UnitId,
        /// As it is called now, or was last.
        name: String,
        /// The older name that was found.
        old_name: Option<String>,
    },
    /// Opens where somebody lives, because a household has no screen of its own.
    Household {
        id: HouseholdId,
        person_id: PersonId,
        head: Option<String>,
        address: String,
    },
    Meeting {
        id: MeetingId,
        title: String,
        day: Day,
    },
    Task {
        id: TaskId,
        text: String,
    },
    SavedList {
        id: SavedListId,
        name: String,
    },
    Report {
        month: Month,
    },
    Receipt {
        id: FeeReceiptId,
        /// "05/2018"
        number: String,
        payer: String,
        fee_year: i32,
        is_cancelled: bool,
    },
    /// What somebody wrote down about a person on a day.
    Note {
        person_id: PersonId,
        name: String,
        day: Day,
        text: String,
    },
    /// What one of the ward's own fields says of a person.
    Own {
        person_id: PersonId,
        name: String,
        /// The name of the field.
        own: String,
        text: String,
    },
}

// Names and what was written about them must not reach a log through `{:?}`.
impl std::fmt::Debug for SearchHit {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("SearchHit(***)")
    }
}

/// How well a hit fits; the best come first, whatever kind they are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Fit {
    /// It is called so, and nothing else.
    Whole,
    /// What was typed stands in its name as whole words: "Hương" is not looked for in "Phương".
    Words,
    /// Its words begin so.
    Beginning,
    /// What was typed stands somewhere in its name.
    Phrase,
    /// Every word stands in its name with the very marks typed.
    Marks,
    Alike,
    /// Not by its name, but by what stands around it.
    Aside,
}

/// What was typed, folded once.
struct Query {
    text: String,
    /// Small letters, single spaces, every mark kept.
    typed: String,
    /// Without marks.
    folded: String,
}

impl Query {
    /// None where there is no word to look for.
    fn new(text: &str) -> Option<Query> {
        let folded = sohoi_vietnamese::fold(text);
        (!folded.is_empty()).then(|| Query {
            text: text.to_owned(),
            typed: as_typed(text),
            folded,
        })
    }

    /// Without marks everything that fits is as good as any other, unless it is called just so.
    fn has_marks(&self) -> bool {
        self.typed != self.folded
    }

    /// Every word typed is part of the text.
    fn is_in(&self, text: &str) -> bool {
        let text = sohoi_vietnamese::fold(text);
        self.folded.split(' ').all(|word| text.contains(word))
    }

    /// Every word typed begins a word of the text: in whole sentences a few letters stand everywhere.
    fn is_in_sentence(&self, text: &str) -> bool {
        self.is_in_folded_sentence(&sohoi_vietnamese::fold(text))
    }

    fn is_in_folded_sentence(&self, text: &str) -> bool {
        let words = || text.split([' ', ',', '.', ';', ':', '"', '(', '-']);
        self.folded
            .split(' ')
            .all(|typed| words().any(|word| word.starts_with(typed)))
    }

    fn fit(&self, name: &str) -> Fit {
        let written = as_typed(name);
        let (called, typed) = match self.has_marks() {
            true => (written.clone(), &self.typed),
            false => (sohoi_vietnamese::fold(name), &self.folded),
        };
        if called == *typed {
            Fit::Whole
        } else if let Some(fit) = stands_in(&called, typed) {
            fit
        } else if self.has_marks() && self.typed.split(' ').all(|word| written.contains(word)) {
            Fit::Marks
        } else if self.is_in(name) {
            Fit::Alike
        } else {
            Fit::Aside
        }
    }
}

/// How well the typed words stand side by side in a name, if they do.
fn stands_in(name: &str, typed: &str) -> Option<Fit> {
    name.match_indices(typed)
        .map(|(at, _)| {
            let before = name[..at].chars().next_back();
            let after = name[at + typed.len()..].chars().next();
            match (before, after) {
                (Some(letter), _) if letter.is_alphanumeric() => Fit::Phrase,
                (_, Some(letter)) if letter.is_alphanumeric() => Fit::Beginning,
                _ => Fit::Words,
            }
        })
        .min()
}

fn as_typed(text: &str) -> String {
    text.split_whitespace()
        .collect::<Vec<_>>()
        .join(" ")
        .to_lowercase()
}
