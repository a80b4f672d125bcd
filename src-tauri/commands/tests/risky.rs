//! Before what changes much at once there is a backup with the state from before.
#![expect(
    clippy::unwrap_used,
    reason = "helpers of tests, where a panic says what went wrong"
)]

use crate::shell::{DeskHost, Folder, ask, clock};
use serde_json::{Value, json};
use sohoi_commands::{Desk, run};
use sohoi_core::backup::{BackupReason, find_backup, list_backups, restore_to};
use sohoi_core::files::Replace;
use sohoi_core::vault::Unlock;

fn before_risky_work(folder: &Folder) -> Vec<String> {
    list_backups(&folder.0.join("backups"), None, 0)
        .unwrap()
        .into_iter()
        .filter(|row| row.reason == BackupReason::BeforeRiskyWork)
        .map(|row| row.id)
        .collect()
}

#[test]
fn a_backup_from_before_stands_behind_every_large_change() {
    let folder = Folder::new();
    let host = DeskHost {
        root: folder.0.clone(),
    };
    let mut desk = Desk::new(Box::new(host));
    ask(&mut desk, "desk_state", json!({}));
    ask(
        &mut desk,
        "create_office",
        json!({
            "ward_name": "Hội LHPN phường Thử", "place_name": "Thử", "upper_levels": [],
            "branches": "Chi hội 1\nChi hội 2", "officers": [],
            "officer": "Nguyễn Thị Mẫu", "password": null,
        }),
    );
    let units = ask(&mut desk, "list_units", json!({ "on": null }));
    let unit = |name: &str| -> i64 {
        let found = units.as_array().unwrap().iter().find(|u| u["name"] == name);
        found.unwrap()["id"].as_i64().unwrap()
    };
    let (one, two) = (unit("Chi hội 1"), unit("Chi hội 2"));
    let add = |desk: &mut Desk, name: &str| -> Value {
        ask(
            desk,
            "add_record",
            json!({
                "member": { "fields": { "name": name, "birth": "1980" }, "unit_id": one, "group_id": null,
                    "kind": "ordinary", "joined": "2010", "join_reason": "admitted" },
                "own": [],
            }),
        )
    };
    let mai = add(&mut desk, "Lê Thị Mai");
    let merge = json!({
        "kind": "merge", "units": [one, two], "into": two, "name": "Chi hội 2", "day": "2018-01-10",
    });
    for (command, input) in [
        (
            "bulk_change",
            json!({ "ids": [mai], "change": { "kind": "field", "field": "occupation", "value": "Thợ may" } }),
        ),
        ("change_structure", merge),
        (
            "erase_person",
            json!({ "id": mai, "reason": "Người có dữ liệu yêu cầu" }),
        ),
    ] {
        let known = before_risky_work(&folder);
        let before = desk.office().unwrap().content_hash().unwrap();
        ask(&mut desk, command, input);
        assert_ne!(
            desk.office().unwrap().content_hash().unwrap(),
            before,
            "{command} did something"
        );
        let new: Vec<String> = before_risky_work(&folder)
            .into_iter()
            .filter(|id| !known.contains(id))
            .collect();
        assert_eq!(new.len(), 1, "one backup before {command}");
        let file = find_backup(&folder.0.join("backups"), &new[0]).unwrap();
        let elsewhere = folder.0.join(command);
        let office =
            restore_to(&file, &elsewhere, &Unlock::Plain, Replace::Refuse, clock()).unwrap();
        assert_eq!(office.content_hash().unwrap(), before, "before {command}");
    }

    // A list taken in, and nothing to back up a second time.
    ask(
        &mut desk,
        "paste_import",
        json!({ "text": "Họ và tên\tNăm sinh\tChi hội\nTrần Thị Lan\t1985\tChi hội 2" }),
    );
    let known = before_risky_work(&folder).len();
    ask(&mut desk, "commit_import", json!({ "make_branches": true }));
    assert_eq!(before_risky_work(&folder).len(), known + 1);
    ask(&mut desk, "backup_now", json!({}));
    let unchanged =
        json!({ "ids": [], "change": { "kind": "field", "field": "occupation", "value": "x" } });
    // Whether it is refused or not: nothing has changed since the last backup.
    let _ = run(&mut desk, "bulk_change", &unchanged.to_string());
    assert_eq!(before_risky_work(&folder).len(), known + 1);
}
