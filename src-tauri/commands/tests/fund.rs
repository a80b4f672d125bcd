//! The story of a year's fees from the first đồng to the saved papers, through the table of commands.

use crate::shell::{DeskHost, Folder, ask, sample_ward};
use serde_json::json;
use sohoi_commands::{Desk, run};

#[test]
fn a_branch_pays_gets_its_receipt_and_the_year_is_saved_as_papers() {
    let folder = Folder::new();
    let root = folder.0.join("Máy của chị Hồng");
    sohoi_core::files::make_folder(&root).unwrap();
    let office = sample_ward(&root);
    let mut desk = Desk::with_office(Box::new(DeskHost { root: root.clone() }), office);
    let this_year = json!({ "year": 2018 });

    let before = ask(&mut desk, "fee_year", this_year.clone());
    let branch = before["branches"]
        .as_array()
        .unwrap()
        .iter()
        .find(|branch| branch["sums"]["owing"].as_i64().unwrap() > 0)
        .unwrap()
        .clone();
    let unit_id = branch["unit_id"].clone();
    let lines = ask(
        &mut desk,
        "fee_lines",
        json!({ "year": 2018, "unit_id": unit_id, "only_owing": true, "offset": 0, "limit": 500 }),
    );
    let first = &lines["rows"][0];
    ask(
        &mut desk,
        "collect_fees",
        json!({ "year": 2018, "paid_on": "2018-01-20",
            "paid": [{ "person_id": first["person_id"], "amount": first["due"] }] }),
    );
    let people = ask(
        &mut desk,
        "collect_branch_fees",
        json!({ "year": 2018, "unit_id": unit_id, "paid_on": "2018-01-20" }),
    );
    assert_eq!(people, json!(lines["total"].as_i64().unwrap() - 1));
    let receipt = ask(
        &mut desk,
        "make_fee_receipt",
        json!({ "fee_year": 2018, "unit_id": unit_id, "person_id": null, "payer": "Nguyễn Thị Hoa", "day": "2018-01-20" }),
    );
    let after = ask(&mut desk, "fee_year", this_year.clone());
    let owed = branch["sums"]["owing"].as_i64().unwrap();
    assert_eq!(
        after["ward"]["collected"].as_i64().unwrap(),
        before["ward"]["collected"].as_i64().unwrap() + owed
    );
    let receipts = ask(
        &mut desk,
        "fee_receipts",
        json!({ "year": 2018, "offset": 0, "limit": 10 }),
    );
    assert_eq!(receipts["rows"][0]["number"], 1);
    assert_eq!(receipts["rows"][0]["amount"], after["ward"]["receipted"]);
    ask(
        &mut desk,
        "hand_up_fees",
        json!({ "year": 2018, "day": "2018-01-20", "amount": after["ward"]["share"], "note": "" }),
    );
    let all = ask(&mut desk, "fee_year", this_year.clone());
    assert_eq!(all["to_hand_up"], 0);

    for (command, input, name) in [
        (
            "save_fee_receipt",
            json!({ "id": receipt }),
            "PhieuThu_01_2018_PhuongThuongThanh.pdf",
        ),
        (
            "save_fee_summary",
            this_year.clone(),
            "HoiPhi_2018_PhuongThuongThanh.pdf",
        ),
        (
            "save_fee_debtors",
            this_year.clone(),
            "HoiPhi_ChuaDong_2018_PhuongThuongThanh.pdf",
        ),
        (
            "save_fee_workbook",
            this_year.clone(),
            "HoiPhi_2018_PhuongThuongThanh.xlsx",
        ),
    ] {
        let saved = ask(&mut desk, command, input);
        assert_eq!(saved["file_name"], name);
    }
    let hers = ask(
        &mut desk,
        "fees_of_person",
        json!({ "id": first["person_id"] }),
    );
    assert_eq!(hers[0]["year"], 2018);
    assert_eq!(hers[0]["paid"], first["due"]);

    let refused = run(
        &mut desk,
        "collect_fees",
        &json!({ "year": 2018, "paid_on": "2018-01-20",
            "paid": [{ "person_id": first["person_id"], "amount": 0 }] })
        .to_string(),
    );
    assert!(
        refused.is_err(),
        "money on a receipt is not taken back silently"
    );
}
