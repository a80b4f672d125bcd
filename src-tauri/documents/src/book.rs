//! A bound book: every page holds the same lines for ever, so that a page printed later continues what is bound already.
//! A page printed to go on shows only its new lines, each at its place. Which lines a book has is the caller's.

use chrono::NaiveDateTime;

use crate::fonts::Face;
use crate::layout::flow::{Block, Numbering, PageSetup, lay_out};
use crate::layout::table::{Row, Table};
use crate::layout::text::{Align, Paragraph};
use crate::layout::{MM, Page};
use crate::letterhead::Profile;
use crate::pdf::{self, About};
use crate::register::{Column, numbered};
use crate::words;

/// Lines of one page, whatever stands in them.
pub const LINES: u32 = 12;

/// Height of a line: room for two lines of text, and twelve fill the sheet.
const LINE_HEIGHT: f64 = 32.0;

/// Sizes of text, the first with which the lines stay on one sheet.
const SIZES: [f64; 4] = [10.5, 9.5, 8.5, 7.0];

pub struct Book {
    /// The ward's union, as on a letterhead.
    pub issuer: String,
    /// "SỔ HỘI VIÊN MỚI"
    pub title: String,
    /// The branch the book is of; empty for the whole ward.
    pub unit: String,
    pub columns: Vec<Column>,
    /// By line; lines that are missing stay empty.
    pub lines: Vec<Line>,
    pub printed_at: NaiveDateTime,
    pub version: String,
}

pub struct Line {
    pub number: u32,
    pub cells: Vec<String>,
    /// Left out where only what is new is printed.
    pub is_shown: bool,
}

pub fn pdf(book: &Book, profile: &Profile) -> Vec<u8> {
    let about = About {
        title: book.title.clone(),
        author: book.issuer.clone(),
        made: book.printed_at,
    };
    pdf::write(&pages(book, profile), &about)
}

pub fn pages(book: &Book, profile: &Profile) -> Vec<Page> {
    let setup = PageSetup {
        width: profile.page.height,
        height: profile.page.width,
        // The binding edge of an upright sheet is the upper one of a turned sheet.
        top: 22.0 * MM,
        right: 12.0 * MM,
        bottom: 12.0 * MM,
        left: 15.0 * MM,
        numbering: Numbering::None,
    };
    let last = book.lines.iter().map(|line| line.number).max().unwrap_or(1);
    let mut pages = Vec::new();
    for page in 0..last.div_ceil(LINES) {
        let first = page * LINES + 1;
        let of_page = |number: u32| book.lines.iter().find(move |line| line.number == number);
        if !(first..first + LINES).any(|number| of_page(number).is_some_and(|line| line.is_shown)) {
            continue;
        }
        let lines: Vec<(u32, Option<&Line>)> = (first..first + LINES)
            .map(|number| (number, of_page(number)))
            .collect();
        let mut sheet = Vec::new();
        for size in SIZES {
            sheet = lay_out(&blocks(book, profile, page + 1, &lines, size), &setup);
            if sheet.len() == 1 {
                break;
            }
        }
        pages.extend(sheet);
    }
    if pages.is_empty() {
        let empty = Paragraph::plain(words::books::NOTHING_NEW, Face::Regular, profile.text.size);
        pages = lay_out(&[heading(book, profile), Block::Paragraph(empty)], &setup);
    }
    pages
}

fn heading(book: &Book, profile: &Profile) -> Block {
    let title = if book.unit.is_empty() {
        book.title.clone()
    } else {
        format!("{} · {}", book.title, book.unit)
    };
    Block::Paragraph(
        Paragraph::plain(title, Face::Bold, profile.text.size)
            .align(Align::Center)
            .keep_with_next(),
    )
}

fn blocks(
    book: &Book,
    profile: &Profile,
    page: u32,
    lines: &[(u32, Option<&Line>)],
    size: f64,
) -> Vec<Block> {
    let small = |text: String| {
        Paragraph::plain(text, Face::Italic, 10.0)
            .align(Align::Center)
            .keep_with_next()
    };
    let place = words::books::place(&book.issuer, page, lines[0].0, lines[lines.len() - 1].0);
    // One width for the whole book, whichever page is printed.
    let highest = book.lines.iter().map(|line| line.number).max().unwrap_or(0);
    let columns = numbered(&book.columns, highest as usize);
    let mut head = vec![words::lists::ROW_NUMBER.to_owned()];
    head.extend(book.columns.iter().map(|column| column.heading.clone()));
    let rows = lines
        .iter()
        .map(|(number, line)| {
            let mut cells = vec![number.to_string()];
            cells.extend(line.iter().flat_map(|line| line.cells.iter().cloned()));
            Row::Lined {
                cells,
                height: LINE_HEIGHT,
                // What is on the bound page already only keeps its room.
                is_shown: line.is_some_and(|line| line.is_shown),
            }
        })
        .collect();
    vec![
        heading(book, profile),
        Block::Paragraph(small(place)),
        Block::Table(Table {
            columns,
            head,
            rows,
            size,
            before: 4.0,
        }),
        Block::Paragraph(
            Paragraph::plain(
                format!(
                    "{} {} · {}",
                    words::PRINTED_AT,
                    words::printed_at(book.printed_at),
                    book.version
                ),
                Face::Italic,
                9.0,
            )
            .before(4.0),
        ),
    ]
}
