//! Stories of backups: made, damaged, foreign, restored, undone, and cut off in the middle.

use super::unfinished::finish_by_steps;
use super::*;
use crate::error::{Error, OfficeTrouble};
use crate::files::{self, Replace, TestFolder};
use crate::office::Office;
use crate::place::tests::{
    PASSWORD, clock, join, members, new_office, open_plain, plain_office, trouble,
};
use crate::place::{IfOlder, Notes, Protection, settle, unlock};
use crate::vault::Unlock;
use std::path::{Path, PathBuf};

fn backups(folder: &TestFolder) -> PathBuf {
    folder.0.join("SaoLuu")
}

/// An office of two members with a backup of one.
fn office_and_backup(folder: &TestFolder) -> (Office, BackupRow) {
    let mut office = plain_office(&folder.0);
    join(&mut office, "Trần Thị Ánh");
    let row = make_backup(&office, &backups(folder), BackupReason::ByHand).unwrap();
    join(&mut office, "Lê Thị Bưởi");
    (office, row)
}

fn path_of(folder: &TestFolder, row: &BackupRow) -> PathBuf {
    backups(folder).join(&row.id)
}

fn file(folder: &TestFolder, row: &BackupRow) -> BackupFile {
    find_backup(&backups(folder), &row.id).unwrap()
}

fn changed_copy(from: &Path, to: &Path, change: impl FnOnce(&mut Vec<u8>)) {
    let mut bytes = std::fs::read(from).unwrap();
    change(&mut bytes);
    files::write_bytes(to, Replace::Allow, &bytes).unwrap();
}

#[test]
fn a_backup_is_listed_with_what_it_holds() {
    let folder = TestFolder::new();
    let (office, row) = office_and_backup(&folder);
    assert_eq!(
        (row.members, row.meetings, row.photos, row.changes_since),
        (1, 0, 0, 0)
    );
    let name = format!("SoHoi_2018-01-20_0800_{}_by_hand.sohoi", row.commit_seq);
    assert_eq!(row.id, name);
    let listed = list_backups(
        &backups(&folder),
        Some(office.db_uuid()),
        office.commit_seq().unwrap(),
    )
    .unwrap();
    assert_eq!(
        listed,
        [BackupRow {
            changes_since: 1,
            ..row.clone()
        }]
    );
    assert!(
        list_backups(&backups(&folder), Some("another office"), 0)
            .unwrap()
            .is_empty()
    );
    // The same minute again: another name, nothing overwritten.
    let again = make_backup(&office, &backups(&folder), BackupReason::ByHand).unwrap();
    let third = make_backup(&office, &backups(&folder), BackupReason::ByHand).unwrap();
    assert_eq!(
        (again.members, third.id),
        (2, again.id.replace(".sohoi", "_v2.sohoi"))
    );
    assert!(
        make_backup_of_changes(&office, &backups(&folder), BackupReason::Exit)
            .unwrap()
            .is_none()
    );
}

#[test]
fn nothing_lies_about_after_a_backup() {
    let folder = TestFolder::new();
    let (office, _) = office_and_backup(&folder);
    drop(office);
    assert_eq!(
        folder.names(),
        [
            "SaoLuu",
            "keys-a",
            "keys-b",
            "office.db",
            "office.lock",
            "office.notes"
        ]
    );
    assert_eq!(std::fs::read_dir(backups(&folder)).unwrap().count(), 1);
}

