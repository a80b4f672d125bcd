//! Blocks to pages. Every block becomes strips that are never cut; a page break falls between two strips unless the
//! upper one must stay with the next. Page numbers and feet are set here.

use std::sync::Arc;

use super::picture::Picture;
use super::strip::Strip;
use super::table::Table;
use super::text::{Align, Paragraph};
use super::{Item, Line, MM, Page, Placed, TextRun};
use crate::fonts::Face;

#[derive(Debug, Clone, PartialEq)]
pub enum Block {
    Paragraph(Paragraph),
    Table(Table),
    Figure(Figure),
    Columns(Columns),
    /// A drawn line, centred in the column.
    Rule {
        length: f64,
        before: f64,
    },
    Space(f64),
}

/// A picture with its caption, scaled to fit and kept whole.
#[derive(Debug, Clone, PartialEq)]
pub struct Figure {
    pub picture: Arc<Picture>,
    pub max_width: f64,
    pub max_height: f64,
    pub caption: Option<Paragraph>,
    pub before: f64,
}

/// Blocks side by side, kept whole: a letterhead or signatures. With `with_last_lines` it never stands alone on a page:
/// at least two lines of text come with it.
#[derive(Debug, Clone, PartialEq)]
pub struct Columns {
    pub columns: Vec<(f64, Vec<Block>)>,
    pub before: f64,
    pub with_last_lines: bool,
    pub keep_with_next: bool,
}

#[derive(Debug, Clone, PartialEq)]
pub struct PageSetup {
    pub width: f64,
    pub height: f64,
    pub top: f64,
    pub right: f64,
    pub bottom: f64,
    pub left: f64,
    pub numbering: Numbering,
}

#[derive(Debug, Clone, PartialEq)]
pub enum Numbering {
    /// In the middle of the top margin, not on the first page: official papers.
    TopFromSecond {
        size: f64,
    },
    /// "left text … Trang 2/7" at the foot of every page: lists and registers only.
    Foot {
        text: String,
        page_word: String,
        size: f64,
    },
    None,
}

/// Width of a drawn rule: within the 0.5 to 0.75 pt that look like a pen line.
pub const RULE: f64 = 0.7;

impl PageSetup {
    /// A4 with the one margin set that satisfies both the State's and the Party's rules.
    pub fn a4() -> PageSetup {
        PageSetup {
            width: 210.0 * MM,
            height: 297.0 * MM,
            top: 20.0 * MM,
            right: 15.0 * MM,
            bottom: 20.0 * MM,
            left: 30.0 * MM,
            numbering: Numbering::TopFromSecond { size: 13.0 },
        }
    }

    pub fn text_width(&self) -> f64 {
        self.width - self.left - self.right
    }

    pub fn text_height(&self) -> f64 {
        self.height - self.top - self.bottom
    }
}

/// Lays out one document, or one appendix, whose pages are numbered from 1.
pub fn lay_out(blocks: &[Block], setup: &PageSetup) -> Vec<Page> {
    let strips = strips_of(blocks, setup.text_width(), setup.text_height());
    let mut pages = paginate(strips, setup);
    number(&mut pages, setup);
    pages
}

fn strips_of(blocks: &[Block], width: f64, page_height: f64) -> Vec<Strip> {
    let mut strips = Vec::new();
    let mut space = 0.0;
    for block in blocks {
        let first = strips.len();
        match block {
            Block::Paragraph(paragraph) => push_paragraph(&mut strips, paragraph, width),
            Block::Table(table) => strips.extend(table.strips(width, page_height)),
            Block::Figure(figure) => push_figure(&mut strips, figure, width, page_height),
            Block::Columns(columns) => push_columns(&mut strips, columns, page_height),
            Block::Rule { length, before } => {
                let x1 = (width - length) / 2.0;
                let line = Line {
                    x1,
                    y1: 0.0,
                    x2: x1 + length,
                    y2: 0.0,
                    thickness: RULE,
                };
                if let Some(text) = strips.last_mut() {
                    text.keep_with_next = true;
                }
                strips.push(Strip {
                    height: RULE,
                    before: *before,
                    items: vec![Item::Line(line)],
                    ..Strip::default()
                });
            }
            Block::Space(points) => {
                space += points;
                continue;
            }
        }
        if let Some(strip) = strips.get_mut(first) {
            strip.before += space;
            space = 0.0;
        }
    }
    strips
}

