//! How an official paper looks: page, letterhead, text and signatures as a profile, which is data. `Profile::state()` is
//! the State's layout (NĐ 30/2020/NĐ-CP, Phụ lục I); another body's layout is another value, not other code.

use crate::fonts::Face;
use crate::layout::MM;
use crate::layout::flow::{Block, Columns, PageSetup};
use crate::layout::text::{Align, Paragraph, Span};
use crate::words;

/// Size and face of one kind of text.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Style {
    pub size: f64,
    pub face: Face,
}

impl Style {
    pub const fn new(size: f64, face: Face) -> Style {
        Style { size, face }
    }

    pub fn paragraph(self, text: impl Into<String>) -> Paragraph {
        Paragraph::plain(text, self.face, self.size)
    }
}

/// What stands below a line of the letterhead or a title.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Under {
    Nothing,
    /// A drawn rule, as a part of the length of the text above it.
    Rule(f64),
    /// The Party's asterisk.
    Asterisk,
}

#[derive(Debug, Clone, PartialEq)]
pub struct Profile {
    pub page: PageSetup,
    /// Widths of the letterhead's two columns.
    pub left_column: f64,
    pub right_column: f64,
    /// The right column: state name and motto, or the Party's name.
    pub right_lines: Vec<(String, Style, Under)>,
    pub superior: Style,
    pub issuer: Style,
    pub under_issuer: Under,
    /// "Số:" with the State, "Số" with the Party.
    pub number_label: String,
    pub number: Style,
    pub place_and_date: Style,
    pub title: Style,
    pub under_title: Under,
    pub basis: Style,
    pub text: Style,
    pub heading: Style,
    pub line_spacing: f64,
    pub first_indent: f64,
    pub paragraph_gap: f64,
    pub table_size: f64,
    pub minutes_left: String,
    pub minutes_right: String,
    pub signer: Style,
    /// Free height for the hand-written signatures.
    pub signature_gap: f64,
    pub recipients_label: Style,
    pub recipients: Style,
    pub end_mark: String,
}

impl Profile {
    pub fn state() -> Profile {
        Profile {
            page: PageSetup::a4(),
            left_column: 72.0 * MM,
            right_column: 93.0 * MM,
            right_lines: vec![
                (
                    words::STATE_NAME.to_owned(),
                    Style::new(12.0, Face::Bold),
                    Under::Nothing,
                ),
                (
                    words::STATE_MOTTO.to_owned(),
                    Style::new(13.0, Face::Bold),
                    Under::Rule(1.0),
                ),
            ],
            superior: Style::new(12.0, Face::Regular),
            issuer: Style::new(12.0, Face::Bold),
            under_issuer: Under::Rule(0.4),
            number_label: words::NUMBER.to_owned(),
            number: Style::new(13.0, Face::Regular),
            place_and_date: Style::new(13.0, Face::Italic),
            title: Style::new(14.0, Face::Bold),
            under_title: Under::Rule(0.4),
            basis: Style::new(14.0, Face::Italic),
            text: Style::new(14.0, Face::Regular),
            heading: Style::new(14.0, Face::Bold),
            line_spacing: 1.15,
            first_indent: 10.0 * MM,
            paragraph_gap: 6.0,
            table_size: 12.0,
            minutes_left: words::SECRETARY.to_owned(),
            minutes_right: words::CHAIR.to_owned(),
            signer: Style::new(14.0, Face::Bold),
            signature_gap: 28.0 * MM,
            recipients_label: Style::new(12.0, Face::BoldItalic),
            recipients: Style::new(11.0, Face::Regular),
            end_mark: "./.".to_owned(),
        }
    }

    /// A justified paragraph of the text.
    pub fn body(&self, spans: Vec<Span>) -> Paragraph {
        Paragraph::new(spans, self.text.size)
            .align(Align::Justify)
            .line_spacing(self.line_spacing)
            .first_indent(self.first_indent)
            .before(self.paragraph_gap)
    }

    pub fn body_text(&self, text: impl Into<String>) -> Paragraph {
        self.body(vec![Span::new(text, self.text.face)])
    }

    pub fn heading(&self, text: impl Into<String>) -> Paragraph {
        self.body(vec![Span::new(text, self.heading.face)])
            .align(Align::Left)
            .keep_with_next()
    }
}

/// Who issues a paper, and its number. A blank number leaves room to write it by hand.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Letterhead {
    pub superior: String,
    pub issuer: String,
    pub number: String,
    /// With its first sign: "/BB-BTV".
    pub symbol: String,
    /// "Việt Hưng, ngày 05 tháng 02 năm 2026"; minutes carry none.
    pub place_and_date: Option<String>,
}

