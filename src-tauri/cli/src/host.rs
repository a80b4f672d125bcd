//! The command line as a shell: files go where `--out` says, nobody is asked anything.

use std::path::{Path, PathBuf};

use sohoi_commands::{Clock, Host, PickKind, Places, SystemClock, Worker};

pub struct CliHost {
    office: PathBuf,
    out: Option<PathBuf>,
    picks: Vec<PathBuf>,
}

impl CliHost {
    pub fn new(office: &Path, out: Option<&Path>) -> CliHost {
        CliHost {
            office: office.to_owned(),
            out: out.map(Path::to_owned),
            picks: Vec::new(),
        }
    }

    /// Files named on the line, where a window would ask for them.
    pub fn picking(self, picks: Vec<PathBuf>) -> CliHost {
        CliHost { picks, ..self }
    }
}

impl Host for CliHost {
    fn clock(&self) -> Box<dyn Clock> {
        Box::new(SystemClock)
    }

    fn places(&self) -> Places {
        let beside = |name: &str| self.office.join(name);
        Places {
            office: self.office.clone(),
            sample: self.office.clone(),
            backups: beside("backups"),
            exports: beside("exports"),
            logs: beside("logs"),
            display: beside("display.json"),
        }
    }

    fn pick_file(&mut self, _kind: PickKind) -> Option<PathBuf> {
        None
    }

    fn pick_files(&mut self, _kind: PickKind) -> Vec<PathBuf> {
        std::mem::take(&mut self.picks)
    }

    fn makes_export_folders(&self) -> bool {
        false
    }

    fn save_as(&mut self, _folder: &Path, _suggested_name: &str) -> Option<PathBuf> {
        self.out.clone()
    }

    /// What was typed on the command line is meant.
    fn confirm(&mut self, _sentence: &str) -> bool {
        true
    }

    fn open_in_viewer(&mut self, _path: &Path) {}

    fn worker(&self) -> Worker {
        Worker::of_this_program()
    }

    fn progress(&mut self, _label: &'static str, _done: u64, _total: u64) {}
}
