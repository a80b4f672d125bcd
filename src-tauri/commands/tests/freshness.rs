//! Holds what the command table declares (`reads [Tasks, Members]`) to what SQLite says each question really reads: a
//! subject left out would leave an old answer on the screen, one too many asks for nothing.

#![expect(
    clippy::unwrap_used,
    reason = "helpers of tests, where a panic says what went wrong"
)]

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, Mutex};

use crate::shell::{DeskHost, Folder, ask, bytes};
use serde_json::{Value, json};
use sohoi_commands::{Desk, reads, run};
use sohoi_core::Subject;
use sohoi_core::members::MemberColumn;
use sohoi_core::subjects::subject_of_table;

/// They lie beside the office's file or in memory, where SQLite sees nothing: these stay as they are declared.
const OUTSIDE_THE_FILE: [Subject; 3] = [Subject::Desk, Subject::Backups, Subject::Imports];

/// Read, but nothing the answer waits for: command, subject, why.
const READ_IN_PASSING: &[(&str, Subject, &str)] = &[];

/// Declared, though no question below reads it: command, subject, why.
const DECLARED_ALL_THE_SAME: &[(&str, Subject, &str)] = &[];

/// The subject whose changes a column shows. Bookkeeping that nobody is shown has none.
fn subject_of(table: &str, column: &str) -> Option<Subject> {
    match (table, column) {
        // Goes up with every change: what counts changes since a backup reads it.
        ("meta", "commit_seq") => Some(Subject::History),
        // A picture's bytes go by their sum and never change; who is called by which sum is its subject's.
        ("meta" | "blobs" | "current_action", _) => None,
        ("action" | "history" | "export_log" | "erasure" | "book_line", _) => {
            Some(Subject::History)
        }
        ("draft", _) => Some(Subject::Drafts),
        ("import_mapping", _) => Some(Subject::Imports),
        _ => Some(
            subject_of_table(table)
                .unwrap_or_else(|| panic!("{table} has no subject and is no bookkeeping")),
        ),
    }
}