#[test]
fn a_restore_brings_back_the_rows_and_can_be_undone_and_redone() {
    let folder = TestFolder::new();
    let mut office = plain_office(&folder.0);
    join(&mut office, "Trần Thị Ánh");
    let at_backup = office.content_hash().unwrap();
    let row = make_backup(&office, &backups(&folder), BackupReason::ByHand).unwrap();
    join(&mut office, "Lê Thị Bưởi");
    let before = office.content_hash().unwrap();
    let seq_before = office.commit_seq().unwrap();
    assert_eq!(before_restore(&office, &backups(&folder)).unwrap(), None);

    let mut desk = Some(office);
    restore(
        &mut desk,
        &file(&folder, &row),
        None,
        &backups(&folder),
        clock(),
    )
    .unwrap();
    assert_eq!(desk.as_ref().unwrap().content_hash().unwrap(), at_backup);
    assert!(
        desk.as_ref().unwrap().commit_seq().unwrap() > seq_before,
        "later backups must sort after earlier ones"
    );
    let replaced = before_restore(desk.as_ref().unwrap(), &backups(&folder))
        .unwrap()
        .unwrap();
    assert_eq!(
        (replaced.members, replaced.commit_seq),
        (2, seq_before),
        "what the restore replaced is named"
    );

    undo_restore(&mut desk, None, &backups(&folder), clock()).unwrap();
    assert_eq!(desk.as_ref().unwrap().content_hash().unwrap(), before);
    undo_restore(&mut desk, None, &backups(&folder), clock()).unwrap();
    assert_eq!(desk.as_ref().unwrap().content_hash().unwrap(), at_backup);
    drop(desk);
    let mut office = open_plain(&folder.0).unwrap();
    join(&mut office, "Phạm Thị Cúc");
    assert_eq!(members(&office), 2);
    assert!(check_office(&office).unwrap().is_clean());
}

#[test]
fn todays_password_stays_when_an_older_backup_of_the_same_office_comes_back() {
    let folder = TestFolder::new();
    let (mut office, row) = office_and_backup(&folder);
    crate::place::set_password(
        &mut office,
        None,
        "Mẫu",
        PASSWORD,
        crate::vault::Cost::LEAST,
    )
    .unwrap();
    let mut desk = Some(office);
    restore(
        &mut desk,
        &file(&folder, &row),
        None,
        &backups(&folder),
        clock(),
    )
    .unwrap();
    assert!(desk.as_ref().unwrap().has_password());
    drop(desk);
    assert_eq!(trouble(open_plain(&folder.0)), OfficeTrouble::WrongPassword);
    let office =
        crate::place::open(&folder.0, &Unlock::Password(PASSWORD.to_owned()), clock()).unwrap();
    assert_eq!(members(&office), 1);
}

#[test]
fn one_file_and_password_or_paper_code_are_enough_on_another_pc() {
    let folder = TestFolder::new();
    let (mut office, code) = new_office(
        &folder.0,
        &Protection::Password {
            officer: "Mẫu",
            password: PASSWORD,
        },
    );
    join(&mut office, "Trần Thị Ánh");
    let usb = TestFolder::new();
    let path = usb.0.join("SoHoi.sohoi");
    save_backup(&office, &path, Replace::Refuse).unwrap();
    assert_eq!(
        trouble(save_backup(&office, &path, Replace::Refuse)),
        OfficeTrouble::AlreadyThere
    );
    assert!(Notes::read(&folder.0).elsewhere_at.is_some());
    let secrets = [
        Unlock::Password(PASSWORD.to_owned()),
        Unlock::RecoveryCode(code.unwrap().printed().to_string()),
    ];
    for secret in secrets {
        let new_pc = TestFolder::new();
        let backup = read_backup_file(&path).unwrap();
        let to = |unlock: &Unlock| restore_to(&backup, &new_pc.0, unlock, Replace::Refuse, clock());
        assert_eq!(trouble(to(&Unlock::Plain)), OfficeTrouble::WrongPassword);
        let restored = to(&secret).unwrap();
        assert_eq!(
            restored.content_hash().unwrap(),
            office.content_hash().unwrap()
        );
        drop(restored);
        assert_eq!(trouble(to(&secret)), OfficeTrouble::AlreadyThere);
        crate::place::open(&new_pc.0, &secret, clock()).unwrap();
    }
}

