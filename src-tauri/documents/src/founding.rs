//! The papers of a new chi hội: the proposal (tờ trình) and the decision (quyết định cá biệt) as drafts to be numbered,
//! dated and signed. The list that goes with them is a `register`.

use chrono::{NaiveDate, NaiveDateTime};

use crate::layout::Page;
use crate::layout::flow::{Block, lay_out};
use crate::layout::table::{Column, Row, Table};
use crate::layout::text::Align;
use crate::letterhead::{Letterhead, Profile, title_blocks};
use crate::official::{Signer, addressees, basis, foot, heading, opened, paragraph};
use crate::pdf::{self, About};
use crate::words;
use crate::words::structure as say;

#[derive(Debug, Clone, PartialEq)]
pub struct Founding {
    pub letterhead: Letterhead,
    /// "Hội LHPN phường Thượng Thanh"
    pub ward: String,
    /// Level above; empty where none is known.
    pub superior: String,
    /// "Chi hội Phụ nữ trẻ"
    pub name: String,
    pub day: NaiveDate,
    pub ward_members: i64,
    pub ward_branches: i64,
    pub people: usize,
    pub sources: Vec<Source>,
    pub head: Option<String>,
    pub deputies: Vec<String>,
    pub signer: Signer,
    pub recipients: Vec<String>,
}

