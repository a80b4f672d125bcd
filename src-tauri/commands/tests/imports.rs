//! What the program saves it takes back without a change.

#![expect(
    clippy::unwrap_used,
    reason = "helpers of tests, where a panic says what went wrong"
)]

use std::io::{Cursor, Read, Write};
use std::path::PathBuf;

use crate::shell::{DeskHost, Folder, ask, sample_ward};
use serde_json::{Value, json};
use sohoi_commands::Desk;
use sohoi_core::files::{Replace, write_bytes};
use sohoi_core::sample::SampleSize;
use sohoi_documents::rejected_rows::{self, RejectedLine, RejectedSheet, Value as Shown};
use sohoi_intake::{Cell, Limits, read_file};

#[test]
fn its_own_list_comes_back_as_nothing_added_and_nothing_changed() {
    let folder = Folder::new();
    let office = sample_ward(&folder.0);
    let host = Box::new(DeskHost {
        root: folder.0.clone(),
    });
    let mut desk = Desk::with_office(host, office);
    let few = json!(["name", "birth", "unit", "joined"]);
    let usual = json!([
        "name", "birth", "address", "phone", "joined", "kind", "unit", "group", "post"
    ]);
    let all = json!([
        "card_number",
        "name",
        "birth",
        "age",
        "sex",
        "citizen_number",
        "address",
        "neighbourhood",
        "phone",
        "email",
        "ethnicity",
        "religion",
        "occupation",
        "workplace",
        "schooling",
        "education",
        "political_theory",
        "party_since",
        "joined",
        "kind",
        "unit",
        "group",
        "post",
        "outside_post",
        "purpose_groups",
        "core",
        "suspended",
        "flags",
        "household_head",
        "household_class",
        "awards",
        "own",
        "notes"
    ]);
    for (columns, format) in [
        (&few, "excel"),
        (&usual, "excel"),
        (&all, "excel"),
        (&all, "csv"),
    ] {
        let filter = json!({ "columns": columns, "limit": 200 });
        let file = ask(
            &mut desk,
            "export_list",
            json!({ "filter": filter, "only": null, "format": format }),
        );
        let state = drop_files(&mut desk, &[saved(&folder, &file)]);
        let counts = &state["counts"];
        let page = ask(
            &mut desk,
            "import_page",
            json!({ "filter": "all", "list": null, "offset": 0, "limit": 200 }),
        );
        let changed: Vec<_> = page["rows"]
            .as_array()
            .unwrap()
            .iter()
            .filter(|row| row["unchanged"] == false)
            .take(3)
            .collect();
        assert!(counts["rows"].as_i64().unwrap() > 50, "{counts}");
        assert_eq!(
            counts["unchanged"], counts["rows"],
            "{format} {columns}: {changed:#?}"
        );
        ask(&mut desk, "cancel_import", json!({}));
    }
}

fn desk(folder: &Folder) -> Desk {
    let office = sample_ward(&folder.0);
    let host = Box::new(DeskHost {
        root: folder.0.clone(),
    });
    Desk::with_office(host, office)
}

/// Drops files on the window and takes them.
fn drop_files(desk: &mut Desk, files: &[PathBuf]) -> Value {
    desk.files_dropped(files.to_vec());
    ask(desk, "take_dropped_files", json!({}))
}

fn page(desk: &mut Desk) -> Vec<Value> {
    let of = json!({ "filter": "all", "list": null, "offset": 0, "limit": 200 });
    let page = ask(desk, "import_page", of);
    page["rows"].as_array().unwrap().clone()
}

fn saved(folder: &Folder, file: &Value) -> PathBuf {
    folder
        .0
        .join("Xuat")
        .join(file["folder_name"].as_str().unwrap())
        .join(file["file_name"].as_str().unwrap())
}

