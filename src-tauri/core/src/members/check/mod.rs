//! Whether the register is plausible: every rule with the people (or branches) it stumbles over. It warns and changes
//! nothing; a list to work through. One walk over the whole register.

#[cfg(test)]
mod tests;

use std::collections::{BTreeMap, HashMap, HashSet};

use crate::days::{Day, PartialDay, day_column, day_text, optional_day_column};
use crate::error::Result;
use crate::ids::{PersonId, UnitId};
use crate::members::data::kept_too_long;
use crate::members::list::{row_of, unit_names_on};
use crate::members::person::{ERASED_NAME, PersonFields, PersonWarning, warnings};
use crate::office::Office;
use crate::page::Page;
use crate::settings::settings;

/// Everything that is looked at, the gravest first.
#[derive(
    Debug,
    Clone,
    Copy,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    serde::Serialize,
    serde::Deserialize,
    ts_rs::TS,
)]
#[serde(rename_all = "snake_case")]
#[ts(rename_all = "snake_case")]
pub enum CheckRule {
    PeriodsOverlap,
    MemberAfterDeath,
    SameCitizenNumber,
    BornInFuture,
    JoinedBeforeSixteen,
    BranchWithoutHead,
    MemberOfClosedUnit,
    OfficerWhoLeft,
    HouseholdTwoHeads,
    HouseholdWithoutHead,
    HeadWhoLeft,
    SameNameAndBirth,
    SameCardNumber,
    CitizenNumberLength,
    CitizenNumberYear,
    CitizenNumberSex,
    PhoneLength,
    UnderEighteen,
    OverHundred,
    NoBirth,
    ConsentMissing,
    /// Kept longer than the office keeps those who left.
    RetentionDue,
}

impl CheckRule {
    const ALL: [CheckRule; 22] = [
        CheckRule::PeriodsOverlap,
        CheckRule::MemberAfterDeath,
        CheckRule::SameCitizenNumber,
        CheckRule::BornInFuture,
        CheckRule::JoinedBeforeSixteen,
        CheckRule::BranchWithoutHead,
        CheckRule::MemberOfClosedUnit,
        CheckRule::OfficerWhoLeft,
        CheckRule::HouseholdTwoHeads,
        CheckRule::HouseholdWithoutHead,
        CheckRule::HeadWhoLeft,
        CheckRule::SameNameAndBirth,
        CheckRule::SameCardNumber,
        CheckRule::CitizenNumberLength,
        CheckRule::CitizenNumberYear,
        CheckRule::CitizenNumberSex,
        CheckRule::PhoneLength,
        CheckRule::UnderEighteen,
        CheckRule::OverHundred,
        CheckRule::NoBirth,
        CheckRule::ConsentMissing,
        CheckRule::RetentionDue,
    ];
}

#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
pub struct CheckCount {
    pub rule: CheckRule,
    pub cases: i64,
}

/// One thing to look at: a person, or a branch without one.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
pub struct CheckCase {
    pub person_id: Option<PersonId>,
    pub unit_id: Option<UnitId>,
    /// The person's name, or the branch's.
    pub name: String,
    pub birth: Option<PartialDay>,
    pub unit_name: Option<String>,
    /// A day that tells more, e.g. her last as a member.
    pub day: Option<Day>,
}

/// How many cases each rule has; rules without any are there too, with 0.
pub fn check_register(office: &Office) -> Result<Vec<CheckCount>> {
    let found = walk(office)?;
    Ok(CheckRule::ALL
        .into_iter()
        .map(|rule| CheckCount {
            rule,
            cases: found.get(&rule).map_or(0, |cases| cases.len() as i64),
        })
        .collect())
}

/// The cases of one rule by name: a window of at most 200.
pub fn list_check_cases(
    office: &Office,
    rule: CheckRule,
    offset: u32,
    limit: u32,
) -> Result<Page<CheckCase>> {
    let mut found = walk(office)?.remove(&rule).unwrap_or_default();
    found.sort_by_key(|case| case.order);
    found.dedup_by_key(|case| (case.person, case.unit));
    let today = office.today();
    let names = unit_names_on(office.conn(), today)?;
    Page::of(found, offset, limit, |case| {
        let unit_name = case.unit.and_then(|unit| names.get(&unit).cloned());
        Ok(match case.person {
            Some(id) => {
                let row = row_of(office, id, today)?;
                CheckCase {
                    person_id: Some(id),
                    unit_id: case.unit,
                    name: row.name,
                    birth: row.birth,
                    unit_name: unit_name.or(row.unit_name),
                    day: case.day,
                }
            }
            None => CheckCase {
                person_id: None,
                unit_id: case.unit,
                name: unit_name.unwrap_or_default(),
                birth: None,
                unit_name: None,
                day: case.day,
            },
        })
    })
}

