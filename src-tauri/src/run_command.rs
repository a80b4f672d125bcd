//! The one Tauri command. It takes a name and an input and hands both to the command table, away from the thread that
//! draws; commands wait for each other at the one desk. Files' bytes cross raw, never as JSON numbers.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::atomic::Ordering;
use std::time::Duration;

use sohoi_commands::{Answer, Problem};
use tauri::ipc::Response;
use tauri::{AppHandle, Manager, State};

use crate::open_desk::{OpenDesk, lock};
use crate::page;

/// More than a whole meeting with its texts; a photo never comes this way.
const LARGEST_INPUT: usize = 2 << 20;
const IDLE_AFTER: Duration = Duration::from_secs(5);
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
