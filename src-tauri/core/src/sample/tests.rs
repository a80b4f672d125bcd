//! The small sample as others lean on it: its counts, its briefing, and that it comes out the same every time.

use super::plan::CHAIR;
use super::*;
use crate::clock::FixedClock;
use crate::history::first_broken_link;
use crate::meetings::{
    Body, MeetingStatus, Presence, get_meeting, list_meetings, meeting_on, photo_bytes,
};
use crate::members::{MemberFilter, MemberStatus, count_members, list_members, member_change};
use crate::organization::{Post, list_terms, office_profile};
use crate::reports::{BranchReportState, branch_reports};
use crate::tasks::{TaskFilter, list_tasks};

fn small() -> Office {
    let today = SampleSize::Small.today();
    let mut office = Office::in_memory(Box::new(FixedClock { today })).unwrap();
    fill_sample(&mut office, SampleSize::Small).unwrap();
    office
}

/// One test, because making the ward is the slow part.
#[test]
fn the_small_ward_is_the_one_of_the_briefing() {
    let office = small();
    let today = office.today();

    let profile = office_profile(&office, today).unwrap();
    assert_eq!(profile.ward_name, "Hội LHPN phường Thượng Thanh");
    assert_eq!(
        profile.upper_name.as_deref(),
        Some("Hội LHPN quận Long Biên")
    );
    let later = office_profile(&office, day(2025, 7, 1)).unwrap();
    assert_eq!(
        later.upper_name.as_deref(),
        Some("Hội LHPN thành phố Hà Nội")
    );

    let units = list_units(&office, today).unwrap();
    assert_eq!(
        units
            .iter()
            .filter(|unit| unit.kind == UnitKind::Branch)
            .count(),
        14
    );
    assert!(
        units
            .iter()
            .filter(|unit| unit.kind == UnitKind::Group)
            .count()
            >= 28
    );

    // 545 + 5 admitted + 1 moved in − 2 moved away − 1 died = 548.
    assert_eq!(
        count_members(&office, day(2017, 12, 31), None).unwrap(),
        545
    );
    assert_eq!(count_members(&office, today, None).unwrap(), 548);
    let january = member_change(
        &office,
        Month {
            year: 2018,
            month: 1,
        },
    )
    .unwrap();
    assert_eq!(
        (
            january.start,
            january.admitted,
            january.moved_in,
            january.moved_away,
            january.died,
            january.end
        ),
        (545, 5, 1, 2, 1, 548)
    );
    for month in (0..14).map(|past| {
        Month {
            year: 2018,
            month: 2,
        }
        .plus(-past)
    }) {
        let change = member_change(&office, month).unwrap();
        let joined = change.admitted + change.moved_in + change.rejoined;
        let left = change.moved_away + change.died + change.other_left;
        assert_eq!(change.start + joined - left, change.end, "{month}");
        assert_eq!(
            count_members(&office, month.last_day(), None).unwrap(),
            change.end,
            "{month}"
        );
    }

    let terms = list_terms(&office, None, Some(today)).unwrap();
    let holding = |posts: &[Post]| {
        terms
            .iter()
            .filter(|term| posts.contains(&term.post))
            .count()
    };
    assert_eq!(
        holding(&[Post::Chair, Post::ViceChair, Post::StandingMember]),
        5
    );
    assert_eq!(holding(&[Post::CommitteeMember]), 8);
    assert_eq!(holding(&[Post::BranchHead]), 14);

    the_chair_is_known_by_name_and_post_only(&office);
    some_people_have_more_written_about_them(&office);
    classes_of_school_are_no_trade(&office);
    the_briefing_is_complete(&office);

    let reports = branch_reports(
        &office,
        Month {
            year: 2018,
            month: 1,
        },
    )
    .unwrap();
    let in_state = |state| {
        reports
            .iter()
            .filter(|report| report.state == state)
            .count()
    };
    assert_eq!(in_state(BranchReportState::Submitted), 12);
    assert_eq!(in_state(BranchReportState::Returned), 1);
    assert_eq!(in_state(BranchReportState::Missing), 1);

    let tasks = list_tasks(&office, TaskFilter::Open, today).unwrap();
    assert!(tasks[0].overdue_days > 0, "there is real work to see");
    assert!(list_tasks(&office, TaskFilter::Done, today).unwrap().len() > 20);
    assert!(
        list_meetings(&office, None)
            .unwrap()
            .iter()
            .any(|meeting| meeting.day > today),
        "a meeting lies ahead"
    );

    assert_eq!(first_broken_link(&office).unwrap(), None);
    assert_eq!(
        office.content_hash().unwrap(),
        small().content_hash().unwrap(),
        "the same every time"
    );
}

fn some_people_have_more_written_about_them(office: &Office) {
    let counts = crate::members::member_counts(office, office.today(), None).unwrap();
    assert!((1..=3).contains(&counts.suspended), "{}", counts.suspended);
    let page = list_members(
        office,
        &MemberFilter {
            limit: 200,
            ..Default::default()
        },
    )
    .unwrap();
    let mut kinds = std::collections::HashSet::new();
    let mut households = 0;
    for row in &page.rows {
        for fact in crate::members::facts_of(office, row.id).unwrap() {
            kinds.insert(fact.fact.kind() as u8);
        }
        households += usize::from(
            crate::households::household_of(office, row.id)
                .unwrap()
                .is_some(),
        );
    }
    assert!(kinds.len() >= 5, "{kinds:?}");
    assert!((20..=70).contains(&households), "{households}");
}

