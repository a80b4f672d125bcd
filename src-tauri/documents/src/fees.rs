//! The papers of the fees (hội phí): the receipt on half a sheet, the year's summary by branch, the list of those who
//! still owe. Sums by branch and ward are the caller's, so that paper and screen cannot differ.

use chrono::{NaiveDate, NaiveDateTime};

use crate::fonts::Face;
use crate::layout::flow::{Block, Columns, Numbering, PageSetup, lay_out};
use crate::layout::table::{self, Row, Table};
use crate::layout::text::{Align, Paragraph, Span};
use crate::layout::{MM, Page};
use crate::letterhead::{Letterhead, Profile, title_blocks};
use crate::pdf::{self, About};
use crate::words::{self, fees};

/// One phiếu thu.
#[derive(Debug, Clone, PartialEq)]
pub struct Receipt {
    pub superior: String,
    pub issuer: String,
    pub number: i64,
    pub year: i32,
    pub day: NaiveDate,
    pub fee_year: i32,
    /// How many members' money it is.
    pub people: i64,
    pub payer: String,
    pub branch: String,
    pub dong: i64,
    pub is_cancelled: bool,
}

/// Sums of one branch or of the ward.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Sums {
    pub people: i64,
    pub exempt: i64,
    pub paid_up: i64,
    pub due: i64,
    pub collected: i64,
    pub owing: i64,
    pub share: i64,
}

#[derive(Debug, Clone, PartialEq)]
pub struct Summary {
    pub letterhead: Letterhead,
    pub year: i32,
    pub amount: i64,
    pub upward_percent: u32,
    pub branches: Vec<(String, Sums)>,
    pub ward: Sums,
    /// Day and amount of each.
    pub transfers: Vec<(NaiveDate, i64)>,
    pub handed_up: i64,
    pub to_hand_up: i64,
    /// Name of the chair, or empty.
    pub signed_by: String,
    pub printed_at: NaiveDateTime,
    pub version: String,
}

#[derive(Debug, Clone, PartialEq)]
pub struct Debtors {
    pub letterhead: Letterhead,
    pub year: i32,
    pub on: NaiveDate,
    pub groups: Vec<(String, Vec<Debtor>)>,
    pub owing: i64,
    pub printed_at: NaiveDateTime,
    pub version: String,
}

#[derive(Debug, Clone, PartialEq)]
pub struct Debtor {
    pub name: String,
    pub due: i64,
    pub paid: i64,
    pub owing: i64,
}

const SIZE: f64 = 13.0;

fn amount(dong: i64) -> String {
    sohoi_vietnamese::format_number(dong)
}

pub fn receipt_pdf(receipt: &Receipt, made: NaiveDateTime) -> Vec<u8> {
    let about = About {
        title: format!(
            "{} {}",
            fees::RECEIPT,
            fees::receipt_number(receipt.number, receipt.year)
        ),
        author: receipt.issuer.clone(),
        made,
    };
    pdf::write(&receipt_pages(receipt), &about)
}

pub fn receipt_pages(receipt: &Receipt) -> Vec<Page> {
    let a4 = PageSetup::a4();
    let half = PageSetup {
        width: a4.width,
        height: a4.height / 2.0,
        top: 12.0 * MM,
        bottom: 10.0 * MM,
        numbering: Numbering::None,
        ..a4
    };
    lay_out(&receipt_blocks(receipt, &half), &half)
}

fn centred(text: &str, face: Face, size: f64, width: f64) -> Block {
    Block::Paragraph(Paragraph::plain(text, face, size).balanced(width))
}

