//! Stories of what stands around a person: each written, mended, taken away, and taken back as one step.

use crate::days::PartialDay;
use crate::error::{Error, Rule};
use crate::history::undo;
use crate::ids::FactId;
use crate::ids::PersonId;
use crate::members::test_people::{day, member};
use crate::members::*;
use crate::office::{Office, test_office};
use crate::organization::list_units;

fn facts() -> Vec<Fact> {
    vec![
        Fact::Suspension {
            from: day("2018-01-01"),
            last_day: Some(day("2018-06-30")),
            reason: "Chăm mẹ ốm".into(),
        },
        Fact::Flag {
            flag: Flag::SingleMother,
            from: Some(day("2015-03-01")),
            last_day: None,
            note: " hai con ".into(),
        },
        Fact::Post {
            organisation: Organisation::Front,
            title: "Ủy viên".into(),
            from: None,
            last_day: Some(day("2017-12-31")),
        },
        Fact::Award {
            kind: AwardKind::Award,
            title: "Giấy khen".into(),
            day: PartialDay::year(2016),
            paper_number: Some("12/QĐ-UBND".into()),
            issued_by: None,
            note: String::new(),
        },
        Fact::Note {
            day: day("2017-10-20"),
            text: "Thăm dịp 20/10".into(),
        },
        Fact::Consent {
            purpose: "Quản lý hội viên".into(),
            form: ConsentForm::Spoken,
            given_on: day("2018-01-05"),
            withdrawn_on: None,
            note: String::new(),
        },
    ]
}

fn save(
    office: &mut Office,
    id: Option<FactId>,
    person_id: PersonId,
    fact: &Fact,
) -> crate::Result<FactId> {
    save_fact(
        office,
        &SaveFact {
            id,
            person_id,
            fact: fact.clone(),
        },
    )
}

/// Does it, and takes it back: the office is as it was.
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
fn each_fact_is_written_mended_and_removed_in_one_step_each() {
    let mut office = test_office();
    let id = member(&mut office, "Lê Thị Mai", "2010");
    for fact in facts() {
        undoes(&mut office, "adding", |office| {
            save(office, None, id, &fact).unwrap();
        });
        let fact_id = save(&mut office, None, id, &fact).unwrap();
        let mended = match fact.clone() {
            Fact::Suspension { from, last_day, .. } => Fact::Suspension {
                from,
                last_day,
                reason: "Đi học".into(),
            },
            Fact::Flag {
                flag, from, note, ..
            } => Fact::Flag {
                flag,
                from,
                last_day: Some(day("2018-01-10")),
                note,
            },
            Fact::Post {
                organisation,
                from,
                last_day,
                ..
            } => Fact::Post {
                organisation,
                title: "Phó Chủ tịch".into(),
                from,
                last_day,
            },
            Fact::Group { .. } => unreachable!("has a test of its own, because it needs a group"),
            Fact::Award {
                title,
                day,
                paper_number,
                issued_by,
                note,
                ..
            } => Fact::Award {
                kind: AwardKind::Discipline,
                title,
                day,
                paper_number,
                issued_by,
                note,
            },
            Fact::Note { day, .. } => Fact::Note {
                day,
                text: "Khác".into(),
            },
            Fact::Consent {
                purpose,
                form,
                given_on,
                note,
                ..
            } => Fact::Consent {
                purpose,
                form,
                given_on,
                withdrawn_on: Some(day("2018-01-19")),
                note,
            },
        };
        undoes(&mut office, "mending", |office| {
            assert_eq!(save(office, Some(fact_id), id, &mended).unwrap(), fact_id);
        });
        let kind = fact.kind();
        undoes(&mut office, "removing", |office| {
            remove_fact(office, OfFact { kind, id: fact_id }).unwrap();
        });
    }
    let detail = get_member(&office, id).unwrap();
    assert!(
        detail.is_suspended && detail.is_member,
        "counted all the same"
    );
    assert_eq!(detail.facts.len(), 6);
    let present: Vec<bool> = detail.facts.iter().map(|row| row.is_present).collect();
    assert_eq!(
        present,
        [true, true, false, true, true, true],
        "the post has ended"
    );
    assert!(
        matches!(&detail.facts[1].fact, Fact::Flag { note, .. } if note == "hai con"),
        "texts are tidied"
    );
    let row = &list_members(
        &office,
        &MemberFilter {
            limit: 5,
            ..Default::default()
        },
    )
    .unwrap()
    .rows[0];
    assert!(row.is_member && row.is_suspended);
    assert_eq!(
        member_counts(&office, office.today(), None)
            .unwrap()
            .suspended,
        1
    );
    let other = member(&mut office, "Trần Thị Hoa", "2010");
    let first = detail.facts[1].id;
    assert!(
        matches!(
            save(&mut office, Some(first), other, &facts()[1]),
            Err(Error::NotFound(_))
        ),
        "a fact of one person is not written over by another's"
    );
}

