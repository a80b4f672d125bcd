//! From a year's fees in the office to their papers: the plain data the documents layer draws.

use std::collections::HashMap;

use sohoi_core::Office;
use sohoi_core::days::Month;
use sohoi_core::fund::{FeeLine, FeeSums, FeeYear, all_fee_lines, fee_receipt, fee_year};
use sohoi_core::ids::{FeeReceiptId, UnitId};
use sohoi_core::organization::{OfficeProfile, Post, list_terms, office_profile};
use sohoi_core::settings::settings;
use sohoi_documents::fee_workbook::{FeeWorkbook, FeeWorkbookLine, fee_workbook};
use sohoi_documents::fees as paper;
use sohoi_documents::letterhead::{Letterhead, Profile};
use sohoi_documents::words::{self, fees as fee_words};

use crate::Problem;
use crate::exports::{Export, ward_in_file_name};
use crate::leaving::ExportKind;
use crate::minutes::now_in_vietnam;

fn version() -> String {
    format!("Sổ Hội {}", env!("CARGO_PKG_VERSION"))
}

fn letterhead(office: &Office, profile: &OfficeProfile) -> Result<Letterhead, Problem> {
    let place = settings(office)?.place_name;
    Ok(Letterhead {
        superior: profile
            .upper_name
            .clone()
            .unwrap_or_default()
            .to_uppercase(),
        issuer: profile.ward_name.to_uppercase(),
        place_and_date: Some(words::place_and_day(&place, office.today())),
        ..Letterhead::default()
    })
}

fn file_name(kind: &str, year: i32, profile: &OfficeProfile, ending: &str) -> String {
    format!(
        "{kind}_{year}_{}.{ending}",
        ward_in_file_name(&profile.ward_name)
    )
}

pub(crate) fn receipt(office: &Office, id: FeeReceiptId) -> Result<Export, Problem> {
    let receipt = fee_receipt(office, id)?;
    let profile = office_profile(office, receipt.day)?;
    let page = paper::Receipt {
        superior: profile
            .upper_name
            .clone()
            .unwrap_or_default()
            .to_uppercase(),
        issuer: profile.ward_name.to_uppercase(),
        number: receipt.number,
        year: receipt.year,
        day: receipt.day,
        fee_year: receipt.fee_year,
        people: receipt.people,
        payer: receipt.payer,
        branch: receipt.unit_name,
        dong: receipt.amount.0,
        is_cancelled: receipt.cancelled.is_some(),
    };
    let kind = format!("PhieuThu_{:02}", receipt.number);
    Ok(Export {
        month: Month::of(receipt.day),
        file_name: file_name(&kind, receipt.year, &profile, "pdf"),
        bytes: paper::receipt_pdf(&page, now_in_vietnam(office)),
        what: ExportKind::FeeReceipt,
    })
}

fn sums(of: &FeeSums) -> paper::Sums {
    paper::Sums {
        people: of.people,
        exempt: of.exempt,
        paid_up: of.paid_up,
        due: of.due.0,
        collected: of.collected.0,
        owing: of.owing.0,
        share: of.share.0,
    }
}

fn branch_sums(year: &FeeYear) -> Vec<(String, paper::Sums)> {
    let branches = year.branches.iter();
    branches
        .map(|branch| (branch.unit_name.clone(), sums(&branch.sums)))
        .collect()
}

pub(crate) fn summary(office: &Office, year: i32) -> Result<Export, Problem> {
    let fees = fee_year(office, year)?;
    let profile = office_profile(office, office.today())?;
    let terms = list_terms(office, Some(profile.ward_id), Some(office.today()))?;
    let chair = terms.into_iter().find(|term| term.post == Post::Chair);
    let page = paper::Summary {
        letterhead: letterhead(office, &profile)?,
        year,
        amount: fees.rule.amount.0,
        upward_percent: fees.rule.upward_percent,
        branches: branch_sums(&fees),
        ward: sums(&fees.ward),
        transfers: fees
            .transfers
            .iter()
            .map(|transfer| (transfer.day, transfer.amount.0))
            .collect(),
        handed_up: fees.handed_up.0,
        to_hand_up: fees.to_hand_up.0,
        signed_by: chair.map(|chair| chair.person_name).unwrap_or_default(),
        printed_at: now_in_vietnam(office),
        version: version(),
    };
    Ok(Export {
        month: Month::of(office.today()),
        file_name: file_name("HoiPhi", year, &profile, "pdf"),
        bytes: paper::summary_pdf(&page, &Profile::state()),
        what: ExportKind::FeeSummary,
    })
}

