//! Tables as strips: one strip a row, the head repeated on every page. A row is never split, unless it is taller than a
//! page.

use std::sync::Arc;

use super::strip::{Strip, TableHead};
use super::text::{Align, Paragraph, Span};
use super::{Item, Line};
use crate::fonts::Face;

#[derive(Debug, Clone, PartialEq)]
pub struct Table {
    pub columns: Vec<Column>,
    pub head: Vec<String>,
    pub rows: Vec<Row>,
    pub size: f64,
    pub before: f64,
}

/// `share` is the part of the table's width this column gets.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Column {
    pub share: f64,
    pub align: Align,
}

impl Column {
    pub fn new(share: f64, align: Align) -> Column {
        Column { share, align }
    }
}

#[derive(Debug, Clone, PartialEq)]
pub enum Row {
    Cells(Vec<String>),
    /// Cells in bold: the sum below the others.
    Sum(Vec<String>),
    /// A row of a form, at least so high; where it is not shown its texts only keep their room.
    Lined {
        cells: Vec<String>,
        height: f64,
        is_shown: bool,
    },
    /// A bold line across the whole table, kept with the row below it.
    Band(String),
}

const PADDING_X: f64 = 3.5;
const PADDING_Y: f64 = 2.5;
pub const BORDER: f64 = 0.5;

/// The lines of one cell, laid out in its column.
struct CellLines {
    lines: Vec<Vec<Item>>,
    line_height: f64,
}

impl Table {
    pub(crate) fn strips(&self, width: f64, page_height: f64) -> Vec<Strip> {
        let shares: f64 = self.columns.iter().map(|column| column.share).sum();
        let mut edges = vec![0.0];
        for column in &self.columns {
            let edge = edges[edges.len() - 1] + width * column.share / shares;
            edges.push(edge);
        }
        let mut strips = Vec::with_capacity(self.rows.len() + 1);
        let head_cells = self.cells(&self.head, &edges, Face::Bold, Some(Align::Center));
        let head_height = row_height(&head_cells);
        let mut repeat = None;
        if !self.head.is_empty() {
            // A head that fills half a page is not worth repeating.
            if head_height <= page_height / 2.0 {
                let items = row_items(&head_cells, &edges, head_height, Middle::Yes);
                repeat = Some(Arc::new(TableHead {
                    height: head_height,
                    items: items.clone(),
                }));
                strips.push(Strip {
                    height: head_height,
                    items,
                    keep_with_next: true,
                    ..Strip::default()
                });
            } else {
                push_row(&mut strips, head_cells, &edges, page_height, &None);
            }
        }
        let room = page_height - repeat.as_ref().map_or(0.0, |head| head.height);
        for row in &self.rows {
            match row {
                Row::Cells(texts) => push_row(
                    &mut strips,
                    self.cells(texts, &edges, Face::Regular, None),
                    &edges,
                    room,
                    &repeat,
                ),
                Row::Lined {
                    cells,
                    height,
                    is_shown,
                } => {
                    let mut cells = self.cells(cells, &edges, Face::Regular, None);
                    let height = row_height(&cells).max(*height);
                    if !is_shown {
                        cells.iter_mut().for_each(|cell| cell.lines.clear());
                    }
                    strips.push(Strip {
                        height,
                        items: row_items(&cells, &edges, height, Middle::Yes),
                        head: repeat.clone(),
                        ..Strip::default()
                    });
                }
                Row::Sum(texts) => push_row(
                    &mut strips,
                    self.cells(texts, &edges, Face::Bold, None),
                    &edges,
                    room,
                    &repeat,
                ),
                Row::Band(text) => {
                    let across = [0.0, width];
                    let cells = self.cells(
                        std::slice::from_ref(text),
                        &across,
                        Face::Bold,
                        Some(Align::Left),
                    );
                    let first = strips.len();
                    push_row(&mut strips, cells, &across, room, &repeat);
                    strips[first..]
                        .iter_mut()
                        .for_each(|strip| strip.keep_with_next = true);
                }
            }
        }
        // At least two rows on either side of a page break, so that no row stands alone under a repeated head.
        let (first, count) = (usize::from(repeat.is_some()), strips.len());
        if count >= first + 2 {
            strips[first].keep_with_next = true;
            strips[count - 2].keep_with_next = true;
        }
        if let Some(last) = strips.last_mut() {
            last.keep_with_next = false;
        }
        if let Some(first) = strips.first_mut() {
            first.before = self.before;
        }
        strips
    }

