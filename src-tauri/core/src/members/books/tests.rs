//! Stories of the bound books.

use crate::days::PartialDay;
use crate::ids::{PersonId, UnitId};
use crate::members::test_people::{branch, day, partial, ward};
use crate::members::*;
use crate::office::Office;

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
            hand_over: Default::default(),
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
