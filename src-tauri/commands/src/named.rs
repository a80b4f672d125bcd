//! The catalogue of names the screens read: every subject, table, column, code, action and setting the office declares,
//! with what a screen must know to write or ask for it. Written into the contract as one constant.

use sohoi_core::declare::{Column, Kind, Name};
use sohoi_core::members::{FieldTrait, MemberColumn, PERSON_FIELDS, PersonField};
use sohoi_core::settings::SETTING_NAMES;
use sohoi_core::subjects::{self, SUBJECTS};

/// `export const named = { … } as const;`
pub(crate) fn named_text() -> String {
    let mut page = Page::default();
    page.line("/** A name: Vietnamese, English. */");
    page.line("export type Name = readonly [vi: string, en: string];");
    page.line("");
    page.line("/** What the office's things are called, and what stands in each column. */");
    page.open("export const named = {");
    page.open("subjects: {");
    for (_, subject) in SUBJECTS {
        page.entry(subject.code, subject.name);
    }
    page.close("},");
    page.open("tables: {");
    for table in subjects::tables() {
        page.open(&format!(
            "{}: {{ name: {}, columns: {{",
            table.table,
            pair(table.name)
        ));
        for column in table.columns {
            page.line(&format!("{}: {{ {} }},", column.column, told(column)));
        }
        page.close("} },");
    }
    page.close("},");
    page.open("codes: {");
    for codes in subjects::all_codes() {
        page.open(&format!("{}: {{", codes.set));
        for (code, name) in codes.codes {
            page.entry(code, *name);
        }
        page.close("},");
    }
    page.close("},");
    page.open("actions: {");
    for action in subjects::all_actions() {
        page.entry(action.code(), action.name());
    }
    page.close("},");
    page.open("settings: {");
    for (key, name) in SETTING_NAMES {
        page.entry(key, *name);
    }
    page.close("},");
    page.line("/** What a list of members can show, in the order it is offered. */");
    page.open("listColumns: {");
    for column in MemberColumn::in_order() {
        let declared = column.declared();
        page.line(&format!(
            "{}: {{ name: {}, {}sensitive: {} }},",
            column.as_text(),
            pair(declared.name),
            short(declared.short),
            column.is_sensitive()
        ));
    }
    page.close("},");
    page.line("/** A person's own fields, in the order of her form. */");
    page.open("personFields: [");
    for field in PERSON_FIELDS {
        page.line(&format!(
            "{{ field: \"{}\", kind: \"{}\", section: \"{}\", masked: {}, sensitive: {}, bulk: {}, filter: \"{}\", lacking: {} }},",
            field.field.code(),
            field.kind.code(),
            field.section.code(),
            field.is(FieldTrait::Masked),
            field.is(FieldTrait::Sensitive),
            field.is(FieldTrait::Bulk),
            filter(field),
            field.is(FieldTrait::Lacking),
        ));
    }
    page.close("],");
    page.close("} as const;");
    page.text
}

/// What a list may ask of a field: what it says, whether it is known, or nothing.
fn filter(field: &PersonField) -> &'static str {
    if field.is(FieldTrait::TextFilter) {
        "text"
    } else if field.is(FieldTrait::Lacking) {
        "known"
    } else {
        "none"
    }
}

fn told(column: &Column) -> String {
    let kind = match column.kind {
        Kind::Key => "key",
        Kind::Machine => "machine",
        Kind::Text(longest) if longest > 300 => "long_text",
        Kind::Text(_) | Kind::Time => "text",
        Kind::Digits(_) => "digits",
        Kind::Number => "number",
        Kind::Money => "money",
        Kind::Day => "day",
        Kind::PartialDay => "partial_day",
        Kind::Month => "month",
        Kind::Year => "year",
        Kind::YesNo => "yes_no",
        Kind::Code(_) => "code",
        Kind::Row(_) | Kind::Unit(_) | Kind::Person(..) => "row",
        Kind::Picture => "picture",
    };
    let mut text = format!(
        "name: {}, {}kind: \"{kind}\"",
        pair(column.name),
        short(column.short)
    );
    if let Kind::Code(codes) = column.kind {
        text.push_str(&format!(", codes: \"{}\"", codes.set));
    }
    if let Some(table) = column.refers_to() {
        text.push_str(&format!(", of: \"{table}\""));
    }
    text
}

fn short(name: Option<Name>) -> String {
    name.map(|name| format!("short: {}, ", pair(name)))
        .unwrap_or_default()
}

/// JSON's strings are TypeScript's.
fn pair(name: Name) -> String {
    format!("[{}, {}]", quoted(name.vi), quoted(name.en))
}

fn quoted(text: &str) -> String {
    serde_json::Value::from(text).to_string()
}

/// Lines, each indented by how many braces are open.
#[derive(Default)]
struct Page {
    text: String,
    depth: usize,
}

impl Page {
    fn line(&mut self, line: &str) {
        if !line.is_empty() {
            self.text.push_str(&"  ".repeat(self.depth));
        }
        self.text.push_str(line);
        self.text.push('\n');
    }

    fn open(&mut self, line: &str) {
        self.line(line);
        self.depth += 1;
    }

    fn close(&mut self, line: &str) {
        self.depth -= 1;
        self.line(line);
    }

    fn entry(&mut self, key: &str, name: Name) {
        self.line(&format!("{key}: {},", pair(name)));
    }
}
