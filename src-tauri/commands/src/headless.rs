//! What the command line needs beside the table of commands: offices by their folder, meetings by their day, a backup
//! restored into a folder. Everything else it asks of `run`, like every other shell.

use std::path::Path;

use sohoi_core::backup::{read_backup_file, restore_to};
use sohoi_core::days::{Month, day_from_text};
use sohoi_core::files::Replace;
use sohoi_core::meetings;
use sohoi_core::place;
use sohoi_core::sample;
pub use sohoi_core::sample::SampleSize;
use sohoi_core::vault::{Keys, Unlock};

use crate::{Desk, Host, Problem};

/// Makes a sample ward in a folder that holds no office.
pub fn make_sample(folder: &Path, size: SampleSize) -> Result<(), Problem> {
    let mut office = sample::make_sample(folder, size)?;
    Ok(place::settle(&mut office)?)
}

/// Opens the office in a folder. A password is used only where one is set; where it is missing, nothing is guessed.
pub fn open_folder(
    host: Box<dyn Host>,
    folder: &Path,
    password: Option<String>,
    officer: Option<&str>,
) -> Result<Desk, Problem> {
    let unlock = match (Keys::load(folder), password) {
        (Ok(keys), _) if !keys.has_password() => Unlock::Plain,
        (Ok(_), None) => return Err(Problem::locked()),
        (_, Some(password)) => Unlock::Password(password),
        // What is wrong with the folder shows when it is opened.
        (Err(_), None) => Unlock::Plain,
    };
    let mut office = place::open(folder, &unlock, host.clock())?;
    if let Some(officer) = officer {
        office.set_officer(officer);
    }
    Ok(Desk::with_office(host, office))
}

/// Restores a backup into a folder; an office that lies there is put aside, not deleted, and only if `replace` says so.
pub fn restore_into(
    host: &dyn Host,
    file: &Path,
    folder: &Path,
    password: Option<String>,
    replace: Replacing,
) -> Result<(), Problem> {
    let backup = read_backup_file(file)?;
    let unlock = match password {
        Some(password) if backup.has_password() => Unlock::Password(password),
        _ if backup.has_password() => return Err(Problem::locked()),
        _ => Unlock::Plain,
    };
    let mut office = restore_to(&backup, folder, &unlock, replace.into(), host.clock())?;
    Ok(place::settle(&mut office)?)
}

/// Whether something in the way is replaced.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Replacing {
    Refused,
    Allowed,
}

impl From<Replacing> for Replace {
    fn from(replacing: Replacing) -> Replace {
        match replacing {
            Replacing::Refused => Replace::Refuse,
            Replacing::Allowed => Replace::Allow,
        }
    }
}

impl Desk {
    /// Whether files this desk saves replace those in the way.
    pub fn set_replacing(&mut self, replacing: Replacing) {
        self.replace = replacing.into();
    }

    /// The meeting held on a day written like 2018-01-18.
    pub fn meeting_on(&self, day: &str) -> Result<i64, Problem> {
        let day = day_from_text(day).ok_or_else(Problem::bad_input)?;
        Ok(meetings::meeting_on(self.office()?, day)?.0)
    }

    /// Brings everything to rest before the program ends.
    pub fn put_away(mut self) -> Result<(), Problem> {
        Ok(place::settle(self.office_mut()?)?)
    }
}

/// Whether a text is a day written like 2018-01-18.
pub fn is_day(text: &str) -> bool {
    day_from_text(text).is_some()
}

/// Whether a text is a month written like 2018-01.
pub fn is_month(text: &str) -> bool {
    Month::try_from(text.to_owned()).is_ok()
}
