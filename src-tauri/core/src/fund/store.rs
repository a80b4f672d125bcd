//! Writes what a year asks, what was paid, and the papers about it.

use chrono::Datelike;
use rusqlite::{OptionalExtension, Transaction, named_params};

use super::ledger::{Whose, lines, rule_in};
use super::{
    CancelFeeReceipt, CollectBranchFees, CollectFees, Dong, ExemptFromFee, FeeLine, FeeRule,
    LONGEST, MOST, NewFeeReceipt, NewFeeTransfer, check_paid_on, check_rule, check_year,
    checked_text, fee_receipt,
};
use crate::action::Action;
use crate::days::{Day, day_text};
use crate::error::{Error, Result, Rule, refused};
use crate::ids::{FeeReceiptId, FeeTransferId};
use crate::office::Office;
use crate::organization::unit_name_on;

pub fn set_fee_rule(office: &mut Office, rule: &FeeRule) -> Result<()> {
    check_rule(rule, office.today())?;
    office.change(Action::SetFeeRule.about(rule.year.to_string()), |tx| {
        put_rule(tx, rule)
    })
}

fn put_rule(tx: &Transaction<'_>, rule: &FeeRule) -> Result<()> {
    if rule_in(tx, rule.year)? == (rule.clone(), true) {
        return Ok(());
    }
    tx.prepare_cached(include_str!("put_rule.sql"))?
        .execute(named_params! {
            ":year": rule.year,
            ":amount": rule.amount,
            ":upward_percent": rule.upward_percent,
            ":rounding": rule.rounding,
            ":counted_on": day_text(rule.counted_on),
            ":joined_later": rule.joined_later,
            ":automatic_pay": rule.automatic_pay,
            ":honorary_pay": rule.honorary_pay,
            ":leavers_pay": rule.leavers_pay,
        })?;
    Ok(())
}

/// The rule money is taken under. Kept from now on, so that a later change of another year does not move this one.
fn kept_rule(tx: &Transaction<'_>, year: i32) -> Result<FeeRule> {
    let (rule, is_set) = rule_in(tx, year)?;
    if !is_set {
        put_rule(tx, &rule)?;
    }
    Ok(rule)
}

/// Writes what each has paid so far; one undo step.
pub fn collect_fees(office: &mut Office, collect: &CollectFees) -> Result<()> {
    let today = office.today();
    check_year(collect.year, today)?;
    check_paid_on("paid_on", collect.paid_on, today)?;
    let Some(first) = collect.paid.first() else {
        return Ok(());
    };
    if collect
        .paid
        .iter()
        .any(|paid| !(Dong(0)..=MOST).contains(&paid.amount))
    {
        return refused("amount", Rule::OutOfRange);
    }
    let name: String = office
        .conn()
        .prepare_cached("SELECT name FROM person WHERE id = :id")?
        .query_row(named_params! { ":id": first.person_id }, |row| row.get(0))
        .optional()?
        .ok_or(Error::NotFound("person"))?;
    let about = match collect.paid.len() {
        1 => name,
        many => format!("{name} (+{})", many - 1),
    };
    office.change(Action::CollectFees.about(about), |tx| {
        let rule = kept_rule(tx, collect.year)?;
        for paid in &collect.paid {
            let whose = Whose {
                person_id: Some(paid.person_id),
                ..Whose::default()
            };
            let Some(line) = lines(tx, &rule, today, whose)?.pop() else {
                return refused("person_id", Rule::NotAMember);
            };
            if paid.amount > line.paid {
                let more = paid.amount - line.paid;
                add_payment(tx, &line, collect.year, more, collect.paid_on)?;
            } else {
                take_back(tx, &line, collect.year, line.paid - paid.amount)?;
            }
        }
        Ok(())
    })
}

