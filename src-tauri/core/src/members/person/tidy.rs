//! How what the officer types becomes what is kept: blanks gone, digits in one piece, masks taken for what stood there. Pure.

use crate::error::{Result, Rule, refused};
use crate::masks::MASK;

pub(super) fn tidy_name(field: &'static str, typed: &str, longest: usize) -> Result<String> {
    let name = sohoi_vietnamese::tidy_name(typed);
    if name.is_empty() {
        return refused(field, Rule::Required);
    }
    if name.chars().count() > longest {
        return refused(field, Rule::TooLong);
    }
    Ok(name)
}

/// A text that may come back masked.
pub(super) fn tidy_unmasked(
    field: &'static str,
    typed: &Option<String>,
    kept: Option<&Option<String>>,
    longest: usize,
) -> Result<Option<String>> {
    text(field, &unmask(typed, kept), longest)
}

/// Digits with their spaces and dots taken out; anything else is kept, because old papers hold odd numbers.
pub(super) fn tidy_digits(
    field: &'static str,
    typed: &Option<String>,
    kept: Option<&Option<String>>,
    longest: usize,
) -> Result<Option<String>> {
    let Some(typed) = unmask(typed, kept) else {
        return Ok(None);
    };
    let tidy: String = typed
        .chars()
        .filter(|c| !c.is_whitespace() && !matches!(c, '.' | '-'))
        .collect();
    if tidy.chars().count() > longest {
        return refused(field, Rule::TooLong);
    }
    Ok(Some(tidy))
}

fn unmask(typed: &Option<String>, kept: Option<&Option<String>>) -> Option<String> {
    match typed {
        Some(text) if text.contains(MASK) => kept.cloned().flatten(),
        Some(text) if text.trim().is_empty() => None,
        other => other.clone(),
    }
}

/// A free text without blanks around it; empty stays empty.
pub(crate) fn tidy_text(field: &'static str, typed: &str, longest: usize) -> Result<String> {
    Ok(text(field, &Some(typed.to_owned()), longest)?.unwrap_or_default())
}

pub(crate) fn text(
    field: &'static str,
    typed: &Option<String>,
    longest: usize,
) -> Result<Option<String>> {
    let Some(typed) = typed else { return Ok(None) };
    let tidy: String = typed
        .trim()
        .chars()
        .filter(|c| !c.is_control() || *c == '\n')
        .collect();
    if tidy.chars().count() > longest {
        return refused(field, Rule::TooLong);
    }
    Ok((!tidy.is_empty()).then_some(tidy))
}
