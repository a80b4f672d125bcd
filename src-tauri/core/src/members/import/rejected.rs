//! The rows of an import that were not taken in, to be saved in the layout they came in and mended there: with the titles
//! and headings of their list, the line that names their branch, and what "nt" stood for, since the row it pointed at
//! stays behind.

use std::collections::HashMap;

use super::field::ImportField;
use super::findings::Finding;
use super::headings::PersonRow;
use super::plan::{ImportDecision, PlanRow};
use super::table::{Block, Cell};
use super::{Import, List, values};
use crate::error::{Error, Result};
use crate::office::Office;

/// Rows that were not taken in, of one list.
pub struct RejectedRows {
    pub sheet: String,
    /// Texts above and in the headings.
    pub head: Vec<Vec<String>>,
    /// How many rows of `head`, the last ones, are headings.
    pub heading_rows: usize,
    /// Cells of `head` shown as one.
    pub merged: Vec<Block>,
    pub rows: Vec<RejectedRow>,
    pub width: usize,
}

pub struct RejectedRow {
    /// Lines over this row that say where its people belong, if that changes here.
    pub sections: Vec<String>,
    pub cells: Vec<Cell>,
    pub findings: Vec<Finding>,
}

impl Import {
    /// Rows that wait for a decision; not those she chose to leave out.
    pub fn rejected(&mut self, office: &Office) -> Result<Vec<RejectedRows>> {
        if self.plan.is_none() {
            self.plan_for(office)?;
        }
        let Some(plan) = &self.plan else {
            return Err(Error::Internal("the plan was just made"));
        };
        let mut rejected = Vec::new();
        for (number, list) in self.lists.iter().enumerate() {
            let waiting: HashMap<usize, &PlanRow> = plan
                .rows
                .iter()
                .filter(|row| row.list == number && row.decision == ImportDecision::Needs)
                .map(|row| (row.row, row))
                .collect();
            if waiting.is_empty() {
                continue;
            }
            let head_end = list.layout.heading.map_or(0, |rows| rows.last + 1);
            let merged = list.table.merged.iter();
            rejected.push(RejectedRows {
                sheet: list.table.name.clone(),
                head: (0..head_end).map(|row| list.shown_row(row)).collect(),
                heading_rows: list
                    .layout
                    .heading
                    .map_or(0, |rows| rows.last + 1 - rows.first),
                merged: merged
                    .filter(|block| (block.last_row as usize) < head_end)
                    .copied()
                    .collect(),
                width: list.columns.len(),
                rows: list.rejected_rows(&waiting),
            });
        }
        Ok(rejected)
    }
}

impl List {
    fn rejected_rows(&self, waiting: &HashMap<usize, &PlanRow>) -> Vec<RejectedRow> {
        let mut above = vec![Cell::Empty; self.columns.len()];
        let mut said = Place::default();
        let mut rows = Vec::new();
        for person in &self.layout.people {
            for (column, last) in above.iter_mut().enumerate() {
                let cell = self.cell_text(person.row, column);
                let is_name = self.columns[column].field.is_some_and(ImportField::is_name);
                let points_up =
                    matches!(&cell, Cell::Text(text) if values::means_as_above(text)) && !is_name;
                if !points_up {
                    *last = cell;
                }
            }
            let Some(row) = waiting.get(&person.row) else {
                continue;
            };
            rows.push(RejectedRow {
                sections: said.move_on(self.place_of(person)),
                cells: above.clone(),
                findings: row.listed.findings.clone(),
            });
        }
        rows
    }

    /// What the lines over a row say of it, and what she said of the whole list where no title says so.
    fn place_of(&self, person: &PersonRow) -> Place {
        let told = self
            .default_branch
            .as_ref()
            .filter(|branch| self.layout.title_branch.as_ref() != Some(*branch));
        Place {
            branch: person.section_branch.as_ref().or(told).cloned(),
            group: person.section_group.clone(),
        }
    }
}

#[derive(Default, PartialEq)]
struct Place {
    branch: Option<String>,
    group: Option<String>,
}

impl Place {
    /// The lines it takes to say the next place after this one.
    fn move_on(&mut self, next: Place) -> Vec<String> {
        let mut lines = Vec::new();
        let moved = next.branch != self.branch;
        if moved && let Some(branch) = &next.branch {
            lines.push(if super::units::branch_in_text(branch).is_some() {
                branch.clone()
            } else {
                format!("Chi hội: {branch}")
            });
        }
        if (moved || next.group != self.group)
            && let Some(group) = &next.group
        {
            lines.push(group.clone());
        }
        *self = next;
        lines
    }
}
