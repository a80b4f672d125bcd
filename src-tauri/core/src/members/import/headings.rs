//! Finds in a sheet what a reader sees at once: where the headings stand (one row or two, below titles), which rows are
//! people, and which are titles, totals, signatures, headings repeated on the next page.

use std::cell::LazyCell;
use std::collections::HashMap;

use super::columns::{field_of_content, field_of_heading, heading_key, split_by_sex};
use super::encoding::{Letters, decode_best, letters_of_columns};
use super::field::{Confidence, ImportField};
use super::own::OwnHeadings;
use super::table::{Cell, Table};
use super::units::{branch_in_text, group_in_text};
use super::values;
use crate::ids::OwnFieldId;

/// Headings are looked for this far down.
const HEADINGS_WITHIN: usize = 60;

/// A column as it was guessed.
#[derive(Debug, Clone, PartialEq)]
pub struct ColumnGuess {
    pub heading: String,
    pub field: Option<ImportField>,
    /// Which of the ward's own fields, where it is one.
    pub own: Option<OwnFieldId>,
    pub confidence: Confidence,
    pub letters: Letters,
}

/// Where the headings stand; rows from 0, the last included.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct HeadingRows {
    pub first: usize,
    pub last: usize,
}

/// Why a row is not a person.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize, ts_rs::TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename_all = "snake_case")]
pub enum SkippedRow {
    /// Above the headings.
    Title,
    /// 1, 2, 3 … below the headings.
    ColumnNumbers,
    /// The headings again, on the next page.
    RepeatedHeading,
    Total,
    /// Who made the list, and where it is signed.
    Signature,
    /// "Chi hội 3" over the people of that branch.
    Section,
    /// A line that is none of these and no person.
    Other,
}

/// A row that is a person, with the branch and group named above it.
#[derive(Debug, Clone, Default)]
pub struct PersonRow {
    pub row: usize,
    pub section_branch: Option<String>,
    pub section_group: Option<String>,
}

/// A sheet as it was understood.
#[derive(Debug, Clone, Default)]
pub struct Layout {
    pub heading: Option<HeadingRows>,
    pub columns: Vec<ColumnGuess>,
    pub people: Vec<PersonRow>,
    pub skipped: Vec<(usize, SkippedRow)>,
    /// Another list stands to the right of the first; it is not read.
    pub side_by_side: bool,
    /// The branch a title names.
    pub title_branch: Option<String>,
}

impl Layout {
    pub fn has_name(&self) -> bool {
        self.columns
            .iter()
            .any(|column| column.field.is_some_and(ImportField::is_name))
    }
}

/// Understands a sheet; `forced` is what she says of the headings.
pub fn find_layout(
    table: &Table,
    forced: Option<Option<HeadingRows>>,
    own: &OwnHeadings,
) -> Layout {
    let letters = letters_of_columns(table);
    let heading = forced.unwrap_or_else(|| find_headings(table, &letters, own));
    let labels = match heading {
        Some(rows) => Labels::new(table, &letters).over_columns(rows),
        None => vec![String::new(); table.width()],
    };
    let first_row = heading.map_or(0, |rows| rows.last + 1);
    let (columns, side_by_side) = guess_columns(table, &letters, heading, &labels, first_row, own);
    let mut layout = Layout {
        heading,
        columns,
        side_by_side,
        title_branch: title_branch(table, &letters, heading),
        ..Layout::default()
    };
    if let Some(rows) = heading {
        for row in 0..rows.first {
            if table.rows[row].iter().any(|cell| !cell.is_empty()) {
                layout.skipped.push((row, SkippedRow::Title));
            }
        }
    }
    let fields: Vec<Option<ImportField>> =
        layout.columns.iter().map(|column| column.field).collect();
    find_people(table, &mut layout, &fields, first_row);
    layout
}

