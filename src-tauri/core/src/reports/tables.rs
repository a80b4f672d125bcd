//! The ward's table, the table by branch, and the story of one figure: what the stored figures and the register say
//! together. Nothing here is stored; one pass over the months in the order of their key fills plain arrays
//! (`figures.rs` does the arithmetic), which is faster than letting SQL pivot them.

use std::collections::{HashMap, HashSet};

use rusqlite::named_params;

use super::figures::{Level, Rule, Sheet, YearToDate, percent_of_target, roll_up, rules};
use super::store::{branches_of_month, is_locked, stored_figure, unit_figures, unit_in_month};
use super::{register, *};
use crate::error::{Error, Result};
use crate::office::Office;
use crate::organization::UnitKind;
use crate::page::Page;

/// Everything a month's tables share: the form, where each version's indicators stand in it, and the ward.
pub(crate) struct Frame<'a> {
    office: &'a Office,
    form: Form,
    rules: Vec<Rule>,
    /// By indicator id, over all versions of the form: codes are stable, ids are not.
    column_of: Vec<Option<usize>>,
    ward: UnitId,
    /// The register's query of each column, where there is one.
    queries: Vec<Option<&'static register::RegisterQuery>>,
    members_entered: bool,
}

/// One month: its branches, then the ward as the last row.
pub(crate) struct MonthFigures {
    pub reports: Vec<BranchReport>,
    rows: HashMap<UnitId, usize>,
    asked: Vec<bool>,
    /// As typed.
    typed: Sheet,
    /// As reported upward: the register's count where the indicator comes from the register.
    figures: Sheet,
    counted: Counted,
}

impl MonthFigures {
    fn ward(&self) -> usize {
        self.asked.len() - 1
    }
}

/// What the register says about a month, as a sheet.
struct Counted {
    /// Columns the register could count.
    known: Vec<bool>,
    sheet: Sheet,
}

impl Counted {
    fn total(&self, column: usize) -> Option<i64> {
        self.known[column].then(|| self.sheet.column(column).filter_map(Figure::amount).sum())
    }
}

/// Which months' figures to read, and whether all or those behind one indicator.
#[derive(Clone, Copy)]
enum Wanted<'a> {
    All,
    Of(&'a Indicator),
}

impl Wanted<'_> {
    fn takes(self, indicator: &Indicator) -> bool {
        match self {
            Wanted::All => true,
            Wanted::Of(wanted) => {
                let code = Some(&indicator.code);
                code == Some(&wanted.code)
                    || code == wanted.numerator.as_ref()
                    || code == wanted.denominator.as_ref()
            }
        }
    }
}

impl<'a> Frame<'a> {
    pub fn new(office: &'a Office, month: Month) -> Result<Frame<'a>> {
        let form = report_form(office, month)?;
        let queries = form
            .indicators
            .iter()
            .map(|i| {
                i.register_query
                    .as_deref()
                    .map(register::query_named)
                    .transpose()
            })
            .collect::<Result<Vec<_>>>()?;
        let rules = rules(&form.indicators);
        let by_code: HashMap<&str, usize> = form
            .indicators
            .iter()
            .enumerate()
            .map(|(at, i)| (i.code.as_str(), at))
            .collect();
        let mut column_of = Vec::new();
        let mut statement = office
            .conn()
            .prepare_cached("SELECT id, code FROM indicator ORDER BY id")?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            let (id, code): (u32, String) = (row.get("id")?, row.get("code")?);
            // In the order of ids, so this only ever grows.
            column_of.resize(id as usize, None);
            column_of.push(by_code.get(code.as_str()).copied());
        }
        let ward =
            office
                .conn()
                .query_row("SELECT id FROM unit WHERE kind = 'ward'", [], |row| {
                    row.get(0)
                })?;
        let members_entered = register::is_kept(office)?;
        Ok(Frame {
            office,
            rules,
            column_of,
            ward,
            queries,
            members_entered,
            form,
        })
    }

    fn column(&self, indicator: i64) -> Option<usize> {
        *self.column_of.get(usize::try_from(indicator).ok()?)?
    }

    fn columns(&self) -> usize {
        self.rules.len()
    }

