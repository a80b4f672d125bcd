//! Rules of what an officer writes about a meeting: pure, the day passed in.

use chrono::NaiveTime;

use super::MeetingFields;
use crate::days::{Day, check_day};
use crate::error::{Result, Rule, refused};

const LINE: usize = 500;
const PAGES: usize = 50_000;

/// Checks the fields and answers them tidied: no blank lines, no blank căn cứ, no blank conclusion that was never kept.
pub(super) fn checked(fields: &MeetingFields, today: Day) -> Result<MeetingFields> {
    let mut tidy = fields.clone();
    for line in [
        &mut tidy.title,
        &mut tidy.place,
        &mut tidy.chair_name,
        &mut tidy.chair_title,
        &mut tidy.secretary_name,
        &mut tidy.secretary_title,
    ] {
        trim(line);
    }
    for line in [&mut tidy.number, &mut tidy.starts_at, &mut tidy.ends_at] {
        *line = line
            .take()
            .map(|text| text.trim().to_owned())
            .filter(|text| !text.is_empty());
    }
    tidy.bases.iter_mut().for_each(trim);
    tidy.bases.retain(|basis| !basis.is_empty());
    for section in &mut tidy.sections {
        trim(&mut section.heading);
        section.body.truncate(section.body.trim_end().len());
    }
    tidy.sections
        .retain(|section| !section.heading.is_empty() || !section.body.is_empty());
    tidy.conclusions
        .iter_mut()
        .for_each(|conclusion| trim(&mut conclusion.text));
    tidy.conclusions
        .retain(|conclusion| conclusion.id.is_some() || !conclusion.text.is_empty());
    for person in &mut tidy.attendance {
        for line in [
            &mut person.name,
            &mut person.title,
            &mut person.unit_name,
            &mut person.note,
        ] {
            trim(line);
        }
    }

    if tidy.title.is_empty() {
        return refused("title", Rule::Required);
    }
    check_day("day", tidy.day, today)?;
    let starts_at = hour("starts_at", tidy.starts_at.as_deref())?;
    let ends_at = hour("ends_at", tidy.ends_at.as_deref())?;
    if matches!((starts_at, ends_at), (Some(start), Some(end)) if end <= start) {
        return refused("ends_at", Rule::EndsBeforeStart);
    }
    if tidy
        .conclusions
        .iter()
        .any(|conclusion| conclusion.text.is_empty())
    {
        return refused("conclusions", Rule::Required);
    }
    if tidy.attendance.iter().any(|person| person.name.is_empty()) {
        return refused("attendance", Rule::Required);
    }
    check_lengths(&tidy)?;
    Ok(tidy)
}

fn check_lengths(fields: &MeetingFields) -> Result<()> {
    let lines = [
        ("title", &fields.title),
        ("place", &fields.place),
        ("chair_name", &fields.chair_name),
        ("chair_title", &fields.chair_title),
        ("secretary_name", &fields.secretary_name),
        ("secretary_title", &fields.secretary_title),
    ];
    for (field, text) in lines {
        no_longer_than(LINE, field, text)?;
    }
    no_longer_than(30, "number", fields.number.as_deref().unwrap_or_default())?;
    for basis in &fields.bases {
        no_longer_than(2 * LINE, "bases", basis)?;
    }
    for section in &fields.sections {
        no_longer_than(LINE, "sections", &section.heading)?;
        no_longer_than(PAGES, "sections", &section.body)?;
    }
    for conclusion in &fields.conclusions {
        no_longer_than(PAGES, "conclusions", &conclusion.text)?;
    }
    for person in &fields.attendance {
        for text in [&person.name, &person.title, &person.unit_name, &person.note] {
            no_longer_than(LINE, "attendance", text)?;
        }
    }
    Ok(())
}

/// What must be known before the minutes can be signed.
pub(super) fn check_ready_to_sign(fields: &MeetingFields) -> Result<()> {
    if fields.chair_name.is_empty() {
        return refused("chair_name", Rule::Required);
    }
    Ok(())
}

pub(super) fn check_reason(field: &'static str, reason: &str) -> Result<String> {
    let reason = reason.trim();
    if reason.is_empty() {
        return refused(field, Rule::Required);
    }
    no_longer_than(LINE, field, reason)?;
    Ok(reason.to_owned())
}

pub(super) fn no_longer_than(limit: usize, field: &'static str, text: &str) -> Result<()> {
    // Bytes first: counting letters of fifty thousand is only needed near the limit.
    if text.len() > limit && text.chars().count() > limit {
        return refused(field, Rule::TooLong);
    }
    Ok(())
}

fn hour(field: &'static str, text: Option<&str>) -> Result<Option<NaiveTime>> {
    match text.map(|text| NaiveTime::parse_from_str(text, "%H:%M")) {
        None => Ok(None),
        Some(Ok(time)) => Ok(Some(time)),
        Some(Err(_)) => refused(field, Rule::NotATime),
    }
}

fn trim(text: &mut String) {
    let trimmed = text.trim();
    if trimmed.len() != text.len() {
        *text = trimmed.to_owned();
    }
}
