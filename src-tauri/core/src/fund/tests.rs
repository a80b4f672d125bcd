//! Who owes what, that branches add up to the ward, and that anything written can be taken back whole.

use super::{Standing, *};
use crate::days::PartialDay;
use crate::error::Error;
use crate::history::{redo, undo};
use crate::ids::PersonId;
use crate::members::*;
use crate::office::{Office, test_office};
use crate::organization::{UnitKind, list_units};

fn day(text: &str) -> Day {
    crate::days::day_from_text(text).unwrap()
}

fn branches(office: &Office) -> Vec<UnitId> {
    list_units(office, office.today())
        .unwrap()
        .into_iter()
        .filter(|unit| unit.kind == UnitKind::Branch)
        .map(|unit| unit.id)
        .collect()
}

fn add(office: &mut Office, name: &str, unit: UnitId, joined: &str) -> PersonId {
    add_as(office, name, unit, joined, MemberKind::Ordinary)
}

fn add_as(
    office: &mut Office,
    name: &str,
    unit_id: UnitId,
    joined: &str,
    kind: MemberKind,
) -> PersonId {
    let new = NewMember {
        fields: PersonFields {
            name: name.to_owned(),
            ..PersonFields::default()
        },
        unit_id,
        group_id: None,
        kind,
        joined: PartialDay::from(day(joined)),
        join_reason: JoinReason::Admitted,
    };
    add_member(office, &new).unwrap()
}

fn pay(office: &mut Office, year: i32, person_id: PersonId, amount: i64) -> Result<()> {
    collect_fees(
        office,
        &CollectFees {
            year,
            paid_on: day("2018-01-20"),
            paid: vec![PaidFee {
                person_id,
                amount: Dong(amount),
            }],
        },
    )
}

fn line(office: &Office, year: i32, id: PersonId) -> Option<FeeLine> {
    all_fee_lines(office, year, None, false)
        .unwrap()
        .into_iter()
        .find(|line| line.person_id == id)
}

fn rule_broken<T: std::fmt::Debug>(result: Result<T>) -> Rule {
    match result.unwrap_err() {
        Error::Refused { rule, .. } => rule,
        other => panic!("not refused: {other:?}"),
    }
}

#[test]
fn what_is_owed_follows_the_years_rule() {
    let usual = FeeRule::usual(2018);
    let months = FeeRule {
        joined_later: JoinedLater::MonthsLeft,
        ..usual.clone()
    };
    let nothing = FeeRule {
        joined_later: JoinedLater::Nothing,
        ..usual.clone()
    };
    let strict = FeeRule {
        leavers_pay: true,
        honorary_pay: true,
        automatic_pay: true,
        ..usual.clone()
    };
    let standing = |kind, since: &str| Standing {
        listed: Some((kind, day(since))),
        is_exempt: false,
        has_left: false,
        paid: Dong(5_000),
    };
    let old = standing(MemberKind::Ordinary, "2010-05-01");
    let april = standing(MemberKind::Ordinary, "2018-04-12");
    let exempt = Standing {
        is_exempt: true,
        ..old
    };
    let left = Standing {
        has_left: true,
        ..old
    };
    let stranger = Standing {
        listed: None,
        ..old
    };
    for (rule, standing, owed, why) in [
        (&usual, old, 24_000, "a member owes the year"),
        (&usual, april, 24_000, "who joins later, the whole year"),
        (&months, april, 18_000, "April to December are nine months"),
        (
            &months,
            old,
            24_000,
            "months only count for who joined later",
        ),
        (
            &nothing,
            april,
            0,
            "who joins later waits for the next year",
        ),
        (&strict, exempt, 0, "the exempt owe nothing"),
        (&usual, left, 5_000, "who left owes no more than she paid"),
        (&strict, left, 24_000, "unless leavers pay"),
        (
            &usual,
            standing(MemberKind::Automatic, "2010-01-01"),
            0,
            "automatic members pay elsewhere",
        ),
        (
            &strict,
            standing(MemberKind::Automatic, "2010-01-01"),
            24_000,
            "unless they pay here",
        ),
        (
            &usual,
            standing(MemberKind::Honorary, "2010-01-01"),
            0,
            "honorary members do not pay",
        ),
        (
            &strict,
            standing(MemberKind::Honorary, "2010-01-01"),
            24_000,
            "unless they do",
        ),
        (&strict, stranger, 0, "who is not counted owes nothing"),
    ] {
        assert_eq!(fee_due(rule, &standing), Dong(owed), "{why}");
    }
}

