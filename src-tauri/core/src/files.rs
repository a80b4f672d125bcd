//! The only way this program writes, moves or removes a file (clippy.toml forbids the standard ways elsewhere).
//! A file gets its name only when it lies whole on the disk and has been read back; nothing is overwritten unless asked.

use std::fs::{File, OpenOptions, TryLockError};
use std::io::{self, ErrorKind, Write};
use std::path::{Path, PathBuf};
use std::time::{Duration, UNIX_EPOCH};

use crate::error::{Error, OfficeTrouble, Result};

/// What to do when there is a file of that name already.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Replace {
    /// Leave it alone and answer `AlreadyThere`.
    Refuse,
    /// Put the new file in its place, in one step.
    Allow,
}

/// Writes a file so that its name never stands on a torn one: temp file in the same folder, flushed to the disk, read
/// back by `check`, renamed, and the folder flushed too. On any error the temp file is removed and the old file stays.
pub fn write_atomic(
    path: &Path,
    replace: Replace,
    write: impl FnOnce(&mut dyn Write) -> io::Result<()>,
    check: impl FnOnce(&Path) -> Result<()>,
) -> Result<()> {
    if replace == Replace::Refuse && something_at(path) {
        return Err(OfficeTrouble::AlreadyThere.into());
    }
    let temp = temp_name(path)?;
    let written = write_temp(&temp, write)
        .and_then(|()| check(&temp))
        .and_then(|()| give_name(&temp, path, replace));
    if written.is_err() {
        // Best effort: what cannot be removed now is swept at a later start.
        let _ = std::fs::remove_file(&temp);
    }
    written
}

/// `write_atomic` for bytes at hand, compared byte by byte when read back.
pub fn write_bytes(path: &Path, replace: Replace, bytes: &[u8]) -> Result<()> {
    write_atomic(
        path,
        replace,
        |file| file.write_all(bytes),
        |temp| {
            if std::fs::read(temp)? == bytes {
                Ok(())
            } else {
                Err(Error::Internal("file reads back differently"))
            }
        },
    )
}

fn write_temp(temp: &Path, write: impl FnOnce(&mut dyn Write) -> io::Result<()>) -> Result<()> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    private_mode(&mut options);
    let file = options.open(temp)?;
    let mut buffered = io::BufWriter::with_capacity(1 << 16, file);
    write(&mut buffered)?;
    buffered
        .into_inner()
        .map_err(io::IntoInnerError::into_error)?
        .sync_all()?;
    Ok(())
}

/// Only the officer's own account may read what the program writes.
#[cfg(unix)]
fn private_mode(options: &mut OpenOptions) {
    use std::os::unix::fs::OpenOptionsExt;
    options.mode(0o600);
}

/// Windows takes the rights of the user's own folder.
#[cfg(not(unix))]
fn private_mode(_options: &mut OpenOptions) {}

#[expect(
    clippy::disallowed_methods,
    reason = "the one place where files get their names"
)]
fn give_name(temp: &Path, path: &Path, replace: Replace) -> Result<()> {
    match replace {
        Replace::Allow => std::fs::rename(temp, path)?,
        // A hard link refuses an existing name in one step, which a rename does not.
        Replace::Refuse => match std::fs::hard_link(temp, path) {
            Ok(()) => std::fs::remove_file(temp)?,
            Err(error) if error.kind() == ErrorKind::AlreadyExists => {
                return Err(OfficeTrouble::AlreadyThere.into());
            }
            // USB sticks (FAT) know no hard links: look, then rename. A name taken in that blink would be replaced,
            // but by a whole file.
            Err(_) if something_at(path) => return Err(OfficeTrouble::AlreadyThere.into()),
            Err(_) => std::fs::rename(temp, path)?,
        },
    }
    sync_folder(folder_of(path))
}

/// Makes names in a folder durable. Without it a power cut can take a new name back.
#[cfg(unix)]
pub fn sync_folder(folder: &Path) -> Result<()> {
    match File::open(folder)?.sync_all() {
        // Some file systems cannot flush a folder; there is nothing better to do there.
        Err(error)
            if matches!(
                error.kind(),
                ErrorKind::InvalidInput | ErrorKind::Unsupported
            ) =>
        {
            Ok(())
        }
        other => Ok(other?),
    }
}

/// Windows has no such call; its renames are in the file system's journal.
#[cfg(not(unix))]
pub fn sync_folder(_folder: &Path) -> Result<()> {
    Ok(())
}

/// Flushes a file somebody else (SQLite's VACUUM INTO) has written.
pub fn sync_file(path: &Path) -> Result<()> {
    OpenOptions::new()
        .read(true)
        .write(true)
        .open(path)?
        .sync_all()?;
    sync_folder(folder_of(path))
}

