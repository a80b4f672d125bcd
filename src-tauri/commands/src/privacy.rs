//! "Che thông tin cá nhân", for when the screen is projected. While it is on, answers leave without what is nobody
//! else's business, in this one place, so that no screen, dialog or toast ever has it to show; and what would write back
//! what was hidden, or show it as a picture, is refused. Files saved are whole: they are not on the wall. Names are not
//! hidden, and minutes, tasks and reports stay as they are written: they are what a meeting looks at together.

#[cfg(test)]
mod tests;

use serde_json::{Map, Value};
use sohoi_core::Subject;
use sohoi_core::declare::Openness;
use sohoi_core::error::{Rule, refused};
use sohoi_core::members::{FieldKind, MemberColumn, PersonColumn};
use sohoi_core::subjects::column_of;

use crate::contract::SetPrivacy;
use crate::{Desk, Problem};

/// Stands for a text that is hidden.
pub(crate) const HIDDEN: &str = "•••";

/// Texts about a person that an answer carries under a name of its own; her own fields are hidden as declared.
const OTHER_TEXTS: &[&str] = &[
    "note",
    "exempt",
    "was",
    // Why a receipt was cancelled: often whose it was.
    "cancelled",
];

/// Days of birth: the year stays.
const BIRTHS: &[&str] = &["birth", "our_birth", "their_birth"];

/// Columns only an import knows, which may stay as they are.
const OPEN_IMPORT_COLUMNS: &[&str] = &[
    "family_middle",
    "given_name",
    "number",
    "branch",
    "post",
    "left",
];

/// Whether a text of this name is hidden: a hidden field of a person, in clear or with its middle covered.
fn is_hidden_text(key: &str) -> bool {
    let column = key.strip_suffix("_masked").unwrap_or(key);
    OTHER_TEXTS.contains(&key)
        || PersonColumn::of_code(column).is_some_and(|field| {
            let field = field.declared();
            field.column.openness == Openness::Hidden && field.kind != FieldKind::PartialDay
        })
}

/// Whether a column of a list of people may stay as it is; whatever is declared nowhere is hidden.
fn is_open_column(name: &str) -> bool {
    OPEN_IMPORT_COLUMNS.contains(&name)
        || MemberColumn::in_order()
            .into_iter()
            .any(|column| column.as_text() == name && column.declared().openness == Openness::Open)
}

/// Not while it is hidden: they show it in clear or as a page, or write a whole record back.
const REFUSED: &[&str] = &[
    "reveal_member",
    "member_photo",
    "edit_record",
    "save_fact",
    "save_household",
    "save_household_class",
    "correct_import_cell",
    "paper_preview",
    "person_file_preview",
    "founding_paper",
    // Who is behind a figure: one of them counts the party's members.
    "people_behind",
];

/// Reads of a person's own affairs, where `note`, `reason` and `text` are hers; elsewhere they are the office's.
const OF_A_PERSON: &[&str] = &[
    "get_member",
    "household_of",
    "list_erasures",
    "erase_person",
];

pub(crate) fn set_privacy(desk: &mut Desk, input: SetPrivacy) -> Result<(), Problem> {
    desk.is_hidden = input.hidden;
    desk.changed.push(Subject::Desk);
    Ok(())
}

/// Whether a command may run as it is asked while personal data is hidden.
pub(crate) fn allow(name: &str, input: &str) -> Result<(), Problem> {
    let asked: Value = serde_json::from_str(input).unwrap_or_default();
    // A mask that comes back must never be written; nobody types it.
    if REFUSED.contains(&name) || carries_mask(name, input) || asks_for_hidden(name, &asked) {
        return Err(refused::<()>("", Rule::WhileHidden)
            .map_err(Problem::from)
            .expect_err("a refusal"));
    }
    Ok(())
}

/// A draft begun in clear may hold numbers half masked, as its form shows them; a whole mask means it was hidden.
fn carries_mask(name: &str, input: &str) -> bool {
    match name {
        "save_draft" => input.contains(&format!("\\\"{HIDDEN}\\\"")),
        _ => input.contains(HIDDEN),
    }
}

/// A list of those who are poor, ill or of a faith says it of everybody on it.
fn asks_for_hidden(name: &str, asked: &Value) -> bool {
    let given = |value: &Value| match value {
        Value::Null | Value::Bool(false) => false,
        Value::String(text) => !text.trim().is_empty(),
        Value::Array(items) => !items.is_empty(),
        _ => true,
    };
    let any = |of: &Value, keys: &[&str]| keys.iter().any(|key| given(&of[*key]));
    match name {
        "list_members" | "list_member_ids" => {
            any(
                &asked["narrow"],
                &["flags", "household_classes", "ethnicity", "party", "own"],
            ) || asks_hidden_field(&asked["narrow"]["fields"])
        }
        "list_candidates" => any(&asked["filter"], &["flag", "party_only"]),
        "merge_preview" => given(&asked["in_clear"]),
        _ => false,
    }
}

/// What a hidden field says of everybody on a list; that it is not known of them tells nothing.
fn asks_hidden_field(conditions: &Value) -> bool {
    let tells = |condition: &Value| {
        condition["is"]["kind"] == "text"
            && !is_open_column(condition["field"].as_str().unwrap_or_default())
    };
    conditions
        .as_array()
        .is_some_and(|conditions| conditions.iter().any(tells))
}