/// A question, and what is done before it on the same desk.
struct Asked {
    name: &'static str,
    input: Value,
    before: Vec<(&'static str, Value)>,
}

fn desk_in(folder: &Folder) -> Desk {
    let mut desk = Desk::new(Box::new(DeskHost {
        root: folder.0.clone(),
    }));
    ask(&mut desk, "open_sample", json!({}));
    desk
}

/// The tables of the office, without SQLite's own.
fn tables(desk: &Desk) -> BTreeSet<String> {
    let statement =
        "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'";
    desk.office()
        .unwrap()
        .inspect(|conn| {
            let mut statement = conn.prepare(statement)?;
            let names = statement.query_map([], |row| row.get(0))?;
            Ok(names.collect::<Result<_, _>>()?)
        })
        .unwrap()
}

/// Subjects one question reads.
fn subjects_read(desk: &mut Desk, asked: &Asked) -> BTreeSet<Subject> {
    for (name, input) in &asked.before {
        ask(desk, name, input.clone());
    }
    let tables = tables(desk);
    let heard = Arc::new(Mutex::new(BTreeSet::new()));
    let listener = Arc::clone(&heard);
    let office = desk.office_mut().unwrap();
    let before = office.commit_seq().unwrap();
    office
        .on_read(move |table, column| {
            let heard = &mut *listener.lock().unwrap();
            heard.insert((table.to_owned(), column.to_owned()));
        })
        .unwrap();
    if let Err(problem) = run(desk, asked.name, &asked.input.to_string()) {
        panic!("{} {}: {problem:?}", asked.name, asked.input);
    }
    let heard = std::mem::take(&mut *heard.lock().unwrap());
    assert_eq!(
        desk.office().unwrap().commit_seq().unwrap(),
        before,
        "{} is a question and changes nothing",
        asked.name
    );
    // Common table expressions are heard of by names of their own.
    heard
        .iter()
        .filter(|(table, _)| tables.contains(table))
        .filter_map(|(table, column)| subject_of(table, column))
        .collect()
}

#[test]
fn each_question_reads_what_the_table_says() {
    let folder = Folder::new();
    let mut seen: BTreeMap<&str, BTreeSet<Subject>> = BTreeMap::new();
    // What was done before one question must not be there at the next: such a question has a desk of its own, and the
    // others go first on one.
    let (alone, together): (Vec<Asked>, Vec<Asked>) = questions(&folder)
        .into_iter()
        .partition(|asked| !asked.before.is_empty());
    let mut desk = desk_in(&folder);
    for asked in &together {
        let subjects = subjects_read(&mut desk, asked);
        seen.entry(asked.name).or_default().extend(subjects);
    }
    drop(desk);
    for asked in &alone {
        let subjects = subjects_read(&mut desk_in(&folder), asked);
        seen.entry(asked.name).or_default().extend(subjects);
    }
    let mut wrong = Vec::new();
    for (name, declared) in reads() {
        let declared: BTreeSet<Subject> = declared.iter().copied().collect();
        let Some(read) = seen.remove(name) else {
            wrong.push(format!("{name} is not asked here: give it an input"));
            continue;
        };
        let excused = |list: &[(&str, Subject, &str)], subject: Subject| {
            list.iter()
                .any(|&(of, which, _)| (of, which) == (name, subject))
        };
        for &subject in read.difference(&declared) {
            if !excused(READ_IN_PASSING, subject) {
                wrong.push(format!("{name} reads {subject:?} and does not say so"));
            }
        }
        for &subject in declared.difference(&read) {
            if !OUTSIDE_THE_FILE.contains(&subject) && !excused(DECLARED_ALL_THE_SAME, subject) {
                wrong.push(format!("{name} says it reads {subject:?} and does not"));
            }
        }
    }
    wrong.extend(seen.keys().map(|name| format!("{name} is no question")));
    assert!(wrong.is_empty(), "\n  {}", wrong.join("\n  "));
}

#[test]
fn no_question_names_a_subject_twice_and_excuses_are_of_questions_that_are() {
    let all = reads();
    for (name, subjects) in &all {
        let once: BTreeSet<&Subject> = subjects.iter().collect();
        assert_eq!(once.len(), subjects.len(), "{name}");
    }
    for (name, subject, _) in READ_IN_PASSING {
        let (_, declared) = all.iter().find(|(other, _)| other == name).unwrap();
        assert!(!declared.contains(subject), "{name} declares {subject:?}");
    }
    for (name, subject, _) in DECLARED_ALL_THE_SAME {
        let (_, declared) = all.iter().find(|(other, _)| other == name).unwrap();
        assert!(declared.contains(subject), "{name} declares no {subject:?}");
    }
}

/// Writes what the sample ward lacks and answers the questions, with inputs that reach their statements.
fn questions(folder: &Folder) -> Vec<Asked> {
    let desk = &mut desk_in(folder);
    let units = ask(desk, "list_units", json!({ "on": null }));
    let units = units.as_array().unwrap();
    let unit_where = |is: &dyn Fn(&Value) -> bool| -> Value {
        units.iter().find(|unit| is(unit)).unwrap()["id"].clone()
    };
    let branch = unit_where(&|unit| unit["kind"] == "branch");
    let other_branch = unit_where(&|unit| unit["kind"] == "branch" && unit["id"] != branch);
    let group = unit_where(&|unit| unit["kind"] == "group" && unit["purpose"].is_null());
    let purpose_group = unit_where(&|unit| unit["kind"] == "group" && !unit["purpose"].is_null());

    ask(
        desk,
        "save_own_fields",
        json!({ "fields": [{ "id": null, "name": "Có vay vốn", "kind": "yes_no" }] }),
    );
    let own = ask(desk, "list_own_fields", json!({}))[0]["id"].clone();
    let mut add = |birth: &str| -> Value {
        let fields =
            json!({ "name": "Nguyễn Thị Hoàng Oanh", "birth": birth, "phone": "0987650123" });
        ask(
            desk,
            "add_record",
            json!({
                "member": { "fields": fields, "unit_id": branch, "group_id": null, "kind": "ordinary",
                    "joined": "2010", "join_reason": "admitted" },
                "own": [{ "field_id": own, "value": "yes" }],
            }),
        )
    };
    let (id, twin, founder) = (add("1978-06-14"), add("1978"), add("1990"));
    for fact in [
        json!({ "fact": "note", "day": "2018-01-02", "text": "Thăm nhà" }),
        json!({ "fact": "flag", "flag": "single_mother", "from": null, "last_day": null, "note": "" }),
    ] {
        let fact = json!({ "id": null, "person_id": id, "fact": fact });
        ask(desk, "save_fact", fact);
    }
    let corrected =
        ask(desk, "list_actions", json!({ "offset": 0, "limit": 1 }))["rows"][0]["id"].clone();
    ask(
        desk,
        "save_household",
        json!({ "id": null, "person_id": id, "is_head": true, "head_name": null,
            "address": "Số 7 ngõ Chim", "people": 3, "note": "" }),
    );
    let draft = json!({ "key": "meeting:new", "body": "{}", "saved_at": 0 });
    ask(desk, "save_draft", draft);
    let meetings = ask(desk, "list_meetings", json!({ "year": null }));
    let (meeting, detail) = meetings
        .as_array()
        .unwrap()
        .iter()
        .map(|row| {
            let id = row["id"].clone();
            let detail = ask(desk, "get_meeting", json!({ "id": id }));
            (id, detail)
        })
        .find(|(_, detail)| !detail["photos"].as_array().unwrap().is_empty())
        .unwrap();
    let photo = detail["photos"][0]["id"].clone();
    let (_, picture) = bytes(desk, "photo", json!({ "id": photo }));
    let file = folder.0.join("anh.jpg");
    sohoi_core::files::write_bytes(&file, sohoi_core::files::Replace::Refuse, &picture).unwrap();
    ask(desk, "set_member_photo", json!({ "id": id }));
    let task = ask(desk, "list_tasks", json!({ "filter": "all" }))[0]["id"].clone();
    ask(
        desk,
        "collect_branch_fees",
        json!({ "year": 2018, "unit_id": branch, "paid_on": "2018-01-20" }),
    );
    let receipt = ask(
        desk,
        "make_fee_receipt",
        json!({ "fee_year": 2018, "unit_id": branch, "person_id": null, "payer": "Nguyễn Thị Hoa", "day": "2018-01-20" }),
    );
    let receipts = json!({ "year": 2018, "offset": 0, "limit": 100 });
    let indicators = ask(desk, "report_form", json!({ "month": "2018-01" }))["indicators"].clone();

    // Another ward's list becomes an office in memory, which is merged once for its record.
    let list = "Họ và tên\tNgày sinh\tChi hội\n\
        Trần Thị Sơn Ca\t14/6/1978\tChi hội Sẻ Nâu\n\
        Nguyễn Thị Hoàng Oanh\t14/6/1978\tChi hội Sẻ Nâu";
    let take_in = vec![("paste_import", json!({ "text": list }))];
    let other_ward = vec![
        (
            "start_other_list",
            json!({ "ward_name": "Hội LHPN phường Chim Sâu" }),
        ),
        ("paste_import", json!({ "text": list })),
        ("commit_import", json!({ "make_branches": true })),
    ];
    let plan = json!({
        "day": "2018-01-15", "ward_name": null, "upper_level": null, "mark": "Chim Sâu", "branches": [],
        "people": [], "likely_are_same": true, "rule": "ours", "conflicts": [],
    });
    for (name, input) in &other_ward {
        ask(desk, name, input.clone());
    }
    let merger = ask(desk, "merge_wards", plan.clone());
    let pick = json!({ "filter": null, "without": [], "also": [id] });
    let found = |name: &str, head: &Value| {
        let pick = json!({ "filter": null, "without": [], "also": [head] });
        json!({ "kind": "found", "name": name, "branch_kind": "young", "pick": pick, "head": head, "deputies": [],
            "day": "2018-01-20" })
    };
    let founded = ask(desk, "change_structure", found("Chi hội Sơn Ca", &founder));

    let rules = ask(desk, "check_register", json!({}));
    let mut questions = Vec::new();
    let mut put = |name: &'static str, inputs: Vec<Value>| {
        questions.extend(inputs.into_iter().map(|input| Asked {
            name,
            input,
            before: Vec::new(),
        }));
    };
    let nothing = || vec![json!({})];
    let window = || vec![json!({ "offset": 0, "limit": 100 })];
    let today = || vec![json!({ "on": null }), json!({ "on": "2017-06-30" })];
    let month = || vec![json!({ "month": "2018-01" }), json!({ "month": "2017-12" })];
    let her = || vec![json!({ "id": id })];

