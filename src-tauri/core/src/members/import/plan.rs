//! What an import will do, row by row, worked out before anything is written. The plan shown is the plan executed.

use std::collections::HashMap;

use super::field::ImportField;
use super::findings::{Finding, FindingCode, FindingLevel};
use super::known::{KnownPerson, Register, Standing};
use super::likeness::{Likeness, LikenessIndex, MatchReason, Traits};
use super::listed::{Listed, text_field};
use super::own::compare_own;
use super::table::cell_name;
use super::units::unit_key;
use crate::ids::UnitId;
use crate::members::{OwnValue, PersonFields};

/// Where people go whose list names no branch, until she says.
pub(super) const UNKNOWN_BRANCH: &str = "Chưa rõ chi hội";

/// What becomes of a row.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize, ts_rs::TS,
)]
#[serde(rename_all = "snake_case")]
#[ts(rename_all = "snake_case")]
pub enum ImportDecision {
    /// A new person.
    Add,
    /// Somebody known: what the register does not say yet is filled in.
    FillBlanks,
    /// Somebody known: the list is right where the two differ. A blank in the list still changes nothing.
    Update,
    /// Nothing.
    Skip,
    /// Somebody must decide; until then nothing.
    Needs,
}

impl ImportDecision {
    pub fn as_text(self) -> &'static str {
        match self {
            ImportDecision::Add => "add",
            ImportDecision::FillBlanks => "fill_blanks",
            ImportDecision::Update => "update",
            ImportDecision::Skip => "skip",
            ImportDecision::Needs => "needs",
        }
    }
}

/// Somebody a row may be: a person of the register, or another row of the import.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Twin {
    Known(usize),
    Row(usize),
}

pub(crate) struct PlanRow {
    pub list: usize,
    /// From 0.
    pub row: usize,
    pub listed: Listed,
    /// The branch was named by the row, a section line, a title or her.
    pub branch_said: bool,
    pub twins: Vec<(Twin, Likeness)>,
    /// Which of them she means; the first unless she says otherwise.
    pub twin: usize,
    /// Every value is there already.
    pub unchanged: bool,
    pub suggested: ImportDecision,
    pub decision: ImportDecision,
}

impl PlanRow {
    pub fn has_error(&self) -> bool {
        self.listed
            .findings
            .iter()
            .any(|finding| finding.level == FindingLevel::Error)
    }

    pub fn has_warning(&self) -> bool {
        self.listed
            .findings
            .iter()
            .any(|finding| finding.level == FindingLevel::Warning)
    }

    /// Decisions that make sense for it.
    pub fn allowed(&self) -> Vec<ImportDecision> {
        let mut allowed = Vec::new();
        if !self.has_error() {
            allowed.push(ImportDecision::Add);
            if !self.twins.is_empty() {
                allowed.extend([ImportDecision::FillBlanks, ImportDecision::Update]);
            }
        }
        allowed.push(ImportDecision::Skip);
        allowed
    }
}

/// A decision of hers.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Said {
    pub decision: ImportDecision,
    pub twin: usize,
}

pub(crate) struct Plan {
    pub rows: Vec<PlanRow>,
    pub register: Register,
    /// What the office was like when this was worked out.
    pub data_version: i64,
}

/// A row as it was read, before it is compared.
pub(crate) struct ReadRow {
    pub list: usize,
    pub row: usize,
    pub listed: Listed,
    pub branch_said: bool,
    /// Where its name stands, to point at.
    pub name_column: usize,
}

