//! What every kept office must still do: open with today's program, be whole, hold what its own program put in, take
//! back what was done then; and the same from its backup. A new folder in `tests/offices/` is tested by being there.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use rusqlite::Connection;
use serde_json::{Value, json};

use sohoi_core::Office;
use sohoi_core::backup::{check_office, read_backup_file, restore_to};
use sohoi_core::clock::{Clock, FixedClock};
use sohoi_core::days::{Day, day_from_text};
use sohoi_core::files::Replace;
use sohoi_core::fund::fee_year;
use sohoi_core::history::{revert, undo};
use sohoi_core::ids::ActionId;
use sohoi_core::members::count_members;
use sohoi_core::place;
use sohoi_core::vault::Unlock;

use sohoi_tests::offices::{
    BACKUP, OFFICE, answer, content, expected_of, file_facts, kept, key_of, open_bare, tables_told,
    take_out, unlock_of,
};

/// The largest file that is kept.
const LARGEST: u64 = 300_000;

/// The last step of every kept office, and an older one: what each changed, before it is taken back and after.
const LAST_STEP: &str = "SELECT phone FROM person WHERE name = 'Lê Thị Đào'";
const LAST_STEP_SAYS: [&str; 2] = ["0987000111", "0987654321"];
const OLDER_STEP: &str = "SELECT id FROM action WHERE code = 'add_task' AND about = 'Thu hội phí'";
const OLDER_STEP_MADE: &str = "SELECT count(*) FROM task WHERE text = 'Thu hội phí'";

/// Schemas that lay between two that were kept: no office was ever left in one of them.
const PASSED_BY: [i64; 2] = [3, 4];

struct Folder(PathBuf);

impl Folder {
    fn new(kept: &Path, what: &str) -> Folder {
        let name = kept.file_name().unwrap().to_string_lossy().into_owned();
        let path =
            std::env::temp_dir().join(format!("sohoi-kept-{}-{name}-{what}", std::process::id()));
        std::fs::create_dir_all(&path).unwrap();
        Folder(path)
    }
}

impl Drop for Folder {
    #[expect(
        clippy::disallowed_methods,
        reason = "a folder this test has made, with its own name"
    )]
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

fn clock() -> Box<dyn Clock> {
    Box::new(FixedClock {
        today: Day::from_ymd_opt(2018, 1, 25).unwrap(),
    })
}

fn version_now() -> i64 {
    version_of(&Office::in_memory(clock()).unwrap())
}

fn version_of(office: &Office) -> i64 {
    office
        .inspect(|conn| Ok(conn.pragma_query_value(None, "user_version", |row| row.get(0))?))
        .unwrap()
}

#[test]
fn every_schema_has_its_kept_office() {
    let kept: BTreeSet<i64> = kept()
        .iter()
        .map(|folder| expected_of(folder)["schema"].as_i64().unwrap())
        .collect();
    let ever: BTreeSet<i64> = (1..=version_now())
        .filter(|version| !PASSED_BY.contains(version))
        .collect();
    assert_eq!(
        kept, ever,
        "tests/offices/README.md says how the office of a new schema is kept"
    );
}

#[test]
fn kept_offices_are_small_and_are_what_their_program_wrote() {
    for folder in kept() {
        for entry in std::fs::read_dir(&folder).unwrap().flatten() {
            let bytes = entry.metadata().unwrap().len();
            assert!(bytes <= LARGEST, "{}: {bytes}", entry.path().display());
        }
        let out = Folder::new(&folder, "bytes");
        take_out(&folder, &out.0);
        for (name, facts) in expected_of(&folder)["files"].as_object().unwrap() {
            assert_eq!(file_facts(&out.0, name), *facts, "{}", folder.display());
        }
    }
}

