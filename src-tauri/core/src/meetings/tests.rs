//! Stories of meetings: who is asked to come, what saving touches, when minutes are final.

use super::*;
use crate::error::{Error, Rule};
use crate::history::{list_actions, undo, undo_state};
use crate::members::{EditMember, edit_record, get_member};
use crate::office::{Office, test_office};
use crate::organization::{EndTerm, NewTerm, Post, add_term, end_term, list_units};
use crate::tasks::{
    FinishTask, TaskFilter, TaskOwner, finish_task, list_tasks, remove_task, tasks_of_meeting,
};

fn day(text: &str) -> Day {
    crate::days::day_from_text(text).unwrap()
}

fn words() -> MeetingWords {
    MeetingWords {
        title: "Giao ban tháng 01".into(),
        headings: vec!["Đánh giá".into(), "Triển khai".into(), "Thảo luận".into()],
        posts: posts(),
    }
}

fn posts() -> PostTitles {
    PostTitles {
        chair: "Chủ tịch".into(),
        vice_chair: "Phó Chủ tịch".into(),
        standing_member: "Ủy viên BTV".into(),
        committee_member: "Ủy viên BCH".into(),
        branch_head: "Chi hội trưởng".into(),
    }
}

fn unit(office: &Office, name: &str) -> UnitId {
    list_units(office, office.today())
        .unwrap()
        .into_iter()
        .find(|unit| unit.name == name)
        .unwrap()
        .id
}

fn officer(office: &mut Office, name: &str, unit_name: &str, post: Post, from: &str) -> PersonId {
    let new = NewTerm {
        person_id: None,
        person_name: Some(name.into()),
        unit_id: unit(office, unit_name),
        post,
        other_title: (post == Post::Chair).then(|| "ĐUV".into()),
        valid_from: day(from),
        last_day: None,
    };
    let term = add_term(office, &new).unwrap();
    crate::organization::list_terms(office, None, None)
        .unwrap()
        .into_iter()
        .find(|it| it.id == term)
        .unwrap()
        .person_id
}

fn briefing(office: &Office) -> MeetingFields {
    briefing_on(office, "2018-01-18")
}

fn briefing_on(office: &Office, on: &str) -> MeetingFields {
    propose_meeting(office, MeetingKind::MonthlyBriefing, day(on), &words()).unwrap()
}

fn conclusion(text: &str) -> Conclusion {
    Conclusion {
        id: None,
        text: text.into(),
        task: None,
    }
}

/// A draft with two conclusions and three people.
fn kept_meeting(office: &mut Office) -> MeetingId {
    officer(
        office,
        "Dương Thị Hồng",
        "Hội LHPN phường Thử",
        Post::Chair,
        "2017-01-01",
    );
    officer(
        office,
        "Lê Thị Hạnh",
        "Hội LHPN phường Thử",
        Post::StandingMember,
        "2017-01-01",
    );
    officer(
        office,
        "Bùi Thị Lan",
        "Chi hội 1",
        Post::BranchHead,
        "2017-01-01",
    );
    let mut fields = briefing(office);
    fields.conclusions = vec![
        conclusion("Lập chi hội phụ nữ trẻ"),
        conclusion("Đăng ký lớp học nghề"),
    ];
    add_meeting(office, &fields).unwrap()
}

fn rule_of<T: std::fmt::Debug>(result: crate::error::Result<T>) -> (&'static str, Rule) {
    match result.unwrap_err() {
        Error::Refused { field, rule } => (field, rule),
        other => panic!("not a refusal: {other:?}"),
    }
}

fn history_rows(office: &Office) -> i64 {
    office
        .conn()
        .query_row("SELECT count(*) FROM history", [], |row| row.get(0))
        .unwrap()
}

