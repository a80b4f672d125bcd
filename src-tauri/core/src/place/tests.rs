//! Stories of offices on a disk: made, opened, damaged, gone, newer, older, held by somebody else.

use super::traces::QUARANTINE;
use super::*;
use crate::backup::{BackupReason, make_backup, restore_closed};
use crate::clock::FixedClock;
use crate::days::Day;
use crate::files::{Replace, TestFolder};
use crate::members::{JoinReason, MemberKind, NewMember, PersonFields, add_member, count_members};
use crate::organization::{SetUp, list_units, set_up_office};
use std::path::PathBuf;

use sha2::{Digest, Sha256};

pub(crate) const PASSWORD: &str = "mèo đen uống trà";

pub(crate) fn clock() -> Box<dyn Clock> {
    Box::new(FixedClock {
        today: Day::from_ymd_opt(2018, 1, 20).unwrap(),
    })
}

pub(crate) fn new_office(
    folder: &Path,
    protection: &Protection<'_>,
) -> (Office, Option<RecoveryCode>) {
    create(
        folder,
        &Purpose::Real,
        protection,
        Cost::LEAST,
        clock(),
        "Nguyễn Thị Mẫu",
        |office| {
            let set_up = SetUp {
                ward_name: "Hội LHPN phường Thử".to_owned(),
                place_name: "Thử".to_owned(),
                upper_levels: Vec::new(),
                branches: "Chi hội 1\nChi hội 2".to_owned(),
                officers: Vec::new(),
            };
            set_up_office(office, &set_up).map(|_| ())
        },
    )
    .unwrap()
}

pub(crate) fn plain_office(folder: &Path) -> Office {
    new_office(folder, &Protection::Plain).0
}

pub(crate) fn join(office: &mut Office, name: &str) {
    let unit_id = list_units(office, office.today())
        .unwrap()
        .iter()
        .find(|unit| unit.name == "Chi hội 1")
        .unwrap()
        .id;
    let new = NewMember {
        fields: PersonFields {
            name: name.to_owned(),
            ..Default::default()
        },
        unit_id,
        group_id: None,
        kind: MemberKind::Ordinary,
        joined: crate::days::PartialDay::year(2015),
        join_reason: JoinReason::Admitted,
    };
    add_member(office, &new).unwrap();
}

pub(crate) fn members(office: &Office) -> i64 {
    count_members(office, office.today(), None).unwrap()
}

pub(crate) fn trouble<T>(result: Result<T>) -> OfficeTrouble {
    match result {
        Err(Error::Office(trouble)) => trouble,
        Err(other) => panic!("another error: {other}"),
        Ok(_) => panic!("it went well"),
    }
}

pub(crate) fn open_plain(folder: &Path) -> Result<Office> {
    open(folder, &Unlock::Plain, clock())
}

fn overwrite(path: &Path, change: impl FnOnce(&mut Vec<u8>)) {
    let mut bytes = std::fs::read(path).unwrap();
    change(&mut bytes);
    files::write_bytes(path, Replace::Allow, &bytes).unwrap();
}

fn hash(path: &Path) -> Vec<u8> {
    Sha256::digest(std::fs::read(path).unwrap()).to_vec()
}

fn is_missing(place: OfficePlace) -> bool {
    matches!(place, OfficePlace::Missing)
}

#[test]
fn an_office_opens_again_with_what_was_saved() {
    let folder = TestFolder::new();
    let backups = folder.0.join("backups");
    assert!(is_missing(look(&folder.0, &backups).unwrap()));
    let mut office = plain_office(&folder.0);
    join(&mut office, "Trần Thị Ánh");
    assert!(!office.has_password());
    drop(office);
    assert!(matches!(
        look(&folder.0, &backups).unwrap(),
        OfficePlace::Ready(_)
    ));
    assert_eq!(members(&open_plain(&folder.0).unwrap()), 1);
    // One file and its keys, nothing left lying about.
    assert_eq!(
        folder.names(),
        [
            "keys-a",
            "keys-b",
            "office.db",
            "office.lock",
            "office.notes"
        ]
    );
}

