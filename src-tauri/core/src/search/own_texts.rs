//! What the ward's own fields of text say of people, folded, in memory: there may be several for each of thousands, too
//! many to read at each keystroke. Read when somebody first searches; read anew when one of them changes.

use rusqlite::Connection;

use crate::error::Result;
use crate::ids::{OwnFieldId, PersonId};
use crate::listen::{Change, Listener};
use crate::office::Office;

pub(super) struct OwnText {
    pub person_id: PersonId,
    pub field_id: OwnFieldId,
    pub folded: String,
}

pub(super) struct OwnTexts {
    /// In the order of the people's names.
    texts: Vec<OwnText>,
    /// What the change that is being committed makes of them.
    ready: Option<Vec<OwnText>>,
}

/// Tables whose rows they are read from.
const TABLES: [&str; 3] = ["own_value", "own_field", "person"];

impl Listener for OwnTexts {
    fn before_commit(&mut self, conn: &Connection, change: &Change<'_>) -> Result<()> {
        let touched = change.tables.iter().any(|table| TABLES.contains(&&**table));
        // Without any there is nothing a new name could put in another order.
        let is_about_them = touched
            && (!self.texts.is_empty() || change.tables.iter().any(|table| table == TABLES[0]));
        self.ready = match is_about_them {
            true => Some(read(conn)?),
            false => None,
        };
        Ok(())
    }

    fn after_commit(&mut self) {
        if let Some(texts) = self.ready.take() {
            self.texts = texts;
        }
    }
}

impl Office {
    pub(super) fn own_texts(&self) -> Result<&[OwnText]> {
        let kept = self.kept(|conn| {
            Ok(OwnTexts {
                texts: read(conn)?,
                ready: None,
            })
        })?;
        Ok(&kept.texts)
    }
}

fn read(conn: &Connection) -> Result<Vec<OwnText>> {
    let texts = conn
        .prepare_cached(include_str!("own_texts.sql"))?
        .query_map([], |row| {
            Ok(OwnText {
                person_id: row.get("person_id")?,
                field_id: row.get("field_id")?,
                folded: sohoi_vietnamese::fold(&row.get::<_, String>("value")?),
            })
        })?
        .collect::<rusqlite::Result<_>>()?;
    Ok(texts)
}
