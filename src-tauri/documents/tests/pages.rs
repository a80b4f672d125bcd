//! Papers as readable pages, kept in `tests/golden`; `UPDATE=1 cargo test -p sohoi-documents` refreshes them. Beside them
//! the promises that hold for any input: inside the margins, signatures never alone, equal bytes for equal data.
#![expect(
    clippy::unwrap_used,
    clippy::disallowed_methods,
    reason = "the kept pages are written here, on demand"
)]

use crate::kept::check_kept;
use crate::sample;

use sohoi_documents::layout::{Item, MM, Page};
use sohoi_documents::letterhead::Profile;
use sohoi_documents::minutes::{self, Minutes, Presence, Section};
use sohoi_documents::recovery_sheet;
use sohoi_documents::register::{self, Turned};
use sohoi_documents::words;

fn pages(minutes: &Minutes) -> Vec<Page> {
    minutes::pages(minutes, &Profile::state())
}

fn text_of(page: &Page) -> String {
    let texts = page.items.iter().filter_map(|item| match item {
        Item::Text(run) => Some(run.text.as_str()),
        _ => None,
    });
    texts.collect::<Vec<_>>().join("\n")
}

/// Nothing outside the text area but the page number above and a register's foot below.
fn assert_inside_the_margins(pages: &[Page]) {
    let setup = Profile::state().page;
    let (left, right) = (setup.left - 0.6, setup.width - setup.right + 0.6);
    for (at, page) in pages.iter().enumerate() {
        for item in &page.items {
            let (x1, x2, bottom) = match item {
                Item::Text(run) => (run.x, run.x + run.width(), run.y),
                Item::Line(line) => (line.x1, line.x2, line.y2),
                Item::Picture(placed) => {
                    (placed.x, placed.x + placed.width, placed.y + placed.height)
                }
            };
            assert!(
                x1 >= left && x2 <= right,
                "page {}: {item:?} leaves the margins",
                at + 1
            );
            assert!(
                bottom <= setup.height - setup.bottom + 0.6,
                "page {}: {item:?} is too low",
                at + 1
            );
        }
    }
}

#[test]
fn the_briefing_looks_as_kept() {
    check_kept(
        "minutes-35",
        &pages(&sample::with_photos(sample::minutes(35, 5))),
    );
}

#[test]
fn corrected_minutes_say_so_below_their_title() {
    let mut minutes = sample::minutes(3, 2);
    minutes.correction = 2;
    let corrected = pages(&minutes);
    assert!(text_of(&corrected[0]).contains("(Bản sửa lần 2)"));
    check_kept("minutes-corrected", &corrected);
    let first = pages(&sample::minutes(3, 2));
    assert!(!text_of(&first[0]).contains("Bản sửa"));
}

#[test]
fn a_small_meeting_has_its_roll_in_the_text() {
    check_kept("minutes-3", &pages(&sample::minutes(3, 2)));
}

#[test]
fn minutes_nobody_filled_in_yet_are_a_form_to_write_on() {
    let mut minutes = sample::minutes(0, 1);
    minutes.title = String::new();
    minutes.place = String::new();
    minutes.began = None;
    minutes.ended = None;
    minutes.chair = Default::default();
    minutes.secretary = Default::default();
    minutes.basis.clear();
    minutes.sections = vec![Section {
        heading: "Đánh giá kết quả".into(),
        text: "  \n ".into(),
    }];
    minutes.discussion.clear();
    minutes.conclusions.clear();
    minutes.recipients.clear();
    check_kept("minutes-blank", &pages(&minutes));
}

#[test]
fn the_recovery_sheet_is_one_page_as_kept() {
    let pages = recovery_sheet::pages(&sample::recovery_sheet());
    assert_eq!(pages.len(), 1);
    assert_inside_the_margins(&pages);
    check_kept("recovery-sheet", &pages);
}

#[test]
fn a_register_repeats_its_head_and_says_when_it_was_printed() {
    let pages = register::pages(&sample::register(90, Turned::Portrait), &Profile::state());
    assert_eq!(pages.len(), 3);
    for (at, page) in pages.iter().enumerate() {
        let text = text_of(page);
        assert!(text.contains("Họ và tên"), "page {}", at + 1);
        assert!(text.contains("In lúc 16:30 ngày 18/01/2018 · Sổ Hội 0.1.0"));
        assert!(text.contains(&format!("Trang {}/3", at + 1)));
    }
    check_kept("register", &pages);
}

#[test]
fn an_empty_register_says_so() {
    let pages = register::pages(&sample::register(0, Turned::Landscape), &Profile::state());
    assert!(text_of(&pages[0]).contains(words::NOTHING_TO_LIST));
    assert!(pages[0].width > pages[0].height);
}

#[test]
fn any_number_of_people_and_pages_fits() {
    for people in [1, 12, 13, 35, 60, 300] {
        let pages = pages(&sample::minutes(people, 6));
        assert_inside_the_margins(&pages);
        let all: Vec<String> = pages.iter().map(text_of).collect();
        for at in 0..people {
            let number = format!("\n{}\n", at + 1);
            assert!(
                all.iter().any(|text| format!("{text}\n").contains(&number)),
                "row {} of {people} is missing",
                at + 1
            );
        }
    }
    let long = pages(&sample::long_minutes(40));
    assert!((38..=44).contains(&long.len()), "{} pages", long.len());
    assert_inside_the_margins(&long);
}

