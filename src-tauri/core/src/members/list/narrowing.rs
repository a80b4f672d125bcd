//! What narrows a list of members beyond its state and its search: every condition left empty asks nothing, several of
//! them must all hold, and several values of one condition are "any of these".

use chrono::Datelike;
use rusqlite::ToSql;

use crate::days::Day;
use crate::ids::{OwnFieldId, UnitId};
use crate::members::person::MemberKind;
use crate::members::person::declared::{FieldTrait, PersonColumn};

/// Conditions of a list. All of them as of the list's day.
#[derive(Debug, Clone, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields, default)]
pub struct Narrowing {
    /// In any of these branches or groups.
    pub units: Vec<UnitId>,
    /// In any of these groups for a purpose, whatever her branch.
    pub groups: Vec<UnitId>,
    pub kinds: Vec<MemberKind>,
    pub core: Option<bool>,
    pub party: Option<bool>,
    /// Tạm nghỉ sinh hoạt.
    pub suspended: Option<bool>,
    /// Holds an office of the Union (cán bộ Hội) on that day.
    pub officer: Option<bool>,
    /// Circumstances, as the register stores them: `widowed`, `disabled` …
    pub flags: Vec<String>,
    /// Of a household classed so: `poor`, `near_poor` …
    pub household_classes: Vec<String>,
    /// Accents do not matter.
    pub ethnicity: String,
    pub age_from: Option<u32>,
    /// This age too.
    pub age_to: Option<u32>,
    pub birth_month: Option<u32>,
    /// The first day of her first membership.
    pub joined_from: Option<Day>,
    pub joined_to: Option<Day>,
    /// Any of these is not known of her.
    pub lacks: Vec<PersonColumn>,
    /// All of these hold of her own fields.
    pub fields: Vec<FieldCondition>,
    /// All of these hold of the ward's own fields.
    pub own: Vec<OwnSays>,
}

/// What is asked of one of her own fields.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct FieldCondition {
    pub field: PersonColumn,
    pub is: FieldIs,
}

#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(tag = "kind", rename_all = "snake_case", deny_unknown_fields)]
#[ts(tag = "kind", rename_all = "snake_case")]
pub enum FieldIs {
    Known,
    Unknown,
    /// Accents do not matter; it may stand anywhere in what is written.
    Text {
        text: String,
    },
}

/// What is asked of one of the ward's own fields. A number is the same or is not; other texts may stand anywhere in what is
/// written.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct OwnSays {
    pub field_id: OwnFieldId,
    pub is: FieldIs,
}

impl Narrowing {
    pub fn is_empty(&self) -> bool {
        *self == Narrowing::default()
    }

    /// She is at least `age_from` when she was born by this day.
    pub(super) fn born_by(&self, on: Day) -> Option<String> {
        self.age_from.map(|age| same_day_before(on, age))
    }

    /// She is at most `age_to` when she was born after this day.
    pub(super) fn born_after(&self, on: Day) -> Option<String> {
        self.age_to
            .map(|age| same_day_before(on, age.saturating_add(1)))
    }

    pub(super) fn units_with(&self, unit_id: Option<UnitId>) -> Option<String> {
        json_list(
            self.units
                .iter()
                .chain(&unit_id)
                .map(|unit| unit.0.to_string()),
        )
    }

    pub(super) fn groups_list(&self) -> Option<String> {
        json_list(self.groups.iter().map(|group| group.0.to_string()))
    }

    pub(super) fn kinds_list(&self) -> Option<String> {
        json_list(self.kinds.iter().map(|kind| quoted(kind.as_text())))
    }

    /// Conditions on her own fields and the ward's, as SQL to add to the question, and what they compare with. Names
    /// of columns are the declared ones, never typed.
    pub(super) fn of_fields(&self) -> (String, Vec<(String, Box<dyn ToSql>)>) {
        let mut sql = String::new();
        let mut values: Vec<(String, Box<dyn ToSql>)> = Vec::new();
        let lacks: Vec<String> = self
            .lacks
            .iter()
            .filter(|field| field.is(FieldTrait::Lacking))
            .map(|field| format!("person.{} IS NULL", field.code()))
            .collect();
        if !lacks.is_empty() {
            sql.push_str(&format!("  AND ({})\n", lacks.join(" OR ")));
        }
        let asked = |condition: &&FieldCondition| {
            condition.field.is(FieldTrait::TextFilter) || condition.field.is(FieldTrait::Lacking)
        };
        for (at, condition) in self.fields.iter().filter(asked).enumerate() {
            let column = condition.field.code();
            match &condition.is {
                FieldIs::Known => sql.push_str(&format!("  AND person.{column} IS NOT NULL\n")),
                FieldIs::Unknown => sql.push_str(&format!("  AND person.{column} IS NULL\n")),
                FieldIs::Text { text } => {
                    sql.push_str(&format!(
                        "  AND instr(fold(coalesce(person.{column}, '')), :says{at}) > 0\n"
                    ));
                    values.push((format!(":says{at}"), Box::new(folded(text))));
                }
            }
        }
        for (at, own) in self.own.iter().enumerate() {
            let (holds, says) = match &own.is {
                FieldIs::Known => ("EXISTS", String::new()),
                FieldIs::Unknown => ("NOT EXISTS", String::new()),
                FieldIs::Text { text } => {
                    values.push((format!(":own_says{at}"), Box::new(folded(text))));
                    let says = include_str!("own_says.sql").trim_end();
                    ("EXISTS", says.replace(":says", &format!(":own_says{at}")))
                }
            };
            sql.push_str(&format!(
                "  AND {holds} (SELECT 1 FROM own_value WHERE person_id = person.id AND field_id = :own{at}{says})\n"
            ));
            values.push((format!(":own{at}"), Box::new(own.field_id)));
        }
        (sql, values)
    }
}

fn folded(typed: &str) -> String {
    sohoi_vietnamese::fold(typed.trim())
}

/// Years before, as text that compares like a day: 29 February of a year without one lies between its neighbours.
fn same_day_before(on: Day, years: u32) -> String {
    let year = on.year().saturating_sub_unsigned(years).max(0);
    format!("{year:04}-{:02}-{:02}", on.month(), on.day())
}

/// Codes as a JSON list; none of them, no condition.
pub(super) fn codes(codes: &[String]) -> Option<String> {
    json_list(codes.iter().map(|code| {
        let plain: String = code
            .chars()
            .filter(|sign| sign.is_ascii_alphanumeric() || *sign == '_')
            .collect();
        quoted(&plain)
    }))
}

fn quoted(code: &str) -> String {
    format!("\"{code}\"")
}

fn json_list(items: impl Iterator<Item = String>) -> Option<String> {
    let items: Vec<String> = items.collect();
    (!items.is_empty()).then(|| format!("[{}]", items.join(",")))
}
