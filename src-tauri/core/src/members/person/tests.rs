//! Stories of people who join, move, leave and come back.

use crate::days::{Month, PartialDay};
use crate::error::{Error, Rule};
use crate::members::test_people::{branch, day, member, names};
use crate::members::*;
use crate::office::test_office;

#[test]
fn leaving_and_coming_back_are_periods() {
    let mut office = test_office();
    let id = member(&mut office, "Lê Thị Mai", "2010-03");
    leave_union(
        &mut office,
        &LeaveUnion {
            hand_over: Default::default(),
            id,
            last_day: day("2015-06-30"),
            reason: LeaveReason::WorksAway,
        },
    )
    .unwrap();
    let again = JoinBranch {
        id,
        unit_id: branch(&office, "Chi hội 2"),
        group_id: None,
        kind: MemberKind::Ordinary,
        from: day("2017-01-01"),
        reason: JoinReason::Rejoined,
    };
    join_branch(&mut office, &again).unwrap();
    for (on, members) in [
        ("2010-02-28", 0),
        ("2010-03-01", 1),
        ("2015-06-30", 1),
        ("2015-07-01", 0),
        ("2016-12-31", 0),
        ("2017-01-01", 1),
    ] {
        assert_eq!(
            count_members(&office, day(on), None).unwrap(),
            members,
            "on {on}"
        );
    }
    let detail = get_member(&office, id).unwrap();
    assert_eq!(detail.memberships.len(), 2);
    assert_eq!(detail.memberships[0].unit_name, "Chi hội 2");
    let left = MemberFilter {
        status: MemberStatus::Left,
        on: Some(day("2016-01-01")),
        ..Default::default()
    };
    assert_eq!(names(&office, left), ["Lê Thị Mai"]);
}

#[test]
fn moving_branch_is_neither_growth_nor_loss() {
    let mut office = test_office();
    let id = member(&mut office, "Lê Thị Mai", "2010");
    let chi_hoi_2 = branch(&office, "Chi hội 2");
    let mv = JoinBranch {
        id,
        unit_id: chi_hoi_2,
        group_id: None,
        kind: MemberKind::Ordinary,
        from: day("2018-01-10"),
        reason: JoinReason::Transferred,
    };
    join_branch(&mut office, &mv).unwrap();
    let change = member_change(&office, Month::new(2018, 1).unwrap()).unwrap();
    assert_eq!((change.start, change.end), (1, 1));
    assert_eq!(
        (change.admitted, change.other_left, change.moved_away),
        (0, 0, 0)
    );
    assert_eq!(
        count_members(&office, day("2018-01-09"), Some(chi_hoi_2)).unwrap(),
        0
    );
    assert_eq!(
        count_members(&office, day("2018-01-10"), Some(chi_hoi_2)).unwrap(),
        1
    );
}

#[test]
fn what_cannot_be_is_refused_by_field() {
    let mut office = test_office();
    let id = member(&mut office, "Lê Thị Mai", "2010");
    let unit_id = branch(&office, "Chi hội 1");
    let again = JoinBranch {
        id,
        unit_id,
        group_id: None,
        kind: MemberKind::Ordinary,
        from: day("2018-01-01"),
        reason: JoinReason::Rejoined,
    };
    let cases: Vec<(crate::Result<()>, &str, Rule)> = vec![
        (
            join_branch(&mut office, &again),
            "from",
            Rule::AlreadyAMember,
        ),
        (
            leave_union(
                &mut office,
                &LeaveUnion {
                    hand_over: Default::default(),
                    id,
                    last_day: day("2009-12-31"),
                    reason: LeaveReason::Died,
                },
            ),
            "last_day",
            Rule::EndsBeforeStart,
        ),
        (
            edit_member(
                &mut office,
                &EditMember {
                    id,
                    fields: PersonFields {
                        name: "  ".into(),
                        ..Default::default()
                    },
                },
            ),
            "name",
            Rule::Required,
        ),
        (
            edit_member(
                &mut office,
                &EditMember {
                    id,
                    fields: PersonFields {
                        name: "Mai".into(),
                        birth: Some(PartialDay::year(1899)),
                        ..Default::default()
                    },
                },
            ),
            "birth",
            Rule::DayOutOfRange,
        ),
        (
            leave_union(
                &mut office,
                &LeaveUnion {
                    hand_over: Default::default(),
                    id,
                    last_day: day("2031-01-01"),
                    reason: LeaveReason::Died,
                },
            ),
            "last_day",
            Rule::DayOutOfRange,
        ),
    ];
    for (answer, field, rule) in cases {
        match answer {
            Err(Error::Refused {
                field: named,
                rule: broken,
            }) => assert_eq!((named, broken), (field, rule)),
            other => panic!("{field}: {other:?}"),
        }
    }
}

