//! Files that leave the office: saved where the officer says, whole or not at all, never over another one, and
//! written down in the export log. Every command that saves a file goes through here.

use std::path::{Path, PathBuf};

use sohoi_core::days::Month;
use sohoi_core::export_log::note_export;
use sohoi_core::files::{self, Replace};
use sohoi_core::vault;

use crate::contract::SavedFile;
use crate::desk::SavedPath;
use crate::leaving::ExportKind;
use crate::{Desk, Problem};

/// A file about to be saved.
pub(crate) struct Export {
    /// Exports lie in a folder per month.
    pub month: Month,
    /// ASCII, e.g. `BienBan_2018-01-18_PhuongThuongThanh.pdf`.
    pub file_name: String,
    pub bytes: Vec<u8>,
    /// For the export log.
    pub what: ExportKind,
}

/// Asks where, writes, remembers. None if she changes her mind.
pub(crate) fn save(desk: &mut Desk, export: Export) -> Result<Option<SavedFile>, Problem> {
    let columns = export.what.carries();
    save_with(desk, export, &columns)
}

/// The same for a list whose columns were chosen.
pub(crate) fn save_with(
    desk: &mut Desk,
    export: Export,
    columns: &str,
) -> Result<Option<SavedFile>, Problem> {
    let folder = desk.host.places().exports.join(export.month.to_string());
    if desk.host.makes_export_folders() {
        files::make_folder(&folder)?;
    }
    let Some(chosen) = desk.host.save_as(&folder, &export.file_name) else {
        return Ok(None);
    };
    let path = free_place(desk, chosen);
    files::write_bytes(&path, desk.replace, &export.bytes)?;
    let file_name = name_of(&path);
    note_export(desk.office_mut()?, export.what.code(), columns, &file_name)?;
    Ok(Some(remember(desk, &path)?))
}

/// The chosen path, or the next free name beside it where nothing may be replaced.
pub(crate) fn free_place(desk: &Desk, chosen: PathBuf) -> PathBuf {
    match desk.replace {
        Replace::Allow => chosen,
        Replace::Refuse => files::free_name(&chosen),
    }
}

/// A file just written may be opened once by its token, for ten minutes; paths never reach the UI.
pub(crate) fn remember(desk: &mut Desk, path: &Path) -> Result<SavedFile, Problem> {
    let token = vault::random_name()?;
    let saved = SavedPath {
        path: path.to_owned(),
        saved_at: desk.host.clock().now_ms(),
    };
    desk.saved_files.insert(token.clone(), saved);
    Ok(SavedFile {
        token,
        file_name: name_of(path),
        folder_name: path.parent().map(name_of).unwrap_or_default(),
    })
}

/// The file a token stands for.
pub(crate) fn take_saved(desk: &mut Desk, token: &str) -> Option<PathBuf> {
    const TOKEN_LIVES_MS: i64 = 10 * 60_000;
    let now = desk.host.clock().now_ms();
    desk.saved_files
        .retain(|_, saved| (0..TOKEN_LIVES_MS).contains(&(now - saved.saved_at)));
    desk.saved_files.remove(token).map(|saved| saved.path)
}

fn name_of(path: &Path) -> String {
    path.file_name()
        .unwrap_or_default()
        .to_string_lossy()
        .into_owned()
}

/// "Hội LHPN phường Thượng Thanh" → "PhuongThuongThanh", for names of files.
pub(crate) fn ward_in_file_name(ward_name: &str) -> String {
    const KINDS: [&str; 4] = ["phuong", "xa", "thi tran", "dac khu"];
    let folded = sohoi_vietnamese::fold(ward_name);
    let place = KINDS
        .iter()
        .find_map(|kind| folded.find(&format!(" {kind} ")).map(|at| &folded[at..]))
        .unwrap_or(&folded);
    place
        .split(|sign: char| !sign.is_ascii_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(|word| format!("{}{}", word[..1].to_ascii_uppercase(), &word[1..]))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::ward_in_file_name;

    #[test]
    fn a_wards_name_becomes_one_plain_word() {
        assert_eq!(
            ward_in_file_name("Hội LHPN phường Thượng Thanh"),
            "PhuongThuongThanh"
        );
        assert_eq!(ward_in_file_name("Hội LHPN xã Đông Dư (cũ)"), "XaDongDuCu");
        assert_eq!(ward_in_file_name("Hội Phụ nữ Công an"), "HoiPhuNuCongAn");
    }
}
