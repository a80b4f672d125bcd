//! Stories of the desk as the screens see it: first start, lock, password, drafts, backups, restore, trouble.

#![expect(
    clippy::unwrap_used,
    reason = "helpers of tests, where a panic says what went wrong"
)]

use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};

use serde_json::{Value, json};
use sohoi_commands::{Answer, Desk, Host, PickKind, Places, Worker, run};
use sohoi_core::clock::Clock;
use sohoi_core::days::Day;
use sohoi_core::vault::Cost;

const PASSWORD: &str = "mèo đen uống trà";
const NEXT_PASSWORD: &str = "bốn cây bàng già";

/// A PC for one test: folders that go with it, a clock that can be set, and a hand that answers dialogs.
struct Pc {
    root: PathBuf,
    now: Arc<Mutex<i64>>,
    answer: Arc<Mutex<Option<PathBuf>>>,
    shown: Arc<Mutex<Vec<PathBuf>>>,
    asked: Arc<Mutex<Asked>>,
    /// The least that opens, but in the story about passwords.
    cost: Cost,
}

struct TestHost {
    root: PathBuf,
    now: Arc<Mutex<i64>>,
    answer: Arc<Mutex<Option<PathBuf>>>,
    shown: Arc<Mutex<Vec<PathBuf>>>,
    asked: Arc<Mutex<Asked>>,
    cost: Cost,
}

/// What the system's own dialog asked, and whether the next question is answered with no.
#[derive(Default)]
struct Asked {
    sentences: Vec<String>,
    says_no: bool,
}

struct TestClock(Arc<Mutex<i64>>);

impl Clock for TestClock {
    fn today(&self) -> Day {
        sohoi_core::clock::day_in_vietnam(self.now_ms())
    }
    fn now_ms(&self) -> i64 {
        *self.0.lock().unwrap()
    }
}

impl Host for TestHost {
    fn clock(&self) -> Box<dyn Clock> {
        Box::new(TestClock(self.now.clone()))
    }
    fn places(&self) -> Places {
        Places {
            office: self.root.join("office"),
            sample: self.root.join("sample"),
            backups: self.root.join("SaoLuu"),
            exports: self.root.join("Xuat"),
            logs: self.root.join("logs"),
            display: self.root.join("display.json"),
        }
    }
    fn pick_file(&mut self, _kind: PickKind) -> Option<PathBuf> {
        self.answer.lock().unwrap().take()
    }
    fn save_as(&mut self, folder: &Path, suggested_name: &str) -> Option<PathBuf> {
        Some(folder.join(suggested_name))
    }
    fn confirm(&mut self, sentence: &str) -> bool {
        let mut asked = self.asked.lock().unwrap();
        asked.sentences.push(sentence.to_owned());
        !std::mem::take(&mut asked.says_no)
    }
    fn open_in_viewer(&mut self, path: &Path) {
        self.shown.lock().unwrap().push(path.to_owned());
    }
    fn worker(&self) -> Worker {
        Worker::in_this_process()
    }
    fn key_cost(&self) -> Cost {
        self.cost
    }
    fn progress(&mut self, _label: &'static str, _done: u64, _total: u64) {}
}

impl Pc {
    fn new() -> Pc {
        let name = sohoi_core::vault::random_name().unwrap();
        let root = std::env::temp_dir()
            .join(format!("sohoi-{name}"))
            .join("Máy của chị Hồng");
        sohoi_core::files::make_folder(&root).unwrap();
        // 20 January 2018, 8:00 in Vietnam.
        let now = Arc::new(Mutex::new(1_516_410_000_000));
        Pc {
            root,
            now,
            answer: Arc::default(),
            shown: Arc::default(),
            asked: Arc::default(),
            cost: Cost::LEAST,
        }
    }

    fn start(&self) -> Desk {
        Desk::new(Box::new(TestHost {
            root: self.root.clone(),
            now: self.now.clone(),
            answer: self.answer.clone(),
            shown: self.shown.clone(),
            asked: self.asked.clone(),
            cost: self.cost,
        }))
    }

    fn later(&self, minutes: i64) {
        *self.now.lock().unwrap() += minutes * 60_000;
    }

