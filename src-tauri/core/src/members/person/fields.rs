//! What may stand in a person's fields: tidying, masking, and the oddities worth a second look. Pure.

use super::declared::{FieldTrait, PERSON_FIELDS, PersonColumn, PersonFields};
use super::kinds::Sex;
use crate::days::Day;
use crate::error::Result;
use crate::masks::{MASK, mask_citizen_number, mask_old_citizen_number, mask_phone_or_name};

#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, ts_rs::TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename_all = "snake_case")]
pub enum PersonWarning {
    UnderEighteen,
    BornInFuture,
    CitizenNumberLength,
    CitizenNumberSex,
    CitizenNumberYear,
    OldCitizenNumberLength,
    EmailShape,
    PhoneLength,
    SameNameAndBirth,
}

/// The fields as they will be kept: tidied, empty ones gone. `kept` is what stood there before: a field sent back masked
/// stays as it was.
pub fn tidy_fields(typed: &PersonFields, kept: Option<&PersonFields>) -> Result<PersonFields> {
    typed.tidied(kept)
}

/// The fields with everything secret masked.
pub fn masked(mut clear: PersonFields) -> PersonFields {
    for field in PERSON_FIELDS
        .iter()
        .filter(|field| field.is(FieldTrait::Masked))
    {
        if let Some(Some(text)) = clear.text_mut(field.field) {
            *text = mask_field(field.field, text);
        }
    }
    clear
}

/// A secret text of a person with its middle covered.
pub fn mask_field(field: PersonColumn, text: &str) -> String {
    match field {
        PersonColumn::CitizenNumber => mask_citizen_number(text),
        PersonColumn::OldCitizenNumber => mask_old_citizen_number(text),
        _ => mask_phone_or_name(text),
    }
}

/// A kept value of some table's column as it may be told to somebody who did not ask for it in clear.
pub(crate) fn mask_column(table: &str, column: &str, value: String) -> String {
    match PersonColumn::of_code(column) {
        Some(field) if table == "person" && field.is(FieldTrait::Masked) => {
            mask_field(field, &value)
        }
        _ => value,
    }
}

/// Things worth a second look. They warn and never block: cards have faults and people change.
/// Fields still masked are not judged. Citizen numbers: 12 digits; the fourth tells century and sex (odd for women), the fifth and sixth the birth year
/// (Nghị định 137/2015/NĐ-CP, Thông tư 07/2016/TT-BCA).
pub fn warnings(fields: &PersonFields, on: Day) -> Vec<PersonWarning> {
    let mut found = Vec::new();
    if let Some(birth) = fields.birth {
        let age = birth.age_on(on);
        if birth.first_day() > on {
            found.push(PersonWarning::BornInFuture);
        } else if age < 18 {
            found.push(PersonWarning::UnderEighteen);
        }
    }
    if let Some(number) = clear(&fields.citizen_number) {
        let digits: Vec<i32> = number
            .chars()
            .filter_map(|c| c.to_digit(10))
            .map(|d| d as i32)
            .collect();
        if digits.len() != number.chars().count() || !matches!(digits.len(), 9 | 12) {
            found.push(PersonWarning::CitizenNumberLength);
        } else if digits.len() == 12 {
            if (digits[3] % 2 == 1) != (fields.sex == Sex::Female) {
                found.push(PersonWarning::CitizenNumberSex);
            }
            let year = 1900 + digits[3] / 2 * 100 + digits[4] * 10 + digits[5];
            if fields
                .birth
                .is_some_and(|birth| !birth.about && birth.year != year)
            {
                found.push(PersonWarning::CitizenNumberYear);
            }
        }
    }
    if let Some(number) = clear(&fields.old_citizen_number)
        && !(number.len() == 9 && number.chars().all(|c| c.is_ascii_digit()))
    {
        found.push(PersonWarning::OldCitizenNumberLength);
    }
    if let Some(email) = &fields.email {
        let (name, host) = email.split_once('@').unwrap_or_default();
        if name.is_empty() || !host.contains('.') || email.contains(char::is_whitespace) {
            found.push(PersonWarning::EmailShape);
        }
    }
    if let Some(phone) = clear(&fields.phone) {
        let all_digits = phone.chars().all(|c| c.is_ascii_digit());
        let length = phone.len();
        let landline = phone.starts_with("02") && length == 11;
        if !all_digits || !(landline || (phone.starts_with('0') && length == 10)) {
            found.push(PersonWarning::PhoneLength);
        }
    }
    found
}

fn clear(field: &Option<String>) -> Option<&String> {
    field.as_ref().filter(|text| !text.contains(MASK))
}
