//! A story of what is done to many at once.

use crate::history::undo;
use crate::ids::PersonId;
use crate::members::test_people::{add, branches, day, named};
use crate::members::*;
use crate::office::test_office;

#[test]
fn many_are_moved_in_one_action_and_the_others_are_named() {
    let mut office = test_office();
    let units = branches(&office);
    let moved: Vec<PersonId> = (0..3)
        .map(|at| {
            add(
                &mut office,
                0,
                "2010-01-01",
                named(&format!("Lê Thị Mai {at}"), "1980"),
            )
        })
        .collect();
    let there = add(&mut office, 1, "2010-01-01", named("Lê Thị Lan", "1980"));
    let late = add(&mut office, 0, "2018-01-19", named("Lê Thị Cúc", "1980"));
    let before = office.content_hash().unwrap();
    let work = BulkWork {
        ids: moved
            .iter()
            .copied()
            .chain([there, late, moved[0]])
            .collect(),
        change: BulkChange::Move {
            unit_id: units[1],
            group_id: None,
            from: day("2018-01-10"),
        },
    };
    let preview = bulk_preview(&office, &work).unwrap();
    assert_eq!((preview.people, preview.changed), (5, 3));
    let why: Vec<_> = preview
        .left
        .iter()
        .map(|left| (left.why, left.people))
        .collect();
    assert_eq!(why, [(LeftAsIs::Already, 1), (LeftAsIs::JoinedLater, 1)]);
    assert_eq!(
        bulk_change(&mut office, &work, |n| n.to_string()).unwrap(),
        3
    );
    assert_eq!(
        count_members(&office, day("2018-01-10"), Some(units[1])).unwrap(),
        4
    );
    assert_eq!(
        count_members(&office, day("2018-01-09"), Some(units[1])).unwrap(),
        1
    );
    undo(&mut office).unwrap();
    assert_eq!(
        office.content_hash().unwrap(),
        before,
        "one undo takes all of it back"
    );
    for change in [
        BulkChange::Leave {
            last_day: day("2018-01-19"),
            reason: LeaveReason::MovedAway,
        },
        BulkChange::Field {
            field: PersonColumn::Ethnicity,
            value: Some("Kinh".into()),
        },
        BulkChange::Field {
            field: PersonColumn::IsCore,
            value: Some("1".into()),
        },
        BulkChange::Flag {
            flag: Flag::Widowed,
            from: None,
            note: String::new(),
        },
    ] {
        let work = BulkWork {
            ids: moved.clone(),
            change,
        };
        assert_eq!(
            bulk_change(&mut office, &work, |n| n.to_string()).unwrap(),
            3
        );
        assert_eq!(
            bulk_preview(&office, &work).unwrap().changed,
            0,
            "done is done"
        );
        undo(&mut office).unwrap();
        assert_eq!(office.content_hash().unwrap(), before);
    }
}