    fn backups(&self) -> Vec<String> {
        let mut names: Vec<String> = std::fs::read_dir(self.root.join("SaoLuu"))
            .map(|entries| {
                entries
                    .map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned())
                    .collect()
            })
            .unwrap_or_default();
        names.sort();
        names
    }
}

impl Drop for Pc {
    #[expect(clippy::disallowed_methods, reason = "a folder this test has made")]
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(self.root.parent().unwrap());
    }
}

fn ask(desk: &mut Desk, name: &str, input: Value) -> Result<Value, Value> {
    match run(desk, name, &input.to_string()) {
        Ok(Answer::Json(text)) => Ok(serde_json::from_str::<Value>(&text).unwrap()["value"].take()),
        Ok(Answer::Bytes { bytes, .. }) => Ok(json!({ "bytes": bytes.len() })),
        Err(problem) => Err(serde_json::to_value(problem).unwrap()),
    }
}

fn ok(desk: &mut Desk, name: &str, input: Value) -> Value {
    ask(desk, name, input).unwrap_or_else(|problem| panic!("{name}: {problem}"))
}

fn refused(desk: &mut Desk, name: &str, input: Value) -> Value {
    match ask(desk, name, input) {
        Err(problem) => problem,
        Ok(value) => panic!("{name} went well: {value}"),
    }
}

fn first_run(password: Option<&str>) -> Value {
    json!({
        "ward_name": "Hội LHPN phường Thử", "place_name": "Thử", "upper_levels": [],
        "branches": "Chi hội 1\nChi hội 2",
        "officers": [
            { "name": "Nguyễn Thị Mẫu", "post": "chair", "other_title": null, "valid_from": "2016-01-01", "last_day": null },
            { "name": "Trần Thị Hai", "post": "vice_chair", "other_title": null, "valid_from": "2016-01-01", "last_day": null },
        ],
        "officer": "Nguyễn Thị Mẫu", "password": password,
    })
}

fn add_branch(desk: &mut Desk, name: &str) {
    ok(
        desk,
        "add_branches",
        json!({ "text": name, "opened": null }),
    );
}

fn branches(desk: &mut Desk) -> usize {
    let units = ok(desk, "list_units", json!({ "on": null }));
    units
        .as_array()
        .unwrap()
        .iter()
        .filter(|unit| unit["kind"] == "branch")
        .count()
}

#[test]
fn without_a_password_she_says_who_she_is_at_each_start() {
    let pc = Pc::new();
    let mut desk = pc.start();
    assert_eq!(ok(&mut desk, "desk_state", json!({}))["stage"], "first_run");
    let made = ok(&mut desk, "create_office", first_run(None));
    assert_eq!(
        (&made["desk"]["stage"], &made["recovery_code"]),
        (&json!("open"), &Value::Null)
    );
    assert_eq!(made["desk"]["officer"], "Nguyễn Thị Mẫu");
    assert_eq!(made["desk"]["ward_name"], "Hội LHPN phường Thử");
    desk.exit().unwrap();
    drop(desk);

    let mut desk = pc.start();
    let state = ok(&mut desk, "desk_state", json!({}));
    assert_eq!(
        (&state["stage"], &state["officer"]),
        (&json!("open"), &Value::Null)
    );
    assert_eq!(state["officers"], json!(["Nguyễn Thị Mẫu", "Trần Thị Hai"]));
    assert_eq!(
        refused(&mut desk, "choose_officer", json!({ "name": "Người Lạ" }))["rule"],
        "not_offered"
    );
    assert_eq!(
        ok(
            &mut desk,
            "choose_officer",
            json!({ "name": "Trần Thị Hai" })
        )["officer"],
        "Trần Thị Hai"
    );
    assert_eq!(branches(&mut desk), 2);
}