/// Moves a file or folder within one volume, never over another one.
#[expect(
    clippy::disallowed_methods,
    reason = "the one place where files get their names"
)]
pub fn move_to(from: &Path, to: &Path) -> Result<()> {
    if something_at(to) {
        return Err(OfficeTrouble::AlreadyThere.into());
    }
    std::fs::rename(from, to)?;
    sync_folder(folder_of(to))?;
    if folder_of(from) == folder_of(to) {
        Ok(())
    } else {
        sync_folder(folder_of(from))
    }
}

/// Moves a file within one folder into the place of another one, in one step.
#[expect(
    clippy::disallowed_methods,
    reason = "the one place where files get their names"
)]
pub(crate) fn move_over(from: &Path, to: &Path) -> Result<()> {
    std::fs::rename(from, to)?;
    sync_folder(folder_of(to))
}

/// Removes a file; that it is gone already is fine.
pub fn remove_if_there(path: &Path) -> Result<()> {
    match std::fs::remove_file(path) {
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(()),
        other => Ok(other?),
    }
}

/// Makes a folder (and those above it) that only the officer's account can enter.
pub fn make_folder(folder: &Path) -> Result<()> {
    let mut builder = std::fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    {
        use std::os::unix::fs::DirBuilderExt;
        builder.mode(0o700);
    }
    builder.create(folder)?;
    Ok(())
}

/// The first free name: itself, or "… _v2", "… _v3" before the extension. A name that ends in `_v1` counts on.
pub fn free_name(path: &Path) -> PathBuf {
    if !something_at(path) {
        return path.to_owned();
    }
    let name = path
        .file_name()
        .map(|name| name.to_string_lossy().into_owned())
        .unwrap_or_default();
    let (stem, extension) = match name.rsplit_once('.') {
        Some((stem, extension)) if !stem.is_empty() => (stem, format!(".{extension}")),
        _ => (name.as_str(), String::new()),
    };
    let (stem, first) = match stem
        .rsplit_once("_v")
        .map(|(stem, number)| (stem, number.parse::<u32>()))
    {
        Some((stem, Ok(number))) => (stem, number.saturating_add(1)),
        _ => (stem, 2),
    };
    (first..=u32::MAX)
        .map(|number| path.with_file_name(format!("{stem}_v{number}{extension}")))
        .find(|candidate| !something_at(candidate))
        .unwrap_or_else(|| path.to_owned())
}

/// Removes temp files a cut left behind more than a day ago. Young ones may belong to a write that is running.
pub fn sweep_temps(folder: &Path, now_ms: i64) -> Result<u32> {
    let day_ago = UNIX_EPOCH
        + Duration::from_millis(
            u64::try_from(now_ms)
                .unwrap_or(0)
                .saturating_sub(24 * 3_600_000),
        );
    let mut removed = 0;
    for entry in std::fs::read_dir(folder)? {
        let entry = entry?;
        let is_old = entry
            .metadata()
            .and_then(|data| data.modified())
            .is_ok_and(|changed| changed < day_ago);
        if is_old
            && is_temp_name(&entry.file_name().to_string_lossy())
            && std::fs::remove_file(entry.path()).is_ok()
        {
            removed += 1;
        }
    }
    Ok(removed)
}

/// A name for a temp file beside `path`, never used before.
pub(crate) fn temp_name(path: &Path) -> Result<PathBuf> {
    let name = path
        .file_name()
        .ok_or(Error::Internal("a file to write has no name"))?
        .to_string_lossy();
    let mut random = [0u8; 6];
    getrandom::fill(&mut random).map_err(|_| Error::Internal("no random numbers"))?;
    let random: String = random.iter().map(|byte| format!("{byte:02x}")).collect();
    Ok(path.with_file_name(format!(".{name}.tmp-{random}")))
}

fn is_temp_name(name: &str) -> bool {
    name.strip_prefix('.')
        .and_then(|name| name.rsplit_once(".tmp-"))
        .is_some_and(|(_, random)| {
            random.len() == 12 && random.bytes().all(|byte| byte.is_ascii_hexdigit())
        })
}

fn folder_of(path: &Path) -> &Path {
    match path.parent() {
        Some(folder) if folder != Path::new("") => folder,
        _ => Path::new("."),
    }
}

/// Also true for a link that leads nowhere, which `exists` would overlook.
fn something_at(path: &Path) -> bool {
    path.symlink_metadata().is_ok()
}

/// Held while an office is open. The system lets go of it when the program ends, however it ends: no stale locks.
#[derive(Debug)]
pub struct FolderLock {
    _file: File,
}

