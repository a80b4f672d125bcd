//! People for the tests of this subject: put into an office in one line each.

use crate::days::{Day, PartialDay};
use crate::ids::{PersonId, UnitId};
use crate::members::*;
use crate::office::{Office, test_office};
use crate::organization::{UnitKind, list_units};

pub(crate) fn day(text: &str) -> Day {
    crate::days::day_from_text(text).unwrap()
}

pub(crate) fn branch(office: &Office, name: &str) -> UnitId {
    list_units(office, office.today())
        .unwrap()
        .into_iter()
        .find(|unit| unit.name == name)
        .unwrap()
        .id
}

pub(crate) fn member(office: &mut Office, name: &str, joined: &str) -> PersonId {
    let unit_id = branch(office, "Chi hội 1");
    add_member(
        office,
        &NewMember {
            fields: PersonFields {
                name: name.into(),
                ..Default::default()
            },
            unit_id,
            group_id: None,
            kind: MemberKind::Ordinary,
            joined: PartialDay::try_from(joined.to_owned()).unwrap(),
            join_reason: JoinReason::Admitted,
        },
    )
    .unwrap()
}

pub(crate) fn partial(text: &str) -> Option<PartialDay> {
    Some(PartialDay::try_from(text.to_owned()).unwrap())
}

/// An, Bình, Chi, Dung in three branches, each with something of her own.
pub(crate) fn ward() -> Office {
    let mut office = test_office();
    let people = [
        (
            "Lê Thị An",
            "1950-02-28",
            "Chi hội 1",
            Some("0912345678"),
            "Kinh",
            "2005",
        ),
        (
            "Trần Thị Bình",
            "1980",
            "Chi hội 1",
            None,
            "Tày",
            "2016-05-01",
        ),
        (
            "Phạm Thị Chi",
            "~1990-11",
            "Chi hội 2",
            Some("0987654321"),
            "kinh",
            "2017-12-31",
        ),
        (
            "Đỗ Thị Dung",
            "2000-01-21",
            "Chi hội 3",
            None,
            "",
            "2018-01-02",
        ),
    ];
    for (name, birth, unit, phone, ethnicity, joined) in people {
        let unit_id = branch(&office, unit);
        add_member(
            &mut office,
            &NewMember {
                fields: PersonFields {
                    name: name.into(),
                    birth: partial(birth),
                    phone: phone.map(str::to_owned),
                    citizen_number: phone.map(|_| "001178000123".to_owned()),
                    ethnicity: (!ethnicity.is_empty()).then(|| ethnicity.to_owned()),
                    party_since: (name == "Lê Thị An").then(|| partial("1985").unwrap()),
                    ..Default::default()
                },
                unit_id,
                group_id: None,
                kind: if name == "Đỗ Thị Dung" {
                    MemberKind::Automatic
                } else {
                    MemberKind::Ordinary
                },
                joined: partial(joined).unwrap(),
                join_reason: JoinReason::Admitted,
            },
        )
        .unwrap();
    }
    office
}

pub(crate) fn branches(office: &Office) -> Vec<UnitId> {
    list_units(office, office.today())
        .unwrap()
        .into_iter()
        .filter(|unit| unit.kind == UnitKind::Branch)
        .map(|unit| unit.id)
        .collect()
}

pub(crate) fn add(
    office: &mut Office,
    branch: usize,
    joined: &str,
    fields: PersonFields,
) -> PersonId {
    let unit_id = branches(office)[branch];
    let new = NewMember {
        fields,
        unit_id,
        group_id: None,
        kind: MemberKind::Ordinary,
        joined: day(joined).into(),
        join_reason: JoinReason::Admitted,
    };
    add_member(office, &new).unwrap()
}

pub(crate) fn named(name: &str, birth: &str) -> PersonFields {
    PersonFields {
        name: name.to_owned(),
        birth: PartialDay::try_from(birth.to_owned()).ok(),
        ..Default::default()
    }
}

pub(crate) fn merge(kept_id: PersonId, other_id: PersonId) -> MergePeople {
    MergePeople {
        kept_id,
        other_id,
        picks: Vec::new(),
        wins: None,
    }
}

