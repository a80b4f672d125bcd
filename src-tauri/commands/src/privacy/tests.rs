//! Walks everything a command can answer, as the contract says it, with a mark in every text, and looks which marks are
//! still there once it is hidden: a text that is neither hidden nor known to be harmless is found the day it is added.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Map, Value};

use super::{hide, is_open_column};

/// Texts that stay while personal data is hidden: "field" wherever it stands, "Type.field" in that type alone.
const HARMLESS: &[&str] = &[
    // What an open field is looked for; a hidden one hides it.
    "FieldIs.text",
    // What the ward calls its own fields.
    "Finding.own",
    "HeldPost.next_from",
    "ImportCell.own",
    "ImportMatch.new_groups",
    "ImportOwnMatch.own",
    "bases",
    "branch_due",
    "branch_name",
    "branches_due",
    "card_number",
    "certificate",
    "chair_name",
    "chair_title",
    "closed",
    "consent_notice",
    "counted_on",
    "default_branch",
    "denominator",
    "done_on",
    "due",
    "education",
    "ends_at",
    "file_name",
    "findings",
    "folder_name",
    "from_month",
    "group_name",
    "head_name",
    "issued_by",
    "joined_from",
    "joined_to",
    "joined_unknown",
    "kept_unit",
    "last_day",
    "last_paid",
    "left_on",
    "letters_name",
    "meeting_place",
    "meeting_title",
    "minutes_symbol",
    "month",
    "name",
    "name_after",
    "name_before",
    "new_branches",
    "numerator",
    "occupation",
    "officer",
    "officers",
    "old_name",
    "opened",
    "other_title",
    "other_unit",
    "our_name",
    "our_unit",
    "owner_after",
    "owner_name",
    "paper_number",
    "payer",
    "person_name",
    "place_name",
    "received",
    "recipients",
    "recovery_code",
    "reference",
    "reminder_text",
    "register_query",
    "schooling",
    "secretary_name",
    "secretary_title",
    "sheet",
    "starts_at",
    "their_name",
    "their_unit",
    "token",
    "unit_name",
    "upper_name",
    "valid_from",
    "valid_to",
    "version",
    "ward_due",
    "ward_name",
    "ActionRow.about",
    "ActionRow.code",
    "Attendance.note",
    "Attendance.title",
    "BackupRow.id",
    "BranchReport.head",
    "BranchReport.note",
    "CheckCase.day",
    "Conclusion.text",
    "ConflictRow.field",
    "DeskState.today",
    "ExportRow.columns",
    "ExportRow.what",
    "Fact.day",
    "Fact.from",
    "GroupPerson.from",
    "ImportState.other_ward",
    "Fact.title",
    "FeeReceipt.day",
    "FeeTransfer.day",
    "FeeTransfer.note",
    "FieldChange.column",
    "FieldChange.table",
    "Finding.cell",
    "FormSection.code",
    "FormSection.hint",
    "FormSection.title",
    "HouseholdHit.head",
    "HouseholdHit.names",
    "HouseholdMember.from",
    "ImportCell.text",
    "ImportColumnView.heading",
    "ImportMatch.branch",
    "ImportRemark.en",
    "ImportRemark.vi",
    "ImportRow.branch",
    "ImportRow.group",
    "ImportRow.joined",
    "ImportWord.en",
    "ImportWord.vi",
    "Indicator.code",
    "Indicator.group",
    "Indicator.unit",
    "LeftCount.names",
    "Lineage.day",
    "MeetingFields.day",
    "MeetingFields.number",
    "MeetingFields.place",
    "MeetingFields.title",
    "MeetingRow.day",
    "MeetingRow.place",
    "MeetingRow.title",
    "MeetingSection.body",
    "MeetingSection.heading",
    "MemberRow.joined",
    "Membership.joined",
    "MergeClash.from",
    "MergeField.field",
    "MergedRows.table",
    "MergedWard.day",
    "NarrativeText.body",
    "Narrowing.flags",
    "Narrowing.household_classes",
    "PeopleNamed.names",
    "PersonBehind.day",
    "PersonMoved.day",
    "Photo.caption",
    "Problem.en",
    "Problem.field",
    "Problem.vi",
    "ReportedMonths.last",
    "RowChange.table",
    "RowChange.whose",
    "RowField.column",
    "RowField.table",
    "SearchHit.day",
    "SearchHit.detail",
    "SearchHit.head",
    "SearchHit.number",
    "SearchHit.text",
    "SearchHit.title",
    "StructurePreview.day",
    "TaskRow.text",
    "TodayBoard.today",
    "UnitRow.head",
    "UnitTask.text",
    "WardSummary.mark",
];

