//! What the office holds about one person, handed over to her; and the certificate that it was erased. Both are data in
//! the words of paper already; this lays them out.

use chrono::{NaiveDate, NaiveDateTime};

use crate::fonts::Face;
use crate::layout::Page;
use crate::layout::flow::{Block, Columns, Numbering, PageSetup, lay_out};
use crate::layout::table::{Column, Row, Table};
use crate::layout::text::{Align, Paragraph};
use crate::letterhead::{Letterhead, Profile, title_blocks};
use crate::pdf::{self, About};
use crate::person_words as say;
use crate::words;

#[derive(Clone, PartialEq)]
pub struct PersonFile {
    pub letterhead: Letterhead,
    pub name: String,
    pub day: NaiveDate,
    pub parts: Vec<Part>,
    /// When, who, what, before, after.
    pub changes: Vec<[String; 5]>,
    /// When, who, what, which columns.
    pub exports: Vec<[String; 4]>,
    pub officer: String,
    pub printed_at: NaiveDateTime,
    pub version: String,
}

/// Rows of one kind; each row as name and value.
#[derive(Clone, PartialEq)]
pub struct Part {
    pub heading: String,
    pub rows: Vec<Vec<(String, String)>>,
}

#[derive(Clone, PartialEq)]
pub struct ErasureCertificate {
    pub letterhead: Letterhead,
    /// "1/2018"
    pub number: String,
    pub day: NaiveDate,
    pub reason: String,
    pub officer: String,
    pub printed_at: NaiveDateTime,
    pub version: String,
}

pub fn pdf(file: &PersonFile, profile: &Profile) -> Vec<u8> {
    pdf::write(
        &pages(file, profile),
        &about(say::FILE_TITLE, &file.letterhead, file.printed_at),
    )
}

pub fn certificate_pdf(certificate: &ErasureCertificate, profile: &Profile) -> Vec<u8> {
    pdf::write(
        &certificate_pages(certificate, profile),
        &about(
            say::CERTIFICATE_TITLE,
            &certificate.letterhead,
            certificate.printed_at,
        ),
    )
}

/// The name is not in the file's properties: those are seen without opening it.
fn about(title: &str, letterhead: &Letterhead, made: NaiveDateTime) -> About {
    About {
        title: title.to_owned(),
        author: letterhead.issuer.clone(),
        made,
    }
}

fn set_up(upright: PageSetup, printed_at: NaiveDateTime, version: &str) -> PageSetup {
    PageSetup {
        numbering: Numbering::Foot {
            text: format!(
                "{} {} · {}",
                words::PRINTED_AT,
                words::printed_at(printed_at),
                version.trim()
            ),
            page_word: words::PAGE.to_owned(),
            size: 10.0,
        },
        ..upright
    }
}

pub fn pages(file: &PersonFile, profile: &Profile) -> Vec<Page> {
    let setup = set_up(profile.page.clone(), file.printed_at, &file.version);
    let mut blocks = file.letterhead.blocks(profile);
    blocks.extend(title_blocks(profile, say::FILE_TITLE, &file.name));
    blocks.push(Block::Paragraph(profile.body_text(format!(
        "{} {}.",
        say::FILE_OPENING,
        words::long_day(file.day)
    ))));
    for (heading, text) in say::FILE_BASIS {
        blocks.push(Block::Paragraph(profile.heading(*heading)));
        blocks.push(Block::Paragraph(profile.body_text(*text)));
    }
    for part in &file.parts {
        blocks.push(Block::Paragraph(profile.heading(part.heading.clone())));
        blocks.push(Block::Table(part_table(part, profile.table_size)));
    }
    let size = profile.table_size - 1.5;
    blocks.push(Block::Paragraph(profile.heading(say::CHANGES)));
    blocks.push(if file.changes.is_empty() {
        Block::Paragraph(profile.body_text(say::NO_CHANGES))
    } else {
        list(
            &say::CHANGES_HEAD,
            &[20.0, 26.0, 34.0, 40.0, 40.0],
            &file.changes,
            size,
        )
    });
    blocks.push(Block::Paragraph(profile.heading(say::EXPORTS)));
    if file.exports.is_empty() {
        blocks.push(Block::Paragraph(profile.body_text(say::NO_EXPORTS)));
    } else {
        blocks.push(Block::Paragraph(
            profile.body_text(say::EXPORTS_NOTE).keep_with_next(),
        ));
        blocks.push(list(
            &say::EXPORTS_HEAD,
            &[24.0, 30.0, 40.0, 66.0],
            &file.exports,
            size,
        ));
    }
    blocks.push(signatures(
        profile,
        say::HANDED_BY,
        say::RECEIVED_BY,
        &file.officer,
        &file.name,
    ));
    lay_out(&blocks, &setup)
}