#[test]
fn a_password_locks_and_the_paper_code_is_the_second_way_in() {
    let mut pc = Pc::new();
    pc.cost = Cost::default();
    let mut desk = pc.start();
    let weak = refused(&mut desk, "create_office", first_run(Some("hoiphunu")));
    assert_eq!(
        (&weak["kind"], &weak["rule"]),
        (&json!("refused"), &json!("password_too_common"))
    );
    assert_eq!(
        ok(&mut desk, "desk_state", json!({}))["stage"],
        "first_run",
        "nothing half made"
    );

    let made = ok(&mut desk, "create_office", first_run(Some(PASSWORD)));
    let keys = std::fs::read_to_string(pc.root.join("office/keys-a")).unwrap();
    assert!(
        keys.contains(" password 65536 3 4 ") && keys.contains(" recovery 65536 3 4 "),
        "a guess is as dear as was decided"
    );
    let code = made["recovery_code"].as_str().unwrap().to_owned();
    let saved = ok(
        &mut desk,
        "save_recovery_sheet",
        json!({ "recovery_code": code }),
    );
    assert_eq!(
        (&saved["file_name"], &saved["folder_name"]),
        (&json!("ToKhoiPhuc.pdf"), &json!("2018-01"))
    );
    assert_eq!(ok(&mut desk, "open_saved_file", saved.clone()), json!(true));
    assert_eq!(
        ok(&mut desk, "open_saved_file", saved),
        json!(false),
        "a token opens once"
    );
    assert_eq!(pc.shown.lock().unwrap().len(), 1);

    assert_eq!(ok(&mut desk, "lock", json!({}))["stage"], "locked");
    assert_eq!(
        refused(&mut desk, "list_units", json!({ "on": null }))["kind"],
        "locked"
    );
    let wrong = refused(
        &mut desk,
        "unlock",
        json!({ "password": "đoán mò thôi", "recovery_code": null }),
    );
    assert_eq!(wrong["kind"], "office");
    assert!(wrong["vi"].as_str().unwrap().contains("Caps Lock"));
    let state = ok(
        &mut desk,
        "unlock",
        json!({ "password": PASSWORD, "recovery_code": null }),
    );
    assert_eq!(
        (&state["stage"], &state["officer"]),
        (&json!("open"), &json!("Nguyễn Thị Mẫu"))
    );

    ok(&mut desk, "lock", json!({}));
    let state = ok(
        &mut desk,
        "unlock",
        json!({ "password": null, "recovery_code": code.to_lowercase() }),
    );
    assert_eq!(
        state["officer"],
        Value::Null,
        "the paper code does not say who she is"
    );
    let new = ok(
        &mut desk,
        "set_password",
        json!({ "current": null, "password": NEXT_PASSWORD, "officer": "Trần Thị Hai" }),
    );
    assert_ne!(new["recovery_code"], json!(code));
    ok(&mut desk, "lock", json!({}));
    refused(
        &mut desk,
        "unlock",
        json!({ "password": PASSWORD, "recovery_code": null }),
    );
    refused(
        &mut desk,
        "unlock",
        json!({ "password": null, "recovery_code": code }),
    );
    let state = ok(
        &mut desk,
        "unlock",
        json!({ "password": NEXT_PASSWORD, "recovery_code": null }),
    );
    assert_eq!(state["officer"], "Trần Thị Hai");
}

#[test]
fn guessing_gets_slower_also_after_a_restart() {
    let pc = Pc::new();
    let mut desk = pc.start();
    ok(&mut desk, "create_office", first_run(Some(PASSWORD)));
    drop(desk);
    for _ in 0..6 {
        let mut desk = pc.start();
        refused(
            &mut desk,
            "unlock",
            json!({ "password": "đoán mò thôi", "recovery_code": null }),
        );
        pc.later(1);
    }
    *pc.now.lock().unwrap() -= 60_000;
    let mut desk = pc.start();
    assert_eq!(ok(&mut desk, "desk_state", json!({}))["wait_seconds"], 2);
    let early = refused(
        &mut desk,
        "unlock",
        json!({ "password": PASSWORD, "recovery_code": null }),
    );
    assert_eq!(early["wait_seconds"], 2);
    pc.later(1);
    ok(
        &mut desk,
        "unlock",
        json!({ "password": PASSWORD, "recovery_code": null }),
    );
}