fn push_paragraph(strips: &mut Vec<Strip>, paragraph: &Paragraph, width: f64) {
    let lines = paragraph.lines(width);
    let count = lines.len();
    let height = paragraph.line_height();
    for (at, items) in lines.into_iter().enumerate() {
        let last = at + 1 == count;
        strips.push(Strip {
            height,
            before: if at == 0 { paragraph.before } else { 0.0 },
            items,
            // Two lines at least on either side of a page break.
            keep_with_next: if last {
                paragraph.keep_with_next
            } else {
                paragraph.keep_whole || paragraph.keep_with_next || at == 0 || at + 2 == count
            },
            head: None,
        });
    }
}

fn push_figure(strips: &mut Vec<Strip>, figure: &Figure, width: f64, page_height: f64) {
    let caption_height = figure.caption.as_ref().map_or(0.0, |caption| {
        caption.before + caption.lines(width).len() as f64 * caption.line_height()
    });
    // A caption as tall as the page must not squeeze the picture away.
    let max_height = figure
        .max_height
        .min((page_height - caption_height).max(page_height / 3.0));
    let max_width = figure.max_width.min(width);
    let (wide, tall) = (
        f64::from(figure.picture.width()),
        f64::from(figure.picture.height()),
    );
    let scale = (max_width / wide).min(max_height / tall);
    let (w, h) = (wide * scale, tall * scale);
    let placed = Placed {
        x: (width - w) / 2.0,
        y: 0.0,
        width: w,
        height: h,
        picture: figure.picture.clone(),
    };
    strips.push(Strip {
        height: h,
        before: figure.before,
        items: vec![Item::Picture(placed)],
        keep_with_next: figure.caption.is_some(),
        head: None,
    });
    if let Some(caption) = &figure.caption {
        push_paragraph(strips, &caption.clone().keep_whole(), width);
    }
}

fn push_columns(strips: &mut Vec<Strip>, columns: &Columns, page_height: f64) {
    if columns.with_last_lines {
        strips
            .iter_mut()
            .rev()
            .take(2)
            .for_each(|strip| strip.keep_with_next = true);
    }
    let mut side_by_side = Strip {
        before: columns.before,
        keep_with_next: columns.keep_with_next,
        ..Strip::default()
    };
    let mut one_by_one = Vec::new();
    let mut left = 0.0;
    for (width, blocks) in &columns.columns {
        let mut y = 0.0;
        for mut strip in strips_of(blocks, *width, page_height) {
            y += strip.before;
            side_by_side
                .items
                .extend(strip.items.iter().map(|item| item.moved(left, y)));
            y += strip.height;
            strip.items = strip
                .items
                .iter()
                .map(|item| item.moved(left, 0.0))
                .collect();
            one_by_one.push(strip);
        }
        side_by_side.height = side_by_side.height.max(y);
        left += width;
    }
    if side_by_side.height <= page_height {
        strips.push(side_by_side);
    } else {
        // Names longer than a page: nothing is lost, they follow one another.
        strips.extend(one_by_one);
    }
}

fn paginate(mut strips: Vec<Strip>, setup: &PageSetup) -> Vec<Page> {
    const TOLERANCE: f64 = 0.01;
    let room = setup.text_height() + TOLERANCE;
    let mut pages = Vec::new();
    let mut from = 0;
    while from < strips.len() {
        let mut to = from;
        let mut used = strips[from].head.as_ref().map_or(0.0, |head| head.height);
        while let Some(strip) = strips.get(to) {
            let before = if to == from { 0.0 } else { strip.before };
            if to > from && used + before + strip.height > room {
                break;
            }
            used += before + strip.height;
            to += 1;
        }
        if to < strips.len() {
            let kept = strips[from..to]
                .iter()
                .rev()
                .take_while(|strip| strip.keep_with_next)
                .count();
            // A chain longer than a page is cut at its end all the same.
            if from + kept < to {
                to -= kept;
            }
        }
        pages.push(page(&mut strips[from..to], setup));
        from = to;
    }
    if pages.is_empty() {
        pages.push(page(&mut [], setup));
    }
    pages
}

