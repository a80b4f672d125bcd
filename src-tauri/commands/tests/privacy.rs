//! While the screen is projected: what is nobody's business leaves the office in no answer, and no mask comes back in.

#![expect(
    clippy::unwrap_used,
    reason = "helpers of tests, where a panic says what went wrong"
)]

use crate::shell::{DeskHost, Folder, ask, sample_ward};
use serde_json::{Value, json};
use sohoi_commands::{Answer, Desk, run};

/// Everything secret about her, as it is stored or shown.
const CANARIES: &[&str] = &[
    "0987650123",
    "0987 650 123",
    "65••",
    "650 123",
    "001178777123",
    "7123",
    "1978-06-14",
    "14/6/1978",
    "ngo-chim-yen",
    "chim-yen@",
    "Tổ Chim Yến",
    "Xưởng Chim Yến",
    "Đạo Chim Yến",
    "Dân tộc Chim Yến",
    "Ghi chú Chim Yến",
    "Nhật ký Chim Yến",
    "single_mother",
    "near_poor",
];

fn text_of(desk: &mut Desk, name: &str, input: Value) -> String {
    match run(desk, name, &input.to_string()) {
        Ok(Answer::Json(text)) => text,
        Ok(Answer::Bytes { .. }) => panic!("{name} answered with a picture or a page"),
        Err(problem) => serde_json::to_string(&problem).unwrap(),
    }
}

