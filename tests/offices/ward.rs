//! The small ward that is kept: its branches, people and officers, and everything the register holds about them. All
//! names are invented.

use sohoi_core::days::{Day, PartialDay};
use sohoi_core::ids::{PersonId, UnitId};
use sohoi_core::members::*;
use sohoi_core::organization::*;
use sohoi_core::settings::{save_settings, settings};
use sohoi_core::{Action, Office};

pub const PICTURE: &[u8] = include_bytes!("../../icons/32x32.png");

/// Who and what the ward's work speaks of.
pub struct Ward {
    pub ward: UnitId,
    /// The first two of its three branches.
    pub branches: [UnitId; 2],
    pub head: PersonId,
    pub dao: PersonId,
    pub hue: PersonId,
    pub sen: PersonId,
}

pub fn day(year: i32, month: u32, day: u32) -> Day {
    Day::from_ymd_opt(year, month, day).unwrap()
}

pub fn person(name: &str) -> PersonFields {
    PersonFields {
        name: name.to_owned(),
        ..Default::default()
    }
}

/// The ward, its branches, people and officers.
pub fn set_up(office: &mut Office) -> Ward {
    set_up_office(
        office,
        &SetUp {
            ward_name: "Hội LHPN phường Thử Cũ".into(),
            place_name: "Thử Cũ".into(),
            upper_levels: vec![
                NewUpperLevel {
                    name: "Hội LHPN huyện Mẫu".into(),
                    valid_from: day(1990, 1, 1),
                    last_day: Some(day(2003, 11, 5)),
                },
                NewUpperLevel {
                    name: "Hội LHPN quận Mẫu".into(),
                    valid_from: day(2003, 11, 6),
                    last_day: None,
                },
            ],
            branches: "Chi hội 1\nChi hội 2\nChi hội 3".into(),
            officers: vec![
                SetUpOfficer {
                    name: "Nguyễn Thị Mẫu".into(),
                    post: Post::Chair,
                    other_title: Some("ĐUV".into()),
                    valid_from: day(2016, 6, 1),
                    last_day: None,
                },
                SetUpOfficer {
                    name: "Đỗ Thị Kết".into(),
                    post: Post::ViceChair,
                    other_title: None,
                    valid_from: day(2016, 6, 1),
                    last_day: Some(day(2017, 12, 31)),
                },
            ],
        },
    )
    .unwrap();
    let mut kept = settings(office).unwrap();
    kept.meeting_place = "Nhà văn hóa phường".into();
    kept.recipients = vec!["Hội LHPN quận".into(), "Lưu: VT.".into()];
    save_settings(office, &kept).unwrap();

    let units = list_units(office, office.today()).unwrap();
    let ward = units
        .iter()
        .find(|unit| unit.kind == UnitKind::Ward)
        .unwrap()
        .id;
    let branch = |name: &str| units.iter().find(|unit| unit.name == name).unwrap().id;
    let (one, two, three) = (
        branch("Chi hội 1"),
        branch("Chi hội 2"),
        branch("Chi hội 3"),
    );
    let group = add_unit(
        office,
        &NewUnit {
            name: "Tổ phụ nữ 1A".into(),
            kind: UnitKind::Group,
            parent_id: Some(one),
            branch_kind: None,
            opened: Some(day(2015, 3, 8)),
            purpose: None,
        },
    )
    .unwrap();
    rename_unit(
        office,
        &RenameUnit {
            id: two,
            name: "Chi hội Bờ Sông".into(),
            from: day(2017, 3, 8),
        },
    )
    .unwrap();
    edit_unit(
        office,
        &EditUnit {
            id: two,
            branch_kind: Some(BranchKind::Young),
            opened: Some(day(2010, 1, 1)),
            purpose: None,
        },
    )
    .unwrap();
    office.change(Action::SplitUnit, |tx| {
        tx.execute("INSERT INTO unit_lineage (from_unit_id, to_unit_id, kind, day) VALUES (?1, ?2, 'split', '2015-03-08')", (one, three))?;
        Ok(())
    }).unwrap();

    let full = PersonFields {
        name: "Trần Thị Mận".into(),
        birth: Some(PartialDay::from(day(1978, 6, 14))),
        citizen_number: Some("001178012345".into()),
        zalo: Some("Mận Trần".into()),
        foreign_languages: Some("Tiếng Anh B1".into()),
        phone: Some("0912345678".into()),
        address: Some("Số 5, ngõ 12".into()),
        occupation: Some("Giáo viên".into()),
        ethnicity: Some("Kinh".into()),
        religion: Some("Không".into()),
        education: Some("Đại học".into()),
        card_number: Some("HV-0012".into()),
        party_since: Some(PartialDay {
            year: 2005,
            month: Some(9),
            day: None,
            about: true,
        }),
        is_core: true,
        notes: Some("Hay giúp việc phường".into()),
        sex: Sex::Female,
        old_citizen_number: Some("012345678".into()),
        email: Some("man@example.vn".into()),
        neighbourhood: Some("Tổ dân phố 3".into()),
        workplace: Some("Trường Tiểu học Mẫu".into()),
        schooling: Some("12/12".into()),
        political_theory: Some("Trung cấp".into()),
    };
    let join = |office: &mut Office,
                fields: PersonFields,
                unit_id,
                group_id,
                kind,
                joined,
                join_reason| {
        add_member(
            office,
            &NewMember {
                fields,
                unit_id,
                group_id,
                kind,
                joined,
                join_reason,
            },
        )
        .unwrap()
    };
    let man = join(
        office,
        full.clone(),
        one,
        Some(group),
        MemberKind::Ordinary,
        PartialDay::year(2009),
        JoinReason::Admitted,
    );
    let dao = join(
        office,
        PersonFields {
            phone: Some("0987654321".into()),
            ..person("Lê Thị Đào")
        },
        one,
        None,
        MemberKind::Ordinary,
        PartialDay::from(day(2015, 10, 20)),
        JoinReason::MovedIn,
    );
    let hue = join(
        office,
        person("Phạm Thị Huệ"),
        two,
        None,
        MemberKind::Automatic,
        PartialDay::year(2012),
        JoinReason::Admitted,
    );
    let sen = join(
        office,
        person("Vũ Thị Sen"),
        three,
        None,
        MemberKind::Honorary,
        PartialDay::year(2016),
        JoinReason::Admitted,
    );
    let lan = join(
        office,
        person("Hoàng Thị Lan"),
        three,
        None,
        MemberKind::Ordinary,
        PartialDay::year(2011),
        JoinReason::Admitted,
    );
    let cuc = join(
        office,
        person("Bùi Thị Cúc"),
        two,
        None,
        MemberKind::Ordinary,
        PartialDay::from(day(2017, 5, 1)),
        JoinReason::Admitted,
    );
    leave_union(
        office,
        &LeaveUnion {
            id: lan,
            last_day: day(2017, 8, 31),
            reason: LeaveReason::MovedAway,
            hand_over: Default::default(),
        },
    )
    .unwrap();
    join_branch(
        office,
        &JoinBranch {
            id: cuc,
            unit_id: one,
            group_id: None,
            kind: MemberKind::Ordinary,
            from: day(2017, 11, 1),
            reason: JoinReason::Transferred,
        },
    )
    .unwrap();
    // A record taken away lies in the history alone.
    let wrong = join(
        office,
        person("Ghi Nhầm"),
        two,
        None,
        MemberKind::Ordinary,
        PartialDay::year(2017),
        JoinReason::Admitted,
    );
    remove_member(office, wrong).unwrap();
    add_term(
        office,
        &NewTerm {
            person_id: Some(man),
            person_name: None,
            unit_id: one,
            post: Post::BranchHead,
            other_title: None,
            valid_from: day(2016, 6, 1),
            last_day: None,
        },
    )
    .unwrap();
    add_term(
        office,
        &NewTerm {
            person_id: None,
            person_name: Some("Ngô Thị Thơm".into()),
            unit_id: group,
            post: Post::GroupHead,
            other_title: None,
            valid_from: day(2016, 6, 1),
            last_day: Some(day(2017, 6, 30)),
        },
    )
    .unwrap();
    Ward {
        ward,
        branches: [one, two],
        head: man,
        dao,
        hue,
        sen,
    }
}

