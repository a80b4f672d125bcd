//! Whether two records are one person: by citizen number, by the name understood with the year of birth, by phone.
//! Two women of one name are two, so anything that speaks against it wins. Pure.

use std::collections::HashMap;

use super::units::unit_key;
use crate::days::PartialDay;
use crate::members::PersonFields;

/// What speaks for two records being one person.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, serde::Serialize, ts_rs::TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename_all = "snake_case")]
pub enum MatchReason {
    CitizenNumber,
    NameAndBirthday,
    NameAndPhone,
    NameAndYear,
    NameAndBranch,
    /// Another name under one citizen number.
    NumberOnly,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Likeness {
    pub reason: MatchReason,
    /// Nobody needs to be asked.
    pub certain: bool,
}

/// What a record is compared by.
#[derive(Clone, Default)]
pub(crate) struct Traits {
    name: String,
    /// Without accents, y as i: what the index is built on.
    name_key: String,
    exact_key: String,
    has_accents: bool,
    birth: Option<PartialDay>,
    citizen: Option<String>,
    old_number: Option<String>,
    phone: Option<String>,
    branch: Option<String>,
}

impl Traits {
    pub fn of(fields: &PersonFields, branch: Option<&str>) -> Traits {
        let folded = sohoi_vietnamese::fold(&fields.name);
        Traits {
            name: fields.name.clone(),
            has_accents: !fields.name.is_ascii(),
            name_key: folded.replace('y', "i"),
            exact_key: sohoi_vietnamese::same_name_key(
                &fields.name,
                sohoi_vietnamese::YAndI::Alike,
            ),
            birth: fields.birth,
            citizen: fields
                .citizen_number
                .clone()
                .filter(|number| number.len() == 12 && number.chars().all(|c| c.is_ascii_digit())),
            old_number: fields.old_citizen_number.clone(),
            phone: fields.phone.clone().filter(|number| number.len() >= 10),
            branch: branch.map(unit_key),
        }
    }

    fn same_name(&self, other: &Traits) -> bool {
        self.exact_key == other.exact_key
            // "Nguyen Thi Hoa", typed without accents, may be any of them.
            || (self.name_key == other.name_key && (!self.has_accents || !other.has_accents))
    }

    fn given_name(&self) -> &str {
        self.name_key.rsplit(' ').next().unwrap_or_default()
    }
}

enum Birth {
    SameDay,
    SameYear,
    Unknown,
    Differ,
}

fn compare_births(one: Option<PartialDay>, other: Option<PartialDay>) -> Birth {
    let (Some(one), Some(other)) = (one, other) else {
        return Birth::Unknown;
    };
    if one.about || other.about {
        return if (one.year - other.year).abs() <= 2 {
            Birth::Unknown
        } else {
            Birth::Differ
        };
    }
    if one.year != other.year || differ(one.month, other.month) || differ(one.day, other.day) {
        return Birth::Differ;
    }
    if one.day.is_some() && other.day.is_some() {
        Birth::SameDay
    } else {
        Birth::SameYear
    }
}

fn differ(one: Option<u32>, other: Option<u32>) -> bool {
    matches!((one, other), (Some(one), Some(other)) if one != other)
}

fn both_same(one: &Option<String>, other: &Option<String>) -> bool {
    one.is_some() && one == other
}

pub(crate) fn likeness(one: &Traits, other: &Traits) -> Option<Likeness> {
    let found = |reason, certain| Some(Likeness { reason, certain });
    let same_name = one.same_name(other);
    let same_phone = both_same(&one.phone, &other.phone);
    let same_branch = both_same(&one.branch, &other.branch);
    let birth = compare_births(one.birth, other.birth);
    if both_same(&one.citizen, &other.citizen) {
        return if same_name {
            found(MatchReason::CitizenNumber, true)
        } else if one.given_name() == other.given_name() || matches!(birth, Birth::SameDay) {
            found(MatchReason::CitizenNumber, false)
        } else {
            found(MatchReason::NumberOnly, false)
        };
    }
    if both_same(&one.old_number, &other.old_number) && same_name {
        return found(MatchReason::CitizenNumber, true);
    }
    let other_number = one.citizen.is_some() && other.citizen.is_some();
    if other_number {
        // One digit may be wrong, but not the rest of her too.
        return if same_name && same_phone && matches!(birth, Birth::SameDay) {
            found(MatchReason::NameAndBirthday, false)
        } else {
            None
        };
    }
    if !same_name {
        let spelt_otherwise = same_phone
            && one.given_name() == other.given_name()
            && matches!(birth, Birth::SameDay | Birth::SameYear);
        return if spelt_otherwise {
            found(MatchReason::NameAndPhone, false)
        } else {
            None
        };
    }
    match birth {
        Birth::Differ => None,
        Birth::SameDay => found(MatchReason::NameAndBirthday, same_phone || same_branch),
        Birth::SameYear if same_phone => found(MatchReason::NameAndPhone, true),
        Birth::SameYear => found(MatchReason::NameAndYear, false),
        Birth::Unknown if same_phone => found(MatchReason::NameAndPhone, false),
        Birth::Unknown if same_branch => found(MatchReason::NameAndBranch, false),
        Birth::Unknown => None,
    }
}

/// Finds who may be alike without comparing everybody with everybody.
#[derive(Default)]
pub(crate) struct LikenessIndex {
    records: Vec<Traits>,
    by_name: HashMap<String, Vec<usize>>,
    by_number: HashMap<String, Vec<usize>>,
    by_phone: HashMap<String, Vec<usize>>,
}

impl LikenessIndex {
    pub fn add(&mut self, traits: Traits) {
        let at = self.records.len();
        if !traits.name.is_empty() {
            self.by_name
                .entry(traits.name_key.clone())
                .or_default()
                .push(at);
        }
        for number in [&traits.citizen, &traits.old_number].into_iter().flatten() {
            self.by_number.entry(number.clone()).or_default().push(at);
        }
        if let Some(phone) = &traits.phone {
            self.by_phone.entry(phone.clone()).or_default().push(at);
        }
        self.records.push(traits);
    }

