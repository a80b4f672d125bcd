//! What was written down is enough to take anything back, and no write goes around it.

use super::*;
use crate::Action;
use crate::days::{Day, Month, PartialDay};
use crate::error::{Error, Rule};
use crate::members::*;
use crate::office::{Office, test_office};
use crate::organization::*;

fn day(text: &str) -> Day {
    crate::days::day_from_text(text).unwrap()
}

pub(super) fn fields(name: &str) -> PersonFields {
    PersonFields {
        name: name.to_owned(),
        ..PersonFields::default()
    }
}

fn branch(office: &Office, name: &str) -> crate::ids::UnitId {
    list_units(office, office.today())
        .unwrap()
        .into_iter()
        .find(|unit| unit.name == name)
        .unwrap()
        .id
}

pub(super) fn add(office: &mut Office, name: &str) -> crate::ids::PersonId {
    let unit_id = branch(office, "Chi hội 1");
    add_member(
        office,
        &NewMember {
            fields: fields(name),
            unit_id,
            group_id: None,
            kind: MemberKind::Ordinary,
            joined: PartialDay::year(2010),
            join_reason: JoinReason::Admitted,
        },
    )
    .unwrap()
}

#[test]
fn every_subject_table_has_its_three_triggers() {
    let office = test_office();
    let tables = subject_tables(office.conn()).unwrap();
    assert!(
        tables.len() >= 20,
        "the schema has more subject tables than {}",
        tables.len()
    );
    for table in &tables {
        assert!(
            crate::subjects::subject_of_table(&table.name).is_some(),
            "{} belongs to a subject",
            table.name
        );
        assert!(!table.key.is_empty(), "{} has a primary key", table.name);
    }
    let triggers: i64 = office
        .conn()
        .query_row(
            "SELECT count(*) FROM sqlite_schema WHERE type = 'trigger'",
            [],
            |row| row.get(0),
        )
        .unwrap();
    assert_eq!(triggers, tables.len() as i64 * 3);
    assert!(triggers_match(office.conn()).unwrap());
}

#[test]
fn a_missing_or_altered_trigger_is_noticed() {
    let mut office = test_office();
    office
        .note(|tx| Ok(tx.execute_batch("DROP TRIGGER history_of_person_update")?))
        .unwrap();
    assert!(!triggers_match(office.conn()).unwrap());
}

#[test]
fn nothing_is_written_outside_an_action() {
    let mut office = test_office();
    let refused = office.note(|tx| Ok(tx.execute("INSERT INTO person (name) VALUES ('X')", [])?));
    assert!(matches!(refused, Err(Error::Database(_))));
}

#[test]
fn an_error_takes_everything_back() {
    let mut office = test_office();
    let before = office.content_hash().unwrap();
    let actions = list_actions(&office, 0, 50).unwrap().total;
    let failed: crate::Result<()> = office.change(Action::AddMember, |tx| {
        tx.execute("INSERT INTO person (name) VALUES ('Nửa chừng')", [])?;
        Err(Error::Internal("stopped on purpose"))
    });
    assert!(failed.is_err());
    assert_eq!(office.content_hash().unwrap(), before);
    assert_eq!(list_actions(&office, 0, 50).unwrap().total, actions);
    assert!(office.take_changed().is_empty());
}

#[test]
fn work_that_changes_nothing_is_no_undo_step() {
    let mut office = test_office();
    let id = add(&mut office, "Nguyễn Thị Đào");
    let before = list_actions(&office, 0, 1).unwrap().total;
    edit_record(
        &mut office,
        &EditMember {
            id,
            fields: fields("Nguyễn Thị Đào"),
        },
        &[],
    )
    .unwrap();
    assert_eq!(list_actions(&office, 0, 1).unwrap().total, before);
}