/// Rows again, after she changed what the columns are.
pub fn find_people_again(table: &Table, layout: &mut Layout, fields: &[Option<ImportField>]) {
    layout.people.clear();
    layout.skipped.retain(|(_, why)| *why == SkippedRow::Title);
    let first_row = layout.heading.map_or(0, |rows| rows.last + 1);
    find_people(table, layout, fields, first_row);
}

fn likely_letters(letters: &[Letters]) -> Letters {
    letters
        .iter()
        .copied()
        .find(|letters| *letters != Letters::Unicode)
        .unwrap_or_default()
}

/// A heading in Unicode: as its column is written, or as it makes sense.
fn label_of(cell: &Cell, letters: Letters, likely: Letters) -> String {
    let Cell::Text(text) = cell else {
        return cell.shown();
    };
    if text.is_ascii() {
        return text.trim().to_owned();
    }
    let ways = [
        letters,
        Letters::Unicode,
        likely,
        Letters::Tcvn3,
        Letters::Vni,
    ];
    ways.into_iter()
        .enumerate()
        .filter(|(at, way)| !ways[..*at].contains(way))
        .map(|(_, way)| way.decode(text))
        .find(|label| field_of_heading(label).is_some())
        .unwrap_or_else(|| decode_best(text, likely))
        .trim()
        .to_owned()
}

/// The labels of a sheet, each row read once however often headings are looked for in it.
struct Labels<'a> {
    table: &'a Table,
    letters: &'a [Letters],
    likely: Letters,
    width: usize,
    rows: HashMap<usize, Vec<String>>,
}

impl<'a> Labels<'a> {
    fn new(table: &'a Table, letters: &'a [Letters]) -> Labels<'a> {
        Labels {
            table,
            letters,
            likely: likely_letters(letters),
            width: table.width(),
            rows: HashMap::new(),
        }
    }

    fn read(&mut self, row: usize) {
        let (table, letters, likely) = (self.table, self.letters, self.likely);
        let way = |column: usize| letters.get(column).copied().unwrap_or_default();
        let width = self.width;
        self.rows.entry(row).or_insert_with(|| {
            (0..width)
                .map(|column| label_of(table.cell(row, column), way(column), likely))
                .collect()
        });
    }

    /// Whether the row below can belong to the headings of this one: this one is no title, and the one below no person.
    fn may_be_double(&mut self, first: usize) -> bool {
        if first + 1 >= self.table.rows.len() {
            return false;
        }
        self.read(first);
        let upper: Vec<(usize, ImportField)> = self.rows[&first]
            .iter()
            .enumerate()
            .filter_map(|(column, label)| match field_of_heading(label) {
                Some((field, Confidence::High)) => Some((column, field)),
                _ => None,
            })
            .collect();
        let is_person = upper.iter().any(|(column, field)| {
            let below = self.table.cell(first + 1, *column).shown();
            match field {
                ImportField::Number => below.chars().any(|c| c.is_ascii_digit()),
                field if field.is_name() => values::looks_like_name(&below),
                _ => false,
            }
        });
        let filled = self.table.rows[first]
            .iter()
            .filter(|cell| !cell.is_empty());
        filled.count() >= 2 && !upper.is_empty() && !is_person
    }

    /// The label over each column: in two rows, the upper one reaches over all columns it is merged with.
    fn over_columns(&mut self, rows: HeadingRows) -> Vec<String> {
        let mut found = vec![String::new(); self.width];
        for row in rows.first..=rows.last {
            self.read(row);
            let table = self.table;
            let own_labels = &self.rows[&row];
            let mut reaching = ("", 0);
            for (column, so_far) in found.iter_mut().enumerate() {
                let own = own_labels[column].as_str();
                if !own.is_empty() {
                    let end = table
                        .merged
                        .iter()
                        .find(|block| {
                            block.first_row as usize == row && block.first_column as usize == column
                        })
                        .map_or(column, |block| block.last_column as usize);
                    reaching = (own, end);
                } else if row < rows.last && column > reaching.1 && reaching.1 + 1 == column {
                    // Without word of merging (old files, text), a filled cell below an empty one belongs to the label left of it.
                    let is_below = !table.cell(row + 1, column).is_empty();
                    if is_below && !reaching.0.is_empty() {
                        reaching.1 = column;
                    }
                }
                if column <= reaching.1 && !reaching.0.is_empty() && !is_part(so_far, reaching.0) {
                    if !so_far.is_empty() {
                        so_far.push(' ');
                    }
                    so_far.push_str(reaching.0);
                }
            }
        }
        found
    }
}