#[test]
fn nothing_of_a_person_leaves_while_hidden_and_no_mask_is_written_back() {
    let folder = Folder::new();
    let office = sample_ward(&folder.0);
    let root = folder.0.clone();
    let mut desk = Desk::with_office(Box::new(DeskHost { root }), office);
    let desk = &mut desk;

    let units = ask(desk, "list_units", json!({ "on": null }));
    let unit = units
        .as_array()
        .unwrap()
        .iter()
        .find(|unit| unit["kind"] == "branch")
        .unwrap()["id"]
        .clone();
    let fields = json!({
        "name": "Nguyễn Thị Hoàng Oanh", "birth": "1978-06-14", "phone": "0987650123",
        "citizen_number": "001178777123", "address": "Số 7 ngo-chim-yen", "email": "chim-yen@vidu.vn",
        "neighbourhood": "Tổ Chim Yến", "workplace": "Xưởng Chim Yến", "religion": "Đạo Chim Yến",
        "ethnicity": "Dân tộc Chim Yến", "notes": "Ghi chú Chim Yến", "party_since": null, "is_core": false,
    });
    let id = ask(
        desk,
        "add_record",
        json!({ "member": { "fields": fields, "unit_id": unit, "group_id": null,
        "kind": "ordinary", "joined": "2010", "join_reason": "admitted" }, "own": [] }),
    );
    let mut twin = fields.clone();
    twin["notes"] = json!("Ghi chú Chim Yến, bản hai");
    let other = ask(
        desk,
        "add_record",
        json!({ "member": { "fields": twin, "unit_id": unit, "group_id": null,
        "kind": "ordinary", "joined": "2011", "join_reason": "admitted" }, "own": [] }),
    );
    for fact in [
        json!({ "fact": "flag", "flag": "single_mother", "from": null, "last_day": null, "note": "" }),
        json!({ "fact": "note", "day": "2018-01-02", "text": "Nhật ký Chim Yến" }),
    ] {
        ask(
            desk,
            "save_fact",
            json!({ "id": null, "person_id": id, "fact": fact }),
        );
    }
    let household = ask(
        desk,
        "save_household",
        json!({ "id": null, "person_id": id, "is_head": true,
        "head_name": null, "address": "Số 7 ngo-chim-yen", "people": 3, "note": "Ghi chú Chim Yến" }),
    );
    ask(
        desk,
        "save_household_class",
        json!({ "id": null, "household_id": household, "class": "near_poor",
        "review": "Cuối năm 2017", "standard": "", "from": "2018-01-01", "last_day": null }),
    );
    let mut changed = fields.clone();
    changed["address"] = json!("Số 8 ngo-chim-yen");
    ask(
        desk,
        "edit_record",
        json!({ "member": { "id": id, "fields": changed }, "own": [] }),
    );
    let corrected =
        ask(desk, "list_actions", json!({ "offset": 0, "limit": 1 }))["rows"][0]["id"].clone();
    let list = "Họ và tên\tNgày sinh\tNơi ở\tĐiện thoại\tGhi chú\n\
        Trần Thị Sơn Ca\t14/6/1978\tSố 9 ngo-chim-yen\t0987650123\tGhi chú Chim Yến";
    ask(desk, "paste_import", json!({ "text": list }));

    let columns = [
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
        "workplace",
        "flags",
        "household_class",
        "notes",
        "awards",
    ];
    let filter = json!({ "search": "Hoàng Oanh", "columns": columns, "limit": 200 });
    let asked: Vec<(&str, Value)> = vec![
        ("list_members", filter.clone()),
        (
            "list_members",
            json!({ "narrow": { "flags": ["single_mother"] }, "limit": 200 }),
        ),
        ("get_member", json!({ "id": id })),
        ("reveal_member", json!({ "id": id })),
        ("member_photo", json!({ "id": id })),
        (
            "similar_members",
            json!({ "name": "Nguyễn Thị Hoàng Oanh", "birth": "1978" }),
        ),
        ("household_of", json!({ "id": id })),
        ("search_households", json!({ "text": "Hoàng Oanh" })),
        (
            "record_history",
            json!({ "record": { "kind": "person", "id": id } }),
        ),
        ("action_changes", json!({ "id": corrected })),
        ("list_duplicates", json!({ "offset": 0, "limit": 200 })),
        (
            "merge_preview",
            json!({ "kept_id": id, "other_id": other, "wins": null, "in_clear": false }),
        ),
        (
            "merge_preview",
            json!({ "kept_id": id, "other_id": other, "wins": null, "in_clear": true }),
        ),
        (
            "list_check_cases",
            json!({ "rule": "same_citizen_number", "offset": 0, "limit": 200 }),
        ),
        ("import_state", json!({})),
        (
            "import_page",
            json!({ "filter": "all", "list": null, "offset": 0, "limit": 200 }),
        ),
        ("search", json!({ "text": "Hoàng Oanh" })),
        ("search", json!({ "text": "nhat ky chim" })),
        ("search", json!({ "text": "ho hoang oanh" })),
        (
            "fee_lines",
            json!({ "year": 2018, "unit_id": unit, "only_owing": false, "offset": 0, "limit": 200 }),
        ),
        ("fees_of_person", json!({ "id": id })),
        ("list_actions", json!({ "offset": 0, "limit": 200 })),
        ("person_file_preview", json!({ "id": id })),
        (
            "paper_preview",
            json!({ "kind": "member_book", "unit_id": null, "new_since": null, "month": null,
            "year": 2018, "title": "", "across": 3, "down": 8 }),
        ),
        ("list_drafts", json!({})),
        ("today_board", json!({ "month": "2018-01" })),
    ];
    let found = |desk: &mut Desk| -> Vec<String> {
        let mut found = Vec::new();
        for (name, input) in &asked {
            if name.ends_with("_preview") && !matches!(*name, "merge_preview")
                || *name == "member_photo"
            {
                continue;
            }
            let text = text_of(desk, name, input.clone());
            found.extend(
                CANARIES
                    .iter()
                    .filter(|canary| text.contains(**canary))
                    .map(|canary| format!("{name}: {canary}")),
            );
        }
        found
    };
    assert!(
        found(desk).len() > 30,
        "in clear the canaries are there: {:?}",
        found(desk)
    );

    ask(desk, "set_privacy", json!({ "hidden": true }));
    assert_eq!(ask(desk, "desk_state", json!({}))["hidden"], true);
    assert_eq!(found(desk), Vec::<String>::new());
    for name in ["person_file_preview", "paper_preview", "member_photo"] {
        let input = &asked.iter().find(|(other, _)| *other == name).unwrap().1;
        assert!(
            text_of(desk, name, input.clone()).contains("while_hidden"),
            "{name} shows no page"
        );
    }
    let row = &ask(desk, "list_members", filter)["rows"][0];
    assert_eq!(row["name"], "Nguyễn Thị Hoàng Oanh", "names are not hidden");
    assert_eq!(row["birth"], "1978", "nor is the year");
    let hidden = ask(desk, "get_member", json!({ "id": id }))["fields"].clone();
    for (name, input) in [
        (
            "edit_record",
            json!({ "member": { "id": id, "fields": hidden }, "own": [] }),
        ),
        (
            "join_household",
            json!({ "household_id": household, "person_id": other, "is_head": false, "from": "•••" }),
        ),
        (
            "save_draft",
            json!({ "key": format!("member:{id}"), "body": hidden.to_string(), "saved_at": 0 }),
        ),
    ] {
        assert!(
            text_of(desk, name, input).contains("while_hidden"),
            "{name} writes no mask"
        );
    }

    ask(desk, "set_privacy", json!({ "hidden": false }));
    let clear = ask(desk, "reveal_member", json!({ "id": id }));
    assert_eq!(clear["birth"], "1978-06-14");
    assert_eq!(clear["address"], "Số 8 ngo-chim-yen");
    assert!(found(desk).len() > 30, "all is back");
}
