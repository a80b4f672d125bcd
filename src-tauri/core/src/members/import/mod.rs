//! Takes over the lists an office has: finds the headings, guesses the columns, understands every row, compares it with
//! the register, and executes exactly what was shown. Files are read elsewhere; what comes in here is plain cells. One
//! `Import` is one sitting, kept in memory only.

mod asked;
mod columns;
mod commit;
mod encoding;
mod field;
mod findings;
#[cfg(test)]
mod group_tests;
mod headings;
mod known;
mod likeness;
mod listed;
mod own;
#[cfg(test)]
mod own_tests;
mod plan;
mod purpose_groups;
mod rejected;
#[cfg(test)]
mod sheet_tests;
mod table;
#[cfg(test)]
mod tests;
mod units;
mod values;
mod view;

pub use asked::*;
pub use commit::ImportResult;
pub use encoding::Letters;
pub use field::{Confidence, ImportField};
pub use findings::{Finding, FindingCode, FindingLevel};
pub use headings::{HeadingRows, SkippedRow};
pub use likeness::MatchReason;
pub use plan::ImportDecision;
pub use rejected::{RejectedRow, RejectedRows};
pub use table::{Block, Cell, Table, cell_name, column_letters};
pub use view::*;

use std::collections::HashMap;

use columns::heading_key;
use commit::{ListDefaults, Outcome, commit, remember_mapping, remembered_mapping};
use headings::{Layout, find_layout, find_people_again};
use known::Register;
use listed::Reader;
use own::OwnHeadings;
use plan::{Plan, ReadRow, Said, UNKNOWN_BRANCH, make_plan};

use crate::days::PartialDay;
use crate::error::{Error, Result, Rule, refused};
use crate::ids::OwnFieldId;
use crate::members::{OwnField, list_own_fields};
use crate::office::Office;

struct Column {
    heading: String,
    field: Option<ImportField>,
    /// Which of the ward's own fields, where it is one.
    own: Option<OwnFieldId>,
    confidence: Confidence,
    letters: Letters,
    guessed_letters: Letters,
}

/// One sheet of one file.
struct List {
    file: usize,
    table: Table,
    taken: bool,
    layout: Layout,
    columns: Vec<Column>,
    default_branch: Option<String>,
    joined_unknown: PartialDay,
    in_capitals: bool,
    restore_capitals: bool,
    remembered: bool,
    corrections: HashMap<(usize, usize), String>,
}

/// One sitting: the files, what she said of them, and the plan that follows.
#[derive(Default)]
pub struct Import {
    files: Vec<String>,
    lists: Vec<List>,
    said: HashMap<(usize, usize), Said>,
    /// The ward's own fields, as of the last look.
    own_fields: Vec<OwnField>,
    plan: Option<Plan>,
}

impl Import {
    /// Adds a file's sheets; answers its number.
    pub fn add_file(&mut self, office: &Office, name: &str, tables: Vec<Table>) -> Result<usize> {
        let file = self.files.len();
        self.own_fields = list_own_fields(office)?;
        let own = OwnHeadings::of(&self.own_fields);
        let mut lists = Vec::new();
        let year = chrono::Datelike::year(&office.today());
        for table in tables {
            if table.rows.iter().flatten().all(Cell::is_empty) {
                continue;
            }
            let layout = find_layout(&table, None, &own);
            let mut list = List {
                file,
                taken: layout.has_name() && !layout.people.is_empty() && !table.is_hidden,
                default_branch: layout.title_branch.clone(),
                columns: columns_of(&layout),
                // Before this year, so that nobody counts as newly admitted because she was written down now.
                joined_unknown: PartialDay {
                    about: true,
                    ..PartialDay::year(year - 1)
                },
                in_capitals: false,
                restore_capitals: false,
                remembered: false,
                corrections: HashMap::new(),
                layout,
                table,
            };
            list.recall(office, &self.own_fields)?;
            list.notice_capitals();
            lists.push(list);
        }
        self.files.push(name.to_owned());
        self.lists.extend(lists);
        self.plan = None;
        Ok(file)
    }

