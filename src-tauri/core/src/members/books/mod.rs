//! The bound books (danh sách trích ngang, hội viên mới, chuyển đến – chuyển đi – qua đời, khen thưởng – kỷ luật, hội phí):
//! what each tells, line by line. A line is given to an entry when it is first printed and stays hers, so that what is
//! printed later continues what was bound before; a line whose entry is gone stays empty.

#[cfg(test)]
mod tests;

use std::collections::HashMap;

use rusqlite::named_params;

use crate::days::{Day, PartialDay, day_column, day_text};
use crate::error::Result;
use crate::ids::UnitId;
use crate::members::list::{Cell, CellReader, MemberColumn, Numbers, RowReader, unit_names_on};
use crate::office::Office;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Book {
    Profiles,
    NewMembers,
    Movements,
    Awards,
    Fees,
}

impl Book {
    fn code(self) -> &'static str {
        match self {
            Book::Profiles => "profiles",
            Book::NewMembers => "new_members",
            Book::Movements => "movements",
            Book::Awards => "awards",
            Book::Fees => "fees",
        }
    }

    fn entries(self) -> &'static str {
        match self {
            Book::Profiles => include_str!("profiles.sql"),
            Book::NewMembers => include_str!("new_members.sql"),
            Book::Movements => include_str!("movements.sql"),
            Book::Awards => include_str!("awards.sql"),
            Book::Fees => include_str!("fees.sql"),
        }
    }
}

/// One line of a book.
pub struct BookLine {
    pub line: u32,
    /// It stands in a book printed before.
    pub printed_on: Option<Day>,
    entry: i64,
    /// As known: an award of 2013 has no first of January.
    pub day: PartialDay,
    /// Code of what happened; its word is the paper's.
    pub what: String,
    /// Free words of the entry itself, such as an award's title.
    pub text: String,
    pub amount: Option<i64>,
    /// The person's cells, for the columns asked for.
    pub cells: Vec<Cell>,
}

/// The book of a unit (the ward: of everybody) as it stands, by line. Entries never printed take the next free lines.
pub fn read_book(
    office: &Office,
    book: Book,
    unit_id: UnitId,
    columns: &[MemberColumn],
) -> Result<Vec<BookLine>> {
    let today = office.today();
    let mut given: HashMap<i64, (u32, Day)> = HashMap::new();
    let mut statement = office.conn().prepare_cached(include_str!("lines.sql"))?;
    let mut rows = statement.query(named_params! { ":book": book.code(), ":unit_id": unit_id })?;
    while let Some(row) = rows.next()? {
        given.insert(
            row.get("entry")?,
            (row.get("line")?, day_column(row, "printed_on")?),
        );
    }
    let mut next = given.values().map(|(line, _)| *line).max().unwrap_or(0);
    let mut cells = CellReader::new(office, today, Numbers::Clear)?;
    let unit_names = unit_names_on(office.conn(), today)?;
    let mut people = RowReader::new(office, today)?;
    let mut statement = office.conn().prepare_cached(book.entries())?;
    let mut rows = statement.query(named_params! { ":unit_id": unit_id })?;
    let mut lines = Vec::new();
    while let Some(row) = rows.next()? {
        let entry = row.get("entry")?;
        let (line, printed_on) = match given.get(&entry) {
            Some((line, day)) => (*line, Some(*day)),
            None => {
                next += 1;
                (next, None)
            }
        };
        let person = people.read(row.get("person_id")?, &[], &unit_names)?;
        lines.push(BookLine {
            line,
            printed_on,
            entry,
            day: row.get("day")?,
            what: row.get("what")?,
            text: row.get("text")?,
            amount: row.get("amount")?,
            cells: cells.read(&person, columns)?,
        });
    }
    lines.sort_by_key(|line| line.line);
    Ok(lines)
}

/// Those lines have been printed: they are theirs from now on.
pub fn note_printed(
    office: &mut Office,
    book: Book,
    unit_id: UnitId,
    lines: &[BookLine],
) -> Result<()> {
    let today = day_text(office.today());
    office.note(|tx| {
        let mut statement = tx.prepare_cached(include_str!("give_line.sql"))?;
        for line in lines.iter().filter(|line| line.printed_on.is_none()) {
            statement.execute(named_params! {
                ":book": book.code(),
                ":unit_id": unit_id,
                ":entry": line.entry,
                ":line": line.line,
                ":today": today,
            })?;
        }
        Ok(())
    })
}

/// The round age somebody reaches in a year: 70, 75, 80 …
pub fn round_age(birth: PartialDay, year: i32) -> Option<i32> {
    let age = year - birth.year;
    (age >= 70 && age % 5 == 0).then_some(age)
}

/// The round number of years in the Union somebody reaches in a year: 20, 30, 40 …
pub fn round_years(joined: PartialDay, year: i32) -> Option<i32> {
    let years = year - joined.year;
    (years >= 20 && years % 10 == 0).then_some(years)
}
