//! Where the office lies on this PC, and where it must not: a network drive or a USB stick loses or damages a database
//! when it goes away in the middle of a write. `SOHOI_HOME` puts everything below one folder, for tests.

use std::path::{Path, PathBuf};

use sohoi_commands::Places;
use tauri::{AppHandle, Manager};

use crate::words;

/// Folder names are ASCII, since old tools on such PCs mangle others.
const DATA_FOLDER: &str = if cfg!(windows) { "SoHoi" } else { "sohoi" };
const DOCUMENTS_FOLDER: &str = "SoHoi";

pub fn given_home() -> Option<PathBuf> {
    std::env::var_os("SOHOI_HOME")
        .filter(|home| !home.is_empty())
        .map(PathBuf::from)
}

/// The folders, or a sentence why the program does not open here.
pub fn find(app: &AppHandle) -> Result<Places, &'static str> {
    let (data, documents) = match given_home() {
        Some(home) => (home.join("data"), home.join("documents")),
        None => {
            let path = app.path();
            let data = path
                .local_data_dir()
                .map_err(|_| words::NO_HOME)?
                .join(DATA_FOLDER);
            let documents = path
                .document_dir()
                .unwrap_or_else(|_| data.clone())
                .join(DOCUMENTS_FOLDER);
            (data, documents)
        }
    };
    match unsafe_place(&data) {
        Some(sentence) => Err(sentence),
        None => Ok(Places {
            office: data.join("office"),
            sample: data.join("sample"),
            backups: documents.join("SaoLuu"),
            exports: documents.join("Xuat"),
            logs: data.join("logs"),
            display: data.join("display.json"),
        }),
    }
}

/// On Windows only shares by name can be told without unsafe code; drives with a letter are taken as they are.
fn unsafe_place(data: &Path) -> Option<&'static str> {
    if cfg!(windows) {
        return data
            .to_string_lossy()
            .starts_with(r"\\")
            .then_some(words::ON_NETWORK);
    }
    // The folder may not be there yet: what counts is the first one above it that is.
    let there = data
        .ancestors()
        .find_map(|folder| folder.canonicalize().ok())?;
    let mounts = std::fs::read_to_string("/proc/mounts").ok()?;
    unsafe_mount(&mounts, &there)
}

/// Looks the folder's file system up in a table such as /proc/mounts.
fn unsafe_mount(mounts: &str, folder: &Path) -> Option<&'static str> {
    let (point, kind) = mounts
        .lines()
        .filter_map(|line| {
            let mut words = line.split(' ').skip(1);
            Some((PathBuf::from(unescape(words.next()?)), words.next()?))
        })
        .filter(|(point, _)| folder.starts_with(point))
        // Of two mounts on one point the later covers the earlier.
        .max_by_key(|(point, _)| point.components().count())?;
    let network = [
        "nfs",
        "nfs4",
        "cifs",
        "smb3",
        "smbfs",
        "9p",
        "davfs",
        "afs",
        "ceph",
        "glusterfs",
    ];
    let removable = ["/media", "/run/media", "/mnt/usb"];
    if network.contains(&kind)
        || kind.starts_with("fuse.sshfs")
        || kind.starts_with("fuse.gvfs")
        || kind == "fuse.rclone"
    {
        Some(words::ON_NETWORK)
    } else if removable.iter().any(|place| point.starts_with(place)) {
        Some(words::ON_REMOVABLE)
    } else {
        None
    }
}

/// The table writes a space as \040, and so on.
fn unescape(text: &str) -> String {
    text.replace("\\040", " ")
        .replace("\\011", "\t")
        .replace("\\012", "\n")
        .replace("\\134", "\\")
}

#[cfg(test)]
mod tests {
    use super::*;

    const MOUNTS: &str = "\
/dev/sda2 / ext4 rw 0 0
/dev/sda3 /home ext4 rw 0 0
//server/chung /home/hong/o\\040chung cifs rw 0 0
phuong:/nha /nha nfs4 rw 0 0
hong@may:/ /home/hong/may fuse.sshfs rw 0 0
/dev/sdb1 /media/hong/KINGSTON vfat rw 0 0
/dev/sdb1 /run/media/hong/USB exfat rw 0 0
";

    #[test]
    fn the_office_stays_off_network_drives_and_usb_sticks() {
        let check = |folder: &str, expected: Option<&str>| {
            assert_eq!(
                unsafe_mount(MOUNTS, Path::new(folder)),
                expected,
                "{folder}"
            );
        };
        check("/home/hong/.local/share/sohoi", None);
        check("/root/.local/share", None);
        check("/home/hong/o chung/sohoi", Some(words::ON_NETWORK));
        check("/nha/hong", Some(words::ON_NETWORK));
        check("/home/hong/may/home", Some(words::ON_NETWORK));
        check("/media/hong/KINGSTON/SoHoi", Some(words::ON_REMOVABLE));
        check("/run/media/hong/USB", Some(words::ON_REMOVABLE));
        // A folder that only begins like a mount is not inside it.
        check("/nha-van-hoa", None);
    }
}
