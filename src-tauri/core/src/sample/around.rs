//! What stands around the sample's people: households, circumstances, awards, consent, a note here and there. By chance
//! of its own, so that the rest of the sample does not hang on it.

use chrono::Duration;
use rusqlite::{OptionalExtension, Transaction};

use super::random::Random;
use crate::days::{Day, PartialDay};
use crate::error::Result;
use crate::households::{
    HouseholdClass, SaveHousehold, SaveHouseholdClass, write_class, write_household,
};
use crate::ids::PersonId;
use crate::members::{AwardKind, ConsentForm, Fact, Flag, Organisation, write_fact};

const FLAGS: &[Flag] = &[
    Flag::ChildUnder16,
    Flag::ChildUnder16,
    Flag::SingleMother,
    Flag::Widowed,
    Flag::SeriouslyIll,
    Flag::ElderlyAlone,
    Flag::MartyrFamily,
    Flag::Disabled,
];
const AWARDS: &[&str] = &[
    "Giấy khen phong trào thi đua",
    "Danh hiệu Phụ nữ tiên tiến",
    "Danh hiệu Gia đình 5 không 3 sạch",
];
const NOTES: &[&str] = &[
    "Chi hội đã đến thăm, gia đình vẫn ổn.",
    "Muốn học lớp nấu ăn nếu phường mở.",
    "Nhận giúp dạy múa cho đội văn nghệ của chi hội.",
];

pub(super) fn add_around(
    tx: &Transaction<'_>,
    members: &[PersonId],
    today: Day,
    random: &mut Random,
) -> Result<()> {
    let mut rests = 0;
    for &person in members {
        let write = |fact: Fact| write_fact(tx, None, person, &fact).map(|_| ());
        let before =
            |random: &mut Random, days: i64| today - Duration::days(random.between(1, days));
        if random.percent(35) {
            write(Fact::Consent {
                purpose: "Quản lý hội viên, thăm hỏi, hỗ trợ và báo cáo số liệu".into(),
                form: if random.percent(70) {
                    ConsentForm::Paper
                } else {
                    ConsentForm::Spoken
                },
                given_on: before(random, 300),
                withdrawn_on: None,
                note: String::new(),
            })?;
        }
        if random.percent(12) {
            write(Fact::Flag {
                flag: FLAGS[random.below(FLAGS.len())],
                from: random.percent(60).then(|| before(random, 2_500)),
                last_day: None,
                note: String::new(),
            })?;
        }
        if random.percent(8) {
            let year = 2010 + random.below(8) as i32;
            write(Fact::Award {
                kind: AwardKind::Award,
                title: random.choose(AWARDS).into(),
                day: PartialDay::year(year),
                paper_number: None,
                issued_by: None,
                note: String::new(),
            })?;
        }
        if random.percent(3) {
            write(Fact::Note {
                day: before(random, 200),
                text: random.choose(NOTES).into(),
            })?;
        }
        if random.percent(2) {
            write(Fact::Post {
                organisation: Organisation::Front,
                title: "Ủy viên Ban công tác Mặt trận".into(),
                from: Some(before(random, 900)),
                last_day: None,
            })?;
        }
        if rests < 3 && random.percent(2) {
            rests += 1;
            write(Fact::Suspension {
                from: before(random, 60),
                last_day: None,
                reason: "Chăm người thân ốm".into(),
            })?;
        }
        if random.percent(20) {
            add_household(tx, person, today, random)?;
        }
    }
    Ok(())
}

fn add_household(
    tx: &Transaction<'_>,
    person: PersonId,
    today: Day,
    random: &mut Random,
) -> Result<()> {
    let address: Option<String> = tx
        .query_row(
            "SELECT address FROM person WHERE id = ?1",
            [person],
            |row| row.get(0),
        )
        .optional()?
        .flatten();
    let id = write_household(
        tx,
        &SaveHousehold {
            id: None,
            person_id: Some(person),
            is_head: true,
            head_name: None,
            address: address.unwrap_or_default(),
            people: Some(random.between(2, 6)),
            note: String::new(),
        },
        today,
    )?;
    if random.percent(12) {
        let class = if random.percent(40) {
            HouseholdClass::Poor
        } else {
            HouseholdClass::NearPoor
        };
        let year = today.format("%Y").to_string();
        write_class(
            tx,
            &SaveHouseholdClass {
                id: None,
                household_id: id,
                class,
                review: "Cuối năm trước".into(),
                standard: "Quyết định 59/2015/QĐ-TTg".into(),
                from: crate::days::day_from_text(&format!("{year}-01-01")).unwrap_or(today),
                last_day: None,
            },
        )?;
    }
    Ok(())
}