#[test]
fn everybody_is_asked_once_in_the_order_of_protocol_as_of_that_day() {
    let mut office = test_office();
    let ward = "Hội LHPN phường Thử";
    let heads = officer(
        &mut office,
        "Vũ Thị Yến",
        ward,
        Post::CommitteeMember,
        "2017-01-01",
    );
    officer(
        &mut office,
        "Trần Thị Bình",
        ward,
        Post::CommitteeMember,
        "2017-01-01",
    );
    officer(
        &mut office,
        "Dương Thị Hồng",
        ward,
        Post::Chair,
        "2017-01-01",
    );
    officer(
        &mut office,
        "Lê Thị Hạnh",
        ward,
        Post::ViceChair,
        "2017-01-01",
    );
    officer(
        &mut office,
        "Bùi Thị An",
        "Chi hội 3",
        Post::BranchHead,
        "2017-01-01",
    );
    officer(
        &mut office,
        "Đỗ Thị Yên",
        "Chi hội 1",
        Post::BranchHead,
        "2017-01-01",
    );
    let late = officer(
        &mut office,
        "Hà Thị Mới",
        "Chi hội 1",
        Post::BranchDeputy,
        "2017-01-01",
    );
    let both = NewTerm {
        person_id: Some(heads),
        person_name: None,
        unit_id: unit(&office, "Chi hội 2"),
        post: Post::BranchHead,
        other_title: None,
        valid_from: day("2017-06-01"),
        last_day: None,
    };
    add_term(&mut office, &both).unwrap();

    let invited = briefing(&office).attendance;
    let seen: Vec<_> = invited
        .iter()
        .map(|it| {
            (
                it.name.as_str(),
                it.title.as_str(),
                it.unit_name.as_str(),
                it.body,
            )
        })
        .collect();
    assert_eq!(
        seen,
        [
            ("Dương Thị Hồng", "ĐUV, Chủ tịch", "", Body::StandingBoard),
            ("Lê Thị Hạnh", "Phó Chủ tịch", "", Body::StandingBoard),
            ("Trần Thị Bình", "Ủy viên BCH", "", Body::Committee),
            (
                "Vũ Thị Yến",
                "Ủy viên BCH, Chi hội trưởng",
                "Chi hội 2",
                Body::Committee
            ),
            // By branch, not by name.
            (
                "Đỗ Thị Yên",
                "Chi hội trưởng",
                "Chi hội 1",
                Body::BranchHead
            ),
            (
                "Bùi Thị An",
                "Chi hội trưởng",
                "Chi hội 3",
                Body::BranchHead
            ),
        ]
    );
    assert!(
        !invited.iter().any(|person| person.person_id == Some(late)),
        "a deputy is not asked"
    );
    assert!(
        invited
            .iter()
            .all(|person| person.presence == Presence::Unknown)
    );
    let before = briefing_on(&office, "2017-05-31").attendance;
    let yen = before
        .iter()
        .find(|person| person.person_id == Some(heads))
        .unwrap();
    assert_eq!(
        (yen.title.as_str(), yen.unit_id),
        ("Ủy viên BCH", None),
        "she headed no branch yet"
    );
}

#[test]
fn a_proposal_knows_the_chair_of_that_day_and_who_comes_to_which_meeting() {
    let mut office = test_office();
    kept_meeting(&mut office);
    let fields = briefing(&office);
    assert_eq!(
        (fields.chair_name.as_str(), fields.chair_title.as_str()),
        ("Dương Thị Hồng", "ĐUV, Chủ tịch")
    );
    assert_eq!(fields.sections.len(), 3);
    assert_eq!(fields.attendance.len(), 3);
    let board = propose_meeting(
        &office,
        MeetingKind::StandingBoard,
        day("2018-01-18"),
        &words(),
    )
    .unwrap();
    assert_eq!(
        board.attendance.len(),
        2,
        "branch heads do not come to the standing board"
    );
    let early = propose_meeting(
        &office,
        MeetingKind::MonthlyBriefing,
        day("2016-01-18"),
        &words(),
    )
    .unwrap();
    assert_eq!((early.chair_name.as_str(), early.attendance.len()), ("", 0));
}