pub(crate) fn make_plan(
    read: Vec<ReadRow>,
    register: Register,
    data_version: i64,
    said: &HashMap<(usize, usize), Said>,
) -> Plan {
    let mut earlier = LikenessIndex::default();
    let mut rows: Vec<PlanRow> = Vec::with_capacity(read.len());
    for read in read {
        // Who has no branch is looked for among those who have none yet.
        let branch = read.listed.branch.as_deref().unwrap_or(UNKNOWN_BRANCH);
        let traits = Traits::of(&read.listed.fields, Some(branch));
        let mut row = PlanRow {
            list: read.list,
            row: read.row,
            listed: read.listed,
            branch_said: read.branch_said,
            twins: Vec::new(),
            twin: 0,
            unchanged: false,
            suggested: ImportDecision::Needs,
            decision: ImportDecision::Needs,
        };
        if !row.listed.fields.name.is_empty() {
            let known = register.index.alike(&traits);
            let above = earlier.alike(&traits);
            row.twins = known
                .into_iter()
                .map(|(at, likeness)| (Twin::Known(at), likeness))
                .chain(
                    above
                        .into_iter()
                        .map(|(at, likeness)| (Twin::Row(at), likeness)),
                )
                .collect();
        }
        earlier.add(traits);
        suggest(&mut row, &register, cell_name(read.row, read.name_column));
        row.decision = row.suggested;
        if let Some(said) = said.get(&(row.list, row.row)) {
            if said.twin < row.twins.len() {
                row.twin = said.twin;
            }
            if row.allowed().contains(&said.decision) {
                row.decision = said.decision;
            }
        }
        rows.push(row);
    }
    Plan {
        rows,
        register,
        data_version,
    }
}

fn suggest(row: &mut PlanRow, register: &Register, cell: String) {
    let known = |twin: &Twin| match twin {
        Twin::Known(at) => Some(&register.people[*at]),
        Twin::Row(_) => None,
    };
    // Her own export, or a list taken in before: everything is there, whoever of several she is.
    let same = row
        .twins
        .iter()
        .position(|(twin, _)| known(twin).is_some_and(|person| says_nothing_new(row, person)));
    if let Some(at) = same {
        row.twins.swap(0, at);
        row.unchanged = true;
        row.suggested = ImportDecision::Skip;
        return;
    }
    let point = |code: FindingCode, was: String| Finding {
        cell: Some(cell.clone()),
        field: Some(ImportField::Name),
        was,
        ..Finding::new(code)
    };
    let mut found = Vec::new();
    let mut suggested = ImportDecision::Add;
    if let Some((twin, likeness)) = row.twins.first() {
        match known(twin) {
            Some(person) => {
                let name = person.fields.name.clone();
                if likeness.reason == MatchReason::NumberOnly {
                    found.push(point(FindingCode::NumberOfAnother, name));
                } else if !likeness.certain {
                    found.push(point(FindingCode::MayBeKnown, name));
                } else if person.standing == Standing::Left {
                    found.push(point(FindingCode::HasLeft, name));
                }
                let (_, differing) = compare(&row.listed.fields, &person.fields);
                let own = compare_own(&row.listed.own, &person.own).1;
                if let Some(field) = differing.first() {
                    found.push(Finding {
                        field: Some(*field),
                        ..Finding::new(FindingCode::Differs)
                    });
                } else if let Some(own) = own.first() {
                    found.push(Finding {
                        field: Some(ImportField::Own),
                        own: register
                            .own_field(own.field_id)
                            .map(|field| field.name.clone()),
                        ..Finding::new(FindingCode::Differs)
                    });
                }
                if moves(row, person) {
                    let was = person.branch.clone().unwrap_or_default();
                    found.push(Finding {
                        field: Some(ImportField::Branch),
                        was,
                        ..Finding::new(FindingCode::OtherBranch)
                    });
                }
                suggested = ImportDecision::FillBlanks;
            }
            None => found.push(point(
                FindingCode::SameAsRow,
                row.listed.fields.name.clone(),
            )),
        }
    }
    row.listed.findings.extend(found);
    row.listed.findings.sort_by_key(|finding| finding.level);
    row.suggested = if row.has_error() || row.has_warning() {
        ImportDecision::Needs
    } else {
        suggested
    };
}

/// Her branch in the register is another than the list says.
fn moves(row: &PlanRow, person: &KnownPerson) -> bool {
    match (&row.listed.branch, &person.branch) {
        (Some(said), Some(known)) => row.branch_said && unit_key(said) != unit_key(known),
        _ => false,
    }
}

fn says_nothing_new(row: &PlanRow, person: &KnownPerson) -> bool {
    let (blanks, differing) = compare(&row.listed.fields, &person.fields);
    let own = compare_own(&row.listed.own, &person.own);
    blanks.is_empty()
        && differing.is_empty()
        && own.0.is_empty()
        && own.1.is_empty()
        && new_groups(&row.listed.groups, &person.groups).is_empty()
        && !moves(row, person)
        && row.listed.fields.name == person.fields.name
        && row.listed.departure.is_none()
        && !(person.standing == Standing::Never && row.branch_said)
}

