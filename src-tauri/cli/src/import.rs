//! Lists of members taken over from files: what each row would come to, as text or JSON, and with `--yes` the taking in.

use std::path::{Path, PathBuf};

use serde_json::{Value, json};
use sohoi_commands::{Desk, Problem};

use crate::ask::{Refusal, ask};
use crate::words;

/// The most rows a page holds.
const WINDOW: u64 = 200;

/// Which rows are told one by one.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Told {
    All,
    /// Those that wait for a decision; the others are counted.
    Needs,
}

impl Told {
    fn filter(self) -> &'static str {
        match self {
            Told::All => "all",
            Told::Needs => "needs",
        }
    }
}

/// What an import came to.
pub struct Imported {
    files: Vec<Value>,
    taken: Option<Value>,
}

/// Reads the files the desk's host picks, and takes them in if so told. A file that cannot be read stops everything.
pub fn import(
    desk: &mut Desk,
    branch: Option<&str>,
    take: bool,
    told: Told,
) -> Result<Imported, Refusal> {
    let mut state = ask(desk, "pick_import_files", &json!({}))?;
    for file in state["files"].as_array().into_iter().flatten() {
        if file["problem"].is_object() {
            return Err(Refusal::Told {
                vi: sentence(file, "vi"),
                en: sentence(file, "en"),
            });
        }
    }
    if let Some(branch) = branch {
        let lists = state["lists"].as_array().map_or(0, Vec::len);
        for list in 0..lists {
            let change = json!({ "list": list, "default_branch": branch });
            state = ask(desk, "set_import_list", &change)?;
        }
    }
    let files = files(desk, &state, told)?;
    let taken = if take {
        Some(ask(
            desk,
            "commit_import",
            &json!({ "make_branches": true }),
        )?)
    } else {
        None
    };
    Ok(Imported { files, taken })
}

fn sentence(file: &Value, language: &str) -> String {
    let name = file["name"].as_str().unwrap_or_default();
    let sentence = file["problem"][language].as_str().unwrap_or_default();
    format!("{name}: {sentence}")
}

/// Per file: its name, how many people were read, what they come to, and the rows told.
fn files(desk: &mut Desk, state: &Value, told: Told) -> Result<Vec<Value>, Problem> {
    let sentences = ask(desk, "import_words", &json!({}))?;
    let lists = state["lists"].as_array().cloned().unwrap_or_default();
    let mut files = Vec::new();
    for (number, file) in state["files"].as_array().into_iter().flatten().enumerate() {
        let mut people = Vec::new();
        let mut branch_unknown = 0;
        let mut counts = Counts::default();
        for list in lists
            .iter()
            .filter(|list| list["file"] == number && list["taken"] == true)
        {
            branch_unknown += list["branch_unknown"].as_u64().unwrap_or(0);
            for row in rows(desk, &list["list"], told, &mut counts)? {
                people.push(person(&row, &list["sheet"], &lists, &sentences));
            }
        }
        let mut said = json!({
            "file": file["name"],
            "rows": counts.rows,
            "people": people,
            "notes": file["notes"],
            "new_branches": state["new_branches"],
            "branch_unknown": branch_unknown,
        });
        if told == Told::Needs {
            said["counts"] = json!([counts.add, counts.change, counts.skip, counts.needs]);
        }
        files.push(said);
    }
    Ok(files)
}

/// Rows by what becomes of them.
#[derive(Default)]
struct Counts {
    rows: u64,
    add: u64,
    change: u64,
    skip: u64,
    needs: u64,
}

impl Counts {
    fn add(&mut self, page: &Value) {
        let count = |what: &str| page["counts"][what].as_u64().unwrap_or(0);
        self.rows += count("rows");
        self.add += count("add");
        self.change += count("fill_blanks") + count("update");
        self.skip += count("skip") + count("unchanged");
        self.needs += count("needs");
    }
}

/// The rows of a list that are told; all of its rows are counted.
fn rows(
    desk: &mut Desk,
    list: &Value,
    told: Told,
    counts: &mut Counts,
) -> Result<Vec<Value>, Problem> {
    let mut rows: Vec<Value> = Vec::new();
    loop {
        let of =
            json!({ "list": list, "filter": told.filter(), "offset": rows.len(), "limit": WINDOW });
        let mut page = ask(desk, "import_page", &of)?;
        if rows.is_empty() {
            counts.add(&page);
        }
        let Value::Array(found) = page["rows"].take() else {
            return Ok(rows);
        };
        let done = found.is_empty();
        rows.extend(found);
        if done || rows.len() as u64 >= page["total"].as_u64().unwrap_or(0) {
            return Ok(rows);
        }
    }
}

