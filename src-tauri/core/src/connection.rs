//! Opens the one connection to an office file: key, settings, limits and the functions the schema uses. Every value is
//! set here and nowhere else, and a test reads each of them back.

use std::path::Path;
use std::time::Duration;

use rusqlite::config::DbConfig;
use rusqlite::functions::FunctionFlags;
use rusqlite::limits::Limit;
use rusqlite::types::ValueRef;
use rusqlite::{Connection, OpenFlags};
use sha2::{Digest, Sha256};

use crate::error::Result;

/// "SoHo" in ASCII: tells our files from other SQLite files.
pub const APPLICATION_ID: i32 = 0x536F_486F;

/// For offices that never touch a disk.
pub const MEMORY_KEY: &str = "x'000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f000102030405060708090a0b0c0d0e0f'";

/// Where a connection leads.
pub enum Place<'a> {
    File(&'a Path),
    Memory,
}

/// Opens (or makes) an office file. `key` is SQLCipher's raw form, `x'<64 hex key><32 hex salt>'`: with the salt given
/// and not read from the file, a torn first sector cannot make the whole office unreadable.
pub fn open_connection(place: Place<'_>, key: &str) -> Result<Connection> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE
        | OpenFlags::SQLITE_OPEN_CREATE
        | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let conn = match place {
        Place::File(path) => Connection::open_with_flags(path, flags)?,
        Place::Memory => Connection::open_in_memory_with_flags(flags)?,
    };
    conn.pragma_update(None, "key", key)?;
    for (name, value) in SETTINGS {
        // Some of these answer with a row, some do not; both are fine.
        conn.pragma_update_and_check(None, name, value, |_| Ok(()))
            .or_else(|error| match error {
                rusqlite::Error::QueryReturnedNoRows => Ok(()),
                other => Err(other),
            })?;
    }
    conn.busy_timeout(Duration::from_millis(5000))?;
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true)?;
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_TRUSTED_SCHEMA, false)?;
    for (limit, value) in LIMITS {
        conn.set_limit(*limit, *value)?;
    }
    conn.set_prepared_statement_cache_capacity(256);
    add_functions(&conn)?;
    Ok(conn)
}

/// Opens a file that may be damaged, foreign or newer, only to look: nothing is written, not even what a write-ahead
/// log beside it would add, and nothing in its schema is trusted.
pub fn open_to_look(path: &Path, key: &str) -> Result<Connection> {
    // Read-write, because a write-ahead log is never opened read-only without leaving files; query_only keeps it clean.
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let conn = Connection::open_with_flags(path, flags)?;
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true)?;
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true)?;
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_TRUSTED_SCHEMA, false)?;
    conn.pragma_update(None, "key", key)?;
    for (name, value) in [
        ("locking_mode", "EXCLUSIVE"),
        ("query_only", "ON"),
        ("cell_size_check", "ON"),
        ("mmap_size", "0"),
        ("temp_store", "MEMORY"),
    ] {
        conn.pragma_update_and_check(None, name, value, |_| Ok(()))
            .or_else(|error| match error {
                rusqlite::Error::QueryReturnedNoRows => Ok(()),
                other => Err(other),
            })?;
    }
    for (limit, value) in LIMITS {
        conn.set_limit(*limit, *value)?;
    }
    add_functions(&conn)?;
    Ok(conn)
}

/// Settings of every connection. WAL with FULL loses no confirmed save in a power cut, EXCLUSIVE keeps a second
/// program out, secure_delete keeps nothing of what was erased.
pub const SETTINGS: &[(&str, &str)] = &[
    // What SQLCipher would print of a damaged page is for the caller to say, in a sentence.
    ("cipher_log_level", "NONE"),
    ("locking_mode", "EXCLUSIVE"),
    ("journal_mode", "WAL"),
    ("synchronous", "FULL"),
    ("foreign_keys", "ON"),
    ("trusted_schema", "OFF"),
    ("cell_size_check", "ON"),
    ("mmap_size", "0"),
    ("secure_delete", "ON"),
    ("temp_store", "MEMORY"),
    ("wal_autocheckpoint", "1000"),
    ("journal_size_limit", "16777216"),
    ("recursive_triggers", "ON"),
];

