//! The program's log: events with ids and counts, never personal data. Five files of 1 MB at most. One per process,
//! because trouble is written down where it is met, far from any desk.

use std::fs::OpenOptions;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use sohoi_core::clock::Clock;
use sohoi_core::{files, vault};

const FILE: &str = "sohoi.log";
const FILE_BYTES: u64 = 1_000_000;
/// Older ones are sohoi.1.log to sohoi.4.log.
const OLDER_FILES: u32 = 4;
/// A line is for one event; what is longer has lost its way.
const LONGEST: usize = 300;

struct Log {
    folder: PathBuf,
    clock: Box<dyn Clock>,
}

static LOG: Mutex<Option<Log>> = Mutex::new(None);

/// Says where the log lies. Until then events are dropped.
pub fn start(folder: &Path, clock: Box<dyn Clock>) {
    let log = Log {
        folder: folder.to_owned(),
        clock,
    };
    *LOG.lock().unwrap_or_else(PoisonError::into_inner) = Some(log);
}

/// Writes an internal error down and answers the short reference the officer can read out, e.g. "7F3K".
pub fn internal(what: &str) -> String {
    let reference = reference();
    event("error", &format!("{reference} {what}"));
    reference
}

/// Writes one event down. A log that cannot be written must not stop the work, so that is passed over.
pub fn event(kind: &str, what: &str) {
    if let Some(log) = LOG.lock().unwrap_or_else(PoisonError::into_inner).as_ref() {
        let _ = log.write(kind, what);
    }
}

/// A panic leaves its place in the log, and never its text, which may quote what an officer typed.
pub fn note_panics() {
    std::panic::set_hook(Box::new(|panic| {
        let place = panic
            .location()
            .map(|place| format!("{}:{}", place.file(), place.line()));
        event("panic", &place.unwrap_or_default());
    }));
}

/// Four signs that cannot be misheard: no I, L, O and U.
fn reference() -> String {
    const SIGNS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    let random = vault::random_name().unwrap_or_default();
    (0..4)
        .filter_map(|at| usize::from_str_radix(random.get(2 * at..2 * at + 2)?, 16).ok())
        .map(|byte| char::from(SIGNS[byte % 32]))
        .collect()
}

impl Log {
    fn write(&self, kind: &str, what: &str) -> sohoi_core::Result<()> {
        files::make_folder(&self.folder)?;
        let path = self.folder.join(FILE);
        if std::fs::metadata(&path).is_ok_and(|file| file.len() >= FILE_BYTES) {
            self.turn_over()?;
        }
        let what: String = what
            .chars()
            .map(|c| if c.is_control() { ' ' } else { c })
            .take(LONGEST)
            .collect();
        let line = format!("{} {kind} {what}\n", self.clock.now_ms());
        OpenOptions::new()
            .append(true)
            .create(true)
            .open(path)?
            .write_all(line.as_bytes())?;
        Ok(())
    }

    /// sohoi.log becomes sohoi.1.log, that one sohoi.2.log, and the last goes.
    fn turn_over(&self) -> sohoi_core::Result<()> {
        let older = |number: u32| self.folder.join(format!("sohoi.{number}.log"));
        files::remove_if_there(&older(OLDER_FILES))?;
        for number in (1..OLDER_FILES).rev() {
            if older(number).exists() {
                files::move_to(&older(number), &older(number + 1))?;
            }
        }
        files::move_to(&self.folder.join(FILE), &older(1))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use sohoi_core::clock::SystemClock;

    fn folder() -> PathBuf {
        std::env::temp_dir().join(format!("sohoi-log-{}", vault::random_name().unwrap()))
    }

    #[test]
    fn the_log_never_grows_beyond_five_files() {
        let log = Log {
            folder: folder(),
            clock: Box::new(SystemClock),
        };
        files::make_folder(&log.folder).unwrap();
        let full = vec![b'x'; FILE_BYTES as usize];
        for round in 0..7 {
            files::write_bytes(&log.folder.join(FILE), files::Replace::Allow, &full).unwrap();
            log.write("round", &round.to_string()).unwrap();
        }
        let sizes: Vec<u64> = std::fs::read_dir(&log.folder)
            .unwrap()
            .map(|entry| entry.unwrap().metadata().unwrap().len())
            .collect();
        assert_eq!(sizes.len(), 5);
        assert!(sizes.iter().sum::<u64>() < 5_000_000);
        let newest = std::fs::read_to_string(log.folder.join(FILE)).unwrap();
        assert!(newest.ends_with("round 6\n"), "{newest}");
    }

    #[test]
    fn one_event_is_one_line() {
        let log = Log {
            folder: folder(),
            clock: Box::new(SystemClock),
        };
        log.write("error", &format!("two\nlines {}", "x".repeat(1000)))
            .unwrap();
        let text = std::fs::read_to_string(log.folder.join(FILE)).unwrap();
        assert_eq!(text.lines().count(), 1);
        assert!(text.contains("two lines x") && text.len() < 350);
    }

    #[test]
    fn references_are_short_and_differ() {
        let references: std::collections::HashSet<String> = (0..100).map(|_| reference()).collect();
        assert!(references.len() > 95);
        assert!(references.iter().all(|reference| reference.len() == 4));
    }
}
