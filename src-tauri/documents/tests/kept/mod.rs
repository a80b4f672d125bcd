//! Pages kept as readable text in `tests/golden`; `UPDATE=1 cargo test -p sohoi-documents` refreshes them.

use std::path::Path;

use sohoi_documents::layout::{Page, pages_as_text};
use sohoi_vietnamese::legacy::{Encoding, decode};

pub fn check_kept(name: &str, pages: &[Page]) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/golden")
        .join(format!("{name}.txt"));
    let text = pages_as_text(pages);
    // Letters in one piece are found again by whoever searches the paper.
    assert!(
        text == decode(&text, Encoding::Unicode),
        "{name} has letters in pieces"
    );
    if std::env::var_os("UPDATE").is_some() {
        std::fs::write(&path, &text).unwrap();
    }
    let kept = std::fs::read_to_string(&path)
        .unwrap_or_default()
        .replace("\r\n", "\n");
    assert!(
        kept == text,
        "{name} looks different; if that is right, UPDATE=1 and read the diff. Now:\n{text}"
    );
}
