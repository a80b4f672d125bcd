//! Stories of what is erased for good.

use crate::backup::{BackupReason, find_backup, make_backup, restore, restore_closed, restore_to};
use crate::error::{Error, Rule};
use crate::files::TestFolder;
use crate::history::{RecordRef, first_broken_link, list_actions, record_history, revert, undo};
use crate::ids::PersonId;
use crate::members::test_people::{add, day, fill_every_table, merge, named, note};
use crate::members::*;
use crate::office::{Office, test_office};
use crate::place;
use crate::place::tests::{clock, plain_office};
use crate::vault::Unlock;

/// Words that stand nowhere else.
const CANARIES: [&str; 9] = [
    "Vũ Thị Hoàng Yến Kanari",
    "001180777666",
    "180777666",
    "0977123987",
    "Ngõ Kanari",
    "Nghề Kanari",
    "Ghi kanari",
    "Cỡ kanari",
    "Bí thư kanari",
];

fn canary() -> PersonFields {
    PersonFields {
        citizen_number: Some(CANARIES[1].into()),
        old_citizen_number: Some(CANARIES[2].into()),
        phone: Some(CANARIES[3].into()),
        address: Some(CANARIES[4].into()),
        occupation: Some(CANARIES[5].into()),
        notes: Some("kanari trong ghi chú".into()),
        ..named(CANARIES[0], "1980-05-06")
    }
}

/// Every value of every table as text, photographs' bytes as hex.
fn everything(office: &Office) -> String {
    let conn = office.conn();
    let tables: Vec<String> = conn
        .prepare("SELECT name FROM sqlite_schema WHERE type = 'table'")
        .unwrap()
        .query_map([], |row| row.get(0))
        .unwrap()
        .collect::<rusqlite::Result<_>>()
        .unwrap();
    let mut dump = String::new();
    for table in tables {
        let mut statement = conn.prepare(&format!("SELECT * FROM \"{table}\"")).unwrap();
        let columns = statement.column_count();
        let mut rows = statement.query([]).unwrap();
        while let Some(row) = rows.next().unwrap() {
            for at in 0..columns {
                dump.push_str(&format!("{:?} ", row.get_ref(at).unwrap()));
                if let Ok(text) = row.get_ref(at).unwrap().as_str() {
                    dump.push_str(text);
                }
            }
        }
    }
    dump.to_lowercase()
}

fn assert_no_trace(office: &Office) {
    let dump = everything(office);
    for canary in CANARIES.iter().chain(&["kanari"]) {
        assert!(
            !dump.contains(&canary.to_lowercase()),
            "{canary} is still there"
        );
    }
    assert!(
        list_members(
            office,
            &MemberFilter {
                search: "kanari".into(),
                status: MemberStatus::All,
                limit: 10,
                ..Default::default()
            }
        )
        .unwrap()
        .rows
        .is_empty()
    );
}

fn fill_with_canaries(office: &mut Office, id: PersonId) {
    fill_every_table(office, id, "2");
    office
        .change(crate::Action::EditMember.about(CANARIES[0]), |tx| {
            tx.execute_batch(&format!(
                "UPDATE person_note SET text = 'Ghi kanari' WHERE person_id = {id};
                 UPDATE own_value SET value = 'Cỡ kanari' WHERE person_id = {id};
                 UPDATE attendance SET name = '{name}' WHERE person_id = {id};
                 UPDATE meeting SET chair_name = '{name}';
                 UPDATE outside_post SET title = 'Bí thư kanari' WHERE person_id = {id};
                 UPDATE household SET address = 'Hộ kanari';
                 INSERT INTO fee_receipt (year, number, day, fee_year, payer, amount) VALUES (2017, 1, '2017-05-01', 2017, '{name}', 12000);
                 UPDATE fee_payment SET receipt = (SELECT max(id) FROM fee_receipt) WHERE person_id = {id};
                 INSERT INTO blobs (sha256, bytes) VALUES ('aa', CAST('kanari' AS BLOB));
                 UPDATE person SET photo_sha256 = 'aa' WHERE id = {id};",
                id = id.0,
                name = CANARIES[0],
            ))?;
            Ok(())
        })
        .unwrap();
    crate::drafts::save_draft(
        office,
        &crate::drafts::Draft {
            key: "member:new".into(),
            body: format!("{{\"name\": \"{}\"}}", CANARIES[0]),
            saved_at: 0,
        },
    )
    .unwrap();
}

