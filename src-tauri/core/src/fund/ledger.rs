//! Reads a year's fees: every person's line, and the sums of branches and ward made of the same lines, so that they
//! always add up.

use std::collections::HashMap;

use chrono::Datelike;
use rusqlite::{Connection, named_params};

use super::{
    BranchFees, Dong, FeeLine, FeeLines, FeeReceipt, FeeRule, FeeSums, FeeTransfer, FeeYear,
    PersonFee, Standing, check_year, fee_due, last_day,
};
use crate::days::{Day, day_column, day_text, optional_day_column};
use crate::error::{Error, Result};
use crate::ids::{FeeReceiptId, PersonId, UnitId};
use crate::members::MemberKind;
use crate::office::Office;
use crate::organization::{UnitKind, list_units, unit_name_on};
use crate::page::Page;

/// The rule of a year, and whether it was set for this very year.
pub fn rule_of_year(office: &Office, year: i32) -> Result<(FeeRule, bool)> {
    rule_in(office.conn(), year)
}

pub(crate) fn rule_in(conn: &Connection, year: i32) -> Result<(FeeRule, bool)> {
    let mut statement = conn.prepare_cached(include_str!("rule_of_year.sql"))?;
    let mut rows = statement.query(named_params! { ":year": year })?;
    let Some(row) = rows.next()? else {
        return Ok((FeeRule::usual(year), false));
    };
    let rule = FeeRule {
        year: row.get("year")?,
        amount: row.get("amount")?,
        upward_percent: row.get("upward_percent")?,
        rounding: row.get("rounding")?,
        counted_on: day_column(row, "counted_on")?,
        joined_later: row.get("joined_later")?,
        automatic_pay: row.get("automatic_pay")?,
        honorary_pay: row.get("honorary_pay")?,
        leavers_pay: row.get("leavers_pay")?,
    };
    let is_set = rule.year == year;
    Ok((rule.carried_to(year), is_set))
}

/// Whose lines to read.
#[derive(Clone, Copy, Default)]
pub(crate) struct Whose {
    pub unit_id: Option<UnitId>,
    pub person_id: Option<PersonId>,
}

