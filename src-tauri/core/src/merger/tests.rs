//! Stories of two wards that become one.

use std::path::PathBuf;

use super::*;
use crate::backup::save_backup;
use crate::clock::FixedClock;
use crate::error::{Error, Rule};
use crate::files::{Replace, TestFolder};
use crate::history::undo;
use crate::members::{
    FieldKind, JoinReason, MemberKind, NewMember, PERSON_FIELDS, PersonFields, add_member,
    count_members, get_member, reveal_member,
};
use crate::office::{Office, Purpose, test_office};
use crate::organization::*;
use crate::reports::*;
use crate::vault::{Cost, Unlock};

fn day(text: &str) -> Day {
    crate::days::day_from_text(text).unwrap()
}

fn clock() -> Box<FixedClock> {
    Box::new(FixedClock {
        today: day("2018-01-20"),
    })
}

/// A second ward with branches of the same names, in a folder with a password.
fn other_in(folder: &std::path::Path) -> Office {
    crate::place::create(
        folder,
        &Purpose::Real,
        &crate::place::Protection::Password {
            officer: "Lê Thị Thu",
            password: "bốn từ dễ nhớ",
        },
        Cost::LEAST,
        clock(),
        "Lê Thị Thu",
        |office| {
            set_up_office(
                office,
                &SetUp {
                    ward_name: "Hội LHPN phường Giang Biên".into(),
                    place_name: "Giang Biên".into(),
                    upper_levels: vec![],
                    branches: "Chi hội 1\nChi hội 2\nChi hội Đê".into(),
                    officers: vec![SetUpOfficer {
                        name: "Lê Thị Thu".into(),
                        post: Post::Chair,
                        other_title: None,
                        valid_from: day("2016-06-01"),
                        last_day: None,
                    }],
                },
            )?;
            Ok(())
        },
    )
    .unwrap()
    .0
}

fn unit(office: &Office, name: &str) -> UnitId {
    unit_on(office, name, "2018-01-20").id
}

fn unit_on(office: &Office, name: &str, on: &str) -> UnitRow {
    list_units(office, day(on))
        .unwrap()
        .into_iter()
        .find(|unit| unit.name == name)
        .unwrap_or_else(|| panic!("{name} on {on}"))
}

fn member(office: &mut Office, branch: &str, fields: &[(&str, &str)]) -> PersonId {
    let get = |wanted: &str| {
        fields
            .iter()
            .find(|(field, _)| *field == wanted)
            .map(|(_, value)| (*value).to_owned())
    };
    let new = NewMember {
        fields: PersonFields {
            name: get("name").unwrap(),
            birth: get("birth").map(|text| text.try_into().unwrap()),
            citizen_number: get("citizen"),
            phone: get("phone"),
            occupation: get("occupation"),
            ..Default::default()
        },
        unit_id: unit(office, branch),
        group_id: None,
        kind: MemberKind::Ordinary,
        joined: "2010".to_owned().try_into().unwrap(),
        join_reason: JoinReason::Admitted,
    };
    add_member(office, &new).unwrap()
}

fn plan() -> MergerPlan {
    MergerPlan {
        day: day("2018-02-01"),
        ward_name: Some("Hội LHPN phường Hợp Nhất".into()),
        upper_level: None,
        mark: "Giang Biên".into(),
        branches: vec![],
        people: vec![],
        likely_are_same: false,
        rule: Keep::Fuller,
        conflicts: vec![],
    }
}

fn enter(office: &mut Office, month: &str, branch: &str, code: &str, value: i64) {
    let month: Month = month.to_owned().try_into().unwrap();
    let indicator_id = report_form(office, month)
        .unwrap()
        .indicators
        .into_iter()
        .find(|indicator| indicator.code == code)
        .unwrap()
        .id;
    let unit_id = unit(office, branch);
    enter_figures(
        office,
        &EnterFigures {
            month,
            unit_id,
            figures: vec![EnteredFigure {
                indicator_id,
                figure: Figure::Value { value },
            }],
        },
    )
    .unwrap();
}