/// Takes the office folder for this process, or answers `InUse` at once.
pub fn exclusive_lock(folder: &Path) -> Result<FolderLock> {
    let mut options = OpenOptions::new();
    options.write(true).create(true).truncate(false);
    private_mode(&mut options);
    let file = options
        .open(folder.join("office.lock"))
        .map_err(|error| match error.kind() {
            ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem => {
                OfficeTrouble::ReadOnly.into()
            }
            _ => Error::File(error),
        })?;
    match file.try_lock() {
        Ok(()) => Ok(FolderLock { _file: file }),
        Err(TryLockError::WouldBlock) => Err(OfficeTrouble::InUse.into()),
        Err(TryLockError::Error(error)) => Err(error.into()),
    }
}

/// A name any system takes, from text an officer typed: no path, no reserved sign or name, no hidden direction
/// marks, at most 120 characters.
pub fn safe_file_name(text: &str) -> String {
    const LONGEST: usize = 120;
    let cleaned: String = text
        .chars()
        .filter(|c| !changes_direction(*c))
        .map(clean_char)
        .collect();
    let (stem, extension) = match cleaned.rsplit_once('.') {
        Some((stem, extension)) if (1..=8).contains(&extension.chars().count()) => {
            (stem, format!(".{extension}"))
        }
        _ => (cleaned.as_str(), String::new()),
    };
    let room = LONGEST - extension.chars().count();
    let stem: String = stem.trim_matches([' ', '.']).chars().take(room).collect();
    let stem = stem.trim_end_matches([' ', '.']);
    let name = format!(
        "{}{}",
        if stem.is_empty() { "tep" } else { stem },
        extension.trim_end_matches([' ', '.'])
    );
    if is_reserved(&name) {
        format!("_{name}")
    } else {
        name
    }
}

fn clean_char(c: char) -> char {
    if c.is_control() || r#"\/:*?"<>|"#.contains(c) {
        '_'
    } else {
        c
    }
}

/// Marks that turn the reading direction or take no room: they can make "exe.pdf" out of "fdp.exe".
fn changes_direction(c: char) -> bool {
    matches!(c, '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2069}' | '\u{FEFF}' | '\u{061C}')
}

/// Names Windows keeps for devices, with or without an extension.
fn is_reserved(name: &str) -> bool {
    let stem = name
        .split('.')
        .next()
        .unwrap_or_default()
        .trim_end()
        .to_ascii_uppercase();
    let numbered = |prefix| {
        stem.strip_prefix(prefix).is_some_and(|rest: &str| {
            let mut chars = rest.chars();
            matches!(
                (chars.next(), chars.next()),
                (Some('0'..='9' | '¹' | '²' | '³'), None)
            )
        })
    };
    matches!(
        stem.as_str(),
        "CON" | "PRN" | "AUX" | "NUL" | "CONIN$" | "CONOUT$"
    ) || numbered("COM")
        || numbered("LPT")
}

/// A folder for one test, gone afterwards; its path has the accents and blanks of a real PC.
#[cfg(test)]
pub(crate) struct TestFolder(pub PathBuf);

#[cfg(test)]
impl TestFolder {
    pub fn new() -> TestFolder {
        let mut random = [0u8; 6];
        getrandom::fill(&mut random).unwrap();
        let name: String = random.iter().map(|byte| format!("{byte:02x}")).collect();
        let folder = std::env::temp_dir()
            .join(format!("sohoi-{name}"))
            .join("Máy của chị Hồng")
            .join("Sổ Hội");
        make_folder(&folder).unwrap();
        TestFolder(folder)
    }

    pub fn names(&self) -> Vec<String> {
        let mut names: Vec<String> = std::fs::read_dir(&self.0)
            .unwrap()
            .map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned())
            .collect();
        names.sort();
        names
    }
}