#[test]
fn nothing_readable_lies_on_the_disk() {
    let folder = TestFolder::new();
    let backups = folder.0.join("backups");
    let (mut office, _) = new_office(
        &folder.0,
        &Protection::Password {
            officer: "Mẫu",
            password: PASSWORD,
        },
    );
    join(&mut office, "Canary Thị Vàng");
    make_backup(&office, &backups, BackupReason::ByHand).unwrap();
    let mut looked_at = 0;
    for place in [&folder.0, &backups] {
        for entry in std::fs::read_dir(place).unwrap() {
            let path = entry.unwrap().path();
            if path.is_file() {
                let bytes = std::fs::read(&path).unwrap();
                for word in ["Canary", "CREATE TABLE", "SQLite format 3", PASSWORD] {
                    let found = memchr::memmem::find(&bytes, word.as_bytes()).is_some();
                    assert!(!found, "{word} in {}", path.display());
                }
                looked_at += 1;
            }
        }
    }
    assert!(looked_at >= 5, "office, log, keys, backup: {looked_at}");
}

#[test]
fn a_password_opens_and_names_the_officer() {
    let folder = TestFolder::new();
    let (office, code) = new_office(
        &folder.0,
        &Protection::Password {
            officer: "Nguyễn Thị Mẫu",
            password: PASSWORD,
        },
    );
    assert!(office.has_password());
    drop(office);
    assert_eq!(trouble(open_plain(&folder.0)), OfficeTrouble::WrongPassword);
    let wrong = Unlock::Password("mèo trắng uống trà".to_owned());
    assert_eq!(
        trouble(open(&folder.0, &wrong, clock())),
        OfficeTrouble::WrongPassword
    );
    let office = open(&folder.0, &Unlock::Password(PASSWORD.to_owned()), clock()).unwrap();
    assert_eq!(office.officer(), "Nguyễn Thị Mẫu");
    drop(office);
    let code = code.unwrap().printed().to_string();
    let mut office = open(&folder.0, &Unlock::RecoveryCode(code), clock()).unwrap();
    set_password(
        &mut office,
        None,
        "Trần Thị Hai",
        "bốn cây bàng già",
        Cost::LEAST,
    )
    .unwrap();
    drop(office);
    assert_eq!(
        trouble(open(
            &folder.0,
            &Unlock::Password(PASSWORD.to_owned()),
            clock()
        )),
        OfficeTrouble::WrongPassword
    );
    let office = open(
        &folder.0,
        &Unlock::Password("bốn cây bàng già".to_owned()),
        clock(),
    )
    .unwrap();
    assert_eq!(office.officer(), "Trần Thị Hai");
}

#[test]
fn the_second_who_opens_is_told_and_the_first_is_not_disturbed() {
    let folder = TestFolder::new();
    let mut office = plain_office(&folder.0);
    assert_eq!(trouble(open_plain(&folder.0)), OfficeTrouble::InUse);
    assert!(matches!(
        look(&folder.0, &folder.0).unwrap(),
        OfficePlace::InUse
    ));
    join(&mut office, "Trần Thị Ánh");
    drop(office);
    assert_eq!(members(&open_plain(&folder.0).unwrap()), 1);
}

#[test]
fn an_office_is_never_made_over_traces_of_another() {
    let folder = TestFolder::new();
    drop(plain_office(&folder.0));
    let again = || {
        create(
            &folder.0,
            &Purpose::Real,
            &Protection::Plain,
            Cost::LEAST,
            clock(),
            "",
            |_| Ok(()),
        )
        .map(|_| ())
    };
    assert_eq!(trouble(again()), OfficeTrouble::AlreadyThere);
    files::remove_if_there(&folder.0.join("office.db")).unwrap();
    assert!(matches!(
        look(&folder.0, &folder.0).unwrap(),
        OfficePlace::FileGone
    ));
    assert_eq!(trouble(open_plain(&folder.0)), OfficeTrouble::FileGone);
    assert_eq!(trouble(again()), OfficeTrouble::AlreadyThere);
    assert!(!folder.names().contains(&"office.db".to_owned()));
}

#[test]
fn a_folder_without_office_but_with_backups_is_no_first_start() {
    let (folder, empty) = (TestFolder::new(), TestFolder::new());
    let office = plain_office(&folder.0);
    let backups = folder.0.join("backups");
    make_backup(&office, &backups, BackupReason::Exit).unwrap();
    assert!(matches!(
        look(&empty.0, &backups).unwrap(),
        OfficePlace::FileGone
    ));
    assert!(matches!(
        look(&empty.0.join("not there"), &backups).unwrap(),
        OfficePlace::FileGone
    ));
}