#[test]
fn a_meeting_reads_back_as_it_was_written() {
    let mut office = test_office();
    kept_meeting(&mut office);
    let mut fields = briefing(&office);
    fields.bases = vec!["Căn cứ chương trình công tác".into(), "  ".into()];
    fields.starts_at = Some("08:00".into());
    fields.ends_at = Some("10:30".into());
    fields.number = Some(" ".into());
    fields.sections[0].body = "Dòng một\nDòng hai\n\n".into();
    fields.conclusions = vec![conclusion("Một việc"), conclusion("  ")];
    fields.attendance[1].presence = Presence::Excused;
    fields.attendance[1].note = "Ốm".into();
    let id = add_meeting(&mut office, &fields).unwrap();
    let kept = get_meeting(&office, id).unwrap();
    assert_eq!((kept.status, kept.version), (MeetingStatus::Draft, 0));
    assert_eq!(
        kept.fields.bases,
        ["Căn cứ chương trình công tác"],
        "a blank line is no căn cứ"
    );
    assert_eq!(kept.fields.number, None);
    assert_eq!(kept.fields.sections[0].body, "Dòng một\nDòng hai");
    assert_eq!(kept.fields.conclusions.len(), 1);
    assert_eq!(kept.fields.attendance, fields.attendance);
    assert!(meeting_on(&office, day("2018-01-18")).is_ok());
    assert!(matches!(
        meeting_on(&office, day("2018-01-19")),
        Err(Error::NotFound(_))
    ));
}

#[test]
fn saving_what_is_there_already_leaves_no_trace() {
    let mut office = test_office();
    let id = kept_meeting(&mut office);
    let (rows, last) = (
        history_rows(&office),
        undo_state(&office).unwrap().undo.unwrap().id,
    );
    let fields = get_meeting(&office, id).unwrap().fields;
    save_meeting(&mut office, &SaveMeeting { id, fields }).unwrap();
    assert_eq!(history_rows(&office), rows);
    assert_eq!(
        undo_state(&office).unwrap().undo.unwrap().id,
        last,
        "no undo step"
    );
}

#[test]
fn saving_touches_only_the_rows_that_differ() {
    let mut office = test_office();
    let id = kept_meeting(&mut office);
    let rows = history_rows(&office);
    let mut fields = get_meeting(&office, id).unwrap().fields;
    fields.sections[1].body = "Việc của tháng".into();
    fields.attendance[2].presence = Presence::Present;
    save_meeting(
        &mut office,
        &SaveMeeting {
            id,
            fields: fields.clone(),
        },
    )
    .unwrap();
    assert_eq!(history_rows(&office), rows + 2);
    // Removing the first of three people moves the two behind it: two rows change, one goes.
    fields.attendance.remove(0);
    save_meeting(
        &mut office,
        &SaveMeeting {
            id,
            fields: fields.clone(),
        },
    )
    .unwrap();
    assert_eq!(history_rows(&office), rows + 5);
    assert_eq!(get_meeting(&office, id).unwrap().fields, fields);
    undo(&mut office).unwrap();
    assert_eq!(get_meeting(&office, id).unwrap().fields.attendance.len(), 3);
}

#[test]
fn a_conclusion_keeps_its_task_wherever_it_moves() {
    let mut office = test_office();
    let id = kept_meeting(&mut office);
    let mut fields = get_meeting(&office, id).unwrap().fields;
    let second = fields.conclusions[1].id.unwrap();
    let due = Some(day("2018-02-20"));
    let task = assign_conclusion(
        &mut office,
        &AssignConclusion {
            id: second,
            owner: TaskOwner::AllBranches,
            due,
        },
    )
    .unwrap();
    fields.conclusions.swap(0, 1);
    fields.conclusions[0].text = "Đăng ký lớp học nghề ngắn hạn".into();
    fields.conclusions.insert(0, conclusion("Việc mới"));
    save_meeting(
        &mut office,
        &SaveMeeting {
            id,
            fields: fields.clone(),
        },
    )
    .unwrap();
    let kept = get_meeting(&office, id).unwrap().fields.conclusions;
    assert_eq!(kept[1].id, Some(second));
    let first = kept[2].id.unwrap();
    let early = AssignConclusion {
        id: first,
        owner: TaskOwner::StandingBoard,
        due: Some(day("2018-01-25")),
    };
    let early = assign_conclusion(&mut office, &early).unwrap();
    let of_meeting: Vec<_> = tasks_of_meeting(&office, id, office.today())
        .unwrap()
        .into_iter()
        .map(|it| it.id)
        .collect();
    assert_eq!(
        of_meeting,
        [task, early],
        "in the order of the conclusions, not of the days"
    );
    remove_task(&mut office, early).unwrap();
    assert_eq!(
        kept[1].task.as_ref().map(|it| (it.id, it.due)),
        Some((task, due))
    );
    assert!(kept[0].task.is_none());

    // Handing it out again changes the one task there is.
    let again = assign_conclusion(
        &mut office,
        &AssignConclusion {
            id: second,
            owner: TaskOwner::StandingBoard,
            due: None,
        },
    );
    assert_eq!(again.unwrap(), task);

    // Taking the conclusion out leaves the task on its own; undo ties them together again.
    fields.conclusions = kept
        .into_iter()
        .filter(|it| it.id != Some(second))
        .collect();
    save_meeting(&mut office, &SaveMeeting { id, fields }).unwrap();
    let tasks = list_tasks(&office, TaskFilter::All, day("2018-01-20")).unwrap();
    assert_eq!((tasks.len(), tasks[0].conclusion_id), (1, None));
    undo(&mut office).unwrap();
    let tasks = list_tasks(&office, TaskFilter::All, day("2018-01-20")).unwrap();
    assert_eq!(tasks[0].conclusion_id, Some(second));
    assert_eq!(tasks[0].meeting_title.as_deref(), Some("Giao ban tháng 01"));
}

