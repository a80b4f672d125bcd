//! Stories of lists: what narrows them, what order they have, what stands in their columns, and lists that are kept.

use crate::days::Day;
use crate::error::{Error, Rule};
use crate::ids::{PersonId, UnitId};
use crate::members::test_people::{branch, day, member, names, ward};
use crate::members::*;
use crate::office::{Office, test_office};

#[test]
fn the_list_is_in_order_of_given_names() {
    let mut office = test_office();
    for name in [
        "Nguyễn Thị Ước",
        "Trần Thị Ánh",
        "Lê Thị An",
        "Đỗ Thị Dung",
        "Bùi Thị Đào",
        "An Thị An",
    ] {
        member(&mut office, name, "2010");
    }
    let all = names(&office, MemberFilter::default());
    assert_eq!(
        all,
        [
            "An Thị An",
            "Lê Thị An",
            "Trần Thị Ánh",
            "Đỗ Thị Dung",
            "Bùi Thị Đào",
            "Nguyễn Thị Ước"
        ]
    );
    let mut down = names(
        &office,
        MemberFilter {
            descending: true,
            ..Default::default()
        },
    );
    down.reverse();
    assert_eq!(down, all);
}

#[test]
fn typing_without_accents_finds_her() {
    let mut office = test_office();
    for name in [
        "Dương Thị Hồng",
        "Dương Văn Hồng",
        "Đường Thị Hoa",
        "Trần Thị Hồng Dương",
    ] {
        member(&mut office, name, "2010");
    }
    let mut shown = Vec::new();
    for typed in [
        "d",
        "du",
        "duong",
        "duong h",
        "duong hong",
        "duong hong x",
        "duong ho",
    ] {
        let page = list_members(
            &office,
            &MemberFilter {
                search: typed.into(),
                limit: 50,
                ..Default::default()
            },
        )
        .unwrap();
        shown.push((typed, page.total));
    }
    assert_eq!(
        shown,
        [
            ("d", 4),
            ("du", 4),
            ("duong", 4),
            ("duong h", 4),
            ("duong hong", 3),
            ("duong hong x", 0),
            ("duong ho", 4)
        ]
    );
    let page = list_members(
        &office,
        &MemberFilter {
            search: "thị hồng".into(),
            limit: 50,
            ..Default::default()
        },
    )
    .unwrap();
    assert_eq!(page.rows[0].name, "Trần Thị Hồng Dương");
    assert!(!page.rows[0].name_hits.is_empty());
}

#[test]
fn renaming_moves_her_to_her_new_place_in_the_list() {
    let mut office = test_office();
    let id = member(&mut office, "Trần Thị An", "2010");
    member(&mut office, "Trần Thị Bình", "2010");
    edit_member(
        &mut office,
        &EditMember {
            id,
            fields: PersonFields {
                name: "Trần Thị Yến".into(),
                ..Default::default()
            },
        },
    )
    .unwrap();
    assert_eq!(
        names(
            &office,
            MemberFilter {
                search: "tran".into(),
                ..Default::default()
            }
        ),
        ["Trần Thị Bình", "Trần Thị Yến"]
    );
    assert!(
        names(
            &office,
            MemberFilter {
                search: "an".into(),
                ..Default::default()
            }
        )
        .len()
            == 2,
        "an is in Trần"
    );
    assert!(
        names(
            &office,
            MemberFilter {
                search: "thi an".into(),
                ..Default::default()
            }
        )
        .len()
            == 2
    );
    assert!(
        names(
            &office,
            MemberFilter {
                search: "yen".into(),
                ..Default::default()
            }
        )
        .len()
            == 1
    );
}

fn given_names(office: &Office, narrow: Narrowing) -> String {
    listed(
        office,
        MemberFilter {
            narrow: Some(narrow),
            ..Default::default()
        },
    )
}