#[test]
fn the_share_is_rounded_half_up_to_the_rules_step() {
    let rule = |percent, rounding| FeeRule {
        upward_percent: percent,
        rounding: Dong(rounding),
        ..FeeRule::usual(2018)
    };
    for (percent, step, collected, share) in [
        (50, 1, 24_001, 12_001),
        (50, 1000, 25_000, 13_000),
        (50, 1000, 24_900, 12_000),
        (33, 1, 100, 33),
        (0, 1, 100, 0),
        (100, 1, 777, 777),
    ] {
        assert_eq!(rule(percent, step).share(Dong(collected)), Dong(share));
    }
}

#[test]
fn a_year_asks_its_members_of_the_chosen_day_and_those_who_join_after() {
    let mut office = test_office();
    let units = branches(&office);
    let stays = add(&mut office, "Nguyễn Thị An", units[0], "2015-03-01");
    let left = add(&mut office, "Nguyễn Thị Bình", units[0], "2015-03-01");
    let later = add(&mut office, "Nguyễn Thị Cúc", units[1], "2018-01-15");
    let paid_by_her_work = add_as(
        &mut office,
        "Nguyễn Thị Dung",
        units[1],
        "2015-03-01",
        MemberKind::Automatic,
    );
    leave_union(
        &mut office,
        &LeaveUnion {
            hand_over: Default::default(),
            id: left,
            last_day: day("2018-01-10"),
            reason: LeaveReason::MovedAway,
        },
    )
    .unwrap();
    let year = fee_year(&office, 2018).unwrap();
    assert!(!year.is_set, "nobody has set a rule yet");
    assert_eq!(year.ward.due, Dong(48_000), "An and Cúc");
    assert_eq!(year.ward.people, 2);
    assert!(line(&office, 2018, later).unwrap().joined_later);
    assert_eq!(
        line(&office, 2018, left).unwrap().left_on,
        Some(day("2018-01-11"))
    );
    assert_eq!(line(&office, 2018, left).unwrap().owing, Dong(0));
    assert!(line(&office, 2018, paid_by_her_work).is_none());
    assert_eq!(
        fee_year(&office, 2017).unwrap().ward.due,
        Dong(48_000),
        "in 2017 An and Bình were members to the end, Cúc not yet"
    );
    set_fee_rule(
        &mut office,
        &FeeRule {
            counted_on: day("2018-01-12"),
            joined_later: JoinedLater::Nothing,
            amount: Dong(12_000),
            ..FeeRule::usual(2018)
        },
    )
    .unwrap();
    let year = fee_year(&office, 2018).unwrap();
    assert!(year.is_set);
    assert_eq!(
        (year.ward.due, year.ward.people),
        (Dong(12_000), 1),
        "An alone"
    );
    assert_eq!(line(&office, 2018, stays).unwrap().due, Dong(12_000));
    assert_eq!(
        fee_year(&office, 2019).unwrap().rule.amount,
        Dong(12_000),
        "the next year begins with the last rule"
    );
    assert_eq!(fee_year(&office, 2017).unwrap().rule.amount, Dong(24_000));
}

#[test]
fn who_moves_or_leaves_keeps_her_payments_where_they_were_paid() {
    let mut office = test_office();
    let units = branches(&office);
    let id = add(&mut office, "Nguyễn Thị An", units[0], "2015-03-01");
    pay(&mut office, 2018, id, 24_000).unwrap();
    let before = fee_year(&office, 2018).unwrap();
    join_branch(
        &mut office,
        &JoinBranch {
            id,
            unit_id: units[1],
            group_id: None,
            kind: MemberKind::Ordinary,
            from: day("2018-01-20"),
            reason: JoinReason::Transferred,
        },
    )
    .unwrap();
    assert_eq!(fee_year(&office, 2018).unwrap().branches, before.branches);
    leave_union(
        &mut office,
        &LeaveUnion {
            hand_over: Default::default(),
            id,
            last_day: day("2018-01-20"),
            reason: LeaveReason::MovedAway,
        },
    )
    .unwrap();
    let after = fee_year(&office, 2018).unwrap();
    assert_eq!(after.ward.collected, Dong(24_000));
    assert_eq!(after.branches[0].sums.collected, Dong(24_000));
    let hers = fees_of_person(&office, id).unwrap();
    assert_eq!((hers[0].year, hers[0].paid), (2018, Dong(24_000)));
}

#[test]
fn amounts_are_typed_as_the_sum_so_far_and_corrected_from_the_last_payment() {
    let mut office = test_office();
    let units = branches(&office);
    let id = add(&mut office, "Nguyễn Thị An", units[0], "2015-03-01");
    for (typed, owing) in [(10_000, 14_000), (24_000, 0), (4_000, 20_000), (0, 24_000)] {
        pay(&mut office, 2018, id, typed).unwrap();
        let line = line(&office, 2018, id).unwrap();
        assert_eq!((line.paid, line.owing), (Dong(typed), Dong(owing)));
    }
    assert_eq!(
        rule_broken(pay(&mut office, 2018, id, -1)),
        Rule::OutOfRange
    );
    let tomorrow = CollectFees {
        year: 2018,
        paid_on: day("2018-01-21"),
        paid: vec![PaidFee {
            person_id: id,
            amount: Dong(1),
        }],
    };
    assert_eq!(
        rule_broken(collect_fees(&mut office, &tomorrow)),
        Rule::DayOutOfRange
    );
}

