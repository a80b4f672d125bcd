//! Groups for a purpose from founding to end: who is in them when, what they are not, and what becomes of them with their branch.

use super::*;
use crate::days::day_from_text;
use crate::error::{Error, Rule};
use crate::history::undo;
use crate::ids::FactId;
use crate::members::*;
use crate::office::{Office, test_office};

fn day(text: &str) -> Day {
    day_from_text(text).unwrap()
}

fn branch(office: &Office, name: &str) -> UnitId {
    units(office, "2018-01-20")
        .into_iter()
        .find(|unit| unit.name == name)
        .unwrap()
        .id
}

fn units(office: &Office, on: &str) -> Vec<UnitRow> {
    list_units(office, day(on)).unwrap()
}

fn size(office: &Office, id: UnitId, on: &str) -> Option<i64> {
    units(office, on)
        .into_iter()
        .find(|unit| unit.id == id)
        .map(|unit| unit.members)
}

fn group(office: &mut Office, name: &str, parent: UnitId, purpose: GroupPurpose) -> UnitId {
    let new = NewUnit {
        name: name.into(),
        kind: UnitKind::Group,
        parent_id: Some(parent),
        branch_kind: None,
        purpose: Some(purpose),
        opened: Some(day("2016-01-01")),
    };
    add_unit(office, &new).unwrap()
}

fn member(office: &mut Office, name: &str, unit_id: UnitId) -> PersonId {
    let new = NewMember {
        fields: PersonFields {
            name: name.into(),
            ..Default::default()
        },
        unit_id,
        group_id: None,
        kind: MemberKind::Ordinary,
        joined: "2010".to_owned().try_into().unwrap(),
        join_reason: JoinReason::Admitted,
    };
    add_member(office, &new).unwrap()
}

fn join(
    office: &mut Office,
    person_id: PersonId,
    unit_id: UnitId,
    from: &str,
) -> crate::error::Result<FactId> {
    let fact = Fact::Group {
        unit_id,
        unit_name: String::new(),
        from: Some(day(from)),
        last_day: None,
    };
    save_fact(
        office,
        &SaveFact {
            id: None,
            person_id,
            fact,
        },
    )
}

fn names(office: &Office, unit: UnitId, on: &str) -> Vec<String> {
    let people = group_people(office, unit, day(on)).unwrap();
    people.into_iter().map(|person| person.name).collect()
}

fn rule<T: std::fmt::Debug>(done: crate::error::Result<T>) -> (&'static str, Rule) {
    match done {
        Err(Error::Refused { field, rule }) => (field, rule),
        other => panic!("not refused: {other:?}"),
    }
}

/// Two branches with a woman each, a self-managed group in the first, a savings group of the ward with both.
struct Village {
    office: Office,
    one: UnitId,
    two: UnitId,
    an: PersonId,
    binh: PersonId,
    lane: UnitId,
    purse: UnitId,
}

fn village() -> Village {
    let mut office = test_office();
    let (one, two) = (branch(&office, "Chi hội 1"), branch(&office, "Chi hội 2"));
    let ward = ward_id(office.conn()).unwrap();
    let an = member(&mut office, "Lê Thị An", one);
    let binh = member(&mut office, "Lê Thị Bình", two);
    let lane = group(
        &mut office,
        "Tổ tự quản ngõ 40",
        one,
        GroupPurpose::SelfManaged,
    );
    let purse = group(&mut office, "Tổ tiết kiệm", ward, GroupPurpose::Savings);
    for (person, unit) in [(an, lane), (an, purse), (binh, purse)] {
        join(&mut office, person, unit, "2017-03-01").unwrap();
    }
    Village {
        office,
        one,
        two,
        an,
        binh,
        lane,
        purse,
    }
}