    /// Records that may be this person, the likeliest first.
    pub fn alike(&self, traits: &Traits) -> Vec<(usize, Likeness)> {
        const AT_MOST: usize = 5;
        let mut places: Vec<usize> = Vec::new();
        for number in [&traits.citizen, &traits.old_number].into_iter().flatten() {
            places.extend(self.by_number.get(number).into_iter().flatten());
        }
        if let Some(phone) = &traits.phone {
            places.extend(self.by_phone.get(phone).into_iter().flatten().take(50));
        }
        places.extend(self.by_name.get(&traits.name_key).into_iter().flatten());
        places.sort_unstable();
        places.dedup();
        let mut found: Vec<(usize, Likeness)> = places
            .into_iter()
            .filter_map(|at| likeness(traits, &self.records[at]).map(|likeness| (at, likeness)))
            .collect();
        found.sort_by_key(|(at, likeness)| (!likeness.certain, likeness.reason, *at));
        found.truncate(AT_MOST);
        found
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn traits(name: &str, birth: &str, citizen: &str, phone: &str) -> Traits {
        let some = |text: &str| Some(text.to_owned()).filter(|text| !text.is_empty());
        let fields = PersonFields {
            name: name.to_owned(),
            birth: PartialDay::try_from(birth.to_owned()).ok(),
            citizen_number: some(citizen),
            phone: some(phone),
            ..PersonFields::default()
        };
        Traits::of(&fields, None)
    }

    #[test]
    fn people_are_told_apart_and_together() {
        let check = |one: [&str; 4], other: [&str; 4]| {
            let of = |of: [&str; 4]| traits(of[0], of[1], of[2], of[3]);
            likeness(&of(one), &of(other)).map(|found| (found.reason, found.certain))
        };
        use MatchReason::*;
        let hoa = ["Lê Thị Hòa", "1963", "001163000001", "0912345678"];
        assert_eq!(
            check(hoa, ["Lê Thị Hoà", "1963-05-01", "001163000001", ""]),
            Some((CitizenNumber, true))
        );
        assert_eq!(
            check(hoa, ["LÊ THỊ HOÀ", "1963", "", ""]),
            Some((NameAndYear, false))
        );
        assert_eq!(
            check(hoa, ["Le Thi Hoa", "1963", "", "0912345678"]),
            Some((NameAndPhone, true))
        );
        // Tones make another name.
        assert_eq!(check(hoa, ["Lê Thị Hóa", "1963", "", ""]), None);
        assert_eq!(check(hoa, ["Lê Thị Hòa", "1964", "", "0912345678"]), None);
        assert_eq!(check(hoa, ["Lê Thị Hòa", "1963", "001163000002", ""]), None);
        assert_eq!(
            check(hoa, ["Trần Văn Nam", "1950", "001163000001", ""]),
            Some((NumberOnly, false))
        );
        assert_eq!(
            check(["Lê Thị Mỹ", "1963", "", ""], ["Lê Thị Mĩ", "1963", "", ""]),
            Some((NameAndYear, false))
        );
        assert_eq!(
            check(
                ["Lê Thị Mai", "1963-01-02", "", ""],
                ["Lê Thị Mai", "1963-02-01", "", ""]
            ),
            None
        );
        assert_eq!(
            check(["Lê Thị Mai", "", "", ""], ["Lê Thị Mai", "1963", "", ""]),
            None
        );
    }
}
