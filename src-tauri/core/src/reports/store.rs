//! Reads and writes forms, figures, states of branch reports, narratives, targets and locks. What is computed from
//! them (the ward's table, sums, ratios) is in `tables.rs`.

use std::collections::HashMap;

use rusqlite::{OptionalExtension, Row, Transaction, named_params};

use super::figures::LARGEST;
use super::{
    BranchReport, BranchReportState, EnterFigures, EnteredFigure, Figure, Form, FormSection,
    Indicator, IndicatorSource, LateBranch, MarkBranchReport, NarrativeText, SaveNarrative,
    SetTarget, form_2018, register,
};
use crate::action::Action;
use crate::days::{Month, check_day, day_from_text, day_text};
use crate::error::{Error, Result, Rule, refused};
use crate::ids::{FormId, IndicatorId, PersonId, UnitId};
use crate::office::Office;
use crate::organization::UnitKind;

const LONGEST_NARRATIVE: usize = 20_000;
pub(super) const LONGEST_NOTE: usize = 500;

/// Writes the built-in form version into a new office; called inside the set-up transaction.
pub(crate) fn install_forms(tx: &Transaction<'_>) -> Result<()> {
    tx.prepare_cached("INSERT INTO form (name, from_month) VALUES (:name, :from_month)")?
        .execute(
            named_params! { ":name": form_2018::NAME, ":from_month": form_2018::FROM_MONTH },
        )?;
    let form = FormId(tx.last_insert_rowid());
    let mut section = tx.prepare_cached(include_str!("insert_section.sql"))?;
    for (position, (code, title, hint)) in (1..).zip(form_2018::SECTIONS) {
        section.execute(named_params! {
            ":form": form, ":position": position as i64, ":code": code, ":title": title, ":hint": hint,
        })?;
    }
    let mut indicator = tx.prepare_cached(include_str!("insert_indicator.sql"))?;
    let rows = form_2018::GROUPS
        .iter()
        .flat_map(|(group, rows)| rows.iter().map(move |row| (group, row)));
    for (position, (group, row)) in (1..).zip(rows) {
        indicator.execute(named_params! {
            ":form": form,
            ":position": position as i64,
            ":code": row.code,
            ":group": group,
            ":name": row.name,
            ":unit": row.unit,
            ":kind": row.kind,
            ":source": row.source,
            ":decimals": row.decimals,
            ":register_query": row.register_query,
            ":numerator": row.parts.map(|(above, _)| above),
            ":denominator": row.parts.map(|(_, below)| below),
            ":per": if row.parts.is_some() { 100 } else { 1 },
        })?;
    }
    Ok(())
}

/// The form in force in a month.
pub fn report_form(office: &Office, month: Month) -> Result<Form> {
    let mut statement = office
        .conn()
        .prepare_cached(include_str!("form_in_force.sql"))?;
    let (id, name, from_month): (FormId, String, i64) = statement
        .query_row(named_params! { ":month": month.code() }, |row| {
            Ok((row.get("id")?, row.get("name")?, row.get("from_month")?))
        })
        .optional()?
        .ok_or(Error::NotFound("form"))?;
    let from_month = month_from_code(from_month).ok_or(Error::Internal("form without a month"))?;
    let sections = office
        .conn()
        .prepare_cached(include_str!("form_sections.sql"))?
        .query_map(named_params! { ":form": id }, |row| {
            Ok(FormSection {
                id: row.get("id")?,
                code: row.get("code")?,
                title: row.get("title")?,
                hint: row.get("hint")?,
            })
        })?
        .collect::<rusqlite::Result<_>>()?;
    let indicators = office
        .conn()
        .prepare_cached(include_str!("form_indicators.sql"))?
        .query_map(named_params! { ":form": id }, read_indicator)?
        .collect::<rusqlite::Result<_>>()?;
    Ok(Form {
        id,
        name,
        from_month,
        sections,
        indicators,
    })
}

fn read_indicator(row: &Row<'_>) -> rusqlite::Result<Indicator> {
    let source = row.get("source")?;
    let register_query: Option<String> = row.get("register_query")?;
    Ok(Indicator {
        id: row.get("id")?,
        code: row.get("code")?,
        group: row.get("group_title")?,
        name: row.get("name")?,
        unit: row.get("unit")?,
        kind: row.get("kind")?,
        source,
        decimals: row.get("decimals")?,
        of_ward: match (source, register_query.as_deref()) {
            (IndicatorSource::Ward, _) => true,
            (IndicatorSource::Register, Some(name)) => register::is_of_ward(name),
            _ => false,
        },
        register_query,
        numerator: row.get("numerator")?,
        denominator: row.get("denominator")?,
        per: row.get("per")?,
    })
}

