//! What the test host lends the commands in place of a person at a window: picks come from a queue that the test filled,
//! saved files go into one folder, and files that would be shown are written down.

use std::collections::VecDeque;
use std::path::{Path, PathBuf};
use std::sync::Mutex;

use sohoi_commands::{Host, PickKind, Places, Worker};
use sohoi_core::clock::{Clock, FixedClock, SystemClock};
use sohoi_core::days::Day;
use sohoi_core::vault::Cost;

use crate::options::Options;

/// What a test tells the host and what it may ask afterwards.
#[derive(Default)]
pub struct Record {
    picks: Mutex<VecDeque<PathBuf>>,
    shown: Mutex<Vec<PathBuf>>,
    saved: Mutex<Vec<PathBuf>>,
}

impl Record {
    /// The next file dialog answers this file.
    pub fn will_pick(&self, path: PathBuf) {
        lock(&self.picks).push_back(path);
    }

    /// Files that a viewer would have been opened for.
    pub fn shown(&self) -> Vec<PathBuf> {
        lock(&self.shown).clone()
    }

    /// Where the save dialogs pointed.
    pub fn saved(&self) -> Vec<PathBuf> {
        lock(&self.saved).clone()
    }
}

/// A panic in one request must not end the others.
fn lock<T>(mutex: &Mutex<T>) -> std::sync::MutexGuard<'_, T> {
    mutex
        .lock()
        .unwrap_or_else(std::sync::PoisonError::into_inner)
}

pub struct StandIn {
    places: Places,
    out: PathBuf,
    today: Option<Day>,
    cost: Cost,
    record: std::sync::Arc<Record>,
}

impl StandIn {
    pub fn new(options: &Options, record: std::sync::Arc<Record>) -> StandIn {
        let data = &options.data;
        let places = Places {
            office: data.join("office"),
            sample: data.join("sample"),
            backups: data.join("backups"),
            exports: data.join("exports"),
            logs: data.join("logs"),
            display: data.join("display.json"),
        };
        StandIn {
            places,
            out: options.out.clone(),
            today: options.today,
            cost: if options.cheap_keys {
                Cost::LEAST
            } else {
                Cost::default()
            },
            record,
        }
    }
}

impl Host for StandIn {
    fn clock(&self) -> Box<dyn Clock> {
        match self.today {
            Some(today) => Box::new(FixedClock { today }),
            None => Box::new(SystemClock),
        }
    }

    fn places(&self) -> Places {
        self.places.clone()
    }

    fn pick_file(&mut self, _kind: PickKind) -> Option<PathBuf> {
        lock(&self.record.picks).pop_front()
    }

    fn pick_files(&mut self, _kind: PickKind) -> Vec<PathBuf> {
        lock(&self.record.picks).drain(..).collect()
    }

    fn save_as(&mut self, _folder: &Path, suggested_name: &str) -> Option<PathBuf> {
        std::fs::create_dir_all(&self.out).ok()?;
        let path = self.out.join(suggested_name);
        lock(&self.record.saved).push(path.clone());
        Some(path)
    }

    fn confirm(&mut self, _sentence: &str) -> bool {
        true
    }

    fn open_in_viewer(&mut self, path: &Path) {
        lock(&self.record.shown).push(path.to_owned());
    }

    fn worker(&self) -> Worker {
        Worker::of_this_program()
    }

    fn key_cost(&self) -> Cost {
        self.cost
    }

    fn progress(&mut self, _label: &'static str, _done: u64, _total: u64) {}
}
