//! The papers of the register: from the office's records to the plain data the documents layer draws. The preview and the
//! file are made by the same lines, so what is seen is what is printed.

use serde::Deserialize;
use sohoi_core::Office;
use sohoi_core::days::{Day, Month, PartialDay};
use sohoi_core::ids::UnitId;
use sohoi_core::members::{
    self, Book, BookLine, Cell, MemberColumn, MemberFilter, MemberOrder, Narrowing, Numbers,
    read_book, read_listed, round_age, round_years,
};
use sohoi_core::organization::{UnitKind, list_units, office_profile};
use sohoi_core::settings::settings;
use sohoi_documents::book;
use sohoi_documents::consent_notice::{self, ConsentNotice};
use sohoi_documents::labels::{self, Label, Labels};
use sohoi_documents::layout::text::Align;
use sohoi_documents::letterhead::Profile;
use sohoi_documents::register::{self, Column, Group, ListDay, Register, Turned};
use sohoi_documents::words;
use sohoi_documents::words::books as said;
use sohoi_documents::words::lists::{cell_text, heading};
use ts_rs::TS;

use crate::contract::SavedFile;
use crate::exports::{self, Export, ward_in_file_name};
use crate::leaving::ExportKind;
use crate::list_files::{
    TURNED_MM, UPRIGHT_MM, WIDEST_UPRIGHT, codes, fit, letterhead, now_in_vietnam, paper_column,
    version,
};
use crate::{Desk, Problem};

#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename_all = "snake_case")]
pub enum PaperKind {
    MemberBook,
    Profiles,
    NewMembers,
    Movements,
    Awards,
    Fees,
    Birthdays,
    RoundAges,
    RoundYears,
    SignIn,
    Labels,
    /// What a person is told and agrees to before her data is kept.
    ConsentNotice,
}

/// Which paper, of whom, for when.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PaperOrder {
    pub kind: PaperKind,
    /// Left out: the whole ward.
    pub unit_id: Option<UnitId>,
    /// Of a book: only lines not printed before this day.
    pub new_since: Option<Day>,
    /// Of birthdays and milestones; left out: the whole year.
    pub month: Option<u32>,
    pub year: i32,
    /// Of a sign-in sheet: what for.
    pub title: String,
    /// Of labels: so many across and down.
    pub across: u32,
    pub down: u32,
}

pub(crate) fn preview(office: &Office, order: &PaperOrder) -> Result<Vec<u8>, Problem> {
    Ok(make(office, order)?.bytes)
}

/// Saves the paper; the lines of a book are then given for good.
pub(crate) fn save(desk: &mut Desk, order: &PaperOrder) -> Result<Option<SavedFile>, Problem> {
    let office = desk.office()?;
    let made = make(office, order)?;
    let today = office.today();
    let ward = ward_in_file_name(&office_profile(office, today)?.ward_name);
    let export = Export {
        month: Month::of(today),
        file_name: format!("{}_{today}_{ward}.pdf", made.name),
        bytes: made.bytes,
        what: made.what,
    };
    let saved = exports::save_with(desk, export, &codes(&made.columns))?;
    if let (Some(_), Some((book, unit_id, lines))) = (&saved, made.book) {
        members::note_printed(desk.office_mut()?, book, unit_id, &lines)?;
    }
    Ok(saved)
}

/// What the file of a sign-in sheet is called.
const SIGN_IN_NAME: &str = "KyTen";

struct Made {
    bytes: Vec<u8>,
    name: &'static str,
    what: ExportKind,
    columns: Vec<MemberColumn>,
    book: Option<(Book, UnitId, Vec<BookLine>)>,
}

