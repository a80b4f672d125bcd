//! Keeps the house as README draws it: who may use whom, where files are written, where SQL stands. Cargo and the
//! linters keep most of it already; this is the rest.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use sohoi_tests::{dependencies, files, read, root, shipped};

/// Rust files that ship, with their text; tests beside them are left out.
fn shipped_rust() -> Vec<(PathBuf, String)> {
    files("src-tauri", &[".rs"])
        .into_iter()
        .filter(|path| !is_test(path))
        .map(|path| {
            let text = shipped(&read(&path)).to_owned();
            (path, text)
        })
        .collect()
}

fn is_test(path: &Path) -> bool {
    let name = path
        .file_name()
        .and_then(|name| name.to_str())
        .unwrap_or_default();
    name == "tests.rs"
        || name.ends_with("_tests.rs")
        || name.starts_with("test_")
        || path.components().any(|part| {
            matches!(
                part.as_os_str().to_str(),
                Some("tests" | "examples" | "fuzz")
            )
        })
}

fn none(found: Vec<String>, rule: &str) {
    assert!(found.is_empty(), "{rule}:\n  {}", found.join("\n  "));
}

#[test]
fn each_layer_uses_only_the_layers_below_it() {
    let check = |manifest: &str, ours: &[&str], never: &[&str]| {
        let uses = dependencies(manifest, "dependencies");
        let layers: Vec<&str> = uses
            .iter()
            .map(String::as_str)
            .filter(|name| name.starts_with("sohoi-"))
            .collect();
        assert_eq!(layers, ours, "layers below {manifest}");
        for name in never {
            assert!(
                !uses.iter().any(|used| used == name),
                "{manifest} must not use {name}"
            );
        }
    };
    const WINDOW: [&str; 3] = [
        "tauri",
        "tauri-plugin-dialog",
        "tauri-plugin-single-instance",
    ];
    check(
        "src-tauri/vietnamese/Cargo.toml",
        &[],
        &["rusqlite", "serde", "tauri"],
    );
    check(
        "src-tauri/core/Cargo.toml",
        &["sohoi-vietnamese"],
        &["printpdf", "rust_xlsxwriter", "tauri"],
    );
    check(
        "src-tauri/documents/Cargo.toml",
        &["sohoi-core", "sohoi-vietnamese"],
        &["rusqlite", "tauri"],
    );
    check(
        "src-tauri/commands/Cargo.toml",
        &[
            "sohoi-core",
            "sohoi-documents",
            "sohoi-intake",
            "sohoi-vietnamese",
        ],
        &["rusqlite", "tauri"],
    );
    check(
        "src-tauri/intake/Cargo.toml",
        &["sohoi-vietnamese"],
        &["rusqlite", "tauri"],
    );
    check("src-tauri/cli/Cargo.toml", &["sohoi-commands"], &WINDOW);
    check(
        "src-tauri/Cargo.toml",
        &["sohoi-commands"],
        &["rusqlite", "printpdf", "rust_xlsxwriter"],
    );
}

#[test]
fn a_technology_is_named_in_one_place() {
    for (crate_name, home) in [
        ("printpdf", "src-tauri/documents/src/pdf.rs"),
        ("rust_xlsxwriter", "src-tauri/documents/src/excel.rs"),
        ("calamine", "src-tauri/intake/src/spreadsheet.rs"),
        ("zip", "src-tauri/intake/src/package.rs"),
        ("rustix", "src-tauri/intake/src/worker.rs"),
        ("argon2", "src-tauri/core/src/vault"),
        ("chacha20poly1305", "src-tauri/core/src/vault"),
    ] {
        let (at_home, elsewhere): (Vec<PathBuf>, Vec<PathBuf>) = shipped_rust()
            .into_iter()
            .filter(|(_, text)| text.lines().any(|line| names_crate(line, crate_name)))
            .map(|(path, _)| path)
            .partition(|path| path.starts_with(home));
        assert!(!at_home.is_empty(), "{home} uses {crate_name}");
        assert!(
            elsewhere.is_empty(),
            "{crate_name} is named outside {home}: {elsewhere:?}"
        );
    }
}

