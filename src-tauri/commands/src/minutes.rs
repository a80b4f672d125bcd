//! From a meeting in the office to its minutes on paper: the words a proposal begins with, and the plain data the
//! documents layer draws. Nothing is decided here but where a fact stands on the page.

use std::sync::Arc;

use chrono::{DateTime, NaiveDateTime, NaiveTime};
use sohoi_core::Office;
use sohoi_core::days::{Day, Month};
use sohoi_core::ids::{ConclusionId, MeetingId};
use sohoi_core::meetings::{
    Attendance, Body, Conclusion, ConclusionTask, MeetingFields, MeetingKind, MeetingStatus,
    MeetingWords, Photo, PostTitles, Presence, get_meeting, photo_bytes,
};
use sohoi_core::organization::{Post, office_profile};
use sohoi_core::settings::settings;
use sohoi_core::tasks::TaskOwner;
use sohoi_documents::layout::picture::Picture;
use sohoi_documents::layout::text::Align;
use sohoi_documents::letterhead::{Letterhead, Profile};
use sohoi_documents::minutes as paper;
use sohoi_documents::register::{self, Column, Group, ListDay, Register, Turned};
use sohoi_documents::words;

use crate::Problem;
use crate::exports::{Export, ward_in_file_name};
use crate::leaving::ExportKind;
use crate::list_files::{letterhead, version};

/// The words a new meeting begins with.
pub(crate) fn meeting_words(
    office: &Office,
    kind: MeetingKind,
    day: Day,
) -> Result<MeetingWords, Problem> {
    Ok(MeetingWords {
        title: words::meeting_title(kind, day),
        headings: words::meeting_headings(kind, day),
        posts: post_titles(office, day)?,
    })
}

/// Names of posts as they stood on paper that day.
pub(crate) fn post_titles(office: &Office, day: Day) -> Result<PostTitles, Problem> {
    let ward = office_profile(office, day)?.ward_name;
    Ok(PostTitles {
        chair: words::post_title(Post::Chair, &ward),
        vice_chair: words::post_title(Post::ViceChair, &ward),
        standing_member: words::post_title(Post::StandingMember, &ward),
        committee_member: words::post_title(Post::CommitteeMember, &ward),
        branch_head: words::post_title(Post::BranchHead, &ward),
    })
}

/// The minutes as a PDF, from fields that may not be saved yet; tasks and photos come from the office.
pub(crate) fn pdf(
    office: &Office,
    id: Option<MeetingId>,
    fields: &MeetingFields,
) -> Result<Vec<u8>, Problem> {
    Ok(paper::pdf(
        &minutes(office, id, fields)?,
        &Profile::state(),
        now_in_vietnam(office),
    ))
}

/// The minutes as kept, ready to be saved.
pub(crate) fn export(office: &Office, id: MeetingId) -> Result<Export, Problem> {
    let fields = get_meeting(office, id)?.fields;
    let ward = ward_in_file_name(&office_profile(office, fields.day)?.ward_name);
    Ok(Export {
        month: Month::of(fields.day),
        file_name: format!("BienBan_{}_{ward}.pdf", fields.day),
        bytes: pdf(office, Some(id), &fields)?,
        what: ExportKind::Minutes,
    })
}

fn minutes(
    office: &Office,
    id: Option<MeetingId>,
    fields: &MeetingFields,
) -> Result<paper::Minutes, Problem> {
    let profile = office_profile(office, fields.day)?;
    let settings = settings(office)?;
    let kept = id.map(|id| get_meeting(office, id)).transpose()?;
    let correction = kept
        .as_ref()
        .map_or(0, |kept| correction(kept.status, kept.version));
    let (photos, kept_conclusions) = match kept {
        Some(kept) => (kept.photos, kept.fields.conclusions),
        None => Default::default(),
    };
    Ok(paper::Minutes {
        letterhead: Letterhead {
            superior: profile.upper_name.unwrap_or_default().to_uppercase(),
            issuer: profile.ward_name.to_uppercase(),
            number: fields.number.clone().unwrap_or_default(),
            symbol: settings.minutes_symbol,
            place_and_date: None,
        },
        title: fields.title.clone(),
        correction,
        kind: words::meeting_kind(fields.kind).to_owned(),
        basis: fields.bases.clone(),
        day: fields.day,
        began: hour(fields.starts_at.as_deref()),
        ended_day: None,
        ended: hour(fields.ends_at.as_deref()),
        place: fields.place.clone(),
        roll: fields.attendance.iter().map(attendee).collect(),
        chair: paper::Officer {
            name: fields.chair_name.clone(),
            post: fields.chair_title.clone(),
        },
        secretary: paper::Officer {
            name: fields.secretary_name.clone(),
            post: fields.secretary_title.clone(),
        },
        sections: fields
            .sections
            .iter()
            .map(|section| paper::Section {
                heading: section.heading.clone(),
                text: section.body.clone(),
            })
            .collect(),
        discussion: Vec::new(),
        conclusions: fields
            .conclusions
            .iter()
            .filter(|conclusion| !conclusion.text.trim().is_empty())
            .map(|conclusion| paper::Conclusion {
                text: conclusion.text.clone(),
                tasks: task_of(conclusion.id, &kept_conclusions)
                    .map(|task| on_paper(&conclusion.text, task))
                    .into_iter()
                    .collect(),
            })
            .collect(),
        recipients: settings.recipients,
        photos: photos
            .iter()
            .map(|photo| picture(office, photo))
            .collect::<Result<_, _>>()?,
    })
}