fn make(office: &Office, order: &PaperOrder) -> Result<Made, Problem> {
    use MemberColumn as C;
    match order.kind {
        PaperKind::MemberBook => list(
            office,
            order,
            "SoHoiVien",
            said::MEMBER_BOOK,
            &[
                C::CardNumber,
                C::Name,
                C::Birth,
                C::Address,
                C::Phone,
                C::Occupation,
                C::Education,
                C::PartySince,
                C::Joined,
                C::Post,
                C::Notes,
            ],
        ),
        PaperKind::Profiles => bound(office, order, Book::Profiles, "TrichNgang", said::PROFILES),
        PaperKind::NewMembers => bound(
            office,
            order,
            Book::NewMembers,
            "HoiVienMoi",
            said::NEW_MEMBERS,
        ),
        PaperKind::Movements => bound(office, order, Book::Movements, "BienDong", said::MOVEMENTS),
        PaperKind::Awards => bound(office, order, Book::Awards, "KhenThuong", said::AWARDS),
        PaperKind::Fees => bound(office, order, Book::Fees, "ThuHoiPhi", said::FEES),
        PaperKind::Birthdays => milestones(office, order),
        PaperKind::RoundAges => milestones(office, order),
        PaperKind::RoundYears => milestones(office, order),
        PaperKind::SignIn => sign_in(office, order),
        PaperKind::Labels => address_labels(office, order),
        PaperKind::ConsentNotice => notice(office),
    }
}

fn filter(order: &PaperOrder, by: MemberOrder, columns: &[MemberColumn]) -> MemberFilter {
    MemberFilter {
        unit_id: order.unit_id,
        order: by,
        columns: Some(columns.to_vec()),
        ..MemberFilter::default()
    }
}

/// Members by branch, a band each.
fn list(
    office: &Office,
    order: &PaperOrder,
    name: &'static str,
    title: &str,
    columns: &[MemberColumn],
) -> Result<Made, Problem> {
    let mut asked = columns.to_vec();
    asked.push(MemberColumn::Unit);
    let rows = read_listed(
        office,
        &filter(order, MemberOrder::Unit, &asked),
        None,
        Numbers::Clear,
    )?;
    let ward = office_profile(office, office.today())?.ward_name;
    let mut groups: Vec<Group> = Vec::new();
    for row in rows {
        let mut cells: Vec<String> = row.iter().map(|cell| cell_text(cell, &ward)).collect();
        let unit = cells.pop().unwrap_or_default();
        match groups.last_mut() {
            Some(group) if group.name == unit => group.rows.push(cells),
            _ => groups.push(Group {
                name: unit,
                rows: vec![cells],
            }),
        }
    }
    let paper = columns.iter().map(|column| paper_column(*column)).collect();
    plain(office, name, title, columns, paper, groups)
}

fn plain(
    office: &Office,
    name: &'static str,
    title: &str,
    columns: &[MemberColumn],
    paper: Vec<Column>,
    groups: Vec<Group>,
) -> Result<Made, Problem> {
    let share: f64 = paper.iter().map(|column| column.share).sum();
    let is_wide = share > WIDEST_UPRIGHT;
    let page = if is_wide { TURNED_MM } else { UPRIGHT_MM };
    let register = Register {
        letterhead: letterhead(office, office.today())?,
        title: title.to_owned(),
        // A sign-in sheet is for a meeting to come.
        day: if name == SIGN_IN_NAME {
            ListDay::ByHand
        } else {
            ListDay::AsOf(office.today())
        },
        turned: if is_wide {
            Turned::Landscape
        } else {
            Turned::Portrait
        },
        columns: fit(paper, page),
        groups,
        printed_at: now_in_vietnam(office),
        version: version(),
    };
    Ok(Made {
        bytes: register::pdf(&register, &Profile::state()),
        name,
        what: ExportKind::Paper,
        columns: columns.to_vec(),
        book: None,
    })
}

fn column(heading: &str, share: f64, align: Align) -> Column {
    Column {
        heading: heading.to_owned(),
        share,
        align,
    }
}

