//! Stories of a month's report: branches' figures, sums, lũy kế, locks; and tables of cases for the arithmetic.

#![expect(
    clippy::inconsistent_digit_grouping,
    reason = "70_45 is 70,45 kept as a whole number"
)]

use std::collections::BTreeMap;

use super::figures::{Level, Rule as Arithmetic, Sheet, YearToDate, add_up, roll_up};
use super::*;
use crate::action::Action;
use crate::days::PartialDay;
use crate::error::{Error, Rule};
use crate::history;
use crate::members::{
    JoinBranch, JoinReason, LeaveReason, LeaveUnion, MemberKind, NewMember, PersonFields,
    add_member, join_branch, leave_union,
};
use crate::office::{Office, test_office};
use crate::organization::{
    BranchKind, NewTerm, NewUnit, Post, StructureChange, UnitKind, add_term, add_unit,
    change_structure, list_terms, list_units, office_profile,
};

const BLANK: Figure = Figure::Blank;
const NOTHING: Figure = Figure::Nothing;

fn number(value: i64) -> Figure {
    Figure::Value { value }
}

fn month(text: &str) -> Month {
    Month::try_from(text.to_owned()).unwrap()
}

fn day(text: &str) -> Day {
    crate::days::day_from_text(text).unwrap()
}

fn branch(office: &Office, name: &str) -> UnitId {
    list_units(office, day("2018-01-20"))
        .unwrap()
        .into_iter()
        .find(|unit| unit.name == name)
        .unwrap()
        .id
}

fn ward(office: &Office) -> UnitId {
    office_profile(office, office.today()).unwrap().ward_id
}

fn indicator(office: &Office, at: &str, code: &str) -> IndicatorId {
    report_form(office, month(at))
        .unwrap()
        .indicators
        .into_iter()
        .find(|i| i.code == code)
        .unwrap()
        .id
}

fn enter(
    office: &mut Office,
    at: &str,
    unit: UnitId,
    figures: &[(&str, Figure)],
) -> crate::Result<()> {
    let figures = figures
        .iter()
        .map(|(code, figure)| EnteredFigure {
            indicator_id: indicator(office, at, code),
            figure: *figure,
        })
        .collect();
    enter_figures(
        office,
        &EnterFigures {
            month: month(at),
            unit_id: unit,
            figures,
        },
    )
}

fn row(office: &Office, at: &str, code: &str) -> WardRow {
    let id = indicator(office, at, code);
    ward_table(office, month(at))
        .unwrap()
        .rows
        .into_iter()
        .find(|row| row.indicator_id == id)
        .unwrap()
}

fn join(office: &mut Office, name: &str, unit: UnitId, joined: &str, kind: MemberKind) -> PersonId {
    let new = NewMember {
        fields: PersonFields {
            name: name.into(),
            ..Default::default()
        },
        unit_id: unit,
        group_id: None,
        kind,
        joined: PartialDay::try_from(joined.to_owned()).unwrap(),
        join_reason: JoinReason::Admitted,
    };
    add_member(office, &new).unwrap()
}

fn rule_of<T: std::fmt::Debug>(result: crate::Result<T>) -> Rule {
    match result {
        Err(Error::Refused { rule, .. }) => rule,
        other => panic!("expected a refusal, got {other:?}"),
    }
}

fn leave(office: &mut Office, id: PersonId, last_day: &str, reason: LeaveReason) {
    leave_union(
        office,
        &LeaveUnion {
            hand_over: Default::default(),
            id,
            last_day: day(last_day),
            reason,
        },
    )
    .unwrap();
}

// The arithmetic ----------------------------------------------------------------------------------------------

#[test]
fn sums_skip_blanks_and_know_how_many_answered() {
    let check = |figures: &[Figure], value: Option<i64>, nothing: bool, given: i64| {
        let total = add_up(figures.iter().map(|figure| (*figure, true)));
        assert_eq!(
            (total.value, total.nothing, total.given, total.asked),
            (value, nothing, given, figures.len() as i64),
            "{figures:?}"
        );
    };
    check(&[], None, false, 0);
    check(&[BLANK, BLANK], None, false, 0);
    check(&[BLANK, NOTHING], Some(0), true, 1);
    check(&[NOTHING, NOTHING], Some(0), true, 2);
    check(&[BLANK, number(0)], Some(0), false, 1);
    check(&[NOTHING, number(0)], Some(0), false, 2);
    check(&[number(3), BLANK, NOTHING, number(4)], Some(7), false, 3);
}

fn ratio_rules(above: u32, below: u32, per: i64, decimals: u32) -> Vec<Arithmetic> {
    let part = |decimals| Arithmetic {
        kind: IndicatorKind::Stock,
        decimals,
        level: Level::Branch,
        parts: None,
        per: 1,
    };
    let ratio = Arithmetic {
        kind: IndicatorKind::Ratio,
        decimals,
        level: Level::Branch,
        parts: Some((0, 1)),
        per,
    };
    vec![part(above), part(below), ratio]
}

