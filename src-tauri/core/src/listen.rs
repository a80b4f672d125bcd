//! What the office knows of its subjects: that some of them keep a part of it in memory and must hear of every change.
//! A listener speaks before the commit, and its failure takes the change back, so memory and file always agree. Which
//! listeners there are is known to the subjects alone: each is read when its subject first asks for it.

use std::any::Any;
use std::cell::OnceCell;

use rusqlite::Connection;

use crate::error::Result;
use crate::ids::ActionId;

/// What is about to be committed.
pub(crate) struct Change<'a> {
    pub action: ActionId,
    /// Tables whose rows it touched.
    pub tables: &'a [String],
}

/// What a subject keeps in memory of an open office.
pub(crate) trait Listener: Any + Send {
    /// Reads, inside the transaction, what the change means for what is kept, and lays it ready without using it: the
    /// commit may still fail. What was laid ready for a change that failed is thrown away at the next one.
    fn before_commit(&mut self, _conn: &Connection, _change: &Change<'_>) -> Result<()> {
        Ok(())
    }

    /// The change is in the file: what was laid ready holds.
    fn after_commit(&mut self) {}
}

/// One listener of each type. A chain that only grows, because a subject holds what it asked for while it asks for more.
#[derive(Default)]
pub(crate) struct Listeners {
    first: OnceCell<Box<Link>>,
}

struct Link {
    listener: Box<dyn Listener>,
    next: OnceCell<Box<Link>>,
}

impl Listeners {
    /// The one of this type, read now if it was never asked for.
    pub fn get_or_read<T: Listener>(&self, read: impl FnOnce() -> Result<T>) -> Result<&T> {
        if let Some(known) = self.find() {
            return Ok(known);
        }
        // Reading may ask for another, which then takes a place before this one.
        let link = Link {
            listener: Box::new(read()?),
            next: OnceCell::new(),
        };
        let mut place = &self.first;
        while let Some(taken) = place.get() {
            place = &taken.next;
        }
        let link = place.get_or_init(|| Box::new(link));
        Ok((&*link.listener as &dyn Any)
            .downcast_ref()
            .expect("it was made of this type just now"))
    }

    fn find<T: Listener>(&self) -> Option<&T> {
        let mut place = &self.first;
        while let Some(link) = place.get() {
            if let Some(found) = (&*link.listener as &dyn Any).downcast_ref() {
                return Some(found);
            }
            place = &link.next;
        }
        None
    }

    fn tell(&mut self, mut what: impl FnMut(&mut dyn Listener) -> Result<()>) -> Result<()> {
        let mut place = &mut self.first;
        while let Some(link) = place.get_mut() {
            what(&mut *link.listener)?;
            place = &mut link.next;
        }
        Ok(())
    }

    pub fn before_commit(&mut self, conn: &Connection, change: &Change<'_>) -> Result<()> {
        self.tell(|listener| listener.before_commit(conn, change))
    }

    pub fn after_commit(&mut self) {
        let mut place = &mut self.first;
        while let Some(link) = place.get_mut() {
            link.listener.after_commit();
            place = &mut link.next;
        }
    }
}

#[cfg(test)]
mod tests;