/// A row as other programs read it. `problems` need somebody to look; `notices` and `repairs` do not.
fn person(row: &Value, sheet: &Value, lists: &[Value], sentences: &Value) -> Value {
    let findings = |levels: &[&str]| -> Vec<Value> {
        row["findings"]
            .as_array()
            .into_iter()
            .flatten()
            .filter(|finding| levels.iter().any(|level| finding["level"] == *level))
            .map(|finding| {
                let sentence = sentences
                    .as_array()
                    .into_iter()
                    .flatten()
                    .find(|sentence| sentence["code"] == finding["code"]);
                json!({
                    "code": finding["code"],
                    "level": finding["level"],
                    "cell": finding["cell"],
                    "field": finding["field"],
                    "was": finding["was"],
                    "vi": sentence.map(|sentence| sentence["vi"].clone()),
                    "en": sentence.map(|sentence| sentence["en"].clone()),
                })
            })
            .collect()
    };
    let matches: Vec<Value> = row["matches"]
        .as_array()
        .into_iter()
        .flatten()
        .map(|found| {
            let file = found["list"]
                .as_u64()
                .and_then(|list| lists.get(list as usize))
                .map(|list| list["file"].clone());
            json!({
                "person": found["person_id"],
                "file": file,
                "row": found["row"],
                "name": found["name"],
                "birth": found["birth"],
                "reason": found["reason"],
                "certain": found["certain"],
            })
        })
        .collect();
    json!({
        "row": row["row"],
        "sheet": sheet,
        "name": row["name"],
        "birth": row["birth"],
        "branch": row["branch"],
        "decision": row["decision"],
        "unchanged": row["unchanged"],
        "problems": findings(&["error", "warning"]),
        "notices": findings(&["notice"]),
        "repairs": findings(&["repair"]),
        "matches": matches,
    })
}

impl Imported {
    /// One file: an object; several: an object with `files`. Of an import told in all its rows.
    pub fn as_json(&self) -> String {
        let taken = self.taken.clone().unwrap_or(Value::Null);
        match self.files.as_slice() {
            [one] => {
                let mut one = one.clone();
                one["taken"] = taken;
                one.to_string()
            }
            files => json!({ "files": files, "taken": taken }).to_string(),
        }
    }

    /// Of an import told in the rows that need somebody.
    pub fn as_text(&self) -> String {
        let mut lines = Vec::new();
        for file in &self.files {
            let count = |at: usize| file["counts"][at].as_u64().unwrap_or(0);
            lines.push(words::import_counts(
                file["file"].as_str().unwrap_or_default(),
                file["rows"].as_u64().unwrap_or(0),
                [count(0), count(1), count(2), count(3)],
            ));
            for row in file["people"].as_array().into_iter().flatten() {
                let problems: Vec<&str> = row["problems"]
                    .as_array()
                    .into_iter()
                    .flatten()
                    .filter_map(|problem| problem["vi"].as_str())
                    .collect();
                lines.push(format!(
                    "  {:>6}  {}  {}",
                    row["row"],
                    row["name"].as_str().unwrap_or_default(),
                    problems.join(" ")
                ));
            }
        }
        if let Some(taken) = &self.taken {
            lines.push(words::import_taken(taken));
        }
        lines.join("\n")
    }

    /// What `--json` does not say on its own: that rows were left out.
    pub fn left_out(&self) -> u64 {
        self.taken
            .as_ref()
            .and_then(|taken| taken["left_out"].as_u64())
            .unwrap_or(0)
    }
}

/// A new office as the first-run guide makes it, with branches from a file: one a line.
pub fn new_office(
    desk: &mut Desk,
    name: &str,
    branches: Option<&Path>,
    officer: &str,
    password: Option<&str>,
) -> Result<Value, Refusal> {
    let branches = match branches {
        Some(file) => {
            std::fs::read_to_string(file).map_err(|_| Refusal::Said(words::NO_BRANCHES_FILE))?
        }
        None => String::new(),
    };
    let place = ["phường ", "xã ", "thị trấn ", "đặc khu "]
        .iter()
        .find_map(|kind| name.split(kind).nth(1))
        .unwrap_or(name);
    let input = json!({
        "ward_name": name,
        "place_name": place,
        "upper_levels": [],
        "branches": branches,
        "officers": [],
        "officer": officer,
        "password": password,
    });
    Ok(ask(desk, "create_office", &input)?)
}

/// Files as they are named on the line, from wherever it was typed.
pub fn absolute(files: &[PathBuf]) -> Vec<PathBuf> {
    files
        .iter()
        .map(|file| std::path::absolute(file).unwrap_or_else(|_| file.clone()))
        .collect()
}
