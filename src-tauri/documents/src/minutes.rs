//! The minutes of a meeting (biên bản, Mẫu 1.9 of NĐ 30/2020/NĐ-CP, Phụ lục III): from plain data to blocks, pages and a
//! PDF. Which people are listed, as of which day, is decided by whoever fills the data in.

use std::sync::Arc;

use chrono::{NaiveDate, NaiveDateTime, NaiveTime};

use crate::fonts::Face;
use crate::layout::MM;
use crate::layout::Page;
use crate::layout::flow::{Block, Columns, Figure, lay_out};
use crate::layout::picture::Picture;
use crate::layout::table::{Column, Row, Table};
use crate::layout::text::{Align, Paragraph, Span};
use crate::letterhead::{Letterhead, Profile, title_blocks};
use crate::pdf::{self, About};
use crate::words;

#[derive(Debug, Clone, PartialEq)]
pub struct Minutes {
    pub letterhead: Letterhead,
    /// "Hội nghị giao ban công tác Hội tháng 01 năm 2018"
    pub title: String,
    /// How often finished minutes were corrected; said below the title, so that two prints are never mistaken.
    pub correction: u32,
    /// What the closing line calls it: "Hội nghị", "Cuộc họp".
    pub kind: String,
    pub basis: Vec<String>,
    pub day: NaiveDate,
    pub began: Option<NaiveTime>,
    pub ended_day: Option<NaiveDate>,
    pub ended: Option<NaiveTime>,
    pub place: String,
    /// Everybody invited, in the order of the list on paper.
    pub roll: Vec<Attendee>,
    pub chair: Officer,
    pub secretary: Officer,
    pub sections: Vec<Section>,
    pub discussion: Vec<Speech>,
    pub conclusions: Vec<Conclusion>,
    /// Without the line "Lưu": it is added when nobody wrote one.
    pub recipients: Vec<String>,
    pub photos: Vec<Photo>,
}

#[derive(Debug, Clone, PartialEq)]
pub struct Attendee {
    pub name: String,
    pub post: String,
    pub unit: String,
    pub body: Body,
    pub presence: Presence,
}

/// In which capacity somebody is invited; each person once, in the first that fits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Body {
    StandingBoard,
    Committee,
    BranchHead,
    Guest,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Presence {
    Present,
    /// Absent with the reason that was given.
    Excused(String),
    Absent,
    /// Not ticked yet: its place on the list stays open.
    Unknown,
}

#[derive(Debug, Clone, PartialEq, Default)]
pub struct Officer {
    pub name: String,
    pub post: String,
}

#[derive(Debug, Clone, PartialEq, Default)]
pub struct Section {
    pub heading: String,
    /// A line end begins a new paragraph.
    pub text: String,
}

#[derive(Debug, Clone, PartialEq)]
pub struct Speech {
    pub speaker: String,
    pub text: String,
}

#[derive(Debug, Clone, PartialEq)]
pub struct Conclusion {
    pub text: String,
    pub tasks: Vec<Task>,
}

#[derive(Debug, Clone, PartialEq)]
pub struct Task {
    pub text: String,
    pub owner: String,
    pub due: Option<NaiveDate>,
}

#[derive(Debug, Clone, PartialEq)]
pub struct Photo {
    pub picture: Arc<Picture>,
    pub caption: String,
}

/// A longer roll goes on an appendix of its own, so that the text stays readable.
pub const ROLL_IN_TEXT: usize = 12;

pub fn pdf(minutes: &Minutes, profile: &Profile, made: NaiveDateTime) -> Vec<u8> {
    let about = About {
        title: format!("{} – {}", words::MINUTES, minutes.title.trim()),
        author: minutes.letterhead.issuer.clone(),
        made,
    };
    pdf::write(&pages(minutes, profile), &about)
}

/// The text and its appendices; each appendix is numbered from 1, as the decree wants.
pub fn pages(minutes: &Minutes, profile: &Profile) -> Vec<Page> {
    parts(minutes, profile)
        .iter()
        .flat_map(|part| lay_out(part, &profile.page))
        .collect()
}