fn names_crate(line: &str, name: &str) -> bool {
    let code = line.split("//").next().unwrap_or_default();
    code.contains(&format!("{name}::")) || code.contains(&format!("use {name}"))
}

#[test]
fn every_sql_file_is_used_once() {
    let mut uses: BTreeMap<PathBuf, usize> = files("src-tauri", &[".sql"])
        .into_iter()
        .map(|path| (path, 0))
        .collect();
    assert!(!uses.is_empty(), "the store's statements are .sql files");
    let mut wrong = Vec::new();
    for (path, text) in shipped_rust() {
        for piece in text.split("include_str!(\"").skip(1) {
            let named = piece.split('"').next().unwrap_or_default();
            if named.ends_with(".sql") {
                let file = tidy(&path.parent().unwrap_or(Path::new("")).join(named));
                match uses.get_mut(&file) {
                    Some(count) => *count += 1,
                    None => wrong.push(format!(
                        "{} includes {named}, which is not there",
                        path.display()
                    )),
                }
            }
        }
    }
    for (path, text) in shipped_rust() {
        for piece in text.split("include_str!(concat!(\"").skip(1) {
            // A macro puts the rest of the name in, and the name stands in quotes where the macro is called.
            let start = tidy(
                &path
                    .parent()
                    .unwrap_or(Path::new(""))
                    .join(piece.split('"').next().unwrap_or_default()),
            );
            for (file, count) in uses.iter_mut().filter(|(_, count)| **count == 0) {
                let name = file.with_extension("").to_string_lossy().into_owned();
                let rest = name
                    .strip_prefix(&*start.to_string_lossy())
                    .map(|rest| rest.trim_start_matches('/'));
                if rest.is_some_and(|rest| text.contains(&format!("\"{rest}\""))) {
                    *count += 1;
                }
            }
        }
    }
    wrong.extend(
        uses.iter()
            .filter(|(_, count)| **count != 1)
            .map(|(file, count)| format!("{} is used {count} times", file.display())),
    );
    none(wrong, "one Rust function per SQL file");
}

/// Takes `a/../b` to `b`.
fn tidy(path: &Path) -> PathBuf {
    let mut tidied = PathBuf::new();
    for part in path.components() {
        if part.as_os_str() == ".." {
            tidied.pop();
        } else {
            tidied.push(part);
        }
    }
    tidied
}

#[test]
fn sql_longer_than_two_lines_is_a_file() {
    let mut wrong = Vec::new();
    for (path, text) in shipped_rust() {
        // Strings are every second piece between quotes that are not escaped.
        for string in text.replace("\\\"", "").split('"').skip(1).step_by(2) {
            let start = string.trim_start().to_ascii_lowercase();
            let is_sql = [
                "select ",
                "insert ",
                "update ",
                "delete ",
                "with ",
                "create table",
            ]
            .iter()
            .any(|word| start.starts_with(word));
            if is_sql && string.lines().count() > 2 {
                wrong.push(format!(
                    "{}: {}",
                    path.display(),
                    string.lines().next().unwrap_or_default()
                ));
            }
        }
    }
    none(wrong, "a statement of more than two lines is a .sql file");
}

#[test]
fn sql_stays_in_core() {
    let wrong = shipped_rust()
        .into_iter()
        .filter(|(path, text)| !path.starts_with("src-tauri/core") && names_sqlite(text))
        .map(|(path, _)| path.display().to_string());
    none(wrong.collect(), "only core talks to the database");
}

fn names_sqlite(text: &str) -> bool {
    text.lines().any(|line| names_crate(line, "rusqlite")) || text.contains("prepare_cached(")
}

