//! From the founding of a branch to its papers: the plain data the documents layer draws.

use chrono::{DateTime, NaiveDateTime};
use sohoi_core::Office;
use sohoi_core::days::{Day, Month};
use sohoi_core::organization::{FoundingFacts, Post, founding_facts, list_terms, office_profile};
use sohoi_core::settings::settings;
use sohoi_documents::founding as paper;
use sohoi_documents::layout::text::Align;
use sohoi_documents::letterhead::{Letterhead, Profile};
use sohoi_documents::official::Signer;
use sohoi_documents::register::{self, Column, Group, ListDay, Register, Turned};
use sohoi_documents::words::{self, structure as say};

use crate::Problem;
use crate::contract::{FoundingPaper, FoundingPaperKind};
use crate::exports::{Export, ward_in_file_name};
use crate::leaving::ExportKind;

pub(crate) fn pdf(office: &mut Office, input: &FoundingPaper) -> Result<Vec<u8>, Problem> {
    let facts = founding_facts(office, &input.founding)?;
    let made = now_in_vietnam(office);
    let profile = Profile::state();
    Ok(match input.paper {
        FoundingPaperKind::List => register::pdf(&list(office, &facts, made)?, &profile),
        FoundingPaperKind::Proposal => paper::pdf(
            &founding(office, facts, "TTr")?,
            paper::Paper::Proposal,
            &profile,
            made,
        ),
        FoundingPaperKind::Decision => paper::pdf(
            &founding(office, facts, "QĐ")?,
            paper::Paper::Decision,
            &profile,
            made,
        ),
    })
}

pub(crate) fn export(office: &mut Office, input: &FoundingPaper) -> Result<Export, Problem> {
    let day = founding_facts(office, &input.founding)?.day;
    let ward = ward_in_file_name(&office_profile(office, day)?.ward_name);
    let (kind, what) = match input.paper {
        FoundingPaperKind::List => ("DanhSachThanhLap", ExportKind::FoundingList),
        FoundingPaperKind::Proposal => ("ToTrinhThanhLap", ExportKind::FoundingProposal),
        FoundingPaperKind::Decision => ("QuyetDinhThanhLap", ExportKind::FoundingDecision),
    };
    Ok(Export {
        month: Month::of(office.today()),
        file_name: format!("{kind}_{day}_{ward}.pdf"),
        bytes: pdf(office, input)?,
        what,
    })
}

/// The union's letterhead on a day; `kind` takes the place of "BB" in the symbol the office numbers its minutes with.
pub(crate) fn letterhead(
    office: &Office,
    on: Day,
    kind: Option<&str>,
) -> Result<Letterhead, Problem> {
    let profile = office_profile(office, on)?;
    let settings = settings(office)?;
    Ok(Letterhead {
        superior: profile.upper_name.unwrap_or_default().to_uppercase(),
        issuer: profile.ward_name.to_uppercase(),
        number: String::new(),
        symbol: kind
            .map(|kind| settings.minutes_symbol.replacen("BB", kind, 1))
            .unwrap_or_default(),
        place_and_date: kind.map(|_| say::place_and_open_day(&settings.place_name, office.today())),
    })
}

/// Who signs for the standing board on a day.
pub(crate) fn chair(office: &Office, on: Day) -> Result<Signer, Problem> {
    let chair = list_terms(office, None, Some(on))?
        .into_iter()
        .find(|term| term.post == Post::Chair);
    Ok(Signer {
        for_whom: words::FOR_STANDING_BOARD.to_owned(),
        post: words::WARD_CHAIR.to_owned(),
        name: chair.map(|term| term.person_name).unwrap_or_default(),
    })
}

fn founding(
    office: &Office,
    facts: FoundingFacts,
    symbol: &str,
) -> Result<paper::Founding, Problem> {
    let profile = office_profile(office, facts.day)?;
    Ok(paper::Founding {
        letterhead: letterhead(office, facts.day, Some(symbol))?,
        ward: profile.ward_name,
        superior: profile.upper_name.unwrap_or_default(),
        name: facts.name,
        day: facts.day,
        ward_members: facts.ward_members,
        ward_branches: facts.ward_branches,
        people: facts.people.len(),
        sources: facts
            .sources
            .into_iter()
            .map(|source| paper::Source {
                name: source.name,
                before: source.before,
                moved: source.moved,
                after: source.after,
            })
            .collect(),
        head: facts.head,
        deputies: facts.deputies,
        signer: chair(office, office.today())?,
        recipients: settings(office)?.recipients,
    })
}

fn list(office: &Office, facts: &FoundingFacts, made: NaiveDateTime) -> Result<Register, Problem> {
    let column = |at: usize, share: f64, align: Align| Column {
        heading: say::LIST_HEAD[at].to_owned(),
        share,
        align,
    };
    let post_of = |name: &String| {
        if facts.head.as_ref() == Some(name) {
            say::HEAD
        } else if facts.deputies.contains(name) {
            say::DEPUTY
        } else {
            ""
        }
    };
    Ok(Register {
        letterhead: letterhead(office, facts.day, None)?,
        title: say::list_title(&facts.name),
        day: ListDay::AsOf(facts.day),
        turned: Turned::Portrait,
        columns: vec![
            column(0, 48.0, Align::Left),
            column(1, 24.0, Align::Center),
            column(2, 50.0, Align::Left),
            column(3, 18.0, Align::Left),
            column(4, 28.0, Align::Left),
        ],
        groups: vec![Group {
            name: String::new(),
            rows: facts
                .people
                .iter()
                .map(|person| {
                    vec![
                        person.name.clone(),
                        person
                            .birth
                            .map(|birth| birth.year.to_string())
                            .unwrap_or_default(),
                        person.from_branch.clone(),
                        person.from_group.clone().unwrap_or_default(),
                        post_of(&person.name).to_owned(),
                    ]
                })
                .collect(),
        }],
        printed_at: made,
        version: format!("{} {}", words::PROGRAM, env!("CARGO_PKG_VERSION")),
    })
}

pub(crate) fn now_in_vietnam(office: &Office) -> NaiveDateTime {
    const SEVEN_HOURS_MS: i64 = 7 * 3_600_000;
    DateTime::from_timestamp_millis(office.now_ms() + SEVEN_HOURS_MS)
        .unwrap_or_default()
        .naive_utc()
}