#[test]
fn undo_and_redo_walk_back_and_forth() {
    let mut office = test_office();
    let empty = office.content_hash().unwrap();
    let id = add(&mut office, "Trần Thị Hoa");
    let added = office.content_hash().unwrap();
    edit_record(
        &mut office,
        &EditMember {
            id,
            fields: fields("Trần Thị Hoà"),
        },
        &[],
    )
    .unwrap();
    let edited = office.content_hash().unwrap();
    assert_eq!(undo(&mut office).unwrap().code, "edit_member");
    assert_eq!(office.content_hash().unwrap(), added);
    assert_eq!(undo(&mut office).unwrap().code, "add_member");
    assert_eq!(office.content_hash().unwrap(), empty);
    assert!(matches!(
        undo(&mut office),
        Err(Error::Refused {
            rule: Rule::NothingToUndo,
            ..
        })
    ));
    assert_eq!(redo(&mut office).unwrap().code, "add_member");
    assert_eq!(office.content_hash().unwrap(), added);
    redo(&mut office).unwrap();
    assert_eq!(office.content_hash().unwrap(), edited);
    assert!(redo(&mut office).is_err());
    // A new deed after an undo closes the way forward.
    undo(&mut office).unwrap();
    add(&mut office, "Lê Thị Mai");
    assert!(undo_state(&office).unwrap().redo.is_none());
    assert_eq!(first_broken_link(&office).unwrap(), None);
}

#[test]
fn an_older_action_is_taken_back_alone_unless_it_was_built_upon() {
    let mut office = test_office();
    let one = add(&mut office, "Trần Thị Hoa");
    let adding = list_actions(&office, 0, 1).unwrap().rows[0].id;
    add(&mut office, "Lê Thị Mai");
    edit_record(
        &mut office,
        &EditMember {
            id: one,
            fields: fields("Trần Thị Huệ"),
        },
        &[],
    )
    .unwrap();
    let Err(Error::Conflict(rows)) = revert(&mut office, adding) else {
        panic!("the edit stands on it")
    };
    assert_eq!(rows[0].table, "person");
    assert_eq!(rows[0].action_code, "edit_member");
    undo(&mut office).unwrap();
    revert(&mut office, adding).unwrap();
    assert!(matches!(get_member(&office, one), Err(Error::NotFound(_))));
    assert_eq!(count_members(&office, office.today(), None).unwrap(), 1);
    // Taking back is an action too: undo brings her back, and she is found again.
    undo(&mut office).unwrap();
    assert_eq!(
        get_member(&office, one).unwrap().fields.name,
        "Trần Thị Hoa"
    );
    redo(&mut office).unwrap();
    assert!(get_member(&office, one).is_err());
    let found = list_members(
        &office,
        &MemberFilter {
            search: "hoa".into(),
            limit: 10,
            ..Default::default()
        },
    )
    .unwrap();
    assert_eq!(found.total, 0, "the list of names follows undo");
}

#[test]
fn cascades_are_written_down_and_come_back() {
    let mut office = test_office();
    let id = add(&mut office, "Trần Thị Hoa");
    let before = office.content_hash().unwrap();
    remove_member(&mut office, id).unwrap();
    assert_ne!(office.content_hash().unwrap(), before);
    undo(&mut office).unwrap();
    assert_eq!(
        office.content_hash().unwrap(),
        before,
        "her membership came back with her"
    );
    assert_eq!(get_member(&office, id).unwrap().memberships.len(), 1);
}

#[test]
fn what_changed_on_a_record_names_field_and_both_values() {
    let mut office = test_office();
    let id = add(&mut office, "Trần Thị Hoa");
    let edited = PersonFields {
        phone: Some("0912 345 678".into()),
        ..fields("Trần Thị Huệ")
    };
    edit_record(&mut office, &EditMember { id, fields: edited }, &[]).unwrap();
    let changes = record_history(&office, RecordRef::Person(id)).unwrap();
    let name = changes
        .iter()
        .find(|change| change.column == "name" && change.before.is_some())
        .unwrap();
    assert_eq!(
        (name.before.as_deref(), name.after.as_deref()),
        (Some("Trần Thị Hoa"), Some("Trần Thị Huệ"))
    );
    let phone = changes
        .iter()
        .find(|change| change.column == "phone")
        .unwrap();
    assert_eq!(
        phone.after.as_deref(),
        Some("09•• ••• 678"),
        "masked as on the screen"
    );
    assert!(
        changes
            .iter()
            .any(|change| change.table == "membership" && change.column == "unit_id")
    );
}