pub(crate) fn note(left: &[LeftOver]) -> String {
    left.iter()
        .map(|left| format!("{}: {}", left.column, left.value))
        .collect::<Vec<_>>()
        .join("; ")
}

/// Rows in every table that names a person, so that a merge has something to move everywhere.
pub(crate) fn fill_every_table(office: &mut Office, id: PersonId, tag: &str) {
    let unit = branches(office)[0];
    office
        .change(crate::Action::EditMember, |tx| {
            tx.execute_batch(&format!(
                "INSERT INTO office_term (person_id, unit_id, post, valid_from, valid_to) VALUES ({id}, {unit}, 'branch_head', '201{tag}-01-01', '201{tag}-09-01');
                 INSERT INTO meeting (kind, title, day) VALUES ('other', 'Họp {tag}', '2017-01-0{tag}');
                 INSERT INTO attendance (meeting_id, position, person_id, name, body, presence) VALUES ((SELECT max(id) FROM meeting), 1, {id}, 'Mai', 'guest', 'present');
                 INSERT INTO attendance (meeting_id, position, person_id, name, body, presence) VALUES ((SELECT min(id) FROM meeting), 2{tag}, {id}, 'Mai', 'guest', 'present');
                 INSERT INTO task (text, owner, owner_person_id) VALUES ('Việc {tag}', 'person', {id});
                 INSERT INTO suspension (person_id, valid_from, valid_to, reason) VALUES ({id}, '2016-0{tag}-01', '2016-09-01', 'Ốm {tag}');
                 INSERT INTO person_flag (person_id, flag, valid_from) VALUES ({id}, 'widowed', '201{tag}-01-01');
                 INSERT INTO person_flag (person_id, flag) VALUES ({id}, 'disabled');
                 INSERT INTO outside_post (person_id, organisation, title) VALUES ({id}, 'party', 'Bí thư {tag}');
                 INSERT INTO unit (kind, parent_id, purpose) VALUES ('group', {unit}, 'savings');
                 INSERT INTO unit_name (unit_id, name) VALUES ((SELECT max(id) FROM unit), 'Tổ tiết kiệm {tag}');
                 INSERT INTO group_member (unit_id, person_id) VALUES ((SELECT max(id) FROM unit), {id});
                 INSERT INTO award (person_id, kind, title, day) VALUES ({id}, 'award', 'Giấy khen', '2015');
                 INSERT INTO person_note (person_id, day, text) VALUES ({id}, '2015-01-01', 'Ghi {tag}');
                 INSERT INTO consent (person_id, purpose, form, given_on) VALUES ({id}, 'Quản lý hội viên', 'paper', '201{tag}-01-01');
                 INSERT INTO own_field (position, name, kind) VALUES ({tag}, 'Mũ {tag}', 'text');
                 INSERT INTO own_value (person_id, field_id, value) VALUES ({id}, (SELECT min(id) FROM own_field), 'Cỡ {tag}');
                 INSERT INTO own_value (person_id, field_id, value) SELECT {id}, max(id), 'Riêng {tag}' FROM own_field HAVING max(id) > min(id);
                 INSERT INTO household (address) VALUES ('Ngõ {tag}');
                 INSERT INTO household_member (household_id, person_id, is_head) VALUES ((SELECT max(id) FROM household), {id}, 1);
                 INSERT INTO fee_exemption (person_id, year) VALUES ({id}, 201{tag});
                 INSERT INTO fee_payment (person_id, year, unit_id, amount, paid_on) VALUES ({id}, 2017, {unit}, 12000, '2017-05-01');",
                id = id.0,
                unit = unit.0,
            ))?;
            Ok(())
        })
        .unwrap();
}

/// The names a list shows, in its order.
pub(crate) fn names(office: &Office, filter: MemberFilter) -> Vec<String> {
    list_members(
        office,
        &MemberFilter {
            limit: 200,
            ..filter
        },
    )
    .unwrap()
    .rows
    .into_iter()
    .map(|row| row.name)
    .collect()
}
