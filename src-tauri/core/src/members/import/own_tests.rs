//! Stories of lists that carry fields of the ward's own.

use super::tests::{all, import};
use super::{
    Confidence, CorrectImportCell, DecideImport, FindingCode, Import, ImportDecision, ImportField,
    ImportPageOf, ImportRow, ImportRowRef, SetImportColumn,
};
use crate::ids::OwnFieldId;
use crate::members::{
    OwnField, OwnKind, SaveOwnFields, get_member, list_own_fields, save_own_fields,
};
use crate::office::{Office, test_office};

/// An office with a field of each kind.
fn office() -> (Office, Vec<OwnFieldId>) {
    let mut office = test_office();
    let field = |(name, kind): (&str, OwnKind)| OwnField {
        id: None,
        name: name.into(),
        kind,
    };
    let fields = [
        ("Cỡ áo dài", OwnKind::Text),
        ("Số con", OwnKind::Number),
        ("Ngày khám", OwnKind::Day),
        ("Có bảo hiểm", OwnKind::YesNo),
    ];
    save_own_fields(
        &mut office,
        &SaveOwnFields {
            fields: fields.map(field).into(),
        },
    )
    .unwrap();
    let ids = list_own_fields(&office)
        .unwrap()
        .iter()
        .filter_map(|field| field.id)
        .collect();
    (office, ids)
}

const HEAD: &[&str] = &[
    "STT",
    "Họ và tên",
    "Năm sinh",
    "Chi hội",
    "CO AO DAI (S, M, L)",
    "Số con",
    "Ngày khám",
    "Có bảo hiểm",
];

fn rows(import: &mut Import, office: &Office) -> Vec<ImportRow> {
    let of = ImportPageOf {
        limit: 50,
        ..ImportPageOf::default()
    };
    import.page(office, &of).unwrap().rows
}

/// What the ward's own fields say of everybody, field by field.
fn said(office: &Office) -> Vec<Vec<(i64, String)>> {
    let values = |id| get_member(office, id).unwrap().own;
    all(office)
        .into_iter()
        .map(|row| {
            let own = values(row.id).into_iter();
            own.map(|own| (own.field_id.0, own.value)).collect()
        })
        .collect()
}

#[test]
fn columns_named_like_the_wards_own_fields_fill_them_by_their_kind() {
    let (mut office, ids) = office();
    let mut list = import(
        &office,
        &[
            HEAD,
            &[
                "1",
                "Lê Thị Mai",
                "1970",
                "Chi hội 1",
                "L; rộng",
                "0",
                "03/2017",
                "x",
            ],
            &[
                "2",
                "Trần Thị Hoa",
                "1980",
                "Chi hội 1",
                "-",
                "1.250,5",
                "5/6/2017",
                "không",
            ],
        ],
    );
    let columns = list.overview(&office).unwrap().lists.remove(0).columns;
    for (column, id) in columns[4..].iter().zip(&ids) {
        assert_eq!(
            (column.field, column.own, column.confidence),
            (Some(ImportField::Own), Some(*id), Confidence::High),
            "{}",
            column.heading
        );
    }
    let result = list.commit(&mut office, true, |_, _| {}).unwrap();
    assert_eq!((result.added, result.left_out), (2, 0));
    let value = |at: usize, text: &str| (ids[at].0, text.to_owned());
    assert_eq!(
        said(&office),
        [
            vec![value(1, "1.250,5"), value(2, "2017-06-05")],
            vec![
                value(0, "L; rộng"),
                value(1, "0"),
                value(2, "2017-03"),
                value(3, "yes")
            ],
        ],
        "a nought is a number, a dash and a no say nothing"
    );
}

#[test]
fn what_a_field_cannot_hold_is_asked_about_and_never_taken() {
    let (mut office, ids) = office();
    let mut list = import(
        &office,
        &[
            HEAD,
            &[
                "1",
                "Lê Thị Mai",
                "1970",
                "Chi hội 1",
                "L",
                "hai",
                "hôm qua",
                "chưa rõ",
            ],
        ],
    );
    let row = rows(&mut list, &office).remove(0);
    let found: Vec<_> = row
        .findings
        .iter()
        .map(|finding| {
            (
                finding.code,
                finding.own.as_deref(),
                finding.cell.as_deref(),
            )
        })
        .collect();
    assert_eq!(
        found,
        [
            (FindingCode::NotANumber, Some("Số con"), Some("F2")),
            (FindingCode::NotADay, Some("Ngày khám"), Some("G2")),
            (FindingCode::NotAMark, Some("Có bảo hiểm"), Some("H2")),
        ]
    );
    assert_eq!(row.decision, ImportDecision::Needs);
    let change = CorrectImportCell {
        list: 0,
        row: 2,
        column: 5,
        text: "2".into(),
    };
    list.correct(&change).unwrap();
    let change = DecideImport {
        rows: vec![ImportRowRef { list: 0, row: 2 }],
        all_of: None,
        decision: Some(ImportDecision::Add),
        twin: None,
    };
    assert_eq!(list.decide(&office, &change).unwrap(), 1);
    list.commit(&mut office, true, |_, _| {}).unwrap();
    assert_eq!(
        said(&office),
        [[(ids[0].0, "L".to_owned()), (ids[1].0, "2".to_owned())]]
    );
    let member = get_member(&office, all(&office)[0].id).unwrap();
    assert_eq!(
        member.fields.notes.as_deref(),
        Some("Ngày khám: hôm qua\nCó bảo hiểm: chưa rõ")
    );
}

