//! The keys of an office: one random data key, wrapped once per slot (a password, the printed recovery code, or
//! nothing at all until a password is set). Kept beside the office in `keys-a` and `keys-b`, and in every backup's
//! header. Changing a password only wraps the key anew; the office file itself is never encrypted again.

mod code;
mod hex;
mod password;
mod random;
mod slot;
#[cfg(test)]
mod tests;
pub(crate) mod text;

use std::path::{Path, PathBuf};

use zeroize::Zeroizing;

pub use code::RecoveryCode;
pub(crate) use hex::push_hex;
pub use password::check_password;
pub use random::random_name;
pub use slot::Cost;

use crate::error::{OfficeTrouble, Result};
use crate::files::{self, Replace};
use random::{new_uuid, random};
use slot::{Slot, SlotKind};

/// What opens an office.
pub enum Unlock {
    /// Nothing: only while no password is set.
    Plain,
    Password(String),
    RecoveryCode(String),
}

/// Which kind of slot opened the office.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OpenedBy {
    Plain,
    Password,
    RecoveryCode,
}

/// The key itself, in memory only while the office is open, and wiped when it closes.
#[derive(Clone)]
pub struct OpenKey {
    data_key: Zeroizing<[u8; 32]>,
    salt: [u8; 16],
    pub opened_by: OpenedBy,
    /// The officer whose password it was; none for the other slots.
    pub officer: Option<String>,
    slot_id: u32,
}

impl OpenKey {
    /// The value for `PRAGMA key`: key and salt together, so that the salt does not hang on the file's first bytes.
    pub fn pragma_key(&self) -> Zeroizing<String> {
        let mut text = Zeroizing::new(String::with_capacity(3 + 64 + 32));
        text.push_str("x'");
        push_hex(&mut text, self.data_key.as_slice());
        push_hex(&mut text, &self.salt);
        text.push('\'');
        text
    }
}

impl OpenKey {
    /// After the officer has given herself a password, it is as if she had opened with it.
    pub(crate) fn opened_with_password_of(&mut self, officer: &str) {
        self.opened_by = OpenedBy::Password;
        self.officer = Some(officer.to_owned());
    }
}

impl std::fmt::Debug for OpenKey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "OpenKey(***, {:?})", self.opened_by)
    }
}

/// The slots of one office, with what must outlive a start: how far the office had come, and wrong passwords.
#[derive(Clone)]
pub struct Keys {
    db_uuid: String,
    salt: [u8; 16],
    slots: Vec<Slot>,
    /// Counts saves, so that the newer of the two files is known.
    revision: u64,
    /// The office's `commit_seq` when last written down: an older office file is then noticed.
    commit_seq: i64,
    /// Wrong passwords in a row.
    wrong: u32,
    /// When the last of them was typed (UTC milliseconds), by the PC's clock.
    wrong_at: i64,
}

const FILE_A: &str = "keys-a";
const FILE_B: &str = "keys-b";

impl Keys {
    /// Keys for a new office, with the plain slot only.
    pub fn new() -> Result<(Keys, OpenKey)> {
        let data_key: Zeroizing<[u8; 32]> = Zeroizing::new(random()?);
        let salt = random()?;
        let db_uuid = new_uuid()?;
        let slot = Slot::plain(1, &db_uuid, &data_key)?;
        let open = OpenKey {
            data_key,
            salt,
            opened_by: OpenedBy::Plain,
            officer: None,
            slot_id: slot.id,
        };
        let keys = Keys {
            db_uuid,
            salt,
            slots: vec![slot],
            revision: 0,
            commit_seq: 0,
            wrong: 0,
            wrong_at: 0,
        };
        Ok((keys, open))
    }

    /// Whether there is a key file, whole or not.
    pub fn any_in(folder: &Path) -> bool {
        [FILE_A, FILE_B]
            .iter()
            .any(|name| folder.join(name).symlink_metadata().is_ok())
    }

    /// Reads the newer whole one of the two files. `KeysGone` when neither is whole.
    pub fn load(folder: &Path) -> Result<Keys> {
        [FILE_A, FILE_B]
            .iter()
            .filter_map(|name| std::fs::read_to_string(folder.join(name)).ok())
            .filter_map(|text| Keys::from_text(&text))
            .max_by_key(|keys| keys.revision)
            .ok_or(OfficeTrouble::KeysGone.into())
    }

    /// Writes both files, one after the other, so that one of them is whole at any moment.
    pub fn save(&mut self, folder: &Path) -> Result<()> {
        self.revision += 1;
        let text = self.to_text();
        for name in [FILE_A, FILE_B] {
            files::write_bytes(&folder.join(name), Replace::Allow, text.as_bytes())?;
        }
        Ok(())
    }

    pub fn db_uuid(&self) -> &str {
        &self.db_uuid
    }

    pub fn commit_seq(&self) -> i64 {
        self.commit_seq
    }

    /// Writes down how far the office has come. Called at rest (idle, lock, exit, backup), not at every save.
    pub fn note_commit_seq(&mut self, folder: &Path, commit_seq: i64) -> Result<()> {
        if commit_seq == self.commit_seq {
            return Ok(());
        }
        self.commit_seq = commit_seq;
        self.save(folder)
    }

    pub fn has_password(&self) -> bool {
        !self.slots.iter().any(|slot| slot.kind == SlotKind::Plain)
    }

    /// Officers with a password of their own.
    pub fn officers(&self) -> Vec<&str> {
        self.slots
            .iter()
            .filter(|slot| slot.kind == SlotKind::Password)
            .map(|slot| slot.officer.as_str())
            .collect()
    }