/// A list with a title, two rows of headings and a line over each branch, as a spreadsheet has it.
fn list_of_two_branches() -> Vec<u8> {
    let texts = |texts: &[&str]| texts.iter().map(|text| (*text).to_owned()).collect();
    let person = |cells: [&str; 6]| RejectedLine::Person {
        cells: cells
            .iter()
            .map(|text| match text.strip_prefix('#') {
                Some(number) => Shown::Number(number.parse().unwrap()),
                None => Shown::Text((*text).to_owned()),
            })
            .collect(),
        reason: String::new(),
    };
    let sheet = RejectedSheet {
        name: "Danh sach".to_owned(),
        head: vec![
            texts(&["DANH SÁCH HỘI VIÊN NĂM 2017", "", "", "", "", ""]),
            texts(&["STT", "Họ và tên", "Năm sinh", "", "Nơi ở", "Điện thoại"]),
            texts(&["", "", "Nam", "Nữ", "", ""]),
        ],
        heading_rows: 2,
        merged: vec![
            ((1, 2), (0, 0)),
            ((1, 2), (1, 1)),
            ((1, 1), (2, 3)),
            ((1, 2), (4, 4)),
            ((1, 2), (5, 5)),
        ],
        width: 6,
        lines: vec![
            RejectedLine::Section("Chi hội 3:".to_owned()),
            person(["#1", "Lê Thị Ấu", "", "#1976", "Số 5", "0912345678"]),
            person(["#2", "Đỗ Thị Cúc", "", "tuổi Tuất", "nt", ""]),
            RejectedLine::Section("Chi hội 4 (02 hội viên)".to_owned()),
            person(["#1", "Vũ Thị Dần", "", "#1980", "Số 8", "091234"]),
            person(["#2", "Tô Thị Gấm", "", "#1990", "Số 9", ""]),
            person(["#3", "Hồ Văn Hiến", "#1968", "", "Số 10", "09"]),
        ],
    };
    let day = SampleSize::Small.today();
    rejected_rows::workbook("Hội LHPN", day, &[sheet]).unwrap()
}

/// The same workbook with some of its texts typed over, all else as it was.
fn typed_over(workbook: &[u8], texts: &[(&str, &str)]) -> Vec<u8> {
    let mut parts = zip::ZipArchive::new(Cursor::new(workbook)).unwrap();
    let mut mended = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for at in 0..parts.len() {
        let mut part = parts.by_index(at).unwrap();
        let name = part.name().unwrap().into_owned();
        let mut text = String::new();
        part.read_to_string(&mut text).unwrap();
        if name == "xl/sharedStrings.xml" {
            for (was, now) in texts {
                assert!(text.contains(was), "{was}");
                text = text.replace(&format!(">{was}<"), &format!(">{now}<"));
            }
        }
        let options = zip::write::SimpleFileOptions::default();
        mended.start_file(name, options).unwrap();
        mended.write_all(text.as_bytes()).unwrap();
    }
    mended.finish().unwrap().into_inner()
}

