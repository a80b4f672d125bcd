//! The one box: people from memory, units, meetings and tasks from the file.

use rusqlite::named_params;

use super::*;
use crate::days::day_from_text;
use crate::error::Result;
use crate::office::Office;

const HITS_OF_A_KIND: usize = 8;

/// Among so many people the one written exactly so is looked for.
const LOOKED_AT: usize = 400;

/// A few hits of each kind: people in name order, units, newest meetings, open tasks. What is written with the very same
/// marks comes before what only sounds alike.
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
    let typed = as_typed(text);
    // Without marks everything that fits is as good as any other.
    let has_marks = typed != folded.trim();
    let looked_at = if has_marks { LOOKED_AT } else { HITS_OF_A_KIND };
    let mut people = office.names().first_hits(text, looked_at);
    if has_marks {
        let mut name = office
            .conn()
            .prepare_cached("SELECT name FROM person WHERE id = ?1")?;
        let mut ranked = people
            .into_iter()
            .map(|id| {
                Ok((
                    !is_exact(
                        &name.query_row([id], |row| row.get::<_, String>(0))?,
                        &typed,
                    ),
                    id,
                ))
            })
            .collect::<Result<Vec<_>>>()?;
        ranked.sort_by_key(|(sounds_alike, _)| *sounds_alike);
        people = ranked.into_iter().map(|(_, id)| id).collect();
        people.truncate(HITS_OF_A_KIND);
    }
    for id in people {
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
        contains(&name).then(|| (is_exact(&name, &typed), SearchHit::Unit { id, name }))
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
        contains(&format!("{title} {}", day.format("%-d/%-m/%Y"))).then(|| {
            (
                is_exact(&title, &typed),
                SearchHit::Meeting { id, title, day },
            )
        })
    })?);
    let mut tasks = office
        .conn()
        .prepare_cached("SELECT id, text FROM task ORDER BY done_on IS NOT NULL, due DESC")?;
    let found = tasks.query_map([], |row| {
        Ok((row.get("id")?, row.get::<_, String>("text")?))
    })?;
    hits.extend(take_some(found, |(id, text)| {
        contains(&text).then(|| (is_exact(&text, &typed), SearchHit::Task { id, text }))
    })?);
    Ok(hits)
}

fn take_some<T>(
    rows: impl Iterator<Item = rusqlite::Result<T>>,
    hit: impl Fn(T) -> Option<(bool, SearchHit)>,
) -> Result<Vec<SearchHit>> {
    let mut hits = Vec::new();
    for row in rows {
        hits.extend(hit(row?));
    }
    hits.sort_by_key(|(is_exact, _)| !is_exact);
    hits.truncate(HITS_OF_A_KIND);
    Ok(hits.into_iter().map(|(_, hit)| hit).collect())
}

/// Small letters, single spaces, every mark kept.
fn as_typed(text: &str) -> String {
    text.split_whitespace()
        .collect::<Vec<_>>()
        .join(" ")
        .to_lowercase()
}

/// Every word typed is in it with its marks.
fn is_exact(text: &str, typed: &str) -> bool {
    let text = as_typed(text);
    typed.split(' ').all(|word| text.contains(word))
}
