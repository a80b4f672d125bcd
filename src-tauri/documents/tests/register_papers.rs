//! The papers of the register as readable pages: bound books, labels, the papers of a founding, the hand-over record,
//! one person's file and the certificate of an erasure; each empty, with one and with many long names.
#![expect(
    clippy::unwrap_used,
    clippy::disallowed_methods,
    reason = "the kept pages are written here, on demand"
)]

use crate::kept::check_kept;
use chrono::{NaiveDate, NaiveDateTime};
use sohoi_documents::book::{self, Book, LINES, Line};
use sohoi_documents::consent_notice::{self, ConsentNotice};
use sohoi_documents::founding::{self, Founding, Paper, Source};
use sohoi_documents::handover::{self, Handover, Month, Sum};
use sohoi_documents::labels::{self, Label, Labels};
use sohoi_documents::layout::text::Align;
use sohoi_documents::layout::{Item, Page};
use sohoi_documents::letterhead::{Letterhead, Profile};
use sohoi_documents::official::Signer;
use sohoi_documents::person_file::{self, ErasureCertificate, Part, PersonFile};
use sohoi_documents::register::{self, Column, Group, ListDay, Register, Turned};

const LONG_NAME: &str = "Công Tằng Tôn Nữ Huyền Trân Nguyễn Phước Thị Phương Khanh Hiếu";
const LONG_ADDRESS: &str =
    "Số 1248 ngách 25/136 ngõ 189 đường Nguyễn Văn Cừ, khu tập thể Nhà máy Xe lửa Gia Lâm";

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn made() -> NaiveDateTime {
    day("2018-01-20").and_hms_opt(9, 5, 0).unwrap()
}

fn version() -> String {
    "Sổ Hội 0.1.0".to_owned()
}

fn letterhead(symbol: &str) -> Letterhead {
    Letterhead {
        superior: "HỘI LHPN QUẬN LONG BIÊN".to_owned(),
        issuer: "HỘI LHPN PHƯỜNG THƯỢNG THANH".to_owned(),
        symbol: symbol.to_owned(),
        place_and_date: (!symbol.is_empty())
            .then(|| "Thượng Thanh, ngày …… tháng …… năm 2018".to_owned()),
        ..Letterhead::default()
    }
}

fn text_of(page: &Page) -> String {
    let texts = page.items.iter().filter_map(|item| match item {
        Item::Text(run) => Some(run.text.as_str()),
        _ => None,
    });
    texts.collect::<Vec<_>>().join("\n")
}

/// No letter runs over the sheet, nor two letters' lines over each other's baseline in one place.
fn assert_on_the_sheet(pages: &[Page]) {
    for (at, page) in pages.iter().enumerate() {
        for item in &page.items {
            if let Item::Text(run) = item {
                assert!(
                    run.x >= 0.0
                        && run.x + run.width() <= page.width
                        && run.y <= page.height
                        && run.y >= run.size * 0.5,
                    "page {}: {run:?}",
                    at + 1
                );
            }
        }
    }
}

fn column(heading: &str, share: f64, align: Align) -> Column {
    Column {
        heading: heading.to_owned(),
        share,
        align,
    }
}

fn new_members(lines: Vec<Line>) -> Book {
    Book {
        issuer: "HỘI LHPN PHƯỜNG THƯỢNG THANH".to_owned(),
        title: "SỔ HỘI VIÊN MỚI".to_owned(),
        unit: "Chi hội 4".to_owned(),
        columns: vec![
            column("Ngày", 22.0, Align::Center),
            column("Họ và tên", 60.0, Align::Left),
            column("Ngày sinh", 24.0, Align::Center),
            column("Địa chỉ", 70.0, Align::Left),
            column("Nội dung", 40.0, Align::Left),
        ],
        lines,
        printed_at: made(),
        version: version(),
    }
}

fn line(number: u32, name: &str, is_shown: bool) -> Line {
    Line {
        number,
        cells: ["18/01/2018", name, "02/09/1985", "Tổ 4", "Kết nạp"]
            .map(str::to_owned)
            .to_vec(),
        is_shown,
    }
}

