//! What the small ward did: a meeting with final minutes, tasks, the figures of a month that is locked.

use sohoi_core::Office;
use sohoi_core::days::Month;
use sohoi_core::ids::{PersonId, UnitId};
use sohoi_core::meetings::*;
use sohoi_core::organization::list_terms;
use sohoi_core::reports::*;
use sohoi_core::tasks::*;

use crate::ward::{PICTURE, Ward, day};

pub fn hold_meeting(office: &mut Office, of: &Ward) {
    let attendance = |person_id: Option<PersonId>,
                      name: &str,
                      title: &str,
                      unit: Option<(UnitId, &str)>,
                      body,
                      presence,
                      note: &str| Attendance {
        person_id,
        name: name.into(),
        title: title.into(),
        unit_id: unit.map(|unit| unit.0),
        unit_name: unit.map(|unit| unit.1).unwrap_or_default().into(),
        body,
        presence,
        note: note.into(),
    };
    let chair = list_terms(office, Some(of.ward), Some(office.today())).unwrap()[0].person_id;
    let conclusion = |text: &str| Conclusion {
        id: None,
        text: text.into(),
        task: None,
    };
    let meeting = add_meeting(
        office,
        &MeetingFields {
            kind: MeetingKind::MonthlyBriefing,
            title: "Giao ban công tác Hội tháng 01 năm 2018".into(),
            day: day(2018, 1, 18),
            starts_at: Some("08:00".into()),
            ends_at: Some("10:30".into()),
            place: "Nhà văn hóa phường".into(),
            bases: vec!["Căn cứ chương trình công tác năm 2018".into()],
            chair_name: "Nguyễn Thị Mẫu".into(),
            chair_title: "Chủ tịch Hội LHPN phường".into(),
            secretary_name: "Trần Thị Mận".into(),
            secretary_title: "Chi hội trưởng".into(),
            number: Some("01".into()),
            sections: vec![MeetingSection {
                heading: "Kết quả tháng 1".into(),
                body: "Đã tặng 5 suất quà Tết.".into(),
            }],
            conclusions: vec![
                conclusion("Rà soát danh sách hội viên"),
                conclusion("Chuẩn bị ngày 8/3"),
            ],
            attendance: vec![
                attendance(
                    Some(chair),
                    "Nguyễn Thị Mẫu",
                    "Chủ tịch",
                    Some((of.ward, "Hội LHPN phường Thử Cũ")),
                    Body::StandingBoard,
                    Presence::Present,
                    "",
                ),
                attendance(
                    Some(of.head),
                    "Trần Thị Mận",
                    "Chi hội trưởng",
                    Some((of.branches[0], "Chi hội 1")),
                    Body::BranchHead,
                    Presence::Excused,
                    "Con ốm",
                ),
                attendance(
                    None,
                    "Khách Mời",
                    "Cán bộ phường",
                    None,
                    Body::Guest,
                    Presence::Present,
                    "",
                ),
            ],
        },
    )
    .unwrap();
    add_photo(office, meeting, PICTURE, "Toàn cảnh hội nghị").unwrap();
    let conclusions = get_meeting(office, meeting).unwrap().fields.conclusions;
    finalize_minutes(office, meeting).unwrap();
    reopen_minutes(
        office,
        &ReopenMeeting {
            id: meeting,
            reason: "Sửa giờ kết thúc".into(),
        },
    )
    .unwrap();
    finalize_minutes(office, meeting).unwrap();
    let assigned = assign_conclusion(
        office,
        &AssignConclusion {
            id: conclusions[0].id.unwrap(),
            owner: TaskOwner::Unit {
                unit_id: of.branches[0],
            },
            due: Some(day(2018, 2, 10)),
        },
    )
    .unwrap();
    finish_task(
        office,
        &FinishTask {
            id: assigned,
            done_on: Some(day(2018, 1, 20)),
        },
    )
    .unwrap();
    let task = |text: &str, owner, due| TaskFields {
        text: text.into(),
        owner,
        due,
    };
    add_task(
        office,
        &task(
            "Thăm chị Sen",
            TaskOwner::Person { person_id: of.hue },
            Some(day(2018, 1, 31)),
        ),
    )
    .unwrap();
    add_task(office, &task("Thu hội phí", TaskOwner::AllBranches, None)).unwrap();
    add_task(
        office,
        &task(
            "Viết báo cáo",
            TaskOwner::StandingBoard,
            Some(day(2018, 1, 25)),
        ),
    )
    .unwrap();
}

pub fn report_month(office: &mut Office, of: &Ward) {
    let month = Month::new(2017, 12).unwrap();
    let form = report_form(office, month).unwrap();
    let asked: Vec<&Indicator> = form
        .indicators
        .iter()
        .filter(|indicator| indicator.source == IndicatorSource::Branch)
        .collect();
    for (unit_id, many) in [(of.branches[0], 12), (of.branches[1], 7)] {
        enter_figures(
            office,
            &EnterFigures {
                month,
                unit_id,
                figures: vec![
                    EnteredFigure {
                        indicator_id: asked[0].id,
                        figure: Figure::Value { value: many },
                    },
                    EnteredFigure {
                        indicator_id: asked[1].id,
                        figure: Figure::Nothing,
                    },
                ],
            },
        )
        .unwrap();
        mark_branch_report(
            office,
            &MarkBranchReport {
                month,
                unit_id,
                state: BranchReportState::Submitted,
                received: Some(day(2017, 12, 20)),
                note: "Nộp đúng hạn".into(),
            },
        )
        .unwrap();
    }
    save_narrative(
        office,
        &SaveNarrative {
            month,
            section_id: form.sections[0].id,
            body: "Các chi hội hoạt động đều.".into(),
        },
    )
    .unwrap();
    set_target(
        office,
        &SetTarget {
            year: 2018,
            indicator_id: asked[0].id,
            value: Some(100),
        },
    )
    .unwrap();
    lock_month(
        office,
        &LockMonth {
            month,
            locked: true,
            reason: String::new(),
        },
    )
    .unwrap();
}