    for name in [
        "desk_state",
        "kept_lists",
        "list_erasures",
        "list_own_fields",
        "import_state",
        "import_words",
        "other_list",
        "list_merged_wards",
        "get_settings",
        "undo_state",
        "backup_status",
        "list_backups",
        "list_drafts",
    ] {
        put(name, nothing());
    }
    for name in ["list_exports", "list_duplicates", "list_actions"] {
        put(name, window());
    }
    for name in ["office_profile", "list_units", "ended_units"] {
        put(name, today());
    }
    for name in [
        "today_board",
        "report_form",
        "branch_reports",
        "ward_table",
        "branch_table",
        "narratives",
        "reminder_text",
        "late_branches",
    ] {
        put(name, month());
    }
    for name in [
        "get_member",
        "reveal_member",
        "household_of",
        "member_photo",
        "erasure_preview",
        "person_file_preview",
        "fees_of_person",
    ] {
        put(name, her());
    }

    let all_columns = json!(MemberColumn::in_order());
    let narrow = json!({
        "units": [branch, group], "kinds": ["ordinary"], "core": false, "party": false, "suspended": false,
        "flags": ["single_mother"], "household_classes": ["poor"], "ethnicity": "kinh", "age_from": 18,
        "age_to": 90, "birth_month": 6, "joined_from": "2000-01-01", "joined_to": "2018-01-01",
        "lacks": ["phone"], "groups": [purpose_group], "own": [{ "field_id": own, "is": { "kind": "known" } }],
    });
    let mut lists = vec![
        json!({ "limit": 100 }),
        json!({ "search": "hoang oanh", "columns": all_columns, "limit": 100 }),
        json!({ "narrow": narrow, "limit": 100 }),
        json!({ "unit_id": branch, "on": "2017-06-30", "limit": 100 }),
    ];
    lists.extend(
        ["active", "core", "left", "all"].map(|status| json!({ "status": status, "limit": 100 })),
    );
    lists.extend(
        [
            "name",
            "birth",
            "unit",
            "joined",
            "birthday",
            "address",
            "kind",
            "card_number",
        ]
        .map(|order| json!({ "order": order, "limit": 100 })),
    );
    put("list_members", lists.clone());
    put("list_member_ids", lists);
    let of_units = [Value::Null, branch.clone()];
    for name in ["count_members", "member_counts"] {
        put(
            name,
            of_units
                .clone()
                .map(|unit| json!({ "on": null, "unit_id": unit }))
                .to_vec(),
        );
    }
    put(
        "check_person",
        vec![json!({ "name": "Lê Thị Mai", "phone": "123", "citizen_number": "12" })],
    );
    put(
        "similar_members",
        vec![json!({ "name": "Nguyễn Thị Hoàng Oanh", "birth": "1978" })],
    );
    put(
        "members_by_month",
        vec![json!({ "month": "2018-01", "months": 12 })],
    );
    for unit in of_units.clone() {
        let of = json!({ "from": "2017-01-01", "last_day": "2018-01-20", "unit_id": unit });
        put("member_change", vec![of.clone()]);
        put(
            "people_of_change",
            vec![
                json!({ "of": of, "part": "admitted" }),
                json!({ "of": of, "part": "transferred_in" }),
                json!({ "of": of, "part": "died" }),
            ],
        );
    }
    let texts = || {
        [
            "hoang oanh",
            "so 7 ngo chim",
            "giao ban",
            "tham nha",
            "1",
            "2018-01",
        ]
    };
    put(
        "search",
        texts().map(|text| json!({ "text": text })).to_vec(),
    );
    put(
        "search_households",
        texts().map(|text| json!({ "text": text })).to_vec(),
    );

