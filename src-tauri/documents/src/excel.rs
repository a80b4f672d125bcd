//! Writes spreadsheets: cells with one of a workbook's styles, widths in millimetres, print set-up for A4. Knows nothing of
//! members or reports; the only file that uses rust_xlsxwriter. What an officer typed is written as text and nothing
//! else: no cell of hers can become a formula or a link.

use std::path::Path;

use chrono::{Datelike, NaiveDate};
use rust_xlsxwriter::{
    Color, DocProperties, ExcelDateTime, Format, FormatAlign, FormatBorder, FormatUnderline,
    Formula, Workbook, Worksheet, XlsxError,
};

use crate::fonts::{Face, SINGLE_LINE};

/// The one face of official papers, which every office PC has.
const FONT: &str = "Times New Roman";

/// Room Excel keeps at both sides of a cell's text.
const CELL_PADDING_MM: f64 = 1.8;

/// Excel's own limit for one cell.
const LONGEST_TEXT: usize = 32_767;

#[derive(Debug, thiserror::Error)]
#[error("spreadsheet: {0}")]
pub struct SpreadsheetError(#[from] XlsxError);

pub type Result<T> = std::result::Result<T, SpreadsheetError>;

/// What the file says of itself.
#[derive(Debug, Clone)]
pub struct About {
    pub title: String,
    pub subject: String,
    /// The union that issues it, never a person or a PC.
    pub author: String,
    pub made: NaiveDate,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Across {
    Left,
    Center,
    Right,
}

/// How numbers are shown. Excel writes "," and "." as the PC's language has them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shown {
    Text,
    Number {
        decimals: u32,
    },
    /// A whole number that counts nothing, such as a year: no sign between its digits.
    Bare,
    /// As a spreadsheet shows a number by itself.
    Plain,
    Day,
}

/// How a cell looks.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Style {
    pub size: f64,
    pub bold: bool,
    pub italic: bool,
    pub underlined: bool,
    pub across: Across,
    /// At the top of its row; otherwise in the middle.
    pub top: bool,
    pub wrapped: bool,
    pub framed: bool,
    /// A light ground, as 0xRRGGBB.
    pub ground: Option<u32>,
    pub shown: Shown,
}

impl Style {
    pub const fn text(size: f64) -> Style {
        Style {
            size,
            bold: false,
            italic: false,
            underlined: false,
            across: Across::Left,
            top: false,
            wrapped: false,
            framed: false,
            ground: None,
            shown: Shown::Text,
        }
    }

    pub const fn bold(self) -> Style {
        Style { bold: true, ..self }
    }

    pub const fn italic(self) -> Style {
        Style {
            italic: true,
            ..self
        }
    }

    pub const fn underlined(self) -> Style {
        Style {
            underlined: true,
            ..self
        }
    }

    pub const fn across(self, across: Across) -> Style {
        Style { across, ..self }
    }

    pub const fn wrapped(self) -> Style {
        Style {
            wrapped: true,
            ..self
        }
    }

    pub const fn framed(self) -> Style {
        Style {
            framed: true,
            ..self
        }
    }

    pub const fn on(self, ground: u32) -> Style {
        Style {
            ground: Some(ground),
            ..self
        }
    }

    pub const fn shown(self, shown: Shown) -> Style {
        Style { shown, ..self }
    }

    pub fn face(self) -> Face {
        let face = if self.bold { Face::Bold } else { Face::Regular };
        if self.italic { face.italic() } else { face }
    }

    /// Width of a text in this style, in millimetres, with the room a cell needs around it.
    pub fn width(self, text: &str) -> f64 {
        self.face().width(text, self.size) * 25.4 / 72.0 + CELL_PADDING_MM
    }

    /// Height in points of a cell so wide, its text wrapped at spaces. Excel does not find it out for merged cells,
    /// and no program does before it is asked to print.
    pub fn height(self, text: &str, width_mm: f64) -> f64 {
        let lines: usize = text
            .split('\n')
            .map(|line| self.lines(line, width_mm))
            .sum();
        let line = self.size * SINGLE_LINE;
        (lines.max(1) as f64 * line + 0.3 * self.size).ceil()
    }

    fn lines(self, text: &str, width_mm: f64) -> usize {
        let room = width_mm - CELL_PADDING_MM;
        let measure = |text: &str| self.face().width(text, self.size) * 25.4 / 72.0;
        let space = measure(" ");
        let (mut lines, mut used) = (1, 0.0);
        for word in text.split(' ').filter(|word| !word.is_empty()) {
            let width = measure(word);
            if used > 0.0 && used + space + width > room {
                lines += 1;
                used = 0.0;
            }
            used += if used > 0.0 { space + width } else { width };
            // A word longer than the cell is cut where it must be.
            while used > room {
                lines += 1;
                used -= room.max(1.0);
            }
        }
        lines
    }

