//! Stories and rules of this subject.

use super::*;
use crate::days::PartialDay;
use crate::members::{
    JoinReason, MemberKind, NewMember, OwnField, OwnKind, PersonFields, SaveOwnFields, add_member,
    list_own_fields, save_own_fields,
};
use crate::office::{Office, test_office};
use crate::organization::{UnitKind, list_units};

fn a_branch(office: &Office) -> UnitId {
    list_units(office, office.today())
        .unwrap()
        .into_iter()
        .find(|unit| unit.kind == UnitKind::Branch)
        .unwrap()
        .id
}

fn join(office: &mut Office, name: &str, unit_id: UnitId) -> PersonId {
    let fields = PersonFields {
        name: name.into(),
        ..Default::default()
    };
    add_member(
        office,
        &NewMember {
            fields,
            unit_id,
            group_id: None,
            kind: MemberKind::Ordinary,
            joined: PartialDay::year(2010),
            join_reason: JoinReason::Admitted,
        },
    )
    .unwrap()
}

/// What stands on a hit's line.
fn told(hit: &SearchHit) -> String {
    match hit {
        SearchHit::Person { name, .. } => format!("person {name}"),
        SearchHit::Unit { name, old_name, .. } => {
            format!("unit {name} {}", old_name.as_deref().unwrap_or("-"))
        }
        SearchHit::Household {
            person_id,
            head,
            address,
            ..
        } => format!(
            "household {} {address} {}",
            head.as_deref().unwrap_or("-"),
            person_id.0
        ),
        SearchHit::Meeting { title, day, .. } => format!("meeting {title} {day}"),
        SearchHit::Task { text, .. } => format!("task {text}"),
        SearchHit::SavedList { name, .. } => format!("list {name}"),
        SearchHit::Report { month } => format!("report {month}"),
        SearchHit::Receipt {
            number,
            payer,
            fee_year,
            ..
        } => format!("receipt {number} {payer} {fee_year}"),
        SearchHit::Note { name, text, .. } => format!("note {name} {text}"),
        SearchHit::Own {
            name, own, text, ..
        } => format!("own {name} {own}: {text}"),
    }
}

fn found(office: &Office, text: &str) -> Vec<String> {
    search(office, text).unwrap().iter().map(told).collect()
}

const EVERY_KIND: &str = "
INSERT INTO unit (kind, parent_id, branch_kind) VALUES ('branch', (SELECT id FROM unit WHERE kind = 'ward'), 'area');
INSERT INTO unit_name (unit_id, name, valid_to) VALUES ((SELECT max(id) FROM unit), 'Tổ dân phố cũ', '2015-01-01');
INSERT INTO unit_name (unit_id, name, valid_from) VALUES ((SELECT max(id) FROM unit), 'Chi hội 9', '2015-01-01');
INSERT INTO household (head_name, address) VALUES ('Nguyễn Văn Tám', 'Ngõ 40 Sài Đồng');
INSERT INTO household_member (household_id, person_id) VALUES ((SELECT max(id) FROM household), :person);
INSERT INTO meeting (kind, title, day) VALUES ('other', 'Họp quý Xuân', '2017-03-05');
INSERT INTO conclusion (meeting_id, position, text)
  VALUES ((SELECT max(id) FROM meeting), 1, 'Thống nhất kế hoạch năm');
INSERT INTO task (text, owner) VALUES ('Sắp xếp kho sách', 'standing_board');
INSERT INTO month_lock (month, locked) VALUES (201603, 1);
INSERT INTO fee_receipt (year, number, day, fee_year, unit_id, payer, amount)
  VALUES (2017, 7, '2017-05-05', 2016, :unit, 'Chi hội Bốn', 24000);
INSERT INTO fee_receipt (year, number, day, fee_year, unit_id, payer, amount)
  VALUES (2017, 107, '2017-06-05', 2017, :unit, 'Chi hội Năm', 24000);
INSERT INTO person_note (person_id, day, text) VALUES (:person, '2017-01-01', 'Hẹn đến thăm sau Tết');
";

