//! Sổ Hội's window: finds the folders of this PC, opens one page and passes its commands on. No rule of the office is
//! here. Started a second time, it brings the first window to the front.
#![cfg_attr(all(windows, not(debug_assertions)), windows_subsystem = "windows")]

mod host;
mod open_desk;
mod page;
mod places;
mod run_command;
#[cfg(target_os = "linux")]
mod webkit;
mod words;

use std::process::ExitCode;

use tauri::{AppHandle, Manager, RunEvent};
use tauri_plugin_dialog::{DialogExt, MessageDialogKind};

use crate::host::WindowHost;
use crate::open_desk::OpenDesk;

fn main() -> ExitCode {
    // Before anything of the window: the reader of strangers' files is this program too.
    if sohoi_commands::run_as_worker_if_asked() {
        return ExitCode::SUCCESS;
    }
    #[cfg(target_os = "linux")]
    webkit::start_again_with_its_settings();

    let mut builder = tauri::Builder::default();
    // A folder given by hand is a desk of its own and may stand beside the officer's.
    if places::given_home().is_none() {
        builder = builder.plugin(tauri_plugin_single_instance::init(
            |app, _words, _folder| page::bring_to_front(app),
        ));
    }
    let built = builder
        .plugin(tauri_plugin_dialog::init())
        .invoke_handler(tauri::generate_handler![run_command::run_command])
        .setup(|app| {
            match places::find(app.handle()) {
                Ok(places) => {
                    app.manage(OpenDesk::new(WindowHost::new(app.handle().clone(), places)));
                    run_command::rest_when_idle(app.handle());
                    page::open(app.handle())?;
                }
                Err(sentence) => say_and_leave(app.handle(), sentence),
            }
            Ok(())
        })
        .build(tauri::generate_context!());
    match built {
        Ok(app) => {
            app.run(|app, event| {
                if let RunEvent::Exit = event
                    && let Some(desk) = app.try_state::<OpenDesk>()
                {
                    desk.close();
                }
            });
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("the window could not be built: {error}");
            ExitCode::FAILURE
        }
    }
}

/// For trouble before there is a page to tell it.
fn say_and_leave(app: &AppHandle, sentence: &str) {
    eprintln!("{sentence}");
    let leaving = app.clone();
    app.dialog()
        .message(sentence)
        .title(words::TITLE)
        .kind(MessageDialogKind::Error)
        .show(move |_| leaving.exit(1));
}