/// The text and its appendices before they are laid out.
pub fn parts(minutes: &Minutes, profile: &Profile) -> Vec<Vec<Block>> {
    let mut appendices: Vec<(&str, Vec<Block>)> = Vec::new();
    if minutes.roll.len() > ROLL_IN_TEXT {
        appendices.push((words::ROLL_TITLE, vec![roll_table(minutes, profile)]));
    }
    if !minutes.photos.is_empty() {
        appendices.push((
            words::PHOTOS_TITLE,
            minutes
                .photos
                .iter()
                .map(|photo| figure(photo, profile))
                .collect(),
        ));
    }
    let mut parts = vec![text(minutes, profile)];
    let count = appendices.len();
    for (at, (title, content)) in appendices.into_iter().enumerate() {
        let number = if count > 1 {
            format!(" {}", words::roman(at + 1))
        } else {
            String::new()
        };
        let mut blocks = appendix_head(
            minutes,
            profile,
            &format!("{}{number}", words::APPENDIX),
            title,
        );
        blocks.extend(content);
        parts.push(blocks);
    }
    parts
}

fn text(minutes: &Minutes, profile: &Profile) -> Vec<Block> {
    let mut blocks = minutes.letterhead.blocks(profile);
    blocks.extend(title_blocks(profile, words::MINUTES, &minutes.title));
    if minutes.correction > 0 {
        blocks.push(Block::Paragraph(
            Paragraph::plain(
                words::corrected(minutes.correction),
                Face::Italic,
                profile.text.size,
            )
            .align(Align::Center)
            .keep_with_next(),
        ));
    }
    let basis: Vec<&String> = minutes
        .basis
        .iter()
        .filter(|line| !line.trim().is_empty())
        .collect();
    for (at, line) in basis.iter().enumerate() {
        let text = words::list_item(line, at + 1 == basis.len());
        blocks.push(Block::Paragraph(
            profile.body(vec![Span::new(text, profile.basis.face)]),
        ));
    }
    blocks.extend(circumstances(minutes, profile));
    blocks.push(Block::Paragraph(
        profile.body_text(words::CONTENT).keep_with_next(),
    ));
    blocks.extend(content(minutes, profile));
    blocks.push(Block::Paragraph(
        profile.body_text(closing_line(minutes, profile)),
    ));
    blocks.push(signatures(minutes, profile));
    blocks.extend(recipients(minutes, profile));
    blocks
}

fn circumstances(minutes: &Minutes, profile: &Profile) -> Vec<Block> {
    let mut blocks = Vec::new();
    let mut say = |label: &str, text: String| {
        blocks.push(Block::Paragraph(
            profile.body_text(format!("{label} {text}")),
        ));
    };
    let place = match minutes.place.trim() {
        "" => words::BLANK.to_owned(),
        place => words::list_item(place, true),
    };
    say(
        words::BEGAN,
        format!("{}.", words::moment(minutes.day, minutes.began)),
    );
    say(words::PLACE, place);
    blocks.extend(attendance(minutes, profile));
    for (label, officer) in [
        (words::CHAIRED, &minutes.chair),
        (words::RECORDED, &minutes.secretary),
    ] {
        let who = if officer.name.trim().is_empty() {
            words::BLANK.to_owned()
        } else {
            format!(
                "{} {}",
                words::COMRADE,
                words::list_item(&with_post(&officer.name, &officer.post), true)
            )
        };
        blocks.push(Block::Paragraph(
            profile.body_text(format!("{label} {who}")),
        ));
    }
    blocks
}