#[test]
fn rows_that_wait_come_back_in_their_layout_and_once_mended_go_in_without_a_question() {
    let folder = Folder::new();
    let mut desk = desk(&folder);
    let list = folder.0.join("ds.xlsx");
    write_bytes(&list, Replace::Allow, &list_of_two_branches()).unwrap();
    let state = drop_files(&mut desk, std::slice::from_ref(&list));
    assert_eq!(state["counts"]["rows"], 5);
    let gam = page(&mut desk)
        .into_iter()
        .find(|row| row["name"] == "Tô Thị Gấm")
        .unwrap();
    let skip = json!({ "rows": [{ "list": gam["list"], "row": gam["row"] }], "all_of": null,
                       "decision": "skip", "twin": null });
    let counts = ask(&mut desk, "decide_import", skip);
    assert_eq!((&counts["add"], &counts["needs"]), (&json!(1), &json!(3)));
    let file = ask(&mut desk, "save_rejected_rows", json!({}));
    let path = saved(&folder, &file);

    let read = read_file(&path, &Limits::default()).unwrap();
    let shown: Vec<Vec<String>> = read.sheets[0]
        .rows
        .iter()
        .map(|cells| {
            cells
                .iter()
                .map(|cell| match cell {
                    Cell::Text(text) => text.clone(),
                    Cell::Number(number) => format!("#{number}"),
                    _ => String::new(),
                })
                .collect()
        })
        .collect();
    let not_a_day = "Không hiểu ngày hoặc năm này; nếu nhập, chữ được giữ trong ghi chú.";
    let phone = "Số điện thoại thừa hoặc thiếu chữ số.";
    let wanted: [&[&str]; 8] = [
        &["DANH SÁCH HỘI VIÊN NĂM 2017"],
        &[
            "STT",
            "Họ và tên",
            "Năm sinh",
            "",
            "Nơi ở",
            "Điện thoại",
            "Lý do",
        ],
        &["", "", "Nam", "Nữ"],
        &["Chi hội 3"],
        &[
            "#2",
            "Đỗ Thị Cúc",
            "",
            "tuổi Tuất",
            "Số 5",
            "",
            &format!("D5: {not_a_day}"),
        ],
        &["Chi hội 4"],
        &[
            "#1",
            "Vũ Thị Dần",
            "",
            "#1980",
            "Số 8",
            "091234",
            &format!("F7: {phone}"),
        ],
        &[
            "#3",
            "Hồ Văn Hiến",
            "#1968",
            "",
            "Số 10",
            "09",
            &format!("F8: {phone}"),
        ],
    ];
    let filled = |row: &[String]| -> Vec<String> {
        let end = row.iter().rposition(|text| !text.is_empty());
        row[..end.map_or(0, |end| end + 1)].to_vec()
    };
    let shown: Vec<Vec<String>> = shown.iter().map(|row| filled(row)).collect();
    assert_eq!(
        shown, wanted,
        "the layout it came in, and a reason beside each row"
    );
    let bytes = std::fs::read(&path).unwrap();
    let mut parts = zip::ZipArchive::new(Cursor::new(&bytes)).unwrap();
    let mut styles = String::new();
    let mut part = parts.by_name("xl/styles.xml").unwrap();
    part.read_to_string(&mut styles).unwrap();
    assert!(
        !styles.contains("#,##0"),
        "a year is no amount: 1980, not 1,980"
    );

    let result = ask(&mut desk, "commit_import", json!({ "make_branches": true }));
    assert_eq!(
        (&result["added"], &result["left_out"]),
        (&json!(1), &json!(3))
    );
    let mended = [
        ("tuổi Tuất", "1970"),
        ("091234", "0987654321"),
        ("09", "0977777777"),
    ];
    write_bytes(&path, Replace::Allow, &typed_over(&bytes, &mended)).unwrap();
    let state = drop_files(&mut desk, &[path]);
    let counts = &state["counts"];
    assert_eq!(
        (
            &counts["rows"],
            &counts["add"],
            &counts["needs"],
            &counts["warnings"]
        ),
        (&json!(3), &json!(3), &json!(0), &json!(0)),
        "{counts}"
    );
    let people: Vec<_> = page(&mut desk)
        .iter()
        .map(|row| json!([row["name"], row["birth"], row["branch"], row["phone"]]))
        .collect();
    assert_eq!(
        people,
        [
            json!(["Đỗ Thị Cúc", "1970", "Chi hội 3", null]),
            json!(["Vũ Thị Dần", "1980", "Chi hội 4", "0987654321"]),
            json!(["Hồ Văn Hiến", "1968", "Chi hội 4", "0977777777"]),
        ]
    );
    let result = ask(&mut desk, "commit_import", json!({ "make_branches": true }));
    assert_eq!(result["added"], 3);
}

#[test]
fn what_is_said_of_a_file_stays_with_it_when_one_of_them_cannot_be_read() {
    let folder = Folder::new();
    let mut desk = desk(&folder);
    let place = |name: &str| folder.0.join(name);
    let text = |name: &str, text: &[u8]| write_bytes(&place(name), Replace::Allow, text).unwrap();
    text("mot.csv", "Họ và tên;Năm sinh\nLê Thị Ấu;1976\n".as_bytes());
    text("hong.xlsx", b"PK\x03\x04 no workbook at all");
    text(
        "hai.csv",
        "Họ và tên,Năm sinh\nĐỗ Thị Cúc,1980\n".as_bytes(),
    );
    let files = ["mot.csv", "hong.xlsx", "hai.csv", "khong-co.xlsx"];
    let state = drop_files(&mut desk, &files.map(place));
    let said = |state: &Value| -> Vec<(String, bool, u64)> {
        let files = state["files"].as_array().unwrap();
        files
            .iter()
            .map(|file| {
                let notes = file["notes"].as_array().unwrap().len() as u64;
                (
                    file["name"].as_str().unwrap().to_owned(),
                    !file["problem"].is_null(),
                    notes,
                )
            })
            .collect()
    };
    let whole = |name: &str| (name.to_owned(), false, 1);
    let broken = |name: &str| (name.to_owned(), true, 0);
    assert_eq!(
        said(&state),
        [
            whole("mot.csv"),
            broken("hong.xlsx"),
            whole("hai.csv"),
            broken("khong-co.xlsx")
        ]
    );
    let state = ask(&mut desk, "remove_import_file", json!({ "file": 1 }));
    assert_eq!(
        said(&state),
        [whole("mot.csv"), whole("hai.csv"), broken("khong-co.xlsx")]
    );
    assert_eq!(state["counts"]["add"], 2);
    assert!(
        drop_files(&mut desk, &[]).is_null(),
        "nothing was dropped since"
    );
}
