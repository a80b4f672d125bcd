//! The one Tauri command. It takes a name and an input and hands both to the command table, away from the thread that
//! draws; commands wait for each other at the one desk. Files' bytes cross raw, never as JSON numbers.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::atomic::{AtomicBool, AtomicI64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, TryLockError};
use std::time::{Duration, Instant};

use sohoi_commands::{Answer, Desk, Problem};
use tauri::ipc::Response;
use tauri::{AppHandle, Manager, State};

use crate::host::WindowHost;
use crate::page;

/// More than a whole meeting with its texts; a photo never comes this way.
const LARGEST_INPUT: usize = 2 << 20;
const IDLE_AFTER: Duration = Duration::from_secs(5);
/// At closing, a command still at work gets so long to finish.
const LAST_COMMAND_MAY_TAKE: Duration = Duration::from_secs(20);

pub struct OpenDesk {
    desk: Arc<Mutex<Desk>>,
    spoken: AtomicBool,
    /// Milliseconds since `started` at the last command.
    last_command: AtomicI64,
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

    fn note_command(&self) {
        self.last_command.store(self.now(), Ordering::Relaxed);
    }

    fn now(&self) -> i64 {
        i64::try_from(self.started.elapsed().as_millis()).unwrap_or(i64::MAX)
    }
}

/// Each command ends in a whole state or is rolled back, so a panic in one leaves a desk the next can use.
fn lock(desk: &Mutex<Desk>) -> MutexGuard<'_, Desk> {
    desk.lock().unwrap_or_else(PoisonError::into_inner)
}

#[tauri::command]
pub async fn run_command(
    app: AppHandle,
    open: State<'_, OpenDesk>,
    name: String,
    input: serde_json::Value,
) -> Result<Response, Problem> {
    open.note_command();
    // Asked before anything can be drawn: the window would come up empty.
    let paints_nothing = name == "display";
    let input = input.to_string();
    if input.len() > LARGEST_INPUT {
        return Err(Problem::bad_input());
    }
    let desk = open.desk.clone();
    let answer = tauri::async_runtime::spawn_blocking(move || {
        catch_unwind(AssertUnwindSafe(|| {
            sohoi_commands::run(&mut lock(&desk), &name, &input)
        }))
    })
    .await;
    if !paints_nothing && !open.spoken.swap(true, Ordering::Relaxed) {
        page::show(&app);
    }
    match answer {
        Ok(Ok(Ok(Answer::Json(json)))) => Ok(Response::new(json)),
        Ok(Ok(Ok(Answer::Bytes { bytes, .. }))) => Ok(Response::new(bytes)),
        Ok(Ok(Err(problem))) => Err(problem),
        Ok(Err(_)) | Err(_) => Err(Problem::internal("a command panicked")),
    }
}

/// Lets the desk tidy up and make its half-hourly backup while the officer is not waiting for anything.
pub fn rest_when_idle(app: &AppHandle) {
    let app = app.clone();
    std::thread::spawn(move || {
        let mut rested_after = -1;
        loop {
            std::thread::sleep(IDLE_AFTER);
            let open = app.state::<OpenDesk>();
            let last = open.last_command.load(Ordering::Relaxed);
            let quiet =
                open.now() - last >= i64::try_from(IDLE_AFTER.as_millis()).unwrap_or(i64::MAX);
            if quiet && last != rested_after {
                rested_after = last;
                let idle = catch_unwind(AssertUnwindSafe(|| lock(&open.desk).idle()));
                if !matches!(idle, Ok(Ok(()))) {
                    eprintln!("the pause between two commands could not be used for a backup");
                }
            }
        }
    });
}
