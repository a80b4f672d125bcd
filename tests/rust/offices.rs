//! Kept offices: an office and a backup of every schema that ever was, each as its own program wrote it. Here is how they
//! lie in `tests/offices/`, how they are taken out, and how two states of one are compared; the example `keep_office`
//! puts a new one there.

use std::path::{Path, PathBuf};

use rusqlite::types::ValueRef;
use rusqlite::{Connection, OpenFlags};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use sohoi_core::files::{Replace, write_bytes};
use sohoi_core::vault::{Keys, Unlock};

use crate::pages::{PageKey, pack, unpack};
use crate::root;

/// What an office folder holds, and one backup of it.
pub const OFFICE: &str = "office.db";
pub const BACKUP: &str = "backup.sohoi";
const KEYS: [&str; 2] = ["keys-a", "keys-b"];
/// What is expected of a kept office.
pub const EXPECTED: &str = "expected.json";

/// Rows that opening an office may change: how far it has come, and what is being done.
const OF_THE_MOMENT: [&str; 2] = ["meta", "current_action"];

/// Every kept office's folder.
pub fn kept() -> Vec<PathBuf> {
    let mut folders: Vec<PathBuf> = std::fs::read_dir(root().join("tests/offices"))
        .expect("offices are kept")
        .flatten()
        .map(|entry| entry.path())
        .filter(|path| path.is_dir())
        .collect();
    folders.sort();
    folders
}

pub fn expected_of(kept: &Path) -> Value {
    let text = std::fs::read_to_string(kept.join(EXPECTED)).expect("a kept office says what it is");
    serde_json::from_str(&text).expect("what is expected is JSON")
}

/// How a kept office is opened.
pub fn unlock_of(expected: &Value) -> Unlock {
    match expected["password"].as_str() {
        Some(password) => Unlock::Password(password.to_owned()),
        None => Unlock::Plain,
    }
}

/// The key of the office in a folder, as SQLCipher is given it.
pub fn key_of(folder: &Path, unlock: &Unlock) -> String {
    Keys::load(folder)
        .and_then(|keys| keys.unlock(unlock))
        .expect("a kept office's keys open")
        .pragma_key()
        .to_string()
}

/// Takes a kept office out: the folder and the backup as the old program left them.
pub fn take_out(kept: &Path, to: &Path) {
    for name in KEYS {
        write(to, name, &read(kept, name));
    }
    let key = PageKey::of(&key_of(kept, &unlock_of(&expected_of(kept))));
    for name in [OFFICE, BACKUP] {
        write(to, name, &unpack(&read(kept, &packed(name)), &key));
    }
}

/// Puts an office that is closed, and its backup, where offices are kept.
pub fn put_in(office: &Path, kept: &Path, unlock: &Unlock) {
    for name in KEYS {
        write(kept, name, &read(office, name));
    }
    let key = PageKey::of(&key_of(office, unlock));
    for name in [OFFICE, BACKUP] {
        let file = read(office, name);
        let small = pack(&file, front_of(&file), &key);
        assert!(
            unpack(&small, &key) == file,
            "{name} is not taken out as it was put in"
        );
        write(kept, &packed(name), &small);
    }
}

fn packed(name: &str) -> String {
    format!("{name}.packed")
}

/// Bytes before a backup's pages: its kind, the length of its header in eight digits, the header.
fn front_of(file: &[u8]) -> usize {
    const MAGIC: &[u8] = b"SoHoi backup 1\n";
    let Some(rest) = file.strip_prefix(MAGIC) else {
        return 0;
    };
    let digits = std::str::from_utf8(&rest[..8]).expect("a backup says its header's length");
    MAGIC.len() + 9 + digits.parse::<usize>().expect("a length is digits")
}

