//! Random histories of membership against a model that knows nothing of periods in a database: a row of days a person,
//! each saying where she is and in which stretch.

use std::collections::BTreeMap;

use crate::days::Day;
use crate::error::Error;
use crate::history::{redo, undo};
use crate::ids::{PersonId, UnitId};
use crate::members::*;
use crate::office::{Office, test_office};
use crate::organization::{NewUnit, UnitKind, add_unit, list_units};

const PEOPLE: usize = 10;
const DAYS: usize = 700;

fn first() -> Day {
    Day::from_ymd_opt(2016, 11, 1).unwrap()
}

fn day(index: usize) -> Day {
    first() + chrono::Days::new(index as u64)
}

#[derive(Clone, Copy, PartialEq, Debug)]
struct Place {
    stretch: u32,
    unit: UnitId,
    group: Option<UnitId>,
    kind: MemberKind,
}

/// For each person and day: where she is.
#[derive(Clone, PartialEq)]
struct Model {
    days: Vec<Vec<Option<Place>>>,
    next: u32,
}

impl Model {
    fn counted(&self, at: usize, unit: Option<UnitId>) -> Vec<usize> {
        (0..PEOPLE)
            .filter(|&person| {
                self.days[person][at].is_some_and(|place| {
                    unit.is_none_or(|unit| place.unit == unit || place.group == Some(unit))
                })
            })
            .collect()
    }

    fn stretch(&mut self) -> u32 {
        self.next += 1;
        self.next
    }

    /// First and last day of a stretch.
    fn ends(&self, person: usize, stretch: u32) -> (usize, usize) {
        let held = |at: &usize| self.days[person][*at].is_some_and(|p| p.stretch == stretch);
        (
            (0..DAYS).find(held).unwrap(),
            (0..DAYS).rfind(held).unwrap(),
        )
    }
}

struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        ((self.0 >> 33) % sides as u64) as usize
    }
    fn pick<T: Copy>(&mut self, of: &[T]) -> T {
        of[self.roll(of.len())]
    }
}

struct Run {
    office: Office,
    model: Model,
    ids: Vec<PersonId>,
    /// Branches, each with its group if it has one.
    places: Vec<(UnitId, Option<UnitId>)>,
    dice: Dice,
    done: Vec<Model>,
    undone: Vec<Model>,
    accepted: BTreeMap<&'static str, usize>,
}

fn accepted<T>(answer: crate::Result<T>) -> Option<T> {
    match answer {
        Ok(value) => Some(value),
        Err(Error::Refused { .. }) => None,
        Err(other) => panic!("{other:?}"),
    }
}

impl Run {
    fn new(seed: u64) -> Run {
        let mut office = test_office();
        let mut places = Vec::new();
        let branches: Vec<UnitId> = list_units(&office, office.today())
            .unwrap()
            .into_iter()
            .filter(|unit| unit.kind == UnitKind::Branch)
            .map(|unit| unit.id)
            .collect();
        for branch in branches {
            places.push((branch, None));
            let group = add_unit(
                &mut office,
                &NewUnit {
                    parent_id: Some(branch),
                    kind: UnitKind::Group,
                    name: "Tổ 1".into(),
                    branch_kind: None,
                    purpose: None,
                    opened: None,
                },
            )
            .unwrap();
            places.push((branch, Some(group)));
        }
        let ids = (0..PEOPLE)
            .map(|n| {
                office
                    .change(crate::Action::AddMember, |tx| {
                        let fields = PersonFields {
                            name: format!("Trần Thị {n}"),
                            ..Default::default()
                        };
                        insert_person(tx, &fields)
                    })
                    .unwrap()
            })
            .collect();
        Run {
            office,
            model: Model {
                days: vec![vec![None; DAYS]; PEOPLE],
                next: 0,
            },
            ids,
            places,
            dice: Dice(seed),
            done: Vec::new(),
            undone: Vec::new(),
            accepted: BTreeMap::new(),
        }
    }

