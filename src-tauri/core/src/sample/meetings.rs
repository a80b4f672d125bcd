//! The sample's meetings, with their conclusions handed out as tasks.

use chrono::{Datelike, Duration, Weekday};
use rusqlite::Transaction;

use super::papers::{Concluded, Doer, EXCUSES, JANUARY_2018, THEMES, Theme};
use super::pictures::{Scene, draw};
use super::plan::Plan;
use super::random::Random;
use super::register::Register;
use crate::days::{Day, Month};
use crate::error::Result;
use crate::ids::PersonId;
use crate::meetings::{
    Body, Conclusion, MeetingFields, MeetingKind, MeetingWords, PostTitles, Presence,
    conclusions_of, insert_meeting, insert_photo, propose_meeting, set_final,
};
use crate::office::Office;
use crate::photos::{SmallPicture, shrink};
use crate::tasks::{TaskFields, TaskOwner, give_conclusion, insert_task, mark_done};

/// One meeting ready to be written.
pub(super) struct Prepared {
    fields: MeetingFields,
    concluded: &'static [Concluded],
    secretary: Option<PersonId>,
    is_final: bool,
    photos: Vec<(SmallPicture, &'static str)>,
}

/// The day of a month's briefing: the 18th, or the working day beside it.
pub(super) fn briefing_day(month: Month) -> Day {
    let day = Day::from_ymd_opt(month.year, month.month, 18).unwrap_or(month.first_day());
    match day.weekday() {
        Weekday::Sat => day - Duration::days(1),
        Weekday::Sun => day + Duration::days(1),
        _ => day,
    }
}

pub(super) fn prepare_briefing(
    office: &Office,
    plan: &Plan,
    month: Month,
    random: &mut Random,
) -> Result<Prepared> {
    let day = briefing_day(month);
    let of_the_seed = month == SEED_MONTH;
    let theme = theme_of(month);
    let headings = [
        format!("Đánh giá kết quả công tác tháng {}", month.month),
        if month.month == 1 {
            format!(
                "Triển khai nhiệm vụ, chương trình công tác năm {}",
                month.year
            )
        } else {
            "Triển khai nhiệm vụ trọng tâm thời gian tới".to_owned()
        },
        "Thảo luận".to_owned(),
    ];
    let words = words(
        format!(
            "Hội nghị giao ban công tác Hội {}",
            sohoi_vietnamese::formal_month(day)
        ),
        headings.to_vec(),
    );
    let mut fields = propose_meeting(office, MeetingKind::MonthlyBriefing, day, &words)?;
    fields.starts_at = Some("08:00".to_owned());
    fields.ends_at = Some(
        if of_the_seed {
            "10:30"
        } else {
            random.choose(&["09:45", "10:00", "10:15"])
        }
        .to_owned(),
    );
    let upper = plan.upper_on(day);
    let ward = plan.ward_name;
    fields.bases = vec![
        format!("Căn cứ ý kiến chỉ đạo của Ban Thường vụ {upper} về công tác Hội"),
        format!(
            "Căn cứ Nghị quyết của Đảng ủy phường {} về lãnh đạo nhiệm vụ năm {}",
            plan.place_name, month.year
        ),
        format!("Căn cứ Chương trình công tác năm {} của {ward}", month.year),
    ];
    let talk = "Các chi hội trưởng nhất trí với phần đánh giá và nhiệm vụ được giao. Ý kiến tập trung vào cách vận động chị em \
        tham gia và việc giữ nền nếp sinh hoạt, báo cáo ở chi hội.";
    let bodies = [theme.done, theme.planned, talk];
    for (section, body) in fields.sections.iter_mut().zip(bodies) {
        section.body = body.to_owned();
    }
    let mut prepared = finish(fields, theme.concluded, random);
    if of_the_seed {
        // Everybody came, and two pictures were taken.
        for person in &mut prepared.fields.attendance {
            person.presence = Presence::Present;
            person.note.clear();
        }
        prepared.photos = vec![
            (
                shrink(&draw(Scene::Speaker))?,
                "Triển khai nhiệm vụ năm 2018 tại hội nghị (hình minh họa)",
            ),
            (
                shrink(&draw(Scene::Hall))?,
                "Quang cảnh hội nghị (hình minh họa)",
            ),
        ];
    }
    // The last minutes are still on the desk.
    prepared.is_final = Month::of(plan.today) != month;
    Ok(prepared)
}

/// The standing board meets once a quarter.
pub(super) fn prepare_board_meeting(
    office: &Office,
    plan: &Plan,
    day: Day,
    random: &mut Random,
) -> Result<Prepared> {
    let words = words(
        format!("Họp Ban Thường vụ {}", sohoi_vietnamese::formal_month(day)),
        vec![
            "Kiểm điểm công việc".to_owned(),
            "Công việc thời gian tới".to_owned(),
        ],
    );
    let mut fields = propose_meeting(office, MeetingKind::StandingBoard, day, &words)?;
    fields.starts_at = Some("14:00".to_owned());
    if day > plan.today {
        return Ok(Prepared {
            fields,
            concluded: &[],
            secretary: None,
            is_final: false,
            photos: Vec::new(),
        });
    }
    fields.ends_at = Some("16:00".to_owned());
    fields.sections[0].body =
        "Các việc giao từ cuộc họp trước cơ bản hoàn thành; việc còn lại được chuyển tiếp."
            .to_owned();
    fields.sections[1].body =
        "Phân công ủy viên theo dõi chi hội; chuẩn bị nội dung cho kỳ giao ban tới.".to_owned();
    Ok(finish(fields, &[], random))
}

pub(super) fn prepare_review(office: &Office, day: Day, random: &mut Random) -> Result<Prepared> {
    let words = words(
        format!(
            "Hội nghị tổng kết công tác Hội và phong trào phụ nữ năm {}",
            day.year()
        ),
        vec![
            "Kết quả công tác trong năm".to_owned(),
            "Phương hướng năm sau".to_owned(),
        ],
    );
    let mut fields = propose_meeting(office, MeetingKind::Review, day, &words)?;
    fields.starts_at = Some("08:00".to_owned());
    fields.ends_at = Some("11:00".to_owned());
    fields.sections[0].body =
        "Các chỉ tiêu chính đều đạt hoặc vượt kế hoạch; số hội viên tăng so với đầu năm.\n\
        Phong trào giúp nhau phát triển kinh tế có thêm nhiều địa chỉ cụ thể."
            .to_owned();
    fields.sections[1].body =
        "Tập trung nâng chất lượng sinh hoạt chi hội, phát triển hội viên và giúp phụ nữ nghèo có địa chỉ.".to_owned();
    Ok(finish(fields, &[], random))
}

pub(super) fn write(
    tx: &Transaction<'_>,
    plan: &Plan,
    register: &Register,
    prepared: &[Prepared],
    random: &mut Random,
) -> Result<()> {
    for meeting in prepared {
        let id = insert_meeting(tx, &meeting.fields)?;
        for (picture, caption) in &meeting.photos {
            insert_photo(tx, id, picture, caption)?;
        }
        for (kept, concluded) in conclusions_of(tx, id)?.iter().zip(meeting.concluded) {
            let Some(conclusion) = kept.id else { continue };
            let due = meeting.fields.day + Duration::days(concluded.days);
            let owner = owner(concluded.doer, register, meeting.secretary);
            let fields = TaskFields {
                text: kept.text.clone(),
                owner,
                due: Some(due),
            };
            let task = give_conclusion(tx, conclusion, &fields, plan.today)?;
            // What fell due in the last fortnight is still open: the first thing the officer sees is real work.
            if due < plan.today - Duration::days(14) {
                let done = due + Duration::days(random.between(-4, 2));
                mark_done(tx, task, Some(done.max(meeting.fields.day)))?;
            }
        }
        if meeting.is_final {
            set_final(tx, id)?;
        }
    }
    Ok(())
}

/// A task of its own, without a meeting.
pub(super) fn write_loose_task(
    tx: &Transaction<'_>,
    plan: &Plan,
    secretary: Option<PersonId>,
) -> Result<()> {
    let owner = secretary.map_or(TaskOwner::StandingBoard, |person_id| TaskOwner::Person {
        person_id,
    });
    let fields = TaskFields {
        text: "Liên hệ phòng học và máy chiếu cho lớp học nghề.".to_owned(),
        owner,
        due: Some(plan.today + Duration::days(21)),
    };
    insert_task(tx, None, &fields)?;
    Ok(())
}

pub(super) fn secretary_of(prepared: &[Prepared]) -> Option<PersonId> {
    prepared.iter().rev().find_map(|meeting| meeting.secretary)
}

const SEED_MONTH: Month = Month {
    year: 2018,
    month: 1,
};

fn theme_of(month: Month) -> &'static Theme {
    if month == SEED_MONTH {
        &JANUARY_2018
    } else {
        &THEMES[month.month as usize - 1]
    }
}