impl Letterhead {
    /// "Số: 05/BB-BTV", or room for the number. Empty for a body that numbers nothing.
    pub fn number_line(&self, profile: &Profile) -> String {
        let (number, symbol) = (self.number.trim(), self.symbol.trim());
        if number.is_empty() && symbol.is_empty() {
            return String::new();
        }
        let number = match number.parse::<u32>() {
            Ok(small) if small < 10 => format!("{small:02}"),
            _ if number.is_empty() => "\u{A0}".repeat(6),
            _ => format!("\u{A0}{number}"),
        };
        let number = if number.starts_with('0') {
            format!("\u{A0}{number}")
        } else {
            number
        };
        format!("{}{number}{symbol}", profile.number_label)
    }

    pub fn blocks(&self, profile: &Profile) -> Vec<Block> {
        let mut left = Vec::new();
        if !self.superior.trim().is_empty() {
            let superior = profile
                .superior
                .paragraph(words::keep_place_whole(self.superior.trim()))
                .balanced(profile.left_column);
            left.push(Block::Paragraph(superior));
        }
        let issuer = words::keep_place_whole(self.issuer.trim());
        line_with_mark(
            &mut left,
            &issuer,
            profile.issuer,
            profile.under_issuer,
            profile.left_column,
        );
        let mut right = Vec::new();
        for (text, style, under) in &profile.right_lines {
            line_with_mark(&mut right, text, *style, *under, profile.right_column);
        }
        let side_by_side = |left, right, before| {
            Block::Columns(Columns {
                columns: vec![(profile.left_column, left), (profile.right_column, right)],
                before,
                with_last_lines: false,
                keep_with_next: true,
            })
        };
        let mut blocks = vec![side_by_side(left, right, 0.0)];
        let number = self.number_line(profile);
        if !number.is_empty() || self.place_and_date.is_some() {
            let center = |style: Style, text: &str| {
                vec![Block::Paragraph(style.paragraph(text).align(Align::Center))]
            };
            let left = center(profile.number, &number);
            let right = center(
                profile.place_and_date,
                self.place_and_date.as_deref().unwrap_or_default(),
            );
            blocks.push(side_by_side(left, right, 6.0));
        }
        blocks
    }
}

/// The kind of paper and its subject, centred, with the rule below.
pub fn title_blocks(profile: &Profile, kind: &str, subject: &str) -> Vec<Block> {
    let width = profile.page.text_width();
    let mut blocks = vec![Block::Paragraph(
        profile
            .title
            .paragraph(kind)
            .align(Align::Center)
            .before(18.0)
            .keep_with_next(),
    )];
    if subject.trim().is_empty() {
        push_mark(
            &mut blocks,
            &profile.title.paragraph(kind),
            profile.under_title,
            width,
        );
    } else {
        line_with_mark(
            &mut blocks,
            subject.trim(),
            profile.title,
            profile.under_title,
            width,
        );
    }
    blocks.push(Block::Space(6.0));
    blocks
}

fn line_with_mark(blocks: &mut Vec<Block>, text: &str, style: Style, under: Under, width: f64) {
    let paragraph = style.paragraph(text).balanced(width).keep_with_next();
    blocks.push(Block::Paragraph(paragraph.clone()));
    push_mark(blocks, &paragraph, under, width);
}

fn push_mark(blocks: &mut Vec<Block>, above: &Paragraph, under: Under, width: f64) {
    match under {
        Under::Nothing => {}
        Under::Rule(part) => {
            let length = above.last_line_width(width) * part;
            if length > 0.0 {
                blocks.push(Block::Rule {
                    length,
                    before: 1.5,
                });
            }
        }
        Under::Asterisk => {
            blocks.push(Block::Paragraph(
                Paragraph::plain("*", Face::Regular, above.size).align(Align::Center),
            ));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_left_blank_or_written_as_the_decree_says() {
        let number_line = |number: &str, symbol: &str| {
            let letterhead = Letterhead {
                number: number.into(),
                symbol: symbol.into(),
                ..Letterhead::default()
            };
            letterhead
                .number_line(&Profile::state())
                .replace('\u{A0}', " ")
        };
        assert_eq!(number_line("", "/BB-BTV"), "Số:      /BB-BTV");
        assert_eq!(number_line("5", "/BB-BTV"), "Số: 05/BB-BTV");
        assert_eq!(number_line("05", "/BB-BTV"), "Số: 05/BB-BTV");
        assert_eq!(number_line("112", "/BB-BTV"), "Số: 112/BB-BTV");
        assert_eq!(number_line("12a", "/BB-BTV"), "Số: 12a/BB-BTV");
        assert_eq!(number_line("", ""), "");
    }
}