    fn format(self) -> Format {
        let across = match self.across {
            Across::Left => FormatAlign::Left,
            Across::Center => FormatAlign::Center,
            Across::Right => FormatAlign::Right,
        };
        let mut format = Format::new()
            .set_font_name(FONT)
            .set_font_size(self.size)
            .set_align(across)
            .set_align(if self.top {
                FormatAlign::Top
            } else {
                FormatAlign::VerticalCenter
            });
        if self.bold {
            format = format.set_bold();
        }
        if self.italic {
            format = format.set_italic();
        }
        if self.underlined {
            format = format.set_underline(FormatUnderline::Single);
        }
        if self.wrapped {
            format = format.set_text_wrap();
        }
        if self.framed {
            format = format.set_border(FormatBorder::Thin);
        }
        if let Some(ground) = self.ground {
            format = format.set_background_color(Color::RGB(ground));
        }
        match self.shown {
            Shown::Text => format.set_num_format("@"),
            Shown::Number { decimals: 0 } => format.set_num_format("#,##0"),
            Shown::Number { decimals } => {
                format.set_num_format(format!("#,##0.{}", "0".repeat(decimals as usize)))
            }
            Shown::Bare => format.set_num_format("0"),
            Shown::Plain => format,
            Shown::Day => format.set_num_format("dd/mm/yyyy"),
        }
    }
}

/// A style a workbook knows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Look(usize);

/// A workbook being written. Styles are made known first, then sheets are filled one after the other.
pub struct Book {
    workbook: Workbook,
    styles: Vec<Style>,
    formats: Formats,
    streamed: bool,
}

/// Each style twice: as it is, and for texts a spreadsheet would otherwise take for a formula.
type Formats = Vec<(Format, Format)>;

impl Book {
    pub fn new(about: &About) -> Result<Book> {
        let mut workbook = Workbook::new();
        // Column widths are counted in digits of the workbook's own font, so it has to be one that is there: 64 px is
        // the usual column of a font whose digits are 7 px wide, as these are.
        workbook.set_default_format(
            &Format::new().set_font_name(FONT).set_font_size(11.0),
            20,
            64,
        )?;
        let made = ExcelDateTime::from_ymd(
            u16::try_from(about.made.year()).unwrap_or(1900),
            about.made.month() as u8,
            about.made.day() as u8,
        )?;
        workbook.set_properties(
            &DocProperties::new()
                .set_title(&about.title)
                .set_subject(&about.subject)
                .set_author(&about.author)
                .set_company(&about.author)
                .set_creation_datetime(&made),
        );
        Ok(Book {
            workbook,
            styles: Vec::new(),
            formats: Vec::new(),
            streamed: false,
        })
    }

    /// A workbook whose rows leave memory as they are written; they must come in order. The rows lie in `temp_folder`
    /// meanwhile, which has to be a private one: they may hold personal data.
    pub fn streamed(about: &About, temp_folder: &Path) -> Result<Book> {
        let mut book = Book::new(about)?;
        book.workbook.set_tempdir(temp_folder)?;
        book.streamed = true;
        Ok(book)
    }

    pub fn look(&mut self, style: Style) -> Look {
        if let Some(known) = self.styles.iter().position(|known| *known == style) {
            return Look(known);
        }
        let format = style.format();
        self.formats
            .push((format.clone(), format.set_quote_prefix()));
        self.styles.push(style);
        Look(self.styles.len() - 1)
    }

    pub fn sheet(&mut self, name: &str) -> Result<Sheet<'_>> {
        let worksheet = if self.streamed {
            self.workbook.add_worksheet_with_constant_memory()?
        } else {
            self.workbook.add_worksheet()
        };
        worksheet.set_name(sheet_name(name))?;
        // A formula whose result is an empty text is shown empty, not as 0.
        worksheet.set_formula_result_default("");
        Ok(Sheet {
            worksheet,
            formats: &self.formats,
        })
    }

    pub fn bytes(mut self) -> Result<Vec<u8>> {
        Ok(self.workbook.save_to_buffer()?)
    }
}

/// How a sheet lies on paper.
pub struct Print {
    pub landscape: bool,
    /// In millimetres: left, right, top, bottom.
    pub margins: [f64; 4],
    /// First and last row repeated on every page.
    pub repeat_rows: (u32, u32),
    /// Last column repeated on pages further right.
    pub repeat_columns: Option<u16>,
    pub fit: Fit,
    /// At the foot, left of the page number.
    pub foot: String,
}