#[test]
fn masked_fields_come_back_as_they_were() {
    let mut office = test_office();
    let id = member(&mut office, "Lê Thị Mai", "2010");
    let typed = PersonFields {
        name: "Lê Thị Mai".into(),
        phone: Some("0912 345 678".into()),
        citizen_number: Some("001178001842".into()),
        old_citizen_number: Some("011 234 567".into()),
        ..Default::default()
    };
    edit_member(&mut office, &EditMember { id, fields: typed }).unwrap();
    let shown = get_member(&office, id).unwrap().fields;
    assert_eq!(shown.phone.as_deref(), Some("09•• ••• 678"));
    assert_eq!(shown.citizen_number.as_deref(), Some("0011•••••842"));
    assert_eq!(shown.old_citizen_number.as_deref(), Some("01••••567"));
    edit_member(
        &mut office,
        &EditMember {
            id,
            fields: PersonFields {
                occupation: Some("May".into()),
                ..shown
            },
        },
    )
    .unwrap();
    let clear = reveal_member(&office, id).unwrap();
    assert_eq!(clear.phone.as_deref(), Some("0912345678"));
    assert_eq!(clear.citizen_number.as_deref(), Some("001178001842"));
    assert_eq!(clear.old_citizen_number.as_deref(), Some("011234567"));
    assert_eq!(clear.occupation.as_deref(), Some("May"));
}

#[test]
fn odd_values_warn_and_do_not_block() {
    let on = day("2018-01-20");
    let check = |birth: &str, citizen: &str, phone: &str| {
        let fields = PersonFields {
            name: "A B".into(),
            birth: Some(PartialDay::try_from(birth.to_owned()).unwrap()),
            citizen_number: Some(citizen.into()),
            phone: Some(phone.into()),
            ..Default::default()
        };
        warnings(&fields, on)
    };
    use PersonWarning::*;
    assert_eq!(check("1978", "001178001842", "0912345678"), []);
    assert_eq!(
        check("1978", "001078001842", "0912345678"),
        [CitizenNumberSex]
    );
    assert_eq!(
        check("1979", "001178001842", "0912345678"),
        [CitizenNumberYear]
    );
    assert_eq!(check("~1979", "001178001842", "0912345678"), []);
    assert_eq!(
        check("1978", "0011780018", "912345678"),
        [CitizenNumberLength, PhoneLength]
    );
    assert_eq!(
        check("2005", "001305001842", "02438271234"),
        [UnderEighteen]
    );
    assert_eq!(
        check("2031", "001331001842", "0912345678"),
        [BornInFuture],
        "a birth to come warns"
    );
    let man = PersonFields {
        sex: Sex::Male,
        citizen_number: Some("001078001842".into()),
        old_citizen_number: Some("01123456".into()),
        email: Some("hoi phu nu@phuong".into()),
        ..Default::default()
    };
    assert_eq!(warnings(&man, on), [OldCitizenNumberLength, EmailShape]);
    let shown = masked(PersonFields {
        old_citizen_number: Some("011234567".into()),
        ..man
    });
    assert_eq!(shown.old_citizen_number.as_deref(), Some("01••••567"));
    assert_eq!(
        warnings(&shown, on),
        [EmailShape],
        "what is masked is not judged"
    );
}

#[test]
fn any_unicode_name_is_kept_and_found() {
    let mut office = test_office();
    for name in [
        "Nguye\u{302}\u{303}n Thi\u{323} Hoa",
        "李小花",
        "H'Hen Niê",
        "Robert'); DROP TABLE person;--",
        "Ê Đê 𠀀",
    ] {
        let id = member(&mut office, name, "2010");
        let kept = get_member(&office, id).unwrap().fields.name;
        let hits = list_members(
            &office,
            &MemberFilter {
                search: name.into(),
                limit: 5,
                ..Default::default()
            },
        )
        .unwrap();
        assert!(
            hits.rows.iter().any(|row| row.id == id),
            "{kept} is found by its own name"
        );
    }
    assert_eq!(
        names(
            &office,
            MemberFilter {
                search: "nguyen thi".into(),
                ..Default::default()
            }
        ),
        ["Nguyễn Thị Hoa"]
    );
}
