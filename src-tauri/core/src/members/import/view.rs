//! What the screens and the command line are told of an import, and what they may say to it.

use super::asked::has_repair;
use super::likeness::Likeness;
use super::{List, encoding, units};
use std::collections::HashSet;

use super::Import;
use super::asked::{ImportFilter, ImportPageOf};
use super::encoding::Letters;
use super::field::{Confidence, ImportField};
use super::findings::Finding;
use super::headings::SkippedRow;
use super::known::find_unit;
use super::likeness::MatchReason;
use super::own::compare_own;
use super::plan::UNKNOWN_BRANCH;
use super::plan::{ImportDecision, Plan, PlanRow, Twin, compare, new_groups};
use super::table::{Cell, column_letters};
use crate::days::PartialDay;
use crate::error::{Error, Result};
use crate::ids::{OwnFieldId, PersonId, UnitId};
use crate::masks::{mask_citizen_number, mask_phone};
use crate::members::{OwnKind, OwnValue, PersonFields};
use crate::office::Office;
use crate::organization::UnitKind;
use crate::page::window;

/// Rows shown to choose the headings by.
const FIRST_ROWS: usize = 15;

/// Where the whole import stands.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
pub struct ImportOverview {
    pub lists: Vec<ImportListView>,
    pub counts: ImportCounts,
    /// Branches the lists name that do not exist yet.
    pub new_branches: Vec<String>,
}

/// One sheet of one file.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
pub struct ImportListView {
    /// Its number, to speak of it.
    pub list: u32,
    /// The number of its file.
    pub file: u32,
    pub sheet: String,
    pub is_hidden: bool,
    /// Whether its people are taken in.
    pub taken: bool,
    /// The first rows as they read, to choose the headings by.
    pub first_rows: Vec<Vec<String>>,
    /// Sheet rows of the headings, counted from 1; none if the list has no headings.
    pub heading_first: Option<u32>,
    pub heading_last: Option<u32>,
    pub columns: Vec<ImportColumnView>,
    /// People read.
    pub people: u32,
    /// Rows that are no people, and why.
    pub skipped: Vec<SkippedRowView>,
    /// Another list stands beside the first in this sheet; only the first is read.
    pub side_by_side: bool,
    /// Where people go whose row names no branch; none: nobody said.
    pub default_branch: Option<String>,
    /// People whose branch nobody named.
    pub branch_unknown: u32,
    /// Since when people are members whose row does not say.
    pub joined_unknown: PartialDay,
    pub in_capitals: bool,
    pub restore_capitals: bool,
    /// The columns are as she chose them for a list with these headings before.
    pub remembered: bool,
}

#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
pub struct SkippedRowView {
    /// Sheet row, counted from 1.
    pub row: u32,
    pub why: SkippedRow,
}

#[derive(Clone, serde::Serialize, ts_rs::TS)]
pub struct ImportColumnView {
    pub column: u32,
    /// As the sheet names it: "C".
    pub letters_name: String,
    pub heading: String,
    pub field: Option<ImportField>,
    /// Which of the ward's own fields, where it is one.
    pub own: Option<OwnFieldId>,
    pub confidence: Confidence,
    /// Three values as they read.
    pub samples: Vec<String>,
    /// How it is written.
    pub letters: Letters,
    pub guessed_letters: Letters,
    /// The samples as they stand in the file, where they are written in an old font.
    pub before: Vec<String>,
}

impl std::fmt::Debug for ImportColumnView {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(
            f,
            "ImportColumnView({} {:?})",
            self.letters_name, self.field
        )
    }
}

/// How many rows there are of each kind.
#[derive(Debug, Clone, Default, PartialEq, serde::Serialize, ts_rs::TS)]
pub struct ImportCounts {
    pub rows: u32,
    pub add: u32,
    pub fill_blanks: u32,
    pub update: u32,
    /// Skipped because nothing in them is new.
    pub unchanged: u32,
    /// Skipped because she said so.
    pub skip: u32,
    pub needs: u32,
    /// Rows that are, or may be, somebody known or another row.
    pub duplicates: u32,
    pub errors: u32,
    pub warnings: u32,
    pub repairs: u32,
}

#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
pub struct ImportPage {
    pub total: u32,
    pub offset: u32,
    pub counts: ImportCounts,
    pub rows: Vec<ImportRow>,
}