pub enum Fit {
    /// All columns on one page, as many pages down as it takes.
    Width,
    /// Everything on one page.
    Page,
    /// In per cent, with a page ending before each of these columns.
    Scale { per_cent: u16, breaks: Vec<u32> },
    /// In full size, with a page ending before each of these rows.
    Rows { breaks: Vec<u32> },
}

pub struct Sheet<'a> {
    worksheet: &'a mut Worksheet,
    formats: &'a Formats,
}

impl Sheet<'_> {
    /// A text, and never anything else.
    pub fn text(&mut self, row: u32, column: u16, text: &str, look: Look) -> Result<()> {
        let (plain, quoted) = &self.formats[look.0];
        if text.is_empty() {
            self.worksheet.write_blank(row, column, plain)?;
            return Ok(());
        }
        let format = if looks_like_a_formula(text) {
            quoted
        } else {
            plain
        };
        self.worksheet
            .write_string_with_format(row, column, within_limit(text), format)?;
        Ok(())
    }

    /// A text over several cells of a row.
    pub fn text_over(
        &mut self,
        row: u32,
        columns: (u16, u16),
        text: &str,
        look: Look,
    ) -> Result<()> {
        self.text_over_block((row, row), columns, text, look)
    }

    /// A text over several cells, in rows too: first and last row, first and last column.
    pub fn text_over_block(
        &mut self,
        rows: (u32, u32),
        columns: (u16, u16),
        text: &str,
        look: Look,
    ) -> Result<()> {
        if rows.0 == rows.1 && columns.0 == columns.1 {
            return self.text(rows.0, columns.0, text, look);
        }
        let (plain, quoted) = &self.formats[look.0];
        let format = if looks_like_a_formula(text) {
            quoted
        } else {
            plain
        };
        self.worksheet.merge_range(
            rows.0,
            columns.0,
            rows.1,
            columns.1,
            within_limit(text),
            format,
        )?;
        Ok(())
    }

    pub fn number(&mut self, row: u32, column: u16, number: f64, look: Look) -> Result<()> {
        self.worksheet
            .write_number_with_format(row, column, number, &self.formats[look.0].0)?;
        Ok(())
    }

    pub fn day(&mut self, row: u32, column: u16, day: NaiveDate, look: Look) -> Result<()> {
        // A spreadsheet's calendar begins in 1900.
        let Ok(year) = u16::try_from(day.year()) else {
            return self.text(row, column, &crate::words::short_day(day), look);
        };
        if year < 1900 {
            return self.text(row, column, &crate::words::short_day(day), look);
        }
        let day = ExcelDateTime::from_ymd(year, day.month() as u8, day.day() as u8)?;
        self.worksheet
            .write_datetime_with_format(row, column, &day, &self.formats[look.0].0)?;
        Ok(())
    }

    /// A formula of ours (never of the officer's) with its result, for readers that do not calculate.
    pub fn formula(
        &mut self,
        row: u32,
        column: u16,
        formula: &str,
        result: &str,
        look: Look,
    ) -> Result<()> {
        let formula = Formula::new(formula).set_result(result);
        self.worksheet
            .write_formula_with_format(row, column, formula, &self.formats[look.0].0)?;
        Ok(())
    }

    pub fn blank(&mut self, row: u32, column: u16, look: Look) -> Result<()> {
        self.worksheet
            .write_blank(row, column, &self.formats[look.0].0)?;
        Ok(())
    }

    pub fn column_width(&mut self, column: u16, mm: f64) -> Result<()> {
        self.worksheet
            .set_column_width_pixels(column, (mm * 96.0 / 25.4).round() as u32)?;
        Ok(())
    }

    /// In points.
    pub fn row_height(&mut self, row: u32, points: f64) -> Result<()> {
        self.worksheet.set_row_height(row, points)?;
        Ok(())
    }

    /// Keeps the rows above and the columns before this cell in sight.
    pub fn freeze(&mut self, row: u32, column: u16) -> Result<()> {
        self.worksheet.set_freeze_panes(row, column)?;
        Ok(())
    }

    pub fn filter(&mut self, first: (u32, u16), last: (u32, u16)) -> Result<()> {
        self.worksheet
            .autofilter(first.0, first.1, last.0, last.1)?;
        Ok(())
    }

    pub fn print(&mut self, print: &Print) -> Result<()> {
        const A4: u8 = 9;
        let inches = |mm: f64| mm / 25.4;
        let [left, right, top, bottom] = print.margins.map(inches);
        self.worksheet
            .set_paper_size(A4)
            .set_margins(left, right, top, bottom, inches(8.0), inches(8.0))
            .set_print_center_horizontally(true)
            .set_footer(format!(
                "&L&\"{FONT},Italic\"&10{}&R&\"{FONT},Regular\"&10Trang &P/&N",
                print.foot.replace('&', "&&")
            ))
            .set_repeat_rows(print.repeat_rows.0, print.repeat_rows.1)?;
        if print.landscape {
            self.worksheet.set_landscape();
        }
        if let Some(last) = print.repeat_columns {
            self.worksheet.set_repeat_columns(0, last)?;
        }
        match &print.fit {
            Fit::Width => {
                self.worksheet.set_print_fit_to_pages(1, 0);
            }
            Fit::Page => {
                self.worksheet.set_print_fit_to_pages(1, 1);
            }
            Fit::Scale { per_cent, breaks } => {
                self.worksheet.set_print_scale(*per_cent);
                if !breaks.is_empty() {
                    self.worksheet.set_vertical_page_breaks(breaks)?;
                }
            }
            Fit::Rows { breaks } => {
                if !breaks.is_empty() {
                    self.worksheet.set_page_breaks(breaks)?;
                }
            }
        }
        Ok(())
    }
}

