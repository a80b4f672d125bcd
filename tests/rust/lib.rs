//! Reads the repository as text, for the tests that keep the house in order; and the offices kept from older programs.

pub mod offices;
mod pages;

pub mod circles;
pub mod rust_imports;
pub mod tokens;

use std::path::{Path, PathBuf};

/// The repository's root.
pub fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .parent()
        .expect("tests/ lies in the repository")
}

/// A file of the repository.
pub fn read(path: impl AsRef<Path>) -> String {
    let path = root().join(path);
    std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// Every file below a folder with one of these endings, as paths from the root, in order; nothing built or installed.
pub fn files(folder: &str, endings: &[&str]) -> Vec<PathBuf> {
    let mut found = Vec::new();
    walk(&root().join(folder), endings, &mut found);
    found.sort();
    found
}

fn walk(folder: &Path, endings: &[&str], found: &mut Vec<PathBuf>) {
    const NOT_OURS: [&str; 7] = [
        "target",
        "node_modules",
        "dist",
        "gen",
        "results",
        "__pycache__",
        "out",
    ];
    for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        let name = entry.file_name().to_string_lossy().into_owned();
        if path.is_dir() {
            if !NOT_OURS.contains(&name.as_str()) && !name.starts_with('.') {
                walk(&path, endings, found);
            }
        } else if endings.iter().any(|ending| name.ends_with(ending)) {
            found.push(
                path.strip_prefix(root())
                    .map(Path::to_owned)
                    .unwrap_or(path),
            );
        }
    }
}

/// Names under `[dependencies]` and the like in a package's manifest; `kind` is "dependencies", "build-dependencies" …
pub fn dependencies(manifest: &str, kind: &str) -> Vec<String> {
    read(manifest)
        .lines()
        .skip_while(|line| line.trim() != format!("[{kind}]"))
        .skip(1)
        .take_while(|line| !line.starts_with('['))
        .filter_map(|line| line.split(['.', ' ', '=']).next())
        .filter(|name| !name.is_empty() && !name.starts_with('#'))
        .map(str::to_owned)
        .collect()
}

/// The part of a Rust file that ships: tests at its end are left out.
pub fn shipped(text: &str) -> &str {
    text.split("#[cfg(test)]\nmod tests {")
        .next()
        .unwrap_or(text)
}