#[test]
fn ratios_come_from_their_parts_with_their_own_decimals() {
    let check = |parts: [Figure; 2], decimals: [u32; 3], per: i64, expected: Option<i64>| {
        let rules = ratio_rules(decimals[0], decimals[1], per, decimals[2]);
        let mut sheet = Sheet::new(2, 3);
        sheet.row_mut(0)[..2].copy_from_slice(&parts);
        let total = roll_up(&rules, &sheet, &[true, true])[2];
        assert_eq!(total.value, expected, "{parts:?} {decimals:?}");
        assert_eq!(
            sheet.figure(&rules, 0, 2),
            expected.into(),
            "the branch's own cell says the same"
        );
    };
    // The example of a commune: 43,740 members of 62,086 women.
    check(
        [number(43_740), number(62_086)],
        [0, 0, 2],
        100,
        Some(70_45),
    );
    check([number(1), number(8)], [0, 0, 1], 100, Some(12_5));
    // 1/16 is 6.25 per cent: halves go up.
    check([number(1), number(16)], [0, 0, 1], 100, Some(6_3));
    check([number(3), number(3)], [0, 0, 0], 100, Some(100));
    // 2.5 km of 10 km.
    check([number(25), number(10)], [1, 0, 1], 100, Some(25_0));
    check([number(10), number(25)], [0, 1, 0], 1, Some(4));
    check([number(0), number(8)], [0, 0, 1], 100, Some(0));
    check([NOTHING, number(8)], [0, 0, 1], 100, Some(0));
    check([number(5), number(0)], [0, 0, 1], 100, None);
    check([number(5), NOTHING], [0, 0, 1], 100, None);
    check([BLANK, number(8)], [0, 0, 1], 100, None);
    check([number(5), BLANK], [0, 0, 1], 100, None);
}

#[test]
fn a_ratio_is_taken_over_the_branches_that_gave_both_parts() {
    let rules = ratio_rules(0, 0, 100, 1);
    let mut sheet = Sheet::new(4, 3);
    for (row, (members, women)) in [
        (number(60), number(100)),
        (number(70), BLANK),
        (number(30), number(50)),
        (BLANK, BLANK),
    ]
    .into_iter()
    .enumerate()
    {
        sheet.row_mut(row)[..2].copy_from_slice(&[members, women]);
    }
    let totals = roll_up(&rules, &sheet, &[true, true, true, true]);
    assert_eq!((totals[0].value, totals[1].value), (Some(160), Some(150)));
    assert_eq!(
        (totals[2].value, totals[2].given, totals[2].asked),
        (Some(60_0), 2, 3),
        "90 of 150, not 160 of 150"
    );
}

#[test]
fn per_cent_of_target_is_in_tenths() {
    for (reached, target, tenths) in [
        (Some(104), Some(100), Some(104_0)),
        (Some(8_950), Some(8_000), Some(111_9)),
        (Some(3_929), Some(3_950), Some(99_5)),
        (Some(0), Some(40), Some(0)),
        (Some(5), Some(0), None),
        (None, Some(40), None),
        (Some(5), None, None),
    ] {
        assert_eq!(
            percent_of_target(reached, target),
            tenths,
            "{reached:?} of {target:?}"
        );
    }
}

/// Small and repeatable; the sequence does not matter, only that it covers much.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: u64) -> u64 {
        self.0 = self
            .0
            .wrapping_mul(6364136223846793005)
            .wrapping_add(1442695040888963407);
        (self.0 >> 33) % sides
    }

    fn figure(&mut self) -> Figure {
        match self.roll(4) {
            0 => BLANK,
            1 => NOTHING,
            2 => number(0),
            _ => number(self.roll(1_000) as i64),
        }
    }
}

#[test]
fn blank_zero_and_nothing_stay_three_things() {
    let mut dice = Dice(2018);
    for _ in 0..2_000 {
        let figures: Vec<Figure> = (0..dice.roll(6)).map(|_| dice.figure()).collect();
        let total = |figures: &[Figure]| add_up(figures.iter().map(|figure| (*figure, true)));
        let all = total(&figures);
        let given = figures.iter().filter(|figure| figure.is_given()).count() as i64;
        assert_eq!(all.given, given);
        assert_eq!(
            all.value.is_none(),
            given == 0,
            "blank exactly if nobody answered: {figures:?}"
        );
        assert_eq!(
            all.nothing,
            given > 0
                && figures
                    .iter()
                    .all(|figure| matches!(*figure, BLANK | NOTHING)),
            "{figures:?}"
        );
        // Nobody's answer moves when one more branch is asked and stays silent, but the number asked does.
        let silent = total(&[figures.as_slice(), &[BLANK]].concat());
        assert_eq!(
            (silent.value, silent.given, silent.asked),
            (all.value, all.given, all.asked + 1)
        );
        for (answer, nothing) in [(NOTHING, given == 0 || all.nothing), (number(0), false)] {
            let one_more = total(&[figures.as_slice(), &[answer]].concat());
            assert_eq!(
                (one_more.value, one_more.given),
                (Some(all.value.unwrap_or(0)), all.given + 1)
            );
            assert_eq!(one_more.nothing, nothing);
        }
    }
}

