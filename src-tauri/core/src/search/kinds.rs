//! How each kind of record is found. Everything but people is read anew at each keystroke: there are hundreds of these,
//! and thousands of households, which is quicker than an index to keep.

use rusqlite::{OptionalExtension, named_params};

use super::{Fit, Query, SearchHit};
use crate::days::{Day, Month, day_column, day_text};
use crate::error::Result;
use crate::ids::{HouseholdId, UnitId};
use crate::office::Office;

type Found = Result<Vec<(Fit, SearchHit)>>;

const PEOPLE: usize = 8;
const UNITS: usize = 8;
const OF_A_KIND: usize = 5;

/// Among so many people the one written exactly so is looked for.
const LOOKED_AT: usize = 400;

pub(super) fn people(office: &Office, query: &Query) -> Found {
    let conn = office.conn();
    let mut name = conn.prepare_cached("SELECT name FROM person WHERE id = ?1")?;
    let mut ranked = office
        .names()?
        .first_hits(&query.text, LOOKED_AT)
        .into_iter()
        .map(|id| {
            let name = name.query_row([id], |row| row.get::<_, String>(0))?;
            Ok((query.fit(&name), id))
        })
        .collect::<Result<Vec<_>>>()?;
    keep_best(&mut ranked, PEOPLE);
    let mut person = conn.prepare_cached(include_str!("person_hit.sql"))?;
    let today = day_text(office.today());
    ranked
        .into_iter()
        .map(|(fit, id)| {
            let hit = person.query_row(named_params! { ":id": id, ":today": today }, |row| {
                Ok(SearchHit::Person {
                    id,
                    name: row.get("name")?,
                    detail: row.get("detail")?,
                })
            })?;
            Ok((fit, hit))
        })
        .collect()
}

/// By any name a unit ever had, each once.
pub(super) fn units(office: &Office, query: &Query) -> Found {
    let mut statement = office
        .conn()
        .prepare_cached(include_str!("unit_names.sql"))?;
    let mut rows = statement.query([])?;
    let mut found: Vec<(Fit, SearchHit)> = Vec::new();
    let mut last = None;
    while let Some(row) = rows.next()? {
        let (id, name): (UnitId, String) = (row.get("unit_id")?, row.get("name")?);
        let old_name: Option<String> = row.get("old_name")?;
        let called = old_name.as_ref().unwrap_or(&name);
        if last != Some(id) && query.is_in(called) {
            last = Some(id);
            found.push((query.fit(called), SearchHit::Unit { id, name, old_name }));
        }
    }
    keep_best(&mut found, UNITS);
    Ok(found)
}

/// By head and address, where somebody of the register lives today.
pub(super) fn households(office: &Office, query: &Query) -> Found {
    let conn = office.conn();
    let today = day_text(office.today());
    let mut statement = conn.prepare_cached(include_str!("households.sql"))?;
    let mut rows = statement.query([])?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        let head: Option<String> = row.get("head")?;
        let address: String = row.get("address")?;
        let named = head.as_deref().unwrap_or_default();
        if query.is_in(&format!("hộ {named} {address}")) {
            let fit = query.fit(&address).min(query.fit(&format!("hộ {named}")));
            let id: HouseholdId = row.get("id")?;
            found.push((fit, id, head, address));
        }
    }
    found.sort_by_key(|(fit, ..)| *fit);
    let mut dweller = conn.prepare_cached(include_str!("dweller.sql"))?;
    let mut hits = Vec::new();
    for (fit, id, head, address) in found {
        let person_id = dweller
            .query_row(named_params! { ":id": id, ":today": today }, |row| {
                row.get(0)
            })
            .optional()?;
        if let Some(person_id) = person_id {
            let hit = SearchHit::Household {
                id,
                person_id,
                head,
                address,
            };
            hits.push((fit, hit));
        }
        if hits.len() == OF_A_KIND {
            break;
        }
    }
    Ok(hits)
}

/// By title, day, number of the minutes and what was concluded.
pub(super) fn meetings(office: &Office, query: &Query) -> Found {
    let mut statement = office.conn().prepare_cached(include_str!("meetings.sql"))?;
    let mut rows = statement.query([])?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        let title: String = row.get("title")?;
        let day = day_column(row, "day")?;
        let (number, concluded): (String, String) = (row.get("number")?, row.get("concluded")?);
        if query.is_in(&format!("{title} {} {number}", as_days_are_typed(day)))
            || query.is_in_sentence(&concluded)
        {
            let hit = SearchHit::Meeting {
                id: row.get("id")?,
                title: title.clone(),
                day,
            };
            found.push((query.fit(&title), hit));
        }
    }
    keep_best(&mut found, OF_A_KIND);
    Ok(found)
}