    /// Takes a file out again; the numbers of those after it move up.
    pub fn remove_file(&mut self, file: usize) -> Result<()> {
        if file >= self.files.len() {
            return Err(Error::NotFound("file of the import"));
        }
        self.files.remove(file);
        self.lists.retain(|list| list.file != file);
        for list in &mut self.lists {
            if list.file > file {
                list.file -= 1;
            }
        }
        self.said.clear();
        self.plan = None;
        Ok(())
    }

    pub fn is_empty(&self) -> bool {
        self.files.is_empty()
    }

    fn list_mut(&mut self, list: u32) -> Result<&mut List> {
        self.plan = None;
        self.lists
            .get_mut(list as usize)
            .ok_or(Error::NotFound("list of the import"))
    }

    /// What she says of a whole list. What is left out stays.
    pub fn set_list(&mut self, change: &SetImportList) -> Result<()> {
        let number = change.list as usize;
        let own = OwnHeadings::of(&self.own_fields);
        let list = self.list_mut(change.list)?;
        if let Some(taken) = change.taken {
            list.taken = taken;
        }
        if let Some(rows) = &change.headings {
            let heading = match rows {
                HeadingsAt::None => None,
                HeadingsAt::Rows { first, last } => {
                    let count = list.table.rows.len() as u32;
                    if *first == 0 || last < first || *last > count || last - first > 3 {
                        return refused("headings", Rule::OutOfRange);
                    }
                    Some(HeadingRows {
                        first: *first as usize - 1,
                        last: *last as usize - 1,
                    })
                }
            };
            list.layout = find_layout(&list.table, Some(heading), &own);
            list.columns = columns_of(&list.layout);
            list.default_branch = list
                .default_branch
                .take()
                .or_else(|| list.layout.title_branch.clone());
            list.remembered = false;
            list.notice_capitals();
        }
        if let Some(branch) = &change.default_branch {
            let branch = sohoi_vietnamese::tidy_name(branch);
            list.default_branch = Some(branch).filter(|branch| !branch.is_empty());
        }
        if let Some(joined) = change.joined_unknown {
            list.joined_unknown = joined;
        }
        if let Some(restore) = change.restore_capitals {
            list.restore_capitals = restore;
        }
        if change.headings.is_some() {
            self.said.retain(|(of, _), _| *of != number);
        }
        Ok(())
    }

    /// What a column is taken as; None: not imported. The column that was taken for it before no longer is.
    pub fn set_column(&mut self, change: &SetImportColumn) -> Result<()> {
        let list = self.list_mut(change.list)?;
        let at = change.column as usize;
        if at >= list.columns.len() {
            return Err(Error::NotFound("column of the import"));
        }
        if let Some(letters) = change.letters {
            list.columns[at].letters = letters;
        }
        if let Some(field) = change.field {
            let own = change.own.filter(|_| field == ImportField::Own);
            if field == ImportField::Own && own.is_none() {
                return refused("own", Rule::Required);
            }
            for (other, column) in list.columns.iter_mut().enumerate() {
                if other != at
                    && column.field == Some(field)
                    && column.own == own
                    && !field.may_repeat()
                {
                    (column.field, column.own) = (None, None);
                }
            }
            (list.columns[at].field, list.columns[at].own) = (Some(field), own);
        } else if change.leave_out {
            (list.columns[at].field, list.columns[at].own) = (None, None);
        }
        list.columns[at].confidence = Confidence::Chosen;
        list.read_again();
        list.notice_capitals();
        Ok(())
    }

    /// A cell as it should have been; the sheet's own stays in the file.
    pub fn correct(&mut self, change: &CorrectImportCell) -> Result<()> {
        let list = self.list_mut(change.list)?;
        if change.row == 0 || change.text.chars().count() > 5_000 {
            return refused("text", Rule::TooLong);
        }
        list.corrections.insert(
            (change.row as usize - 1, change.column as usize),
            change.text.clone(),
        );
        Ok(())
    }