/// Who came: counts by body, guests, those absent and why, and the roll itself.
fn attendance(minutes: &Minutes, profile: &Profile) -> Vec<Block> {
    let mut blocks = Vec::new();
    let counts_of = |part: &[&Attendee]| {
        let present = part
            .iter()
            .filter(|person| person.presence == Presence::Present)
            .count();
        format!(
            "{}/{} {}",
            words::count(present),
            words::count(part.len()),
            words::COMRADE
        )
    };
    let of_body = |body: Body| {
        minutes
            .roll
            .iter()
            .filter(|person| person.body == body)
            .collect::<Vec<_>>()
    };
    let invited: Vec<&Attendee> = minutes
        .roll
        .iter()
        .filter(|person| person.body != Body::Guest)
        .collect();
    let bodies: Vec<String> = [
        (words::STANDING_BOARD, Body::StandingBoard),
        (words::COMMITTEE, Body::Committee),
        (words::BRANCH_HEADS, Body::BranchHead),
        (words::GUESTS, Body::Guest),
    ]
    .into_iter()
    .map(|(name, body)| (name, of_body(body)))
    .filter(|(_, part)| !part.is_empty())
    .map(|(name, part)| format!("{name}: {}", counts_of(&part)))
    .collect();
    let intro = match (invited.is_empty(), bodies.len()) {
        (true, 0) => format!("{} {}", words::ATTENDED, words::BLANK),
        (true, _) => words::ATTENDED.to_owned(),
        (false, 1) => format!(
            "{} {} {}.",
            words::ATTENDED,
            words::IN_ALL,
            counts_of(&invited)
        ),
        (false, _) => format!(
            "{} {} {}, {}",
            words::ATTENDED,
            words::IN_ALL,
            counts_of(&invited),
            words::OF_WHICH
        ),
    };
    blocks.push(Block::Paragraph(profile.body_text(intro).keep_with_next()));
    if bodies.len() > 1 || invited.is_empty() {
        dashes(&mut blocks, profile, bodies);
    }
    let absent: Vec<String> = minutes.roll.iter().filter_map(absence).collect();
    if !absent.is_empty() {
        let line = format!(
            "{} {} {}:",
            words::ABSENT_COUNT,
            words::count(absent.len()),
            words::COMRADE
        );
        blocks.push(Block::Paragraph(profile.body_text(line).keep_with_next()));
        dashes(&mut blocks, profile, absent);
    }
    if minutes.roll.len() > ROLL_IN_TEXT {
        let line = Span::new(words::ROLL_IN_APPENDIX, profile.text.face.italic());
        blocks.push(Block::Paragraph(profile.body(vec![line])));
    } else if !minutes.roll.is_empty() {
        blocks.push(roll_table(minutes, profile));
    }
    blocks
}

fn with_post(name: &str, post: &str) -> String {
    if post.trim().is_empty() {
        name.trim().to_owned()
    } else {
        format!("{} – {}", name.trim(), post.trim())
    }
}

/// "Đ/c Nguyễn Thị Hòa, Chi hội trưởng, Chi hội 3 (có lý do: ốm)"; nothing for those who came.
fn absence(person: &Attendee) -> Option<String> {
    let why = match &person.presence {
        Presence::Present | Presence::Unknown => return None,
        Presence::Absent => words::WITHOUT_REASON.to_owned(),
        Presence::Excused(reason) if reason.trim().is_empty() => words::WITH_REASON.to_owned(),
        Presence::Excused(reason) => format!("{}: {}", words::WITH_REASON, reason.trim()),
    };
    let mut line = format!("{} {}", words::COMRADE_SHORT, person.name.trim());
    for more in [person.post.trim(), person.unit.trim()] {
        if !more.is_empty() {
            line.push_str(", ");
            line.push_str(more);
        }
    }
    Some(format!("{line} ({why})"))
}

/// "- …;" lines, the last with a full stop.
fn dashes(blocks: &mut Vec<Block>, profile: &Profile, lines: Vec<String>) {
    let count = lines.len();
    for (at, line) in lines.into_iter().enumerate() {
        let text = format!("- {}", words::list_item(&line, at + 1 == count));
        blocks.push(Block::Paragraph(profile.body_text(text)));
    }
}

