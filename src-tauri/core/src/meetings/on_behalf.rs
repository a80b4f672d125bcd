//! What other subjects have written here: a merge of two records, an erasure.

use rusqlite::{Transaction, named_params};

use crate::error::Result;
use crate::ids::PersonId;

/// Attendance of one record goes to the other; where both are on a list, she came once.
pub(crate) fn merge_attendance(
    tx: &Transaction<'_>,
    kept: PersonId,
    other: PersonId,
) -> Result<()> {
    tx.execute(
        include_str!("merge_attendance.sql"),
        named_params! { ":kept": kept, ":other": other },
    )?;
    tx.execute(
        "UPDATE attendance SET person_id = NULL WHERE person_id = ?1",
        [other],
    )?;
    Ok(())
}

/// Minutes she was present at and chaired or wrote under this name say another instead; answers the keys of their rows.
pub(crate) fn rename_who_led(
    tx: &Transaction<'_>,
    person: PersonId,
    name: &str,
    instead: &str,
) -> Result<Vec<String>> {
    let mut keys = Vec::new();
    for column in ["chair_name", "secretary_name"] {
        let mut found = tx.prepare(&format!(
            "UPDATE meeting SET {column} = ?3 WHERE {column} = ?2
             AND id IN (SELECT meeting_id FROM attendance WHERE person_id = ?1) RETURNING json_array(id)"
        ))?;
        for key in found.query_map((person, name, instead), |row| row.get(0))? {
            keys.push(key?);
        }
    }
    Ok(keys)
}
