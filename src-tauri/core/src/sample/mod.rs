//! The sample ward: an office like any other, made the same way every time. Small is the ward of one real month (its
//! briefing of 18/1/2018), full is the largest ward there is, ten years on. People are invented, but for the chair of the
//! small one: she is known by name and post only. Written in a few large actions, through the door every change takes.

mod around;
mod fees;
mod figures;
mod groups;
mod meetings;
mod papers;
mod people;
mod pictures;
mod random;
mod register;
#[cfg(test)]
mod tests;

use std::path::Path;

use chrono::Datelike;
use rusqlite::named_params;

use crate::action::Action;
use crate::clock::SystemClock;
use crate::days::{Day, Month};
use crate::error::{Error, Result};
use crate::ids::UnitId;
use crate::office::{Office, Purpose};
use crate::organization::{
    BranchKind, EditUnit, NewUpperLevel, RenameUnit, SetUp, UnitKind, edit_unit, list_units,
    rename_unit, set_up_office,
};
use crate::place::{self, Protection};
use crate::reports::{BranchReportState, LockMonth, lock_month, report_form};
use crate::settings::{save_settings, settings};
use crate::vault::Cost;
use random::Random;
use register::{Moves, Register};

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SampleSize {
    /// About 550 members in 14 chi hội, 1/2017 to 2/2018.
    Small,
    /// 12,000 members in 120 chi hội, ten years.
    Full,
}

impl SampleSize {
    /// The day it is in the sample ward.
    pub fn today(self) -> Day {
        match self {
            SampleSize::Small => day(2018, 1, 20),
            SampleSize::Full => day(2026, 11, 23),
        }
    }
}

/// Under whose name the sample's actions stand in its history.
const OFFICER: &str = "Sổ Hội";

/// The one real person: chair of the union in 2018, as its own news named her.
pub(crate) const CHAIR: &str = "Dương Thị Hồng";

const SEED: u64 = 20_180_118;

/// Makes the sample ward in a folder that holds no office, and opens it. It has no password.
pub fn make_sample(folder: &Path, size: SampleSize) -> Result<Office> {
    let purpose = Purpose::Sample {
        today: size.today(),
    };
    let clock = Box::new(SystemClock);
    let fill = |office: &mut Office| fill_sample(office, size);
    let (office, _) = place::create(
        folder,
        &purpose,
        &Protection::Plain,
        Cost::default(),
        clock,
        OFFICER,
        fill,
    )?;
    Ok(office)
}

/// Writes the sample ward into a new, empty office whose today is the sample's.
pub fn fill_sample(office: &mut Office, size: SampleSize) -> Result<()> {
    let plan = Plan::of(size);
    let mut random = Random::from_seed(SEED);
    let mut register = set_up(office, &plan)?;
    add_people(office, &plan, &mut register, &mut random)?;
    move_people(office, &plan, &mut register, &mut random)?;
    let mut chance = Random::from_seed(SEED + 1);
    office.change(
        about("hộ gia đình, hoàn cảnh, khen thưởng"),
        |tx| around::add_around(tx, &register.people(), plan.today, &mut chance),
    )?;
    groups::add_groups(office, plan.today, &register)?;
    add_meetings(office, &plan, &register, &mut random)?;
    add_reports(office, &plan, &register, &mut random)?;
    fees::add_fees(office)?;
    office.take_changed();
    Ok(())
}

/// What differs between the two sizes.
struct Plan {
    ward_name: &'static str,
    place_name: &'static str,
    real_chair: bool,
    today: Day,
    first_month: Month,
    branches: usize,
    first_members: usize,
    standing_board: usize,
    vice_chairs: usize,
    /// The standing board included.
    committee: usize,
    term_from: Day,
    /// When some branches changed their heads.
    heads_changed: Day,
    /// Month, last day anybody moves, how many.
    moves: Vec<(Month, u32, Moves)>,
}

impl Plan {
    fn of(size: SampleSize) -> Plan {
        match size {
            SampleSize::Small => Plan::small(),
            SampleSize::Full => Plan::full(),
        }
    }