#[test]
fn final_minutes_refuse_every_change_until_reopened_with_a_reason() {
    let mut office = test_office();
    let id = kept_meeting(&mut office);
    let photo = add_photo(&mut office, id, &crate::photos::test_picture(64, 48), "").unwrap();
    let fields = get_meeting(&office, id).unwrap().fields;
    let reopen = |reason: &str| ReopenMeeting {
        id,
        reason: reason.into(),
    };
    assert_eq!(
        rule_of(reopen_minutes(&mut office, &reopen("Sửa"))),
        ("id", Rule::NotOffered),
        "a draft is open"
    );
    finalize_minutes(&mut office, id).unwrap();
    let kept = get_meeting(&office, id).unwrap();
    assert_eq!((kept.status, kept.version), (MeetingStatus::Final, 1));

    let is_final = ("status", Rule::MinutesFinal);
    let mut changed = fields.clone();
    changed.place = "Nơi khác".into();
    assert_eq!(
        rule_of(save_meeting(
            &mut office,
            &SaveMeeting {
                id,
                fields: changed.clone()
            }
        )),
        is_final
    );
    assert_eq!(rule_of(finalize_minutes(&mut office, id)), is_final);
    assert_eq!(rule_of(remove_meeting(&mut office, id)), is_final);
    assert_eq!(
        rule_of(add_photo(
            &mut office,
            id,
            &crate::photos::test_picture(8, 8),
            ""
        )),
        is_final
    );
    assert_eq!(
        rule_of(caption_photo(
            &mut office,
            &CaptionPhoto {
                id: photo.id,
                caption: "x".into()
            }
        )),
        is_final
    );
    assert_eq!(rule_of(remove_photo(&mut office, photo.id)), is_final);
    // Work goes on: a conclusion can still be handed out.
    let conclusion = fields.conclusions[0].id.unwrap();
    assign_conclusion(
        &mut office,
        &AssignConclusion {
            id: conclusion,
            owner: TaskOwner::AllBranches,
            due: None,
        },
    )
    .unwrap();

    assert_eq!(
        rule_of(reopen_minutes(&mut office, &reopen("  "))),
        ("reason", Rule::Required)
    );
    reopen_minutes(&mut office, &reopen("Ghi sai nơi họp")).unwrap();
    save_meeting(
        &mut office,
        &SaveMeeting {
            id,
            fields: changed,
        },
    )
    .unwrap();
    finalize_minutes(&mut office, id).unwrap();
    assert_eq!(get_meeting(&office, id).unwrap().version, 2);
}

#[test]
fn minutes_without_a_chair_cannot_be_final() {
    let mut office = test_office();
    let fields = briefing(&office);
    let id = add_meeting(&mut office, &fields).unwrap();
    assert_eq!(
        rule_of(finalize_minutes(&mut office, id)),
        ("chair_name", Rule::Required)
    );
}