/// An office with one record of each kind, and a woman in it.
fn office_of_every_kind() -> (Office, PersonId) {
    let mut office = test_office();
    let unit = a_branch(&office);
    let id = join(&mut office, "Dương Thị Hồng", unit);
    office
        .change(crate::Action::EditMember, |tx| {
            tx.execute_batch(
                &EVERY_KIND
                    .replace(":person", &id.0.to_string())
                    .replace(":unit", &unit.0.to_string()),
            )?;
            Ok(())
        })
        .unwrap();
    crate::members::keep_list(&mut office, None, "Hội viên trẻ cần gặp", "{}").unwrap();
    (office, id)
}

#[test]
fn every_kind_of_record_is_found_without_marks() {
    let (office, id) = office_of_every_kind();
    for (typed, line) in [
        ("duong hong", "person Dương Thị Hồng".to_owned()),
        ("to dan pho cu", "unit Chi hội 9 Tổ dân phố cũ".to_owned()),
        (
            "nguyen van tam",
            format!("household Nguyễn Văn Tám Ngõ 40 Sài Đồng {}", id.0),
        ),
        (
            "ho ngo 40",
            format!("household Nguyễn Văn Tám Ngõ 40 Sài Đồng {}", id.0),
        ),
        ("hop quy xuan", "meeting Họp quý Xuân 2017-03-05".to_owned()),
        ("05/03/2017", "meeting Họp quý Xuân 2017-03-05".to_owned()),
        (
            "thong nhat ke hoach",
            "meeting Họp quý Xuân 2017-03-05".to_owned(),
        ),
        ("sap xep kho sach", "task Sắp xếp kho sách".to_owned()),
        ("danh sach can gap", "list Hội viên trẻ cần gặp".to_owned()),
        ("bao cao thang 3/2016", "report 2016-03".to_owned()),
        ("Tháng 03/2016", "report 2016-03".to_owned()),
        (
            "phieu thu bon",
            "receipt 07/2017 Chi hội Bốn 2016".to_owned(),
        ),
        (
            "hen den tham",
            "note Dương Thị Hồng Hẹn đến thăm sau Tết".to_owned(),
        ),
    ] {
        assert_eq!(found(&office, typed), [line], "{typed}");
    }
    assert_eq!(found(&office, "  "), Vec::<String>::new());
    assert_eq!(found(&office, "khong co gi nhu the"), Vec::<String>::new());
}

/// The index of them is there before the first is written, and follows every change.
#[test]
fn what_the_wards_own_fields_say_is_found_with_their_name() {
    let (mut office, id) = office_of_every_kind();
    assert_eq!(found(&office, "ao lua"), Vec::<String>::new());
    let fields = |names: &[(&str, OwnKind)]| SaveOwnFields {
        fields: names
            .iter()
            .map(|(name, kind)| OwnField {
                id: None,
                name: (*name).into(),
                kind: *kind,
            })
            .collect(),
    };
    save_own_fields(
        &mut office,
        &fields(&[("Sở trường", OwnKind::Text), ("Số con", OwnKind::Number)]),
    )
    .unwrap();
    let mut known = list_own_fields(&office).unwrap();
    let say = |office: &mut Office, values: [&str; 2]| {
        let sql =
            "INSERT OR REPLACE INTO own_value (person_id, field_id, value) VALUES (?1, ?2, ?3)";
        office
            .change(crate::Action::EditMember, |tx| {
                for (field, value) in known.iter().zip(values) {
                    tx.execute(sql, (id, field.id, value))?;
                }
                Ok(())
            })
            .unwrap();
    };
    say(&mut office, ["May áo lụa, nấu cỗ", "20455"]);
    let line = ["own Dương Thị Hồng Sở trường: May áo lụa, nấu cỗ"];
    assert_eq!(found(&office, "ao lua"), line);
    assert_eq!(found(&office, "nau co"), line);
    assert_eq!(
        found(&office, "20455"),
        Vec::<String>::new(),
        "numbers are no texts"
    );
    say(&mut office, ["Hát chèo", "2"]);
    assert_eq!(found(&office, "ao lua"), Vec::<String>::new());
    crate::history::undo(&mut office).unwrap();
    assert_eq!(found(&office, "ao lua"), line);
    known.truncate(1);
    known[0].name = "Tài khéo".into();
    save_own_fields(&mut office, &SaveOwnFields { fields: known }).unwrap();
    assert_eq!(
        found(&office, "ao lua"),
        ["own Dương Thị Hồng Tài khéo: May áo lụa, nấu cỗ"]
    );
    save_own_fields(&mut office, &SaveOwnFields { fields: Vec::new() }).unwrap();
    assert_eq!(found(&office, "ao lua"), Vec::<String>::new());
}