#[test]
fn people_belong_to_several_groups_beside_their_branch_and_count_on_their_days() {
    let Village {
        mut office,
        one,
        an,
        lane,
        purse,
        ..
    } = village();
    assert_eq!(names(&office, lane, "2018-01-20"), ["Lê Thị An"]);
    assert_eq!(
        names(&office, purse, "2018-01-20"),
        ["Lê Thị An", "Lê Thị Bình"]
    );
    assert!(names(&office, purse, "2017-02-28").is_empty());
    assert_eq!(size(&office, purse, "2018-01-20"), Some(2));
    assert_eq!(size(&office, purse, "2017-02-28"), Some(0));
    assert_eq!(size(&office, purse, "2015-12-31"), None, "not founded yet");
    assert_eq!(
        size(&office, one, "2018-01-20"),
        Some(1),
        "her branch counts her once"
    );
    let last = units(&office, "2018-01-20").pop().unwrap();
    assert_eq!(last.id, purse, "the ward's own groups come last");

    // She leaves the Union: of the group she is gone on the same day, in old days she stays.
    let leave = LeaveUnion {
        hand_over: Default::default(),
        id: an,
        last_day: day("2018-01-10"),
        reason: LeaveReason::MovedAway,
    };
    leave_union(&mut office, &leave).unwrap();
    assert_eq!(names(&office, purse, "2018-01-20"), ["Lê Thị Bình"]);
    assert_eq!(size(&office, purse, "2018-01-20"), Some(1));
    assert_eq!(size(&office, purse, "2018-01-10"), Some(2));
}

#[test]
fn a_group_for_a_purpose_is_no_place_of_a_membership_and_takes_nobody_twice() {
    let Village {
        mut office,
        one,
        two,
        an,
        lane,
        purse,
        ..
    } = village();
    assert_eq!(
        rule(join(&mut office, an, lane, "2018-01-01")),
        ("from", Rule::Overlaps)
    );
    assert_eq!(
        rule(join(&mut office, an, two, "2018-01-01")),
        ("unit_id", Rule::NotOffered)
    );
    assert_eq!(
        rule(join(&mut office, an, lane, "2015-01-01")),
        ("unit_id", Rule::UnitClosed)
    );
    // Since nobody knows when: that covers the days she is in it already.
    let unknown = SaveFact {
        id: None,
        person_id: an,
        fact: Fact::Group {
            unit_id: lane,
            unit_name: String::new(),
            from: None,
            last_day: Some(day("2017-06-01")),
        },
    };
    assert_eq!(
        rule(save_fact(&mut office, &unknown)),
        ("from", Rule::Overlaps)
    );
    let into = JoinBranch {
        id: an,
        unit_id: one,
        group_id: Some(lane),
        from: day("2018-01-05"),
        kind: MemberKind::Ordinary,
        reason: JoinReason::Transferred,
    };
    assert_eq!(
        rule(join_branch(&mut office, &into)),
        ("group_id", Rule::NotOffered)
    );
    let moving = StructureChange::MoveMembers {
        pick: Pick {
            also: vec![an],
            ..Default::default()
        },
        to: purse,
        day: day("2018-01-15"),
    };
    assert_eq!(
        rule(change_structure(&mut office, &moving)),
        ("to", Rule::NotOffered)
    );
    let branch_with_purpose = NewUnit {
        name: "Chi hội tiết kiệm".into(),
        kind: UnitKind::Branch,
        parent_id: None,
        branch_kind: None,
        purpose: Some(GroupPurpose::Savings),
        opened: None,
    };
    assert_eq!(
        rule(add_unit(&mut office, &branch_with_purpose)),
        ("purpose", Rule::NotOffered)
    );
}

