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
mod plan;
mod random;
mod register;
#[cfg(test)]
mod tests;

use std::path::Path;

use chrono::Datelike;
use rusqlite::named_params;

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
use crate::reports::{LockMonth, lock_month, report_form};
use crate::settings::{save_settings, settings};
use crate::vault::Cost;
pub use plan::SampleSize;
use plan::{CITY, DISTRICT, MERGERS, Plan, SEED, about, day};
use random::Random;
use register::Register;

/// Under whose name the sample's actions stand in its history.
const OFFICER: &str = "Sổ Hội";

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