/// The same sums worked out the slow and obvious way.
#[test]
fn the_year_so_far_is_the_sum_of_its_months_and_the_last_of_its_stocks() {
    let plain = |kind| Arithmetic {
        kind,
        decimals: 0,
        level: Level::Branch,
        parts: None,
        per: 1,
    };
    let rules = [plain(IndicatorKind::Flow), plain(IndicatorKind::Stock)];
    let mut dice = Dice(7);
    for _ in 0..200 {
        let mut year = YearToDate::new(&rules, 3);
        let (mut flow, mut last) = (None, BTreeMap::new());
        for _month in 0..12 {
            // Row 3 is a branch closed since.
            for row in 0..4_usize {
                let figures = [dice.figure(), dice.figure()];
                year.add((row < 3).then_some(row), &figures);
                if let Some(amount) = figures[0].amount() {
                    flow = Some(flow.unwrap_or(0) + amount);
                }
                if let Some(amount) = figures[1].amount().filter(|_| row < 3) {
                    last.insert(row, amount);
                }
            }
        }
        let stock = (!last.is_empty()).then(|| last.values().sum());
        assert_eq!(year.finish(&[false, false]), [flow, stock]);
    }
}

// The form ----------------------------------------------------------------------------------------------------

#[test]
fn the_built_in_form_is_sound() {
    let office = test_office();
    let form = report_form(&office, month("2018-01")).unwrap();
    assert!(
        (30..=45).contains(&form.indicators.len()),
        "{} indicators",
        form.indicators.len()
    );
    assert!((8..=10).contains(&form.sections.len()));
    let mut codes = std::collections::HashSet::new();
    for indicator in &form.indicators {
        assert!(codes.insert(&indicator.code), "{} twice", indicator.code);
        assert!(
            indicator.group.starts_with(&indicator.code[..1]),
            "{} stands under {}",
            indicator.code,
            indicator.group
        );
        for part in [&indicator.numerator, &indicator.denominator]
            .into_iter()
            .flatten()
        {
            let part = form
                .indicators
                .iter()
                .find(|i| i.code == *part)
                .expect("parts are indicators of the same form");
            assert_ne!(part.kind, IndicatorKind::Ratio);
        }
        match (&indicator.source, &indicator.register_query) {
            (IndicatorSource::Register, Some(name)) => assert!(register::query_named(name).is_ok()),
            (IndicatorSource::Register, None) => panic!("{} has no query", indicator.code),
            _ => {}
        }
        if indicator.unit == "đồng" {
            assert_eq!(indicator.decimals, 0, "money is whole đồng");
        }
    }
    assert!(matches!(
        report_form(&office, month("1999-12")),
        Err(Error::NotFound("form"))
    ));
}

#[test]
fn a_new_form_version_keeps_the_year_together() {
    let mut office = test_office();
    let first = branch(&office, "Chi hội 1");
    enter(
        &mut office,
        "2017-12",
        first,
        &[("D01", number(5)), ("B01", number(200))],
    )
    .unwrap();
    enter(&mut office, "2017-11", first, &[("D01", number(7))]).unwrap();
    office
        .change(Action::SetUpOffice, |tx| {
            tx.execute("INSERT INTO form (name, from_month) VALUES ('Mẫu mới', 201712)", [])?;
            let id = tx.last_insert_rowid();
            tx.execute(
                "INSERT INTO indicator (form_id, position, code, group_title, name, unit, kind, source)
                 VALUES (?1, 1, 'X01', 'X', 'Mới', 'việc', 'flow', 'branch'),
                        (?1, 2, 'D01', 'D', 'Buổi tuyên truyền', 'buổi', 'flow', 'branch')",
                [id],
            )?;
            Ok(())
        })
        .unwrap();
    assert_eq!(
        report_form(&office, month("2017-11")).unwrap().name,
        form_2018::NAME
    );
    assert_eq!(
        report_form(&office, month("2018-01")).unwrap().name,
        "Mẫu mới"
    );
    let row = row(&office, "2017-12", "D01");
    assert_eq!(
        (row.period.value, row.year_to_date),
        (Some(5), Some(12)),
        "codes carry over, ids do not"
    );
}

// Stories -----------------------------------------------------------------------------------------------------

