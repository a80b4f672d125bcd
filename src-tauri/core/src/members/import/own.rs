//! Columns of a list that are fields of the ward's own: told by the field's name, each value read by the field's kind. Pure.

use super::columns::heading_key;
use super::field::{Confidence, ImportField};
use super::findings::FindingCode;
use super::table::{Cell, number_text};
use super::values::{self, Mended};
use crate::days::Day;
use crate::ids::OwnFieldId;
use crate::members::{OwnField, OwnKind, OwnValue, VALUE_LENGTH, is_number};

/// The ward's own fields by their names, as headings are compared.
#[derive(Default)]
pub struct OwnHeadings(Vec<(String, OwnFieldId)>);

impl OwnHeadings {
    pub fn of(fields: &[OwnField]) -> OwnHeadings {
        let known = fields
            .iter()
            .filter_map(|field| Some((heading_key(&field.name), field.id?)));
        OwnHeadings(known.filter(|(key, _)| !key.is_empty()).collect())
    }

    /// The field a heading names, whole or before its brackets. What means her name for certain stays her name: without
    /// it no row could be read.
    pub fn find(&self, heading: &str) -> Option<OwnFieldId> {
        if self.0.is_empty() || is_surely_a_name(heading) {
            return None;
        }
        let before = heading.split(['(', '[']).next().unwrap_or_default();
        [heading, before].into_iter().find_map(|text| {
            let key = heading_key(text);
            self.0
                .iter()
                .find(|(known, _)| *known == key)
                .map(|(_, id)| *id)
        })
    }
}

fn is_surely_a_name(heading: &str) -> bool {
    super::columns::field_of_heading(heading)
        .is_some_and(|(field, sure)| field.is_name() && sure == Confidence::High)
}

/// What a cell says in a field of the ward's own; `None` says nothing. `Err` if it is not what the field holds.
pub(crate) fn read_own(
    kind: OwnKind,
    cell: &Cell,
    today: Day,
) -> Result<Mended<Option<String>>, FindingCode> {
    let shown = cell.shown();
    // In a column of numbers a nought is a number.
    let is_digit = kind == OwnKind::Number && shown.chars().any(|c| c.is_ascii_digit());
    if values::means_nothing(&shown) && !is_digit && kind != OwnKind::YesNo {
        return Ok((None, None));
    }
    match kind {
        OwnKind::Text if shown.chars().count() > VALUE_LENGTH => Err(FindingCode::TooLong),
        OwnKind::Text => Ok((Some(shown), None)),
        OwnKind::Number => {
            let text = match cell {
                Cell::Number(number) => number_text(*number).replace('.', ","),
                _ => shown.replace(char::is_whitespace, ""),
            };
            match is_number(&text) && text.chars().count() <= VALUE_LENGTH {
                true => Ok((Some(text), None)),
                false => Err(FindingCode::NotANumber),
            }
        }
        OwnKind::Day => values::partial_day(cell, today)
            .map(|(day, mended)| (Some(day.to_string()), mended))
            .map_err(|()| FindingCode::NotADay),
        OwnKind::YesNo => match values::yes_or_no(cell) {
            Some(true) => Ok((Some("yes".to_owned()), None)),
            Some(false) => Ok((None, None)),
            None => Err(FindingCode::NotAMark),
        },
    }
}

/// What the register does not say yet, and where the two differ.
pub(crate) fn compare_own(
    listed: &[OwnValue],
    known: &[OwnValue],
) -> (Vec<OwnValue>, Vec<OwnValue>) {
    let (mut blanks, mut differing) = (Vec::new(), Vec::new());
    for said in listed {
        match known.iter().find(|kept| kept.field_id == said.field_id) {
            None => blanks.push(said.clone()),
            Some(kept) if kept.value == said.value => {}
            Some(_) => differing.push(said.clone()),
        }
    }
    (blanks, differing)
}

/// How a column is remembered: "birth", "own:7".
pub(super) fn code_of(field: Option<ImportField>, own: Option<OwnFieldId>) -> String {
    match (field, own) {
        (Some(ImportField::Own), Some(id)) => format!("{}:{}", ImportField::Own.code(), id.0),
        (Some(field), _) => field.code().to_owned(),
        (None, _) => "-".to_owned(),
    }
}

/// The same read back; a field of the ward's own that is gone is no field.
pub(super) fn of_code(
    code: &str,
    fields: &[OwnField],
) -> (Option<ImportField>, Option<OwnFieldId>) {
    match code.split_once(':') {
        Some((_, number)) => {
            let id = number.parse().ok().map(OwnFieldId);
            let known = id.filter(|id| fields.iter().any(|field| field.id == Some(*id)));
            (known.map(|_| ImportField::Own), known)
        }
        None => (ImportField::of_code(code), None),
    }
}