pub(crate) fn month_from_code(code: i64) -> Option<Month> {
    Month::new(
        i32::try_from(code / 100).ok()?,
        u32::try_from(code % 100).ok()?,
    )
}

/// Reports of the branches that existed in a month, in the order of their names. Of a branch closed within the month
/// nothing is asked, but what it gave counts.
pub fn branch_reports(office: &Office, month: Month) -> Result<Vec<BranchReport>> {
    let form = report_form(office, month)?;
    let filled: HashMap<UnitId, i64> = office
        .conn()
        .prepare_cached(include_str!("figures_given.sql"))?
        .query_map(named_params! { ":month": month.code() }, |row| {
            Ok((row.get("unit_id")?, row.get("filled")?))
        })?
        .collect::<rusqlite::Result<_>>()?;
    let mut reports = branches_of_month(office, month, &form)?;
    for report in &mut reports {
        report.filled = filled.get(&report.unit_id).copied().unwrap_or(0);
    }
    Ok(reports)
}

/// The branches a reminder names, each with its head of today, whatever month is asked for, and where to write to her.
pub fn late_branches(office: &Office, month: Month) -> Result<Vec<LateBranch>> {
    let mut statement = office
        .conn()
        .prepare_cached(include_str!("late_heads.sql"))?;
    let mut heads: HashMap<UnitId, (PersonId, String, Option<String>)> = statement
        .query_map(named_params! { ":on": day_text(office.today()) }, |row| {
            let head = (row.get("person_id")?, row.get("name")?, row.get("zalo")?);
            Ok((row.get("unit_id")?, head))
        })?
        .collect::<rusqlite::Result<_>>()?;
    let late = branch_reports(office, month)?
        .into_iter()
        .filter(BranchReport::is_late)
        .map(|report| {
            let (person_id, name, zalo) = match heads.remove(&report.unit_id) {
                Some((id, name, zalo)) => (Some(id), Some(name), zalo),
                None => (None, None, None),
            };
            LateBranch {
                unit_id: report.unit_id,
                branch_name: report.unit_name,
                person_id,
                name,
                zalo,
            }
        })
        .collect();
    Ok(late)
}

/// `branch_reports` before anybody has counted what is filled in.
pub(crate) fn branches_of_month(
    office: &Office,
    month: Month,
    form: &Form,
) -> Result<Vec<BranchReport>> {
    let asked = form
        .indicators
        .iter()
        .filter(|i| i.source == IndicatorSource::Branch)
        .count() as i64;
    let read = |row: &Row<'_>| {
        let is_asked: bool = row.get("asked")?;
        let state: Option<BranchReportState> = row.get("state")?;
        let received: Option<String> = row.get("received")?;
        Ok(BranchReport {
            unit_id: row.get("unit_id")?,
            unit_name: row.get("name")?,
            head: row.get("head")?,
            state: state.unwrap_or(BranchReportState::Missing),
            received: received.as_deref().and_then(day_from_text),
            note: row.get("note")?,
            filled: 0,
            asked: if is_asked { asked } else { 0 },
        })
    };
    let reports = office
        .conn()
        .prepare_cached(include_str!("month_branches.sql"))?
        .query_map(
            named_params! {
                ":month": month.code(),
                ":from": day_text(month.first_day()),
                ":to": day_text(month.end()),
            },
            read,
        )?
        .collect::<rusqlite::Result<_>>()?;
    Ok(reports)
}

pub(crate) struct UnitInMonth {
    pub kind: UnitKind,
    pub name: String,
}

/// A unit that can report for a month; a group reports through its branch.
pub(crate) fn unit_in_month(office: &Office, unit: UnitId, month: Month) -> Result<UnitInMonth> {
    let mut statement = office
        .conn()
        .prepare_cached(include_str!("unit_in_month.sql"))?;
    let found: Option<(UnitKind, bool, String)> = statement
        .query_row(
            named_params! {
                ":unit": unit,
                ":from": day_text(month.first_day()),
                ":to": day_text(month.end()),
            },
            |row| Ok((row.get("kind")?, row.get("open")?, row.get("name")?)),
        )
        .optional()?;
    match found {
        None => Err(Error::NotFound("unit")),
        Some((UnitKind::Group, ..)) => refused("unit_id", Rule::NotOffered),
        Some((_, false, _)) => refused("unit_id", Rule::UnitClosed),
        Some((kind, true, name)) => Ok(UnitInMonth { kind, name }),
    }
}

