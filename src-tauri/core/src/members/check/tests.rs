//! Stories of what the register is looked over for.

use crate::ids::PersonId;
use crate::members::test_people::{add, branches, day, member, named};
use crate::members::*;
use crate::office::{Office, test_office};

#[test]
fn each_rule_finds_its_case_and_nothing_else() {
    let mut office = test_office();
    let units = branches(&office);
    let sound = add(
        &mut office,
        0,
        "2010-01-01",
        PersonFields {
            citizen_number: Some("001180000001".into()),
            phone: Some("0912345678".into()),
            ..named("Lê Thị Mai", "1980")
        },
    );
    let odd = add(
        &mut office,
        0,
        "2010-01-01",
        PersonFields {
            citizen_number: Some("001279000002".into()),
            phone: Some("09123".into()),
            ..named("Lê Thị Lan", "1981")
        },
    );
    let twin = add(
        &mut office,
        1,
        "1990-01-01",
        PersonFields {
            citizen_number: Some("001180000001".into()),
            ..named("LÊ THỊ MAI", "1980-02-03")
        },
    );
    let unborn = add(
        &mut office,
        0,
        "2012-01-01",
        PersonFields {
            name: "Lê Thị Na".into(),
            ..Default::default()
        },
    );
    let gone = add(&mut office, 0, "2005-01-01", named("Lê Thị Xa", "1950"));
    leave_union(
        &mut office,
        &LeaveUnion {
            hand_over: Default::default(),
            id: gone,
            last_day: day("2015-12-31"),
            reason: LeaveReason::Died,
        },
    )
    .unwrap();
    office
        .change(crate::Action::EditMember, |tx| {
            tx.execute_batch(&format!(
                "INSERT INTO consent (person_id, purpose, form, given_on) SELECT id, 'Quản lý', 'paper', '2018-01-01' FROM person WHERE id <> {odd};
                 INSERT INTO office_term (person_id, unit_id, post, valid_from) VALUES ({sound}, {head}, 'branch_head', '2015-01-01');
                 INSERT INTO household (address) VALUES ('Ngõ 1');
                 INSERT INTO household_member (household_id, person_id, is_head) VALUES (1, {sound}, 1), (1, {odd}, 1), (1, {gone}, 0);
                 INSERT INTO household (address) VALUES ('Ngõ 2');
                 INSERT INTO household_member (household_id, person_id) VALUES (2, {twin});
                 UPDATE unit SET closed = '2017-06-01' WHERE id = {shut};",
                odd = odd.0, sound = sound.0, gone = gone.0, twin = twin.0, head = units[0].0, shut = units[1].0,
            ))?;
            Ok(())
        })
        .unwrap();
    let cases = |rule: CheckRule| -> Vec<PersonId> {
        let page = list_check_cases(&office, rule, 0, 50).unwrap();
        page.rows.iter().filter_map(|case| case.person_id).collect()
    };
    let expected: &[(CheckRule, &[PersonId])] = &[
        (CheckRule::SameCitizenNumber, &[sound, twin]),
        (CheckRule::SameNameAndBirth, &[sound, twin]),
        (CheckRule::CitizenNumberSex, &[odd]),
        (CheckRule::CitizenNumberYear, &[odd]),
        (CheckRule::PhoneLength, &[odd]),
        (CheckRule::JoinedBeforeSixteen, &[twin]),
        (CheckRule::NoBirth, &[unborn]),
        (CheckRule::ConsentMissing, &[odd]),
        (CheckRule::HouseholdTwoHeads, &[odd, sound]),
        (CheckRule::HouseholdWithoutHead, &[twin]),
        (CheckRule::MemberOfClosedUnit, &[twin]),
        (CheckRule::RetentionDue, &[gone]),
    ];
    for (rule, people) in expected {
        let mut found = cases(*rule);
        let mut people = people.to_vec();
        found.sort();
        people.sort();
        assert_eq!(found, people, "{rule:?}");
    }
    let heads = list_check_cases(&office, CheckRule::BranchWithoutHead, 0, 50).unwrap();
    let names: Vec<_> = heads.rows.iter().map(|case| case.name.as_str()).collect();
    assert_eq!(names, ["Chi hội 3"], "one has a head, one is closed");
    for count in check_register(&office).unwrap() {
        let known = expected.iter().any(|(rule, _)| *rule == count.rule)
            || count.rule == CheckRule::BranchWithoutHead;
        assert!(known || count.cases == 0, "{:?}", count.rule);
        let listed = list_check_cases(&office, count.rule, 0, 50).unwrap().total;
        assert_eq!(
            listed, count.cases,
            "{:?}: what is counted is listed",
            count.rule
        );
    }
    let due = list_check_cases(&office, CheckRule::RetentionDue, 0, 50).unwrap();
    assert_eq!(due.rows[0].day, Some(day("2015-12-31")));
}

#[test]
fn a_household_whose_head_died_is_named_to_be_looked_at() {
    use crate::households::{SaveHousehold, save_household};
    let mut office = test_office();
    let head = member(&mut office, "Trần Thị Hòa", "2016");
    let household = SaveHousehold {
        id: None,
        person_id: Some(head),
        is_head: true,
        head_name: None,
        address: "Số 5".into(),
        people: Some(3),
        note: String::new(),
    };
    save_household(&mut office, &household).unwrap();
    let named = |office: &Office| -> Vec<Option<PersonId>> {
        let cases = list_check_cases(office, CheckRule::HeadWhoLeft, 0, 10).unwrap();
        cases.rows.into_iter().map(|case| case.person_id).collect()
    };
    assert!(named(&office).is_empty());
    let leave = LeaveUnion {
        hand_over: Default::default(),
        id: head,
        last_day: day("2018-01-18"),
        reason: LeaveReason::Died,
    };
    leave_union(&mut office, &leave).unwrap();
    assert_eq!(named(&office), [Some(head)]);
}
