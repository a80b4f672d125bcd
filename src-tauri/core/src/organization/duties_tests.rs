//! Stories of posts and tasks that pass to somebody else when their holder leaves, dies or gives up the post.

use super::*;
use crate::days::day_from_text;
use crate::error::{Error, Rule};
use crate::history::{first_broken_link, undo};
use crate::ids::TaskId;
use crate::members::{
    BulkChange, BulkWork, JoinReason, LeaveReason, LeaveUnion, MemberKind, NewMember, PersonFields,
    add_member, bulk_change, bulk_preview, leave_union,
};
use crate::office::{Office, test_office};
use crate::tasks::{TaskFields, TaskFilter, TaskOwner, add_task, list_tasks};

fn day(text: &str) -> Day {
    day_from_text(text).unwrap()
}

/// A branch whose head is a member of it, with a task of her own, one of the branch that names her and one that does not.
struct Story {
    office: Office,
    ward: UnitId,
    branch: UnitId,
    head: PersonId,
    next: PersonId,
    own_task: TaskId,
    named_task: TaskId,
}

fn story() -> Story {
    let mut office = test_office();
    let units = list_units(&office, office.today()).unwrap();
    let of_kind = |kind| units.iter().find(|unit| unit.kind == kind).unwrap().id;
    let (ward, branch) = (of_kind(UnitKind::Ward), of_kind(UnitKind::Branch));
    let head = member(&mut office, branch, "Trần Thị Ánh");
    let next = member(&mut office, branch, "Lê Thị Bưởi");
    hold(
        &mut office,
        head,
        branch,
        Post::BranchHead,
        Some("2021-05-31"),
    );
    hold(&mut office, head, ward, Post::CommitteeMember, None);
    let mut task = |text: &str, owner| {
        let fields = TaskFields {
            text: text.to_owned(),
            owner,
            due: None,
        };
        add_task(&mut office, &fields).unwrap()
    };
    let own_task = task("Gửi danh sách", TaskOwner::Person { person_id: head });
    let of_branch = || TaskOwner::Unit { unit_id: branch };
    let named_task = task("Trần Thị Ánh thăm hội viên ốm", of_branch());
    task("Quét dọn ngõ", of_branch());
    Story {
        office,
        ward,
        branch,
        head,
        next,
        own_task,
        named_task,
    }
}

fn member(office: &mut Office, unit_id: UnitId, name: &str) -> PersonId {
    let new = NewMember {
        fields: PersonFields {
            name: name.to_owned(),
            ..Default::default()
        },
        unit_id,
        group_id: None,
        kind: MemberKind::Ordinary,
        joined: day("2010-01-01").into(),
        join_reason: JoinReason::Admitted,
    };
    add_member(office, &new).unwrap()
}

fn hold(office: &mut Office, id: PersonId, unit_id: UnitId, post: Post, last_day: Option<&str>) {
    let term = NewTerm {
        person_id: Some(id),
        person_name: None,
        unit_id,
        post,
        other_title: None,
        valid_from: day("2016-06-01"),
        last_day: last_day.map(day),
    };
    add_term(office, &term).unwrap();
}

fn leave(id: PersonId, last_day: &str, hand_over: HandOver) -> LeaveUnion {
    LeaveUnion {
        id,
        last_day: day(last_day),
        reason: LeaveReason::Died,
        hand_over,
    }
}

fn duties(office: &Office, id: PersonId, last_day: &str) -> Duties {
    let ask = AskDuties {
        id,
        last_day: day(last_day),
        term_id: None,
    };
    duties_of(office, &ask).unwrap()
}

/// Her term in a post, as it is on the last day of the test's office.
fn term_of(office: &Office, id: PersonId, post: Post) -> TermId {
    let terms = terms_of_person(office, id).unwrap();
    terms.iter().find(|term| term.post == post).unwrap().id
}

/// What stands of a post of a unit: who, from, first day no longer.
fn terms_in(office: &Office, unit: UnitId, post: Post) -> Vec<(String, String, Option<String>)> {
    list_terms(office, Some(unit), None)
        .unwrap()
        .into_iter()
        .filter(|term| term.post == post)
        .map(|term| {
            let to = term.valid_to.map(|to| to.to_string());
            (term.person_name, term.valid_from.to_string(), to)
        })
        .collect()
}

/// Who holds a post of a unit on a day.
fn holder(office: &Office, unit: UnitId, post: Post, on: &str) -> Option<String> {
    list_terms(office, Some(unit), Some(day(on)))
        .unwrap()
        .into_iter()
        .find(|term| term.post == post)
        .map(|term| term.person_name)
}

