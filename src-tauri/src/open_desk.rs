//! The one desk, shared by the page and the threads of the window: commands wait for each other at it.

use std::sync::atomic::{AtomicBool, AtomicI64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, TryLockError};
use std::time::{Duration, Instant};

use sohoi_commands::Desk;

use crate::host::WindowHost;

/// At closing, a command still at work gets so long to finish.
const LAST_COMMAND_MAY_TAKE: Duration = Duration::from_secs(20);

pub struct OpenDesk {
    pub desk: Arc<Mutex<Desk>>,
    pub spoken: AtomicBool,
    /// Milliseconds since `started` at the last command.
    pub last_command: AtomicI64,
    started: Instant,
}

impl OpenDesk {
    pub fn new(host: WindowHost) -> OpenDesk {
        OpenDesk {
            desk: Arc::new(Mutex::new(Desk::new(Box::new(host)))),
            spoken: AtomicBool::new(false),
            last_command: AtomicI64::new(0),
            started: Instant::now(),
        }
    }

    pub fn page_has_spoken(&self) -> bool {
        self.spoken.load(Ordering::Relaxed)
    }

    /// Files dropped on the window wait at the desk until a command takes them.
    pub fn files_dropped(&self, paths: Vec<std::path::PathBuf>) {
        lock(&self.desk).files_dropped(paths);
    }

    /// Brings the office to rest before the program ends.
    pub fn close(&self) {
        let waiting = Instant::now();
        let mut desk = loop {
            match self.desk.try_lock() {
                Ok(desk) => break desk,
                Err(TryLockError::Poisoned(poisoned)) => break poisoned.into_inner(),
                // What was not confirmed is rolled back at the next start.
                Err(TryLockError::WouldBlock) if waiting.elapsed() > LAST_COMMAND_MAY_TAKE => {
                    return;
                }
                Err(TryLockError::WouldBlock) => std::thread::sleep(Duration::from_millis(20)),
            }
        };
        if desk.exit().is_err() {
            eprintln!("the backup at closing was not made; the next start makes it");
        }
    }

    pub fn note_command(&self) {
        self.last_command.store(self.now(), Ordering::Relaxed);
    }

    pub fn now(&self) -> i64 {
        i64::try_from(self.started.elapsed().as_millis()).unwrap_or(i64::MAX)
    }
}

/// Each command ends in a whole state or is rolled back, so a panic in one leaves a desk the next can use.
pub fn lock(desk: &Mutex<Desk>) -> MutexGuard<'_, Desk> {
    desk.lock().unwrap_or_else(PoisonError::into_inner)
}