#[test]
fn damage_anywhere_in_a_backup_is_found_before_anything_is_touched() {
    let folder = TestFolder::new();
    let (office, row) = office_and_backup(&folder);
    let good = path_of(&folder, &row);
    let length = std::fs::metadata(&good).unwrap().len() as usize;
    let bad = backups(&folder).join("bad.sohoi");
    let before = office.content_hash().unwrap();
    let mut desk = Some(office);
    let mut state = 88_172_645_463_325_252_u64;
    for round in 0..100 {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        let at = (state % length as u64) as usize;
        changed_copy(&good, &bad, |bytes| bytes[at] ^= 1 << (round % 8));
        let refused = read_backup_file(&bad)
            .and_then(|file| restore(&mut desk, &file, None, &backups(&folder), clock()));
        assert_eq!(
            trouble(refused),
            OfficeTrouble::NotABackup,
            "byte {at} of {length}"
        );
    }
    for cut in [0, 1, 20, 200, length / 2, length - 1] {
        changed_copy(&good, &bad, |bytes| bytes.truncate(cut));
        assert_eq!(
            trouble(read_backup_file(&bad)),
            OfficeTrouble::NotABackup,
            "cut at {cut}"
        );
    }
    changed_copy(&good, &bad, |bytes| bytes.push(0));
    assert_eq!(trouble(read_backup_file(&bad)), OfficeTrouble::NotABackup);
    files::remove_if_there(&bad).unwrap();
    // The office is open, unchanged, and no safety copy was made for nothing.
    assert_eq!(desk.unwrap().content_hash().unwrap(), before);
    assert_eq!(list_backups(&backups(&folder), None, 0).unwrap().len(), 1);
    assert!(
        !folder
            .names()
            .iter()
            .any(|name| name.contains("restore") || name.contains("tmp")),
        "{:?}",
        folder.names()
    );
}

#[test]
fn a_foreign_file_is_no_backup() {
    let folder = TestFolder::new();
    let path = folder.0.join("x.sohoi");
    for bytes in [
        b"".as_slice(),
        b"PK\x03\x04",
        b"SQLite format 3\0",
        b"SoHoi backup 1\n99999999\n",
        &[b'S'; 5000],
    ] {
        files::write_bytes(&path, Replace::Allow, bytes).unwrap();
        assert_eq!(trouble(read_backup_file(&path)), OfficeTrouble::NotABackup);
    }
    assert!(list_backups(&folder.0, None, 0).unwrap().is_empty());
    assert!(matches!(
        find_backup(&folder.0, "../keys-a"),
        Err(Error::NotFound(_))
    ));
    assert!(matches!(
        find_backup(&folder.0, "none.sohoi"),
        Err(Error::NotFound(_))
    ));
}

/// A file that a stranger made with this very program, and then dressed up: header, seals and counts all fit.
#[test]
fn a_backup_with_a_schema_of_its_own_is_refused() {
    for dressed_up in [
        "CREATE TRIGGER harmless AFTER INSERT ON setting BEGIN DELETE FROM person; END",
        "CREATE VIEW v AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i FROM n",
        "CREATE TABLE extra (x INTEGER PRIMARY KEY)",
        "CREATE INDEX extra ON person (phone)",
        "DROP TRIGGER history_of_person_delete",
        "ALTER TABLE person ADD COLUMN extra TEXT",
        "PRAGMA user_version = 0",
        "PRAGMA application_id = 7",
    ] {
        let (theirs, ours) = (TestFolder::new(), TestFolder::new());
        let office = plain_office(&theirs.0);
        office.conn().execute_batch(dressed_up).unwrap();
        let row = make_backup(&office, &backups(&theirs), BackupReason::ByHand).unwrap();
        let mut desk = Some(plain_office(&ours.0));
        let refused = restore(
            &mut desk,
            &file(&theirs, &row),
            None,
            &backups(&ours),
            clock(),
        );
        assert_eq!(trouble(refused), OfficeTrouble::NotABackup, "{dressed_up}");
        assert_eq!(members(&desk.unwrap()), 0);
    }
}

#[test]
fn a_backup_of_a_newer_program_says_so() {
    let (theirs, ours) = (TestFolder::new(), TestFolder::new());
    let office = plain_office(&theirs.0);
    office
        .conn()
        .pragma_update(None, "user_version", 99)
        .unwrap();
    let row = make_backup(&office, &backups(&theirs), BackupReason::ByHand).unwrap();
    let mut desk = Some(plain_office(&ours.0));
    let refused = restore(
        &mut desk,
        &file(&theirs, &row),
        None,
        &backups(&ours),
        clock(),
    );
    assert_eq!(trouble(refused), OfficeTrouble::Newer);
}