/// ATTACHED 1, not 0, because VACUUM INTO needs one.
pub const LIMITS: &[(Limit, i32)] = &[
    (Limit::SQLITE_LIMIT_LENGTH, 20_000_000),
    (Limit::SQLITE_LIMIT_SQL_LENGTH, 100_000),
    (Limit::SQLITE_LIMIT_ATTACHED, 1),
    (Limit::SQLITE_LIMIT_TRIGGER_DEPTH, 10),
    (Limit::SQLITE_LIMIT_LIKE_PATTERN_LENGTH, 100),
];

/// Functions the schema and the history triggers call. Innocuous, or triggers could not use them under an untrusted schema.
fn add_functions(conn: &Connection) -> Result<()> {
    let flags = FunctionFlags::SQLITE_UTF8
        | FunctionFlags::SQLITE_DETERMINISTIC
        | FunctionFlags::SQLITE_INNOCUOUS;
    conn.create_scalar_function("name_sort_key", 1, flags, |ctx| {
        Ok(ctx
            .get::<Option<String>>(0)?
            .map(|name| sohoi_vietnamese::name_sort_key(&name)))
    })?;
    conn.create_scalar_function("text_sort_key", 1, flags, |ctx| {
        Ok(ctx
            .get::<Option<String>>(0)?
            .map(|text| sohoi_vietnamese::text_sort_key(&text)))
    })?;
    conn.create_scalar_function("fold", 1, flags, |ctx| {
        Ok(ctx
            .get::<Option<String>>(0)?
            .map(|text| sohoi_vietnamese::fold(&text)))
    })?;
    // SHA-256 over all arguments, each with its length in front, so that moving a byte from one to the next shows.
    conn.create_scalar_function("history_hash", -1, flags, |ctx| {
        let mut hash = Sha256::new();
        for index in 0..ctx.len() {
            match ctx.get_raw(index) {
                ValueRef::Null => hash.update(b"n"),
                ValueRef::Integer(number) => {
                    hash.update(b"i");
                    hash.update(number.to_le_bytes());
                }
                ValueRef::Real(number) => {
                    hash.update(b"r");
                    hash.update(number.to_le_bytes());
                }
                ValueRef::Text(bytes) | ValueRef::Blob(bytes) => {
                    hash.update(b"t");
                    hash.update((bytes.len() as u64).to_le_bytes());
                    hash.update(bytes);
                }
            }
        }
        Ok(hash.finalize().to_vec())
    })?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::office::TEST_KEY;

    #[test]
    fn every_setting_reads_back_as_set() {
        let folder = crate::files::TestFolder::new();
        let path = folder.0.join("office.db");
        {
            let conn = open_connection(Place::File(&path), TEST_KEY).unwrap();
            conn.execute_batch("CREATE TABLE t (x) STRICT;")
                .unwrap_or(());
            let text = |name: &str| -> String {
                conn.pragma_query_value(None, name, |row| {
                    Ok(match row.get_ref(0)? {
                        ValueRef::Integer(number) => number.to_string(),
                        other => other.as_str().unwrap_or_default().to_owned(),
                    })
                })
                .unwrap()
            };
            for (name, value) in [
                ("locking_mode", "exclusive"),
                ("journal_mode", "wal"),
                ("synchronous", "2"),
                ("foreign_keys", "1"),
                ("trusted_schema", "0"),
                ("cell_size_check", "1"),
                ("secure_delete", "1"),
                ("temp_store", "2"),
                ("wal_autocheckpoint", "1000"),
                ("journal_size_limit", "16777216"),
                ("recursive_triggers", "1"),
                ("busy_timeout", "5000"),
            ] {
                assert_eq!(text(name), value, "{name}");
            }
            for (limit, value) in LIMITS {
                assert_eq!(conn.limit(*limit).unwrap(), *value);
            }
            assert!(conn.db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE).unwrap());
            assert!(
                !conn
                    .db_config(DbConfig::SQLITE_DBCONFIG_TRUSTED_SCHEMA)
                    .unwrap()
            );
            // What is on the disk is not SQLite's plain header.
            conn.execute_batch(
                "CREATE TABLE kept (x TEXT) STRICT; INSERT INTO kept VALUES ('Hồng');",
            )
            .unwrap();
        }
        let bytes = std::fs::read(&path).unwrap();
        assert!(!bytes.starts_with(b"SQLite format 3"));
        let other_key = TEST_KEY.replacen("00", "ff", 1);
        let refused = open_connection(Place::File(&path), &other_key).and_then(|conn| {
            Ok(conn.query_row("SELECT x FROM kept", [], |row| row.get::<_, String>(0))?)
        });
        assert!(refused.is_err(), "another key must not open it");
    }
}
