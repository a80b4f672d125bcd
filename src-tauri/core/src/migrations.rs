//! Brings an office file to this program's schema: one transaction per step, the version with it, the history triggers
//! made anew. A file of a newer program is refused untouched. Released files in `migrations/` are never edited.

use rusqlite::{Connection, Transaction};

use crate::connection::{APPLICATION_ID, MEMORY_KEY};
use crate::error::{OfficeTrouble, Result};
use crate::history;

/// Every step, in order; the version of an office is the number of steps it has taken.
const STEPS: &[&str] = &[
    include_str!("../migrations/0001_office.sql"),
    include_str!("../migrations/0002_register.sql"),
    include_str!("../migrations/0003_merit.sql"),
    include_str!("../migrations/0004_zalo.sql"),
    include_str!("../migrations/0005_foreign_languages.sql"),
];

/// The schema version this program writes.
pub fn current_version() -> i64 {
    STEPS.len() as i64
}

/// The version of an open file; 0 for an empty one.
pub fn version_of(conn: &Connection) -> Result<i64> {
    Ok(conn.pragma_query_value(None, "user_version", |row| row.get(0))?)
}

/// Whether the file needs steps, is right, or is too new.
pub fn needs_migration(conn: &Connection) -> Result<bool> {
    let version = version_of(conn)?;
    if version > current_version() {
        return Err(OfficeTrouble::Newer.into());
    }
    Ok(version < current_version())
}

/// Every object of a schema as the given version has it: kind, name and text. None for a version there never was.
pub(crate) fn schema_of_version(version: i64) -> Result<Option<Vec<(String, String, String)>>> {
    if !(1..=current_version()).contains(&version) {
        return Ok(None);
    }
    let mut conn =
        crate::connection::open_connection(crate::connection::Place::Memory, MEMORY_KEY)?;
    migrate_to(&mut conn, version)?;
    schema_of(&conn).map(Some)
}