#[test]
fn the_chain_shows_any_tampering() {
    let mut office = test_office();
    let id = add(&mut office, "Trần Thị Hoa");
    edit_record(
        &mut office,
        &EditMember {
            id,
            fields: fields("Trần Thị Huệ"),
        },
        &[],
    )
    .unwrap();
    add(&mut office, "Lê Thị Mai");
    assert_eq!(first_broken_link(&office).unwrap(), None);
    for (damage, undo_damage) in [
        (
            "UPDATE history SET payload = replace(payload, 'Hoa', 'Hòa') WHERE op = 'update' AND tbl = 'person'",
            "UPDATE history SET payload = replace(payload, 'Hòa', 'Hoa') WHERE op = 'update' AND tbl = 'person'",
        ),
        (
            "UPDATE history SET op = 'delete' WHERE op = 'update'",
            "UPDATE history SET op = 'update' WHERE op = 'delete'",
        ),
    ] {
        let changed = office.note(|tx| Ok(tx.execute(damage, [])?)).unwrap();
        assert!(changed > 0);
        assert!(first_broken_link(&office).unwrap().is_some(), "{damage}");
        office.note(|tx| Ok(tx.execute(undo_damage, [])?)).unwrap();
        assert_eq!(first_broken_link(&office).unwrap(), None);
    }
    // A lawful erasure drops payload and salt; the chain still holds.
    office
        .note(|tx| {
            Ok(tx.execute(
                "UPDATE history SET payload = NULL, salt = NULL WHERE op = 'update'",
                [],
            )?)
        })
        .unwrap();
    assert_eq!(first_broken_link(&office).unwrap(), None);
    office
        .note(|tx| Ok(tx.execute("DELETE FROM history WHERE seq = 3", [])?))
        .unwrap();
    assert!(first_broken_link(&office).unwrap().is_some());
}

/// A small generator, so that a failing script can be run again by its seed.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: u64) -> u64 {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % sides
    }
}

#[test]
fn undoing_a_random_script_brings_the_office_back_exactly() {
    for seed in 1..=5 {
        let mut office = test_office();
        let start = office.content_hash().unwrap();
        let mut dice = Dice(seed);
        let mut hashes = vec![start];
        while hashes.len() <= 200 {
            let before = list_actions(&office, 0, 1).unwrap().total;
            // Refusals are part of the script: they must leave nothing behind.
            let _ = random_action(&mut office, &mut dice);
            if list_actions(&office, 0, 1).unwrap().total > before {
                hashes.push(office.content_hash().unwrap());
            } else {
                assert_eq!(
                    office.content_hash().unwrap(),
                    *hashes.last().unwrap(),
                    "seed {seed}"
                );
            }
        }
        let end = hashes.pop().unwrap();
        for expected in hashes.iter().rev() {
            undo(&mut office).unwrap();
            assert_eq!(office.content_hash().unwrap(), *expected, "seed {seed}");
        }
        assert!(undo(&mut office).is_err());
        while redo(&mut office).is_ok() {}
        assert_eq!(
            office.content_hash().unwrap(),
            end,
            "seed {seed}: redone to the end"
        );
        assert_eq!(first_broken_link(&office).unwrap(), None);
        // The list in memory follows all of it.
        let listed = list_members(
            &office,
            &MemberFilter {
                status: MemberStatus::All,
                limit: 1,
                ..Default::default()
            },
        );
        assert_eq!(
            listed.unwrap().total as usize,
            office.names().unwrap().len()
        );
        let month = Month::new(2018, 1).unwrap();
        let change = member_change(&office, month).unwrap();
        assert_eq!(
            change.start + change.admitted + change.moved_in + change.rejoined
                - change.moved_away
                - change.died
                - change.other_left,
            change.end,
            "seed {seed}"
        );
    }
}