fn receipt_blocks(receipt: &Receipt, page: &PageSetup) -> Vec<Block> {
    let width = page.text_width();
    let left = width * 0.6;
    let mut issuer = Vec::new();
    if !receipt.superior.trim().is_empty() {
        issuer.push(centred(receipt.superior.trim(), Face::Regular, 12.0, left));
    }
    issuer.push(centred(receipt.issuer.trim(), Face::Bold, 12.0, left));
    let number = fees::receipt_number(receipt.number, receipt.year);
    let mut right = vec![centred(&number, Face::Regular, SIZE, width - left)];
    if receipt.is_cancelled {
        right.push(centred(fees::CANCELLED, Face::Bold, 16.0, width - left));
    }
    let mut blocks = vec![
        Block::Columns(Columns {
            columns: vec![(left, issuer), (width - left, right)],
            before: 0.0,
            with_last_lines: false,
            keep_with_next: true,
        }),
        Block::Space(8.0),
        centred(fees::RECEIPT, Face::Bold, 18.0, width),
        centred(&fees::receipt_day(receipt.day), Face::Italic, SIZE, width),
        Block::Space(6.0),
    ];
    let mut say = |label: &str, text: &str, face: Face| {
        let spans = vec![
            Span::new(format!("{label} "), Face::Regular),
            Span::new(text, face),
        ];
        blocks.push(Block::Paragraph(
            Paragraph::new(spans, SIZE).line_spacing(1.15).before(4.0),
        ));
    };
    say(fees::PAYER, receipt.payer.trim(), Face::Bold);
    if !receipt.branch.is_empty() {
        say(fees::OF_BRANCH, &receipt.branch, Face::Regular);
    }
    say(
        fees::FOR_WHAT,
        &format!("{}.", fees::receipt_for(receipt.fee_year, receipt.people)),
        Face::Regular,
    );
    say(fees::AMOUNT, &fees::money(receipt.dong), Face::Bold);
    let spelled = format!("{}.)", sohoi_vietnamese::money_in_words(receipt.dong));
    say(fees::IN_WORDS, &spelled, Face::Italic);
    let quarter = width / fees::RECEIPT_SIGNERS.len() as f64;
    let signers = fees::RECEIPT_SIGNERS.map(|title| {
        let lines = vec![
            centred(title, Face::Bold, 11.0, quarter),
            centred(fees::SIGN_HERE, Face::Italic, 10.0, quarter),
            Block::Space(14.0 * MM),
        ];
        (quarter, lines)
    });
    blocks.push(Block::Columns(Columns {
        columns: signers.into(),
        before: 12.0,
        with_last_lines: true,
        keep_with_next: false,
    }));
    blocks
}

/// Lists carry print time and version at the foot.
fn with_foot(profile: &Profile, printed_at: NaiveDateTime, version: &str) -> PageSetup {
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
        ..profile.page
    }
}

fn heads(head: &[&str]) -> Vec<String> {
    head.iter().map(|&text| text.to_owned()).collect()
}

pub fn summary_pdf(summary: &Summary, profile: &Profile) -> Vec<u8> {
    let about = About {
        title: format!("{} {}", fees::SUMMARY, summary.year),
        author: summary.letterhead.issuer.clone(),
        made: summary.printed_at,
    };
    pdf::write(&summary_pages(summary, profile), &about)
}

pub fn summary_pages(summary: &Summary, profile: &Profile) -> Vec<Page> {
    let page = with_foot(profile, summary.printed_at, &summary.version);
    lay_out(&summary_blocks(summary, profile), &page)
}