    fn memberships(&self, person: usize) -> Vec<Membership> {
        let mut periods = get_member(&self.office, self.ids[person])
            .unwrap()
            .memberships;
        periods.reverse();
        periods
    }

    fn index(of: Day) -> usize {
        (of - first()).num_days() as usize
    }

    /// One random event; what the office takes, the model does in its own way.
    fn step(&mut self) {
        let person = self.dice.roll(PEOPLE);
        let mut at = self.dice.roll(DAYS - 60);
        // Often on the very day after she left: then she was never away.
        if self.dice.roll(4) == 0
            && let Some(last) = self.model.days[person].iter().rposition(Option::is_some)
        {
            at = (last + 1).min(DAYS - 60);
        }
        let (unit, group) = {
            let places = self.places.clone();
            self.dice.pick(&places)
        };
        let kind = self.dice.pick(&[
            MemberKind::Ordinary,
            MemberKind::Ordinary,
            MemberKind::Automatic,
            MemberKind::Honorary,
        ]);
        let id = self.ids[person];
        let mut next = self.model.clone();
        let what = match self.dice.roll(12) {
            0..=2 => {
                let join = JoinBranch {
                    id,
                    unit_id: unit,
                    group_id: group,
                    kind,
                    from: day(at),
                    reason: self.dice.pick(&[
                        JoinReason::Admitted,
                        JoinReason::MovedIn,
                        JoinReason::Rejoined,
                    ]),
                };
                accepted(join_branch(&mut self.office, &join)).map(|()| {
                    let stretch = next.stretch();
                    for place in &mut next.days[person][at..] {
                        assert!(place.is_none(), "joins where she is none");
                        *place = Some(Place {
                            stretch,
                            unit,
                            group,
                            kind,
                        });
                    }
                    "join"
                })
            }
            3..=5 => {
                let moved = JoinBranch {
                    id,
                    unit_id: unit,
                    group_id: group,
                    kind,
                    from: day(at),
                    reason: JoinReason::Transferred,
                };
                accepted(join_branch(&mut self.office, &moved)).map(|()| {
                    self.cut(&mut next, person, at, (unit, group, kind));
                    "transfer"
                })
            }
            6 => {
                let change = ChangeKind {
                    id,
                    kind,
                    from: day(at),
                };
                accepted(change_kind(&mut self.office, &change)).map(|()| {
                    let held = next.days[person][at].unwrap();
                    self.cut(&mut next, person, at, (held.unit, held.group, kind));
                    "kind"
                })
            }
            7 | 8 => {
                // Mostly near today, where leaving is meant; death is rare, since nobody comes back from it.
                let last = 420 + self.dice.roll(150);
                let reason = if self.dice.roll(12) == 0 {
                    LeaveReason::Died
                } else {
                    self.dice.pick(&[
                        LeaveReason::MovedAway,
                        LeaveReason::Resigned,
                        LeaveReason::WorksAway,
                    ])
                };
                let leave = LeaveUnion {
                    hand_over: Default::default(),
                    id,
                    last_day: day(last),
                    reason,
                };
                accepted(leave_union(&mut self.office, &leave)).map(|()| {
                    let place = next.days[person][..=last]
                        .iter()
                        .rev()
                        .find_map(|place| *place)
                        .unwrap();
                    let (from, _) = next.ends(person, place.stretch);
                    next.days[person][from..=last].fill(Some(place));
                    next.days[person][last + 1..].fill(None);
                    "leave"
                })
            }
            9 => {
                let periods = self.memberships(person);
                if periods.is_empty() {
                    return;
                }
                let n = self.dice.roll(periods.len());
                let gone = &periods[n];
                let is_move = |early: &Membership, late: &Membership| {
                    early.valid_to == Some(late.joined.first_day())
                        && early.leave_reason == Some(LeaveReason::Transferred)
                        && late.join_reason == JoinReason::Transferred
                };
                let taker = if n > 0 && is_move(&periods[n - 1], gone) {
                    Some(&periods[n - 1])
                } else {
                    periods.get(n + 1).filter(|after| is_move(gone, after))
                };
                let own = next.days[person][Self::index(gone.joined.first_day())].unwrap();
                let taken = taker
                    .map(|taker| next.days[person][Self::index(taker.joined.first_day())].unwrap());
                accepted(remove_membership(&mut self.office, gone.id)).map(|()| {
                    for place in &mut next.days[person] {
                        if place.is_some_and(|place| place.stretch == own.stretch) {
                            *place = taken;
                        }
                    }
                    "remove"
                })
            }
            10 => {
                let periods = self.memberships(person);
                let Some(last) = periods.last() else { return };
                let place = next.days[person][Self::index(last.joined.first_day())].unwrap();
                accepted(cancel_leaving(&mut self.office, last.id)).map(|()| {
                    let (from, _) = next.ends(person, place.stretch);
                    next.days[person][from..].fill(Some(place));
                    "cancel"
                })
            }
            _ => {
                let periods = self.memberships(person);
                if periods.is_empty() {
                    return;
                }
                let n = self.dice.roll(periods.len());
                let was = &periods[n];
                let shift = self.dice.roll(41) as i64 - 20;
                let joined = was.joined.first_day() + chrono::Duration::days(shift);
                if joined < first() || joined > day(DAYS - 60) {
                    return;
                }
                let last_day = was.valid_to.and_then(|to| to.pred_opt());
                let edit = EditMembership {
                    id: was.id,
                    unit_id: unit,
                    group_id: group,
                    kind,
                    joined: joined.into(),
                    join_reason: was.join_reason,
                    last_day,
                    leave_reason: was.leave_reason,
                };
                let own = next.days[person][Self::index(was.joined.first_day())].unwrap();
                let moved_here = n > 0
                    && periods[n - 1].valid_to == Some(was.joined.first_day())
                    && periods[n - 1].leave_reason == Some(LeaveReason::Transferred)
                    && was.join_reason == JoinReason::Transferred;
                accepted(edit_membership(&mut self.office, &edit)).map(|()| {
                    let (from, to) = next.ends(person, own.stretch);
                    let now = Self::index(joined);
                    let before = if moved_here {
                        next.days[person][from - 1]
                    } else {
                        None
                    };
                    if now > from {
                        next.days[person][from..now].fill(before);
                    }
                    next.days[person][now..=to].fill(Some(Place {
                        unit,
                        group,
                        kind,
                        ..own
                    }));
                    "edit"
                })
            }
        };
        if let Some(what) = what {
            *self.accepted.entry(what).or_default() += 1;
            // Writing down what stands already is no event and no undo step.
            if next.days != self.model.days || what != "edit" {
                self.done.push(std::mem::replace(&mut self.model, next));
                self.undone.clear();
            }
        }
    }

