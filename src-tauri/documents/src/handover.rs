//! The record of one ward handing its register over to another (biên bản bàn giao): the sums of both sides and of what
//! they became, the months' figures, and two signatures.

use chrono::{NaiveDate, NaiveDateTime};

use crate::layout::Page;
use crate::layout::flow::{Block, Columns, lay_out};
use crate::layout::table::{Column, Row, Table};
use crate::layout::text::Align;
use crate::letterhead::{Letterhead, Profile, title_blocks};
use crate::official::{heading, paragraph};
use crate::pdf::{self, About};
use crate::words;
use crate::words::structure as say;

#[derive(Debug, Clone, PartialEq)]
pub struct Handover {
    pub letterhead: Letterhead,
    /// "Hội LHPN phường Giang Biên"
    pub giver: String,
    pub taker: String,
    /// From which the two are one.
    pub day: NaiveDate,
    pub place: String,
    pub sums: Vec<Sum>,
    pub months: Vec<Month>,
    /// The giver handed over a list, of which so many rows were not taken in.
    pub left_out: Option<i64>,
}

#[derive(Debug, Clone, PartialEq)]
pub struct Sum {
    /// In words.
    pub what: String,
    pub taker: i64,
    pub giver: i64,
    pub twice: i64,
    pub after: i64,
    pub fits: bool,
}

#[derive(Debug, Clone, PartialEq)]
pub struct Month {
    /// "01/2018"
    pub name: String,
    pub figures: i64,
    pub taker: i64,
    pub giver: i64,
    pub off: i64,
}

pub fn pdf(handover: &Handover, profile: &Profile, made: NaiveDateTime) -> Vec<u8> {
    let about = About {
        title: format!("{} – {}", words::MINUTES, say::MINUTES_OF),
        author: handover.letterhead.issuer.clone(),
        made,
    };
    pdf::write(&pages(handover, profile), &about)
}

pub fn pages(handover: &Handover, profile: &Profile) -> Vec<Page> {
    lay_out(&blocks(handover, profile), &profile.page)
}

fn blocks(handover: &Handover, profile: &Profile) -> Vec<Block> {
    let (giver, taker) = (handover.giver.trim(), handover.taker.trim());
    let mut blocks = handover.letterhead.blocks(profile);
    blocks.extend(title_blocks(profile, words::MINUTES, say::MINUTES_OF));
    let place = match handover.place.trim() {
        "" => words::BLANK.to_owned(),
        place => words::list_item(place, true),
    };
    // The day of signing is written by hand.
    blocks.push(paragraph(
        profile,
        format!("{} {}", words::BEGAN, words::BLANK),
    ));
    blocks.push(paragraph(profile, format!("{} {place}", words::PLACE)));
    blocks.push(paragraph(
        profile,
        say::handed_over(giver, taker, &words::long_day(handover.day)),
    ));
    blocks.push(heading(profile, say::SUMS));
    blocks.push(sums(handover, profile));
    blocks.push(paragraph(profile, say::SUMS_NOTE));
    if let Some(rows) = handover.left_out {
        blocks.push(paragraph(profile, say::from_list(rows)));
    }
    blocks.push(heading(profile, say::FIGURES));
    if handover.months.is_empty() {
        blocks.push(paragraph(profile, say::NO_FIGURES));
    } else {
        blocks.push(months(handover, profile));
        blocks.push(paragraph(profile, say::FIGURES_NOTE));
    }
    blocks.push(heading(profile, say::REST));
    let rest = match handover.left_out {
        None => say::REST_NOTE,
        Some(_) => say::REST_OF_LIST,
    };
    blocks.push(paragraph(profile, rest));
    let last = format!("{}{}", say::copies(giver, taker), profile.end_mark);
    blocks.push(paragraph(profile, last));
    blocks.push(signatures(profile));
    blocks
}

fn checked(fits: bool) -> String {
    (if fits { say::FITS } else { say::OFF }).to_owned()
}

fn table(profile: &Profile, head: &[&str], shares: &[f64], rows: Vec<Row>) -> Block {
    Block::Table(Table {
        columns: shares
            .iter()
            .enumerate()
            .map(|(at, share)| {
                let align = match at {
                    0 => Align::Left,
                    at if at + 1 == shares.len() => Align::Center,
                    _ => Align::Right,
                };
                Column::new(*share, align)
            })
            .collect(),
        head: head.iter().map(|text| (*text).to_owned()).collect(),
        rows,
        size: profile.table_size,
        before: 6.0,
    })
}

fn sums(handover: &Handover, profile: &Profile) -> Block {
    let number = sohoi_vietnamese::format_number;
    let rows = handover
        .sums
        .iter()
        .map(|sum| {
            Row::Cells(vec![
                sum.what.clone(),
                number(sum.taker),
                number(sum.giver),
                number(sum.twice),
                number(sum.after),
                checked(sum.fits),
            ])
        })
        .collect();
    table(
        profile,
        &say::SUMS_HEAD,
        &[52.0, 22.0, 22.0, 18.0, 29.0, 22.0],
        rows,
    )
}

fn months(handover: &Handover, profile: &Profile) -> Block {
    let number = sohoi_vietnamese::format_number;
    let rows = handover
        .months
        .iter()
        .map(|month| {
            Row::Cells(vec![
                month.name.clone(),
                number(month.figures),
                number(month.taker),
                number(month.giver),
                checked(month.off == 0),
            ])
        })
        .collect();
    table(
        profile,
        &say::MONTHS_HEAD,
        &[35.0, 32.0, 34.0, 34.0, 30.0],
        rows,
    )
}

fn signatures(profile: &Profile) -> Block {
    let width = profile.page.text_width() / 2.0;
    let column = |title: &str| {
        (
            width,
            vec![
                Block::Paragraph(profile.signer.paragraph(title).align(Align::Center)),
                Block::Paragraph(
                    profile
                        .place_and_date
                        .paragraph(say::SIGN_HERE)
                        .align(Align::Center),
                ),
                Block::Space(profile.signature_gap),
            ],
        )
    };
    Block::Columns(Columns {
        columns: vec![column(say::GIVER), column(say::TAKER)],
        before: 14.0,
        with_last_lines: true,
        keep_with_next: false,
    })
}