    for kind in [
        "member_book",
        "profiles",
        "new_members",
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
        let order = |unit: &Value, new_since: Value| {
            json!({
                "kind": kind, "unit_id": unit, "new_since": new_since, "month": null, "year": 2018, "title": "Họp",
                "across": 3, "down": 8,
            })
        };
        put(
            "paper_preview",
            vec![
                order(&branch, Value::Null),
                order(&Value::Null, json!("2018-01-01")),
            ],
        );
    }
    let pair = |wins: Value, in_clear: bool| json!({ "kept_id": id, "other_id": twin, "wins": wins, "in_clear": in_clear });
    put(
        "merge_preview",
        vec![pair(Value::Null, false), pair(json!("kept"), true)],
    );
    let work = |change: Value| json!({ "ids": [id, twin], "change": change });
    put(
        "bulk_preview",
        vec![
            work(
                json!({ "kind": "move", "unit_id": other_branch, "group_id": null, "from": "2018-01-10" }),
            ),
            work(json!({ "kind": "leave", "last_day": "2018-01-10", "reason": "moved_away" })),
            work(json!({ "kind": "field", "field": "occupation", "value": "Thợ may" })),
            work(json!({ "kind": "flag", "flag": "widowed", "from": null, "note": "" })),
        ],
    );
    put("check_register", nothing());
    let rules: Vec<Value> = rules
        .as_array()
        .unwrap()
        .iter()
        .map(|count| json!({ "rule": count["rule"], "offset": 0, "limit": 100 }))
        .collect();
    assert!(rules.len() > 20, "every rule answers its count");
    put("list_check_cases", rules);

