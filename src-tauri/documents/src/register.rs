//! A list on paper: members, officers, whatever has rows. Groups of rows under a band, the head on every page, print time,
//! version and "page x/y" at the foot. Which columns and which people is the caller's choice.

use chrono::{NaiveDate, NaiveDateTime};

use crate::fonts::Face;
use crate::layout::Page;
use crate::layout::flow::{Block, Columns, Numbering, PageSetup, lay_out};
use crate::layout::table::{self, Row, Table};
use crate::layout::text::{Align, Paragraph};
use crate::letterhead::{Letterhead, Profile, title_blocks};
use crate::pdf::{self, About};
use crate::words;

#[derive(Debug, Clone, PartialEq)]
pub struct Register {
    pub letterhead: Letterhead,
    /// "DANH SÁCH HỘI VIÊN"
    pub title: String,
    pub day: ListDay,
    pub turned: Turned,
    pub columns: Vec<Column>,
    pub groups: Vec<Group>,
    pub printed_at: NaiveDateTime,
    /// "Sổ Hội 0.1.0"
    pub version: String,
}

/// What the line below the title says of a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ListDay {
    /// The list tells how things stood that day.
    AsOf(NaiveDate),
    /// What the list is for happens that day.
    At(NaiveDate),
    /// Nobody knows yet: room to write it.
    ByHand,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Turned {
    Portrait,
    Landscape,
}

/// `share` is the column's part of the width, beside 11 for the row number.
#[derive(Debug, Clone, PartialEq)]
pub struct Column {
    pub heading: String,
    pub share: f64,
    pub align: Align,
}

#[derive(Debug, Clone, PartialEq, Default)]
pub struct Group {
    /// No band when empty.
    pub name: String,
    pub rows: Vec<Vec<String>>,
}

pub fn pdf(register: &Register, profile: &Profile) -> Vec<u8> {
    let about = About {
        title: register.title.clone(),
        author: register.letterhead.issuer.clone(),
        made: register.printed_at,
    };
    pdf::write(&pages(register, profile), &about)
}

pub fn pages(register: &Register, profile: &Profile) -> Vec<Page> {
    let mut profile = profile.clone();
    profile.page = page_setup(register, profile.page);
    lay_out(&blocks(register, &profile), &profile.page)
}

fn page_setup(register: &Register, upright: PageSetup) -> PageSetup {
    let foot = format!(
        "{} {} · {}",
        words::PRINTED_AT,
        words::printed_at(register.printed_at),
        register.version.trim()
    );
    let numbering = Numbering::Foot {
        text: foot,
        page_word: words::PAGE.to_owned(),
        size: 10.0,
    };
    match register.turned {
        Turned::Portrait => PageSetup {
            numbering,
            ..upright
        },
        // The binding edge stays the same edge of the sheet: it is now on top.
        Turned::Landscape => PageSetup {
            width: upright.height,
            height: upright.width,
            top: upright.left,
            right: upright.top,
            bottom: upright.right,
            left: upright.bottom,
            numbering,
        },
    }
}

/// The list before it is laid out.
pub fn blocks(register: &Register, profile: &Profile) -> Vec<Block> {
    let mut letterhead_profile = profile.clone();
    // On a wide page the two columns of the letterhead share the width as on an upright one.
    let scale = profile.page.text_width() / (profile.left_column + profile.right_column);
    letterhead_profile.left_column *= scale;
    letterhead_profile.right_column *= scale;
    let mut blocks = register.letterhead.blocks(&letterhead_profile);
    blocks.extend(title_blocks(profile, &register.title, ""));
    let on = match register.day {
        ListDay::AsOf(day) => format!("({} {})", words::AS_OF, words::long_day(day)),
        ListDay::At(day) => words::capitalized(&words::long_day(day)),
        ListDay::ByHand => words::consent::DAY.to_owned(),
    };
    let on = Paragraph::plain(on, Face::Italic, profile.text.size)
        .align(Align::Center)
        .keep_with_next();
    blocks.push(Block::Paragraph(on));
    let total: usize = register.groups.iter().map(|group| group.rows.len()).sum();
    if total == 0 {
        blocks.push(Block::Paragraph(profile.body_text(words::NOTHING_TO_LIST)));
        return blocks;
    }
    let columns = numbered(&register.columns, total);
    let mut head = vec![words::ROLL_HEAD[0].to_owned()];
    head.extend(register.columns.iter().map(|column| column.heading.clone()));
    let mut rows = Vec::with_capacity(total + register.groups.len());
    let mut number = 0;
    for group in &register.groups {
        if !group.name.trim().is_empty() {
            rows.push(Row::Band(format!(
                "{} ({})",
                group.name.trim(),
                group.rows.len()
            )));
        }
        for row in &group.rows {
            number += 1;
            let mut cells = Vec::with_capacity(row.len() + 1);
            cells.push(number.to_string());
            cells.extend(row.iter().cloned());
            rows.push(Row::Cells(cells));
        }
    }
    blocks.push(Block::Table(Table {
        columns,
        head,
        rows,
        size: profile.table_size - 1.0,
        before: 8.0,
    }));
    let sum = Paragraph::plain(
        format!(
            "{} {}",
            words::ROWS_TOTAL,
            sohoi_vietnamese::format_number(total as i64)
        ),
        Face::Bold,
        profile.table_size,
    );
    // A last sheet with the sum alone would be a sheet for nothing: it takes the last rows along.
    blocks.push(Block::Columns(Columns {
        columns: vec![(profile.page.text_width(), vec![Block::Paragraph(sum)])],
        before: 8.0,
        with_last_lines: true,
        keep_with_next: false,
    }));
    blocks
}

/// The columns with that of the row number before them. A number of five digits needs more than 11: the widest column
/// gives it, so that the others keep the width their days and numbers need.
pub(crate) fn numbered(columns: &[Column], highest: usize) -> Vec<table::Column> {
    const MORE: f64 = 4.0;
    let mut all = vec![table::Column::new(11.0, Align::Center)];
    all.extend(
        columns
            .iter()
            .map(|column| table::Column::new(column.share, column.align)),
    );
    if highest >= 10_000 {
        let widest = (1..all.len()).max_by(|a, b| all[*a].share.total_cmp(&all[*b].share));
        if let Some(widest) = widest {
            all[0].share += MORE;
            all[widest].share -= MORE;
        }
    }
    all
}