#[test]
fn what_cannot_be_is_refused_with_its_field() {
    let mut office = test_office();
    let good = briefing(&office);
    let mut check = |change: &dyn Fn(&mut MeetingFields), field: &'static str, rule: Rule| {
        let mut fields = good.clone();
        change(&mut fields);
        assert_eq!(rule_of(add_meeting(&mut office, &fields)), (field, rule));
    };
    check(&|it| it.title = " ".into(), "title", Rule::Required);
    check(&|it| it.title = "x".repeat(501), "title", Rule::TooLong);
    check(&|it| it.day = day("1899-12-31"), "day", Rule::DayOutOfRange);
    check(&|it| it.day = day("2019-06-01"), "day", Rule::DayOutOfRange);
    check(
        &|it| it.starts_at = Some("25:00".into()),
        "starts_at",
        Rule::NotATime,
    );
    check(
        &|it| it.ends_at = Some("mười giờ".into()),
        "ends_at",
        Rule::NotATime,
    );
    check(
        &|it| (it.starts_at, it.ends_at) = (Some("10:00".into()), Some("09:59".into())),
        "ends_at",
        Rule::EndsBeforeStart,
    );
    check(
        &|it| {
            it.attendance.push(Attendance {
                person_id: None,
                name: String::new(),
                title: String::new(),
                unit_id: None,
                unit_name: String::new(),
                body: Body::Guest,
                presence: Presence::Present,
                note: String::new(),
            })
        },
        "attendance",
        Rule::Required,
    );
    let id = kept_meeting(&mut office);
    let mut fields = get_meeting(&office, id).unwrap().fields;
    fields.conclusions[0].text = " ".into();
    assert_eq!(
        rule_of(save_meeting(
            &mut office,
            &SaveMeeting {
                id,
                fields: fields.clone()
            }
        )),
        ("conclusions", Rule::Required)
    );
    fields.conclusions[0] = fields.conclusions[1].clone();
    assert_eq!(
        rule_of(save_meeting(
            &mut office,
            &SaveMeeting {
                id,
                fields: fields.clone()
            }
        )),
        ("conclusions", Rule::AlreadyThere)
    );
    fields.conclusions[0] = Conclusion {
        id: Some(ConclusionId(999)),
        ..conclusion("Của hội nghị khác")
    };
    assert!(matches!(
        save_meeting(&mut office, &SaveMeeting { id, fields }),
        Err(Error::NotFound(_))
    ));
}

#[test]
fn a_removed_meeting_comes_back_whole() {
    let mut office = test_office();
    let id = kept_meeting(&mut office);
    let conclusion = get_meeting(&office, id).unwrap().fields.conclusions[0]
        .id
        .unwrap();
    let task = assign_conclusion(
        &mut office,
        &AssignConclusion {
            id: conclusion,
            owner: TaskOwner::AllBranches,
            due: None,
        },
    )
    .unwrap();
    finish_task(
        &mut office,
        &FinishTask {
            id: task,
            done_on: Some(day("2018-01-19")),
        },
    )
    .unwrap();
    add_photo(
        &mut office,
        id,
        &crate::photos::test_picture(64, 48),
        "Hội trường",
    )
    .unwrap();
    let (before, hash) = (
        get_meeting(&office, id).unwrap(),
        office.content_hash().unwrap(),
    );
    assert_eq!(
        list_meetings(&office, Some(2018)).unwrap()[0].conclusions_done,
        1
    );
    remove_meeting(&mut office, id).unwrap();
    assert!(list_meetings(&office, None).unwrap().is_empty());
    assert_eq!(
        list_tasks(&office, TaskFilter::All, office.today())
            .unwrap()
            .len(),
        1,
        "work does not go with the paper"
    );
    undo(&mut office).unwrap();
    assert_eq!(office.content_hash().unwrap(), hash);
    assert_eq!(get_meeting(&office, id).unwrap().fields, before.fields);
}