#[derive(Debug, Clone, PartialEq)]
pub struct Source {
    pub name: String,
    pub before: i64,
    pub moved: i64,
    pub after: i64,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Paper {
    Proposal,
    Decision,
}

pub fn pdf(founding: &Founding, paper: Paper, profile: &Profile, made: NaiveDateTime) -> Vec<u8> {
    let kind = match paper {
        Paper::Proposal => say::PROPOSAL,
        Paper::Decision => say::DECISION,
    };
    let about = About {
        title: format!("{kind} – {}", founding.name),
        author: founding.letterhead.issuer.clone(),
        made,
    };
    pdf::write(&pages(founding, paper, profile), &about)
}

pub fn pages(founding: &Founding, paper: Paper, profile: &Profile) -> Vec<Page> {
    let blocks = match paper {
        Paper::Proposal => proposal(founding, profile),
        Paper::Decision => decision(founding, profile),
    };
    lay_out(&blocks, &profile.page)
}

fn proposal(founding: &Founding, profile: &Profile) -> Vec<Block> {
    let (ward, name) = (founding.ward.trim(), founding.name.trim());
    let day = words::long_day(founding.day);
    let people = words::count(founding.people);
    let mut blocks = founding.letterhead.blocks(profile);
    blocks.extend(title_blocks(
        profile,
        say::PROPOSAL,
        &say::founding_of(name),
    ));
    let mut to = vec![say::party_committee(ward)];
    if !founding.superior.trim().is_empty() {
        to.push(founding.superior.trim().to_owned());
    }
    blocks.extend(addressees(profile, &to));
    blocks.push(Block::Space(6.0));
    blocks.push(basis(profile, format!("{};", say::CHARTER_BASIS)));
    blocks.push(basis(profile, format!("{},", say::WISHES_BASIS)));
    blocks.push(paragraph(profile, say::proposal_intro(ward, name)));
    blocks.push(heading(profile, say::NEED));
    let (members, branches) = (
        sohoi_vietnamese::format_number(founding.ward_members),
        sohoi_vietnamese::format_number(founding.ward_branches),
    );
    blocks.push(paragraph(
        profile,
        say::need(ward, &members, &branches, &people),
    ));
    blocks.push(heading(profile, say::WHAT));
    blocks.extend(
        say::what(name, ward, &day)
            .into_iter()
            .map(|line| paragraph(profile, line)),
    );
    blocks.push(heading(profile, say::PEOPLE));
    blocks.push(Block::Paragraph(
        profile.body_text(say::people(&people)).keep_with_next(),
    ));
    blocks.push(sources(founding, profile));
    blocks.push(heading(profile, say::OFFICERS));
    let officers = officers(founding);
    if officers.is_empty() {
        blocks.push(paragraph(profile, say::NO_OFFICERS));
    }
    blocks.extend(officers.into_iter().map(|line| paragraph(profile, line)));
    let end = format!("{}{}", say::PROPOSAL_END, profile.end_mark);
    blocks.push(paragraph(profile, end));
    blocks.push(foot(
        profile,
        &recipients(founding, &["Như trên"]),
        &founding.signer,
    ));
    blocks
}

fn decision(founding: &Founding, profile: &Profile) -> Vec<Block> {
    let (ward, name) = (founding.ward.trim(), founding.name.trim());
    let day = words::long_day(founding.day);
    let centred = |text: &str| {
        Block::Paragraph(
            profile
                .title
                .paragraph(text)
                .align(Align::Center)
                .before(8.0)
                .keep_with_next(),
        )
    };
    let mut blocks = founding.letterhead.blocks(profile);
    blocks.extend(title_blocks(
        profile,
        say::DECISION,
        &say::founding_of(name),
    ));
    blocks.push(centred(&words::keep_place_whole(&say::authority(ward))));
    blocks.push(Block::Space(4.0));
    blocks.push(basis(profile, format!("{};", say::CHARTER_BASIS)));
    blocks.push(basis(profile, format!("{};", say::WISHES_BASIS)));
    blocks.push(basis(profile, say::DECISION_REASON));
    blocks.push(centred(say::DECIDES));
    let people = words::count(founding.people);
    blocks.push(opened(
        profile,
        &say::article(1),
        &say::first_article(name, ward, &day, &people),
    ));
    let officers = officers(founding);
    let conduct = say::conduct(name, ward);
    if officers.is_empty() {
        blocks.push(opened(profile, &say::article(2), &conduct));
    } else {
        blocks.push(opened(
            profile,
            &say::article(2),
            &say::second_article(name),
        ));
        blocks.extend(officers.into_iter().map(|line| paragraph(profile, line)));
        blocks.push(paragraph(profile, conduct));
    }
    let last = format!("{}{}", say::last_article(name, &day), profile.end_mark);
    blocks.push(opened(profile, &say::article(3), &last));
    blocks.push(foot(
        profile,
        &recipients(founding, &["Như Điều 3"]),
        &founding.signer,
    ));
    blocks
}

/// "- Chi hội trưởng: đồng chí Nguyễn Thị Hòa;" lines.
fn officers(founding: &Founding) -> Vec<String> {
    let lines: Vec<String> = founding
        .head
        .iter()
        .map(|name| (say::HEAD, name))
        .chain(founding.deputies.iter().map(|name| (say::DEPUTY, name)))
        .map(|(post, name)| format!("- {post}: {} {}", words::COMRADE, name.trim()))
        .collect();
    let count = lines.len();
    lines
        .into_iter()
        .enumerate()
        .map(|(at, line)| words::list_item(&line, at + 1 == count))
        .collect()
}

fn sources(founding: &Founding, profile: &Profile) -> Block {
    let number = sohoi_vietnamese::format_number;
    let mut rows: Vec<Row> = founding
        .sources
        .iter()
        .enumerate()
        .map(|(at, source)| {
            Row::Cells(vec![
                (at + 1).to_string(),
                source.name.clone(),
                number(source.before),
                number(source.moved),
                number(source.after),
            ])
        })
        .collect();
    let sum = |of: fn(&Source) -> i64| number(founding.sources.iter().map(of).sum());
    rows.push(Row::Sum(vec![
        String::new(),
        say::TOTAL.to_owned(),
        sum(|source| source.before),
        sum(|source| source.moved),
        sum(|source| source.after),
    ]));
    Block::Table(Table {
        columns: vec![
            Column::new(12.0, Align::Center),
            Column::new(75.0, Align::Left),
            Column::new(26.0, Align::Right),
            Column::new(26.0, Align::Right),
            Column::new(26.0, Align::Right),
        ],
        head: say::SOURCES_HEAD.map(str::to_owned).to_vec(),
        rows,
        size: profile.table_size,
        before: 6.0,
    })
}

fn recipients(founding: &Founding, first: &[&str]) -> Vec<String> {
    first
        .iter()
        .map(|line| (*line).to_owned())
        .chain(founding.recipients.iter().cloned())
        .collect()
}
