//! Keystrokes of the search box, counts as of ten years of days, and the month's roll-up, in CPU time, against floors made of the same data in plain SQL.
//! Prints one line a figure; `make bench` turns them into ratios. Not a test: nothing here passes or fails.
//! `bench-core --office FOLDER MEMBERS` makes an office on the disk, for the window to open; `bench-core --duplicates MINE
//! THEIRS` holds two tab-separated lists against each other and prints how many pairs it found.
#![expect(
    clippy::print_stdout,
    clippy::unwrap_used,
    reason = "a bench talks and may stop at the first surprise"
)]

use std::path::Path;

use cpu_time::ThreadTime;
use rusqlite::{Connection, named_params};
use sohoi_core::clock::{FixedClock, SystemClock};
use sohoi_core::days::{Day, Month, PartialDay};
use sohoi_core::members::{Candidate, MemberFilter, list_members, members_by_month, pairs_between};
use sohoi_core::office::Purpose;
use sohoi_core::organization::{SetUp, list_units, set_up_office};
use sohoi_core::place::{self, Protection};
use sohoi_core::vault::Cost;
use sohoi_core::{Action, Office};

const FAMILIES: &[&str] = &[
    "Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Vũ", "Đặng", "Bùi", "Đỗ", "Dương", "Ngô", "Lý",
];
const MIDDLES: &[&str] = &[
    "Thị",
    "Thị Thu",
    "Thị Bích",
    "Thị Ngọc",
    "Thị Kim",
    "Thanh",
    "Minh",
    "Thị Hồng",
    "Thị Mỹ",
];
const GIVENS: &[&str] = &[
    "Hồng",
    "Hoa",
    "Lan",
    "Mai",
    "Đào",
    "Huệ",
    "Cúc",
    "Thủy",
    "Hà",
    "Hạnh",
    "Phượng",
    "Yến",
    "Oanh",
    "Loan",
    "Nga",
    "Ánh",
    "Dung",
    "Duyên",
    "Giang",
    "Hương",
    "Liên",
    "Nhung",
    "Quyên",
    "Thảo",
    "Trang",
    "Tuyết",
    "Vân",
    "Xuân",
];
const TYPED: &[&str] = &[
    "hong",
    "duong hong",
    "nguyen thi mai",
    "le thi thu",
    "0912",
    "pham",
    "hoa",
    "thi kim",
    "tuyet",
    "dang minh",
    "tổ 5",
    "vu thi bich oanh",
];

struct Dice(u64);

impl Dice {
    fn pick<'a>(&mut self, of: &[&'a str]) -> &'a str {
        of[self.roll(of.len() as u64) as usize]
    }
    fn roll(&mut self, sides: u64) -> u64 {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % sides
    }
}

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    if let [mode, folder, members] = arguments.as_slice()
        && mode == "--office"
    {
        return office_on_disk(Path::new(folder), members.parse().unwrap());
    }
    if let [mode, mine, theirs] = arguments.as_slice()
        && mode == "--duplicates"
    {
        let found = pairs_between(&candidates_in(mine), &candidates_in(theirs));
        println!("{}", found.len());
        return;
    }
    for members in [12_000, 100_000] {
        keystrokes(members);
        counts_as_of(members);
    }
    roll_up();
}

fn candidates_in(list: &str) -> Vec<Candidate> {
    let text = std::fs::read_to_string(list).unwrap();
    let candidate = |line: &str| {
        let mut cells = line
            .split('\t')
            .map(|cell| Some(cell.to_owned()).filter(|cell| !cell.is_empty()));
        let mut next = || cells.next().flatten();
        Candidate {
            name: next().unwrap(),
            birth: next().map(|year| PartialDay::year(year.parse().unwrap())),
            citizen_number: next(),
            phone: next(),
            ..Default::default()
        }
    };
    text.lines().map(candidate).collect()
}

fn today() -> Day {
    Day::from_ymd_opt(2026, 11, 23).unwrap()
}

fn set_up(office: &mut Office, branches: usize) -> sohoi_core::Result<()> {
    let names: Vec<String> = (1..=branches).map(|n| format!("Chi hội {n}")).collect();
    let set_up = SetUp {
        ward_name: "Hội LHPN phường Đo".into(),
        place_name: "Đo".into(),
        upper_levels: Vec::new(),
        branches: names.join("\n"),
        officers: Vec::new(),
    };
    set_up_office(office, &set_up).map(|_| ())
}