/// One row of a list, as understood.
#[derive(Clone, serde::Serialize, ts_rs::TS)]
pub struct ImportRow {
    pub list: u32,
    /// Sheet row, counted from 1.
    pub row: u32,
    pub name: String,
    pub birth: Option<PartialDay>,
    pub branch: Option<String>,
    pub group: Option<String>,
    pub phone: Option<String>,
    pub citizen_number: Option<String>,
    pub joined: Option<PartialDay>,
    pub decision: ImportDecision,
    pub suggested: ImportDecision,
    pub allowed: Vec<ImportDecision>,
    /// Nothing in it is new.
    pub unchanged: bool,
    pub findings: Vec<Finding>,
    /// Who it may be, the likeliest first.
    pub matches: Vec<ImportMatch>,
    /// Which of them is meant by filling and updating.
    pub twin: u32,
    /// Every cell of its columns that are taken, to correct in place.
    pub cells: Vec<ImportCell>,
}

impl std::fmt::Debug for ImportRow {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(
            f,
            "ImportRow({}/{} {:?})",
            self.list, self.row, self.decision
        )
    }
}

#[derive(Clone, serde::Serialize, ts_rs::TS)]
pub struct ImportCell {
    pub column: u32,
    pub field: ImportField,
    /// The name of the ward's own field, where it is one.
    pub own: Option<String>,
    pub text: String,
}

/// Somebody a row may be.
#[derive(Clone, serde::Serialize, ts_rs::TS)]
pub struct ImportMatch {
    /// A person of the register, or
    pub person_id: Option<PersonId>,
    /// another row of the import.
    pub list: Option<u32>,
    pub row: Option<u32>,
    pub reason: MatchReason,
    pub certain: bool,
    pub name: String,
    pub birth: Option<PartialDay>,
    pub branch: Option<String>,
    pub phone_masked: Option<String>,
    pub citizen_number_masked: Option<String>,
    /// Fields the list could fill in.
    pub blanks: Vec<ImportField>,
    /// Fields in which the two differ.
    pub differing: Vec<ImportField>,
    /// What the list says in the ward's own fields, beside what is known.
    pub own: Vec<ImportOwnMatch>,
    /// Names of the groups for a purpose the list puts her in.
    pub new_groups: Vec<String>,
}

/// One of the ward's own fields in the list and of somebody the row may be.
#[derive(Clone, serde::Serialize, ts_rs::TS)]
pub struct ImportOwnMatch {
    /// Its name.
    pub own: String,
    pub kind: OwnKind,
    pub kept: Option<String>,
    /// What the list says.
    pub text: String,
}

impl Import {
    pub fn overview(&mut self, office: &Office) -> Result<ImportOverview> {
        self.plan_for(office)?;
        let Some(plan) = &self.plan else {
            return Err(Error::Internal("the plan was just made"));
        };
        let mut new_branches: Vec<String> = Vec::new();
        // Thousands of rows name a few branches: each spelling is looked up once.
        let mut looked_up: HashSet<&str> = HashSet::new();
        for row in &plan.rows {
            let said = row.listed.branch.as_deref().unwrap_or(UNKNOWN_BRANCH);
            if row.decision != ImportDecision::Skip
                && looked_up.insert(said)
                && find_unit(&plan.register.units, UnitKind::Branch, None, said).is_none()
                && !new_branches
                    .iter()
                    .any(|known| units::unit_key(known) == units::unit_key(said))
            {
                new_branches.push(units::branch_name(said));
            }
        }
        Ok(ImportOverview {
            lists: self
                .lists
                .iter()
                .enumerate()
                .map(|(number, list)| list.view(number, plan))
                .collect(),
            counts: counts(plan.rows.iter()),
            new_branches,
        })
    }

    /// The counts of one file.
    pub fn counts_of_file(&mut self, office: &Office, file: usize) -> Result<ImportCounts> {
        let lists: Vec<usize> = self.lists_of(file);
        let plan = self.plan_for(office)?;
        Ok(counts(
            plan.rows.iter().filter(|row| lists.contains(&row.list)),
        ))
    }

    fn lists_of(&self, file: usize) -> Vec<usize> {
        (0..self.lists.len())
            .filter(|at| self.lists[*at].file == file)
            .collect()
    }

    pub fn file_names(&self) -> &[String] {
        &self.files
    }