#[test]
fn it_goes_along_with_its_branch_merges_with_its_like_and_ends_with_its_people() {
    let Village {
        mut office,
        one,
        two,
        an,
        binh,
        lane,
        purse,
        ..
    } = village();
    let before = office.content_hash().unwrap();
    // Its branch ends: it goes on in the other one with everybody in it.
    let dissolve = StructureChange::Dissolve {
        unit: one,
        to: Some(two),
        day: day("2018-01-15"),
    };
    change_structure(&mut office, &dissolve).unwrap();
    let moved = units(&office, "2018-01-20")
        .into_iter()
        .find(|unit| unit.name == "Tổ tự quản ngõ 40")
        .unwrap();
    assert_ne!(moved.id, lane);
    assert_eq!(
        (moved.parent_id, moved.purpose, moved.members),
        (Some(two), Some(GroupPurpose::SelfManaged), 1)
    );
    assert_eq!(size(&office, lane, "2018-01-14"), Some(1));
    undo(&mut office).unwrap();
    assert_eq!(office.content_hash().unwrap(), before);

    let ward = ward_id(office.conn()).unwrap();
    let second = group(&mut office, "Tổ tiết kiệm 2", ward, GroupPurpose::Savings);
    join(&mut office, binh, second, "2017-06-01").unwrap();
    let chi = member(&mut office, "Lê Thị Chi", two);
    join(&mut office, chi, second, "2017-06-01").unwrap();
    let merge = |units: Vec<UnitId>, into| StructureChange::Merge {
        units,
        into: Some(into),
        name: "Tổ tiết kiệm phường".into(),
        day: day("2018-01-15"),
    };
    // Another sort of group, or a branch, is not its like.
    assert_eq!(
        rule(change_structure(
            &mut office,
            &merge(vec![lane, purse], purse)
        )),
        ("units", Rule::NotOffered)
    );
    change_structure(&mut office, &merge(vec![second, purse], purse)).unwrap();
    assert_eq!(
        names(&office, purse, "2018-01-20"),
        ["Lê Thị An", "Lê Thị Bình", "Lê Thị Chi"],
        "who was in both is in it once"
    );

    let end = StructureChange::Dissolve {
        unit: purse,
        to: None,
        day: day("2018-01-18"),
    };
    change_structure(&mut office, &end).unwrap();
    assert_eq!(size(&office, purse, "2018-01-17"), Some(3));
    let told = get_member(&office, an).unwrap();
    let groups: Vec<&FactRow> = told
        .facts
        .iter()
        .filter(|row| row.fact.kind() == FactKind::Group)
        .collect();
    assert!(groups.iter().any(
        |row| matches!(&row.fact, Fact::Group { unit_id, last_day, .. }
                if *unit_id == purse && *last_day == Some(day("2018-01-17")))
    ));
}

#[test]
fn the_people_of_a_group_are_a_list_and_two_records_of_one_keep_one_stretch() {
    let Village {
        mut office,
        two,
        an,
        binh,
        lane,
        purse,
        ..
    } = village();
    let listed = |office: &Office, unit: UnitId| -> Vec<String> {
        let filter = MemberFilter {
            search: String::new(),
            unit_id: Some(unit),
            status: MemberStatus::Active,
            on: None,
            order: MemberOrder::Name,
            descending: false,
            narrow: None,
            columns: None,
            offset: 0,
            limit: 100,
        };
        list_members(office, &filter)
            .unwrap()
            .rows
            .into_iter()
            .map(|row| row.name)
            .collect()
    };
    assert_eq!(listed(&office, purse), ["Lê Thị An", "Lê Thị Bình"]);
    assert_eq!(listed(&office, lane), ["Lê Thị An"]);

    let again = member(&mut office, "Lê Thị An", two);
    join(&mut office, again, purse, "2016-05-01").unwrap();
    let merge = MergePeople {
        kept_id: an,
        other_id: again,
        picks: Vec::new(),
        wins: Some(Side::Kept),
    };
    merge_people(&mut office, &merge, |_| String::new()).unwrap();
    let people = group_people(&office, purse, day("2018-01-20")).unwrap();
    let stretches: Vec<(PersonId, Option<Day>)> = people
        .iter()
        .map(|person| (person.person_id, person.from))
        .collect();
    assert_eq!(
        stretches,
        [
            (an, Some(day("2016-05-01"))),
            (binh, Some(day("2017-03-01")))
        ]
    );
}