fn listed(office: &Office, filter: MemberFilter) -> String {
    list_members(
        office,
        &MemberFilter {
            limit: 200,
            ..filter
        },
    )
    .unwrap()
    .rows
    .iter()
    .map(|row| row.name.rsplit(' ').next().unwrap().to_owned())
    .collect::<Vec<_>>()
    .join(" ")
}

#[test]
fn each_condition_narrows_and_several_must_all_hold() {
    let office = ward();
    let (one, two) = (branch(&office, "Chi hội 1"), branch(&office, "Chi hội 2"));
    let narrow = Narrowing::default;
    let table = [
        (
            Narrowing {
                units: vec![one, two],
                ..narrow()
            },
            "An Bình Chi",
        ),
        (
            Narrowing {
                kinds: vec![MemberKind::Automatic],
                ..narrow()
            },
            "Dung",
        ),
        (
            Narrowing {
                party: Some(true),
                ..narrow()
            },
            "An",
        ),
        (
            Narrowing {
                party: Some(false),
                ..narrow()
            },
            "Bình Chi Dung",
        ),
        (
            Narrowing {
                ethnicity: "KINH".into(),
                ..narrow()
            },
            "An Chi",
        ),
        // Today is 20 January 2018; she is 18 tomorrow.
        (
            Narrowing {
                age_to: Some(17),
                ..narrow()
            },
            "Dung",
        ),
        (
            Narrowing {
                age_from: Some(18),
                ..narrow()
            },
            "An Bình Chi",
        ),
        // Born on 1 January 1980 as far as anybody knows.
        (
            Narrowing {
                age_from: Some(38),
                age_to: Some(38),
                ..narrow()
            },
            "Bình",
        ),
        (
            Narrowing {
                birth_month: Some(11),
                ..narrow()
            },
            "Chi",
        ),
        (
            Narrowing {
                birth_month: Some(1),
                ..narrow()
            },
            "Dung",
        ),
        (
            Narrowing {
                joined_from: Some(day("2017-01-01")),
                joined_to: Some(day("2017-12-31")),
                ..narrow()
            },
            "Chi",
        ),
        (
            Narrowing {
                lacks: vec![PersonColumn::Phone],
                ..narrow()
            },
            "Bình Dung",
        ),
        (
            Narrowing {
                lacks: vec![PersonColumn::Phone],
                units: vec![one],
                ..narrow()
            },
            "Bình",
        ),
        (
            Narrowing {
                suspended: Some(true),
                ..narrow()
            },
            "",
        ),
        (
            Narrowing {
                suspended: Some(false),
                ..narrow()
            },
            "An Bình Chi Dung",
        ),
        (
            Narrowing {
                flags: vec!["widowed".into()],
                ..narrow()
            },
            "",
        ),
        (
            Narrowing {
                household_classes: vec!["poor".into()],
                ..narrow()
            },
            "",
        ),
        (narrow(), "An Bình Chi Dung"),
    ];
    for (narrow, expected) in table {
        assert_eq!(given_names(&office, narrow.clone()), expected, "{narrow:?}");
    }
}