#[test]
fn a_creation_that_is_refused_or_cut_leaves_nothing() {
    let folder = TestFolder::new();
    let refused = create(
        &folder.0,
        &Purpose::Real,
        &Protection::Plain,
        Cost::LEAST,
        clock(),
        "",
        |_| crate::error::refused("ward_name", crate::Rule::Required),
    );
    assert!(refused.is_err());
    assert!(is_missing(
        look(&folder.0, &folder.0.join("backups")).unwrap()
    ));
    // A cut: the marker stayed, and half an office.
    drop(plain_office(&folder.0));
    files::write_bytes(&folder.0.join(BEING_MADE), Replace::Refuse, b"").unwrap();
    overwrite(&folder.0.join("office.db"), |bytes| bytes.truncate(5000));
    assert!(is_missing(
        look(&folder.0, &folder.0.join("backups")).unwrap()
    ));
    drop(plain_office(&folder.0));
    open_plain(&folder.0).unwrap();
}

#[test]
fn keys_that_are_gone_are_told_apart_from_a_file_that_is_gone() {
    let folder = TestFolder::new();
    drop(plain_office(&folder.0));
    for path in key_files(&folder.0) {
        overwrite(&path, |bytes| bytes[40] ^= 1);
    }
    assert!(matches!(
        look(&folder.0, &folder.0).unwrap(),
        OfficePlace::KeysGone
    ));
    assert_eq!(trouble(open_plain(&folder.0)), OfficeTrouble::KeysGone);
}

#[test]
fn a_damaged_file_is_refused_kept_as_it_is_and_a_backup_takes_its_place() {
    type Damage = fn(&mut Vec<u8>);
    let kinds: [(&str, Damage); 6] = [
        ("empty", |bytes| bytes.clear()),
        ("cut", |bytes| bytes.truncate(bytes.len() / 2)),
        ("one bit in the middle", |bytes| {
            let middle = bytes.len() / 2;
            bytes[middle] ^= 1;
        }),
        ("first page zeroed", |bytes| bytes[..4096].fill(0)),
        ("another file", |bytes| {
            *bytes = b"PK\x03\x04 something else entirely".repeat(300)
        }),
        ("a database without encryption", |bytes| {
            let plain = TestFolder::new();
            let path = plain.0.join("plain.db");
            rusqlite::Connection::open(&path)
                .unwrap()
                .execute_batch("CREATE TABLE meta (db_uuid, commit_seq)")
                .unwrap();
            *bytes = std::fs::read(path).unwrap();
        }),
    ];
    for (kind, damage) in kinds {
        let folder = TestFolder::new();
        let mut office = plain_office(&folder.0);
        join(&mut office, "Trần Thị Ánh");
        let backups = folder.0.join("backups");
        let row = make_backup(&office, &backups, BackupReason::Exit).unwrap();
        settle(&mut office).unwrap();
        drop(office);
        // Look closely, as once a week or after a crash.
        Notes::change(&folder.0, |notes| notes.checked_at = None).unwrap();
        let file = folder.0.join("office.db");
        overwrite(&file, damage);
        let before = hash(&file);

        let held = unlock(&folder.0, &Unlock::Plain, clock().now_ms()).unwrap();
        let not_opened = held.open(clock(), IfOlder::Refuse).err().expect(kind);
        assert!(
            matches!(not_opened.error, Error::Office(OfficeTrouble::Damaged)),
            "{kind}: {}",
            not_opened.error
        );
        assert_eq!(hash(&file), before, "{kind}: the damaged file was touched");
        assert!(is_marked_damaged(&folder.0), "{kind}");

        let backup = crate::backup::find_backup(&backups, &row.id).unwrap();
        let office = restore_closed(&mut Some(*not_opened.held), &backup, None, clock()).unwrap();
        assert_eq!(members(&office), 1, "{kind}");
        assert!(!is_marked_damaged(&folder.0), "{kind}");
        assert_eq!(
            hash(&folder.0.join("quarantine/1/office.db")),
            before,
            "{kind}: not kept"
        );
        drop(office);
        assert_eq!(members(&open_plain(&folder.0).unwrap()), 1, "{kind}");
    }
}

#[test]
fn at_most_three_damaged_offices_are_kept() {
    let folder = TestFolder::new();
    drop(plain_office(&folder.0));
    let office = std::fs::read(folder.0.join("office.db")).unwrap();
    for _ in 0..5 {
        files::write_bytes(&folder.0.join("office.db"), Replace::Allow, &office).unwrap();
        put_aside(&folder.0).unwrap();
    }
    let mut kept: Vec<String> = std::fs::read_dir(folder.0.join(QUARANTINE))
        .unwrap()
        .map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned())
        .collect();
    kept.sort();
    assert_eq!(kept, ["3", "4", "5"]);
}