fn owner(office: &Office, id: TaskId) -> TaskOwner {
    let tasks = list_tasks(office, TaskFilter::Open, office.today()).unwrap();
    tasks.into_iter().find(|task| task.id == id).unwrap().owner
}

#[test]
fn what_she_has_in_hand_are_her_posts_and_the_tasks_that_wait_for_her() {
    let Story {
        office,
        head,
        next,
        own_task,
        named_task,
        ..
    } = story();
    let duties = duties(&office, head, "2018-01-20");
    let posts: Vec<_> = duties.posts.iter().map(|held| held.term.post).collect();
    assert_eq!(posts.len(), 2);
    assert!(posts.contains(&Post::BranchHead) && posts.contains(&Post::CommitteeMember));
    let tasks: Vec<_> = duties.tasks.iter().map(|task| task.id).collect();
    assert_eq!(
        tasks,
        [own_task, named_task],
        "the branch keeps its own work"
    );
    let none = self::duties(&office, next, "2018-01-20");
    assert!(none.posts.is_empty() && none.tasks.is_empty());
}

#[test]
fn a_head_who_dies_is_followed_and_her_tasks_are_handed_on_and_one_undo_takes_all_back() {
    let Story {
        mut office,
        ward,
        branch,
        head,
        next,
        own_task,
        named_task,
    } = story();
    let before = office.content_hash().unwrap();
    let of = |post| term_of(&office, head, post);
    let given = HandOver {
        successors: vec![Successor {
            term_id: of(Post::BranchHead),
            person_id: Some(next),
            person_name: None,
        }],
        tasks: vec![TaskGiven {
            task_id: own_task,
            to: TaskTaker::Follower {
                term_id: of(Post::BranchHead),
            },
        }],
    };
    leave_union(&mut office, &leave(head, "2018-01-10", given)).unwrap();

    let head_of_branch = |on: &str| holder(&office, branch, Post::BranchHead, on);
    assert_eq!(head_of_branch("2018-01-10").unwrap(), "Trần Thị Ánh");
    assert_eq!(head_of_branch("2018-01-11").unwrap(), "Lê Thị Bưởi");
    assert_eq!(
        head_of_branch("2021-06-01"),
        None,
        "the rest of the term, no more"
    );
    let in_committee = |on: &str| holder(&office, ward, Post::CommitteeMember, on);
    assert_eq!(in_committee("2018-01-10").unwrap(), "Trần Thị Ánh");
    assert_eq!(in_committee("2018-01-11"), None, "nobody follows yet");
    assert_eq!(
        owner(&office, own_task),
        TaskOwner::Person { person_id: next }
    );
    assert_eq!(
        owner(&office, named_task),
        TaskOwner::Unit { unit_id: branch },
        "what nobody was given stays"
    );

    undo(&mut office).unwrap();
    assert_eq!(office.content_hash().unwrap(), before);
    assert_eq!(first_broken_link(&office).unwrap(), None);
}

#[test]
fn a_term_that_ends_takes_its_own_successor_who_may_be_new_in_the_book() {
    let Story {
        mut office,
        ward,
        branch,
        head,
        own_task,
        ..
    } = story();
    let before = office.content_hash().unwrap();
    let headship = term_of(&office, head, Post::BranchHead);
    let in_committee = term_of(&office, head, Post::CommitteeMember);
    let end = |term_id| EndTerm {
        id: headship,
        last_day: day("2018-01-10"),
        hand_over: HandOver {
            successors: vec![Successor {
                term_id,
                person_id: None,
                person_name: Some("Phạm  Thị Cúc".into()),
            }],
            tasks: vec![TaskGiven {
                task_id: own_task,
                to: TaskTaker::Follower { term_id },
            }],
        },
    };
    let other_post = end_term(&mut office, &end(in_committee));
    assert!(matches!(
        other_post,
        Err(Error::Refused {
            field: "successors",
            rule: Rule::NotOffered
        })
    ));
    end_term(&mut office, &end(headship)).unwrap();
    let head_now = holder(&office, branch, Post::BranchHead, "2018-01-11");
    assert_eq!(head_now.unwrap(), "Phạm Thị Cúc");
    let still = holder(&office, ward, Post::CommitteeMember, "2018-01-11");
    assert_eq!(still.unwrap(), "Trần Thị Ánh", "only that term ended");
    let tasks = list_tasks(&office, TaskFilter::Open, office.today()).unwrap();
    let given = tasks.iter().find(|task| task.id == own_task).unwrap();
    assert_eq!(
        given.owner_name, "Phạm Thị Cúc",
        "new in the book as she is"
    );
    undo(&mut office).unwrap();
    assert_eq!(office.content_hash().unwrap(), before);
}

