//! Stories of work: what is late, who does it, done and open again.

use super::*;
use crate::error::Error;
use crate::history::{undo, undo_state};
use crate::office::{Office, test_office};
use crate::organization::{RenameUnit, list_units, rename_unit};

fn day(text: &str) -> Day {
    crate::days::day_from_text(text).unwrap()
}

fn task(office: &mut Office, text: &str, due: Option<&str>) -> TaskId {
    let fields = TaskFields {
        text: text.into(),
        owner: TaskOwner::AllBranches,
        due: due.map(day),
    };
    add_task(office, &fields).unwrap()
}

fn texts(office: &Office, filter: TaskFilter) -> Vec<String> {
    list_tasks(office, filter, day("2018-01-20"))
        .unwrap()
        .into_iter()
        .map(|task| task.text)
        .collect()
}

#[test]
fn a_task_is_late_from_the_day_after_its_due_day_until_it_is_done() {
    let check = |due: Option<&str>, done: Option<&str>, late: i64| {
        assert_eq!(
            overdue_days(due.map(day), done.map(day), day("2018-01-20")),
            late
        );
    };
    check(Some("2018-01-20"), None, 0);
    check(Some("2018-01-19"), None, 1);
    check(Some("2017-12-31"), None, 20);
    check(Some("2017-12-31"), Some("2018-01-15"), 0);
    check(None, None, 0);
}

#[test]
fn late_work_comes_first_and_work_without_a_day_last() {
    let mut office = test_office();
    task(&mut office, "không hẹn", None);
    task(&mut office, "tháng sau", Some("2018-02-10"));
    task(&mut office, "trễ ít", Some("2018-01-19"));
    task(&mut office, "trễ nhiều", Some("2017-12-30"));
    let done = task(&mut office, "xong rồi", Some("2018-01-05"));
    finish_task(
        &mut office,
        &FinishTask {
            id: done,
            done_on: Some(day("2018-01-04")),
        },
    )
    .unwrap();
    assert_eq!(
        texts(&office, TaskFilter::Open),
        ["trễ nhiều", "trễ ít", "tháng sau", "không hẹn"]
    );
    assert_eq!(texts(&office, TaskFilter::Overdue), ["trễ nhiều", "trễ ít"]);
    assert_eq!(texts(&office, TaskFilter::Done), ["xong rồi"]);
    assert_eq!(
        texts(&office, TaskFilter::All),
        ["trễ nhiều", "trễ ít", "tháng sau", "không hẹn", "xong rồi"]
    );
    let late: Vec<i64> = list_tasks(&office, TaskFilter::Open, day("2018-01-20"))
        .unwrap()
        .iter()
        .map(|it| it.overdue_days)
        .collect();
    assert_eq!(late, [21, 1, 0, 0]);
}

#[test]
fn a_units_name_is_the_one_it_has_on_that_day() {
    let mut office = test_office();
    let unit_id = list_units(&office, office.today())
        .unwrap()
        .into_iter()
        .find(|unit| unit.name == "Chi hội 2")
        .unwrap()
        .id;
    let fields = TaskFields {
        text: "Đường hoa".into(),
        owner: TaskOwner::Unit { unit_id },
        due: None,
    };
    add_task(&mut office, &fields).unwrap();
    rename_unit(
        &mut office,
        &RenameUnit {
            id: unit_id,
            name: "Chi hội Hoa".into(),
            from: day("2018-01-10"),
        },
    )
    .unwrap();
    let name = |on: &str| {
        list_tasks(&office, TaskFilter::All, day(on))
            .unwrap()
            .remove(0)
            .owner_name
    };
    assert_eq!(
        (name("2018-01-09").as_str(), name("2018-01-10").as_str()),
        ("Chi hội 2", "Chi hội Hoa")
    );
}

#[test]
fn finishing_can_be_taken_back_and_finishing_twice_leaves_no_trace() {
    let mut office = test_office();
    let id = task(&mut office, "việc", None);
    let done = |on: Option<&str>| FinishTask {
        id,
        done_on: on.map(day),
    };
    finish_task(&mut office, &done(Some("2018-01-20"))).unwrap();
    let step = undo_state(&office).unwrap().undo.unwrap();
    assert_eq!(
        (step.code.as_str(), step.about.as_str()),
        ("finish_task", "việc")
    );
    finish_task(&mut office, &done(Some("2018-01-20"))).unwrap();
    assert_eq!(undo_state(&office).unwrap().undo.unwrap().id, step.id);
    finish_task(&mut office, &done(None)).unwrap();
    assert_eq!(
        undo_state(&office).unwrap().undo.unwrap().code,
        "reopen_task"
    );
    undo(&mut office).unwrap();
    assert_eq!(texts(&office, TaskFilter::Done), ["việc"]);
    remove_task(&mut office, id).unwrap();
    assert!(matches!(
        finish_task(&mut office, &done(None)),
        Err(Error::NotFound(_))
    ));
}

#[test]
fn editing_without_a_difference_leaves_no_trace() {
    let mut office = test_office();
    let id = task(&mut office, "việc", Some("2018-01-25"));
    let step = undo_state(&office).unwrap().undo.unwrap().id;
    let mut fields = TaskFields {
        text: " việc ".into(),
        owner: TaskOwner::AllBranches,
        due: Some(day("2018-01-25")),
    };
    edit_task(
        &mut office,
        &EditTask {
            id,
            fields: fields.clone(),
        },
    )
    .unwrap();
    assert_eq!(undo_state(&office).unwrap().undo.unwrap().id, step);
    fields.owner = TaskOwner::StandingBoard;
    edit_task(&mut office, &EditTask { id, fields }).unwrap();
    assert_ne!(undo_state(&office).unwrap().undo.unwrap().id, step);
}

#[test]
fn what_cannot_be_is_refused_with_its_field() {
    let mut office = test_office();
    let id = task(&mut office, "việc", None);
    let good = TaskFields {
        text: "việc".into(),
        owner: TaskOwner::AllBranches,
        due: None,
    };
    let cases = [
        (
            TaskFields {
                text: "  ".into(),
                ..good.clone()
            },
            "text",
            Rule::Required,
        ),
        (
            TaskFields {
                due: Some(day("2030-01-01")),
                ..good.clone()
            },
            "due",
            Rule::DayOutOfRange,
        ),
        (
            TaskFields {
                owner: TaskOwner::Unit {
                    unit_id: UnitId(999),
                },
                ..good.clone()
            },
            "owner",
            Rule::NotOffered,
        ),
        (
            TaskFields {
                owner: TaskOwner::Person {
                    person_id: PersonId(999),
                },
                ..good
            },
            "owner",
            Rule::NotOffered,
        ),
    ];
    for (fields, wrong_field, broken) in cases {
        let refused = edit_task(&mut office, &EditTask { id, fields }).unwrap_err();
        assert!(
            matches!(refused, Error::Refused { field, rule } if (field, rule) == (wrong_field, broken)),
            "{refused:?}"
        );
    }
    let tomorrow = FinishTask {
        id,
        done_on: Some(day("2018-01-21")),
    };
    assert!(matches!(
        finish_task(&mut office, &tomorrow),
        Err(Error::Refused {
            rule: Rule::DayOutOfRange,
            ..
        })
    ));
}

#[test]
fn a_long_task_is_called_by_its_first_words() {
    assert_eq!(short_text("Ngắn gọn"), "Ngắn gọn");
    let long = "Các chi hội vận động chị em ghi tên vào những lớp học nghề ngắn hạn do Hội mở";
    assert_eq!(
        short_text(long),
        "Các chi hội vận động chị em ghi tên vào những lớp học nghề…"
    );
}