#[test]
fn the_register_keeps_its_own_word_unless_she_says_otherwise() {
    let (mut office, ids) = office();
    let first = [
        "1",
        "Lê Thị Mai",
        "1970-02-03",
        "Chi hội 1",
        "L",
        "",
        "",
        "",
    ];
    import(&office, &[HEAD, &first])
        .commit(&mut office, true, |_, _| {})
        .unwrap();
    let again = rows(&mut import(&office, &[HEAD, &first]), &office).remove(0);
    assert!(again.unchanged, "its own list again says nothing new");

    let second = [
        "1",
        "Lê Thị Mai",
        "1970-02-03",
        "Chi hội 1",
        "M",
        "2",
        "",
        "",
    ];
    let mut list = import(&office, &[HEAD, &second]);
    let row = rows(&mut list, &office).remove(0);
    let differs = row
        .findings
        .iter()
        .find(|finding| finding.code == FindingCode::Differs)
        .unwrap();
    assert_eq!(differs.own.as_deref(), Some("Cỡ áo dài"));
    let own: Vec<_> = row.matches[0]
        .own
        .iter()
        .map(|own| (own.own.as_str(), own.kept.as_deref(), own.text.as_str()))
        .collect();
    assert_eq!(own, [("Số con", None, "2"), ("Cỡ áo dài", Some("L"), "M")]);
    list.commit(&mut office, true, |_, _| {}).unwrap();
    let value = |at: usize, text: &str| (ids[at].0, text.to_owned());
    assert_eq!(said(&office), [[value(0, "L"), value(1, "2")]]);

    let mut list = import(&office, &[HEAD, &second]);
    let change = DecideImport {
        rows: vec![ImportRowRef { list: 0, row: 2 }],
        all_of: None,
        decision: Some(ImportDecision::Update),
        twin: None,
    };
    list.decide(&office, &change).unwrap();
    list.commit(&mut office, true, |_, _| {}).unwrap();
    assert_eq!(said(&office), [[value(0, "M"), value(1, "2")]]);
}

#[test]
fn she_chooses_a_column_for_a_field_and_it_is_remembered_while_the_field_is_there() {
    let (mut office, ids) = office();
    let sheet: &[&[&str]] = &[
        &["STT", "Họ và tên", "Năm sinh", "Chi hội", "Cháu"],
        &["1", "Lê Thị Mai", "1970", "Chi hội 1", "2"],
    ];
    let mut list = import(&office, sheet);
    let choose = |own| SetImportColumn {
        list: 0,
        column: 4,
        field: Some(ImportField::Own),
        own,
        ..SetImportColumn::default()
    };
    assert!(list.set_column(&choose(None)).is_err(), "which of them?");
    list.set_column(&choose(Some(ids[1]))).unwrap();
    list.commit(&mut office, true, |_, _| {}).unwrap();
    assert_eq!(said(&office), [[(ids[1].0, "2".to_owned())]]);

    let column = |list: &mut Import, office: &Office| {
        let column = list.overview(office).unwrap().lists[0].columns.remove(4);
        (column.own, column.confidence)
    };
    let mut again = import(&office, sheet);
    assert_eq!(
        column(&mut again, &office),
        (Some(ids[1]), Confidence::Remembered)
    );
    save_own_fields(&mut office, &SaveOwnFields { fields: Vec::new() }).unwrap();
    assert_eq!(column(&mut again, &office).0, None, "it is gone meanwhile");
    assert_eq!(column(&mut import(&office, sheet), &office).0, None);
}

#[test]
fn a_list_of_names_and_one_own_field_has_headings() {
    let (office, ids) = office();
    let mut list = import(
        &office,
        &[
            &["Danh sách đo áo"],
            &["Họ và tên", "Cỡ áo dài"],
            &["Lê Thị Mai", "L"],
        ],
    );
    let view = list.overview(&office).unwrap().lists.remove(0);
    assert_eq!((view.heading_first, view.people), (Some(2), 1));
    assert_eq!(view.columns[1].own, Some(ids[0]));
}