#[test]
fn two_wards_become_one_with_their_past_and_back() {
    let folder = TestFolder::new();
    let mut other = other_in(&folder.0.join("kia"));
    let mut office = test_office();
    let an = member(
        &mut office,
        "Chi hội 1",
        &[
            ("name", "Nguyễn Thị Lý"),
            ("birth", "1970-05-02"),
            ("occupation", "May"),
        ],
    );
    member(
        &mut office,
        "Chi hội 2",
        &[("name", "Trần Thị Hoa"), ("birth", "1980")],
    );
    let same = member(
        &mut other,
        "Chi hội 1",
        &[
            ("name", "Nguyễn Thị Lí"),
            ("birth", "1970-05-02"),
            ("occupation", "Thợ may"),
            ("phone", "0912345678"),
        ],
    );
    let likely = member(
        &mut other,
        "Chi hội 2",
        &[("name", "Trần Thị Hoa"), ("birth", "1980")],
    );
    member(
        &mut other,
        "Chi hội 2",
        &[("name", "Trần Thị Hoa"), ("birth", "1981")],
    );
    member(
        &mut other,
        "Chi hội Đê",
        &[("name", "Phạm Thị Đê"), ("birth", "1990")],
    );
    let code = report_form(&office, Month::new(2018, 1).unwrap())
        .unwrap()
        .indicators
        .into_iter()
        .find(|indicator| {
            indicator.source == IndicatorSource::Branch && indicator.kind == IndicatorKind::Flow
        })
        .unwrap()
        .code;
    enter(&mut office, "2017-12", "Chi hội 1", &code, 3);
    enter(&mut other, "2017-12", "Chi hội 1", &code, 4);
    let before = office.content_hash().unwrap();

    let view = preview_merger(&office, &other, &plan()).unwrap();
    let check = check_merger(&mut office, &other, &plan()).unwrap();
    assert_eq!(office.content_hash().unwrap(), before);
    assert!(check.fits, "{:?} {:?}", check.sums, check.months);
    let sum = |what| {
        check
            .sums
            .iter()
            .find(|row| row.what == what)
            .unwrap()
            .clone()
    };
    let members = sum(SumOf::Members);
    assert_eq!(
        (members.ours, members.theirs, members.twice, members.after),
        (2, 4, 1, 5)
    );
    assert_eq!(sum(SumOf::Branches).after, 6);
    assert_eq!(check.months[0].off, 0);
    let rows: Vec<_> = view
        .matches
        .iter()
        .map(|row| (row.theirs, row.likeness, row.same))
        .collect();
    assert_eq!(
        rows,
        [
            (same, Likeness::NameAndMore, true),
            (likely, Likeness::NameAndYear, false)
        ]
    );
    assert_eq!(
        view.conflicts
            .iter()
            .map(|row| (row.field.as_str(), row.keep))
            .collect::<Vec<_>>(),
        [("name", Keep::Ours), ("occupation", Keep::Theirs)],
        "the fuller word stays, a tie is ours"
    );

    let de = unit(&other, "Chi hội Đê");
    let mut decided = plan();
    decided.branches = vec![BranchChoice {
        unit_id: de,
        into: Some(unit(&office, "Chi hội 3")),
        name: None,
    }];
    decided.people = vec![PersonChoice {
        theirs: likely,
        ours: view.matches[1].ours.into(),
    }];
    merge_wards(&mut office, &other, &decided).unwrap();
    assert_eq!(count_members(&office, day("2018-02-01"), None).unwrap(), 4);
    assert_eq!(unit_on(&office, "Chi hội 3", "2018-02-01").members, 1);
    assert_eq!(
        unit_on(&office, "Chi hội Đê", "2018-01-31").members,
        1,
        "old names in old months"
    );
    assert_eq!(
        unit_on(&office, "Chi hội 2 (Giang Biên)", "2018-02-01").members,
        1
    );
    assert_eq!(
        list_units(&office, day("2018-01-31"))
            .unwrap()
            .iter()
            .filter(|unit| unit.name == "Chi hội 1")
            .count(),
        2
    );
    assert_eq!(
        office_profile(&office, day("2018-02-01"))
            .unwrap()
            .ward_name,
        "Hội LHPN phường Hợp Nhất"
    );
    let fields = reveal_member(&office, an).unwrap();
    assert_eq!(
        fields.phone.as_deref(),
        Some("0912345678"),
        "what we did not know is filled in"
    );
    assert_eq!(fields.occupation.as_deref(), Some("Thợ may"));
    assert_eq!(get_member(&office, an).unwrap().memberships.len(), 1);
    let table = ward_table(&office, Month::new(2017, 12).unwrap()).unwrap();
    let form = report_form(&office, Month::new(2017, 12).unwrap()).unwrap();
    let at = form
        .indicators
        .iter()
        .position(|indicator| indicator.code == code)
        .unwrap();
    assert_eq!(table.rows[at].period.value, Some(7), "flows are summed");
    let kept = list_merged_wards(&office).unwrap();
    assert_eq!(kept[0].name, "Hội LHPN phường Giang Biên");
    assert!(kept[0].sums.iter().all(|row| row.fits));
    assert!(matches!(
        merge_wards(&mut office, &other, &plan()),
        Err(Error::Refused {
            field: "file",
            rule: Rule::AlreadyThere
        })
    ));
    undo(&mut office).unwrap();
    assert_eq!(office.content_hash().unwrap(), before, "undone as a whole");
}