/// First letters that make a spreadsheet calculate, call a program or follow a link when such a text is typed over or
/// saved as CSV: the ASCII ones, their full-width twins, and the white space that hides them.
fn looks_like_a_formula(text: &str) -> bool {
    text.starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'])
}

fn within_limit(text: &str) -> &str {
    // Excel counts UTF-16 units; no letter takes fewer bytes than units.
    let mut units = 0;
    for (at, letter) in text.char_indices() {
        units += letter.len_utf16();
        if units > LONGEST_TEXT {
            return &text[..at];
        }
    }
    text
}

/// A name a sheet may have: without the signs Excel keeps for itself, at most 31 units long, never empty.
fn sheet_name(name: &str) -> String {
    let mut legal = String::new();
    let mut units = 0;
    for letter in name.chars() {
        let letter = if "[]:*?/\\".contains(letter) || letter.is_control() {
            ' '
        } else {
            letter
        };
        units += letter.len_utf16();
        if units > 31 {
            break;
        }
        legal.push(letter);
    }
    let legal = legal.trim_matches(|sign: char| sign == '\'' || sign.is_whitespace());
    if legal.is_empty() {
        crate::words::SHEET.to_owned()
    } else {
        legal.to_owned()
    }
}

/// "B7", "AA12": how a formula names a cell.
pub fn cell(row: u32, column: u16) -> String {
    format!(
        "{}{}",
        rust_xlsxwriter::utility::column_number_to_name(column),
        row + 1
    )
}

/// "G7:T7"
pub fn cells(row: u32, columns: (u16, u16)) -> String {
    format!("{}:{}", cell(row, columns.0), cell(row, columns.1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sheet_names_are_legal() {
        for (name, legal) in [
            ("Chi hội 1/2", "Chi hội 1 2"),
            ("'[Tổ]: *?'", "Tổ"),
            ("", "Trang tính"),
            ("///", "Trang tính"),
            (
                "Chi hội phụ nữ Tổ dân phố số 12 phường",
                "Chi hội phụ nữ Tổ dân phố số 12",
            ),
        ] {
            assert_eq!(sheet_name(name), legal);
        }
    }

    #[test]
    fn texts_that_would_calculate_are_known() {
        for text in [
            "=1+1", "+84", "-5", "@SUM(A1)", "\t=1", "\r\n=1", "＝1", "－1",
        ] {
            assert!(looks_like_a_formula(text), "{text:?}");
        }
        for text in ["Nguyễn Thị Hoa", "0912345678", "–", "", "1=1", "«=»"] {
            assert!(!looks_like_a_formula(text), "{text:?}");
        }
    }

    #[test]
    fn heights_follow_the_wrapped_lines() {
        let style = Style::text(11.0);
        let one = style.height("Chi hội 1", 60.0);
        assert_eq!(style.height("", 60.0), one);
        assert_eq!(
            style.height("Chi hội 1\nChi hội 2", 60.0),
            style.height("Chi hội 1 Chi hội 2", 22.0)
        );
        assert!(style.height("Đoạn đường, tuyến đường hoa tự quản", 40.0) > one);
        assert!(style.height("Nguyễnthịmộtchữrấtdàikhôngcódấucách", 20.0) > 2.0 * one);
    }

    #[test]
    fn cells_are_named_as_formulas_name_them() {
        assert_eq!(
            (cell(0, 0), cell(6, 1), cell(11, 26)),
            ("A1".into(), "B7".into(), "AA12".into())
        );
        assert_eq!(cells(6, (6, 19)), "G7:T7");
    }
}
