//! Kills a program that is writing an office, again and again at random moments, and looks what is left: every confirmed
//! change must be there, nothing half done, nothing damaged, and the office must open without a question.
//! `SOHOI_KILLS` sets how often (200 if left out).
#![expect(
    clippy::unwrap_used,
    clippy::disallowed_methods,
    reason = "a test in folders of its own"
)]

use std::collections::BTreeMap;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::mpsc;
use std::time::{Duration, Instant};

use sohoi_core::backup::check_office;
use sohoi_core::clock::SystemClock;
use sohoi_core::office::{Office, Purpose};
use sohoi_core::organization::{SetUp, set_up_office};
use sohoi_core::place::{self, Protection};
use sohoi_core::vault::{Cost, Unlock};

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

/// What a killed writer said: work it confirmed, and the one it had begun.
#[derive(Default)]
struct Said {
    done: Vec<(String, String)>,
    begun: Option<(String, String)>,
}

#[test]
fn a_killed_program_loses_nothing_it_confirmed() {
    let kills: u32 = std::env::var("SOHOI_KILLS")
        .ok()
        .and_then(|text| text.parse().ok())
        .unwrap_or(200);
    let seed = std::env::var("SOHOI_SEED")
        .ok()
        .and_then(|text| text.parse().ok())
        .unwrap_or(2026);
    // Two offices at once, as the machine has two cores at least and each waits for its disk.
    let halves = [kills / 2, kills - kills / 2];
    let tallies: Vec<Tally> = std::thread::scope(|scope| {
        let running: Vec<_> = halves
            .into_iter()
            .zip(seed..)
            .map(|(kills, seed)| scope.spawn(move || kill_again_and_again(kills, seed)))
            .collect();
        running.into_iter().map(|one| one.join().unwrap()).collect()
    });
    let acknowledged: usize = tallies.iter().map(|tally| tally.acknowledged).sum();
    let cut_in_work: usize = tallies.iter().map(|tally| tally.cut_in_work).sum();
    let slowest = tallies
        .iter()
        .map(|tally| tally.slowest)
        .max()
        .unwrap_or_default();
    // A loop that never hits work in progress would prove nothing.
    assert!(
        cut_in_work * 2 > kills as usize,
        "only {cut_in_work} of {kills} kills cut into work"
    );
    assert!(
        acknowledged > kills as usize,
        "only {acknowledged} confirmations in {kills} rounds"
    );
    assert!(
        slowest < Duration::from_secs(3),
        "reopening took {slowest:?}"
    );
    eprintln!(
        "{kills} kills: {acknowledged} confirmed, 0 lost, 0 damaged; {cut_in_work} cut into work; slowest reopening {slowest:?}"
    );
}

#[derive(Default)]
struct Tally {
    acknowledged: usize,
    cut_in_work: usize,
    slowest: Duration,
}

/// A few rounds on one office, so that what an earlier one left is seen again, then a new one: looking through all of it
/// after each round is what takes the time.
const ROUNDS_ON_ONE_OFFICE: u32 = 10;

fn kill_again_and_again(kills: u32, seed: u64) -> Tally {
    let mut dice = Dice(seed);
    let mut folder = new_office(seed, 0);
    let mut confirmed: BTreeMap<String, bool> = BTreeMap::new();
    let mut tally = Tally::default();
    for round in 0..kills {
        if round > 0 && round % ROUNDS_ON_ONE_OFFICE == 0 {
            std::fs::remove_dir_all(&folder).unwrap();
            folder = new_office(seed, round);
            confirmed.clear();
        }
        // After some confirmations and then a moment, so that a busy PC is killed in the midst of work as an idle one is.
        let said = write_until_killed(
            &folder,
            round,
            dice.roll(5),
            Duration::from_micros(dice.roll(30_000)),
        );
        tally.acknowledged += said.done.len();
        tally.cut_in_work += usize::from(said.begun.is_some());
        let opening = Instant::now();
        let office = open(&folder);
        tally.slowest = tally.slowest.max(opening.elapsed());
        look(&office, &folder, &said, &mut confirmed, round);
    }
    std::fs::remove_dir_all(&folder).unwrap();
    tally
}

