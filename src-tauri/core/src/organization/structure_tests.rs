//! Stories of branches and groups that merge, split, move and end, and a random script that undoes all of it.

use super::*;
use crate::action::Action;
use crate::error::{Error, Rule};
use crate::history::{first_broken_link, list_actions, undo};
use crate::members::{
    JoinReason, LeaveReason, LeaveUnion, MemberKind, NewMember, PersonFields, add_member,
    count_members, get_member, leave_union,
};
use crate::office::{Office, test_office};
use crate::reports::{BranchReportState, MarkBranchReport, mark_branch_report};
use crate::tasks::{TaskFields, TaskFilter, TaskOwner, add_task, list_tasks};

fn day(text: &str) -> Day {
    crate::days::day_from_text(text).unwrap()
}

fn unit_on(office: &Office, name: &str, on: &str) -> UnitRow {
    list_units(office, day(on))
        .unwrap()
        .into_iter()
        .find(|unit| unit.name == name)
        .unwrap_or_else(|| panic!("{name} on {on}"))
}

fn id_of(office: &Office, name: &str) -> UnitId {
    unit_on(office, name, "2018-01-20").id
}

fn member(
    office: &mut Office,
    name: &str,
    birth: &str,
    unit: UnitId,
    group: Option<UnitId>,
    joined: &str,
) -> PersonId {
    add_member(
        office,
        &NewMember {
            fields: PersonFields {
                name: name.to_owned(),
                birth: Some(birth.to_owned().try_into().unwrap()),
                ..Default::default()
            },
            unit_id: unit,
            group_id: group,
            kind: MemberKind::Ordinary,
            joined: joined.to_owned().try_into().unwrap(),
            join_reason: JoinReason::Admitted,
        },
    )
    .unwrap()
}

fn group(office: &mut Office, name: &str, branch: UnitId) -> UnitId {
    add_unit(
        office,
        &NewUnit {
            name: name.into(),
            kind: UnitKind::Group,
            parent_id: Some(branch),
            branch_kind: None,
            purpose: None,
            opened: None,
        },
    )
    .unwrap()
}

fn head(office: &mut Office, person: PersonId, unit: UnitId, post: Post) -> TermId {
    add_term(
        office,
        &NewTerm {
            person_id: Some(person),
            person_name: None,
            unit_id: unit,
            post,
            other_title: None,
            valid_from: day("2016-01-01"),
            last_day: None,
        },
    )
    .unwrap()
}

fn these(people: &[PersonId]) -> Pick {
    Pick {
        also: people.to_vec(),
        ..Default::default()
    }
}