/// One row: name beside value. Several: each begins with a band of its own number.
fn part_table(part: &Part, size: f64) -> Table {
    let mut rows = Vec::new();
    for (at, row) in part.rows.iter().enumerate() {
        if part.rows.len() > 1 {
            rows.push(Row::Band(format!("{}.", at + 1)));
        }
        for (name, value) in row {
            rows.push(Row::Cells(vec![name.clone(), value.clone()]));
        }
    }
    Table {
        columns: vec![
            Column::new(34.0, Align::Left),
            Column::new(66.0, Align::Left),
        ],
        head: Vec::new(),
        rows,
        size: size - 1.0,
        before: 4.0,
    }
}

fn list<const N: usize>(
    head: &[&str; N],
    shares: &[f64; N],
    rows: &[[String; N]],
    size: f64,
) -> Block {
    Block::Table(Table {
        columns: shares
            .iter()
            .map(|&share| Column::new(share, Align::Left))
            .collect(),
        head: head.iter().map(|text| (*text).to_owned()).collect(),
        rows: rows.iter().map(|row| Row::Cells(row.to_vec())).collect(),
        size,
        before: 4.0,
    })
}

pub fn certificate_pages(certificate: &ErasureCertificate, profile: &Profile) -> Vec<Page> {
    let setup = set_up(
        profile.page.clone(),
        certificate.printed_at,
        &certificate.version,
    );
    let mut blocks = certificate.letterhead.blocks(profile);
    blocks.extend(title_blocks(
        profile,
        say::CERTIFICATE_TITLE,
        &format!("{} {}", say::NUMBER, certificate.number),
    ));
    blocks.push(Block::Paragraph(profile.body_text(
        say::certificate_opening(
            &certificate.letterhead.issuer,
            &words::long_day(certificate.day),
        ),
    )));
    blocks.push(Block::Paragraph(profile.body_text(format!(
        "{}: {}",
        say::REASON,
        certificate.reason
    ))));
    for text in say::CERTIFICATE_LINES {
        blocks.push(Block::Paragraph(profile.body_text(*text)));
    }
    blocks.push(signatures(
        profile,
        say::ERASED_BY,
        say::ASKED_BY,
        &certificate.officer,
        "",
    ));
    lay_out(&blocks, &setup)
}

/// Two to sign, each with room for a hand; a name that is not known stays open.
pub(crate) fn signatures(
    profile: &Profile,
    left: &str,
    right: &str,
    one: &str,
    other: &str,
) -> Block {
    let half = profile.page.text_width() / 2.0;
    let line = |text: &str, face: Face| {
        Block::Paragraph(Paragraph::plain(text, face, profile.text.size).balanced(half))
    };
    let signer = |title: &str, name: &str| {
        (
            half,
            vec![
                line(title, Face::Bold),
                line(words::RECOVERY_SIGN_HERE, Face::Italic),
                Block::Space(profile.signature_gap),
                line(name, Face::Bold),
            ],
        )
    };
    Block::Columns(Columns {
        columns: vec![signer(left, one), signer(right, other)],
        before: 18.0,
        with_last_lines: true,
        keep_with_next: false,
    })
}