    /// Figures as stored, unit by unit and month by month; `take` gets a full row of columns each time.
    fn each_unit_month(
        &self,
        first: Month,
        last: Month,
        wanted: Wanted<'_>,
        mut take: impl FnMut(i64, UnitId, &mut [Figure]),
    ) -> Result<()> {
        let mut figures = vec![Figure::Blank; self.columns()];
        let mut reading: Option<(i64, UnitId)> = None;
        let (first, last) = (first.code(), last.code());
        let mut statement = self.office.conn().prepare_cached(match wanted {
            Wanted::All => include_str!("figures_in_months.sql"),
            Wanted::Of(_) => include_str!("figures_of_codes.sql"),
        })?;
        let mut rows = match wanted {
            Wanted::All => statement.query(named_params! { ":first": first, ":last": last })?,
            Wanted::Of(indicator) => statement.query(named_params! {
                ":first": first,
                ":last": last,
                ":code": indicator.code,
                ":numerator": indicator.numerator,
                ":denominator": indicator.denominator,
            })?,
        };
        // By number, not by name, in this one loop: a year of a large ward is 170,000 rows.
        const MONTH: usize = 0;
        const UNIT: usize = 1;
        const INDICATOR: usize = 2;
        const VALUE: usize = 3;
        while let Some(row) = rows.next()? {
            let here = (row.get(MONTH)?, row.get(UNIT)?);
            if reading != Some(here) {
                if let Some((month, unit)) = reading {
                    take(month, unit, &mut figures);
                    figures.fill(Figure::Blank);
                }
                reading = Some(here);
            }
            if let Some(column) = self.column(row.get(INDICATOR)?) {
                figures[column] = stored_figure(row.get(VALUE)?);
            }
        }
        if let Some((month, unit)) = reading {
            take(month, unit, &mut figures);
        }
        Ok(())
    }

    pub fn month(&self, month: Month) -> Result<MonthFigures> {
        self.month_of(month, Wanted::All)
    }

    fn month_of(&self, month: Month, wanted: Wanted<'_>) -> Result<MonthFigures> {
        let mut reports = branches_of_month(self.office, month, &self.form)?;
        let mut rows: HashMap<UnitId, usize> = reports
            .iter()
            .enumerate()
            .map(|(row, r)| (r.unit_id, row))
            .collect();
        let ward = reports.len();
        rows.insert(self.ward, ward);
        let asked: Vec<bool> = reports
            .iter()
            .map(|report| report.asked > 0)
            .chain([true])
            .collect();
        let mut typed = Sheet::new(ward + 1, self.columns());
        self.each_unit_month(month, month, wanted, |_, unit, figures| {
            if let Some(row) = rows.get(&unit) {
                typed.row_mut(*row).copy_from_slice(figures);
            }
        })?;
        let from_branches: Vec<bool> = self
            .form
            .indicators
            .iter()
            .map(|i| i.source == IndicatorSource::Branch)
            .collect();
        for (row, report) in reports.iter_mut().enumerate() {
            let given = typed
                .row(row)
                .iter()
                .zip(&from_branches)
                .filter(|(f, asked)| **asked && f.is_given());
            report.filled = given.count() as i64;
        }
        let kept = if is_locked(self.office, month)? {
            Some(self.kept(month, &rows)?)
        } else {
            None
        };
        let counted = self.counted(month, wanted, &rows)?;
        let figures = self.as_reported(&typed, kept.as_ref().unwrap_or(&counted), &asked);
        Ok(MonthFigures {
            reports,
            rows,
            asked,
            typed,
            figures,
            counted,
        })
    }

    /// What was typed, with the register's count where the indicator comes from the register.
    fn as_reported(&self, typed: &Sheet, register: &Counted, asked: &[bool]) -> Sheet {
        let mut figures = typed.clone();
        for (row, asked) in asked.iter().enumerate() {
            for (column, figure) in figures.row_mut(row).iter_mut().enumerate() {
                if self.is_of_register(column) && register.known[column] {
                    *figure = register.sheet.row(row)[column];
                } else if self.rules[column].kind == IndicatorKind::Stock && !asked {
                    // What a branch had when it closed within the month is somebody else's by the end of it.
                    *figure = Figure::Blank;
                }
            }
        }
        figures
    }

    fn is_of_register(&self, column: usize) -> bool {
        self.form.indicators[column].source == IndicatorSource::Register
    }