#[test]
fn an_office_of_a_newer_program_is_refused_without_changing_a_byte() {
    for version in [migrations::current_version() + 1, 9_999] {
        let folder = TestFolder::new();
        let office = plain_office(&folder.0);
        office
            .conn()
            .pragma_update(None, "user_version", version)
            .unwrap();
        office.checkpoint().unwrap();
        drop(office);
        let before = hash(&folder.0.join("office.db"));
        let names = folder.names();
        assert_eq!(trouble(open_plain(&folder.0)), OfficeTrouble::Newer);
        assert_eq!(hash(&folder.0.join("office.db")), before);
        assert_eq!(folder.names(), names);
    }
}

#[test]
fn a_newer_office_that_crashed_keeps_its_log_too() {
    let folder = TestFolder::new();
    let office = plain_office(&folder.0);
    office
        .conn()
        .pragma_update(None, "user_version", migrations::current_version() + 1)
        .unwrap();
    let files = ["office.db", "office.db-wal"]
        .map(|name| (name, std::fs::read(folder.0.join(name)).unwrap()));
    assert!(!files[1].1.is_empty());
    drop(office);
    for (name, bytes) in &files {
        files::write_bytes(&folder.0.join(name), Replace::Allow, bytes).unwrap();
    }
    assert_eq!(trouble(open_plain(&folder.0)), OfficeTrouble::Newer);
    for (name, bytes) in &files {
        assert_eq!(
            &std::fs::read(folder.0.join(name)).unwrap(),
            bytes,
            "{name}"
        );
    }
}

#[test]
fn an_older_file_put_in_its_place_is_noticed() {
    let folder = TestFolder::new();
    let mut office = plain_office(&folder.0);
    settle(&mut office).unwrap();
    let old = std::fs::read(folder.0.join("office.db")).unwrap();
    join(&mut office, "Trần Thị Ánh");
    settle(&mut office).unwrap();
    drop(office);
    files::write_bytes(&folder.0.join("office.db"), Replace::Allow, &old).unwrap();
    assert_eq!(trouble(open_plain(&folder.0)), OfficeTrouble::Older);
    // Never silently, but she may say that this is the one.
    let held = unlock(&folder.0, &Unlock::Plain, clock().now_ms()).unwrap();
    let mut office = held
        .open(clock(), IfOlder::Accept)
        .map_err(|not| not.error)
        .unwrap();
    assert_eq!(members(&office), 0);
    settle(&mut office).unwrap();
    drop(office);
    open_plain(&folder.0).unwrap();
}

#[test]
fn another_offices_file_does_not_pass_for_this_one() {
    let (folder, other) = (TestFolder::new(), TestFolder::new());
    drop(plain_office(&folder.0));
    drop(plain_office(&other.0));
    let foreign = std::fs::read(other.0.join("office.db")).unwrap();
    files::write_bytes(&folder.0.join("office.db"), Replace::Allow, &foreign).unwrap();
    assert_eq!(trouble(open_plain(&folder.0)), OfficeTrouble::Damaged);
}

#[test]
fn after_a_crash_every_page_is_checked_and_nothing_confirmed_is_lost() {
    let folder = TestFolder::new();
    let mut office = plain_office(&folder.0);
    join(&mut office, "Trần Thị Ánh");
    // What a kill leaves: the file and its log as they are.
    let left = ["office.db", "office.db-wal"]
        .map(|name| (name, std::fs::read(folder.0.join(name)).unwrap()));
    drop(office);
    for (name, bytes) in &left {
        files::write_bytes(&folder.0.join(name), Replace::Allow, bytes).unwrap();
    }
    let office = open_plain(&folder.0).unwrap();
    assert_eq!(members(&office), 1);
    drop(office);
    // The same, with damage in a page the log does not cover.
    for (name, bytes) in &left {
        files::write_bytes(&folder.0.join(name), Replace::Allow, bytes).unwrap();
    }
    let in_log = pages_in_log(&left[1].1);
    overwrite(&folder.0.join("office.db"), |bytes| {
        let page = (2..=bytes.len() / PAGE)
            .rev()
            .find(|page| !in_log.contains(page))
            .unwrap();
        bytes[page * PAGE - 2000] ^= 1;
    });
    assert_eq!(trouble(open_plain(&folder.0)), OfficeTrouble::Damaged);
}