fn roll_table(minutes: &Minutes, profile: &Profile) -> Block {
    let rows = minutes.roll.iter().enumerate().map(|(at, person)| {
        let presence = match &person.presence {
            Presence::Present => words::PRESENT,
            Presence::Excused(_) | Presence::Absent => words::ABSENT,
            Presence::Unknown => "",
        };
        Row::Cells(vec![
            (at + 1).to_string(),
            person.name.clone(),
            person.post.clone(),
            person.unit.clone(),
            presence.to_owned(),
        ])
    });
    Block::Table(Table {
        columns: vec![
            Column::new(11.0, Align::Center),
            Column::new(46.0, Align::Left),
            Column::new(47.0, Align::Left),
            Column::new(36.0, Align::Left),
            Column::new(25.0, Align::Center),
        ],
        head: words::ROLL_HEAD.map(str::to_owned).to_vec(),
        rows: rows.collect(),
        size: profile.table_size,
        before: 8.0,
    })
}

fn content(minutes: &Minutes, profile: &Profile) -> Vec<Block> {
    let mut blocks = Vec::new();
    let mut number = 0;
    let mut head = |blocks: &mut Vec<Block>, text: &str| {
        number += 1;
        blocks.push(Block::Paragraph(profile.heading(format!(
            "{}. {}",
            words::roman(number),
            text.to_uppercase()
        ))));
    };
    for section in &minutes.sections {
        if section.text.trim().is_empty() {
            // A heading nobody wrote under yet would stand on the paper as a gap.
            continue;
        }
        if !section.heading.trim().is_empty() {
            head(&mut blocks, section.heading.trim());
        }
        blocks.extend(paragraphs(profile, &section.text));
    }
    if !minutes.discussion.is_empty() {
        head(&mut blocks, words::DISCUSSION);
        for speech in &minutes.discussion {
            let who = Span::new(
                format!("- {} {}: ", words::COMRADE_SHORT, speech.speaker.trim()),
                profile.text.face,
            );
            let what = Span::new(speech.text.trim(), profile.text.face);
            blocks.push(Block::Paragraph(profile.body(vec![who, what])));
        }
    }
    if !minutes.conclusions.is_empty() {
        head(&mut blocks, words::CONCLUSIONS);
        for (at, conclusion) in minutes.conclusions.iter().enumerate() {
            let text = format!("{}. {}", at + 1, conclusion.text.trim());
            blocks.extend(paragraphs(profile, &text));
        }
        blocks.extend(tasks_table(minutes, profile));
    }
    blocks
}

fn paragraphs(profile: &Profile, text: &str) -> Vec<Block> {
    let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    lines
        .map(|line| Block::Paragraph(profile.body_text(line)))
        .collect()
}

fn tasks_table(minutes: &Minutes, profile: &Profile) -> Vec<Block> {
    let mut rows = Vec::new();
    for (at, conclusion) in minutes.conclusions.iter().enumerate() {
        for task in &conclusion.tasks {
            rows.push(Row::Cells(vec![
                (at + 1).to_string(),
                task.text.clone(),
                task.owner.clone(),
                task.due.map(words::short_day).unwrap_or_default(),
            ]));
        }
    }
    if rows.is_empty() {
        return Vec::new();
    }
    let table = Table {
        columns: vec![
            Column::new(18.0, Align::Center),
            Column::new(72.0, Align::Left),
            Column::new(49.0, Align::Left),
            Column::new(26.0, Align::Center),
        ],
        head: words::TASK_HEAD.map(str::to_owned).to_vec(),
        rows,
        size: profile.table_size,
        before: 6.0,
    };
    vec![
        Block::Paragraph(profile.body_text(words::TASKS).keep_with_next()),
        Block::Table(table),
    ]
}

fn closing_line(minutes: &Minutes, profile: &Profile) -> String {
    let kind = if minutes.kind.trim().is_empty() {
        words::MEETING
    } else {
        minutes.kind.trim()
    };
    let ended = words::moment(minutes.ended_day.unwrap_or(minutes.day), minutes.ended);
    format!("{kind} {} {ended}{}", words::ENDED, profile.end_mark)
}