    fn small() -> Plan {
        // admitted, moved in, re-joined, transferred, moved away, died, other
        #[rustfmt::skip]
        let table = [
            (2017, 1, 27, [1, 1, 0, 0, 1, 0, 0]),
            (2017, 2, 27, [1, 0, 0, 0, 0, 0, 0]),
            (2017, 3, 27, [4, 0, 0, 1, 0, 0, 1]),
            (2017, 4, 27, [1, 1, 0, 0, 1, 0, 0]),
            (2017, 5, 27, [2, 0, 0, 0, 1, 1, 0]),
            (2017, 6, 27, [1, 0, 0, 1, 0, 0, 1]),
            (2017, 7, 27, [2, 0, 0, 0, 1, 0, 0]),
            (2017, 8, 27, [2, 1, 0, 0, 0, 1, 0]),
            (2017, 9, 27, [2, 0, 0, 0, 1, 0, 1]),
            (2017, 10, 27, [4, 0, 1, 1, 1, 0, 0]),
            (2017, 11, 27, [1, 1, 0, 0, 0, 0, 1]),
            (2017, 12, 27, [2, 0, 0, 0, 1, 1, 0]),
            // 545 at the end of 2017, + 5 admitted + 1 moved in − 2 moved away − 1 died = 548.
            (2018, 1, 19, [5, 1, 0, 0, 2, 1, 0]),
            // Agreed already, for the month to come.
            (2018, 2, 27, [3, 0, 0, 0, 1, 0, 0]),
        ];
        let moves: Vec<(Month, u32, Moves)> = table
            .into_iter()
            .map(
                |(
                    year,
                    month,
                    last_day,
                    [
                        admitted,
                        moved_in,
                        rejoined,
                        transferred,
                        moved_away,
                        died,
                        other_left,
                    ],
                )| {
                    let moves = Moves {
                        admitted,
                        moved_in,
                        rejoined,
                        transferred,
                        moved_away,
                        died,
                        other_left,
                    };
                    (Month { year, month }, last_day, moves)
                },
            )
            .collect();
        let last_year: i64 = moves
            .iter()
            .filter(|(month, ..)| month.year == 2017)
            .map(|(.., moves)| moves.net())
            .sum();
        Plan {
            ward_name: "Hội LHPN phường Thượng Thanh",
            place_name: "Thượng Thanh",
            real_chair: true,
            today: SampleSize::Small.today(),
            first_month: Month {
                year: 2017,
                month: 1,
            },
            branches: 14,
            first_members: (545 - last_year) as usize,
            standing_board: 5,
            vice_chairs: 1,
            committee: 13,
            term_from: day(2016, 6, 15),
            heads_changed: day(2017, 9, 15),
            moves,
        }
    }

    fn full() -> Plan {
        let today = SampleSize::Full.today();
        let first_month = Month {
            year: 2017,
            month: 1,
        };
        let mut random = Random::from_seed(SEED + 1);
        let mut moves = Vec::new();
        let mut month = first_month;
        while month <= Month::of(today) {
            let some = |random: &mut Random, low, high| random.between(low, high) as usize;
            let busy = if matches!(month.month, 3 | 10) { 14 } else { 0 };
            let this = Moves {
                admitted: some(&mut random, 16, 30) + busy,
                moved_in: some(&mut random, 1, 6),
                // Somebody has to have left long enough ago.
                rejoined: if moves.len() < 4 {
                    0
                } else {
                    some(&mut random, 0, 2)
                },
                transferred: some(&mut random, 0, 5),
                moved_away: some(&mut random, 4, 11),
                died: some(&mut random, 1, 6),
                other_left: some(&mut random, 3, 9),
            };
            moves.push((month, if month == Month::of(today) { 20 } else { 27 }, this));
            month = month.plus(1);
        }
        let net: i64 = moves.iter().map(|(.., moves)| moves.net()).sum();
        Plan {
            ward_name: "Hội LHPN phường Sao Mai",
            place_name: "Sao Mai",
            real_chair: false,
            today,
            first_month,
            branches: 120,
            first_members: (12_000 - net) as usize,
            standing_board: 15,
            vice_chairs: 4,
            committee: 60,
            term_from: day(2016, 6, 15),
            heads_changed: day(2021, 6, 1),
            moves,
        }
    }

    fn last_month(&self) -> Month {
        Month::of(self.today)
    }

    fn upper_on(&self, on: Day) -> &'static str {
        if on < MERGERS { DISTRICT } else { CITY }
    }

    /// Who has not handed in the running month's report, by place in the list.
    fn still_out(&self, branch: usize, branches: usize) -> Option<BranchReportState> {
        let tenth = branches.div_ceil(10).max(2);
        match branch {
            4 => Some(BranchReportState::Returned),
            10 => Some(BranchReportState::Missing),
            _ if branches > 20 && branch % tenth == 5 => Some(BranchReportState::Missing),
            _ => None,
        }
    }
}

const DISTRICT: &str = "Hội LHPN quận Long Biên";
const CITY: &str = "Hội LHPN thành phố Hà Nội";

/// The first day without districts.
const MERGERS: Day = day(2025, 7, 1);

const fn day(year: i32, month: u32, day: u32) -> Day {
    Day::from_ymd_opt(year, month, day).expect("days written here exist")
}

fn about(what: &str) -> crate::action::Doing {
    Action::MakeSample.about(what)
}

