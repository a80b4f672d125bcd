//! The list of members, read back by another program's reader.
#![expect(
    clippy::unwrap_used,
    reason = "helpers of tests, where a panic says what went wrong"
)]

use calamine::{Data, Reader, Xlsx, open_workbook_from_rs};
use sohoi_core::days::PartialDay;
use sohoi_core::members::{Cell, MemberColumn, MemberKind};
use sohoi_documents::member_workbook::{MemberWorkbook, member_workbook};

const COLUMNS: [MemberColumn; 6] = [
    MemberColumn::Phone,
    MemberColumn::Name,
    MemberColumn::CitizenNumber,
    MemberColumn::Birth,
    MemberColumn::Joined,
    MemberColumn::Kind,
];

fn workbook(columns: &[MemberColumn], lines: Vec<Vec<Cell>>) -> Vec<u8> {
    let list = MemberWorkbook {
        issuer: "Hội LHPN phường Thử",
        on: "2018-01-18".parse().unwrap(),
        made: "2018-01-18".parse().unwrap(),
        columns,
    };
    member_workbook(&list, lines.into_iter(), &std::env::temp_dir()).unwrap()
}

fn rows(columns: &[MemberColumn], lines: Vec<Vec<Cell>>) -> Vec<Vec<Data>> {
    let bytes = workbook(columns, lines);
    let mut book: Xlsx<_> = open_workbook_from_rs(std::io::Cursor::new(bytes)).unwrap();
    let sheet = book.worksheet_range("Hội viên").unwrap();
    sheet.rows().map(<[Data]>::to_vec).collect()
}

fn day(text: &str) -> Cell {
    Cell::Day(PartialDay::try_from(text.to_owned()).unwrap())
}

fn text(text: &str) -> Cell {
    Cell::Text(text.to_owned())
}

#[test]
fn columns_stand_in_the_order_chosen_and_numbers_keep_their_zeros() {
    let rows = rows(
        &COLUMNS,
        vec![
            vec![
                text("0912345678"),
                text("Dương Thị Hồng"),
                text("001178000123"),
                day("1978-06-14"),
                day("2005"),
                Cell::Kind(MemberKind::Ordinary),
            ],
            vec![
                Cell::Empty,
                text("Đỗ Thị Mơ"),
                Cell::Empty,
                day("~1950"),
                day("1999-03"),
                Cell::Empty,
            ],
        ],
    );
    let said = |text: &str| Data::String(text.to_owned());
    assert!(
        rows[1][0].to_string().ends_with("tính đến 18/01/2018"),
        "{}",
        rows[1][0]
    );
    let head: Vec<String> = rows[3].iter().map(ToString::to_string).collect();
    assert_eq!(
        head,
        [
            "STT",
            "Điện thoại",
            "Họ và tên",
            "Số CCCD",
            "Ngày sinh",
            "Ngày vào Hội",
            "Loại hội viên"
        ]
    );
    let (hong, mo) = (&rows[4], &rows[5]);
    assert_eq!(hong[0], Data::Float(1.0));
    assert_eq!(
        (&hong[1], &hong[3]),
        (&said("0912345678"), &said("001178000123"))
    );
    assert!(
        matches!(&hong[4], Data::DateTime(day) if day.as_f64() == 28_655.0),
        "14/6/1978 is a real day: {:?}",
        hong[4]
    );
    assert_eq!(hong[5], said("2005"), "a year alone is not made a day");
    assert_eq!((&mo[4], &mo[5]), (&said("khoảng 1950"), &said("03/1999")));
    assert_eq!(mo[3], Data::Empty);
}

/// Every way a name can begin as a formula, a link or a script, beside every way it can go on.
fn risky() -> Vec<String> {
    let begins = [
        "=", "+", "-", "@", "\t=", "\r=", "\n=", " =", "＝", "'=", "\"=", "%0A=", "=-", "==", ";=",
        "|",
    ];
    let goes_on = [
        "1+1",
        "SUM(A1:A9)",
        "HYPERLINK(\"http://x\",\"y\")",
        "cmd|' /C calc'!A0",
        "IMPORTXML(\"http://x\")",
        "WEBSERVICE(\"http://x\")",
        "DDE(\"a\",\"b\",\"c\")",
        "A1",
        "84912345678",
        "",
    ];
    let plain = [
        "http://example.org/a",
        "mailto:a@b.c",
        "ftp://x",
        "file:///etc/passwd",
        "internal:Sheet1!A1",
        "../../etc/passwd",
        "..\\..\\x",
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "]]><f>1+1</f>",
        "</t></is></c><c><f>1</f></c>",
        "&lt;f&gt;",
        "{=1+1}",
        "javascript:alert(1)",
        "_x0041_",
    ];
    let mut all: Vec<String> = plain.map(str::to_owned).into();
    for begin in begins {
        for on in goes_on {
            for around in [
                "{}",
                "{} x",
                "{}\"",
                "{}'",
                "{}\u{202e}",
                "{}\n=1",
                "{}<f>",
                "{}&amp;",
                "{}\u{a0}",
                "{},",
                "{}\t1",
                "{}]]>",
                "{}</f>",
            ] {
                all.push(around.replace("{}", &format!("{begin}{on}")));
            }
        }
    }
    all
}

#[test]
fn nothing_typed_becomes_a_formula_or_a_link() {
    let risky = risky();
    assert!(risky.len() > 2_000, "{}", risky.len());
    let columns = [MemberColumn::Name, MemberColumn::Notes];
    let bytes = workbook(
        &columns,
        risky.iter().map(|it| vec![text(it), text(it)]).collect(),
    );
    let mut book: Xlsx<_> = open_workbook_from_rs(std::io::Cursor::new(&bytes)).unwrap();
    let formulas = book.worksheet_formula("Hội viên").unwrap();
    assert_eq!(formulas.used_cells().count(), 0, "no cell is a formula");
    let sheet = book.worksheet_range("Hội viên").unwrap();
    for (row, said) in sheet.rows().skip(4).zip(&risky) {
        for cell in &row[1..3] {
            let Data::String(kept) = cell else {
                panic!("{said:?} became {cell:?}");
            };
            // XML knows one line end only.
            let same = |text: &str| text.replace("\r\n", "\n").replace('\r', "\n");
            assert_eq!(same(kept), same(said));
        }
    }
    let parts = String::from_utf8_lossy(&bytes);
    assert!(
        !parts.contains("worksheets/_rels"),
        "a sheet without links has no relations"
    );
}
