//! The sample ward's fees: last year's all but collected, this year's just begun. Has chance of its own, so that the rest
//! of the sample stays as it is.

use chrono::Datelike;
use rusqlite::named_params;

use super::plan::{SEED, day};
use super::random::Random;
use crate::action::Action;
use crate::days::day_text;
use crate::error::Result;
use crate::fund::{Dong, FeeLine, FeeRule, all_fee_lines, fee_year};
use crate::office::Office;

const REASONS: [&str; 3] = ["Hộ nghèo", "Ốm đau dài ngày", "Cao tuổi, neo đơn"];

pub(super) fn add_fees(office: &mut Office) -> Result<()> {
    let mut random = Random::from_seed(SEED + 1);
    let this_year = office.today().year();
    for year in [this_year - 1, this_year] {
        let fees = fee_year(office, year)?;
        let mut paying: Vec<Vec<FeeLine>> = Vec::new();
        for (at, branch) in fees.branches.iter().enumerate() {
            let mut lines = all_fee_lines(office, year, Some(branch.unit_id), true)?;
            if year == this_year {
                // Five branches have begun to collect.
                let some = lines.len() / 2;
                lines.truncate(if at % 3 == 0 && at < 15 { some } else { 0 });
            } else if at % 9 == 5 {
                lines.truncate(lines.len() * 4 / 5);
            }
            paying.push(lines);
        }
        let collected = if year == this_year {
            office.today() - chrono::Days::new(5)
        } else {
            day(year, 3, 8)
        };
        office.change(Action::MakeSample, |tx| {
            let rule = FeeRule::usual(year);
            tx.prepare_cached(include_str!("add_fee_rule.sql"))?
                .execute(named_params! {
                    ":year": year, ":amount": rule.amount, ":counted_on": day_text(rule.counted_on),
                })?;
            let mut pay = tx.prepare_cached(include_str!("add_fee_payment.sql"))?;
            let mut exempt = tx.prepare_cached(
                "INSERT INTO fee_exemption (person_id, year, reason) VALUES (:person_id, :year, :reason)",
            )?;
            for line in paying.iter().flatten() {
                if random.percent(3) {
                    exempt.execute(named_params! {
                        ":person_id": line.person_id, ":year": year, ":reason": random.choose(&REASONS),
                    })?;
                    continue;
                }
                let amount = if random.percent(4) {
                    Dong(line.owing.0 / 2)
                } else {
                    line.owing
                };
                pay.execute(named_params! {
                    ":person_id": line.person_id, ":year": year, ":unit_id": line.unit_id, ":amount": amount,
                    ":paid_on": day_text(collected),
                })?;
            }
            Ok(())
        })?;
    }
    Ok(())
}