fn summary_blocks(summary: &Summary, profile: &Profile) -> Vec<Block> {
    let mut blocks = summary.letterhead.blocks(profile);
    blocks.extend(title_blocks(
        profile,
        fees::SUMMARY,
        &fees::of_year(summary.year),
    ));
    let rule = fees::rule(summary.amount, summary.upward_percent);
    blocks.push(Block::Paragraph(
        Paragraph::plain(rule, Face::Italic, SIZE)
            .align(Align::Center)
            .keep_with_next(),
    ));
    let cells = |sums: &Sums| {
        [
            sums.people,
            sums.exempt,
            sums.paid_up,
            sums.due,
            sums.collected,
            sums.owing,
            sums.share,
        ]
        .map(amount)
    };
    let mut rows: Vec<Row> = Vec::with_capacity(summary.branches.len() + 1);
    for (at, (name, sums)) in summary.branches.iter().enumerate() {
        let mut row = vec![(at + 1).to_string(), name.clone()];
        row.extend(cells(sums));
        rows.push(Row::Cells(row));
    }
    let mut sum = vec![String::new(), fees::TOTAL.to_owned()];
    sum.extend(cells(&summary.ward));
    rows.push(Row::Sum(sum));
    let right = |share| table::Column::new(share, Align::Right);
    // A large ward's sums are longer than their columns: a number in two pieces would be read as two.
    let is_large = summary.ward.people >= 10_000 || summary.ward.due >= 100_000_000;
    let (name, counts, smaller) = if is_large {
        (27.0, [16.0; 3], 2.0)
    } else {
        (34.0, [14.0, 14.0, 13.0], 1.0)
    };
    blocks.push(Block::Table(Table {
        columns: vec![
            table::Column::new(12.0, Align::Center),
            table::Column::new(name, Align::Left),
            right(counts[0]),
            right(counts[1]),
            right(counts[2]),
            right(26.0),
            right(26.0),
            right(25.0),
            right(25.5),
        ],
        head: heads(&fees::SUMMARY_HEAD),
        rows,
        size: profile.table_size - smaller,
        before: 8.0,
    }));
    let say =
        |text: String| Block::Paragraph(Paragraph::plain(text, Face::Regular, SIZE).before(6.0));
    let mut handed = format!("{} {}", fees::HANDED_UP, fees::money(summary.handed_up));
    if !summary.transfers.is_empty() {
        let each: Vec<String> = summary
            .transfers
            .iter()
            .map(|(day, dong)| fees::transfer(*day, *dong))
            .collect();
        handed = format!("{handed} ({})", each.join("; "));
    }
    blocks.push(say(format!("{handed}.")));
    let left = if summary.to_hand_up < 0 {
        fees::HANDED_TOO_MUCH
    } else {
        fees::TO_HAND_UP
    };
    blocks.push(say(format!(
        "{left} {} ({}).",
        fees::money(summary.to_hand_up.abs()),
        sohoi_vietnamese::money_in_words(summary.to_hand_up.abs()).to_lowercase()
    )));
    let half = profile.page.text_width() / 2.0;
    let names = ["", summary.signed_by.trim()];
    let mut signers = Vec::new();
    for (title, name) in fees::SUMMARY_SIGNERS.iter().zip(names) {
        let lines = vec![
            centred(title, Face::Bold, SIZE, half),
            centred(fees::SIGN_HERE, Face::Italic, 12.0, half),
            Block::Space(22.0 * MM),
            centred(name, Face::Bold, SIZE, half),
        ];
        signers.push((half, lines));
    }
    blocks.push(Block::Columns(Columns {
        columns: signers,
        before: 16.0,
        with_last_lines: true,
        keep_with_next: false,
    }));
    blocks
}

pub fn debtors_pdf(debtors: &Debtors, profile: &Profile) -> Vec<u8> {
    let about = About {
        title: format!("{} {}", fees::DEBTORS, debtors.year),
        author: debtors.letterhead.issuer.clone(),
        made: debtors.printed_at,
    };
    pdf::write(&debtors_pages(debtors, profile), &about)
}

pub fn debtors_pages(debtors: &Debtors, profile: &Profile) -> Vec<Page> {
    let page = with_foot(profile, debtors.printed_at, &debtors.version);
    lay_out(&debtors_blocks(debtors, profile), &page)
}

fn debtors_blocks(debtors: &Debtors, profile: &Profile) -> Vec<Block> {
    let mut blocks = debtors.letterhead.blocks(profile);
    blocks.extend(title_blocks(
        profile,
        fees::DEBTORS,
        &fees::of_year(debtors.year),
    ));
    let on = format!("({} {})", words::AS_OF, words::long_day(debtors.on));
    blocks.push(Block::Paragraph(
        Paragraph::plain(on, Face::Italic, SIZE)
            .align(Align::Center)
            .keep_with_next(),
    ));
    if debtors.groups.is_empty() {
        blocks.push(Block::Paragraph(profile.body_text(fees::NO_DEBTORS)));
        return blocks;
    }
    let mut rows = Vec::new();
    let mut number = 0;
    let (mut due, mut paid) = (0, 0);
    for (name, group) in &debtors.groups {
        rows.push(Row::Band(format!("{name} ({})", group.len())));
        for debtor in group {
            number += 1;
            due += debtor.due;
            paid += debtor.paid;
            rows.push(Row::Cells(vec![
                number.to_string(),
                debtor.name.clone(),
                amount(debtor.due),
                amount(debtor.paid),
                amount(debtor.owing),
            ]));
        }
    }
    rows.push(Row::Sum(vec![
        String::new(),
        fees::TOTAL.to_owned(),
        amount(due),
        amount(paid),
        amount(debtors.owing),
    ]));
    let more = if number >= 10_000 { 4.0 } else { 0.0 };
    let right = |share| table::Column::new(share, Align::Right);
    blocks.push(Block::Table(Table {
        columns: vec![
            table::Column::new(11.0 + more, Align::Center),
            table::Column::new(75.0 - more, Align::Left),
            right(26.0),
            right(26.0),
            right(26.0),
        ],
        head: heads(&fees::DEBTORS_HEAD),
        rows,
        size: profile.table_size,
        before: 8.0,
    }));
    blocks
}
