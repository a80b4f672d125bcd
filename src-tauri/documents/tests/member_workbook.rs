//! The list of members, read back by another program's reader.
#![expect(
    clippy::unwrap_used,
    reason = "helpers of tests, where a panic says what went wrong"
)]

use calamine::{Data, Reader, Xlsx, open_workbook_from_rs};
use sohoi_core::days::PartialDay;
use sohoi_core::members::MemberKind;
use sohoi_documents::member_workbook::{MemberLine, MemberWorkbook, member_workbook};

fn rows(lines: Vec<MemberLine>) -> Vec<Vec<Data>> {
    let list = MemberWorkbook {
        issuer: "Hội LHPN phường Thử",
        on: "2018-01-18".parse().unwrap(),
        made: "2018-01-18".parse().unwrap(),
    };
    let bytes = member_workbook(&list, lines.into_iter(), &std::env::temp_dir()).unwrap();
    let mut book: Xlsx<_> = open_workbook_from_rs(std::io::Cursor::new(bytes)).unwrap();
    let sheet = book.worksheet_range("Hội viên").unwrap();
    sheet.rows().map(<[Data]>::to_vec).collect()
}

fn day(text: &str) -> Option<PartialDay> {
    Some(PartialDay::try_from(text.to_owned()).unwrap())
}

#[test]
fn numbers_keep_their_zeros_and_whole_days_are_days() {
    let rows = rows(vec![
        MemberLine {
            name: "Dương Thị Hồng".into(),
            birth: day("1978-06-14"),
            citizen_number: "001178000123".into(),
            phone: "0912345678".into(),
            joined: day("2005"),
            kind: Some(MemberKind::Ordinary),
            ..MemberLine::default()
        },
        MemberLine {
            name: "Đỗ Thị Mơ".into(),
            birth: day("~1950"),
            joined: day("1999-03"),
            ..MemberLine::default()
        },
    ]);
    let text = |text: &str| Data::String(text.to_owned());
    let (hong, mo) = (&rows[4], &rows[5]);
    assert_eq!(hong[0], Data::Float(1.0));
    assert_eq!(
        (&hong[3], &hong[4]),
        (&text("001178000123"), &text("0912345678"))
    );
    assert!(
        matches!(&hong[2], Data::DateTime(day) if day.as_f64() == 28_655.0),
        "14/6/1978 is a real day: {:?}",
        hong[2]
    );
    assert_eq!(hong[8], text("2005"), "a year alone is not made a day");
    assert_eq!((&mo[2], &mo[8]), (&text("khoảng 1950"), &text("03/1999")));
    assert_eq!(mo[3], Data::Empty);
}

#[test]
fn nothing_typed_becomes_a_formula() {
    let risky = [
        "=1+1",
        "+84912",
        "-5",
        "@SUM(A1)",
        "\t=1",
        "=HYPERLINK(\"http://x\")",
        "＝1+1",
        "=cmd|' /C calc'!A0",
    ];
    let lines = risky.map(|text| MemberLine {
        name: text.into(),
        notes: text.into(),
        ..MemberLine::default()
    });
    for (row, text) in rows(lines.to_vec())[4..].iter().zip(risky) {
        assert_eq!(
            (&row[1], &row[11]),
            (
                &Data::String(text.to_owned()),
                &Data::String(text.to_owned())
            )
        );
    }
}