fn ward(branches: usize) -> Office {
    let mut office = Office::in_memory(Box::new(FixedClock { today: today() })).unwrap();
    set_up(&mut office, branches).unwrap();
    office
}

fn office_on_disk(folder: &Path, members: usize) {
    let clock = Box::new(SystemClock);
    let (mut office, _) = place::create(
        folder,
        &Purpose::Real,
        &Protection::Plain,
        Cost::default(),
        clock,
        "Người đo",
        |office| set_up(office, 120),
    )
    .unwrap();
    admit(&mut office, &people(members));
}

struct Person {
    name: String,
    birth: String,
    phone: String,
    address: String,
    branch: usize,
}

fn people(count: usize) -> Vec<Person> {
    let mut dice = Dice(7);
    let mut person = |_| Person {
        name: format!(
            "{} {} {}",
            dice.pick(FAMILIES),
            dice.pick(MIDDLES),
            dice.pick(GIVENS)
        ),
        birth: (1940 + dice.roll(65)).to_string(),
        phone: format!("09{:08}", dice.roll(100_000_000)),
        address: format!("Số {}, tổ {}", dice.roll(200) + 1, dice.roll(30) + 1),
        branch: dice.roll(120) as usize,
    };
    (0..count).map(&mut person).collect()
}

fn admit(office: &mut Office, people: &[Person]) {
    let units = list_units(office, office.today()).unwrap();
    let branches: Vec<_> = units.into_iter().skip(1).map(|unit| unit.id).collect();
    office
        .change(Action::MakeSample, |tx| {
            let mut person = tx.prepare(
                "INSERT INTO person (name, birth, phone, address) VALUES (?1, ?2, ?3, ?4)",
            )?;
            let mut membership = tx.prepare(
                "INSERT INTO membership (person_id, unit_id, kind, joined, valid_from, join_reason)
                 VALUES (?1, ?2, 'ordinary', '2010', '2010-01-01', 'admitted')",
            )?;
            for one in people {
                person.execute((&one.name, &one.birth, &one.phone, &one.address))?;
                membership.execute((tx.last_insert_rowid(), branches[one.branch]))?;
            }
            Ok(())
        })
        .unwrap();
}

/// The same people in one table of plain SQLite.
fn plain_table(people: &[Person]) -> Connection {
    let plain = Connection::open_in_memory().unwrap();
    plain
        .execute_batch(
            "CREATE TABLE person (id INTEGER PRIMARY KEY, name TEXT, birth TEXT, phone TEXT, address TEXT, folded TEXT) STRICT;
             BEGIN",
        )
        .unwrap();
    let mut row = plain
        .prepare("INSERT INTO person VALUES (NULL, ?1, ?2, ?3, ?4, ?5)")
        .unwrap();
    for one in people {
        let folded = sohoi_vietnamese::fold(&format!("{} {} {}", one.name, one.phone, one.address));
        row.execute((&one.name, &one.birth, &one.phone, &one.address, &folded))
            .unwrap();
    }
    drop(row);
    plain.execute_batch("COMMIT").unwrap();
    plain
}

fn keystrokes(members: usize) {
    let people = people(members);
    let mut office = ward(120);
    admit(&mut office, &people);
    let plain = plain_table(&people);

    // The first list of a filter reads its order; that is the opening of the screen, not a keystroke.
    let opening = ThreadTime::now();
    list_members(
        &office,
        &MemberFilter {
            limit: 50,
            ..Default::default()
        },
    )
    .unwrap();
    println!(
        "list_opening members={members} ms={:.3}",
        opening.elapsed().as_secs_f64() * 1e3
    );

    // Every keystroke of every round counts: what the officer feels is the slow ones too.
    let (mut ours, mut floor, mut like) = (Taken::default(), Taken::default(), Taken::default());
    for _ in 0..20 {
        for typed in TYPED {
            let letters: Vec<char> = typed.chars().collect();
            for end in 1..=letters.len() {
                let search: String = letters[..end].iter().collect();
                let clock = ThreadTime::now();
                let page = list_members(
                    &office,
                    &MemberFilter {
                        search: search.clone(),
                        limit: 50,
                        ..Default::default()
                    },
                )
                .unwrap();
                ours.note(clock);
                std::hint::black_box(page.total);

                let clock = ThreadTime::now();
                let mut statement = plain
                    .prepare_cached("SELECT * FROM person WHERE id = ?1")
                    .unwrap();
                for id in 0..50 {
                    let name: Option<String> =
                        statement.query_row([id * 7 + 1], |row| row.get(1)).ok();
                    std::hint::black_box(name);
                }
                floor.note(clock);

                let clock = ThreadTime::now();
                let words: Vec<String> = sohoi_vietnamese::fold(&search)
                    .split_whitespace()
                    .map(|word| format!("%{word}%"))
                    .collect();
                let sql = format!(
                    "SELECT * FROM person WHERE {} LIMIT 50",
                    vec!["folded LIKE ?"; words.len().max(1)].join(" AND ")
                );
                let mut statement = plain.prepare_cached(&sql).unwrap();
                let words = if words.is_empty() {
                    vec!["%".to_owned()]
                } else {
                    words
                };
                let found: usize = statement
                    .query_map(rusqlite::params_from_iter(&words), |row| {
                        row.get::<_, String>(1)
                    })
                    .unwrap()
                    .count();
                like.note(clock);
                std::hint::black_box(found);
            }
        }
    }
    for (name, Taken(mut times)) in [("ours", ours), ("floor_50_rows", floor), ("like", like)] {
        times.sort_by(f64::total_cmp);
        let at = |share: f64| times[((times.len() - 1) as f64 * share) as usize];
        println!(
            "keystroke members={members} {name} p50_ms={:.4} p99_ms={:.4} most_ms={:.4}",
            at(0.5),
            at(0.99),
            at(1.0)
        );
    }
}