/// Takes out of an answer what is hidden. `input` is what was asked: a list's cells follow the columns it asked for.
pub(crate) fn hide(name: &str, input: &str, answer: &mut Value) {
    match name {
        "list_members" => hide_cells(input, &mut answer["rows"]),
        // That a word stands in a note about her, or in a field of the ward's own, says it already.
        "search" => {
            if let Value::Array(hits) = answer {
                hits.retain(|hit| hit["kind"] != "note" && hit["kind"] != "own");
            }
        }
        "list_drafts" => {
            if let Value::Array(drafts) = answer {
                drafts.retain(|draft| {
                    let key = draft["key"].as_str().unwrap_or_default();
                    ["meeting:", "figures:", "narrative:"]
                        .iter()
                        .any(|open| key.starts_with(open))
                });
            }
        }
        _ => {}
    }
    if name != "list_members" {
        drop_cells(answer);
    }
    walk(OF_A_PERSON.contains(&name), answer);
}

/// Nobody asks for columns there; should a row bring some along, they would go unseen.
fn drop_cells(value: &mut Value) {
    match value {
        Value::Array(items) => items.iter_mut().for_each(drop_cells),
        Value::Object(object) => {
            if let Some(Value::Array(cells)) = object.get_mut("cells") {
                cells.retain(|cell| cell.get("is").is_none());
            }
            object.values_mut().for_each(drop_cells);
        }
        _ => {}
    }
}

fn walk(of_a_person: bool, value: &mut Value) {
    match value {
        Value::Array(items) => items.iter_mut().for_each(|item| walk(of_a_person, item)),
        Value::Object(object) => {
            hide_in(of_a_person, object);
            object.values_mut().for_each(|part| walk(of_a_person, part));
        }
        _ => {}
    }
}

fn hide_in(of_a_person: bool, object: &mut Map<String, Value>) {
    // What a hidden field is looked for in a kept list.
    let of_hidden_field = object
        .get("field")
        .and_then(Value::as_str)
        .is_some_and(|field| !is_open_column(field))
        // What a field of the ward's own is looked for: nobody knows how dear it is.
        || object.contains_key("field_id");
    if of_hidden_field && let Some(text) = object.get_mut("is").and_then(|is| is.get_mut("text")) {
        hide_text(text);
    }
    // Without a head a household is called by where it is.
    let is_of_household = object
        .get("code")
        .and_then(Value::as_str)
        .is_some_and(|code| code.contains("household"));
    for (key, value) in object.iter_mut() {
        let key = key.as_str();
        if BIRTHS.contains(&key) {
            keep_year(value);
        } else if (is_hidden_text(key) && (key != "note" || of_a_person))
            || (of_a_person && matches!(key, "reason" | "text"))
        {
            hide_text(value);
        } else if matches!(key, "samples" | "before" | "first_rows") && value.is_array() {
            hide_all(value);
        } else if key == "party_since" || (key == "photo" && value.is_string()) {
            *value = Value::Null;
        } else if of_a_person && matches!(key, "own" | "classes") {
            *value = Value::Array(Vec::new());
        } else if key == "facts" {
            keep_open_facts(value);
        } else if key == "about" && is_of_household {
            hide_text(value);
        }
    }
    let text_of = |key: &str| {
        object
            .get(key)
            .and_then(Value::as_str)
            .unwrap_or_default()
            .to_owned()
    };
    // One field of two records, a change of one field, one cell of a list to take in.
    let is_open = if object.contains_key("column") && object.contains_key("table") {
        let (table, column) = (text_of("table"), text_of("column"));
        column_of(&table, &column).is_some_and(|column| column.openness == Openness::Open)
    } else if object.contains_key("field") {
        is_open_column(&text_of("field"))
    } else {
        // What a field of the ward's own says, under its name.
        !object.get("own").is_some_and(Value::is_string)
    };
    if is_open {
        return;
    }
    for (key, value) in object.iter_mut() {
        if matches!(
            key.as_str(),
            "before" | "after" | "kept" | "other" | "our_value" | "their_value" | "text" | "cell"
        ) {
            hide_text(value);
        }
    }
}

/// Of circumstances, discipline and consent not even the fact is shown; posts, honours and pauses are public.
fn keep_open_facts(facts: &mut Value) {
    if let Value::Array(rows) = facts {
        rows.retain(|row| match row["fact"]["fact"].as_str() {
            Some("suspension" | "post" | "group" | "note") => true,
            Some("award") => row["fact"]["kind"] == "award",
            _ => false,
        });
    }
}

fn hide_cells(input: &str, rows: &mut Value) {
    let asked: Value = serde_json::from_str(input).unwrap_or_default();
    let columns: Vec<&str> = asked["columns"]
        .as_array()
        .map(|columns| columns.iter().filter_map(Value::as_str).collect())
        .unwrap_or_default();
    let Some(rows) = rows.as_array_mut() else {
        return;
    };
    for row in rows {
        let Some(cells) = row["cells"].as_array_mut() else {
            continue;
        };
        for (at, cell) in cells.iter_mut().enumerate() {
            let column = columns.get(at).copied().unwrap_or_default();
            if column == "birth" {
                keep_year(&mut cell["value"]);
            } else if !is_open_column(column) && cell["is"] != "empty" {
                *cell = serde_json::json!({ "is": "text", "value": HIDDEN });
            }
        }
    }
}

fn hide_text(value: &mut Value) {
    if value.as_str().is_some_and(|text| !text.is_empty()) {
        *value = Value::String(HIDDEN.to_owned());
    }
}

fn hide_all(value: &mut Value) {
    match value {
        Value::Array(items) => items.iter_mut().for_each(hide_all),
        other => hide_text(other),
    }
}

/// `~1978-06-14` → `~1978`.
fn keep_year(value: &mut Value) {
    if let Some(text) = value.as_str() {
        let year = if text.starts_with('~') { 5 } else { 4 };
        *value = Value::String(text.chars().take(year).collect());
    }
}
