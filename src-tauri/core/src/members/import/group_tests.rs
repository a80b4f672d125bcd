//! Stories of lists that say in which groups for a purpose people are.

use super::tests::{all, import};
use super::{DecideImport, FindingCode, Import, ImportDecision, ImportPageOf, ImportRow};
use crate::ids::UnitId;
use crate::members::{Fact, get_member};
use crate::office::{Office, test_office};
use crate::organization::{GroupPurpose, insert_purpose_group, ward_id};

/// An office with two groups of the ward.
fn office() -> (Office, Vec<UnitId>) {
    let mut office = test_office();
    let groups = [
        ("Tổ tiết kiệm số 1", GroupPurpose::Savings),
        ("Câu lạc bộ Dân vũ", GroupPurpose::Club),
    ];
    let ids = office
        .change(crate::Action::EditMember, |tx| {
            let ward = ward_id(tx)?;
            groups
                .into_iter()
                .map(|(name, purpose)| insert_purpose_group(tx, name, ward, purpose, None))
                .collect()
        })
        .unwrap();
    (office, ids)
}

const HEAD: &[&str] = &[
    "Họ và tên",
    "Ngày sinh",
    "Chi hội",
    "Tổ",
    "Tổ tiết kiệm",
    "CLB",
];

fn rows(import: &mut Import, office: &Office) -> Vec<ImportRow> {
    let of = ImportPageOf {
        limit: 50,
        ..ImportPageOf::default()
    };
    import.page(office, &of).unwrap().rows
}

/// Groups everybody is in, with the day since.
fn in_groups(office: &Office) -> Vec<Vec<(UnitId, bool)>> {
    all(office)
        .into_iter()
        .map(|row| {
            let facts = get_member(office, row.id).unwrap().facts.into_iter();
            let mut groups: Vec<(UnitId, bool)> = facts
                .filter_map(|row| match row.fact {
                    Fact::Group { unit_id, from, .. } => Some((unit_id, from.is_some())),
                    _ => None,
                })
                .collect();
            groups.sort();
            groups
        })
        .collect()
}

#[test]
fn groups_are_named_beside_the_branch_and_its_part() {
    let (mut office, ids) = office();
    let row = ["Lê Thị Mai", "3/2/1970", "Chi hội 1", "Tổ 3", "1", "dân vũ"];
    let mut list = import(&office, &[HEAD, &row]);
    let read = rows(&mut list, &office).remove(0);
    assert_eq!(read.findings, []);
    assert_eq!(read.group.as_deref(), Some("Tổ 3"), "part of the branch");
    list.commit(&mut office, true, |_, _| {}).unwrap();
    assert_eq!(in_groups(&office), [[(ids[0], false), (ids[1], false)]]);
    let again = rows(&mut import(&office, &[HEAD, &row]), &office).remove(0);
    assert!(again.unchanged);
}

#[test]
fn a_group_nobody_knows_is_asked_about_and_kept_in_the_notes() {
    let (mut office, ids) = office();
    let row = [
        "Lê Thị Mai",
        "3/2/1970",
        "Chi hội 1",
        "",
        "9",
        "Dân vũ; Thơ ca",
    ];
    let mut list = import(&office, &[HEAD, &row]);
    let read = rows(&mut list, &office).remove(0);
    let found: Vec<_> = read
        .findings
        .iter()
        .map(|finding| (finding.code, finding.cell.as_deref()))
        .collect();
    assert_eq!(
        found,
        [
            (FindingCode::UnknownGroup, Some("E2")),
            (FindingCode::UnknownGroup, Some("F2"))
        ]
    );
    assert_eq!(read.decision, ImportDecision::Needs);
    let change = DecideImport {
        rows: Vec::new(),
        all_of: Some(super::ImportFilter::All),
        decision: Some(ImportDecision::Add),
        twin: None,
    };
    list.decide(&office, &change).unwrap();
    list.commit(&mut office, true, |_, _| {}).unwrap();
    assert_eq!(in_groups(&office), [[(ids[1], false)]]);
    let member = get_member(&office, all(&office)[0].id).unwrap();
    assert_eq!(
        member.fields.notes.as_deref(),
        Some("Tổ tiết kiệm: 9\nCLB: Dân vũ; Thơ ca")
    );
}

#[test]
fn somebody_known_joins_what_she_is_not_in_and_leaves_nothing() {
    let (mut office, ids) = office();
    let first = ["Lê Thị Mai", "3/2/1970", "Chi hội 1", "", "", "Dân vũ"];
    import(&office, &[HEAD, &first])
        .commit(&mut office, true, |_, _| {})
        .unwrap();
    let second = ["Lê Thị Mai", "3/2/1970", "Chi hội 1", "", "1", ""];
    let mut list = import(&office, &[HEAD, &second]);
    let read = rows(&mut list, &office).remove(0);
    assert_eq!(read.decision, ImportDecision::FillBlanks);
    assert_eq!(read.matches[0].new_groups, ["Tổ tiết kiệm số 1"]);
    let result = list.commit(&mut office, true, |_, _| {}).unwrap();
    assert_eq!((result.changed, result.unchanged), (1, 0));
    assert_eq!(in_groups(&office), [[(ids[0], false), (ids[1], false)]]);

    // Out of the club since New Year: the list has her in it again from today.
    office
        .change(crate::Action::EditMember, |tx| {
            tx.execute(
                "UPDATE group_member SET valid_to = '2018-01-01' WHERE unit_id = ?1",
                [ids[1]],
            )?;
            Ok(())
        })
        .unwrap();
    import(&office, &[HEAD, &first])
        .commit(&mut office, true, |_, _| {})
        .unwrap();
    assert_eq!(
        in_groups(&office),
        [[(ids[0], false), (ids[1], false), (ids[1], true)]]
    );
}