#[test]
fn a_months_figures_add_up_to_the_wards() {
    let mut office = test_office();
    let [one, two, three] =
        ["Chi hội 1", "Chi hội 2", "Chi hội 3"].map(|name| branch(&office, name));
    enter(&mut office, "2017-01", one, &[("D01", number(2))]).unwrap();
    enter(
        &mut office,
        "2018-01",
        one,
        &[
            ("D01", number(3)),
            ("G04", NOTHING),
            ("A06", number(80)),
            ("A07", number(60)),
        ],
    )
    .unwrap();
    enter(
        &mut office,
        "2018-01",
        two,
        &[("D01", number(0)), ("G04", NOTHING), ("A07", number(50))],
    )
    .unwrap();
    let table = ward_table(&office, month("2018-01")).unwrap();
    assert_eq!(
        (table.submitted, table.asked, table.due, table.branches_due),
        (0, 3, day("2018-01-25"), day("2018-01-20"))
    );

    let meetings = row(&office, "2018-01", "D01");
    assert_eq!(
        (
            meetings.period.value,
            meetings.period.given,
            meetings.period.asked
        ),
        (Some(3), 2, 3)
    );
    assert_eq!(meetings.same_period_last_year, Some(2));
    assert_eq!(
        meetings.year_to_date,
        Some(3),
        "last January is another year"
    );
    assert_eq!(meetings.percent_of_target, None);
    let poor = row(&office, "2018-01", "G04");
    assert_eq!((poor.period.value, poor.period.nothing), (Some(0), true));
    assert_eq!(
        row(&office, "2018-01", "H01").period.value,
        None,
        "blank is not zero"
    );
    assert_eq!(
        row(&office, "2018-01", "A08").period.value,
        Some(75_0),
        "only the first gave both parts"
    );

    let id = indicator(&office, "2018-01", "D01");
    set_target(
        &mut office,
        &SetTarget {
            year: 2018,
            indicator_id: id,
            value: Some(12),
        },
    )
    .unwrap();
    assert_eq!(row(&office, "2018-01", "D01").percent_of_target, Some(25_0));
    assert_eq!(row(&office, "2017-01", "D01").target, None);

    let table = branch_table(&office, month("2018-01")).unwrap();
    assert_eq!(
        table.branches.iter().map(|b| b.unit_id).collect::<Vec<_>>(),
        [one, two, three]
    );
    assert_eq!((table.branches[0].filled, table.branches[0].asked), (4, 22));
    let figures = |code: &str| {
        let id = indicator(&office, "2018-01", code);
        table
            .rows
            .iter()
            .find(|row| row.indicator_id == id)
            .unwrap()
            .figures
            .clone()
    };
    assert_eq!(figures("D01"), [number(3), number(0), BLANK]);
    assert_eq!(figures("G04"), [NOTHING, NOTHING, BLANK]);
    assert_eq!(figures("A08"), [number(75_0), BLANK, BLANK]);

    let story = figure_story(
        &office,
        &OfIndicator {
            month: month("2018-01"),
            indicator_id: id,
        },
    )
    .unwrap();
    assert_eq!(
        story.months.first().map(|m| (m.month, m.value)),
        Some((month("2018-01"), Some(3)))
    );
    assert_eq!(
        story.branches.iter().map(|b| b.figure).collect::<Vec<_>>(),
        [number(3), number(0)]
    );
    assert!(story.members.is_none());
}

#[test]
fn a_branch_closed_within_the_year_still_counts_in_what_was_done() {
    let mut office = test_office();
    let [one, two] = ["Chi hội 1", "Chi hội 2"].map(|name| branch(&office, name));
    for (at, unit, sessions, women) in [
        ("2017-03", one, 4, 100),
        ("2017-03", two, 6, 300),
        ("2017-04", one, 1, 110),
        ("2017-04", two, 2, 310),
        ("2017-05", one, 3, 120),
    ] {
        enter(
            &mut office,
            at,
            unit,
            &[("D01", number(sessions)), ("B01", number(women))],
        )
        .unwrap();
    }
    let dissolve = StructureChange::Dissolve {
        unit: two,
        to: None,
        day: day("2017-04-11"),
    };
    change_structure(&mut office, &dissolve).unwrap();

    let april = ward_table(&office, month("2017-04")).unwrap();
    assert_eq!(
        april.asked, 2,
        "nothing more is asked of a branch closed on the 10th"
    );
    let sessions = row(&office, "2017-04", "D01");
    assert_eq!(
        (sessions.period.value, sessions.period.given),
        (Some(3), 1),
        "but what it did by then counts"
    );
    assert_eq!(
        row(&office, "2017-04", "B01").period.value,
        Some(110),
        "its women live in another branch now"
    );
    assert_eq!(row(&office, "2017-05", "D01").year_to_date, Some(16));
    assert_eq!(row(&office, "2017-05", "B01").year_to_date, Some(120));
    assert_eq!(
        rule_of(enter(&mut office, "2017-05", two, &[("D01", number(1))])),
        Rule::UnitClosed
    );
    let names = |at: &str| branch_reports(&office, month(at)).unwrap().len();
    assert_eq!(
        (names("2017-03"), names("2017-04"), names("2017-05")),
        (3, 3, 2)
    );
}

