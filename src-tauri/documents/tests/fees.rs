//! The papers of the fees as readable pages, kept in `tests/golden`; `UPDATE=1 cargo test -p sohoi-documents` refreshes them.
#![expect(
    clippy::unwrap_used,
    clippy::disallowed_methods,
    reason = "the kept pages are written here, on demand"
)]

use crate::kept::check_kept;
use chrono::{NaiveDate, NaiveDateTime};
use sohoi_documents::fees::{
    Debtor, Debtors, Receipt, Summary, Sums, debtors_pages, receipt_pages, summary_pages,
};
use sohoi_documents::layout::{Item, pages_as_text};
use sohoi_documents::letterhead::{Letterhead, Profile};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn made() -> NaiveDateTime {
    day("2018-01-20").and_hms_opt(9, 5, 0).unwrap()
}

fn letterhead() -> Letterhead {
    Letterhead {
        superior: "HỘI LHPN QUẬN LONG BIÊN".to_owned(),
        issuer: "HỘI LHPN PHƯỜNG THƯỢNG THANH".to_owned(),
        place_and_date: Some("Thượng Thanh, ngày 20 tháng 01 năm 2018".to_owned()),
        ..Letterhead::default()
    }
}

fn receipt() -> Receipt {
    Receipt {
        superior: "HỘI LHPN QUẬN LONG BIÊN".to_owned(),
        issuer: "HỘI LHPN PHƯỜNG THƯỢNG THANH".to_owned(),
        number: 3,
        year: 2018,
        day: day("2018-01-20"),
        fee_year: 2018,
        people: 35,
        payer: "Nguyễn Thị Hoa".to_owned(),
        branch: "Chi hội 4".to_owned(),
        dong: 840_000,
        is_cancelled: false,
    }
}

fn summary(branches: usize) -> Summary {
    let sums = |members: i64| Sums {
        people: members,
        exempt: 1,
        paid_up: members - 3,
        due: (members - 1) * 24_000,
        collected: (members - 3) * 24_000,
        owing: 48_000,
        share: (members - 3) * 12_000,
    };
    let branches: Vec<(String, Sums)> = (1..=branches)
        .map(|number| (format!("Chi hội {number}"), sums(30 + number as i64)))
        .collect();
    let mut ward = Sums::default();
    for (_, branch) in &branches {
        ward.people += branch.people;
        ward.exempt += branch.exempt;
        ward.paid_up += branch.paid_up;
        ward.due += branch.due;
        ward.collected += branch.collected;
        ward.owing += branch.owing;
        ward.share += branch.share;
    }
    Summary {
        letterhead: letterhead(),
        year: 2018,
        amount: 24_000,
        upward_percent: 50,
        branches,
        to_hand_up: ward.share - 1_000_000,
        ward,
        transfers: vec![(day("2018-01-15"), 1_000_000)],
        handed_up: 1_000_000,
        signed_by: "Dương Thị Hồng".to_owned(),
        printed_at: made(),
        version: "Sổ Hội 0.1.0".to_owned(),
    }
}

fn debtors(people: usize) -> Debtors {
    let group = (0..people)
        .map(|number| Debtor {
            name: format!("Nguyễn Thị {number}"),
            due: 24_000,
            paid: 10_000,
            owing: 14_000,
        })
        .collect();
    Debtors {
        letterhead: letterhead(),
        year: 2018,
        on: day("2018-01-20"),
        groups: vec![("Chi hội 1".to_owned(), group)],
        owing: people as i64 * 14_000,
        printed_at: made(),
        version: "Sổ Hội 0.1.0".to_owned(),
    }
}

#[test]
fn the_papers_look_as_they_are_kept() {
    check_kept("fee-receipt", &receipt_pages(&receipt()));
    check_kept(
        "fee-summary",
        &summary_pages(&summary(14), &Profile::state()),
    );
    check_kept(
        "fee-debtors",
        &debtors_pages(&debtors(3), &Profile::state()),
    );
}

#[test]
fn a_receipt_stays_on_its_half_sheet_however_long_the_names() {
    let mut long = receipt();
    long.is_cancelled = true;
    long.dong = 987_654_321;
    long.payer = "Chi hội trưởng ".repeat(12);
    long.branch = "Chi hội khu tập thể ".repeat(6);
    long.superior = "HỘI LIÊN HIỆP PHỤ NỮ THÀNH PHỐ HÀ NỘI VÀ CÁC BAN LIÊN QUAN".to_owned();
    let pages = receipt_pages(&long);
    assert_eq!(pages.len(), 1);
    let text = pages_as_text(&pages);
    for words in [
        "PHIẾU THU",
        "ĐÃ HỦY",
        "987.654.321 đồng",
        "chín trăm tám mươi bảy triệu",
    ] {
        assert!(
            text.to_lowercase().contains(&words.to_lowercase()),
            "{words} is missing in:\n{text}"
        );
    }
}

#[test]
fn a_hundred_branches_keep_their_sum_with_the_last_of_them() {
    let pages = summary_pages(&summary(120), &Profile::state());
    assert!(pages.len() > 2);
    let with_sum = pages
        .iter()
        .find(|page| {
            page.items
                .iter()
                .any(|item| matches!(item, Item::Text(run) if run.text == "Tổng"|| run.text.starts_with("Tổng cộng")))
        })
        .expect("the sum is on a page");
    assert!(
        with_sum
            .items
            .iter()
            .any(|item| matches!(item, Item::Text(run) if run.text.contains("120"))),
        "the sum is not alone on its page"
    );
}

#[test]
fn nobody_owing_is_said() {
    let mut none = debtors(0);
    none.groups.clear();
    let text = pages_as_text(&debtors_pages(&none, &Profile::state()));
    assert!(text.contains("Không còn hội viên nào"));
}

#[test]
fn numbers_of_a_large_ward_stay_in_one_piece() {
    let mut large = summary(120);
    large.ward.people = 10_807;
    large.ward.exempt = 10_111;
    large.ward.paid_up = 10_444;
    large.ward.due = 259_368_000;
    let whole = |pages: Vec<sohoi_documents::layout::Page>, number: &str| {
        let is_there = pages
            .iter()
            .flat_map(|page| &page.items)
            .any(|item| matches!(item, Item::Text(run) if run.text == number));
        assert!(is_there, "{number} is not in one piece");
    };
    for number in ["10.807", "10.111", "10.444", "259.368.000"] {
        whole(summary_pages(&large, &Profile::state()), number);
    }
    whole(debtors_pages(&debtors(10_807), &Profile::state()), "10807");
}
