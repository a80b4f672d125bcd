//! Reads what stands in the columns of a list for one person on a day.

use crate::organization::Post;
use rusqlite::types::{FromSql, ValueRef};
use rusqlite::{CachedStatement, Row, named_params};

use super::columns::{Cell, MemberColumn, Numbers, OwnSaid};
use super::row::MemberRow;
use crate::days::{Day, PartialDay, day_text};
use crate::error::Result;
use crate::members::person::OwnKind;
use crate::members::person::declared::FieldKind;
use crate::members::person::fields::mask_column;
use crate::office::Office;

/// Reads the cells of one person after the other.
pub(crate) struct CellReader<'a> {
    on: Day,
    numbers: Numbers,
    person: CachedStatement<'a>,
}

impl<'a> CellReader<'a> {
    pub fn new(office: &'a Office, on: Day, numbers: Numbers) -> Result<CellReader<'a>> {
        let person = office
            .conn()
            .prepare_cached(include_str!("member_columns.sql"))?;
        Ok(CellReader {
            on,
            numbers,
            person,
        })
    }

    /// `line` is her line of the list, which knows her membership already.
    pub fn read(&mut self, line: &MemberRow, columns: &[MemberColumn]) -> Result<Vec<Cell>> {
        let (on, numbers) = (self.on, self.numbers);
        let cells = self.person.query_row(
            named_params! { ":id": line.id, ":on": day_text(on) },
            |row| {
                columns
                    .iter()
                    .map(|&column| cell(row, line, column, on, numbers))
                    .collect()
            },
        )?;
        Ok(cells)
    }
}

fn cell(
    row: &Row<'_>,
    line: &MemberRow,
    column: MemberColumn,
    on: Day,
    numbers: Numbers,
) -> rusqlite::Result<Cell> {
    let text = |text: Option<String>| text.map_or(Cell::Empty, Cell::Text);
    let day = |day: Option<PartialDay>| day.map_or(Cell::Empty, Cell::Day);
    let yes = |is: bool| if is { Cell::Yes } else { Cell::Empty };
    if let Some(field) = column.declared().field {
        return Ok(match field.declared().kind {
            FieldKind::Name => Cell::Text(line.name.clone()),
            FieldKind::PartialDay => day(row.get(field.code())?),
            FieldKind::YesNo => yes(row.get(field.code())?),
            FieldKind::Sex => Cell::Sex(row.get(field.code())?),
            FieldKind::Text | FieldKind::LongText | FieldKind::Digits => {
                let said: Option<String> = row.get(field.code())?;
                text(said.map(|said| match numbers {
                    Numbers::Masked => mask_column("person", field.code(), said),
                    Numbers::Clear => said,
                }))
            }
        });
    }
    Ok(match column {
        MemberColumn::Age => line.birth.map_or(Cell::Empty, |birth| {
            Cell::Number(i64::from(birth.age_on(on)))
        }),
        MemberColumn::Joined => day(line.joined),
        MemberColumn::Kind => line.kind.map_or(Cell::Empty, Cell::Kind),
        MemberColumn::Unit => text(line.unit_name.clone()),
        MemberColumn::Group => text(line.group_name.clone()),
        MemberColumn::Post => match codes_of::<Post>(row.get("posts")?)? {
            posts if posts.is_empty() => Cell::Empty,
            posts => Cell::Posts(posts),
        },
        MemberColumn::Suspended => yes(row.get("is_suspended")?),
        MemberColumn::Flags => match codes_of::<String>(row.get("flags")?)? {
            flags if flags.is_empty() => Cell::Empty,
            flags => Cell::Flags(flags),
        },
        MemberColumn::HouseholdHead => yes(row.get("is_head")?),
        MemberColumn::HouseholdClass => match codes_of::<String>(row.get("classes")?)? {
            classes if classes.is_empty() => Cell::Empty,
            classes => Cell::HouseholdClasses(classes),
        },
        MemberColumn::Own => match own_said(row.get("own")?) {
            said if said.is_empty() => Cell::Empty,
            said => Cell::Own(said),
        },
        MemberColumn::LeftOn => line
            .left_on
            .map_or(Cell::Empty, |left| Cell::Day(left.into())),
        // Posts elsewhere, groups, awards: texts under their own names.
        _ => text(row.get(column.as_text())?),
    })
}

/// Name, kind and value of each field, as the statement joins them: control characters that no typed text contains.
fn own_said(joined: Option<String>) -> Vec<OwnSaid> {
    joined
        .unwrap_or_default()
        .split('\u{1e}')
        .filter_map(|field| {
            let mut parts = field.split('\u{1f}');
            Some(OwnSaid {
                name: parts.next()?.to_owned(),
                kind: OwnKind::column_result(ValueRef::Text(parts.next()?.as_bytes())).ok()?,
                value: parts.next()?.to_owned(),
            })
        })
        .collect()
}

fn codes_of<T: FromSql>(joined: Option<String>) -> rusqlite::Result<Vec<T>> {
    joined
        .unwrap_or_default()
        .split(',')
        .filter(|code| !code.is_empty())
        .map(|code| {
            T::column_result(ValueRef::Text(code.as_bytes())).map_err(|error| {
                rusqlite::Error::FromSqlConversionFailure(
                    0,
                    rusqlite::types::Type::Text,
                    Box::new(error),
                )
            })
        })
        .collect()
}
