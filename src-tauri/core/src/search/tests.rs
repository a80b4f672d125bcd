//! Stories and rules of this subject.

use super::*;
use crate::days::PartialDay;
use crate::members::{JoinReason, MemberKind, NewMember, PersonFields, add_member};
use crate::office::test_office;
use crate::organization::{UnitKind, list_units};

#[test]
fn what_is_written_with_the_same_marks_comes_first() {
    let mut office = test_office();
    let unit_id = list_units(&office, office.today())
        .unwrap()
        .into_iter()
        .find(|unit| unit.kind == UnitKind::Branch)
        .unwrap()
        .id;
    // More people who only sound alike, and sort before her, than are shown.
    let alike = (0..12).map(|_| "Lê Thị Hoàng");
    for name in alike.chain(["Lê Thị Hoãng", "Trần Hoa"]) {
        let fields = PersonFields {
            name: name.into(),
            ..Default::default()
        };
        add_member(
            &mut office,
            &NewMember {
                fields,
                unit_id,
                group_id: None,
                kind: MemberKind::Ordinary,
                joined: PartialDay::year(2010),
                join_reason: JoinReason::Admitted,
            },
        )
        .unwrap();
    }
    let first = |text: &str| match search(&office, text).unwrap().into_iter().next() {
        Some(SearchHit::Person { name, .. }) => name,
        other => panic!("{other:?}"),
    };
    assert_eq!(first("hoãng"), "Lê Thị Hoãng");
    assert_eq!(
        first("hoang"),
        "Lê Thị Hoàng",
        "without marks the order of names stands"
    );
}