pub(crate) fn debtors(office: &Office, year: i32) -> Result<Export, Problem> {
    let fees = fee_year(office, year)?;
    let profile = office_profile(office, office.today())?;
    let mut by_branch: HashMap<UnitId, Vec<paper::Debtor>> = HashMap::new();
    for line in all_fee_lines(office, year, None, true)? {
        by_branch
            .entry(line.unit_id)
            .or_default()
            .push(paper::Debtor {
                name: line.name,
                due: line.due.0,
                paid: line.paid.0,
                owing: line.owing.0,
            });
    }
    let groups = fees.branches.iter().filter_map(|branch| {
        let debtors = by_branch.remove(&branch.unit_id)?;
        Some((branch.unit_name.clone(), debtors))
    });
    let page = paper::Debtors {
        letterhead: letterhead(office, &profile)?,
        year,
        on: office.today(),
        groups: groups.collect(),
        owing: fees.ward.owing.0,
        printed_at: now_in_vietnam(office),
        version: version(),
    };
    Ok(Export {
        month: Month::of(office.today()),
        file_name: file_name("HoiPhi_ChuaDong", year, &profile, "pdf"),
        bytes: paper::debtors_pdf(&page, &Profile::state()),
        what: ExportKind::FeeDebtors,
    })
}

pub(crate) fn workbook(office: &Office, year: i32) -> Result<Export, Problem> {
    let fees = fee_year(office, year)?;
    let profile = office_profile(office, office.today())?;
    let names: HashMap<UnitId, &str> = fees
        .branches
        .iter()
        .map(|branch| (branch.unit_id, branch.unit_name.as_str()))
        .collect();
    let mut lines = all_fee_lines(office, year, None, false)?;
    let order: HashMap<UnitId, usize> = fees
        .branches
        .iter()
        .enumerate()
        .map(|(at, branch)| (branch.unit_id, at))
        .collect();
    // By branch as on the first sheet, by name within.
    lines.sort_by_key(|line| order.get(&line.unit_id).copied());
    let lines: Vec<FeeWorkbookLine> = lines
        .into_iter()
        .map(|line| FeeWorkbookLine {
            note: note_of(&line),
            branch: names
                .get(&line.unit_id)
                .copied()
                .unwrap_or_default()
                .to_owned(),
            name: line.name,
            due: line.due.0,
            paid: line.paid.0,
            owing: line.owing.0,
            last_paid: line.last_paid,
        })
        .collect();
    let bytes = fee_workbook(&FeeWorkbook {
        issuer: &profile.ward_name,
        year,
        made: office.today(),
        branches: &branch_sums(&fees),
        lines: &lines,
    })
    .map_err(|error| Problem::internal(&error.to_string()))?;
    Ok(Export {
        month: Month::of(office.today()),
        file_name: file_name("HoiPhi", year, &profile, "xlsx"),
        bytes,
        what: ExportKind::FeeWorkbook,
    })
}

fn note_of(line: &FeeLine) -> String {
    let mut notes = Vec::new();
    if let Some(reason) = &line.exempt {
        notes.push(format!("{} {reason}", fee_words::EXEMPT));
    }
    if let Some(day) = line.left_on {
        let last = day.pred_opt().unwrap_or(day);
        notes.push(format!("{} {}", fee_words::LEFT, words::short_day(last)));
    }
    notes.join("; ")
}