/// Fields the register does not say yet, and fields where the two differ.
pub(crate) fn compare(
    listed: &PersonFields,
    known: &PersonFields,
) -> (Vec<ImportField>, Vec<ImportField>) {
    let (mut blanks, mut differing) = (Vec::new(), Vec::new());
    let (mut listed, mut known) = (listed.clone(), known.clone());
    if listed.name != known.name {
        differing.push(ImportField::Name);
    }
    match (listed.birth, known.birth) {
        (Some(_), None) => blanks.push(ImportField::Birth),
        (Some(said), Some(kept)) if said != kept => {
            if is_finer(said, kept) {
                blanks.push(ImportField::Birth);
            } else if !is_finer(kept, said) {
                differing.push(ImportField::Birth);
            }
        }
        _ => {}
    }
    match (listed.party_since, known.party_since) {
        (Some(_), None) => blanks.push(ImportField::PartySince),
        (Some(said), Some(kept)) if said != kept => differing.push(ImportField::PartySince),
        _ => {}
    }
    if listed.is_core && !known.is_core {
        blanks.push(ImportField::IsCore);
    }
    for field in ImportField::ALL {
        let Some(said) = text_field(&mut listed, *field).and_then(|said| said.clone()) else {
            continue;
        };
        match text_field(&mut known, *field).and_then(|kept| kept.as_deref()) {
            None | Some("") => blanks.push(*field),
            Some(kept) if same_text(kept, &said) => {}
            Some(_) => differing.push(*field),
        }
    }
    (blanks, differing)
}

/// Lists and forms space and break lines their own way.
fn same_text(one: &str, other: &str) -> bool {
    one == other || sohoi_vietnamese::tidy_name(one) == sohoi_vietnamese::tidy_name(other)
}

/// 1978-06-14 says more than 1978 and nothing else.
fn is_finer(said: crate::days::PartialDay, kept: crate::days::PartialDay) -> bool {
    if said.about || said.year != kept.year {
        return false;
    }
    let keeps = |kept: Option<u32>, said: Option<u32>| kept.is_none() || kept == said;
    let known = |day: crate::days::PartialDay| {
        usize::from(day.month.is_some()) + usize::from(day.day.is_some())
    };
    (kept.about || known(said) > known(kept))
        && keeps(kept.month, said.month)
        && keeps(kept.day, said.day)
}

/// The person's fields after a row was taken in.
pub(crate) fn merged(
    known: &PersonFields,
    listed: &PersonFields,
    decision: ImportDecision,
) -> PersonFields {
    let (blanks, differing) = compare(listed, known);
    let (mut result, mut listed) = (known.clone(), listed.clone());
    let taken = match decision {
        ImportDecision::Update => [blanks, differing].concat(),
        _ => blanks,
    };
    for field in taken {
        match field {
            ImportField::Name => result.name.clone_from(&listed.name),
            ImportField::Birth => result.birth = listed.birth,
            ImportField::PartySince => result.party_since = listed.party_since,
            ImportField::IsCore => result.is_core = true,
            _ => {
                let said = text_field(&mut listed, field).and_then(|said| said.clone());
                if let Some(place) = text_field(&mut result, field) {
                    *place = said;
                }
            }
        }
    }
    result
}

/// Groups the list has her in and the register does not; a list takes nobody out of one.
pub(crate) fn new_groups(listed: &[UnitId], known: &[UnitId]) -> Vec<UnitId> {
    let is_new = |group: &&UnitId| !known.contains(group);
    listed.iter().filter(is_new).copied().collect()
}

/// What is to be written in the ward's own fields after a row was taken in.
pub(crate) fn merged_own(
    known: &[OwnValue],
    listed: &[OwnValue],
    decision: ImportDecision,
) -> Vec<OwnValue> {
    let (blanks, differing) = compare_own(listed, known);
    match decision {
        ImportDecision::Update => [blanks, differing].concat(),
        _ => blanks,
    }
}