#[test]
fn circumstances_classes_and_suspensions_count_on_their_days_only() {
    let mut office = ward();
    office
        .change(crate::action::Action::EditMember, |tx| {
            tx.execute_batch(
                "INSERT INTO person_flag (person_id, flag, valid_from, valid_to) VALUES (1, 'widowed', NULL, '2017-01-01');
                 INSERT INTO person_flag (person_id, flag, valid_from) VALUES (2, 'widowed', '2017-06-01');
                 INSERT INTO suspension (person_id, valid_from, valid_to) VALUES (3, '2018-01-10', '2018-02-01');
                 INSERT INTO household (address) VALUES ('Ngõ 1');
                 INSERT INTO household_member (household_id, person_id, is_head) VALUES (1, 4, 1);
                 INSERT INTO household_class (household_id, class, valid_from) VALUES (1, 'near_poor', '2018-01-01');",
            )?;
            Ok(())
        })
        .unwrap();
    let widowed = Narrowing {
        flags: vec!["widowed".into()],
        ..Default::default()
    };
    assert_eq!(given_names(&office, widowed), "Bình");
    let suspended = Narrowing {
        suspended: Some(true),
        ..Default::default()
    };
    assert_eq!(given_names(&office, suspended), "Chi");
    let hard_off = Narrowing {
        household_classes: vec!["poor".into(), "near_poor".into()],
        ..Default::default()
    };
    assert_eq!(given_names(&office, hard_off), "Dung");
    let cells = read_listed(
        &office,
        &MemberFilter {
            columns: Some(vec![
                MemberColumn::Flags,
                MemberColumn::Suspended,
                MemberColumn::HouseholdHead,
                MemberColumn::HouseholdClass,
            ]),
            ..Default::default()
        },
        None,
        Numbers::Clear,
    )
    .unwrap();
    assert!(
        cells[0] == vec![Cell::Empty; 4],
        "nothing of An's holds today"
    );
    assert!(cells[1][0] == Cell::Flags(vec!["widowed".into()]));
    assert!(cells[2][1] == Cell::Yes);
    assert!(cells[3][2..] == [Cell::Yes, Cell::HouseholdClasses(vec!["near_poor".into()])]);
}

#[test]
fn the_wards_own_fields_and_groups_are_columns() {
    let mut office = ward();
    let field = |name: &str, kind| OwnField {
        id: None,
        name: name.into(),
        kind,
    };
    save_own_fields(
        &mut office,
        &SaveOwnFields {
            fields: vec![
                field("Cỡ áo dài", OwnKind::Text),
                field("Có bảo hiểm", OwnKind::YesNo),
            ],
        },
    )
    .unwrap();
    let fields = list_own_fields(&office).unwrap();
    office
        .change(crate::Action::EditMember, |tx| {
            for (field, value) in fields.iter().zip(["L; rộng", "yes"]) {
                tx.execute(
                    "INSERT INTO own_value (person_id, field_id, value) VALUES (1, ?1, ?2)",
                    (field.id, value),
                )?;
            }
            tx.execute_batch(
                "INSERT INTO unit (kind, parent_id, purpose) VALUES ('group', 1, 'savings');
                 INSERT INTO unit_name (unit_id, name) VALUES ((SELECT max(id) FROM unit), 'Tổ tiết kiệm');
                 INSERT INTO group_member (unit_id, person_id) VALUES ((SELECT max(id) FROM unit), 1);
                 INSERT INTO group_member (unit_id, person_id, valid_from, valid_to)
                   VALUES ((SELECT max(id) FROM unit), 2, '2010-01-01', '2011-01-01');",
            )?;
            Ok(())
        })
        .unwrap();
    let filter = MemberFilter {
        columns: Some(vec![MemberColumn::Own, MemberColumn::PurposeGroups]),
        ..Default::default()
    };
    let cells = read_listed(&office, &filter, None, Numbers::Clear).unwrap();
    let said = |name: &str, kind, value: &str| OwnSaid {
        name: name.into(),
        kind,
        value: value.into(),
    };
    let own = Cell::Own(vec![
        said("Cỡ áo dài", OwnKind::Text, "L; rộng"),
        said("Có bảo hiểm", OwnKind::YesNo, "yes"),
    ]);
    assert!(cells.contains(&vec![own, Cell::Text("Tổ tiết kiệm".into())]));
    let others = cells
        .iter()
        .filter(|row| **row == [Cell::Empty, Cell::Empty]);
    assert_eq!(others.count(), cells.len() - 1, "what is over is not told");
}

#[test]
fn a_list_can_be_put_in_any_of_its_orders() {
    let office = ward();
    let order = |order, descending| {
        listed(
            &office,
            MemberFilter {
                order,
                descending,
                ..Default::default()
            },
        )
    };
    assert_eq!(order(MemberOrder::Birth, false), "An Bình Chi Dung");
    assert_eq!(
        order(MemberOrder::Birthday, false),
        "Dung An Bình Chi",
        "21 January, 28 February, then those without a whole day"
    );
    assert_eq!(order(MemberOrder::Joined, true), "Dung Chi Bình An");
    assert_eq!(order(MemberOrder::Unit, true), "Dung Chi Bình An");
    assert_eq!(order(MemberOrder::Kind, false), "An Bình Chi Dung");
}