#[derive(Clone, Copy)]
struct Case {
    person: Option<PersonId>,
    unit: Option<UnitId>,
    day: Option<Day>,
    /// Place of the person in name order.
    order: usize,
}

/// What the walk knows of a person.
struct Walked {
    id: PersonId,
    fields: PersonFields,
    card: Option<String>,
    is_member: bool,
    has_consent: bool,
    periods: Vec<Stay>,
}

struct Stay {
    unit: UnitId,
    group: Option<UnitId>,
    from: Day,
    to: Option<Day>,
    died: bool,
}

type Cases = BTreeMap<CheckRule, Vec<Case>>;

fn walk(office: &Office) -> Result<Cases> {
    let (conn, today) = (office.conn(), office.today());
    let mut people: Vec<Walked> = Vec::new();
    let mut place: HashMap<PersonId, usize> = HashMap::new();
    let mut statement = conn.prepare_cached(include_str!("people.sql"))?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let id: PersonId = row.get("id")?;
        let name: String = row.get("name")?;
        if name == ERASED_NAME {
            continue;
        }
        place.insert(id, people.len());
        people.push(Walked {
            id,
            card: row.get("card_number")?,
            is_member: false,
            has_consent: row.get("has_consent")?,
            periods: Vec::new(),
            fields: PersonFields {
                name,
                sex: row.get("sex")?,
                birth: row.get("birth")?,
                citizen_number: row.get("citizen_number")?,
                old_citizen_number: row.get("old_citizen_number")?,
                phone: row.get("phone")?,
                ..Default::default()
            },
        });
    }
    let mut statement = conn.prepare_cached(
        "SELECT person_id, unit_id, group_id, valid_from, valid_to, leave_reason IS 'died' AS died FROM membership ORDER BY person_id, valid_from",
    )?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        if let Some(&at) = place.get(&row.get("person_id")?) {
            let stay = Stay {
                unit: row.get("unit_id")?,
                group: row.get("group_id")?,
                from: day_column(row, "valid_from")?,
                to: optional_day_column(row, "valid_to")?,
                died: row.get("died")?,
            };
            people[at].is_member |= stay.from <= today && stay.to.is_none_or(|to| today < to);
            people[at].periods.push(stay);
        }
    }
    let mut cases = Cases::new();
    let mut add = |rule: CheckRule, order: usize, unit: Option<UnitId>, day: Option<Day>| {
        cases.entry(rule).or_default().push(Case {
            person: Some(people[order].id),
            unit,
            day,
            order,
        });
    };
    let closed = closed_units(office)?;
    for (at, person) in people.iter().enumerate() {
        check_fields(person, today, |rule| add(rule, at, None, None));
        check_periods(person, &closed, |rule, unit, day| add(rule, at, unit, day));
        if person.is_member && !person.has_consent {
            add(CheckRule::ConsentMissing, at, None, None);
        }
    }
    shared(
        &people,
        |person| person.fields.citizen_number.clone(),
        |at| {
            add(CheckRule::SameCitizenNumber, at, None, None);
        },
    );
    shared(
        &people,
        |person| person.card.clone(),
        |at| {
            add(CheckRule::SameCardNumber, at, None, None);
        },
    );
    let same_name = |person: &Walked| {
        let birth = person.fields.birth?;
        let name =
            sohoi_vietnamese::same_name_key(&person.fields.name, sohoi_vietnamese::YAndI::Alike);
        Some(format!("{name} {}", birth.year))
    };
    shared(&people, same_name, |at| {
        add(CheckRule::SameNameAndBirth, at, None, None);
    });
    let mut by_sql = |rule: CheckRule, sql: &str| -> Result<()> {
        let mut statement = conn.prepare_cached(sql)?;
        let mut rows = statement.query([day_text(today)])?;
        while let Some(row) = rows.next()? {
            if let Some(&at) = place.get(&row.get("person_id")?) {
                add(rule, at, row.get("unit_id")?, None);
            }
        }
        Ok(())
    };
    by_sql(
        CheckRule::OfficerWhoLeft,
        include_str!("officers_who_left.sql"),
    )?;
    by_sql(CheckRule::HouseholdTwoHeads, include_str!("two_heads.sql"))?;
    by_sql(CheckRule::HouseholdWithoutHead, include_str!("no_head.sql"))?;
    by_sql(CheckRule::HeadWhoLeft, include_str!("head_who_left.sql"))?;
    let months = settings(office)?.retention_months;
    if let Some(before) = today.checked_sub_months(chrono::Months::new(months)) {
        for (id, left) in kept_too_long(conn, before)? {
            if let Some(&at) = place.get(&id) {
                add(CheckRule::RetentionDue, at, None, Some(left));
            }
        }
    }
    let mut statement = conn.prepare_cached(include_str!("branches_without_head.sql"))?;
    let units: Vec<UnitId> = statement
        .query_map([day_text(today)], |row| row.get("unit_id"))?
        .collect::<rusqlite::Result<_>>()?;
    for (order, unit) in units.into_iter().enumerate() {
        cases
            .entry(CheckRule::BranchWithoutHead)
            .or_default()
            .push(Case {
                person: None,
                unit: Some(unit),
                day: None,
                order,
            });
    }
    Ok(cases)
}