pub(super) fn tasks(office: &Office, query: &Query) -> Found {
    let mut statement = office
        .conn()
        .prepare_cached("SELECT id, text FROM task ORDER BY done_on IS NOT NULL, due DESC")?;
    let mut rows = statement.query([])?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        let text: String = row.get("text")?;
        if query.is_in_sentence(&text) {
            let fit = query.fit(&text);
            let id = row.get("id")?;
            found.push((fit, SearchHit::Task { id, text }));
        }
    }
    keep_best(&mut found, OF_A_KIND);
    Ok(found)
}

pub(super) fn saved_lists(office: &Office, query: &Query) -> Found {
    let mut found: Vec<(Fit, SearchHit)> = crate::members::kept_lists(office)?
        .into_iter()
        .filter(|list| query.is_in(&format!("danh sách {}", list.name)))
        .map(|list| {
            let (id, name) = (list.id, list.name);
            (query.fit(&name), SearchHit::SavedList { id, name })
        })
        .collect();
    keep_best(&mut found, OF_A_KIND);
    Ok(found)
}

/// Months anything was reported for, as "báo cáo tháng 1/2018".
pub(super) fn reports(office: &Office, query: &Query) -> Found {
    let mut statement = office.conn().prepare_cached(include_str!("months.sql"))?;
    let mut rows = statement.query([])?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        let code: i64 = row.get("month")?;
        let Some(month) = Month::new((code / 100) as i32, (code % 100) as u32) else {
            continue;
        };
        let Month { year, month: of } = month;
        let forms = [
            format!("báo cáo tháng {of}/{year}"),
            format!("báo cáo tháng {of:02}/{year}"),
        ];
        if query.is_in(&forms.join(" ")) {
            let names = forms
                .iter()
                .flat_map(|form| [form.as_str(), &form["báo cáo ".len()..]]);
            let fit = names
                .map(|name| query.fit(name))
                .min()
                .unwrap_or(Fit::Alike);
            found.push((fit, SearchHit::Report { month }));
        }
    }
    keep_best(&mut found, OF_A_KIND);
    Ok(found)
}

/// By number and by who paid.
pub(super) fn receipts(office: &Office, query: &Query) -> Found {
    let mut statement = office.conn().prepare_cached(include_str!("receipts.sql"))?;
    let mut rows = statement.query([])?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        let (number, year): (i64, i32) = (row.get("number")?, row.get("year")?);
        let payer: String = row.get("payer")?;
        let forms = [format!("{number:02}/{year}"), format!("{number}/{year}")];
        if query.is_in(&format!("phiếu thu {} {payer}", forms.join(" "))) {
            let names = [
                forms[0].clone(),
                forms[1].clone(),
                format!("phiếu thu {}", forms[0]),
                format!("phiếu thu {}", forms[1]),
            ];
            let fit = names.iter().map(|name| query.fit(name)).min();
            let hit = SearchHit::Receipt {
                id: row.get("id")?,
                number: forms[0].clone(),
                fee_year: row.get("fee_year")?,
                is_cancelled: row.get("is_cancelled")?,
                payer: payer.clone(),
            };
            found.push((fit.unwrap_or(Fit::Alike).min(query.fit(&payer)), hit));
        }
    }
    keep_best(&mut found, OF_A_KIND);
    Ok(found)
}

pub(super) fn notes(office: &Office, query: &Query) -> Found {
    let mut statement = office.conn().prepare_cached(include_str!("notes.sql"))?;
    let mut rows = statement.query([])?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        let text: String = row.get("text")?;
        if query.is_in_sentence(&text) {
            let hit = SearchHit::Note {
                person_id: row.get("person_id")?,
                name: row.get("name")?,
                day: day_column(row, "day")?,
                text: text.clone(),
            };
            found.push((query.fit(&text), hit));
        }
    }
    keep_best(&mut found, OF_A_KIND);
    Ok(found)
}

/// By what the ward's own fields of text say of people.
pub(super) fn own_values(office: &Office, query: &Query) -> Found {
    let mut statement = office.conn().prepare_cached(include_str!("own_hit.sql"))?;
    let hits = office
        .own_texts()?
        .iter()
        .filter(|said| query.is_in_folded_sentence(&said.folded))
        .take(LOOKED_AT);
    let mut found = Vec::new();
    for said in hits {
        let asked = named_params! { ":person": said.person_id, ":field": said.field_id };
        let hit = statement.query_row(asked, |row| {
            Ok((row.get("name")?, row.get("field")?, row.get("value")?))
        })?;
        let (name, own, text): (String, String, String) = hit;
        let fit = query.fit(&text);
        let person_id = said.person_id;
        found.push((
            fit,
            SearchHit::Own {
                person_id,
                name,
                own,
                text,
            },
        ));
    }
    keep_best(&mut found, OF_A_KIND);
    Ok(found)
}

/// The best fitting, in the order they were read where they fit alike.
fn keep_best<T>(found: &mut Vec<(Fit, T)>, at_most: usize) {
    found.sort_by_key(|(fit, _)| *fit);
    found.truncate(at_most);
}

fn as_days_are_typed(day: Day) -> String {
    format!("{} {}", day.format("%-d/%-m/%Y"), day.format("%d/%m/%Y"))
}