fn set_up(office: &mut Office, plan: &Plan) -> Result<Register> {
    let branches: Vec<String> = (1..=plan.branches)
        .map(|number| format!("Chi hội {number}"))
        .collect();
    let levels = [
        // The district was founded in November 2003.
        NewUpperLevel {
            name: DISTRICT.to_owned(),
            valid_from: day(2003, 11, 6),
            last_day: MERGERS.pred_opt(),
        },
        NewUpperLevel {
            name: CITY.to_owned(),
            valid_from: MERGERS,
            last_day: None,
        },
    ];
    let set_up = SetUp {
        ward_name: plan.ward_name.to_owned(),
        place_name: plan.place_name.to_owned(),
        upper_levels: levels.to_vec(),
        branches: branches.join("\n"),
        officers: Vec::new(),
    };
    let ward = set_up_office(office, &set_up)?;
    let mut settings = settings(office)?;
    settings.meeting_place = format!("Hội trường UBND phường {}", plan.place_name);
    save_settings(office, &settings)?;
    let mut units: Vec<UnitId> = list_units(office, plan.today)?
        .into_iter()
        .filter(|unit| unit.kind == UnitKind::Branch)
        .map(|unit| unit.id)
        .collect();
    units.sort();
    let last = *units
        .last()
        .ok_or(Error::Internal("a sample has branches"))?;
    // One branch is not by area, and has found its name on the way.
    edit_unit(
        office,
        &EditUnit {
            id: last,
            branch_kind: Some(BranchKind::Occupation),
            purpose: None,
            opened: None,
        },
    )?;
    rename_unit(
        office,
        &RenameUnit {
            id: last,
            name: "Chi hội Nữ tiểu thương".to_owned(),
            from: day(2017, 7, 1),
        },
    )?;
    Ok(Register::new(ward, units))
}

fn add_people(
    office: &mut Office,
    plan: &Plan,
    register: &mut Register,
    random: &mut Random,
) -> Result<()> {
    office.change(about("tổ phụ nữ"), |tx| {
        register.add_groups(tx, random)
    })?;
    office.change(about("hội viên từ trước"), |tx| {
        register.add_first_members(tx, plan, random)
    })?;
    office.change(about("cán bộ"), |tx| {
        register.add_officers(tx, plan, random)
    })
}

fn move_people(
    office: &mut Office,
    plan: &Plan,
    register: &mut Register,
    random: &mut Random,
) -> Result<()> {
    for year in plan.first_month.year..=plan.today.year() {
        office.change(
            about(&format!("biến động hội viên năm {year}")),
            |tx| {
                for (month, last_day, moves) in
                    plan.moves.iter().filter(|(month, ..)| month.year == year)
                {
                    register.run_month(tx, *month, *last_day, *moves, random)?;
                }
                Ok(())
            },
        )?;
    }
    Ok(())
}

fn add_meetings(
    office: &mut Office,
    plan: &Plan,
    register: &Register,
    random: &mut Random,
) -> Result<()> {
    for year in plan.first_month.year..=plan.today.year() {
        let mut prepared = Vec::new();
        for month in (1..=12).map(|month| Month { year, month }) {
            let held = |day: Day| day <= plan.today;
            let quarter_end =
                Day::from_ymd_opt(year, month.month, 27).filter(|_| month.month % 3 == 0);
            if held(meetings::briefing_day(month)) {
                prepared.push(meetings::prepare_briefing(office, plan, month, random)?);
            }
            if let Some(day) = quarter_end.filter(|&day| held(day)) {
                prepared.push(meetings::prepare_board_meeting(office, plan, day, random)?);
            }
        }
        let review = day(year, 12, 22);
        if review <= plan.today {
            prepared.push(meetings::prepare_review(office, review, random)?);
        }
        let to_come = plan.today + chrono::Duration::days(12);
        if year == plan.today.year() {
            prepared.push(meetings::prepare_board_meeting(
                office, plan, to_come, random,
            )?);
        }
        let secretary = meetings::secretary_of(&prepared);
        office.change(about(&format!("hội nghị năm {year}")), |tx| {
            meetings::write(tx, plan, register, &prepared, random)?;
            if year == plan.today.year() {
                meetings::write_loose_task(tx, plan, secretary)?;
            }
            Ok(())
        })?;
    }
    Ok(())
}

fn add_reports(
    office: &mut Office,
    plan: &Plan,
    register: &Register,
    random: &mut Random,
) -> Result<()> {
    let mut funds = figures::Funds::new();
    for year in plan.first_month.year..=plan.today.year() {
        let form = report_form(office, Month { year, month: 1 })?;
        office.change(about(&format!("báo cáo năm {year}")), |tx| {
            figures::write_targets(tx, register, &form, year)?;
            for month in (1..=12).map(|month| Month { year, month }) {
                if month > plan.last_month() {
                    break;
                }
                figures::write_month(tx, plan, register, &form, month, &mut funds, random)?;
            }
            Ok(())
        })?;
        for month in (1..=12).map(|month| Month { year, month }) {
            if month < plan.last_month() {
                // As sent: with the register's figures of the month.
                let lock = LockMonth {
                    month,
                    locked: true,
                    reason: String::new(),
                };
                lock_month(office, &lock)?;
            }
        }
    }
    let month = Month {
        year: 2018,
        month: 1,
    };
    let form = report_form(office, month)?;
    if !plan.real_chair {
        return Ok(());
    }
    office.change(about("lời văn báo cáo tháng 01 năm 2018"), |tx| {
        for (code, body) in papers::NARRATIVE_JANUARY_2018 {
            if let Some(section) = form.sections.iter().find(|section| section.code == *code) {
                tx.prepare_cached(include_str!("add_narrative.sql"))?
                    .execute(named_params! {
                        ":month": month.code(),
                        ":section_id": section.id,
                        ":body": body,
                    })?;
            }
        }
        Ok(())
    })
}