pub(crate) fn lines(
    conn: &Connection,
    rule: &FeeRule,
    today: Day,
    whose: Whose,
) -> Result<Vec<FeeLine>> {
    let year_end = last_day(rule.year);
    let mut statement = conn.prepare_cached(include_str!("fee_lines.sql"))?;
    let rows = statement.query_map(
        named_params! {
            ":year": rule.year,
            ":counted_on": day_text(rule.counted_on),
            ":year_end": day_text(year_end),
            ":known_until": day_text(year_end.min(today)),
            ":automatic_pay": rule.automatic_pay,
            ":honorary_pay": rule.honorary_pay,
            ":unit_id": whose.unit_id,
            ":person_id": whose.person_id,
        },
        |row| {
            let kind: Option<MemberKind> = row.get("kind")?;
            let since = optional_day_column(row, "valid_from")?;
            let left_on = optional_day_column(row, "left_on")?;
            let exempt: Option<String> = row.get("exempt")?;
            let paid = row.get("paid")?;
            let due = fee_due(
                rule,
                &Standing {
                    listed: kind.zip(since),
                    is_exempt: exempt.is_some(),
                    has_left: left_on.is_some(),
                    paid,
                },
            );
            Ok(FeeLine {
                person_id: row.get("id")?,
                name: row.get("name")?,
                unit_id: row.get("unit_id")?,
                due,
                paid,
                owing: (due - paid).max(Dong(0)),
                receipted: row.get("receipted")?,
                last_paid: optional_day_column(row, "last_paid")?,
                exempt,
                joined_later: since.is_some_and(|since| since > rule.counted_on),
                left_on,
            })
        },
    )?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

fn sums_of(rule: &FeeRule, lines: &[&FeeLine]) -> FeeSums {
    let count = |is: fn(&FeeLine) -> bool| lines.iter().filter(|line| is(line)).count() as i64;
    let collected = lines.iter().map(|line| line.paid).sum();
    FeeSums {
        people: count(|line| line.due > Dong(0) || line.exempt.is_some()),
        exempt: count(|line| line.exempt.is_some()),
        paid_up: count(|line| line.due > Dong(0) && line.owing == Dong(0)),
        owing_people: count(|line| line.owing > Dong(0)),
        due: lines.iter().map(|line| line.due).sum(),
        collected,
        owing: lines.iter().map(|line| line.owing).sum(),
        share: rule.share(collected),
        receipted: lines.iter().map(|line| line.receipted).sum(),
    }
}

/// A year's fees by branch and in the ward.
pub fn fee_year(office: &Office, year: i32) -> Result<FeeYear> {
    check_year(year, office.today())?;
    let (rule, is_set) = rule_of_year(office, year)?;
    let all = lines(office.conn(), &rule, office.today(), Whose::default())?;
    let mut by_branch: HashMap<UnitId, Vec<&FeeLine>> = HashMap::new();
    for line in &all {
        by_branch.entry(line.unit_id).or_default().push(line);
    }
    let mut branches = Vec::new();
    let mut ward = FeeSums::default();
    for (unit_id, unit_name) in branch_names(office, &rule, by_branch.keys().copied())? {
        let sums = sums_of(&rule, by_branch.get(&unit_id).map_or(&[], Vec::as_slice));
        ward.add(&sums);
        branches.push(BranchFees {
            unit_id,
            unit_name,
            sums,
        });
    }
    let transfers = transfers(office, year)?;
    let handed_up = transfers.iter().map(|transfer| transfer.amount).sum();
    Ok(FeeYear {
        is_set,
        branches,
        transfers,
        handed_up,
        to_hand_up: ward.share - handed_up,
        ward,
        rule,
    })
}

/// Branches of the day the year counts in their order, then those only later ones or closed ones have money in.
fn branch_names(
    office: &Office,
    rule: &FeeRule,
    with_lines: impl Iterator<Item = UnitId>,
) -> Result<Vec<(UnitId, String)>> {
    let now = last_day(rule.year).min(office.today()).max(rule.counted_on);
    let mut names: Vec<(UnitId, String)> = Vec::new();
    for day in [rule.counted_on, now] {
        for unit in list_units(office, day)? {
            if unit.kind == UnitKind::Branch && names.iter().all(|(id, _)| *id != unit.id) {
                names.push((unit.id, unit_name_on(office.conn(), unit.id, now)?));
            }
        }
    }
    let mut others: Vec<UnitId> = with_lines
        .filter(|id| names.iter().all(|(known, _)| known != id))
        .collect();
    others.sort_unstable();
    for id in others {
        names.push((id, unit_name_on(office.conn(), id, now)?));
    }
    Ok(names)
}

/// Lines of a branch or the ward, by name: a window of at most 200 and the total.
pub fn fee_lines(office: &Office, asked: &FeeLines) -> Result<Page<FeeLine>> {
    check_year(asked.year, office.today())?;
    let all = all_fee_lines(office, asked.year, asked.unit_id, asked.only_owing)?;
    Page::of(all, asked.offset, asked.limit, Ok)
}

/// Every line, for paper and sheets.
pub fn all_fee_lines(
    office: &Office,
    year: i32,
    unit_id: Option<UnitId>,
    only_owing: bool,
) -> Result<Vec<FeeLine>> {
    let (rule, _) = rule_of_year(office, year)?;
    let whose = Whose {
        unit_id,
        person_id: None,
    };
    let mut all = lines(office.conn(), &rule, office.today(), whose)?;
    if only_owing {
        all.retain(|line| line.owing > Dong(0));
    }
    Ok(all)
}

/// A person's years, the last first.
pub fn fees_of_person(office: &Office, id: PersonId) -> Result<Vec<PersonFee>> {
    let years: Vec<i32> = office
        .conn()
        .prepare_cached(include_str!("years_of_person.sql"))?
        .query_map(
            named_params! { ":person_id": id, ":this_year": office.today().year() },
            |row| row.get(0),
        )?
        .collect::<rusqlite::Result<_>>()?;
    let whose = Whose {
        unit_id: None,
        person_id: Some(id),
    };
    let mut fees = Vec::new();
    for year in years {
        let (rule, _) = rule_of_year(office, year)?;
        if let Some(line) = lines(office.conn(), &rule, office.today(), whose)?.pop() {
            fees.push(PersonFee {
                year,
                due: line.due,
                paid: line.paid,
                exempt: line.exempt,
            });
        }
    }
    Ok(fees)
}

fn transfers(office: &Office, year: i32) -> Result<Vec<FeeTransfer>> {
    let mut statement = office.conn().prepare_cached(
        "SELECT id, day, amount, note FROM fee_transfer WHERE year = :year ORDER BY day, id",
    )?;
    let rows = statement.query_map(named_params! { ":year": year }, |row| {
        Ok(FeeTransfer {
            id: row.get("id")?,
            day: day_column(row, "day")?,
            amount: row.get("amount")?,
            note: row.get("note")?,
        })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Receipts of a year's fees, the newest number first: a window of at most 200 and the total.
pub fn fee_receipts(
    office: &Office,
    year: i32,
    offset: u32,
    limit: u32,
) -> Result<Page<FeeReceipt>> {
    let all = receipts(office, Some(year), None)?;
    Page::of(all, offset, limit, Ok)
}

pub fn fee_receipt(office: &Office, id: FeeReceiptId) -> Result<FeeReceipt> {
    receipts(office, None, Some(id))?
        .pop()
        .ok_or(Error::NotFound("fee_receipt"))
}

fn receipts(
    office: &Office,
    fee_year: Option<i32>,
    id: Option<FeeReceiptId>,
) -> Result<Vec<FeeReceipt>> {
    let mut statement = office
        .conn()
        .prepare_cached(include_str!("list_receipts.sql"))?;
    let rows = statement.query_map(named_params! { ":fee_year": fee_year, ":id": id }, |row| {
        let receipt = FeeReceipt {
            id: row.get("id")?,
            year: row.get("year")?,
            number: row.get("number")?,
            day: day_column(row, "day")?,
            fee_year: row.get("fee_year")?,
            unit_name: String::new(),
            payer: row.get("payer")?,
            amount: row.get("amount")?,
            people: row.get("people")?,
            cancelled: row.get("cancelled")?,
        };
        Ok((row.get::<_, Option<UnitId>>("unit_id")?, receipt))
    })?;
    let mut all = Vec::new();
    for row in rows {
        let (unit, mut receipt) = row?;
        if let Some(unit) = unit {
            // An old receipt keeps the name the branch had.
            receipt.unit_name = unit_name_on(office.conn(), unit, receipt.day)?;
        }
        all.push(receipt);
    }
    Ok(all)
}