#[test]
fn backups_are_made_when_due_and_on_leaving_and_a_restore_can_be_undone() {
    let pc = Pc::new();
    let mut desk = pc.start();
    ok(&mut desk, "create_office", first_run(None));
    desk.idle().unwrap();
    assert_eq!(
        pc.backups().len(),
        1,
        "a new office is backed up at the first quiet moment"
    );
    add_branch(&mut desk, "Chi hội 3");
    pc.later(29);
    desk.idle().unwrap();
    assert_eq!(pc.backups().len(), 1);
    pc.later(1);
    desk.idle().unwrap();
    desk.idle().unwrap();
    assert_eq!(
        pc.backups().len(),
        2,
        "half an hour after the last one, once"
    );
    add_branch(&mut desk, "Chi hội 4");
    let status = ok(&mut desk, "backup_status", json!({}));
    assert_eq!(
        (&status["changes_since"], &status["overdue"]),
        (&json!(1), &json!(false))
    );
    pc.later(25 * 60);
    assert_eq!(ok(&mut desk, "backup_status", json!({}))["overdue"], true);
    let row = ok(&mut desk, "backup_now", json!({}));
    assert_eq!(
        (&row["reason"], &row["changes_since"]),
        (&json!("by_hand"), &json!(0))
    );
    add_branch(&mut desk, "Chi hội 5");
    assert_eq!(branches(&mut desk), 5);

    let state = ok(&mut desk, "restore_backup", json!({ "id": row["id"] }));
    assert_eq!(state["stage"], "open");
    assert_eq!(branches(&mut desk), 4);
    let before = ok(&mut desk, "backup_status", json!({}))["before_restore"].clone();
    assert_eq!(before["reason"], "before_restore");

    pc.asked.lock().unwrap().says_no = true;
    assert_eq!(ok(&mut desk, "undo_restore", json!({})), Value::Null);
    assert_eq!(branches(&mut desk), 4, "asked, and she said no");
    let asked = pc.asked.lock().unwrap().sentences.pop().unwrap();
    for named in [
        "Hội LHPN phường Thử",
        "lúc 09:30 ngày 21/01/2018",
        "0 hội viên",
    ] {
        assert!(asked.contains(named), "{named} is named in: {asked}");
    }

    ok(&mut desk, "undo_restore", json!({}));
    assert_eq!(branches(&mut desk), 5);
    let clean = ok(&mut desk, "check_office", json!({}));
    assert_eq!(
        (&clean["findings"], &clean["history_ok"]),
        (&json!([]), &json!(true))
    );

    let before = pc.backups().len();
    desk.exit().unwrap();
    assert_eq!(pc.backups().len(), before + 1, "one more on leaving");
    let mut desk = pc.start();
    ok(&mut desk, "desk_state", json!({}));
    desk.exit().unwrap();
    assert_eq!(
        pc.backups().len(),
        before + 1,
        "but none when nothing changed"
    );
}

#[test]
fn a_damaged_office_offers_its_backups_and_is_never_started_empty() {
    let pc = Pc::new();
    let mut desk = pc.start();
    ok(&mut desk, "create_office", first_run(Some(PASSWORD)));
    ok(&mut desk, "backup_now", json!({}));
    desk.exit().unwrap();
    drop(desk);
    let file = pc.root.join("office/office.db");
    let whole = std::fs::read(&file).unwrap();
    let write = |bytes: &[u8]| {
        sohoi_core::files::write_bytes(&file, sohoi_core::files::Replace::Allow, bytes).unwrap();
    };
    write(&whole[..whole.len() / 3]);

    let mut desk = pc.start();
    assert_eq!(ok(&mut desk, "desk_state", json!({}))["stage"], "locked");
    let state = ok(
        &mut desk,
        "unlock",
        json!({ "password": PASSWORD, "recovery_code": null }),
    );
    assert_eq!(state["stage"], "damaged");
    assert!(
        state["problem"]["vi"]
            .as_str()
            .unwrap()
            .contains("bản sao lưu")
    );
    let offered = state["backups"].as_array().unwrap();
    assert_eq!(offered.len(), 1);
    refused(&mut desk, "create_office", first_run(None));
    assert_eq!(
        std::fs::read(&file).unwrap(),
        whole[..whole.len() / 3],
        "kept as it was found"
    );
    let state = ok(
        &mut desk,
        "restore_backup",
        json!({ "id": offered[0]["id"] }),
    );
    assert_eq!(
        (&state["stage"], &state["officer"]),
        (&json!("open"), &json!("Nguyễn Thị Mẫu"))
    );
    assert_eq!(branches(&mut desk), 2);
    desk.exit().unwrap();
    drop(desk);

    // The whole folder gone, as after a reinstall: backups and password are enough.
    for name in ["office.db", "keys-a", "keys-b"] {
        sohoi_core::files::remove_if_there(&pc.root.join("office").join(name)).unwrap();
    }
    let mut desk = pc.start();
    let state = ok(&mut desk, "desk_state", json!({}));
    assert_eq!(state["stage"], "damaged");
    refused(&mut desk, "create_office", first_run(None));
    let id = &state["backups"][0]["id"];
    refused(&mut desk, "restore_backup", json!({ "id": id }));
    ok(
        &mut desk,
        "restore_backup",
        json!({ "id": id, "password": PASSWORD }),
    );
    assert_eq!(branches(&mut desk), 2);
}

