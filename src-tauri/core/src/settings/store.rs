//! Reads and writes settings, one row per key; a key that is not there has its default.

use std::collections::HashMap;

use rusqlite::Transaction;

use super::Settings;
use crate::action::Action;
use crate::error::{Result, Rule, refused};
use crate::office::Office;

/// The office's settings.
pub fn settings(office: &Office) -> Result<Settings> {
    let mut statement = office
        .conn()
        .prepare_cached("SELECT key, value FROM setting")?;
    let rows: HashMap<String, String> = statement
        .query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?
        .collect::<rusqlite::Result<_>>()?;
    let mut settings = Settings::default();
    let text = |key: &str, value: &mut String| {
        if let Some(kept) = rows.get(key) {
            value.clone_from(kept);
        }
    };
    text("minutes_symbol", &mut settings.minutes_symbol);
    text("place_name", &mut settings.place_name);
    text("meeting_place", &mut settings.meeting_place);
    let number = |key: &str, value: &mut u32| {
        if let Some(kept) = rows.get(key).and_then(|kept| kept.parse().ok()) {
            *value = kept;
        }
    };
    number("branch_due_day", &mut settings.branch_due_day);
    number("ward_due_day", &mut settings.ward_due_day);
    number("lock_after_minutes", &mut settings.lock_after_minutes);
    number("young_from", &mut settings.young_from);
    number("young_to", &mut settings.young_to);
    number("branch_minimum", &mut settings.branch_minimum);
    number("retention_months", &mut settings.retention_months);
    if let Some(kept) = rows.get("count_automatic_members") {
        settings.count_automatic_members = kept == "1";
    }
    text("consent_notice", &mut settings.consent_notice);
    if let Some(kept) = rows.get("age_bands") {
        settings.age_bands = kept.split(',').filter_map(|age| age.parse().ok()).collect();
    }
    if let Some(kept) = rows.get("recipients") {
        settings.recipients = kept.lines().map(str::to_owned).collect();
    }
    Ok(settings)
}

/// Writes those settings that changed.
pub fn save_settings(office: &mut Office, new: &Settings) -> Result<()> {
    for (field, day) in [
        ("branch_due_day", new.branch_due_day),
        ("ward_due_day", new.ward_due_day),
    ] {
        if !(1..=31).contains(&day) {
            return refused(field, Rule::OutOfRange);
        }
    }
    if new.lock_after_minutes > 60 {
        return refused("lock_after_minutes", Rule::OutOfRange);
    }
    let bands = &new.age_bands;
    if bands.is_empty()
        || bands.len() > 10
        || bands.iter().any(|age| *age > 120)
        || bands.windows(2).any(|pair| pair[0] >= pair[1])
    {
        return refused("age_bands", Rule::OutOfRange);
    }
    if new.consent_notice.chars().count() > 5_000 {
        return refused("consent_notice", Rule::TooLong);
    }
    if new.young_from > new.young_to || new.young_to > 120 {
        return refused("young_to", Rule::OutOfRange);
    }
    if new.branch_minimum > 10_000 {
        return refused("branch_minimum", Rule::OutOfRange);
    }
    if !(1..=600).contains(&new.retention_months) {
        return refused("retention_months", Rule::OutOfRange);
    }
    for (field, text) in [
        ("minutes_symbol", &new.minutes_symbol),
        ("place_name", &new.place_name),
        ("meeting_place", &new.meeting_place),
    ] {
        if text.chars().count() > 200 {
            return refused(field, Rule::TooLong);
        }
    }
    office.change(Action::ChangeSettings, |tx| write_settings(tx, new))
}

pub(crate) fn write_settings(tx: &Transaction<'_>, settings: &Settings) -> Result<()> {
    let rows: [(&str, String); 14] = [
        ("minutes_symbol", settings.minutes_symbol.clone()),
        ("place_name", settings.place_name.clone()),
        ("meeting_place", settings.meeting_place.clone()),
        ("branch_due_day", settings.branch_due_day.to_string()),
        ("ward_due_day", settings.ward_due_day.to_string()),
        (
            "lock_after_minutes",
            settings.lock_after_minutes.to_string(),
        ),
        ("retention_months", settings.retention_months.to_string()),
        (
            "count_automatic_members",
            u32::from(settings.count_automatic_members).to_string(),
        ),
        (
            "age_bands",
            settings
                .age_bands
                .iter()
                .map(u32::to_string)
                .collect::<Vec<_>>()
                .join(","),
        ),
        ("consent_notice", settings.consent_notice.clone()),
        ("recipients", settings.recipients.join("\n")),
        ("young_from", settings.young_from.to_string()),
        ("young_to", settings.young_to.to_string()),
        ("branch_minimum", settings.branch_minimum.to_string()),
    ];
    let mut statement = tx.prepare_cached(include_str!("write_setting.sql"))?;
    for (key, value) in rows {
        statement.execute((key, value))?;
    }
    Ok(())
}