#[test]
fn too_little_in_common_is_never_one_person() {
    let folder = TestFolder::new();
    let mut other = other_in(&folder.0.join("kia"));
    let mut office = test_office();
    for fields in [
        [
            ("name", "Lê Thị An"),
            ("birth", "1970-05-02"),
            ("citizen", "001170000001"),
        ],
        [
            ("name", "Lê Thị Bình"),
            ("birth", "1971-01-01"),
            ("citizen", "001171000001"),
        ],
        [
            ("name", "Lê Thị Chi"),
            ("birth", "1972"),
            ("citizen", "001172000001"),
        ],
    ] {
        member(&mut office, "Chi hội 1", &fields);
    }
    for fields in [
        // Another number; another day; another name and year under a number that was mistyped.
        [
            ("name", "Lê Thị An"),
            ("birth", "1970-05-02"),
            ("citizen", "001170000002"),
        ],
        [
            ("name", "Lê Thị Bình"),
            ("birth", "1971-01-02"),
            ("phone", "0912345678"),
        ],
        [
            ("name", "Vũ Thị Dung"),
            ("birth", "1980"),
            ("citizen", "001172000001"),
        ],
    ] {
        member(&mut other, "Chi hội 1", &fields);
    }
    let mut everything = plan();
    everything.likely_are_same = true;
    let view = preview_merger(&office, &other, &everything).unwrap();
    assert!(view.matches.is_empty(), "{:?}", view.matches);
}

#[test]
fn the_other_file_is_opened_in_a_place_of_its_own_and_leaves_nothing() {
    let folder = TestFolder::new();
    let kia = folder.0.join("kia");
    let mut other = other_in(&kia);
    member(
        &mut other,
        "Chi hội 1",
        &[("name", "Lê Thị An"), ("birth", "1970")],
    );
    let backup = folder.0.join("Giang Biên.sohoi");
    save_backup(&other, &backup, Replace::Refuse).unwrap();
    drop(other);
    let there = folder.0.join("merging");
    let office = test_office();
    let files: [PathBuf; 2] = [backup.clone(), kia.join("office.db")];
    for path in files {
        let whole = std::fs::read(&path).unwrap();
        let file = OtherFile::look(&path).unwrap();
        assert!(file.needs_secret);
        assert!(
            file.open(&there, &Unlock::Password("không phải".into()), clock())
                .is_err()
        );
        assert!(!there.exists(), "a wrong password leaves nothing behind");
        let opened = file
            .open(&there, &Unlock::Password("bốn từ dễ nhớ".into()), clock())
            .unwrap();
        let summary = ward_summary(&office, opened.office().unwrap()).unwrap();
        assert_eq!(
            (summary.mark.as_str(), summary.members, summary.branches),
            ("Giang Biên", 1, 3)
        );
        drop(opened);
        assert!(!there.exists(), "the copy is gone");
        assert_eq!(
            std::fs::read(&path).unwrap(),
            whole,
            "its file is as it was"
        );
    }
    assert!(OtherFile::look(&kia.join("keys-a")).is_err());
}