/// Every object of an open file's schema, but for the statistics SQLite may add.
pub(crate) fn schema_of(conn: &Connection) -> Result<Vec<(String, String, String)>> {
    let mut statement = conn.prepare(
        "SELECT type, name, coalesce(sql, '') FROM sqlite_schema WHERE name NOT LIKE 'sqlite_stat%' ORDER BY type, name",
    )?;
    let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Takes the missing steps. The caller has made a backup first, if the file holds anything.
pub fn migrate(conn: &mut Connection) -> Result<()> {
    needs_migration(conn)?;
    migrate_to(conn, current_version())
}

fn migrate_to(conn: &mut Connection, last: i64) -> Result<()> {
    while version_of(conn)? < last {
        let version = version_of(conn)?;
        let tx = conn.transaction()?;
        history::drop_triggers(&tx)?;
        tx.execute_batch(STEPS[version as usize])?;
        history::create_triggers(&tx)?;
        check_references(&tx)?;
        tx.pragma_update(None, "user_version", version + 1)?;
        tx.pragma_update(None, "application_id", APPLICATION_ID)?;
        tx.commit()?;
    }
    Ok(())
}

/// A step that leaves a dangling reference is rolled back whole.
fn check_references(tx: &Transaction<'_>) -> Result<()> {
    let broken = tx.prepare("PRAGMA foreign_key_check")?.exists([])?;
    if broken {
        return Err(crate::Error::Internal("migration left dangling references"));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::connection::{Place, open_connection};
    use crate::office::TEST_KEY;

    fn schema(conn: &Connection) -> Vec<(String, String)> {
        conn.prepare("SELECT name, coalesce(sql, '') FROM sqlite_schema ORDER BY name")
            .unwrap()
            .query_map([], |row| Ok((row.get(0)?, row.get(1)?)))
            .unwrap()
            .collect::<rusqlite::Result<_>>()
            .unwrap()
    }

    #[test]
    fn a_fresh_office_equals_one_upgraded_step_by_step() {
        let mut fresh = open_connection(Place::Memory, TEST_KEY).unwrap();
        migrate(&mut fresh).unwrap();
        let mut stepwise = open_connection(Place::Memory, TEST_KEY).unwrap();
        for (index, step) in STEPS.iter().enumerate() {
            let tx = stepwise.transaction().unwrap();
            history::drop_triggers(&tx).unwrap();
            tx.execute_batch(step).unwrap();
            history::create_triggers(&tx).unwrap();
            tx.pragma_update(None, "user_version", index as i64 + 1)
                .unwrap();
            tx.commit().unwrap();
        }
        assert_eq!(schema(&fresh), schema(&stepwise));
        assert_eq!(version_of(&stepwise).unwrap(), current_version());
    }

    #[test]
    fn what_was_done_before_a_step_is_taken_back_after_it() {
        let mut conn = open_connection(Place::Memory, TEST_KEY).unwrap();
        migrate_to(&mut conn, 1).unwrap();
        let by_hand = |sql: &str| {
            let action =
                "INSERT INTO action (code, officer, at) VALUES ('edit_member', 'Cô Nga', 1);
                UPDATE current_action SET action_id = (SELECT max(id) FROM action);";
            conn.execute_batch(&format!(
                "BEGIN; {action} {sql}; UPDATE current_action SET action_id = NULL; COMMIT;"
            ))
            .unwrap();
        };
        conn.execute_batch("INSERT INTO meta (id, db_uuid, created_at) VALUES (1, 'u', 1)")
            .unwrap();
        by_hand("INSERT INTO person (name) VALUES ('Trần Thị Mận')");
        by_hand("UPDATE person SET name = 'Trần Thị Mơ'");
        by_hand("DELETE FROM person");
        migrate(&mut conn).unwrap();
        let mut office = crate::office::Office::of_connection(conn);
        let name = |office: &crate::office::Office| -> Option<(String, String)> {
            use rusqlite::OptionalExtension;
            office
                .conn()
                .query_row("SELECT name, sex FROM person", [], |row| {
                    Ok((row.get(0)?, row.get(1)?))
                })
                .optional()
                .unwrap()
        };
        history::undo(&mut office).unwrap();
        assert_eq!(name(&office), Some(("Trần Thị Mơ".into(), "female".into())));
        history::undo(&mut office).unwrap();
        assert_eq!(
            name(&office),
            Some(("Trần Thị Mận".into(), "female".into()))
        );
        history::undo(&mut office).unwrap();
        assert_eq!(name(&office), None);
        assert_eq!(history::first_broken_link(&office).unwrap(), None);
    }

    #[test]
    fn circumstances_keep_their_rows_and_numbers_when_their_codes_grow() {
        let mut conn = open_connection(Place::Memory, TEST_KEY).unwrap();
        migrate_to(&mut conn, 2).unwrap();
        conn.execute_batch(
            "BEGIN;
             INSERT INTO action (code, officer, at) VALUES ('save_flag', 'Cô Nga', 1);
             UPDATE current_action SET action_id = 1;
             INSERT INTO person (name) VALUES ('Trần Thị Mận');
             INSERT INTO person_flag (person_id, flag, valid_from, note) VALUES (1, 'martyr_family', '2017-01-01', 'vợ liệt sĩ');
             INSERT INTO person_flag (person_id, flag) VALUES (1, 'widowed');
             DELETE FROM person_flag WHERE flag = 'widowed';
             UPDATE current_action SET action_id = NULL;
             COMMIT;",
        )
        .unwrap();
        migrate(&mut conn).unwrap();
        let kept: (i64, String, String) = conn
            .query_row("SELECT id, flag, note FROM person_flag", [], |row| {
                Ok((row.get(0)?, row.get(1)?, row.get(2)?))
            })
            .unwrap();
        assert_eq!(kept, (1, "martyr_family".into(), "vợ liệt sĩ".into()));
        conn.execute_batch(
            "UPDATE current_action SET action_id = 1;
             INSERT INTO person_flag (person_id, flag) VALUES (1, 'person_of_merit');",
        )
        .unwrap();
        let number: i64 = conn
            .query_row("SELECT max(id) FROM person_flag", [], |row| row.get(0))
            .unwrap();
        assert_eq!(
            number, 3,
            "the number of a row that is gone is not given again"
        );
    }

    #[test]
    fn a_newer_office_is_refused() {
        let mut conn = open_connection(Place::Memory, TEST_KEY).unwrap();
        migrate(&mut conn).unwrap();
        conn.pragma_update(None, "user_version", current_version() + 1)
            .unwrap();
        assert!(matches!(
            migrate(&mut conn),
            Err(crate::Error::Office(OfficeTrouble::Newer))
        ));
    }
}