#[test]
fn a_bound_book_keeps_its_lines_in_their_places() {
    let profile = Profile::state();
    check_kept(
        "book-empty",
        &book::pages(&new_members(Vec::new()), &profile),
    );
    let one = book::pages(&new_members(vec![line(1, "Trần Thị Mai", true)]), &profile);
    assert_eq!(one.len(), 1);
    check_kept("book-one", &one);
    // Printed to go on: line 14 alone, at the place it has in the whole book.
    let lines = |only_new: bool| {
        (1..=14)
            .map(|number| {
                line(
                    number,
                    &format!("Trần Thị {number}"),
                    !only_new || number == 14,
                )
            })
            .collect()
    };
    let place_of = |pages: &[Page]| {
        pages
            .iter()
            .flat_map(|page| &page.items)
            .find_map(|item| match item {
                Item::Text(run) if run.text == "Trần Thị 14" => Some(run.y),
                _ => None,
            })
    };
    let whole = book::pages(&new_members(lines(false)), &profile);
    let new = book::pages(&new_members(lines(true)), &profile);
    assert_eq!((whole.len(), new.len()), (2, 1));
    assert!(place_of(&whole).is_some());
    assert_eq!(place_of(&whole), place_of(&new));
    check_kept("book-goes-on", &new);
}

#[test]
fn a_page_of_a_book_is_one_sheet_however_long_its_names() {
    let mut book = new_members((1..=LINES).map(|at| line(at, LONG_NAME, true)).collect());
    for line in &mut book.lines {
        line.cells[3] = LONG_ADDRESS.to_owned();
    }
    let pages = book::pages(&book, &Profile::state());
    assert_eq!(pages.len(), 1, "twelve lines are one page for ever");
    check_kept("book-long", &pages);
}

#[test]
fn labels_keep_to_their_own_places() {
    let sheet = |across, down, labels| {
        labels::pages(&Labels {
            issuer: String::new(),
            across,
            down,
            labels,
            printed_at: made(),
        })
    };
    let label = |name: &str, address: &str| Label {
        name: name.to_owned(),
        lines: [address, "Tổ 4", "Chi hội 4"].map(str::to_owned).to_vec(),
    };
    check_kept("labels-empty", &sheet(3, 8, Vec::new()));
    check_kept(
        "labels-one",
        &sheet(3, 8, vec![label("Trần Thị Mai", "Số 5")]),
    );
    let long = sheet(
        3,
        8,
        (0..25).map(|_| label(LONG_NAME, LONG_ADDRESS)).collect(),
    );
    assert_eq!(long.len(), 2);
    for page in &long {
        let text = text_of(page);
        assert_eq!(
            text.matches("Chi hội 4").count(),
            text.matches("Kính gửi").count(),
            "the last line of each label is there"
        );
    }
    assert_on_the_sheet(&long);
    check_kept("labels-long", &long[1..]);
}

fn founded(sources: usize, officers: bool) -> Founding {
    Founding {
        letterhead: letterhead("/TTr-BTV"),
        ward: "Hội LHPN phường Thượng Thanh".to_owned(),
        superior: "Hội LHPN quận Long Biên".to_owned(),
        name: "Chi hội Phụ nữ trẻ".to_owned(),
        day: day("2018-03-01"),
        ward_members: 3_929,
        ward_branches: 17,
        people: 3 * sources,
        sources: (1..=sources)
            .map(|at| Source {
                name: format!("Chi hội {at}"),
                before: 40,
                moved: 3,
                after: 37,
            })
            .collect(),
        head: officers.then(|| LONG_NAME.to_owned()),
        deputies: if officers {
            vec!["Lê Thị Hòa".to_owned()]
        } else {
            Vec::new()
        },
        signer: Signer {
            for_whom: "TM. BAN THƯỜNG VỤ".to_owned(),
            post: "CHỦ TỊCH".to_owned(),
            name: "Dương Thị Hồng".to_owned(),
        },
        recipients: vec!["Lưu: VT.".to_owned()],
    }
}

#[test]
fn the_papers_of_a_founding_look_as_kept() {
    let profile = Profile::state();
    for (name, founding) in [
        ("one", founded(1, false)),
        ("usual", founded(6, true)),
        ("long", founded(60, true)),
    ] {
        for (kind, paper) in [("proposal", Paper::Proposal), ("decision", Paper::Decision)] {
            let mut founding = founding.clone();
            if paper == Paper::Decision {
                founding.letterhead = letterhead("/QĐ-BTV");
            }
            let pages = founding::pages(&founding, paper, &profile);
            assert_on_the_sheet(&pages);
            check_kept(&format!("founding-{kind}-{name}"), &pages);
        }
    }
}

/// Text of the size of the body above the signature on its page.
fn lines_above(pages: &[Page], signed: &str) -> usize {
    let (page, foot) = pages
        .iter()
        .find_map(|page| {
            page.items.iter().find_map(|item| match item {
                Item::Text(run) if run.text == signed => Some((page, run.y)),
                _ => None,
            })
        })
        .expect("someone signs");
    let mut lines: Vec<i64> = page
        .items
        .iter()
        .filter_map(|item| match item {
            Item::Text(run) if run.y < foot - 1.0 && run.size >= 11.0 => Some(run.y as i64),
            _ => None,
        })
        .filter(|y| *y as f64 > Profile::state().page.top)
        .collect();
    lines.dedup();
    lines.len()
}