#[test]
fn nobody_follows_herself_and_nothing_is_handed_over_that_is_not_hers() {
    let Story {
        mut office,
        branch,
        head,
        next,
        own_task,
        ..
    } = story();
    let before = office.content_hash().unwrap();
    let term_id = term_of(&office, head, Post::BranchHead);
    let strangers = {
        let fields = TaskFields {
            text: "Việc khác".into(),
            owner: TaskOwner::AllBranches,
            due: None,
        };
        add_task(&mut office, &fields).unwrap()
    };
    let herself = HandOver {
        successors: vec![Successor {
            term_id,
            person_id: Some(head),
            person_name: None,
        }],
        tasks: vec![],
    };
    let not_hers = HandOver {
        successors: vec![],
        tasks: vec![TaskGiven {
            task_id: strangers,
            to: TaskTaker::Owner {
                owner: TaskOwner::Person { person_id: next },
            },
        }],
    };
    let to_nobody = HandOver {
        successors: vec![],
        tasks: vec![TaskGiven {
            task_id: own_task,
            to: TaskTaker::Follower { term_id },
        }],
    };
    for (given, field) in [
        (herself, "successors"),
        (not_hers, "tasks"),
        (to_nobody, "tasks"),
    ] {
        let refused = leave_union(&mut office, &leave(head, "2018-01-10", given));
        assert!(
            matches!(refused, Err(Error::Refused { field: at, rule: Rule::NotOffered }) if at == field),
            "{field}"
        );
    }
    assert!(holder(&office, branch, Post::BranchHead, "2018-01-11").is_some());
    undo(&mut office).unwrap();
    assert_eq!(
        office.content_hash().unwrap(),
        before,
        "a refusal writes nothing"
    );
}

#[test]
fn many_who_leave_are_told_by_what_they_hold_and_their_terms_end() {
    let Story {
        mut office,
        ward,
        branch,
        head,
        next,
        ..
    } = story();
    let before = office.content_hash().unwrap();
    let work = BulkWork {
        ids: vec![head, next],
        change: BulkChange::Leave {
            last_day: day("2018-01-10"),
            reason: LeaveReason::MovedAway,
        },
    };
    let told = bulk_preview(&office, &work).unwrap();
    let hers = PeopleNamed {
        people: 1,
        names: vec!["Trần Thị Ánh".into()],
    };
    assert_eq!(
        (told.changed, told.in_office, told.with_tasks),
        (2, hers.clone(), hers)
    );
    bulk_change(&mut office, &work, |count| count.to_string()).unwrap();
    for (unit, post) in [(branch, Post::BranchHead), (ward, Post::CommitteeMember)] {
        assert!(holder(&office, unit, post, "2018-01-10").is_some());
        assert_eq!(holder(&office, unit, post, "2018-01-11"), None);
    }
    undo(&mut office).unwrap();
    assert_eq!(office.content_hash().unwrap(), before);
}

/// Her head's term runs from 1/6/2016 to 31/5/2021.
#[test]
fn terms_end_on_the_day_she_leaves_alone_and_come_back_when_it_is_undone() {
    let Story {
        mut office,
        branch,
        head,
        ..
    } = story();
    let before = office.content_hash().unwrap();
    let hers = |to: &str| {
        let (from, to) = ("2016-06-01".to_owned(), Some(to.to_owned()));
        vec![("Trần Thị Ánh".to_owned(), from, to)]
    };
    for (last_day, to) in [
        ("2018-01-20", "2018-01-21"),
        ("2017-03-31", "2017-04-01"),
        ("2018-02-28", "2018-03-01"),
    ] {
        leave_union(&mut office, &leave(head, last_day, HandOver::default())).unwrap();
        assert_eq!(terms_in(&office, branch, Post::BranchHead), hers(to));
        undo(&mut office).unwrap();
        assert_eq!(
            terms_in(&office, branch, Post::BranchHead),
            hers("2021-06-01")
        );
        assert_eq!(office.content_hash().unwrap(), before);
    }
}

