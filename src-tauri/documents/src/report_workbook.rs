//! The month's report as the spreadsheet that goes up: indicators × (kỳ này, lũy kế, cùng kỳ, chỉ tiêu, %) and
//! indicators × chi hội. Sums, ratios and per cents are formulas over the second sheet, with their results kept for
//! readers that do not calculate. Blank, 0 and "không phát sinh" stay three things on paper too.

use chrono::NaiveDate;
use sohoi_core::reports::{
    BranchReport, BranchReportState, BranchTable, Figure, Form, Indicator, IndicatorKind, Total,
    WardRow, WardTable,
};
use sohoi_vietnamese::format_scaled;

use crate::excel::{
    About, Across, Book, Fit, Look, Print, Result, Sheet, Shown, Style, cell, cells,
};
use crate::words;

/// Everything the two sheets say.
pub struct ReportWorkbook<'a> {
    /// The level above, e.g. "Hội LHPN quận Long Biên".
    pub superior: &'a str,
    /// The ward's union.
    pub issuer: &'a str,
    /// Place of signing, e.g. "Thượng Thanh".
    pub place: &'a str,
    pub signed_on: NaiveDate,
    /// Names below the two signatures; empty leaves room for a pen.
    pub prepared_by: &'a str,
    pub signed_by: &'a str,
    pub form: &'a Form,
    pub ward: &'a WardTable,
    pub branches: &'a BranchTable,
}

const SUMMARY: &str = words::SUMMARY_SHEET;
const BY_BRANCH: &str = words::BRANCHES_SHEET;

const BODY: f64 = 11.0;
const GROUP_GROUND: u32 = 0xF2_EF_EA;
const HEAD_GROUND: u32 = 0xE7_E2_DA;
const LATE_GROUND: u32 = 0xFB_E9_E7;

pub fn report_workbook(report: &ReportWorkbook<'_>) -> Result<Vec<u8>> {
    let title = words::report_title(report.ward.month);
    let mut book = Book::new(&About {
        title: format!("{title} - {}", report.issuer),
        subject: words::REPORT_SUBJECT.to_owned(),
        author: report.issuer.to_owned(),
        made: report.signed_on,
    })?;
    let looks = Looks::new(&mut book);
    let lines = lines(report.form);
    summary_sheet(report, &lines, &looks, &mut book.sheet(SUMMARY)?)?;
    branches_sheet(report, &lines, &looks, &mut book.sheet(BY_BRANCH)?)?;
    book.bytes()
}

/// One line of both tables: the heading of a group, or an indicator by its place in the form.
enum Line<'a> {
    Group(&'a str),
    Of(usize),
}

fn lines(form: &Form) -> Vec<Line<'_>> {
    let mut lines = Vec::new();
    let mut group = None;
    for (at, indicator) in form.indicators.iter().enumerate() {
        if group != Some(&indicator.group) {
            group = Some(&indicator.group);
            lines.push(Line::Group(&indicator.group));
        }
        lines.push(Line::Of(at));
    }
    lines
}

