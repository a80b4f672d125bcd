//! What may stand in a person's fields: tidying, masking, and the oddities worth a second look. Pure.

use super::kinds::Sex;
use crate::days::{Day, PartialDay};
use crate::error::{Result, Rule, refused};
use crate::masks::{MASK, mask_citizen_number, mask_old_citizen_number, mask_phone};

/// What the officer writes about a person. Everything but the name may be empty.
#[derive(Clone, Default, PartialEq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields, default)]
pub struct PersonFields {
    pub name: String,
    pub sex: Sex,
    pub birth: Option<PartialDay>,
    /// CCCD, 12 digits; kept as typed where an old paper holds something else.
    pub citizen_number: Option<String>,
    /// CMND, nine digits: kept to match old lists.
    pub old_citizen_number: Option<String>,
    pub phone: Option<String>,
    pub email: Option<String>,
    /// Số nhà, đường.
    pub address: Option<String>,
    /// Tổ dân phố, khu phố, thôn, ấp.
    pub neighbourhood: Option<String>,
    pub occupation: Option<String>,
    pub workplace: Option<String>,
    /// Dân tộc: sensitive, never in a default export.
    pub ethnicity: Option<String>,
    /// Tôn giáo: sensitive, never in a default export.
    pub religion: Option<String>,
    /// Trình độ văn hóa: 12/12, 10/10.
    pub schooling: Option<String>,
    /// Trình độ chuyên môn.
    pub education: Option<String>,
    /// Trình độ lý luận chính trị.
    pub political_theory: Option<String>,
    pub card_number: Option<String>,
    /// Ngày vào Đảng.
    pub party_since: Option<PartialDay>,
    /// Hội viên nòng cốt.
    pub is_core: bool,
    pub notes: Option<String>,
}

// Personal data must not reach a log through `{:?}`.
impl std::fmt::Debug for PersonFields {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("PersonFields(***)")
    }
}

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

const NAME_LENGTH: usize = 100;
const TEXT_LENGTH: usize = 300;
const NOTES_LENGTH: usize = 5_000;

/// The fields as they will be kept: tidied, empty ones gone. `masked` is what was kept before: a field sent back
/// masked stays as it was.
pub fn tidy_fields(typed: &PersonFields, kept: Option<&PersonFields>) -> Result<PersonFields> {
    let name = sohoi_vietnamese::tidy_name(&typed.name);
    if name.is_empty() {
        return refused("name", Rule::Required);
    }
    if name.chars().count() > NAME_LENGTH {
        return refused("name", Rule::TooLong);
    }
    let kept =
        |pick: fn(&PersonFields) -> &Option<String>| kept.and_then(|fields| pick(fields).clone());
    Ok(PersonFields {
        name,
        sex: typed.sex,
        birth: typed.birth,
        citizen_number: unmask(&typed.citizen_number, || {
            kept(|fields| &fields.citizen_number)
        })
        .map(|text| digits("citizen_number", &text))
        .transpose()?,
        old_citizen_number: unmask(&typed.old_citizen_number, || {
            kept(|fields| &fields.old_citizen_number)
        })
        .map(|text| digits("old_citizen_number", &text))
        .transpose()?,
        phone: unmask(&typed.phone, || kept(|fields| &fields.phone))
            .map(|text| digits("phone", &text))
            .transpose()?,
        email: text("email", &typed.email, TEXT_LENGTH)?,
        address: text("address", &typed.address, TEXT_LENGTH)?,
        neighbourhood: text("neighbourhood", &typed.neighbourhood, TEXT_LENGTH)?,
        occupation: text("occupation", &typed.occupation, TEXT_LENGTH)?,
        workplace: text("workplace", &typed.workplace, TEXT_LENGTH)?,
        ethnicity: text("ethnicity", &typed.ethnicity, TEXT_LENGTH)?,
        religion: text("religion", &typed.religion, TEXT_LENGTH)?,
        schooling: text("schooling", &typed.schooling, TEXT_LENGTH)?,
        education: text("education", &typed.education, TEXT_LENGTH)?,
        political_theory: text("political_theory", &typed.political_theory, TEXT_LENGTH)?,
        card_number: text("card_number", &typed.card_number, TEXT_LENGTH)?,
        party_since: typed.party_since,
        is_core: typed.is_core,
        notes: text("notes", &typed.notes, NOTES_LENGTH)?,
    })
}

fn unmask(typed: &Option<String>, kept: impl FnOnce() -> Option<String>) -> Option<String> {
    match typed {
        Some(text) if text.contains(MASK) => kept(),
        Some(text) if text.trim().is_empty() => None,
        other => other.clone(),
    }
}

/// A free text without blanks around it; empty stays empty.
pub(crate) fn tidy_text(field: &'static str, typed: &str, longest: usize) -> Result<String> {
    Ok(text(field, &Some(typed.to_owned()), longest)?.unwrap_or_default())
}

pub(super) fn text(
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

/// Digits with their spaces and dots taken out; anything else is kept, because old papers hold odd numbers.
fn digits(field: &'static str, typed: &str) -> Result<String> {
    let tidy: String = typed
        .chars()
        .filter(|c| !c.is_whitespace() && !matches!(c, '.' | '-'))
        .collect();
    if tidy.chars().count() > 30 {
        return refused(field, Rule::TooLong);
    }
    Ok(tidy)
}

/// The fields with everything secret masked.
pub fn masked(clear: PersonFields) -> PersonFields {
    PersonFields {
        phone: clear.phone.as_deref().map(mask_phone),
        citizen_number: clear.citizen_number.as_deref().map(mask_citizen_number),
        old_citizen_number: clear
            .old_citizen_number
            .as_deref()
            .map(mask_old_citizen_number),
        ..clear
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
