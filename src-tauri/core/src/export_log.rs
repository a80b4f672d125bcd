//! Who took what out of the office, when: a line per file that leaves it. Bookkeeping, not part of what can be undone.

use rusqlite::named_params;

use crate::error::Result;
use crate::office::Office;
use crate::page::Page;

/// One file that left the office.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
pub struct ExportRow {
    pub id: i64,
    /// UTC milliseconds.
    pub at: i64,
    pub officer: String,
    /// Code of the paper or sheet.
    pub what: String,
    /// Codes of the columns it carried, with commas between them.
    pub columns: String,
    pub file_name: String,
}

const LARGEST_WINDOW: u32 = 200;

/// What left the office, newest first.
pub fn list_exports(office: &Office, offset: u32, limit: u32) -> Result<Page<ExportRow>> {
    let total = office
        .conn()
        .query_row("SELECT count(*) FROM export_log", [], |row| row.get(0))?;
    let mut statement = office
        .conn()
        .prepare_cached(include_str!("list_exports.sql"))?;
    let rows = statement
        .query_map(
            named_params! { ":offset": offset, ":limit": limit.min(LARGEST_WINDOW) },
            |row| {
                Ok(ExportRow {
                    id: row.get("id")?,
                    at: row.get("at")?,
                    officer: row.get("officer")?,
                    what: row.get("what")?,
                    columns: row.get("columns")?,
                    file_name: row.get("file_name")?,
                })
            },
        )?
        .collect::<rusqlite::Result<_>>()?;
    Ok(Page {
        total,
        offset,
        rows,
    })
}

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
    })?;
    // The log is part of what the history's screen shows.
    office.mark_changed(crate::Subject::History);
    Ok(())
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

    #[test]
    fn the_log_tells_the_newest_first() {
        let mut office = test_office();
        super::note_export(&mut office, "members", "name, phone", "Mot.xlsx").unwrap();
        super::note_export(&mut office, "members", "name", "Hai.xlsx").unwrap();
        let page = super::list_exports(&office, 0, 1).unwrap();
        assert_eq!(
            (page.total, page.rows[0].file_name.as_str()),
            (2, "Hai.xlsx")
        );
    }
}