    pub fn page(&mut self, office: &Office, of: &ImportPageOf) -> Result<ImportPage> {
        self.plan_for(office)?;
        let Some(plan) = &self.plan else {
            return Err(Error::Internal("the plan was just made"));
        };
        let of_list = |row: &&PlanRow| of.list.is_none_or(|list| row.list == list as usize);
        let chosen: Vec<&PlanRow> = plan
            .rows
            .iter()
            .filter(of_list)
            .filter(|row| of.filter.takes(row))
            .collect();
        Ok(ImportPage {
            total: chosen.len() as u32,
            offset: of.offset,
            counts: counts(plan.rows.iter().filter(of_list)),
            rows: window(&chosen, of.offset, of.limit)
                .map(|row| self.row_view(plan, row))
                .collect(),
        })
    }

    fn row_view(&self, plan: &Plan, row: &PlanRow) -> ImportRow {
        let list = &self.lists[row.list];
        let fields = &row.listed.fields;
        ImportRow {
            list: row.list as u32,
            row: row.row as u32 + 1,
            name: fields.name.clone(),
            birth: fields.birth,
            branch: row.listed.branch.clone(),
            group: row.listed.group.clone(),
            phone: fields.phone.clone(),
            citizen_number: fields
                .citizen_number
                .clone()
                .or_else(|| fields.old_citizen_number.clone()),
            joined: row.listed.joined,
            decision: row.decision,
            suggested: row.suggested,
            allowed: row.allowed(),
            unchanged: row.unchanged,
            findings: row.listed.findings.clone(),
            matches: row
                .twins
                .iter()
                .map(|(twin, likeness)| match_view(plan, row, *twin, *likeness))
                .collect(),
            twin: row.twin as u32,
            cells: list.cells(row.row, plan),
        }
    }
}

fn counts<'a>(rows: impl Iterator<Item = &'a PlanRow>) -> ImportCounts {
    let mut counts = ImportCounts::default();
    for row in rows {
        counts.rows += 1;
        match row.decision {
            ImportDecision::Add => counts.add += 1,
            ImportDecision::FillBlanks => counts.fill_blanks += 1,
            ImportDecision::Update => counts.update += 1,
            ImportDecision::Skip if row.unchanged => counts.unchanged += 1,
            ImportDecision::Skip => counts.skip += 1,
            ImportDecision::Needs => counts.needs += 1,
        }
        counts.duplicates += u32::from(ImportFilter::Duplicates.takes(row));
        counts.errors += u32::from(row.has_error());
        counts.warnings += u32::from(row.has_warning());
        counts.repairs += u32::from(has_repair(row));
    }
    counts
}

fn match_view(plan: &Plan, of: &PlanRow, twin: Twin, likeness: Likeness) -> ImportMatch {
    let (person_id, place, fields, own, groups, branch): (
        _,
        _,
        &PersonFields,
        &[OwnValue],
        &[UnitId],
        _,
    ) = match twin {
        Twin::Known(at) => {
            let person = &plan.register.people[at];
            (
                Some(person.id),
                None,
                &person.fields,
                &person.own,
                &person.groups,
                person.branch.clone(),
            )
        }
        Twin::Row(at) => {
            let row = &plan.rows[at];
            let place = (row.list as u32, row.row as u32 + 1);
            (
                None,
                Some(place),
                &row.listed.fields,
                &row.listed.own,
                &row.listed.groups,
                row.listed.branch.clone(),
            )
        }
    };
    let (blanks, differing) = compare(&of.listed.fields, fields);
    ImportMatch {
        person_id,
        list: place.map(|(list, _)| list),
        row: place.map(|(_, row)| row),
        reason: likeness.reason,
        certain: likeness.certain,
        name: fields.name.clone(),
        birth: fields.birth,
        branch,
        phone_masked: fields.phone.as_deref().map(mask_phone),
        citizen_number_masked: fields.citizen_number.as_deref().map(mask_citizen_number),
        blanks,
        differing,
        own: own_view(plan, &of.listed.own, own),
        new_groups: new_groups(&of.listed.groups, groups)
            .into_iter()
            .filter_map(|group| plan.register.groups.name(group).map(str::to_owned))
            .collect(),
    }
}

/// What would be filled in or differs; what both say alike is no news.
fn own_view(plan: &Plan, listed: &[OwnValue], known: &[OwnValue]) -> Vec<ImportOwnMatch> {
    let (blanks, differing) = compare_own(listed, known);
    let kept = |id: OwnFieldId| known.iter().find(|kept| kept.field_id == id);
    [blanks, differing]
        .concat()
        .into_iter()
        .filter_map(|said| {
            let field = plan.register.own_field(said.field_id)?;
            Some(ImportOwnMatch {
                own: field.name.clone(),
                kind: field.kind,
                kept: kept(said.field_id).map(|kept| kept.value.clone()),
                text: said.value,
            })
        })
        .collect()
}