#[test]
fn what_cannot_be_of_a_fact_is_refused_at_its_field() {
    let mut office = test_office();
    let id = member(&mut office, "Lê Thị Mai", "2010");
    let rests = |from: &str, last_day: Option<&str>| Fact::Suspension {
        from: day(from),
        last_day: last_day.map(day),
        reason: String::new(),
    };
    save(
        &mut office,
        None,
        id,
        &rests("2017-01-01", Some("2017-06-30")),
    )
    .unwrap();
    let cases = [
        (rests("2017-06-30", None), "from", Rule::Overlaps),
        (rests("2016-01-01", None), "from", Rule::Overlaps),
        (
            rests("2009-01-01", Some("2009-02-01")),
            "from",
            Rule::NotAMember,
        ),
        (
            rests("2017-09-01", Some("2017-08-01")),
            "last_day",
            Rule::EndsBeforeStart,
        ),
        (
            Fact::Note {
                day: day("2018-01-01"),
                text: " \n ".into(),
            },
            "text",
            Rule::Required,
        ),
        (
            Fact::Consent {
                purpose: "Sổ".into(),
                form: ConsentForm::Paper,
                given_on: day("2018-01-05"),
                withdrawn_on: Some(day("2018-01-04")),
                note: String::new(),
            },
            "withdrawn_on",
            Rule::EndsBeforeStart,
        ),
        (
            Fact::Note {
                day: day("2031-01-01"),
                text: "Mai".into(),
            },
            "day",
            Rule::DayOutOfRange,
        ),
    ];
    for (fact, field, rule) in cases {
        match save(&mut office, None, id, &fact) {
            Err(Error::Refused {
                field: named,
                rule: broken,
            }) => {
                assert_eq!((named, broken), (field, rule));
            }
            other => panic!("{field} {rule:?}: {other:?}"),
        }
    }
    save(&mut office, None, id, &rests("2017-07-01", None)).unwrap();
}

#[test]
fn the_wards_own_fields_hold_what_fits_them() {
    let mut office = test_office();
    let id = member(&mut office, "Lê Thị Mai", "2010");
    let field = |id, name: &str, kind| OwnField {
        id,
        name: name.into(),
        kind,
    };
    undoes(&mut office, "the list of fields", |office| {
        let fields = vec![field(None, "Cỡ áo", OwnKind::Text)];
        save_own_fields(office, &SaveOwnFields { fields }).unwrap();
    });
    let fields = vec![
        field(None, "Số con", OwnKind::Number),
        field(None, "Ngày cưới", OwnKind::Day),
        field(None, "Hát", OwnKind::YesNo),
    ];
    save_own_fields(&mut office, &SaveOwnFields { fields }).unwrap();
    let fields = list_own_fields(&office).unwrap();
    let ids: Vec<_> = fields.iter().map(|field| field.id.unwrap()).collect();
    let value = |field_id, value: &str| OwnValue {
        field_id,
        value: value.into(),
    };
    let edit = EditMember {
        id,
        fields: PersonFields {
            name: "Lê Thị Mai".into(),
            ..Default::default()
        },
    };
    for (values, rule) in [
        (vec![value(ids[0], "hai")], Rule::NotANumber),
        (vec![value(ids[1], "31/2/2000")], Rule::NotADay),
        (vec![value(ids[2], "có lẽ")], Rule::NotOffered),
    ] {
        let answer = edit_record(&mut office, &edit, &values);
        assert!(matches!(answer, Err(Error::Refused { rule: broken, .. }) if broken == rule));
    }
    let given = [
        value(ids[0], "2"),
        value(ids[1], "~2001-05"),
        value(ids[2], "yes"),
    ];
    undoes(&mut office, "values", |office| {
        edit_record(office, &edit, &given).unwrap()
    });
    edit_record(&mut office, &edit, &given).unwrap();
    assert_eq!(get_member(&office, id).unwrap().own, given);
    edit_record(&mut office, &edit, &[value(ids[0], "")]).unwrap();
    assert_eq!(get_member(&office, id).unwrap().own, given[1..]);
    // A field with values keeps its kind, and takes them along when it goes; one undo brings both back.
    let mut other_kind = fields.clone();
    other_kind[1].kind = OwnKind::Text;
    let answer = save_own_fields(&mut office, &SaveOwnFields { fields: other_kind });
    assert!(matches!(
        answer,
        Err(Error::Refused {
            field: "kind",
            rule: Rule::StillInUse
        })
    ));
    undoes(&mut office, "taking a field away", |office| {
        let fields = fields[..1].to_vec();
        save_own_fields(office, &SaveOwnFields { fields }).unwrap();
        assert_eq!(get_member(office, id).unwrap().own, []);
    });
    let twice = vec![
        field(None, "Số con", OwnKind::Text),
        field(None, "số con", OwnKind::Text),
    ];
    let answer = save_own_fields(&mut office, &SaveOwnFields { fields: twice });
    assert!(matches!(
        answer,
        Err(Error::Refused {
            rule: Rule::AlreadyThere,
            ..
        })
    ));
}