#[test]
fn numbers_are_masked_on_screens_and_clear_on_sheets() {
    let office = ward();
    let filter = MemberFilter {
        columns: Some(vec![
            MemberColumn::Phone,
            MemberColumn::CitizenNumber,
            MemberColumn::Age,
        ]),
        limit: 1,
        ..Default::default()
    };
    let shown = list_members(&office, &filter).unwrap().rows.remove(0).cells;
    assert!(
        shown[0] != Cell::Text("0912345678".into())
            && shown[1] != Cell::Text("001178000123".into())
    );
    let written = read_listed(&office, &filter, None, Numbers::Clear).unwrap();
    assert!(
        written[0]
            == [
                Cell::Text("0912345678".into()),
                Cell::Text("001178000123".into()),
                Cell::Number(67),
            ]
    );
    assert_eq!(
        written.len(),
        4,
        "the window is the screen's, not the sheet's"
    );
}

#[test]
fn everybody_of_a_search_can_be_chosen_at_once() {
    let office = ward();
    let filter = MemberFilter {
        search: "thi".into(),
        offset: 2,
        limit: 1,
        descending: true,
        ..Default::default()
    };
    assert_eq!(
        list_member_ids(&office, &filter).unwrap(),
        [PersonId(4), PersonId(3), PersonId(2), PersonId(1)]
    );
    let only = read_listed(
        &office,
        &filter,
        Some(&[PersonId(1), PersonId(3)]),
        Numbers::Clear,
    )
    .unwrap();
    assert!(
        only[0][0] == Cell::Text("Phạm Thị Chi".into()),
        "in the list's order"
    );
    assert_eq!(only.len(), 2);
}

#[test]
fn a_kept_list_has_a_name_of_its_own() {
    let mut office = ward();
    let id = keep_list(&mut office, None, "  Trên 55   tuổi ", "{}").unwrap();
    assert_eq!(kept_lists(&office).unwrap()[0].name, "Trên 55 tuổi");
    assert!(matches!(
        keep_list(&mut office, None, "trên 55 TUỔI", "{}"),
        Err(Error::Refused {
            field: "name",
            rule: Rule::AlreadyThere
        })
    ));
    keep_list(&mut office, Some(id), "Cao tuổi", "{\"a\":1}").unwrap();
    remove_kept_list(&mut office, id).unwrap();
    assert!(kept_lists(&office).unwrap().is_empty());
    crate::history::undo(&mut office).unwrap();
    assert_eq!(
        kept_lists(&office).unwrap(),
        [KeptList {
            id,
            name: "Cao tuổi".into(),
            body: "{\"a\":1}".into()
        }]
    );
}

#[test]
fn the_whole_office_goes_out_but_for_its_bookkeeping() {
    let office = ward();
    let names = crate::whole_export::table_names();
    assert!(names.contains(&"person") && names.contains(&"saved_list"));
    assert!(
        !names
            .iter()
            .any(|name| *name == "history" || *name == "export_log")
    );
    let people = crate::whole_export::read_table(&office, "person").unwrap();
    assert_eq!(people.rows.len(), 4);
    assert!(
        people.columns.contains(&"Số CCCD".to_owned()),
        "{:?}",
        people.columns
    );
    assert!(
        !people.columns.iter().any(|column| column.contains('_')),
        "{:?}",
        people.columns
    );
}