/// Long enough for any answer; a type inside itself ends there.
const DEEPEST: usize = 14;

struct Contract {
    types: BTreeMap<String, (Option<String>, Vec<String>)>,
    outputs: Vec<(String, Vec<String>)>,
}

fn contract() -> Contract {
    let text = crate::contract_text();
    let tokens = tokens(&text);
    let (mut types, mut outputs) = (BTreeMap::new(), Vec::new());
    let mut at = 0;
    while at < tokens.len() {
        if tokens[at] == "type" && tokens[at - 1] == "export" {
            let name = tokens[at + 1].clone();
            let parameter = (tokens[at + 2] == "<").then(|| tokens[at + 3].clone());
            let start = at + if parameter.is_some() { 6 } else { 3 };
            let end = (start..tokens.len())
                .find(|&place| tokens[place] == ";" && depth(&tokens[start..place]) == 0)
                .unwrap();
            types.insert(name, (parameter, tokens[start..end].to_vec()));
            at = end;
        } else if tokens[at] == "output" && tokens[at + 1] == ":" {
            let end = (at..tokens.len())
                .find(|&place| tokens[place] == "}" && depth(&tokens[at..place]) == 0)
                .unwrap();
            let command = (0..at)
                .rev()
                .find(|&place| tokens[place] == "{" && tokens[place + 1] == "input")
                .map(|place| tokens[place - 2].clone())
                .unwrap();
            outputs.push((command, tokens[at + 2..end].to_vec()));
            at = end;
        }
        at += 1;
    }
    Contract { types, outputs }
}

fn depth(tokens: &[String]) -> i32 {
    tokens
        .iter()
        .map(|token| match token.as_str() {
            "{" | "<" | "(" | "[" => 1,
            "}" | ">" | ")" | "]" => -1,
            _ => 0,
        })
        .sum()
}

/// Words, quoted words and signs; comments are no tokens.
fn tokens(text: &str) -> Vec<String> {
    let mut tokens = Vec::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let length = if rest.starts_with("/*") {
            rest = &rest[rest.find("*/").unwrap() + 2..];
            continue;
        } else if rest.starts_with("//") {
            rest = &rest[rest.find('\n').unwrap_or(rest.len())..];
            continue;
        } else if first == '"' {
            rest[1..].find('"').unwrap() + 2
        } else if first.is_alphanumeric() || first == '_' {
            rest.find(|sign: char| !sign.is_alphanumeric() && sign != '_')
                .unwrap_or(rest.len())
        } else {
            first.len_utf8()
        };
        if !first.is_whitespace() {
            tokens.push(rest[..length].to_owned());
        }
        rest = &rest[length..];
    }
    tokens
}

/// One reading of a type: values that together hold every alternative of it.
struct Maker<'a> {
    contract: &'a Contract,
    tokens: &'a [String],
    at: usize,
    /// What a generic type was given.
    given: Option<(&'a str, Vec<Value>)>,
    /// "Type.field" the reading is in.
    place: String,
    depth: usize,
}