#[test]
fn merged_branches_go_on_under_one_name_and_old_days_keep_both() {
    let mut office = test_office();
    let (one, two) = (id_of(&office, "Chi hội 1"), id_of(&office, "Chi hội 2"));
    let in_one = group(&mut office, "Tổ 1", one);
    let in_two = group(&mut office, "Tổ 1", two);
    let an = member(&mut office, "Lê Thị An", "1970", one, Some(in_one), "2010");
    let binh = member(
        &mut office,
        "Lê Thị Bình",
        "1971",
        two,
        Some(in_two),
        "2011",
    );
    let coming = member(&mut office, "Lê Thị Chi", "1972", two, None, "2018-03-01");
    head(&mut office, an, one, Post::BranchHead);
    head(&mut office, binh, two, Post::BranchHead);
    head(&mut office, binh, in_two, Post::GroupHead);
    add_task(
        &mut office,
        &TaskFields {
            text: "Vệ sinh ngõ".into(),
            owner: TaskOwner::Unit { unit_id: two },
            due: None,
        },
    )
    .unwrap();
    mark_branch_report(
        &mut office,
        &MarkBranchReport {
            month: "2018-01".to_owned().try_into().unwrap(),
            unit_id: two,
            state: BranchReportState::Submitted,
            received: None,
            note: String::new(),
        },
    )
    .unwrap();
    let before = office.content_hash().unwrap();
    let merge = StructureChange::Merge {
        units: vec![one, two],
        into: Some(one),
        name: "Chi hội Gia Quất".into(),
        day: day("2018-02-01"),
    };

    let preview = preview_structure(&mut office, &merge).unwrap();
    assert_eq!(
        office.content_hash().unwrap(),
        before,
        "a preview leaves nothing behind"
    );
    assert_eq!((preview.ward_before, preview.ward_after), (2, 2));
    let effect = |name: &str| {
        preview
            .units
            .iter()
            .find(|unit| unit.name_before.as_deref() == Some(name) && unit.kind == UnitKind::Branch)
            .unwrap()
    };
    assert_eq!(
        (effect("Chi hội 1").before, effect("Chi hội 1").after),
        (1, 2)
    );
    assert_eq!(effect("Chi hội 2").name_after, None);
    let ending: Vec<_> = preview
        .ending
        .iter()
        .map(|term| (term.person_name.as_str(), term.post))
        .collect();
    assert_eq!(
        ending,
        [("Lê Thị Bình", Post::BranchHead)],
        "the group's head goes on with her group"
    );
    assert_eq!(preview.tasks[0].owner_after, "Chi hội Gia Quất");
    assert_eq!(
        (preview.reported[0].months, preview.reported[0].after),
        (1, 0)
    );
    assert_eq!(preview.moved, 1, "An stays where she is");

    let merged = change_structure(&mut office, &merge).unwrap();
    assert_eq!(merged, one);
    assert_eq!(unit_on(&office, "Chi hội 2", "2018-01-31").members, 1);
    assert_eq!(unit_on(&office, "Chi hội 1", "2018-01-31").members, 1);
    assert_eq!(
        unit_on(&office, "Chi hội Gia Quất", "2018-02-01").members,
        2
    );
    assert_eq!(
        unit_on(&office, "Chi hội Gia Quất", "2018-03-01").members,
        3,
        "who was to join later joins the merged branch"
    );
    assert_eq!(get_member(&office, coming).unwrap().memberships.len(), 1);
    assert_eq!(
        unit_on(&office, "Tổ 1 (Chi hội 2)", "2018-02-01").members,
        1,
        "two groups of one name are told apart"
    );
    assert_eq!(
        list_tasks(&office, TaskFilter::Open, office.today()).unwrap()[0].owner,
        TaskOwner::Unit { unit_id: one }
    );
    let ended = ended_units(&office, day("2018-02-01")).unwrap();
    assert!(ended.iter().any(|unit| unit.name == "Chi hội 2"));
    assert!(ended_units(&office, day("2018-01-31")).unwrap().is_empty());
    let lineage = unit_lineage(&office, one).unwrap();
    assert_eq!(lineage.len(), 1);
    assert_eq!(lineage[0].unit_name, "Chi hội 2");
    assert!(lineage[0].from);
    assert_eq!(
        unit_lineage(&office, two).unwrap()[0].unit_name,
        "Chi hội Gia Quất"
    );

    undo(&mut office).unwrap();
    assert_eq!(office.content_hash().unwrap(), before);
}

#[test]
fn merging_into_a_new_branch_may_take_an_old_name() {
    let mut office = test_office();
    let (one, two) = (id_of(&office, "Chi hội 1"), id_of(&office, "Chi hội 2"));
    let merge = |name: &str| StructureChange::Merge {
        units: vec![one, two],
        into: None,
        name: name.into(),
        day: day("2018-02-01"),
    };
    assert!(matches!(
        change_structure(&mut office, &merge("chi hội 3")),
        Err(Error::Refused {
            field: "name",
            rule: Rule::AlreadyThere
        })
    ));
    let new = change_structure(&mut office, &merge("Chi hội 1")).unwrap();
    assert_eq!(unit_on(&office, "Chi hội 1", "2018-02-01").id, new);
    assert_eq!(unit_on(&office, "Chi hội 1", "2018-01-31").id, one);
    assert!(
        change_structure(&mut office, &merge("Chi hội 9")).is_err(),
        "what has ended does not merge again"
    );
}

