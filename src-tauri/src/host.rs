//! What the window lends the commands: system dialogs opened from Rust, the viewer, and the clock. The page never sees a path.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use sohoi_commands::{Clock, Host, PickKind, Places, SystemClock, Worker};
use tauri::{AppHandle, Emitter, Manager};
use tauri_plugin_dialog::{
    DialogExt, FileDialogBuilder, FilePath, MessageDialogButtons, MessageDialogKind,
};

use crate::words;

pub struct WindowHost {
    app: AppHandle,
    places: Places,
}

impl WindowHost {
    pub fn new(app: AppHandle, places: Places) -> WindowHost {
        WindowHost { app, places }
    }

    fn dialog(&self) -> FileDialogBuilder<tauri::Wry> {
        let dialog = self.app.dialog().file();
        match self.app.get_webview_window("main") {
            Some(window) => dialog.set_parent(&window),
            None => dialog,
        }
    }

    fn list_dialog(&self) -> FileDialogBuilder<tauri::Wry> {
        self.dialog().set_title(words::PICK_LIST).add_filter(
            words::LISTS,
            &[
                "xlsx", "xls", "ods", "csv", "txt", "tsv", "xlsm", "htm", "html", "XLSX", "XLS",
                "CSV",
            ],
        )
    }
}

/// The dialogs wait for her; commands run away from the thread that draws, so the window stays alive meanwhile.
impl Host for WindowHost {
    fn clock(&self) -> Box<dyn Clock> {
        Box::new(SystemClock)
    }

    fn places(&self) -> Places {
        self.places.clone()
    }

    fn pick_file(&mut self, kind: PickKind) -> Option<PathBuf> {
        let dialog = match kind {
            PickKind::Picture => self.dialog().set_title(words::PICK_PICTURE).add_filter(
                words::PICTURES,
                &["jpg", "jpeg", "png", "webp", "JPG", "JPEG", "PNG"],
            ),
            PickKind::Backup => self
                .dialog()
                .set_title(words::PICK_BACKUP)
                .set_directory(&self.places.backups)
                .add_filter(words::BACKUPS, &["sohoi"]),
            PickKind::OtherWard => self
                .dialog()
                .set_title(words::PICK_OTHER_WARD)
                .add_filter(words::OTHER_WARDS, &["sohoi", "db"]),
            PickKind::MemberList => self.list_dialog(),
        };
        dialog.blocking_pick_file().and_then(into_path)
    }

    fn pick_files(&mut self, kind: PickKind) -> Vec<PathBuf> {
        match kind {
            PickKind::MemberList => self
                .list_dialog()
                .blocking_pick_files()
                .into_iter()
                .flatten()
                .filter_map(into_path)
                .collect(),
            _ => self.pick_file(kind).into_iter().collect(),
        }
    }

    fn save_as(&mut self, folder: &Path, suggested_name: &str) -> Option<PathBuf> {
        self.dialog()
            .set_title(words::SAVE_AS)
            .set_directory(folder)
            .set_file_name(suggested_name)
            .blocking_save_file()
            .and_then(into_path)
    }

    fn confirm(&mut self, sentence: &str) -> bool {
        let dialog = self
            .app
            .dialog()
            .message(sentence)
            .title(words::TITLE)
            .kind(MessageDialogKind::Warning)
            .buttons(MessageDialogButtons::OkCancelCustom(
                words::GO_ON.to_owned(),
                words::STOP.to_owned(),
            ));
        match self.app.get_webview_window("main") {
            Some(window) => dialog.parent(&window).blocking_show(),
            None => dialog.blocking_show(),
        }
    }

    fn open_in_viewer(&mut self, path: &Path) {
        let viewer = if cfg!(windows) {
            "explorer.exe"
        } else if cfg!(target_os = "macos") {
            "open"
        } else {
            "xdg-open"
        };
        let started = Command::new(viewer)
            .arg(path)
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            // The viewer must draw as it likes, not as our web view does.
            .env_remove("WEBKIT_DISABLE_DMABUF_RENDERER")
            .env_remove("WEBKIT_DISABLE_COMPOSITING_MODE")
            .spawn();
        match started {
            // Waited for, or it would stay behind as a finished process until we close.
            Ok(mut viewer) => drop(std::thread::spawn(move || viewer.wait())),
            Err(error) => eprintln!("no viewer could be started: {:?}", error.kind()),
        }
    }

    fn worker(&self) -> Worker {
        Worker::of_this_program()
    }

    fn progress(&mut self, label: &'static str, done: u64, total: u64) {
        // A page that does not listen loses nothing.
        let _ = self.app.emit("progress", (label, done, total));
    }
}

fn into_path(picked: FilePath) -> Option<PathBuf> {
    picked.into_path().ok()
}