    /// A decision for rows: those named, or all of a kind.
    pub fn decide(&mut self, office: &Office, change: &DecideImport) -> Result<u32> {
        self.plan_for(office)?;
        let Some(plan) = &mut self.plan else {
            return Ok(0);
        };
        let chosen: std::collections::HashSet<(usize, usize)> = change
            .rows
            .iter()
            .map(|row| (row.list as usize, (row.row as usize).saturating_sub(1)))
            .collect();
        let mut decided = 0;
        for row in &mut plan.rows {
            let meant = if chosen.is_empty() {
                change.all_of.is_some_and(|filter| filter.takes(row))
            } else {
                chosen.contains(&(row.list, row.row))
            };
            if !meant {
                continue;
            }
            let decision = match change.decision {
                // As it was suggested at first.
                None => row.suggested,
                Some(decision) if row.allowed().contains(&decision) => decision,
                Some(_) => continue,
            };
            let twin = change.twin.map_or(row.twin, |twin| twin as usize);
            if twin >= row.twins.len().max(1) {
                continue;
            }
            (row.decision, row.twin) = (decision, twin);
            match change.decision {
                None => self.said.remove(&(row.list, row.row)),
                Some(_) => self
                    .said
                    .insert((row.list, row.row), Said { decision, twin }),
            };
            decided += 1;
        }
        Ok(decided)
    }

    /// Works the plan out, unless it stands already.
    fn plan_for(&mut self, office: &Office) -> Result<&Plan> {
        let version = office.data_version();
        if self
            .plan
            .as_ref()
            .is_none_or(|plan| plan.data_version != version)
        {
            let register = Register::load(office.conn(), office.today())?;
            self.own_fields.clone_from(&register.own_fields);
            for list in &mut self.lists {
                list.forget_gone(&self.own_fields);
            }
            let mut read = Vec::new();
            for (number, list) in self.lists.iter().enumerate().filter(|(_, list)| list.taken) {
                list.read(number, office, &register, &mut read);
            }
            self.plan = Some(make_plan(read, register, version, &self.said));
        }
        self.plan
            .as_ref()
            .ok_or(Error::Internal("the plan was just made"))
    }

    /// Executes the plan as it was shown. The sitting is over when this succeeds.
    pub fn commit(
        &mut self,
        office: &mut Office,
        make_branches: bool,
        progress: impl FnMut(u64, u64),
    ) -> Result<ImportResult> {
        if self.plan.is_none() {
            self.plan_for(office)?;
        }
        let Some(plan) = &self.plan else {
            return Err(Error::Internal("the plan was just made"));
        };
        let defaults: Vec<ListDefaults> = self
            .lists
            .iter()
            .map(|list| ListDefaults {
                branch: list
                    .default_branch
                    .clone()
                    .unwrap_or_else(|| UNKNOWN_BRANCH.to_owned()),
                joined: list.joined_unknown,
            })
            .collect();
        let about: String = self.files.join(", ").chars().take(200).collect();
        let (mut result, outcomes) =
            commit(office, plan, &defaults, &about, make_branches, progress)?;
        result.new_branches.sort();
        self.note_outcomes(&outcomes);
        for list in self.lists.iter().filter(|list| list.taken) {
            if let Some(key) = list.headings_key() {
                remember_mapping(office, &key, &list.mapping())?;
            }
        }
        Ok(result)
    }

    /// Rows that were taken in are done; what is left can be saved with its reasons.
    fn note_outcomes(&mut self, outcomes: &[Outcome]) {
        if let Some(plan) = &mut self.plan {
            for (row, outcome) in plan.rows.iter_mut().zip(outcomes) {
                if *outcome == Outcome::LeftOut {
                    row.decision = ImportDecision::Needs;
                }
            }
        }
    }
}

fn columns_of(layout: &Layout) -> Vec<Column> {
    layout
        .columns
        .iter()
        .map(|guess| Column {
            heading: guess.heading.clone(),
            field: guess.field,
            own: guess.own,
            confidence: guess.confidence,
            letters: guess.letters,
            guessed_letters: guess.letters,
        })
        .collect()
}

impl List {
    fn fields(&self) -> Vec<Option<ImportField>> {
        self.columns.iter().map(|column| column.field).collect()
    }

    fn read_again(&mut self) {
        let fields = self.fields();
        find_people_again(&self.table, &mut self.layout, &fields);
    }