#[test]
fn a_split_takes_its_groups_and_people_along() {
    let mut office = test_office();
    let one = id_of(&office, "Chi hội 1");
    let tổ = group(&mut office, "Tổ 2", one);
    let an = member(&mut office, "Lê Thị An", "1970", one, None, "2010");
    let binh = member(&mut office, "Lê Thị Bình", "1971", one, Some(tổ), "2011");
    let chi = member(&mut office, "Lê Thị Chi", "1972", one, None, "2011");
    head(&mut office, an, one, Post::BranchDeputy);
    let split = |pick: Pick| StructureChange::Split {
        unit: one,
        name: "Chi hội 1B".into(),
        groups: vec![tổ],
        pick,
        head: Some(an),
        deputies: vec![binh],
        day: day("2018-02-01"),
    };
    let two = id_of(&office, "Chi hội 2");
    let stranger = member(&mut office, "Lê Thị Xa", "1972", two, None, "2011");
    assert!(
        change_structure(&mut office, &split(these(&[stranger]))).is_err(),
        "only its own people"
    );
    let preview = preview_structure(&mut office, &split(these(&[an]))).unwrap();
    assert_eq!(preview.ending[0].post, Post::BranchDeputy);
    let new = change_structure(&mut office, &split(these(&[an]))).unwrap();
    assert_eq!(unit_on(&office, "Chi hội 1", "2018-02-01").members, 1);
    assert_eq!(unit_on(&office, "Chi hội 1B", "2018-02-01").members, 2);
    let moved = unit_on(&office, "Tổ 2", "2018-02-01");
    assert_eq!((moved.parent_id, moved.members), (Some(new), 1));
    assert_eq!(unit_on(&office, "Tổ 2", "2018-01-31").parent_id, Some(one));
    assert_eq!(
        unit_on(&office, "Chi hội 1B", "2018-02-01").head.as_deref(),
        Some("Lê Thị An")
    );
    assert_eq!(get_member(&office, chi).unwrap().memberships.len(), 1);
    assert_eq!(
        unit_lineage(&office, new).unwrap()[0].kind,
        LineageKind::Split
    );
}