fn is_part(label: &str, more: &str) -> bool {
    label == more
}

fn find_headings(table: &Table, letters: &[Letters], own: &OwnHeadings) -> Option<HeadingRows> {
    let mut best: Option<(usize, HeadingRows)> = None;
    let mut labels = Labels::new(table, letters);
    for first in 0..table.rows.len().min(HEADINGS_WITHIN) {
        let filled = table.rows[first]
            .iter()
            .filter(|cell| !cell.is_empty())
            .count();
        if filled == 0 {
            continue;
        }
        let single = HeadingRows { first, last: first };
        let double = HeadingRows {
            first,
            last: first + 1,
        };
        // A second row has to add something: what stands above or below the headings is not part of them.
        for rows in [single, double] {
            if rows == double && !labels.may_be_double(first) {
                continue;
            }
            let score =
                heading_score(&labels.over_columns(rows), own) * 2 + usize::from(rows == single);
            if score > best.as_ref().map_or(1, |(best, _)| *best) {
                best = Some((score, rows));
            }
        }
    }
    best.map(|(_, rows)| rows)
}

/// Columns understood; nothing unless a name is among at least two of them.
fn heading_score(labels: &[String], own: &OwnHeadings) -> usize {
    let mut fields: Vec<ImportField> = Vec::new();
    let mut of_ward: Vec<OwnFieldId> = Vec::new();
    for label in labels {
        if let Some(id) = own.find(label) {
            if !of_ward.contains(&id) {
                of_ward.push(id);
            }
            continue;
        }
        if let Some((field, confidence)) = meaning(label)
            && !fields.contains(&field)
            && (confidence == Confidence::High || label.chars().count() <= 40)
        {
            fields.push(field);
        }
    }
    let known = fields.len() + of_ward.len();
    if known >= 2 && fields.iter().any(|field| field.is_name()) {
        known
    } else {
        0
    }
}

/// What a label means, whole; else its last word or words ("Thông tin cá nhân Ngày sinh").
fn meaning(label: &str) -> Option<(ImportField, Confidence)> {
    if label.is_empty() {
        return None;
    }
    field_of_heading(label)
}