#[test]
fn a_branch_that_has_not_reported_keeps_its_last_stock_in_the_year() {
    let mut office = test_office();
    let [one, two] = ["Chi hội 1", "Chi hội 2"].map(|name| branch(&office, name));
    enter(&mut office, "2017-01", one, &[("B01", number(100))]).unwrap();
    enter(&mut office, "2017-01", two, &[("B01", number(200))]).unwrap();
    enter(&mut office, "2017-02", one, &[("B01", number(105))]).unwrap();
    let women = row(&office, "2017-02", "B01");
    assert_eq!(
        (women.period.value, women.period.given, women.year_to_date),
        (Some(105), 1, Some(305))
    );
}

#[test]
fn the_register_has_the_say_and_the_branchs_own_figure_stands_beside_it() {
    let mut office = test_office();
    let [one, two] = ["Chi hội 1", "Chi hội 2"].map(|name| branch(&office, name));
    enter(&mut office, "2018-01", one, &[("B02", number(5))]).unwrap();
    let before = row(&office, "2018-01", "B02");
    assert_eq!(
        (before.period.value, before.register),
        (Some(5), None),
        "an empty register does not say zero"
    );

    let hoa = join(
        &mut office,
        "Nguyễn Thị Hoa",
        one,
        "2015",
        MemberKind::Ordinary,
    );
    join(
        &mut office,
        "Trần Thị Ánh",
        one,
        "2018-01-05",
        MemberKind::Ordinary,
    );
    let le = join(
        &mut office,
        "Phạm Thị Lê",
        two,
        "2016-03",
        MemberKind::Ordinary,
    );
    join(
        &mut office,
        "Đỗ Thị Mơ",
        two,
        "2016-03",
        MemberKind::Automatic,
    );
    join(
        &mut office,
        "Lê Văn Nam",
        two,
        "2016-03",
        MemberKind::Honorary,
    );
    let members = row(&office, "2018-01", "B02");
    assert_eq!(
        (
            members.period.value,
            members.reported.value,
            members.register
        ),
        (Some(3), Some(5), Some(3))
    );
    assert_eq!(members.same_period_last_year, Some(2));
    assert_eq!(row(&office, "2018-01", "B03").year_to_date, Some(1));

    leave(&mut office, le, "2018-01-09", LeaveReason::Died);
    join_branch(
        &mut office,
        &JoinBranch {
            id: hoa,
            unit_id: two,
            group_id: None,
            kind: MemberKind::Ordinary,
            from: day("2018-01-10"),
            reason: JoinReason::Transferred,
        },
    )
    .unwrap();
    let of = |code: &str| OfIndicator {
        month: month("2018-01"),
        indicator_id: indicator(&office, "2018-01", code),
    };
    let story = figure_story(&office, &of("B02")).unwrap();
    let change = story.members.unwrap();
    assert_eq!(
        (change.start, change.admitted, change.died, change.end),
        (2, 1, 1, 2)
    );
    assert_eq!(
        change.start + change.admitted + change.moved_in + change.rejoined
            - change.moved_away
            - change.died
            - change.other_left,
        change.end
    );
    assert_eq!(
        (change.moved_in, change.other_left),
        (0, 0),
        "moving between branches is neither growth nor loss"
    );
    assert_eq!(story.months.last().unwrap().value, Some(2));
    assert_eq!(story.months[story.months.len() - 2].value, Some(2));

    let names = |code: &str| {
        let page = people_behind(&office, &of(code)).unwrap();
        assert_eq!(page.total, page.rows.len() as i64);
        page.rows
            .into_iter()
            .map(|p| format!("{} {} {}", p.name, p.unit_name, p.day.unwrap()))
            .collect::<Vec<_>>()
    };
    assert_eq!(
        names("B02"),
        [
            "Trần Thị Ánh Chi hội 1 2018-01-05",
            "Nguyễn Thị Hoa Chi hội 2 2018-01-10"
        ]
    );
    assert_eq!(names("B03"), ["Trần Thị Ánh Chi hội 1 2018-01-05"]);
    assert_eq!(names("B04"), ["Phạm Thị Lê Chi hội 2 2018-01-09"]);
    assert!(names("D01").is_empty());

    let grid = branch_grid(
        &office,
        &OfBranch {
            month: month("2018-01"),
            unit_id: one,
        },
    )
    .unwrap();
    let total = grid
        .rows
        .iter()
        .find(|row| row.indicator_id == of("B02").indicator_id)
        .unwrap();
    assert_eq!((total.figure, total.register), (number(5), Some(1)));

    let mut settings = crate::settings::settings(&office).unwrap();
    settings.count_automatic_members = true;
    crate::settings::save_settings(&mut office, &settings).unwrap();
    assert_eq!(
        row(&office, "2018-01", "B02").period.value,
        Some(3),
        "if the upper level counts hội viên đương nhiên"
    );
}