#[test]
fn a_refusal_is_told_at_the_branch_before_the_merger_is_tried() {
    let folder = TestFolder::new();
    let other = other_in(&folder.0.join("kia"));
    let mut office = test_office();
    let (one, de) = (unit(&other, "Chi hội 1"), unit(&other, "Chi hội Đê"));
    let check = |office: &mut Office, choice: BranchChoice, day_of: &str| {
        let mut plan = plan();
        plan.day = day(day_of);
        let asked = choice.unit_id;
        plan.branches = vec![choice];
        let view = preview_merger(office, &other, &plan).unwrap();
        let row = view.branches.iter().find(|row| row.unit_id == asked);
        let told = row.unwrap().trouble;
        let refused = check_merger(office, &other, &plan).is_err();
        assert_eq!(told.is_some(), refused, "told if and only if refused");
        told
    };
    let named = |unit_id, name: &str| BranchChoice {
        unit_id,
        into: None,
        name: Some(name.into()),
    };
    assert_eq!(
        check(&mut office, named(de, "chi hội 2"), "2018-02-01"),
        Some(BranchTrouble::SameName)
    );
    assert_eq!(
        check(&mut office, named(one, "Chi hội 1 cũ"), "2018-02-01"),
        None
    );
    let nowhere = BranchChoice {
        unit_id: de,
        into: Some(UnitId(999)),
        name: None,
    };
    let mut closed = plan();
    closed.branches = vec![nowhere];
    let view = preview_merger(&office, &other, &closed).unwrap();
    let row = view.branches.iter().find(|row| row.unit_id == de).unwrap();
    assert_eq!(row.trouble, Some(BranchTrouble::IntoClosed));
    assert!(check_merger(&mut office, &other, &closed).is_err());
}

#[test]
fn a_year_gives_way_to_the_whole_birthday_without_a_question() {
    let folder = TestFolder::new();
    let mut other = other_in(&folder.0.join("kia"));
    let mut office = test_office();
    let phone = ("phone", "0912345678");
    let of = |name, birth| [("name", name), ("birth", birth), phone];
    let year_here = member(&mut office, "Chi hội 1", &of("Lê Thị An", "1970"));
    let whole_here = member(&mut office, "Chi hội 1", &of("Lê Thị Bình", "1971-03-04"));
    member(&mut other, "Chi hội 1", &of("Lê Thị An", "1970-05-02"));
    member(&mut other, "Chi hội 1", &of("Lê Thị Bình", "1971"));
    let mut keep_ours = plan();
    keep_ours.rule = Keep::Ours;
    let view = preview_merger(&office, &other, &keep_ours).unwrap();
    assert_eq!(view.matches.iter().filter(|row| row.same).count(), 2);
    assert!(view.conflicts.is_empty(), "{:?}", view.conflicts);
    merge_wards(&mut office, &other, &keep_ours).unwrap();
    let birth = |id| reveal_member(&office, id).unwrap().birth.map(String::from);
    assert_eq!(birth(year_here).as_deref(), Some("1970-05-02"));
    assert_eq!(birth(whole_here).as_deref(), Some("1971-03-04"));
}