fn guess_columns(
    table: &Table,
    letters: &[Letters],
    heading: Option<HeadingRows>,
    labels: &[String],
    first_row: usize,
    own: &OwnHeadings,
) -> (Vec<ColumnGuess>, bool) {
    let rows: Vec<usize> = (first_row..table.rows.len()).collect();
    let way = |column: usize| letters.get(column).copied().unwrap_or_default();
    let read = |column: usize| move |cell: &Cell| way(column).decode(&cell.shown());
    let last_label = |column: usize| -> String {
        heading
            .map(|rows| {
                label_of(
                    table.cell(rows.last, column),
                    way(column),
                    likely_letters(letters),
                )
            })
            .unwrap_or_default()
    };
    let mut used: Vec<ImportField> = Vec::new();
    let mut side_by_side = false;
    let mut guesses: Vec<ColumnGuess> = Vec::new();
    let by_sex = columns_by_sex(labels);
    for (column, label) in labels.iter().enumerate() {
        let of_ward = own
            .find(label)
            .or_else(|| own.find(&last_label(column)))
            .filter(|id| !side_by_side && !guesses.iter().any(|left| left.own == Some(*id)));
        if of_ward.is_some() {
            guesses.push(ColumnGuess {
                heading: label.clone(),
                field: Some(ImportField::Own),
                own: of_ward,
                confidence: Confidence::High,
                letters: way(column),
            });
            continue;
        }
        let mut found = by_sex
            .get(&column)
            .map(|field| (*field, Confidence::High))
            .or_else(|| meaning(label))
            .or_else(|| meaning(&last_label(column)));
        if let Some((field, confidence)) = found
            && used.contains(&field)
            && !field.may_repeat()
        {
            let beside_its_twin = guesses.last().is_some_and(|left| left.field == Some(field));
            found = match field {
                ImportField::Birth if !used.contains(&ImportField::BirthYear) => {
                    Some((ImportField::BirthYear, confidence))
                }
                ImportField::Name | ImportField::Number if !beside_its_twin => {
                    side_by_side = true;
                    None
                }
                _ => None,
            };
        }
        if side_by_side {
            found = None;
        } else if found.is_none() {
            found = field_of_content(table, &rows, column, read(column))
                .filter(|field| !used.contains(field))
                .filter(|field| *field != ImportField::Birth || by_sex.is_empty())
                .filter(|field| {
                    heading.is_none() || !matches!(field, ImportField::Name | ImportField::Number)
                })
                .map(|field| (field, Confidence::Low));
        }
        if let Some((field, _)) = found {
            used.push(field);
        }
        guesses.push(ColumnGuess {
            heading: label.clone(),
            field: found.map(|(field, _)| field),
            own: None,
            confidence: found.map_or(Confidence::Low, |(_, confidence)| confidence),
            letters: way(column),
        });
    }
    settle_names(table, &rows, &mut guesses, read);
    settle_birth(&mut guesses);
    (guesses, side_by_side)
}

/// The columns that stand side by side for men and women.
fn columns_by_sex(labels: &[String]) -> HashMap<usize, ImportField> {
    labels
        .windows(2)
        .enumerate()
        .filter_map(|(at, pair)| Some((at, split_by_sex(&pair[0], &pair[1])?)))
        .flat_map(|(at, (left, right))| [(at, left), (at + 1, right)])
        .collect()
}

/// One column of whole names, or two: family and middle names, then the given name.
fn settle_names<R: Fn(&Cell) -> String>(
    table: &Table,
    rows: &[usize],
    guesses: &mut [ColumnGuess],
    read: impl Fn(usize) -> R,
) {
    let at = |guesses: &[ColumnGuess], field: ImportField| {
        guesses
            .iter()
            .position(|column| column.field == Some(field))
    };
    let words_in = |column: usize, test: fn(usize) -> bool| {
        let texts: Vec<String> = rows
            .iter()
            .map(|row| table.cell(*row, column))
            .filter(|cell| !cell.is_empty())
            .take(60)
            .map(read(column))
            .collect();
        let fitting = texts
            .iter()
            .filter(|text| {
                test(text.split_whitespace().count()) && !text.chars().any(|c| c.is_ascii_digit())
            })
            .count();
        !texts.is_empty() && fitting * 100 / texts.len() >= 70
    };
    let (full, family, given) = (
        at(guesses, ImportField::Name),
        at(guesses, ImportField::FamilyMiddle),
        at(guesses, ImportField::GivenName),
    );
    match (full, family, given) {
        (Some(full), None, Some(_)) => guesses[full].field = Some(ImportField::FamilyMiddle),
        (None, None, Some(given)) => guesses[given].field = Some(ImportField::Name),
        // "Họ và tên" merged over two columns.
        (Some(full), None, None) => {
            let beside = full + 1;
            let is_free = guesses.get(beside).is_some_and(|column| {
                column.field.is_none()
                    && (column.heading.is_empty() || column.heading == guesses[full].heading)
            });
            if is_free && words_in(beside, |words| words == 1) && words_in(full, |words| words <= 3)
            {
                guesses[full].field = Some(ImportField::FamilyMiddle);
                guesses[beside].field = Some(ImportField::GivenName);
                guesses[beside].confidence = Confidence::Medium;
            }
        }
        (Some(_), Some(family), None) => guesses[family].field = None,
        (None, Some(family), None) => guesses[family].field = Some(ImportField::Name),
        _ => {}
    }
}