#[test]
fn a_backup_on_a_stick_becomes_the_office_of_another_pc() {
    let (pc, other) = (Pc::new(), Pc::new());
    let mut desk = pc.start();
    ok(&mut desk, "create_office", first_run(Some(PASSWORD)));
    let saved = ok(&mut desk, "save_backup", json!({}));
    assert_eq!(saved["file_name"], "SoHoi_2018-01-20.sohoi");
    let log = ok(
        &mut desk,
        "list_exports",
        json!({ "offset": 0, "limit": 1 }),
    );
    assert_eq!(log["rows"][0]["what"], "backup", "everything left with it");
    assert!(ok(&mut desk, "backup_status", json!({}))["last_elsewhere"].is_i64());
    let mut desk = other.start();
    assert_eq!(
        ok(
            &mut desk,
            "restore_from_file",
            json!({ "password": null, "recovery_code": null })
        ),
        Value::Null
    );
    let pick = || *other.answer.lock().unwrap() = Some(pc.root.join("Xuat/SoHoi_2018-01-20.sohoi"));
    pick();
    refused(
        &mut desk,
        "restore_from_file",
        json!({ "password": null, "recovery_code": null }),
    );
    assert_eq!(
        ok(&mut desk, "desk_state", json!({}))["stage"],
        "first_run",
        "a wrong password leaves no trace"
    );
    pick();
    let state = ok(
        &mut desk,
        "restore_from_file",
        json!({ "password": PASSWORD, "recovery_code": null }),
    );
    assert_eq!(
        (&state["stage"], &state["ward_name"]),
        (&json!("open"), &json!("Hội LHPN phường Thử"))
    );
}

#[test]
fn an_older_file_is_told_and_taken_only_when_she_says_so() {
    let pc = Pc::new();
    let mut desk = pc.start();
    ok(&mut desk, "create_office", first_run(None));
    desk.exit().unwrap();
    let file = pc.root.join("office/office.db");
    let old = std::fs::read(&file).unwrap();
    let mut desk = pc.start();
    ok(&mut desk, "desk_state", json!({}));
    add_branch(&mut desk, "Chi hội 3");
    desk.exit().unwrap();
    sohoi_core::files::write_bytes(&file, sohoi_core::files::Replace::Allow, &old).unwrap();
    let mut desk = pc.start();
    let state = ok(&mut desk, "desk_state", json!({}));
    assert_eq!(
        (&state["stage"], &state["older"]),
        (&json!("damaged"), &json!(true))
    );
    assert!(state["problem"]["vi"].as_str().unwrap().contains("cũ hơn"));
    assert_eq!(
        state["backups"][0]["changes_since"], 0,
        "the newest backup has everything"
    );
    let state = ok(
        &mut desk,
        "unlock",
        json!({ "password": null, "recovery_code": null, "accept_older": true }),
    );
    assert_eq!(state["stage"], "open");
    assert_eq!(branches(&mut desk), 2);
}

