//! Which people of the other ward are people of ours, and where their two records differ.

use std::collections::{HashMap, HashSet};

use rusqlite::{Connection, named_params};

use super::{ConflictRow, Keep, Likeness, MatchRow, MergerPlan};
use crate::days::{Day, PartialDay, day_text};
use crate::error::Result;
use crate::ids::PersonId;
use crate::members::{FieldKind, PERSON_FIELDS, PersonField, mask_column};

/// What is compared of a person.
pub(super) struct Known {
    pub id: PersonId,
    pub name: String,
    key: String,
    pub birth: Option<PartialDay>,
    citizen: Option<String>,
    phone: Option<String>,
    pub unit: Option<String>,
}

pub(super) fn people(conn: &Connection, on: Day) -> Result<Vec<Known>> {
    let mut statement = conn.prepare_cached(include_str!("people.sql"))?;
    let digits = |text: Option<String>| {
        text.map(|text| {
            text.chars()
                .filter(char::is_ascii_digit)
                .collect::<String>()
        })
        .filter(|digits| !digits.is_empty())
    };
    let people = statement
        .query_map(named_params! { ":on": day_text(on) }, |row| {
            let name: String = row.get("name")?;
            Ok(Known {
                id: row.get("id")?,
                key: sohoi_vietnamese::same_name_key(&name, sohoi_vietnamese::YAndI::Alike),
                name,
                birth: row.get("birth")?,
                citizen: digits(row.get("citizen_number")?),
                phone: digits(row.get("phone")?),
                unit: row.get("unit_name")?,
            })
        })?
        .collect::<rusqlite::Result<_>>()?;
    Ok(people)
}

/// How alike two records are; none where they speak of two people, or where too little speaks for one.
fn likeness(theirs: &Known, ours: &Known) -> Option<Likeness> {
    let same_year = match (theirs.birth, ours.birth) {
        (Some(one), Some(other)) => Some(one.year == other.year),
        _ => None,
    };
    let whole = |known: &Known| {
        known
            .birth
            .filter(|birth| birth.day.is_some() && !birth.about)
    };
    let same_day = match (whole(theirs), whole(ours)) {
        (Some(one), Some(other)) => Some(one == other),
        _ => None,
    };
    let same_citizen = match (&theirs.citizen, &ours.citizen) {
        (Some(one), Some(other)) => Some(one == other),
        _ => None,
    };
    let same_name = theirs.key == ours.key;
    match same_citizen {
        // Two numbers that differ are two people, unless one of them is the old nine-digit one.
        Some(false) if both_twelve(theirs, ours) => return None,
        Some(true) if same_name || same_year == Some(true) => return Some(Likeness::CitizenNumber),
        _ => {}
    }
    if !same_name || same_year != Some(true) || same_day == Some(false) {
        return None;
    }
    let same_phone = theirs.phone.is_some() && theirs.phone == ours.phone;
    Some(if same_phone || same_day == Some(true) {
        Likeness::NameAndMore
    } else {
        Likeness::NameAndYear
    })
}

fn both_twelve(one: &Known, other: &Known) -> bool {
    [one, other].iter().all(|known| {
        known
            .citizen
            .as_ref()
            .is_some_and(|number| number.len() == 12)
    })
}

/// Pairs that may be one person, each person at most once on either side, the most certain first. Where two of ours are
/// equally alike, neither is certain.
pub(super) fn matches(theirs: &[Known], ours: &[Known], plan: &MergerPlan) -> Vec<MatchRow> {
    let mut by_citizen: HashMap<&str, Vec<usize>> = HashMap::new();
    let mut by_name: HashMap<(&str, i32), Vec<usize>> = HashMap::new();
    for (at, known) in ours.iter().enumerate() {
        if let Some(number) = &known.citizen {
            by_citizen.entry(number).or_default().push(at);
        }
        if let Some(birth) = known.birth {
            by_name
                .entry((&known.key, birth.year))
                .or_default()
                .push(at);
        }
    }
    let mut pairs: Vec<(Likeness, usize, usize)> = Vec::new();
    for (at, known) in theirs.iter().enumerate() {
        let by_number = known
            .citizen
            .as_deref()
            .and_then(|number| by_citizen.get(number));
        let by_year = known
            .birth
            .and_then(|birth| by_name.get(&(known.key.as_str(), birth.year)));
        let found: HashSet<usize> = by_number
            .into_iter()
            .chain(by_year)
            .flatten()
            .copied()
            .collect();
        let mut alike: Vec<(Likeness, usize)> = found
            .into_iter()
            .filter_map(|our| likeness(known, &ours[our]).map(|likeness| (likeness, our)))
            .collect();
        alike.sort();
        let several = alike.len() > 1 && alike[0].0 == alike[1].0;
        pairs.extend(alike.into_iter().map(|(likeness, our)| {
            let likeness = if several {
                Likeness::NameAndYear
            } else {
                likeness
            };
            (likeness, at, our)
        }));
    }
    // What she has decided comes before what is alike.
    let decided: HashMap<PersonId, Option<PersonId>> = plan
        .people
        .iter()
        .map(|choice| (choice.theirs, choice.ours))
        .collect();
    pairs.sort_by_key(|(likeness, their, our)| {
        let chosen = decided.get(&theirs[*their].id) == Some(&Some(ours[*our].id));
        (!chosen, *likeness, *their, *our)
    });
    let (mut seen_theirs, mut seen_ours) = (HashSet::new(), HashSet::new());
    let mut rows = Vec::new();
    for (likeness, their, our) in pairs {
        if seen_theirs.contains(&their) || seen_ours.contains(&our) {
            continue;
        }
        seen_theirs.insert(their);
        seen_ours.insert(our);
        let (theirs, ours) = (&theirs[their], &ours[our]);
        rows.push(MatchRow {
            theirs: theirs.id,
            ours: ours.id,
            their_name: theirs.name.clone(),
            our_name: ours.name.clone(),
            their_birth: theirs.birth,
            our_birth: ours.birth,
            their_unit: theirs.unit.clone(),
            our_unit: ours.unit.clone(),
            likeness,
            same: match decided.get(&theirs.id) {
                Some(choice) => *choice == Some(ours.id),
                None => likeness != Likeness::NameAndYear || plan.likely_are_same,
            },
        });
    }
    rows.sort_by(|one, other| {
        (
            one.likeness,
            sohoi_vietnamese::name_sort_key(&one.their_name),
        )
            .cmp(&(
                other.likeness,
                sohoi_vietnamese::name_sort_key(&other.their_name),
            ))
    });
    rows
}