/// Everybody of a branch paid what she still owed; answers how many did.
pub fn collect_branch_fees(office: &mut Office, collect: &CollectBranchFees) -> Result<i64> {
    let today = office.today();
    check_year(collect.year, today)?;
    check_paid_on("paid_on", collect.paid_on, today)?;
    let about = unit_name_on(office.conn(), collect.unit_id, today)?;
    office.change(Action::CollectBranchFees.about(about), |tx| {
        let rule = kept_rule(tx, collect.year)?;
        let whose = Whose {
            unit_id: Some(collect.unit_id),
            person_id: None,
        };
        let mut people = 0;
        for line in lines(tx, &rule, today, whose)? {
            if line.owing > Dong(0) {
                add_payment(tx, &line, collect.year, line.owing, collect.paid_on)?;
                people += 1;
            }
        }
        if people == 0 {
            return refused("unit_id", Rule::NothingToCollect);
        }
        Ok(people)
    })
}

fn add_payment(
    tx: &Transaction<'_>,
    line: &FeeLine,
    year: i32,
    amount: Dong,
    paid_on: Day,
) -> Result<()> {
    tx.prepare_cached(include_str!("add_payment.sql"))?
        .execute(named_params! {
            ":person_id": line.person_id,
            ":year": year,
            ":unit_id": line.unit_id,
            ":amount": amount,
            ":paid_on": day_text(paid_on),
        })?;
    Ok(())
}

/// Corrects downward, from the last payment on. Money on a receipt stays as the paper says.
fn take_back(tx: &Transaction<'_>, line: &FeeLine, year: i32, mut amount: Dong) -> Result<()> {
    if amount > line.paid - line.receipted {
        return refused("amount", Rule::HasReceipt);
    }
    let payments: Vec<(i64, Dong)> = tx
        .prepare_cached(include_str!("unreceipted_of_person.sql"))?
        .query_map(
            named_params! { ":person_id": line.person_id, ":year": year },
            |row| Ok((row.get("id")?, row.get("amount")?)),
        )?
        .collect::<rusqlite::Result<_>>()?;
    for (id, paid) in payments {
        if amount == Dong(0) {
            break;
        }
        if paid > amount {
            tx.prepare_cached("UPDATE fee_payment SET amount = :amount WHERE id = :id")?
                .execute(named_params! { ":id": id, ":amount": paid - amount })?;
            break;
        }
        tx.prepare_cached("DELETE FROM fee_payment WHERE id = :id")?
            .execute(named_params! { ":id": id })?;
        amount = amount - paid;
    }
    Ok(())
}

/// Exempts a person for a year with a reason, or lifts it. What she has paid stays.
pub fn exempt_from_fee(office: &mut Office, exempt: &ExemptFromFee) -> Result<()> {
    check_year(exempt.year, office.today())?;
    let reason = exempt
        .reason
        .as_deref()
        .map(|reason| checked_text("reason", reason))
        .transpose()?;
    let name: String = office
        .conn()
        .prepare_cached("SELECT name FROM person WHERE id = :id")?
        .query_row(named_params! { ":id": exempt.person_id }, |row| row.get(0))
        .optional()?
        .ok_or(Error::NotFound("person"))?;
    let action = match reason {
        Some(_) => Action::ExemptFromFee,
        None => Action::LiftFeeExemption,
    };
    office.change(action.about(name), |tx| {
        let sql = match reason {
            Some(_) => {
                "INSERT INTO fee_exemption (person_id, year, reason) VALUES (:person_id, :year, :reason)
                 ON CONFLICT (person_id, year) DO UPDATE SET reason = excluded.reason"
            }
            None => "DELETE FROM fee_exemption WHERE person_id = :person_id AND year = :year AND :reason IS NULL",
        };
        tx.prepare_cached(sql)?.execute(named_params! {
            ":person_id": exempt.person_id,
            ":year": exempt.year,
            ":reason": reason,
        })?;
        Ok(())
    })
}