#[test]
fn no_signature_stands_alone_on_its_page() {
    let profile = Profile::state();
    for length in 1..50 {
        let proposal = founding::pages(&founded(length, true), Paper::Proposal, &profile);
        assert!(
            lines_above(&proposal, "CHỦ TỊCH") >= 2,
            "proposal of {length}"
        );
        let record = handover::pages(&handed_over(length), &profile);
        assert!(
            lines_above(&record, "ĐẠI DIỆN BÊN GIAO") >= 2,
            "record of {length}"
        );
        let file = person_file::pages(&person(length), &profile);
        assert!(lines_above(&file, "NGƯỜI NHẬN") >= 2, "file of {length}");
    }
}

fn handed_over(months: usize) -> Handover {
    Handover {
        letterhead: letterhead("/BB-BTV"),
        giver: "Hội LHPN phường Giang Biên".to_owned(),
        taker: "Hội LHPN phường Thượng Thanh".to_owned(),
        day: day("2018-07-01"),
        place: "Hội trường UBND phường".to_owned(),
        sums: [("Hội viên (mọi loại)", true), ("Chi hội", false)]
            .map(|(what, fits)| Sum {
                what: what.to_owned(),
                taker: 3_929,
                giver: 2_955,
                twice: 15,
                after: 6_869,
                fits,
            })
            .to_vec(),
        months: (0..months)
            .map(|at| Month {
                name: format!("{:02}/{}", at % 12 + 1, 2010 + at / 12),
                figures: 41,
                taker: 41,
                giver: 40,
                off: i64::from(at == 1),
            })
            .collect(),
        left_out: None,
    }
}

#[test]
fn the_hand_over_record_tells_the_rows_of_a_list_that_were_left_out() {
    let record = Handover {
        left_out: Some(3),
        ..handed_over(0)
    };
    let pages = handover::pages(&record, &Profile::state());
    let text: String = pages.iter().map(text_of).collect();
    assert!(text.contains("3 dòng"), "{text}");
    let of_office: String = handover::pages(&handed_over(0), &Profile::state())
        .iter()
        .map(text_of)
        .collect();
    assert!(!of_office.contains("dòng của danh sách"), "{of_office}");
}

#[test]
fn the_hand_over_record_looks_as_kept() {
    let profile = Profile::state();
    for months in [0, 1, 120] {
        let pages = handover::pages(&handed_over(months), &profile);
        assert_on_the_sheet(&pages);
        check_kept(&format!("handover-{months}"), &pages);
    }
}

fn person(rows: usize) -> PersonFile {
    let row = |name: &str, value: &str| (name.to_owned(), value.to_owned());
    PersonFile {
        letterhead: letterhead(""),
        name: LONG_NAME.to_owned(),
        day: day("2018-01-20"),
        parts: vec![
            Part {
                heading: "Thông tin cá nhân".to_owned(),
                rows: vec![vec![
                    row("Họ và tên", LONG_NAME),
                    row("Ngày sinh", "02/09/1985"),
                    row("Địa chỉ", LONG_ADDRESS),
                ]],
            },
            Part {
                heading: "Đóng hội phí".to_owned(),
                rows: (0..rows)
                    .map(|at| {
                        vec![
                            row("Năm", &(2010 + at).to_string()),
                            row("Số tiền", "24.000 đồng"),
                        ]
                    })
                    .collect(),
            },
        ],
        changes: (0..rows)
            .map(|_| {
                [
                    "18/01/2018",
                    "Dương Thị Hồng",
                    "Sửa hồ sơ: Địa chỉ",
                    "",
                    LONG_ADDRESS,
                ]
                .map(str::to_owned)
            })
            .collect(),
        exports: Vec::new(),
        officer: "Dương Thị Hồng".to_owned(),
        printed_at: made(),
        version: version(),
    }
}

#[test]
fn what_is_handed_to_a_person_looks_as_kept() {
    let profile = Profile::state();
    for rows in [0, 1, 40] {
        let pages = person_file::pages(&person(rows), &profile);
        assert_on_the_sheet(&pages);
        check_kept(&format!("person-file-{rows}"), &pages);
    }
    let certificate = ErasureCertificate {
        letterhead: letterhead(""),
        number: "1/2018".to_owned(),
        day: day("2018-01-20"),
        reason: "Người có dữ liệu yêu cầu xóa".to_owned(),
        officer: LONG_NAME.to_owned(),
        printed_at: made(),
        version: version(),
    };
    let pages = person_file::certificate_pages(&certificate, &profile);
    assert_eq!(pages.len(), 1);
    check_kept("erasure-certificate", &pages);
}