    fn can_count(&self, column: usize) -> Option<&'static register::RegisterQuery> {
        self.queries[column].filter(|query| self.members_entered || !query.of_members)
    }

    /// The register's counts of a month, as it stands today.
    fn counted(
        &self,
        month: Month,
        wanted: Wanted<'_>,
        rows: &HashMap<UnitId, usize>,
    ) -> Result<Counted> {
        let mut counted = self.nothing_known(rows.len());
        for (column, indicator) in self.form.indicators.iter().enumerate() {
            let Some(query) = self.can_count(column).filter(|_| wanted.takes(indicator)) else {
                continue;
            };
            let counts = register::counts(self.office, query, month, month)?;
            counted.set(column, query.level, rows, self.ward, counts);
        }
        Ok(counted)
    }

    /// The register's counts as they were when the month was locked.
    fn kept(&self, month: Month, rows: &HashMap<UnitId, usize>) -> Result<Counted> {
        let mut kept = self.nothing_known(rows.len());
        for (_, unit, column, value) in self.kept_figures(month, month)? {
            kept.known[column] = true;
            // A branch taken away since: its count stays in the ward's sum.
            let row = rows.get(&unit).copied().unwrap_or(rows[&self.ward]);
            let figure = &mut kept.sheet.row_mut(row)[column];
            *figure = Figure::Value {
                value: figure.amount().unwrap_or(0) + value,
            };
        }
        Ok(kept)
    }

    fn kept_figures(&self, first: Month, last: Month) -> Result<Vec<(i64, UnitId, usize, i64)>> {
        let mut statement = self
            .office
            .conn()
            .prepare_cached(include_str!("locked_figures.sql"))?;
        let mut rows =
            statement.query(named_params! { ":first": first.code(), ":last": last.code() })?;
        let mut kept = Vec::new();
        while let Some(row) = rows.next()? {
            if let Some(column) = self.column(row.get("indicator_id")?) {
                kept.push((
                    row.get("month")?,
                    row.get("unit_id")?,
                    column,
                    row.get("value")?,
                ));
            }
        }
        Ok(kept)
    }

    fn nothing_known(&self, rows: usize) -> Counted {
        Counted {
            known: vec![false; self.columns()],
            sheet: Sheet::new(rows, self.columns()),
        }
    }

    /// Sums of the register's flows over the months before the last, and in which of them it could say.
    fn earlier_flows(&self, first: Month, last: Month) -> Result<EarlierFlows> {
        let flows: Vec<usize> = (0..self.columns())
            .filter(|column| {
                self.is_of_register(*column) && self.rules[*column].kind == IndicatorKind::Flow
            })
            .collect();
        let mut earlier = EarlierFlows {
            known: HashSet::new(),
            sums: vec![None; self.columns()],
        };
        for (month, _, column, value) in self.kept_figures(first, last)? {
            if flows.contains(&column) {
                earlier.add(month, column, value);
            }
        }
        let locked: HashSet<i64> = self
            .office
            .conn()
            .prepare_cached(
                "SELECT month FROM month_lock WHERE locked AND month BETWEEN ?1 AND ?2",
            )?
            .query_map([first.code(), last.code()], |row| row.get(0))?
            .collect::<rusqlite::Result<_>>()?;
        // Months not locked are counted as they stand, neighbours together.
        let mut open: Option<Month> = None;
        let mut month = first;
        while month <= last {
            let is_open = !locked.contains(&month.code());
            if is_open && open.is_none() {
                open = Some(month);
            }
            let run_ends = is_open && (month == last || locked.contains(&month.plus(1).code()));
            if let Some(begin) = open.filter(|_| run_ends) {
                for column in &flows {
                    let Some(query) = self.can_count(*column) else {
                        continue;
                    };
                    let sum = register::counts(self.office, query, begin, month)?
                        .iter()
                        .map(|(_, n)| n)
                        .sum();
                    let mut within = begin;
                    while within <= month {
                        earlier.known.insert((within.code(), *column));
                        within = within.plus(1);
                    }
                    earlier.add(month.code(), *column, sum);
                }
                open = None;
            }
            month = month.plus(1);
        }
        Ok(earlier)
    }

    fn year_to_date(&self, month: Month, now: &MonthFigures) -> Result<Vec<Option<i64>>> {
        let mut year = YearToDate::new(&self.rules, now.asked.len());
        // A branch that closed this month keeps its flows and loses its stocks.
        let row_of = |unit: UnitId| now.rows.get(&unit).copied().filter(|row| now.asked[*row]);
        let january = Month {
            year: month.year,
            month: 1,
        };
        let mut summed_apart = vec![false; self.columns()];
        if month > january {
            let earlier = self.earlier_flows(january, month.plus(-1))?;
            self.each_unit_month(january, month.plus(-1), Wanted::All, |at, unit, figures| {
                for (column, figure) in figures.iter_mut().enumerate() {
                    if earlier.known.contains(&(at, column)) {
                        *figure = Figure::Blank;
                    }
                }
                year.add(row_of(unit), figures);
            })?;
            for (column, sum) in earlier.sums.iter().enumerate() {
                year.add_flow(column, *sum);
                summed_apart[column] = sum.is_some();
            }
        }
        for row in 0..now.asked.len() {
            year.add(Some(row), now.figures.row(row));
        }
        Ok(year.finish(&summed_apart))
    }

    /// Targets of a year by column; of two versions' targets the one of the form in force counts.
    fn targets(&self, year: i32) -> Result<Vec<Option<i64>>> {
        let mut targets = vec![None; self.columns()];
        let mut statement = self
            .office
            .conn()
            .prepare_cached("SELECT indicator_id, value FROM target WHERE year = ?1")?;
        let mut rows = statement.query([year])?;
        while let Some(row) = rows.next()? {
            let id: i64 = row.get("indicator_id")?;
            let Some(column) = self.column(id) else {
                continue;
            };
            if targets[column].is_none() || self.form.indicators[column].id == IndicatorId(id) {
                targets[column] = row.get("value")?;
            }
        }
        Ok(targets)
    }
}

