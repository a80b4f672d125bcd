//! The one box: people from memory, units, meetings and tasks from the file.

use rusqlite::named_params;

use super::*;
use crate::days::day_from_text;
use crate::error::Result;
use crate::office::Office;

const HITS_OF_A_KIND: usize = 8;

/// A few hits of each kind: people in name order, units, newest meetings, open tasks.
pub fn search(office: &Office, text: &str) -> Result<Vec<SearchHit>> {
    let folded = sohoi_vietnamese::fold(text);
    if folded.trim().is_empty() {
        return Ok(Vec::new());
    }
    let mut hits = Vec::new();
    let mut person = office
        .conn()
        .prepare_cached(include_str!("person_hit.sql"))?;
    let today = crate::days::day_text(office.today());
    for id in office.names().first_hits(text, HITS_OF_A_KIND) {
        hits.push(
            person.query_row(named_params! { ":id": id, ":today": today }, |row| {
                Ok(SearchHit::Person {
                    id,
                    name: row.get("name")?,
                    detail: row.get("detail")?,
                })
            })?,
        );
    }
    let words: Vec<&str> = folded.split_whitespace().collect();
    let contains = |text: &str| {
        let text = sohoi_vietnamese::fold(text);
        words.iter().all(|word| text.contains(word))
    };
    // There are hundreds of these, not thousands: reading them all is quicker than an index to keep.
    let mut units = office
        .conn()
        .prepare_cached("SELECT unit_id, name FROM unit_name WHERE valid_to IS NULL")?;
    let found = units.query_map([], |row| {
        Ok((row.get("unit_id")?, row.get::<_, String>("name")?))
    })?;
    hits.extend(take_some(found, |(id, name)| {
        contains(&name).then_some(SearchHit::Unit { id, name })
    })?);
    let mut meetings = office
        .conn()
        .prepare_cached("SELECT id, title, day FROM meeting ORDER BY day DESC")?;
    let found = meetings.query_map([], |row| {
        Ok((
            row.get("id")?,
            row.get::<_, String>("title")?,
            row.get::<_, String>("day")?,
        ))
    })?;
    hits.extend(take_some(found, |(id, title, day)| {
        let day = day_from_text(&day)?;
        contains(&format!("{title} {}", day.format("%-d/%-m/%Y"))).then_some(SearchHit::Meeting {
            id,
            title,
            day,
        })
    })?);
    let mut tasks = office
        .conn()
        .prepare_cached("SELECT id, text FROM task ORDER BY done_on IS NOT NULL, due DESC")?;
    let found = tasks.query_map([], |row| {
        Ok((row.get("id")?, row.get::<_, String>("text")?))
    })?;
    hits.extend(take_some(found, |(id, text)| {
        contains(&text).then_some(SearchHit::Task { id, text })
    })?);
    Ok(hits)
}

fn take_some<T>(
    rows: impl Iterator<Item = rusqlite::Result<T>>,
    hit: impl Fn(T) -> Option<SearchHit>,
) -> Result<Vec<SearchHit>> {
    let mut hits = Vec::new();
    for row in rows {
        hits.extend(hit(row?));
        if hits.len() == HITS_OF_A_KIND {
            break;
        }
    }
    Ok(hits)
}
