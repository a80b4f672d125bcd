//! Measuring and breaking text into lines. Vietnamese in NFC needs no shaper: one letter is one glyph. Text is cleaned
//! here, once, so that nothing a person can paste reaches the page as an invisible or misplaced sign.

use std::ops::Range;

use unicode_linebreak::{BreakOpportunity, linebreaks};
use unicode_normalization::{UnicodeNormalization, char::is_combining_mark, is_nfc};

use super::{Item, TextRun};
use crate::fonts::{ASCENT, Face, MISSING, SINGLE_LINE};

const NO_BREAK_SPACE: char = '\u{A0}';

/// A piece of text in one face.
#[derive(Debug, Clone, PartialEq)]
pub struct Span {
    pub text: String,
    pub face: Face,
}

impl Span {
    pub fn new(text: impl Into<String>, face: Face) -> Span {
        Span {
            text: text.into(),
            face,
        }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Align {
    Left,
    Center,
    Right,
    Justify,
}

/// A paragraph; measures in points.
#[derive(Debug, Clone, PartialEq)]
pub struct Paragraph {
    pub spans: Vec<Span>,
    pub size: f64,
    pub align: Align,
    /// Added to the first line only; negative for a hanging dash or number.
    pub first_indent: f64,
    pub left: f64,
    pub right: f64,
    /// 1.0 is single spacing.
    pub line_spacing: f64,
    /// Free space above, dropped at the top of a page.
    pub before: f64,
    pub keep_with_next: bool,
    pub keep_whole: bool,
}

impl Paragraph {
    pub fn new(spans: Vec<Span>, size: f64) -> Paragraph {
        Paragraph {
            spans,
            size,
            align: Align::Left,
            first_indent: 0.0,
            left: 0.0,
            right: 0.0,
            line_spacing: 1.0,
            before: 0.0,
            keep_with_next: false,
            keep_whole: false,
        }
    }

    pub fn plain(text: impl Into<String>, face: Face, size: f64) -> Paragraph {
        Paragraph::new(vec![Span::new(text, face)], size)
    }

    pub fn align(mut self, align: Align) -> Paragraph {
        self.align = align;
        self
    }

    pub fn before(mut self, points: f64) -> Paragraph {
        self.before = points;
        self
    }

    pub fn line_spacing(mut self, times: f64) -> Paragraph {
        self.line_spacing = times;
        self
    }

    pub fn first_indent(mut self, points: f64) -> Paragraph {
        self.first_indent = points;
        self
    }

    /// Text from the second line on starts `points` further right than the first.
    pub fn hanging(mut self, points: f64) -> Paragraph {
        self.left += points;
        self.first_indent -= points;
        self
    }

    pub fn keep_with_next(mut self) -> Paragraph {
        self.keep_with_next = true;
        self
    }

    pub fn keep_whole(mut self) -> Paragraph {
        self.keep_whole = true;
        self
    }

    /// Centred, and broken so that its lines are about equally long, as a heading is set by hand.
    pub fn balanced(mut self, width: f64) -> Paragraph {
        self.align = Align::Center;
        let lines = self.lines(width).len();
        if lines > 1 {
            let (mut tight, mut loose) = (0.0, width);
            while loose - tight > 1.0 {
                let middle = (tight + loose) / 2.0;
                if self.lines(middle).len() > lines {
                    tight = middle
                } else {
                    loose = middle
                }
            }
            self.left = (width - loose) / 2.0;
            self.right = self.left;
        }
        self
    }

    pub fn line_height(&self) -> f64 {
        self.size * SINGLE_LINE * self.line_spacing
    }

    /// The lines of this paragraph in a column of this width, each with its items relative to the line's top left.
    pub fn lines(&self, width: f64) -> Vec<Vec<Item>> {
        let text = Cleaned::of(&self.spans);
        let room = |first: bool| {
            width - self.left - self.right - if first { self.first_indent } else { 0.0 }
        };
        // Extra line spacing goes above the letters, as in a word processor.
        let baseline = self.line_height() - self.size * (SINGLE_LINE - ASCENT);
        text.break_lines(self.size, room)
            .into_iter()
            .enumerate()
            .map(|(at, line)| {
                let indent = self.left + if at == 0 { self.first_indent } else { 0.0 };
                text.place(
                    &line,
                    self.size,
                    self.align,
                    indent,
                    room(at == 0),
                    baseline,
                )
            })
            .collect()
    }

    /// Width of what stands on the last line: a rule below is measured by it.
    pub fn last_line_width(&self, width: f64) -> f64 {
        let ends = |item: &Item| match item {
            Item::Text(run) => (run.x, run.x + run.width()),
            Item::Line(_) | Item::Picture(_) => (0.0, 0.0),
        };
        let lines = self.lines(width);
        let last = lines.last().map_or(&[][..], Vec::as_slice);
        let left = last
            .iter()
            .map(|item| ends(item).0)
            .fold(f64::INFINITY, f64::min);
        let right = last.iter().map(|item| ends(item).1).fold(0.0, f64::max);
        (right - left).max(0.0)
    }
}

/// What may be printed of a text: NFC, no control or direction signs, every missing letter shown as a box. A line end
/// stays a line end.
pub fn clean(text: &str) -> String {
    let plain = |byte: u8| (0x20..0x7F).contains(&byte);
    if text.bytes().all(plain) {
        return text.to_owned();
    }
    let mut out = String::with_capacity(text.len());
    if is_nfc(text) {
        text.chars()
            .for_each(|letter| push_printable(letter, &mut out));
    } else {
        text.nfc()
            .for_each(|letter| push_printable(letter, &mut out));
    }
    out
}

fn push_printable(letter: char, out: &mut String) {
    match letter {
        '\n' | '\u{2028}' | '\u{2029}' => out.push('\n'),
        '\t'
        | '\u{1680}'
        | '\u{2000}'..='\u{2006}'
        | '\u{2008}'..='\u{200A}'
        | '\u{205F}'
        | '\u{3000}' => out.push(' '),
        '\u{A0}' | '\u{2007}' | '\u{202F}' => out.push(NO_BREAK_SPACE),
        // The Icelandic capital looks like the Vietnamese one and is a common slip of old keyboards.
        'Ð' => out.push('Đ'),
        // Soft hyphens, joiners, direction marks, variation selectors, tags, byte order marks.
        '\u{AD}'
        | '\u{61C}'
        | '\u{180B}'..='\u{180F}'
        | '\u{200B}'..='\u{200F}'
        | '\u{202A}'..='\u{202E}'
        | '\u{2060}'..='\u{206F}'
        | '\u{FE00}'..='\u{FE0F}'
        | '\u{FEFF}'
        | '\u{FFF0}'..='\u{FFFB}'
        | '\u{1F3FB}'..='\u{1F3FF}'
        | '\u{E0000}'..='\u{E0FFF}' => {}
        _ if letter.is_control() => {}
        _ if Face::Regular.advance(letter).is_some() => out.push(letter),
        _ if is_combining_mark(letter) => {}
        _ => out.push(MISSING),
    }
}

/// One text with the faces of its parts.
struct Cleaned {
    text: String,
    /// Where each face ends.
    faces: Vec<(usize, Face)>,
}

#[derive(Debug, Clone, PartialEq)]
struct BrokenLine {
    range: Range<usize>,
    /// The last line of a paragraph, and one before a line end, is not stretched.
    ends: bool,
}

impl Cleaned {
    fn of(spans: &[Span]) -> Cleaned {
        let mut cleaned = Cleaned {
            text: String::new(),
            faces: Vec::with_capacity(spans.len()),
        };
        for span in spans {
            cleaned.text.push_str(&clean(&span.text));
            let end = cleaned.text.len();
            match cleaned.faces.last_mut() {
                // Neighbours of one face are one run on the page.
                Some((last_end, face)) if *face == span.face => *last_end = end,
                _ => cleaned.faces.push((end, span.face)),
            }
        }
        cleaned
    }

    /// The parts of a range that have one face.
    fn parts(&self, range: Range<usize>) -> impl Iterator<Item = (Range<usize>, Face)> + '_ {
        let mut start = range.start;
        self.faces.iter().filter_map(move |&(end, face)| {
            let part = start..end.min(range.end);
            (part.start < part.end).then(|| {
                start = part.end;
                (part, face)
            })
        })
    }

    fn width(&self, range: Range<usize>, size: f64) -> f64 {
        self.parts(range)
            .map(|(part, face)| face.width(&self.text[part], size))
            .sum()
    }

    fn break_lines(&self, size: f64, room: impl Fn(bool) -> f64) -> Vec<BrokenLine> {
        let whole = 0..self.text.len();
        if !self.text.contains('\n') && self.width(whole.clone(), size) <= room(true) {
            return vec![BrokenLine {
                range: self.trimmed(whole),
                ends: true,
            }];
        }
        let mut lines = Lines {
            text: self,
            size,
            room: &room,
            done: Vec::new(),
            start: 0,
            end: 0,
            width: 0.0,
        };
        let mut from = 0;
        for (to, kind) in linebreaks(&self.text) {
            // Only after a space: "05/BB-BTV" and "18/1/2018" stay whole unless they are wider than the line.
            let spaced = self.text[..to].ends_with([' ', '\n']) || to == self.text.len();
            if kind == BreakOpportunity::Mandatory || spaced {
                lines.add_word(from..to);
                from = to;
                if kind == BreakOpportunity::Mandatory {
                    lines.finish(true);
                }
            }
        }
        lines.done
    }

    fn trimmed(&self, range: Range<usize>) -> Range<usize> {
        let text = self.text[range.clone()].trim_end_matches([' ', '\n']);
        range.start..range.start + text.len()
    }

    fn place(
        &self,
        line: &BrokenLine,
        size: f64,
        align: Align,
        indent: f64,
        room: f64,
        y: f64,
    ) -> Vec<Item> {
        let width = self.width(line.range.clone(), size);
        let spare = (room - width).max(0.0);
        let gaps = self.text[line.range.clone()]
            .chars()
            .filter(|&letter| letter == ' ' || letter == NO_BREAK_SPACE)
            .count();
        let mut x = indent;
        let mut word_gap = 0.0;
        match align {
            Align::Left => {}
            Align::Center => x += spare / 2.0,
            Align::Right => x += spare,
            // A line of two or three words is left ragged rather than torn apart.
            Align::Justify if !line.ends && gaps > 0 && spare / gaps as f64 <= 1.5 * size => {
                word_gap = spare / gaps as f64
            }
            Align::Justify => {}
        }
        self.parts(line.range.clone())
            .map(|(part, face)| {
                let text = self.text[part].replace(NO_BREAK_SPACE, " ");
                let run = TextRun {
                    x,
                    y,
                    face,
                    size,
                    text,
                    word_gap,
                };
                x += run.width();
                Item::Text(run)
            })
            .collect()
    }
}

/// Fills lines word by word.
struct Lines<'a, R> {
    text: &'a Cleaned,
    size: f64,
    room: &'a R,
    done: Vec<BrokenLine>,
    start: usize,
    end: usize,
    /// Of what is on the open line, with the spaces after its last word.
    width: f64,
}