    fn cells(
        &self,
        texts: &[String],
        edges: &[f64],
        face: Face,
        align: Option<Align>,
    ) -> Vec<CellLines> {
        let sides = edges.windows(2).enumerate();
        sides
            .map(|(at, side)| {
                let text = texts.get(at).map_or("", String::as_str);
                let align = align.unwrap_or_else(|| {
                    self.columns
                        .get(at)
                        .map_or(Align::Left, |column| column.align)
                });
                let paragraph = Paragraph::new(vec![Span::new(text, face)], self.size).align(align);
                CellLines {
                    lines: paragraph.lines((side[1] - side[0] - 2.0 * PADDING_X).max(1.0)),
                    line_height: paragraph.line_height(),
                }
            })
            .collect()
    }
}

fn row_height(cells: &[CellLines]) -> f64 {
    cells
        .iter()
        .map(|cell| cell.lines.len() as f64 * cell.line_height)
        .fold(0.0, f64::max)
        + 2.0 * PADDING_Y
}

#[derive(PartialEq)]
enum Middle {
    Yes,
    No,
}

fn push_row(
    strips: &mut Vec<Strip>,
    cells: Vec<CellLines>,
    edges: &[f64],
    room: f64,
    repeat: &Option<Arc<TableHead>>,
) {
    let height = row_height(&cells);
    if height <= room {
        let items = row_items(&cells, edges, height, Middle::Yes);
        strips.push(Strip {
            height,
            items,
            head: repeat.clone(),
            ..Strip::default()
        });
        return;
    }
    // Taller than a page: slices as tall as a page, each with its own border.
    let line_height = cells
        .iter()
        .map(|cell| cell.line_height)
        .fold(1.0, f64::max);
    let per_slice = (((room - 2.0 * PADDING_Y) / line_height).floor() as usize).max(1);
    let slices = cells
        .iter()
        .map(|cell| cell.lines.len().div_ceil(per_slice))
        .max()
        .unwrap_or(0);
    for slice in 0..slices {
        let part: Vec<CellLines> = cells
            .iter()
            .map(|cell| CellLines {
                lines: cell
                    .lines
                    .iter()
                    .skip(slice * per_slice)
                    .take(per_slice)
                    .cloned()
                    .collect(),
                line_height: cell.line_height,
            })
            .collect();
        let height = row_height(&part);
        let items = row_items(&part, edges, height, Middle::No);
        strips.push(Strip {
            height,
            items,
            head: repeat.clone(),
            ..Strip::default()
        });
    }
}

fn row_items(cells: &[CellLines], edges: &[f64], height: f64, middle: Middle) -> Vec<Item> {
    let mut items = Vec::with_capacity(cells.len() * 2 + 3);
    for (cell, left) in cells.iter().zip(edges) {
        let used = cell.lines.len() as f64 * cell.line_height;
        let mut y = if middle == Middle::Yes {
            (height - used) / 2.0
        } else {
            PADDING_Y
        };
        for line in &cell.lines {
            items.extend(line.iter().map(|item| item.moved(left + PADDING_X, y)));
            y += cell.line_height;
        }
    }
    let (left, right) = (edges[0], edges[edges.len() - 1]);
    let thickness = BORDER;
    for y in [0.0, height] {
        items.push(Item::Line(Line {
            x1: left,
            y1: y,
            x2: right,
            y2: y,
            thickness,
        }));
    }
    for &x in edges {
        items.push(Item::Line(Line {
            x1: x,
            y1: 0.0,
            x2: x,
            y2: height,
            thickness,
        }));
    }
    items
}
