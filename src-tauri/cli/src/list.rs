//! The list of members as text: a table to read, or JSON for another program.

use serde_json::{Value, json};
use sohoi_commands::{Desk, Problem};

use crate::ask::ask;
use crate::words;

/// The most a list command answers at once.
const WINDOW: u64 = 200;

/// Members on a day. A search also finds those the office knows by their post alone; who has left stays out.
pub fn people(desk: &mut Desk, search: &str, on: Option<&str>) -> Result<Vec<Value>, Problem> {
    let status = if search.is_empty() { "active" } else { "all" };
    let mut people = Vec::new();
    let mut offset = 0;
    loop {
        let filter = json!({ "search": search, "status": status, "on": on, "offset": offset, "limit": WINDOW });
        let page = ask(desk, "list_members", &filter)?;
        let rows = page["rows"].as_array().cloned().unwrap_or_default();
        let done = rows.is_empty();
        offset += rows.len() as u64;
        people.extend(
            rows.into_iter()
                .filter(|row| row["is_member"] == true || row["joined"].is_null()),
        );
        if done || offset >= page["total"].as_u64().unwrap_or(0) {
            return Ok(people);
        }
    }
}

pub fn as_json(people: &[Value]) -> String {
    let rows: Vec<String> = people
        .iter()
        .map(|row| {
            json!({
                "id": row["id"],
                "name": row["name"],
                "birth": row["birth"],
                "unit": row["unit_name"],
                "group": row["group_name"],
                "joined": row["joined"],
                "phone": row["phone_masked"],
                "member": row["is_member"],
            })
            .to_string()
        })
        .collect();
    if rows.is_empty() {
        "[]".to_owned()
    } else {
        format!("[\n{}\n]", rows.join(",\n"))
    }
}

pub fn as_table(people: &[Value]) -> String {
    let text = |value: &Value| match value {
        Value::String(text) => text.clone(),
        Value::Number(number) => number.to_string(),
        _ => String::new(),
    };
    let rows: Vec<[String; 6]> = people
        .iter()
        .map(|row| {
            [
                text(&row["id"]),
                text(&row["name"]),
                as_written(&text(&row["birth"])),
                text(&row["unit_name"]),
                as_written(&text(&row["joined"])),
                text(&row["phone_masked"]),
            ]
        })
        .collect();
    let head = words::COLUMNS.map(str::to_owned);
    let width = |column: usize| {
        std::iter::once(&head)
            .chain(&rows)
            .map(|row| row[column].chars().count())
            .max()
            .unwrap_or(0)
    };
    let widths: Vec<usize> = (0..head.len()).map(width).collect();
    let line = |row: &[String; 6]| {
        // A letter with its marks is one character here, because the office keeps composed text.
        let cells = row
            .iter()
            .zip(&widths)
            .map(|(cell, width)| format!("{cell:<width$}"));
        cells.collect::<Vec<_>>().join("  ").trim_end().to_owned()
    };
    let mut lines: Vec<String> = std::iter::once(&head).chain(&rows).map(line).collect();
    lines.push(words::people_in_all(people.len()));
    lines.join("\n")
}

/// `1978-06-14` → `14/06/1978`, `1978-06` → `06/1978`; "about" keeps its sign.
fn as_written(day: &str) -> String {
    let (about, known) = match day.strip_prefix('~') {
        Some(known) => ("~", known),
        None => ("", day),
    };
    let parts: Vec<&str> = known.split('-').rev().collect();
    format!("{about}{}", parts.join("/"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_written_as_far_as_they_are_known() {
        let written = ["1978-06-14", "1978-06", "~2015", ""].map(as_written);
        assert_eq!(written, ["14/06/1978", "06/1978", "~2015", ""]);
    }

    #[test]
    fn columns_stand_under_each_other_whatever_the_accents() {
        let person =
            |name: &str| json!({ "id": 7, "name": name, "unit_name": "Chi hội 1", "birth": null });
        let table = as_table(&[person("Dương Thị Hồng"), person("Lê An")]);
        let columns: Vec<Option<usize>> = table
            .lines()
            .take(3)
            .map(|line| line.find("Chi hội").map(|at| line[..at].chars().count()))
            .collect();
        assert!(
            columns[0].is_some() && columns.iter().all(|column| *column == columns[0]),
            "{table}"
        );
    }
}
