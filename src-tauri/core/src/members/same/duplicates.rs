//! People who stand in the register twice: pairs found by numbers, by the name understood and by the household, each with
//! the reasons and a score that is the sum of their points. Comparing is pure, so that two wards' lists can be held
//! against each other before they are one.

use std::collections::{HashMap, HashSet};

use rusqlite::named_params;

use crate::days::{PartialDay, day_text};
use crate::error::Result;
use crate::ids::PersonId;
use crate::members::list::{MemberRow, row_of};
use crate::office::Office;
use crate::page::Page;

/// Pairs below this are not shown.
const ENOUGH: i32 = 45;
/// A phone more people share is the branch's, not theirs.
const SHARED_PHONE: usize = 10;
/// A name more people share is only looked at within a birth year.
const COMMON_NAME: usize = 300;
const LARGEST_HOUSEHOLD: usize = 30;

/// Why two records may be one person. Each is worth points; two that speak against it take some away.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, ts_rs::TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename_all = "snake_case")]
pub enum DuplicateReason {
    SameCitizenNumber,
    SameOldCitizenNumber,
    SameName,
    /// One of the two is written without accents.
    NameWithoutAccents,
    SameGivenName,
    SameBirthDay,
    SameBirthYear,
    /// A year given as "khoảng" that is near the other.
    NearBirthYear,
    SamePhone,
    SameHousehold,
    SameBranch,
    OtherCitizenNumber,
}

impl DuplicateReason {
    fn points(self) -> i32 {
        match self {
            DuplicateReason::SameCitizenNumber => 70,
            DuplicateReason::SameOldCitizenNumber => 60,
            DuplicateReason::SamePhone => 35,
            DuplicateReason::SameName => 30,
            DuplicateReason::SameBirthDay => 25,
            DuplicateReason::NameWithoutAccents => 22,
            DuplicateReason::SameHousehold => 20,
            DuplicateReason::SameBirthYear | DuplicateReason::SameBranch => 15,
            DuplicateReason::SameGivenName => 10,
            DuplicateReason::NearBirthYear => 8,
            DuplicateReason::OtherCitizenNumber => -40,
        }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, ts_rs::TS)]
pub struct ReasonPoints {
    pub reason: DuplicateReason,
    pub points: i32,
}

/// Two records to look at.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
pub struct DuplicatePair {
    pub one: MemberRow,
    pub other: MemberRow,
    /// Sum of the points, 100 at most.
    pub score: i32,
    pub reasons: Vec<ReasonPoints>,
}

/// What a comparison knows of a person.
#[derive(Clone, Default)]
pub struct Candidate {
    pub name: String,
    pub birth: Option<PartialDay>,
    pub citizen_number: Option<String>,
    pub old_citizen_number: Option<String>,
    pub phone: Option<String>,
    pub unit: Option<i64>,
    pub household: Option<i64>,
}

// Personal data must not reach a log through `{:?}`.
impl std::fmt::Debug for Candidate {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Candidate(***)")
    }
}

/// Two places in the lists that were compared.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    pub one: usize,
    pub other: usize,
    pub score: i32,
    pub reasons: Vec<ReasonPoints>,
}

/// Pairs within one list, the surest first.
pub fn pairs_within(people: &[Candidate]) -> Vec<Found> {
    let keys: Vec<Keys<'_>> = people.iter().map(Keys::of).collect();
    pairs(&keys, None)
}

/// Pairs of one from each list: `other` counts in the second.
pub fn pairs_between(mine: &[Candidate], theirs: &[Candidate]) -> Vec<Found> {
    let keys: Vec<Keys<'_>> = mine.iter().chain(theirs).map(Keys::of).collect();
    let mut found = pairs(&keys, Some(mine.len()));
    for pair in &mut found {
        pair.other -= mine.len();
    }
    found
}

/// A person as she is compared.
struct Keys<'a> {
    known: &'a Candidate,
    /// Equal for spellings of one name.
    name: String,
    folded: String,
    is_plain: bool,
    /// The old card's nine digits, wherever they stand.
    old_number: Option<&'a str>,
    number: Option<&'a str>,
    phone: Option<&'a str>,
}

