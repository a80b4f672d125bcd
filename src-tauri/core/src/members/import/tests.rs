#![cfg(test)]

use super::*;
use crate::history::undo;
use crate::members::{MemberFilter, MemberStatus, get_member, list_members, reveal_member};
use crate::office::test_office;

pub(super) fn table(rows: &[&[&str]]) -> Table {
    Table {
        name: "Trang 1".to_owned(),
        rows: rows
            .iter()
            .map(|row| {
                row.iter()
                    .map(|text| Cell::Text((*text).to_owned()))
                    .collect()
            })
            .collect(),
        ..Table::default()
    }
}

pub(super) fn import(office: &Office, rows: &[&[&str]]) -> Import {
    let mut import = Import::default();
    import
        .add_file(office, "ds.xlsx", vec![table(rows)])
        .unwrap();
    import
}

fn take(office: &mut Office, rows: &[&[&str]]) -> ImportResult {
    import(office, rows)
        .commit(office, true, |_, _| {})
        .unwrap()
}

pub(super) fn all(office: &Office) -> Vec<crate::members::MemberRow> {
    let filter = MemberFilter {
        status: MemberStatus::All,
        limit: 200,
        ..MemberFilter::default()
    };
    list_members(office, &filter).unwrap().rows
}

const HEAD: &[&str] = &[
    "STT",
    "Họ và tên",
    "Năm sinh",
    "Số CCCD",
    "Điện thoại",
    "Địa chỉ",
    "Chi hội",
    "Nghề nghiệp",
];

#[test]
fn a_blank_never_overwrites_and_blanks_are_filled() {
    let mut office = test_office();
    take(
        &mut office,
        &[
            HEAD,
            &[
                "1",
                "Lê Thị Mai",
                "1970",
                "001170000001",
                "0912345678",
                "",
                "Chi hội 1",
                "May",
            ],
        ],
    );
    let result = take(
        &mut office,
        &[
            HEAD,
            &[
                "1",
                "Lê Thị Mai",
                "",
                "001170000001",
                "",
                "Số 5",
                "Chi hội 1",
                "Buôn bán",
            ],
        ],
    );
    assert_eq!((result.added, result.changed), (0, 1));
    let people = all(&office);
    assert_eq!(people.len(), 1);
    let fields = reveal_member(&office, people[0].id).unwrap();
    assert_eq!(fields.birth, Some(PartialDay::year(1970)));
    assert_eq!(fields.phone.as_deref(), Some("0912345678"));
    assert_eq!(fields.address.as_deref(), Some("Số 5"));
    assert_eq!(
        fields.occupation.as_deref(),
        Some("May"),
        "the register's word stays"
    );
}

#[test]
fn the_list_wins_only_where_she_says_so_and_still_not_with_blanks() {
    let mut office = test_office();
    take(
        &mut office,
        &[
            HEAD,
            &[
                "1",
                "Lê Thị Mai",
                "1970",
                "001170000001",
                "0912345678",
                "",
                "Chi hội 1",
                "May",
            ],
        ],
    );
    let mut second = import(
        &office,
        &[
            HEAD,
            &[
                "1",
                "Lê Thị Mai",
                "",
                "001170000001",
                "",
                "",
                "Chi hội 1",
                "Buôn bán",
            ],
        ],
    );
    let change = DecideImport {
        rows: vec![ImportRowRef { list: 0, row: 2 }],
        all_of: None,
        decision: Some(ImportDecision::Update),
        twin: None,
    };
    assert_eq!(second.decide(&office, &change).unwrap(), 1);
    second.commit(&mut office, true, |_, _| {}).unwrap();
    let fields = reveal_member(&office, all(&office)[0].id).unwrap();
    assert_eq!(fields.occupation.as_deref(), Some("Buôn bán"));
    assert_eq!(fields.birth, Some(PartialDay::year(1970)));
}

#[test]
fn one_undo_takes_the_whole_import_back() {
    let mut office = test_office();
    take(
        &mut office,
        &[
            HEAD,
            &[
                "1",
                "Lê Thị Mai",
                "1970",
                "001170000001",
                "",
                "",
                "Chi hội 1",
                "",
            ],
        ],
    );
    let before = office.content_hash().unwrap();
    let result = take(
        &mut office,
        &[
            HEAD,
            &[
                "1",
                "Lê Thị Mai",
                "1970",
                "001170000001",
                "0912345678",
                "Số 5",
                "Chi hội 1",
                "",
            ],
            &["2", "Trần Thị Hoa", "1980", "", "", "", "Chi hội Mới", ""],
            &["3", "Đỗ Thị Lan", "1985", "", "", "", "Chi hội Mới", ""],
        ],
    );
    assert_eq!((result.added, result.changed), (2, 1));
    assert_eq!(result.new_branches, ["Chi hội Mới"]);
    assert_ne!(office.content_hash().unwrap(), before);
    undo(&mut office).unwrap();
    assert_eq!(office.content_hash().unwrap(), before);
}

