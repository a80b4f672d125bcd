//! From blocks to pages: measuring, line breaking, tables and page breaks. What comes out is neutral (texts, lines and
//! pictures at fixed places) and knows nothing of PDF; `pages_as_text` shows it as readable text for the kept tests.

pub mod flow;
pub mod picture;
mod strip;
pub mod table;
pub mod text;

use std::sync::Arc;

use crate::fonts::Face;
use picture::Picture;

/// Points per millimetre. All measures in the layout are points, downwards from the top left corner of the page.
pub const MM: f64 = 72.0 / 25.4;

#[derive(Debug, Clone, PartialEq)]
pub struct Page {
    pub width: f64,
    pub height: f64,
    pub items: Vec<Item>,
}

#[derive(Debug, Clone, PartialEq)]
pub enum Item {
    Text(TextRun),
    Line(Line),
    Picture(Placed),
}

/// A text of one face on one baseline. `word_gap` is added at every space to justify the line.
#[derive(Debug, Clone, PartialEq)]
pub struct TextRun {
    pub x: f64,
    pub y: f64,
    pub face: Face,
    pub size: f64,
    pub text: String,
    pub word_gap: f64,
}

impl TextRun {
    pub fn width(&self) -> f64 {
        let gaps = self.text.bytes().filter(|&byte| byte == b' ').count();
        self.face.width(&self.text, self.size) + gaps as f64 * self.word_gap
    }
}

#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Line {
    pub x1: f64,
    pub y1: f64,
    pub x2: f64,
    pub y2: f64,
    pub thickness: f64,
}

#[derive(Debug, Clone, PartialEq)]
pub struct Placed {
    pub x: f64,
    pub y: f64,
    pub width: f64,
    pub height: f64,
    pub picture: Arc<Picture>,
}

impl Item {
    pub(crate) fn moved(&self, dx: f64, dy: f64) -> Item {
        let mut item = self.clone();
        match &mut item {
            Item::Text(run) => {
                run.x += dx;
                run.y += dy;
            }
            Item::Line(line) => {
                line.x1 += dx;
                line.x2 += dx;
                line.y1 += dy;
                line.y2 += dy;
            }
            Item::Picture(placed) => {
                placed.x += dx;
                placed.y += dy;
            }
        }
        item
    }
}

/// The pages as a person would type them: one row per baseline, rules as "────", pictures as "[ảnh 120×90 mm]".
/// For kept tests and for reading in a terminal.
pub fn pages_as_text(pages: &[Page]) -> String {
    let mut all = String::new();
    for (at, page) in pages.iter().enumerate() {
        all.push_str(&format!("═══ {} ═══\n", at + 1));
        all.push_str(&page_as_text(page));
    }
    all
}

fn page_as_text(page: &Page) -> String {
    // One text column per 5 points keeps centred and two-column parts recognisable.
    const COLUMN: f64 = 5.0;
    let mut pieces: Vec<(f64, f64, String)> = Vec::new();
    for item in &page.items {
        match item {
            Item::Text(run) => {
                let mut shown = run.text.clone();
                match run.face {
                    Face::Regular => {}
                    Face::Bold => shown = format!("**{shown}**"),
                    Face::Italic => shown = format!("_{shown}_"),
                    Face::BoldItalic => shown = format!("**_{shown}_**"),
                }
                pieces.push((run.y, run.x, shown));
            }
            Item::Line(line) if line.y1 == line.y2 => {
                let columns = ((line.x2 - line.x1) / COLUMN).round() as usize;
                pieces.push((line.y1, line.x1, "─".repeat(columns)));
            }
            Item::Line(_) => {}
            Item::Picture(placed) => pieces.push((
                placed.y,
                placed.x,
                format!(
                    "[ảnh {:.0}×{:.0} mm]",
                    placed.width / MM,
                    placed.height / MM
                ),
            )),
        }
    }
    pieces.sort_by(|a, b| a.0.total_cmp(&b.0).then(a.1.total_cmp(&b.1)));
    let mut text = String::new();
    let mut row = String::new();
    let mut baseline = f64::MIN;
    for (y, x, piece) in pieces {
        if y - baseline > 1.0 {
            text.push_str(row.trim_end());
            if baseline > f64::MIN {
                text.push('\n');
            }
            row.clear();
            baseline = y;
        }
        let column = (x / COLUMN).round() as usize;
        let have = row.chars().count();
        if column > have {
            row.push_str(&" ".repeat(column - have));
        }
        row.push_str(&piece);
    }
    text.push_str(row.trim_end());
    text.push('\n');
    text
}