/// How often finished minutes were corrected. A draft under correction is already the next version.
fn correction(status: MeetingStatus, version: i64) -> u32 {
    let times = match status {
        MeetingStatus::Final => version - 1,
        MeetingStatus::Draft => version,
    };
    u32::try_from(times).unwrap_or(0)
}

/// The sheet those invited sign: everybody on the meeting's list as of its day, with room for a hand.
pub(crate) fn sign_in(office: &Office, id: MeetingId) -> Result<Export, Problem> {
    let fields = get_meeting(office, id)?.fields;
    let profile = office_profile(office, fields.day)?;
    let column = |heading: &str, share: f64| Column {
        heading: heading.to_owned(),
        share,
        align: Align::Left,
    };
    let [_, name, post, unit, _] = words::ROLL_HEAD;
    let groups = [
        (Body::StandingBoard, words::STANDING_BOARD),
        (Body::Committee, words::COMMITTEE),
        (Body::BranchHead, words::BRANCH_HEADS),
        (Body::Guest, words::GUESTS),
    ]
    .map(|(body, name)| Group {
        name: name.to_owned(),
        rows: fields
            .attendance
            .iter()
            .filter(|person| person.body == body)
            .map(|person| {
                vec![
                    person.name.clone(),
                    person.title.clone(),
                    person.unit_name.clone(),
                    // Two lines high: room for a hand.
                    "\u{A0}\n\u{A0}".to_owned(),
                ]
            })
            .collect(),
    });
    let sheet = Register {
        letterhead: letterhead(office, fields.day)?,
        title: match fields.title.trim() {
            "" => words::books::SIGN_IN.to_owned(),
            title => format!("{} · {}", words::books::SIGN_IN, title.to_uppercase()),
        },
        day: ListDay::At(fields.day),
        turned: Turned::Portrait,
        columns: vec![
            column(name, 46.0),
            column(post, 34.0),
            column(unit, 30.0),
            column(words::books::SIGNATURE, 44.0),
        ],
        groups: groups
            .into_iter()
            .filter(|group| !group.rows.is_empty())
            .collect(),
        printed_at: now_in_vietnam(office),
        version: version(),
    };
    Ok(Export {
        month: Month::of(fields.day),
        file_name: format!(
            "KyTen_{}_{}.pdf",
            fields.day,
            ward_in_file_name(&profile.ward_name)
        ),
        bytes: register::pdf(&sheet, &Profile::state()),
        what: ExportKind::SignInSheet,
    })
}

fn attendee(person: &Attendance) -> paper::Attendee {
    paper::Attendee {
        name: person.name.clone(),
        post: person.title.clone(),
        unit: person.unit_name.clone(),
        body: match person.body {
            Body::StandingBoard => paper::Body::StandingBoard,
            Body::Committee => paper::Body::Committee,
            Body::BranchHead => paper::Body::BranchHead,
            Body::Guest => paper::Body::Guest,
        },
        presence: match person.presence {
            Presence::Present => paper::Presence::Present,
            Presence::Excused => paper::Presence::Excused(person.note.clone()),
            Presence::Absent => paper::Presence::Absent,
            Presence::Unknown => paper::Presence::Unknown,
        },
    }
}

fn task_of(id: Option<ConclusionId>, kept: &[Conclusion]) -> Option<&ConclusionTask> {
    kept.iter()
        .find(|conclusion| conclusion.id == id)?
        .task
        .as_ref()
}

fn on_paper(conclusion: &str, task: &ConclusionTask) -> paper::Task {
    let owner = match task.owner {
        TaskOwner::StandingBoard => words::STANDING_BOARD,
        TaskOwner::AllBranches => words::ALL_BRANCHES,
        TaskOwner::Unit { .. } | TaskOwner::Person { .. } => &task.owner_name,
    };
    paper::Task {
        text: words::first_clause(conclusion).to_owned(),
        owner: owner.to_owned(),
        due: task.due,
    }
}

fn picture(office: &Office, photo: &Photo) -> Result<paper::Photo, Problem> {
    let picture = Picture::jpeg(photo_bytes(office, photo.id)?)
        .ok_or_else(|| Problem::internal("a kept photo is no JPEG"))?;
    Ok(paper::Photo {
        picture: Arc::new(picture),
        caption: photo.caption.clone(),
    })
}

/// An hour that is half typed stands open on the preview.
fn hour(text: Option<&str>) -> Option<NaiveTime> {
    NaiveTime::parse_from_str(text?.trim(), "%H:%M").ok()
}

pub(crate) fn now_in_vietnam(office: &Office) -> NaiveDateTime {
    const SEVEN_HOURS_MS: i64 = 7 * 3_600_000;
    DateTime::from_timestamp_millis(office.now_ms() + SEVEN_HOURS_MS)
        .unwrap_or_default()
        .naive_utc()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_final_minutes_are_no_correction_and_each_later_one_is_counted() {
        use MeetingStatus::{Draft, Final};
        let printed = [(Draft, 0), (Final, 1), (Draft, 1), (Final, 2), (Final, 3)]
            .map(|(status, version)| correction(status, version));
        assert_eq!(printed, [0, 0, 1, 1, 2]);
    }
}