impl List {
    fn view(&self, number: usize, plan: &Plan) -> ImportListView {
        let unknown = plan
            .rows
            .iter()
            .filter(|row| row.list == number && !row.branch_said)
            .count();
        ImportListView {
            list: number as u32,
            file: self.file as u32,
            sheet: self.table.name.clone(),
            is_hidden: self.table.is_hidden,
            taken: self.taken,
            first_rows: (0..self.table.rows.len().min(FIRST_ROWS))
                .map(|row| self.shown_row(row))
                .collect(),
            heading_first: self.layout.heading.map(|rows| rows.first as u32 + 1),
            heading_last: self.layout.heading.map(|rows| rows.last as u32 + 1),
            columns: (0..self.columns.len())
                .map(|column| self.column_view(column))
                .collect(),
            people: self.layout.people.len() as u32,
            skipped: self
                .layout
                .skipped
                .iter()
                .map(|(row, why)| SkippedRowView {
                    row: *row as u32 + 1,
                    why: *why,
                })
                .collect(),
            side_by_side: self.layout.side_by_side,
            default_branch: self.default_branch.clone(),
            branch_unknown: unknown as u32,
            joined_unknown: self.joined_unknown,
            in_capitals: self.in_capitals,
            restore_capitals: self.restore_capitals,
            remembered: self.remembered,
        }
    }

    fn column_view(&self, at: usize) -> ImportColumnView {
        const SAMPLES: usize = 3;
        let column = &self.columns[at];
        let mut seen: Vec<&Cell> = Vec::new();
        for person in &self.layout.people {
            let cell = self.table.cell(person.row, at);
            if !cell.is_empty() && !seen.contains(&cell) {
                seen.push(cell);
            }
            if seen.len() == SAMPLES {
                break;
            }
        }
        let as_they_stand: Vec<String> = seen.iter().map(|cell| cell.shown()).collect();
        let samples: Vec<String> = seen
            .iter()
            .map(|cell| match cell {
                Cell::Text(text) => sohoi_vietnamese::tidy_name(&column.letters.decode(text)),
                other => other.shown(),
            })
            .collect();
        ImportColumnView {
            column: at as u32,
            letters_name: column_letters(at),
            heading: column.heading.clone(),
            field: column.field,
            own: column.own,
            confidence: column.confidence,
            before: if as_they_stand == samples {
                Vec::new()
            } else {
                as_they_stand
            },
            samples,
            letters: column.letters,
            guessed_letters: column.guessed_letters,
        }
    }

    pub(super) fn cell_text(&self, row: usize, column: usize) -> Cell {
        if let Some(typed) = self.corrections.get(&(row, column)) {
            return Cell::Text(typed.clone());
        }
        match self.table.cell(row, column) {
            Cell::Text(text) => {
                let letters = self
                    .columns
                    .get(column)
                    .map(|column| column.letters)
                    .unwrap_or_default();
                Cell::Text(sohoi_vietnamese::tidy_name(&letters.decode(text)))
            }
            other => other.clone(),
        }
    }

    /// A row as it reads: a title in an old font too.
    pub(super) fn shown_row(&self, row: usize) -> Vec<String> {
        let likely = self
            .columns
            .iter()
            .map(|column| column.letters)
            .find(|letters| *letters != Letters::Unicode)
            .unwrap_or_default();
        let is_body = self.layout.heading.is_some_and(|rows| row > rows.last);
        (0..self.columns.len())
            .map(|column| match self.table.cell(row, column) {
                Cell::Text(text) if !is_body => {
                    sohoi_vietnamese::tidy_name(&encoding::decode_best(text, likely))
                }
                _ => self.cell_text(row, column).shown(),
            })
            .collect()
    }

    fn cells(&self, row: usize, plan: &Plan) -> Vec<ImportCell> {
        self.columns
            .iter()
            .enumerate()
            .filter_map(|(at, column)| {
                Some(ImportCell {
                    column: at as u32,
                    field: column.field?,
                    own: column
                        .own
                        .and_then(|id| plan.register.own_field(id))
                        .map(|own| own.name.clone()),
                    text: self.cell_text(row, at).shown(),
                })
            })
            .collect()
    }
}
