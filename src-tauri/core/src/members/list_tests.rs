//! Stories of lists: what narrows them, what order they have, what stands in their columns, and lists that are kept.

use super::*;
use crate::error::{Error, Rule};
use crate::office::{Office, test_office};
use crate::organization::list_units;

fn day(text: &str) -> Day {
    crate::days::day_from_text(text).unwrap()
}

fn partial(text: &str) -> Option<PartialDay> {
    Some(PartialDay::try_from(text.to_owned()).unwrap())
}

fn branch(office: &Office, name: &str) -> UnitId {
    list_units(office, office.today())
        .unwrap()
        .into_iter()
        .find(|unit| unit.name == name)
        .unwrap()
        .id
}

/// An, Bình, Chi, Dung in three branches, each with something of her own.
fn ward() -> Office {
    let mut office = test_office();
    let people = [
        (
            "Lê Thị An",
            "1950-02-28",
            "Chi hội 1",
            Some("0912345678"),
            "Kinh",
            "2005",
        ),
        (
            "Trần Thị Bình",
            "1980",
            "Chi hội 1",
            None,
            "Tày",
            "2016-05-01",
        ),
        (
            "Phạm Thị Chi",
            "~1990-11",
            "Chi hội 2",
            Some("0987654321"),
            "kinh",
            "2017-12-31",
        ),
        (
            "Đỗ Thị Dung",
            "2000-01-21",
            "Chi hội 3",
            None,
            "",
            "2018-01-02",
        ),
    ];
    for (name, birth, unit, phone, ethnicity, joined) in people {
        let unit_id = branch(&office, unit);
        add_member(
            &mut office,
            &NewMember {
                fields: PersonFields {
                    name: name.into(),
                    birth: partial(birth),
                    phone: phone.map(str::to_owned),
                    citizen_number: phone.map(|_| "001178000123".to_owned()),
                    ethnicity: (!ethnicity.is_empty()).then(|| ethnicity.to_owned()),
                    party_since: (name == "Lê Thị An").then(|| partial("1985").unwrap()),
                    ..Default::default()
                },
                unit_id,
                group_id: None,
                kind: if name == "Đỗ Thị Dung" {
                    MemberKind::Automatic
                } else {
                    MemberKind::Ordinary
                },
                joined: partial(joined).unwrap(),
                join_reason: JoinReason::Admitted,
            },
        )
        .unwrap();
    }
    office
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
                lacks: vec![Lacking::Phone],
                ..narrow()
            },
            "Bình Dung",
        ),
        (
            Narrowing {
                lacks: vec![Lacking::Phone],
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
    let names = crate::whole_export::table_names(&office).unwrap();
    assert!(names.contains(&"person".to_owned()) && names.contains(&"saved_list".to_owned()));
    assert!(
        !names
            .iter()
            .any(|name| name == "history" || name == "export_log")
    );
    let people = crate::whole_export::read_table(&office, "person").unwrap();
    assert_eq!(people.rows.len(), 4);
    assert!(
        !people.columns.contains(&"name_key".to_owned()),
        "{:?}",
        people.columns
    );
}

#[test]
fn a_line_of_a_bound_book_stays_with_its_entry() {
    let mut office = ward();
    let ward_id = UnitId(1);
    let names = |office: &Office| -> Vec<(u32, bool)> {
        read_book(office, Book::Profiles, ward_id, &[MemberColumn::Name])
            .unwrap()
            .iter()
            .map(|line| (line.line, line.printed_on.is_some()))
            .collect()
    };
    assert_eq!(
        names(&office),
        [(1, false), (2, false), (3, false), (4, false)]
    );
    let lines = read_book(&office, Book::Profiles, ward_id, &[MemberColumn::Name]).unwrap();
    assert!(
        lines[0].cells[0] == Cell::Text("Lê Thị An".into()),
        "she came first"
    );
    note_printed(&mut office, Book::Profiles, ward_id, &lines).unwrap();
    // Somebody who came before them all is written in later; somebody else was a mistake.
    let unit_id = branch(&office, "Chi hội 2");
    add_member(
        &mut office,
        &NewMember {
            fields: PersonFields {
                name: "Vũ Thị Em".into(),
                ..Default::default()
            },
            unit_id,
            group_id: None,
            kind: MemberKind::Ordinary,
            joined: partial("1999").unwrap(),
            join_reason: JoinReason::Admitted,
        },
    )
    .unwrap();
    remove_member(&mut office, PersonId(2)).unwrap();
    assert_eq!(
        names(&office),
        [(1, true), (3, true), (4, true), (5, false)],
        "her line stays empty, the new one gets the next"
    );
}

#[test]
fn the_book_of_movements_tells_who_came_and_who_went() {
    let mut office = ward();
    leave_union(
        &mut office,
        &LeaveUnion {
            id: PersonId(1),
            last_day: day("2018-01-10"),
            reason: LeaveReason::Died,
        },
    )
    .unwrap();
    let lines = read_book(&office, Book::Movements, UnitId(1), &[MemberColumn::Name]).unwrap();
    let told: Vec<_> = lines
        .iter()
        .map(|line| (line.what.as_str(), line.day))
        .collect();
    assert_eq!(told, [("left_died", day("2018-01-10").into())]);
}

/// Paper must not say a day nobody knows.
#[test]
fn a_book_tells_a_day_as_it_is_known() {
    let mut office = ward();
    let fact = Fact::Award {
        kind: AwardKind::Award,
        title: "Giấy khen".into(),
        day: PartialDay::year(2013),
        paper_number: None,
        issued_by: None,
        note: String::new(),
    };
    save_fact(
        &mut office,
        &SaveFact {
            id: None,
            person_id: PersonId(1),
            fact,
        },
    )
    .unwrap();
    let days = |book| -> Vec<PartialDay> {
        let lines = read_book(&office, book, UnitId(1), &[MemberColumn::Name]).unwrap();
        lines.iter().map(|line| line.day).collect()
    };
    assert_eq!(days(Book::Awards), [PartialDay::year(2013)]);
    let joined: PartialDay = office
        .conn()
        .query_row(
            "SELECT joined FROM membership ORDER BY valid_from, id LIMIT 1",
            [],
            |row| row.get(0),
        )
        .unwrap();
    assert_eq!(days(Book::NewMembers)[0], joined);
    assert!(
        joined.day.is_none(),
        "the test's first member is known by a year"
    );
}

#[test]
fn round_years_are_counted_by_the_year() {
    let born = PartialDay::year;
    assert_eq!(round_age(born(1948), 2018), Some(70));
    assert_eq!(
        (round_age(born(1949), 2018), round_age(born(1953), 2018)),
        (None, None)
    );
    assert_eq!(round_years(born(1988), 2018), Some(30));
    assert_eq!(round_years(born(2008), 2018), None);
}