fn check_fields(person: &Walked, today: Day, mut add: impl FnMut(CheckRule)) {
    // Old papers of those who left are as they are: only members are worth the work.
    if !person.is_member {
        return;
    }
    for warning in warnings(&person.fields, today) {
        add(match warning {
            PersonWarning::BornInFuture => CheckRule::BornInFuture,
            PersonWarning::UnderEighteen => CheckRule::UnderEighteen,
            PersonWarning::CitizenNumberLength => CheckRule::CitizenNumberLength,
            PersonWarning::CitizenNumberSex => CheckRule::CitizenNumberSex,
            PersonWarning::CitizenNumberYear => CheckRule::CitizenNumberYear,
            PersonWarning::PhoneLength => CheckRule::PhoneLength,
            _ => continue,
        });
    }
    match person.fields.birth {
        None => add(CheckRule::NoBirth),
        Some(birth) if birth.age_on(today) > 100 => add(CheckRule::OverHundred),
        Some(birth) => {
            // A year alone may be off by one.
            let first = person.periods.first().map(|stay| stay.from);
            if first.is_some_and(|from| birth.age_on(from) < 15) {
                add(CheckRule::JoinedBeforeSixteen);
            }
        }
    }
}

fn check_periods(
    person: &Walked,
    closed: &HashMap<UnitId, Day>,
    mut add: impl FnMut(CheckRule, Option<UnitId>, Option<Day>),
) {
    for pair in person.periods.windows(2) {
        if pair[0].to.is_none_or(|to| pair[1].from < to) {
            add(
                CheckRule::PeriodsOverlap,
                Some(pair[1].unit),
                Some(pair[1].from),
            );
        }
        if pair[0].died {
            add(
                CheckRule::MemberAfterDeath,
                Some(pair[1].unit),
                Some(pair[1].from),
            );
        }
    }
    if let Some(last) = person.periods.last() {
        let shut = [Some(last.unit), last.group]
            .into_iter()
            .flatten()
            .find_map(|unit| Some((unit, *closed.get(&unit)?)));
        if let Some((unit, day)) = shut
            && last.to.is_none_or(|to| day < to)
        {
            add(CheckRule::MemberOfClosedUnit, Some(unit), day.pred_opt());
        }
    }
}

/// Every place whose key stands at another place too.
fn shared(people: &[Walked], key: impl Fn(&Walked) -> Option<String>, mut add: impl FnMut(usize)) {
    let mut first: HashMap<String, usize> = HashMap::new();
    let mut told: HashSet<usize> = HashSet::new();
    for (at, person) in people.iter().enumerate() {
        let Some(key) = key(person) else { continue };
        if let Some(&known) = first.get(&key) {
            for at in [known, at] {
                if told.insert(at) {
                    add(at);
                }
            }
        } else {
            first.insert(key, at);
        }
    }
}

/// Units that are closed, with the first day they were.
fn closed_units(office: &Office) -> Result<HashMap<UnitId, Day>> {
    let mut statement = office
        .conn()
        .prepare_cached("SELECT id, closed FROM unit WHERE closed IS NOT NULL")?;
    let units = statement
        .query_map([], |row| Ok((row.get("id")?, day_column(row, "closed")?)))?
        .collect::<rusqlite::Result<_>>()?;
    Ok(units)
}
