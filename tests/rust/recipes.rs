//! README's recipe for a subject names every file that lists the subjects, and no more than eight.

use std::collections::BTreeSet;

use sohoi_core::subjects::SUBJECTS;
use sohoi_tests::{files, read, shipped};

/// Files outside a subject's own folders that an empty subject may need.
const AT_MOST: usize = 8;

/// A file that names this many subjects is a list of them.
const NAMES_OF_A_LIST: usize = 6;

/// Lists of subjects that a new one need not stand in, and why.
const NEED_NOT: [(&str, &str); 2] = [
    (
        "ui/src/features/search/SearchPalette.tsx",
        "only a subject that is found by name has a kind of hit",
    ),
    ("ui/src/bridge/contract.ts", "generated"),
];

/// The files a paragraph of README names, folders left out.
fn files_named(paragraph: &str) -> BTreeSet<String> {
    let readme = read("README.md");
    let text = readme
        .split("\n\n")
        .find(|text| text.starts_with(paragraph))
        .unwrap_or_else(|| panic!("README has {paragraph}"));
    text.split('`')
        .skip(1)
        .step_by(2)
        .filter(|word| word.contains('/') && word.contains('.'))
        .map(str::to_owned)
        .collect()
}

/// How many subjects a text names, as words.
fn subjects_named(text: &str) -> usize {
    let words: BTreeSet<&str> = text
        .split(|sign: char| !sign.is_alphanumeric() && sign != '_')
        .collect();
    // Every screen speaks of settings; a list of subjects is known by the others.
    SUBJECTS
        .iter()
        .filter(|(_, declared)| declared.code != "settings" && words.contains(declared.code))
        .count()
}

fn is_test(path: &str) -> bool {
    let name = path.rsplit('/').next().unwrap_or(path);
    name == "tests.rs"
        || name.ends_with("_tests.rs")
        || name.contains(".test.")
        || path.contains("/tests/")
}

#[test]
fn an_empty_subject_needs_eight_files_and_the_recipe_names_them() {
    let mut named = files_named("**Add a table or a subject.**");
    // What keeps the recipe is no step of it.
    named.remove("src-tauri/core/src/subjects_tests.rs");
    named.remove("tests/offices/README.md");
    assert!(named.len() <= AT_MOST, "{} files: {named:?}", named.len());

    let mut wrong = Vec::new();
    let mut lists = 0;
    for path in files("", &[".rs", ".ts", ".tsx"]) {
        let path = path.to_string_lossy().replace('\\', "/");
        let ships = path.starts_with("src-tauri/") || path.starts_with("ui/src/");
        if !ships || is_test(&path) {
            continue;
        }
        let is_list = subjects_named(shipped(&read(&path))) >= NAMES_OF_A_LIST;
        lists += usize::from(is_list);
        let is_excused = NEED_NOT.iter().any(|(excused, _)| *excused == path);
        if is_list && !named.contains(&path) && !is_excused {
            wrong.push(format!(
                "{path} lists the subjects and stands not in the recipe"
            ));
        }
        if is_excused && !is_list {
            wrong.push(format!("{path} lists no subjects and needs no excuse"));
        }
    }
    assert!(wrong.is_empty(), "\n  {}", wrong.join("\n  "));
    assert!(lists >= 5, "the lists are found: {lists}");
}

/// The migration's line is the one step whose file names no subject.
#[test]
fn every_file_the_recipe_names_is_there_and_has_something_to_add_to() {
    for path in files_named("**Add a table or a subject.**") {
        let text = read(&path);
        let has_place = subjects_named(&text) >= 4
            || path.ends_with("migrations.rs")
            || path.contains("/subjects_tests")
            || path.ends_with(".md");
        assert!(has_place, "{path} lists no subjects");
    }
}