#[test]
fn a_list_of_none_one_and_twelve_thousand() {
    let list = |rows: usize| Register {
        letterhead: letterhead(""),
        title: "SỔ THEO DÕI HỘI VIÊN".to_owned(),
        day: ListDay::AsOf(day("2018-01-20")),
        turned: Turned::Landscape,
        columns: vec![
            column("Họ và tên", 46.0, Align::Left),
            column("Ngày sinh", 24.0, Align::Center),
            column("Địa chỉ", 50.0, Align::Left),
        ],
        groups: if rows == 0 {
            Vec::new()
        } else {
            vec![Group {
                name: "Chi hội 1".to_owned(),
                rows: vec![
                    [LONG_NAME, "02/09/1985", LONG_ADDRESS]
                        .map(str::to_owned)
                        .to_vec();
                    rows
                ],
            }]
        },
        printed_at: made(),
        version: version(),
    };
    let profile = Profile::state();
    check_kept("member-list-empty", &register::pages(&list(0), &profile));
    check_kept("member-list-one", &register::pages(&list(1), &profile));
    let many = register::pages(&list(12_000), &profile);
    assert_on_the_sheet(&many);
    for page in &many {
        let text = text_of(page);
        assert!(text.contains("Họ và tên"), "the head is on every page");
        assert!(
            text.contains(&format!("/{}", many.len())),
            "so is its number"
        );
    }
    let last = text_of(many.last().expect("pages"));
    assert!(
        last.contains("\n12000\n") && last.contains("12.000"),
        "a number of five digits is not broken:\n{last}"
    );
    assert!(
        last.matches("02/09/1985").count() >= 2,
        "the sum comes with the last rows:\n{last}"
    );
}

#[test]
fn the_notice_before_data_is_kept_is_one_page_to_sign() {
    let notice = |text: String| {
        let notice = ConsentNotice {
            letterhead: letterhead(""),
            text,
            made: made(),
        };
        consent_notice::pages(&notice, &Profile::state())
    };
    let usual = notice(
        "Hội xin phép ghi họ tên, ngày sinh, nơi ở vào sổ hội viên.\n\nChị có quyền xem, sửa, xóa."
            .to_owned(),
    );
    assert_eq!(usual.len(), 1);
    check_kept("consent-notice", &usual);
    check_kept("consent-notice-empty", &notice(String::new()));
    let long = notice("Thông tin được giữ trong sổ của phường, có khóa. ".repeat(90));
    assert!(long.len() > 1);
    assert_on_the_sheet(&long);
    assert!(lines_above(&long, "NGƯỜI CÓ DỮ LIỆU") >= 2);
}

#[test]
fn only_a_list_that_tells_how_things_stand_says_as_of() {
    let line_of = |day: ListDay| {
        let sheet = Register {
            letterhead: letterhead(""),
            title: "DANH SÁCH KÝ TÊN".to_owned(),
            day,
            turned: Turned::Portrait,
            columns: vec![column("Họ và tên", 46.0, Align::Left)],
            groups: Vec::new(),
            printed_at: made(),
            version: version(),
        };
        text_of(&register::pages(&sheet, &Profile::state())[0])
    };
    let one_line = |day: ListDay| line_of(day).replace('\n', " ");
    let day = day("2018-01-20");
    assert!(one_line(ListDay::AsOf(day)).contains("(Tính đến ngày 20 tháng 01 năm 2018)"));
    for (day, said) in [
        (ListDay::At(day), "Ngày 20 tháng 01 năm 2018"),
        (ListDay::ByHand, "Ngày …… tháng …… năm ………"),
    ] {
        let text = one_line(day);
        assert!(text.contains(said), "{text}");
        assert!(!text.contains("Tính đến"), "{text}");
    }
}

#[test]
fn the_sum_of_a_list_never_has_a_sheet_to_itself() {
    let profile = Profile::state();
    for rows in 1..=60 {
        let list = Register {
            letterhead: letterhead(""),
            title: "DANH SÁCH HỘI VIÊN".to_owned(),
            day: ListDay::AsOf(day("2018-01-20")),
            turned: Turned::Portrait,
            columns: vec![column("Họ và tên", 46.0, Align::Left)],
            groups: vec![Group {
                name: String::new(),
                rows: vec![vec!["Trần Thị Mai".to_owned()]; rows],
            }],
            printed_at: made(),
            version: version(),
        };
        let pages = register::pages(&list, &profile);
        let last = text_of(pages.last().unwrap());
        assert!(
            last.contains("Tổng số:") && last.contains("Trần Thị Mai"),
            "{rows} rows: {last}"
        );
    }
}