pub(crate) fn unit_figures(
    office: &Office,
    month: Month,
    unit: UnitId,
) -> Result<HashMap<IndicatorId, Figure>> {
    let figures = office
        .conn()
        .prepare_cached(include_str!("unit_figures.sql"))?
        .query_map(
            named_params! { ":month": month.code(), ":unit": unit },
            |row| Ok((row.get("indicator_id")?, stored_figure(row.get("value")?))),
        )?
        .collect::<rusqlite::Result<_>>()?;
    Ok(figures)
}

/// A row that is there but has no value says "không phát sinh"; blank has no row.
pub(crate) fn stored_figure(value: Option<i64>) -> Figure {
    value.map_or(Figure::Nothing, |value| Figure::Value { value })
}

/// Enters a column of figures: one undo step, and a trace only of the figures that differ.
pub fn enter_figures(office: &mut Office, enter: &EnterFigures) -> Result<()> {
    let month = enter.month;
    let form = report_form(office, month)?;
    check_day("month", month.first_day(), office.today())?;
    let unit = unit_in_month(office, enter.unit_id, month)?;
    refuse_if_locked(office, month)?;
    for entered in &enter.figures {
        check_entered(&form, unit.kind, entered)?;
    }
    let before = unit_figures(office, month, enter.unit_id)?;
    // The last one wins where a column names an indicator twice.
    let entered: HashMap<IndicatorId, Figure> = enter
        .figures
        .iter()
        .map(|entered| (entered.indicator_id, entered.figure))
        .collect();
    let differs = |(id, figure): &(IndicatorId, Figure)| {
        before.get(id).copied().unwrap_or(Figure::Blank) != *figure
    };
    let changed: Vec<(IndicatorId, Figure)> = form
        .indicators
        .iter()
        .filter_map(|i| Some((i.id, *entered.get(&i.id)?)))
        .filter(differs)
        .collect();
    office.change(Action::EnterFigures.about(about(&unit.name, month)), |tx| {
        for (indicator, figure) in &changed {
            write_figure(tx, month, enter.unit_id, *indicator, *figure)?;
        }
        if unit.kind == UnitKind::Branch && !changed.is_empty() {
            tx.prepare_cached(include_str!("start_branch_report.sql"))?
                .execute(named_params! { ":month": month.code(), ":unit": enter.unit_id })?;
        }
        Ok(())
    })
}

/// A branch may type its own figure beside the register's; the ward types only what is typed once for the ward.
fn check_entered(form: &Form, unit: UnitKind, entered: &EnteredFigure) -> Result<()> {
    let indicator = form
        .indicators
        .iter()
        .find(|i| i.id == entered.indicator_id)
        .ok_or(Error::NotFound("indicator"))?;
    match (indicator.source, unit) {
        (IndicatorSource::Computed, _) => return refused("figure", Rule::RatioIsComputed),
        (IndicatorSource::Register, UnitKind::Ward) => {
            return refused("figure", Rule::ComesFromRegister);
        }
        (IndicatorSource::Register, _) if indicator.of_ward => {
            return refused("figure", Rule::ComesFromRegister);
        }
        (IndicatorSource::Branch, UnitKind::Ward) | (IndicatorSource::Ward, UnitKind::Branch) => {
            return refused("figure", Rule::NotOffered);
        }
        _ => {}
    }
    match entered.figure {
        Figure::Value { value } => check_amount("figure", indicator, value),
        Figure::Blank | Figure::Nothing => Ok(()),
    }
}

fn check_amount(field: &'static str, indicator: &Indicator, value: i64) -> Result<()> {
    let largest = LARGEST * 10_i64.pow(indicator.decimals);
    if (0..=largest).contains(&value) {
        Ok(())
    } else {
        refused(field, Rule::OutOfRange)
    }
}

fn write_figure(
    tx: &Transaction<'_>,
    month: Month,
    unit: UnitId,
    indicator: IndicatorId,
    figure: Figure,
) -> Result<()> {
    let value = match figure {
        Figure::Blank => {
            tx.prepare_cached(
                "DELETE FROM report_value WHERE month = ?1 AND unit_id = ?2 AND indicator_id = ?3",
            )?
            .execute((month.code(), unit, indicator))?;
            return Ok(());
        }
        Figure::Nothing => None,
        Figure::Value { value } => Some(value),
    };
    tx.prepare_cached(include_str!("put_figure.sql"))?
        .execute(named_params! {
            ":month": month.code(), ":unit": unit, ":indicator": indicator, ":value": value,
        })?;
    Ok(())
}

/// What an action was about, without words: the unit and the month.
fn about(name: &str, month: Month) -> String {
    format!("{name}, {}", month_label(month))
}

pub(super) fn month_label(month: Month) -> String {
    format!("{:02}/{}", month.month, month.year)
}