#[test]
fn another_offices_backup_brings_its_own_keys_and_can_be_undone() {
    let (theirs, ours) = (TestFolder::new(), TestFolder::new());
    let (mut office, _) = new_office(
        &theirs.0,
        &Protection::Password {
            officer: "Mẫu",
            password: PASSWORD,
        },
    );
    join(&mut office, "Trần Thị Ánh");
    let row = make_backup(&office, &backups(&theirs), BackupReason::ByHand).unwrap();
    let mut desk = Some(plain_office(&ours.0));
    let backup = file(&theirs, &row);
    assert_eq!(
        trouble(restore(&mut desk, &backup, None, &backups(&ours), clock())),
        OfficeTrouble::WrongPassword
    );
    let password = Unlock::Password(PASSWORD.to_owned());
    restore(
        &mut desk,
        &backup,
        Some(&password),
        &backups(&ours),
        clock(),
    )
    .unwrap();
    assert_eq!(
        (
            members(desk.as_ref().unwrap()),
            desk.as_ref().unwrap().has_password()
        ),
        (1, true)
    );
    undo_restore(&mut desk, None, &backups(&ours), clock()).unwrap();
    assert_eq!(
        (
            members(desk.as_ref().unwrap()),
            desk.as_ref().unwrap().has_password()
        ),
        (0, false)
    );
}

#[test]
fn a_restore_cut_before_any_step_ends_old_or_new() {
    // Step 0: staged, but not decided. Steps 1 to 6: decided, so the next start finishes it.
    for cut_before in 0..=7 {
        let folder = TestFolder::new();
        let (mut office, row) = office_and_backup(&folder);
        // A true log of the old file: SQLite would read it into the new one and call the mixture whole.
        let stale_log = std::fs::read(folder.0.join("office.db-wal")).unwrap();
        assert!(!stale_log.is_empty());
        settle(&mut office).unwrap();
        let old = std::fs::read(folder.0.join("office.db")).unwrap();
        let mut desk = Some(office);
        restore(
            &mut desk,
            &file(&folder, &row),
            None,
            &backups(&folder),
            clock(),
        )
        .unwrap();
        drop(desk);
        // Back to the moment before: the old office, the staged file, and (but for step 0) the marker.
        let keys = crate::vault::Keys::load(&folder.0).unwrap();
        let staged = std::fs::read(folder.0.join("office.db")).unwrap();
        files::write_bytes(&folder.0.join("restore.db"), Replace::Allow, &staged).unwrap();
        files::write_bytes(&folder.0.join("office.db"), Replace::Allow, &old).unwrap();
        files::write_bytes(&folder.0.join("office.db-wal"), Replace::Allow, &stale_log).unwrap();
        let mut old_keys = keys.clone();
        old_keys.set_commit_seq(0);
        old_keys.save(&folder.0).unwrap();
        if cut_before == 0 {
            files::remove_if_there(&folder.0.join("office.db-wal")).unwrap();
        } else {
            super::unfinished::tests::write_marker(&folder.0, keys);
            let cut = finish_by_steps(&folder.0, &mut |step| {
                if step == cut_before {
                    Err(Error::Internal("the power went"))
                } else {
                    Ok(())
                }
            });
            assert_eq!(cut.is_err(), cut_before <= 6, "step {cut_before}");
        }
        let office = open_plain(&folder.0).unwrap();
        let expected = if cut_before == 0 { 2 } else { 1 };
        assert_eq!(members(&office), expected, "cut before step {cut_before}");
        assert!(check_office(&office).unwrap().is_clean());
        let left = folder.names();
        assert!(
            !left.iter().any(|name| name.starts_with("restore")),
            "{cut_before}: {left:?}"
        );
    }
}