fn page(strips: &mut [Strip], setup: &PageSetup) -> Page {
    let mut items = Vec::new();
    let mut uprights = Uprights::default();
    let mut y = setup.top;
    for (at, strip) in strips.iter_mut().enumerate() {
        if at == 0 {
            if let Some(head) = &strip.head {
                for item in &head.items {
                    uprights.push(&mut items, item.moved(setup.left, y));
                }
                y += head.height;
            }
        } else {
            y += strip.before;
        }
        for item in std::mem::take(&mut strip.items) {
            uprights.push(&mut items, item.moved(setup.left, y));
        }
        y += strip.height;
    }
    Page {
        width: setup.width,
        height: setup.height,
        items,
    }
}

/// Joins the borders of rows: an upright that goes on from the row above is made longer, a line drawn twice is dropped.
#[derive(Default)]
struct Uprights {
    open: Vec<(f64, usize)>,
    across: Option<Line>,
}

impl Uprights {
    fn push(&mut self, items: &mut Vec<Item>, item: Item) {
        const NEAR: f64 = 0.01;
        if let Item::Line(line) = &item {
            if line.x1 == line.x2 {
                if let Some((_, at)) = self.open.iter().find(|(x, _)| (x - line.x1).abs() < NEAR)
                    && let Item::Line(above) = &mut items[*at]
                    && (above.y2 - line.y1).abs() < NEAR
                {
                    above.y2 = line.y2;
                    return;
                }
                self.open.retain(|(x, _)| (x - line.x1).abs() >= NEAR);
                self.open.push((line.x1, items.len()));
            } else {
                let twice = self.across.is_some_and(|above| {
                    (above.y1 - line.y1).abs() < NEAR
                        && (above.x1 - line.x1).abs() < NEAR
                        && (above.x2 - line.x2).abs() < NEAR
                });
                if twice {
                    return;
                }
                self.across = Some(*line);
            }
        }
        items.push(item);
    }
}

