//! A person as a list has her: every cell of her row understood, what was mended or not understood said. Pure.

use super::encoding::Letters;
use super::field::ImportField;
use super::findings::{Finding, FindingCode};
use super::headings::PersonRow;
use super::own::read_own;
use super::purpose_groups::KnownGroups;
use super::table::{Cell, Table, cell_name};
use super::units::{branch_name, group_name};
use super::values::{self, Identity};
use crate::days::{Day, PartialDay};
use crate::ids::UnitId;
use crate::masks::MASK;
use crate::members::{LeaveReason, MemberKind, OwnField, OwnValue, PersonFields, Sex};

/// The longest a text may be; notes hold more.
const TEXT_LENGTH: usize = 300;
const NAME_LENGTH: usize = 100;
const NOTES_LENGTH: usize = 5_000;

/// That a list says she has left.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Departure {
    pub reason: LeaveReason,
    pub day: Option<Day>,
}

/// What a row says of a person. A field that is `None` says nothing.
#[derive(Clone, Default)]
pub(crate) struct Listed {
    pub fields: PersonFields,
    pub branch: Option<String>,
    pub group: Option<String>,
    pub kind: Option<MemberKind>,
    pub joined: Option<PartialDay>,
    pub departure: Option<Departure>,
    pub flags: Vec<&'static str>,
    pub household: Option<&'static str>,
    /// What the ward's own fields say of her.
    pub own: Vec<OwnValue>,
    /// Groups for a purpose the list has her in.
    pub groups: Vec<UnitId>,
    /// Said in the list, kept as notes of a new person because no field holds it.
    pub more_notes: Vec<String>,
    pub findings: Vec<Finding>,
}

/// How one list is read.
pub(crate) struct Reader<'a> {
    pub table: &'a Table,
    pub columns: &'a [(Option<ImportField>, Letters)],
    pub headings: &'a [String],
    /// The ward's own field of each column that is one.
    pub own: &'a [Option<OwnField>],
    pub groups: &'a KnownGroups,
    /// Cells she typed anew.
    pub corrections: &'a std::collections::HashMap<(usize, usize), String>,
    pub restore_capitals: bool,
    pub today: Day,
    /// In the sample ward time stands still, so a real list seems to come from the future.
    pub time_stands_still: bool,
}

/// Cells of the row above, for "nt".
pub(crate) type Above = Vec<Cell>;

impl Reader<'_> {
    /// Understands one row; `above` is what the rows before left.
    pub fn read(&self, row: &PersonRow, above: &mut Above) -> Listed {
        above.resize(self.columns.len(), Cell::Empty);
        let mut reading = Reading {
            reader: self,
            row: row.row,
            listed: Listed {
                branch: row.section_branch.clone(),
                group: row.section_group.clone(),
                ..Listed::default()
            },
            family: None,
            given: None,
            full: None,
            day_month: None,
            year: None,
            of_sex: None,
        };
        for (column, (field, letters)) in self.columns.iter().enumerate() {
            let Some(field) = field else { continue };
            let mut cell = self.cell(row.row, column, *letters);
            if let Cell::Text(text) = &cell
                && values::means_as_above(text)
                && !field.is_name()
            {
                cell = above[column].clone();
                if !cell.is_empty() {
                    reading.say(FindingCode::AsAbove, column, *field);
                }
            }
            above[column] = cell.clone();
            if self.corrections.contains_key(&(row.row, column)) {
                reading.say(FindingCode::CorrectedHere, column, *field);
            }
            if !cell.is_empty() {
                reading.take(*field, column, &cell);
            }
        }
        reading.finish()
    }

    /// A cell in Unicode, tidied only after it was converted.
    pub fn cell(&self, row: usize, column: usize, letters: Letters) -> Cell {
        if let Some(typed) = self.corrections.get(&(row, column)) {
            return text_cell(typed);
        }
        match self.table.cell(row, column) {
            Cell::Text(text) => text_cell(&letters.decode(text)),
            other => other.clone(),
        }
    }
}

fn text_cell(text: &str) -> Cell {
    let tidy = sohoi_vietnamese::tidy_name(text);
    if tidy.is_empty() {
        Cell::Empty
    } else {
        Cell::Text(tidy)
    }
}

/// A day, where it is known, and a month.
type DayMonth = (Option<u32>, u32);

struct Reading<'a> {
    reader: &'a Reader<'a>,
    row: usize,
    listed: Listed,
    family: Option<String>,
    given: Option<String>,
    full: Option<(String, usize)>,
    day_month: Option<(usize, Option<DayMonth>)>,
    year: Option<(usize, PartialDay)>,
    /// The column of one sex that had something in it.
    of_sex: Option<ImportField>,
}