/// A bound book; its own words stand before the person's columns, or after them.
fn bound(
    office: &Office,
    order: &PaperOrder,
    kind: Book,
    name: &'static str,
    title: &str,
) -> Result<Made, Problem> {
    use MemberColumn as C;
    let today = office.today();
    let units = list_units(office, today)?;
    let ward = units
        .iter()
        .find(|unit| unit.kind == UnitKind::Ward)
        .ok_or_else(|| Problem::internal("an office without a ward"))?;
    let unit_id = order.unit_id.unwrap_or(ward.id);
    let unit = units
        .iter()
        .find(|unit| unit.id == unit_id && unit.id != ward.id);
    let columns: &[MemberColumn] = match kind {
        Book::Profiles => &[
            C::Name,
            C::Birth,
            C::Address,
            C::Occupation,
            C::Schooling,
            C::Education,
            C::PoliticalTheory,
            C::PartySince,
            C::Joined,
            C::Unit,
            C::Post,
            C::Notes,
        ],
        Book::NewMembers => &[C::Name, C::Birth, C::Address, C::Occupation, C::Unit],
        Book::Movements => &[C::Name, C::Birth, C::Address, C::Unit],
        Book::Awards | Book::Fees => &[C::Name, C::Birth, C::Unit],
    };
    let mut paper: Vec<Column> = columns.iter().map(|one| paper_column(*one)).collect();
    match kind {
        Book::Profiles => {}
        Book::NewMembers | Book::Movements => {
            paper.insert(0, column(said::DAY, 22.0, Align::Center));
            paper.push(column(
                if kind == Book::Movements {
                    said::BY
                } else {
                    said::WHAT
                },
                34.0,
                Align::Left,
            ));
        }
        Book::Awards => {
            paper.insert(0, column(said::DAY, 22.0, Align::Center));
            paper.push(column(said::BY, 26.0, Align::Left));
            paper.push(column(said::WHAT, 80.0, Align::Left));
        }
        Book::Fees => {
            paper.insert(0, column(said::DAY, 22.0, Align::Center));
            paper.push(column(said::YEAR, 18.0, Align::Center));
            paper.push(column(said::AMOUNT, 30.0, Align::Right));
        }
    }
    let lines = read_book(office, kind, unit_id, columns)?;
    let printed: Vec<book::Line> = lines
        .iter()
        .map(|line| {
            let mut cells: Vec<String> = line
                .cells
                .iter()
                .map(|cell| cell_text(cell, &ward.name))
                .collect();
            if kind != Book::Profiles {
                cells.insert(0, words::partial_day(line.day));
            }
            match kind {
                Book::Profiles => {}
                Book::NewMembers | Book::Movements => cells.push(said::what(&line.what).to_owned()),
                Book::Awards => {
                    cells.push(said::what(&line.what).to_owned());
                    cells.push(line.text.clone());
                }
                Book::Fees => {
                    cells.push(line.text.clone());
                    cells.push(line.amount.map(said::money).unwrap_or_default());
                }
            }
            book::Line {
                number: line.line,
                cells,
                is_shown: order
                    .new_since
                    .is_none_or(|since| line.printed_on.is_none_or(|printed| printed >= since)),
            }
        })
        .collect();
    let made = book::Book {
        issuer: ward.name.to_uppercase(),
        title: title.to_owned(),
        unit: unit.map(|unit| unit.name.clone()).unwrap_or_default(),
        // A book has narrower margins than a letter.
        columns: fit(paper, TURNED_MM + 13.0),
        lines: printed,
        printed_at: now_in_vietnam(office),
        version: version(),
    };
    Ok(Made {
        bytes: book::pdf(&made, &Profile::state()),
        name,
        what: ExportKind::Book,
        columns: columns.to_vec(),
        book: Some((kind, unit_id, lines)),
    })
}

