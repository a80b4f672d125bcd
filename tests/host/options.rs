//! The words after `sohoi-host`.

use std::path::{Path, PathBuf};

use sohoi_core::days::Day;

pub const USAGE: &str = "sohoi-host --data DIR [--out DIR] [--ui DIR] [--port N] [--today 2018-01-20] [--sample small] [--keys cheap]";

pub struct Options {
    /// Stands for the PC: office, sample ward, backups and logs lie in it.
    pub data: PathBuf,
    /// Where files go that the officer would save through a dialog.
    pub out: PathBuf,
    /// The built screens.
    pub ui: PathBuf,
    /// 0 lets the system choose.
    pub port: u16,
    pub today: Option<Day>,
    /// Opens the sample ward before the first page is asked for.
    pub sample: bool,
    /// A new password is made as cheap to try as is accepted at all: for stories about something else.
    pub cheap_keys: bool,
}

impl Options {
    pub fn read(mut words: impl Iterator<Item = String>) -> Result<Options, String> {
        let mut data = None;
        let mut out = None;
        let mut ui = Path::new(env!("CARGO_MANIFEST_DIR")).join("../ui/dist");
        let mut port = 4173;
        let mut today = None;
        let mut sample = false;
        let mut cheap_keys = false;
        while let Some(word) = words.next() {
            let value = words
                .next()
                .ok_or_else(|| format!("{word} needs a value"))?;
            match word.as_str() {
                "--data" => data = Some(PathBuf::from(value)),
                "--out" => out = Some(PathBuf::from(value)),
                "--ui" => ui = PathBuf::from(value),
                "--port" => port = value.parse().map_err(|_| format!("{value} is no port"))?,
                "--today" => {
                    today = Some(
                        value
                            .parse()
                            .map_err(|_| format!("{value} is no day like 2018-01-20"))?,
                    )
                }
                // A large ward takes minutes to make: `sohoi sample DIR/sample --size full` beforehand, then this opens it.
                "--sample" if value == "small" => sample = true,
                "--keys" if value == "cheap" => cheap_keys = true,
                _ => return Err(format!("{word} {value} is not known")),
            }
        }
        let data = data.ok_or("--data is missing")?;
        let out = out.unwrap_or_else(|| data.join("out"));
        Ok(Options {
            data,
            out,
            ui,
            port,
            today,
            sample,
            cheap_keys,
        })
    }
}