fn signatures(minutes: &Minutes, profile: &Profile) -> Block {
    let width = profile.page.text_width() / 2.0;
    let column = |title: &str, name: &str| {
        let center = |text: &str| {
            Block::Paragraph(
                profile
                    .signer
                    .paragraph(text.trim())
                    .balanced(width - 8.0 * MM),
            )
        };
        let inset = |mut block: Block| {
            if let Block::Paragraph(paragraph) = &mut block {
                paragraph.left += 4.0 * MM;
                paragraph.right += 4.0 * MM;
            }
            block
        };
        (
            width,
            vec![
                inset(center(title)),
                Block::Space(profile.signature_gap),
                inset(center(name)),
            ],
        )
    };
    Block::Columns(Columns {
        columns: vec![
            column(&profile.minutes_left, &minutes.secretary.name),
            column(&profile.minutes_right, &minutes.chair.name),
        ],
        before: 14.0,
        with_last_lines: true,
        keep_with_next: true,
    })
}

fn recipients(minutes: &Minutes, profile: &Profile) -> Vec<Block> {
    let mut lines: Vec<String> = minutes
        .recipients
        .iter()
        .filter(|line| !line.trim().is_empty())
        .map(|line| line.trim().to_owned())
        .collect();
    if !lines
        .iter()
        .any(|line| line.starts_with(words::KEPT_FIRST_WORD))
    {
        lines.push(words::KEPT.to_owned());
    }
    let label = profile
        .recipients_label
        .paragraph(words::RECIPIENTS)
        .before(12.0)
        .keep_with_next();
    let count = lines.len();
    let mut blocks = vec![Block::Paragraph(label)];
    blocks.extend(lines.iter().enumerate().map(|(at, line)| {
        let text = format!("- {}", words::list_item(line, at + 1 == count));
        let mut paragraph = profile.recipients.paragraph(text).hanging(6.0);
        // Two or three lines at the end must not open a page of their own.
        paragraph.keep_with_next = at + 1 < count && count <= 6;
        Block::Paragraph(paragraph)
    }));
    blocks
}

fn appendix_head(minutes: &Minutes, profile: &Profile, number: &str, title: &str) -> Vec<Block> {
    let width = profile.page.text_width();
    let center =
        |paragraph: Paragraph| Block::Paragraph(paragraph.balanced(width).keep_with_next());
    let paper = if minutes.letterhead.number.trim().is_empty() {
        format!(
            "({} {} {})",
            words::ATTACHED_TO_MINUTES,
            lower_first(&minutes.title),
            words::long_day(minutes.day)
        )
    } else {
        let symbol = minutes.letterhead.number_line(profile);
        format!(
            "({} {} {})",
            words::ATTACHED_TO_MINUTES,
            lower_first(&symbol),
            words::long_day(minutes.day)
        )
    };
    vec![
        center(profile.title.paragraph(number)),
        center(profile.title.paragraph(title)),
        center(Paragraph::plain(paper, Face::Italic, profile.text.size)),
        Block::Space(6.0),
    ]
}

fn lower_first(text: &str) -> String {
    let mut letters = text.trim().chars();
    letters.next().map_or_else(String::new, |first| {
        first.to_lowercase().chain(letters).collect()
    })
}

fn figure(photo: &Photo, profile: &Profile) -> Block {
    let caption = photo.caption.trim();
    Block::Figure(Figure {
        picture: photo.picture.clone(),
        max_width: 140.0 * MM,
        // Two landscape photos with their captions fit a page.
        max_height: 96.0 * MM,
        caption: (!caption.is_empty()).then(|| {
            Paragraph::plain(caption, Face::Italic, profile.text.size - 1.0)
                .balanced(profile.page.text_width())
                .before(4.0)
        }),
        before: 12.0,
    })
}
