//! Stories of units that open, are renamed and close, and of the people who lead them.

use super::*;
use crate::error::{Error, Rule};
use crate::office::{Office, test_office};

fn day(text: &str) -> Day {
    crate::days::day_from_text(text).unwrap()
}

fn unit(office: &Office, name: &str) -> UnitRow {
    list_units(office, office.today())
        .unwrap()
        .into_iter()
        .find(|unit| unit.name == name)
        .unwrap()
}

#[test]
fn a_pasted_list_becomes_branches_once_each_in_natural_order() {
    let mut office = test_office();
    let added = add_branches(
        &mut office,
        "1. Chi hội 10\n2) Chi hội 2\n\n- Chi hội 4\nCHI HỘI 10\n",
        None,
    )
    .unwrap();
    assert_eq!(added, 2);
    let names: Vec<String> = list_units(&office, office.today())
        .unwrap()
        .into_iter()
        .map(|unit| unit.name)
        .collect();
    assert_eq!(
        names,
        [
            "Hội LHPN phường Thử",
            "Chi hội 1",
            "Chi hội 2",
            "Chi hội 3",
            "Chi hội 4",
            "Chi hội 10"
        ]
    );
}

#[test]
fn numbers_in_front_are_numbering_only_with_a_sign_behind() {
    assert_eq!(
        names_in_list("1. Tổ 1\n2) Tổ 2\n3- Tổ 3\n36 phố phường"),
        ["Tổ 1", "Tổ 2", "Tổ 3", "36 phố phường"]
    );
}

#[test]
fn old_papers_keep_old_names() {
    let mut office = test_office();
    let id = unit(&office, "Chi hội 1").id;
    rename_unit(
        &mut office,
        &RenameUnit {
            id,
            name: "Chi hội Gia Quất".into(),
            from: day("2018-01-10"),
        },
    )
    .unwrap();
    assert_eq!(
        unit_name_on(office.conn(), id, day("2018-01-09")).unwrap(),
        "Chi hội 1"
    );
    assert_eq!(
        unit_name_on(office.conn(), id, day("2018-01-10")).unwrap(),
        "Chi hội Gia Quất"
    );
    // The same day again is a correction, an earlier one is not possible.
    rename_unit(
        &mut office,
        &RenameUnit {
            id,
            name: "Chi hội Gia Quất 1".into(),
            from: day("2018-01-10"),
        },
    )
    .unwrap();
    assert_eq!(
        unit_name_on(office.conn(), id, day("2018-01-20")).unwrap(),
        "Chi hội Gia Quất 1"
    );
    let earlier = rename_unit(
        &mut office,
        &RenameUnit {
            id,
            name: "X".into(),
            from: day("2017-01-01"),
        },
    );
    assert!(matches!(
        earlier,
        Err(Error::Refused {
            rule: Rule::Overlaps,
            ..
        })
    ));
}

#[test]
fn a_name_is_taken_once_per_level() {
    let mut office = test_office();
    let new = |name: &str, kind, parent_id| NewUnit {
        name: name.into(),
        kind,
        parent_id,
        branch_kind: None,
        purpose: None,
        opened: None,
    };
    let again = add_unit(&mut office, &new("chi hội 1", UnitKind::Branch, None));
    assert!(matches!(
        again,
        Err(Error::Refused {
            field: "name",
            rule: Rule::AlreadyThere
        })
    ));
    let one = unit(&office, "Chi hội 1").id;
    let two = unit(&office, "Chi hội 2").id;
    add_unit(&mut office, &new("Tổ 1", UnitKind::Group, Some(one))).unwrap();
    add_unit(&mut office, &new("Tổ 1", UnitKind::Group, Some(two))).unwrap();
    let names: Vec<String> = list_units(&office, office.today())
        .unwrap()
        .into_iter()
        .map(|unit| unit.name)
        .collect();
    assert_eq!(
        names,
        [
            "Hội LHPN phường Thử",
            "Chi hội 1",
            "Tổ 1",
            "Chi hội 2",
            "Tổ 1",
            "Chi hội 3"
        ]
    );
}

#[test]
fn a_branch_with_members_is_not_closed_over_their_heads() {
    let mut office = test_office();
    let id = unit(&office, "Chi hội 3").id;
    add_term(
        &mut office,
        &NewTerm {
            person_id: None,
            person_name: Some("Phạm Văn Ba".into()),
            unit_id: id,
            post: Post::BranchHead,
            other_title: None,
            valid_from: day("2016-01-01"),
            last_day: Some(day("2021-12-31")),
        },
    )
    .unwrap();
    assert_eq!(
        unit(&office, "Chi hội 3").head.as_deref(),
        Some("Phạm Văn Ba")
    );
    let dissolve = StructureChange::Dissolve {
        unit: id,
        to: None,
        day: day("2018-01-16"),
    };
    change_structure(&mut office, &dissolve).unwrap();
    assert!(
        list_units(&office, day("2018-01-15"))
            .unwrap()
            .iter()
            .any(|unit| unit.id == id)
    );
    assert!(
        !list_units(&office, day("2018-01-16"))
            .unwrap()
            .iter()
            .any(|unit| unit.id == id)
    );
    let terms = list_terms(&office, Some(id), None).unwrap();
    assert_eq!(
        terms[0].valid_to,
        Some(day("2018-01-16")),
        "the head's term ends with the branch"
    );
    let removed = remove_unit(&mut office, id);
    assert!(
        matches!(
            removed,
            Err(Error::Refused {
                rule: Rule::StillInUse,
                ..
            })
        ),
        "it has had a head"
    );
}