impl<'a> Keys<'a> {
    fn of(known: &'a Candidate) -> Keys<'a> {
        let folded = sohoi_vietnamese::fold(&known.name);
        let digits = |text: &'a Option<String>, length: usize| {
            text.as_deref()
                .filter(|text| text.len() == length && text.bytes().all(|b| b.is_ascii_digit()))
        };
        Keys {
            name: sohoi_vietnamese::same_name_key(&known.name, sohoi_vietnamese::YAndI::Alike),
            is_plain: known.name.is_ascii(),
            folded,
            number: digits(&known.citizen_number, 12),
            old_number: digits(&known.old_citizen_number, 9)
                .or_else(|| digits(&known.citizen_number, 9)),
            phone: known.phone.as_deref().filter(|text| text.len() >= 8),
            known,
        }
    }

    fn given(&self) -> &str {
        self.folded.rsplit(' ').next().unwrap_or_default()
    }
}

fn pairs(keys: &[Keys<'_>], split: Option<usize>) -> Vec<Found> {
    let mut seen: HashSet<(u32, u32)> = HashSet::new();
    let mut found = Vec::new();
    let mut look = |group: &[u32]| {
        for (at, &one) in group.iter().enumerate() {
            for &other in &group[at + 1..] {
                let across =
                    split.is_none_or(|split| (one as usize) < split && split <= other as usize);
                if across
                    && let Some(pair) = compare(keys, one as usize, other as usize)
                    && seen.insert((one, other))
                {
                    found.push(pair);
                }
            }
        }
    };
    let groups_by = |key: &dyn Fn(&Keys<'_>) -> Option<String>| -> Vec<Vec<u32>> {
        let mut groups: HashMap<String, Vec<u32>> = HashMap::new();
        for (at, person) in keys.iter().enumerate() {
            if let Some(key) = key(person) {
                groups.entry(key).or_default().push(at as u32);
            }
        }
        groups
            .into_values()
            .filter(|group| group.len() > 1)
            .collect()
    };
    for group in groups_by(&|person| person.number.map(str::to_owned)) {
        look(&group);
    }
    for group in groups_by(&|person| person.old_number.map(str::to_owned)) {
        look(&group);
    }
    for group in groups_by(&|person| person.phone.map(str::to_owned)) {
        if group.len() <= SHARED_PHONE {
            look(&group);
        }
    }
    for group in groups_by(&|person| person.known.household.map(|id| id.to_string())) {
        if group.len() <= LARGEST_HOUSEHOLD {
            look(&group);
        }
    }
    for group in groups_by(&|person| Some(person.folded.clone())) {
        if group.len() <= COMMON_NAME {
            look(&group);
            continue;
        }
        let mut years: HashMap<i32, Vec<u32>> = HashMap::new();
        for person in group {
            if let Some(birth) = keys[person as usize].known.birth {
                years.entry(birth.year).or_default().push(person);
            }
        }
        years.values().for_each(|group| look(group));
    }
    found.sort_by(|one, other| {
        (-one.score, &keys[one.one].folded, one.one, one.other).cmp(&(
            -other.score,
            &keys[other.one].folded,
            other.one,
            other.other,
        ))
    });
    found
}

/// Both there and equal.
fn same<T: PartialEq>(one: Option<T>, other: Option<T>) -> bool {
    one.is_some() && one == other
}

fn compare(keys: &[Keys<'_>], one: usize, other: usize) -> Option<Found> {
    use DuplicateReason::*;
    let (first, second) = (&keys[one], &keys[other]);
    let mut reasons = Vec::new();
    let same_number = same(first.number, second.number);
    let same_old = same(first.old_number, second.old_number);
    if same_number {
        reasons.push(SameCitizenNumber);
    }
    if same_old {
        reasons.push(SameOldCitizenNumber);
    }
    match (first.known.birth, second.known.birth) {
        (Some(born), Some(birth)) if born.year == birth.year => {
            let whole = |day: PartialDay| day.month.is_some() && day.day.is_some() && !day.about;
            if whole(born) && whole(birth) && born == birth {
                reasons.push(SameBirthDay);
            }
            reasons.push(SameBirthYear);
        }
        (Some(born), Some(birth))
            if (born.about || birth.about) && (born.year - birth.year).abs() <= 2 =>
        {
            reasons.push(NearBirthYear);
        }
        // The same name in another year is another person; only a card's number says otherwise.
        (Some(_), Some(_)) if !same_number && !same_old => return None,
        _ => {}
    }
    let mut is_name = true;
    if first.name == second.name {
        reasons.push(SameName);
    } else if first.folded == second.folded && (first.is_plain || second.is_plain) {
        reasons.push(NameWithoutAccents);
    } else if first.given() == second.given() {
        reasons.push(SameGivenName);
    } else {
        is_name = false;
    }
    if same(first.phone, second.phone) && (is_name || same_number || same_old) {
        reasons.push(SamePhone);
    }
    if !is_name && !same_number && !same_old {
        return None;
    }
    if same(first.known.household, second.known.household) {
        reasons.push(SameHousehold);
    }
    if same(first.known.unit, second.known.unit) {
        reasons.push(SameBranch);
    }
    if first.number.is_some() && second.number.is_some() && !same_number {
        reasons.push(OtherCitizenNumber);
    }
    let score: i32 = reasons.iter().map(|reason| reason.points()).sum();
    // A given name, a year and a branch are shared by many: something of her own must agree too.
    let of_her_own = reasons.iter().any(|reason| {
        !matches!(
            reason,
            SameGivenName | SameBirthYear | NearBirthYear | SameBranch | SameBirthDay
        )
    });
    (score >= ENOUGH && of_her_own).then(|| {
        reasons.sort_by_key(|reason| -reason.points());
        Found {
            one,
            other,
            score: score.min(100),
            reasons: reasons
                .into_iter()
                .map(|reason| ReasonPoints {
                    reason,
                    points: reason.points(),
                })
                .collect(),
        }
    })
}

/// Everybody in the register as a candidate, with her number.
pub fn candidates(office: &Office) -> Result<(Vec<PersonId>, Vec<Candidate>)> {
    let mut statement = office
        .conn()
        .prepare_cached(include_str!("duplicate_candidates.sql"))?;
    let mut rows = statement.query(named_params! { ":on": day_text(office.today()) })?;
    let (mut ids, mut people) = (Vec::new(), Vec::new());
    while let Some(row) = rows.next()? {
        ids.push(row.get("id")?);
        people.push(Candidate {
            name: row.get("name")?,
            birth: row.get("birth")?,
            citizen_number: row.get("citizen_number")?,
            old_citizen_number: row.get("old_citizen_number")?,
            phone: row.get("phone")?,
            unit: row.get("unit_id")?,
            household: row.get("household_id")?,
        });
    }
    Ok((ids, people))
}

/// Pairs not yet decided, the surest first: a window of at most 200.
pub fn list_duplicates(office: &Office, offset: u32, limit: u32) -> Result<Page<DuplicatePair>> {
    let (ids, people) = candidates(office)?;
    let apart: HashSet<(PersonId, PersonId)> = office
        .conn()
        .prepare_cached("SELECT one_id, other_id FROM different_people")?
        .query_map([], |row| Ok((row.get("one_id")?, row.get("other_id")?)))?
        .collect::<rusqlite::Result<_>>()?;
    let found: Vec<Found> = pairs_within(&people)
        .into_iter()
        .filter(|pair| {
            let (one, other) = (ids[pair.one], ids[pair.other]);
            !apart.contains(&(one.min(other), one.max(other)))
        })
        .collect();
    let today = office.today();
    Page::of(found, offset, limit, |pair| {
        Ok(DuplicatePair {
            one: row_of(office, ids[pair.one], today)?,
            other: row_of(office, ids[pair.other], today)?,
            score: pair.score,
            reasons: pair.reasons,
        })
    })
}
