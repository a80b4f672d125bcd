//! The words of all people's texts in memory, folded, each with the people it stands in. A keystroke looks for its
//! letters among the different words (a few hundred in names), then adds up the people behind those that match, so its
//! cost hangs on the words and the hits, not on the length of the list. Read when somebody is first looked for, and kept
//! in step as a listener of the office.

use std::collections::HashMap;

use memchr::memmem;
use rusqlite::{Connection, OptionalExtension};

use crate::error::Result;
use crate::history;
use crate::ids::PersonId;
use crate::listen::{Change, Listener};
use crate::members::{FieldTrait, PERSON_FIELDS};
use crate::office::Office;

/// More people than this in one change and the index is read anew.
const REREAD_ABOVE: usize = 500;

/// Where a person stands in the index. Stays hers while she is in it.
type Slot = u32;

#[derive(Default)]
pub(crate) struct NameIndex {
    people: Vec<Person>,
    slot_of: HashMap<PersonId, Slot>,
    free: Vec<Slot>,
    /// Different words, each followed by a line end, which no query contains.
    buffer: Vec<u8>,
    /// Where each word ends in the buffer; it starts where the one before ends.
    ends: Vec<u32>,
    /// Whom it stands in: most words of a register (phone numbers) stand in one person only, so the first has a place
    /// of her own and the scan does not go astray in memory.
    first: Vec<Slot>,
    others: Vec<Vec<Slot>>,
    word_of: HashMap<Box<str>, u32>,
    /// What the change that is being committed does to it.
    ready: Option<Update>,
}

struct Person {
    id: PersonId,
    /// Name key, to put hits in name order.
    key: Vec<u8>,
    words: Vec<u32>,
}

/// Stands for nobody.
const NOBODY: Slot = Slot::MAX;

/// What one change does to the index; read inside the transaction, applied after the commit.
enum Update {
    Reread(Box<NameIndex>),
    Some(Vec<PersonChange>),
}

/// A person with her name key and folded texts; without them she is gone.
type PersonChange = (PersonId, Option<(Vec<u8>, String)>);

/// A set of slots.
#[derive(Clone, Default)]
pub(crate) struct Hits(Vec<u64>);

impl Hits {
    fn none(slots: usize) -> Hits {
        Hits(vec![0; slots.div_ceil(64)])
    }

    fn add(&mut self, slot: Slot) {
        self.0[slot as usize / 64] |= 1 << (slot % 64);
    }

    pub fn has(&self, slot: Slot) -> bool {
        self.0
            .get(slot as usize / 64)
            .is_some_and(|bits| bits & (1 << (slot % 64)) != 0)
    }

    fn keep_only(&mut self, other: &Hits) {
        for (mine, theirs) in self.0.iter_mut().zip(&other.0) {
            *mine &= theirs;
        }
    }

    fn slots(&self) -> impl Iterator<Item = Slot> + '_ {
        self.0.iter().enumerate().flat_map(|(at, &bits)| {
            let mut left = bits;
            std::iter::from_fn(move || {
                let bit = (left != 0).then(|| left.trailing_zeros())?;
                left &= left - 1;
                Some(at as u32 * 64 + bit)
            })
        })
    }
}

/// All that the search box looks at of a person: her name and the fields declared so.
fn texts_sql() -> String {
    let texts: Vec<String> = PERSON_FIELDS
        .iter()
        .filter(|field| field.is(FieldTrait::Searched))
        .map(|field| format!("coalesce({}, '')", field.field.code()))
        .collect();
    format!(
        "SELECT id, name_key, {} AS text FROM person",
        texts.join(" || ' ' || ")
    )
}

impl Office {
    /// The index of everybody's texts.
    pub(crate) fn names(&self) -> Result<&NameIndex> {
        self.kept(NameIndex::load)
    }
}

impl Listener for NameIndex {
    fn before_commit(&mut self, conn: &Connection, change: &Change<'_>) -> Result<()> {
        self.ready = match change.tables.iter().any(|table| table == "person") {
            true => {
                let people = history::people_touched(conn, change.action)?;
                Some(self.update_for(conn, &people)?)
            }
            false => None,
        };
        Ok(())
    }

    fn after_commit(&mut self) {
        match self.ready.take() {
            None => {}
            Some(Update::Reread(index)) => *self = *index,
            Some(Update::Some(changes)) => {
                for (person, now) in changes {
                    self.remove(person);
                    if let Some((key, folded)) = now {
                        self.insert(person, key, &folded);
                    }
                }
            }
        }
    }
}