    fn headings_key(&self) -> Option<String> {
        self.layout.heading?;
        let keys: Vec<String> = self
            .columns
            .iter()
            .map(|column| heading_key(&column.heading))
            .collect();
        Some(keys.join("|"))
    }

    fn mapping(&self) -> String {
        self.columns
            .iter()
            .map(|column| own::code_of(column.field, column.own))
            .collect::<Vec<_>>()
            .join("\n")
    }

    /// What she said of a list with these headings before.
    fn recall(&mut self, office: &Office, own_fields: &[OwnField]) -> Result<()> {
        let Some(key) = self.headings_key() else {
            return Ok(());
        };
        let Some(body) = remembered_mapping(office, &key)? else {
            return Ok(());
        };
        let fields: Vec<_> = body
            .lines()
            .map(|code| own::of_code(code, own_fields))
            .collect();
        let guessed = self.columns.iter().map(|column| (column.field, column.own));
        if fields.len() != self.columns.len() || guessed.eq(fields.iter().copied()) {
            return Ok(());
        }
        for (column, (field, own)) in self.columns.iter_mut().zip(fields) {
            (column.field, column.own) = (field, own);
            column.confidence = Confidence::Remembered;
        }
        self.remembered = true;
        self.read_again();
        self.taken = !self.table.is_hidden && !self.layout.people.is_empty();
        Ok(())
    }

    /// A list all in capitals is offered with one capital a word, as is one whose font had no capitals for some letters.
    fn notice_capitals(&mut self) {
        let name_columns: Vec<(usize, Letters)> = self
            .columns
            .iter()
            .enumerate()
            .filter(|(_, column)| column.field.is_some_and(ImportField::is_name))
            .map(|(at, column)| (at, column.letters))
            .collect();
        let (mut names, mut capitals) = (0, 0);
        for person in self.layout.people.iter().take(200) {
            for (column, letters) in &name_columns {
                if let Cell::Text(text) = self.table.cell(person.row, *column) {
                    names += 1;
                    let text = letters.decode(text);
                    capitals += usize::from(
                        text.chars().any(char::is_alphabetic)
                            && !text.chars().any(char::is_lowercase),
                    );
                }
            }
        }
        self.in_capitals = names > 0 && capitals * 100 / names >= 50;
        let old_font = name_columns
            .iter()
            .any(|(_, letters)| matches!(letters, Letters::Tcvn3 | Letters::Tcvn3Capitals));
        self.restore_capitals = self.in_capitals || old_font;
    }

    /// Columns of a field of the ward's own that is there no more are not taken.
    fn forget_gone(&mut self, own_fields: &[OwnField]) {
        for column in &mut self.columns {
            let is_gone = |id: OwnFieldId| own_fields.iter().all(|field| field.id != Some(id));
            if column.own.is_some_and(is_gone) {
                (column.field, column.own) = (None, None);
            }
        }
    }

    fn read(&self, number: usize, office: &Office, register: &Register, read: &mut Vec<ReadRow>) {
        let columns: Vec<(Option<ImportField>, Letters)> = self
            .columns
            .iter()
            .map(|column| (column.field, column.letters))
            .collect();
        let headings: Vec<String> = self
            .columns
            .iter()
            .map(|column| column.heading.clone())
            .collect();
        let own: Vec<Option<OwnField>> = self
            .columns
            .iter()
            .map(|column| register.own_field(column.own?).cloned())
            .collect();
        let reader = Reader {
            table: &self.table,
            columns: &columns,
            headings: &headings,
            own: &own,
            groups: &register.groups,
            corrections: &self.corrections,
            restore_capitals: self.restore_capitals,
            today: office.today(),
            time_stands_still: office.is_sample(),
        };
        let name_column = columns
            .iter()
            .position(|(field, _)| field.is_some_and(ImportField::is_name))
            .unwrap_or(0);
        let mut above = Vec::new();
        for person in &self.layout.people {
            let mut listed = reader.read(person, &mut above);
            if listed.branch.is_none() {
                listed.branch.clone_from(&self.default_branch);
            }
            read.push(ReadRow {
                list: number,
                row: person.row,
                branch_said: listed.branch.is_some(),
                listed,
                name_column,
            });
        }
    }
}