fn read(folder: &Path, name: &str) -> Vec<u8> {
    let path = folder.join(name);
    std::fs::read(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

fn write(folder: &Path, name: &str, bytes: &[u8]) {
    write_bytes(&folder.join(name), Replace::Allow, bytes)
        .unwrap_or_else(|error| panic!("{name}: {error}"));
}

/// Length and SHA-256 of a file.
pub fn file_facts(folder: &Path, name: &str) -> Value {
    let bytes = read(folder, name);
    json!({ "bytes": bytes.len(), "sha256": hex(&Sha256::digest(&bytes)) })
}

/// Opens an office file with SQLCipher alone: no program's functions, settings or migrations.
pub fn open_bare(file: &Path, key: &str) -> Connection {
    let conn = Connection::open_with_flags(file, OpenFlags::SQLITE_OPEN_READ_WRITE)
        .expect("a kept office is a file");
    conn.pragma_update(None, "key", key)
        .expect("SQLCipher takes a key");
    conn
}

/// A table with the columns somebody wrote; those made from others are left out.
pub struct Table {
    pub name: String,
    pub columns: Vec<String>,
    key: Vec<String>,
}

/// Every table whose rows a migration leaves as they are.
pub fn tables_of(conn: &Connection) -> rusqlite::Result<Vec<Table>> {
    let names: Vec<String> = conn
        .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")?
        .query_map([], |row| row.get(0))?
        .collect::<rusqlite::Result<_>>()?;
    names
        .into_iter()
        .filter(|name| !name.starts_with("sqlite_") && !OF_THE_MOMENT.contains(&name.as_str()))
        .map(|name| {
            let rows: Vec<(String, i64)> = conn
                .prepare("SELECT name, pk FROM pragma_table_xinfo(?1) WHERE hidden = 0")?
                .query_map([&name], |row| Ok((row.get(0)?, row.get(1)?)))?
                .collect::<rusqlite::Result<_>>()?;
            let mut key: Vec<&(String, i64)> = rows.iter().filter(|row| row.1 > 0).collect();
            key.sort_by_key(|row| row.1);
            let key = key.into_iter().map(|row| row.0.clone()).collect();
            let columns = rows.into_iter().map(|row| row.0).collect();
            Ok(Table { name, columns, key })
        })
        .collect()
}

/// Rows of these columns, how many and their SHA-256, by table; an office that has them can be asked later.
pub fn content(conn: &Connection, tables: &[Table]) -> rusqlite::Result<Value> {
    let mut found = serde_json::Map::new();
    for table in tables {
        let values: Vec<String> = table
            .columns
            .iter()
            .map(|column| format!("quote(\"{column}\")"))
            .collect();
        let sql = format!(
            "SELECT {} FROM \"{}\" ORDER BY {}",
            values.join(" || ',' || "),
            table.name,
            quoted(&table.key)
        );
        let (mut hash, mut count) = (Sha256::new(), 0);
        let mut statement = conn.prepare(&sql)?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            hash.update(row.get::<_, String>(0)?);
            hash.update("\n");
            count += 1;
        }
        let facts = json!({
            "columns": table.columns, "key": table.key, "rows": count, "sha256": hex(&hash.finalize()),
        });
        found.insert(table.name.clone(), facts);
    }
    Ok(Value::Object(found))
}

/// The tables a kept office had, as `content` once told them.
pub fn tables_told(content: &Value) -> Vec<Table> {
    let texts = |value: &Value| -> Vec<String> {
        let all = value.as_array().into_iter().flatten();
        all.filter_map(Value::as_str).map(str::to_owned).collect()
    };
    let told = content.as_object().into_iter().flatten();
    told.map(|(name, facts)| Table {
        name: name.clone(),
        columns: texts(&facts["columns"]),
        key: texts(&facts["key"]),
    })
    .collect()
}

fn quoted(columns: &[String]) -> String {
    let columns: Vec<String> = columns.iter().map(|name| format!("\"{name}\"")).collect();
    columns.join(", ")
}

/// The one value a question has for an answer; null where there is no row.
pub fn answer(conn: &Connection, question: &str) -> rusqlite::Result<Value> {
    let mut statement = conn.prepare(question)?;
    let mut rows = statement.query([])?;
    let Some(row) = rows.next()? else {
        return Ok(Value::Null);
    };
    Ok(match row.get_ref(0)? {
        ValueRef::Null => Value::Null,
        ValueRef::Integer(number) => json!(number),
        ValueRef::Real(number) => json!(number),
        ValueRef::Text(text) => json!(String::from_utf8_lossy(text)),
        ValueRef::Blob(bytes) => json!(hex(bytes)),
    })
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