//SPEED
#[test]
fn a_ward_that_has_only_a_list_is_merged_from_it() {
    use crate::members::import::{Cell, Import, Table};
    let mut office = test_office();
    member(
        &mut office,
        "Chi hội 1",
        &[("name", "Nguyễn Thị Lý"), ("birth", "1970-03-04")],
    );
    let before = count_members(&office, day("2018-02-01"), None).unwrap();
    let row = |cells: &[&str]| {
        cells
            .iter()
            .map(|text| Cell::Text((*text).to_owned()))
            .collect::<Vec<_>>()
    };
    let table = Table {
        name: "DS".to_owned(),
        rows: vec![
            row(&["STT", "Họ và tên", "Ngày sinh", "Chi hội"]),
            row(&["1", "Nguyễn Thị Lý", "04/03/1970", "Chi hội 1"]),
            row(&["2", "Ngọ Thị Bến", "05/06/1977", "Chi hội Đê"]),
            row(&["3", "", "07/08/1979", "Chi hội Đê"]),
        ],
        ..Table::default()
    };
    // Two lists of two wards, one after the other: neither is taken for the other.
    for (at, name) in ["Hội LHPN phường Giang Biên", "Hội LHPN phường Việt Hưng"]
        .into_iter()
        .enumerate()
    {
        let mut other = ward_of_list(&office, name).unwrap();
        let mut import = Import::default();
        import
            .add_file(&other, "giang-bien.xlsx", vec![table.clone()])
            .unwrap();
        let result = import.commit(&mut other, true, |_, _| {}).unwrap();
        assert_eq!((result.added, result.left_out), (2, 1));
        let plan = MergerPlan {
            mark: ward_summary(&office, &other).unwrap().mark,
            ward_name: None,
            ..plan()
        };
        let check = check_merger(&mut office, &other, &plan).unwrap();
        assert!(check.fits, "{:?}", check.sums);
        merge_list(&mut office, &other, &plan, result.left_out).unwrap();
        let merged = list_merged_wards(&office).unwrap();
        assert_eq!(merged.len(), at + 1);
        assert!(merged.iter().all(|ward| ward.left_out == Some(1)));
    }
    // Lý was ours, and Bến comes once: the second list has her too.
    assert_eq!(
        count_members(&office, day("2018-02-01"), None).unwrap(),
        before + 1
    );
    unit_on(&office, "Chi hội 1 (Giang Biên)", "2018-02-01");
    undo(&mut office).unwrap();
    undo(&mut office).unwrap();
    assert_eq!(
        count_members(&office, day("2018-02-01"), None).unwrap(),
        before
    );
    assert!(list_merged_wards(&office).unwrap().is_empty());
}

#[test]
fn everything_said_of_a_woman_of_both_wards_comes_along() {
    let columns: Vec<&str> = crate::subjects::table_of("person")
        .unwrap()
        .columns
        .iter()
        .map(|column| column.column)
        .filter(|column| *column != "id")
        .collect();
    let said = |office: &Office, id: PersonId| -> Vec<(String, Option<String>)> {
        let read = |column: &&str| {
            let sql = format!("SELECT CAST({column} AS TEXT) FROM person WHERE id = ?1");
            let value = office.conn().query_row(&sql, [id], |row| row.get(0));
            ((*column).to_owned(), value.unwrap())
        };
        columns.iter().map(read).collect()
    };
    // What is not known here is filled in, whatever the rule; where theirs are believed, what differs is theirs too.
    for (rule, sex) in [(Keep::Fuller, "female"), (Keep::Theirs, "male")] {
        let folder = TestFolder::new();
        let mut other = other_in(&folder.0.join("kia"));
        let mut office = test_office();
        let who = [("name", "Nguyễn Thị Lý"), ("birth", "1970-05-02")];
        let ours = member(&mut office, "Chi hội 1", &who);
        let theirs = member(&mut other, "Chi hội 1", &who);
        other
            .change(crate::Action::EditMember, |tx| {
                tx.execute("INSERT INTO blobs (sha256, bytes) VALUES ('ab', x'01')", [])?;
                tx.execute(
                    "UPDATE person SET photo_sha256 = 'ab' WHERE id = ?1",
                    [theirs],
                )?;
                for field in PERSON_FIELDS {
                    let value = match field.kind {
                        FieldKind::Name => continue,
                        FieldKind::Sex => sex,
                        FieldKind::YesNo => "1",
                        FieldKind::PartialDay => "1970-05-02",
                        FieldKind::Digits => "001170000001",
                        FieldKind::Text | FieldKind::LongText => "Đã ghi",
                    };
                    let column = field.field.code();
                    tx.execute(
                        &format!("UPDATE person SET {column} = ?2 WHERE id = ?1"),
                        (theirs, value),
                    )?;
                }
                Ok(())
            })
            .unwrap();
        merge_wards(&mut office, &other, &MergerPlan { rule, ..plan() }).unwrap();
        assert_eq!(said(&office, ours), said(&other, theirs));
    }
}