struct EarlierFlows {
    /// Month and column.
    known: HashSet<(i64, usize)>,
    sums: Vec<Option<i64>>,
}

impl EarlierFlows {
    fn add(&mut self, month: i64, column: usize, value: i64) {
        self.known.insert((month, column));
        self.sums[column] = Some(self.sums[column].unwrap_or(0) + value);
    }
}

impl Counted {
    fn set(
        &mut self,
        column: usize,
        level: Level,
        rows: &HashMap<UnitId, usize>,
        ward: UnitId,
        counts: Vec<(UnitId, i64)>,
    ) {
        self.known[column] = true;
        let ward_row = rows[&ward];
        for row in rows.values() {
            // Zero is what the register says where it finds nobody; blank is for those it is not asked about.
            if (*row == ward_row) == (level == Level::Ward) {
                self.sheet.row_mut(*row)[column] = Figure::Value { value: 0 };
            }
        }
        for (unit, count) in counts {
            let figure = &mut self
                .sheet
                .row_mut(rows.get(&unit).copied().unwrap_or(ward_row))[column];
            *figure = Figure::Value {
                value: figure.amount().unwrap_or(0) + count,
            };
        }
    }
}

/// The ward's report of a month: kỳ này, lũy kế, cùng kỳ, chỉ tiêu, per cent, and what the register says.
pub fn ward_table(office: &Office, month: Month) -> Result<WardTable> {
    let frame = Frame::new(office, month)?;
    let now = frame.month(month)?;
    let last_year = frame.month(month.plus(-12))?;
    let period = roll_up(&frame.rules, &now.figures, &now.asked);
    let reported = roll_up(&frame.rules, &now.typed, &now.asked);
    let before = roll_up(&frame.rules, &last_year.figures, &last_year.asked);
    let year = frame.year_to_date(month, &now)?;
    let targets = frame.targets(month.year)?;
    let row = |(column, indicator): (usize, &Indicator)| WardRow {
        indicator_id: indicator.id,
        period: period[column],
        reported: reported[column],
        year_to_date: year[column],
        same_period_last_year: before[column].value,
        target: targets[column],
        percent_of_target: percent_of_target(year[column], targets[column]),
        register: now.counted.total(column),
    };
    let settings = crate::settings::settings(office)?;
    let asked = now.reports.iter().filter(|report| report.asked > 0);
    Ok(WardTable {
        month,
        form_id: frame.form.id,
        submitted: asked
            .clone()
            .filter(|report| report.state == BranchReportState::Submitted)
            .count() as i64,
        asked: asked.count() as i64,
        locked: is_locked(office, month)?,
        due: due_day(month, settings.ward_due_day),
        branches_due: due_day(month, settings.branch_due_day),
        rows: frame.form.indicators.iter().enumerate().map(row).collect(),
    })
}