impl NameIndex {
    fn load(conn: &Connection) -> Result<NameIndex> {
        let mut index = NameIndex::default();
        let mut statement = conn.prepare(&format!("{} ORDER BY name_key, id", texts_sql()))?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            let text: String = row.get("text")?;
            index.insert(
                row.get("id")?,
                row.get("name_key")?,
                &sohoi_vietnamese::fold(&text),
            );
        }
        Ok(index)
    }

    fn update_for(&self, conn: &Connection, people: &[PersonId]) -> Result<Update> {
        if people.len() > REREAD_ABOVE {
            return Ok(Update::Reread(Box::new(NameIndex::load(conn)?)));
        }
        let mut statement = conn.prepare_cached(&format!("{} WHERE id = ?1", texts_sql()))?;
        let mut changes = Vec::with_capacity(people.len());
        for &person in people {
            let now = statement
                .query_row([person], |row| {
                    Ok((
                        row.get::<_, Vec<u8>>("name_key")?,
                        row.get::<_, String>("text")?,
                    ))
                })
                .optional()?;
            changes.push((
                person,
                now.map(|(key, text)| (key, sohoi_vietnamese::fold(&text))),
            ));
        }
        Ok(Update::Some(changes))
    }

    fn remove(&mut self, person: PersonId) {
        let Some(slot) = self.slot_of.remove(&person) else {
            return;
        };
        for word in std::mem::take(&mut self.people[slot as usize].words) {
            // A word nobody has any more stays in the buffer; the next reading at start drops it.
            let others = &mut self.others[word as usize];
            if self.first[word as usize] == slot {
                self.first[word as usize] = others.pop().unwrap_or(NOBODY);
            } else {
                others.retain(|other| *other != slot);
            }
        }
        self.people[slot as usize].key.clear();
        self.free.push(slot);
    }

    fn insert(&mut self, id: PersonId, key: Vec<u8>, folded: &str) {
        let mut words: Vec<u32> = folded
            .split_whitespace()
            .map(|word| self.word(word))
            .collect();
        words.sort_unstable();
        words.dedup();
        let slot = self.free.pop().unwrap_or(self.people.len() as Slot);
        for &word in &words {
            if self.first[word as usize] == NOBODY {
                self.first[word as usize] = slot;
            } else {
                self.others[word as usize].push(slot);
            }
        }
        let person = Person { id, key, words };
        match self.people.get_mut(slot as usize) {
            Some(place) => *place = person,
            None => self.people.push(person),
        }
        self.slot_of.insert(id, slot);
    }

    fn word(&mut self, word: &str) -> u32 {
        if let Some(&known) = self.word_of.get(word) {
            return known;
        }
        self.buffer.extend_from_slice(word.as_bytes());
        self.buffer.push(b'\n');
        let number = self.ends.len() as u32;
        self.ends.push(self.buffer.len() as u32);
        self.first.push(NOBODY);
        self.others.push(Vec::new());
        self.word_of.insert(word.into(), number);
        number
    }

    /// People whose text contains every word of the query, each as part of one of their words. None for a query
    /// without words.
    pub fn find(&self, query: &str) -> Option<Hits> {
        let folded = sohoi_vietnamese::fold(query);
        let mut all: Option<Hits> = None;
        for part in folded.split_whitespace() {
            let mut hits = Hits::none(self.people.len());
            let finder = memmem::Finder::new(part);
            let (mut from, mut word) = (0, 0);
            while let Some(at) = finder.find(&self.buffer[from..]) {
                let at = (from + at) as u32;
                while self.ends[word] <= at {
                    word += 1;
                }
                if self.first[word] != NOBODY {
                    hits.add(self.first[word]);
                    self.others[word].iter().for_each(|&slot| hits.add(slot));
                }
                from = self.ends[word] as usize;
            }
            match &mut all {
                Some(all) => all.keep_only(&hits),
                None => all = Some(hits),
            }
        }
        all
    }

    pub fn slot(&self, person: PersonId) -> Option<Slot> {
        self.slot_of.get(&person).copied()
    }

    /// The first few people a query hits, in name order.
    pub fn first_hits(&self, query: &str, at_most: usize) -> Vec<PersonId> {
        let Some(hits) = self.find(query) else {
            return Vec::new();
        };
        let mut first: Vec<&Person> = Vec::with_capacity(at_most + 1);
        for slot in hits.slots() {
            let person = &self.people[slot as usize];
            if first.len() == at_most
                && first
                    .last()
                    .is_some_and(|last| (&last.key, last.id) < (&person.key, person.id))
            {
                continue;
            }
            let at =
                first.partition_point(|known| (&known.key, known.id) < (&person.key, person.id));
            first.insert(at, person);
            first.truncate(at_most);
        }
        first.into_iter().map(|person| person.id).collect()
    }

    #[cfg(test)]
    pub fn len(&self) -> usize {
        self.slot_of.len()
    }
}
