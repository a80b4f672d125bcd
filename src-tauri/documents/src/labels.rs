//! Address labels on A4 sheets, so many across and so many down. A text too long for its label is set smaller; what even
//! then does not fit is left out at its end and never takes its neighbour's place.

use chrono::NaiveDateTime;

use crate::fonts::Face;
use crate::layout::flow::{Block, Numbering, PageSetup, lay_out};
use crate::layout::text::Paragraph;
use crate::layout::{MM, Page};
use crate::pdf::{self, About};
use crate::words;

pub struct Labels {
    pub issuer: String,
    pub across: u32,
    pub down: u32,
    pub labels: Vec<Label>,
    pub printed_at: NaiveDateTime,
}

pub struct Label {
    pub name: String,
    /// Below the name: address, branch.
    pub lines: Vec<String>,
}

const WIDTH: f64 = 210.0 * MM;
const HEIGHT: f64 = 297.0 * MM;
const INSIDE: f64 = 5.0 * MM;

pub fn pdf(labels: &Labels) -> Vec<u8> {
    let about = About {
        title: words::books::LABELS.to_owned(),
        author: labels.issuer.clone(),
        made: labels.printed_at,
    };
    pdf::write(&pages(labels), &about)
}

pub fn pages(labels: &Labels) -> Vec<Page> {
    let (across, down) = (
        labels.across.clamp(1, 6) as usize,
        labels.down.clamp(1, 14) as usize,
    );
    let (width, height) = (WIDTH / across as f64, HEIGHT / down as f64);
    let setup = PageSetup {
        width,
        height,
        top: INSIDE,
        right: INSIDE,
        bottom: INSIDE,
        left: INSIDE,
        numbering: Numbering::None,
    };
    let empty = || Page {
        width: WIDTH,
        height: HEIGHT,
        items: Vec::new(),
    };
    let mut pages: Vec<Page> = labels
        .labels
        .chunks(across * down)
        .map(|sheet| {
            let mut page = empty();
            for (at, label) in sheet.iter().enumerate() {
                let (dx, dy) = ((at % across) as f64 * width, (at / across) as f64 * height);
                let inside = fitting(label, &setup);
                page.items.extend(
                    inside
                        .first()
                        .into_iter()
                        .flat_map(|first| &first.items)
                        .map(|item| item.moved(dx, dy)),
                );
            }
            page
        })
        .collect();
    if pages.is_empty() {
        pages.push(empty());
    }
    pages
}

/// The label in the largest letters with which all of it stays on one.
fn fitting(label: &Label, setup: &PageSetup) -> Vec<Page> {
    const SMALLER: [f64; 3] = [0.85, 0.7, 0.6];
    let mut pages = lay_out(&blocks(label, 1.0), setup);
    for scale in SMALLER {
        if pages.len() == 1 {
            break;
        }
        pages = lay_out(&blocks(label, scale), setup);
    }
    pages
}

fn blocks(label: &Label, scale: f64) -> Vec<Block> {
    let line = |text: &str, face: Face, size: f64| Paragraph::plain(text, face, size * scale);
    let mut blocks = vec![
        Block::Paragraph(line(words::books::TO, Face::Italic, 10.0)),
        Block::Paragraph(line(&label.name, Face::Bold, 12.0).before(2.0)),
    ];
    blocks.extend(
        label
            .lines
            .iter()
            .filter(|line| !line.trim().is_empty())
            .map(|text| Block::Paragraph(line(text, Face::Regular, 11.0).before(2.0))),
    );
    blocks
}