/// The day of the month a report is due; the last day where the month is shorter.
pub fn due_day(month: Month, day: u32) -> Day {
    Day::from_ymd_opt(month.year, month.month, day.max(1)).unwrap_or(month.last_day())
}

/// Indicators × branches: the same figures the ward's table adds up.
pub fn branch_table(office: &Office, month: Month) -> Result<BranchTable> {
    let frame = Frame::new(office, month)?;
    let now = frame.month(month)?;
    let row = |(column, indicator): (usize, &Indicator)| {
        let figure = |row: usize| now.figures.figure(&frame.rules, row, column);
        BranchTableRow {
            indicator_id: indicator.id,
            ward: figure(now.ward()),
            figures: (0..now.ward()).map(figure).collect(),
        }
    };
    let rows = frame.form.indicators.iter().enumerate().map(row).collect();
    Ok(BranchTable {
        month,
        branches: now.reports,
        rows,
    })
}

/// The grid for typing: what is asked of a branch (and what it may say beside the register), or of the ward.
pub fn branch_grid(office: &Office, of: &OfBranch) -> Result<BranchGrid> {
    let unit = unit_in_month(office, of.unit_id, of.month)?;
    let frame = Frame::new(office, of.month)?;
    let of_ward = unit.kind == UnitKind::Ward;
    let mut rows = HashMap::from([(of.unit_id, 0)]);
    rows.entry(frame.ward).or_insert(1);
    let counted = frame.counted(of.month, Wanted::All, &rows)?;
    let typed = |month: Month| -> Result<Vec<Figure>> {
        let mut figures = vec![Figure::Blank; frame.columns()];
        for (indicator, figure) in unit_figures(office, month, of.unit_id)? {
            if let Some(column) = frame.column(indicator.0) {
                figures[column] = figure;
            }
        }
        Ok(figures)
    };
    let (now, last_month, last_year) = (
        typed(of.month)?,
        typed(of.month.plus(-1))?,
        typed(of.month.plus(-12))?,
    );
    let is_asked = |(column, indicator): &(usize, &Indicator)| match indicator.source {
        IndicatorSource::Branch => !of_ward,
        IndicatorSource::Register => !of_ward && frame.rules[*column].level == Level::Branch,
        IndicatorSource::Ward => of_ward,
        IndicatorSource::Computed => false,
    };
    let row = |(column, indicator): (usize, &Indicator)| BranchGridRow {
        indicator_id: indicator.id,
        figure: now[column],
        last_month: last_month[column],
        same_month_last_year: last_year[column],
        register: counted.known[column].then(|| counted.sheet.row(0)[column].amount().unwrap_or(0)),
    };
    let rows: Vec<BranchGridRow> = frame
        .form
        .indicators
        .iter()
        .enumerate()
        .filter(is_asked)
        .map(row)
        .collect();
    let report = if of_ward {
        ward_report(&unit.name, of.unit_id, &rows)
    } else {
        let reports = branch_reports(office, of.month)?;
        reports
            .into_iter()
            .find(|r| r.unit_id == of.unit_id)
            .ok_or(Error::NotFound("branch"))?
    };
    Ok(BranchGrid {
        month: of.month,
        unit_id: of.unit_id,
        report,
        rows,
    })
}

/// The ward hands nothing in to itself: its report is begun or not.
fn ward_report(name: &str, unit_id: UnitId, rows: &[BranchGridRow]) -> BranchReport {
    let filled = rows.iter().filter(|row| row.figure.is_given()).count() as i64;
    BranchReport {
        unit_id,
        unit_name: name.to_owned(),
        head: None,
        state: if filled > 0 {
            BranchReportState::Started
        } else {
            BranchReportState::Missing
        },
        received: None,
        note: String::new(),
        filled,
        asked: rows.len() as i64,
    }
}