const PAGE: usize = 4096;

/// Numbers of the pages a write-ahead log holds: each frame is a head of 24 bytes, its page's number first, and the page.
fn pages_in_log(log: &[u8]) -> Vec<usize> {
    log[32..]
        .chunks_exact(24 + PAGE)
        .map(|frame| u32::from_be_bytes([frame[0], frame[1], frame[2], frame[3]]) as usize)
        .collect()
}

/// Root may write anywhere, so there the story is played again by an account that may not.
#[test]
fn a_folder_that_cannot_be_written_to_is_told_and_left_alone() {
    const FOLDER: &str = "SOHOI_TEST_READ_ONLY_FOLDER";
    if let Some(folder) = std::env::var_os(FOLDER) {
        let folder = PathBuf::from(folder);
        assert!(matches!(
            look(&folder, &folder.join("backups")).unwrap(),
            OfficePlace::ReadOnly
        ));
        assert_eq!(trouble(open_plain(&folder)), OfficeTrouble::ReadOnly);
        return;
    }
    let folder = TestFolder::new();
    drop(plain_office(&folder.0));
    let before: Vec<_> = ["office.db", "keys-a", "keys-b"]
        .map(|name| hash(&folder.0.join(name)))
        .into();
    let all = [
        vec![folder.0.clone()],
        folder
            .names()
            .iter()
            .map(|name| folder.0.join(name))
            .collect(),
    ]
    .concat();
    let set_mode = |files: u32, folders: u32| {
        use std::os::unix::fs::PermissionsExt;
        for path in all.iter().chain(
            folder
                .0
                .ancestors()
                .skip(1)
                .take(2)
                .map(Path::to_owned)
                .collect::<Vec<_>>()
                .iter(),
        ) {
            let mode = if path.is_dir() { folders } else { files };
            std::fs::set_permissions(path, std::fs::Permissions::from_mode(mode)).unwrap();
        }
    };
    set_mode(0o444, 0o555);
    let is_root = std::fs::OpenOptions::new()
        .append(true)
        .open(folder.0.join("office.db"))
        .is_ok();
    let name = "place::tests::a_folder_that_cannot_be_written_to_is_told_and_left_alone";
    // The test program itself lies where that account may not look: hand it over as an open file.
    let this_program = std::fs::File::open(std::env::current_exe().unwrap()).unwrap();
    let mut command = if is_root {
        let mut command = std::process::Command::new("setpriv");
        command
            .args([
                "--reuid=65534",
                "--regid=65534",
                "--clear-groups",
                "/proc/self/fd/0",
            ])
            .stdin(this_program);
        command
    } else {
        std::process::Command::new(std::env::current_exe().unwrap())
    };
    let output = command
        .args(["--exact", name])
        .env(FOLDER, &folder.0)
        .current_dir("/")
        .output()
        .unwrap();
    set_mode(0o644, 0o755);
    let said = String::from_utf8_lossy(&output.stdout);
    assert!(
        output.status.success() && said.contains("1 passed"),
        "{said}{}",
        String::from_utf8_lossy(&output.stderr)
    );
    let after: Vec<_> = ["office.db", "keys-a", "keys-b"]
        .map(|name| hash(&folder.0.join(name)))
        .into();
    assert_eq!(before, after);
}

#[test]
fn a_new_password_asks_for_the_old_one_and_follows_the_rules() {
    let folder = TestFolder::new();
    let (mut office, _) = new_office(
        &folder.0,
        &Protection::Password {
            officer: "Mẫu",
            password: PASSWORD,
        },
    );
    let new = "bốn cây bàng già";
    let mut set = |current: Option<&str>, password: &str| {
        set_password(&mut office, current, "Mẫu", password, Cost::LEAST)
    };
    assert_eq!(trouble(set(None, new)), OfficeTrouble::WrongPassword);
    assert_eq!(
        trouble(set(Some("đoán mò thôi"), new)),
        OfficeTrouble::WrongPassword
    );
    assert!(matches!(
        set(Some(PASSWORD), "phường thử"),
        Err(Error::Refused {
            rule: Rule::PasswordTooCommon,
            ..
        })
    ));
    set(Some(PASSWORD), new).unwrap();
    drop(office);
    open(&folder.0, &Unlock::Password(new.to_owned()), clock()).unwrap();
}
