//! What the program saves it takes back without a change.

mod shell;

use serde_json::json;
use shell::{DeskHost, Folder, ask, clock};
use sohoi_commands::Desk;
use sohoi_core::place;
use sohoi_core::sample::{SampleSize, make_sample};
use sohoi_core::vault::Unlock;

#[test]
fn its_own_list_comes_back_as_nothing_added_and_nothing_changed() {
    let folder = Folder::new();
    let sample = folder.0.join("sample");
    drop(make_sample(&sample, SampleSize::Small).unwrap());
    let office = place::open(&sample, &Unlock::Plain, clock()).unwrap();
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
        "core",
        "suspended",
        "flags",
        "household_head",
        "household_class",
        "awards",
        "notes"
    ]);
    for columns in [few, usual, all] {
        let filter = json!({ "columns": columns, "limit": 200 });
        let file = ask(
            &mut desk,
            "export_list",
            json!({ "filter": filter, "only": null, "format": "excel" }),
        );
        let saved = folder
            .0
            .join("Xuat")
            .join(file["folder_name"].as_str().unwrap())
            .join(file["file_name"].as_str().unwrap());
        let bytes = std::fs::read(saved).unwrap();
        sohoi_core::files::write_bytes(
            &folder.0.join("danh-sach.xlsx"),
            sohoi_core::files::Replace::Allow,
            &bytes,
        )
        .unwrap();
        let state = ask(&mut desk, "pick_import_files", json!({}));
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
            "{columns}: {changed:#?}"
        );
        ask(&mut desk, "cancel_import", json!({}));
    }
}