/// Writes a receipt for the money of a branch or a member that stands on none.
pub fn make_fee_receipt(office: &mut Office, new: &NewFeeReceipt) -> Result<FeeReceiptId> {
    check_year(new.fee_year, office.today())?;
    check_paid_on("day", new.day, office.today())?;
    let payer = checked_text("payer", &new.payer)?;
    office.change(Action::MakeFeeReceipt.about(payer.clone()), |tx| {
        let payments: Vec<(i64, Dong)> = tx
            .prepare_cached(include_str!("without_receipt.sql"))?
            .query_map(
                named_params! {
                    ":year": new.fee_year, ":unit_id": new.unit_id, ":person_id": new.person_id,
                },
                |row| Ok((row.get("id")?, row.get("amount")?)),
            )?
            .collect::<rusqlite::Result<_>>()?;
        let amount: Dong = payments.iter().map(|(_, amount)| *amount).sum();
        if amount == Dong(0) {
            return refused("unit_id", Rule::NothingToReceipt);
        }
        tx.prepare_cached(include_str!("add_receipt.sql"))?
            .execute(named_params! {
                ":year": new.day.year(),
                ":day": day_text(new.day),
                ":fee_year": new.fee_year,
                ":unit_id": new.unit_id,
                ":payer": payer,
                ":amount": amount,
            })?;
        let id = FeeReceiptId(tx.last_insert_rowid());
        let mut give =
            tx.prepare_cached("UPDATE fee_payment SET receipt = :receipt WHERE id = :id")?;
        for (payment, _) in payments {
            give.execute(named_params! { ":id": payment, ":receipt": id })?;
        }
        Ok(id)
    })
}

/// Cancels a receipt: its number stays used, its money stays paid and may stand on another.
pub fn cancel_fee_receipt(office: &mut Office, cancel: &CancelFeeReceipt) -> Result<()> {
    let reason = checked_text("reason", &cancel.reason)?;
    let receipt = fee_receipt(office, cancel.id)?;
    if receipt.cancelled.is_some() {
        return Ok(());
    }
    let about = format!("{}/{}", receipt.number, receipt.year);
    office.change(Action::CancelFeeReceipt.about(about), |tx| {
        tx.prepare_cached("UPDATE fee_payment SET receipt = NULL WHERE receipt = :id")?
            .execute(named_params! { ":id": cancel.id })?;
        tx.prepare_cached("UPDATE fee_receipt SET cancelled = :reason WHERE id = :id")?
            .execute(named_params! { ":id": cancel.id, ":reason": reason })?;
        Ok(())
    })
}

pub fn hand_up_fees(office: &mut Office, new: &NewFeeTransfer) -> Result<FeeTransferId> {
    check_year(new.year, office.today())?;
    check_paid_on("day", new.day, office.today())?;
    if !(Dong(1)..=Dong(MOST.0 * 100)).contains(&new.amount) {
        return refused("amount", Rule::OutOfRange);
    }
    let note = new.note.trim();
    if note.chars().count() > LONGEST {
        return refused("note", Rule::TooLong);
    }
    office.change(Action::HandUpFees.about(new.year.to_string()), |tx| {
        tx.prepare_cached(
            "INSERT INTO fee_transfer (year, day, amount, note) VALUES (:year, :day, :amount, :note)",
        )?
        .execute(named_params! {
            ":year": new.year, ":day": day_text(new.day), ":amount": new.amount, ":note": note,
        })?;
        Ok(FeeTransferId(tx.last_insert_rowid()))
    })
}

pub fn remove_fee_transfer(office: &mut Office, id: FeeTransferId) -> Result<()> {
    let year: i32 = office
        .conn()
        .prepare_cached("SELECT year FROM fee_transfer WHERE id = :id")?
        .query_row(named_params! { ":id": id }, |row| row.get(0))
        .optional()?
        .ok_or(Error::NotFound("fee_transfer"))?;
    office.change(Action::RemoveFeeTransfer.about(year.to_string()), |tx| {
        tx.prepare_cached("DELETE FROM fee_transfer WHERE id = :id")?
            .execute(named_params! { ":id": id })?;
        Ok(())
    })
}
