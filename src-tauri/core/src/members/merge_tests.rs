//! Stories of duplicates and of two records that become one.

use super::merge_periods::{Period, Side, clashes, reconcile};
use super::*;
use crate::days::{Month, day_from_text};
use crate::error::{Error, Rule};
use crate::history::{RecordRef, first_broken_link, record_history, undo};
use crate::office::{Office, test_office};
use crate::organization::{UnitKind, list_units};

pub(super) fn day(text: &str) -> Day {
    day_from_text(text).unwrap()
}

pub(super) fn branches(office: &Office) -> Vec<UnitId> {
    list_units(office, office.today())
        .unwrap()
        .into_iter()
        .filter(|unit| unit.kind == UnitKind::Branch)
        .map(|unit| unit.id)
        .collect()
}

pub(super) fn add(
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

pub(super) fn named(name: &str, birth: &str) -> PersonFields {
    PersonFields {
        name: name.to_owned(),
        birth: PartialDay::try_from(birth.to_owned()).ok(),
        ..Default::default()
    }
}

pub(super) fn merge(kept_id: PersonId, other_id: PersonId) -> MergePeople {
    MergePeople {
        kept_id,
        other_id,
        picks: Vec::new(),
        wins: None,
    }
}

pub(super) fn note(left: &[LeftOver]) -> String {
    left.iter()
        .map(|left| format!("{}: {}", left.column, left.value))
        .collect::<Vec<_>>()
        .join("; ")
}

#[test]
fn pairs_are_found_and_explain_themselves() {
    let with = |fields: PersonFields, phone: Option<&str>, number: Option<&str>| Candidate {
        name: fields.name,
        birth: fields.birth,
        phone: phone.map(str::to_owned),
        citizen_number: number.map(str::to_owned),
        ..Default::default()
    };
    let is_pair = |one: Candidate, other: Candidate| {
        let found = pairs_within(&[one, other]);
        if let Some(pair) = found.first() {
            let sum: i32 = pair.reasons.iter().map(|reason| reason.points).sum();
            assert_eq!(
                pair.score,
                sum.min(100),
                "the score is the sum of its reasons"
            );
        }
        found.len() == 1
    };
    let hoa = |birth: &str| named("Nguyễn Thị Hòa", birth);
    for (one, other, expected, why) in [
        (
            with(hoa("1970"), None, None),
            with(named("NGUYỄN THỊ HOÀ", "1970-03-02"), None, None),
            true,
            "one name in two spellings, one year",
        ),
        (
            with(hoa("1970"), None, None),
            with(hoa("1971"), None, None),
            false,
            "the same name in another year is another person",
        ),
        (
            with(hoa("1970"), Some("0912345678"), None),
            with(hoa("1971"), Some("0912345678"), None),
            false,
            "also behind one phone",
        ),
        (
            with(hoa("1970"), None, Some("001170000001")),
            with(named("Trần Thị Hoa", "1971"), None, Some("001170000001")),
            true,
            "one card number is one person, whatever was typed",
        ),
        (
            with(hoa("1970"), None, Some("123456789")),
            Candidate {
                old_citizen_number: Some("123456789".into()),
                ..with(named("Nguyễn Hòa", "x"), None, Some("001170000001"))
            },
            true,
            "the old card's number, in whichever field it stands",
        ),
        (
            with(hoa("x"), Some("0912345678"), None),
            with(named("Hoà", "1970"), Some("0912345678"), None),
            true,
            "one phone and one given name",
        ),
        (
            with(hoa("x"), Some("0912345678"), None),
            with(named("Lê Thị Mai", "x"), Some("0912345678"), None),
            false,
            "a family shares a phone",
        ),
        (
            with(hoa("1970"), None, None),
            with(named("Nguyen Thi Hoa", "1970-03-02"), None, None),
            false,
            "without accents and nothing of her own is too little",
        ),
        (
            with(hoa("1970-03-02"), None, None),
            with(named("Nguyen Thi Hoa", "1970-03-02"), None, None),
            true,
            "without accents, but the very day",
        ),
        (
            with(hoa("1970"), None, None),
            with(named("Nguyễn Thị Hóa", "1970"), None, None),
            false,
            "another tone is another name",
        ),
        (
            with(hoa("1970"), None, Some("001170000001")),
            with(hoa("1970"), None, Some("001170000002")),
            false,
            "two cards are two people",
        ),
        (
            with(hoa("x"), None, None),
            with(hoa("1970"), None, None),
            false,
            "a name alone says little",
        ),
    ] {
        assert_eq!(is_pair(one, other), expected, "{why}");
    }
}

#[test]
fn two_lists_are_held_against_each_other() {
    let candidate = |name: &str, birth: &str| Candidate {
        name: name.to_owned(),
        birth: PartialDay::try_from(birth.to_owned()).ok(),
        ..Default::default()
    };
    let mine = [
        candidate("Lê Thị Mai", "1980"),
        candidate("Lê Thị Mai", "1980"),
    ];
    let theirs = [
        candidate("Đỗ Thị Lan", "1960"),
        candidate("Lê Thị Mai", "1980"),
    ];
    let found = pairs_between(&mine, &theirs);
    let places: Vec<_> = found.iter().map(|pair| (pair.one, pair.other)).collect();
    assert_eq!(places, [(0, 1), (1, 1)], "pairs across, none within");
}

#[test]
fn a_pair_found_to_be_two_people_is_not_shown_again() {
    let mut office = test_office();
    let one = add(&mut office, 0, "2010-01-01", named("Lê Thị Mai", "1980"));
    let other = add(&mut office, 1, "2012-01-01", named("Lê Thị Mai", "1980"));
    assert_eq!(list_duplicates(&office, 0, 10).unwrap().total, 1);
    keep_apart(&mut office, other, one).unwrap();
    assert_eq!(list_duplicates(&office, 0, 10).unwrap().total, 0);
    undo(&mut office).unwrap();
    assert_eq!(list_duplicates(&office, 0, 10).unwrap().total, 1);
}

/// Rows in every table that names a person, so that a merge has something to move everywhere.
pub(super) fn fill_every_table(office: &mut Office, id: PersonId, tag: &str) {
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

#[test]
fn a_merge_loses_nothing_and_is_undone_whole() {
    let mut office = test_office();
    let kept = add(
        &mut office,
        0,
        "2010-01-01",
        PersonFields {
            phone: Some("0912345678".into()),
            citizen_number: Some("123456789".into()),
            notes: Some("Cũ".into()),
            ..named("Le Thi Mai", "1980")
        },
    );
    let other = add(
        &mut office,
        0,
        "2012-01-01",
        PersonFields {
            phone: Some("0987654321".into()),
            citizen_number: Some("001180000001".into()),
            occupation: Some("Giáo viên".into()),
            notes: Some("Mới".into()),
            ..named("Lê Thị Mai", "1980-05-06")
        },
    );
    let third = add(&mut office, 1, "2012-01-01", named("Lê Thị Mai", "1980"));
    fill_every_table(&mut office, kept, "2");
    fill_every_table(&mut office, other, "3");
    keep_apart(&mut office, other, third).unwrap();
    let before = office.content_hash().unwrap();
    let money = |office: &Office| -> i64 {
        office
            .conn()
            .query_row("SELECT sum(amount) FROM fee_payment", [], |row| row.get(0))
            .unwrap()
    };
    let paid = money(&office);

    let pair = MergePair {
        kept_id: kept,
        other_id: other,
        wins: None,
        in_clear: false,
    };
    let preview = merge_preview(&office, &pair).unwrap();
    assert_eq!(
        office.content_hash().unwrap(),
        before,
        "a preview writes nothing"
    );
    assert_eq!(preview.after.len(), 1, "both were in one branch");
    let rows = |table: &str| {
        let found = preview.tables.iter().find(|rows| rows.table == table);
        found.map_or((0, 0), |found| (found.rows, found.joined))
    };
    for reference in references::REFERENCES {
        if reference.table != "merged_person" {
            assert!(
                rows(reference.table).0 > 0,
                "{} is counted",
                reference.table
            );
        }
    }
    assert_eq!(rows("award"), (1, 1), "the same award is there already");
    assert_eq!(rows("person_flag"), (2, 2), "both flags are hers already");
    assert_eq!(rows("fee_payment"), (1, 0), "money is never dropped");
    let phone = preview
        .fields
        .iter()
        .find(|field| field.field == "phone")
        .unwrap();
    assert_eq!(phone.kept.as_deref(), Some("09•• ••• 678"));

    merge_people(&mut office, &merge(kept, other), note).unwrap();
    let fields = reveal_member(&office, kept).unwrap();
    assert_eq!(
        fields.name, "Lê Thị Mai",
        "the name with its accents says more"
    );
    assert_eq!(fields.birth.unwrap().to_string(), "1980-05-06");
    assert_eq!(fields.citizen_number.as_deref(), Some("001180000001"));
    assert_eq!(fields.old_citizen_number.as_deref(), Some("123456789"));
    assert_eq!(fields.phone.as_deref(), Some("0987654321"), "the newer one");
    assert_eq!(fields.occupation.as_deref(), Some("Giáo viên"));
    assert_eq!(fields.notes.as_deref(), Some("Cũ\nMới"));
    let kept_note: String = office
        .conn()
        .query_row(
            "SELECT text FROM person_note ORDER BY id DESC LIMIT 1",
            [],
            |row| row.get(0),
        )
        .unwrap();
    for value in ["0912345678", "Le Thi Mai", "1980", "Cỡ 3", "Ốm 3", "Ngõ 3"] {
        assert!(kept_note.contains(value), "{value} is kept in: {kept_note}");
    }
    assert!(reveal_member(&office, other).is_err());
    for (table, column) in references::columns_naming_a_person(office.conn()).unwrap() {
        let left: i64 = office
            .conn()
            .query_row(
                &format!("SELECT count(*) FROM {table} WHERE {column} = ?1"),
                [other],
                |row| row.get(0),
            )
            .unwrap();
        assert_eq!(left, 0, "{table}.{column}");
    }
    assert_eq!(money(&office), paid);
    // The past of both can be read.
    let past = record_history(&office, RecordRef::Person(kept)).unwrap();
    assert!(
        past.iter()
            .any(|change| change.before.as_deref() == Some("Le Thi Mai"))
    );
    assert!(past.iter().any(
        |change| change.column == "occupation" && change.before.as_deref() == Some("Giáo viên")
    ));
    // What was said of the record that went holds for the one that stays.
    assert_eq!(list_duplicates(&office, 0, 10).unwrap().total, 0);

    undo(&mut office).unwrap();
    assert_eq!(office.content_hash().unwrap(), before, "undone whole");
    assert_eq!(first_broken_link(&office).unwrap(), None);
}

#[test]
fn where_the_branches_contradict_she_says_which_is_right() {
    let mut office = test_office();
    let kept = add(&mut office, 0, "2010-01-01", named("Lê Thị Mai", "1980"));
    let other = add(&mut office, 1, "2012-01-01", named("Lê Thị Mai", "1980"));
    let pair = MergePair {
        kept_id: kept,
        other_id: other,
        wins: None,
        in_clear: false,
    };
    let preview = merge_preview(&office, &pair).unwrap();
    assert_eq!(
        (
            preview.clashes[0].kept_unit.as_str(),
            preview.clashes[0].other_unit.as_str()
        ),
        ("Chi hội 1", "Chi hội 2")
    );
    assert!(matches!(
        merge_people(&mut office, &merge(kept, other), note),
        Err(Error::Refused {
            field: "wins",
            rule: Rule::Overlaps
        })
    ));
    let decided = MergePeople {
        wins: Some(Side::Other),
        ..merge(kept, other)
    };
    merge_people(&mut office, &decided, note).unwrap();
    let member = get_member(&office, kept).unwrap();
    let places: Vec<_> = member
        .memberships
        .iter()
        .map(|period| {
            (
                period.unit_name.as_str(),
                period.join_reason,
                period.leave_reason,
            )
        })
        .collect();
    assert_eq!(
        places,
        [
            ("Chi hội 2", JoinReason::Transferred, None),
            (
                "Chi hội 1",
                JoinReason::Admitted,
                Some(LeaveReason::Transferred)
            ),
        ]
    );
}

/// A small generator, so that a failing case can be run again by its seed.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: u64) -> u64 {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % sides
    }
}

