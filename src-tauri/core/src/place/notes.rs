//! Small things remembered beside the office that are not worth its history: when it was last checked and copied
//! elsewhere, and which backup undoes the last restore. Lost notes cost one more check, nothing else.

use std::path::Path;

use crate::error::Result;
use crate::files::{self, Replace};

const FILE: &str = "office.notes";

/// All moments are UTC milliseconds.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Notes {
    /// Every page was found whole.
    pub checked_at: Option<i64>,
    /// A backup was saved outside the backups' own folder.
    pub elsewhere_at: Option<i64>,
    /// Name of the backup that holds what the last restore replaced.
    pub undoes_restore: Option<String>,
    /// People erased for good, by number alone, each as one line: an office that does not open cannot be asked.
    pub erased: Vec<String>,
}

impl Notes {
    pub fn read(folder: &Path) -> Notes {
        let text = std::fs::read_to_string(folder.join(FILE)).unwrap_or_default();
        let fact = |name: &str| {
            text.lines()
                .find_map(|line| line.strip_prefix(name)?.strip_prefix(' '))
        };
        Notes {
            checked_at: fact("checked").and_then(|at| at.parse().ok()),
            elsewhere_at: fact("elsewhere").and_then(|at| at.parse().ok()),
            undoes_restore: fact("undo").map(str::to_owned),
            erased: text
                .lines()
                .filter_map(|line| line.strip_prefix("erased "))
                .map(str::to_owned)
                .collect(),
        }
    }

    pub fn change(folder: &Path, change: impl FnOnce(&mut Notes)) -> Result<()> {
        let before = Notes::read(folder);
        let mut notes = before.clone();
        change(&mut notes);
        if notes == before {
            return Ok(());
        }
        let mut text = String::new();
        for (name, value) in [
            ("checked", notes.checked_at.map(|at| at.to_string())),
            ("elsewhere", notes.elsewhere_at.map(|at| at.to_string())),
            ("undo", notes.undoes_restore),
        ] {
            if let Some(value) = value {
                text.push_str(&format!("{name} {value}\n"));
            }
        }
        for line in &notes.erased {
            text.push_str(&format!("erased {line}\n"));
        }
        files::write_bytes(&folder.join(FILE), Replace::Allow, text.as_bytes())
    }
}