#[test]
fn files_are_written_through_one_door() {
    const WAYS: [&str; 6] = [
        "fs::write(",
        "File::create",
        "OpenOptions::new()",
        "fs::rename(",
        "fs::copy(",
        "fs::remove_file(",
    ];
    let mut wrong = Vec::new();
    for (path, text) in shipped_rust() {
        // The log grows line by line, and half a line of it harms nobody.
        if ["core/src/files.rs", "commands/src/log.rs", "build.rs"]
            .iter()
            .any(|door| path.ends_with(door))
        {
            continue;
        }
        for (number, line) in text.lines().enumerate() {
            let code = line.split("//").next().unwrap_or_default();
            if WAYS.iter().any(|way| code.contains(way)) {
                wrong.push(format!(
                    "{}:{}: {}",
                    path.display(),
                    number + 1,
                    line.trim()
                ));
            }
        }
    }
    none(wrong, "core/src/files.rs is the only way to write a file");
}

#[test]
fn screens_of_one_subject_do_not_import_another_subjects() {
    let mut wrong = Vec::new();
    for path in files("ui/src/features", &[".ts", ".tsx"]) {
        let subject = path
            .iter()
            .nth(3)
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned();
        for imported in imports(&read(&path)) {
            let target = tidy(&path.parent().unwrap_or(Path::new("")).join(&imported));
            let other = target
                .strip_prefix("ui/src/features")
                .ok()
                .and_then(|rest| rest.iter().next().map(|name| name.to_owned()));
            if imported.starts_with('.')
                && other.is_some_and(|other| other.to_string_lossy() != subject)
            {
                wrong.push(format!("{} imports {imported}", path.display()));
            }
            if imported.starts_with("@tauri-apps") {
                wrong.push(format!("{} imports {imported}", path.display()));
            }
        }
    }
    none(
        wrong,
        "a feature uses bridge, design and words, not another feature",
    );
}

#[test]
fn the_look_knows_no_subject() {
    let mut wrong = Vec::new();
    for path in files("ui/src/design", &[".ts", ".tsx"]) {
        for imported in imports(&read(&path)) {
            let target = tidy(&path.parent().unwrap_or(Path::new("")).join(&imported));
            if imported.starts_with('.') && !target.starts_with("ui/src/design") {
                wrong.push(format!("{} imports {imported}", path.display()));
            }
        }
    }
    none(wrong, "ui/src/design takes what it needs as props");
}

#[test]
fn what_ships_asks_the_full_price_for_a_guess() {
    const MAY_SAY_SO: [&str; 3] = [
        // The default, the two places that ask for it, and the least that is accepted from a file.
        "src-tauri/commands/src/host.rs",
        "src-tauri/commands/src/setup.rs",
        "src-tauri/core/src/vault/slot.rs",
    ];
    let wrong = shipped_rust()
        .into_iter()
        .filter(|(path, text)| {
            (text.contains("key_cost") || text.contains("Cost::LEAST"))
                && !MAY_SAY_SO.iter().any(|home| path.ends_with(home))
        })
        .map(|(path, _)| path.display().to_string());
    none(
        wrong.collect(),
        "only hosts of tests make keys that are cheaper to try",
    );
    let host = read("src-tauri/commands/src/host.rs");
    assert!(
        host.contains("fn key_cost(&self) -> Cost {\n        Cost::default()\n    }"),
        "whoever says nothing gets the full price"
    );
}

#[test]
fn every_file_of_tests_is_in_its_program() {
    let mut wrong = Vec::new();
    let programs: Vec<PathBuf> = files("", &["all.rs", "house.rs"])
        .into_iter()
        .filter(|path| path.ends_with("tests/all.rs") || path.ends_with("tests/rust/house.rs"))
        .collect();
    assert!(programs.len() >= 4, "the programs of tests are found");
    for program in programs {
        let named = read(&program);
        let folder = program.parent().unwrap_or(Path::new(""));
        for file in files(&folder.to_string_lossy(), &[".rs"]) {
            let name = file.file_stem().unwrap_or_default().to_string_lossy();
            let is_apart = file == program || file.parent() != Some(folder) || name == "lib";
            let has_tests = read(&file).contains("#[test]");
            if !is_apart && has_tests && !named.contains(&format!("\nmod {name};")) {
                wrong.push(file.display().to_string());
            }
        }
    }
    none(wrong, "a file of tests that no program names is never run");
}