#[test]
fn the_register_counts_branches_groups_and_the_committee() {
    let mut office = test_office();
    let one = branch(&office, "Chi hội 1");
    let young = NewUnit {
        name: "Chi hội phụ nữ trẻ".into(),
        kind: UnitKind::Branch,
        parent_id: None,
        branch_kind: Some(BranchKind::Young),
        purpose: None,
        opened: Some(day("2018-01-15")),
    };
    add_unit(&mut office, &young).unwrap();
    for name in ["Tổ 1", "Tổ 2"] {
        let group = NewUnit {
            name: name.into(),
            kind: UnitKind::Group,
            parent_id: Some(one),
            branch_kind: None,
            purpose: None,
            opened: None,
        };
        add_unit(&mut office, &group).unwrap();
    }
    let value = |at: &str, code: &str| row(&office, at, code).period.value;
    assert_eq!(
        (value("2018-01", "A01"), value("2017-12", "A01")),
        (Some(4), Some(3))
    );
    assert_eq!(
        (value("2018-01", "A02"), value("2017-12", "A02")),
        (Some(1), Some(0))
    );
    assert_eq!(value("2018-01", "A03"), Some(2));
    assert_eq!(value("2018-01", "A04"), Some(0));
    let table = branch_table(&office, month("2018-01")).unwrap();
    assert_eq!(table.rows[0].ward, number(4));
    assert!(
        table.rows[0].figures.iter().all(|figure| *figure == BLANK),
        "a branch does not count branches"
    );
}

#[test]
fn what_cannot_be_is_refused() {
    let mut office = test_office();
    let one = branch(&office, "Chi hội 1");
    let ward = ward(&office);
    let january = "2018-01";
    let mut try_one =
        |unit, code, figure| rule_of(enter(&mut office, january, unit, &[(code, figure)]));
    assert_eq!(try_one(one, "A08", number(750)), Rule::RatioIsComputed);
    assert_eq!(try_one(ward, "B02", number(1)), Rule::ComesFromRegister);
    assert_eq!(try_one(one, "A01", number(1)), Rule::ComesFromRegister);
    assert_eq!(try_one(ward, "D01", number(1)), Rule::NotOffered);
    assert_eq!(try_one(one, "F01", number(1)), Rule::NotOffered);
    assert_eq!(try_one(one, "D01", number(-1)), Rule::OutOfRange);
    assert_eq!(try_one(one, "D01", number(LARGEST + 1)), Rule::OutOfRange);
    assert_eq!(
        try_one(one, "J03", number(LARGEST * 10 + 1)),
        Rule::OutOfRange
    );
    enter(
        &mut office,
        january,
        one,
        &[("D01", number(LARGEST)), ("J03", number(LARGEST * 10))],
    )
    .unwrap();
    enter(
        &mut office,
        january,
        ward,
        &[("F01", number(12_345_678_900)), ("F02", NOTHING)],
    )
    .unwrap();
    assert_eq!(row(&office, january, "F03").period.value, Some(0));
    assert_eq!(
        rule_of(enter(&mut office, "2019-06", one, &[("D01", number(1))])),
        Rule::DayOutOfRange
    );
    assert!(matches!(
        enter(&mut office, january, UnitId(999), &[("D01", NOTHING)]),
        Err(Error::NotFound("unit"))
    ));
    let stranger = EnteredFigure {
        indicator_id: IndicatorId(9_999),
        figure: number(1),
    };
    let enter = EnterFigures {
        month: month(january),
        unit_id: one,
        figures: vec![stranger],
    };
    assert!(matches!(
        enter_figures(&mut office, &enter),
        Err(Error::NotFound("indicator"))
    ));
}

#[test]
fn a_column_is_one_undo_step_and_blank_takes_the_figure_away() {
    let mut office = test_office();
    let one = branch(&office, "Chi hội 1");
    enter(
        &mut office,
        "2018-01",
        one,
        &[("D01", number(3)), ("D02", number(90)), ("H01", NOTHING)],
    )
    .unwrap();
    let steps = |office: &Office| history::undo_state(office).unwrap().undo.unwrap();
    let first = steps(&office);
    assert_eq!(
        (first.code.as_str(), first.about.as_str(), first.rows),
        ("enter_figures", "Chi hội 1, 01/2018", 4)
    );
    enter(
        &mut office,
        "2018-01",
        one,
        &[("D01", number(3)), ("D02", number(90)), ("H01", NOTHING)],
    )
    .unwrap();
    assert_eq!(
        steps(&office).id,
        first.id,
        "the same figures again change nothing"
    );

    enter(
        &mut office,
        "2018-01",
        one,
        &[("D01", BLANK), ("D02", number(95)), ("H01", NOTHING)],
    )
    .unwrap();
    assert_eq!(steps(&office).rows, 2);
    assert_eq!(row(&office, "2018-01", "D01").period.value, None);
    history::undo(&mut office).unwrap();
    assert_eq!(row(&office, "2018-01", "D01").period.value, Some(3));
    assert_eq!(row(&office, "2018-01", "D02").period.value, Some(90));
    history::undo(&mut office).unwrap();
    assert_eq!(row(&office, "2018-01", "H01").period.value, None);
    assert_eq!(
        branch_reports(&office, month("2018-01")).unwrap()[0].state,
        BranchReportState::Missing
    );
}

