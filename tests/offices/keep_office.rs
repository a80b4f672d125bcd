//! Makes the office of now that is kept for later programs, or puts one there that an older program made:
//! `keep_office`, `keep_office --password`, `keep_office --of FOLDER` (see `tests/offices/README.md`). It refuses an office
//! in which a table has no row or a column was never filled, so that a new field is not forgotten here.
#![expect(
    clippy::print_stdout,
    clippy::unwrap_used,
    clippy::disallowed_methods,
    reason = "run by hand, once for each schema, in a folder of its own"
)]

mod ward;
mod work;

use std::path::Path;
use std::sync::atomic::{AtomicI64, Ordering};

use rusqlite::Connection;
use serde_json::{Value, json};
use sohoi_core::Office;
use sohoi_core::backup::{check_office, save_backup};
use sohoi_core::clock::Clock;
use sohoi_core::days::Day;
use sohoi_core::drafts::{Draft, save_draft};
use sohoi_core::export_log::note_export;
use sohoi_core::files::Replace;
use sohoi_core::fund::fee_year;
use sohoi_core::history;
use sohoi_core::members::{EditMember, PersonFields, count_members, edit_member};
use sohoi_core::office::Purpose;
use sohoi_core::place::{self, Protection};
use sohoi_core::vault::{Cost, Unlock};
use sohoi_tests::{offices, root};
use ward::{day, person};

const OFFICER: &str = "Nguyễn Thị Mẫu";
const PASSWORD: &str = "bốn từ dễ nhớ";

/// What is asked of every kept office, where it has the tables: in words, and as a question with one answer.
const QUESTIONS: &[(&str, &str)] = &[
    (
        "phone of Trần Thị Mận",
        "SELECT phone FROM person WHERE name = 'Trần Thị Mận'",
    ),
    (
        "in the Party since",
        "SELECT party_since FROM person WHERE name = 'Trần Thị Mận'",
    ),
    (
        "name of the second branch now",
        "SELECT name FROM unit_name WHERE valid_from = '2017-03-08'",
    ),
    (
        "why Hoàng Thị Lan left",
        "SELECT leave_reason FROM membership JOIN person ON person.id = person_id WHERE name = 'Hoàng Thị Lan'",
    ),
    (
        "the minutes' second version is final",
        "SELECT status || ' ' || version FROM meeting",
    ),
    (
        "who was excused, and why",
        "SELECT name || ': ' || note FROM attendance WHERE presence = 'excused'",
    ),
    (
        "open tasks",
        "SELECT count(*) FROM task WHERE done_on IS NULL",
    ),
    (
        "sum of what the branches reported for 12/2017",
        "SELECT sum(value) FROM report_value WHERE month = 201712",
    ),
    (
        "figures kept when the month was locked",
        "SELECT count(*) || ' ' || sum(value) FROM locked_figure",
    ),
    (
        "bytes of all pictures",
        "SELECT sum(length(bytes)) FROM blobs",
    ),
    (
        "steps taken back",
        "SELECT count(*) FROM action WHERE undone = 1",
    ),
    (
        "families of a martyr",
        "SELECT count(*) FROM person_flag WHERE flag = 'martyr_family'",
    ),
    (
        "fees paid for 2018",
        "SELECT sum(amount) FROM fee_payment WHERE year = 2018",
    ),
    (
        "what the ward's own fields say",
        "SELECT group_concat(value, '; ') FROM (SELECT value FROM own_value ORDER BY field_id)",
    ),
    (
        "how the first household is classed now",
        "SELECT class FROM household_class WHERE household_id = 1 AND valid_to IS NULL",
    ),
    (
        "records that went into another",
        "SELECT count(*) FROM merged_person",
    ),
    (
        "number of the first erasure",
        "SELECT certificate FROM erasure",
    ),
];

/// Told by no authored row, or only while something is being done.
const NEVER_FILLED: [&str; 2] = ["current_action.action_id", "meta.sample_today"];

/// A morning on which every look at the clock is a minute later.
struct Morning(AtomicI64);

impl Clock for Morning {
    fn today(&self) -> Day {
        day(2018, 1, 20)
    }

    fn now_ms(&self) -> i64 {
        self.0.fetch_add(60_000, Ordering::Relaxed)
    }
}

fn main() {
    let asked: Vec<String> = std::env::args().skip(1).collect();
    let asked: Vec<&str> = asked.iter().map(String::as_str).collect();
    match asked.as_slice() {
        ["--of", folder] => keep(Path::new(folder)),
        [] | ["--password"] => {
            let folder = std::env::temp_dir().join(format!("sohoi-keep-{}", std::process::id()));
            std::fs::create_dir_all(&folder).unwrap();
            make(&folder, !asked.is_empty());
            keep(&folder);
            std::fs::remove_dir_all(&folder).unwrap();
        }
        _ => panic!("keep_office [--password | --of FOLDER]"),
    }
}