fn new_office(seed: u64, round: u32) -> PathBuf {
    let folder = std::env::temp_dir()
        .join(format!("Máy của chị Hồng {} {seed}", std::process::id()))
        .join(format!("Sổ Hội {round}"));
    let set_up = SetUp {
        ward_name: "Hội LHPN phường Thử".into(),
        place_name: "Thử".into(),
        upper_levels: Vec::new(),
        branches: "Chi hội 1".into(),
        officers: Vec::new(),
    };
    let made = place::create(
        &folder,
        &Purpose::Real,
        &Protection::Plain,
        Cost::default(),
        Box::new(SystemClock),
        "Người thử",
        |office| set_up_office(office, &set_up).map(|_| ()),
    );
    drop(made.unwrap());
    folder
}

fn open(folder: &Path) -> Office {
    place::open(folder, &Unlock::Plain, Box::new(SystemClock)).unwrap()
}

fn write_until_killed(folder: &Path, round: u32, confirmations: u64, patience: Duration) -> Said {
    let mut writer = Command::new(env!("CARGO_BIN_EXE_sohoi-fault-writer"))
        .arg(folder)
        .arg(round.to_string())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let lines = BufReader::new(writer.stdout.take().unwrap()).lines();
    let (sender, receiver) = mpsc::channel();
    let reading = std::thread::spawn(move || {
        for line in lines.map_while(Result::ok) {
            if sender.send(line).is_err() {
                break;
            }
        }
    });
    assert_eq!(
        receiver.recv_timeout(Duration::from_secs(10)).unwrap(),
        "ready",
        "the writer opened the office"
    );
    let mut lines = Vec::new();
    while lines
        .iter()
        .filter(|line: &&String| line.starts_with("done"))
        .count()
        < confirmations as usize
    {
        lines.push(
            receiver
                .recv_timeout(Duration::from_secs(30))
                .expect("the writer works on"),
        );
    }
    std::thread::sleep(patience);
    writer.kill().unwrap();
    writer.wait().unwrap();
    reading.join().unwrap();
    lines.extend(receiver.try_iter());
    let mut said = Said::default();
    for line in lines {
        let mut words = line.splitn(3, ' ');
        let state = words.next().unwrap_or_default().to_owned();
        let work = (
            words.next().unwrap_or_default().to_owned(),
            words.next().unwrap_or_default().to_owned(),
        );
        if state == "done" {
            said.begun = None;
            said.done.push(work);
        } else {
            said.begun = Some(work);
        }
    }
    said
}

fn look(
    office: &Office,
    folder: &Path,
    said: &Said,
    confirmed: &mut BTreeMap<String, bool>,
    round: u32,
) {
    for (kind, name) in &said.done {
        match kind.as_str() {
            "member" | "batch" => confirmed.insert(name.clone(), true),
            "revert" => confirmed.insert(name.clone(), false),
            _ => None,
        };
    }
    // What was begun and not confirmed may be there whole or not at all.
    if let Some((kind, name)) = &said.begun
        && matches!(kind.as_str(), "member" | "batch" | "revert")
    {
        let there = rows_named(office, name);
        assert!(
            matches!(there, 0 | 1 | 300),
            "round {round}: {there} rows of a half-done {kind}"
        );
        confirmed.insert(name.clone(), there > 0);
    }
    for (name, &wanted) in confirmed.iter() {
        assert_eq!(
            rows_named(office, name) > 0,
            wanted,
            "round {round}: {name}"
        );
    }
    let check = check_office(office).unwrap();
    assert!(
        check.pages_ok && check.references_ok && check.history_ok && check.triggers_ok,
        "round {round}: {:?}",
        check.findings
    );
    let export = folder.join("export.txt");
    if let Ok(text) = std::fs::read_to_string(&export) {
        let first = text.lines().next().unwrap().to_owned();
        assert_eq!(
            text,
            format!("{first}\n").repeat(4_000),
            "round {round}: an export is whole, old or new"
        );
    }
}

/// People of that name, or branches of that batch.
fn rows_named(office: &Office, name: &str) -> i64 {
    office
        .inspect(|conn| {
            Ok(conn.query_row(
                "SELECT (SELECT count(*) FROM person WHERE name = ?1)
                   + (SELECT count(*) FROM unit_name WHERE name LIKE ?1 || ' dòng %')",
                [name],
                |row| row.get(0),
            )?)
        })
        .unwrap()
}
