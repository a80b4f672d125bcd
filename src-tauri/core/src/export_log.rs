//! Who took what out of the office, when: a line per file that leaves it. Bookkeeping, not part of what can be undone.

use rusqlite::named_params;

use crate::error::Result;
use crate::office::Office;

/// Writes an export down: what it was, which columns it carried, under which name it was saved (no path).
pub fn note_export(office: &mut Office, what: &str, columns: &str, file_name: &str) -> Result<()> {
    let (at, officer) = (office.now_ms(), office.officer().to_owned());
    office.note(|tx| {
        tx.prepare_cached(include_str!("note_export.sql"))?
            .execute(named_params! {
                ":at": at,
                ":officer": officer,
                ":what": what,
                ":columns": columns,
                ":file_name": file_name,
            })?;
        Ok(())
    })
}

#[cfg(test)]
mod tests {
    use crate::history::undo_state;
    use crate::office::test_office;

    #[test]
    fn an_export_is_written_down_and_is_no_undo_step() {
        let mut office = test_office();
        let before = undo_state(&office).unwrap().undo.map(|action| action.id);
        super::note_export(&mut office, "minutes", "name, title", "BienBan.pdf").unwrap();
        let kept: (String, String) = office
            .conn()
            .query_row("SELECT what, file_name FROM export_log", [], |row| {
                Ok((row.get(0)?, row.get(1)?))
            })
            .unwrap();
        assert_eq!(kept, ("minutes".to_owned(), "BienBan.pdf".to_owned()));
        assert_eq!(
            undo_state(&office).unwrap().undo.map(|action| action.id),
            before
        );
    }
}