#[test]
fn what_is_called_just_so_comes_before_other_kinds() {
    let (mut office, _) = office_of_every_kind();
    // Whoever lives in "Chi hội 9" street would come first by kind.
    let unit = a_branch(&office);
    join(&mut office, "Chi Hội 91", unit);
    let first = |text: &str| found(&office, text).into_iter().next().unwrap();
    assert_eq!(first("chi hoi 9"), "unit Chi hội 9 -");
    assert_eq!(first("Chi hội 9"), "unit Chi hội 9 -");
    // "107/2017" holds it too, and is newer.
    for typed in ["07/2017", "7/2017", "phieu thu 7/2017"] {
        assert_eq!(
            found(&office, typed),
            [
                "receipt 07/2017 Chi hội Bốn 2016",
                "receipt 107/2017 Chi hội Năm 2017"
            ]
        );
    }
}

/// "Hương" stands in "Phương" too, in name order before most of those called so.
#[test]
fn who_is_called_so_comes_before_whose_name_holds_the_letters() {
    let mut office = test_office();
    let unit = a_branch(&office);
    for name in [
        "Tạ Phương Anh",
        "Lê Thị Hương",
        "Lê Hương Giang",
        "Hà Hươngly",
    ] {
        join(&mut office, name, unit);
    }
    let people = [
        "person Lê Hương Giang",
        "person Lê Thị Hương",
        "person Hà Hươngly",
        "person Tạ Phương Anh",
    ];
    for typed in ["huong", "Hương"] {
        assert_eq!(found(&office, typed)[..4], people);
    }
}

/// A few letters stand in every long text: a word of a sentence is found from its beginning, and after what is called so.
#[test]
fn what_stands_in_a_text_comes_after_what_is_called_so() {
    let (mut office, _) = office_of_every_kind();
    assert_eq!(found(&office, "ong nhat hoach"), Vec::<String>::new());
    let unit = a_branch(&office);
    join(&mut office, "Lê Thị Nhất", unit);
    // The words side by side come before the words here and there.
    crate::members::keep_list(&mut office, None, "Kho sách", "{}").unwrap();
    assert_eq!(
        found(&office, "sach kho"),
        ["task Sắp xếp kho sách", "list Kho sách"]
    );
    assert_eq!(
        found(&office, "kho sach"),
        ["list Kho sách", "task Sắp xếp kho sách"]
    );
    assert_eq!(
        found(&office, "nhất"),
        ["person Lê Thị Nhất", "meeting Họp quý Xuân 2017-03-05"]
    );
}

#[test]
fn a_household_nobody_lives_in_any_more_is_not_offered() {
    let (mut office, _) = office_of_every_kind();
    office
        .change(crate::Action::EditMember, |tx| {
            tx.execute_batch(
                "UPDATE household_member SET valid_from = '2000-01-01', valid_to = '2010-01-01'",
            )?;
            Ok(())
        })
        .unwrap();
    assert_eq!(found(&office, "nguyen van tam"), Vec::<String>::new());
}

#[test]
fn what_is_written_with_the_same_marks_comes_first() {
    let mut office = test_office();
    let unit_id = a_branch(&office);
    // More people who only sound alike, and sort before her, than are shown.
    let alike = (0..12).map(|_| "Lê Thị Hoàng");
    for name in alike.chain(["Lê Thị Hoãng", "Trần Hoa"]) {
        join(&mut office, name, unit_id);
    }
    let first = |text: &str| match search(&office, text).unwrap().into_iter().next() {
        Some(SearchHit::Person { name, .. }) => name,
        other => panic!("{:?}", other.as_ref().map(told)),
    };
    assert_eq!(first("hoãng"), "Lê Thị Hoãng");
    assert_eq!(
        first("hoang"),
        "Lê Thị Hoàng",
        "without marks the order of names stands"
    );
}