/// A column of day and month needs one of years; without it, it is the birth itself.
fn settle_birth(guesses: &mut [ColumnGuess]) {
    let at = |guesses: &[ColumnGuess], field: ImportField| {
        guesses
            .iter()
            .position(|column| column.field == Some(field))
    };
    let (birth, day_month, year) = (
        at(guesses, ImportField::Birth),
        at(guesses, ImportField::BirthDayMonth),
        at(guesses, ImportField::BirthYear),
    );
    match (birth, day_month, year) {
        (Some(birth), Some(_), None) => guesses[birth].field = Some(ImportField::BirthYear),
        (None, Some(day_month), None) => guesses[day_month].field = Some(ImportField::Birth),
        (None, None, Some(year)) => guesses[year].field = Some(ImportField::Birth),
        _ => {}
    }
}

fn title_branch(
    table: &Table,
    letters: &[Letters],
    heading: Option<HeadingRows>,
) -> Option<String> {
    let likely = likely_letters(letters);
    let above = heading.map_or(0, |rows| rows.first);
    let in_titles = table.rows[..above.min(table.rows.len())]
        .iter()
        .flatten()
        .filter_map(|cell| match cell {
            Cell::Text(text) => branch_in_text(&decode_best(text, likely)),
            _ => None,
        })
        .next_back();
    in_titles.or_else(|| branch_in_text(&table.name))
}

fn find_people(
    table: &Table,
    layout: &mut Layout,
    fields: &[Option<ImportField>],
    first_row: usize,
) {
    let columns_of = |wanted: fn(ImportField) -> bool| -> Vec<usize> {
        fields
            .iter()
            .enumerate()
            .filter(|(_, field)| field.is_some_and(wanted))
            .map(|(column, _)| column)
            .collect()
    };
    let names = columns_of(ImportField::is_name);
    let number = columns_of(|field| field == ImportField::Number)
        .first()
        .copied();
    let mapped = columns_of(|field| field != ImportField::Number);
    let likely = likely_letters(
        &layout
            .columns
            .iter()
            .map(|column| column.letters)
            .collect::<Vec<_>>(),
    );
    let heading_keys: Vec<Vec<String>> = match layout.heading {
        Some(rows) => (0..table.width())
            .map(|column| {
                (rows.first..=rows.last)
                    .map(|row| heading_key(&table.cell(row, column).shown()))
                    .filter(|key| !key.is_empty())
                    .collect()
            })
            .collect(),
        None => Vec::new(),
    };
    let (mut branch, mut group): (Option<String>, Option<String>) = (None, None);
    let mut foot = false;
    for row in first_row..table.rows.len() {
        let cells = &table.rows[row];
        let filled = cells.iter().filter(|cell| !cell.is_empty()).count();
        if filled == 0 {
            continue;
        }
        let numbered = number.is_some_and(|column| {
            let text = table.cell(row, column).shown();
            let digits = text.trim_end_matches(['.', ')']);
            !digits.is_empty() && digits.chars().all(|c| c.is_ascii_digit())
        });
        let has_name = names
            .iter()
            .any(|column| !table.cell(row, *column).is_empty());
        let known = mapped
            .iter()
            .filter(|column| !table.cell(row, **column).is_empty())
            .count();
        let repeated = heading_keys
            .iter()
            .enumerate()
            .filter(|(column, keys)| {
                let cell = table.cell(row, *column);
                match cell {
                    Cell::Text(text) => {
                        keys.iter().any(|key| may_begin_like(text, key))
                            && keys.contains(&heading_key(&cell.shown()))
                    }
                    _ => false,
                }
            })
            .take(2)
            .count();
        // Only of rows that are in doubt: what a text of unknown writing says is costly to tell.
        let first_text = LazyCell::new(|| {
            cells.iter().find_map(|cell| match cell {
                Cell::Text(text) if !text.trim().is_empty() => {
                    Some(decode_best(text, likely).trim().to_owned())
                }
                _ => None,
            })
        });
        let name_is_no_name = || {
            names.iter().all(|column| {
                let text = table.cell(row, *column).shown();
                let bare = text.trim_matches(['(', ')', ' ']);
                bare.chars().all(|c| c.is_ascii_digit()) || bare.chars().count() == 1
            })
        };
        let why = if repeated >= 2 {
            Some(SkippedRow::RepeatedHeading)
        } else if has_name && filled >= 3 && row <= first_row + 1 && name_is_no_name() {
            Some(SkippedRow::ColumnNumbers)
        } else if numbered && known > 0 {
            None
        } else {
            why_no_person(first_text.as_deref(), filled, known, has_name, foot)
        };
        match why {
            None => layout.people.push(PersonRow {
                row,
                section_branch: branch.clone(),
                section_group: group.clone(),
            }),
            Some(why) => {
                layout.skipped.push((row, why));
                foot |= matches!(why, SkippedRow::Total | SkippedRow::Signature);
                if why == SkippedRow::Section
                    && let Some(text) = first_text.as_deref()
                {
                    foot = false;
                    match branch_in_text(text) {
                        Some(named) => (branch, group) = (Some(named), None),
                        None => group = group_in_text(text).or(group),
                    }
                }
            }
        }
    }
}