#[test]
fn a_second_window_is_told_and_typing_survives_a_kill() {
    let pc = Pc::new();
    let mut desk = pc.start();
    ok(&mut desk, "create_office", first_run(None));
    ok(
        &mut desk,
        "save_draft",
        json!({ "key": "meeting:new", "body": "{\"title\":\"Giao ban\"}" }),
    );
    let mut second = pc.start();
    assert_eq!(ok(&mut second, "desk_state", json!({}))["stage"], "in_use");
    drop(second);
    // As a kill: nothing is brought to rest.
    drop(desk);
    let mut desk = pc.start();
    ok(&mut desk, "desk_state", json!({}));
    let drafts = ok(&mut desk, "list_drafts", json!({}));
    assert_eq!(
        (&drafts[0]["key"], &drafts[0]["body"]),
        (&json!("meeting:new"), &json!("{\"title\":\"Giao ban\"}"))
    );
    ok(&mut desk, "drop_draft", json!({ "key": "meeting:new" }));
    assert_eq!(ok(&mut desk, "list_drafts", json!({})), json!([]));
}

#[test]
fn the_sample_ward_is_an_office_of_its_own_and_is_made_anew_when_it_breaks() {
    let pc = Pc::new();
    let mut desk = pc.start();
    ok(&mut desk, "create_office", first_run(None));
    let sample = ok(&mut desk, "open_sample", json!({}));
    assert_eq!(
        (&sample["stage"], &sample["sample"], &sample["has_password"]),
        (&json!("open"), &json!(true), &json!(false))
    );
    assert!(
        sample["officer"].is_string(),
        "nobody has to say who she is in a sample"
    );
    assert!(
        sample["today"].as_str().unwrap().starts_with("2018-"),
        "{}",
        sample["today"]
    );
    assert_eq!(branches(&mut desk), 14);
    add_branch(&mut desk, "Chi hội thử");
    desk.idle().unwrap();
    assert_eq!(pc.backups().len(), 0, "a sample is no work to keep");
    let own = ok(&mut desk, "leave_sample", json!({}));
    assert_eq!((&own["sample"], branches(&mut desk)), (&json!(false), 2));

    ok(&mut desk, "open_sample", json!({}));
    assert_eq!(branches(&mut desk), 15, "opened again, not made again");
    ok(&mut desk, "leave_sample", json!({}));
    let file = pc.root.join("sample/office.db");
    sohoi_core::files::write_bytes(&file, sohoi_core::files::Replace::Allow, b"garbage").unwrap();
    ok(&mut desk, "open_sample", json!({}));
    assert_eq!(branches(&mut desk), 14);
    desk.exit().unwrap();
    let state = ok(&mut pc.start(), "desk_state", json!({}));
    assert_eq!(state["ward_name"], "Hội LHPN phường Thử");
}

#[test]
fn the_look_of_the_screens_is_kept_on_this_pc_and_known_before_any_office_opens() {
    let pc = Pc::new();
    let mut desk = pc.start();
    let stock = json!({ "size": "100", "theme": "light", "language": "vi" });
    assert_eq!(ok(&mut desk, "display", json!({})), stock);
    let chosen = json!({ "size": "150", "theme": "contrast", "language": "en" });
    ok(&mut desk, "set_display", chosen.clone());
    ok(&mut desk, "create_office", first_run(Some(PASSWORD)));
    desk.exit().unwrap();

    let mut desk = pc.start();
    assert_eq!(ok(&mut desk, "display", json!({})), chosen);
    assert_eq!(ok(&mut desk, "desk_state", json!({}))["stage"], "locked");

    // A file nobody can read costs a text size, not the book.
    let file = pc.root.join("display.json");
    let long = vec![b' '; 1 << 20];
    for text in [b"{\"size\":\"9\"}".as_slice(), b"\xff", b"", &long] {
        sohoi_core::files::write_bytes(&file, sohoi_core::files::Replace::Allow, text).unwrap();
        assert_eq!(ok(&mut desk, "display", json!({})), stock);
    }
    ok(&mut desk, "set_display", chosen.clone());
    assert_eq!(ok(&mut desk, "display", json!({})), chosen);
}