#[test]
fn a_staged_file_the_disk_did_not_keep_leaves_the_old_office() {
    let folder = TestFolder::new();
    let (mut office, _) = office_and_backup(&folder);
    settle(&mut office).unwrap();
    drop(office);
    let keys = crate::vault::Keys::load(&folder.0).unwrap();
    files::write_bytes(&folder.0.join("restore.db"), Replace::Allow, b"half of it").unwrap();
    super::unfinished::tests::write_marker(&folder.0, keys);
    files::write_bytes(&folder.0.join("restore.db"), Replace::Allow, b"half").unwrap();
    assert_eq!(members(&open_plain(&folder.0).unwrap()), 2);
}

#[test]
fn thinning_out_deletes_what_is_surplus_but_nothing_while_damage_was_seen() {
    let folder = TestFolder::new();
    let office = plain_office(&folder.0);
    for _ in 0..24 {
        make_backup(&office, &backups(&folder), BackupReason::Scheduled).unwrap();
    }
    let count = || list_backups(&backups(&folder), None, 0).unwrap().len();
    crate::place::mark_damaged(&folder.0).unwrap();
    assert_eq!(
        (thin_out(&office, &backups(&folder)).unwrap(), count()),
        (0, 24)
    );
    files::remove_if_there(&folder.0.join("office.damaged")).unwrap();
    assert_eq!(
        (thin_out(&office, &backups(&folder)).unwrap(), count()),
        (4, 20)
    );
}

#[test]
fn a_check_finds_what_was_done_behind_the_programs_back() {
    let folder = TestFolder::new();
    let mut office = plain_office(&folder.0);
    join(&mut office, "Trần Thị Ánh");
    let clean = check_office(&office).unwrap();
    assert!(clean.is_clean(), "{:?}", clean.findings);
    assert_eq!(
        (clean.members, clean.pages_ok, clean.triggers_ok),
        (1, true, true)
    );
    office
        .conn()
        .execute_batch("UPDATE history SET row_key = '[99]' WHERE seq = 2")
        .unwrap();
    assert!(!check_office(&office).unwrap().history_ok);
    office
        .conn()
        .execute_batch("DROP TRIGGER history_of_person_update")
        .unwrap();
    let found = check_office(&office).unwrap();
    assert!(!found.triggers_ok);
    assert!(
        found
            .findings
            .iter()
            .any(|finding| finding.contains("schema")),
        "{:?}",
        found.findings
    );
    assert!(
        found
            .findings
            .iter()
            .all(|finding| !finding.contains("Ánh"))
    );
}

#[test]
fn a_crash_right_after_a_restore_does_not_call_the_office_old() {
    let folder = TestFolder::new();
    let (office, row) = office_and_backup(&folder);
    let mut desk = Some(office);
    restore(
        &mut desk,
        &file(&folder, &row),
        None,
        &backups(&folder),
        clock(),
    )
    .unwrap();
    drop(desk);
    let held = unlock(&folder.0, &Unlock::Plain, clock().now_ms()).unwrap();
    assert!(held.open(clock(), IfOlder::Refuse).is_ok());
}

#[test]
fn yesterdays_backups_ask_for_todays_password() {
    let folder = TestFolder::new();
    let (mut office, row) = office_and_backup(&folder);
    assert!(!file(&folder, &row).has_password());
    crate::place::set_password(
        &mut office,
        None,
        "Mẫu",
        PASSWORD,
        crate::vault::Cost::LEAST,
    )
    .unwrap();
    assert_eq!(rewrap(&office, &backups(&folder)).unwrap(), 1);
    assert_eq!(rewrap(&office, &backups(&folder)).unwrap(), 0);
    let backup = file(&folder, &row);
    assert!(backup.has_password());
    let new_pc = TestFolder::new();
    let to = |unlock: &Unlock| restore_to(&backup, &new_pc.0, unlock, Replace::Refuse, clock());
    assert_eq!(trouble(to(&Unlock::Plain)), OfficeTrouble::WrongPassword);
    assert_eq!(
        members(&to(&Unlock::Password(PASSWORD.to_owned())).unwrap()),
        1
    );
}