    /// The second half of a stretch is elsewhere.
    fn cut(
        &self,
        next: &mut Model,
        person: usize,
        at: usize,
        to: (UnitId, Option<UnitId>, MemberKind),
    ) {
        let held = next.days[person][at].unwrap();
        let stretch = next.stretch();
        for place in &mut next.days[person][at..] {
            if place.is_some_and(|place| place.stretch == held.stretch) {
                *place = Some(Place {
                    stretch,
                    unit: to.0,
                    group: to.1,
                    kind: to.2,
                });
            }
        }
    }

    fn undo_or_redo(&mut self) {
        if self.dice.roll(3) == 0 {
            if let Some(again) = self.undone.pop() {
                redo(&mut self.office).unwrap();
                self.done.push(std::mem::replace(&mut self.model, again));
            }
        } else if let Some(before) = self.done.pop() {
            undo(&mut self.office).unwrap();
            self.undone.push(std::mem::replace(&mut self.model, before));
        }
    }

    fn units(&self) -> Vec<Option<UnitId>> {
        let mut units = vec![None];
        for (branch, group) in &self.places {
            units.push(Some(group.unwrap_or(*branch)));
        }
        units
    }

    /// Start + came − went = end, each as the model counts it, and the people behind each line are as many as it says.
    fn check(&self, from: usize, last: usize, unit: Option<UnitId>) {
        let of = ChangeOf {
            from: day(from),
            last_day: day(last),
            unit_id: unit,
        };
        let change = member_change(&self.office, of).unwrap();
        let about = format!("{unit:?} from {} to {}: {change:?}", day(from), day(last));
        let start = self.model.counted(from - 1, unit);
        let end = self.model.counted(last, unit);
        assert_eq!(change.start, start.len() as i64, "start, {about}");
        assert_eq!(change.end, end.len() as i64, "end, {about}");
        assert_eq!(
            change.start + change.came() - change.went(),
            change.end,
            "{about}"
        );
        let (mut came, mut went) = (0, 0);
        for at in from..=last {
            let before = self.model.counted(at - 1, unit);
            let now = self.model.counted(at, unit);
            came += now.iter().filter(|person| !before.contains(person)).count() as i64;
            went += before.iter().filter(|person| !now.contains(person)).count() as i64;
        }
        assert_eq!((change.came(), change.went()), (came, went), "{about}");
        if unit.is_none() {
            assert_eq!(
                (change.transferred_in, change.transferred_out),
                (0, 0),
                "a move is neither growth nor loss of the ward: {about}"
            );
        }
        for (part, figure) in [
            (ChangePart::Admitted, change.admitted),
            (ChangePart::MovedIn, change.moved_in),
            (ChangePart::Rejoined, change.rejoined),
            (ChangePart::TransferredIn, change.transferred_in),
            (ChangePart::MovedAway, change.moved_away),
            (ChangePart::Died, change.died),
            (ChangePart::OtherLeft, change.other_left),
            (ChangePart::TransferredOut, change.transferred_out),
        ] {
            let people = people_of_change(&self.office, PeopleOfChange { of, part }).unwrap();
            assert_eq!(people.rows.len() as i64, figure, "behind {part:?}, {about}");
        }
    }
}