#[cfg(test)]
#[expect(clippy::disallowed_methods, reason = "a folder this test has made")]
impl Drop for TestFolder {
    fn drop(&mut self) {
        if let Some(root) = self.0.ancestors().nth(2) {
            let _ = std::fs::remove_dir_all(root);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn no_check(_: &Path) -> Result<()> {
        Ok(())
    }

    /// Takes `left` bytes, then fails as a full disk or a pulled stick does.
    struct FailAfter<'a> {
        file: &'a mut dyn Write,
        left: usize,
    }

    impl Write for FailAfter<'_> {
        fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
            if self.left == 0 {
                return Err(io::Error::from(ErrorKind::StorageFull));
            }
            let taken = self.file.write(&bytes[..bytes.len().min(self.left)])?;
            self.left -= taken;
            Ok(taken)
        }
        fn flush(&mut self) -> io::Result<()> {
            self.file.flush()
        }
    }

    #[test]
    fn a_write_that_fails_after_n_bytes_leaves_the_old_file_and_no_temp() {
        let folder = TestFolder::new();
        let path = folder.0.join("bao cao.xlsx");
        write_bytes(&path, Replace::Refuse, b"old").unwrap();
        let new = vec![7u8; 200];
        for n in 0..200 {
            let failed = write_atomic(
                &path,
                Replace::Allow,
                |file| FailAfter { file, left: n }.write_all(&new),
                no_check,
            );
            assert!(failed.is_err(), "{n}");
            assert_eq!(std::fs::read(&path).unwrap(), b"old", "{n}");
            assert_eq!(folder.names(), ["bao cao.xlsx"], "{n}");
        }
    }

    #[test]
    fn a_file_that_reads_back_wrong_never_gets_its_name() {
        let folder = TestFolder::new();
        let path = folder.0.join("a.pdf");
        let refused = write_atomic(
            &path,
            Replace::Refuse,
            |f| f.write_all(b"x"),
            |_| Err(Error::Internal("wrong")),
        );
        assert!(refused.is_err());
        assert!(folder.names().is_empty());
    }

    #[test]
    fn an_existing_file_is_replaced_only_when_asked() {
        let folder = TestFolder::new();
        let path = folder.0.join("a.pdf");
        write_bytes(&path, Replace::Refuse, b"one").unwrap();
        let refused = write_bytes(&path, Replace::Refuse, b"two");
        assert!(matches!(
            refused,
            Err(Error::Office(OfficeTrouble::AlreadyThere))
        ));
        // Also when the other file appears while this one is being written.
        let late = folder.0.join("late.pdf");
        let refused = write_atomic(
            &late,
            Replace::Refuse,
            |f| f.write_all(b"mine"),
            |_| write_bytes(&late, Replace::Refuse, b"hers"),
        );
        assert!(matches!(
            refused,
            Err(Error::Office(OfficeTrouble::AlreadyThere))
        ));
        assert_eq!(std::fs::read(&late).unwrap(), b"hers");
        write_bytes(&path, Replace::Allow, b"three").unwrap();
        assert_eq!(std::fs::read(&path).unwrap(), b"three");
        assert_eq!(folder.names(), ["a.pdf", "late.pdf"]);
    }

    #[test]
    fn free_names_count_on_and_never_hit_an_existing_file() {
        let folder = TestFolder::new();
        let mut seen = Vec::new();
        for _ in 0..3 {
            let path = free_name(&folder.0.join("BienBan_2018-01-18.pdf"));
            write_bytes(&path, Replace::Refuse, b"").unwrap();
            seen.push(path.file_name().unwrap().to_string_lossy().into_owned());
        }
        assert_eq!(
            seen,
            [
                "BienBan_2018-01-18.pdf",
                "BienBan_2018-01-18_v2.pdf",
                "BienBan_2018-01-18_v3.pdf"
            ]
        );
        write_bytes(&folder.0.join("BaoCao_v1.xlsx"), Replace::Refuse, b"").unwrap();
        assert!(free_name(&folder.0.join("BaoCao_v1.xlsx")).ends_with("BaoCao_v2.xlsx"));
    }

    #[test]
    fn only_old_temps_are_swept() {
        let folder = TestFolder::new();
        let temp = temp_name(&folder.0.join("keys-a")).unwrap();
        write_bytes(&temp, Replace::Refuse, b"").unwrap();
        write_bytes(&folder.0.join(".hidden.tmp-notours"), Replace::Refuse, b"").unwrap();
        let changed = temp.metadata().unwrap().modified().unwrap();
        let made_ms = changed.duration_since(UNIX_EPOCH).unwrap().as_millis() as i64;
        assert_eq!(sweep_temps(&folder.0, made_ms + 23 * 3_600_000).unwrap(), 0);
        assert_eq!(sweep_temps(&folder.0, made_ms + 25 * 3_600_000).unwrap(), 1);
        assert_eq!(folder.names(), [".hidden.tmp-notours"]);
    }

    #[test]
    fn a_folder_is_held_by_one_and_freed_with_it() {
        let folder = TestFolder::new();
        let held = exclusive_lock(&folder.0).unwrap();
        assert!(matches!(
            exclusive_lock(&folder.0),
            Err(Error::Office(OfficeTrouble::InUse))
        ));
        drop(held);
        exclusive_lock(&folder.0).unwrap();
    }

    #[test]
    fn file_names_stay_inside_their_folder_and_open_on_windows() {
        for (typed, safe) in [
            ("Biên bản 18/1.pdf", "Biên bản 18_1.pdf"),
            ("../../etc/passwd", "_.._etc_passwd"),
            ("CON.pdf", "_CON.pdf"),
            ("com1", "_com1"),
            ("a\u{202E}fdp.exe", "afdp.exe"),
            ("  . ", "tep"),
            ("", "tep"),
            ("ten.", "ten"),
        ] {
            assert_eq!(safe_file_name(typed), safe, "{typed:?}");
        }
        let long = safe_file_name(&format!("{}.xlsx", "ư".repeat(300)));
        assert_eq!(long.chars().count(), 120);
        assert!(long.ends_with(".xlsx"));
    }
}