#[test]
fn a_branch_is_founded_from_a_filter_with_some_in_and_some_out() {
    let mut office = test_office();
    let (one, two) = (id_of(&office, "Chi hội 1"), id_of(&office, "Chi hội 2"));
    let born = |office: &mut Office, name: &str, birth: &str, unit| {
        member(office, name, birth, unit, None, "2010")
    };
    let youngest = born(&mut office, "Lê Thị An", "2000-02-01", one);
    born(&mut office, "Lê Thị Bình", "2000-02-02", one);
    let oldest = born(&mut office, "Lê Thị Chi", "1982-02-02", two);
    let over = born(&mut office, "Lê Thị Dung", "1982-02-01", two);
    let unwilling = born(&mut office, "Lê Thị Giang", "1990", two);
    let filter = CandidateFilter {
        age_from: Some(18),
        age_to: Some(35),
        ..Default::default()
    };
    let ask = ListCandidates {
        filter: filter.clone(),
        on: day("2018-02-01"),
        search: String::new(),
        picked: None,
        offset: 0,
        limit: 50,
    };
    let found: Vec<PersonId> = list_candidates(&office, &ask)
        .unwrap()
        .rows
        .iter()
        .map(|row| row.person_id)
        .collect();
    assert_eq!(found, [youngest, oldest, unwilling]);
    let searched = list_candidates(
        &office,
        &ListCandidates {
            search: "dung".into(),
            ..ask
        },
    )
    .unwrap();
    assert_eq!((searched.total, searched.rows[0].fits), (1, false));
    let pick = Pick {
        filter: Some(filter.clone()),
        without: vec![unwilling],
        also: vec![over],
    };
    let chosen = ListCandidates {
        filter: CandidateFilter::default(),
        on: day("2018-02-01"),
        search: String::new(),
        picked: Some(pick.clone()),
        offset: 0,
        limit: 1,
    };
    assert_eq!(list_candidates(&office, &chosen).unwrap().total, 3);
    let change = StructureChange::Found {
        name: "Chi hội Phụ nữ trẻ".into(),
        branch_kind: BranchKind::Young,
        pick,
        head: Some(oldest),
        deputies: vec![],
        day: day("2018-02-01"),
    };
    let mut settings = crate::settings::settings(&office).unwrap();
    settings.branch_minimum = 2;
    crate::settings::save_settings(&mut office, &settings).unwrap();
    let preview = preview_structure(&mut office, &change).unwrap();
    let low: Vec<_> = preview
        .units
        .iter()
        .filter(|unit| unit.below_minimum)
        .map(|unit| (unit.name_before.as_deref(), unit.before, unit.after))
        .collect();
    assert_eq!(low, [(Some("Chi hội 1"), 2, 1), (Some("Chi hội 2"), 3, 1)]);
    let before = office.content_hash().unwrap();
    let new = change_structure(&mut office, &change).unwrap();
    assert_eq!(
        count_members(&office, day("2018-02-01"), Some(new)).unwrap(),
        3
    );
    assert_eq!(
        count_members(&office, day("2018-01-31"), Some(two)).unwrap(),
        3,
        "it waits for its day"
    );
    assert_eq!(unit_lineage(&office, new).unwrap().len(), 2);
    undo(&mut office).unwrap();
    assert_eq!(office.content_hash().unwrap(), before);
}

#[test]
fn a_branch_is_dissolved_only_with_a_place_for_its_people() {
    let mut office = test_office();
    let (one, two) = (id_of(&office, "Chi hội 1"), id_of(&office, "Chi hội 2"));
    member(&mut office, "Lê Thị An", "1970", one, None, "2010");
    let dissolve = |to| StructureChange::Dissolve {
        unit: one,
        to,
        day: day("2018-02-01"),
    };
    assert!(matches!(
        change_structure(&mut office, &dissolve(None)),
        Err(Error::Refused {
            field: "to",
            rule: Rule::Required
        })
    ));
    change_structure(&mut office, &dissolve(Some(two))).unwrap();
    assert_eq!(unit_on(&office, "Chi hội 2", "2018-02-01").members, 1);
    assert_eq!(
        list_actions(&office, 0, 1).unwrap().rows[0].code,
        Action::DissolveUnit.code()
    );
}

#[test]
fn members_move_to_a_group_in_bulk_and_back() {
    let mut office = test_office();
    let (one, two) = (id_of(&office, "Chi hội 1"), id_of(&office, "Chi hội 2"));
    let tổ = group(&mut office, "Tổ 1", two);
    let people: Vec<PersonId> = (0..5)
        .map(|at| {
            member(
                &mut office,
                &format!("Lê Thị An {at}"),
                "1970",
                one,
                None,
                "2010",
            )
        })
        .collect();
    leave_union(
        &mut office,
        &LeaveUnion {
            hand_over: Default::default(),
            id: people[0],
            last_day: day("2018-06-30"),
            reason: LeaveReason::MovedAway,
        },
    )
    .unwrap();
    change_structure(
        &mut office,
        &StructureChange::MoveMembers {
            pick: these(&people),
            to: tổ,
            day: day("2018-01-01"),
        },
    )
    .unwrap();
    assert_eq!(unit_on(&office, "Tổ 1", "2018-01-01").members, 5);
    assert_eq!(unit_on(&office, "Tổ 1", "2018-07-01").members, 4);
    let leaver = get_member(&office, people[0]).unwrap();
    assert_eq!(
        leaver.memberships[0].leave_reason,
        Some(LeaveReason::MovedAway),
        "the end she had goes with her"
    );
}

struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        ((self.0 >> 33) % sides.max(1) as u64) as usize
    }

    fn of<T: Copy>(&mut self, from: &[T]) -> Option<T> {
        (!from.is_empty()).then(|| from[self.roll(from.len())])
    }
}

fn random_change(office: &Office, dice: &mut Dice) -> Option<StructureChange> {
    let day = day("2017-10-01") + chrono::Days::new(dice.roll(300) as u64);
    let units = list_units(office, day).unwrap();
    let of = |kind| {
        units
            .iter()
            .filter(|unit| unit.kind == kind)
            .map(|unit| unit.id)
            .collect::<Vec<UnitId>>()
    };
    let (branches, groups) = (of(UnitKind::Branch), of(UnitKind::Group));
    let all: Vec<UnitId> = branches.iter().chain(&groups).copied().collect();
    let members = list_candidates(
        office,
        &ListCandidates {
            filter: CandidateFilter::default(),
            on: day,
            search: String::new(),
            picked: None,
            offset: 0,
            limit: 200,
        },
    )
    .unwrap()
    .rows;
    let some = |dice: &mut Dice, unit: Option<UnitId>| {
        let people: Vec<PersonId> = members
            .iter()
            .filter(|row| unit.is_none_or(|unit| row.unit_id == unit))
            .map(|row| row.person_id)
            .filter(|_| dice.roll(3) == 0)
            .collect();
        people
    };
    let name = format!("Đơn vị {}", dice.roll(40));
    Some(match dice.roll(7) {
        0 => {
            let (one, two) = (dice.of(&branches)?, dice.of(&branches)?);
            let into = [None, Some(one)][dice.roll(2)];
            StructureChange::Merge {
                units: vec![one, two],
                into,
                name,
                day,
            }
        }
        1 | 2 => {
            let unit = dice.of(&all)?;
            let own: Vec<UnitId> = units
                .iter()
                .filter(|each| each.parent_id == Some(unit))
                .map(|each| each.id)
                .filter(|_| dice.roll(2) == 0)
                .collect();
            let people = some(dice, Some(unit));
            StructureChange::Split {
                unit,
                name,
                groups: own,
                head: people.first().copied(),
                deputies: people.get(1).copied().into_iter().collect(),
                pick: these(&people),
                day,
            }
        }
        3 => StructureChange::MoveGroup {
            group: dice.of(&groups)?,
            to: dice.of(&branches)?,
            day,
        },
        4 => StructureChange::MoveMembers {
            pick: these(&some(dice, None)),
            to: dice.of(&all)?,
            day,
        },
        5 => StructureChange::Dissolve {
            unit: dice.of(&all)?,
            to: dice.of(&all),
            day,
        },
        _ => {
            let people = some(dice, None);
            StructureChange::Found {
                name,
                branch_kind: BranchKind::Young,
                head: people.last().copied(),
                deputies: vec![],
                pick: these(&people),
                day,
            }
        }
    })
}