impl<'a> Maker<'a> {
    fn next(&mut self) -> &'a str {
        let token = self.tokens.get(self.at).map_or("", String::as_str);
        self.at += 1;
        token
    }

    fn is_next(&mut self, token: &str) -> bool {
        let is = self.tokens.get(self.at).is_some_and(|next| next == token);
        self.at += usize::from(is);
        is
    }

    fn union(&mut self) -> Vec<Value> {
        self.is_next("|");
        let mut all = self.one();
        while self.is_next("|") {
            all.extend(self.one());
        }
        if all.len() > 1 {
            all.retain(|value| !value.is_null());
        }
        all
    }

    fn one(&mut self) -> Vec<Value> {
        let mut values = self.plain();
        while self.is_next("&") {
            let more = self.plain();
            let count = values.len().max(more.len());
            values = (0..count)
                .map(|at| {
                    let mut object = values[at % values.len()].clone();
                    let other = more[at % more.len()].as_object().unwrap().clone();
                    object.as_object_mut().unwrap().extend(other);
                    object
                })
                .collect();
        }
        values
    }

    fn plain(&mut self) -> Vec<Value> {
        let token = self.next();
        match token {
            "{" => self.object(),
            "(" => {
                let values = self.union();
                assert!(self.is_next(")"));
                values
            }
            "string" => vec![Value::String(format!("0000‹{}›", self.place))],
            "number" => vec![Value::from(1)],
            "boolean" => vec![Value::Bool(false), Value::Bool(true)],
            "null" => vec![Value::Null],
            "Array" => {
                assert!(self.is_next("<"));
                let values = self.union();
                assert!(self.is_next(">"));
                vec![Value::Array(values)]
            }
            "Uint8Array" => vec![Value::Null],
            "[" => {
                let mut parts = Vec::new();
                while !self.is_next("]") {
                    parts.extend(self.union());
                    self.is_next(",");
                }
                vec![Value::Array(parts)]
            }
            quoted if quoted.starts_with('"') => {
                vec![Value::String(quoted.trim_matches('"').to_owned())]
            }
            name => self.named(name),
        }
    }

    fn named(&mut self, name: &'a str) -> Vec<Value> {
        if let Some((parameter, values)) = &self.given
            && *parameter == name
        {
            return values.clone();
        }
        let given = self.is_next("<").then(|| {
            let values = self.union();
            assert!(self.is_next(">"));
            values
        });
        let Some((parameter, tokens)) = self.contract.types.get(name) else {
            panic!("{name} is in the contract");
        };
        if self.depth == DEEPEST {
            return vec![Value::Null];
        }
        let is_object = tokens.iter().any(|token| token == "{");
        Maker {
            contract: self.contract,
            tokens,
            at: 0,
            given: parameter.as_deref().zip(given),
            place: if is_object {
                name.to_owned()
            } else {
                self.place.clone()
            },
            depth: self.depth + 1,
        }
        .union()
    }

    fn object(&mut self) -> Vec<Value> {
        let outer = self.place.clone();
        let type_name = outer.split('.').next().unwrap_or_default().to_owned();
        let mut fields: Vec<(String, Vec<Value>)> = Vec::new();
        while !self.is_next("}") {
            let key = self.next().trim_matches('"').to_owned();
            self.is_next("?");
            assert!(self.is_next(":"), "{outer}: {key}");
            self.place = format!("{type_name}.{key}");
            fields.push((key, self.union()));
            if !self.is_next(",") {
                self.is_next(";");
            }
        }
        self.place = outer;
        let count = fields
            .iter()
            .map(|(_, values)| values.len())
            .max()
            .unwrap_or(1);
        (0..count)
            .map(|at| {
                let object: Map<String, Value> = fields
                    .iter()
                    .filter(|(_, values)| !values.is_empty())
                    .map(|(key, values)| (key.clone(), values[at % values.len()].clone()))
                    .collect();
                Value::Object(object)
            })
            .collect()
    }
}

fn marks(value: &Value, found: &mut BTreeSet<String>) {
    match value {
        Value::String(text) => {
            if let Some((_, mark)) = text.trim_end_matches('›').split_once('‹') {
                found.insert(mark.to_owned());
            }
        }
        Value::Array(items) => items.iter().for_each(|item| marks(item, found)),
        Value::Object(object) => object.values().for_each(|part| marks(part, found)),
        _ => {}
    }
}

#[test]
fn every_text_an_answer_can_hold_is_hidden_or_known_to_be_harmless() {
    let contract = contract();
    assert!(contract.outputs.len() > 100, "the commands are read");
    let (mut shown, mut all) = (BTreeSet::new(), BTreeSet::new());
    for (command, tokens) in &contract.outputs {
        let answers = Maker {
            contract: &contract,
            tokens,
            at: 0,
            given: None,
            place: command.clone(),
            depth: 0,
        }
        .union();
        for mut answer in answers {
            marks(&answer, &mut all);
            hide(command, "{}", &mut answer);
            marks(&answer, &mut shown);
        }
    }
    assert!(all.len() > 200 && shown.len() < all.len(), "{}", all.len());
    let field_of = |mark: &str| mark.split('.').next_back().unwrap_or_default().to_owned();
    let unknown: Vec<&String> = shown
        .iter()
        .filter(|mark| {
            // Of a person's own fields and the columns of her list the declaration decides.
            !HARMLESS.contains(&mark.as_str())
                && !HARMLESS.contains(&field_of(mark).as_str())
                && !is_open_column(&field_of(mark))
        })
        .collect();
    assert_eq!(
        unknown,
        Vec::<&String>::new(),
        "hide them, or say that they are harmless"
    );
    let stale: Vec<&&str> = HARMLESS
        .iter()
        .filter(|known| {
            !shown
                .iter()
                .any(|mark| mark == **known || field_of(mark) == **known)
        })
        .collect();
    assert_eq!(stale, Vec::<&&str>::new(), "no answer shows them");
}