#[test]
fn a_removed_photo_comes_back_with_its_picture() {
    let mut office = test_office();
    let id = kept_meeting(&mut office);
    let picture = crate::photos::test_picture(320, 200);
    let photo = add_photo(&mut office, id, &picture, " Hội trường ").unwrap();
    assert_eq!(
        (photo.caption.as_str(), photo.width, photo.height),
        ("Hội trường", 320, 200)
    );
    let bytes = photo_bytes(&office, photo.id).unwrap();
    let twin = add_photo(&mut office, id, &picture, "").unwrap();
    let blobs = |office: &Office| -> i64 {
        office
            .conn()
            .query_row("SELECT count(*) FROM blobs", [], |row| row.get(0))
            .unwrap()
    };
    assert_eq!(blobs(&office), 1, "the same picture is kept once");
    remove_photo(&mut office, photo.id).unwrap();
    remove_photo(&mut office, twin.id).unwrap();
    assert_eq!(
        office.note(crate::photos::purge).unwrap(),
        0,
        "undo may need the bytes"
    );
    undo(&mut office).unwrap();
    undo(&mut office).unwrap();
    assert_eq!(photo_bytes(&office, photo.id).unwrap(), bytes);
    assert_eq!(get_meeting(&office, id).unwrap().photos.len(), 2);
}

#[test]
fn bytes_nobody_can_bring_back_are_purged() {
    let mut office = test_office();
    let id = kept_meeting(&mut office);
    let photo = add_photo(&mut office, id, &crate::photos::test_picture(40, 40), "").unwrap();
    office
        .note(|tx| crate::photos::keep(tx, b"left behind"))
        .unwrap();
    assert_eq!(
        office.note(crate::photos::purge).unwrap(),
        1,
        "only what no row and no entry names"
    );
    assert!(photo_bytes(&office, photo.id).is_ok());
}

#[test]
fn old_minutes_keep_old_names_and_titles() {
    let mut office = test_office();
    let id = kept_meeting(&mut office);
    let person = get_meeting(&office, id).unwrap().fields.attendance[0]
        .person_id
        .unwrap();
    let mut fields = get_member(&office, person).unwrap().fields;
    fields.name = "Dương Thị Hồng Vân".into();
    edit_record(&mut office, &EditMember { id: person, fields }, &[]).unwrap();
    let term = crate::organization::list_terms(&office, None, None)
        .unwrap()
        .into_iter()
        .find(|term| term.person_id == person)
        .unwrap();
    end_term(
        &mut office,
        &EndTerm {
            hand_over: Default::default(),
            id: term.id,
            last_day: day("2018-01-19"),
        },
    )
    .unwrap();
    let kept = get_meeting(&office, id).unwrap().fields;
    assert_eq!(kept.attendance[0].name, "Dương Thị Hồng");
    assert_eq!(kept.chair_title, "ĐUV, Chủ tịch");
}

#[test]
fn the_history_names_the_meeting() {
    let mut office = test_office();
    kept_meeting(&mut office);
    let last = &list_actions(&office, 0, 1).unwrap().rows[0];
    assert_eq!(
        (last.code.as_str(), last.about.as_str()),
        ("add_meeting", "Giao ban tháng 01")
    );
}

#[test]
fn the_next_meeting_is_the_nearest_to_come_and_the_last_the_newest_held() {
    let mut office = test_office();
    kept_meeting(&mut office);
    for on in ["2017-12-18", "2018-02-08", "2018-01-20", "2018-03-08"] {
        let fields = MeetingFields {
            day: day(on),
            ..briefing(&office)
        };
        add_meeting(&mut office, &fields).unwrap();
    }
    let rows = list_meetings(&office, None).unwrap();
    let days = |today: &str| {
        let (next, last) = next_and_last(&rows, day(today));
        let text = |row: Option<&MeetingRow>| {
            row.map(|it| crate::days::day_text(it.day))
                .unwrap_or_default()
        };
        (text(next), text(last))
    };
    let pair = |next: &str, last: &str| (next.to_owned(), last.to_owned());
    assert_eq!(days("2018-01-19"), pair("2018-01-20", "2018-01-18"));
    assert_eq!(
        days("2018-01-20"),
        pair("2018-01-20", "2018-01-18"),
        "a draft of today is to come"
    );
    assert_eq!(days("2018-01-21"), pair("2018-02-08", "2018-01-20"));
    assert_eq!(days("2018-04-01"), pair("", "2018-03-08"));
    assert_eq!(days("2017-01-01"), pair("2017-12-18", ""));
}
