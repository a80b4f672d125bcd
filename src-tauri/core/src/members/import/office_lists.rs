#![cfg(test)]
//! Whole sheets as offices make them, with what a reader sees in each at once.

use super::tests::{all, import, table};
use super::*;
use crate::members::{Sex, reveal_member};
use crate::office::test_office;

fn rows(import: &mut Import, office: &Office) -> Vec<ImportRow> {
    let of = ImportPageOf {
        limit: 200,
        ..ImportPageOf::default()
    };
    import.page(office, &of).unwrap().rows
}

fn day(text: &str) -> Option<PartialDay> {
    Some(PartialDay::try_from(text.to_owned()).unwrap())
}

/// Her name, birth and sex as the register has them now.
fn births(office: &Office) -> Vec<(String, Option<PartialDay>, Sex)> {
    let mut births: Vec<_> = all(office)
        .into_iter()
        .map(|row| reveal_member(office, row.id).unwrap())
        .map(|fields| (fields.name, fields.birth, fields.sex))
        .collect();
    births.sort_by(|one, other| one.0.cmp(&other.0));
    births
}

#[test]
fn a_birth_under_men_or_women_says_the_sex_too() {
    let body: &[&[&str]] = &[
        &["1", "Lê Thị Ấu", "", "1976", "Số 5"],
        &["2", "Trần Văn Bình", "14/6/1969", "", "Số 7"],
        &["3", "Đỗ Thị Cúc", "", "3/1980", "Số 9"],
    ];
    let heads: [(&str, &[&[&str]]); 4] = [
        (
            "as a spreadsheet tells",
            &[
                &["STT", "Họ và tên", "Năm sinh", "", "Nơi ở"],
                &["", "", "Nam", "Nữ", ""],
            ],
        ),
        (
            "without signs",
            &[
                &["STT", "HO VA TEN", "NGAY THANG NAM SINH", "", "DIA CHI"],
                &["", "", "NAM", "NU", ""],
            ],
        ),
        (
            "in one row",
            &[&[
                "STT",
                "Họ và tên",
                "Năm sinh (Nam)",
                "Năm sinh (Nữ)",
                "Nơi ở",
            ]],
        ),
        ("bare", &[&["STT", "Họ và tên", "Nam", "Nữ", "Nơi ở"]]),
    ];
    for (what, head) in heads {
        for merged in [true, false] {
            let mut office = test_office();
            let mut sheet = table(&[head, body].concat());
            if merged && head.len() == 2 {
                let block = |first_row, first_column, last_row, last_column| Block {
                    first_row,
                    first_column,
                    last_row,
                    last_column,
                };
                sheet.merged = vec![
                    block(0, 0, 1, 0),
                    block(0, 1, 1, 1),
                    block(0, 2, 0, 3),
                    block(0, 4, 1, 4),
                ];
            }
            let mut list = Import::default();
            list.add_file(&office, "ds.xlsx", vec![sheet]).unwrap();
            let overview = list.overview(&office).unwrap();
            let fields: Vec<_> = overview.lists[0].columns.iter().map(|c| c.field).collect();
            use ImportField as F;
            assert_eq!(
                fields,
                [F::Number, F::FullName, F::Male, F::Female, F::Address].map(Some),
                "{what}"
            );
            list.commit(&mut office, true, |_, _| {}).unwrap();
            assert_eq!(
                births(&office),
                [
                    ("Lê Thị Ấu".to_owned(), day("1976"), Sex::Female),
                    ("Trần Văn Bình".to_owned(), day("1969-06-14"), Sex::Male),
                    ("Đỗ Thị Cúc".to_owned(), day("1980-03"), Sex::Female),
                ],
                "{what}"
            );
        }
    }
}

#[test]
fn a_mark_under_men_or_women_says_the_sex_and_two_marks_are_asked_about() {
    let mut office = test_office();
    let mut list = import(
        &office,
        &[
            &["STT", "Họ và tên", "Ngày sinh", "Giới tính", "", "Nơi ở"],
            &["", "", "", "Nam", "Nữ", ""],
            &["1", "Lê Thị Ấu", "1976", "", "x", "Số 5"],
            &["2", "Trần Văn Bình", "14/6/1969", "x", "", "Số 7"],
            &["3", "Đỗ Thị Cúc", "1980", "x", "x", "Số 9"],
        ],
    );
    let found = rows(&mut list, &office);
    let said: Vec<FindingCode> = found[2].findings.iter().map(|f| f.code).collect();
    assert_eq!(said, [FindingCode::KeptInNotes]);
    list.commit(&mut office, true, |_, _| {}).unwrap();
    let sexes: Vec<Sex> = births(&office).into_iter().map(|(_, _, sex)| sex).collect();
    assert_eq!(sexes[..2], [Sex::Female, Sex::Male]);
    let years: Vec<_> = births(&office)
        .into_iter()
        .map(|(_, birth, _)| birth)
        .collect();
    assert_eq!(years, [day("1976"), day("1969-06-14"), day("1980")]);
}

#[test]
fn a_year_beside_day_and_month_is_still_one_birth() {
    let mut office = test_office();
    import(
        &office,
        &[
            &["STT", "Họ và tên", "Năm sinh", "", "Nơi ở"],
            &["", "", "Ngày tháng", "Năm", ""],
            &["1", "Lê Thị Ấu", "14/6", "1976", "Số 5"],
        ],
    )
    .commit(&mut office, true, |_, _| {})
    .unwrap();
    assert_eq!(births(&office)[0].1, day("1976-06-14"));
}
