//! Writes report.xlsx and expected.json (what core says should stand in it) into a folder, for `tests/golden/read_excel.py`:
//! `report_workbook FOLDER [BRANCHES]`. The office lives in memory and is the same every time.

use std::path::Path;

use sohoi_core::Office;
use sohoi_core::clock::FixedClock;
use sohoi_core::days::{Day, Month, PartialDay};
use sohoi_core::error::Result;
use sohoi_core::files::{Replace, make_folder, write_bytes};
use sohoi_core::members::{JoinReason, MemberKind, NewMember, PersonFields, add_member};
use sohoi_core::organization::{SetUp, UnitKind, list_units, office_profile, set_up_office};
use sohoi_core::reports::*;
use sohoi_documents::report_workbook::{ReportWorkbook, report_workbook};

fn main() {
    let mut arguments = std::env::args().skip(1);
    let folder = arguments.next().expect("a folder to write to");
    let branches = arguments
        .next()
        .map_or(14, |text| text.parse().expect("a number of branches"));
    make_folder(Path::new(&folder)).expect("the folder can be made");
    let office = office(branches).expect("an office in memory");
    let month = Month {
        year: 2018,
        month: 1,
    };
    let form = report_form(&office, month).expect("the built-in form");
    let ward = ward_table(&office, month).expect("the ward's table");
    let table = branch_table(&office, month).expect("the table by branch");
    let profile = office_profile(&office, month.last_day()).expect("the ward");
    let bytes = report_workbook(&ReportWorkbook {
        superior: profile.upper_name.as_deref().unwrap_or_default(),
        issuer: &profile.ward_name,
        place: "Thượng Thanh",
        signed_on: office.today(),
        prepared_by: "",
        signed_by: "Dương Thị Hồng",
        form: &form,
        ward: &ward,
        branches: &table,
    })
    .expect("a workbook");
    let expected = serde_json::json!({ "form": form, "ward": ward, "branches": table });
    let save = |name: &str, bytes: &[u8]| {
        write_bytes(&Path::new(&folder).join(name), Replace::Allow, bytes)
    };
    save("report.xlsx", &bytes).expect("report.xlsx is written");
    save("expected.json", expected.to_string().as_bytes()).expect("expected.json is written");
}

fn office(branches: usize) -> Result<Office> {
    let today = Day::from_ymd_opt(2018, 1, 22).expect("a real day");
    let mut office = Office::in_memory(Box::new(FixedClock { today }))?;
    let names = (1..branches)
        .map(|n| format!("Chi hội {n}"))
        .chain(["=Chi hội phụ nữ trẻ".to_owned()]);
    set_up_office(
        &mut office,
        &SetUp {
            ward_name: "Hội LHPN phường Thượng Thanh".to_owned(),
            place_name: "Thượng Thanh".to_owned(),
            upper_levels: vec![sohoi_core::organization::NewUpperLevel {
                name: "Hội LHPN quận Long Biên".to_owned(),
                valid_from: Day::from_ymd_opt(2003, 11, 6).expect("a real day"),
                last_day: None,
            }],
            branches: names.collect::<Vec<_>>().join("\n"),
            officers: Vec::new(),
        },
    )?;
    let units: Vec<_> = list_units(&office, today)?
        .into_iter()
        .filter(|unit| unit.kind == UnitKind::Branch)
        .map(|unit| unit.id)
        .collect();
    let ward = office_profile(&office, today)?.ward_id;
    for (at, unit) in units.iter().enumerate() {
        for person in 0..=at % 3 {
            add_member(
                &mut office,
                &NewMember {
                    fields: PersonFields {
                        name: format!("Nguyễn Thị Số {at} {person}"),
                        ..Default::default()
                    },
                    unit_id: *unit,
                    group_id: None,
                    kind: MemberKind::Ordinary,
                    joined: PartialDay {
                        year: 2018 - person as i32,
                        month: Some(1),
                        day: Some(5),
                        about: false,
                    },
                    join_reason: JoinReason::Admitted,
                },
            )?;
        }
    }
    for (year, share) in [(2017, 9), (2018, 10)] {
        let month = Month { year, month: 1 };
        for (at, unit) in units.iter().enumerate() {
            // Every seventh branch is late, and each leaves some cells empty or says that nothing happened.
            if at % 7 == 6 {
                continue;
            }
            let column = column(
                month,
                *unit,
                at as i64,
                share,
                &report_form_of(&office, month)?,
            );
            enter_figures(&mut office, &column)?;
            let mark = MarkBranchReport {
                month,
                unit_id: *unit,
                state: if at % 5 == 4 {
                    BranchReportState::Returned
                } else {
                    BranchReportState::Submitted
                },
                received: Some(month.first_day() + chrono::Duration::days(17)),
                note: String::new(),
            };
            mark_branch_report(&mut office, &mark)?;
        }
        let form = report_form_of(&office, month)?;
        let of = |code: &str| {
            form.iter()
                .find(|i| i.code == code)
                .expect("a known code")
                .id
        };
        let figures =
            [("F01", 12_345_678_900), ("F02", 4_321_000)].map(|(code, value)| EnteredFigure {
                indicator_id: of(code),
                figure: Figure::Value {
                    value: value * share / 10,
                },
            });
        enter_figures(
            &mut office,
            &EnterFigures {
                month,
                unit_id: ward,
                figures: figures.to_vec(),
            },
        )?;
    }
    for indicator in report_form_of(
        &office,
        Month {
            year: 2018,
            month: 1,
        },
    )? {
        let target = match indicator.code.as_str() {
            "B02" => 30,
            "B07" => 650,
            "D01" => 100,
            "G02" => 40,
            "K01" => 12_000_000,
            _ => continue,
        };
        set_target(
            &mut office,
            &SetTarget {
                year: 2018,
                indicator_id: indicator.id,
                value: Some(target),
            },
        )?;
    }
    Ok(office)
}

fn report_form_of(office: &Office, month: Month) -> Result<Vec<Indicator>> {
    Ok(report_form(office, month)?.indicators)
}

fn column(
    month: Month,
    unit_id: sohoi_core::ids::UnitId,
    at: i64,
    share: i64,
    indicators: &[Indicator],
) -> EnterFigures {
    let figures = (0..)
        .zip(indicators)
        .filter(|(_, i)| i.source == IndicatorSource::Branch)
        .map(|(line, indicator)| {
            let size = match indicator.unit.as_str() {
                "đồng" => 125_000,
                "km" => 13,
                _ => 3,
            };
            let figure = match (indicator.code.as_str(), (at * 7 + line) % 6) {
                // Whatever else is missing: more women than members, more invited than came.
                ("A06", _) => Figure::Value { value: 60 + at },
                ("A07", _) if at % 4 != 3 => Figure::Value { value: 37 + at },
                ("G04", _) => Figure::Nothing,
                ("L01", _) | (_, 0) => Figure::Blank,
                (_, 1) => Figure::Nothing,
                (_, 2) => Figure::Value { value: 0 },
                (_, times) => Figure::Value {
                    value: times * size * (at + 1) * share / 10,
                },
            };
            EnteredFigure {
                indicator_id: indicator.id,
                figure,
            }
        });
    EnterFigures {
        month,
        unit_id,
        figures: figures.collect(),
    }
}