#[test]
fn a_receipt_holds_its_money_until_it_is_cancelled_and_its_number_is_never_used_again() {
    let mut office = test_office();
    let units = branches(&office);
    let an = add(&mut office, "Nguyễn Thị An", units[0], "2015-03-01");
    let be = add(&mut office, "Nguyễn Thị Bé", units[0], "2015-03-01");
    let new = |person_id| NewFeeReceipt {
        fee_year: 2018,
        unit_id: units[0],
        person_id,
        payer: " Chi hội 1 ".to_owned(),
        day: day("2018-01-20"),
    };
    assert_eq!(
        rule_broken(make_fee_receipt(&mut office, &new(None))),
        Rule::NothingToReceipt
    );
    pay(&mut office, 2018, an, 24_000).unwrap();
    pay(&mut office, 2018, be, 10_000).unwrap();
    let hers = make_fee_receipt(&mut office, &new(Some(an))).unwrap();
    let rest = make_fee_receipt(&mut office, &new(None)).unwrap();
    let receipt = fee_receipt(&office, rest).unwrap();
    assert_eq!(
        (
            receipt.number,
            receipt.amount,
            receipt.people,
            receipt.payer.as_str()
        ),
        (2, Dong(10_000), 1, "Chi hội 1")
    );
    assert_eq!(rule_broken(pay(&mut office, 2018, an, 0)), Rule::HasReceipt);
    cancel_fee_receipt(
        &mut office,
        &CancelFeeReceipt {
            id: hers,
            reason: "Ghi nhầm".to_owned(),
        },
    )
    .unwrap();
    pay(&mut office, 2018, an, 20_000).unwrap();
    let again = make_fee_receipt(&mut office, &new(Some(an))).unwrap();
    assert_eq!(fee_receipt(&office, again).unwrap().number, 3);
    assert_eq!(fee_receipts(&office, 2018, 0, 200).unwrap().total, 3);
    undo(&mut office).unwrap();
    undo(&mut office).unwrap();
    undo(&mut office).unwrap();
    let back = fee_receipt(&office, hers).unwrap();
    assert_eq!(
        (back.cancelled, back.people),
        (None, 1),
        "undo gives it its money back"
    );
}

#[test]
fn an_exemption_needs_a_reason_and_can_be_lifted() {
    let mut office = test_office();
    let units = branches(&office);
    let id = add(&mut office, "Nguyễn Thị An", units[0], "2015-03-01");
    let exempt = |reason: Option<&str>| ExemptFromFee {
        year: 2018,
        person_id: id,
        reason: reason.map(str::to_owned),
    };
    assert_eq!(
        rule_broken(exempt_from_fee(&mut office, &exempt(Some("  ")))),
        Rule::Required
    );
    exempt_from_fee(&mut office, &exempt(Some("Hộ nghèo"))).unwrap();
    let sums = fee_year(&office, 2018).unwrap().ward;
    assert_eq!((sums.people, sums.exempt, sums.due), (1, 1, Dong(0)));
    assert_eq!(
        rule_broken(collect_branch_fees(
            &mut office,
            &CollectBranchFees {
                year: 2018,
                unit_id: units[0],
                paid_on: day("2018-01-20")
            }
        )),
        Rule::NothingToCollect
    );
    exempt_from_fee(&mut office, &exempt(None)).unwrap();
    assert_eq!(fee_year(&office, 2018).unwrap().ward.due, Dong(24_000));
}

/// Chance that falls the same way every time.
struct Dice(u64);

impl Dice {
    fn below(&mut self, limit: u64) -> u64 {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % limit
    }
}