/// Records where a branch's report stands; a report handed in came today unless another day is given.
pub fn mark_branch_report(office: &mut Office, mark: &MarkBranchReport) -> Result<()> {
    let month = mark.month;
    let today = office.today();
    check_day("month", month.first_day(), today)?;
    let unit = unit_in_month(office, mark.unit_id, month)?;
    if unit.kind != UnitKind::Branch {
        return refused("unit_id", Rule::NotOffered);
    }
    refuse_if_locked(office, month)?;
    let note = mark.note.trim();
    if note.chars().count() > LONGEST_NOTE {
        return refused("note", Rule::TooLong);
    }
    let received = match mark.state {
        BranchReportState::Submitted => Some(check_day(
            "received",
            mark.received.unwrap_or(today),
            today,
        )?),
        _ => None,
    };
    office.change(
        Action::MarkBranchReport.about(about(&unit.name, month)),
        |tx| {
            if mark.state == BranchReportState::Missing {
                tx.prepare_cached("DELETE FROM branch_report WHERE month = ?1 AND unit_id = ?2")?
                    .execute((month.code(), mark.unit_id))?;
                return Ok(());
            }
            tx.prepare_cached(include_str!("put_branch_report.sql"))?
                .execute(named_params! {
                    ":month": month.code(),
                    ":unit": mark.unit_id,
                    ":state": mark.state,
                    ":received": received.map(day_text),
                    ":note": note,
                })?;
            Ok(())
        },
    )
}

/// The texts of a month's report, in the order of the form; sections without text are left out.
pub fn narratives(office: &Office, month: Month) -> Result<Vec<NarrativeText>> {
    let texts = office
        .conn()
        .prepare_cached(include_str!("month_narratives.sql"))?
        .query_map(named_params! { ":month": month.code() }, |row| {
            Ok(NarrativeText {
                section_id: row.get("section_id")?,
                body: row.get("body")?,
            })
        })?
        .collect::<rusqlite::Result<_>>()?;
    Ok(texts)
}

/// Saves the text of one section; an empty one is taken away.
pub fn save_narrative(office: &mut Office, save: &SaveNarrative) -> Result<()> {
    let month = save.month;
    let form = report_form(office, month)?;
    let section = form
        .sections
        .iter()
        .find(|s| s.id == save.section_id)
        .ok_or(Error::NotFound("section"))?;
    check_day("month", month.first_day(), office.today())?;
    refuse_if_locked(office, month)?;
    let body = save.body.trim_end();
    if body.chars().count() > LONGEST_NARRATIVE {
        return refused("body", Rule::TooLong);
    }
    office.change(Action::WriteNarrative.about(about(&section.title, month)), |tx| {
        if body.trim().is_empty() {
            tx.prepare_cached("DELETE FROM narrative WHERE month = ?1 AND section_id = ?2")?
                .execute((month.code(), save.section_id))?;
            return Ok(());
        }
        tx.prepare_cached(include_str!("put_narrative.sql"))?
            .execute(named_params! { ":month": month.code(), ":section": save.section_id, ":body": body })?;
        Ok(())
    })
}

/// Sets or takes away the year's target of an indicator, ratios included.
pub fn set_target(office: &mut Office, target: &SetTarget) -> Result<()> {
    let december =
        Month::new(target.year, 12).map_or_else(|| refused("year", Rule::DayOutOfRange), Ok)?;
    let form = report_form(office, december)?;
    // The year's first months may stand under an older form with the same codes.
    let january = report_form(office, december.plus(-11))?;
    let indicator = form
        .indicators
        .iter()
        .chain(&january.indicators)
        .find(|i| i.id == target.indicator_id)
        .ok_or(Error::NotFound("indicator"))?;
    if let Some(value) = target.value {
        check_amount("value", indicator, value)?;
    }
    office.change(Action::SetTarget.about(format!("{}, {}", indicator.name, target.year)), |tx| {
        match target.value {
            Some(value) => tx.prepare_cached(include_str!("put_target.sql"))?.execute(
                named_params! { ":year": target.year, ":indicator": target.indicator_id, ":value": value },
            )?,
            None => tx
                .prepare_cached("DELETE FROM target WHERE year = ?1 AND indicator_id = ?2")?
                .execute((target.year, target.indicator_id))?,
        };
        Ok(())
    })
}

pub(crate) fn is_locked(office: &Office, month: Month) -> Result<bool> {
    let locked = office
        .conn()
        .prepare_cached("SELECT locked FROM month_lock WHERE month = ?1")?
        .query_row([month.code()], |row| row.get(0))
        .optional()?;
    Ok(locked.unwrap_or(false))
}

fn refuse_if_locked(office: &Office, month: Month) -> Result<()> {
    if is_locked(office, month)? {
        refused("month", Rule::MonthLocked)
    } else {
        Ok(())
    }
}