#[test]
fn any_history_keeps_the_sum_on_every_day_for_the_ward_and_every_unit() {
    let mut taken: BTreeMap<&str, usize> = BTreeMap::new();
    for seed in [1, 7, 2018] {
        let mut run = Run::new(seed);
        let clean = run.office.content_hash().unwrap();
        for _ in 0..300 {
            if run.dice.roll(8) == 0 {
                run.undo_or_redo();
            } else {
                run.step();
            }
            let from = 1 + run.dice.roll(DAYS - 100);
            let last = from + run.dice.roll(90);
            let units = run.units();
            let unit = run.dice.pick(&units);
            run.check(from, last, unit);
        }
        for at in 1..DAYS - 1 {
            for unit in run.units() {
                let members = count_members(&run.office, day(at), unit).unwrap();
                assert_eq!(members, run.model.counted(at, unit).len() as i64);
                let counts = member_counts(&run.office, day(at), unit).unwrap();
                assert_eq!(
                    counts.total,
                    counts.ordinary + counts.automatic + counts.honorary
                );
                assert_eq!(counts.total, members);
            }
        }
        for unit in run.units() {
            for at in (1..DAYS - 1).step_by(3) {
                run.check(at, at, unit);
            }
            run.check(1, DAYS - 1, unit);
        }
        for (what, times) in &run.accepted {
            *taken.entry(what).or_default() += times;
        }
        while run.done.pop().is_some() {
            undo(&mut run.office).unwrap();
        }
        assert_eq!(
            run.office.content_hash().unwrap(),
            clean,
            "everything taken back leaves what was there"
        );
    }
    for what in [
        "join", "transfer", "kind", "leave", "remove", "cancel", "edit",
    ] {
        let times = taken.get(what).copied().unwrap_or_default();
        assert!(times >= 5, "{what} was tried for nothing: {taken:?}");
    }
}
