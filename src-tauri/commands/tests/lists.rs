//! Stories of lists that leave the office: what is on the screen is in the file, and the log says so.

#![expect(
    clippy::unwrap_used,
    reason = "helpers of tests, where a panic says what went wrong"
)]

use crate::shell::{self, DeskHost, Folder, ask, sample_ward};
use calamine::{Reader, Xlsx, open_workbook};
use serde_json::{Value, json};
use sohoi_commands::Desk;

/// One ward for all of them, because making it is the slow part.
#[test]
fn lists_leave_the_office_as_they_are_seen() {
    let folder = Folder::new();
    let office = sample_ward(&folder.0);
    let host = Box::new(DeskHost {
        root: folder.0.clone(),
    });
    let mut desk = Desk::with_office(host, office);
    the_sheet_is_the_screen_and_the_log_says_what_left(&folder, &mut desk);
    only_those_picked_go_out_in_every_format(&folder, &mut desk);
    a_kept_list_remembers_filter_order_and_columns(&mut desk);
    everything_goes_out_in_one_open_file(&folder, &mut desk);
    books_keep_their_lines_and_print_what_is_new(&folder, &mut desk);
}

fn saved(folder: &Folder, file: &Value) -> std::path::PathBuf {
    folder
        .0
        .join("Xuat")
        .join(file["folder_name"].as_str().unwrap())
        .join(file["file_name"].as_str().unwrap())
}

fn the_sheet_is_the_screen_and_the_log_says_what_left(folder: &Folder, desk: &mut Desk) {
    let columns = ["phone", "name", "unit", "birth", "citizen_number"];
    let filter = json!({
        "narrow": { "age_from": 40 },
        "order": "birth",
        "descending": true,
        "columns": columns,
        "limit": 200,
    });
    let page = ask(desk, "list_members", filter.clone());
    let on_screen: Vec<&str> = page["rows"]
        .as_array()
        .unwrap()
        .iter()
        .map(|row| row["name"].as_str().unwrap())
        .collect();
    assert!(!on_screen.is_empty() && page["total"].as_u64().unwrap() > on_screen.len() as u64);
    let file = ask(
        desk,
        "export_list",
        json!({ "filter": filter, "only": null, "format": "excel" }),
    );
    let mut book: Xlsx<_> = open_workbook(saved(folder, &file)).unwrap();
    let sheet = book.worksheet_range("Hội viên").unwrap();
    let rows: Vec<_> = sheet.rows().skip(4).collect();
    assert_eq!(rows.len() as u64, page["total"].as_u64().unwrap());
    for (row, name) in rows.iter().zip(&on_screen) {
        assert_eq!(row[2].to_string(), *name);
        let phone = row[1].to_string();
        assert!(
            phone.is_empty() || phone.starts_with('0') && !phone.contains('•'),
            "a number in clear with its zero: {phone}"
        );
    }
    let log = ask(desk, "list_exports", json!({ "offset": 0, "limit": 50 }));
    assert_eq!(log["total"], 1);
    assert_eq!(
        log["rows"][0]["columns"],
        "phone, name, unit, birth, citizen_number"
    );
    assert_eq!(log["rows"][0]["file_name"], file["file_name"]);
    // The list of those who are poor says so of everybody on it, whatever its columns.
    ask(
        desk,
        "export_list",
        json!({ "filter": { "columns": ["name"], "narrow": {
            "flags": ["widowed"], "household_classes": ["poor"], "ethnicity": "Tày", "party": false, "core": true,
        } }, "only": null, "format": "csv" }),
    );
    let log = ask(desk, "list_exports", json!({ "offset": 0, "limit": 1 }));
    assert_eq!(
        log["rows"][0]["columns"],
        "name, narrow:flag:widowed, narrow:class:poor, narrow:ethnicity:Tày, narrow:party:false"
    );
}

fn only_those_picked_go_out_in_every_format(folder: &Folder, desk: &mut Desk) {
    let filter = json!({ "columns": ["name", "phone"] });
    let ids = ask(desk, "list_member_ids", filter.clone());
    let picked = json!([ids[5], ids[2]]);
    for format in ["excel", "csv", "pdf"] {
        let file = ask(
            desk,
            "export_list",
            json!({ "filter": filter, "only": picked, "format": format }),
        );
        let bytes = std::fs::read(saved(folder, &file)).unwrap();
        match format {
            "csv" => {
                let text = String::from_utf8(bytes).unwrap();
                assert!(text.starts_with("\u{FEFF}\"Họ và tên\",\"Điện thoại\"\r\n"));
                assert_eq!(text.lines().count(), 3);
            }
            "pdf" => assert!(bytes.starts_with(b"%PDF-")),
            _ => assert!(bytes.starts_with(b"PK")),
        }
    }
}