/// Whether a text's key may be this one, by its first letter: most cells are told from headings without folding them.
fn may_begin_like(text: &str, key: &str) -> bool {
    match text.chars().find(|c| c.is_alphanumeric()) {
        Some(first) if first.is_ascii() => key.starts_with(first.to_ascii_lowercase()),
        _ => true,
    }
}

/// Tells lines that are no people from people without a number.
fn why_no_person(
    first_text: Option<&str>,
    filled: usize,
    known: usize,
    has_name: bool,
    foot: bool,
) -> Option<SkippedRow> {
    const TOTALS: [&str; 8] = [
        "tong cong",
        "tong so",
        "tong:",
        "cong:",
        "tong ",
        "cong ",
        "danh sach co",
        "an dinh",
    ];
    const SIGNATURES: [&str; 16] = [
        "nguoi lap",
        "tm.",
        "tm ",
        "t/m",
        "chu tich",
        "ky ten",
        "(ky",
        "xac nhan",
        "ky va ghi",
        "chi hoi truong",
        "thu quy",
        "noi nhan",
        "ngay thang nam",
        "pho chu tich",
        "ban chap hanh",
        "nguoi ky",
    ];
    let Some(text) = first_text else {
        // Numbers alone without a running number: a line of sums.
        return (!has_name && known < 3).then_some(SkippedRow::Other);
    };
    let folded = sohoi_vietnamese::fold(text);
    let starts = |words: &[&str]| words.iter().any(|word| folded.starts_with(word));
    let is_short = filled <= 3;
    if is_short && (starts(&TOTALS) || matches!(folded.as_str(), "tong" | "cong")) {
        return Some(SkippedRow::Total);
    }
    if is_short
        && (starts(&SIGNATURES)
            || (folded.contains("ngay") && folded.contains("thang") && folded.contains("nam")))
    {
        return Some(SkippedRow::Signature);
    }
    if filled <= 2
        && !values::looks_like_name(text)
        && (branch_in_text(text).is_some() || group_in_text(text).is_some())
    {
        return Some(SkippedRow::Section);
    }
    if foot && known < 3 {
        return Some(SkippedRow::Signature);
    }
    if has_name || known >= 2 {
        None
    } else {
        Some(SkippedRow::Other)
    }
}