#[test]
fn signatures_come_with_at_least_two_lines_of_text() {
    // Every length near a page's end is met once.
    for lines in 1..60 {
        let mut minutes = sample::minutes(1, 1);
        minutes.conclusions.clear();
        minutes.sections = vec![Section {
            heading: String::new(),
            text: "Đã thống nhất.\n".repeat(lines),
        }];
        let pages = pages(&minutes);
        let page = pages
            .iter()
            .find(|page| text_of(page).contains(words::CHAIR))
            .expect("someone signs");
        let above = page
            .items
            .iter()
            .filter_map(|item| match item {
                Item::Text(run) if run.size == 14.0 => Some((run.y, run.text.as_str())),
                _ => None,
            })
            .collect::<Vec<_>>();
        let signed_at = above
            .iter()
            .find(|(_, text)| *text == words::CHAIR)
            .expect("the chair's title")
            .0;
        let body = above.iter().filter(|(y, _)| *y < signed_at - 1.0).count();
        assert!(
            body >= 2,
            "{lines} lines: only {body} lines stand above the signatures"
        );
        let names = above.iter().any(|(_, text)| *text == "Dương Thị Hồng");
        assert!(
            names,
            "{lines} lines: the title and the name are on different pages"
        );
    }
}

#[test]
fn hostile_text_never_leaves_the_margins() {
    let hostile = [
        "ạ".repeat(5000),
        "\u{202E}\u{200F}đảo ngược\u{202C}\u{0}\u{7}\u{1B}[31m".to_owned(),
        "👩‍👩‍👧‍👦🇻🇳 漢字 العربية हिन्दी".repeat(40),
        "a\u{301}\u{302}\u{323}\u{31B}".repeat(300),
        "một\n\n\nhai\r\nba\u{2028}bốn\tnăm".to_owned(),
        "\u{FEFF}\u{AD}\u{200B}".repeat(50),
        " ".repeat(3000),
        "W".repeat(80),
    ];
    for text in hostile {
        let mut minutes = sample::with_photos(sample::minutes(14, 2));
        minutes.title.clone_from(&text);
        minutes.kind.clone_from(&text);
        minutes.place.clone_from(&text);
        minutes.letterhead.superior.clone_from(&text);
        minutes.letterhead.issuer.clone_from(&text);
        minutes.letterhead.number.clone_from(&text);
        minutes.letterhead.symbol.clone_from(&text);
        minutes.chair.name.clone_from(&text);
        minutes.chair.post.clone_from(&text);
        minutes.secretary.name.clone_from(&text);
        minutes.basis[0].clone_from(&text);
        minutes.sections[0].heading.clone_from(&text);
        minutes.sections[0].text.clone_from(&text);
        minutes.discussion[0].speaker.clone_from(&text);
        minutes.conclusions[0].text.clone_from(&text);
        minutes.conclusions[0].tasks[0].owner.clone_from(&text);
        minutes.recipients[0].clone_from(&text);
        minutes.photos[0].caption.clone_from(&text);
        minutes.roll[0].name.clone_from(&text);
        minutes.roll[3].unit.clone_from(&text);
        minutes.roll[4].presence = Presence::Excused(text.clone());
        assert_inside_the_margins(&pages(&minutes));
        let pdf = minutes::pdf(&minutes, &Profile::state(), sample::made());
        assert!(pdf.starts_with(b"%PDF-1.7"));
    }
}

#[test]
fn page_numbers_stand_in_the_top_margin_from_page_two() {
    let setup = Profile::state().page;
    let pages = pages(&sample::minutes(1, 20));
    assert!(pages.len() >= 4);
    for (at, page) in pages.iter().enumerate() {
        let above: Vec<_> = page
            .items
            .iter()
            .filter_map(|item| match item {
                Item::Text(run) if run.y < setup.top => Some(run),
                _ => None,
            })
            .collect();
        if at == 0 {
            assert!(above.is_empty(), "page 1 carries no number");
        } else {
            assert_eq!(above.len(), 1);
            assert_eq!(above[0].text, (at + 1).to_string());
            let middle = above[0].x + above[0].width() / 2.0;
            assert!((middle - (setup.left + setup.text_width() / 2.0)).abs() < 0.1 * MM);
        }
    }
}

#[test]
fn equal_data_gives_equal_bytes_and_other_data_another_identity() {
    let write = |people| {
        minutes::pdf(
            &sample::with_photos(sample::minutes(people, 3)),
            &Profile::state(),
            sample::made(),
        )
    };
    let id = |pdf: &[u8]| {
        let at = pdf.windows(3).rposition(|part| part == b"/ID").unwrap();
        pdf[at..at + 80].to_vec()
    };
    let (first, again, other) = (write(20), write(20), write(21));
    assert!(first == again, "the same minutes give the same file");
    assert_ne!(id(&first), id(&other));
    let zeros = b"00000000000000000000000000000000";
    assert!(
        !id(&first).windows(32).any(|part| part == zeros),
        "the identity is filled in"
    );
}

#[test]
fn the_file_says_what_it_is_and_carries_the_photo_untouched() {
    let minutes = sample::with_photos(sample::minutes(20, 3));
    let pdf = minutes::pdf(&minutes, &Profile::state(), sample::made());
    let has = |part: &[u8]| pdf.windows(part.len()).any(|window| window == part);
    assert!(pdf.starts_with(b"%PDF-1.7"));
    assert!(has(b"/Lang(vi-VN)"));
    assert!(has(b"D:20180118163000+07'00'"));
    assert!(has(b"/DCTDecode"));
    assert!(
        !has(b"PDFX") && !has(b"PDF/X"),
        "no leftover of another standard"
    );
    for face in ["Regular", "Bold", "Italic", "BoldItalic"] {
        assert!(
            has(format!("/BaseFont/SoHoiSerif-{face}").as_bytes()),
            "{face}"
        );
    }
    for photo in &minutes.photos {
        assert!(
            has(photo.picture.bytes()),
            "the JPEG is inside byte for byte"
        );
    }
}
