//! How the program looks on this PC: text size, theme, language. Kept in a small file beside the office and read before
//! any office opens, so that the first-run guide and the lock screen have it too. Nothing of an office is in it.

use std::io::Read;

use sohoi_core::files::{self, Replace};

use crate::contract::Display;
use crate::{Desk, NoInput, Problem};

/// Three short words fit ten times over; anything longer is not ours.
const LARGEST: u64 = 1 << 10;

pub(crate) fn display(desk: &mut Desk, _input: NoInput) -> Result<Display, Problem> {
    Ok(read(&desk.host.places().display).unwrap_or_default())
}

pub(crate) fn set_display(desk: &mut Desk, input: Display) -> Result<(), Problem> {
    let path = desk.host.places().display;
    if let Some(folder) = path.parent() {
        files::make_folder(folder)?;
    }
    let text = serde_json::to_vec(&input)
        .map_err(|_| Problem::internal("display could not be written as JSON"))?;
    Ok(files::write_bytes(&path, Replace::Allow, &text)?)
}

/// None when there is no such file yet, or one that nobody can read: a PC that forgot a text size still opens the book.
fn read(path: &std::path::Path) -> Option<Display> {
    let mut text = String::new();
    std::fs::File::open(path)
        .ok()?
        .take(LARGEST)
        .read_to_string(&mut text)
        .ok()?;
    serde_json::from_str(&text).ok()
}