/// What a TypeScript file imports, as written.
fn imports(text: &str) -> Vec<String> {
    ["from \"", "import(\"", "import \""]
        .iter()
        .flat_map(|before| text.split(before).skip(1))
        .filter_map(|rest| rest.split('"').next())
        .map(str::to_owned)
        .collect()
}

#[test]
fn the_contract_is_fresh() {
    let kept = read("ui/src/bridge/contract.ts");
    assert!(
        kept == sohoi_commands::contract_text(),
        "ui/src/bridge/contract.ts is stale: run `make contract`"
    );
}

#[test]
fn every_module_says_what_it_is_for() {
    let rust = ["src-tauri", "tests"]
        .iter()
        .flat_map(|folder| files(folder, &[".rs"]))
        .filter(|path| {
            let text = read(path);
            let head = text.lines().next().unwrap_or_default();
            // Tests of a subject lie beside it, and its head speaks for them.
            (head.len() <= "//! ".len() || !head.starts_with("//! ")) && !path.ends_with("tests.rs")
        });
    let screens = files("ui/src", &[".ts", ".tsx"])
        .into_iter()
        .filter(|path| {
            let text = read(path);
            let name = path.to_string_lossy().into_owned();
            // A subject's words need no head: their folder's index has it.
            let exempt =
                name.contains(".test.") || name.contains("/words/") || name.ends_with(".d.ts");
            !exempt && !text.starts_with("//") && !text.starts_with("/*")
        });
    none(
        rust.chain(screens)
            .map(|path| path.display().to_string())
            .collect(),
        "a module begins with what is in it and who calls it",
    );
}

#[test]
fn paths_named_in_the_documentation_exist() {
    let mut wrong = Vec::new();
    for page in files("", &[".md"]) {
        let text = read(&page);
        // A program's examples stand between ``` and name what the reader has, not what we have.
        let prose: String = text.split("```").step_by(2).collect();
        for named in prose.split('`').skip(1).step_by(2) {
            let is_path = named.contains('/')
                && named
                    .chars()
                    .all(|letter| letter.is_ascii_alphanumeric() || "/._-".contains(letter));
            let made_by_building = ["target/", "ui/dist", "out/", "tests/.venv"]
                .iter()
                .any(|start| named.starts_with(start));
            if is_path && !made_by_building && !named.starts_with('/') && !is_there(&page, named) {
                wrong.push(format!("{}: {named}", page.display()));
            }
        }
    }
    none(wrong, "documentation names paths that are there");
}

/// From the root, or below the page's own folder, where its reader already is.
fn is_there(page: &Path, named: &str) -> bool {
    let beside = page.parent().unwrap_or(Path::new(""));
    root().join(named).exists()
        || root().join(beside).join(named).exists()
        || files(&beside.to_string_lossy(), &[""])
            .iter()
            .any(|file| file.ancestors().any(|part| part.ends_with(named)))
}

#[test]
fn nothing_is_left_for_later() {
    // Spelt in two halves, so that this list does not find itself.
    let words = [
        ("TO", "DO"),
        ("FIX", "ME"),
        ("XX", "X:"),
        ("todo", "!("),
        ("unimplemented", "!("),
        ("test.", "skip("),
        ("it.", "skip("),
        ("#[ign", "ore"),
    ];
    let mut wrong = Vec::new();
    for path in ["src-tauri", "ui/src", "tests", "scripts", ".ci", "icons"]
        .iter()
        .flat_map(|folder| {
            files(
                folder,
                &[".rs", ".ts", ".tsx", ".css", ".py", ".sh", ".sql", ".mjs"],
            )
        })
    {
        for (number, line) in read(&path).lines().enumerate() {
            if words
                .iter()
                .any(|(first, second)| line.contains(&format!("{first}{second}")))
            {
                wrong.push(format!(
                    "{}:{}: {}",
                    path.display(),
                    number + 1,
                    line.trim()
                ));
            }
        }
    }
    none(wrong, "nothing is marked for later or skipped");
}