fn a_kept_list_remembers_filter_order_and_columns(desk: &mut Desk) {
    let list = json!({
        "status": "active",
        "narrow": { "age_from": 55, "lacks": ["phone"], "units": [2] },
        "order": "joined",
        "descending": true,
        "columns": ["name", "address"],
    });
    let id = ask(
        desk,
        "keep_list",
        json!({ "id": null, "name": "Trên 55 tuổi", "list": list }),
    );
    let kept = ask(desk, "kept_lists", json!({}));
    assert_eq!(kept[0]["name"], "Trên 55 tuổi");
    assert_eq!(kept[0]["list"]["narrow"]["age_from"], 55);
    assert_eq!(kept[0]["list"]["narrow"]["lacks"], json!(["phone"]));
    assert_eq!(kept[0]["list"]["columns"], list["columns"]);
    assert_eq!(kept[0]["list"]["descending"], true);
    ask(
        desk,
        "keep_list",
        json!({ "id": id, "name": "Cao tuổi", "list": list }),
    );
    ask(desk, "remove_kept_list", json!({ "id": id }));
    assert_eq!(ask(desk, "kept_lists", json!({})), json!([]));
}

fn everything_goes_out_in_one_open_file(folder: &Folder, desk: &mut Desk) {
    let file = ask(desk, "export_everything", json!({}));
    let mut book: Xlsx<_> = open_workbook(saved(folder, &file)).unwrap();
    let people = book.worksheet_range("Thông tin cá nhân").unwrap();
    let count = book
        .worksheet_range("Mục lục")
        .unwrap()
        .rows()
        .find(|row| matches!(row.get(1), Some(calamine::Data::String(name)) if name == "person"))
        .unwrap()[2]
        .to_string();
    assert_eq!((people.height() - 1).to_string(), count);
    assert!(
        book.sheet_names()
            .iter()
            .any(|name| name == "Quá trình sinh hoạt Hội")
    );
    // Every table has a name she can read: what the program calls it is in plain letters alone.
    let nameless: Vec<String> = book
        .sheet_names()
        .into_iter()
        .filter(|name| name.is_ascii())
        .collect();
    assert_eq!(nameless, Vec::<String>::new());
}

/// The pages of a PDF, roughly: each page object names its kind once.
fn pages_of(bytes: &[u8]) -> usize {
    let text = String::from_utf8_lossy(bytes);
    text.matches("/Type/Page").count() - text.matches("/Type/Pages").count()
}

fn books_keep_their_lines_and_print_what_is_new(folder: &Folder, desk: &mut Desk) {
    let order = |kind: &str, new_since: Value| {
        json!({
            "kind": kind, "unit_id": null, "new_since": new_since, "month": 1, "year": 2018,
            "title": "", "across": 3, "down": 8,
        })
    };
    for kind in [
        "member_book",
        "movements",
        "awards",
        "fees",
        "birthdays",
        "round_ages",
        "round_years",
        "sign_in",
        "labels",
        "consent_notice",
    ] {
        let (content_type, pdf) = shell::bytes(desk, "paper_preview", order(kind, Value::Null));
        assert_eq!(content_type, "application/pdf");
        assert!(pdf.starts_with(b"%PDF-"), "{kind}");
    }
    let file = ask(desk, "save_paper", order("new_members", Value::Null));
    let whole = std::fs::read(saved(folder, &file)).unwrap();
    assert!(pages_of(&whole) > 3, "{}", pages_of(&whole));
    // All of it has been printed today: nothing is new since tomorrow, everything since today.
    let (_, nothing) = shell::bytes(
        desk,
        "paper_preview",
        order("new_members", json!("2018-01-21")),
    );
    assert_eq!(pages_of(&nothing), 1, "the page that says so");
    let (_, all) = shell::bytes(
        desk,
        "paper_preview",
        order("new_members", json!("2018-01-20")),
    );
    assert_eq!(pages_of(&all), pages_of(&whole));
    // Somebody joins: one page goes on.
    let units = ask(desk, "list_units", json!({ "on": null }));
    let branch = units
        .as_array()
        .unwrap()
        .iter()
        .find(|unit| unit["kind"] == "branch")
        .unwrap()["id"]
        .clone();
    ask(
        desk,
        "add_record",
        json!({
            "member": { "fields": { "name": "Vũ Thị Em" }, "unit_id": branch, "group_id": null,
                "kind": "ordinary", "joined": "2018-01-19", "join_reason": "admitted" },
            "own": [],
        }),
    );
    let (_, new) = shell::bytes(
        desk,
        "paper_preview",
        order("new_members", json!("2018-01-21")),
    );
    assert_eq!(pages_of(&new), 1);
    assert_ne!(new.len(), nothing.len(), "her line is on it");
}