/// Birthdays of a month, round ages, round years in the Union.
fn milestones(office: &Office, order: &PaperOrder) -> Result<Made, Problem> {
    use MemberColumn as C;
    let columns = [C::Name, C::Birth, C::Joined, C::Unit, C::Address];
    let by = if order.kind == PaperKind::RoundYears {
        MemberOrder::Joined
    } else {
        MemberOrder::Birthday
    };
    let mut asked = filter(order, by, &columns);
    if order.kind != PaperKind::RoundYears {
        asked.narrow = Some(Narrowing {
            birth_month: order.month,
            ..Narrowing::default()
        });
    }
    let day_of = |cell: &Cell| -> Option<PartialDay> {
        match cell {
            Cell::Day(day) => Some(*day),
            _ => None,
        }
    };
    let mut rows = Vec::new();
    for row in read_listed(office, &asked, None, Numbers::Clear)? {
        let (birth, joined) = (day_of(&row[1]), day_of(&row[2]));
        let round = match order.kind {
            PaperKind::RoundAges => birth.and_then(|day| round_age(day, order.year)),
            PaperKind::RoundYears => joined
                .filter(|day| order.month.is_none_or(|month| day.month == Some(month)))
                .and_then(|day| round_years(day, order.year)),
            _ => birth.map(|day| order.year - day.year),
        };
        let Some(round) = round else { continue };
        let mut cells: Vec<String> = row.iter().map(|cell| cell_text(cell, "")).collect();
        cells.insert(3, round.to_string());
        rows.push(cells);
    }
    let mut paper: Vec<Column> = columns.iter().map(|one| paper_column(*one)).collect();
    let round = match order.kind {
        PaperKind::RoundAges => said::ROUND_AGE,
        PaperKind::RoundYears => said::ROUND_YEARS,
        _ => heading(C::Age),
    };
    paper.insert(3, column(round, 16.0, Align::Center));
    let (name, title) = match order.kind {
        PaperKind::RoundAges => ("TuoiTron", said::round_ages(order.year)),
        PaperKind::RoundYears => ("NamTrongHoi", said::round_years(order.year)),
        _ => ("SinhNhat", said::birthdays(order.month, order.year)),
    };
    let groups = if rows.is_empty() {
        Vec::new()
    } else {
        vec![Group {
            name: String::new(),
            rows,
        }]
    };
    plain(office, name, &title, &columns, paper, groups)
}

/// A line and a box to sign for each member.
fn sign_in(office: &Office, order: &PaperOrder) -> Result<Made, Problem> {
    let columns = [MemberColumn::Name, MemberColumn::Birth, MemberColumn::Unit];
    let rows = read_listed(
        office,
        &filter(order, MemberOrder::Name, &columns),
        None,
        Numbers::Clear,
    )?;
    let rows: Vec<Vec<String>> = rows
        .iter()
        .map(|row| {
            let mut cells: Vec<String> = row.iter().map(|cell| cell_text(cell, "")).collect();
            // Two lines high: room for a hand.
            cells.push("\u{A0}\n\u{A0}".to_owned());
            cells
        })
        .collect();
    let mut paper: Vec<Column> = columns.iter().map(|one| paper_column(*one)).collect();
    paper.push(column(said::SIGNATURE, 45.0, Align::Left));
    let title = match order.title.trim() {
        "" => said::SIGN_IN.to_owned(),
        title => format!("{} · {}", said::SIGN_IN, title.to_uppercase()),
    };
    let groups = if rows.is_empty() {
        Vec::new()
    } else {
        vec![Group {
            name: String::new(),
            rows,
        }]
    };
    plain(office, SIGN_IN_NAME, &title, &columns, paper, groups)
}

fn address_labels(office: &Office, order: &PaperOrder) -> Result<Made, Problem> {
    use MemberColumn as C;
    let columns = [C::Name, C::Address, C::Neighbourhood, C::Unit];
    let rows = read_listed(
        office,
        &filter(order, MemberOrder::Unit, &columns),
        None,
        Numbers::Clear,
    )?;
    let labels = Labels {
        issuer: office_profile(office, office.today())?.ward_name,
        across: order.across,
        down: order.down,
        labels: rows
            .iter()
            .map(|row| {
                let mut lines = row.iter().map(|cell| cell_text(cell, ""));
                Label {
                    name: lines.next().unwrap_or_default(),
                    lines: lines.collect(),
                }
            })
            .collect(),
        printed_at: now_in_vietnam(office),
    };
    Ok(Made {
        bytes: labels::pdf(&labels),
        name: "NhanDiaChi",
        what: ExportKind::Labels,
        columns: columns.to_vec(),
        book: None,
    })
}

fn notice(office: &Office) -> Result<Made, Problem> {
    let notice = ConsentNotice {
        letterhead: letterhead(office, office.today())?,
        text: settings(office)?.consent_notice,
        made: now_in_vietnam(office),
    };
    Ok(Made {
        bytes: consent_notice::pdf(&notice, &Profile::state()),
        name: "ThongBaoDuLieu",
        what: ExportKind::Paper,
        columns: Vec::new(),
        book: None,
    })
}