impl Reading<'_> {
    fn say(&mut self, code: FindingCode, column: usize, field: ImportField) {
        let was = self.reader.table.cell(self.row, column);
        let letters = self
            .reader
            .columns
            .get(column)
            .map(|(_, letters)| *letters)
            .unwrap_or_default();
        self.listed.findings.push(Finding {
            cell: Some(cell_name(self.row, column)),
            field: Some(field),
            own: self.own_field(column).map(|own| own.name.clone()),
            was: letters.decode(&was.shown()).trim().to_owned(),
            ..Finding::new(code)
        });
    }

    fn own_field(&self, column: usize) -> Option<&OwnField> {
        self.reader.own.get(column).and_then(Option::as_ref)
    }

    /// Not lost, though no field can hold it.
    fn keep_in_notes(&mut self, column: usize, cell: &Cell) {
        let heading = self
            .reader
            .headings
            .get(column)
            .map(String::as_str)
            .unwrap_or_default();
        let text = cell.shown();
        self.listed.more_notes.push(if heading.is_empty() {
            text
        } else {
            format!("{heading}: {text}")
        });
    }

    fn take(&mut self, field: ImportField, column: usize, cell: &Cell) {
        use ImportField as F;
        if matches!(cell, Cell::Failed) {
            return self.say(FindingCode::BrokenCell, column, field);
        }
        let shown = cell.shown();
        // A masked number of our own export says nothing.
        if shown.contains(MASK)
            || (!field.is_name()
                && !is_mark(field)
                && field != F::Own
                && values::means_nothing(&shown))
        {
            return;
        }
        match field {
            F::Number => {}
            F::Name => self.full = Some((shown, column)),
            F::FamilyMiddle => self.family = Some(shown),
            F::GivenName => self.given = Some(shown),
            F::Birth | F::BirthYear => self.take_birth(field, column, cell),
            F::Female | F::Male => self.take_of_sex(field, column, cell),
            F::BirthDayMonth => {
                // A whole day may stand where only day and month were asked for.
                if let (Ok((day, _)), Cell::Text(_)) =
                    (values::partial_day(cell, self.reader.today), cell)
                    && day.day.is_some()
                {
                    self.year = Some((column, day));
                } else {
                    let found = values::day_and_month(cell);
                    if found.is_none() {
                        self.not_a_day(column, field, cell);
                    }
                    self.day_month = Some((column, found));
                }
            }
            F::CitizenNumber | F::OldCitizenNumber => self.take_identity(field, column, cell),
            F::Phone => {
                if let Some(phone) = values::phone(cell) {
                    self.mended(phone.mended, column, field);
                    if phone.is_odd {
                        self.say(FindingCode::PhoneLength, column, field);
                    }
                    if let Some(second) = phone.second {
                        self.say(FindingCode::KeptInNotes, column, field);
                        self.listed
                            .more_notes
                            .push(format!("Điện thoại khác: {second}"));
                    }
                    self.listed.fields.phone = self.short(phone.number, column, field);
                }
            }
            F::Ethnicity => {
                let known = values::known_ethnicity(&shown);
                if known.is_some_and(|known| known != shown) {
                    self.say(FindingCode::OfficialSpelling, column, field);
                }
                let text = known.map(str::to_owned).unwrap_or(shown);
                self.listed.fields.ethnicity = self.short(text, column, field);
            }
            F::Sex => {
                let folded = sohoi_vietnamese::fold(&shown);
                if matches!(folded.as_str(), "nam" | "m" | "male" | "ong") {
                    self.listed.fields.sex = Sex::Male;
                }
            }
            F::Branch => self.listed.branch = self.short(branch_name(&shown), column, field),
            F::Group => self.listed.group = self.short(group_name(&shown), column, field),
            F::Kind => self.take_kind(column, cell),
            F::IsCore => match values::yes_or_no(cell) {
                Some(yes) => self.listed.fields.is_core |= yes,
                None if is_core_text(&shown) => self.listed.fields.is_core = true,
                None => self.keep_in_notes(column, cell),
            },
            F::Joined | F::PartySince => self.take_day(field, column, cell),
            F::Left => self.take_departure(column, cell),
            F::Post => {
                self.say(FindingCode::KeptInNotes, column, field);
                self.keep_in_notes(column, cell);
            }
            F::Notes => self.take_notes(column, &shown),
            F::Own => self.take_own(column, cell),
            F::PurposeGroup => self.take_groups(column, cell),
            F::Poor | F::NearPoor => {
                if self.marked(column, cell) {
                    let class = if field == F::Poor {
                        "poor"
                    } else {
                        "near_poor"
                    };
                    self.listed.household = Some(class);
                }
            }
            circumstance if circumstance.is_circumstance() => {
                if self.marked(column, cell) {
                    self.listed.flags.push(field.code());
                }
            }
            // Whatever else is declared of a person is plain text.
            _ => {
                let text = self.short(shown, column, field);
                if let Some(place) = text_field(&mut self.listed.fields, field) {
                    *place = text;
                }
            }
        }
    }

    /// A value of the ward's own field; what it cannot hold is asked about and not lost.
    fn take_own(&mut self, column: usize, cell: &Cell) {
        let Some((field_id, kind)) = self
            .own_field(column)
            .and_then(|own| Some((own.id?, own.kind)))
        else {
            return;
        };
        match read_own(kind, cell, self.reader.today) {
            Ok((value, mended)) => {
                self.mended(mended, column, ImportField::Own);
                if let Some(value) = value {
                    self.listed.own.push(OwnValue { field_id, value });
                }
            }
            Err(code) => {
                self.say(code, column, ImportField::Own);
                if code != FindingCode::TooLong {
                    self.keep_in_notes(column, cell);
                }
            }
        }
    }

    /// Groups the office has; what names none of them is asked about and not lost.
    fn take_groups(&mut self, column: usize, cell: &Cell) {
        let heading = self.reader.headings.get(column);
        let heading = heading.map(String::as_str).unwrap_or_default();
        let named = self.reader.groups.named(heading, cell);
        if named.is_unclear {
            self.say(FindingCode::UnknownGroup, column, ImportField::PurposeGroup);
            self.keep_in_notes(column, cell);
        }
        for group in named.groups {
            if !self.listed.groups.contains(&group) {
                self.listed.groups.push(group);
            }
        }
    }

    fn take_birth(&mut self, field: ImportField, column: usize, cell: &Cell) {
        match values::partial_day(cell, self.reader.today) {
            Ok((day, mended)) => {
                self.mended(mended, column, field);
                let better = self
                    .year
                    .is_none_or(|(_, known)| precision(day) > precision(known));
                if better {
                    self.year = Some((column, day));
                }
            }
            Err(()) => self.not_a_day(column, field, cell),
        }
    }

    /// A column of one sex: whoever has something in it is of that sex, and a day in it is her birth.
    fn take_of_sex(&mut self, field: ImportField, column: usize, cell: &Cell) {
        let mark = match sohoi_vietnamese::fold(&cell.shown()).as_str() {
            "nam" | "nu" => Some(true),
            _ => values::yes_or_no(cell),
        };
        if mark == Some(false) {
            return;
        }
        if self.of_sex.replace(field).is_some() {
            // Both columns filled: the first stands, the second is not lost.
            self.say(FindingCode::KeptInNotes, column, field);
            return self.keep_in_notes(column, cell);
        }
        if field == ImportField::Male {
            self.listed.fields.sex = Sex::Male;
        }
        if mark.is_none() {
            self.take_birth(field, column, cell);
        }
    }

    fn mended(&mut self, mended: Option<FindingCode>, column: usize, field: ImportField) {
        if let Some(code) = mended {
            self.say(code, column, field);
        }
    }

    fn not_a_day(&mut self, column: usize, field: ImportField, cell: &Cell) {
        self.say(FindingCode::NotADay, column, field);
        self.keep_in_notes(column, cell);
    }

    fn short(&mut self, text: String, column: usize, field: ImportField) -> Option<String> {
        if text.chars().count() > TEXT_LENGTH {
            self.say(FindingCode::TooLong, column, field);
            return None;
        }
        Some(text).filter(|text| !text.is_empty())
    }

    /// Whether a column of marks says yes; a word in it is kept.
    fn marked(&mut self, column: usize, cell: &Cell) -> bool {
        match values::yes_or_no(cell) {
            Some(yes) => yes,
            None => {
                self.keep_in_notes(column, cell);
                true
            }
        }
    }

    fn take_identity(&mut self, field: ImportField, column: usize, cell: &Cell) {
        let Some((identity, mended)) = values::identity(cell) else {
            return;
        };
        self.mended(mended, column, field);
        match identity {
            Identity::Citizen(number) => self.listed.fields.citizen_number = Some(number),
            Identity::Old(number) => self.listed.fields.old_citizen_number = Some(number),
            Identity::Odd(text) => {
                self.say(FindingCode::CitizenNumberLength, column, field);
                if text.chars().count() <= 30 {
                    self.listed.fields.citizen_number = Some(text);
                } else {
                    self.keep_in_notes(column, cell);
                }
            }
            Identity::Rounded => self.say(FindingCode::CitizenNumberRounded, column, field),
        }
    }

    fn take_kind(&mut self, column: usize, cell: &Cell) {
        let folded = sohoi_vietnamese::fold(&cell.shown());
        if folded.contains("nong cot") {
            self.listed.fields.is_core = true;
        }
        self.listed.kind = if folded.contains("danh du") {
            Some(MemberKind::Honorary)
        } else if folded.contains("duong nhien") {
            Some(MemberKind::Automatic)
        } else {
            if !folded.contains("hoi vien") && !folded.contains("nong cot") && folded != "hv" {
                self.keep_in_notes(column, cell);
            }
            Some(MemberKind::Ordinary)
        };
    }

    fn take_day(&mut self, field: ImportField, column: usize, cell: &Cell) {
        match values::partial_day(cell, self.reader.today) {
            Ok((day, mended)) => {
                self.mended(mended, column, field);
                if field == ImportField::PartySince {
                    self.listed.fields.party_since = Some(day);
                } else {
                    if day.first_day() > self.reader.today && !self.reader.time_stands_still {
                        self.say(FindingCode::JoinedInFuture, column, field);
                    }
                    self.listed.joined = Some(day);
                }
            }
            // "x" under "Đảng viên": that she is one, but not since when.
            Err(()) if values::yes_or_no(cell) == Some(false) => {}
            Err(()) if field == ImportField::PartySince && values::yes_or_no(cell).is_some() => {
                self.say(FindingCode::KeptInNotes, column, field);
                self.listed.more_notes.push("Đảng viên".to_owned());
            }
            Err(()) => self.not_a_day(column, field, cell),
        }
    }

    fn take_departure(&mut self, column: usize, cell: &Cell) {
        let folded = sohoi_vietnamese::fold(&cell.shown());
        let says = |words: &[&str]| words.iter().any(|word| folded.contains(word));
        if says(&[
            "dang sinh hoat",
            "binh thuong",
            "chuyen den",
            "hoat dong",
            "dang hoat",
        ]) || values::yes_or_no(cell) == Some(false)
        {
            return;
        }
        let reason = if says(&["qua doi", "chet", "mat", "tu tran"]) {
            Some(LeaveReason::Died)
        } else if says(&["lay chong"]) {
            Some(LeaveReason::Married)
        } else if says(&["lam xa", "lam an", "di lam"]) {
            Some(LeaveReason::WorksAway)
        } else if says(&["xoa ten", "khai tru"]) {
            Some(LeaveReason::Removed)
        } else if says(&["thoi", "nghi", "xin ra"]) {
            Some(LeaveReason::Resigned)
        } else if says(&["chuyen", "di "])
            || values::yes_or_no(cell) == Some(true)
            || matches!(cell, Cell::Day(_) | Cell::Number(_))
        {
            Some(LeaveReason::MovedAway)
        } else {
            None
        };
        let Some(reason) = reason else {
            return self.keep_in_notes(column, cell);
        };
        let digits: String = folded
            .chars()
            .skip_while(|c| !c.is_ascii_digit())
            .take_while(|c| c.is_ascii_digit() || matches!(c, '/' | '-' | '.'))
            .collect();
        let day = match cell {
            Cell::Text(_) => values::partial_day(&Cell::Text(digits), self.reader.today).ok(),
            other => values::partial_day(other, self.reader.today).ok(),
        };
        self.say(FindingCode::SaidToHaveLeft, column, ImportField::Left);
        self.keep_in_notes(column, cell);
        self.listed.departure = Some(Departure {
            reason,
            day: day.map(|(day, _)| day.first_day()),
        });
    }

    fn take_notes(&mut self, column: usize, text: &str) {
        if is_core_text(text) && !self.listed.fields.is_core {
            self.listed.fields.is_core = true;
            self.say(FindingCode::CoreFromText, column, ImportField::Notes);
        }
        let notes = self.listed.fields.notes.take();
        let joined = match notes {
            Some(before) => format!("{before}\n{text}"),
            None => text.to_owned(),
        };
        if joined.chars().count() > NOTES_LENGTH {
            return self.say(FindingCode::TooLong, column, ImportField::Notes);
        }
        self.listed.fields.notes = Some(joined);
    }

    fn finish(mut self) -> Listed {
        self.settle_name();
        self.settle_birth();
        self.check_identity();
        self.listed
    }

    fn name_cell(&self) -> Option<(usize, ImportField)> {
        self.reader
            .columns
            .iter()
            .enumerate()
            .find_map(|(column, (field, _))| {
                field
                    .filter(|field| field.is_name())
                    .map(|field| (column, field))
            })
    }

    fn settle_name(&mut self) {
        let name = match (self.full.take(), self.family.take(), self.given.take()) {
            (Some((full, _)), _, _) => full,
            (None, family, given) => [family, given]
                .into_iter()
                .flatten()
                .collect::<Vec<_>>()
                .join(" "),
        };
        let name = sohoi_vietnamese::tidy_name(&name);
        let (column, field) = self.name_cell().unwrap_or((0, ImportField::Name));
        if name.is_empty() || !name.chars().any(char::is_alphabetic) {
            return self.say(FindingCode::NoName, column, field);
        }
        if name.chars().count() > NAME_LENGTH {
            return self.say(FindingCode::TooLong, column, field);
        }
        let old_font =
            self.reader.columns.get(column).is_some_and(|(_, letters)| {
                matches!(letters, Letters::Tcvn3 | Letters::Tcvn3Capitals)
            });
        let restored = match (self.reader.restore_capitals, old_font) {
            (false, _) => name.clone(),
            (true, true) => values::with_missing_capitals(&values::title_case(&name)),
            (true, false) => values::title_case(&name),
        };
        if restored != name {
            self.say(FindingCode::CapitalsLowered, column, field);
        }
        self.listed.fields.name = restored;
    }

    fn settle_birth(&mut self) {
        let Some((column, mut birth)) = self.year else {
            if let Some((column, Some(_))) = self.day_month {
                let cell = self.reader.cell(self.row, column, Letters::Unicode);
                self.keep_in_notes(column, &cell);
            }
            return;
        };
        if let Some((at, Some((day, month)))) = self.day_month
            && birth.month.is_none()
        {
            let whole = PartialDay {
                month: Some(month),
                day,
                ..birth
            };
            if Day::from_ymd_opt(birth.year, month, day.unwrap_or(1)).is_some() {
                birth = whole;
            } else {
                self.say(FindingCode::NotADay, at, ImportField::BirthDayMonth);
            }
        }
        if birth.first_day() > self.reader.today {
            self.say(FindingCode::BirthInFuture, column, ImportField::Birth);
            let cell = self.reader.table.cell(self.row, column).clone();
            return self.keep_in_notes(column, &cell);
        }
        if birth.age_on(self.reader.today) < 18 {
            self.say(FindingCode::UnderEighteen, column, ImportField::Birth);
        }
        self.listed.fields.birth = Some(birth);
    }

    /// The fourth digit tells century and sex, the fifth and sixth the birth year (Nghị định 137/2015/NĐ-CP).
    fn check_identity(&mut self) {
        let Some(number) = &self.listed.fields.citizen_number else {
            return;
        };
        let digits: Vec<i32> = number
            .chars()
            .filter_map(|c| c.to_digit(10))
            .map(|digit| digit as i32)
            .collect();
        if digits.len() != 12 || number.len() != 12 {
            return;
        }
        let year = 1900 + digits[3] / 2 * 100 + digits[4] * 10 + digits[5];
        let is_other_sex = (digits[3] % 2 == 0) == (self.listed.fields.sex == Sex::Female);
        let is_other_year = self
            .listed
            .fields
            .birth
            .is_some_and(|birth| !birth.about && birth.year != year);
        let column = self
            .reader
            .columns
            .iter()
            .position(|(field, _)| {
                matches!(
                    field,
                    Some(ImportField::CitizenNumber | ImportField::OldCitizenNumber)
                )
            })
            .unwrap_or(0);
        if is_other_sex {
            self.say(
                FindingCode::CitizenNumberSex,
                column,
                ImportField::CitizenNumber,
            );
        }
        if is_other_year {
            self.say(
                FindingCode::CitizenNumberYear,
                column,
                ImportField::CitizenNumber,
            );
        }
    }
}

/// Columns of marks, where "0" and "-" say no.
fn is_mark(field: ImportField) -> bool {
    matches!(
        field,
        ImportField::IsCore | ImportField::Poor | ImportField::NearPoor
    ) || field.is_circumstance()
}

fn is_core_text(text: &str) -> bool {
    sohoi_vietnamese::fold(text).contains("nong cot")
}

fn precision(day: PartialDay) -> u8 {
    u8::from(day.month.is_some()) + u8::from(day.day.is_some())
}

/// Where a plain text of a person is kept.
pub(crate) fn text_field(
    fields: &mut PersonFields,
    field: ImportField,
) -> Option<&mut Option<String>> {
    fields.text_mut(field.of_person()?)
}