fn erase(office: &mut Office, id: PersonId) -> Erasure {
    let asked = ErasePerson {
        id,
        reason: "Người có dữ liệu yêu cầu".into(),
    };
    erase_person(office, &asked).unwrap()
}

fn money(office: &Office) -> i64 {
    office
        .conn()
        .query_row("SELECT sum(amount) FROM fee_payment", [], |row| row.get(0))
        .unwrap()
}

#[test]
fn an_erased_person_leaves_no_trace_and_every_count_stays() {
    let mut office = test_office();
    let id = add(&mut office, 0, "2010-01-01", canary());
    let double = add(&mut office, 0, "2012-01-01", canary());
    fill_with_canaries(&mut office, id);
    merge_people(&mut office, &merge(id, double), note).unwrap();
    undo(&mut office).unwrap();
    merge_people(&mut office, &merge(id, double), note).unwrap();
    assert!(
        everything(&office).contains("kanari"),
        "the dump sees canaries"
    );
    let counts: Vec<i64> = ["2009-06-01", "2010-06-01", "2017-12-31"]
        .iter()
        .map(|on| count_members(&office, day(on), None).unwrap())
        .collect();
    let paid = money(&office);

    let preview = erasure_preview(&office, id).unwrap();
    assert!(preview.is_member);
    assert!(preview.stays.iter().any(|rows| rows.table == "membership"));
    let erased = erase(&mut office, id);
    assert_eq!(erased.certificate, "1/2018");
    assert_no_trace(&office);
    let after: Vec<i64> = ["2009-06-01", "2010-06-01", "2017-12-31"]
        .iter()
        .map(|on| count_members(&office, day(on), None).unwrap())
        .collect();
    assert_eq!(after, counts, "the counts of the past stay");
    assert_eq!(count_members(&office, office.today(), None).unwrap(), 0);
    assert_eq!(money(&office), paid);
    assert_eq!(first_broken_link(&office).unwrap(), None, "the chain holds");
    let change = member_change(&office, crate::days::Month::new(2018, 1).unwrap()).unwrap();
    assert_eq!((change.start, change.other_left, change.end), (1, 1, 0));
    let told = record_history(&office, RecordRef::Person(id)).unwrap();
    assert!(told.iter().all(|change| change.before.is_none()));
    assert_eq!(list_erasures(&office).unwrap(), [erased]);
}

#[test]
fn nothing_about_her_can_be_taken_back() {
    let mut office = test_office();
    let id = add(&mut office, 0, "2010-01-01", canary());
    let other = add(&mut office, 0, "2010-01-01", named("Lê Thị Mai", "1980"));
    erase(&mut office, id);
    let gone = |result: Result<crate::history::ActionRow, Error>| {
        matches!(
            result,
            Err(Error::Refused {
                rule: Rule::ErasedForGood,
                ..
            })
        )
    };
    assert!(
        gone(undo(&mut office)),
        "nothing is undone across an erasure"
    );
    let actions = list_actions(&office, 0, 10).unwrap().rows;
    assert!(gone(revert(&mut office, actions[0].id)), "not the erasure");
    assert!(
        gone(revert(&mut office, actions[2].id)),
        "not what was written of her"
    );
    assert_eq!(
        actions[2].about, ERASED_NAME,
        "nor does the list of actions name her"
    );
    revert(&mut office, actions[1].id).unwrap();
    assert!(
        reveal_member(&office, other).is_err(),
        "others are not concerned"
    );
    assert!(matches!(
        erase_person(
            &mut office,
            &ErasePerson {
                id,
                reason: "lần nữa".into()
            }
        ),
        Err(Error::Refused { .. })
    ));
}

