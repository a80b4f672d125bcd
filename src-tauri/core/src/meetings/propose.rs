//! What the office knows about a meeting before anybody types: where, who chairs, who should come as of that day.
//! The words on paper (title, headings, names of posts) are passed in; nothing is written.

use std::collections::HashMap;

use super::{Attendance, Body, MeetingFields, MeetingKind, MeetingSection, Presence};
use crate::days::Day;
use crate::error::Result;
use crate::ids::PersonId;
use crate::office::Office;
use crate::organization::{Post, Term, list_terms};
use crate::settings::settings;

/// The words a proposal is written in, from `documents`.
pub struct MeetingWords {
    /// e.g. "Giao ban công tác Hội tháng 01 năm 2018".
    pub title: String,
    /// One section each, empty to begin with.
    pub headings: Vec<String>,
    pub posts: PostTitles,
}

/// How posts are written beside a name on paper.
pub struct PostTitles {
    /// e.g. "Chủ tịch Hội LHPN phường".
    pub chair: String,
    pub vice_chair: String,
    pub standing_member: String,
    pub committee_member: String,
    pub branch_head: String,
}

impl PostTitles {
    fn of(&self, post: Post) -> &str {
        match post {
            Post::Chair => &self.chair,
            Post::ViceChair => &self.vice_chair,
            Post::StandingMember => &self.standing_member,
            Post::CommitteeMember => &self.committee_member,
            _ => &self.branch_head,
        }
    }
}

/// A new meeting with what the office knows already: title, place, chair, who should come as of that day.
pub fn propose_meeting(
    office: &Office,
    kind: MeetingKind,
    day: Day,
    words: &MeetingWords,
) -> Result<MeetingFields> {
    let terms = list_terms(office, None, Some(day))?;
    let (chair_name, chair_title) = match terms.iter().find(|term| term.post == Post::Chair) {
        Some(chair) => (chair.person_name.clone(), full_title(chair, &words.posts)),
        None => Default::default(),
    };
    let sections = words
        .headings
        .iter()
        .map(|heading| MeetingSection {
            heading: heading.clone(),
            body: String::new(),
        })
        .collect();
    let attendance = invited(&terms, &words.posts)
        .into_iter()
        .filter(|person| comes_to(kind, person.body))
        .collect();
    Ok(MeetingFields {
        kind,
        title: words.title.clone(),
        day,
        starts_at: None,
        ends_at: None,
        place: settings(office)?.meeting_place,
        bases: Vec::new(),
        chair_name,
        chair_title,
        secretary_name: String::new(),
        secretary_title: String::new(),
        number: None,
        sections,
        conclusions: Vec::new(),
        attendance,
    })
}

fn comes_to(kind: MeetingKind, body: Body) -> bool {
    match kind {
        MeetingKind::StandingBoard => body == Body::StandingBoard,
        MeetingKind::Committee => body <= Body::Committee,
        MeetingKind::MonthlyBriefing | MeetingKind::Review | MeetingKind::Other => true,
    }
}

/// BTV, then BCH outside it, then chi hội trưởng in neither, each once, in protocol order. Pure: from the terms
/// of one day to those invited.
fn invited(terms: &[Term], posts: &PostTitles) -> Vec<Attendance> {
    let mut branch_of_head: HashMap<PersonId, &Term> = HashMap::new();
    for term in terms.iter().filter(|term| term.post == Post::BranchHead) {
        branch_of_head.entry(term.person_id).or_insert(term);
    }
    // The highest post decides where somebody sits.
    let mut highest: HashMap<PersonId, &Term> = HashMap::new();
    for term in terms.iter().filter(|term| body_of(term.post).is_some()) {
        let kept = highest.entry(term.person_id).or_insert(term);
        if term.post < kept.post {
            *kept = term;
        }
    }
    let mut people: Vec<&Term> = highest.into_values().collect();
    people.sort_by_cached_key(|term| {
        let branch = match term.post {
            Post::BranchHead => sohoi_vietnamese::text_sort_key(&term.unit_name),
            _ => Vec::new(),
        };
        (
            term.post,
            branch,
            sohoi_vietnamese::name_sort_key(&term.person_name),
            term.person_id,
        )
    });
    people
        .into_iter()
        .map(|term| {
            let branch = branch_of_head.get(&term.person_id);
            let mut title = full_title(term, posts);
            if branch.is_some() && term.post != Post::BranchHead {
                title = format!("{title}, {}", posts.branch_head);
            }
            Attendance {
                person_id: Some(term.person_id),
                name: term.person_name.clone(),
                title,
                unit_id: branch.map(|term| term.unit_id),
                unit_name: branch
                    .map(|term| term.unit_name.clone())
                    .unwrap_or_default(),
                body: body_of(term.post).unwrap_or(Body::Guest),
                presence: Presence::Unknown,
                note: String::new(),
            }
        })
        .collect()
}

fn body_of(post: Post) -> Option<Body> {
    match post {
        Post::Chair | Post::ViceChair | Post::StandingMember => Some(Body::StandingBoard),
        Post::CommitteeMember => Some(Body::Committee),
        Post::BranchHead => Some(Body::BranchHead),
        Post::BranchDeputy | Post::GroupHead | Post::GroupDeputy => None,
    }
}

/// "ĐUV, Chủ tịch Hội LHPN phường"
fn full_title(term: &Term, posts: &PostTitles) -> String {
    match term
        .other_title
        .as_deref()
        .map(str::trim)
        .filter(|title| !title.is_empty())
    {
        Some(other) => format!("{other}, {}", posts.of(term.post)),
        None => posts.of(term.post).to_owned(),
    }
}