#[test]
fn a_late_branch_tells_where_to_write_to_its_head() {
    let mut office = test_office();
    let one = branch(&office, "Chi hội 1");
    let january = month("2018-01");
    let mut head = |name: &str, zalo: &str, from: &str, last_day: Option<&str>| {
        let new = NewTerm {
            person_id: None,
            person_name: Some(name.into()),
            unit_id: one,
            post: Post::BranchHead,
            other_title: None,
            valid_from: day(from),
            last_day: last_day.map(day),
        };
        add_term(&mut office, &new).unwrap();
        office
            .change(Action::EditMember, |tx| {
                tx.execute("UPDATE person SET zalo = ?2 WHERE name = ?1", [name, zalo])?;
                Ok(())
            })
            .unwrap();
    };
    head("Lê Thị Cũ", "0900000001", "2011-01-01", Some("2015-12-31"));
    // She is written to while she is head, also when she will not be at the end of the month.
    head("Lê Thị Nay", "0912345678", "2016-01-01", Some("2018-01-25"));
    let all = late_branches(&office, january).unwrap();
    let reports = branch_reports(&office, january).unwrap();
    assert_eq!(all.len(), reports.len(), "nobody has reported");
    let late = all.iter().find(|late| late.unit_id == one).unwrap();
    assert_eq!(late.name.as_deref(), Some("Lê Thị Nay"));
    assert_eq!(late.zalo.as_deref(), Some("0912345678"));
    assert!(
        all.iter().any(|late| late.name.is_none()),
        "some have no head"
    );
    let terms = list_terms(&office, Some(one), Some(office.today())).unwrap();
    assert_eq!(terms[0].zalo_masked.as_deref(), Some("09•• ••• 678"));
    mark_branch_report(
        &mut office,
        &MarkBranchReport {
            month: january,
            unit_id: one,
            state: BranchReportState::Submitted,
            received: None,
            note: String::new(),
        },
    )
    .unwrap();
    let late = late_branches(&office, january).unwrap();
    assert!(late.iter().all(|late| late.unit_id != one));
}

#[test]
fn a_branchs_report_is_started_handed_in_and_given_back() {
    let mut office = test_office();
    let one = branch(&office, "Chi hội 1");
    let january = month("2018-01");
    let state = |office: &Office| {
        let report = branch_reports(office, january).unwrap().remove(0);
        (report.state, report.received, report.filled)
    };
    assert_eq!(state(&office), (BranchReportState::Missing, None, 0));
    enter(
        &mut office,
        "2018-01",
        one,
        &[("D01", number(3)), ("B02", number(9))],
    )
    .unwrap();
    assert_eq!(
        state(&office),
        (BranchReportState::Started, None, 1),
        "the register's figures are not asked for"
    );
    let mut mark = |state, received: Option<&str>| {
        let mark = MarkBranchReport {
            month: january,
            unit_id: one,
            state,
            received: received.map(day),
            note: " qua Zalo ".into(),
        };
        mark_branch_report(&mut office, &mark)
    };
    mark(BranchReportState::Submitted, None).unwrap();
    assert_eq!(
        rule_of(mark(BranchReportState::Submitted, Some("2020-01-01"))),
        Rule::DayOutOfRange
    );
    assert_eq!(
        state(&office),
        (BranchReportState::Submitted, Some(day("2018-01-20")), 1)
    );
    assert_eq!(ward_table(&office, january).unwrap().submitted, 1);
    assert_eq!(
        branch_reports(&office, january).unwrap()[0].note,
        "qua Zalo"
    );
    enter(&mut office, "2018-01", one, &[("D02", number(3))]).unwrap();
    assert_eq!(
        state(&office).0,
        BranchReportState::Submitted,
        "a correction does not take the report back"
    );
}