/// Milliseconds of every keystroke.
#[derive(Default)]
struct Taken(Vec<f64>);

impl Taken {
    fn note(&mut self, clock: ThreadTime) {
        self.0.push(clock.elapsed().as_secs_f64() * 1e3);
    }
}

/// Members at the end of each month of ten years, against one grouped query over the same periods in plain SQLite.
/// A quarter of the members left, a tenth of those came again, a fifth moved between branches.
fn counts_as_of(members: usize) {
    let mut office = ward(120);
    let units = list_units(&office, office.today()).unwrap();
    let branches: Vec<i64> = units.iter().skip(1).map(|unit| unit.id.0).collect();
    let periods = periods(members, &branches);
    office
        .change(Action::MakeSample, |tx| {
            let mut person = tx.prepare("INSERT INTO person (id, name) VALUES (?1, 'Trần Thị Mận')")?;
            for id in 1..=members as i64 {
                person.execute([id])?;
            }
            let mut row = tx.prepare(
                "INSERT INTO membership (person_id, unit_id, kind, joined, valid_from, join_reason, valid_to, leave_reason)
                 VALUES (?1, ?2, 'ordinary', ?3, ?3, 'admitted', ?4, iif(?4 IS NULL, NULL, 'moved_away'))",
            )?;
            for period in &periods {
                row.execute((period.person, period.unit, &period.from, &period.to))?;
            }
            Ok(())
        })
        .unwrap();
    let plain = Connection::open_in_memory().unwrap();
    plain
        .execute_batch("CREATE TABLE period (person INTEGER, from_day TEXT, to_day TEXT) STRICT; CREATE TABLE month_end (day TEXT) STRICT; BEGIN")
        .unwrap();
    for period in &periods {
        plain
            .execute(
                "INSERT INTO period VALUES (?1, ?2, ?3)",
                (period.person, &period.from, &period.to),
            )
            .unwrap();
    }
    let last = Month::new(2026, 10).unwrap();
    for back in 0..120 {
        plain
            .execute(
                "INSERT INTO month_end VALUES (?1)",
                [last.plus(-back).last_day().to_string()],
            )
            .unwrap();
    }
    plain.execute_batch("COMMIT").unwrap();

    let (mut ours, mut raw) = (f64::MAX, f64::MAX);
    for _ in 0..5 {
        let clock = ThreadTime::now();
        let counted = members_by_month(&office, last, 120).unwrap();
        ours = ours.min(clock.elapsed().as_secs_f64() * 1e3);

        let clock = ThreadTime::now();
        let mut statement = plain
            .prepare(
                "SELECT day, count(DISTINCT person) FROM month_end
                 JOIN period ON from_day <= day AND (to_day IS NULL OR to_day > day) GROUP BY day ORDER BY day",
            )
            .unwrap();
        let plainly: Vec<i64> = statement
            .query_map([], |row| row.get(1))
            .unwrap()
            .collect::<rusqlite::Result<_>>()
            .unwrap();
        raw = raw.min(clock.elapsed().as_secs_f64() * 1e3);
        assert!(
            counted.iter().map(|month| month.members).eq(plainly),
            "both count the same people"
        );
    }
    println!("as_of members={members} ours min_ms={ours:.3}");
    println!("as_of members={members} raw_sql min_ms={raw:.3}");
}

