//! Stories of a meeting from the proposal to the saved PDF, through the table of commands, in the sample ward.

use crate::shell::{DeskHost, Folder, ask, bytes, sample_ward};
use serde_json::{Value, json};
use sohoi_commands::Desk;

/// One story, because making the ward is the slow part.
#[test]
fn a_briefing_is_proposed_written_previewed_and_saved() {
    let folder = Folder::new();
    let root = folder.0.join("Máy của chị Hồng");
    sohoi_core::files::make_folder(&root).unwrap();
    let office = sample_ward(&root);
    let mut desk = Desk::with_office(Box::new(DeskHost { root: root.clone() }), office);

    let on = "2018-02-19";
    let mut fields = ask(
        &mut desk,
        "propose_meeting",
        json!({ "kind": "monthly_briefing", "day": on }),
    );
    assert_eq!(
        fields["title"],
        "Hội nghị giao ban công tác Hội tháng 02 năm 2018"
    );
    assert_eq!(fields["chair_title"], "ĐUV, Chủ tịch Hội LHPN phường");
    assert_eq!(fields["place"], "Hội trường UBND phường Thượng Thanh");
    assert_eq!(fields["attendance"].as_array().unwrap().len(), 22);

    // What is on the screen can be seen as a page before anything is saved.
    let unsaved = bytes(
        &mut desk,
        "minutes_preview",
        json!({ "id": null, "fields": fields }),
    );
    assert_eq!(unsaved.0, "application/pdf");
    assert!(unsaved.1.starts_with(b"%PDF"));

    fields["conclusions"] =
        json!([{ "id": null, "text": "Lập danh sách học viên.", "task": null }]);
    let id = ask(&mut desk, "add_meeting", fields);
    let kept = ask(&mut desk, "get_meeting", json!({ "id": id }));
    let conclusion = &kept["fields"]["conclusions"][0]["id"];
    ask(
        &mut desk,
        "assign_conclusion",
        json!({ "id": conclusion, "owner": { "kind": "all_branches" }, "due": "2018-02-25" }),
    );

    let first = ask(&mut desk, "list_meetings", json!({ "year": 2018 }))
        .as_array()
        .unwrap()
        .iter()
        .find(|row| row["day"] == "2018-01-18")
        .map(|row| ask_photo_of(&mut desk, &row["id"]))
        .unwrap();
    assert_eq!(first.0, "image/jpeg");
    sohoi_core::files::write_bytes(
        &root.join("anh.jpg"),
        sohoi_core::files::Replace::Refuse,
        &first.1,
    )
    .unwrap();
    let photo = ask(&mut desk, "add_photo", json!({ "id": id }));
    assert_eq!(photo["width"], 1280);
    let with_photo = bytes(
        &mut desk,
        "minutes_preview",
        json!({ "id": id, "fields": kept["fields"] }),
    );
    assert!(
        with_photo.1.len() > unsaved.1.len() + 10_000,
        "the picture is on the paper"
    );

    let saved = ask(&mut desk, "save_minutes", json!({ "id": id }));
    assert_eq!(
        saved["file_name"],
        "BienBan_2018-02-19_PhuongThuongThanh.pdf"
    );
    assert_eq!(saved["folder_name"], "2018-02");
    let again = ask(&mut desk, "save_minutes", json!({ "id": id }));
    assert_eq!(
        again["file_name"], "BienBan_2018-02-19_PhuongThuongThanh_v2.pdf",
        "nothing is overwritten"
    );
    let sheet = ask(&mut desk, "save_sign_in", json!({ "id": id }));
    assert_eq!(sheet["file_name"], "KyTen_2018-02-19_PhuongThuongThanh.pdf");
    let log = ask(
        &mut desk,
        "list_exports",
        json!({ "offset": 0, "limit": 1 }),
    );
    assert_eq!(log["rows"][0]["what"], "sign_in_sheet");
    assert_eq!(log["rows"][0]["columns"], "name, unit, title");
}

fn ask_photo_of(desk: &mut Desk, meeting: &Value) -> (&'static str, Vec<u8>) {
    let kept = ask(desk, "get_meeting", json!({ "id": meeting }));
    bytes(desk, "photo", json!({ "id": kept["photos"][0]["id"] }))
}

#[test]
fn the_first_screen_gathers_what_every_subject_says() {
    let folder = Folder::new();
    let root = folder.0.clone();
    let host = DeskHost { root: root.clone() };
    let office = sample_ward(&root);
    let mut desk = Desk::with_office(Box::new(host), office);
    let board = ask(&mut desk, "today_board", json!({ "month": "2018-01" }));
    assert_eq!(
        (board["today"].as_str(), board["members"].as_i64()),
        (Some("2018-01-20"), Some(548))
    );
    assert_eq!(board["branch_due"], "2018-01-20");
    assert_eq!(board["last_meeting"]["day"], "2018-01-18");
    assert_eq!(board["next_meeting"]["day"], "2018-02-01");
    assert_eq!(board["last_conclusions"].as_array().unwrap().len(), 5);
    assert!(!board["overdue"].as_array().unwrap().is_empty());
    assert_eq!(board["members_by_month"].as_array().unwrap().len(), 12);
    assert_eq!(board["branches"].as_array().unwrap().len(), 14);
    assert_eq!(board["report_locked"], false);
}