/// Makes the office of now with its backup, and says in `said.json` what this program says of it.
fn make(folder: &Path, with_password: bool) {
    let clock = Box::new(Morning(AtomicI64::new(1_516_410_000_000)));
    let protection = match with_password {
        true => Protection::Password {
            officer: OFFICER,
            password: PASSWORD,
        },
        false => Protection::Plain,
    };
    let fill = |office: &mut Office| {
        everything(office);
        Ok(())
    };
    let (mut office, code) = place::create(
        folder,
        &Purpose::Real,
        &protection,
        Cost::LEAST,
        clock,
        OFFICER,
        fill,
    )
    .unwrap();
    let found = check_office(&office).unwrap();
    assert!(found.is_clean(), "{:?}", found.findings);
    let members: serde_json::Map<String, Value> =
        [day(2016, 12, 31), day(2017, 12, 31), day(2018, 1, 20)]
            .into_iter()
            .map(|on| {
                (
                    on.to_string(),
                    json!(count_members(&office, on, None).unwrap()),
                )
            })
            .collect();
    let schema = office
        .inspect(|conn| {
            Ok(conn.pragma_query_value(None, "user_version", |row| row.get::<_, i64>(0))?)
        })
        .unwrap();
    let said = json!({
        "schema": schema,
        "password": with_password.then_some(PASSWORD),
        "recovery_code": code.map(|code| code.printed().to_string()),
        "members": members,
        "collected": { "2018": fee_year(&office, 2018).unwrap().ward.collected },
    });
    std::fs::write(folder.join("said.json"), said.to_string()).unwrap();
    save_backup(&office, &folder.join(offices::BACKUP), Replace::Refuse).unwrap();
    place::settle(&mut office).unwrap();
}

/// Puts an office where offices are kept, with everything a later program must find in it.
fn keep(folder: &Path) {
    let mut expected: Value =
        serde_json::from_str(&std::fs::read_to_string(folder.join("said.json")).unwrap()).unwrap();
    let unlock = offices::unlock_of(&expected);
    let name = match unlock {
        Unlock::Plain => expected["schema"].to_string(),
        _ => format!("{}-password", expected["schema"]),
    };
    let kept = root().join("tests/offices").join(name);
    assert!(
        !kept.exists(),
        "{} is kept already; only that of a schema nobody has yet may be made anew",
        kept.display()
    );

    let look = folder.join("look.db");
    std::fs::copy(folder.join(offices::OFFICE), &look).unwrap();
    let conn = offices::open_bare(&look, &offices::key_of(folder, &unlock));
    let empty = never_filled(&conn);
    assert!(empty.is_empty(), "nothing stands in {empty:?}");
    expected["tables"] = offices::content(&conn, &offices::tables_of(&conn).unwrap()).unwrap();
    expected["answers"] = QUESTIONS
        .iter()
        .filter_map(|(words, question)| {
            let answer = offices::answer(&conn, question).ok()?;
            Some(json!({ "what": words, "question": question, "answer": answer }))
        })
        .collect();
    expected["files"] = json!({
        offices::OFFICE: offices::file_facts(folder, offices::OFFICE),
        offices::BACKUP: offices::file_facts(folder, offices::BACKUP),
    });
    drop(conn);
    std::fs::create_dir_all(&kept).unwrap();
    offices::put_in(folder, &kept, &unlock);
    let text = serde_json::to_string_pretty(&expected).unwrap() + "\n";
    std::fs::write(kept.join(offices::EXPECTED), text).unwrap();
    println!("{}", kept.display());
}

/// Columns without a value in any row.
fn never_filled(conn: &Connection) -> Vec<String> {
    let columns: Vec<String> = conn
        .prepare("SELECT t.name || '.' || c.name FROM sqlite_schema AS t, pragma_table_xinfo(t.name) AS c WHERE t.type = 'table' AND t.name NOT LIKE 'sqlite_%'")
        .unwrap()
        .query_map([], |row| row.get(0))
        .unwrap()
        .collect::<rusqlite::Result<_>>()
        .unwrap();
    columns
        .into_iter()
        .filter(|name| !NEVER_FILLED.contains(&name.as_str()))
        .filter(|name| {
            let (table, column) = name.split_once('.').unwrap();
            let sql = format!("SELECT count(\"{column}\") FROM \"{table}\"");
            conn.query_row(&sql, [], |row| row.get::<_, i64>(0))
                .unwrap()
                == 0
        })
        .collect()
}

/// A bit of everything the schema has; the last two steps are the ones a later program takes back.
fn everything(office: &mut Office) {
    let ward = ward::set_up(office);
    work::hold_meeting(office, &ward);
    work::report_month(office, &ward);
    ward::add_what_stands_around(office, &ward);
    save_draft(
        office,
        &Draft {
            key: "meeting:1".into(),
            body: "{\"title\":\"Đang viết dở\"}".into(),
            saved_at: 0,
        },
    )
    .unwrap();
    note_export(office, "minutes", "name, title", "BienBan_2018-01-18.pdf").unwrap();

    // Taken back and left so; then a change that undo can still reach.
    edit_member(
        office,
        &EditMember {
            id: ward.sen,
            fields: PersonFields {
                notes: Some("Viết nhầm".into()),
                ..person("Vũ Thị Sen")
            },
        },
    )
    .unwrap();
    history::undo(office).unwrap();
    edit_member(
        office,
        &EditMember {
            id: ward.dao,
            fields: PersonFields {
                phone: Some("0987000111".into()),
                ..person("Lê Thị Đào")
            },
        },
    )
    .unwrap();
}