#[test]
fn one_person_holds_one_post_once_at_a_time() {
    let mut office = test_office();
    let ward = office_profile(&office, office.today()).unwrap().ward_id;
    let term = |person_id, from: &str, last: Option<&str>| NewTerm {
        person_id,
        person_name: Some("Dương Thị Hồng".into()),
        unit_id: ward,
        post: Post::Chair,
        other_title: Some("ĐUV".into()),
        valid_from: day(from),
        last_day: last.map(day),
    };
    add_term(&mut office, &term(None, "2016-06-01", Some("2017-12-31"))).unwrap();
    let person = list_terms(&office, None, None).unwrap()[0].person_id;
    let overlapping = add_term(&mut office, &term(Some(person), "2017-12-31", None));
    assert!(matches!(
        overlapping,
        Err(Error::Refused {
            rule: Rule::Overlaps,
            ..
        })
    ));
    add_term(&mut office, &term(Some(person), "2018-01-01", None)).unwrap();
    let wrong_unit = add_term(
        &mut office,
        &NewTerm {
            post: Post::BranchHead,
            ..term(Some(person), "2018-01-01", None)
        },
    );
    assert!(matches!(
        wrong_unit,
        Err(Error::Refused { field: "post", .. })
    ));
}

#[test]
fn of_all_terms_ever_those_that_are_over_come_last_the_latest_first() {
    let mut office = test_office();
    let ward = office_profile(&office, office.today()).unwrap().ward_id;
    for (post, from, last) in [
        (Post::Chair, "2006-06-01", Some("2011-05-31")),
        (Post::ViceChair, "2011-06-01", Some("2016-05-31")),
        (Post::StandingMember, "2016-06-01", None),
        (Post::Chair, "2016-06-01", Some("2021-05-31")),
    ] {
        let new = NewTerm {
            person_id: None,
            person_name: Some(format!("Từ {from}")),
            unit_id: ward,
            post,
            other_title: None,
            valid_from: day(from),
            last_day: last.map(day),
        };
        add_term(&mut office, &new).unwrap();
    }
    let told = |on: Option<&str>| -> Vec<_> {
        list_terms(&office, Some(ward), on.map(day))
            .unwrap()
            .iter()
            .map(|term| (term.post, term.valid_from))
            .collect()
    };
    let (chair, vice) = (Post::Chair, Post::ViceChair);
    assert_eq!(
        told(None),
        [
            (chair, day("2016-06-01")),
            (Post::StandingMember, day("2016-06-01")),
            (vice, day("2011-06-01")),
            (chair, day("2006-06-01")),
        ]
    );
    assert_eq!(told(Some("2012-01-01")), [(vice, day("2011-06-01"))]);
}

#[test]
fn the_level_above_depends_on_the_day() {
    let mut office = test_office();
    let level = |name: &str, from: &str, last: Option<&str>| NewUpperLevel {
        name: name.into(),
        valid_from: day(from),
        last_day: last.map(day),
    };
    add_upper_level(
        &mut office,
        &level("Hội LHPN quận Long Biên", "2003-11-06", Some("2025-06-30")),
    )
    .unwrap();
    add_upper_level(
        &mut office,
        &level("Hội LHPN thành phố Hà Nội", "2025-07-01", None),
    )
    .unwrap();
    let above = |on: &str| {
        office_profile(&office, day(on))
            .unwrap()
            .upper_name
            .unwrap()
    };
    assert_eq!(above("2025-06-30"), "Hội LHPN quận Long Biên");
    assert_eq!(above("2025-07-01"), "Hội LHPN thành phố Hà Nội");
    let overlapping = add_upper_level(&mut office, &level("X", "2020-01-01", Some("2020-12-31")));
    assert!(matches!(
        overlapping,
        Err(Error::Refused {
            rule: Rule::Overlaps,
            ..
        })
    ));
}

#[test]
fn a_new_level_above_ends_the_one_still_open() {
    let mut office = test_office();
    let level = |name: &str, from: &str, last: Option<&str>| NewUpperLevel {
        name: name.into(),
        valid_from: day(from),
        last_day: last.map(day),
    };
    add_upper_level(&mut office, &level("quận", "2003-11-06", None)).unwrap();
    let passing = add_upper_level(&mut office, &level("X", "2020-01-01", Some("2020-12-31")));
    assert!(
        passing.is_err(),
        "one that ends again would leave the ward without a level above"
    );
    add_upper_level(&mut office, &level("thành phố", "2017-07-01", None)).unwrap();
    let levels = office_profile(&office, office.today())
        .unwrap()
        .upper_levels;
    let told: Vec<_> = levels
        .iter()
        .map(|level| (level.name.as_str(), level.valid_to))
        .collect();
    assert_eq!(
        told,
        [("thành phố", None), ("quận", Some(day("2017-07-01")))],
        "the newest first"
    );
}