fn classes_of_school_are_no_trade(office: &Office) {
    let said = |column: &str| -> Vec<String> {
        office
            .conn()
            .prepare(&format!(
                "SELECT DISTINCT {column} FROM person WHERE {column} IS NOT NULL"
            ))
            .unwrap()
            .query_map([], |row| row.get(0))
            .unwrap()
            .collect::<rusqlite::Result<_>>()
            .unwrap()
    };
    let is_classes = |text: &String| {
        let (of, all) = text.split_once('/').unwrap_or_default();
        matches!((of.parse::<u8>(), all.parse::<u8>()), (Ok(of), Ok(all)) if of <= all)
    };
    let (schooling, education) = (said("schooling"), said("education"));
    assert!(
        !schooling.is_empty() && schooling.iter().all(is_classes),
        "{schooling:?}"
    );
    assert!(
        !education.is_empty() && !education.iter().any(is_classes),
        "{education:?}"
    );
}

fn the_chair_is_known_by_name_and_post_only(office: &Office) {
    let filter = MemberFilter {
        search: "duong thi hong".into(),
        status: MemberStatus::All,
        limit: 200,
        ..Default::default()
    };
    let found = list_members(office, &filter).unwrap().rows;
    let chair: Vec<_> = found.iter().filter(|row| row.name == CHAIR).collect();
    assert_eq!(chair.len(), 1, "nobody else has her name");
    let kept = crate::members::get_member(office, chair[0].id).unwrap();
    let only_name = crate::members::PersonFields {
        name: CHAIR.into(),
        ..Default::default()
    };
    assert!(kept.fields == only_name);
    assert!(kept.memberships.is_empty());
    assert!(kept.facts.is_empty() && kept.photo.is_none());
    assert!(
        crate::households::household_of(office, chair[0].id)
            .unwrap()
            .is_none()
    );
    let posts: Vec<Post> = kept.terms.iter().map(|term| term.post).collect();
    assert_eq!(posts, [Post::Chair]);
}

fn the_briefing_is_complete(office: &Office) {
    let briefing = get_meeting(office, meeting_on(office, day(2018, 1, 18)).unwrap()).unwrap();
    assert_eq!(
        briefing.status,
        MeetingStatus::Draft,
        "two days later it is still on the desk"
    );
    let fields = &briefing.fields;
    assert_eq!(
        fields.title,
        "Hội nghị giao ban công tác Hội tháng 01 năm 2018"
    );
    assert_eq!(
        (fields.chair_name.as_str(), fields.chair_title.as_str()),
        (CHAIR, "ĐUV, Chủ tịch Hội LHPN phường")
    );
    assert_eq!(
        (
            fields.bases.len(),
            fields.sections.len(),
            fields.conclusions.len()
        ),
        (3, 3, 5)
    );
    assert!(fields.conclusions.iter().all(|conclusion| {
        conclusion
            .task
            .as_ref()
            .is_some_and(|task| task.due.is_some())
    }));
    let of = |body| {
        fields
            .attendance
            .iter()
            .filter(|person| person.body == body)
            .count()
    };
    assert_eq!(
        (
            of(Body::StandingBoard),
            of(Body::Committee),
            of(Body::BranchHead)
        ),
        (5, 8, 9)
    );
    let heads = fields
        .attendance
        .iter()
        .filter(|person| person.unit_id.is_some())
        .count();
    assert_eq!(heads, 14, "every branch is represented");
    assert!(
        fields
            .attendance
            .iter()
            .all(|person| person.presence == Presence::Present)
    );
    let text: String = fields
        .sections
        .iter()
        .map(|section| section.body.as_str())
        .collect();
    for movement in [
        "Giúp phụ nữ nghèo có địa chỉ",
        "Phụ nữ giúp nhau phát triển kinh tế",
        "Phụ nữ làm kinh tế giỏi",
    ] {
        assert!(text.contains(movement), "{movement}");
    }
    assert_eq!(briefing.photos.len(), 2);
    for photo in &briefing.photos {
        assert!(
            photo_bytes(office, photo.id)
                .unwrap()
                .starts_with(&[0xFF, 0xD8])
        );
    }
}

#[test]
fn numbers_fit_their_people() {
    let mut random = Random::from_seed(7);
    for card in 0..500 {
        let person = people::woman(&mut random, day(2018, 1, 1), card);
        let year = person.birth.unwrap().year;
        assert!((1930..=1999).contains(&year), "{year}");
        if let Some(number) = person.citizen_number {
            assert_eq!(number.len(), 12);
            assert_eq!(
                &number[3..6],
                format!("1{:02}", year % 100),
                "a woman of the last century"
            );
        }
        if let Some(phone) = person.phone {
            assert!(phone.len() == 10 && phone.starts_with('0'));
        }
        assert_ne!(person.name, CHAIR);
    }
}

#[test]
fn a_sample_on_the_disk_is_an_office_without_a_password() {
    let folder = crate::files::TestFolder::new();
    let place = folder.0.join("mẫu");
    let office = make_sample(&place, SampleSize::Small).unwrap();
    assert!(office.is_sample());
    assert_eq!(office.today(), day(2018, 1, 20));
    drop(office);
    let office =
        crate::place::open(&place, &crate::vault::Unlock::Plain, Box::new(SystemClock)).unwrap();
    assert_eq!(count_members(&office, office.today(), None).unwrap(), 548);
    drop(office);
    assert!(
        make_sample(&place, SampleSize::Small).is_err(),
        "an office is never written over"
    );
}