#[test]
fn a_locked_month_stays_as_it_was_sent() {
    let mut office = test_office();
    let [one, two] = ["Chi hội 1", "Chi hội 2"].map(|name| branch(&office, name));
    join(
        &mut office,
        "Nguyễn Thị Hoa",
        one,
        "2015",
        MemberKind::Ordinary,
    );
    join(
        &mut office,
        "Trần Thị Ánh",
        one,
        "2017-12-05",
        MemberKind::Ordinary,
    );
    enter(&mut office, "2017-12", one, &[("D01", number(3))]).unwrap();
    let december = month("2017-12");
    let lock = |office: &mut Office, locked, reason: &str| {
        lock_month(
            office,
            &LockMonth {
                month: december,
                locked,
                reason: reason.into(),
            },
        )
    };
    lock(&mut office, true, "").unwrap();
    assert_eq!(
        rule_of(enter(&mut office, "2017-12", one, &[("D01", number(4))])),
        Rule::MonthLocked
    );
    let section = report_form(&office, december).unwrap().sections[0].id;
    let save = SaveNarrative {
        month: december,
        section_id: section,
        body: "Thêm".into(),
    };
    assert_eq!(
        rule_of(save_narrative(&mut office, &save)),
        Rule::MonthLocked
    );
    let mark = MarkBranchReport {
        month: december,
        unit_id: one,
        state: BranchReportState::Missing,
        received: None,
        note: String::new(),
    };
    assert_eq!(
        rule_of(mark_branch_report(&mut office, &mark)),
        Rule::MonthLocked
    );

    // Somebody is found in the paper book and entered later.
    join(
        &mut office,
        "Phạm Thị Lê",
        two,
        "2017-12-20",
        MemberKind::Ordinary,
    );
    let members = row(&office, "2017-12", "B02");
    assert_eq!(
        (members.period.value, members.register),
        (Some(2), Some(3)),
        "sent is sent; the register says otherwise now"
    );
    assert_eq!(row(&office, "2017-12", "B03").year_to_date, Some(1));
    assert_eq!(
        row(&office, "2018-12", "B02").same_period_last_year,
        Some(2)
    );

    assert_eq!(rule_of(lock(&mut office, false, "  ")), Rule::Required);
    lock(&mut office, false, "Bổ sung hội viên").unwrap();
    assert_eq!(row(&office, "2017-12", "B02").period.value, Some(3));
    assert_eq!(
        history::undo_state(&office).unwrap().undo.unwrap().about,
        "12/2017: Bổ sung hội viên"
    );
    history::undo(&mut office).unwrap();
    assert!(ward_table(&office, december).unwrap().locked);
    assert_eq!(row(&office, "2017-12", "B02").period.value, Some(2));
}

#[test]
fn flows_of_the_register_add_up_over_locked_and_open_months() {
    let mut office = test_office();
    let one = branch(&office, "Chi hội 1");
    for (name, joined) in [
        ("Một", "2017-01-05"),
        ("Hai", "2017-02-05"),
        ("Ba", "2017-02-06"),
        ("Bốn", "2017-03-01"),
        ("Năm", "2017-04-30"),
    ] {
        join(&mut office, name, one, joined, MemberKind::Ordinary);
    }
    lock_month(
        &mut office,
        &LockMonth {
            month: month("2017-02"),
            locked: true,
            reason: String::new(),
        },
    )
    .unwrap();
    join(&mut office, "Sáu", one, "2017-02-07", MemberKind::Ordinary);
    let joined = row(&office, "2017-04", "B03");
    assert_eq!(
        (joined.period.value, joined.year_to_date),
        (Some(1), Some(5)),
        "February as sent: two, not three"
    );
}

#[test]
fn a_months_text_is_kept_by_section() {
    let mut office = test_office();
    let january = month("2018-01");
    let sections = report_form(&office, january).unwrap().sections;
    let mut save = |at: usize, body: &str| {
        let save = SaveNarrative {
            month: january,
            section_id: sections[at].id,
            body: body.into(),
        };
        save_narrative(&mut office, &save)
    };
    save(2, "Ra quân dọn vệ sinh.\nKhen hai tổ.\n").unwrap();
    save(0, "Theo chương trình năm.").unwrap();
    assert_eq!(rule_of(save(0, &"a".repeat(20_001))), Rule::TooLong);
    save(0, " \n").unwrap();
    let texts = narratives(&office, january).unwrap();
    assert_eq!(
        texts
            .iter()
            .map(|t| (t.section_id, t.body.as_str()))
            .collect::<Vec<_>>(),
        [(sections[2].id, "Ra quân dọn vệ sinh.\nKhen hai tổ.")]
    );
}

#[test]
fn an_older_entry_is_not_taken_back_behind_a_months_lock() {
    let mut office = test_office();
    let unit = branch(&office, "Chi hội 1");
    enter(&mut office, "2018-01", unit, &[("D01", number(3))]).unwrap();
    let entered = history::undo_state(&office).unwrap().undo.unwrap().id;
    let lock = |office: &mut Office, locked, reason: &str| {
        lock_month(
            office,
            &LockMonth {
                month: month("2018-01"),
                locked,
                reason: reason.to_owned(),
            },
        )
        .unwrap();
    };
    lock(&mut office, true, "");
    let locked = office.content_hash().unwrap();
    let refused = history::revert(&mut office, entered);
    assert!(
        matches!(
            refused,
            Err(Error::Refused {
                rule: Rule::MonthLocked,
                ..
            })
        ),
        "{refused:?}"
    );
    assert_eq!(office.content_hash().unwrap(), locked);
    history::undo(&mut office).unwrap();
    history::revert(&mut office, entered).expect("the lock itself was taken back");
    history::undo(&mut office).unwrap();
    lock(&mut office, true, "");
    lock(&mut office, false, "Sửa số liệu");
    history::revert(&mut office, entered).expect("the month is open again");
}