#[test]
fn the_same_list_again_changes_nothing() {
    let mut office = test_office();
    let rows: &[&[&str]] = &[
        HEAD,
        &["1", "Lê Thị Mai", "1970", "", "", "Số 5", "Chi hội 1", ""],
        &["2", "Lê Thị Mai", "1970", "", "", "Số 9", "Chi hội 2", ""],
        &["3", "Trần Thị Hoa", "", "", "", "", "", ""],
    ];
    let mut first = import(&office, rows);
    let waiting = first.overview(&office).unwrap().counts.needs;
    assert_eq!(waiting, 1, "the second Mai may be the first");
    let change = DecideImport {
        rows: Vec::new(),
        all_of: Some(ImportFilter::Needs),
        decision: Some(ImportDecision::Add),
        twin: None,
    };
    first.decide(&office, &change).unwrap();
    assert_eq!(first.commit(&mut office, true, |_, _| {}).unwrap().added, 3);
    let counts = import(&office, rows).overview(&office).unwrap().counts;
    assert_eq!((counts.rows, counts.unchanged, counts.needs), (3, 3, 0));
}

#[test]
fn branches_that_are_not_to_be_made_leave_their_people_out() {
    let mut office = test_office();
    let mut list = import(
        &office,
        &[
            HEAD,
            &["1", "Lê Thị Mai", "1970", "", "", "", "Chi hội 1", ""],
            &["2", "Đỗ Thị Lan", "1985", "", "", "", "Chi hội 99", ""],
        ],
    );
    assert_eq!(list.overview(&office).unwrap().new_branches, ["Chi hội 99"]);
    let result = list.commit(&mut office, false, |_, _| {}).unwrap();
    assert_eq!((result.added, result.left_out), (1, 1));
    assert_eq!(all(&office).len(), 1);
}

#[test]
fn a_plan_of_yesterday_is_not_executed() {
    let mut office = test_office();
    let mut list = import(
        &office,
        &[
            HEAD,
            &["1", "Lê Thị Mai", "1970", "", "", "", "Chi hội 1", ""],
        ],
    );
    list.overview(&office).unwrap();
    take(
        &mut office,
        &[
            HEAD,
            &["1", "Trần Thị Hoa", "1980", "", "", "", "Chi hội 1", ""],
        ],
    );
    let hash = office.content_hash().unwrap();
    let refused = list.commit(&mut office, true, |_, _| {});
    assert!(matches!(
        refused,
        Err(Error::Refused {
            rule: Rule::PlanIsOld,
            ..
        })
    ));
    assert_eq!(office.content_hash().unwrap(), hash);
}

#[test]
fn hostile_names_stay_names() {
    let mut office = test_office();
    let names = [
        "<script>alert(1)</script> Hoa",
        "=HYPERLINK(\"http://x\") Lan",
        "../../etc/passwd Mai",
        "Robert'); DROP TABLE person;-- Cúc",
    ];
    let rows: Vec<Vec<&str>> = names
        .iter()
        .map(|name| vec!["", name, "1970", "", "", "", "Chi hội 1", ""])
        .collect();
    let mut sheet: Vec<&[&str]> = vec![HEAD];
    sheet.extend(rows.iter().map(Vec::as_slice));
    assert_eq!(take(&mut office, &sheet).added, names.len() as u32);
    let mut kept: Vec<String> = all(&office)
        .into_iter()
        .map(|row| get_member(&office, row.id).unwrap().fields.name)
        .collect();
    kept.sort();
    let mut wanted: Vec<String> = names.iter().map(|name| (*name).to_owned()).collect();
    wanted.sort();
    assert_eq!(kept, wanted);
}