#[test]
fn an_erasure_needs_a_reason_that_does_not_name_her() {
    let mut office = test_office();
    let id = add(&mut office, 0, "2010-01-01", canary());
    for reason in [
        "  ".to_owned(),
        format!("{} yêu cầu", CANARIES[0].to_uppercase()),
    ] {
        let refused = erase_person(&mut office, &ErasePerson { id, reason });
        assert!(matches!(
            refused,
            Err(Error::Refused {
                field: "reason",
                ..
            })
        ));
    }
    assert!(reveal_member(&office, id).is_ok());
}

#[test]
fn an_older_backup_does_not_bring_her_back() {
    let folder = TestFolder::new();
    let backups = folder.0.join("SaoLuu");
    let mut office = plain_office(&folder.0);
    let branch = crate::organization::list_units(&office, office.today()).unwrap();
    assert!(!branch.is_empty());
    let id = add(&mut office, 0, "2010-01-01", canary());
    let row = make_backup(&office, &backups, BackupReason::ByHand).unwrap();
    let later = add(&mut office, 0, "2010-01-01", named("Lê Thị Mai", "1980"));
    erase(&mut office, id);
    assert_no_trace(&office);
    let mut open = Some(office);
    let file = find_backup(&backups, &row.id).unwrap();
    restore(&mut open, &file, None, &backups, clock()).unwrap();
    let mut office = open.unwrap();
    assert_no_trace(&office);
    assert_eq!(reveal_member(&office, id).unwrap().name, ERASED_NAME);
    assert!(
        reveal_member(&office, later).is_err(),
        "the backup is older than she"
    );
    assert_eq!(
        list_erasures(&office).unwrap().len(),
        1,
        "the certificate stays known"
    );
    assert_eq!(first_broken_link(&office).unwrap(), None);
    // A number that comes up again after the restore is not the erased person.
    let anew = add(&mut office, 0, "2010-01-01", named("Lê Thị Cúc", "1985"));
    assert_ne!(anew, id);
    drop(office);
    // Nothing of her lies in the file or beside it in clear; and the notes tell numbers only.
    for entry in std::fs::read_dir(&folder.0).unwrap() {
        let path = entry.unwrap().path();
        if path.is_file() {
            let bytes = std::fs::read(&path).unwrap();
            for canary in CANARIES {
                let found = bytes
                    .windows(canary.len())
                    .any(|part| part == canary.as_bytes());
                assert!(!found, "{} names her", path.display());
            }
        }
    }
}

/// The office cannot be asked whom it erased; the notes beside it still can.
#[test]
fn she_does_not_come_back_where_the_office_does_not_open() {
    for keys_are_there in [true, false] {
        let folder = TestFolder::new();
        let (place, backups) = (folder.0.join("office"), folder.0.join("SaoLuu"));
        let mut office = plain_office(&place);
        let id = add(&mut office, 0, "2010-01-01", canary());
        let row = make_backup(&office, &backups, BackupReason::ByHand).unwrap();
        erase(&mut office, id);
        drop(office);
        let path = place.join("office.db");
        let file = find_backup(&backups, &row.id).unwrap();
        let office = if keys_are_there {
            // As the screen of a damaged office does it.
            crate::files::write_bytes(&path, crate::files::Replace::Allow, b"damaged").unwrap();
            let mut held = Some(place::unlock(&place, &Unlock::Plain, 0).unwrap());
            restore_closed(&mut held, &file, None, clock()).unwrap()
        } else {
            // As the start without keys and the command line do it.
            for name in ["office.db", "keys-a", "keys-b"] {
                crate::files::remove_if_there(&place.join(name)).unwrap();
            }
            let replace = crate::files::Replace::Allow;
            restore_to(&file, &place, &Unlock::Plain, replace, clock()).unwrap()
        };
        assert_no_trace(&office);
        assert_eq!(reveal_member(&office, id).unwrap().name, ERASED_NAME);
        assert_eq!(list_erasures(&office).unwrap().len(), 1);
        assert_eq!(first_broken_link(&office).unwrap(), None);
    }
}