/// What stands around the people: written by the statements of `everything.sql` where no step of its own matters, then
/// the steps that leave more behind than rows.
pub fn add_what_stands_around(office: &mut Office, of: &Ward) {
    let [one, two] = of.branches;
    office
        .change(
            Action::EditMember.about("mọi thứ quanh hội viên"),
            |tx| Ok(tx.execute_batch(include_str!("everything.sql"))?),
        )
        .unwrap();
    set_member_photo(office, of.head, PICTURE).unwrap();
    keep_list(office, None, "Nòng cốt", "{\"status\":\"core\"}").unwrap();
    let join = |office: &mut Office, name: &str, unit_id| {
        let new = NewMember {
            fields: PersonFields {
                phone: Some("0912345678".into()),
                ..person(name)
            },
            unit_id,
            group_id: None,
            kind: MemberKind::Ordinary,
            joined: PartialDay::year(2014),
            join_reason: JoinReason::Admitted,
        };
        add_member(office, &new).unwrap()
    };
    let twice = join(office, "Trần Thị Mân", one);
    let merge = MergePeople {
        kept_id: of.head,
        other_id: twice,
        picks: Vec::new(),
        wins: Some(Side::Kept),
    };
    merge_people(office, &merge, |left| {
        format!("Gộp hồ sơ: {} mục không còn chỗ", left.len())
    })
    .unwrap();
    keep_apart(office, of.head, of.dao).unwrap();
    let gone = join(office, "Đinh Thị Khuất", two);
    erase_person(
        office,
        &ErasePerson {
            id: gone,
            reason: "Theo yêu cầu của người trong hồ sơ".into(),
        },
    )
    .unwrap();
}
