//! The story of a month's report from the branches' figures to the saved spreadsheet, through the table of commands.

#![expect(
    clippy::unwrap_used,
    reason = "helpers of tests, where a panic says what went wrong"
)]

use crate::shell::{DeskHost, Folder, ask, sample_ward};
use serde_json::{Value, json};
use sohoi_commands::{Desk, run};

fn row_of(rows: &Value, id: &Value) -> Value {
    rows.as_array()
        .unwrap()
        .iter()
        .find(|row| row["indicator_id"] == *id)
        .unwrap()
        .clone()
}

/// One story, because making the ward is the slow part.
#[test]
fn a_months_report_is_typed_reminded_of_locked_and_saved_twice() {
    let folder = Folder::new();
    let root = folder.0.join("Máy của chị Hồng");
    sohoi_core::files::make_folder(&root).unwrap();
    let office = sample_ward(&root);
    let mut desk = Desk::with_office(Box::new(DeskHost { root: root.clone() }), office);
    let january = json!({ "month": "2018-01" });

    let form = ask(&mut desk, "report_form", january.clone());
    let indicator = |code: &str| {
        form["indicators"]
            .as_array()
            .unwrap()
            .iter()
            .find(|i| i["code"] == code)
            .unwrap()["id"]
            .clone()
    };
    let reports = ask(&mut desk, "branch_reports", january.clone());
    let late = reports
        .as_array()
        .unwrap()
        .iter()
        .find(|report| report["state"] == "missing")
        .unwrap()
        .clone();
    let late_name = late["unit_name"].as_str().unwrap();
    let reminder = ask(&mut desk, "reminder_text", january.clone());
    assert!(
        reminder
            .as_str()
            .unwrap()
            .contains(&format!("- {late_name} (đ/c ")),
        "{reminder}"
    );

    let before = row_of(
        &ask(&mut desk, "ward_table", january.clone())["rows"],
        &indicator("D01"),
    );
    let enter = json!({ "month": "2018-01", "unit_id": late["unit_id"], "figures": [
        { "indicator_id": indicator("D01"), "figure": { "state": "value", "value": 5 } },
        { "indicator_id": indicator("G04"), "figure": { "state": "nothing" } },
    ]});
    ask(&mut desk, "enter_figures", enter.clone());
    let after = row_of(
        &ask(&mut desk, "ward_table", january.clone())["rows"],
        &indicator("D01"),
    );
    let number = |row: &Value, part: &str| row["period"][part].as_i64().unwrap();
    assert_eq!(number(&after, "value"), number(&before, "value") + 5);
    assert_eq!(number(&after, "given"), number(&before, "given") + 1);

    let mark = json!({ "month": "2018-01", "unit_id": late["unit_id"], "state": "submitted", "received": null });
    ask(&mut desk, "mark_branch_report", mark);
    let reminder = ask(&mut desk, "reminder_text", january.clone());
    assert!(
        !reminder
            .as_str()
            .unwrap()
            .contains(&format!("- {late_name} (")),
        "{reminder}"
    );

    ask(
        &mut desk,
        "lock_month",
        json!({ "month": "2018-01", "locked": true }),
    );
    let refused = run(&mut desk, "enter_figures", &enter.to_string())
        .err()
        .unwrap();
    assert!(
        refused.vi.starts_with("Tháng này đã chốt."),
        "{}",
        refused.vi
    );

    let first = ask(&mut desk, "save_report", january.clone());
    assert_eq!(
        first["file_name"],
        "BaoCao_2018-01_PhuongThuongThanh_v1.xlsx"
    );
    assert_eq!(first["folder_name"], "2018-01");
    let second = ask(&mut desk, "save_report", january);
    assert_eq!(
        second["file_name"], "BaoCao_2018-01_PhuongThuongThanh_v2.xlsx",
        "nothing is overwritten"
    );
    let saved = std::fs::read(
        root.join("Xuat/2018-01")
            .join(first["file_name"].as_str().unwrap()),
    )
    .unwrap();
    assert_eq!(&saved[..2], b"PK");
}