#[test]
fn every_command_is_called_by_a_screen_or_a_shell() {
    let screens = files("ui/src", &[".ts", ".tsx"])
        .into_iter()
        .filter(|path| {
            let path = path.to_string_lossy();
            // Words name actions as the history stores them, which is no call.
            path != "ui/src/bridge/contract.ts"
                && !path.starts_with("ui/src/words/")
                && !path.contains(".test.")
        });
    let shells = ["src-tauri/cli", "src-tauri/src", "tests/host"];
    let callers: Vec<String> = screens
        .chain(shells.iter().flat_map(|folder| files(folder, &[".rs"])))
        .map(read)
        .collect();
    let uncalled = sohoi_commands::command_names()
        .iter()
        .filter(|name| {
            let quoted = format!("\"{name}\"");
            !callers.iter().any(|text| text.contains(&quoted))
        })
        .map(|name| name.to_string())
        .collect();
    none(uncalled, "commands that nobody calls");
}

/// Files that write another subject's rows all the same, and why.
const WRITES_FOR_OTHERS: [(&str, &str); 2] = [
    (
        "src-tauri/core/src/sample/",
        "ten years of an office that never was, written in bulk; its tests hold the result to the office's own check",
    ),
    (
        "src-tauri/core/src/merger/store.rs",
        "merged_ward is the merger's own record, declared beside the structure it changes",
    ),
];

#[test]
fn a_subjects_rows_are_written_in_its_own_folder() {
    let folder_of: BTreeMap<&str, &str> = sohoi_core::subjects::SUBJECTS
        .iter()
        .flat_map(|(_, declared)| {
            declared
                .tables
                .iter()
                .map(|table| (table.table, declared.code))
        })
        .collect();
    assert!(folder_of.len() > 40, "the declared tables are found");
    let mut written = 0;
    let mut wrong = Vec::new();
    let mut used = [false; WRITES_FOR_OTHERS.len()];
    let sql = files("src-tauri/core/src", &[".sql"])
        .into_iter()
        .map(|path| {
            let text = read(&path);
            (path, text)
        });
    for (path, text) in shipped_rust().into_iter().chain(sql) {
        let place = path.to_string_lossy().replace('\\', "/");
        let words: Vec<&str> = text
            .split(|sign: char| !sign.is_alphanumeric() && sign != '_')
            .filter(|word| !word.is_empty())
            .collect();
        for at in 0..words.len() {
            let table = match words[at..] {
                ["INSERT", "INTO", table, ..]
                | ["INSERT", "OR", _, "INTO", table, ..]
                | ["DELETE", "FROM", table, ..]
                | ["UPDATE", table, ..] => table,
                _ => continue,
            };
            let Some(subject) = folder_of.get(table) else {
                continue;
            };
            written += 1;
            if place.contains(&format!("/core/src/{subject}/")) {
                continue;
            }
            match WRITES_FOR_OTHERS
                .iter()
                .position(|(folder, _)| place.starts_with(folder))
            {
                Some(excused) => used[excused] = true,
                None => wrong.push(format!("{place} writes {table}, which is of {subject}")),
            }
        }
    }
    assert!(written > 80, "only {written} statements were found");
    none(
        wrong,
        "a subject's rows are written by its own functions (on_behalf.rs, when another asks)",
    );
    assert!(
        used.iter().all(|is_used| *is_used),
        "an exception nobody needs goes: {used:?}"
    );
}
