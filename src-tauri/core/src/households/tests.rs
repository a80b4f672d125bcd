//! Stories of people who live together.

use super::*;
use crate::error::{Error, Rule};
use crate::history::undo;
use crate::members::{JoinReason, MemberKind, NewMember, PersonFields, add_member, remove_member};
use crate::office::{Office, test_office};

fn day(text: &str) -> Day {
    crate::days::day_from_text(text).unwrap()
}

fn person(office: &mut Office, name: &str) -> PersonId {
    let unit_id = crate::organization::list_units(office, office.today()).unwrap()[1].id;
    add_member(
        office,
        &NewMember {
            fields: PersonFields {
                name: name.into(),
                ..Default::default()
            },
            unit_id,
            group_id: None,
            kind: MemberKind::Ordinary,
            joined: PartialDay::year(2010),
            join_reason: JoinReason::Admitted,
        },
    )
    .unwrap()
}

fn of(person_id: PersonId) -> SaveHousehold {
    SaveHousehold {
        id: None,
        person_id: Some(person_id),
        is_head: true,
        head_name: None,
        address: "Số 18, tổ 9".into(),
        people: Some(4),
        note: String::new(),
    }
}

fn undoes(office: &mut Office, what: &str, act: impl FnOnce(&mut Office)) {
    let before = office.content_hash().unwrap();
    act(office);
    assert_ne!(
        office.content_hash().unwrap(),
        before,
        "{what} does something"
    );
    undo(office).unwrap();
    assert_eq!(office.content_hash().unwrap(), before, "{what} is one step");
}

#[test]
fn she_joins_a_household_found_by_search_and_leaves_the_one_before() {
    let mut office = test_office();
    let (hong, mai) = (
        person(&mut office, "Dương Thị Hồng"),
        person(&mut office, "Lê Thị Mai"),
    );
    undoes(&mut office, "a household", |office| {
        save_household(office, &of(hong)).unwrap();
    });
    let first = save_household(&mut office, &of(hong)).unwrap();
    let second = SaveHousehold {
        is_head: false,
        head_name: Some(" lê văn  Ba ".into()),
        address: "Ngõ 2".into(),
        ..of(mai)
    };
    let second = save_household(&mut office, &second).unwrap();
    for (text, found) in [
        ("hong", first),
        ("to 9", first),
        ("le van ba", second),
        ("mai ngo", second),
    ] {
        let hits = search_households(&office, text).unwrap();
        let ids: Vec<_> = hits.iter().map(|hit| hit.id).collect();
        assert_eq!(ids, [found], "{text}");
    }
    assert!(search_households(&office, "hong ba").unwrap().is_empty());
    let join = JoinHousehold {
        household_id: first,
        person_id: mai,
        is_head: false,
        from: Some(day("2018-01-10")),
    };
    undoes(&mut office, "joining", |office| {
        join_household(office, &join).unwrap()
    });
    join_household(&mut office, &join).unwrap();
    let home = household_of(&office, mai).unwrap().unwrap();
    let names: Vec<_> = home
        .members
        .iter()
        .map(|member| (member.name.as_str(), member.is_head))
        .collect();
    assert_eq!(
        names,
        [("Dương Thị Hồng", true), ("Lê Thị Mai", false)],
        "the head first"
    );
    assert!(household(&office, second).unwrap().members.is_empty());
    let answer = join_household(&mut office, &join);
    assert!(matches!(
        answer,
        Err(Error::Refused {
            rule: Rule::NothingChanges,
            ..
        })
    ));
    let moved = home.members[1].id;
    undoes(&mut office, "another head", |office| {
        set_household_head(
            office,
            &SetHead {
                household_id: first,
                head: Some(moved),
            },
        )
        .unwrap();
        let heads = household(office, first)
            .unwrap()
            .members
            .iter()
            .filter(|m| m.is_head)
            .count();
        assert_eq!(heads, 1);
    });
    undoes(&mut office, "leaving", |office| {
        let leave = LeaveHousehold {
            id: moved,
            last_day: day("2018-01-19"),
        };
        leave_household(office, &leave).unwrap();
        assert!(household_of(office, mai).unwrap().is_none());
    });
    undoes(&mut office, "never there", |office| {
        remove_from_household(office, moved).unwrap()
    });
    undoes(
        &mut office,
        "her record goes, and her place in the household",
        |office| {
            remove_member(office, mai).unwrap();
            assert_eq!(household(office, first).unwrap().members.len(), 1);
        },
    );
    undoes(&mut office, "the household goes", |office| {
        remove_household(office, first).unwrap();
        assert!(household_of(office, hong).unwrap().is_none());
    });
    let named = SaveHousehold {
        id: Some(first),
        person_id: None,
        head_name: Some("Lê Văn Ba".into()),
        ..of(hong)
    };
    undoes(&mut office, "a head who is not in the register", |office| {
        save_household(office, &named).unwrap();
        assert!(
            household(office, first)
                .unwrap()
                .members
                .iter()
                .all(|m| !m.is_head)
        );
    });
}

#[test]
fn a_household_has_one_class_at_a_time() {
    let mut office = test_office();
    let hong = person(&mut office, "Dương Thị Hồng");
    let id = save_household(&mut office, &of(hong)).unwrap();
    let class = |class, from: &str, last_day: Option<&str>| SaveHouseholdClass {
        id: None,
        household_id: id,
        class,
        review: "Cuối năm 2016".into(),
        standard: "Quyết định 59/2015/QĐ-TTg".into(),
        from: day(from),
        last_day: last_day.map(day),
    };
    save_household_class(
        &mut office,
        &class(HouseholdClass::Poor, "2017-01-01", None),
    )
    .unwrap();
    undoes(&mut office, "a class", |office| {
        save_household_class(office, &class(HouseholdClass::NearPoor, "2018-01-01", None)).unwrap();
        let classes = household(office, id).unwrap().classes;
        assert_eq!(
            classes[1].last_day,
            Some(day("2017-12-31")),
            "the one before ends"
        );
        assert_eq!(
            (classes[0].is_present, classes[1].is_present),
            (true, false)
        );
    });
    let early = class(HouseholdClass::Other, "2016-06-01", None);
    let answer = save_household_class(&mut office, &early);
    assert!(matches!(
        answer,
        Err(Error::Refused {
            field: "from",
            rule: Rule::Overlaps
        })
    ));
    save_household_class(
        &mut office,
        &class(HouseholdClass::Other, "2016-06-01", Some("2016-12-31")),
    )
    .unwrap();
    let classes = household(&office, id).unwrap().classes;
    let mended = SaveHouseholdClass {
        id: Some(classes[0].id),
        review: "Đầu năm 2017".into(),
        ..class(HouseholdClass::EscapedPoverty, "2017-01-01", None)
    };
    undoes(&mut office, "mending", |office| {
        save_household_class(office, &mended).unwrap()
    });
    undoes(&mut office, "removing", |office| {
        remove_household_class(office, classes[1].id).unwrap()
    });
}