fn random_action(office: &mut Office, dice: &mut Dice) -> crate::Result<()> {
    let today = office.today();
    let people: Vec<_> = list_members(
        office,
        &MemberFilter {
            status: MemberStatus::All,
            limit: 200,
            ..Default::default()
        },
    )?
    .rows;
    let person = |dice: &mut Dice| {
        people
            .get(dice.roll(people.len().max(1) as u64) as usize)
            .map(|row| row.id)
    };
    let units = list_units(office, today)?;
    let unit = units[dice.roll(units.len() as u64) as usize].id;
    let date = today - chrono::Days::new(dice.roll(400));
    match dice.roll(10) {
        0..=2 => {
            let name = format!(
                "Nguyễn Thị {}",
                ["Hoa", "Mai", "Đào", "Hồng", "Ánh"][dice.roll(5) as usize]
            );
            add_member(
                office,
                &NewMember {
                    fields: PersonFields {
                        birth: Some(PartialDay::year(1950 + dice.roll(50) as i32)),
                        is_core: dice.roll(2) == 0,
                        notes: Some("ghi \"chú\"\n'hai dòng'".into()),
                        ..fields(&name)
                    },
                    unit_id: unit,
                    group_id: None,
                    kind: MemberKind::Ordinary,
                    joined: date.into(),
                    join_reason: JoinReason::MovedIn,
                },
            )?;
        }
        3 => {
            if let Some(id) = person(dice) {
                edit_record(
                    office,
                    &EditMember {
                        id,
                        fields: fields(&format!("Lê Thị {}", dice.roll(9))),
                    },
                    &[],
                )?;
            }
        }
        4 => {
            if let Some(id) = person(dice) {
                leave_union(
                    office,
                    &LeaveUnion {
                        hand_over: Default::default(),
                        id,
                        last_day: date,
                        reason: LeaveReason::MovedAway,
                    },
                )?;
            }
        }
        5 => {
            if let Some(id) = person(dice) {
                let reason = if dice.roll(2) == 0 {
                    JoinReason::Rejoined
                } else {
                    JoinReason::Transferred
                };
                let join = JoinBranch {
                    id,
                    unit_id: unit,
                    group_id: None,
                    kind: MemberKind::Ordinary,
                    from: date,
                    reason,
                };
                join_branch(office, &join)?;
            }
        }
        6 => {
            if let Some(id) = person(dice) {
                remove_member(office, id)?;
            }
        }
        7 => {
            add_unit(
                office,
                &NewUnit {
                    name: format!("Tổ {}", dice.roll(20)),
                    kind: if dice.roll(2) == 0 {
                        UnitKind::Group
                    } else {
                        UnitKind::Branch
                    },
                    parent_id: Some(unit),
                    branch_kind: Some(BranchKind::Young),
                    purpose: None,
                    opened: Some(date),
                },
            )?;
        }
        8 => {
            if dice.roll(2) == 0 {
                rename_unit(
                    office,
                    &RenameUnit {
                        id: unit,
                        name: format!("Tên {}", dice.roll(30)),
                        from: date,
                    },
                )?;
            } else if dice.roll(2) == 0 {
                remove_unit(office, unit)?;
            } else {
                let dissolve = StructureChange::Dissolve {
                    unit,
                    to: None,
                    day: date,
                };
                change_structure(office, &dissolve)?;
            }
        }
        _ => {
            let post =
                [Post::BranchHead, Post::CommitteeMember, Post::GroupHead][dice.roll(3) as usize];
            let term = NewTerm {
                person_id: person(dice),
                person_name: Some("Phạm Văn Ba".into()),
                unit_id: unit,
                post,
                other_title: None,
                valid_from: date,
                last_day: Some(day("2020-12-31")),
            };
            add_term(office, &term)?;
        }
    }
    Ok(())
}
