//! Folded texts of all people in one buffer, in name order, so that a keystroke is one scan of memory and the first
//! hits are the first to show. Kept in step with the register by `office.change`.

use memchr::memmem;
use rusqlite::{Connection, OptionalExtension};

use crate::error::Result;
use crate::ids::PersonId;

/// More people than this in one change and the index is read anew.
const REREAD_ABOVE: usize = 500;

#[derive(Default)]
pub(crate) struct NameIndex {
    /// One entry a person, in name-key order.
    entries: Vec<Entry>,
    /// All folded texts, each followed by a line end, which no query contains.
    buffer: Vec<u8>,
}

struct Entry {
    id: PersonId,
    key: Vec<u8>,
    /// Where its text ends in the buffer; it starts where the one before ends.
    end: usize,
}

/// What one change does to the index; read inside the transaction, applied after the commit.
pub(crate) enum Update {
    Reread(NameIndex),
    Some(Vec<(PersonId, Option<(Vec<u8>, String)>)>),
}

impl NameIndex {
    pub fn load(conn: &Connection) -> Result<NameIndex> {
        let mut index = NameIndex::default();
        let mut statement = conn.prepare(include_str!("all_texts.sql"))?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            let text: String = row.get("text")?;
            index
                .buffer
                .extend_from_slice(folded_line(&text).as_bytes());
            index.entries.push(Entry {
                id: row.get("id")?,
                key: row.get("name_key")?,
                end: index.buffer.len(),
            });
        }
        Ok(index)
    }

    pub fn prepare_update(&self, conn: &Connection, people: &[PersonId]) -> Result<Update> {
        if people.len() > REREAD_ABOVE {
            return Ok(Update::Reread(NameIndex::load(conn)?));
        }
        let mut statement = conn.prepare_cached(include_str!("one_text.sql"))?;
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
            changes.push((person, now.map(|(key, text)| (key, folded_line(&text)))));
        }
        Ok(Update::Some(changes))
    }

    pub fn apply(&mut self, update: Update) {
        match update {
            Update::Reread(index) => *self = index,
            Update::Some(changes) => {
                for (person, now) in changes {
                    self.remove(person);
                    if let Some((key, line)) = now {
                        self.insert(person, key, &line);
                    }
                }
            }
        }
    }

    fn start(&self, position: usize) -> usize {
        position
            .checked_sub(1)
            .map_or(0, |before| self.entries[before].end)
    }

    fn remove(&mut self, person: PersonId) {
        let Some(position) = self.entries.iter().position(|entry| entry.id == person) else {
            return;
        };
        let (start, end) = (self.start(position), self.entries[position].end);
        self.buffer.drain(start..end);
        self.entries.remove(position);
        for entry in &mut self.entries[position..] {
            entry.end -= end - start;
        }
    }

    fn insert(&mut self, id: PersonId, key: Vec<u8>, line: &str) {
        let position = self
            .entries
            .partition_point(|entry| (&entry.key, entry.id) < (&key, id));
        let start = self.start(position);
        self.buffer.splice(start..start, line.bytes());
        for entry in &mut self.entries[position..] {
            entry.end += line.len();
        }
        self.entries.insert(
            position,
            Entry {
                id,
                key,
                end: start + line.len(),
            },
        );
    }

    /// People whose text contains every word of the query, in name order. An empty query hits everybody.
    pub fn hits<'a>(&'a self, query: &str) -> impl Iterator<Item = PersonId> + 'a {
        let mut words: Vec<Vec<u8>> = sohoi_vietnamese::fold(query)
            .split_whitespace()
            .map(|word| word.as_bytes().to_vec())
            .collect();
        // The longest word is the rarest: it is looked for in the whole buffer, the others only where it hits.
        words.sort_by_key(|word| std::cmp::Reverse(word.len()));
        let mut position = 0;
        let finders: Vec<memmem::Finder<'static>> = words
            .iter()
            .map(|word| memmem::Finder::new(word).into_owned())
            .collect();
        std::iter::from_fn(move || {
            loop {
                if position >= self.entries.len() {
                    return None;
                }
                if let Some(first) = finders.first() {
                    let from = self.start(position);
                    let at = from + first.find(&self.buffer[from..])?;
                    position = if at < self.entries[position].end {
                        position
                    } else {
                        position + self.entries[position..].partition_point(|entry| entry.end <= at)
                    };
                    let text = &self.buffer[self.start(position)..self.entries[position].end];
                    if !finders[1..]
                        .iter()
                        .all(|finder| finder.find(text).is_some())
                    {
                        position += 1;
                        continue;
                    }
                }
                position += 1;
                return Some(self.entries[position - 1].id);
            }
        })
    }

    pub fn len(&self) -> usize {
        self.entries.len()
    }
}

fn folded_line(text: &str) -> String {
    let mut line = sohoi_vietnamese::fold(text);
    line.push('\n');
    line
}
