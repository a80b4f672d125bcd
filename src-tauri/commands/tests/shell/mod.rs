//! What the stories of these tests stand on: a shell that saves where it is told, and a folder that goes away again.

#![allow(dead_code, reason = "each test file uses its own part")]
#![expect(
    clippy::unwrap_used,
    reason = "helpers of tests, where a panic says what went wrong"
)]

use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use serde_json::Value;
use sohoi_commands::{Answer, Clock, Desk, FixedClock, Host, PickKind, Places, Worker, run};
use sohoi_core::Office;
use sohoi_core::files::{Replace, make_folder, write_bytes};
use sohoi_core::place;
use sohoi_core::sample::{SampleSize, make_sample};
use sohoi_core::vault::Unlock;

/// A folder for one test, gone afterwards.
pub struct Folder(pub PathBuf);

impl Folder {
    pub fn new() -> Folder {
        let name = sohoi_core::vault::random_name().unwrap();
        Folder(std::env::temp_dir().join(format!("sohoi-{name}")))
    }
}

impl Drop for Folder {
    #[expect(clippy::disallowed_methods, reason = "a folder this test has made")]
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

/// A copy of the sample ward, open, in the folder where its host has it. Made once for all stories, because making it
/// is the slow part of each.
pub fn sample_ward(root: &Path) -> Office {
    static MADE: OnceLock<Vec<(PathBuf, Vec<u8>)>> = OnceLock::new();
    let files = MADE.get_or_init(|| {
        let folder = Folder::new();
        drop(make_sample(&folder.0, SampleSize::Small).unwrap());
        std::fs::read_dir(&folder.0)
            .unwrap()
            .map(|entry| entry.unwrap())
            .filter(|entry| entry.file_type().unwrap().is_file())
            .map(|entry| {
                let name = PathBuf::from(entry.file_name());
                (name, std::fs::read(entry.path()).unwrap())
            })
            .collect()
    });
    let sample = root.join("sample");
    make_folder(&sample).unwrap();
    for (name, bytes) in files {
        write_bytes(&sample.join(name), Replace::Refuse, bytes).unwrap();
    }
    place::open(&sample, &Unlock::Plain, clock()).unwrap()
}

/// Picks the one picture lying in its folder, saves where it is told.
pub struct DeskHost {
    pub root: PathBuf,
}

pub fn clock() -> Box<dyn Clock> {
    Box::new(FixedClock {
        today: SampleSize::Small.today(),
    })
}

impl Host for DeskHost {
    fn clock(&self) -> Box<dyn Clock> {
        clock()
    }
    fn places(&self) -> Places {
        let place = |name: &str| self.root.join(name);
        Places {
            office: place("office"),
            sample: place("sample"),
            backups: place("backups"),
            exports: place("Xuat"),
            logs: place("logs"),
            display: place("display.json"),
        }
    }
    fn pick_file(&mut self, kind: PickKind) -> Option<PathBuf> {
        let name = match kind {
            PickKind::MemberList => "danh-sach.xlsx",
            _ => "anh.jpg",
        };
        Some(self.root.join(name))
    }
    fn save_as(&mut self, folder: &Path, suggested_name: &str) -> Option<PathBuf> {
        Some(folder.join(suggested_name))
    }
    fn confirm(&mut self, _sentence: &str) -> bool {
        true
    }
    fn open_in_viewer(&mut self, _path: &Path) {}
    fn worker(&self) -> Worker {
        Worker::in_this_process()
    }
    fn progress(&mut self, _label: &'static str, _done: u64, _total: u64) {}
}

pub fn ask(desk: &mut Desk, name: &str, input: Value) -> Value {
    match run(desk, name, &input.to_string()) {
        Ok(Answer::Json(text)) => serde_json::from_str::<Value>(&text).unwrap()["value"].clone(),
        Ok(Answer::Bytes { .. }) => panic!("{name} answered bytes"),
        Err(problem) => panic!("{name}: {problem:?}"),
    }
}

pub fn bytes(desk: &mut Desk, name: &str, input: Value) -> (&'static str, Vec<u8>) {
    match run(desk, name, &input.to_string()) {
        Ok(Answer::Bytes {
            content_type,
            bytes,
        }) => (content_type, bytes),
        Ok(Answer::Json(text)) => panic!("{name} answered {text}"),
        Err(problem) => panic!("{name}: {problem:?}"),
    }
}