/// Rounding of sums must not push a word that fits exactly to the next line.
const TOLERANCE: f64 = 0.001;

impl<R: Fn(bool) -> f64> Lines<'_, R> {
    fn room(&self) -> f64 {
        (self.room)(self.done.is_empty()) + TOLERANCE
    }

    fn add_word(&mut self, word: Range<usize>) {
        let bare = self.text.trimmed(word.clone());
        let bare_width = self.text.width(bare.clone(), self.size);
        if self.end > self.start && self.width + bare_width > self.room() {
            self.finish(false);
        }
        if self.end == self.start && bare_width > self.room() {
            self.add_in_parts(bare);
        } else {
            self.width += bare_width;
        }
        self.width += self
            .text
            .width(self.text.trimmed(word.clone()).end..word.end, self.size);
        self.end = word.end;
    }

    /// A word wider than the line is broken where Unicode allows it, else between any two letters.
    fn add_in_parts(&mut self, word: Range<usize>) {
        let allowed: Vec<usize> = linebreaks(&self.text.text[word.clone()])
            .map(|(at, _)| word.start + at)
            .collect();
        let mut last_allowed = None;
        let mut at = word.start;
        while at < word.end {
            let letter = self.text.text[at..]
                .chars()
                .next()
                .map_or(1, char::len_utf8);
            let letter_width = self.text.width(at..at + letter, self.size);
            if self.width + letter_width > self.room() && at > self.start {
                let to = last_allowed.filter(|&to| to > self.start).unwrap_or(at);
                self.end = to;
                self.finish(false);
                self.width = self.text.width(to..at, self.size);
                last_allowed = None;
            }
            self.width += letter_width;
            at += letter;
            self.end = at;
            if allowed.binary_search(&at).is_ok() {
                last_allowed = Some(at);
            }
        }
    }

    fn finish(&mut self, ends: bool) {
        let range = self.text.trimmed(self.start..self.end);
        self.done.push(BrokenLine { range, ends });
        self.start = self.end;
        self.width = 0.0;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(paragraph: &Paragraph, width: f64) -> Vec<String> {
        paragraph
            .lines(width)
            .iter()
            .map(|items| {
                items
                    .iter()
                    .map(|item| match item {
                        Item::Text(run) => run.text.as_str(),
                        _ => unreachable!("a paragraph is text"),
                    })
                    .collect()
            })
            .collect()
    }

    fn end_of(items: &[Item]) -> f64 {
        items
            .iter()
            .map(|item| match item {
                Item::Text(run) => run.x + run.width(),
                _ => unreachable!("a paragraph is text"),
            })
            .fold(0.0, f64::max)
    }

    #[test]
    fn decomposed_letters_are_composed() {
        assert_eq!(
            clean("Du\u{31B}o\u{31B}ng Thi\u{323} Ho\u{302}\u{300}ng"),
            "Dương Thị Hồng"
        );
    }

    #[test]
    fn signs_nobody_can_see_are_dropped_and_missing_letters_are_boxes() {
        assert_eq!(clean("a\u{202E}b\u{200F}c\u{0}d\u{AD}e\u{FEFF}"), "abcde");
        assert_eq!(clean("Vui 👩‍👩‍👧 quá 漢"), "Vui □□□ quá □");
        assert_eq!(clean("Ðoàn"), "Đoàn");
        assert_eq!(clean("một\thai\u{3000}ba"), "một hai ba");
    }

    #[test]
    fn numbers_of_papers_and_dates_stay_whole() {
        let paragraph = Paragraph::plain(
            "Căn cứ Kế hoạch 05/KH-BTV ngày 18/1/2018",
            Face::Regular,
            14.0,
        );
        for width in [80.0, 100.0, 120.0, 140.0] {
            let lines = texts(&paragraph, width);
            assert!(
                lines.iter().any(|line| line.contains("05/KH-BTV")),
                "{lines:?}"
            );
            assert!(
                lines.iter().any(|line| line.contains("18/1/2018")),
                "{lines:?}"
            );
        }
    }

    #[test]
    fn a_justified_line_ends_at_the_margin_and_the_last_does_not() {
        let text =
            "Hội nghị thống nhất đẩy mạnh các phong trào thi đua trong toàn phường năm nay. "
                .repeat(3);
        let paragraph = Paragraph::plain(text, Face::Regular, 14.0)
            .align(Align::Justify)
            .first_indent(28.0);
        let lines = paragraph.lines(400.0);
        let (last, others) = lines.split_last().unwrap();
        assert!(others.len() >= 2);
        for line in others {
            assert!((end_of(line) - 400.0).abs() < 0.01, "{}", end_of(line));
        }
        assert!(end_of(last) < 399.0);
    }

    #[test]
    fn faces_change_inside_a_line_without_losing_a_space() {
        let spans = vec![
            Span::new("Chủ trì: ", Face::Bold),
            Span::new("đồng chí ", Face::Regular),
            Span::new("Hồng", Face::Italic),
        ];
        let paragraph = Paragraph::new(spans, 14.0);
        assert_eq!(texts(&paragraph, 500.0), ["Chủ trì: đồng chí Hồng"]);
        assert_eq!(texts(&paragraph, 90.0), ["Chủ trì: đồng", "chí Hồng"]);
    }

    #[test]
    fn a_word_without_spaces_is_broken_inside_the_margin() {
        let word = "ạ".repeat(5000);
        let paragraph = Paragraph::plain(word.clone(), Face::Regular, 14.0).align(Align::Justify);
        let lines = paragraph.lines(200.0);
        assert!(lines.iter().all(|line| end_of(line) <= 200.01));
        assert_eq!(texts(&paragraph, 200.0).concat(), word);
    }

    #[test]
    fn a_column_narrower_than_a_letter_still_ends() {
        let paragraph = Paragraph::plain("Hội nghị", Face::Regular, 14.0);
        assert_eq!(texts(&paragraph, 1.0).concat().replace(' ', ""), "Hộinghị");
    }

    #[test]
    fn line_ends_are_kept_and_empty_text_is_one_empty_line() {
        assert_eq!(
            texts(
                &Paragraph::plain("một\nhai\n\nba", Face::Regular, 14.0),
                500.0
            ),
            ["một", "hai", "", "ba"]
        );
        assert_eq!(
            texts(&Paragraph::plain("", Face::Regular, 14.0), 500.0),
            [""]
        );
    }
}