#[test]
fn a_term_that_would_begin_after_her_last_day_falls_away_and_may_be_followed_from_its_own_first_day()
 {
    let Story {
        mut office,
        branch,
        head,
        next,
        ..
    } = story();
    let planned = NewTerm {
        person_id: Some(head),
        person_name: None,
        unit_id: branch,
        post: Post::BranchDeputy,
        other_title: None,
        valid_from: day("2018-06-01"),
        last_day: Some(day("2021-05-31")),
    };
    let term_id = add_term(&mut office, &planned).unwrap();
    let before = office.content_hash().unwrap();
    let asked = duties(&office, head, "2018-01-10");
    let held = |id| asked.posts.iter().find(|held| held.term.id == id).unwrap();
    assert_eq!(asked.posts.len(), 3);
    assert_eq!(held(term_id).last_day, None);
    assert_eq!(held(term_id).next_from, day("2018-06-01"));
    let running = asked.posts.iter().find(|held| held.last_day.is_some());
    assert_eq!(running.unwrap().last_day, Some(day("2018-01-10")));
    assert_eq!(running.unwrap().next_from, day("2018-01-11"));

    let given = HandOver {
        successors: vec![Successor {
            term_id,
            person_id: Some(next),
            person_name: None,
        }],
        tasks: vec![],
    };
    leave_union(&mut office, &leave(head, "2018-01-10", given)).unwrap();
    let follows = (
        "Lê Thị Bưởi".to_owned(),
        "2018-06-01".to_owned(),
        Some("2021-06-01".to_owned()),
    );
    assert_eq!(terms_in(&office, branch, Post::BranchDeputy), [follows]);
    assert_eq!(
        holder(&office, branch, Post::BranchHead, "2018-01-11"),
        None
    );
    undo(&mut office).unwrap();
    assert_eq!(office.content_hash().unwrap(), before);
}

#[test]
fn what_is_over_stays_as_it_was_and_a_term_cannot_end_before_it_begins() {
    let Story {
        mut office,
        ward,
        branch,
        head,
        ..
    } = story();
    let over = |valid_from: &str, last_day: &str, post, unit_id| NewTerm {
        person_id: Some(head),
        person_name: None,
        unit_id,
        post,
        other_title: None,
        valid_from: day(valid_from),
        last_day: Some(day(last_day)),
    };
    let early = over("2011-01-01", "2013-12-31", Post::BranchDeputy, branch);
    let late = over("2017-01-01", "2017-12-31", Post::StandingMember, ward);
    for term in [early, late] {
        add_term(&mut office, &term).unwrap();
    }
    // She left in 2015, which is written down only now: what she held since is over or falls away.
    let asked = duties(&office, head, "2015-12-31");
    assert!(asked.posts.iter().all(|held| held.last_day.is_none()));
    assert_eq!(asked.posts.len(), 2);
    leave_union(&mut office, &leave(head, "2015-12-31", HandOver::default())).unwrap();
    let dated = |unit, post| terms_in(&office, unit, post).len();
    assert_eq!(dated(branch, Post::BranchDeputy), 1);
    assert_eq!(dated(ward, Post::StandingMember), 1);
    assert_eq!(dated(branch, Post::BranchHead), 0);
    assert_eq!(dated(ward, Post::CommitteeMember), 0);
    undo(&mut office).unwrap();

    let end = |last_day: &str| EndTerm {
        id: term_of(&office, head, Post::BranchHead),
        last_day: day(last_day),
        hand_over: HandOver::default(),
    };
    let (too_early, first_day) = (end("2016-05-31"), end("2016-06-01"));
    assert!(matches!(
        end_term(&mut office, &too_early),
        Err(Error::Refused {
            field: "last_day",
            rule: Rule::EndsBeforeStart
        })
    ));
    end_term(&mut office, &first_day).unwrap();
}

#[test]
fn a_term_that_is_over_already_asks_for_nothing() {
    let Story {
        mut office, head, ..
    } = story();
    let id = term_of(&office, head, Post::BranchHead);
    let end = EndTerm {
        id,
        last_day: day("2018-01-10"),
        hand_over: HandOver::default(),
    };
    end_term(&mut office, &end).unwrap();
    let asked = |last_day: &str| {
        let ask = AskDuties {
            id: head,
            last_day: day(last_day),
            term_id: Some(id),
        };
        let duties = duties_of(&office, &ask).unwrap();
        (duties.posts.len(), duties.tasks.len())
    };
    assert_eq!(asked("2018-01-10"), (0, 0));
    assert_eq!(asked("2018-01-15"), (0, 0));
    assert_eq!(asked("2018-01-05"), (1, 2), "earlier than was said");
}