fn random_history(dice: &mut Dice, first_id: i64) -> Vec<Period> {
    let mut from = day("2000-01-01") + chrono::Days::new(dice.roll(60));
    let mut periods: Vec<Period> = Vec::new();
    for at in 0..dice.roll(4) {
        let to = (dice.roll(4) > 0).then(|| from + chrono::Days::new(1 + dice.roll(60)));
        periods.push(Period {
            id: Some(MembershipId(first_id + at as i64)),
            unit_id: UnitId(1 + dice.roll(2) as i64),
            group_id: None,
            kind: MemberKind::Ordinary,
            joined: from.into(),
            from,
            join_reason: JoinReason::Rejoined,
            to,
            leave_reason: to.map(|_| LeaveReason::Resigned),
        });
        let Some(end) = to else { break };
        from = end + chrono::Days::new(dice.roll(3) * 20);
    }
    periods
}

#[test]
fn the_merged_history_says_of_every_day_what_the_two_said() {
    let on = |periods: &[Period], day: Day| {
        let here: Vec<UnitId> = periods
            .iter()
            .filter(|period| period.from <= day && period.to.is_none_or(|to| day < to))
            .map(|period| period.unit_id)
            .collect();
        assert!(here.len() < 2, "periods overlap");
        here.first().copied()
    };
    for seed in 0..2_000 {
        let mut dice = Dice(seed);
        let (kept, other) = (random_history(&mut dice, 1), random_history(&mut dice, 100));
        let wins = if dice.roll(2) == 0 {
            Side::Kept
        } else {
            Side::Other
        };
        let made = reconcile(&kept, &other, wins);
        let mut ids: Vec<_> = made.iter().filter_map(|period| period.id).collect();
        let rows = ids.len();
        ids.sort();
        ids.dedup();
        assert_eq!(ids.len(), rows, "seed {seed}: a row is used once");
        for period in &made {
            assert_eq!(period.joined.first_day(), period.from, "seed {seed}");
            assert_eq!(
                period.to.is_none(),
                period.leave_reason.is_none(),
                "seed {seed}"
            );
            assert!(period.to.is_none_or(|to| period.from < to), "seed {seed}");
        }
        for at in 0..400 {
            let date = day("2000-01-01") + chrono::Days::new(at);
            let (mine, theirs) = (on(&kept, date), on(&other, date));
            let expected = match wins {
                Side::Kept => mine.or(theirs),
                Side::Other => theirs.or(mine),
            };
            assert_eq!(on(&made, date), expected, "seed {seed}, {date}");
        }
        if clashes(&kept, &other).is_empty() {
            assert_eq!(
                made.iter()
                    .map(|p| (p.unit_id, p.from, p.to))
                    .collect::<Vec<_>>(),
                reconcile(&kept, &other, Side::Other)
                    .iter()
                    .map(|p| (p.unit_id, p.from, p.to))
                    .collect::<Vec<_>>(),
                "seed {seed}: without a clash it does not matter who is believed"
            );
        }
    }
}

#[test]
fn the_counts_of_months_hold_after_a_merge() {
    let mut office = test_office();
    let kept = add(&mut office, 0, "2017-12-01", named("Lê Thị Mai", "1980"));
    let other = add(&mut office, 1, "2018-01-05", named("Lê Thị Mai", "1980"));
    let decided = MergePeople {
        wins: Some(Side::Other),
        ..merge(kept, other)
    };
    merge_people(&mut office, &decided, note).unwrap();
    let change = member_change(&office, Month::new(2018, 1).unwrap()).unwrap();
    assert_eq!(
        (change.start, change.admitted, change.end),
        (1, 0, 1),
        "going to another branch is no gain"
    );
}