#[test]
fn a_list_is_narrowed_by_what_the_wards_own_fields_say() {
    let mut office = test_office();
    let field = |name: &str, kind| OwnField {
        id: None,
        name: name.into(),
        kind,
    };
    save_own_fields(
        &mut office,
        &SaveOwnFields {
            fields: vec![
                field("Cỡ áo dài", OwnKind::Text),
                field("Số con", OwnKind::Number),
            ],
        },
    )
    .unwrap();
    let ids: Vec<_> = list_own_fields(&office)
        .unwrap()
        .iter()
        .filter_map(|field| field.id)
        .collect();
    for (name, values) in [
        ("Lê Thị An", ["Rộng, dài", "1.200"]),
        ("Lê Thị Bình", ["vừa", "12"]),
        ("Lê Thị Chi", ["", "1200"]),
    ] {
        let person = member(&mut office, name, "2010");
        office
            .change(crate::Action::EditMember, |tx| {
                for (field, value) in ids
                    .iter()
                    .zip(values)
                    .filter(|(_, value)| !value.is_empty())
                {
                    tx.execute(
                        "INSERT INTO own_value (person_id, field_id, value) VALUES (?1, ?2, ?3)",
                        (person, field, value),
                    )?;
                }
                Ok(())
            })
            .unwrap();
    }
    let found = |asked: &[(usize, FieldIs)]| {
        let own = asked
            .iter()
            .map(|(field, is)| OwnSays {
                field_id: ids[*field],
                is: is.clone(),
            })
            .collect();
        let narrow = Some(Narrowing {
            own,
            ..Narrowing::default()
        });
        let filter = MemberFilter {
            narrow,
            ..MemberFilter::default()
        };
        let given = |name: String| name.rsplit(' ').next().unwrap().to_owned();
        let people: Vec<String> = names(&office, filter).into_iter().map(given).collect();
        people.join(" ")
    };
    let says = |text: &str| FieldIs::Text { text: text.into() };
    assert_eq!(found(&[(0, says("rong"))]), "An");
    assert_eq!(found(&[(0, FieldIs::Known)]), "An Bình");
    assert_eq!(found(&[(0, FieldIs::Unknown)]), "Chi");
    assert_eq!(
        found(&[(1, says("12"))]),
        "Bình",
        "a number is not looked for in another"
    );
    assert_eq!(found(&[(1, says("1200"))]), "An Chi");
    assert_eq!(found(&[(0, FieldIs::Unknown), (1, says("1.200"))]), "Chi");
}

#[test]
fn a_list_is_narrowed_to_groups_for_a_purpose_whatever_the_branch() {
    let mut office = test_office();
    let [an, binh, _chi] =
        ["Lê Thị An", "Lê Thị Bình", "Lê Thị Chi"].map(|name| member(&mut office, name, "2010"));
    let group = office
        .change(crate::Action::EditMember, |tx| {
            tx.execute_batch(
                "INSERT INTO unit (kind, parent_id, purpose) VALUES ('group', 1, 'savings');
                 INSERT INTO unit_name (unit_id, name) VALUES ((SELECT max(id) FROM unit), 'Tổ tiết kiệm')",
            )?;
            let group = tx.query_row("SELECT max(id) FROM unit", [], |row| row.get(0))?;
            let put = "INSERT INTO group_member (unit_id, person_id, valid_from, valid_to) VALUES (?1, ?2, ?3, ?4)";
            tx.execute(put, (group, an, "2012-01-01", None::<&str>))?;
            tx.execute(put, (group, binh, "2012-01-01", Some("2015-01-01")))?;
            Ok(group)
        })
        .unwrap();
    let on = |on: Option<Day>, units: Vec<UnitId>| {
        let narrow = Some(Narrowing {
            groups: vec![group],
            units,
            ..Narrowing::default()
        });
        let filter = MemberFilter {
            narrow,
            on,
            ..MemberFilter::default()
        };
        names(&office, filter)
    };
    assert_eq!(on(None, Vec::new()), ["Lê Thị An"]);
    assert_eq!(
        on(Some(day("2014-06-01")), Vec::new()),
        ["Lê Thị An", "Lê Thị Bình"]
    );
    let elsewhere = branch(&office, "Chi hội 2");
    assert_eq!(
        on(None, vec![elsewhere]),
        Vec::<String>::new(),
        "both must hold"
    );
}