/// Why a figure is what it is.
pub fn figure_story(office: &Office, of: &OfIndicator) -> Result<FigureStory> {
    let frame = Frame::new(office, of.month)?;
    let column = frame
        .column(of.indicator_id.0)
        .ok_or(Error::NotFound("indicator"))?;
    let indicator = &frame.form.indicators[column];
    let wanted = Wanted::Of(indicator);
    let now = frame.month_of(of.month, wanted)?;
    let mut months = Vec::with_capacity(12);
    for back in (1..12).rev() {
        let month = of.month.plus(-back);
        let then = frame.month_of(month, wanted)?;
        months.push(MonthFigure {
            month,
            value: roll_up(&frame.rules, &then.figures, &then.asked)[column].value,
        });
    }
    let value = roll_up(&frame.rules, &now.figures, &now.asked)[column].value;
    months.push(MonthFigure {
        month: of.month,
        value,
    });
    let first = months
        .iter()
        .position(|month| month.value.is_some())
        .unwrap_or(11);
    months.drain(..first);

    let mut branches: Vec<BranchFigure> = now
        .reports
        .iter()
        .enumerate()
        .map(|(row, report)| BranchFigure {
            unit_id: report.unit_id,
            unit_name: report.unit_name.clone(),
            figure: now.figures.figure(&frame.rules, row, column),
        })
        .filter(|branch| branch.figure.is_given())
        .collect();
    // Stable, so equals keep the order of names; a zero stands before "không phát sinh".
    branches.sort_by_key(|branch| match branch.figure {
        Figure::Value { value } => (0, -value),
        _ => (1, 0),
    });
    let of_members = matches!(
        indicator.register_query.as_deref(),
        Some("members_total" | "members_joined" | "members_left")
    );
    Ok(FigureStory {
        indicator_id: indicator.id,
        months,
        branches,
        members: if of_members && frame.members_entered {
            Some(register::member_change(office, of.month)?)
        } else {
            None
        },
        register: now.counted.total(column),
    })
}

/// The people a figure of the register counts, by name: at most 200, with the number of all of them.
pub fn people_behind(office: &Office, of: &OfIndicator) -> Result<Page<PersonBehind>> {
    let frame = Frame::new(office, of.month)?;
    let column = frame
        .column(of.indicator_id.0)
        .ok_or(Error::NotFound("indicator"))?;
    let mut page = Page {
        total: 0,
        offset: 0,
        rows: Vec::new(),
    };
    let Some(people) = frame.queries[column].and_then(|query| query.people) else {
        return Ok(page);
    };
    let mut statement = office.conn().prepare_cached(people)?;
    register::bind_days(office, &mut statement, of.month, of.month)?;
    let mut rows = statement.raw_query();
    while let Some(row) = rows.next()? {
        page.total = row.get("total")?;
        let day: Option<String> = row.get("day")?;
        page.rows.push(PersonBehind {
            person_id: row.get("person_id")?,
            name: row.get("name")?,
            unit_name: row.get("unit_name")?,
            day: day.as_deref().and_then(crate::days::day_from_text),
        });
    }
    Ok(page)
}

/// The register's counts of a month, to be kept when it is locked.
pub(crate) fn figures_to_keep(
    office: &Office,
    month: Month,
) -> Result<Vec<(UnitId, IndicatorId, i64)>> {
    let frame = Frame::new(office, month)?;
    let reports = branches_of_month(office, month, &frame.form)?;
    let ward = reports.len();
    let mut rows: HashMap<UnitId, usize> = reports
        .iter()
        .enumerate()
        .map(|(row, r)| (r.unit_id, row))
        .collect();
    rows.insert(frame.ward, ward);
    let counted = frame.counted(month, Wanted::All, &rows)?;
    let mut keep = Vec::new();
    for (unit, row) in &rows {
        for (column, indicator) in frame.form.indicators.iter().enumerate() {
            let figure = counted.sheet.row(*row)[column].amount();
            if let Some(value) = figure.filter(|_| indicator.source == IndicatorSource::Register) {
                keep.push((*unit, indicator.id, value));
            }
        }
    }
    keep.sort_by_key(|(unit, indicator, _)| (*unit, *indicator));
    Ok(keep)
}