/// On every day from well before to well after, the branches' members sum to the ward's, and the groups' to no more
/// than their branch's; nobody is in two places, and nobody in a unit that is not there.
fn holds_together(office: &Office, seed: u64) {
    let mut on = day("2017-08-01");
    while on < day("2018-12-01") {
        let units = list_units(office, on).unwrap();
        let ward = units
            .iter()
            .find(|unit| unit.kind == UnitKind::Ward)
            .unwrap();
        let sum: i64 = units
            .iter()
            .filter(|unit| unit.kind == UnitKind::Branch)
            .map(|unit| unit.members)
            .sum();
        assert_eq!(sum, ward.members, "seed {seed} on {on}");
        for branch in units.iter().filter(|unit| unit.kind == UnitKind::Branch) {
            let groups: i64 = units
                .iter()
                .filter(|unit| unit.parent_id == Some(branch.id))
                .map(|unit| unit.members)
                .sum();
            assert!(groups <= branch.members, "seed {seed} on {on}");
        }
        on = on + chrono::Days::new(3);
    }
    let astray: i64 = office
        .inspect(|conn| {
            Ok(conn.query_row(
                "SELECT count(*) FROM membership JOIN unit ON unit.id IN (membership.unit_id, membership.group_id)
                 WHERE membership.valid_from < unit.opened
                    OR (unit.closed IS NOT NULL AND (membership.valid_to IS NULL OR membership.valid_to > unit.closed))
                    OR (unit.kind = 'group' AND unit.parent_id <> membership.unit_id)",
                [],
                |row| row.get(0),
            )?)
        })
        .unwrap();
    assert_eq!(
        astray, 0,
        "seed {seed}: memberships outside their unit's life"
    );
}

#[test]
fn any_sequence_of_changes_undoes_step_by_step_and_always_adds_up() {
    let mut kinds = std::collections::BTreeSet::new();
    for seed in 1..=6 {
        let mut office = test_office();
        let mut dice = Dice(seed);
        for name in ["Chi hội 1", "Chi hội 2", "Chi hội 3"] {
            let branch = id_of(&office, name);
            let first = group(&mut office, "Tổ 1", branch);
            for at in 0..8 {
                let place = [None, Some(first)][dice.roll(2)];
                let joined = ["2010", "2017-11-15", "2018-02-10"][dice.roll(3)];
                let person = member(
                    &mut office,
                    &format!("Lê Thị {name} {at}"),
                    "1990",
                    branch,
                    place,
                    joined,
                );
                if at == 0 {
                    head(&mut office, person, branch, Post::BranchHead);
                    head(&mut office, person, first, Post::GroupHead);
                }
                if at == 1 && joined == "2010" {
                    leave_union(
                        &mut office,
                        &LeaveUnion {
                            hand_over: Default::default(),
                            id: person,
                            last_day: day("2018-03-31"),
                            reason: LeaveReason::Died,
                        },
                    )
                    .unwrap();
                }
            }
        }
        holds_together(&office, seed);
        let mut hashes = vec![office.content_hash().unwrap()];
        for _ in 0..60 {
            let Some(change) = random_change(&office, &mut dice) else {
                continue;
            };
            let preview = preview_structure(&mut office, &change);
            let total = list_actions(&office, 0, 1).unwrap().total;
            let done = change_structure(&mut office, &change);
            assert_eq!(
                preview.is_ok(),
                done.is_ok(),
                "a preview refuses what the change refuses"
            );
            if list_actions(&office, 0, 1).unwrap().total == total {
                assert_eq!(office.content_hash().unwrap(), *hashes.last().unwrap());
                continue;
            }
            kinds.insert(change.action().code());
            let preview = preview.unwrap();
            assert_eq!(preview.ward_before, preview.ward_after);
            for effect in &preview.units {
                if effect.kind == UnitKind::Branch && effect.name_after.is_some() {
                    let now = list_units(&office, change.day()).unwrap();
                    let row = now
                        .iter()
                        .find(|unit| Some(&unit.name) == effect.name_after.as_ref());
                    assert_eq!(
                        row.map(|unit| unit.members),
                        Some(effect.after),
                        "seed {seed}"
                    );
                }
            }
            holds_together(&office, seed);
            hashes.push(office.content_hash().unwrap());
        }
        hashes.pop();
        for expected in hashes.iter().rev() {
            undo(&mut office).unwrap();
            assert_eq!(office.content_hash().unwrap(), *expected, "seed {seed}");
        }
        assert_eq!(first_broken_link(&office).unwrap(), None);
    }
    assert_eq!(
        kinds.len(),
        6,
        "every kind of change was among them: {kinds:?}"
    );
}