    put(
        "list_terms",
        vec![
            json!({ "unit_id": null, "on": null }),
            json!({ "unit_id": branch, "on": "2018-01-01" }),
        ],
    );
    let terms = ask(desk, "list_terms", json!({ "unit_id": null, "on": null }));
    let mut terms = terms.as_array().unwrap().iter();
    let head = terms.find(|term| term["post"] == "branch_head").unwrap();
    put(
        "duties_of",
        [&Value::Null, &head["id"]]
            .map(|term| json!({ "id": head["person_id"], "last_day": "2018-01-20", "term_id": term }))
            .to_vec(),
    );
    let whom = json!({
        "units": [branch], "age_from": 18, "age_to": 60, "core_only": false, "party_only": true,
        "flag": "single_mother", "without_officers": true, "without_young": true,
    });
    let everybody = json!({
        "units": [], "age_from": null, "age_to": null, "core_only": false, "party_only": false, "flag": null,
        "without_officers": false, "without_young": false,
    });
    put(
        "list_candidates",
        vec![
            json!({ "filter": whom, "on": "2018-01-20", "search": "", "offset": 0, "limit": 100 }),
            json!({ "filter": everybody, "on": "2018-01-20", "search": "oanh", "offset": 0, "limit": 100 }),
            json!({ "filter": whom, "on": "2018-01-20", "search": "", "picked": pick, "offset": 0, "limit": 100 }),
        ],
    );
    let found = found("Chi hội Họa Mi", &id);
    put(
        "preview_structure",
        vec![
            json!({ "kind": "merge", "units": [branch, other_branch], "into": branch, "name": "Chi hội Một",
            "day": "2018-01-20" }),
            json!({ "kind": "split", "unit": branch, "name": "Chi hội Họa Mi", "groups": [], "pick": pick,
            "head": id, "deputies": [], "day": "2018-01-20" }),
            json!({ "kind": "move_group", "group": group, "to": other_branch, "day": "2018-01-20" }),
            json!({ "kind": "move_members", "pick": pick, "to": other_branch, "day": "2018-01-20" }),
            json!({ "kind": "dissolve", "unit": branch, "to": other_branch, "day": "2018-01-20" }),
            found.clone(),
        ],
    );
    put("unit_lineage", vec![json!({ "id": branch })]);
    put(
        "group_people",
        vec![json!({ "id": purpose_group, "on": null })],
    );
    for founding in [
        json!({ "kind": "planned", "change": found }),
        json!({ "kind": "done", "unit_id": founded }),
    ] {
        put(
            "founding_paper",
            ["list", "proposal", "decision"]
                .map(|paper| json!({ "founding": founding, "paper": paper }))
                .to_vec(),
        );
    }
    put("merger_record", vec![json!({ "id": merger })]);