#[test]
fn branches_add_up_to_the_ward_and_undo_gives_back_the_very_same_office() {
    let mut office = test_office();
    let units = branches(&office);
    let mut dice = Dice(20_180_120);
    let mut people = Vec::new();
    for number in 0..30 {
        let joined =
            ["2015-03-01", "2017-12-31", "2018-01-01", "2018-01-15"][dice.below(4) as usize];
        let kind = [
            MemberKind::Ordinary,
            MemberKind::Ordinary,
            MemberKind::Automatic,
        ][dice.below(3) as usize];
        let unit = units[dice.below(3) as usize];
        people.push(add_as(
            &mut office,
            &format!("Nguyễn Thị {number}"),
            unit,
            joined,
            kind,
        ));
    }
    let mut done = 0;
    for step in 0..150 {
        let before = office.content_hash().unwrap();
        let person_id = people[dice.below(30) as usize];
        let unit_id = units[dice.below(3) as usize];
        let year = 2017 + dice.below(2) as i32;
        let paid_on = day("2018-01-20");
        // A refusal is as good as a change: it must leave nothing behind.
        let changed = match dice.below(8) {
            0..=2 => pay(&mut office, year, person_id, dice.below(30) as i64 * 1_000).is_ok(),
            3 => collect_branch_fees(
                &mut office,
                &CollectBranchFees {
                    year,
                    unit_id,
                    paid_on,
                },
            )
            .is_ok(),
            4 => {
                let reason = (dice.below(2) == 0).then(|| "Hộ nghèo".to_owned());
                exempt_from_fee(
                    &mut office,
                    &ExemptFromFee {
                        year,
                        person_id,
                        reason,
                    },
                )
                .is_ok()
            }
            5 => make_fee_receipt(
                &mut office,
                &NewFeeReceipt {
                    fee_year: year,
                    unit_id,
                    person_id: None,
                    payer: "Chi hội".to_owned(),
                    day: paid_on,
                },
            )
            .is_ok(),
            6 => {
                let rule = FeeRule {
                    amount: Dong(dice.below(5) as i64 * 6_000),
                    upward_percent: dice.below(101) as u32,
                    rounding: Dong([1, 100, 1_000][dice.below(3) as usize]),
                    counted_on: first_day(year) + chrono::Days::new(dice.below(19)),
                    joined_later: [
                        JoinedLater::WholeYear,
                        JoinedLater::MonthsLeft,
                        JoinedLater::Nothing,
                    ][dice.below(3) as usize],
                    automatic_pay: dice.below(2) == 0,
                    leavers_pay: dice.below(2) == 0,
                    ..FeeRule::usual(year)
                };
                set_fee_rule(&mut office, &rule).is_ok()
            }
            _ => leave_union(
                &mut office,
                &LeaveUnion {
                    hand_over: Default::default(),
                    id: person_id,
                    last_day: day("2018-01-18"),
                    reason: LeaveReason::MovedAway,
                },
            )
            .is_ok(),
        };
        let after = office.content_hash().unwrap();
        if !changed {
            assert_eq!(before, after, "step {step}: a refusal wrote something");
            continue;
        }
        for year in [2017, 2018] {
            let whole = fee_year(&office, year).unwrap();
            let mut sum = FeeSums::default();
            for branch in &whole.branches {
                let lines = all_fee_lines(&office, year, Some(branch.unit_id), false).unwrap();
                assert_eq!(
                    branch.sums.collected,
                    lines.iter().map(|line| line.paid).sum()
                );
                assert_eq!(branch.sums.due, lines.iter().map(|line| line.due).sum());
                assert_eq!(branch.sums.owing, lines.iter().map(|line| line.owing).sum());
                sum.add(&branch.sums);
            }
            assert_eq!(sum, whole.ward, "step {step}: the branches are the ward");
            let in_the_box: i64 = office
                .conn()
                .query_row(
                    "SELECT coalesce(sum(amount), 0) FROM fee_payment WHERE year = ?1",
                    [year],
                    |row| row.get(0),
                )
                .unwrap();
            assert_eq!(
                whole.ward.collected,
                Dong(in_the_box),
                "step {step}: no money outside the lines"
            );
        }
        if before == after {
            continue;
        }
        done += 1;
        undo(&mut office).unwrap();
        assert_eq!(office.content_hash().unwrap(), before, "step {step}: undo");
        redo(&mut office).unwrap();
        assert_eq!(office.content_hash().unwrap(), after, "step {step}: redo");
    }
    assert!(done > 60, "only {done} steps changed anything");
}

#[test]
fn what_went_up_is_set_against_the_share() {
    let mut office = test_office();
    let units = branches(&office);
    let id = add(&mut office, "Nguyễn Thị An", units[0], "2015-03-01");
    pay(&mut office, 2018, id, 24_000).unwrap();
    let up = |amount| NewFeeTransfer {
        year: 2018,
        day: day("2018-01-20"),
        amount: Dong(amount),
        note: String::new(),
    };
    assert_eq!(
        rule_broken(hand_up_fees(&mut office, &up(0))),
        Rule::OutOfRange
    );
    let first = hand_up_fees(&mut office, &up(5_000)).unwrap();
    hand_up_fees(&mut office, &up(6_000)).unwrap();
    let year = fee_year(&office, 2018).unwrap();
    assert_eq!(
        (year.ward.share, year.handed_up, year.to_hand_up),
        (Dong(12_000), Dong(11_000), Dong(1_000))
    );
    remove_fee_transfer(&mut office, first).unwrap();
    assert_eq!(fee_year(&office, 2018).unwrap().to_hand_up, Dong(6_000));
}