#[test]
fn titles_totals_signatures_and_second_headings_are_no_people() {
    let office = test_office();
    let mut list = import(
        &office,
        &[
            &["HỘI LHPN PHƯỜNG THỬ"],
            &["DANH SÁCH HỘI VIÊN CHI HỘI 2"],
            &["STT", "Họ và tên", "Ngày sinh", "Địa chỉ"],
            &["1", "2", "3", "4"],
            &["1", "Lê Thị Mai", "1/2/1970", "Số 5"],
            &["STT", "Họ và tên", "Ngày sinh", "Địa chỉ"],
            &["2", "Trần Thị Hoa", "1/2/1980", "nt"],
            &["", "Tổng cộng: 2 hội viên"],
            &["", "", "Thượng Thanh, ngày 5 tháng 3 năm 2018"],
            &["", "Người lập"],
            &["", "Nguyễn Thị Bích"],
        ],
    );
    let overview = list.overview(&office).unwrap();
    let view = &overview.lists[0];
    assert_eq!((view.heading_first, view.people), (Some(3), 2));
    assert_eq!(view.default_branch.as_deref(), Some("Chi hội 2"));
    let page = list
        .page(
            &office,
            &ImportPageOf {
                limit: 10,
                ..ImportPageOf::default()
            },
        )
        .unwrap();
    let rows: Vec<(u32, &str, Option<&str>)> = page
        .rows
        .iter()
        .map(|row| (row.row, row.name.as_str(), row.branch.as_deref()))
        .collect();
    assert_eq!(
        rows,
        [
            (5, "Lê Thị Mai", Some("Chi hội 2")),
            (7, "Trần Thị Hoa", Some("Chi hội 2"))
        ]
    );
}

/// Small, fast and the same every time.
fn next(seed: &mut u64) -> u64 {
    *seed ^= *seed << 13;
    *seed ^= *seed >> 7;
    *seed ^= *seed << 17;
    *seed
}

#[test]
fn no_table_whatever_makes_it_stumble_or_write_before_it_is_told() {
    const PIECES: [&str; 26] = [
        "STT",
        "Họ và tên",
        "Họ đệm",
        "Tên",
        "Năm sinh",
        "Ngày tháng",
        "CCCD",
        "ĐT",
        "Chi hội",
        "Tổ",
        "Ghi chú",
        "nt",
        "″",
        "Nguyễn Thị Hoa",
        "1970",
        "31/02/1970",
        "0912345678",
        "1.2E+11",
        "Tổng cộng",
        "",
        "Người lập",
        "x",
        "Chuyển đi 2015",
        "\u{ad}\u{301}",
        "NguyÔn ThÞ",
        "𠀀 Ê Đê",
    ];
    let mut office = test_office();
    let before = office.content_hash().unwrap();
    let mut seed = 2018;
    for _ in 0..400 {
        let (height, width) = (next(&mut seed) % 14, next(&mut seed) % 9 + 1);
        let rows = (0..height)
            .map(|_| {
                (0..next(&mut seed) % (width + 1))
                    .map(|_| match next(&mut seed) % 8 {
                        0 => Cell::Empty,
                        1 => Cell::Number(
                            (next(&mut seed) as f64 / 1e3)
                                * if next(&mut seed).is_multiple_of(2) {
                                    1.0
                                } else {
                                    -1e-9
                                },
                        ),
                        2 => Cell::Failed,
                        3 => Cell::Truth(true),
                        4 => Cell::Day(office.today()),
                        _ => Cell::Text(PIECES[next(&mut seed) as usize % PIECES.len()].to_owned()),
                    })
                    .collect()
            })
            .collect();
        let merged = vec![Block {
            first_row: 0,
            first_column: 0,
            last_row: 90,
            last_column: next(&mut seed) as u32 % 90,
        }];
        let table = Table {
            name: "Chi hội 1".to_owned(),
            rows,
            merged,
            ..Table::default()
        };
        let mut import = Import::default();
        import.add_file(&office, "x.xlsx", vec![table]).unwrap();
        let lists = import.overview(&office).unwrap().lists.len() as u32;
        for list in 0..lists {
            let last = height as u32 + 2;
            let _ = import.set_list(&SetImportList {
                list,
                headings: Some(HeadingsAt::Rows {
                    first: 1,
                    last: last.min(2),
                }),
                taken: Some(true),
                ..SetImportList::default()
            });
            let field = ImportField::ALL[next(&mut seed) as usize % ImportField::ALL.len()];
            let _ = import.set_column(&SetImportColumn {
                list,
                column: 0,
                field: Some(field),
                ..SetImportColumn::default()
            });
        }
        import
            .page(
                &office,
                &ImportPageOf {
                    limit: 200,
                    ..ImportPageOf::default()
                },
            )
            .unwrap();
        import.rejected(&office).unwrap();
        assert_eq!(office.content_hash().unwrap(), before);
        let committed = import.commit(&mut office, true, |_, _| {});
        match committed {
            Ok(_) => {
                undo(&mut office).unwrap();
            }
            Err(Error::Refused { .. }) => {}
            Err(other) => panic!("{other:?}"),
        }
        assert_eq!(
            office.content_hash().unwrap(),
            before,
            "refused or undone, nothing stays"
        );
    }
}