fn line_of(lines: &[Line<'_>], code: Option<&String>, form: &Form) -> Option<(usize, u32)> {
    let at = form.indicators.iter().position(|i| Some(&i.code) == code)?;
    let line = lines
        .iter()
        .position(|line| matches!(line, Line::Of(of) if *of == at))?;
    Some((at, line as u32))
}

const NUMBERS: Style = Style::text(BODY).across(Across::Right).framed();

struct Looks {
    superior: Look,
    issuer: Look,
    motto: Look,
    title: Look,
    left_title: Look,
    remark: Look,
    subtitle: Look,
    head: Look,
    group: Look,
    code: Look,
    name: Look,
    unit: Look,
    /// By decimals.
    numbers: [Look; 4],
    bold_numbers: [Look; 4],
    state: Look,
    late: Look,
    legend: Look,
    place_and_date: Look,
    signature: Look,
}

const TITLE: Style = Style::text(14.0).bold().across(Across::Center);
const CENTERED: Style = Style::text(12.0).across(Across::Center).wrapped();
const HEAD: Style = Style::text(BODY)
    .bold()
    .across(Across::Center)
    .wrapped()
    .framed()
    .on(HEAD_GROUND);
const LABEL: Style = Style::text(BODY).wrapped().framed();
const STATE: Style = Style::text(9.0)
    .italic()
    .across(Across::Center)
    .wrapped()
    .framed();
const LEGEND: Style = Style::text(10.0).italic().wrapped();

impl Looks {
    fn new(book: &mut Book) -> Looks {
        let mut numbers = |style: Style| {
            [0, 1, 2, 3].map(|decimals| book.look(style.shown(Shown::Number { decimals })))
        };
        let (plain, bold) = (numbers(NUMBERS), numbers(NUMBERS.bold()));
        Looks {
            superior: book.look(CENTERED),
            issuer: book.look(CENTERED.bold()),
            motto: book.look(Style::text(13.0).bold().underlined().across(Across::Center)),
            title: book.look(TITLE),
            left_title: book.look(TITLE.across(Across::Left)),
            remark: book.look(Style::text(10.0).italic()),
            subtitle: book.look(Style::text(12.0).italic().across(Across::Center)),
            head: book.look(HEAD),
            group: book.look(Style::text(BODY).bold().framed().on(GROUP_GROUND)),
            code: book.look(Style::text(BODY).across(Across::Center).framed()),
            name: book.look(LABEL),
            unit: book.look(LABEL.across(Across::Center)),
            numbers: plain,
            bold_numbers: bold,
            state: book.look(STATE),
            late: book.look(STATE.bold().on(LATE_GROUND)),
            legend: book.look(LEGEND),
            place_and_date: book.look(Style::text(12.0).italic().across(Across::Center)),
            signature: book.look(Style::text(12.0).bold().across(Across::Center)),
        }
    }
}

// Figures in cells ---------------------------------------------------------------------------------------------

fn real(value: i64, decimals: u32) -> f64 {
    value as f64 / 10_f64.powi(decimals as i32)
}

fn write_number(
    sheet: &mut Sheet<'_>,
    row: u32,
    column: u16,
    value: Option<i64>,
    decimals: u32,
    look: Look,
) -> Result<()> {
    match value {
        Some(value) => sheet.number(row, column, real(value, decimals), look),
        None => sheet.blank(row, column, look),
    }
}

fn write_figure(
    sheet: &mut Sheet<'_>,
    row: u32,
    column: u16,
    figure: Figure,
    decimals: u32,
    look: Look,
) -> Result<()> {
    match figure {
        Figure::Blank => sheet.blank(row, column, look),
        Figure::Nothing => sheet.text(row, column, words::NOTHING_HAPPENED, look),
        Figure::Value { value } => sheet.number(row, column, real(value, decimals), look),
    }
}

fn result_of(value: Option<i64>, decimals: u32) -> String {
    value.map_or_else(String::new, |value| real(value, decimals).to_string())
}

fn result_of_total(total: &Total, decimals: u32) -> String {
    if total.nothing {
        words::NOTHING_HAPPENED.to_owned()
    } else {
        result_of(total.value, decimals)
    }
}

/// A sum that is blank if every cell is, "–" if all who answered said so, and otherwise a number.
fn sum_formula(range: &str) -> String {
    format!(
        r#"=IF(COUNTA({range})=0,"",IF(COUNT({range})=0,"{}",SUM({range})))"#,
        words::NOTHING_HAPPENED
    )
}

/// Rounding is done on whole numbers, where halves are exact, so that every program rounds alike.
fn divided(above: &str, below: &str, indicator: &Indicator) -> String {
    let scale = 10_i64.pow(indicator.decimals);
    let rounded = format!("ROUND({above}*{}/{below},0)", indicator.per * scale);
    if scale == 1 {
        rounded
    } else {
        format!("{rounded}/{scale}")
    }
}

/// A ratio of two cells, blank if one of them is; "–" counts as nothing.
fn ratio_formula(above: &str, below: &str, indicator: &Indicator) -> String {
    let quotient = divided(&format!("N({above})"), &format!("N({below})"), indicator);
    format!(r#"=IF(OR({above}="",{below}=""),"",IF(N({below})=0,"",{quotient}))"#)
}

/// A ratio over the branches that gave both parts.
fn ratio_over_formula(above: &str, below: &str, indicator: &Indicator) -> String {
    let sum = |of: &str| format!(r#"SUMIFS({of},{above},"<>",{below},"<>")"#);
    format!(
        r#"=IF({below}=0,"",{})"#,
        divided(&sum(above), &sum(below), indicator),
        below = sum(below)
    )
}

// The first sheet ----------------------------------------------------------------------------------------------

const SUMMARY_HEAD_ROW: u32 = 7;
const SUMMARY_FIRST: u32 = SUMMARY_HEAD_ROW + 1;
/// Text width of a page standing upright with margins of 18 and 15 mm, less a little: programs round widths up.
const UPRIGHT: f64 = 170.0;
/// "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM" in bold at 12 points, with room.
const STATE_NAME_WIDTH: f64 = 95.0;

mod column {
    pub const CODE: u16 = 0;
    pub const NAME: u16 = 1;
    pub const UNIT: u16 = 2;
    pub const PERIOD: u16 = 3;
    pub const YEAR: u16 = 4;
    pub const LAST_YEAR: u16 = 5;
    pub const TARGET: u16 = 6;
    pub const PER_CENT: u16 = 7;
}

fn summary_sheet(
    report: &ReportWorkbook<'_>,
    lines: &[Line<'_>],
    looks: &Looks,
    sheet: &mut Sheet<'_>,
) -> Result<()> {
    use column::*;
    let widths = summary_widths(report);
    for (at, width) in (CODE..).zip(widths) {
        sheet.column_width(at, width)?;
    }
    let left: f64 = widths[..3].iter().sum();
    let whole: f64 = widths.iter().sum();
    let mut heights = Heights::default();

    let superior = words::keep_place_whole(&report.superior.to_uppercase());
    let issuer = words::keep_place_whole(&report.issuer.to_uppercase());
    sheet.text_over(0, (CODE, UNIT), &superior, looks.superior)?;
    sheet.text_over(0, (PERIOD, PER_CENT), words::STATE_NAME, looks.issuer)?;
    heights.add(sheet, 0, CENTERED.height(&superior, left))?;
    sheet.text_over(1, (CODE, UNIT), &issuer, looks.issuer)?;
    sheet.text_over(1, (PERIOD, PER_CENT), words::STATE_MOTTO, looks.motto)?;
    heights.add(sheet, 1, CENTERED.bold().height(&issuer, left).max(18.0))?;
    heights.add(sheet, 2, 10.0)?;
    sheet.text_over(
        3,
        (CODE, PER_CENT),
        &words::report_title(report.ward.month),
        looks.title,
    )?;
    heights.add(sheet, 3, 20.0)?;
    sheet.text_over(4, (CODE, PER_CENT), words::REPORT_SUBJECT, looks.signature)?;
    heights.add(sheet, 4, 17.0)?;
    let handed_in = words::handed_in(report.ward.submitted, report.ward.asked);
    sheet.text_over(5, (CODE, PER_CENT), &handed_in, looks.subtitle)?;
    heights.add(sheet, 5, 17.0)?;
    heights.add(sheet, 6, 8.0)?;
    for (at, head) in (CODE..).zip(words::SUMMARY_HEAD) {
        sheet.text(SUMMARY_HEAD_ROW, at, head, looks.head)?;
    }
    let head_height = words::SUMMARY_HEAD
        .iter()
        .zip(widths)
        .map(|(head, width)| HEAD.height(head, width))
        .fold(0.0, f64::max);
    heights.add(sheet, SUMMARY_HEAD_ROW, head_height)?;

    for (row, line) in (SUMMARY_FIRST..).zip(lines) {
        match line {
            Line::Group(title) => {
                sheet.text_over(row, (CODE, PER_CENT), title, looks.group)?;
                heights.begin_block();
                heights.add(sheet, row, 17.0)?;
                heights.keep_with_next();
            }
            Line::Of(at) => {
                let indicator = &report.form.indicators[*at];
                summary_row(report, lines, looks, sheet, row, *at)?;
                heights.begin_block();
                heights.add(
                    sheet,
                    row,
                    LABEL.height(&indicator.name, widths[1]).max(16.0),
                )?;
            }
        }
    }

    let mut row = SUMMARY_FIRST + lines.len() as u32;
    // The signatures take at least the last two lines of the table with them onto a new page.
    heights.join_last(2);
    for (text, height) in [
        ("", 4.0),
        (words::LEGEND, LEGEND.height(words::LEGEND, whole)),
    ] {
        if !text.is_empty() {
            sheet.text_over(row, (CODE, PER_CENT), text, looks.legend)?;
        }
        heights.add(sheet, row, height)?;
        row += 1;
    }
    let place_and_date = words::place_and_day(report.place, report.signed_on);
    for (left, right, look, height) in [
        ("", "", looks.signature, 6.0),
        ("", place_and_date.as_str(), looks.place_and_date, 17.0),
        (
            words::PREPARED_BY,
            words::FOR_STANDING_BOARD,
            looks.signature,
            17.0,
        ),
        ("", words::WARD_CHAIR, looks.signature, 17.0),
        ("", "", looks.signature, 62.0),
        (report.prepared_by, report.signed_by, looks.signature, 17.0),
    ] {
        for (columns, text) in [((CODE, UNIT), left), ((PERIOD, PER_CENT), right)] {
            if !text.is_empty() {
                sheet.text_over(row, columns, text, look)?;
            }
        }
        heights.add(sheet, row, height)?;
        row += 1;
    }

    sheet.freeze(SUMMARY_FIRST, UNIT)?;
    sheet.print(&Print {
        landscape: false,
        margins: [18.0, 15.0, 20.0, 20.0],
        repeat_rows: (SUMMARY_HEAD_ROW, SUMMARY_HEAD_ROW),
        repeat_columns: None,
        fit: if whole > UPRIGHT + 1.0 {
            Fit::Width
        } else {
            Fit::Rows {
                breaks: heights.breaks(head_height),
            }
        },
        foot: words::report_foot(report.ward.month, report.issuer),
    })
}

fn summary_row(
    report: &ReportWorkbook<'_>,
    lines: &[Line<'_>],
    looks: &Looks,
    sheet: &mut Sheet<'_>,
    row: u32,
    at: usize,
) -> Result<()> {
    use column::*;
    let indicator = &report.form.indicators[at];
    let figures = &report.ward.rows[at];
    let decimals = indicator.decimals;
    let plain = looks.numbers[decimals.min(3) as usize];
    let bold = looks.bold_numbers[decimals.min(3) as usize];
    sheet.text(row, CODE, &indicator.code, looks.code)?;
    sheet.text(row, NAME, &indicator.name, looks.name)?;
    sheet.text(row, UNIT, &indicator.unit, looks.unit)?;

    let parts = line_of(lines, indicator.numerator.as_ref(), report.form).zip(line_of(
        lines,
        indicator.denominator.as_ref(),
        report.form,
    ));
    let over_branches = |line: u32| {
        format!(
            "'{BY_BRANCH}'!{}",
            cells(BRANCHES_FIRST + line, figure_columns(report))
        )
    };
    let own_line = row - SUMMARY_FIRST;
    let formula = match parts {
        None => sum_formula(&over_branches(own_line)),
        Some(((above, a), (below, b))) if same_level(report.form, above, below) => {
            ratio_over_formula(&over_branches(a), &over_branches(b), indicator)
        }
        Some(((_, a), (_, b))) => ratio_formula(
            &cell(SUMMARY_FIRST + a, PERIOD),
            &cell(SUMMARY_FIRST + b, PERIOD),
            indicator,
        ),
    };
    sheet.formula(
        row,
        PERIOD,
        &formula,
        &result_of_total(&figures.period, decimals),
        bold,
    )?;

    // A ratio of the year is a formula wherever the two sums beside it say it; where some branch gave only one of
    // its parts in some month they do not, and the number stands alone.
    for (column, value, of_row) in [
        (
            YEAR,
            figures.year_to_date,
            (|row| row.year_to_date) as fn(&WardRow) -> Option<i64>,
        ),
        (LAST_YEAR, figures.same_period_last_year, |row| {
            row.same_period_last_year
        }),
    ] {
        let plainly = parts.filter(|((above, _), (below, _))| {
            let sums = of_row(&report.ward.rows[*above]).zip(of_row(&report.ward.rows[*below]));
            let scales = [*above, *below].map(|part| report.form.indicators[part].decimals);
            value.is_some()
                && value
                    == sums
                        .and_then(|(a, b)| plain_ratio((a, scales[0]), (b, scales[1]), indicator))
        });
        match plainly {
            Some(((_, a), (_, b))) => {
                let formula = ratio_formula(
                    &cell(SUMMARY_FIRST + a, column),
                    &cell(SUMMARY_FIRST + b, column),
                    indicator,
                );
                sheet.formula(row, column, &formula, &result_of(value, decimals), plain)?;
            }
            None => write_number(sheet, row, column, value, decimals, plain)?,
        }
    }
    write_number(sheet, row, TARGET, figures.target, decimals, plain)?;
    let (reached, target) = (cell(row, YEAR), cell(row, TARGET));
    let per_cent =
        format!(r#"=IF(OR({reached}="",N({target})=0),"",ROUND({reached}*1000/{target},0)/10)"#);
    sheet.formula(
        row,
        PER_CENT,
        &per_cent,
        &result_of(figures.percent_of_target, 1),
        looks.numbers[1],
    )
}

fn same_level(form: &Form, above: usize, below: usize) -> bool {
    form.indicators[above].of_ward == form.indicators[below].of_ward
}

/// What the formula over two cells will say.
fn plain_ratio(above: (i64, u32), below: (i64, u32), indicator: &Indicator) -> Option<i64> {
    let scale = 10_f64.powi(indicator.decimals as i32);
    let (above, below) = (real(above.0, above.1), real(below.0, below.1));
    (below > 0.0).then(|| (above * (indicator.per as f64 * scale) / below).round() as i64)
}

/// Widths by what stands in the columns; the names take what is left of the page.
fn summary_widths(report: &ReportWorkbook<'_>) -> [f64; 8] {
    let mut widths: [f64; 8] = [10.5, 0.0, 14.0, 17.0, 17.0, 17.0, 17.0, 12.5];
    for (width, head) in widths.iter_mut().zip(words::SUMMARY_HEAD) {
        let longest = head
            .split(' ')
            .map(|word| HEAD.width(word))
            .fold(0.0, f64::max);
        *width = width.max(longest);
    }
    for (indicator, row) in report.form.indicators.iter().zip(&report.ward.rows) {
        widths[2] = widths[2].max(longest_word(&indicator.unit, LABEL));
        for (column, value) in [
            (3, row.period.value),
            (4, row.year_to_date),
            (5, row.same_period_last_year),
            (6, row.target),
        ] {
            if let Some(value) = value {
                let style = if column == 3 { NUMBERS.bold() } else { NUMBERS };
                widths[column] =
                    widths[column].max(style.width(&format_scaled(value, indicator.decimals)));
            }
        }
    }
    let per_cents = report
        .ward
        .rows
        .iter()
        .filter_map(|row| row.percent_of_target);
    widths[7] = per_cents
        .map(|tenths| NUMBERS.width(&format_scaled(tenths, 1)))
        .fold(widths[7], f64::max);
    let right: f64 = widths[3..].iter().sum();
    if right < STATE_NAME_WIDTH {
        for width in &mut widths[3..] {
            *width += (STATE_NAME_WIDTH - right) / 5.0;
        }
    }
    let others: f64 = widths.iter().sum();
    widths[1] = (UPRIGHT - others).max(40.0);
    widths
}

fn longest_word(text: &str, style: Style) -> f64 {
    text.split(' ')
        .map(|word| style.width(word))
        .fold(0.0, f64::max)
}

/// Where pages end. Rows come in blocks that stay together: a heading with its first line, the last lines with the
/// signatures.
#[derive(Default)]
struct Heights {
    /// First row and height of each block.
    blocks: Vec<(u32, f64)>,
    keep: bool,
}

impl Heights {
    /// A new block, unless the one before wants company.
    fn begin_block(&mut self) {
        if !std::mem::take(&mut self.keep) {
            self.blocks.push((u32::MAX, 0.0));
        }
    }

    fn keep_with_next(&mut self) {
        self.keep = true;
    }

    fn add(&mut self, sheet: &mut Sheet<'_>, row: u32, points: f64) -> Result<()> {
        sheet.row_height(row, points)?;
        if self.blocks.is_empty() {
            self.blocks.push((row, 0.0));
        }
        if let Some((first, height)) = self.blocks.last_mut() {
            *first = row.min(*first);
            *height += points;
        }
        Ok(())
    }

    /// Makes one block of the last few.
    fn join_last(&mut self, blocks: usize) {
        let last = self
            .blocks
            .split_off(self.blocks.len().saturating_sub(blocks));
        if let Some((first, _)) = last.first() {
            self.blocks
                .push((*first, last.iter().map(|(_, height)| height).sum()));
        }
    }

    /// Rows before which a page ends, a little before it is full: printers differ.
    fn breaks(&self, head: f64) -> Vec<u32> {
        const PAGE: f64 = (297.0 - 40.0) * 72.0 / 25.4 * 0.97;
        let mut breaks = Vec::new();
        let mut used = 0.0;
        for (row, height) in &self.blocks {
            if used + height > PAGE && used > head {
                breaks.push(*row);
                used = head;
            }
            used += height;
        }
        breaks
    }
}

// The second sheet ---------------------------------------------------------------------------------------------

const BRANCHES_HEAD_ROW: u32 = 3;
const STATE_ROW: u32 = 4;
const BRANCHES_FIRST: u32 = 5;
const TOTAL: u16 = 3;
const ANSWERED: u16 = 4;
/// The ward's own figures, then one column for each branch.
const WARD: u16 = 5;
const FIRST_BRANCH: u16 = 6;
const ON_ONE_PAGE: usize = 16;
/// Text width of a page lying on its side with margins of 15 and 10 mm.
const LYING: f64 = 272.0;

fn figure_columns(report: &ReportWorkbook<'_>) -> (u16, u16) {
    (WARD, WARD + report.branches.branches.len() as u16)
}

fn branches_sheet(
    report: &ReportWorkbook<'_>,
    lines: &[Line<'_>],
    looks: &Looks,
    sheet: &mut Sheet<'_>,
) -> Result<()> {
    let branches = &report.branches.branches;
    let (_, last) = figure_columns(report);
    let widths = branch_widths(report);
    for (at, width) in (0..).zip(&widths) {
        sheet.column_width(at, *width)?;
    }
    sheet.text(
        0,
        0,
        &words::branches_title(report.ward.month),
        looks.left_title,
    )?;
    sheet.row_height(0, 20.0)?;
    sheet.text(
        1,
        0,
        &words::handed_in(report.ward.submitted, report.ward.asked),
        looks.remark,
    )?;
    sheet.row_height(1, 16.0)?;
    sheet.row_height(2, 6.0)?;

    let heads = words::BRANCHES_HEAD
        .iter()
        .copied()
        .chain(branches.iter().map(|branch| branch.unit_name.as_str()));
    let mut head_height = 0.0_f64;
    for ((at, head), width) in (0..).zip(heads).zip(&widths) {
        sheet.text(BRANCHES_HEAD_ROW, at, head, looks.head)?;
        head_height = head_height.max(HEAD.height(head, *width));
    }
    sheet.row_height(BRANCHES_HEAD_ROW, head_height)?;
    // Over the columns that every page repeats, no further.
    sheet.text_over(STATE_ROW, (0, 2), words::STATE_OF_REPORT, looks.state)?;
    for column in TOTAL..=WARD {
        sheet.blank(STATE_ROW, column, looks.state)?;
    }
    for (at, branch) in (FIRST_BRANCH..).zip(branches) {
        let look = if branch.state == BranchReportState::Submitted || branch.asked == 0 {
            looks.state
        } else {
            looks.late
        };
        sheet.text(STATE_ROW, at, &state_of(branch), look)?;
    }
    let state_height = branches
        .iter()
        .zip(widths.iter().skip(usize::from(FIRST_BRANCH)));
    let state_height = state_height
        .map(|(branch, width)| STATE.bold().height(&state_of(branch), *width))
        .fold(13.0, f64::max);
    sheet.row_height(STATE_ROW, state_height)?;

    let mut whole_height = 42.0 + head_height + state_height;
    for (row, line) in (BRANCHES_FIRST..).zip(lines) {
        let height = match line {
            Line::Group(title) => {
                // Not one cell over all columns: its text would stand on the first page only.
                sheet.text_over(row, (0, 2), title, looks.group)?;
                for column in TOTAL..=last {
                    sheet.blank(row, column, looks.group)?;
                }
                let names: f64 = widths[..3].iter().sum();
                Style::text(BODY).bold().height(title, names).max(17.0)
            }
            Line::Of(at) => {
                branches_row(report, lines, looks, sheet, row, *at)?;
                let name = &report.form.indicators[*at].name;
                LABEL.height(name, widths[1]).max(16.0)
            }
        };
        sheet.row_height(row, height)?;
        whole_height += height;
    }
    let row = BRANCHES_FIRST + lines.len() as u32;
    sheet.text(row + 1, 0, words::LEGEND, looks.remark)?;

    sheet.freeze(BRANCHES_FIRST, TOTAL)?;
    sheet.print(&Print {
        landscape: true,
        margins: [15.0, 10.0, 15.0, 17.0],
        repeat_rows: (BRANCHES_HEAD_ROW, STATE_ROW),
        repeat_columns: (branches.len() > ON_ONE_PAGE).then_some(2),
        fit: fit(&widths, whole_height + 30.0),
        foot: words::report_foot(report.ward.month, report.issuer),
    })
}

/// Up to 16 branches go on one page's width, and on one page if that takes little away from their size.
fn fit(widths: &[f64], height: f64) -> Fit {
    const PAGE: f64 = (210.0 - 32.0) * 72.0 / 25.4;
    let branches = widths.len() - usize::from(FIRST_BRANCH);
    let scale = (LYING / widths.iter().sum::<f64>()).min(1.0);
    if branches > ON_ONE_PAGE {
        pages_across(widths)
    } else if height * scale < PAGE * 1.25 {
        Fit::Page
    } else {
        Fit::Width
    }
}

/// As many whole columns on each page as fit beside the repeated names.
fn pages_across(widths: &[f64]) -> Fit {
    const PER_CENT: u16 = 66;
    // A little less than the page, because programs round widths their own way.
    let page = LYING * 100.0 / f64::from(PER_CENT) * 0.94;
    let repeated: f64 = widths[..3].iter().sum();
    let mut used = repeated;
    let mut breaks = Vec::new();
    for (at, width) in widths.iter().enumerate().skip(3) {
        if used + width > page {
            breaks.push(at as u32);
            used = repeated;
        }
        used += width;
    }
    Fit::Scale {
        per_cent: PER_CENT,
        breaks,
    }
}

fn branches_row(
    report: &ReportWorkbook<'_>,
    lines: &[Line<'_>],
    looks: &Looks,
    sheet: &mut Sheet<'_>,
    row: u32,
    at: usize,
) -> Result<()> {
    let indicator = &report.form.indicators[at];
    let figures = &report.branches.rows[at];
    let decimals = indicator.decimals;
    let plain = looks.numbers[decimals.min(3) as usize];
    let bold = looks.bold_numbers[decimals.min(3) as usize];
    sheet.text(row, 0, &indicator.code, looks.code)?;
    sheet.text(row, 1, &indicator.name, looks.name)?;
    sheet.text(row, 2, &indicator.unit, looks.unit)?;
    let total = format!(
        "='{SUMMARY}'!{}",
        cell(SUMMARY_FIRST + row - BRANCHES_FIRST, column::PERIOD)
    );
    sheet.formula(
        row,
        TOTAL,
        &total,
        &result_of_total(&report.ward.rows[at].period, decimals),
        bold,
    )?;

    let (_, last) = figure_columns(report);
    if indicator.of_ward || indicator.kind == IndicatorKind::Ratio || last < FIRST_BRANCH {
        sheet.blank(row, ANSWERED, plain)?;
    } else {
        let answered = figures
            .figures
            .iter()
            .filter(|figure| figure.is_given())
            .count();
        let formula = format!("=COUNTA({})", cells(row, (FIRST_BRANCH, last)));
        sheet.formula(
            row,
            ANSWERED,
            &formula,
            &answered.to_string(),
            looks.numbers[0],
        )?;
    }

    let parts = line_of(lines, indicator.numerator.as_ref(), report.form).zip(line_of(
        lines,
        indicator.denominator.as_ref(),
        report.form,
    ));
    let all = std::iter::once(&figures.ward).chain(&figures.figures);
    for (column, figure) in (WARD..).zip(all) {
        match parts {
            Some(((_, a), (_, b))) => {
                let [above, below] = [a, b].map(|line| cell(BRANCHES_FIRST + line, column));
                let formula = ratio_formula(&above, &below, indicator);
                sheet.formula(
                    row,
                    column,
                    &formula,
                    &result_of(figure.amount(), decimals),
                    plain,
                )?;
            }
            None => write_figure(sheet, row, column, *figure, decimals, plain)?,
        }
    }
    Ok(())
}

fn state_of(branch: &BranchReport) -> String {
    match (branch.state, branch.received) {
        (BranchReportState::Submitted, Some(day)) => {
            format!("{} {}", words::HANDED_IN, words::day_and_month(day))
        }
        (BranchReportState::Submitted, None) => words::HANDED_IN.to_owned(),
        _ if branch.asked == 0 => words::CLOSED.to_owned(),
        (BranchReportState::Returned, _) => words::GIVEN_BACK.to_owned(),
        (BranchReportState::Missing | BranchReportState::Started, _) => {
            words::NOT_HANDED_IN.to_owned()
        }
    }
}

fn branch_widths(report: &ReportWorkbook<'_>) -> Vec<f64> {
    let style = NUMBERS;
    let mut widths: Vec<f64> = vec![11.0, 62.0, 16.0, 22.0, 18.0, 18.0];
    for (width, head) in widths.iter_mut().zip(words::BRANCHES_HEAD) {
        *width = width.max(longest_word(head, HEAD));
    }
    // A short name on one line, a long one wrapped.
    let of_name = |name: &str| longest_word(name, HEAD).max(HEAD.width(name).min(22.0));
    widths.extend(
        report
            .branches
            .branches
            .iter()
            .map(|branch| of_name(&branch.unit_name).max(15.0)),
    );
    for ((indicator, row), ward) in report
        .form
        .indicators
        .iter()
        .zip(&report.branches.rows)
        .zip(&report.ward.rows)
    {
        widths[2] = widths[2].max(longest_word(&indicator.unit, LABEL));
        let total = Figure::from(ward.period.value);
        let figures = [(TOTAL, total, style.bold()), (WARD, row.ward, style)];
        let figures = figures.into_iter().chain(
            (FIRST_BRANCH..)
                .zip(&row.figures)
                .map(|(at, figure)| (at, *figure, style)),
        );
        for (at, figure, style) in figures {
            if let Figure::Value { value } = figure {
                let width = style.width(&format_scaled(value, indicator.decimals));
                let known = &mut widths[usize::from(at)];
                *known = known.max(width);
            }
        }
    }
    widths
}