    /// Opens the key, as a guess that counts: after five wrong ones the next must wait, also after a restart. The
    /// guess is written down before it is tried, so that pulling the plug does not make it free.
    pub fn unlock_in(&mut self, folder: &Path, unlock: &Unlock, now_ms: i64) -> Result<OpenKey> {
        if matches!(unlock, Unlock::Plain) {
            return self.unlock(unlock);
        }
        let seconds = self.must_wait(now_ms);
        if seconds > 0 {
            // A clock set back starts the wait anew instead of stretching it to the old hour.
            if now_ms < self.wrong_at {
                self.wrong_at = now_ms;
                self.save(folder)?;
            }
            return Err(OfficeTrouble::MustWait { seconds }.into());
        }
        if let Unlock::RecoveryCode(typed) = unlock {
            RecoveryCode::read(typed)?;
        }
        self.wrong = self.wrong.saturating_add(1);
        self.wrong_at = now_ms;
        self.save(folder)?;
        let open = self.unlock(unlock)?;
        self.wrong = 0;
        self.save(folder)?;
        Ok(open)
    }

    /// Opens the key without counting: for a backup file, which nobody could write the count into.
    pub fn unlock(&self, unlock: &Unlock) -> Result<OpenKey> {
        let wanted = match unlock {
            Unlock::Plain => SlotKind::Plain,
            Unlock::Password(_) => SlotKind::Password,
            Unlock::RecoveryCode(_) => SlotKind::RecoveryCode,
        };
        let secret = match unlock {
            Unlock::Plain => Zeroizing::new(Vec::new()),
            Unlock::Password(typed) => password::normal_form(typed),
            Unlock::RecoveryCode(typed) => RecoveryCode::read(typed)?.secret(),
        };
        for slot in self.slots.iter().filter(|slot| slot.kind == wanted) {
            if let Some(data_key) = slot.open(&self.db_uuid, &secret)? {
                return Ok(self.open_key(data_key, slot));
            }
        }
        Err(OfficeTrouble::WrongPassword.into())
    }

    fn open_key(&self, data_key: Zeroizing<[u8; 32]>, slot: &Slot) -> OpenKey {
        let (opened_by, officer) = match slot.kind {
            SlotKind::Plain => (OpenedBy::Plain, None),
            SlotKind::Password => (OpenedBy::Password, Some(slot.officer.clone())),
            SlotKind::RecoveryCode => (OpenedBy::RecoveryCode, None),
        };
        OpenKey {
            data_key,
            salt: self.salt,
            opened_by,
            officer,
            slot_id: slot.id,
        }
    }

    /// Gives an officer a password and makes a new recovery code; the old code and the plain slot stop opening. Other
    /// officers keep theirs, except after opening with the recovery code: then whoever had a password is gone or has
    /// forgotten it. The caller has checked the password's rules and saves.
    pub fn set_password(
        &mut self,
        key: &OpenKey,
        officer: &str,
        password: &str,
        cost: Cost,
    ) -> Result<RecoveryCode> {
        let code = RecoveryCode::new()?;
        let first_free = self
            .slots
            .iter()
            .map(|slot| slot.id)
            .max()
            .unwrap_or(0)
            .max(key.slot_id)
            + 1;
        let secret = password::normal_form(password);
        let for_officer = Slot::locked(
            first_free,
            SlotKind::Password,
            officer,
            &self.db_uuid,
            &secret,
            &key.data_key,
            cost,
        )?;
        let for_code = Slot::locked(
            first_free + 1,
            SlotKind::RecoveryCode,
            "",
            &self.db_uuid,
            &code.secret(),
            &key.data_key,
            cost,
        )?;
        let starts_over = key.opened_by == OpenedBy::RecoveryCode;
        self.slots.retain(|slot| {
            slot.kind == SlotKind::Password && slot.officer != officer && !starts_over
        });
        self.slots.extend([for_officer, for_code]);
        self.wrong = 0;
        Ok(code)
    }

    /// Whether both have the same slots: a backup made before a password was set still opens without one.
    pub(crate) fn same_slots(&self, other: &Keys) -> bool {
        self.slots == other.slots
    }

    /// As they go into a backup's header: without this PC's count of wrong guesses.
    pub(crate) fn for_backup(&self) -> Keys {
        Keys {
            wrong: 0,
            wrong_at: 0,
            ..self.clone()
        }
    }

    /// Says how far the office has come without writing it down yet.
    pub(crate) fn set_commit_seq(&mut self, commit_seq: i64) {
        self.commit_seq = commit_seq;
    }

    /// Whether these are keys to the same office file: a backup of it, for instance.
    pub fn same_office(&self, other: &Keys) -> bool {
        self.db_uuid == other.db_uuid && self.salt == other.salt
    }

    /// Seconds still to wait before the next guess: none for the first five, then 1, 2, 4 … 60.
    pub fn must_wait(&self, now_ms: i64) -> u32 {
        const FREE: u32 = 5;
        const LONGEST: u32 = 60;
        if self.wrong < FREE {
            return 0;
        }
        let wait = 1u32
            .checked_shl(self.wrong - FREE)
            .filter(|wait| *wait < LONGEST)
            .unwrap_or(LONGEST);
        let waited_ms = now_ms.saturating_sub(self.wrong_at).max(0);
        let left_ms = i64::from(wait) * 1000 - waited_ms;
        u32::try_from((left_ms + 999) / 1000).unwrap_or(0)
    }
}

/// `…/keys-a` and `…/keys-b`, for those who move an office.
pub fn key_files(folder: &Path) -> [PathBuf; 2] {
    [folder.join(FILE_A), folder.join(FILE_B)]
}