#[test]
fn every_kept_office_opens_whole_and_unchanged() {
    for folder in kept() {
        let expected = expected_of(&folder);
        let out = Folder::new(&folder, "opens");
        take_out(&folder, &out.0);
        let unlock = unlock_of(&expected);

        let bare = open_bare(&out.0.join(OFFICE), &key_of(&out.0, &unlock));
        let version: i64 = bare
            .pragma_query_value(None, "user_version", |row| row.get(0))
            .unwrap();
        assert_eq!(version, expected["schema"], "{}", folder.display());
        check_rows(&bare, &expected, &folder);
        drop(bare);

        let office = place::open(&out.0, &unlock, clock()).unwrap();
        check(office, &expected, &folder);
    }
}

#[test]
fn every_kept_backup_is_restored_whole_and_unchanged() {
    for folder in kept() {
        let expected = expected_of(&folder);
        let (out, place) = (
            Folder::new(&folder, "backup"),
            Folder::new(&folder, "place"),
        );
        take_out(&folder, &out.0);
        let backup = read_backup_file(&out.0.join(BACKUP)).unwrap();
        let unlock = unlock_of(&expected);
        let office = restore_to(&backup, &place.0, &unlock, Replace::Refuse, clock()).unwrap();
        check(office, &expected, &folder);
    }
}

#[test]
fn a_printed_recovery_code_of_then_opens_still() {
    let mut tried = 0;
    for folder in kept() {
        let expected = expected_of(&folder);
        let Some(code) = expected["recovery_code"].as_str() else {
            continue;
        };
        let out = Folder::new(&folder, "code");
        take_out(&folder, &out.0);
        let office = place::open(&out.0, &Unlock::RecoveryCode(code.to_owned()), clock()).unwrap();
        office
            .inspect(|conn| check_answers(conn, &expected))
            .unwrap();
        tried += 1;
    }
    assert!(tried > 0, "an office with a password is kept");
}

/// Everything asked of an office that today's program has opened.
fn check(mut office: Office, expected: &Value, folder: &Path) {
    let place = folder.display();
    assert_eq!(version_of(&office), version_now(), "{place}");
    let found = check_office(&office).unwrap();
    assert!(found.is_clean(), "{place}: {:?}", found.findings);
    office
        .inspect(|conn| {
            check_rows(conn, expected, folder);
            check_answers(conn, expected)
        })
        .unwrap();

    for (day, members) in expected["members"].as_object().unwrap() {
        let on = day_from_text(day).unwrap();
        assert_eq!(
            count_members(&office, on, None).unwrap(),
            *members,
            "{place}: members on {day}"
        );
    }
    for (year, sum) in expected["collected"].as_object().into_iter().flatten() {
        let fees = fee_year(&office, year.parse().unwrap()).unwrap();
        assert_eq!(json!(fees.ward.collected), *sum, "{place}: fees of {year}");
    }

    let ask = |office: &Office, question: &str| {
        office
            .inspect(|conn| Ok(answer(conn, question)?))
            .unwrap_or_else(|error| panic!("{place}: {question}: {error}"))
    };
    assert_eq!(ask(&office, LAST_STEP), LAST_STEP_SAYS[0], "{place}");
    undo(&mut office).unwrap();
    assert_eq!(ask(&office, LAST_STEP), LAST_STEP_SAYS[1], "{place}");
    assert_eq!(ask(&office, OLDER_STEP_MADE), 1, "{place}");
    let older = ActionId(ask(&office, OLDER_STEP).as_i64().unwrap());
    revert(&mut office, older).unwrap();
    assert_eq!(ask(&office, OLDER_STEP_MADE), 0, "{place}");
    assert!(check_office(&office).unwrap().is_clean(), "{place}");
}

/// The rows of then, in the columns of then.
fn check_rows(conn: &Connection, expected: &Value, folder: &Path) {
    let told = &expected["tables"];
    let found = content(conn, &tables_told(told)).unwrap();
    for (table, facts) in told.as_object().unwrap() {
        assert_eq!(found[table], *facts, "{}: {table}", folder.display());
    }
}

fn check_answers(conn: &Connection, expected: &Value) -> sohoi_core::Result<()> {
    for asked in expected["answers"].as_array().unwrap() {
        let found = answer(conn, asked["question"].as_str().unwrap())?;
        assert_eq!(found, asked["answer"], "{}", asked["what"]);
    }
    Ok(())
}