#[test]
fn a_picture_is_small_and_comes_back_with_undo() {
    let mut office = test_office();
    let id = member(&mut office, "Lê Thị Mai", "2010");
    let file = crate::photos::test_picture(1_200, 900);
    undoes(&mut office, "the picture", |office| {
        set_member_photo(office, id, &file).unwrap()
    });
    set_member_photo(&mut office, id, &file).unwrap();
    let jpeg = member_photo(&office, id).unwrap();
    assert!(jpeg.starts_with(&[0xFF, 0xD8, 0xFF]), "JPEG only is kept");
    assert!(jpeg.len() < 60_000, "{} bytes", jpeg.len());
    remove_member_photo(&mut office, id).unwrap();
    crate::photos::drop_unused(&mut office).unwrap();
    assert!(get_member(&office, id).unwrap().photo.is_none());
    undo(&mut office).unwrap();
    assert_eq!(
        member_photo(&office, id).unwrap(),
        jpeg,
        "the history kept its bytes"
    );
    let answer = set_member_photo(&mut office, id, b"GIF89a");
    assert!(matches!(
        answer,
        Err(Error::Refused {
            rule: Rule::NotAPicture,
            ..
        })
    ));
}

#[test]
fn a_move_planned_for_march_counts_from_that_day_and_can_be_cancelled() {
    let mut office = test_office();
    let id = member(&mut office, "Lê Thị Mai", "2010");
    let units = list_units(&office, office.today()).unwrap();
    let (here, there) = (units[1].id, units[2].id);
    let mv = JoinBranch {
        id,
        unit_id: there,
        group_id: None,
        kind: MemberKind::Ordinary,
        from: day("2018-03-01"),
        reason: JoinReason::Transferred,
    };
    join_branch(&mut office, &mv).unwrap();
    let count =
        |office: &Office, on: &str, unit| count_members(office, day(on), Some(unit)).unwrap();
    assert_eq!(count(&office, "2018-02-28", here), 1);
    assert_eq!(count(&office, "2018-03-01", here), 0);
    assert_eq!(count(&office, "2018-03-01", there), 1);
    let march = ChangeOf {
        from: day("2018-03-01"),
        last_day: day("2018-03-31"),
        unit_id: Some(there),
    };
    let change = member_change(&office, march).unwrap();
    assert_eq!((change.start, change.transferred_in, change.end), (0, 1, 1));
    let people = people_of_change(
        &office,
        PeopleOfChange {
            of: march,
            part: ChangePart::TransferredIn,
        },
    )
    .unwrap();
    assert_eq!((people.total, people.rows[0].id), (1, id));
    let planned = get_member(&office, id).unwrap().memberships[0].clone();
    undoes(&mut office, "cancelling", |office| {
        remove_membership(office, planned.id).unwrap();
        assert_eq!(count(office, "2018-03-01", here), 1);
        assert_eq!(get_member(office, id).unwrap().memberships.len(), 1);
    });
    // She dies before it comes: the plan falls away.
    let died = LeaveUnion {
        hand_over: Default::default(),
        id,
        last_day: day("2018-01-19"),
        reason: LeaveReason::Died,
    };
    undoes(&mut office, "dying", |office| {
        leave_union(office, &died).unwrap();
        assert_eq!(count(office, "2018-03-01", there), 0);
        let again = JoinBranch {
            reason: JoinReason::Rejoined,
            ..mv.clone()
        };
        let answer = join_branch(office, &again);
        assert!(matches!(
            answer,
            Err(Error::Refused {
                rule: Rule::HasDied,
                ..
            })
        ));
    });
    // A leaving planned for May comes after the move, and can be taken back.
    let leave = LeaveUnion {
        hand_over: Default::default(),
        id,
        last_day: day("2018-05-31"),
        reason: LeaveReason::MovedAway,
    };
    leave_union(&mut office, &leave).unwrap();
    let last = get_member(&office, id).unwrap().memberships[0].clone();
    assert_eq!(last.unit_id, there);
    undoes(&mut office, "staying", |office| {
        cancel_leaving(office, last.id).unwrap();
        assert_eq!(count(office, "2018-06-01", there), 1);
    });
}