fn number(pages: &mut [Page], setup: &PageSetup) {
    let count = pages.len();
    for (at, page) in pages.iter_mut().enumerate() {
        let mut write = |text: String, size: f64, align: Align, baseline: f64| {
            let paragraph = Paragraph::plain(text, Face::Regular, size).align(align);
            for item in paragraph.lines(setup.text_width()).into_iter().flatten() {
                let Item::Text(run) = item else { continue };
                page.items.push(Item::Text(TextRun {
                    x: run.x + setup.left,
                    y: baseline,
                    ..run
                }));
            }
        };
        match &setup.numbering {
            Numbering::TopFromSecond { size } if at > 0 => {
                write(
                    (at + 1).to_string(),
                    *size,
                    Align::Center,
                    setup.top / 2.0 + size * 0.35,
                );
            }
            Numbering::Foot {
                text,
                page_word,
                size,
            } => {
                let baseline = setup.height - setup.bottom / 2.0;
                write(text.replace('\n', " "), *size, Align::Left, baseline);
                write(
                    format!("{page_word} {}/{count}", at + 1),
                    *size,
                    Align::Right,
                    baseline,
                );
            }
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::layout::table::{Column, Row};

    fn paragraph(lines: usize) -> Paragraph {
        let text = (1..=lines)
            .map(|at| format!("dòng {at}"))
            .collect::<Vec<_>>()
            .join("\n");
        Paragraph::plain(text, Face::Regular, 14.0).before(6.0)
    }

    /// How many lines of text each page got.
    fn lines_per_page(blocks: &[Block]) -> Vec<usize> {
        let setup = PageSetup {
            numbering: Numbering::None,
            ..PageSetup::a4()
        };
        let is_text = |item: &&Item| matches!(item, Item::Text(_));
        lay_out(blocks, &setup)
            .iter()
            .map(|page| page.items.iter().filter(is_text).count())
            .collect()
    }

    fn lines_on_a_page() -> usize {
        lines_per_page(&[Block::Paragraph(paragraph(300))])[0]
    }

    #[test]
    fn a_paragraph_leaves_two_lines_on_either_side_of_a_page_break() {
        let full = lines_on_a_page();
        for fill in full - 6..=full {
            let blocks = [
                Block::Paragraph(paragraph(fill)),
                Block::Paragraph(Paragraph {
                    before: 0.0,
                    ..paragraph(5)
                }),
            ];
            let pages = lines_per_page(&blocks);
            let here = pages[0] - fill;
            assert!(
                here != 1 && here != 4,
                "{here} of 5 lines stay below {fill} lines"
            );
        }
    }

    #[test]
    fn a_heading_goes_with_the_text_below_it() {
        let full = lines_on_a_page();
        let heading = Paragraph {
            before: 0.0,
            ..paragraph(1)
        }
        .keep_with_next();
        let blocks = |fill| {
            [
                Block::Paragraph(paragraph(fill)),
                Block::Paragraph(heading.clone()),
                Block::Paragraph(paragraph(4)),
            ]
        };
        assert_eq!(lines_per_page(&blocks(full - 1)), [full - 1, 5]);
        assert_eq!(
            lines_per_page(&blocks(full - 5))[0],
            full - 2,
            "the heading and two of its four lines fit; three would leave one alone"
        );
    }

    #[test]
    fn what_must_stay_together_but_is_longer_than_a_page_is_cut_all_the_same() {
        let full = lines_on_a_page();
        let pages = lines_per_page(&[Block::Paragraph(paragraph(3 * full).keep_whole())]);
        assert_eq!(pages.iter().sum::<usize>(), 3 * full);
        assert!(pages.len() <= 4);
    }

    fn table(rows: Vec<Row>) -> Block {
        let columns = vec![Column::new(1.0, Align::Left), Column::new(1.0, Align::Left)];
        Block::Table(Table {
            columns,
            head: vec!["Tên".into(), "Việc".into()],
            rows,
            size: 12.0,
            before: 6.0,
        })
    }

    fn texts(page: &Page) -> Vec<&str> {
        page.items
            .iter()
            .filter_map(|item| match item {
                Item::Text(run) => Some(run.text.as_str()),
                _ => None,
            })
            .collect()
    }

    #[test]
    fn every_page_of_a_table_opens_with_its_head_and_no_row_is_torn() {
        let rows = (0..80)
            .map(|at| Row::Cells(vec![format!("a{at}\nb{at}\nc{at}"), String::new()]))
            .collect();
        let pages = lay_out(
            &[table(rows)],
            &PageSetup {
                numbering: Numbering::None,
                ..PageSetup::a4()
            },
        );
        assert!(pages.len() >= 4);
        for page in &pages {
            let texts = texts(page);
            assert_eq!(texts[..2], ["Tên", "Việc"]);
            assert_eq!(texts[2][..1], *"a", "a row begins the page");
            assert_eq!(texts[texts.len() - 1][..1], *"c", "a row ends the page");
            assert!(texts.len() >= 2 + 2 * 3, "at least two rows");
        }
    }

    #[test]
    fn a_row_taller_than_a_page_goes_on_on_the_next() {
        let tall = (0..200)
            .map(|at| format!("t{at}"))
            .collect::<Vec<_>>()
            .join("\n");
        let rows = vec![
            Row::Cells(vec![tall, "kế bên".into()]),
            Row::Cells(vec!["sau".into(), String::new()]),
        ];
        let pages = lay_out(
            &[table(rows)],
            &PageSetup {
                numbering: Numbering::None,
                ..PageSetup::a4()
            },
        );
        let all: Vec<&str> = pages.iter().flat_map(texts).collect();
        assert!((0..200).all(|at| all.contains(&format!("t{at}").as_str())));
        assert!(all.contains(&"sau"));
        assert!((4..=6).contains(&pages.len()), "{} pages", pages.len());
    }

    #[test]
    fn nothing_is_still_a_page() {
        assert_eq!(lay_out(&[], &PageSetup::a4()).len(), 1);
    }
}
