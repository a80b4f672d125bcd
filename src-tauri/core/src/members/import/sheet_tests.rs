//! Whole sheets as offices make them, with what a reader sees in each at once.
#![cfg(test)]

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
                [F::Number, F::Name, F::Male, F::Female, F::Address].map(Some),
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

/// As chairwomen send it: titles and a motto, "Chi hội 3:" over its people, the numbers beginning again, blank lines, days
/// written four ways, a long name, totals, and who signed.
fn of_two_branches() -> Table {
    let text = |text: &str| match text.strip_prefix('#') {
        Some(number) => Cell::Number(number.parse().unwrap()),
        None => Cell::Text(text.to_owned()),
    };
    let rows: &[&[&str]] = &[
        &[
            "HỘI LHPN PHƯỜNG THƯỢNG THANH",
            "",
            "",
            "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        ],
        &["BCH CÁC CHI HỘI", "", "", "Độc lập - Tự do - Hạnh phúc"],
        &[],
        &["", "DANH SÁCH HỘI VIÊN NĂM 2017"],
        &[],
        &["STT", "Họ và tên", "Ngày sinh", "Nơi ở", "Số ĐT", "Ghi chú"],
        &["Chi hội 3:"],
        &[
            "#1",
            "Công Tằng Tôn Nữ Thị Hồng Ngọc Hà",
            "14/6/1978",
            "Số 5",
            "#912345678",
            "",
        ],
        &["#2", "Lê Thị Ấu", "#1976", "Số 7", "", ""],
        &[],
        &["#3", "Đỗ Thị Cúc", "3/1980", "nt", "0987654321", ""],
        &["#4", "Vũ Thị Dần", "02.03.82", "Số 9", "", "nòng cốt"],
        &["", "Cộng chi hội 3: 04 hội viên"],
        &[],
        &["", "II. CHI HỘI SỐ 4 (02 hội viên)"],
        &["#1", "Hoàng Thị Én", "1965", "Số 1", "", ""],
        &["#2", "Tô Thị Gấm", "30/12/1990", "Số 2", "", ""],
        &[],
        &["", "Tổng cộng", "", "", "#6", ""],
        &["", "", "", "Thượng Thanh, ngày 5 tháng 12 năm 2017"],
        &["", "NGƯỜI LẬP BIỂU", "", "TM. BAN CHẤP HÀNH"],
        &["", "(Ký, ghi rõ họ tên)", "", "CHỦ TỊCH"],
        &[],
        &["", "Nguyễn Thị Kế", "", "Trần Thị Lựu"],
    ];
    Table {
        name: "Danh sach".to_owned(),
        rows: rows
            .iter()
            .map(|cells| cells.iter().map(|cell| text(cell)).collect())
            .collect(),
        ..Table::default()
    }
}

#[test]
fn branches_over_their_people_totals_and_signatures_are_read_as_a_reader_would() {
    let mut office = test_office();
    let second = Table {
        name: "Chi hội 5".to_owned(),
        ..table(&[
            &["Số TT", "Họ đệm", "Tên", "Năm sinh", "Địa chỉ"],
            &["1", "Phạm Thị", "Huệ", "1955", "Ngõ 3"],
            &["", "", "", "", ""],
            &["2", "Bùi Thị Kim", "Hương", "1/1958", "Ngõ 3"],
        ])
    };
    let notes = Table {
        name: "Ghi chú".to_owned(),
        ..table(&[&["Nộp trước ngày 10"], &["Chị Hoa giữ"]])
    };
    let mut list = Import::default();
    let sheets = vec![of_two_branches(), second, notes];
    list.add_file(&office, "ds.xlsx", sheets).unwrap();
    let overview = list.overview(&office).unwrap();
    let taken: Vec<(bool, u32)> = overview.lists.iter().map(|l| (l.taken, l.people)).collect();
    assert_eq!(taken, [(true, 6), (true, 2), (false, 0)]);
    let found: Vec<(String, String, String)> = rows(&mut list, &office)
        .into_iter()
        .map(|row| {
            let birth = row.birth.map(|birth| birth.to_string());
            (
                row.name,
                birth.unwrap_or_default(),
                row.branch.unwrap_or_default(),
            )
        })
        .collect();
    let wanted = [
        (
            "Công Tằng Tôn Nữ Thị Hồng Ngọc Hà",
            "1978-06-14",
            "Chi hội 3",
        ),
        ("Lê Thị Ấu", "1976", "Chi hội 3"),
        ("Đỗ Thị Cúc", "1980-03", "Chi hội 3"),
        ("Vũ Thị Dần", "1982-03-02", "Chi hội 3"),
        ("Hoàng Thị Én", "1965", "Chi hội số 4"),
        ("Tô Thị Gấm", "1990-12-30", "Chi hội số 4"),
        ("Phạm Thị Huệ", "1955", "Chi hội 5"),
        ("Bùi Thị Kim Hương", "1958-01", "Chi hội 5"),
    ];
    assert_eq!(
        found,
        wanted.map(|(name, birth, branch)| (name.to_owned(), birth.to_owned(), branch.to_owned()))
    );
    let result = list.commit(&mut office, true, |_, _| {}).unwrap();
    assert_eq!((result.added, result.left_out, result.skipped), (8, 0, 0));
    assert_eq!(result.new_branches, ["Chi hội 5", "Chi hội số 4"]);
    let ha = all(&office)
        .into_iter()
        .map(|row| reveal_member(&office, row.id).unwrap())
        .find(|fields| fields.name.ends_with("Ngọc Hà"))
        .unwrap();
    assert_eq!(ha.phone.as_deref(), Some("0912345678"));
}

#[test]
fn the_same_sheet_a_second_time_says_nothing_new() {
    let mut office = test_office();
    for wanted in [(6, 0), (0, 6)] {
        let mut list = Import::default();
        list.add_file(&office, "ds.xlsx", vec![of_two_branches()])
            .unwrap();
        let counts = list.overview(&office).unwrap().counts;
        assert_eq!(
            (counts.add, counts.unchanged, counts.needs),
            (wanted.0, wanted.1, 0)
        );
        let _ = list.commit(&mut office, true, |_, _| {});
    }
}

#[test]
fn what_she_said_of_the_columns_is_kept_for_the_next_list_of_that_layout_only() {
    let mut office = test_office();
    let head: &[&str] = &["STT", "Họ và tên", "Năm sinh", "Quê", "Mã số"];
    let mut first = import(&office, &[head, &["1", "Lê Thị Ấu", "1976", "Số 5", "A12"]]);
    let of = |list: &mut Import, office: &Office| {
        let view = list.overview(office).unwrap().lists.remove(0);
        let columns = view.columns;
        (
            view.remembered,
            columns[3..]
                .iter()
                .map(|c| (c.field, c.confidence))
                .collect::<Vec<_>>(),
        )
    };
    let guessed = of(&mut first, &office).1;
    assert!(
        guessed.iter().all(|(field, _)| field.is_none()),
        "{guessed:?}"
    );
    for (column, field) in [(3, ImportField::Address), (4, ImportField::CardNumber)] {
        first
            .set_column(&SetImportColumn {
                list: 0,
                column,
                field: Some(field),
                ..SetImportColumn::default()
            })
            .unwrap();
    }
    first.commit(&mut office, true, |_, _| {}).unwrap();
    // The headings as another hand wrote them, under a title this time.
    let again: &[&[&str]] = &[
        &["DANH SÁCH CHI HỘI 7"],
        &["stt", "HỌ VÀ TÊN", "Năm  sinh", "QUÊ:", "mã số"],
        &["1", "Đỗ Thị Cúc", "1980", "Số 9", "B7"],
    ];
    let mut second = import(&office, again);
    let (remembered, fields) = of(&mut second, &office);
    assert!(remembered);
    let kept = [ImportField::Address, ImportField::CardNumber];
    assert_eq!(
        fields,
        kept.map(|field| (Some(field), Confidence::Remembered))
    );
    let mut other = import(
        &office,
        &[
            &["STT", "Họ và tên", "Năm sinh", "Quê", "Mã", "Điện thoại"],
            &["1", "Tô Thị Gấm", "1990", "Số 2", "C1", "0912345678"],
        ],
    );
    let (remembered, fields) = of(&mut other, &office);
    assert_eq!((remembered, fields[0].0), (false, None));
}