/// The same number is another person in another office.
#[test]
fn another_offices_backup_takes_no_erasures_over_and_ours_hold_when_we_come_back() {
    let folder = TestFolder::new();
    let (place, backups) = (folder.0.join("office"), folder.0.join("SaoLuu"));
    let mut theirs = plain_office(&folder.0.join("theirs"));
    let hers = add(&mut theirs, 0, "2010-01-01", named("Lê Thị Mai", "1980"));
    let their_row = make_backup(&theirs, &folder.0.join("b"), BackupReason::ByHand).unwrap();
    drop(theirs);
    let mut ours = plain_office(&place);
    let id = add(&mut ours, 0, "2010-01-01", canary());
    assert_eq!(hers, id);
    let our_row = make_backup(&ours, &backups, BackupReason::ByHand).unwrap();
    erase(&mut ours, id);

    let mut open = Some(ours);
    let their_file = find_backup(&folder.0.join("b"), &their_row.id).unwrap();
    restore(&mut open, &their_file, None, &backups, clock()).unwrap();
    let restored = open.as_ref().unwrap();
    assert_eq!(list_erasures(restored).unwrap(), []);
    assert_eq!(reveal_member(restored, hers).unwrap().name, "Lê Thị Mai");

    let our_file = find_backup(&backups, &our_row.id).unwrap();
    restore(&mut open, &our_file, None, &backups, clock()).unwrap();
    let back = open.as_ref().unwrap();
    assert_eq!(reveal_member(back, id).unwrap().name, ERASED_NAME);
    assert_eq!(list_erasures(back).unwrap().len(), 1);
    assert_no_trace(back);
}

#[test]
fn a_certificate_takes_the_number_after_the_highest() {
    let mut office = test_office();
    let mut numbers = Vec::new();
    for name in ["Lê Thị Mai", "Lê Thị Cúc", "Lê Thị Đào"] {
        let id = add(&mut office, 0, "2010-01-01", named(name, "1980"));
        numbers.push(erase(&mut office, id).certificate);
    }
    assert_eq!(numbers, ["1/2018", "2/2018", "3/2018"]);
    office
        .note(|tx| {
            tx.execute("DELETE FROM erasure WHERE certificate = '2/2018'", [])?;
            tx.execute(
                "UPDATE erasure SET certificate = '12/2018' WHERE certificate = '3/2018'",
                [],
            )?;
            Ok(())
        })
        .unwrap();
    let id = add(&mut office, 0, "2010-01-01", named("Lê Thị Lý", "1980"));
    assert_eq!(erase(&mut office, id).certificate, "13/2018");
}

/// On a fresh machine nobody knows whom another one erased: that is what the officer is told when she takes a file.
#[test]
fn a_backup_from_before_an_erasure_in_a_new_place_has_her_and_can_erase_her_again() {
    let folder = TestFolder::new();
    let backups = folder.0.join("SaoLuu");
    let mut office = plain_office(&folder.0.join("office"));
    let id = add(&mut office, 0, "2010-01-01", canary());
    let row = make_backup(&office, &backups, BackupReason::ByHand).unwrap();
    erase(&mut office, id);
    drop(office);
    let file = find_backup(&backups, &row.id).unwrap();
    let new = folder.0.join("may-khac");
    let replace = crate::files::Replace::Refuse;
    let mut office = restore_to(&file, &new, &Unlock::Plain, replace, clock()).unwrap();
    assert_eq!(reveal_member(&office, id).unwrap().name, CANARIES[0]);
    erase(&mut office, id);
    assert_no_trace(&office);
}
