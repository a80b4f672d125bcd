//! No file imports another that imports it, however long the way round.

use std::path::PathBuf;

use sohoi_tests::{circles::circles, files, root, rust_imports::rust_imports, shipped};

/// The packages' roots; every other file hangs below one of them.
const ROOTS: [&str; 7] = [
    "src-tauri/vietnamese/src/lib.rs",
    "src-tauri/core/src/lib.rs",
    "src-tauri/intake/src/lib.rs",
    "src-tauri/documents/src/lib.rs",
    "src-tauri/commands/src/lib.rs",
    "src-tauri/cli/src/main.rs",
    "src-tauri/src/main.rs",
];

fn read(path: &str) -> Option<String> {
    let text = std::fs::read_to_string(root().join(path)).ok()?;
    Some(shipped(&text).to_owned())
}

#[test]
fn no_file_of_the_program_is_in_a_circle_of_imports() {
    for package in ROOTS {
        let imports = rust_imports(package, &read);
        let found = circles(&imports);
        assert!(
            found.is_empty(),
            "circles in {package}:\n  {}",
            found.join("\n  ")
        );
    }
}

/// A reader that loses its way finds no circles.
#[test]
fn the_imports_of_every_file_are_read() {
    for package in ROOTS {
        let imports = rust_imports(package, &read);
        let folder = package
            .rsplit_once('/')
            .map(|(folder, _)| folder)
            .unwrap_or_default();
        let unread: Vec<PathBuf> = files(folder, &[".rs"])
            .into_iter()
            .filter(|path| !imports.contains_key(&path.to_string_lossy().replace('\\', "/")))
            .filter(|path| !is_beside_the_program(&path.to_string_lossy()))
            .collect();
        assert!(unread.is_empty(), "not read below {package}: {unread:?}");
        if package.ends_with("core/src/lib.rs") {
            let many: usize = imports.values().map(|to| to.len()).sum();
            assert!(many > 400, "only {many} imports were found in {package}");
        }
    }
}

fn is_beside_the_program(path: &str) -> bool {
    let name = path.rsplit('/').next().unwrap_or(path);
    name == "tests.rs"
        || name.ends_with("_tests.rs")
        || name.starts_with("test_")
        || path.contains("/tests/")
        || path.contains("/bin/")
}

#[test]
fn a_circle_is_found_however_it_is_written() {
    let told = |text: &'static [(&'static str, &'static str)]| {
        let read = move |path: &str| {
            text.iter()
                .find(|(name, _)| *name == path)
                .map(|(_, text)| (*text).to_owned())
        };
        circles(&rust_imports("house/lib.rs", &read)).len()
    };
    const HOUSE: &str = "mod a; mod b;";
    assert_eq!(
        told(&[
            ("house/lib.rs", HOUSE),
            ("house/a.rs", "pub fn one() {}"),
            ("house/b.rs", "use crate::a::one;")
        ]),
        0
    );
    assert_eq!(
        told(&[
            ("house/lib.rs", HOUSE),
            ("house/a.rs", "use crate::b::two; pub fn one() {}"),
            ("house/b.rs", "use super::a::{one}; pub fn two() {}")
        ]),
        1
    );
    // A full path is an import too.
    assert_eq!(
        told(&[
            ("house/lib.rs", HOUSE),
            ("house/a.rs", "pub fn one() { crate::b::two() }"),
            ("house/b.rs", "use crate::a::one; pub fn two() {}")
        ]),
        1
    );
    // Handing on is none: the path counts to the file that defines the item.
    assert_eq!(
        told(&[
            ("house/lib.rs", "mod a; mod b; pub use a::one;"),
            ("house/a.rs", "pub fn one() {}"),
            ("house/b.rs", "use crate::one;")
        ]),
        0
    );
}