#[test]
fn correcting_the_past_moves_both_halves_of_a_move_and_runs_over_nobody() {
    let mut office = test_office();
    let id = member(&mut office, "Lê Thị Mai", "2010-03");
    let units = list_units(&office, office.today()).unwrap();
    let mv = JoinBranch {
        id,
        unit_id: units[2].id,
        group_id: None,
        kind: MemberKind::Ordinary,
        from: day("2015-01-01"),
        reason: JoinReason::Transferred,
    };
    join_branch(&mut office, &mv).unwrap();
    let periods = get_member(&office, id).unwrap().memberships;
    let edit = |of: &Membership| EditMembership {
        id: of.id,
        unit_id: of.unit_id,
        group_id: of.group_id,
        kind: of.kind,
        joined: of.joined,
        join_reason: of.join_reason,
        last_day: of.valid_to.and_then(|to| to.pred_opt()),
        leave_reason: of.leave_reason,
    };
    let mut sooner = edit(&periods[0]);
    sooner.joined = PartialDay::try_from("2014-06".to_owned()).unwrap();
    undoes(&mut office, "another day of the move", |office| {
        edit_membership(office, &sooner).unwrap();
        let periods = get_member(office, id).unwrap().memberships;
        assert_eq!(periods[1].valid_to, Some(day("2014-06-01")));
        assert_eq!(periods[0].joined.to_string(), "2014-06");
    });
    let mut too_soon = edit(&periods[0]);
    too_soon.joined = PartialDay::try_from("2010-03-01".to_owned()).unwrap();
    let mut reason = edit(&periods[0]);
    reason.join_reason = JoinReason::Admitted;
    let mut own_end = edit(&periods[1]);
    own_end.last_day = Some(day("2013-01-01"));
    let mut no_reason = edit(&periods[0]);
    no_reason.last_day = Some(day("2017-01-01"));
    for (wrong, field, rule) in [
        (too_soon, "joined", Rule::Overlaps),
        (reason, "join_reason", Rule::NotOffered),
        (own_end, "last_day", Rule::NotOffered),
        (no_reason, "reason", Rule::Required),
    ] {
        match edit_membership(&mut office, &wrong) {
            Err(Error::Refused {
                field: named,
                rule: broken,
            }) => {
                assert_eq!((named, broken), (field, rule));
            }
            other => panic!("{field}: {other:?}"),
        }
    }
    undoes(&mut office, "another kind from a day on", |office| {
        let change = ChangeKind {
            id,
            kind: MemberKind::Honorary,
            from: day("2018-01-10"),
        };
        change_kind(office, &change).unwrap();
        let counts = member_counts(office, office.today(), None).unwrap();
        assert_eq!((counts.total, counts.ordinary, counts.honorary), (1, 0, 1));
        let before = member_counts(office, day("2018-01-09"), None).unwrap();
        assert_eq!((before.ordinary, before.honorary), (1, 0));
    });
}
