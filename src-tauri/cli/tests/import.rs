//! The lists an office really has, taken over by the command line: what its JSON says is what is known to be true of them.
#![expect(
    clippy::unwrap_used,
    reason = "helpers of tests, where a panic says what went wrong"
)]

use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;

struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Folder {
        let folder =
            std::env::temp_dir().join(format!("sohoi-import-{name}-{}", std::process::id()));
        std::fs::create_dir_all(&folder).unwrap();
        Folder(folder)
    }
}

impl Drop for Folder {
    #[expect(clippy::disallowed_methods, reason = "a folder this test has made")]
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

fn sohoi(words: &[&str]) -> (i32, String, String) {
    let done = Command::new(env!("CARGO_BIN_EXE_sohoi"))
        .args(words)
        .output()
        .unwrap();
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    (
        done.status.code().unwrap(),
        text(done.stdout),
        text(done.stderr),
    )
}

fn data(name: &str) -> String {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/data");
    folder.join(name).to_str().unwrap().to_owned()
}

fn office(folder: &Folder) -> String {
    let office = folder.0.join("office").to_str().unwrap().to_owned();
    let (code, _, said) = sohoi(&["new", &office, "--name", "Hội LHPN phường Thượng Thanh"]);
    assert_eq!((code, said.as_str()), (0, ""));
    office
}

fn import(office: &str, name: &str, more: &[&str]) -> Value {
    let file = data(name);
    let words = [&["members", "import", office, &file, "--json"], more].concat();
    let (code, out, said) = sohoi(&words);
    assert_eq!(code, 0, "{name}: {said}");
    serde_json::from_str(&out).unwrap()
}

fn people(answer: &Value) -> &Vec<Value> {
    answer["people"].as_array().unwrap()
}

fn rows_where(answer: &Value, test: impl Fn(&Value) -> bool) -> Vec<u64> {
    people(answer)
        .iter()
        .filter(|row| test(row))
        .map(|row| row["row"].as_u64().unwrap())
        .collect()
}

#[test]
fn five_real_lists_are_understood_exactly() {
    let truth: Value =
        serde_json::from_str(&std::fs::read_to_string(data("truth.json")).unwrap()).unwrap();
    let folder = Folder::new("five");
    let office = office(&folder);
    for (name, known) in truth.as_object().unwrap() {
        let answer = import(&office, name, &[]);
        assert_eq!(answer["file"], name.as_str());
        assert_eq!(answer["rows"], known["rows"], "{name}");
        assert_eq!(
            people(&answer).len() as u64,
            known["rows"].as_u64().unwrap()
        );
        let bad: Vec<u64> = known["bad"]
            .as_array()
            .into_iter()
            .flatten()
            .map(|bad| bad[0].as_u64().unwrap())
            .collect();
        let waits = rows_where(&answer, |row| row["decision"] == "needs");
        let said = rows_where(&answer, |row| {
            !row["problems"].as_array().unwrap().is_empty()
        });
        assert_eq!((&waits, &said), (&bad, &bad), "{name}");
        let nameless = rows_where(&answer, |row| row["name"] == "");
        let errors = rows_where(&answer, |row| row["problems"][0]["level"] == "error");
        assert_eq!(nameless, errors, "{name}: only a missing name is refused");
        if let Some(names) = known["names"].as_array() {
            let understood: Vec<&Value> = people(&answer).iter().map(|row| &row["name"]).collect();
            assert_eq!(understood, names.iter().collect::<Vec<_>>(), "{name}");
        }
        if let Some(count) = known["nt"].as_u64() {
            let above = rows_where(&answer, |row| {
                row["repairs"]
                    .as_array()
                    .unwrap()
                    .iter()
                    .any(|repair| repair["code"] == "as_above")
            });
            assert_eq!(above.len() as u64, count);
        }
    }
    let (_, nobody, _) = sohoi(&["members", "list", &office, "--json"]);
    assert_eq!(nobody.trim(), "[]", "a preview writes nothing");
}

#[test]
fn shared_people_of_two_wards_are_found_and_nobody_else() {
    let truth: Value =
        serde_json::from_str(&std::fs::read_to_string(data("truth.json")).unwrap()).unwrap();
    let folder = Folder::new("shared");
    let office = office(&folder);
    let first = import(&office, "chi-hoi-ro-rang.xlsx", &["--yes"]);
    assert_eq!(first["taken"]["added"], 118);
    let second = import(&office, "phuong-khac.xlsx", &[]);
    let mut found: Vec<String> = people(&second)
        .iter()
        .filter(|row| !row["matches"].as_array().unwrap().is_empty())
        .map(|row| {
            assert_ne!(row["decision"], "add");
            format!(
                "{}, {}",
                row["name"].as_str().unwrap(),
                &row["birth"].as_str().unwrap()[..4]
            )
        })
        .collect();
    found.sort();
    let mut known: Vec<&str> = truth["phuong-khac.xlsx"]["same_people_as_chi-hoi-ro-rang"]
        .as_array()
        .unwrap()
        .iter()
        .map(|person| person.as_str().unwrap())
        .collect();
    known.sort_unstable();
    assert_eq!(found, known);
    let taken = import(&office, "phuong-khac.xlsx", &["--yes"]);
    assert_eq!(taken["taken"]["added"], 185);
    let again = import(&office, "chi-hoi-ro-rang.xlsx", &[]);
    let new = rows_where(&again, |row| row["decision"] == "add");
    assert_eq!(
        new,
        [] as [u64; 0],
        "what is in the register is not added twice"
    );
}

#[test]
fn rows_that_wait_are_left_out_and_said_and_a_file_that_is_none_is_refused() {
    let folder = Folder::new("wait");
    let office = office(&folder);
    let file = data("phuong-cu-lon-xon.xlsx");
    let (code, _, said) = sohoi(&["members", "import", &office, &file, "--yes", "--en"]);
    assert_eq!(
        (code, said.trim()),
        (0, "12 rows need a decision and were left out.")
    );
    let (_, list, _) = sohoi(&["members", "list", &office, "--json"]);
    let members: Vec<Value> = serde_json::from_str(&list).unwrap();
    assert_eq!(members.len(), 288);
    let (code, out, said) = sohoi(&[
        "members",
        "import",
        &office,
        &data("khong-co.xlsx"),
        "--json",
    ]);
    assert_eq!((code, out.as_str()), (1, ""), "{said}");
    assert!(said.contains("khong-co.xlsx"));
    let (code, _, _) = sohoi(&["members", "import", &office]);
    assert_eq!(code, 2);
}
