//! The sheet that opens the office when the password is forgotten: one A4 page for the unit's safe, in plain words, with
//! the code large and in groups. No bar code: it must be readable without another machine.

use chrono::{NaiveDate, NaiveDateTime};

use crate::fonts::Face;
use crate::layout::flow::{Block, Columns, Numbering, PageSetup, lay_out};
use crate::layout::table::{Column, Row, Table};
use crate::layout::text::{Align, Paragraph, Span};
use crate::layout::{MM, Page};
use crate::pdf::{self, About};
use crate::words;

#[derive(Debug, Clone, PartialEq)]
pub struct RecoverySheet {
    /// "Hội LHPN phường Thượng Thanh"
    pub ward: String,
    /// The 25 signs, with or without hyphens and spaces.
    pub code: String,
    pub day: NaiveDate,
}

const SIZE: f64 = 14.0;
/// As large as five wide letters allow.
const CODE_SIZE: f64 = 25.0;
const CODE_MARGIN: f64 = 12.0;
const GROUP: usize = 5;

pub fn pdf(sheet: &RecoverySheet, made: NaiveDateTime) -> Vec<u8> {
    let about = About {
        title: words::RECOVERY_TITLE.to_owned(),
        author: sheet.ward.clone(),
        made,
    };
    pdf::write(&pages(sheet), &about)
}

pub fn pages(sheet: &RecoverySheet) -> Vec<Page> {
    let setup = PageSetup {
        numbering: Numbering::None,
        ..PageSetup::a4()
    };
    lay_out(&blocks(sheet, &setup), &setup)
}

/// "7K3FQ", "9XW2M" …
fn groups(code: &str) -> Vec<String> {
    let signs: Vec<char> = code
        .chars()
        .filter(|sign| sign.is_alphanumeric())
        .flat_map(char::to_uppercase)
        .collect();
    signs
        .chunks(GROUP)
        .map(|group| group.iter().collect())
        .collect()
}

fn blocks(sheet: &RecoverySheet, setup: &PageSetup) -> Vec<Block> {
    let width = setup.text_width();
    let center = |text: &str, face: Face, size: f64| {
        Block::Paragraph(Paragraph::plain(text, face, size).balanced(width))
    };
    let groups = groups(&sheet.code);
    let widest = groups
        .iter()
        .map(|group| Face::Regular.width(group, 1.0))
        .fold(1.0, f64::max);
    let code_size = CODE_SIZE.min((width / groups.len().max(1) as f64 - CODE_MARGIN) / widest);
    let mut blocks = vec![
        center(words::RECOVERY_TITLE, Face::Bold, 20.0),
        center(words::RECOVERY_SUBTITLE, Face::Italic, SIZE),
        Block::Space(10.0),
        center(sheet.ward.trim(), Face::Bold, 16.0),
        center(
            &format!("{} {}", words::RECOVERY_MADE, words::long_day(sheet.day)),
            Face::Regular,
            SIZE,
        ),
        Block::Space(10.0),
        Block::Table(Table {
            columns: groups
                .iter()
                .map(|_| Column::new(1.0, Align::Center))
                .collect(),
            head: Vec::new(),
            rows: vec![Row::Cells(groups)],
            size: code_size,
            before: 0.0,
        }),
        Block::Paragraph(
            Paragraph::plain(words::RECOVERY_SIGNS, Face::Italic, 12.0)
                .align(Align::Center)
                .before(6.0),
        ),
    ];
    for (heading, steps) in words::RECOVERY_STEPS {
        let heading = Paragraph::plain(heading, Face::Bold, SIZE)
            .before(14.0)
            .keep_with_next();
        blocks.push(Block::Paragraph(heading));
        for (at, step) in steps.iter().enumerate() {
            let number = format!("{}. ", at + 1);
            let hanging = Face::Bold.width(&number, SIZE);
            let spans = vec![
                Span::new(number, Face::Bold),
                Span::new(*step, Face::Regular),
            ];
            let paragraph = Paragraph::new(spans, SIZE)
                .line_spacing(1.15)
                .before(4.0)
                .hanging(hanging);
            blocks.push(Block::Paragraph(paragraph));
        }
    }
    let half = width / 2.0;
    let signer = |title: &str| {
        let line = |text: &str, face: Face| {
            Block::Paragraph(Paragraph::plain(text, face, SIZE).balanced(half))
        };
        (
            half,
            vec![
                line(title, Face::Bold),
                line(words::RECOVERY_SIGN_HERE, Face::Italic),
                Block::Space(18.0 * MM),
            ],
        )
    };
    blocks.push(Block::Columns(Columns {
        columns: vec![
            signer(words::RECOVERY_MAKER),
            signer(words::RECOVERY_KEEPER),
        ],
        before: 18.0,
        with_last_lines: true,
        keep_with_next: false,
    }));
    blocks
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_widest_code_stays_in_its_five_boxes() {
        let sheet = RecoverySheet {
            ward: String::new(),
            code: "W".repeat(25),
            day: NaiveDate::MIN,
        };
        let shown = crate::layout::pages_as_text(&pages(&sheet));
        assert_eq!(shown.matches("WWWWW").count(), 5);
    }

    #[test]
    fn the_code_is_shown_in_groups_however_it_came() {
        let shown = ["7K3FQ", "9XW2M", "HD4TC", "0VB8R", "N5EJA"];
        assert_eq!(groups("7K3FQ9XW2MHD4TC0VB8RN5EJA"), shown);
        assert_eq!(groups("7k3fq-9xw2m-hd4tc 0vb8r n5eja\n"), shown);
        assert!(groups("").is_empty());
    }
}