/// Fills in conclusions, secretary and who came.
fn finish(
    mut fields: MeetingFields,
    concluded: &'static [Concluded],
    random: &mut Random,
) -> Prepared {
    fields.conclusions = concluded
        .iter()
        .map(|conclusion| Conclusion {
            id: None,
            text: conclusion.text.to_owned(),
            task: None,
        })
        .collect();
    // The last of the standing board writes.
    let secretary = fields
        .attendance
        .iter()
        .rfind(|person| person.body == Body::StandingBoard);
    let (id, name, title) = match secretary {
        Some(person) => (person.person_id, person.name.clone(), person.title.clone()),
        None => Default::default(),
    };
    (fields.secretary_name, fields.secretary_title) = (name, title);
    for (place, person) in fields.attendance.iter_mut().enumerate() {
        // The chair is there, or it would not be a meeting; so is whoever writes.
        let must_come = place == 0 || person.name == fields.secretary_name;
        (person.presence, person.note) = match random.below(100) {
            0..=5 if !must_come => (Presence::Excused, random.choose(EXCUSES).to_owned()),
            6..=7 if !must_come => (Presence::Absent, String::new()),
            _ => (Presence::Present, String::new()),
        };
    }
    Prepared {
        fields,
        concluded,
        secretary: id,
        is_final: true,
        photos: Vec::new(),
    }
}

fn owner(doer: Doer, register: &Register, secretary: Option<PersonId>) -> TaskOwner {
    match (doer, secretary) {
        (Doer::AllBranches, _) => TaskOwner::AllBranches,
        (Doer::Branch(place), _) => TaskOwner::Unit {
            unit_id: register.branches[place % register.branches.len()].id,
        },
        (Doer::Secretary, Some(person_id)) => TaskOwner::Person { person_id },
        (Doer::StandingBoard | Doer::Secretary, _) => TaskOwner::StandingBoard,
    }
}

fn words(title: String, headings: Vec<String>) -> MeetingWords {
    MeetingWords {
        title,
        headings,
        posts: PostTitles {
            chair: "Chủ tịch Hội LHPN phường".to_owned(),
            vice_chair: "Phó Chủ tịch Hội LHPN phường".to_owned(),
            standing_member: "Ủy viên Ban Thường vụ".to_owned(),
            committee_member: "Ủy viên Ban Chấp hành".to_owned(),
            branch_head: "Chi hội trưởng".to_owned(),
        },
    }
}
