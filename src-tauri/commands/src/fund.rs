//! Commands of this subject: take input, call core or documents, answer.

use crate::contract::SavedFile;
use crate::{
    Answer, Desk, FeeReceipts, OfFeeReceipt, OfFeeTransfer, OfFeeYear, OfPerson, Problem, exports,
    fee_papers,
};
use sohoi_core::fund;
use sohoi_core::fund::{
    CancelFeeReceipt, CollectBranchFees, CollectFees, ExemptFromFee, FeeLine, FeeLines, FeeReceipt,
    FeeRule, FeeYear, NewFeeReceipt, NewFeeTransfer, PersonFee,
};
use sohoi_core::ids::{FeeReceiptId, FeeTransferId};
use sohoi_core::page::Page;

pub(crate) fn fee_year(desk: &mut Desk, input: OfFeeYear) -> Result<FeeYear, Problem> {
    Ok(fund::fee_year(desk.office()?, input.year)?)
}

pub(crate) fn fee_lines(desk: &mut Desk, input: FeeLines) -> Result<Page<FeeLine>, Problem> {
    Ok(fund::fee_lines(desk.office()?, &input)?)
}

pub(crate) fn fees_of_person(desk: &mut Desk, input: OfPerson) -> Result<Vec<PersonFee>, Problem> {
    Ok(fund::fees_of_person(desk.office()?, input.id)?)
}

pub(crate) fn set_fee_rule(desk: &mut Desk, input: FeeRule) -> Result<(), Problem> {
    Ok(fund::set_fee_rule(desk.office_mut()?, &input)?)
}

pub(crate) fn collect_fees(desk: &mut Desk, input: CollectFees) -> Result<(), Problem> {
    Ok(fund::collect_fees(desk.office_mut()?, &input)?)
}

pub(crate) fn collect_branch_fees(
    desk: &mut Desk,
    input: CollectBranchFees,
) -> Result<i64, Problem> {
    Ok(fund::collect_branch_fees(desk.office_mut()?, &input)?)
}

pub(crate) fn exempt_from_fee(desk: &mut Desk, input: ExemptFromFee) -> Result<(), Problem> {
    Ok(fund::exempt_from_fee(desk.office_mut()?, &input)?)
}

pub(crate) fn fee_receipts(
    desk: &mut Desk,
    input: FeeReceipts,
) -> Result<Page<FeeReceipt>, Problem> {
    Ok(fund::fee_receipts(
        desk.office()?,
        input.year,
        input.offset,
        input.limit,
    )?)
}

pub(crate) fn get_fee_receipt(desk: &mut Desk, input: OfFeeReceipt) -> Result<FeeReceipt, Problem> {
    Ok(fund::fee_receipt(desk.office()?, input.id)?)
}

pub(crate) fn make_fee_receipt(
    desk: &mut Desk,
    input: NewFeeReceipt,
) -> Result<FeeReceiptId, Problem> {
    Ok(fund::make_fee_receipt(desk.office_mut()?, &input)?)
}

pub(crate) fn cancel_fee_receipt(desk: &mut Desk, input: CancelFeeReceipt) -> Result<(), Problem> {
    Ok(fund::cancel_fee_receipt(desk.office_mut()?, &input)?)
}

pub(crate) fn fee_receipt_page(desk: &mut Desk, input: OfFeeReceipt) -> Result<Answer, Problem> {
    Ok(Answer::Bytes {
        content_type: "application/pdf",
        bytes: fee_papers::receipt(desk.office()?, input.id)?.bytes,
    })
}

pub(crate) fn save_fee_receipt(
    desk: &mut Desk,
    input: OfFeeReceipt,
) -> Result<Option<SavedFile>, Problem> {
    let export = fee_papers::receipt(desk.office()?, input.id)?;
    exports::save(desk, export)
}

pub(crate) fn hand_up_fees(
    desk: &mut Desk,
    input: NewFeeTransfer,
) -> Result<FeeTransferId, Problem> {
    Ok(fund::hand_up_fees(desk.office_mut()?, &input)?)
}

pub(crate) fn remove_fee_transfer(desk: &mut Desk, input: OfFeeTransfer) -> Result<(), Problem> {
    Ok(fund::remove_fee_transfer(desk.office_mut()?, input.id)?)
}

pub(crate) fn save_fee_debtors(
    desk: &mut Desk,
    input: OfFeeYear,
) -> Result<Option<SavedFile>, Problem> {
    let export = fee_papers::debtors(desk.office()?, input.year)?;
    exports::save(desk, export)
}

pub(crate) fn save_fee_summary(
    desk: &mut Desk,
    input: OfFeeYear,
) -> Result<Option<SavedFile>, Problem> {
    let export = fee_papers::summary(desk.office()?, input.year)?;
    exports::save(desk, export)
}

pub(crate) fn save_fee_workbook(
    desk: &mut Desk,
    input: OfFeeYear,
) -> Result<Option<SavedFile>, Problem> {
    let export = fee_papers::workbook(desk.office()?, input.year)?;
    exports::save(desk, export)
}