/// What one record says in each of a person's own fields; a mark that is not set says nothing.
pub(super) fn field_values(conn: &Connection, id: PersonId) -> Result<Vec<Option<String>>> {
    let columns: Vec<String> = PERSON_FIELDS
        .iter()
        .map(|field| {
            let column = field.field.code();
            match field.kind {
                FieldKind::YesNo => format!("nullif(CAST({column} AS TEXT), '0')"),
                _ => format!("CAST({column} AS TEXT)"),
            }
        })
        .collect();
    let sql = format!("SELECT {} FROM person WHERE id = ?1", columns.join(", "));
    Ok(conn.prepare_cached(&sql)?.query_row([id], |row| {
        (0..PERSON_FIELDS.len()).map(|at| row.get(at)).collect()
    })?)
}

/// What stays where both records say something: the one decided on, else the rule's.
pub(super) struct Settled<'a> {
    rule: Keep,
    one_by_one: HashMap<(PersonId, &'a str), Keep>,
}

impl<'a> Settled<'a> {
    pub fn of(plan: &'a MergerPlan) -> Settled<'a> {
        Settled {
            rule: plan.rule,
            one_by_one: plan
                .conflicts
                .iter()
                .map(|choice| ((choice.theirs, choice.field.as_str()), choice.keep))
                .collect(),
        }
    }

    /// What nobody is asked about one by one: her picture.
    pub fn by_rule(&self) -> Keep {
        self.rule
    }

    pub fn kept(
        &self,
        theirs: PersonId,
        field: &PersonField,
        our_value: &str,
        their_value: &str,
    ) -> Keep {
        if let Some(fuller) = fuller_day(field, our_value, their_value) {
            return fuller;
        }
        let keep = self
            .one_by_one
            .get(&(theirs, field.field.code()))
            .unwrap_or(&self.rule);
        match keep {
            // A tie stays ours.
            Keep::Fuller if their_value.chars().count() > our_value.chars().count() => Keep::Theirs,
            Keep::Theirs => Keep::Theirs,
            _ => Keep::Ours,
        }
    }
}

/// Two days of which one only says more than the other are no conflict: the one that says more stays, unasked.
fn fuller_day(field: &PersonField, our_value: &str, their_value: &str) -> Option<Keep> {
    if field.kind != FieldKind::PartialDay {
        return None;
    }
    let read = |text: &str| PartialDay::try_from(text.to_owned()).ok();
    let (ours, theirs) = (read(our_value)?, read(their_value)?);
    let adds_to = |one: PartialDay, other: PartialDay| {
        !one.about
            && one.year == other.year
            && (other.month.is_none() || other.month == one.month)
            && (other.day.is_none() || other.day == one.day)
    };
    if adds_to(ours, theirs) {
        Some(Keep::Ours)
    } else if adds_to(theirs, ours) {
        Some(Keep::Theirs)
    } else {
        None
    }
}

pub(super) fn conflicts(
    ours: &Connection,
    theirs: &Connection,
    rows: &[MatchRow],
    plan: &MergerPlan,
) -> Result<Vec<ConflictRow>> {
    let settled = Settled::of(plan);
    let mut found = Vec::new();
    for pair in rows.iter().filter(|row| row.same) {
        let (our_values, their_values) = (
            field_values(ours, pair.ours)?,
            field_values(theirs, pair.theirs)?,
        );
        for ((field, our_value), their_value) in
            PERSON_FIELDS.iter().zip(our_values).zip(their_values)
        {
            let (Some(our_value), Some(their_value)) = (our_value, their_value) else {
                continue;
            };
            if our_value == their_value || fuller_day(field, &our_value, &their_value).is_some() {
                continue;
            }
            let shown = |value: &str| mask_column("person", field.field.code(), value.to_owned());
            found.push(ConflictRow {
                theirs: pair.theirs,
                name: pair.our_name.clone(),
                field: field.field.code().to_owned(),
                keep: settled.kept(pair.theirs, field, &our_value, &their_value),
                our_value: shown(&our_value),
                their_value: shown(&their_value),
            });
        }
    }
    Ok(found)
}