    put(
        "list_meetings",
        vec![json!({ "year": null }), json!({ "year": 2018 })],
    );
    put("get_meeting", vec![json!({ "id": meeting })]);
    put(
        "propose_meeting",
        [
            "monthly_briefing",
            "standing_board",
            "committee",
            "review",
            "other",
        ]
        .map(|kind| json!({ "kind": kind, "day": "2018-02-19" }))
        .to_vec(),
    );
    put("photo", vec![json!({ "id": photo })]);
    put(
        "minutes_preview",
        vec![
            json!({ "id": meeting, "fields": detail["fields"] }),
            json!({ "id": null, "fields": detail["fields"] }),
        ],
    );
    put(
        "list_tasks",
        ["open", "overdue", "done", "all"]
            .map(|filter| json!({ "filter": filter }))
            .to_vec(),
    );

    put(
        "branch_grid",
        vec![json!({ "month": "2018-01", "unit_id": branch })],
    );
    for indicator in indicators.as_array().unwrap() {
        let of = |month: &str| json!({ "month": month, "indicator_id": indicator["id"] });
        put("figure_story", vec![of("2018-01"), of("2017-12")]);
        if indicator["source"] == "register" {
            put("people_behind", vec![of("2018-01")]);
        }
    }
    put(
        "fee_year",
        vec![json!({ "year": 2017 }), json!({ "year": 2018 })],
    );
    put("fee_lines", of_units.clone()
        .map(|unit| json!({ "year": 2017, "unit_id": unit, "only_owing": true, "offset": 0, "limit": 100 }))
        .to_vec());
    put("fee_receipts", vec![receipts]);
    for name in ["get_fee_receipt", "fee_receipt_page"] {
        put(name, vec![json!({ "id": receipt })]);
    }
    put(
        "record_history",
        vec![
            json!({ "record": { "kind": "person", "id": id } }),
            json!({ "record": { "kind": "unit", "id": branch } }),
            json!({ "record": { "kind": "meeting", "id": meeting } }),
            json!({ "record": { "kind": "task", "id": task } }),
        ],
    );
    put(
        "action_changes",
        vec![json!({ "id": corrected }), json!({ "id": 1 })],
    );

    let mut put_after = |before: &Vec<(&'static str, Value)>, name: &'static str, input: Value| {
        let before = before.clone();
        questions.push(Asked {
            name,
            input,
            before,
        });
    };
    put_after(&take_in, "import_state", json!({}));
    for filter in ["all", "add", "duplicates", "needs"] {
        let page = json!({ "filter": filter, "list": null, "offset": 0, "limit": 100 });
        put_after(&take_in, "import_page", page);
    }
    put_after(&other_ward, "other_list", json!({}));
    put_after(&other_ward, "preview_merger", plan.clone());
    put_after(&other_ward, "check_merger", plan);
    questions
}