struct Period {
    person: i64,
    unit: i64,
    from: String,
    to: Option<String>,
}

fn periods(members: usize, branches: &[i64]) -> Vec<Period> {
    let mut dice = Dice(11);
    let mut all = Vec::new();
    let day = |year: u64, dice: &mut Dice| {
        format!("{year}-{:02}-{:02}", dice.roll(12) + 1, dice.roll(28) + 1)
    };
    for person in 1..=members as i64 {
        let mut unit = branches[dice.roll(branches.len() as u64) as usize];
        let mut from = day(2005 + dice.roll(12), &mut dice);
        let mut year = 2018;
        if dice.roll(5) == 0 {
            let moved = day(year, &mut dice);
            all.push(Period {
                person,
                unit,
                from,
                to: Some(moved.clone()),
            });
            unit = branches[dice.roll(branches.len() as u64) as usize];
            from = moved;
            year += 1;
        }
        let left = (dice.roll(4) == 0).then(|| day(year + dice.roll(4), &mut dice));
        all.push(Period {
            person,
            unit,
            from,
            to: left.clone(),
        });
        if left.is_some() && dice.roll(10) == 0 {
            all.push(Period {
                person,
                unit,
                from: day(2024 + dice.roll(2), &mut dice),
                to: None,
            });
        }
    }
    all
}

/// The ward's table of 120 indicators over 120 branches against the two grouped queries it cannot do without.
fn roll_up() {
    let mut office = ward(120);
    let month = Month::new(2026, 10).unwrap();
    office
        .change(Action::MakeSample, |tx| {
            let form: i64 = tx.query_row("SELECT id FROM form ORDER BY from_month DESC LIMIT 1", [], |row| row.get(0))?;
            let there: i64 = tx.query_row("SELECT count(*) FROM indicator WHERE form_id = ?1", [form], |row| row.get(0))?;
            for n in there..120 {
                tx.execute(
                    "INSERT INTO indicator (form_id, position, code, group_title, name, unit, kind, source)
                     VALUES (?1, ?2, ?3, 'Z', ?3, 'người', 'flow', 'branch')",
                    (form, 1000 + n, format!("Z{n}")),
                )?;
            }
            tx.execute(
                "INSERT INTO report_value (month, unit_id, indicator_id, value)
                 SELECT month.value, unit.id, indicator.id, (unit.id * indicator.id) % 97
                 FROM (WITH RECURSIVE y(value) AS (SELECT 2025 UNION ALL SELECT value + 1 FROM y WHERE value < 2026),
                       m(value) AS (SELECT 1 UNION ALL SELECT value + 1 FROM m WHERE value < 12)
                       SELECT y.value * 100 + m.value AS value FROM y, m) AS month,
                   unit, indicator
                 WHERE unit.kind = 'branch' AND indicator.kind <> 'ratio'",
                [],
            )?;
            Ok(())
        })
        .unwrap();
    let mut ours = Vec::new();
    let mut raw = Vec::new();
    for _ in 0..40 {
        let clock = ThreadTime::now();
        let table = sohoi_core::reports::ward_table(&office, month).unwrap();
        ours.push(clock.elapsed().as_secs_f64() * 1e3);
        std::hint::black_box(table.rows.len());
        let clock = ThreadTime::now();
        office
            .inspect(|conn| {
                for (from, to) in [(202_601, 202_610), (202_510, 202_510)] {
                    let mut statement = conn.prepare_cached(
                        "SELECT indicator_id, sum(value), count(*), sum(value) FILTER (WHERE month = :to)
                         FROM report_value WHERE month BETWEEN :from AND :to GROUP BY indicator_id",
                    )?;
                    let sum: i64 = statement
                        .query_map(named_params! { ":from": from, ":to": to }, |row| row.get::<_, i64>(2))?
                        .sum::<rusqlite::Result<i64>>()?;
                    std::hint::black_box(sum);
                }
                Ok(())
            })
            .unwrap();
        raw.push(clock.elapsed().as_secs_f64() * 1e3);
    }
    for (name, mut times) in [("ours", ours), ("raw_sql", raw)] {
        times.sort_by(f64::total_cmp);
        println!(
            "roll_up branches=120 indicators=120 {name} p50_ms={:.4} min_ms={:.4}",
            times[times.len() / 2],
            times[0]
        );
    }
}
